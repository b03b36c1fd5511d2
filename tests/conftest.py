"""For every test: made-up input is the same each time, and the real site is built once."""

from pathlib import Path

import pytest
from hypothesis import settings

from built_site import built_once

settings.register_profile("inkoopkring", deadline=None, derandomize=True, database=None)
settings.load_profile("inkoopkring")


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built site of the real content: one for all tests, in whichever process they run."""
    base = tmp_path_factory.getbasetemp()
    return built_once((base if worker_id == "master" else base.parent) / "browser" / "site")
