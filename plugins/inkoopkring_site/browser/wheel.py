"""A wheel without fonts would build no site: refuse to make one, and say what to do."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompleteWheel(BuildHookInterface[Any]):
    """Looks, before a wheel is made, whether what others made was prepared."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Raise FileNotFoundError for a wheel that would lack fonts; an editable one may."""
        prepared = Path(self.root) / "plugins" / "inkoopkring_site" / "prepared"
        if version == "standard" and not (prepared / "fonts").is_dir():
            raise FileNotFoundError(
                "De lettertypen zijn nog niet klaargemaakt. Draai eerst: make setup"
            )
