"""The anchors of headings, and the numbers of sources, as links and pages use them."""

import re
import unicodedata

_NUMBERS = re.compile(r"\d{1,2}(?:(?:,\s?| en )\d{1,2})*")


def source_numbers(text: str) -> tuple[int, ...]:
    """`1`, `1, 3` or `1 en 3` as numbers; empty when it is something else."""
    if not _NUMBERS.fullmatch(" ".join(text.split())):
        return ()
    return tuple(int(number) for number in re.findall(r"\d+", text))


def anchor_of(text: str) -> str:
    """The anchor of a heading: lower case, ASCII, words joined by hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-") or "kop"


def unique_anchor(text: str, used: dict[str, int]) -> str:
    """The anchor of a heading, with a number behind it when it was given out before.

    `used` remembers for every anchor given out which number comes next.
    """
    anchor = base = anchor_of(text)
    while anchor in used:
        used[base] += 1
        anchor = f"{base}-{used[base]}"
    used[anchor] = 1
    return anchor
