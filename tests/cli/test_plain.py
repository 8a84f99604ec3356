"""For screen readers and logs: whole lines, none of them drawn over."""

from __future__ import annotations

import io
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from command import run

import briefing
from briefing.cli import plain
from briefing.cli.script_report import script_text
from briefing.pipeline import running
from briefing.playback.screen import Screen, Shown
from briefing.settings import Settings


class Terminal(io.StringIO):
    """A text that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("pace", "lines"),
    [
        (60.0, [f"Narrating: {percent}%" for percent in range(0, 101, 10)]),
        (0.01, ["Narrating: 0%", "Narrating: 100%"]),
    ],
)
def test_progress_is_a_line_for_each_tenth_and_never_a_flood(
    pace: float,
    lines: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """`pace` is how many seconds a step of 100 takes."""
    now = iter(pace * step for step in range(1000))
    monkeypatch.setattr(time, "monotonic", lambda: next(now))
    with plain.progress("Narrating") as tell:
        for done in range(1, 101):
            tell(done, 100)
    assert capsys.readouterr().err.splitlines() == lines


def test_what_is_refused_at_once_is_told_without_a_line_of_progress(tmp_path: Path) -> None:
    missing = run("make", str(tmp_path / "a.txt"), "--plain")
    assert missing.returncode == 3
    assert len(missing.stderr.splitlines()) == 1


def test_work_that_counts_nothing_yet_is_told_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    began = threading.Event()
    monkeypatch.setattr(plain, "_SOONEST", 0.0)
    monkeypatch.setattr("click.echo", lambda *_given, **_named: began.set())
    with plain.progress("Narrating"):
        assert began.wait(280)


@pytest.mark.parametrize(
    ("environment", "wanted"),
    [({}, False), ({"NO_COLOR": "1"}, True), ({"NO_COLOR": ""}, False), ({"TERM": "dumb"}, True)],
)
def test_the_environment_asks_for_lines(
    environment: dict[str, str], wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in ({"TERM": "xterm", "NO_COLOR": ""} | environment).items():
        monkeypatch.setenv(name, value)
    assert plain.is_plain() is wanted


def test_the_player_tells_each_thing_once_without_moving_the_cursor() -> None:
    out = Terminal()
    shown = Shown("ब्रीफिंग", "मौसम", "बारिश हुई।", (0, 5), 0.0, 90.0, 1.0, False)
    with Screen(out, "space pause", plain=True) as screen:
        for second in range(3):
            screen.draw(replace(shown, position=float(second)))
        screen.draw(replace(shown, position=3.0, paused=True))
        screen.draw(replace(shown, position=3.0))
        screen.draw(replace(shown, position=40.0, chapter="बजट", speed=1.5))
    assert out.getvalue().splitlines() == [
        "ब्रीफिंग",
        "space pause",
        "मौसम",
        "paused  0:03 / 1:30  1×",
        "playing  0:03 / 1:30  1×",
        "बजट",
        "playing  0:40 / 1:30  1.5×",
    ]


def test_voices_are_a_line_each_and_every_fact_has_its_name() -> None:
    lines = run("voices", "--plain").stdout.splitlines()
    assert lines[0] == (
        "engine: kokoro; voice: hf_alpha; called: अनन्या; gender: female; quality: neural; "
        "license: Apache-2.0; needs: nothing"
    )
    assert all(line.startswith("engine: ") for line in lines)


def test_what_the_doctor_found_begins_with_a_word_on_every_line() -> None:
    marks = {line.split("  ")[0] for line in run("doctor", "--plain").stdout.splitlines()}
    assert marks <= {"ok", "no", "optional", ""}  # "" before a remedy
    told = run("doctor", BRIEFING_PLAIN="1", LANGUAGE="hi", PATH="").stdout
    assert "ज़रूरी नहीं  mpv" in told


def test_what_explains_a_text_is_a_line_for_each_reading(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("डॉ. राव ने ₹500 दिए।\n", encoding="utf-8")
    explained = ("script", str(tmp_path / "a.txt"), "--explain")
    lines = run(*explained, "--plain").stdout.splitlines()
    assert lines[0].startswith("line: 1; written: डॉ.; said as: डॉक्टर; why, and what else")
    assert "money" in lines[1]
    assert "Money: amount 500, currency रुपये; not" in lines[1]
    assert run(*explained).stdout.startswith("line  written")


def test_lines_go_into_a_pipe_where_they_are_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("बारिश हुई। धूप निकली।\n" * 3, encoding="utf-8")
    make = ("make", str(tmp_path / "a.txt"), "--draft", "-o", str(tmp_path / "a.mp3"), "--force")
    for given, wanted in {("--plain",): True, ("--plain", "--quiet"): False, (): False}.items():
        told = run(*make, *given).stderr.splitlines()
        lines = [line for line in told if "%" in line]
        assert lines[:1] + lines[-1:] == ["Narrating: 0%", "Narrating: 100%"] * wanted


def test_a_script_is_broken_between_words_on_a_terminal_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "राजधानी में मंगलवार को तेज़ बारिश हुई और पानी भर गया। धूप निकली।"
    found = running(briefing.Source.of(text), Settings())
    whole = script_text(found, Settings())
    assert len(whole.splitlines()) == 2
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr("sys.stdout", Terminal())
    lines = script_text(found, Settings()).splitlines()
    assert len(lines) > 2
    assert max(map(len, lines)) <= 40
    assert " ".join(line.strip() for line in lines) == whole.replace("\n", " ")
