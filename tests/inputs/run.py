"""Try every input of a folder and say of each whether it is right.

cd tests && ../.venv/bin/python -m inputs.run FOLDER [NUMBER …]

The folder holds one folder per input, `NN-name`. What is right of each stands here, by number:
`texts` for what a text becomes, `mail` for feeds and mail, `screens` for what needs a browser.
The outcome is 1 when one is wrong.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path

from playwright.sync_api import sync_playwright

import built_site
import sites
from inputs.mail import MAIL, office
from inputs.screens import SCREENS, Desk
from inputs.texts import TEXTS
from inputs.trial import Trial, copied
from programs import LAUNCH_ARGS, browser_path


class Tries:
    """What the inputs are tried in, each part made when an input first needs it."""

    def __init__(self, root: Path, stack: ExitStack) -> None:
        self._root = root
        self._stack = stack

    @cached_property
    def _texts(self) -> Path:
        return copied(self._root / "project")

    @cached_property
    def _site(self) -> Path:
        built_site.build(sites.ROOT, self._root / "site")
        return self._root / "site"

    @cached_property
    def _desk(self) -> Desk:
        playwright = self._stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=browser_path(), args=LAUNCH_ARGS)
        return Desk(browser, self._stack.enter_context(built_site.served(self._site)))

    def tried(self, folder: Path) -> tuple[str, list[str]]:
        """What is right of an input, and what is wrong about it."""
        number = folder.name[:2]
        if number in TEXTS:
            right, look = TEXTS[number]
            with Trial(folder, self._texts) as trial:
                return right, list(look(trial))
        if number in MAIL:
            right, judge = MAIL[number]
            return right, list(judge(office(folder, self._texts, self._site)))
        if number in SCREENS:
            right, watch = SCREENS[number]
            return right, list(watch(self._desk))
        return "", ["er is geen verwachting voor dit nummer"]


def outcomes(folder: Path, numbers: Sequence[str]) -> Iterator[tuple[str, str, list[str]]]:
    """Each input by its name, what is right of it, and what is wrong about it."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        tries = Tries(Path(name), stack)
        for path in sorted(one for one in folder.iterdir() if one.is_dir()):
            if not numbers or path.name[:2] in numbers:
                yield path.name, *tries.tried(path)


def main() -> int:
    """Try what is asked, print a line for each; 1 when one is wrong."""
    parser = argparse.ArgumentParser(description="Probeer elke invoer van een map.")
    parser.add_argument("folder", type=Path, help="een map met invoer, elk in een map NN-naam")
    parser.add_argument("number", nargs="*", help="alleen deze nummers")
    asked = parser.parse_args()
    tried = wrong = 0
    for name, right, complaints in outcomes(asked.folder, asked.number):
        tried += 1
        wrong += bool(complaints)
        outcome = f"fout  {name[3:]}: {'; '.join(complaints)}" if complaints else f"goed  {right}"
        print(name[:2], outcome, flush=True)
    print(f"{tried} invoeren, {wrong} fout")
    return 1 if wrong or not tried else 0


if __name__ == "__main__":
    sys.exit(main())
