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


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The tasks of a buyer that were tried in a browser, with how many clicks each took."""
    reports = terminalreporter.getreports("")
    tasks = sorted(
        f"{Path(report.nodeid.partition(':')[0]).name[5:7]}  {value}"
        for report in reports
        if report.when == "teardown"
        for name, value in report.user_properties
        if name == "task"
    )
    if tasks:
        terminalreporter.section("taken van een inkoper: nummer, klikken, taak")
        terminalreporter.line("\n".join(tasks))
