"""How to cite a page: as a line of text, and for the two ways in which programs keep sources."""

import json
import re
from dataclasses import dataclass
from datetime import date

from inkoopkring.model.vocabulary import MONTHS

_SPECIAL = re.compile(r"[\\{}$&%#_~^]")
_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_TEX_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Citation:
    """A page as somebody refers to it. `maker` is the site: no page names a person."""

    id: str
    maker: str
    day: date
    """When it was last changed."""
    title: str
    url: str

    @property
    def before(self) -> str:
        """What goes before the title, as APA (7th edition) has it: maker and date."""
        month = MONTHS[self.day.month - 1]
        return f"{self.maker}. ({self.day.year}, {self.day.day} {month})."

    @property
    def apa(self) -> str:
        """The whole line; where letters can slant, the title does."""
        return f"{self.before} {self.title}. {self.url}"

    @property
    def bibtex(self) -> str:
        """An entry for BibTeX, with its signs safe."""
        return (
            f"@online{{{self.id},\n"
            f"  author = {{{{{_tex(self.maker)}}}}},\n"
            f"  title = {{{{{_tex(self.title)}}}}},\n"
            f"  date = {{{self.day.isoformat()}}},\n"
            f"  year = {{{self.day.year}}},\n"
            f"  month = {_TEX_MONTHS[self.day.month - 1]},\n"
            f"  url = {{{self.url}}},\n"
            "  langid = {dutch}\n"
            "}\n"
        )

    @property
    def csl(self) -> str:
        """The same as CSL-JSON, which Zotero and others read."""
        item = {
            "id": self.id,
            "type": "webpage",
            "title": self.title,
            "container-title": self.maker,
            "author": [{"literal": self.maker}],
            "issued": {"date-parts": [[self.day.year, self.day.month, self.day.day]]},
            "URL": self.url,
            "language": "nl-NL",
        }
        return json.dumps([item], ensure_ascii=False, indent=2) + "\n"


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda sign: _TEX.get(sign[0], f"\\{sign[0]}"), text)
