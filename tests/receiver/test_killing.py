"""Whatever moment the machine goes down: everything arrives, and nothing twice."""

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[1]


def test_nothing_is_lost_or_doubled_when_the_plug_is_pulled() -> None:
    """A few times here, in a process without threads; fifty times with the command."""
    done = subprocess.run(
        [sys.executable, "-m", "receiver.killing", "--kills", "3"],
        cwd=TESTS,
        capture_output=True,
        text=True,
        check=False,
    )
    said = "3 keer de stekker eruit; 20 van 20 beantwoord, 20 takken, 0 dubbel, 0 kwijt.\n"
    assert done.stdout == said, done.stderr
