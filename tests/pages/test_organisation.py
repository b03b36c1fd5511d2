"""The page of an organisation: what refers to it."""

from builders import LISTS, SOURCE, case_text, meeting_text, region_text
from inkoopkring.model.lists import Organisation
from inkoopkring.pages.organisation import organisation_page
from inkoopkring.views.labels import LinkView
from worlds import HIDDEN, summaries_of


def test_what_refers_to_it() -> None:
    summaries = summaries_of(
        {**HIDDEN, "content/regios/utrecht.md": region_text(partners=["gemeente-a"])}
    )
    listed = summaries.catalogue.listed(Organisation)
    page = organisation_page(summaries, listed["gemeente-a"])
    assert (page.name, page.type, page.website) == ("Gemeente A", "gemeente", "")
    assert page.region == LinkView("Utrecht", "/regios/utrecht/")
    assert [row.id for row in page.cases] == ["eerste-case"]
    assert [link.address for link in page.regions] == ["/regios/utrecht/"]
    other = organisation_page(summaries, listed["provincie-b"])
    assert (other.region, other.cases, other.regions) == (None, (), ())


def test_one_without_a_case_shows_what_else_it_does() -> None:
    meeting = meeting_text(organisatoren=["Netwerk C (gastheer)", "Gemeente A"])
    source = {**SOURCE, "uitgever": "Netwerk C"}
    changes = {
        "content/lijsten/organisaties.yml": "- {id: netwerk-c, naam: Netwerk C, soort: netwerk}\n"
        + LISTS["organisaties"],
        "content/lijsten/reeksen.yml": "- {id: rcio, naam: RCIO, regio: utrecht, "
        "organisator: Provincie B en Netwerk C, uitleg: Over inkoop.}\n",
        "content/bijeenkomsten/2026-10-01-overleg.md": meeting,
        "cases/eerste-case.md": case_text(marktpartijen=["Netwerk C"], bronnen=[source]),
    }
    summaries = summaries_of(changes)
    page = organisation_page(summaries, summaries.catalogue.listed(Organisation)["netwerk-c"])
    assert page.cases == ()
    assert page.series == (LinkView("RCIO", "/bijeenkomsten/#reeks-rcio", "Over inkoop."),)
    assert [row.id for row in page.meetings] == ["overleg-oktober"]
    assert [link.address for link in page.supplied] == ["/cases/eerste-case/"]
    assert [link.address for link in page.quoted] == ["/cases/eerste-case/"]
