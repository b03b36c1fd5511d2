"""All entries together: look-ups, relations both ways, and the rules across documents."""

from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.catalogue.loading import Knowledge, load

__all__ = ["Catalogue", "Knowledge", "load"]
