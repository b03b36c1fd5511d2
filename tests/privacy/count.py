"""Count how much personal data is found, and how often the alarm is false.

cd tests && ../.venv/bin/python -m privacy.count

The sets stand in `golden/privacy`: what has to be found, and what only looks like it. Then the
same search goes over the real content, where there is nothing to find: every alarm there is
false, or accepted with a reason. The outcome is 1 when something is missed or there is one alarm
too many.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

import sites
from inkoopkring.catalogue.checks import privacy
from inkoopkring.catalogue.checks.acceptance import without_accepted
from inkoopkring.catalogue.checks.personal import can_hold, personal_data
from inkoopkring.catalogue.checks.world import World
from inkoopkring.catalogue.loading import load

_FOLDER = Path(__file__).parents[1] / "golden/privacy"
Sample = tuple[str, str]
"""The sort it belongs to, and the text."""


def samples(name: str) -> Iterator[Sample]:
    """The texts of a set, each with the sort it belongs to."""
    table = yaml.safe_load((_FOLDER / f"{name}.yml").read_text("utf-8"))
    for sort, texts in table.items():
        yield from ((sort, text) for text in texts)


def codes_in(text: str) -> set[str]:
    """The sorts of personal data that a text holds, as the check sees it."""
    return {code for _, code, _ in personal_data(text)} if can_hold(text) else set()


def missed() -> list[Sample]:
    """What is not found, or not as what it is."""
    return [(code, text) for code, text in samples("found") if code not in codes_in(text)]


def false_alarms() -> list[Sample]:
    """What only looks like personal data and is taken for it."""
    return [(sort, text) for sort, text in samples("passed") if codes_in(text)]


def real_alarms(root: Path) -> tuple[int, int]:
    """How many alarms there are on the content in `root`, and how many nobody accepted."""
    knowledge = load(root, sites.TODAY)
    world = World.of(knowledge.documents, knowledge.lists, (), root, sites.TODAY)
    found = list(privacy.check(world))
    return len(found), len(list(without_accepted(found, world)))


def main() -> int:
    """Print the counts; 1 when there is anything to look at."""
    persons, harmless = list(samples("found")), list(samples("passed"))
    not_found, false = missed(), false_alarms()
    for code in dict.fromkeys(code for code, _ in persons):
        texts = sum(one == code for one, _ in persons)
        lost = sum(one == code for one, _ in not_found)
        print(f"{code}: {texts - lost} van {texts} gevonden")
    for sort in dict.fromkeys(sort for sort, _ in harmless):
        texts = sum(one == sort for one, _ in harmless)
        wrong = sum(one == sort for one, _ in false)
        print(f"{sort}: {wrong} van {texts} voor een persoon aangezien")
    for sort, text in (*not_found, *false):
        print(f"  {sort}: {text!r}")
    share = 100 * (len(persons) - len(not_found)) / len(persons)
    print(f"Gevonden: {len(persons) - len(not_found)} van {len(persons)} ({share:.1f}%)")
    print(f"Vals alarm: {len(false)} van {len(harmless)}")
    alarms, left = real_alarms(sites.ROOT)
    print(f"Echte inhoud: {alarms} meldingen, waarvan {alarms - left} geaccepteerd")
    return 1 if not_found or false or left else 0


if __name__ == "__main__":
    sys.exit(main())
