"""Says at the end how many inputs there were and which took longest."""

import pytest

from fuzz.building import accepted
from fuzz.checking import spent


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line under the results."""
    if accepted:
        terminalreporter.write_line(
            f"{len(accepted)} keer gebouwd, de langzaamste {max(accepted):.2f} s"
        )
    if spent:
        terminalreporter.write_line(f"{len(spent)} invoeren, de langzaamste {max(spent):.2f} s")
