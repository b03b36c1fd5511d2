"""Accounts of persons elsewhere: a profile, a handle, a telephone number in a link."""

import re
from collections.abc import Iterator

from inkoopkring.catalogue.checks.personal.mailboxes import is_personal
from inkoopkring.catalogue.checks.personal.plain import Finding

_ALWAYS = re.compile(
    r"(?:https?://)?(?:[a-z]{2,3}\.)?(?:linkedin\.com/(?:in|pub)/|orcid\.org/[0-9]"
    r"|researchgate\.net/profile/|wa\.me/[0-9+]|facebook\.com/profile\.php|api\.whatsapp\.com/send\?phone="
    r"|facebook\.com/people/|scholar\.google\.[a-z.]{2,6}/citations\?)[^\s<>)\]\"']*",
    re.IGNORECASE,
)
_BY_NAME = re.compile(
    r"(?:https?://)?(?:[a-z]{1,6}\.)?(?<![a-z])(?:(?:twitter|x|instagram|facebook|threads|tiktok|medium|pinterest|youtube)\.(?:com|net)/"
    r"|t\.me/|bsky\.app/profile/|github\.com/|mastodon\.nl/|[a-z.]{1,60}+/(?=@))@?([\w.-]{2,60})",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@./+'-])@([A-Za-z][\w.-]{2,40})(?:@[\w-]+(?:\.[\w-]+)+)?")
_SIGNS = (
    *("inkedin.", "orcid.org", "witter.com", "/x.com", " x.com", ".x.com", "nstagram.", "acebook."),
    *(
        "hreads.net",
        "iktok.com",
        "edium.com",
        "//t.me",
        "wa.me/",
        "bsky.app",
        "researchgate.",
        "/@",
    ),
    *("ithub.com", "whatsapp.com", "scholar.google", "mastodon.nl"),
)
"""One of these stands in every address below."""


def can_hold_profile(text: str) -> bool:
    """Whether a text can hold a profile, seen from the addresses in it."""
    return "/" in text and any(sign in text for sign in _SIGNS)


def profiles(text: str) -> Iterator[Finding]:
    """Every link to the page of a person, and every handle that looks like one."""
    if not can_hold_profile(text):
        return
    for match in _ALWAYS.finditer(text):
        yield match.start(), "persoonlijk-profiel", match.group()
    for match in _BY_NAME.finditer(text):
        if is_personal(match[1].lower()):
            yield match.start(), "persoonlijk-profiel", match.group()


def handles(text: str) -> Iterator[Finding]:
    """Every `@name` that looks like a person, in a text without links."""
    for match in _HANDLE.finditer(text):
        if is_personal(match[1].lower()):
            yield match.start(), "persoonlijk-profiel", match.group()
