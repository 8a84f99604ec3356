"""A feed opened in a browser is a list of episodes with the address to subscribe to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

from sites import BASE

from briefing.podcast.publish import Published

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser", "publishing")

_SHOWN = """[...document.querySelectorAll("item > *")]
    .filter(each => getComputedStyle(each).display !== "none").map(each => each.tagName)"""
_ADDRESS = "getComputedStyle(document.querySelector('[rel=self]'), '::after').content"


def test_a_feed_is_shown_as_its_titles_dates_and_address(
    visit: Visit, again: Callable[..., Published]
) -> None:
    root = again().feed.parent
    (root / "favicon.ico").touch()  # browsers ask for it, as a feed names no icon
    files = partial(SimpleHTTPRequestHandler, directory=str(root))  # .xml as application/xml
    with ThreadingHTTPServer(("127.0.0.1", 0), files) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = visit(f"http://127.0.0.1:{server.server_port}/feed.xml")
        shown = page.evaluate(_SHOWN)
        address = page.evaluate(_ADDRESS)
        server.shutdown()
    assert shown == ["title", "pubDate"] * 2
    assert address == f'"{BASE}/feed.xml"'
