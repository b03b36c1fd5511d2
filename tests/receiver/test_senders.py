"""Addresses of senders: only what is one, apart, and not for long."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inkoopkring_ontvanger.senders import Senders, is_address

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize("text", ["a@b.nl", "inkoop+kring@sub.gemeente-a.nl", "A.B_c%d@e.f.g"])
def test_an_address(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text", ["", "a", "a@b", "a@b.nl\n", "a@b.nl,c@d.nl", "<a@b.nl>", "a b@c.nl", "a@b.nl" * 50]
)
def test_no_address(text: str) -> None:
    assert not is_address(text)


def test_it_is_gone_after_ninety_days(tmp_path: Path) -> None:
    senders = Senders(tmp_path)
    senders.keep("aaaaaaaaaa", "a@b.nl", NOW)
    kept = tmp_path / "afzenders" / "aaaaaaaaaa"
    senders.forget(NOW + timedelta(days=89))
    assert kept.read_text("utf-8").splitlines()[1] == "a@b.nl"
    senders.forget(NOW + timedelta(days=90))
    assert not kept.exists()


def test_it_is_gone_when_it_is_of_no_more_use(tmp_path: Path) -> None:
    senders = Senders(tmp_path)
    senders.keep("aaaaaaaaaa", "a@b.nl", NOW)
    senders.drop("aaaaaaaaaa")
    senders.drop("bbbbbbbbbb")
    assert list((tmp_path / "afzenders").iterdir()) == []


def test_what_was_left_half_written_goes_too(tmp_path: Path) -> None:
    senders = Senders(tmp_path)
    (tmp_path / "afzenders" / ".aaaaaaaaaa.1234").write_text("2026-", "utf-8")
    senders.forget(NOW)
    assert list((tmp_path / "afzenders").iterdir()) == []


def test_nobody_else_on_the_machine_reads_them(tmp_path: Path) -> None:
    senders = Senders(tmp_path)
    senders.keep("aaaaaaaaaa", "a@b.nl", NOW)
    assert (tmp_path / "afzenders").stat().st_mode & 0o077 == 0
    assert (tmp_path / "afzenders" / "aaaaaaaaaa").stat().st_mode & 0o077 == 0
