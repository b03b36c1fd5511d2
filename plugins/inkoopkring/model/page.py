"""`InfoPage`: the pages about the site itself."""

from inkoopkring.model.entry import Entry


class InfoPage(Entry):
    """A page of plain text: about, privacy, accessibility, colophon."""
