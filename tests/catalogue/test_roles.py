"""What organisations do beside their cases, as the content says it in words."""

import pytest

from inkoopkring.catalogue.roles import roles_of
from inkoopkring.model.lists import Organisation, Series
from worlds import catalogue_of

ORGANISATIONS = """\
- {id: pianoo, naam: PIANOo, soort: rijk}
- {id: mvo, naam: MVO Nederland, soort: netwerk, kort: MVO}
- {id: veen, naam: Veen en Weide, soort: netwerk}
- {id: stil, naam: Stil, soort: netwerk, omschrijving: Doet niets.}
"""


def named(organiser: str) -> set[str]:
    """The organisations that a line about who invites names."""
    series = f"- {{id: r, naam: Reeks, regio: utrecht, organisator: '{organiser}', uitleg: Zo.}}\n"
    catalogue = catalogue_of(
        {
            "content/lijsten/organisaties.yml": ORGANISATIONS,
            "content/lijsten/reeksen.yml": series,
        }
    )
    found = roles_of(
        catalogue.listed(Organisation).values(),
        regions=(),
        series=catalogue.listed(Series).values(),
        meetings=(),
        resources=(),
        cases=(),
    )
    assert [len(one.series) for one in found.values()] == [1] * len(found)
    return set(found)


@pytest.mark.parametrize(
    ("organiser", "ids"),
    [
        ("PIANOo", {"pianoo"}),
        ("MVO, Nevi en PIANOo", {"mvo", "pianoo"}),
        ("Veen en Weide", {"veen"}),
        ("pianoo (gastheer)", {"pianoo"}),
        ("PIANOo-congres", set()),
        ("Iedereen", set()),
    ],
)
def test_a_line_counts_for_every_organisation_that_it_names(organiser: str, ids: set[str]) -> None:
    assert named(organiser) == ids
