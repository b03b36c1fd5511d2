"""Says at the end how many inputs there were and which took longest."""

import pytest

from fuzz.checking import spent


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line under the results."""
    if spent:
        terminalreporter.write_line(f"{len(spent)} invoeren, de langzaamste {max(spent):.2f} s")
