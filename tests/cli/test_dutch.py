"""Everything that the command line itself says is Dutch."""

import re
from pathlib import Path

import click
import pytest

from cli.conftest import Run
from golden_texts import assert_golden
from inkoopkring.cli import main
from inkoopkring.cli.dutch import explained

ENGLISH = re.compile(
    r"\b(?:usage|options?|commands?|arguments?|error|help|show|such|missing|invalid|default|"
    r"required|exit|version|file|directory|text|does|not|aborted|got|unexpected)\b"
)
CODE = re.compile(r"--[a-z-]+(?: \[.*?\])?|\((?:text|json|github).*?\)|inkoopkring.*")
"""What one types, which is the same in every language."""
COMMANDS = main.list_commands(click.Context(main))


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_help_page(run: Run, command: str) -> None:
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    assert_golden(f"hulp{f'-{command}' if command else ''}.txt", result.output)
    words = re.sub(
        r"--[a-z-]+(?: \[.*?\])?|\((?:text|json|github).*?\)|inkoopkring.*", "", result.output
    )
    assert not ENGLISH.search(words.lower()), words


@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_page_has_an_example(run: Run, command: str) -> None:
    output = run(command, "-h").output
    example = output[output.index("Voorbeeld") :]
    assert f"inkoopkring {command}" in example


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ("--nee", 2, "De optie --nee bestaat niet."),
        ("check --formaat", 2, "De optie --formaat bestaat niet. Bedoel je --format?"),
        ("chek", 2, "De opdracht chek bestaat niet. Bedoel je check of schema?"),
        ("new", 2, "SOORT ontbreekt. Kies uit: case, "),
        ("new casus", 2, "Deze waarde kan niet bij SOORT. Kies uit: case, "),
        ("new case a b", 2, "Er staat te veel in de opdracht: b"),
        ("check --format", 2, "Achter --format hoort een waarde."),
        ("check --strict=1", 2, "Achter --strict hoort geen waarde."),
        ("check --format xml", 2, "Deze waarde kan niet bij --format. Kies uit: text, json"),
        (
            "search --number 0 x",
            2,
            "Deze waarde kan niet bij --number. Schrijf een heel getal, 1 of",
        ),
        (
            "search --number -1 x",
            2,
            "Deze waarde kan niet bij --number. Schrijf een heel getal, 1 of",
        ),
        (
            "search --number x x",
            2,
            "Deze waarde kan niet bij --number. Schrijf een heel getal, 1 of",
        ),
        ("schema", 2, "MAP ontbreekt."),
        ("schema cases/eerste-case.md", 2, "Dat is een bestand, geen map."),
        ("mail 2026-11 --lijst weg.txt", 2, "Er is niets met die naam."),
        ("mail 2026-11 --lijst cases", 2, "Dat is een map, geen bestand."),
    ],
)
def test_every_mistake_is_explained(
    project: Path, run: Run, arguments: str, code: int, said: str
) -> None:
    result = run(*arguments.split())
    assert result.exit_code == code
    assert said in result.stderr
    assert not ENGLISH.search(re.sub(r"--\S+|Kies uit.*", "", result.stderr))


def test_a_usage_error_shows_how_it_is_used(project: Path, run: Run) -> None:
    assert run("schema").stderr == (
        "Gebruik: inkoopkring schema [OPTIES] MAP\n"
        "Meer uitleg: inkoopkring schema --help\n\nMAP ontbreekt.\n"
    )


def test_without_anything_it_explains_itself(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert result.output == run("--help").output


def test_the_version(run: Run) -> None:
    assert re.fullmatch(r"inkoopkring \d+\.\d+\.\d+\n", run("--version").output)


def test_our_own_words_stay_as_they_are() -> None:
    assert explained(click.ClickException("Zo is het.")) == "Zo is het."
    assert explained(click.UsageError("Zo is het.")) == "Zo is het."
    assert explained(click.BadParameter("Zo is het.")) == "Deze waarde kan niet bij de opdracht."
