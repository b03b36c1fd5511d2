"""What editors lay down in `content/lijsten/zoeken.yml`."""

from inkoopkring.search.rules import search_rules
from inkoopkring.search.synonyms import Concept, concepts
from worlds import catalogue_of

RULES = """\
- {id: a, soort: niet-splitsen, woorden: [Waterschap, thema's], reden: Zo.}
- {id: b, soort: splitsen, woorden: [traptrede], delen: [trap, trede], reden: Zo.}
- {id: c, soort: geen-deel, woorden: [gever], reden: Zo.}
- {id: d, soort: los, woorden: [kort, korting], reden: Zo.}
- {id: e, soort: synoniem, woorden: [RFI, Request for Information], reden: Zo.}
- {id: f, soort: geen-synoniem, woorden: [mki], begrip: mki, reden: Zo.}
- {id: g, soort: overslaan, woorden: [de, het], reden: Zo.}
"""
CHANGES = {"content/lijsten/zoeken.yml": RULES}


def test_every_type_of_rule_is_read() -> None:
    rules = search_rules(catalogue_of(CHANGES))
    assert rules.whole == {"waterschap", "thema", "themas"}
    assert rules.given == {"traptrede": ("trap", "trede")}
    assert rules.no_parts == {"gever"}
    assert rules.apart == {"kort": {"korting"}, "korting": {"kort"}}
    assert rules.synonyms == (("RFI", "Request for Information"),)
    assert rules.no_synonyms == {"mki": {"mki"}}
    assert rules.skipped == {"de", "het"}


def test_without_rules_there_are_none() -> None:
    rules = search_rules(catalogue_of())
    assert not any((rules.whole, rules.given, rules.synonyms, rules.skipped, rules.apart))


def test_terms_and_rules_make_concepts() -> None:
    catalogue = catalogue_of()
    assert concepts(catalogue, search_rules(catalogue)) == (
        Concept(("milieukostenindicator", "MKI")),
    )
    catalogue = catalogue_of(CHANGES)
    assert concepts(catalogue, search_rules(catalogue)) == (
        Concept(("RFI", "Request for Information")),
    )


def test_short_names_of_organisations_count() -> None:
    organisations = (
        "- {id: gemeente-a, naam: Gemeente A, soort: gemeente}\n"
        "- {id: provincie-b, naam: Provincie B, kort: PB, soort: provincie}\n"
    )
    catalogue = catalogue_of({"content/lijsten/organisaties.yml": organisations})
    found = concepts(catalogue, search_rules(catalogue))
    assert Concept(("Provincie B", "PB")) in found
    assert Concept(("Provincie B", "PB")).phrases == (("provincie", "b"), ("pb",))
