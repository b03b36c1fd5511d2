"""The pages the site makes itself."""

from builders import (
    LISTS,
    case_text,
    meeting_text,
    obstacle_text,
    region_text,
    theme_text,
)
from inkoopkring.model.vocabulary import OrganisationType
from inkoopkring.pages import indexes as index
from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import public_organisations
from worlds import HIDDEN, bare_case_text, summaries_of


class TestLists:
    def test_regions_founders_first(self) -> None:
        changes = {
            "content/regios/friesland.md": region_text(
                id="friesland", naam="Friesland", oprichter="true", volgorde="9"
            )
        }
        founders, others = index.region_index_page(summaries_of(changes)).groups
        assert [one.id for one in founders.items] == ["friesland"]
        assert [(one.id, one.count) for one in others.items] == [("utrecht", 1)]

    def test_organisations_that_one_can_find_something_about(self) -> None:
        more = (
            "- {id: netwerk-c, naam: Netwerk C, soort: netwerk}\n"
            "- {id: netwerk-d, naam: Netwerk D, soort: netwerk, omschrijving: Leert samen.}\n"
        )
        changes = {
            "content/lijsten/organisaties.yml": LISTS["organisaties"] + more,
            "content/regios/utrecht.md": region_text(partners=["netwerk-c"]),
        }
        summaries = summaries_of({**HIDDEN, **changes})
        assert [one.id for one in public_organisations(summaries)] == ["gemeente-a", "netwerk-c"]
        groups = index.organisation_index_page(summaries).groups
        assert {group.title: [one.count for one in group.items] for group in groups} == {
            "Gemeenten": [1],
            "Netwerken": [0],
        }

    def test_every_sort_of_organisation_has_a_heading(self) -> None:
        more = "".join(f"- {{id: x-{one}, naam: X, soort: {one}}}\n" for one in OrganisationType)
        changes = {
            "content/lijsten/organisaties.yml": LISTS["organisaties"] + more,
            "content/regios/utrecht.md": region_text(
                partners=[f"x-{one}" for one in OrganisationType]
            ),
        }
        summaries = summaries_of(changes)
        assert len(index.organisation_index_page(summaries).groups) == len(OrganisationType)

    def test_a_client_of_a_draft_is_not_given_away(self) -> None:
        changes = {
            "cases/ontwerp.md": case_text(
                id="ontwerp", opdrachtgevers=["provincie-b"], status="concept"
            )
        }
        assert [one.id for one in public_organisations(summaries_of(changes))] == ["gemeente-a"]

    def test_obstacles_by_where_they_come_from(self) -> None:
        changes = {
            **HIDDEN,
            "content/belemmeringen/kennis.md": obstacle_text(
                id="kennis", soort="kennis", title="Weinig kennis"
            ),
        }
        groups = index.obstacle_index_page(summaries_of(changes)).groups
        assert [(group.title, [(o.id, o.count) for o in group.items]) for group in groups] == [
            ("Financieel", [("kosten", 1)]),
            ("Kennis", [("kennis", 0)]),
        ]

    def test_the_agenda(self) -> None:
        folder = "content/bijeenkomsten"
        changes = {
            f"{folder}/a.md": meeting_text(id="a", date="2026-12-10", stand="gepland"),
            f"{folder}/b.md": meeting_text(id="b", date="2026-12-01", stand="gepland"),
            f"{folder}/c.md": meeting_text(id="c", date="2022"),
            f"{folder}/d.md": meeting_text(id="d", status="concept"),
        }
        page = index.agenda_page(summaries_of(changes))
        assert [row.id for row in page.coming] == ["b", "a"]
        assert [(year, [row.id for row in rows]) for year, rows in page.past] == [
            ("2026", ["overleg-oktober"]),
            ("2022", ["c"]),
        ]
        assert [one.id for one in page.series] == ["overleg"]

    def test_the_glossary(self) -> None:
        more = (
            "- {id: lca, term: levenscyclusanalyse, uitleg: Van wieg tot graf., zie_ook: [mki]}\n"
            "- {id: asfalt, term: Asfalt, uitleg: Zwart., synoniemen: [bitumen]}\n"
        )
        summaries = summaries_of({"content/lijsten/begrippen.yml": LISTS["begrippen"] + more})
        page = index.glossary_page(summaries)
        assert [(letter, [t.id for t in terms]) for letter, terms in page.letters] == [
            ("A", ["asfalt"]),
            ("L", ["lca"]),
            ("M", ["mki"]),
        ]
        (lca,) = page.letters[1][1]
        assert lca.see_also == (LinkView("milieukostenindicator", "/begrippen/#mki"),)

    def test_editions(self) -> None:
        page = index.digest_index_page(summaries_of())
        assert [row.id for row in page.editions] == ["inspiratie-2026-11"]

    def test_pages_elsewhere_each_once(self) -> None:
        more = """\
- {id: x, titel: X, uitgever: X, url: https://example.nl/x, waarover: X, soort: kaart}
- {id: y, titel: Y, uitgever: Y, url: https://example.nl/y, waarover: Y, soort: kaart,
   themas: [groen, gww]}
"""
        summaries = summaries_of(
            {
                "content/themas/groen.md": theme_text(id="groen", title="Groen en blauw"),
                "content/lijsten/elders.yml": LISTS["elders"] + more,
            }
        )
        groups = index.resource_index_page(summaries).groups
        assert [(title, [one.id for one in views]) for title, views in groups] == [
            ("Wegen en water", ["handreiking"]),
            ("Groen en blauw", ["y"]),
            ("Voor elk thema", ["x"]),
        ]

    def test_a_page_elsewhere_of_a_theme_out_of_sight_stays_listed(self) -> None:
        summaries = summaries_of(
            {
                "content/themas/gww.md": theme_text(status="concept"),
                "cases/eerste-case.md": bare_case_text(),
            }
        )
        ids = [one.id for _, views in index.resource_index_page(summaries).groups for one in views]
        assert ids == ["handreiking"]
