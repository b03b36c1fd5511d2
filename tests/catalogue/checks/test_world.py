"""The documents and files around those that are checked count, though nobody checks them."""

from pathlib import Path, PurePosixPath

import pytest

from builders import TODAY, case_text, page_text, write
from inkoopkring.catalogue.checks import check_documents
from inkoopkring.catalogue.neighbours import Neighbours
from worlds import documents_of, lists_of, said

AROUND = {"cases/buur.md": case_text("## Aanpak\n", id="buur"), "cases/schema.svg": "<svg/>"}


def said_of(root: Path, body: str) -> list[str]:
    """What is said about a case with this body, next to a neighbour."""
    neighbours = Neighbours(write(root, AROUND), [PurePosixPath("cases/buur.md")])
    documents = documents_of({"cases/x.md": case_text(f"{body}\n", id="x")})
    return said(check_documents(documents, lists_of(), (), root, TODAY, neighbours))


@pytest.mark.parametrize(
    "body", ["[a](buur.md#aanpak)", "[a](/cases/buur/#aanpak)", "![Schema](schema.svg)"]
)
def test_what_is_around_can_be_named(tmp_path: Path, body: str) -> None:
    assert said_of(tmp_path, body) == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("[a](buur.md#nee)", "kop-onbekend"),
        ("[a](/cases/nee/)", "link-loopt-dood"),
        ("![Schema](nee.svg)", "afbeelding-ontbreekt"),
    ],
)
def test_what_is_not_there_is_reported(tmp_path: Path, body: str, code: str) -> None:
    (line,) = said_of(tmp_path, body)
    assert code in line.split()


def test_of_two_with_one_old_address_the_front_page_keeps_it(tmp_path: Path) -> None:
    front = {"content/index.md": page_text(id="start", oude_adressen=["/oud/"])}
    neighbours = Neighbours(write(tmp_path, front), [PurePosixPath("content/index.md")])
    documents = documents_of(
        {"content/index.md": None, "cases/x.md": case_text(id="x", oude_adressen=["/oud/"])}
    )
    found = check_documents(documents, lists_of(), (), tmp_path, TODAY, neighbours)
    assert [(one.place.path, one.code) for one in found] == [("cases/x.md", "adres-bezet")]


WRONG_IN_LISTS = {
    "content/lijsten/cpv.yml": "- {id: 44113100-6, naam: Tegels}\n- {id: 44113100-7, naam: Weg}\n",
    "content/lijsten/organisaties.yml": """\
- id: gemeente-a
  naam: Gemeente A
  soort: gemeente
  regio: utrecht
  omschrijving: Jan de Vries legde **tegels**.
  geaccepteerd: [{controle: id-dubbel, reden: Zo heet het.}]
- {id: index.html, naam: B, soort: gemeente, regio: nee}
""",
}
"""A code twice, markup, a person, an acceptance, a name and a region that cannot be."""


def test_who_checks_some_files_hears_nothing_of_the_lists(tmp_path: Path) -> None:
    documents, lists = documents_of(), lists_of(WRONG_IN_LISTS)
    wrong = check_documents(documents, lists, (), tmp_path, TODAY)
    assert {one.code for one in wrong} == {
        *("cpv-dubbel", "opmaak-in-veld", "persoonsnaam"),
        *("acceptatie-onbekend", "kenmerk-bezet", "verwijzing-onbekend"),
    }
    around = Neighbours(write(tmp_path, AROUND), [PurePosixPath("cases/buur.md")])
    assert check_documents(documents, lists, (), tmp_path, TODAY, around) == []


def test_who_checks_some_files_hears_of_an_emptied_list_at_the_reference(tmp_path: Path) -> None:
    around = Neighbours(write(tmp_path, AROUND), [PurePosixPath("cases/buur.md")])
    lists = lists_of({"content/lijsten/procedures.yml": "[]\n"})
    found = check_documents(documents_of(), lists, (), tmp_path, TODAY, around)
    assert [(one.place.path, one.code, one.field) for one in found] == [
        ("cases/eerste-case.md", "lijstwaarde-onbekend", "procedure")
    ]
