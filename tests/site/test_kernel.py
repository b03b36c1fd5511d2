"""The kernel of the form: where it is in the site, and that a site can do without."""

from pathlib import Path

import pytest

from inkoopkring_site.kernel import kernel_address, kernel_files, make_kernel
from inkoopkring_site.vendor import MissingFilesError


def made(prepared: Path) -> Path:
    folder = prepared / "kern" / "0123456789abcdef"
    folder.mkdir(parents=True)
    for name in ("pyodide.mjs", "kern.zip"):
        (folder / name).write_bytes(name.encode())
    (prepared / "kern" / ".made").touch()
    return prepared


def test_a_site_without_a_kernel_has_no_address_and_no_files(tmp_path: Path) -> None:
    assert kernel_address(tmp_path) == ""
    assert list(kernel_files(tmp_path)) == []


def test_the_files_stand_below_the_address_in_order_of_name(tmp_path: Path) -> None:
    prepared = made(tmp_path)
    address = kernel_address(prepared)
    assert address == "/assets/kern/0123456789abcdef/"
    assert [f"/{place}" for place, _ in kernel_files(prepared)] == [
        f"{address}kern.zip",
        f"{address}pyodide.mjs",
    ]


def test_without_the_npm_package_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(MissingFilesError, match="make setup"):
        make_kernel(tmp_path / "requirements.txt", tmp_path, tmp_path)
