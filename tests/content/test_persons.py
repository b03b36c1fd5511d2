"""Organisations and roles, never persons: in no text, and in no list."""

import re

import fact_bank
from inkoopkring.catalogue.checks import privacy
from inkoopkring.catalogue.checks.world import World
from prose import ROOT, TODAY, documents, knowledge, raw_files

_CITED = re.compile(r"[A-Z][a-zà-ÿ]+ (?:e\.a\.|et al\.)")


def test_no_text_names_a_person() -> None:
    world = World.of(documents(), knowledge().lists, (), ROOT, TODAY)
    assert [f"{one.place} {dict(one.details)}" for one in privacy.check(world)] == []


def test_no_author_is_cited() -> None:
    assert [match.group() for text in raw_files() for match in _CITED.finditer(text)] == []


def test_the_copy_of_the_fact_bank_cites_no_author() -> None:
    texts = (file.read_text("utf-8") for file in fact_bank.FOLDER.glob("*.yml"))
    assert [match.group() for text in texts for match in _CITED.finditer(text)] == []
