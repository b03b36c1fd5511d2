"""The command `inkoopkring`, also as `python -m inkoopkring`."""

import sys


def run() -> None:
    """Load the commands and run the one that was asked for.

    Loading takes a moment too: whoever stops it then gets the same sentence as later.
    """
    try:
        from inkoopkring.cli import main  # noqa: PLC0415 (inside, for Ctrl+C while loading)

        main(prog_name="inkoopkring")
    except KeyboardInterrupt:
        sys.stderr.write("Afgebroken.\n")
        sys.exit(1)


if __name__ == "__main__":
    run()
