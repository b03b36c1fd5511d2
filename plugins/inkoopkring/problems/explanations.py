"""The Dutch texts of every problem code, read once from `explanations.yml`.

The file is data: an editor can improve a sentence without touching Python. Braces in
`melding` and `hulp` name the details that the check supplies.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything the site and the terminal say about one code."""

    code: str
    severity: str
    title: str
    message: str
    help: str
    why: str
    wrong: str
    right: str
    acceptable: bool
    """Whether a file may accept it, with a reason."""
    details: Mapping[str, str]
    """Words for the braces, so that the manual can show the message as people get it."""

    @property
    def example(self) -> str:
        """The message and the help as somebody could get them."""
        return f"{self.message} {self.help}".format_map(self.details)


@cache
def all_explanations() -> Mapping[str, Explanation]:
    """Every explanation by code, in the order of the file."""
    text = files("inkoopkring.problems").joinpath("explanations.yml").read_text("utf-8")
    table = yaml.load(text, Loader=_LOADER)  # noqa: S506 (a safe loader, in C where it is there)
    return {
        code: Explanation(
            code=code,
            severity=entry["ernst"],
            title=entry["titel"],
            message=entry["melding"],
            help=entry["hulp"],
            why=entry["waarom"],
            wrong=entry["fout"],
            right=entry["goed"],
            acceptable=entry["ernst"] == "waarschuwing" or entry.get("accepteren", False),
            details={key: str(value) for key, value in entry.get("met", {}).items()},
        )
        for code, entry in table.items()
    }


def explanation(code: str) -> Explanation:
    """The explanation of one code. Raises KeyError for a code without a text: that is a bug."""
    return all_explanations()[code]
