"""The core as a browser runs it: Python for the web, the packages it needs, and our own rooms.

The form checks with it (`theme/assets/js/form/`). It is made with `make kern`, once for each
version of the code: from the npm package `pyodide`, the wheel of pydantic-core that fits it, and
the packages of the environment itself. It is not in the repository, and a site can be built
without it: the form then keeps to what browsers check by themselves.
"""

import hashlib
import io
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path

from inkoopkring_site.vendor import MODULES, PREPARED, MissingFilesError

FOLDER = "assets/kern"
PLATFORM = "pyemscripten_2026_0_wasm32"
"""What a wheel for this Pyodide is called (PEP 783)."""
PYTHON = "3.14"
_PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
_LOCK = (
    '{"info": {"abi_version": "2026_0", "arch": "wasm32", "platform": "emscripten_5_0_3", '
    '"python": "3.14.2", "version": "314.0.7"}, "packages": {}}'
)
_OURS = ("problems", "model", "reading", "wording", "markup", "pictures", "catalogue", "authoring")
_NOT_OURS = frozenset({"prose.py", "starting_files.py", "edition.py", "coverage.py"})
"""Modules that a form does not need, and that need more packages."""
_OTHERS = (
    "annotated_types",
    "pydantic",
    "stdnum",
    "typing_extensions",
    "typing_inspection",
    "yaml",
)
_DISTRIBUTIONS = (
    *("annotated-types", "pydantic", "pydantic-core", "python-stdnum", "PyYAML"),
    *("typing-extensions", "typing-inspection"),
)
_PYTHON_LICENCES = (
    "Pyodide 314.0.7: Mozilla Public License 2.0, https://www.mozilla.org/MPL/2.0/\n"
    "De broncode staat op https://github.com/pyodide/pyodide\n"
    "Python 3.14: Python Software Foundation License, https://docs.python.org/3/license.html"
)
_BROWSER = Path(__file__).parent / "browser"
_KEPT = (".py", ".yml", ".txt", ".dat", ".so")
_NO_PICTURES = {
    "PIL/__init__.py": '__version__ = "0"\n',
    "PIL/Image.py": "class DecompressionBombWarning(RuntimeWarning): ...\n"
    "class DecompressionBombError(Exception): ...\n"
    "class Image: ...\n",
    "PIL/ImageCms.py": "class PyCMSError(Exception): ...\n",
    "PIL/ImageOps.py": "",
    "PIL/JpegImagePlugin.py": "class JpegImageFile: ...\ndef get_sampling(image): ...\n",
}
"""A form has no pictures to decode: in place of the package that does, only its names."""


def kernel_address(prepared: Path = PREPARED) -> str:
    """Where the kernel is in the site, with a slash at the end; empty when it was not made."""
    made = _made(prepared)
    return f"/{FOLDER}/{made.name}/" if made else ""


def kernel_files(prepared: Path = PREPARED) -> Iterator[tuple[str, Path]]:
    """Every file of the kernel with its place in the site; none when it was not made."""
    made = _made(prepared)
    for path in sorted(made.iterdir()) if made else ():
        yield f"{FOLDER}/{made.name}/{path.name}" if made else "", path


def _made(prepared: Path) -> Path | None:
    folder = prepared / "kern"
    return next((one for one in sorted(folder.glob("*")) if one.is_dir()), None)


def make_kernel(
    lock: Path, modules: Path = MODULES, prepared: Path = PREPARED, node: str = "node"
) -> Path:
    """Make the kernel anew, in a folder named after what is in it; gives that folder.

    `lock` is the file with pinned packages: the wheel must have one of its hashes. Raises
    MissingFilesError without the npm package, CalledProcessError when a program fails.
    """
    source = modules / "pyodide"
    if not (source / "pyodide.mjs").is_file():
        raise MissingFilesError(source / "pyodide.mjs")
    with tempfile.TemporaryDirectory() as temporary:
        packages, out = Path(temporary) / "packages", Path(temporary) / "out"
        out.mkdir()
        _gather(packages, _wheel(lock, Path(temporary)))
        command = [node, str(_BROWSER / "kernel.mjs"), str(packages), str(out)]
        subprocess.run(command, check=True)  # noqa: S603 (our own script)
        for name in _PYODIDE:
            shutil.copyfile(source / name, out / name)
        (out / "pyodide-lock.json").write_text(_LOCK, "utf-8")
        (out / "LICENTIES.txt").write_text("\n\n".join(_licences()), "utf-8")
        shutil.rmtree(prepared / "kern", ignore_errors=True)
        return shutil.copytree(out, prepared / "kern" / _name(out))


def _name(folder: Path) -> str:
    """A name that changes with any byte, so that browsers may keep the files for ever."""
    found = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        found.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()[:16]


def _gather(packages: Path, wheel: bytes) -> None:
    """Put together every source: ours, those of others, and the part that is compiled."""
    own = _folder_of("inkoopkring")
    for room in _OURS:
        _copy(own / room, packages / "inkoopkring" / room)
    (packages / "inkoopkring/__init__.py").write_bytes((own / "__init__.py").read_bytes())
    for name in _OTHERS:
        _copy(_folder_of(name), packages / name)
    for name, text in _NO_PICTURES.items():
        (packages / name).parent.mkdir(exist_ok=True)
        (packages / name).write_text(text, "utf-8")
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        for name in archive.namelist():
            if name.startswith("pydantic_core/") and name.endswith(_KEPT):
                archive.extract(name, packages)


def _licences() -> Iterator[str]:
    """Under which licence each part goes along, with its text where it has one."""
    yield _PYTHON_LICENCES
    for name in _DISTRIBUTIONS:
        found = distribution(name)
        yield f"{name} {found.version}"
        for path in found.files or ():
            if path.name.upper().startswith(("LICEN", "COPYING")):
                yield path.read_text("utf-8").strip()


def _copy(source: Path, target: Path) -> None:
    if source.is_file():
        shutil.copyfile(source, target.with_suffix(".py"))
        return
    for path in sorted(source.rglob("*")):
        is_kept = path.suffix in _KEPT and path.name not in _NOT_OURS
        if is_kept and path.suffix != ".so" and "__pycache__" not in path.parts:
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)


def _folder_of(package: str) -> Path:
    """Where a package stands: its folder, or its only file. Raises MissingFilesError."""
    found = find_spec(package)
    if found is None or found.origin is None:
        raise MissingFilesError(Path(package))
    origin = Path(found.origin)
    return origin.parent if origin.name == "__init__.py" else origin


def _wheel(lock: Path, folder: Path) -> bytes:
    """The wheel of pydantic-core for Pyodide, of the version and with a hash of the lock file."""
    pinned = re.search(
        r"^pydantic-core==.*?(?=^\S|\Z)", lock.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    if pinned is None:
        raise MissingFilesError(lock)
    wanted = folder / "pinned.txt"
    wanted.write_text(pinned[0], "utf-8")
    options = ["--no-deps", "--only-binary=:all:", "--require-hashes", "--quiet"]
    target = ["--platform", PLATFORM, "--python-version", PYTHON, "--abi", "cp314"]
    command = [sys.executable, "-m", "pip", "download", *options, *target]
    paths = ["--requirement", str(wanted), "--dest", str(folder / "wheel")]
    subprocess.run([*command, *paths], check=True)  # noqa: S603 (pip of this environment)
    (found,) = (folder / "wheel").glob("*.whl")
    return found.read_bytes()
