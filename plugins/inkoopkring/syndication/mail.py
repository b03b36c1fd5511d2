"""A monthly edition as an e-mail: HTML and text in one message, ready to send.

The same edition gives the same bytes: the boundary, the date and the message number come
from the edition, not from the clock.
"""

from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape

from inkoopkring.pages.site_plan import PagePlan, SitePlan
from inkoopkring.syndication.items import FeedSettings, start_of

MESSAGE = "bericht.eml"
WAY_OUT = "<!-- afmelden -->"
"""Where the HTML of a message gets the way out, once it is known who sends it."""
WEB_VERSION = "mail/index.html"


@dataclass(frozen=True, slots=True)
class MailParts:
    """One edition as a template made it: for mail programs, as plain text, and as a web page."""

    html: str
    text: str
    web: str


RenderMail = Callable[[PagePlan], MailParts]


def mail_files(plan: SitePlan, settings: FeedSettings, render: RenderMail) -> dict[str, bytes]:
    """The message and the web version of every edition, by place in the site."""
    files: dict[str, bytes] = {}
    pages = {page.address: page for page in plan.pages}
    for digest in plan.summaries.catalogue.digests:
        page = pages[plan.summaries.catalogue.address(digest.id)]
        parts = render(page)
        folder = page.address.strip("/")
        message = edition_message(digest.id, page, parts, settings)
        message["Date"] = format_datetime(start_of(digest.placed_on))
        files[f"{folder}/{MESSAGE}"] = message.as_bytes()
        files[f"{folder}/{WEB_VERSION}"] = parts.web.encode()
    return files


def edition_message(
    id: str, page: PagePlan, parts: MailParts, settings: FeedSettings
) -> EmailMessage:
    """The message of one edition, without a sender or receiver: whoever sends it adds those."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = f"{settings.site_name}: {page.title}"
    message["Message-ID"] = f"<{id}@{settings.authority}>"
    message["Content-Language"] = "nl"
    message.set_content(parts.text, cte="quoted-printable")
    message.add_alternative(parts.html, subtype="html", cte="quoted-printable")
    message.set_boundary(f"=_{id}")
    return message


def address_list(message: EmailMessage, sender: str, unsubscribe: str) -> None:
    """Make the message of an edition one of a list: from `sender`, with a way out.

    The way out, a web address, stands in the text, in the HTML, and where mail programs make a
    button of it; with https as a button that asks nothing more (RFC 8058).
    """
    message["From"] = sender
    message["List-Unsubscribe"] = f"<{unsubscribe}>"
    if unsubscribe.lower().startswith("https://"):
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    if text is not None:
        words = f"{text.get_content().rstrip()}\n\nWil je deze mail niet meer: {unsubscribe}\n"
        text.set_content(words, cte="quoted-printable")
    if html is not None:
        link = f' Wil je deze mail niet meer, <a href="{escape(unsubscribe)}">meld je dan af</a>.'
        words = html.get_content().replace(WAY_OUT, link)
        html.set_content(words, subtype="html", cte="quoted-printable")
