"""A blind page: pairs without names in a real browser, and its answers back as a ranking."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from sample_episodes import write_tone

from briefing.engines import Voice
from briefing.errors import InputError, SynthesisFailed
from briefing.voices.blind import QUESTIONS, page, pairs
from briefing.voices.catalog import Listed, Take
from briefing.voices.compare import Heard
from briefing.voices.scores import read_answers, scores

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser",)

NAMES = ("hf_alpha", "hf_beta", "hm_psi")


def heard(folder: Path, text: str = "नमस्ते <दुनिया>।", names: tuple[str, ...] = NAMES) -> Heard:
    file = folder / "tone.mp3"
    write_tone(file, 1.0)
    voices = [Listed("kokoro", Voice(name, "", "", "")) for name in names]
    return Heard(text, tuple(Take(voice, file.read_bytes(), 1.0) for voice in voices))


def test_every_two_voices_meet_once_a_text_in_an_order_that_tells_nothing(tmp_path: Path) -> None:
    items = [heard(tmp_path, f"पाठ {number}।") for number in range(8)]
    made = pairs(items)
    met = sorted((pair.item, *sorted((pair.first, pair.second))) for pair in made)
    names = [f"kokoro:{name}" for name in NAMES]
    assert met == [(item, *two) for item in range(8) for two in combinations(names, 2)]
    assert pairs(items) == made
    assert len({pair.first < pair.second for pair in made}) == 2
    assert [pair.item for pair in made] != sorted(pair.item for pair in made)


def test_a_voice_that_failed_is_left_out_and_one_alone_is_no_pair(tmp_path: Path) -> None:
    two = heard(tmp_path)
    failed = Take(two.takes[0].listed, failure=SynthesisFailed("no sound"))
    (pair,) = pairs([Heard("क", (failed, *two.takes[1:]))])
    assert {pair.first, pair.second} == {"kokoro:hf_beta", "kokoro:hm_psi"}
    with pytest.raises(InputError, match="fewer than two voices"):
        pairs([Heard("क", (failed, two.takes[1]))])


def test_the_page_shows_no_name_keeps_answers_and_saves_them(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "blind.html"
    file.write_text(page([heard(tmp_path)]), encoding="utf-8")
    shown = visit(file.as_uri())
    assert not any(name in shown.locator("main").inner_text() for name in NAMES)
    expect(shown.locator("section")).to_have_count(3)
    expect(shown.locator("fieldset")).to_have_count(3 * len(QUESTIONS))
    seconds = shown.locator("#sound-0-a").evaluate(
        "a => new Promise(done => { a.onloadedmetadata = () => done(a.duration); a.load(); })"
    )
    assert seconds == pytest.approx(1.0, abs=0.1)
    assert Axe().run(shown).violations_count == 0
    shown.locator("input[name='0|noise'][value=first]").check()
    shown.locator("input[name='2|made-up words'][value=equal]").check()
    shown.reload()
    expect(shown.locator("input[name='0|noise'][value=first]")).to_be_checked()
    expect(shown.locator("#left")).to_have_text(f"उत्तर दिए: 2 / {3 * len(QUESTIONS)}")
    shown.locator("#listener").fill('सीता, "क"')
    with shown.expect_download() as download:
        shown.locator("#save").click()
    saved = tmp_path / "answers.csv"
    download.value.save_as(saved)
    assert re.fullmatch(r"blind-[0-9a-f]{12}\.csv", download.value.suggested_filename)
    found = read_answers([saved, saved])
    assert [(each.listener, each.question, each.won) for each in found] == [
        ('सीता, "क"', "noise", 1.0),
        ('सीता, "क"', "made-up words", 0.5),
    ]
    assert scores(found)[0].voice == found[0].first
