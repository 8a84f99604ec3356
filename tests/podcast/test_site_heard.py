"""The site as a screen reader says it: the front page, and its search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from local_server import running
from screen_reader import ScreenReader
from sites import add

from briefing.podcast.publish import Published

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser", "publishing")


@pytest.fixture
def home(again: Callable[..., Published], folder: Path) -> Iterator[str]:
    add(folder, "2026-02-11", title="बर्फ़", date="2026-02-11", text="पहाड़ों पर बर्फ़ गिरी।")
    with running(again().feed.parent) as port:
        yield f"http://127.0.0.1:{port}/"


def test_what_is_heard_of_a_front_page(visit: Visit, home: str) -> None:
    reader = ScreenReader(visit(home, bypass_csp=True))
    said = reader.rest()
    newest = said.index("region, सबसे नया")
    assert said[newest : said.index("region, फ़रवरी 2026")] == [
        "region, सबसे नया",
        "heading, सबसे नया, level 2",
        "article",
        "time",
        "बुधवार, 11 फ़रवरी 2026",
        "heading, बर्फ़, level 3",
        "link, बर्फ़",
        "पहाड़ों पर बर्फ़ गिरी।",
        "link, सुनें: बर्फ़, 3 सेकंड",
        "3 सेकंड",
        "button, कतार में जोड़ें: बर्फ़",
        "कतार में जोड़ें",
        "button, सफ़र के लिए सहेजें: बर्फ़",
        "सफ़र के लिए सहेजें",
    ]
    assert reader.move("Heading") == [
        "heading, सुबह की ख़बरें, level 1",
        "heading, सबसे नया, level 2",
        "heading, बर्फ़, level 3",
        "heading, फ़रवरी 2026, level 2",
        "heading, ब्रीफिंग, level 3",
    ]


def test_a_search_says_how_much_it_found(visit: Visit, home: str) -> None:
    page = visit(home, bypass_csp=True)
    reader = ScreenReader(page)
    for query, announced in {
        "बर्फ़": "1 एपिसोड में मिला",
        "ज": "कम से कम दो अक्षर लिखें",
        "ज्वालामुखी": "नहीं मिला",
    }.items():
        page.locator("#site-find input").fill(query)
        reader.wait_for(announced)
