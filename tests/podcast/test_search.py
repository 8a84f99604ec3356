"""A word is found in every way of spelling it, in Python and in the page alike."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from local_server import running
from PIL import Image
from playwright.sync_api import expect
from sites import BASE, add, tree

from briefing.podcast.publish import Published, publish
from briefing.podcast.search_index import fold, place_of
from briefing.podcast.show import Show

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser", "publishing")

SAME = [
    ("हिन्दी", "हिंदी"),
    ("अङ्क पञ्च अण्डा सम्पादक", "अंक पंच अंडा संपादक"),
    ("चाँद", "चांद"),
    ("ज़रूरत फ़िल्म क़लम लड़का", "जरूरत फिल्म कलम लडका"),
    ("ज़मीन", "जमीन"),
    ("गयी चाहिये", "गई चाहिए"),
    ("दुःख", "दुख"),
    ("डॉक्टर", "डाक्टर"),
    ("१२ २,५००", "12 2500"),
    ("बारिश  हुई।\n मौसम", "बारिश हुई मौसम"),
    ("“भारत”-चीन", "भारत चीन"),
    ("क्\u200dष", "क्ष"),
    ("GDP Café", "gdp cafe"),
]
APART = [("जन्म", "जंम"), ("अन्न", "अंन"), ("सम्मान", "संमान"), ("कान", "काना"), ("यह ये", "यह ए")]
TEXT = (
    "# मौसम\n\nराजधानी में तेज़ बारिश हुई। हिन्दी के अख़बार में ₹१२,५०० करोड़ की ख़बर थी।\n\n"
    "# खेल\n\nभारत जीत गया।"
)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_is_said_alike_is_folded_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_is_said_otherwise_stays_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_words_that_begin_alike_are_in_one_file() -> None:
    assert place_of("बारिश", 64) == place_of("बा", 64) == place_of("बारूद", 64)


@pytest.fixture
def home(again: Callable[..., Published], folder: Path) -> Iterator[str]:
    add(folder, "2026-02-11", title="<b>आज</b> की 'बड़ी' ख़बरें", text=TEXT, date="2026-02-11")
    with running(again().feed.parent) as port:
        yield f"http://127.0.0.1:{port}/"


def test_a_search_finds_words_and_phrases_across_sentences(visit: Visit, home: str) -> None:
    page = visit(home)
    field, found = page.locator("#site-find input"), page.locator("#site-finds li")
    for query in (
        "हिंदी",
        "अखबार",
        "12500",
        "१२५००",
        "तेज बारिश",
        "बारिश  हुई हिन्दी",
        "बारि",
        "गया",
        "गई",
    ):
        field.fill(query)
        if query == "गई":
            expect(page.locator("#site-found")).to_have_text("नहीं मिला")
            expect(page.locator("#site-finds li")).to_have_count(0)
        else:
            page.locator("#site-finds mark").first.wait_for()
            expect(found.first.locator("a")).to_have_text("<b>आज</b> की 'बड़ी' ख़बरें")
        field.fill("")
        page.locator(".listing").wait_for(state="visible")
    field.fill("बारिश हुई हिंदी के")
    page.locator("#site-finds mark").wait_for()
    expect(page.locator("#site-finds mark")).to_have_text("बारिश हुई। हिन्दी के")
    found.first.locator("a").click()
    page.wait_for_url("**/episodes/2026-02-11.html#t=*")
    page.close()  # before its server does


def test_the_page_folds_as_the_index_does(visit: Visit, home: str) -> None:
    page = visit(home)
    page.locator("#site-find input").focus()
    script = (Path(__file__).parents[2] / "briefing/episode/page/assets/search.js").read_text()
    inner = script.replace('"use strict";', "", 1).replace(
        "let waiting = 0;", "window.fold = fold;"
    )
    page.evaluate(inner.split("document.addEventListener")[0] + "})();")
    texts = [text for pair in (*SAME, *APART) for text in pair] + [TEXT]
    assert page.evaluate("texts => texts.map((text) => fold(text).folded)", texts) == [
        fold(text) for text in texts
    ]


def test_a_long_show_has_months_and_pages(folder: Path, tmp_path: Path, visit: Visit) -> None:
    for number in range(60):
        add(
            folder,
            f"x{number:02}",
            title=f"{number}",
            text="क।",
            date=f"2025-{1 + number // 6:02}-01",
        )
    show = Show(title="शो", cover=None)
    made = publish(folder, tmp_path / "site", BASE, replace(show, cover=picture(tmp_path)))
    files = tree(made)
    assert "page-2.html" in files
    assert "page-3.html" not in files
    with running(made.feed.parent) as port:
        page = visit(f"http://127.0.0.1:{port}/")
        expect(page.locator(".card.first")).to_have_count(1)
        expect(page.locator(".row")).to_have_count(49)
        expect(page.locator(".listing h2.rule").first).to_have_text("फ़रवरी 2026")
        named = page.locator("nav.months a").all_inner_texts()
        assert (named[0], len(named)) == ("फ़रवरी 2026", 11)
        page.get_by_role("link", name="जनवरी 2025").click()
        page.wait_for_url("**/page-2.html#m2025-01")
        expect(page.locator(".row")).to_have_count(12)
        expect(page.locator(".card")).to_have_count(0)
        page.get_by_role("link", name="नए एपिसोड").click()
        page.wait_for_url("**/index.html")
        page.close()
    for path in list(folder.glob("x*")):
        path.unlink()
    assert (
        made.feed.parent / "page-2.html" in publish(folder, tmp_path / "site", BASE, show).removed
    )


def picture(folder: Path) -> Path:
    Image.new("RGB", (1400, 1400), "maroon").save(folder / "c.png")
    return folder / "c.png"


def test_episodes_are_counted_from_the_oldest_so_that_new_ones_change_little(
    again: Callable[..., Published], folder: Path
) -> None:
    first = tree(again())["search/episodes.json"]
    add(folder, "2026-02-11", date="2026-02-11")
    second = json.loads(tree(again())["search/episodes.json"])
    assert second["episodes"][:2] == json.loads(first)["episodes"]
    assert second["episodes"][2][0] == "episodes/2026-02-11"
