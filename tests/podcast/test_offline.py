"""A site as an app: what opens and plays after the server has gone, in a real Chromium."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from local_server import running
from PIL import Image
from playwright.sync_api import expect
from sites import BASE, SHOW, add
from waiting import until

from briefing.podcast import offline
from briefing.podcast.publish import Published, publish

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser", "publishing")

TIME = "document.getElementById('audio').currentTime"
PAUSED = "document.getElementById('audio').paused"
LONG = "राजधानी में मंगलवार को तेज़ बारिश हुई और लोग घर लौटे। " * 12
Stop = Callable[[], None]


@pytest.fixture
def site(again: Callable[..., Published], folder: Path) -> Path:
    add(folder, "2026-02-11", title="लंबी <b>ख़बर</b>", date="2026-02-11", text=LONG)
    return again().feed.parent


@pytest.fixture
def served(site: Path) -> Iterator[tuple[str, Stop]]:
    with ExitStack() as stack:
        port = stack.enter_context(running(site))
        yield f"http://127.0.0.1:{port}/", stack.close


def controlled(page: Any) -> None:
    """The service worker has all it keeps, and answers for this page."""
    until(page, "navigator.serviceWorker.controller !== null")


def test_a_saved_episode_plays_and_seeks_after_the_server_has_gone(
    visit: Visit, served: tuple[str, Stop], troubles: list[str]
) -> None:
    home, stop = served
    page = visit(f"{home}episodes/2026-02-11.html")
    controlled(page)
    keep = page.locator("#keep")
    expect(keep.locator(".keep-state")).to_have_text("")
    keep.get_by_role("button", name="सफ़र के लिए सहेजें").click()
    keep.get_by_text("सहेजा हुआ है").wait_for()
    page.get_by_role("link", name="सहेजे हुए एपिसोड").wait_for()
    page.goto(home)  # there its row takes it away and saves it anew
    row = page.locator('.keep[data-keep="episodes/2026-02-11.html"]')
    row.get_by_role("button", name="हटाएँ: लंबी <b>ख़बर</b>").click()
    row.get_by_role("button", name="सफ़र के लिए सहेजें: लंबी <b>ख़बर</b>").click()
    row.get_by_text("सहेजा हुआ है").wait_for()
    page.goto(f"{home}episodes/2026-02-11.html")
    stop()
    page.reload()
    page.locator("#keep").get_by_role("button", name="हटाएँ").wait_for()
    until(page, "[...document.fonts].some((font) => font.status === 'loaded')")
    page.get_by_role("button", name="सुनें").click()
    until(page, f"!{PAUSED} && {TIME} > 0.2")
    page.evaluate(f"{TIME} = 40")
    until(page, f"!{PAUSED} && {TIME} > 40.2")

    page.goto(f"{home}episodes/never-seen.html")
    expect(page.locator("h1")).to_have_text("सहेजे हुए एपिसोड")
    page.goto(f"{home}offline.html")
    page.locator("#saved a").wait_for()
    expect(page.locator("#saved a")).to_have_text(["लंबी <b>ख़बर</b>"])
    page.get_by_role("button", name="हटाएँ").click()
    page.get_by_text("अभी कोई एपिसोड सहेजा नहीं गया है").wait_for()
    assert (
        page.evaluate("caches.open('briefing-saved').then((c) => c.keys()).then((k) => k.length)")
        == 0
    )
    page.goto(f"{home}episodes/2026-02-10.html")  # one of the latest: kept without being asked
    page.locator("#keep").get_by_role("button", name="सफ़र के लिए सहेजें").click()
    page.locator("#keep").get_by_text("सहेजा नहीं जा सका").wait_for()
    page.goto(home)
    expect(page.locator("h1")).to_have_text(SHOW.title)
    page.close()
    troubles.clear()  # the browser tells of every request that found no server


def test_saving_is_announced_at_its_start_at_half_and_at_its_end(
    visit: Visit, served: tuple[str, Stop]
) -> None:
    home, _ = served
    page = visit(f"{home}episodes/2026-02-11.html")
    controlled(page)
    page.evaluate(
        """() => {
          window.heard = [];
          const told = document.getElementById("told");
          const note = () => window.heard.push(told.textContent);
          new MutationObserver(note).observe(told, { childList: true });
        }"""
    )
    page.locator("#keep button").click()
    until(page, "window.heard.some((text) => text.includes('सहेजा हुआ है'))")
    assert page.evaluate("window.heard") == [
        "लंबी <b>ख़बर</b>: सहेजा जा रहा है: 0%",
        "लंबी <b>ख़बर</b>: सहेजा जा रहा है: 50%",
        "लंबी <b>ख़बर</b>: सहेजा हुआ है, बिना इंटरनेट के चलेगा",
    ]
    page.reload()  # what was saved before is shown, and announced to nobody
    page.locator("#keep").get_by_text("सहेजा हुआ है").wait_for()
    expect(page.locator("#told")).to_have_text("")


def test_an_episode_made_again_is_said_to_have_changed(
    visit: Visit, served: tuple[str, Stop], again: Callable[..., Published], folder: Path
) -> None:
    home, _ = served
    page = visit(f"{home}episodes/2026-02-10.html")
    controlled(page)
    page.locator("#keep button").click()
    page.locator("#keep").get_by_text("सहेजा हुआ है").wait_for()
    add(folder, "2026-02-10", date="2026-02-10", text="# मौसम\n\nआज धूप रहेगी, कल बारिश।")
    again()
    page.reload()
    page.locator("#keep").get_by_text("यह एपिसोड बदला है").wait_for()
    page.locator("#keep").get_by_role("button", name="सफ़र के लिए सहेजें").click()
    page.locator("#keep").get_by_text("सहेजा हुआ है").wait_for()
    page.locator("#keep").get_by_role("button", name="हटाएँ").click()
    page.locator("#keep").get_by_role("button", name="सफ़र के लिए सहेजें").wait_for()


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_axe_finds_nothing_on_the_page_of_saved_episodes(
    visit: Visit, served: tuple[str, Stop], width: int, scheme: str
) -> None:
    home, _ = served
    page = visit(
        f"{home}episodes/2026-02-11.html",
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
    )
    page.locator("#keep button").click()
    page.locator("#keep").get_by_text("सहेजा हुआ है").wait_for()
    page.locator("#embed summary").click()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.goto(f"{home}offline.html")
    page.locator("#saved button").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_what_cannot_be_saved_offers_nothing(visit: Visit, site: Path) -> None:
    page = visit((site / "episodes/2026-02-10.html").as_uri())
    expect(page.locator("#keep")).to_be_hidden()
    page = visit((site / "offline.html").as_uri(), java_script_enabled=False)
    expect(page.get_by_text("अभी कोई एपिसोड सहेजा नहीं गया है")).to_be_visible()


def test_the_manifest_names_icons_that_are_there(site: Path) -> None:
    manifest = json.loads((site / offline.MANIFEST).read_bytes())
    assert manifest["name"] == SHOW.title
    assert (site / manifest["start_url"]).is_file()
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        (size, purpose) for size in ("192x192", "512x512") for purpose in ("any", "maskable")
    }
    for icon in manifest["icons"]:
        with Image.open(site / icon["src"]) as picture:
            assert picture.size == tuple(map(int, icon["sizes"].split("x")))


def shell(site: Path) -> tuple[str, list[str]]:
    """The version in the service worker, and what it keeps."""
    script = (site / offline.WORKER).read_text(encoding="utf-8")
    version, _, rest = script.removeprefix('const VERSION = "').partition('";\nconst SHELL = ')
    return version, json.loads(rest[: rest.index("];") + 1])


def test_the_worker_changes_when_what_it_keeps_changes(
    again: Callable[..., Published], site: Path, folder: Path
) -> None:
    version, names = shell(site)
    assert all((site / name.partition("?")[0]).is_file() for name in names)
    assert {"episodes/2026-02-11.html", "index.html", "offline.html"} < set(names)
    again()
    assert shell(site)[0] == version
    add(folder, "2026-02-11", date="2026-02-11")
    again()
    assert shell(site)[0] != version


def test_another_picture_takes_the_icons_of_the_old_one_away(
    site: Path, folder: Path, tmp_path: Path
) -> None:
    before = {path.name for path in site.glob("icon-*.png")}
    Image.new("RGB", (1400, 1400), "navy").save(tmp_path / "other.png")
    publish(folder, site, BASE, replace(SHOW, cover=tmp_path / "other.png"))
    after = {path.name for path in site.glob("icon-*.png")}
    assert len(after) == 4
    assert not before & after
