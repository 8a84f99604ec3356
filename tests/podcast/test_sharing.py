"""A site's pages as others show them: previews, a player in a frame, oEmbed, a sitemap."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from axe_playwright_python.sync_playwright import Axe
from local_server import running
from PIL import Image
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser
from sites import BASE, SHOW, add, tree
from waiting import until

from briefing.episode.cover import card, draw
from briefing.episode.cover.designs import DESIGNS
from briefing.errors import UsageError
from briefing.podcast.publish import Published, publish

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser", "publishing")

NASTY = "<i>तीसरा</i> & 'आख़िरी' \"</script>"
TIME = "document.getElementById('audio').currentTime"
PAUSED = "document.getElementById('audio').paused"


@pytest.fixture
def site(again: Callable[..., Published], folder: Path) -> Path:
    add(folder, "तीसरा", title=NASTY, date="2026-02-08")
    return again().feed.parent


@pytest.fixture
def home(site: Path) -> Iterator[str]:
    with running(site) as port:
        yield f"http://127.0.0.1:{port}/"


def head(page: Path) -> tuple[dict[str, str], dict[str, str], Any]:
    """The meta tags of a page, its links by kind, and its JSON-LD."""
    tree = LexborHTMLParser(page.read_text(encoding="utf-8"))
    tags = {
        str(tag.attributes.get("property") or tag.attributes.get("name")): str(
            tag.attributes.get("content")
        )
        for tag in tree.css("meta[content]")
    }
    links = {
        str(tag.attributes.get("type") or tag.attributes["rel"]): str(tag.attributes["href"])
        for tag in tree.css("link[rel=canonical], link[rel=alternate]")
    }
    (data,) = tree.css("script[type='application/ld+json']")
    return tags, links, json.loads(data.text())


def test_an_episode_is_shown_with_a_wide_picture_and_its_sound(site: Path) -> None:
    tags, links, data = head(site / "episodes/tisra.html")
    page = f"{BASE}/episodes/tisra.html"
    assert tags["og:type"] == "article"
    assert tags["og:url"] == links["canonical"] == data["url"] == page
    assert tags["og:title"] == tags["twitter:title"] == data["name"] == NASTY
    assert tags["og:audio"] == data["associatedMedia"]["contentUrl"] == f"{BASE}/episodes/tisra.mp3"
    assert tags["og:audio:type"] == "audio/mpeg"
    assert tags["twitter:card"] == "summary_large_image"
    picture = tags["og:image"].removeprefix(f"{BASE}/")
    with Image.open(site / picture) as opened:
        assert (opened.format, opened.size) == ("JPEG", (1200, 630))
    assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
    assert (site / picture).stat().st_size < card.BYTES_WANTED
    assert data["@type"] == "PodcastEpisode"
    assert data["datePublished"].startswith("2026-02-08T")
    assert data["partOfSeries"]["name"] == SHOW.title
    assert data["partOfSeries"]["webFeed"] == f"{BASE}/feed.xml"
    assert [clip["name"] for clip in data["hasPart"]] == ["मौसम", "खेल"]


def test_the_front_page_is_a_series_and_the_sitemap_names_every_page(site: Path) -> None:
    tags, links, data = head(site / "index.html")
    assert tags["og:type"] == "website"
    assert (data["@type"], data["name"], data["url"]) == (
        "PodcastSeries",
        SHOW.title,
        links["canonical"],
    )
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = ET.fromstring((site / "sitemap.xml").read_bytes()).findall("s:url/s:loc", names)
    pages = [str(loc.text).removeprefix(f"{BASE}/") for loc in listed]
    assert pages[0] == "index.html"
    assert sorted(pages[1:]) == [
        f"episodes/{name}.html" for name in ("2026-02-09", "2026-02-10", "tisra")
    ]


def test_an_oembed_answer_frames_the_player(site: Path) -> None:
    _, links, _ = head(site / "episodes/tisra.html")
    answer = json.loads(
        (site / links["application/json+oembed"].removeprefix(f"{BASE}/")).read_text()
    )
    assert (answer["version"], answer["type"], answer["height"]) == ("1.0", "rich", 120)
    assert (answer["title"], answer["provider_name"]) == (NASTY, SHOW.title)
    frame = LexborHTMLParser(answer["html"]).css_first("iframe")
    assert frame is not None
    assert frame.attributes["src"] == f"{BASE}/episodes/tisra.embed.html"
    assert frame.attributes["title"] == NASTY
    assert (site / answer["thumbnail_url"].removeprefix(f"{BASE}/")).is_file()


def test_cards_and_players_go_with_their_episode(
    again: Callable[..., Published], site: Path, folder: Path
) -> None:
    before = {path.name for path in (site / "episodes").iterdir() if "tisra" in path.name}
    assert {"tisra.embed.html", "tisra.oembed.json"} < before
    for name in ("तीसरा.mp3", "तीसरा.json"):
        (folder / name).unlink()
    again()
    assert not [path for path in (site / "episodes").iterdir() if "tisra" in path.name]
    assert again().written == ()


def test_a_cover_that_names_a_design_is_the_design_of_cards_too(tmp_path: Path) -> None:
    (tmp_path / "episodes").mkdir()
    add(tmp_path / "episodes", "news", date="2026-02-10")
    by_cover, by_design = (
        publish(tmp_path / "episodes", tmp_path / name, BASE, show)
        for name, show in (
            ("a", replace(SHOW, cover=Path("suraj"))),
            ("b", replace(SHOW, design="suraj")),
        )
    )
    assert tree(by_cover).keys() == tree(by_design).keys()  # names say what pictures show


@pytest.mark.parametrize("design", DESIGNS)
def test_a_card_is_the_same_for_the_same_words_and_keeps_its_edges(design: str) -> None:
    words = card.Card("क्षत्रिय महासभा और राष्ट्रीय श्रृंखला " * 40, "मंगलवार, 10 फ़रवरी 2026", "ख़बरें")
    drawn = card.draw_card(words, design)
    assert drawn == card.draw_card(words, design)
    picture = Image.open(BytesIO(drawn)).convert("L")
    ground = picture.getpixel((2, 2))
    edge = [picture.getpixel((x, y)) for x in range(20, 1180, 20) for y in (8, 140)]
    assert all(abs(int(pixel) - int(ground)) < 40 for pixel in edge)  # type: ignore[arg-type]


def test_icons_are_squares_and_a_maskable_one_has_a_margin() -> None:
    cover = draw.draw("समाचार", size=600)
    whole, masked = (Image.open(BytesIO(card.icon(cover, 192, m))) for m in (False, True))
    assert whole.size == masked.size == (192, 192)
    ground = masked.convert("RGB").getpixel((0, 0))
    assert {masked.convert("RGB").getpixel((x, 10)) for x in range(192)} == {ground}
    with pytest.raises(UsageError, match="no cover design"):
        card.draw_card(card.Card("क"), "nakli")


def test_a_framed_player_is_usable_by_keyboard_and_reader_in_any_color(
    visit: Visit, home: str
) -> None:
    address = f"{home}episodes/2026-02-10.embed.html"
    for width, scheme, asked in (
        (320, "light", ""),
        (320, "dark", "?theme=light&accent=ffee00"),
        (1280, "dark", "?accent=101040"),
    ):
        page = visit(address + asked, color_scheme=scheme, viewport={"width": width, "height": 120})
        assert page.evaluate("document.documentElement.scrollHeight") <= 120
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "A"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "play"
    page.keyboard.press("Enter")
    until(page, f"!{PAUSED} && {TIME} > 0.2")
    expect(page.locator("#play")).to_have_attribute("aria-label", "रोकें")
    page.keyboard.press("k")
    until(page, PAUSED)
    page.keyboard.press("Tab")
    page.keyboard.press("End")
    expect(page.locator("#seek")).to_have_attribute("aria-valuetext", re.compile("0:0"))


def test_a_framed_player_begins_where_its_address_says_and_asks_nothing_before(
    visit: Visit, home: str
) -> None:
    page = visit(f"{home}episodes/2026-02-10.embed.html?t=0m2s")
    expect(page.locator("#elapsed")).to_have_text("0:02")
    asked = page.evaluate("performance.getEntriesByType('resource').map((e) => e.name)")
    assert not [address for address in asked if address.endswith(".mp3")]
    page.locator("#play").click()
    until(page, f"!{PAUSED} && {TIME} > 2")


def test_without_a_script_the_framed_player_is_the_browsers(visit: Visit, home: str) -> None:
    page = visit(f"{home}episodes/2026-02-10.embed.html", java_script_enabled=False)
    expect(page.locator("audio[controls]")).to_be_visible()
    expect(page.locator("h1")).to_have_text("ब्रीफिंग")


def test_the_code_to_copy_frames_a_playing_player_in_a_page_of_others(
    visit: Visit, again: Callable[..., Published], tmp_path: Path
) -> None:
    host = tmp_path / "host"
    host.mkdir()
    handler = partial(SimpleHTTPRequestHandler, directory=str(host))
    with running(again().feed.parent) as port:
        again(f"http://127.0.0.1:{port}/")
        page = visit(
            f"http://127.0.0.1:{port}/episodes/2026-02-10.html",
            permissions=["clipboard-read", "clipboard-write"],
        )
        page.locator("#embed summary").click()
        page.get_by_role("button", name="कोड कॉपी करें").click()
        page.get_by_text("कोड कॉपी हो गया").wait_for()
        code = page.evaluate("navigator.clipboard.readText()")
        assert code == page.locator("#embed-code").input_value()
        (host / "index.html").write_text(f"<!doctype html><title>x</title>{code * 2}")
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            try:
                plays_one_of_two(page, server.server_port)
            finally:
                server.shutdown()


def plays_one_of_two(page: Any, port: int) -> None:
    """Two players in a page: the one that begins stops the other."""
    page.context.new_page()
    framed = page.context.pages[-1]
    framed.goto(f"http://127.0.0.1:{port}/index.html")
    for number in (0, 1):
        frame = framed.frame_locator("iframe").nth(number)
        frame.locator("#play").click()
        frame.locator("body.playing").wait_for()
    framed.frame_locator("iframe").first.locator("body:not(.playing)").wait_for()
