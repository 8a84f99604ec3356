"""A finished file is heard as a player decodes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sound import silence, tone

from briefing.audio.formats.frames import Form
from briefing.audio.formats.tags import Tags
from briefing.audio.formats.write import write
from briefing.audio.measure import measure
from briefing.errors import OutputError


@pytest.mark.parametrize("channels", [1, 2])
def test_length_loudness_and_peak_of_a_tone(channels: int, tmp_path: Path) -> None:
    path = tmp_path / "tone.mp3"
    write([tone(5.0, level=-10)], path, Tags("x", 5.0), Form(96, channels))
    heard = measure(path)
    assert heard.samples == 5 * 44_100
    assert heard.mono == pytest.approx(-13.0, abs=0.05)
    assert heard.as_played == pytest.approx(-10.0, abs=0.05)
    assert heard.peak == pytest.approx(-10.0, abs=0.1)


def test_silence_has_neither(tmp_path: Path) -> None:
    path = tmp_path / "silence.mp3"
    write([silence(1.0)], path, Tags("x", 1.0))
    heard = measure(path)
    assert heard.samples == 44_100
    assert heard.mono == float("-inf")


@pytest.mark.parametrize("content", [b"", b"this is no sound " * 100], ids=["empty", "text"])
def test_what_cannot_be_decoded_is_an_error(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.mp3"
    path.write_bytes(content)
    with pytest.raises(OutputError, match="cannot be decoded"):
        measure(path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"none\.mp3"):
        measure(tmp_path / "none.mp3")
