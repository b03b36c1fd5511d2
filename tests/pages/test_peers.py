"""Who did this before: each organisation once, with the case and the reason, and no person."""

from builders import case_text, region_text
from inkoopkring.model import CaseStudy
from inkoopkring.pages.peers import (
    Desk,
    PeersView,
    approach,
    bought,
    experienced,
    peers_of,
    related_peers,
)
from inkoopkring.views.labels import LinkView
from worlds import HIDDEN, Changes, bare_case_text, entry_in, summaries_of

CONTACT = {
    "organisatie": "Coalitie Inkoop",
    "rol": "contactpersoon van de coalitie",
    "url": "https://example.nl/coalitie",
}


def peers(changes: Changes | None = None) -> PeersView:
    summaries = summaries_of(changes)
    return peers_of(summaries, summaries.catalogue.cases, bought(summaries))


def test_a_peer_is_an_organisation_with_its_case_and_the_reason() -> None:
    (one,) = peers(HIDDEN).peers
    assert one.clients == (LinkView("Gemeente A", "/organisaties/gemeente-a/"),)
    assert (one.others, one.region) == (0, "Utrecht")
    assert one.case == LinkView("Oude tegels terug in nieuwe tegels", "/cases/eerste-case/")
    assert one.reason == "Bestrating, 2018–2022"


def test_nobody_is_named_twice_while_others_wait() -> None:
    changes = {
        "cases/b.md": bare_case_text(id="b", opdrachtgevers=["gemeente-a"]),
        "cases/c.md": bare_case_text(id="c", opdrachtgevers=["provincie-b", "gemeente-a"]),
    }
    found = peers(changes).peers
    assert [one.case.address for one in found] == ["/cases/eerste-case/", "/cases/c/"]
    assert [client.title for client in found[1].clients] == ["Provincie B", "Gemeente A"]


def test_of_many_clients_the_first_is_named() -> None:
    more = "\n".join(f"- {{id: g-{n}, naam: Gemeente {n}, soort: gemeente}}" for n in range(3))
    changes = {
        "content/lijsten/organisaties.yml": f"{more}\n",
        "cases/eerste-case.md": case_text(opdrachtgevers=["g-0", "g-1", "g-2"]),
    }
    (one,) = peers(changes).peers
    assert ([client.title for client in one.clients], one.others) == (["Gemeente 0"], 2)


def test_the_list_is_short() -> None:
    changes = {
        "content/lijsten/organisaties.yml": "\n".join(
            f"- {{id: g-{n}, naam: Gemeente {n}, soort: gemeente}}" for n in range(9)
        ),
        "cases/eerste-case.md": None,
        **{
            f"cases/c{n}.md": bare_case_text(id=f"c{n}", opdrachtgevers=[f"g-{n}"])
            for n in range(9)
        },
    }
    assert len(peers(changes).peers) == 4


def test_where_all_bought_the_same_the_reason_is_how() -> None:
    changes = {
        "cases/b.md": case_text(id="b", ingekocht="betonnen bestrating"),
        "cases/c.md": bare_case_text(id="c", procedure="europees-openbaar"),
    }
    summaries = summaries_of(changes)
    why = approach(summaries)
    cases = {case.id: why(case) for case in summaries.catalogue.cases}
    assert cases == {
        "eerste-case": "Raamovereenkomst, 2018–2022",
        "b": "betonnen bestrating, 2018–2022",
        "c": "Openbare procedure",
    }


def test_related_cases_say_what_they_share() -> None:
    summaries = summaries_of({"cases/b.md": case_text(id="b", title="Nog een stoep")})
    found = related_peers(summaries, entry_in(summaries, CaseStudy, "eerste-case"))
    (one,) = found.peers
    assert one.case == LinkView("Nog een stoep", "/cases/b/")
    assert one.reason == (
        "Zelfde productgroep (Bestrating) en zelfde ambitie (Materialen 2), 2018–2022"
    )
    assert found.more == LinkView("Meer uit deze productgroep", "/productgroepen/bestrating/")


def test_a_case_chosen_by_hand_says_so() -> None:
    summaries = summaries_of(
        {
            "cases/eerste-case.md": bare_case_text(verwant=["b"]),
            "cases/b.md": bare_case_text(id="b", regio="leeg", themas=["x"], stappen=["eisen"]),
            "content/regios/leeg.md": region_text(id="leeg", naam="Leeg"),
        }
    )
    found = related_peers(summaries, entry_in(summaries, CaseStudy, "eerste-case"))
    assert [one.reason for one in found.peers] == ["Gekozen door de redactie"]
    assert found.more is None


def test_desks_are_organisations_with_a_role_founding_regions_first() -> None:
    changes = {
        "content/regios/utrecht.md": region_text(contact=CONTACT),
        "content/regios/zwolle.md": region_text(
            id="zwolle",
            naam="Zwolle",
            volgorde="2",
            oprichter="true",
            contact={**CONTACT, "organisatie": "Werkplaats"},
        ),
        "content/regios/los.md": region_text(id="los", naam="Los", volgorde="3"),
    }
    assert peers(changes).desks == (
        Desk("Werkplaats", CONTACT["url"], "Zwolle", CONTACT["rol"]),
        Desk("Coalitie Inkoop", CONTACT["url"], "Utrecht", CONTACT["rol"]),
    )


def test_the_experienced_have_most_cases_and_show_one_of_their_own() -> None:
    changes = {
        "cases/b.md": bare_case_text(id="b", opdrachtgevers=["provincie-b"]),
        "cases/c.md": bare_case_text(id="c", opdrachtgevers=["provincie-b", "gemeente-a"]),
        "cases/d.md": bare_case_text(id="d", opdrachtgevers=["provincie-b"]),
    }
    found = experienced(summaries_of({**HIDDEN, **changes}))
    assert [one.clients[0].title for one in found.peers] == ["Provincie B", "Gemeente A"]
    assert [one.case.address for one in found.peers] == ["/cases/b/", "/cases/eerste-case/"]
    assert [one.reason.rsplit(". ", 1)[1] for one in found.peers] == ["3 cases", "2 cases"]
    assert found.more == LinkView("Alle organisaties", "/organisaties/")
