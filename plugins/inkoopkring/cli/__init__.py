"""The command `inkoopkring`: everything a contributor or maintainer does without a build."""

from inkoopkring.cli.main import main

__all__ = ["main"]
