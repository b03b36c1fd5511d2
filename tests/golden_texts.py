"""Texts as a contributor reads them, kept in `tests/golden/reports`."""

from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent / "golden/reports"


def assert_golden(name: str, text: str) -> None:
    """Compare with the kept text. To renew one, take the file away and look at the new one."""
    path = _FOLDER / name
    if not path.exists():
        path.write_text(text, encoding="utf-8")
        pytest.fail(f"{name} is new: look at it")
    assert text == path.read_text("utf-8")
