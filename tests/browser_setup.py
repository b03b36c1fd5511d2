"""Finds a Chromium for the tests, and gets one when the machine has none.

`make test` runs this file before the tests: what has to be installed is installed there.
The tests themselves only ask: `browser_path()` for the program, `LAUNCH_ARGS` for its flags.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

PROGRAM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# No sandbox: a container's root user cannot have one. The pages opened are our own.
LAUNCH_ARGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")

NOT_FOUND = """\
Er is geen Chromium gevonden en installeren lukte niet.
Installeer Chromium of Google Chrome, of noem het programma zelf:
  CHROMIUM=/pad/naar/chromium make test"""


def browser_path() -> Path | None:
    """The browser on this machine: named by CHROMIUM, on the PATH, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        found = shutil.which(named)
        return Path(found) if found else None
    for name in PROGRAM_NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.is_file() else None


def download_with_playwright() -> None:
    """Ask Playwright for the browser it was made for; not every network lets it."""
    print("Er is geen Chromium; Playwright probeert er een te downloaden.", flush=True)
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def install_with_apt() -> None:
    """Install Debian's Chromium, where that is possible without a password."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return
    print("Er is geen Chromium; het pakket van Debian wordt geïnstalleerd.", flush=True)
    quiet_apt = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq")
    _run(*quiet_apt, "update")
    _run(*quiet_apt, "install", "-y", "--no-install-recommends", "chromium")


def _run(*command: str) -> None:
    """Run an installer. Whether it worked shows when the browser is looked for again."""
    subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)


def main() -> int:
    """Make sure there is a browser; 1 when there is none."""
    if os.environ.get("CHROMIUM") and browser_path() is None:
        print(f"CHROMIUM noemt geen programma: {os.environ['CHROMIUM']}", file=sys.stderr)
        return 1
    for get_browser in (download_with_playwright, install_with_apt):
        if browser_path() is not None:
            return 0
        get_browser()
    if browser_path() is not None:
        return 0
    print(NOT_FOUND, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
