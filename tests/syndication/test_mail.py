"""An edition as one message: read again by a parser, the same to the byte, nothing hidden in it."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default

import pytest

from builders import digest_text
from inkoopkring.pages.site_plan import PagePlan
from inkoopkring.syndication import FeedSettings
from inkoopkring.syndication.mail import WAY_OUT, MailParts, address_list, mail_files
from worlds import Changes, plan_of

SETTINGS = FeedSettings(
    authority="inkoopkring.example",
    site_url="https://inkoopkring.example",
    site_name="Inkoopkring",
    description="Cases van gemeenten & provincies.",
)
OWN = "content/inspiratie/2026-11.md"
MESSAGE = "inspiratie/2026-11/bericht.eml"
TEXT = "Één zin met een € en een 🧱.\n.\nFrom hier verder, " + "lang " * 300 + "\n"


def made(changes: Changes | None = None) -> dict[str, bytes]:
    def rendered(page: PagePlan) -> MailParts:
        html = f"<h1>{page.title}</h1>".replace("&", "&amp;")
        return MailParts(html=html, text=TEXT, web=f"<p>{page.title}</p>")

    return mail_files(plan_of(changes), SETTINGS, rendered)


def message(changes: Changes | None = None) -> EmailMessage:
    return message_from_bytes(made(changes)[MESSAGE], policy=default)


def test_text_and_html_are_in_one_message() -> None:
    found = message()
    assert [part.get_content_type() for part in found.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    text, html = found.get_body(["plain"]), found.get_body(["html"])
    assert text is not None
    assert text.get_content().replace("\r\n", "\n") == TEXT
    assert html is not None
    assert "<h1>Onze cases over tegels</h1>" in html.get_content()
    assert [str(defect) for part in found.walk() for defect in part.defects] == []


@pytest.mark.parametrize(
    "title",
    [
        "Einde ]]> & <b>vet</b> en zo",
        "Een 🧱 en één € in deze titel",
        "x: y; Bcc: a@example.nl " * 3,
    ],
)
def test_the_subject_is_the_title_whatever_is_in_it(title: str) -> None:
    found = message({OWN: digest_text(title=title.strip())})
    assert found["Subject"] == f"Inkoopkring: {title.strip()}"
    assert found["Bcc"] is None


def test_it_says_when_and_which_but_not_from_or_to_whom() -> None:
    found = message()
    assert found["Date"] == "Fri, 20 Nov 2026 00:00:00 +0100"
    assert found["Message-ID"] == "<inspiratie-2026-11@inkoopkring.example>"
    assert [found[name] for name in ("From", "To", "Cc", "Bcc")] == [None] * 4


def test_lines_are_short_enough_for_every_server() -> None:
    lines = made()[MESSAGE].split(b"\r\n")
    assert max(map(len, lines)) < 998
    assert b"\n" not in b"".join(lines)


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert made() == made()
    assert message_from_bytes(made()[MESSAGE], policy=SMTP).as_bytes() == made()[MESSAGE]


def test_there_is_a_web_version_beside_it() -> None:
    assert made()["inspiratie/2026-11/mail/index.html"] == b"<p>Onze cases over tegels</p>"


@pytest.mark.parametrize("hidden", [{"status": "concept"}, {"date": "2026-11-24"}])
def test_what_may_not_be_seen_has_no_mail(hidden: dict[str, str]) -> None:
    assert made({OWN: digest_text(**hidden)}) == {}


class TestList:
    """The message of an edition as it goes to a list."""

    HTML = f"<p>Eén maand.{WAY_OUT}</p>"

    def sent(self, unsubscribe: str) -> EmailMessage:
        parts = MailParts(html=self.HTML, text="Eén maand.\n", web="")
        plan = plan_of({})
        found = mail_files(plan, SETTINGS, lambda _page: parts)[MESSAGE]
        made = message_from_bytes(found, policy=SMTP)
        address_list(made, "redactie@example.nl", unsubscribe)
        return message_from_bytes(made.as_bytes(), policy=default)

    def test_every_form_of_it_has_the_way_out(self) -> None:
        made = self.sent("https://example.nl/af?a=1&b=2")
        text, html = made.get_body(["plain"]), made.get_body(["html"])
        assert text is not None
        assert html is not None
        assert text.get_content().splitlines() == [
            *("Eén maand.", "", "Wil je deze mail niet meer: https://example.nl/af?a=1&b=2"),
        ]
        assert 'href="https://example.nl/af?a=1&amp;b=2">meld je dan af</a>.</p>' in (
            html.get_content()
        )
        assert made["List-Unsubscribe"] == "<https://example.nl/af?a=1&b=2>"
        assert made["From"] == "redactie@example.nl"
        assert [str(defect) for part in made.walk() for defect in part.defects] == []

    @pytest.mark.parametrize(("scheme", "post"), [("https", True), ("http", False)])
    def test_only_a_safe_address_gets_a_button(self, scheme: str, *, post: bool) -> None:
        made = self.sent(f"{scheme}://example.nl/af")
        assert (made["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click") is post
