"""The proof that everything is said finds every kind of gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from stub_engine import rundown_of, script_of, timeline_of

from briefing.document import Coverage, Script
from briefing.episode.coverage import cover, require_whole
from briefing.errors import IncompleteError

SCRIPT = script_of("पहला वाक्य यहाँ है।", "दूसरा वाक्य “यहाँ” है।")


def covered(*scripts: Script, seconds: Sequence[float], speed: float = 1.0) -> Coverage:
    """What is covered when the pieces take so many seconds each."""
    rundown = rundown_of(*scripts)
    rundown = replace(rundown, settings=replace(rundown.settings, speed=speed))
    speech = [(10.0 * n, 10.0 * n + length) for n, length in enumerate(seconds)]
    return cover(rundown, timeline_of(rundown, *speech))


def test_what_is_all_said_is_complete() -> None:
    found = covered(
        SCRIPT,
        seconds=(
            1.5,
            1.7,
        ),
    )
    assert found.percent == 100
    assert found.missing == ()
    assert found.covered == found.written == len("".join(SCRIPT.document.source.text.split()))
    require_whole(found)


@pytest.mark.parametrize(
    ("seconds", "fault"),
    [(0.1, "cut short: 19 characters in 0.1 s"), (60.0, "far too long: 19 characters in 60.0 s")],
)
def test_a_clip_of_implausible_length_covers_nothing(seconds: float, fault: str) -> None:
    found = covered(
        SCRIPT,
        seconds=(
            seconds,
            1.7,
        ),
    )
    assert found.percent < 60
    assert found.missing[0] == f"news.txt, line 1, “पहला वाक्य यहाँ है।”: {fault}"
    with pytest.raises(IncompleteError, match="line 1"):
        require_whole(found)


def test_speed_is_taken_into_account() -> None:
    assert covered(SCRIPT, seconds=(0.42, 0.5), speed=2).percent == 100


def _without(script: Script, words: slice) -> Script:
    first = script.utterances[0]
    kept = (*first.words[: words.start], *first.words[words.stop :])
    return replace(script, utterances=(replace(first, words=kept), *script.utterances[1:]))


def test_a_word_nobody_says_is_named() -> None:
    found = covered(
        _without(SCRIPT, slice(1, 3)),
        seconds=(
            1.0,
            1.7,
        ),
    )
    assert found.missing == ("news.txt, line 1, “वाक्य यहाँ”: not said",)
    assert found.written - found.covered == len("वाक्ययहाँ")


def test_a_sentence_nobody_says_is_named_with_its_marks() -> None:
    script = replace(SCRIPT, utterances=SCRIPT.utterances[:1])
    found = covered(script, seconds=(1.5,))
    assert found.missing == ("news.txt, line 1, “दूसरा वाक्य “यहाँ” है।”: not said",)


def test_every_section_of_a_rundown_is_followed() -> None:
    other = script_of("तीसरा वाक्य।")
    found = covered(
        SCRIPT,
        other,
        seconds=(
            1.5,
            1.7,
            0.01,
        ),
    )
    assert found.missing == ("news.txt, line 1, “तीसरा वाक्य।”: cut short: 12 characters in 0.0 s",)
    assert found.written - found.covered == len("तीसरावाक्य।")
