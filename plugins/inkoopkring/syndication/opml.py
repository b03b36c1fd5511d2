"""All feeds in one file (OPML 2.0), for a reader that subscribes to many at once."""

from xml.etree import ElementTree as ET

from inkoopkring.syndication.formats import RSS
from inkoopkring.syndication.items import FeedSettings
from inkoopkring.views.feed_outline import outline
from inkoopkring.views.summaries import Summaries

OPML = "abonneren/feeds.opml"


def opml(summaries: Summaries, settings: FeedSettings) -> bytes:
    """Every feed, in groups."""
    root = ET.Element("opml", version="2.0")
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "title").text = f"Alle feeds van {settings.site_name}"
    body = ET.SubElement(root, "body")
    groups: dict[str, ET.Element] = {}
    for feed in outline(summaries):
        if feed.group not in groups:
            groups[feed.group] = ET.SubElement(body, "outline", text=feed.group)
        ET.SubElement(
            groups[feed.group],
            "outline",
            type="rss",
            text=feed.title,
            title=feed.title,
            xmlUrl=f"{settings.site_url}{feed.address}{RSS}",
            htmlUrl=f"{settings.site_url}{feed.address}",
        )
    ET.indent(root)
    text: str = ET.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
