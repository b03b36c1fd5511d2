"""What is delivered, in which order, what is told, and what is forgotten."""

import shutil
import threading

from builders import case_text
from inkoopkring_ontvanger.delivery import Rounds
from inkoopkring_ontvanger.forges import Offer, PlainGit
from inkoopkring_ontvanger.repository import GitError, Repository, Revision
from receiver.conftest import World
from receiver.sending import git, send

NOW = "2026-11-23T12:00:00+00:00"


class Stubborn(PlainGit):
    """A forge that refuses whatever has a word in its title."""

    def __init__(self, word: str) -> None:
        self.word = word

    def offer(self, repository: Repository, offer: Offer) -> str:
        if self.word in offer.title:
            raise GitError("vol")
        return super().offer(repository, offer)


class Noticed(PlainGit):
    """A forge that tells when a round begins."""

    def __init__(self, went: threading.Event) -> None:
        self.went = went

    def prepare(self, repository: Repository) -> None:
        self.went.set()


class Broken(PlainGit):
    """A forge that breaks once, and tells when it is asked again."""

    def __init__(self, went: threading.Event) -> None:
        self.went = went
        self.rounds = 0

    def prepare(self, repository: Repository) -> None:
        self.rounds += 1
        if self.rounds == 1:
            raise ZeroDivisionError
        self.went.set()


def codes_of(world: World, *ids: str) -> list[str]:
    return [send(world.client, tekst=case_text(id=id)).json()["code"] for id in ids]


def test_one_that_is_refused_keeps_no_other_waiting(world: World) -> None:
    first, second = codes_of(world, "koppig", "nieuw")
    assert world.delivery(Stubborn("koppig")).round() == 1
    assert world.branches() == [f"inzending/{second}"]
    assert world.said == [f"Inzending {first} is nog niet bezorgd: vol"]
    assert world.delivery().round() == 0
    assert len(world.branches()) == 2


def test_a_repository_that_is_away_is_told_and_tried_again(world: World) -> None:
    codes_of(world, "nieuw")
    away = world.remote.with_name("weg")
    world.remote.rename(away)
    assert world.delivery().round() == 1
    assert world.said[0].startswith("De repository is niet bereikbaar:")
    away.rename(world.remote)
    assert world.delivery().round() == 0


def test_the_commit_says_what_it_is_and_nothing_of_the_sender(world: World) -> None:
    answer = send(world.client, afzender="inkoop@kring.example")
    code = answer.json()["code"]
    world.delivery().round()
    said = git(world.remote, "show", "--no-patch", "--format=%an|%ae|%aI|%B", f"inzending/{code}")
    assert said.strip() == (
        "Ontvanger van Inkoopkring|ontvanger@kring.example|2026-11-23T12:00:00+00:00|"
        f"Inzending: case nieuw\n\nCode {code}."
    )
    everything = git(world.remote, "log", "--all", "-p", "--format=fuller")
    assert "inkoop@kring" not in everything


def test_a_branch_starts_from_what_was_checked(world: World) -> None:
    (code,) = codes_of(world, "nieuw")
    before = world.repository.base().commit
    _publish_something(world)
    world.delivery().round()
    assert git(world.remote, "rev-parse", f"inzending/{code}^").strip() == before


def test_a_text_that_was_taken_over_as_it_is_counts_as_published(world: World) -> None:
    """Also without its branch: squashed, or copied by hand."""
    (code,) = codes_of(world, "nieuw")
    world.delivery().round()
    tree = git(world.remote, "rev-parse", f"inzending/{code}^{{tree}}").strip()
    squashed = git(world.remote, "commit-tree", tree, "-p", "main", "-m", "erbij").strip()
    git(world.remote, "update-ref", "refs/heads/main", squashed)
    world.delivery().round()
    found = world.intake.queue.find(code)
    assert found
    assert found.published == "2026-11-23T12:00:00+00:00"


def test_a_new_text_that_was_edited_counts_as_published_too(world: World) -> None:
    (code,) = codes_of(world, "nieuw")
    world.delivery().round()
    edited = Revision({"cases/nieuw.md": case_text(id="nieuw", plaats="Zeist").encode()}, "x", NOW)
    commit = world.repository.commit(world.repository.base().commit, edited)
    git(world.remote, "fetch", "-q", str(world.folder / "git"), commit)
    git(world.remote, "update-ref", "refs/heads/main", commit)
    world.delivery().round()
    found = world.intake.queue.find(code)
    assert found
    assert found.published


def test_an_improved_text_is_not_published_as_long_as_the_old_one_stands(world: World) -> None:
    better = case_text(title="Oude tegels, nog beter dan nieuw")
    code = send(world.client, tekst=better, verbetert="cases/eerste-case.md").json()["code"]
    world.delivery().round()
    _publish_something(world)
    world.delivery().round()
    found = world.intake.queue.find(code)
    assert found
    assert found.delivered
    assert not found.published


def test_history_that_was_thrown_away_holds_nothing_up(world: World) -> None:
    (code,) = codes_of(world, "nieuw")
    (one,) = world.intake.queue.waiting()
    about = world.folder / "wachtrij" / code / "inzending.json"
    about.write_text(about.read_text("utf-8").replace(one.base, "1" * 40), "utf-8")
    assert world.delivery().round() == 0
    assert world.branches() == [f"inzending/{code}"]


def test_a_text_of_later_is_published_on_its_day(world: World) -> None:
    answer = send(world.client, tekst=case_text(id="nieuw", date="2026-11-25"))
    code = answer.json()["code"]
    world.delivery().round()
    git(world.remote, "update-ref", "refs/heads/main", f"inzending/{code}")
    published = []
    for _ in range(3):
        world.delivery().round()
        found = world.intake.queue.find(code)
        published.append(found.published[:10] if found else "?")
        world.clock.later(days=1)
    assert published == ["", "", "2026-11-25"]


def test_the_address_of_a_sender_goes_when_the_text_is_published(world: World) -> None:
    code = send(world.client, afzender="inkoop@kring.example").json()["code"]
    kept = world.folder / "afzenders" / code
    world.delivery().round()
    assert kept.exists()
    git(world.remote, "update-ref", "refs/heads/main", f"inzending/{code}")
    world.delivery().round()
    assert not kept.exists()


def test_the_address_of_a_sender_goes_after_ninety_days_anyway(world: World) -> None:
    code = send(world.client, afzender="inkoop@kring.example").json()["code"]
    for days, is_there in ((89, True), (1, False)):
        world.clock.later(days=days)
        world.delivery().round()
        assert (world.folder / "afzenders" / code).exists() is is_there


def test_it_is_gone_in_time_when_the_repository_is_away(world: World) -> None:
    code = send(world.client, afzender="inkoop@kring.example").json()["code"]
    shutil.rmtree(world.remote)
    world.clock.later(days=91)
    world.delivery().round()
    assert not (world.folder / "afzenders" / code).exists()


def test_old_files_of_the_project_are_tidied(world: World) -> None:
    for _ in range(3):
        _publish_something(world)
        world.delivery().round()
    assert len(list((world.folder / "kennisbank").iterdir())) == 2


def test_a_round_that_breaks_is_told_and_there_is_a_next(world: World) -> None:
    codes_of(world, "nieuw")
    went = threading.Event()
    forge = Broken(went)
    rounds = Rounds(world.delivery(forge), every=0.01)
    rounds.start()
    assert went.wait(10)
    rounds.stop()
    assert world.said[0] == "Deze ronde is niet afgemaakt: ZeroDivisionError()"
    assert len(world.branches()) == 1


def test_rounds_are_made_until_they_are_stopped(world: World) -> None:
    codes_of(world, "nieuw")
    went = threading.Event()
    rounds = Rounds(world.delivery(Noticed(went)), every=3600)
    rounds.start()
    assert went.wait(10)
    went.clear()
    rounds.wake()
    assert went.wait(10)
    rounds.stop()
    assert len(world.branches()) == 1


def _publish_something(world: World) -> None:
    tree = git(world.remote, "rev-parse", "main^{tree}").strip()
    made = git(world.remote, "commit-tree", tree, "-p", "main", "-m", "iets").strip()
    git(world.remote, "update-ref", "refs/heads/main", made)
