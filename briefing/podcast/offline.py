"""A site as an app on a phone: manifest, service worker, and the page of saved episodes.

W3C Web Application Manifest; Service Workers. All addresses are relative, so that a copy of the
site works at any address. Browsers allow both over https and on this machine alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from briefing.episode.page import bundle, page
from briefing.episode.text import one_line
from briefing.podcast.feed_item import Entry
from briefing.podcast.output import Output
from briefing.podcast.show import Show

MANIFEST, WORKER, PAGE = "manifest.webmanifest", "sw.js", "offline.html"
FILES = (MANIFEST, WORKER, PAGE)
FONTS = tuple(
    f"noto-{style}-{script}.woff2"
    for style in ("serif", "sans")
    for script in ("devanagari", "latin")
)
"""What modern Hindi is set in, the typeface of the text first."""

_LATEST = 3  # episodes whose pages open without a network, unasked
_PAPER = "#fbf8f3"


def manifest(show: Show, icons: Mapping[str, Mapping[str, str]]) -> bytes:
    """The manifest of the show as an app; `icons` are its pictures by file name."""
    title = one_line(show.title)
    drawn = [{"src": name, "type": "image/png", **told} for name, told in icons.items()] or [
        {"src": "assets/icon.svg", "type": "image/svg+xml", "sizes": "any", "purpose": "any"}
    ]
    record = {
        "name": title,
        "description": one_line(show.description) or title,
        "lang": show.language,
        "dir": "ltr",
        "start_url": "index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": _PAPER,
        "theme_color": _PAPER,
        "categories": ["news", "podcasts"],
        "icons": drawn,
        "shortcuts": [
            {"name": bundle.words(bundle.page_language(show.language))["saved_title"], "url": PAGE}
        ],
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()


def saved_page(show: Show, shared: Mapping[str, str], app: Mapping[str, Any]) -> bytes:
    """The page that lists what a listener saved; `shared` are the addresses that pages share."""
    language = bundle.page_language(show.language)
    return page.render(
        "offline.html",
        language,
        policy=page.SITE_POLICY,
        inline=None,
        site={**shared, "share": {"app": app}},
        show={"title": one_line(show.title)},
    ).encode()


def worker(output: Output, entries: Sequence[Entry], base: str, shared: Mapping[str, str]) -> bytes:
    """The service worker of the site as it is now, the newest of `entries` first."""
    names = ["index.html", PAGE, shared["style"], shared["script"], shared["icon"]]
    names += [f"assets/fonts/{name}" for name in FONTS]
    for entry in entries[:_LATEST]:
        files = (entry.files.get(name, "") for name in ("page", "small"))
        names += [address[len(base) :] for address in files if address]
    names = list(dict.fromkeys(names))
    digest = hashlib.sha256(bundle.worker_script().encode())
    for name in names:
        digest.update((output.root / name.partition("?")[0]).read_bytes())
    version, shell = digest.hexdigest()[:16], json.dumps(names, indent=1)
    return (
        f'const VERSION = "{version}";\nconst SHELL = {shell};\n{bundle.worker_script()}'.encode()
    )
