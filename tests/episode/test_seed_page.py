"""The seed article in a real browser: as one file, and as `briefing serve` shows it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from paths import DATA
from playwright.sync_api import Page
from waiting import until

import briefing
from briefing.document import Episode, WordCue

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser",)

SEED = DATA / "seed.txt"
AUDIO = "document.getElementById('audio')"
MARKED = "[...CSS.highlights.get('word')].map(String).join('|')"


@pytest.fixture(scope="module")
def episode(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Episode]:
    """The seed article in the draft voice, which knows when it says each word."""
    folder = tmp_path_factory.mktemp("seed")
    settings = briefing.Settings(engine="espeak", page=True, cover="akhbar")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_CACHE", str(folder / "cache"))
        yield briefing.make(SEED, folder / "2026-02-10.mp3", settings)


@pytest.fixture(scope="module")
def server(episode: Episode) -> Iterator[str]:
    """The address that `briefing serve` prints for the folder of the episode."""
    command = [sys.executable, "-m", "briefing", "serve", str(episode.audio.parent), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().split()[0]
        process.terminate()
    assert process.returncode == 143


@pytest.fixture(params=["file", "serve"])
def page(request: pytest.FixtureRequest, visit: Visit, episode: Episode) -> Page:
    if request.param == "file":
        return visit(episode.audio.with_suffix(".html").as_uri())
    return visit(request.getfixturevalue("server") + "episodes/2026-02-10.html")


def test_the_cover_is_on_the_page(page: Page) -> None:
    until(page, "document.querySelector('img.cover')?.naturalWidth === 600")


def three_words(episode: Episode) -> list[tuple[str, WordCue]]:
    """A word of the second, a middle and the last sentence, as it is written."""
    cues = [episode.cues[index] for index in (1, len(episode.cues) // 2, -1)]
    words = [(cue, cue.words[len(cue.words) // 2]) for cue in cues]
    return [(cue.text[word.span.start : word.span.end], word) for cue, word in words]


def test_the_right_word_is_marked_and_a_click_on_it_plays_from_there(
    page: Page, episode: Episode
) -> None:
    for written, word in three_words(episode):
        page.evaluate(f"{AUDIO}.pause()")
        page.evaluate(f"{AUDIO}.currentTime = {(word.start + word.end) / 2}")
        until(page, f"!{AUDIO}.seeking && {MARKED} === {json.dumps(written)}")
        place = page.evaluate(
            "() => { const mark = [...CSS.highlights.get('word')][0];"
            " mark.startContainer.parentElement.scrollIntoView({ block: 'center' });"
            " const box = mark.getBoundingClientRect();"
            " return [box.x + box.width / 2, box.y + box.height / 2]; }"
        )
        # Noted inside the page: on a busy machine, a look from outside may come too late.
        page.evaluate(
            f"() => {{ window.landed = undefined; {AUDIO}.addEventListener('seeking', () => "
            f"{{ window.landed ??= {AUDIO}.currentTime; }}, {{ once: true }}); }}"
        )
        page.mouse.click(*place)
        until(page, f"!{AUDIO}.paused && window.landed !== undefined")
        assert page.evaluate("window.landed") == pytest.approx(word.start, abs=0.2)


def test_keys_speed_and_place(page: Page) -> None:
    page.keyboard.press("Space")
    until(page, f"!{AUDIO}.paused && {AUDIO}.currentTime > 0.3")
    page.keyboard.press("Space")
    page.get_by_label("गति").first.select_option("1.25")
    page.evaluate(f"{AUDIO}.currentTime = 61.5")
    until(page, f"!{AUDIO}.seeking")
    page.keyboard.press("ArrowRight")
    until(page, f"!{AUDIO}.seeking && {AUDIO}.currentTime === 76.5")
    page.reload()
    until(page, f"{AUDIO}.currentTime === 76")
    assert page.evaluate(f"{AUDIO}.playbackRate") == 1.25


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_complain_about(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    assert Axe().run(page).response["violations"] == []
