"""The pages of a published site in a real browser, from our server and from file://."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from local_server import running
from playwright.sync_api import expect
from selectolax.lexbor import LexborHTMLParser
from sites import add
from waiting import until

from briefing.podcast.publish import Published

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser", "publishing")

TIME = "document.getElementById('audio').currentTime"
PAUSED = "document.getElementById('audio').paused"


@pytest.fixture
def site(again: Callable[..., Published], folder: Path) -> Path:
    add(folder, "तीसरा", title="<i>तीसरा</i> & 'आख़िरी'", date="2026-02-08")
    return again().feed.parent


@pytest.fixture
def home(site: Path) -> Iterator[str]:
    with running(site) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 360])
def test_axe_finds_nothing_to_complain_about(
    visit: Visit, home: str, scheme: str, width: int
) -> None:
    page = visit(home, color_scheme=scheme, viewport={"width": width, "height": 800})
    page.locator(".subscribe summary").click()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.get_by_role("button", name="कतार में जोड़ें").first.click()
    page.goto(f"{home}episodes/2026-02-09.html")
    page.locator(".options").click()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_a_line_tells_what_is_queued_where_colors_are_forced(visit: Visit, home: str) -> None:
    page = visit(home, forced_colors="active")
    button = page.locator("[data-enqueue]").first
    expect(button).to_have_css("outline-style", "none")
    button.click()
    expect(button).to_have_css("outline-style", "solid")


SHIFTS = """() => new Promise((done) => {
  const sum = (list) => done(list.getEntries().reduce((all, each) => all + each.value, 0));
  new PerformanceObserver(sum).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => done(0)));
})"""


@pytest.mark.parametrize("page", ["", "episodes/2026-02-09.html"])
def test_nothing_moves_while_the_page_is_put_together(visit: Visit, home: str, page: str) -> None:
    """Cumulative Layout Shift; Google's Web Vitals call up to 0.1 good."""
    opened = visit(f"{home}{page}", viewport={"width": 412, "height": 823})
    opened.locator("html.scripted").wait_for(state="attached")
    opened.locator(".keep button").first.wait_for()
    assert opened.evaluate(SHIFTS) < 0.03


def test_the_front_page_leads_to_a_playing_episode(visit: Visit, home: str) -> None:
    page = visit(home)
    titles = ["ब्रीफिंग", "ब्रीफिंग", "<i>तीसरा</i> & 'आख़िरी'"]
    expect(page.locator("main h3")).to_have_text(titles)
    page.locator("a.listen").nth(2).click()
    until(page, f"!{PAUSED} && {TIME} > 0.2")
    page.locator("main h3 a").nth(2).click()
    page.wait_for_url("**/episodes/tisra.html")
    expect(page.locator("h1")).to_have_text("<i>तीसरा</i> & 'आख़िरी'")
    expect(page.get_by_role("button", name="रोकें").first).to_be_visible()


def test_ways_to_subscribe_name_the_feed(visit: Visit, home: str) -> None:
    page = visit(home)
    page.locator(".subscribe summary").click()
    links = {a.inner_text(): a.get_attribute("href") for a in page.locator(".subscribe a").all()}
    assert links["https://news.example.org/suno/feed.xml"] == "feed.xml"
    assert links["AntennaPod"] == "antennapod-subscribe://news.example.org/suno/feed.xml"
    assert (links["Overcast"] or "").endswith(
        "?url=https%3A%2F%2Fnews.example.org%2Fsuno%2Ffeed.xml"
    )


def test_the_queue_plays_on_without_leaving_the_page(visit: Visit, home: str) -> None:
    page = visit(home)
    for button in page.locator("[data-enqueue]").all()[1:]:
        button.click()
    page.goto(f"{home}episodes/2026-02-10.html")
    expect(page.locator("#count")).to_have_text("2")
    page.evaluate("window.stayed = true")
    page.get_by_role("button", name="सुनें").click()
    page.evaluate(f"{TIME} = document.getElementById('audio').duration - 0.3")
    page.wait_for_url("**/episodes/2026-02-09.html")
    until(page, f"!{PAUSED} && {TIME} > 0.2")
    assert page.evaluate("window.stayed")
    expect(page.locator("time").first).to_have_attribute("datetime", "2026-02-09")
    expect(page.locator("#count")).to_have_text("1")
    page.locator("#s1").click()
    until(page, "[...CSS.highlights.get('word')].length === 1")


def test_the_queue_can_be_changed(visit: Visit, home: str) -> None:
    page = visit(f"{home}episodes/2026-02-10.html")
    page.get_by_role("button", name="कतार में जोड़ें").click()
    page.goto(f"{home}episodes/tisra.html")
    page.get_by_role("button", name="कतार में जोड़ें").click()
    expect(page.get_by_role("button", name="कतार में है")).to_be_visible()
    page.locator(".options").click()
    page.get_by_role("button", name="पहले सुनें: <i>तीसरा</i>").click()
    listed = page.locator("#queue-list a")
    expect(listed).to_have_text(["<i>तीसरा</i> & 'आख़िरी'", "ब्रीफिंग"])
    page.get_by_role("button", name="कतार से हटाएँ").first.click()
    expect(listed).to_have_text(["ब्रीफिंग"])
    page.reload()
    expect(page.locator("#count")).to_have_text("1")


def test_who_changes_the_queue_by_keyboard_is_told_and_keeps_the_focus(
    visit: Visit, home: str
) -> None:
    page = visit(home)
    for button in page.locator("[data-enqueue]").all():
        button.press("Enter")
    expect(page.locator("#told")).to_have_text("<i>तीसरा</i> & 'आख़िरी': कतार में है")
    last = page.get_by_role("button", name="कतार में है: <i>तीसरा</i> & 'आख़िरी'")
    expect(last).to_be_focused()
    page.goto(f"{home}episodes/2026-02-10.html")
    page.locator(".options").press("Enter")
    rows, third = page.locator("#queue-list li"), "<i>तीसरा</i> & 'आख़िरी'"
    page.get_by_role("button", name=f"पहले सुनें: {third}").press("Enter")
    expect(rows.nth(1).locator("a")).to_have_text(third)
    expect(page.get_by_role("button", name=f"पहले सुनें: {third}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows.first.locator("a")).to_have_text(third)
    expect(rows.first.locator("a")).to_be_focused()  # a second press takes nothing away
    for left in (2, 1):
        rows.first.get_by_role("button").last.press("Enter")
        expect(rows).to_have_count(left)
        expect(rows.first.get_by_role("button").last).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows).to_have_count(0)
    expect(page.locator("#sheet-title")).to_be_focused()


def test_a_queued_episode_that_is_gone_is_passed_over(
    visit: Visit, home: str, troubles: list[str]
) -> None:
    page = visit(f"{home}episodes/2026-02-10.html")
    page.evaluate(
        f"localStorage.setItem('briefing:queue', JSON.stringify(["
        f"{{ page: '{home}episodes/gone.html', title: 'x' }},"
        f"{{ page: '{home}episodes/2026-02-09.html', title: 'y' }}]))"
    )
    page.get_by_role("button", name="सुनें").click()
    page.evaluate(f"{TIME} = document.getElementById('audio').duration - 0.3")
    page.wait_for_url("**/episodes/2026-02-09.html")
    page.close()
    assert all("404" in trouble for trouble in troubles)
    troubles.clear()


def test_the_site_also_works_from_the_disk(visit: Visit, site: Path) -> None:
    page = visit((site / "index.html").as_uri())
    page.locator("a.listen").first.click()
    page.wait_for_url("**/episodes/2026-02-10.html#play")
    until(page, f"!{PAUSED} && {TIME} > 0.2")
    fonts = page.evaluate("document.fonts.ready.then((all) => [...all].map((f) => f.status))")
    assert "loaded" in fonts


def test_without_a_script_the_front_page_and_the_player_remain(visit: Visit, home: str) -> None:
    page = visit(home, java_script_enabled=False)
    expect(page.get_by_role("button", name="कतार में जोड़ें")).to_have_count(0)
    page.locator("main h3 a").first.click()
    expect(page.locator("audio[controls]")).to_be_visible()
    expect(page.locator(".colophon a")).to_have_text(
        [
            "VTT",
            "SRT",
            "JSON",
            "HTML",
            "LRC",
            "ASS",
        ]
    )
    for link in page.locator(".colophon a").all():
        address = f"{home}episodes/{link.get_attribute('href')}"
        assert page.request.get(address).status == 200


def test_the_time_of_day_stands_where_it_is_known_and_tells_episodes_apart(
    again: Callable[..., Published], folder: Path
) -> None:
    for path in folder.iterdir():
        path.unlink()
    for stem, date in (
        ("alone", "2026-02-12T09:05:00+05:30"),
        ("first", "2026-02-11T07:30:00+05:30"),
        ("second", "2026-02-11T18:00:00+05:30"),
        ("day", "2026-02-11"),
        ("same", "2026-02-11"),
    ):
        add(folder, stem, title=stem, date=date)
    page = LexborHTMLParser((again().feed.parent / "index.html").read_bytes())
    times = [line.text().partition(" · ")[2] for line in page.css("article .kicker")]
    titles = [title.text() for title in page.css("article h3")]
    shown = dict(zip(titles, times, strict=True))
    assert shown == {"alone": "", "first": "7:30", "second": "18:00", "day": "", "same": ""}


def test_previews_of_a_link_have_absolute_addresses(visit: Visit, home: str) -> None:
    page = visit(f"{home}episodes/2026-02-10.html")
    told = {
        tag.get_attribute("property"): tag.get_attribute("content")
        for tag in page.locator("meta[property^='og:']").all()
    }
    base = "https://news.example.org/suno/"
    assert told["og:url"] == f"{base}episodes/2026-02-10.html"
    assert told["og:audio"] == f"{base}episodes/2026-02-10.mp3"
    assert (told["og:image"] or "").startswith(f"{base}episodes/2026-02-10-")
