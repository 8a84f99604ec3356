"""The bar and the sheet of the player: what they show, how high they are, what they share."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from local_server import running
from playwright.sync_api import Page, expect
from sample_episodes import NEWS, sample_episode
from waiting import until

from briefing.document import Chapter, Episode
from briefing.episode.page import bundle
from briefing.episode.page.page import standalone

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser",)

AUDIO = "document.getElementById('audio')"
LONG = "संसद का शीतकालीन सत्र और बजट पर लंबी बहस: किसने क्या कहा, कौन चुप रहा, पूरा ब्योरा"
HEIGHT = "document.getElementById('dock').offsetHeight"
# Lines that the times of the bar take, and whether anything sticks out of the window.
LINES = """[...document.querySelectorAll(".time")].filter((time) => time.offsetHeight).map(
    (time) => Math.round(time.offsetHeight / parseFloat(getComputedStyle(time).lineHeight)))"""
CROWDED = """(() => { const foot = document.querySelector(".foot");
    return Math.max(0, foot.scrollWidth - foot.clientWidth); })()"""
WIDTH = "document.documentElement.scrollWidth"


@pytest.fixture
def episode(tmp_path: Path) -> Episode:
    """An hour by its record, so that its times are long; its second chapter has a long title."""
    made = sample_episode(tmp_path / "a.mp3", text=NEWS)
    first, second, *others = made.chapters
    return replace(made, chapters=(first, replace(second, title=LONG), *others))


def write(episode: Episode) -> str:
    path = episode.audio.with_name("page.html")
    path.write_text(standalone(episode, path.parent), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(visit: Visit, episode: Episode) -> Page:
    return visit(write(episode))


def test_the_keys_go_back_to_where_they_were(page: Page) -> None:
    here = page.evaluate_handle("document.querySelector('.s[tabindex]')")
    here.evaluate("each => each.focus()")
    for key in ("?", "Escape"):
        page.keyboard.press(key)
    assert here.evaluate("each => each === document.activeElement")
    page.locator("#options").focus()
    for key in ("Enter", "Escape"):
        page.keyboard.press(key)
    expect(page.locator("#options")).to_be_focused()


def test_the_bar_keeps_its_height_and_its_times_their_line(visit: Visit, episode: Episode) -> None:
    last = Chapter(3000.0, 4000.0, LONG)
    page = visit(write(replace(episode, seconds=4000.0, chapters=(*episode.chapters, last))))
    page.evaluate(f"Object.defineProperty({AUDIO}, 'duration', {{ get: () => 4000 }})")
    page.locator("#options").click()
    page.locator("#sleep").select_option("45")
    page.keyboard.press("Escape")
    for width in (320, 360, 390, 412, 768, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        heights = set()
        for step in ("n", "n", "p", "m", "m"):
            page.keyboard.press(step)
            assert page.evaluate(CROWDED) == 0
            heights.add(page.evaluate(HEIGHT))
            assert set(page.evaluate(LINES)) == {1}
        assert len(heights) == 1
        assert heights.pop() <= 96
        assert page.evaluate(WIDTH) == width
    expect(page.locator("#left")).to_contain_text("1:0")


def test_the_focus_goes_on_when_what_had_it_is_hidden(page: Page) -> None:
    options = page.locator("#options")
    page.keyboard.press("m")
    page.get_by_role("button", name="आवाज़ बंद है, चालू करें").press("Enter")
    expect(options).to_be_focused()
    options.press("Enter")
    page.locator("#sleep").select_option("45")
    page.locator("#sleep-left").focus()
    page.locator("#sleep").select_option("")
    expect(options).to_be_focused()


@pytest.mark.parametrize(("width", "height"), [(740, 340), (640, 320), (320, 256)])
def test_a_low_window_leaves_the_text_most_of_it(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    assert page.evaluate(HEIGHT) <= 0.22 * height
    assert page.evaluate(WIDTH) == width
    expect(page.locator("#play")).to_be_visible()
    page.locator("#options").click()
    box = page.locator("#sheet").bounding_box()
    assert box
    assert box["y"] >= 0


def test_the_sheet_moves_by_chapters_and_finds_sentences(page: Page, episode: Episode) -> None:
    page.locator("#options").click()
    rows = page.locator("#sheet-chapters a")
    expect(rows.locator(".chapter-title")).to_have_text(["मौसम", LONG, "खेल"])
    page.get_by_role("button", name="अगला अध्याय").click()
    until(page, f"{AUDIO}.currentTime === {episode.chapters[1].start}")
    expect(rows.nth(1)).to_have_attribute("aria-current", "true")
    page.get_by_label("इस एपिसोड में खोजें").last.fill("तरीके")
    expect(page.locator("#results mark")).to_have_text(["तरीक़े"])
    expect(page.locator("#find-count")).to_have_text("1 वाक्य में मिला")
    page.locator("#results a").click()
    cue = next(cue for cue in episode.cues if "तरीक़े" in cue.text)
    until(page, f"!{AUDIO}.paused && {AUDIO}.currentTime >= {cue.start - 0.01}")
    page.keyboard.press("Escape")
    expect(page.locator("#sheet")).to_be_hidden()
    assert page.evaluate("document.activeElement.id") == "options"


def test_sleep_counts_down_and_speed_is_one_figure(page: Page) -> None:
    page.locator("#options").click()
    page.locator("#sheet-speed").select_option("1.25")
    expect(page.locator(".speed select")).to_have_value("1.25")
    page.locator("#sleep").select_option("5")
    expect(page.locator("#sleep-left")).to_have_text(re.compile(r"^रुकने में बाक़ी\s*(5:00|4:59)$"))
    page.get_by_label("प्लेयर").get_by_role("button", name="चलाएँ").click()
    until(page, "document.getElementById('sleep-time').textContent < '4:59'")
    page.locator("#sleep").select_option("")
    expect(page.locator("#sleep-left")).to_be_hidden()


def test_the_bar_shows_density_chapters_and_their_titles(page: Page) -> None:
    strokes = page.locator(".density path").first.get_attribute("d") or ""
    heights = {float(found) for found in re.findall(r"v([\d.]+)", strokes)}
    assert len(heights) > 5
    expect(page.locator("#ticks i")).to_have_count(2)
    box = page.locator("#bar").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 10)
    expect(page.locator("#tip")).to_have_text(re.compile(f"{re.escape(LONG)}$"))
    page.mouse.move(10, 10)
    expect(page.locator("#tip")).to_be_hidden()


def test_what_keeps_it_from_sounding_is_told(page: Page) -> None:
    state = page.locator("#state")
    expect(state).to_have_attribute("role", "status")
    page.evaluate(
        f"() => {{ {AUDIO}.play = () => Promise.reject(new DOMException('', 'NotAllowedError')) }}"
    )
    page.locator("#play").click()
    until(page, "document.getElementById('state').textContent === 'सुनने के लिए “चलाएँ” दबाएँ'")
    page.evaluate(f"() => {{ delete {AUDIO}.play }}")
    page.locator("#play").click()
    until(page, f"{AUDIO}.currentTime > 0.2 && !document.getElementById('state').textContent")
    page.evaluate(
        f"() => {{ Object.defineProperty({AUDIO}, 'readyState', {{ get: () => 2 }});"
        f" {AUDIO}.dispatchEvent(new Event('waiting')); }}"
    )
    until(page, "document.getElementById('state').textContent === 'आवाज़ आ रही है…'")
    page.keyboard.press("m")
    expect(page.locator("#note-text")).to_have_text("आवाज़ बंद है")
    page.get_by_role("button", name="आवाज़ बंद है, चालू करें").click()
    assert not page.evaluate(f"{AUDIO}.muted")


def test_audio_that_comes_back_plays_on(visit: Visit, episode: Episode) -> None:
    sound = episode.audio.read_bytes()
    address = write(episode)
    episode.audio.write_bytes(b"not audio")
    page = visit(f"{address}#t=12")
    until(page, "document.getElementById('dock').dataset.state === 'failed'")
    episode.audio.write_bytes(sound)
    page.get_by_role("button", name="फिर कोशिश करें").click()
    until(page, f"!{AUDIO}.paused && {AUDIO}.currentTime > 12")


def test_selected_text_is_offered_with_a_link_to_its_sentence(
    visit: Visit, episode: Episode
) -> None:
    write(episode)
    with running(episode.audio.parent) as port:
        page = visit(f"http://127.0.0.1:{port}/page.html")
        page.evaluate(
            "() => { const text = document.getElementById('s2').firstChild;"
            " getSelection().setBaseAndExtent(text, 0, text, 11); }"
        )
        page.locator("#quote").wait_for()
        expect(page.locator("#quote .ways > :visible").first).to_have_attribute(
            "id", "quote-whatsapp"
        )
        address = page.locator("#quote-whatsapp").evaluate(
            "(link) => { link.addEventListener('click', (event) => event.preventDefault());"
            " link.click(); return link.href; }"
        )
    assert address.startswith("https://wa.me/?text=")
    quote = episode.cues[2].text[:11].strip()
    assert unquote(address.split("text=")[1]).splitlines() == [
        f"“{quote}”",
        "",
        "मंगलवार की ब्रीफिंग · सुबह की ख़बरें",
        f"http://127.0.0.1:{port}/page.html#s2",
    ]


def test_a_link_to_a_sentence_opens_at_it(visit: Visit, episode: Episode) -> None:
    page = visit(f"{write(episode)}#s4")
    until(page, f"Math.abs({AUDIO}.currentTime - {episode.cues[4].start}) < 0.01")
    expect(page.locator(".saying")).to_have_attribute("id", "s4")


def test_colors_need_no_new_browser() -> None:
    assert "light-dark(" not in bundle.style()
