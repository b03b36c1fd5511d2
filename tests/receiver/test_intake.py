"""What is kept of a submission: the text as it should be, clean pictures, no more."""

from pathlib import Path

import pytest

from builders import BODY, case_text, meeting_text
from hostile_uploads import HOSTILE, SECRET, photo
from inkoopkring_ontvanger.answers import NotTakenError
from inkoopkring_ontvanger.intake import Form
from receiver.conftest import World
from receiver.sending import proof, send, send_form

WITH_PICTURE = case_text(f"{BODY}\n![Een stoep](stoep.png)\n", id="nieuw")


def kept(world: World) -> dict[str, bytes]:
    """The files of the one submission that waits."""
    (one,) = world.intake.queue.waiting()
    return world.intake.queue.files(one.code)


def test_a_picture_goes_along_without_what_a_camera_put_in_it(world: World) -> None:
    answer = send_form(world.client, [("stoep.png", HOSTILE["plaats.png"])], tekst=WITH_PICTURE)
    assert answer.status_code == 202, answer.text
    files = kept(world)
    assert list(files) == ["cases/nieuw/index.md", "cases/nieuw/stoep.png"]
    assert SECRET not in b"".join(files.values())


def test_a_text_with_other_line_ends_is_kept_with_ours(world: World) -> None:
    assert send(world.client, tekst=case_text(id="nieuw").replace("\n", "\r\n")).status_code == 202
    assert b"\r" not in kept(world)["cases/nieuw.md"]


def test_a_meeting_is_placed_by_its_day(world: World) -> None:
    text = meeting_text(id="overleg-november", title="Overleg over de vorm", date="2026-11-02")
    answer = send(world.client, soort="bijeenkomst", tekst=text)
    assert answer.status_code == 202, answer.text
    assert list(kept(world)) == ["content/bijeenkomsten/2026-11-02-overleg-november.md"]


def test_an_improved_text_takes_the_place_of_the_old_one(world: World) -> None:
    better = case_text(title="Oude tegels, nog beter dan nieuw")
    answer = send(world.client, tekst=better, verbetert="cases/eerste-case.md")
    assert answer.status_code == 202, answer.text
    assert kept(world) == {"cases/eerste-case.md": better.encode()}
    base = world.repository.base()
    before = (base.root / "cases/eerste-case.md").read_text("utf-8")
    assert before == case_text()


def test_what_the_editors_accepted_before_may_stay(world: World) -> None:
    accepted = [{"controle": "zin-lang", "reden": "Dat is zo besproken met de redactie."}]
    (world.repository.base().root / "cases/eerste-case.md").write_text(
        case_text(geaccepteerd=accepted), "utf-8"
    )
    same = case_text(geaccepteerd=accepted, title="Oude tegels, nog beter dan nieuw")
    answer = send(world.client, tekst=same, verbetert="cases/eerste-case.md")
    assert "accepteren doet de redactie" not in answer.text


def test_a_picture_with_a_text_that_has_no_folder_is_not_taken(world: World) -> None:
    answer = send_form(
        world.client, [("a.png", photo())], tekst=case_text(), verbetert="cases/eerste-case.md"
    )
    assert answer.status_code == 422
    assert answer.json()["melding"].startswith("Bij dit stuk kan nog geen beeld.")


def test_the_address_of_a_sender_is_in_no_file_of_the_queue(world: World) -> None:
    answer = send(world.client, afzender="inkoop@kring.example")
    assert answer.status_code == 202
    holding = [path for path in map(Path, world.stored()) if b"inkoop@" in path.read_bytes()]
    assert holding == [world.folder / "afzenders" / answer.json()["code"]]


def test_an_address_is_only_kept_of_what_is_taken(world: World) -> None:
    assert send(world.client, tekst="niets", afzender="inkoop@kring.example").status_code == 422
    assert world.stored() == []


def test_before_the_project_is_there_nothing_is_taken(remote: Path, tmp_path: Path) -> None:
    world = World(tmp_path / "ontvanger", remote, is_fetched=False)
    with pytest.raises(NotTakenError) as refused:
        world.intake.take(Form("case", case_text(id="a").encode(), proof(world.client)))
    assert refused.value.answer.status == 503


def test_parts_cannot_be_shifted_between_fields() -> None:
    one, other = Form("case", b"ab", "", "c"), Form("case", b"a", "", "bc")
    assert one.digest() != other.digest()
    assert one.digest() == Form("case", b"ab", "ander bewijs", "c").digest()
