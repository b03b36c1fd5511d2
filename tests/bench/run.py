"""`make bench`: how fast building, checking and searching are, and how heavy the pages.

python -m bench.run              everything, some five minutes
python -m bench.run search       one part: building, pages, search or lighthouse
python -m bench.run --profile    where the time of a build goes
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bench import building, lighthouse, pages, search
from bench.lines import Line

PARTS: Mapping[str, Callable[[Path], Iterator[Line | str]]] = {
    "building": building.report,
    "pages": pages.report,
    "search": search.report,
    "lighthouse": lighthouse.report,
}


def main() -> int:
    """Measure, print, and fail when a target is missed."""
    parser = argparse.ArgumentParser(description="Meet hoe snel bouwen, kijken en zoeken gaan.")
    parser.add_argument("part", nargs="*", help=f"een deel: {', '.join(PARTS)}")
    parser.add_argument("--profile", action="store_true", help="laat zien waar de tijd blijft")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if asked.profile:
            building.profile(Path(name))
            return 0
        missed = 0
        for part in asked.part or PARTS:
            for line in PARTS[part](Path(name)):
                print(line, flush=True)
                missed += isinstance(line, Line) and not line.is_met
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
