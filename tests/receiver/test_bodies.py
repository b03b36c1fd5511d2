"""A form and JSON say the same; what is neither is not read."""

from typing import Any

from builders import case_text
from inkoopkring_ontvanger.intake import Form
from receiver.conftest import World
from receiver.sending import SITE, proof

FIELDS = {"soort": "case", "afzender": "a@b.nl", "verbetert": "cases/eerste-case.md"}
TEXT = case_text("Een tekst met é en €.\n")


def taken(world: World, **request: Any) -> Form:
    """What the intake would get of a request."""
    got: list[Form] = []
    world.intake.take = got.append  # type: ignore[assignment]
    world.client.post("/inzending", headers={"origin": SITE}, **request)
    (form,) = got
    return form


def test_json(world: World) -> None:
    form = taken(world, json={**FIELDS, "tekst": TEXT, "altcha": "x"})
    assert form == Form("case", TEXT.encode(), "x", "a@b.nl", "cases/eerste-case.md")


def test_a_form_with_pictures(world: World) -> None:
    pictures = [("beeld", ("a.png", b"\x89PNG")), ("beeld", ("b.jpg", b"\xff\xd8"))]
    form = taken(world, data={**FIELDS, "tekst": TEXT, "altcha": "x"}, files=pictures)
    assert form.text == TEXT.encode()
    assert form.pictures == (("a.png", b"\x89PNG"), ("b.jpg", b"\xff\xd8"))
    assert (form.sender, form.improved) == ("a@b.nl", "cases/eerste-case.md")


def test_the_text_may_come_as_a_file(world: World) -> None:
    form = taken(world, data=FIELDS, files=[("tekst", ("case.md", TEXT.encode()))])
    assert form.text == TEXT.encode()


def test_a_text_in_another_encoding_is_refused_by_the_checks(world: World) -> None:
    data = {"soort": "case", "altcha": proof(world.client)}
    files = [("tekst", ("case.md", TEXT.encode("latin-1", "replace")))]
    headers = {"origin": SITE}
    answer = world.client.post("/inzending", data=data, files=files, headers=headers)
    assert answer.status_code == 422
    assert answer.json()["problemen"][0]["code"] == "codering"
