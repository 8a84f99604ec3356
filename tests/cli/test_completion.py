"""The tab key, in a real bash with the script that click gives it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.engines import names
from briefing.episode.transcripts import FORMATS
from briefing.settings import STYLES

pytestmark = pytest.mark.slow

# What bash does on the tab key: the words so far, the function, its answers. `compopt` is
# where click asks bash itself for the names of files.
_PRESS = """
eval "$(_BRIEFING_COMPLETE=bash_source briefing)"
compopt() { printf 'bash: %s %s\\n' "$@"; }
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_briefing_completion briefing
printf '%s\\n' "${COMPREPLY[@]}"
"""
_FILES = ["bash: -o default"]
KOKORO = ["hf_alpha", "hf_beta", "hm_omega", "hm_psi", "hf_asha", "hm_dev"]


@pytest.fixture
def press(tmp_path: Path, program: Callable[[str], str]) -> Callable[..., list[str]]:
    def pressed(*words: str) -> list[str]:
        done = subprocess.run(
            [program("bash"), "-c", _PRESS, "bash", "briefing", *words],
            cwd=tmp_path,
            env={"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert done.stderr == ""
        return done.stdout.split("\n")[:-1] if done.stdout.strip() else []

    return pressed


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("ma",), ["make"]),
        (("voices", "com"), ["compare"]),
        (("make", "--engine", ""), names()),
        (("make", "--voice", "hf"), ["hf_alpha", "hf_beta", "hf_asha"]),
        (("say", "--draft", "--voice", ""), ["hi"]),
        (("make", "--engine", "edge", "--quote-voice", "hi-IN-S"), ["hi-IN-SwaraNeural"]),
        (("voices", "--play", "hm"), ["hm_omega", "hm_psi", "hm_dev"]),
        (("make", "--style", ""), list(STYLES)),
        (("make", "--transcript", ""), list(FORMATS)),
        (("make", "--bitrate", ""), ["64", "96", "128", "192"]),
        (("script", "--format", "j"), ["json"]),
        (("make", "--pause-se"), ["--pause-sentence", "--pause-section"]),
    ],
)
def test_what_there_is_is_offered(
    press: Callable[..., list[str]], words: tuple[str, ...], offered: list[str]
) -> None:
    assert press(*words) == offered


def test_styles_of_the_user_are_offered(press: Callable[..., list[str]], tmp_path: Path) -> None:
    (tmp_path / "briefing.toml").write_text("[styles.evening]\nsentence = 0.5\n")
    assert press("make", "--style", "e") == ["evening"]


@pytest.mark.parametrize(
    "words",
    [
        ("make", ""),
        ("script", "ne"),
        ("make", "--lexicon", ""),
        ("check-feed", ""),
        ("play", ""),
        ("make", "--engine", "piper", "--voice", ""),
    ],
)
def test_bash_itself_finds_files(press: Callable[..., list[str]], words: tuple[str, ...]) -> None:
    assert [line for line in press(*words) if line] == _FILES


@pytest.mark.parametrize(("shell", "asks"), [("zsh", "compdef"), ("fish", "complete --no-files")])
def test_the_other_shells_get_their_scripts(shell: str, asks: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing"],
        env={**os.environ, "_BRIEFING_COMPLETE": f"{shell}_source"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert asks in done.stdout
    assert f"_BRIEFING_COMPLETE={shell}_complete" in done.stdout


def test_a_broken_settings_file_is_no_reason_to_say_anything(
    press: Callable[..., list[str]], tmp_path: Path
) -> None:
    (tmp_path / "briefing.toml").write_text("[styles\n")
    assert press("make", "--style", "c") == ["calm"]
