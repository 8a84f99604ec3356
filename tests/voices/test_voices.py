"""Voices listed, heard and compared, from the command line as a person meets it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from command import run
from piper_voice import write_voice

from briefing import engines
from briefing.cli import cli
from briefing.document import Source
from briefing.errors import SynthesisFailed, UsageError
from briefing.io.optional import install
from briefing.settings import Settings
from briefing.voices import catalog as voices
from briefing.voices.catalog import Listed, listed, listing, ready, takes

pytestmark = pytest.mark.slow

WORDS = Source("नमस्ते। आज <25> लोग आए।", "the words given")


def test_every_voice_is_listed_with_what_is_known_of_it() -> None:
    rows = {tuple(re.split(r"  +", line)) for line in run("voices").stdout.splitlines()}
    assert ("kokoro", "hm_psi", "प्रताप", "male", "neural", "Apache-2.0", "nothing") in {
        tuple(cell.strip() for cell in row if cell.strip()) for row in rows
    }
    swara = next(row for row in rows if "hi-IN-SwaraNeural" in row)
    assert swara[2:5] == ("स्वरा", "female", "online, neural")
    assert swara[6].strip() == "the internet"


def test_a_voice_whose_library_is_missing_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def without_edge(distribution: str) -> str:
        raise ModuleNotFoundError(f"No package metadata was found for {distribution}")

    monkeypatch.setattr("briefing.engines.edge.version", without_edge)
    remedies = {one.name: one.remedy for one in listing()}
    assert remedies["edge:hi-IN-MadhurNeural"] == install("edge")
    assert remedies["kokoro:hf_alpha"] == ""
    assert remedies["piper:FILE.onnx"].startswith("voices: https://")


def test_ready_are_those_that_need_nothing_more() -> None:
    names = [one.name for one in ready()]
    assert names == [
        *(
            f"kokoro:{name}"
            for name in ("hf_alpha", "hf_beta", "hm_omega", "hm_psi", "hf_asha", "hm_dev")
        ),
        "espeak:hi",
    ]
    online = {one.name for one in ready(online=True)} - set(names)
    assert online == {"gtts:hi", "edge:hi-IN-SwaraNeural", "edge:hi-IN-MadhurNeural"}


def test_a_voice_file_is_a_voice_like_any_other(tmp_path: Path) -> None:
    voice = write_voice(tmp_path / "hum.onnx")
    one = listed(f"piper:{voice}")
    assert (one.engine, one.voice.name) == ("piper", str(voice))
    assert "MODEL_CARD" in one.voice.license


def test_each_voice_says_the_same_text() -> None:
    (take,) = takes(WORDS, [listed("espeak")], Settings())
    assert take.mp3[:3] == b"ID3"
    assert 1 < take.seconds < 6
    assert take.took > 0
    (again,) = takes(WORDS, [listed("espeak")], Settings())
    assert again.took == 0  # it was kept: nothing can be said of how fast the voice is


def test_one_that_fails_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise SynthesisFailed("out of breath")

    monkeypatch.setattr("briefing.engines.kokoro.engine.Kokoro.say", fail)
    one, two = takes(WORDS, [listed("hf_beta"), listed("espeak")], Settings())
    assert (str(one.failure), one.mp3) == ("out of breath", b"")
    assert two.failure is None
    assert two.mp3


def test_compare_writes_one_page(tmp_path: Path) -> None:
    output = tmp_path / "new" / "page.html"
    voice = write_voice(tmp_path / "hum.onnx")
    names = ("--voice", "espeak", "--voice", f"piper:{voice}")
    done = run("voices", "compare", "नमस्ते दुनिया।", "-o", output, *names)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{output}\n", "")
    html = output.read_text(encoding="utf-8")
    assert html.count("<audio ") == 2
    assert "<title>One text, 2 voices</title>" in html


def test_a_voice_that_failed_is_the_exit_code_but_the_page_is_there(tmp_path: Path) -> None:
    output = tmp_path / "page.html"
    names = ("--voice", "espeak", "--voice", "gtts")
    proxy = {"HTTPS_PROXY": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    code = (
        "from briefing.synthesis import retry; retry.FIRST_WAIT = 0.01\n"
        "from briefing.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "voices", "compare", "नमस्ते।", "-o", output, *names],
        capture_output=True,
        text=True,
        env=os.environ | proxy,
        check=False,
    )
    assert done.returncode == 6
    lines = done.stderr.splitlines()
    assert lines[0] == "briefing: the text is sent to an online voice, gtts"
    assert lines[-1].startswith("briefing: gtts: the service cannot be reached")
    assert output.read_text(encoding="utf-8").count("<audio ") == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("compare", "नमस्ते।", "--voice", "siri"), 2),
        (("compare", ""), 3),
        (("--play", "siri"), 2),
        (("compare", "नमस्ते।", "--voice", "espeak", "-o", "/dev/null/page.html"), 4),
    ],
)
def test_what_cannot_be_is_one_line(arguments: tuple[str, ...], code: int) -> None:
    done = run("voices", *arguments)
    assert (done.returncode, len(done.stderr.splitlines())) == (code, 1)


def test_samples_are_saved_one_for_each_voice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An MP3 and its record; online voices get nothing unless asked for."""
    asked: list[bool] = []

    def only_espeak(*, online: bool) -> list[Listed]:
        asked.append(online)
        return [listed("espeak")]

    monkeypatch.setattr(voices, "ready", only_espeak)
    folder = tmp_path / "samples"
    done = CliRunner().invoke(cli, ["voices", "--sample", str(folder)], catch_exceptions=False)
    assert done.output == f"{folder / 'espeak-hi.mp3'}\n"
    record = json.loads((folder / "espeak-hi.json").read_text(encoding="utf-8"))
    assert record["sentences"][-1]["text"].startswith("सोमवार, 12 अगस्त को")
    CliRunner().invoke(cli, ["voices", "--sample", str(folder), "--online"])
    assert asked == [False, True]


def test_a_sample_is_played(monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[int] = []
    monkeypatch.setattr(
        "briefing.playback.speaker.play", lambda blocks, _rate: played.extend(map(len, blocks))
    )
    done = CliRunner().invoke(cli, ["voices", "--play", "espeak:hi"], catch_exceptions=False)
    assert done.exit_code == 0
    assert 44_100 < sum(played) < 44_100 * 20


def test_compare_has_help_for_everything() -> None:
    group = cli.commands["voices"]
    command = group.commands["compare"]  # type: ignore[attr-defined]
    assert command.help
    assert all(getattr(p, "help", "argument") for p in command.params)


def test_an_unknown_voice_is_refused() -> None:
    with pytest.raises(UsageError, match="kokoro has no voice 'hf_gamma'"):
        listed("kokoro:hf_gamma")
    assert "gtts" in engines.names()
