"""The queue holds a submission whole, once, and in the order in which they came."""

from pathlib import Path

from inkoopkring_ontvanger.queue import Queue, Submission, at

FILES = {"cases/nieuw/index.md": "Tekst é\n".encode(), "cases/nieuw/a.png": b"\x89PNG"}


def submission(code: str = "aaaaaaaaaa", received: str = "2026-11-23T12:00:00+00:00") -> Submission:
    return Submission(code, "case", "cases/nieuw/index.md", "0" * 40, received)


def test_what_goes_in_comes_out_also_after_a_restart(tmp_path: Path) -> None:
    Queue(tmp_path).add(submission(), FILES)
    queue = Queue(tmp_path)
    assert queue.waiting() == [submission()]
    assert queue.files("aaaaaaaaaa") == FILES
    assert len(queue) == 1


def test_a_path_of_a_sender_names_no_file_on_the_disk(tmp_path: Path) -> None:
    Queue(tmp_path).add(submission(), {"../../buiten.md": b"x"})
    assert not (tmp_path.parent / "buiten.md").exists()
    names = {path.name for path in (tmp_path / "wachtrij" / "aaaaaaaaaa").iterdir()}
    assert names == {"0", "inzending.json"}


def test_what_is_there_stays_as_it_is(tmp_path: Path) -> None:
    queue = Queue(tmp_path)
    queue.add(submission(), FILES)
    queue.add(submission(received="2027-01-01T00:00:00+00:00"), {"cases/b.md": b"anders"})
    assert queue.waiting() == [submission()]
    assert queue.files("aaaaaaaaaa") == FILES


def test_the_first_that_came_is_the_first_to_go(tmp_path: Path) -> None:
    queue = Queue(tmp_path)
    for code, day in (("cccccccccc", 3), ("aaaaaaaaaa", 2), ("bbbbbbbbbb", 1)):
        queue.add(submission(code, f"2026-11-0{day}T00:00:00+00:00"), FILES)
    assert [one.code[0] for one in queue.waiting()] == ["b", "a", "c"]


def test_of_what_is_delivered_no_text_is_left(tmp_path: Path) -> None:
    queue = Queue(tmp_path)
    queue.add(submission(), FILES)
    done = at(submission(), delivered="2026-11-24T00:00:00+00:00", commit="1" * 40)
    queue.finish(done)
    assert len(queue) == 0
    assert queue.find("aaaaaaaaaa") == done
    assert list(queue.delivered()) == [done]
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["aaaaaaaaaa.json"]


def test_it_can_be_delivered_again_when_noting_it_was_cut_short(tmp_path: Path) -> None:
    queue = Queue(tmp_path)
    queue.add(submission(), FILES)
    done = at(submission(), delivered="2026-11-24T00:00:00+00:00")
    queue.note(done)
    (again,) = Queue(tmp_path).waiting()
    queue.finish(at(again, delivered="2026-11-25T00:00:00+00:00"))
    assert len(queue) == 0


def test_what_was_not_finished_is_gone_after_a_restart(tmp_path: Path) -> None:
    Queue(tmp_path)
    (tmp_path / "onaf" / "aaaaaaaaaa.1234").mkdir()
    queue = Queue(tmp_path)
    assert list((tmp_path / "onaf").iterdir()) == []
    assert queue.find("aaaaaaaaaa") is None


def test_notes_are_kept_for_a_while(tmp_path: Path) -> None:
    queue = Queue(tmp_path)
    queue.note(at(submission(), delivered="2026-11-24T00:00:00+00:00"))
    queue.forget("2026-11-24T00:00:00+00:00")
    assert queue.find("aaaaaaaaaa")
    queue.forget("2026-11-25T00:00:00+00:00")
    assert queue.find("aaaaaaaaaa") is None
