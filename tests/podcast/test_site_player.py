"""One player for a whole site: sound goes on from page to page, and what was heard is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from local_server import running
from playwright.sync_api import Page, expect
from sites import add
from waiting import until

from briefing.podcast.publish import Published

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser", "publishing")

AUDIO = "document.getElementById('audio')"
SOUNDS = f"!{AUDIO}.paused && {AUDIO}.currentTime > 0.2"
LONG = "# मौसम\n\n" + "आज राजधानी में तेज़ बारिश होगी और सड़कों पर पानी भरेगा। " * 40


@pytest.fixture
def home(again: Callable[..., Published], folder: Path) -> Iterator[str]:
    """A site of three episodes; the one of 2026-02-08 takes some three minutes."""
    add(folder, "2026-02-08", title="लंबा एपिसोड", date="2026-02-08", text=LONG)
    with running(again().feed.parent) as port:
        yield f"http://127.0.0.1:{port}/"


def row(page: Page, day: str) -> str:
    return f"[data-episode='{day}']"


def search(page: Page, words: str, *, found: int) -> None:
    """Look for words in all transcripts, and leave the search again."""
    field = page.locator("#site-find input")
    field.fill(words)
    until(page, f"document.querySelectorAll('#site-finds li').length === {found}")
    field.fill("")
    page.locator(".listing").wait_for()


def test_sound_goes_on_while_the_listener_looks_round(visit: Visit, home: str) -> None:
    page = visit(home)
    expect(page.locator("#dock")).to_be_hidden()
    page.evaluate("window.stayed = true")
    search(page, "बारिश", found=3)
    playing = page.locator(row(page, "2026-02-08"))
    playing.locator(".listen").click()
    until(page, SOUNDS)
    expect(playing.locator(".listen")).to_have_attribute("aria-label", re.compile("^रोकें"))
    assert Axe().run(page).violations_count == 0

    # Another episode's page: its text is shown, and the player stays with the first.
    page.locator(row(page, "2026-02-10")).locator("h3 a").click()
    page.wait_for_url("**/episodes/2026-02-10.html")
    expect(page.locator("h1")).to_have_text("ब्रीफिंग")
    until(page, "document.activeElement.tagName === 'H1'")
    expect(page.locator("#sheet-title")).to_have_text("लंबा एपिसोड")
    assert page.evaluate(f"window.stayed && {SOUNDS}")
    expect(page.locator(".saying")).to_have_count(0)

    page.locator("#keep button").wait_for()

    # Back on the front page, and on to the page of what sounds: its sentence is marked.
    page.go_back()
    page.wait_for_url(home)
    page.get_by_role("heading", name="सुबह की ख़बरें").wait_for()
    page.locator("#options").click()
    page.locator("#sheet-title").click()
    page.wait_for_url("**/episodes/2026-02-08.html")
    page.locator(".saying").wait_for()
    assert page.evaluate(f"window.stayed && {SOUNDS}")

    # A word of another page takes the player there.
    page.locator(".top .show").click()
    page.wait_for_url("**/index.html")
    page.locator("main.index").wait_for()
    search(page, "राजधानी", found=1)
    page.locator(row(page, "2026-02-09")).locator("h3 a").click()
    page.wait_for_url("**/episodes/2026-02-09.html")
    page.locator("time[datetime='2026-02-09']").wait_for()
    page.locator("#s1").click()
    until(page, f"{SOUNDS} && {AUDIO}.src.endsWith('2026-02-09.mp3')")
    assert page.evaluate("window.stayed")


def test_the_front_page_shows_what_was_heard(visit: Visit, home: str) -> None:
    page = visit(f"{home}episodes/2026-02-08.html")
    page.evaluate(f"{AUDIO}.currentTime = 65")
    page.goto(f"{home}episodes/2026-02-10.html")
    page.get_by_role("button", name="सुनें").first.click()
    page.evaluate(f"{AUDIO}.currentTime = {AUDIO}.duration - 0.2")
    until(page, f"{AUDIO}.ended")
    page.goto(home)
    begun, done = page.locator(row(page, "2026-02-08")), page.locator(row(page, "2026-02-10"))
    expect(begun.locator(".listen span")).to_have_text("3 मिनट बाक़ी")
    expect(begun.locator(".heard")).to_be_visible()
    expect(done.locator(".listen span")).to_have_text("सुना हुआ")
    expect(done).to_have_class(re.compile("played"))
    expect(page.locator("#continue")).to_have_text("आगे सुनें: लंबा एपिसोड 3 मिनट बाक़ी")
    assert Axe().run(page).violations_count == 0
    page.locator("#continue a").click()
    until(page, f"{SOUNDS} && {AUDIO}.currentTime > 64")
    expect(page).to_have_url(home)
    expect(page.locator("#continue")).to_be_hidden()


def test_the_next_episode_is_offered_and_goes_on_by_itself_when_asked(
    visit: Visit, home: str
) -> None:
    page = visit(f"{home}episodes/2026-02-09.html")
    assert page.locator(".beside a").evaluate_all("(all) => all.map((a) => a.pathname)") == [
        "/episodes/2026-02-10.html",
        "/episodes/2026-02-08.html",
    ]
    page.locator("#options").click()
    expect(page.locator("#next-episode")).to_have_attribute(
        "href", re.compile(r"2026-02-10\.html$")
    )
    page.get_by_role("button", name="सुनें").first.click()
    page.evaluate(f"{AUDIO}.currentTime = {AUDIO}.duration - 0.2")
    page.get_by_text("ब्रीफिंग सुनें").wait_for()
    assert page.evaluate(f"{AUDIO}.ended")
    page.locator("#note-action").click()
    page.wait_for_url("**/episodes/2026-02-10.html")
    page.locator("#options").click()
    page.get_by_label("पूरा होते ही अगला एपिसोड चलाएँ").check()
    until(page, SOUNDS)
    page.evaluate(f"{AUDIO}.currentTime = {AUDIO}.duration - 0.2")
    until(page, f"{AUDIO}.ended")
    # The one beside it was heard: nothing follows.
    expect(page.locator("#next-episode")).to_be_hidden()
    page.evaluate("localStorage.removeItem('briefing:heard')")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="सुनें").first.click()
    page.evaluate(f"{AUDIO}.currentTime = {AUDIO}.duration - 0.2")
    page.wait_for_url("**/episodes/2026-02-09.html")
    until(page, SOUNDS)


def test_only_the_page_started_last_sounds(visit: Visit, home: str) -> None:
    page = visit(f"{home}episodes/2026-02-08.html")
    page.get_by_role("button", name="सुनें").first.click()
    until(page, SOUNDS)
    other = page.context.new_page()
    other.goto(f"{home}episodes/2026-02-09.html")
    other.get_by_role("button", name="सुनें").first.click()
    until(page, f"{AUDIO}.paused")


def test_without_a_script_no_player_is_on_the_front_page(home: str, visit: Visit) -> None:
    page = visit(home, java_script_enabled=False)
    expect(page.locator("#dock")).to_be_hidden()
    expect(page.locator("#continue")).to_be_hidden()
    page.locator("a.listen").first.click()
    expect(page.locator("audio[controls]")).to_be_visible()
