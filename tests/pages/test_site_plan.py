"""The whole site as a plan: every page, where it leads, and nothing that may not be seen."""

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest

from builders import (
    LISTS,
    case_text,
    digest_text,
    meeting_text,
    obstacle_text,
    page_text,
    region_text,
    step_text,
    theme_text,
)
from inkoopkring.model import KINDS
from inkoopkring.model.addresses import SITE_ADDRESSES
from inkoopkring.pages.kinds import KindPages
from inkoopkring.pages.site_plan import PagePlan, Redirect, SitePlan
from worlds import Changes, page_at, plan_of

Text = Callable[..., str]
PICTURE = {"bestand": "schema.svg", "alt": "Schema", "maker": "Wij", "licentie": "CC BY 4.0"}


def html(body: str, path: str = "cases/eerste-case.md", more: Changes | None = None) -> str:
    """The HTML of a case with this body, addresses marked with `@`."""
    id = path.removesuffix(".md").removesuffix("/index").rpartition("/")[2]
    plan = plan_of({**(more or {}), path: case_text(f"{body}\n", id=id)})
    return page_at(plan, f"/cases/{id}/").prose(lambda address: f"@{address}").html


class TestPages:
    def test_every_address_of_the_site_is_a_page(self) -> None:
        addresses = {page.address for page in plan_of().pages}
        assert {a for a in SITE_ADDRESSES if a.endswith("/")} <= addresses

    def test_every_entry_has_a_page_at_its_own_address(self) -> None:
        plan = plan_of()
        documents = plan.summaries.catalogue.documents
        assert {(d.address, d.path) for d in documents} <= {
            (page.address, page.source) for page in plan.pages
        }

    def test_no_two_pages_share_an_address(self) -> None:
        addresses = [page.address for page in plan_of().pages]
        assert len(addresses) == len(set(addresses))

    def test_every_page_has_what_a_page_needs(self) -> None:
        for page in plan_of().pages:
            assert page.address.startswith("/")
            assert page.address.endswith("/")
            assert page.title
            assert page.description
            assert page.template.endswith(".html")

    def test_every_page_can_be_made_on_an_empty_site(self) -> None:
        plan = plan_of(
            {
                "cases/eerste-case.md": None,
                "content/inspiratie/2026-11.md": None,
                "content/bijeenkomsten/2026-10-01-overleg.md": None,
                "content/belemmeringen/kosten.md": None,
                **{f"content/lijsten/{name}.yml": None for name in LISTS},
            }
        )
        for page in plan.pages:
            page.view()
            page.prose(lambda address: address)

    def test_the_front_page_has_a_template_of_its_own(self) -> None:
        assert page_at(plan_of(), "/").template == "home.html"

    def test_an_organisation_in_a_case_has_a_page(self) -> None:
        addresses = {page.address for page in plan_of().pages}
        assert "/organisaties/gemeente-a/" in addresses
        assert "/organisaties/provincie-b/" not in addresses

    def test_only_entries_have_a_file_behind_them(self) -> None:
        plan = plan_of()
        assert str(page_at(plan, "/cases/eerste-case/").source) == "cases/eerste-case.md"
        assert page_at(plan, "/cases/").source is None


class TestDates:
    def test_an_entry_changed_when_it_was_placed_or_looked_at(self) -> None:
        changes = {
            "cases/a.md": case_text(id="a", date="2026-11-01"),
            "cases/b.md": case_text(id="b", date="2026-11-01", beoordeeld_op="2026-11-22"),
            "cases/c.md": case_text(id="c", date="2026-11-20", beoordeeld_op="2026-11-01"),
        }
        plan = plan_of(changes)
        assert [page_at(plan, f"/cases/{id}/").updated.day for id in "abc"] == [1, 22, 20]

    def test_a_list_changed_with_the_newest_entry(self) -> None:
        assert page_at(plan_of(), "/cases/").updated == date(2026, 11, 20)

    def test_a_coming_draft_does_not_give_itself_away(self) -> None:
        changes = {"cases/x.md": case_text(id="x", date="2026-11-22", status="concept")}
        assert page_at(plan_of(changes), "/cases/").updated == date(2026, 11, 20)


class TestHidden:
    @pytest.mark.parametrize("hidden", [{"status": "concept"}, {"date": "2026-11-24"}])
    @pytest.mark.parametrize(
        ("path", "make"),
        [
            ("cases/kanarie.md", case_text),
            ("content/themas/kanarie.md", theme_text),
            ("content/paginas/kanarie.md", page_text),
            ("content/inspiratie/2026-12.md", digest_text),
        ],
    )
    def test_no_page_shows_it(self, hidden: dict[str, str], path: str, make: Text) -> None:
        text = make(
            "![kanarie](kanarie.svg)\n",
            id="kanarie",
            title="Een kanarie",
            description="Een kanarie in een beschrijving die lang genoeg is om te mogen.",
            tags=["kanarie"],
            oude_adressen=["/kanarie/"],
            **({"maand": "2026-12"} if "inspiratie" in path else {}),
            **hidden,
        )
        naming = {
            "cases/eerste-case.md": case_text(verwant=["kanarie"], themas=["gww", "kanarie"]),
            "content/inspiratie/2026-11.md": digest_text(
                uitgelicht=[{"case": "kanarie", "reden": "Omdat."}]
            ),
            "content/bijeenkomsten/2026-10-01-overleg.md": meeting_text(
                besproken={"cases": ["kanarie"]}, verwant=["kanarie"], themas=["kanarie"]
            ),
        }
        plan = plan_of({**naming, path: text})
        assert "kanarie" not in shown(plan)


def shown(plan: SitePlan) -> str:
    """Everything a plan can show: the texts in its views, not the model behind them."""
    parts = [repr((plan.redirects, plan.pictures))]
    for page in plan.pages:
        prose = page.prose(lambda address: address)
        parts += [page.address, page.title, page.description, prose.html, *_texts(page.view())]
    return "\n".join(parts)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


class TestArchived:
    def test_it_keeps_its_page_out_of_the_sitemap(self) -> None:
        plan = plan_of({"cases/x.md": case_text(id="x", status="gearchiveerd")})
        assert not page_at(plan, "/cases/x/").is_listed
        assert page_at(plan, "/cases/eerste-case/").is_listed


class TestRedirects:
    def test_old_addresses_lead_to_the_page(self) -> None:
        text = case_text(id="x", oude_adressen=["/cases/oud/", "/a/b/"], title="Nieuwe naam")
        assert plan_of({"cases/x.md": text}).redirects == (
            Redirect("/cases/oud/", "/cases/x/", "Nieuwe naam"),
            Redirect("/a/b/", "/cases/x/", "Nieuwe naam"),
        )


class TestPictures:
    def test_those_of_public_entries_only(self) -> None:
        plan = plan_of(
            {
                "cases/a/index.md": case_text("![Een](een.png) ![Twee](twee.png)\n", id="a"),
                "cases/b/index.md": case_text("", id="b", afbeelding=PICTURE),
                "cases/c/index.md": case_text("![Nee](c.png)\n", id="c", status="concept"),
                "cases/d/index.md": case_text("", id="d", date="2026-11-24", afbeelding=PICTURE),
            }
        )
        assert sorted(str(picture.source) for picture in plan.pictures) == [
            "cases/a/een.png",
            "cases/a/twee.png",
            "cases/b/schema.svg",
        ]

    def test_a_picture_shown_twice_is_placed_once(self) -> None:
        plan = plan_of({"cases/a/index.md": case_text("![x](een.png) ![x](./een.png)\n", id="a")})
        assert len({picture.address for picture in plan.pictures}) == len(plan.pictures) == 1

    @pytest.mark.parametrize(
        ("path", "target"),
        [
            ("cases/a/index.md", "een.png"),
            ("cases/a/index.md", "sub/een.png"),
            ("cases/a/index.md", "../b/een.png"),
            ("cases/a/index.md", "met%20spatie.png"),
            ("cases/a.md", "een.png"),
            ("cases/a.md", "een.png 'Met titel'"),
            ("content/paginas/a.md", "../../cases/b/een.png"),
            ("content/paginas/diep/a/index.md", "../../../themas/een.png"),
        ],
    )
    def test_the_page_shows_the_file_that_was_placed(self, path: str, target: str) -> None:
        make = case_text if path.startswith("cases") else page_text
        plan = plan_of({path: make(f"![x]({target})\n", id="a")})
        (page,) = (one for one in plan.pages if str(one.source) == path)
        (picture,) = plan.pictures
        assert picture.address == posixpath.normpath(picture.address)
        assert ".." not in picture.address
        assert "%" not in picture.address
        (shown_at,) = _sources(page)
        assert shown_at.replace("%20", " ") == picture.address

    def test_a_picture_may_be_named_apart(self) -> None:
        text = case_text("![x][beeld]\n\n[beeld]: een.png\n", id="a")
        plan = plan_of({"cases/a.md": text})
        assert [str(picture.source) for picture in plan.pictures] == ["cases/een.png"]

    def test_addresses_of_pictures_are_made_like_those_of_pages(self) -> None:
        """So that a feed, which asks for whole addresses, gets them for pictures too."""
        text = html("![x](een.png)", "cases/a/index.md")
        assert 'src="@/' in text


def _sources(page: PagePlan) -> list[str]:
    """Where the pictures of a page are, from the root of the site."""
    made = page.prose(lambda address: address).html
    targets = [part.split('"')[0] for part in made.split('src="')[1:]]
    return [posixpath.normpath(posixpath.join(page.address, target)) for target in targets]


class TestLinks:
    @pytest.mark.parametrize(
        ("target", "address"),
        [
            ("../content/themas/gww.md", "@/themas/gww/"),
            ("./map/index.md#kop", "@/cases/map/#kop"),
            ("../content/paginas/over.md?a=b", "@/over/?a=b"),
            ("../content/index.md", "@/"),
            ("/cases/?thema=gww", "@/cases/?thema=gww"),
            ("/begrippen/#mki", "@/begrippen/#mki"),
            ("#kop", "#kop"),
            ("https://example.nl/a?b=c#d", "https://example.nl/a?b=c#d"),
        ],
    )
    def test_a_link_between_files_becomes_an_address(self, target: str, address: str) -> None:
        more = {"cases/map/index.md": case_text("## Kop\n", id="map")}
        assert f'href="{address}"' in html(f"[x]({target})", more=more)

    def test_links_count_from_the_folder_of_the_file(self) -> None:
        assert 'href="@/cases/eerste-case/"' in html("[x](../eerste-case.md)", "cases/x/index.md")

    @pytest.mark.parametrize(
        ("name", "escaped"), [("een twee", "een%20twee"), ("caf\u00e9", "caf%C3%A9")]
    )
    def test_an_escaped_name_is_found_and_stays_escaped(self, name: str, escaped: str) -> None:
        more = {f"content/paginas/{name}.md": page_text(id="een")}
        made = html(f"[x](../content/paginas/{escaped}.md)", more=more)
        assert f'href="@/{escaped}/"' in made


def test_a_plan_costs_nothing_until_a_page_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inkoopkring.pages.site_plan.render", _refuse)
    pages = {kind.name: KindPages("kinds/x.html", _refuse) for kind in KINDS}
    monkeypatch.setattr("inkoopkring.pages.site_plan.PAGES", pages)
    assert plan_of().pages


def _refuse(*_: object) -> None:
    raise AssertionError


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("cases/eerste-case.md", case_text(status="gearchiveerd")),
        ("content/themas/gww.md", theme_text(status="gearchiveerd")),
        (
            "content/stappen/markt.md",
            step_text(naam="Markt", nummer="2", status="gearchiveerd"),
        ),
        ("content/regios/utrecht.md", region_text(status="gearchiveerd")),
        ("content/belemmeringen/kosten.md", obstacle_text(status="gearchiveerd")),
        ("content/bijeenkomsten/2026-10-01-overleg.md", meeting_text(status="gearchiveerd")),
        ("content/inspiratie/2026-11.md", digest_text(status="gearchiveerd")),
    ],
    ids=lambda value: value.split("/")[-2] if "\n" not in value else "",
)
def test_an_archived_entry_keeps_its_page(path: str, text: str) -> None:
    plan = plan_of({path: text})
    (page,) = (one for one in plan.pages if str(one.source) == path)
    assert not page.is_listed
    for one in plan.pages:
        one.view()


@pytest.mark.parametrize("name", sorted(LISTS))
def test_every_page_stands_without_a_list(name: str) -> None:
    for page in plan_of({f"content/lijsten/{name}.yml": None}).pages:
        page.view()
