"""Files as ACX, EBU R 128, Apple and podcasts ask for them, measured by ffmpeg on three texts."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing.document import Episode, Source
from briefing.errors import UsageError
from briefing.settings import Settings, Sound

Program = Callable[[str], str]

pytestmark = pytest.mark.slow

DRAFT = Settings(engine="espeak")
TEXTS = (
    "मंगलवार को हुई बैठक में सभी ने अपनी-अपनी बात रखी, और कोई निर्णय नहीं हुआ।",
    "मंगलवार को बैठक हुई। [विराम 6s] इसमें 25 लोग आए! सबने अपनी-अपनी बात रखी।\n\n" * 3,
    "# एक\n\nक्या हुआ? कुछ नहीं।\n\n# दो\n\nकीमत ₹2.5 लाख है, और सभी ख़ुश हैं।\n",
)
SUFFIX = {"podcast": ".mp3", "acx": ".mp3", "ebu": ".wav", "apple": ".m4a"}


def made(target: str, text: str, folder: Path) -> Episode:
    if SUFFIX[target] == ".m4a":
        pytest.importorskip("av", reason="PyAV is an extra")
    settings = replace(DRAFT, sound=Sound(target=target))
    return briefing.make(Source(text, "t"), folder / f"t{SUFFIX[target]}", settings)


def measured(path: Path, program: Program) -> dict[str, float]:
    """What ffmpeg says of a file: levels of its first channel, loudness of all, first and last
    seconds of room tone."""
    chain = "astats=measure_perchannel=RMS_level:measure_overall=none,ebur128=peak=true"
    command = [program("ffmpeg"), "-hide_banner", "-nostats", "-i", str(path)]
    told = filtered(command, chain)
    said = told.rpartition("Summary:")
    found = {
        "rms": re.search(r"RMS level dB: (\S+)", told),
        "loudness": re.search(r"I: +(\S+) LUFS", said[2]),
        "peak": re.search(r"Peak: +(\S+) dBFS", said[2]),
    }
    room = filtered(command, "atrim=0.1:0.6,astats=measure_perchannel=none")
    found["floor"] = re.search(r"RMS level dB: (\S+)", room)
    return {name: float(match[1]) for name, match in found.items() if match}


def filtered(command: list[str], chain: str) -> str:
    done = subprocess.run(
        [*command, "-af", chain, "-f", "null", "-"], check=True, capture_output=True
    )
    return done.stderr.decode()


def stream(path: Path, program: Program) -> dict[str, Any]:
    command = [program("ffprobe"), "-v", "error", "-of", "json", "-show_streams", str(path)]
    shown = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    found: dict[str, Any] = shown["streams"][0]
    return found


@pytest.mark.parametrize("text", TEXTS, ids=["sentence", "pauses", "chapters"])
@pytest.mark.parametrize("target", SUFFIX)
def test_a_target_is_met_and_the_record_proves_it(
    target: str, text: str, tmp_path: Path, program: Program
) -> None:
    episode = made(target, text, tmp_path)
    found, form = measured(episode.audio, program), stream(episode.audio, program)
    report = episode.report
    assert (report.target, all(check.is_met for check in report.checks)) == (target, True)
    noted = {check.what: check.measured for check in report.checks}
    assert noted["true peak, dBTP"] == pytest.approx(found["peak"], abs=0.3)
    if target == "acx":
        assert -23 <= found["rms"] <= -18
        assert found["peak"] <= -3
        assert -75 <= found["floor"] <= -60, "the room is quiet, and not dead"
        assert noted["RMS level, dBFS"] == pytest.approx(found["rms"], abs=0.1)
        assert (form["bit_rate"], form["sample_rate"]) == ("192000", "44100")
        assert 0.5 <= noted["silence before, s"] <= 1 <= noted["silence after, s"] <= 5
    else:
        asked, around = {"podcast": (-19, 1), "ebu": (-23, 0.5), "apple": (-16, 1)}[target]
        assert found["loudness"] == pytest.approx(asked, abs=around)
        assert found["peak"] <= -1
        assert form["channels"] == (1 if target == "podcast" else 2)
        assert form["sample_rate"] == ("48000" if target == "ebu" else "44100")


def test_the_record_as_json_has_each_check(tmp_path: Path) -> None:
    episode = made("podcast", TEXTS[0], tmp_path)
    record = json.loads(episode.audio.with_suffix(".json").read_bytes())["report"]["target"]
    assert record["name"] == "podcast"
    assert {check["what"] for check in record["checks"]} == {
        "loudness as played, LUFS",
        "true peak, dBTP",
    }
    assert all(check["met"] for check in record["checks"])


def test_a_target_that_is_missed_is_said(tmp_path: Path) -> None:
    long_pause = f"{TEXTS[0]} {TEXTS[0]} {TEXTS[0]} [विराम 10s]"
    report = made("acx", long_pause, tmp_path).report
    (missed,) = (check for check in report.checks if not check.is_met)
    assert missed.what == "silence after, s"
    assert any("silence after, s: 12.5, not 1 to 5" in notice for notice in report.notices)


def test_a_target_and_another_loudness_are_a_contradiction(tmp_path: Path) -> None:
    settings = replace(DRAFT, sound=Sound(target="ebu", loudness=-14.0))
    with pytest.raises(UsageError, match="The target ebu sets the loudness"):
        briefing.make(Source(TEXTS[0], "t"), tmp_path / "t.mp3", settings)
    assert not (tmp_path / "t.mp3").exists()
