"""What a sender meets: the answers, who gets to read them, and how often."""

from pathlib import Path

from builders import case_text
from inkoopkring_ontvanger.settings import IntakeLimits
from receiver.conftest import World
from receiver.sending import SITE, fields, git, proof, send

PAGE = {"accept": "text/html,application/xhtml+xml"}


def test_a_good_case_goes_from_form_to_branch(world: World) -> None:
    answer = send(world.client)
    assert answer.status_code == 202, answer.text
    said = answer.json()
    assert said["melding"].startswith("Je inzending is binnen.")
    assert said["adres"] == f"/inzending/{said['code']}"
    assert world.delivery().round() == 0
    assert world.said == []
    branch = f"inzending/{said['code']}"
    assert world.branches() == [branch]
    assert git(world.remote, "show", f"{branch}:cases/nieuw.md") == case_text(id="nieuw")
    changed = git(world.remote, "diff", "--name-status", "main", branch)
    assert changed == "A\tcases/nieuw.md\n"


def test_the_problems_are_those_of_the_check(world: World) -> None:
    answer = send(world.client, tekst=case_text(id="nieuw", regio="utregt"))
    assert answer.status_code == 422
    (found,) = answer.json()["problemen"]
    assert found["veld"] == "regio"
    assert found["ernst"] == "fout"
    assert "utregt" in found["melding"]
    assert set(found) == {"code", "ernst", "regel", "kolom", "veld", "melding", "hulp"}


def test_advice_goes_along_and_keeps_nothing_out(world: World) -> None:
    answer = send(world.client, tekst=case_text(id="nieuw", plaats=None))
    assert answer.status_code == 202
    assert {one["ernst"] for one in answer.json()["problemen"]} == {"advies"}


def test_only_the_site_gets_to_read_an_answer(world: World) -> None:
    ours = world.client.get("/altcha", headers={"origin": SITE})
    theirs = world.client.get("/altcha", headers={"origin": "https://elders.example"})
    assert ours.headers["access-control-allow-origin"] == SITE
    assert "access-control-allow-origin" not in theirs.headers


def test_the_browser_may_ask_first(world: World) -> None:
    asked = {"access-control-request-method": "POST", "origin": SITE}
    asked["access-control-request-headers"] = "content-type"
    assert world.client.options("/inzending", headers=asked).status_code == 200
    asked["origin"] = "https://elders.example"
    assert world.client.options("/inzending", headers=asked).status_code == 400


def test_a_refusal_can_be_read_by_the_form_too(world: World) -> None:
    answer = send(world.client, altcha="niets")
    assert answer.status_code == 403
    assert answer.headers["access-control-allow-origin"] == SITE


def test_an_address_that_comes_too_often_hears_when_to_come_back(world: World) -> None:
    for _ in range(world.limits.submissions):
        assert send(world.client, tekst="niets").status_code == 422
    answer = send(world.client, tekst="niets")
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 3600
    assert answer.json()["wacht"] == int(answer.headers["retry-after"])
    world.clock.later(hours=1)
    assert send(world.client).status_code == 202


def test_a_full_queue_takes_nothing(remote: Path, tmp_path: Path) -> None:
    world = World(tmp_path / "ontvanger", remote, IntakeLimits(waiting=1))
    assert send(world.client).status_code == 202
    answer = send(world.client, tekst=case_text(id="nog-een"))
    assert answer.status_code == 503
    assert answer.headers["retry-after"]
    assert len(world.intake.queue) == 1


def test_the_same_sent_again_is_the_same_submission(world: World) -> None:
    once = fields(world.client)
    codes = [send(world.client, **once).json()["code"] for _ in range(3)]
    assert len(set(codes)) == 1
    assert len(world.intake.queue) == 1


def test_how_it_is_doing_from_sent_to_published(world: World) -> None:
    code = send(world.client).json()["code"]
    where = f"/inzending/{code}"
    assert world.client.get(where).json()["stand"] == "Ingestuurd"
    world.clock.later(days=1)
    world.delivery().round()
    assert world.client.get(where).json()["stand"] == "In beoordeling"
    git(world.remote, "update-ref", "refs/heads/main", f"inzending/{code}")
    world.clock.later(days=1)
    world.delivery().round()
    said = world.client.get(where).json()
    assert said["stand"] == "Gepubliceerd"
    assert said["uitleg"] == "Je inzending staat op de site."
    page = world.client.get(where, headers=PAGE)
    assert "<h1>Je inzending: gepubliceerd</h1>" in page.text
    assert "<li>Ingestuurd, 23 november 2026</li>" in page.text
    assert '<li aria-current="step">Gepubliceerd, 25 november 2026</li>' in page.text


def test_a_code_that_is_none(world: World) -> None:
    for code in ("aaaaaaaaaa", "..", "%2e%2e%2fgeheim", "A" * 10, "nieuw"):
        assert world.client.get(f"/inzending/{code}").status_code == 404
    page = world.client.get("/inzending/aaaaaaaaaa", headers=PAGE)
    assert page.status_code == 404
    assert "Er is geen inzending met deze code." in page.text


def test_every_answer_carries_the_same_care(world: World) -> None:
    for answer in (
        world.client.get("/altcha"),
        world.client.get("/nergens"),
        world.client.get("/inzending"),
        world.client.get("/inzending/aaaaaaaaaa", headers=PAGE),
        world.client.get("/gezond"),
        send(world.client),
    ):
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"


def test_what_is_not_there_is_said_in_dutch(world: World) -> None:
    assert world.client.get("/nergens").json() == {"melding": "Hier is niets."}
    assert world.client.get("/inzending").json() == {"melding": "Dit kan hier niet."}
    assert world.client.get("/gezond").json() == {"wachtend": 0}


def test_a_mistake_of_ours_says_no_more_than_that(world: World) -> None:
    world.intake.queue = None  # type: ignore[assignment]
    answer = world.client.get("/gezond")
    assert answer.status_code == 500
    assert answer.json() == {"melding": "Er ging iets mis bij ons. Probeer het later nog eens."}


def test_a_challenge_is_a_new_one_each_time(world: World) -> None:
    assert proof(world.client) != proof(world.client)
