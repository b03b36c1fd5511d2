"""How the modules of this room say what is wrong with a picture."""

from collections.abc import Mapping

Fault = tuple[str, Mapping[str, object]]
"""A code, and what its sentence needs beside the name of the file."""
