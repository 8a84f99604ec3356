"""The player page under the fingers and against bad input, in a real browser."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect
from sample_episodes import sample_episode
from waiting import until

from briefing.document import Chapter, Episode
from briefing.episode.page import bundle
from briefing.episode.page.page import standalone
from briefing.errors import InputError, UsageError

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser",)

TIME = "document.getElementById('audio').currentTime"
PAUSED = "document.getElementById('audio').paused"
SEEKING = "document.getElementById('audio').seeking"
BUDGET = 30_000  # bytes of script and style as a server sends them, fonts not counted


@pytest.fixture
def episode(tmp_path: Path) -> Episode:
    return sample_episode(tmp_path / "a.mp3")


@pytest.fixture
def page(visit: Visit, episode: Episode) -> Page:
    return visit(write(episode))


def write(episode: Episode) -> str:
    path = episode.audio.with_name("page.html")
    path.write_text(standalone(episode, path.parent), encoding="utf-8")
    return path.as_uri()


def time_of(page: Page) -> float:
    return float(page.evaluate(TIME))


def test_keys_move_by_seconds_chapters_and_sentences(page: Page, episode: Episode) -> None:
    keys = {
        "ArrowRight": 15.0,
        "Shift+ArrowRight": episode.seconds - 0.05,
        "Shift+ArrowLeft": episode.seconds - 30,
        "ArrowLeft": 0.0,
        "n": episode.chapters[1].start,
        "p": episode.chapters[0].start,
        "]": episode.cues[0].start,
    }
    for key, expected in keys.items():
        page.keyboard.press(key)
        until(page, f"!{SEEKING} && Math.abs({TIME} - {expected}) < 0.1")


def test_space_plays_and_stops_and_still_presses_a_button(page: Page) -> None:
    page.keyboard.press("Space")
    until(page, f"!{PAUSED}")
    page.keyboard.press("Space")
    until(page, PAUSED)
    page.locator(".options").focus()
    page.keyboard.press("Space")
    expect(page.locator("#sheet")).to_be_visible()
    assert page.evaluate(PAUSED)


def test_letters_work_on_a_hindi_keyboard(page: Page) -> None:
    page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown', "
        "{ key: 'क', code: 'KeyK', bubbles: true, cancelable: true }))"
    )
    until(page, f"!{PAUSED}")


def test_keys_type_into_the_search_and_can_be_switched_off(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("knp ")
    expect(page.get_by_label("पाठ में खोजें")).to_have_value("knp ")
    assert page.evaluate(PAUSED)
    page.get_by_label("पाठ में खोजें").blur()
    page.keyboard.press("?")
    page.get_by_label("ये कुंजियाँ चालू रखें").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    assert time_of(page) == 0


def test_every_control_is_reached_by_tab_and_has_a_name(page: Page) -> None:
    names = []
    for _ in range(40):
        page.keyboard.press("Tab")
        names.append(
            page.evaluate(
                "document.activeElement.getAttribute('aria-label') "
                "|| document.activeElement.labels?.[0]?.textContent.trim() "
                "|| document.activeElement.textContent.trim()"
            )
        )
    for wanted in ("सुनें", "पाठ में खोजें", "कहाँ तक सुना", "15 सेकंड पीछे", "चलाएँ", "और विकल्प"):
        assert wanted in names
    assert all(names[:20])


def test_the_slider_tells_the_time_in_words(page: Page) -> None:
    slider = page.get_by_label("कहाँ तक सुना")
    slider.focus()
    page.keyboard.press("PageUp")
    at = int(time_of(page))
    assert at > 0
    expect(slider).to_have_attribute("aria-valuetext", f"0:38 में से 0:{at:02}")


def test_it_goes_to_sleep_at_the_end_of_the_chapter(page: Page, episode: Episode) -> None:
    page.evaluate(f"{TIME} = {episode.chapters[1].start - 1.2}")
    page.locator(".options").click()
    page.get_by_label("कितनी देर बाद रुके").select_option("chapter")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="सुनें").click()
    page.get_by_text("समय पूरा हुआ, आवाज़ रोक दी गई").wait_for()
    assert page.evaluate(PAUSED)
    late = time_of(page) - episode.chapters[1].start
    assert -0.2 < late < 2  # a browser tells the time every 0.25 s, later on a busy machine
    assert page.evaluate("document.getElementById('audio').volume") == 1


def test_the_lock_screen_shows_the_chapter_and_the_title(page: Page, episode: Episode) -> None:
    page.locator(".chapters a").nth(1).click()
    until(page, "navigator.mediaSession.metadata.title === 'बजट · मंगलवार की ब्रीफिंग'")
    assert page.evaluate("navigator.mediaSession.metadata.album") == episode.show


def test_a_chosen_theme_is_kept(page: Page) -> None:
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator(".options").click()
    page.get_by_label("रूप").select_option("dark")
    page.reload()
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (before, after) == ("rgb(251, 248, 243)", "rgb(22, 19, 15)")


def test_audio_that_is_gone_is_told(visit: Visit, episode: Episode) -> None:
    address = write(episode)
    episode.audio.write_bytes(b"not audio")
    page = visit(address)
    page.get_by_text("आवाज़ की फ़ाइल नहीं खुली").wait_for()


HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"'><svg/onload=alert(1)>",
    "&lt;b&gt; &amp; {{ 7*7 }} {% raw %} ${1}",
    "javascript:alert(1)//\u2028\u2029]]>-->",
    "क" * 10_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_markup_in_the_text_stays_text(visit: Visit, episode: Episode, text: str) -> None:
    hostile = replace(
        episode,
        title=text,
        author=text,
        show=text,
        cues=(replace(episode.cues[0], text=text, words=()), *episode.cues[1:]),
        chapters=(Chapter(0.0, 9.0, text), Chapter(9.0, 20.0, text)),
    )
    page = visit(write(hostile))
    expect(page.locator("h1")).to_have_text(" ".join(text.split()))
    assert page.locator("#s0").evaluate("(span) => span.textContent") == text
    expect(page.locator("script")).to_have_count(3)
    expect(page.locator("svg[onload], img[onerror]")).to_have_count(0)
    page.set_viewport_size({"width": 340, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 340


def test_what_no_page_can_carry_is_left_out(visit: Visit, episode: Episode) -> None:
    odd = replace(
        episode,
        title="यह\x00 \ud800 \ufffe \u202eशीर्षक",
        cues=(replace(episode.cues[0], text="\x00मौ\x0bसम"), *episode.cues[1:]),
    )
    page = visit(write(odd))
    expect(page.locator("h1")).to_have_text("यह शीर्षक")
    expect(page.locator("#s0")).to_have_text("मौसम")


def test_no_inline_handler_or_style_is_in_the_page(episode: Episode) -> None:
    found: list[tuple[str, str]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend((tag, name) for name, _ in attrs if name == "style" or name[:2] == "on")

    Reader().feed(standalone(episode, episode.audio.parent))
    assert found == []


def test_script_and_style_stay_light() -> None:
    assert sum(len(gzip.compress(f().encode())) for f in (bundle.script, bundle.style)) < BUDGET


def test_the_same_episode_gives_the_same_page(episode: Episode) -> None:
    folder = episode.audio.parent
    assert standalone(episode, folder) == standalone(episode, folder)


def test_the_page_speaks_english_when_asked(episode: Episode) -> None:
    made = sample_episode(episode.audio, title="News", text="# Rain\n\nIt rains.")
    english = replace(made, author="", show="")
    page = standalone(english, english.audio.parent, language="en-IN")
    assert "Listen" in page
    assert not re.findall(r"[\u0900-\u097f]+", page.split("<body>")[1])
    with pytest.raises(UsageError, match="is not available in 'fr'"):
        standalone(episode, episode.audio.parent, language="fr")


def test_embedding_audio_that_is_missing_says_so(episode: Episode) -> None:
    episode.audio.unlink()
    with pytest.raises(InputError, match=r"a\.mp3: No such file"):
        standalone(episode, episode.audio.parent, embed=True)
