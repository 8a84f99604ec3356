"""What a listener of a long episode needs: a list of chapters that follows, the lock screen, and
the place where they stopped."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from sample_episodes import NEWS, sample_episode
from waiting import until

from briefing.document import Chapter, Episode
from briefing.episode.page.page import standalone

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser",)

AUDIO = "document.getElementById('audio')"
KEPT = """Object.values(JSON.parse(localStorage["briefing:heard"] ?? "{}"))[0]?.at"""
LONG = "संसद का शीतकालीन सत्र और बजट पर लंबी बहस: किसने क्या कहा, कौन चुप रहा, पूरा ब्योरा"


@pytest.fixture
def episode(tmp_path: Path) -> Episode:
    """Half a minute of news."""
    return sample_episode(tmp_path / "a.mp3", text=NEWS)


def write(episode: Episode) -> str:
    path = episode.audio.with_name("page.html")
    path.write_text(standalone(episode, path.parent), encoding="utf-8")
    return path.as_uri()


def with_chapters(episode: Episode, count: int) -> Episode:
    many = tuple(Chapter(float(second), second + 1.0, LONG) for second in range(count))
    return replace(episode, chapters=many, cues=episode.cues * 8)


def test_a_long_list_of_chapters_ends_with_the_text(visit: Visit, episode: Episode) -> None:
    page = visit(write(with_chapters(episode, 30)))
    page.set_viewport_size({"width": 1280, "height": 500})
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    edge = "(css, side) => document.querySelector(css).getBoundingClientRect()[side]"
    bottom = page.evaluate(f"({edge})('.pinned', 'bottom')")
    assert bottom <= page.evaluate(f"({edge})('.colophon', 'top')")


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 500)])
@pytest.mark.parametrize("which", [".pinned > ol", "#sheet-chapters"])
def test_a_long_list_of_chapters_follows_the_voice_and_the_page_stays(
    which: str, width: int, height: int, visit: Visit, episode: Episode
) -> None:
    page = visit(write(with_chapters(episode, 30)), viewport={"width": width, "height": height})
    if which == "#sheet-chapters":
        page.locator("#options").click()
    page.locator(which).hover()  # it is on screen, the page scrolled as far as that takes
    before = page.evaluate("scrollY")
    page.evaluate(f"{AUDIO}.currentTime = 25.5")
    current = page.locator(which).locator("a").nth(25)
    expect(current).to_have_attribute("aria-current", "true")
    inside = f"""(() => {{ const box = document.querySelector("{which}");
        const row = box.querySelector("[aria-current]").getBoundingClientRect();
        const edge = box.getBoundingClientRect();
        return box.scrollTop > 0 && row.top >= edge.top && row.bottom <= edge.bottom; }})()"""
    until(page, inside)
    assert page.evaluate("scrollY") == before
    page.evaluate(f"{AUDIO}.currentTime = 0")
    until(page, f"""document.querySelector("{which}").scrollTop === 0""")


def test_a_list_of_chapters_stays_where_somebody_walks_along_it(
    visit: Visit, episode: Episode
) -> None:
    page = visit(write(with_chapters(episode, 30)), viewport={"width": 360, "height": 740})
    rows = page.locator(".chapters a")
    rows.first.focus()
    page.keyboard.press("Tab")
    expect(rows.nth(1)).to_be_focused()
    page.evaluate(f"{AUDIO}.currentTime = 25.5")
    expect(rows.nth(25)).to_have_attribute("aria-current", "true")
    expect(rows.nth(1)).to_be_in_viewport()
    assert page.evaluate("document.querySelector('.pinned > ol').scrollTop") == 0


def test_a_short_list_of_chapters_has_nothing_to_scroll(visit: Visit, episode: Episode) -> None:
    page = visit(write(episode), viewport={"width": 360, "height": 740})
    assert (
        page.evaluate(
            "(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)"
            "(document.querySelector('.pinned > ol'))"
        )
        == 0
    )


@pytest.mark.parametrize(("chapters", "width", "marked"), [(3, 360, True), (40, 360, False)])
def test_beginnings_of_chapters_are_marked_where_the_voice_can_still_be_seen(
    chapters: int, width: int, marked: bool, visit: Visit, episode: Episode
) -> None:
    page = visit(write(with_chapters(episode, chapters)), viewport={"width": width, "height": 740})
    expect(page.locator("#ticks")).to_be_visible(visible=marked)


@pytest.mark.parametrize("chapters", [0, 1, 3])
def test_a_lock_screen_is_offered_chapters_only_where_there_are_some(
    chapters: int, visit: Visit, episode: Episode
) -> None:
    page = visit(write(with_chapters(episode, chapters)))
    page.add_init_script(
        """window.answered = {};
        MediaSession.prototype.setActionHandler = (action, act) => { answered[action] = act; };"""
    )
    page.reload()
    until(page, "'nexttrack' in answered")
    some = page.evaluate("[answered.previoustrack, answered.nexttrack].map(Boolean)")
    assert some == [chapters > 1] * 2
    assert page.evaluate("Boolean(answered.seekforward && answered.seekbackward)")
    if chapters > 1:
        page.evaluate("answered.nexttrack()")
        until(page, f"{AUDIO}.currentTime === 1")


def test_the_place_is_kept_while_the_page_is_not_seen(visit: Visit, episode: Episode) -> None:
    page = visit(write(episode))
    page.evaluate(
        "Object.defineProperty(document, 'hidden', { get: () => true });"
        "window.requestAnimationFrame = () => 0"  # as in a page behind a locked screen
    )
    page.get_by_role("button", name="सुनें").click()
    page.evaluate(f"{AUDIO}.currentTime = 20")
    until(page, f"{KEPT} >= 20")
    page.evaluate(f"{AUDIO}.playbackRate = 4")
    until(page, f"{KEPT} >= 25")


def test_whatever_is_pressed_is_large_enough_for_a_finger(visit: Visit, episode: Episode) -> None:
    size = {"width": 360, "height": 740}
    page = visit(write(episode), viewport=size, has_touch=True, is_mobile=True)
    page.locator("#options").tap()
    small = page.evaluate(
        """[...document.querySelectorAll("main :is(.actions, .search) :is(a, button), #dock button,"
            + " .colophon a, .chapters a, #sheet :is(a, button, select)")]
        .filter(node => node.offsetParent)
        .map(node => [node.id || node.textContent, node.getBoundingClientRect()])
        .filter(([_, box]) => box.width < 40 || box.height < 37).map(([name]) => name)"""
    )
    assert small == ["sheet-title"]  # a name that is also a link
