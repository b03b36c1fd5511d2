"""What each page says it is, in the words of schema.org."""

import json
from typing import Any

import pytest

from builders import SOURCE, case_text, digest_text, meeting_text, page_text
from inkoopkring.sharing.structured_data import StructuredData
from worlds import Changes, page_at, plan_of

URL = "https://example.nl/kring"


def graph(address: str, changes: Changes | None = None) -> list[dict[str, Any]]:
    plan = plan_of(changes)
    data = StructuredData(plan, URL, "Inkoopkring", "Wat het is.")
    made = data.of(page_at(plan, address), "assets/delen/site.png")
    assert made["@context"] == "https://schema.org"
    assert json.loads(json.dumps(made)) == made
    return list(made["@graph"])


def main(address: str, changes: Changes | None = None) -> dict[str, Any]:
    return graph(address, changes)[0]


def meeting(**changes: object) -> dict[str, Any]:
    files = {"content/bijeenkomsten/2026-10-01-overleg.md": meeting_text(**changes)}
    return main("/bijeenkomsten/2026-10-01-overleg/", files)


def test_home_is_a_site_that_can_be_searched() -> None:
    (node,) = graph("/")
    assert (node["@type"], node["url"]) == ("WebSite", f"{URL}/")
    target = node["potentialAction"]["target"]["urlTemplate"]
    assert target == f"{URL}/zoeken/?q={{search_term_string}}"


def test_a_case_is_an_article_with_its_sources() -> None:
    node = main("/cases/eerste-case/")
    assert node["@type"] == "Article"
    assert node["headline"] == "Oude tegels terug in nieuwe tegels"
    assert (node["datePublished"], node["dateModified"]) == ("2026-11-20", "2026-11-20")
    assert node["isBasedOn"] == [SOURCE["url"]]
    assert node["citation"][0]["publisher"] == {"@type": "Organization", "name": "PIANOo"}
    assert [(one["@type"], one["name"]) for one in node["about"]] == [
        ("Thing", "Wegen en water"),
        ("Organization", "Gemeente A"),
    ]
    assert node["license"].startswith("https://creativecommons.org/licenses/by/4.0/")
    assert node["publisher"]["name"] == "Inkoopkring"
    assert node["image"] == f"{URL}/assets/delen/site.png"
    assert node["spatialCoverage"] == {"@type": "Place", "name": "Amersfoort"}


def test_a_study_is_a_report() -> None:
    node = main("/cases/x/", {"cases/x.md": case_text(id="x", soort="onderzoek")})
    assert node["@type"] == "Report"


def test_the_way_here_is_a_list_of_breadcrumbs() -> None:
    trail = graph("/cases/eerste-case/")[1]["itemListElement"]
    assert [(one["position"], one["item"]) for one in trail] == [
        (1, f"{URL}/"),
        (2, f"{URL}/cases/"),
        (3, f"{URL}/cases/eerste-case/"),
    ]


def test_a_meeting_on_a_day_is_an_event() -> None:
    node = meeting(begin="09:30", eind="12:00", locatie="Provinciehuis", plaats="Utrecht")
    assert node["@type"] == "Event"
    assert (node["startDate"], node["endDate"]) == (
        "2026-10-01T09:30:00+02:00",
        "2026-10-01T12:00:00+02:00",
    )
    assert node["eventStatus"] == "https://schema.org/EventScheduled"
    assert node["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert node["location"]["address"]["addressLocality"] == "Utrecht"
    assert node["organizer"] == [{"@type": "Organization", "name": "Gemeente A"}]


def test_a_meeting_without_a_day_is_a_page() -> None:
    assert meeting(date="2026-10")["@type"] == "CollectionPage"


@pytest.mark.parametrize(
    ("changes", "mode", "types"),
    [
        ({"online": "true"}, "Online", ["VirtualLocation"]),
        ({"online": "true", "plaats": "Utrecht"}, "Mixed", ["Place", "VirtualLocation"]),
        ({}, "", []),
    ],
)
def test_where_people_meet(changes: dict[str, object], mode: str, types: list[str]) -> None:
    node = meeting(**changes)
    places = node.get("location", [])
    assert [one["@type"] for one in (places if isinstance(places, list) else [places])] == types
    assert node.get("eventAttendanceMode", "").endswith(f"{mode}EventAttendanceMode" * bool(mode))


def test_a_cancelled_meeting_says_so() -> None:
    assert meeting(stand="geannuleerd")["eventStatus"].endswith("EventCancelled")


def test_an_edition_is_an_issue_of_a_periodical() -> None:
    featured = [{"case": "eerste-case", "reden": "De keten is rond."}]
    files = {"content/inspiratie/2026-11.md": digest_text(uitgelicht=featured)}
    node = main("/inspiratie/2026-11/", files)
    assert (node["@type"], node["issueNumber"]) == ("PublicationIssue", "2026-11")
    assert node["isPartOf"]["@type"] == "Periodical"
    assert [one["url"] for one in node["hasPart"]] == [f"{URL}/cases/eerste-case/"]


def test_the_glossary_is_a_set_of_terms() -> None:
    terms = "- id: mki\n  term: Milieukostenindicator\n  afkorting: MKI\n  uitleg: Eén getal.\n"
    node = main("/begrippen/", {"content/lijsten/begrippen.yml": terms})
    assert node["@type"] == "DefinedTermSet"
    assert node["hasDefinedTerm"] == [
        {
            "@type": "DefinedTerm",
            "url": f"{URL}/begrippen/#mki",
            "name": "Milieukostenindicator",
            "description": "Eén getal.",
            "termCode": "MKI",
        }
    ]


def test_the_open_data_is_a_dataset() -> None:
    node = main("/data/")
    assert node["@type"] == "Dataset"
    assert [(one["encodingFormat"], one["contentUrl"]) for one in node["distribution"]] == [
        ("text/csv", f"{URL}/data/cases.csv"),
        ("application/vnd.oasis.opendocument.spreadsheet", f"{URL}/data/cases.ods"),
        ("application/json", f"{URL}/data/cases.json"),
    ]


@pytest.mark.parametrize(
    ("address", "type"),
    [
        ("/cases/", "CollectionPage"),
        ("/themas/gww/", "CollectionPage"),
        ("/zoeken/", "SearchResultsPage"),
        ("/over/", "AboutPage"),
        ("/meedoen/velden/", "WebPage"),
        ("/organisaties/gemeente-a/", "CollectionPage"),
    ],
)
def test_every_other_page_says_what_it_is(address: str, type: str) -> None:
    node = main(address, {"content/paginas/over.md": page_text()})
    assert (node["@type"], node["url"]) == (type, URL + address)


def test_no_page_names_a_person() -> None:
    plan = plan_of()
    data = StructuredData(plan, URL, "Inkoopkring", "")
    said = json.dumps([data.of(page) for page in plan.pages])
    assert '"Person"' not in said
