"""Somebody with a tender on the desk: uses a page as people do, and counts the clicks."""

from pathlib import Path

from playwright.sync_api import Download, Locator, Page, expect

MOST_CLICKS = 7
"""With more, a reader gives up."""


PATIENCE = 20_000
"""Milliseconds that a busy machine may take to show something."""


class Reader:
    """A page in use. Typing is no click; choosing from a list and ticking a box are."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, place: Locator) -> None:
        """Press a link, a button or a heading that unfolds."""
        place.click()
        self.clicks += 1

    def follow(self, name: str) -> None:
        """Press the first link in the page with this in its name."""
        self.click(self.page.get_by_role("main").get_by_role("link", name=name).first)

    def press(self, name: str) -> None:
        """Press the button with this name."""
        self.click(self.page.get_by_role("button", name=name, exact=True).first)

    def choose(self, label: str, value: str) -> None:
        """Choose from a list."""
        self.page.get_by_label(label, exact=True).select_option(value)
        self.clicks += 1

    def tick(self, place: Locator) -> None:
        """Tick a box."""
        place.check()
        self.clicks += 1

    def type(self, label: str, words: str) -> None:
        """Fill in a field."""
        self.page.get_by_role("main").get_by_label(label).fill(words)

    def sees(self, *words: str) -> None:
        """Everything that must stand in the page, and be in sight after scrolling."""
        for one in words:
            expect(self.page.get_by_role("main")).to_contain_text(
                one, use_inner_text=True, timeout=PATIENCE
            )

    def download(self, place: Locator) -> Path:
        """Take a file along."""
        with self.page.expect_download() as started:
            self.click(place)
        download: Download = started.value
        return Path(download.path())
