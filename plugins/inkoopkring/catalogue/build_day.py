"""The day that somebody asks to build for: written as a day, and not before there was anything.

Who builds and who checks ask here, so that a check speaks of the day that is built.
"""

import os
import re
from collections.abc import Iterable
from datetime import date

from inkoopkring.reading.parsing import Document

DATE_VARIABLE = "INKOOPKRING_BUILD_DATE"
"""The variable of the environment that says for which day to build."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class BuildDayError(ValueError):
    """A day for which nothing can be built. The message is Dutch."""


def asked_day(text: object = "") -> date | None:
    """The day to build for: what the environment says, else `text`; None when neither does.

    Raises BuildDayError when that is no date.
    """
    asked = os.environ.get(DATE_VARIABLE) or text
    if isinstance(asked, date):
        return asked
    if not asked:
        return None
    try:
        if _DAY.fullmatch(str(asked)):
            return date.fromisoformat(str(asked))
    except ValueError:
        pass
    raise BuildDayError(
        f"De bouwdatum `{asked}` is geen datum. Schrijf jaar-maand-dag, zoals 2026-11-23."
    )


def check_day(documents: Iterable[Document], day: date) -> None:
    """Raises BuildDayError for a day before anything stood on the site."""
    first = min((one.entry.placed_on for one in documents), default=day)
    if first > day:
        raise BuildDayError(
            f"Op de bouwdatum {day} stond er nog niets op de site: het eerste stuk is van "
            f"{first}. Kies een latere dag."
        )
