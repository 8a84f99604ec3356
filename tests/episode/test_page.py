"""The player page in a single file, listened to in a real browser from file://."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from sample_episodes import NEWS, sample_episode
from waiting import until

from briefing.document import Episode
from briefing.episode.page.page import standalone

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser",)

MARKED = "[...CSS.highlights.get('word')].map((range) => range.toString()).join()"
TIME = "document.getElementById('audio').currentTime"
PAUSED = "document.getElementById('audio').paused"


@pytest.fixture
def episode(tmp_path: Path) -> Episode:
    return sample_episode(tmp_path / "समाचार 1.mp3", text=NEWS)


@pytest.fixture
def address(episode: Episode) -> str:
    return write_page(episode)


def write_page(episode: Episode, embed: bool = False) -> str:
    page = episode.audio.with_name("page.html")
    page.write_text(standalone(episode, page.parent, embed=embed), encoding="utf-8")
    return page.as_uri()


def time_of(page: Page) -> float:
    return float(page.evaluate(TIME))


def go_to(page: Page, seconds: float) -> None:
    """Returns when the page has heard of it: its own listener to `seeked` comes before ours."""
    page.evaluate(
        """(seconds) => new Promise((resolve) => {
            const audio = document.getElementById("audio");
            audio.addEventListener("seeked", resolve, { once: true });
            audio.currentTime = seconds;
        })""",
        seconds,
    )


def click_word(page: Page, word: str) -> None:
    """Click in the middle of the first place where the transcript has `word`."""
    box = page.evaluate(
        """(word) => {
            const spans = [...document.querySelectorAll(".s")];
            const span = spans.find((candidate) => candidate.textContent.includes(word));
            const range = new Range();
            const at = span.textContent.indexOf(word);
            range.setStart(span.firstChild, at);
            range.setEnd(span.firstChild, at + word.length);
            span.scrollIntoView({ block: "center" });
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
        }""",
        word,
    )
    page.mouse.click(box["x"], box["y"])


def start_of(episode: Episode, word: str) -> float:
    return next(
        w.start
        for cue in episode.cues
        for w in cue.words
        if cue.text[w.span.start : w.span.end] == word
    )


def test_it_plays_and_its_button_says_what_it_will_do(visit: Visit, address: str) -> None:
    page = visit(address)
    page.get_by_role("button", name="सुनें").click()
    until(page, f"{TIME} > 0.5")
    page.get_by_label("प्लेयर").get_by_role("button", name="रोकें").click()
    assert page.evaluate(PAUSED)
    page.get_by_label("प्लेयर").get_by_role("button", name="चलाएँ").wait_for()


@pytest.mark.parametrize("word", ["बारिश", "₹2.5 लाख करोड़", "विकेट"])
def test_a_click_on_a_word_plays_from_that_word(
    visit: Visit, address: str, episode: Episode, word: str
) -> None:
    page = visit(address)
    # Noted inside the page: on a busy machine, a look from outside may come too late.
    page.evaluate(
        "() => document.getElementById('audio').addEventListener('seeking', (event) => {"
        " window.landed ??= event.target.currentTime; })"
    )
    click_word(page, word)
    until(page, f"!{PAUSED} && window.landed !== undefined")
    assert page.evaluate("window.landed") == pytest.approx(start_of(episode, word), abs=0.2)


def test_the_word_being_said_is_marked_at_its_time(
    visit: Visit, address: str, episode: Episode
) -> None:
    page = visit(address)
    for cue in (episode.cues[1], episode.cues[4], episode.cues[-1]):
        word = cue.words[len(cue.words) // 2]
        written = cue.text[word.span.start : word.span.end]
        go_to(page, word.start + 0.02)
        assert page.evaluate(MARKED) == written
        expect(page.locator(".saying")).to_have_text(cue.text)


def test_while_it_plays_the_mark_keeps_up(visit: Visit, address: str, episode: Episode) -> None:
    page = visit(address)
    words = [(w.start, c.text[w.span.start : w.span.end]) for c in episode.cues for w in c.words]
    click_word(page, "मौसम विभाग")
    until(page, f"!{PAUSED}")
    # Looked at in the page, in every frame after the page's own painting: seen from outside, a
    # busy machine would be late.
    page.evaluate(
        f"""() => {{
            window.seen = [];
            const look = () => {{
                window.seen.push([{TIME}, {MARKED}]);
                requestAnimationFrame(look);
            }};
            requestAnimationFrame(look);
        }}"""
    )
    until(page, "window.seen.length && window.seen.at(-1)[0] > window.seen[0][0] + 1.4")
    seen = page.evaluate("window.seen")
    for at, marked in seen:
        around = {[text for start, text in words if start <= at + by][-1] for by in (-0.2, 0, 0.2)}
        assert marked in around
    assert len({marked for _, marked in seen}) > 2


def test_between_sentences_no_word_is_marked(visit: Visit, address: str, episode: Episode) -> None:
    page = visit(address)
    go_to(page, episode.cues[1].end + 0.2)
    assert page.evaluate(MARKED) == ""


def test_an_emoji_before_a_word_does_not_shift_its_mark(visit: Visit, tmp_path: Path) -> None:
    made = sample_episode(tmp_path / "a.mp3", text="😀😀 यह 𝄞 ख़बर है। दूसरा वाक्य यहाँ है।")
    page = visit(write_page(made))
    go_to(page, start_of(made, "ख़बर") + 0.02)
    assert page.evaluate(MARKED) == "ख़बर"


def test_speed_and_place_are_kept_after_a_reload(visit: Visit, address: str) -> None:
    page = visit(address)
    page.get_by_label("गति").first.select_option("1.5")
    go_to(page, 20.4)
    page.reload()
    assert page.evaluate("document.getElementById('audio').playbackRate") == 1.5
    until(page, f"{TIME} === 20")
    expect(page.locator("#note-text")).to_have_text("आपने यहाँ तक सुना था: 0:20")
    page.get_by_role("button", name="शुरू से").click()
    assert time_of(page) == 0


@pytest.mark.parametrize(
    ("fragment", "seconds"),
    [("#t=12", 12), ("#t=0:21", 21), ("#t=7.5,9", 7.5), ("#t=0m21s", 21), ("#t=0h0m9.5s", 9.5)],
)
def test_a_link_to_a_moment_opens_there(
    visit: Visit, address: str, fragment: str, seconds: float
) -> None:
    page = visit(address + fragment)
    until(page, f"{TIME} === {seconds}")
    expect(page.locator(".saying")).to_be_visible()


def test_the_sentence_being_said_is_shared_with_its_quote(visit: Visit, address: str) -> None:
    page = visit(address, permissions=["clipboard-read", "clipboard-write"])
    go_to(page, 14.7)
    page.get_by_role("button", name="शेयर करें").click()
    said = page.locator("#s2").inner_text()
    expect(page.locator("#quote-text")).to_have_text(said)
    page.get_by_role("button", name="लिंक कॉपी करें").click()
    page.get_by_text("लिंक कॉपी हो गया").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}#s2"


def test_search_finds_what_is_typed_differently(visit: Visit, tmp_path: Path) -> None:
    text = "सरकार के तरीक़े से हिन्दी में चाँद पर ४८ अंक मिले। सम्मान की  बात है।"
    page = visit(write_page(sample_episode(tmp_path / "a.mp3", text=text)))
    for typed, written in {
        "तरीके": "तरीक़े",
        "हिंदी": "हिन्दी",
        "हिन्दी": "हिन्दी",
        "चांद": "चाँद",
        "48 अङ्क": "४८ अंक",
        "सम्मान की बात": "सम्मान की  बात",
    }.items():
        page.get_by_label("पाठ में खोजें").fill(typed)
        expect(page.locator("#hits")).to_have_text("1 में से 1")
        found = "[...CSS.highlights.get('found-now')][0].toString()"
        assert page.evaluate(found) == written
    page.get_by_label("पाठ में खोजें").fill("कहीं नहीं")
    expect(page.locator("#hits")).to_have_text("नहीं मिला")


def test_search_goes_round_its_hits(visit: Visit, address: str) -> None:
    page = visit(address)
    page.get_by_label("पाठ में खोजें").fill("की")
    total = int(page.locator("#hits").inner_text().split()[0])
    assert total > 2
    page.keyboard.press("Enter")
    expect(page.locator("#hits")).to_have_text(f"{total} में से 2")
    page.get_by_role("button", name="पिछला").click(click_count=2)
    expect(page.locator("#hits")).to_have_text(f"{total} में से {total}")


def test_the_page_holds_its_audio_when_asked(visit: Visit, episode: Episode) -> None:
    address = write_page(episode, embed=True)
    episode.audio.unlink()
    page = visit(address)
    page.locator(".chapters a").nth(2).click()
    until(page, f"!{PAUSED} && {TIME} > {episode.chapters[2].start} + 0.3")


def test_without_a_script_the_browsers_own_player_and_links_remain(
    visit: Visit, address: str, episode: Episode
) -> None:
    page = visit(address, java_script_enabled=False)
    expect(page.locator("audio[controls]")).to_be_visible()
    expect(page.locator("#controls")).to_be_hidden()
    expect(page.locator(".chapters a").nth(1)).to_have_attribute(
        "href",
        f"%E0%A4%B8%E0%A4%AE%E0%A4%BE%E0%A4%9A%E0%A4%BE%E0%A4%B0%201.mp3"
        f"#t={episode.chapters[1].start:g}",
    )
    assert "₹2.5 लाख करोड़" in page.locator("#transcript").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 360])
def test_axe_finds_nothing_to_complain_about(
    visit: Visit, address: str, scheme: str, width: int
) -> None:
    page = visit(address, color_scheme=scheme, viewport={"width": width, "height": 800})
    page.get_by_role("button", name="सुनें").click()
    page.get_by_label("पाठ में खोजें").fill("की")
    page.locator(".options").click()
    page.locator("#keys summary").click()
    page.locator("#sheet-share").click()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
