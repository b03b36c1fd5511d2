"""A proof counts for an hour, for one submission, and only when we asked for it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inkoopkring_ontvanger.proofs import TRIES, Proofs
from receiver.sending import altered, proof_for

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def proofs(tmp_path: Path) -> Proofs:
    return Proofs(tmp_path, tries=1)


def test_a_proof_gives_the_same_code_each_time(proofs: Proofs) -> None:
    proof = proof_for(proofs.challenge(NOW))
    code = proofs.code(proof, NOW)
    assert len(code) == 10
    assert proofs.code(proof, NOW + timedelta(minutes=59)) == code
    assert proofs.code(proof_for(proofs.challenge(NOW)), NOW) not in ("", code)


def test_after_an_hour_it_is_over(proofs: Proofs) -> None:
    assert proofs.code(proof_for(proofs.challenge(NOW)), NOW + timedelta(minutes=61)) == ""


def test_a_challenge_of_somebody_else_does_not_count(proofs: Proofs, tmp_path: Path) -> None:
    other = Proofs(tmp_path / "ander", tries=1)
    assert proofs.code(proof_for(other.challenge(NOW)), NOW) == ""


def test_the_challenge_cannot_be_made_easier(proofs: Proofs) -> None:
    assert proofs.code(altered(proof_for(proofs.challenge(NOW)), cost=1), NOW) == ""


def test_the_secret_outlives_a_restart_and_is_for_nobody_else(
    proofs: Proofs, tmp_path: Path
) -> None:
    proof = proof_for(proofs.challenge(NOW))
    assert Proofs(tmp_path).code(proof, NOW) == proofs.code(proof, NOW)
    assert (tmp_path / "geheim").stat().st_mode & 0o777 == 0o600


def test_a_proof_is_used_for_one_thing_also_after_a_restart(proofs: Proofs, tmp_path: Path) -> None:
    assert proofs.use("aaaaaaaaaa", "een")
    assert proofs.use("aaaaaaaaaa", "een")
    assert not proofs.use("aaaaaaaaaa", "ander")
    assert not Proofs(tmp_path).use("aaaaaaaaaa", "ander")


def test_a_use_is_forgotten_when_its_proof_is_long_over(proofs: Proofs, tmp_path: Path) -> None:
    proofs.use("aaaaaaaaaa", "een")
    used = tmp_path / "gebruikt" / "aaaaaaaaaa"
    written = datetime.fromtimestamp(used.stat().st_mtime, UTC)
    proofs.forget(written + timedelta(minutes=90))
    assert used.exists()
    proofs.forget(written + timedelta(hours=3))
    assert not used.exists()


def test_it_asks_for_some_work(proofs: Proofs, tmp_path: Path) -> None:
    """Not solved here: it takes as long as it should."""
    asked = Proofs(tmp_path).challenge(NOW)["parameters"]
    assert TRIES == 500
    assert asked["algorithm"] == "PBKDF2/SHA-256"
    assert asked["cost"] == 1000
    assert len(asked["keyPrefix"]) == 32
