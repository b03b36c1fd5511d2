"""Runs inside Pyodide, started by kernel.mjs: tries the core, and packs what it used.

Archives hold no dates and no order of a disk, and compiled files no path and no time.
"""

import marshal
import sys
import zipfile
from datetime import date
from importlib import import_module
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path

PACKAGES, OUT = Path("/packages"), Path("/out")
STDLIB = next(path for path in sys.path if path.endswith(".zip"))
DAY = (1980, 1, 1, 0, 0, 0)
UNCHECKED = (1).to_bytes(4, "little")
ALWAYS = ("_pyodide/", "pyodide/", "pyodide_js")
OURS = ("inkoopkring/", "stdnum/iban.dat")
NAMED = (
    *("_strptime", "calendar", "decimal", "difflib", "html.entities", "json", "linecache"),
    *("encodings.ascii", "encodings.latin_1", "encodings.utf_8_sig"),
    *(
        "importlib.resources.readers",
        "shutil",
        "tarfile",
        "textwrap",
        "traceback",
        "warnings",
        "zipfile",
    ),
)
"""What is only looked for when something goes wrong, or by Pyodide itself."""
TRIED = {
    "title": "Bankjes van oud hout",
    "opdrachtgevers": ["Gemeente Ergens"],
    "bronnen.1.url": "htp:/x",
    "bronnen.1.geraadpleegd": "22 november",
    "tekst.aanpak": "Bel Jan Jansen op 06-12345678. [bron 2] <b>Zie</b> [hier](/weg/).",
}


def try_core() -> None:
    """Use the core once, so that everything it needs has been imported."""
    sys.path.insert(0, str(PACKAGES))
    desk_module = import_module("inkoopkring.authoring.form_desk")
    desk = desk_module.FormDesk({"lijsten": {}, "stukken": []})
    for kind in ("case", "bijeenkomst", "belemmering"):
        found = desk.check(kind, TRIED, date(2026, 11, 29))
        desk.open(found.text)
    for name in NAMED:
        import_module(name)


def compiled(name: str, source: bytes) -> bytes:
    """A module as Python keeps it, trusted as it is (PEP 552: by its hash, unchecked)."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=2)
    return MAGIC_NUMBER + UNCHECKED + source_hash(source) + marshal.dumps(code)


def pack(place: Path, files: dict[str, bytes]) -> None:
    """An archive with these files, in order of name."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, files[name])


def core() -> dict[str, bytes]:
    """Our own files, and of the other packages the modules in use; sources are compiled."""
    found = {}
    used = used_in(PACKAGES)
    for path in sorted(PACKAGES.rglob("*")):
        name = path.relative_to(PACKAGES).as_posix()
        if path.is_file() and (name in used or name.startswith(OURS)):
            data = path.read_bytes()
            is_source = path.suffix == ".py"
            found[f"{name}c" if is_source else name] = compiled(name, data) if is_source else data
    return found


def used_in(place: Path | str) -> set[str]:
    """The files below a folder or in an archive of which the modules have been imported."""
    files = (getattr(module, "__file__", None) for module in sys.modules.values())
    return {file.removeprefix(f"{place}/") for file in files if file and str(place) in file}


def library() -> dict[str, bytes]:
    """What the core used of the standard library, as it came: compiled it is larger."""
    used = used_in(STDLIB)
    with zipfile.ZipFile(STDLIB) as archive:
        return {
            name: archive.read(name)
            for name in archive.namelist()
            if name in used or name.startswith(ALWAYS)
        }


sys.dont_write_bytecode = True
try_core()
pack(OUT / "kern.zip", core())
pack(OUT / "stdlib.zip", library())
