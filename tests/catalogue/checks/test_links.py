"""Links in the text lead somewhere inside the knowledge base, and nowhere unsafe."""

import pytest

from builders import case_text, page_text
from inkoopkring.catalogue.checks.links import check
from inkoopkring.model.addresses import SITE_ADDRESSES
from worlds import found_by, said, whole

OTHERS = {
    "cases/tweede.md": case_text("## Aanpak\n\n## Wat wérkte?\n\n## Aanpak\n", id="tweede"),
    "cases/map/index.md": case_text(id="map"),
    "cases/ontwerp.md": case_text("", id="ontwerp", status="concept"),
    "cases/later.md": case_text("", id="later", date="2026-11-24"),
    "cases/oud.md": case_text("", id="oud", status="gearchiveerd"),
}


def linking(target: str, **changes: object) -> str:
    """A case with one link to `target`."""
    return case_text(f"## Kop\n\nZie [dit]({target}).\n", id="x", **changes)


def saying(target: str, path: str = "cases/x.md", **changes: object) -> list[str]:
    """The codes for one link to `target`."""
    return [one.code for one in found_by(check, {**OTHERS, path: linking(target, **changes)})]


@pytest.mark.parametrize(
    "target",
    [
        "https://example.nl/pad?a=b#c",
        "http://example.nl/",
        "tweede.md",
        "./tweede.md",
        "map/index.md",
        "../content/themas/gww.md",
        "../content/paginas/over.md",
        "/cases/tweede/",
        "/over/",
        "/",
        "tweede.md#aanpak",
        "tweede.md#aanpak-2",
        "tweede.md#wat-werkte",
        "tweede.md#bron-1",
        "#kop",
        "#bron-1",
        "oud.md",
        "/cases/?thema=gww",
        "/inspiratie/rss.xml",
        *sorted(SITE_ADDRESSES),
    ],
)
def test_a_link_that_leads_somewhere(target: str) -> None:
    assert saying(target) == []


@pytest.mark.parametrize("written", ["<inkoop@example.nl>", "[ons](mailto:inkoop@example.nl)"])
def test_a_link_to_a_mailbox_is_refused_however_it_is_written(written: str) -> None:
    found = found_by(check, {"cases/x.md": case_text(f"Mail {written}.\n", id="x")})
    assert said(found) == [
        f"cases/x.md:{found[0].place.line}:6 link-adres mailto:inkoop@example.nl"
    ]
    assert "zonder haken" in found[0].help


@pytest.mark.parametrize(
    ("address", "codes"),
    [
        ("jan.jansen@example.nl", []),
        ("tel:+31612345678", []),
        ("tel:112", ["link-adres"]),
        ("https://localhost/", ["link-adres"]),
    ],
)
def test_an_address_of_a_person_is_a_matter_of_the_guard(address: str, codes: list[str]) -> None:
    changes = {"cases/x.md": case_text(f"Zie <{address}>.\n", id="x")}
    assert [one.code for one in found_by(check, changes)] == codes


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("mailto:iemand@example.nl", "link-adres"),
        ("javascript:alert(1)", "link-adres"),
        ("data:text/html,x", "link-adres"),
        ("ftp://example.nl/", "link-adres"),
        ("//example.nl/", "link-adres"),
        ("https://localhost/", "link-adres"),
        ("https://[nee/", "link-adres"),
        ("www.example.nl", "link-zonder-https"),
        ("stuk.example.com/pad", "link-zonder-https"),
        ("derde.md", "link-loopt-dood"),
        ("tweede", "link-loopt-dood"),
        ("/cases/derde/", "link-loopt-dood"),
        ("/cases", "link-loopt-dood"),
        ("../../../etc/passwd", "link-loopt-dood"),
        ("ontwerp.md", "link-naar-concept"),
        ("/cases/ontwerp/", "link-naar-concept"),
        ("later.md", "link-naar-concept"),
    ],
)
def test_a_link_that_does_not(target: str, code: str) -> None:
    text = linking(target)
    (found,) = found_by(check, {**OTHERS, "cases/x.md": text})
    assert whole(found, text) == (f"[dit]({target}).", code, "", {"waarde": target})


@pytest.mark.parametrize(
    ("file", "anchor", "known"),
    [
        ("", "#nee", "#kop"),
        ("tweede.md", "#nee", "#aanpak, #wat-werkte, #aanpak-2"),
        ("tweede.md", "#bron-0", "#aanpak, #wat-werkte, #aanpak-2"),
        ("tweede.md", "#bron-2", "#aanpak, #wat-werkte, #aanpak-2"),
        ("tweede.md", "#aanpak-3", "#aanpak, #wat-werkte, #aanpak-2"),
        ("oud.md", "#nee", "geen enkele"),
        ("../content/paginas/over.md", "#bron-1", "geen enkele"),
    ],
)
def test_a_heading_that_is_not_there(file: str, anchor: str, known: str) -> None:
    text = linking(f"{file}{anchor}")
    (found,) = found_by(check, {**OTHERS, "cases/x.md": text})
    assert whole(found, text) == (
        f"[dit]({file}{anchor}).",
        "kop-onbekend",
        "",
        {"waarde": anchor, "keuzes": known},
    )


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ("[dit][x]\n\n[x]: tweede.md", []),
        ("[dit][x]\n\n[x]: <tweede.md> 'Titel'", []),
        ("[dit][x]\n\n[x]: nee.md", ["link-loopt-dood"]),
        ("[dit][]\n\n[dit]: javascript:alert(1)", ["link-adres"]),
        ("```\n[x]: nee.md\n```", []),
        ("![Schema][x]\n\n[x]: schema.svg", []),
        ("![Schema]\n\n[schema]: schema.svg", []),
    ],
)
def test_a_link_may_be_written_apart(body: str, codes: list[str]) -> None:
    text = case_text(f"{body}\n", id="x")
    assert [one.code for one in found_by(check, {**OTHERS, "cases/x.md": text})] == codes


def test_a_folder_counts_from_its_own_place() -> None:
    assert saying("../tweede.md", "cases/x/index.md") == []
    assert saying("tweede.md", "cases/x/index.md") == ["link-loopt-dood"]


def test_a_space_in_a_name_may_be_escaped() -> None:
    pages = {"content/paginas/een twee.md": page_text(id="een")}
    text = page_text("[dit](een%20twee.md)\n", id="x")
    assert found_by(check, {**pages, "content/paginas/x.md": text}) == []


@pytest.mark.parametrize("hidden", [{"status": "concept"}, {"date": "2026-11-24"}])
def test_a_draft_may_link_to_a_draft(hidden: dict[str, str]) -> None:
    assert saying("ontwerp.md", **hidden) == []


def test_the_place_is_that_of_the_link() -> None:
    text = case_text("Een.\n\nZie [dit](nee.md) en [dat](ook-niet.md).\n", id="x")
    head = case_text("", id="x").count("\n")
    assert said(found_by(check, {"cases/x.md": text})) == [
        f"cases/x.md:{head + 3}:5 link-loopt-dood nee.md",
        f"cases/x.md:{head + 3}:22 link-loopt-dood ook-niet.md",
    ]


@pytest.mark.parametrize("text", ["`[x](nee.md)`", "```\n[x](nee.md)\n```", "[x] (nee.md)"])
def test_code_holds_no_links(text: str) -> None:
    assert found_by(check, {"cases/x.md": case_text(f"{text}\n", id="x")}) == []


@pytest.mark.parametrize(
    "target", ["stuk.md", "./stuk.md#aanpak", "stuk/index.md", "/cases/stuk/", "met%20spatie.md"]
)
def test_a_link_to_a_file_that_cannot_be_read_is_not_reported_again(target: str) -> None:
    changes = {"cases/x.md": linking(target)}
    assert found_by(check, changes, broken=["stuk", "met spatie"]) == []
    assert [one.code for one in found_by(check, changes, broken=["ander"])] == ["link-loopt-dood"]
