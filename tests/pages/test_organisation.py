"""The page of an organisation: what refers to it."""

from builders import region_text
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
