"""sitemap.xml of a site: every page that a search engine is to know (sitemaps.org, 0.9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from xml.etree import ElementTree as ET  # only to write: nothing is parsed with it

FILE = "sitemap.xml"
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_MOST = 50_000  # pages that one sitemap may list


def write(pages: Sequence[tuple[str, datetime | None]]) -> bytes:
    """The sitemap of `pages`: addresses, and when each last changed; at most 50,000."""
    listed = ET.Element("urlset", xmlns=_NAMESPACE)
    for address, changed in pages[:_MOST]:
        page = ET.SubElement(listed, "url")
        ET.SubElement(page, "loc").text = address
        if changed is not None:
            ET.SubElement(page, "lastmod").text = changed.isoformat()
    ET.indent(listed)
    content: bytes = ET.tostring(listed, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
