"""Who had to step in is said on the screen, in the summary and in the record."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from speech_server import speaking
from web_server import answer

import briefing
from briefing.document import Substitution
from briefing.errors import UsageError
from briefing.settings import Online, Settings, Voices

pytestmark = pytest.mark.slow

CODE = """
import sys
import gtts.tts
from briefing.synthesis import retry
from briefing.cli import main
url = sys.argv.pop(1)
gtts.tts._translate_url = lambda **_: url
retry.FIRST_WAIT = 0.01
main()
"""


@pytest.mark.parametrize("per_sentence", [False, True])
def test_a_ban_in_the_middle_is_survived_and_told_everywhere(
    tmp_path: Path, per_sentence: bool
) -> None:
    text = tmp_path / "news.txt"
    text.write_text("यह पहला और सबसे लंबा वाक्य है। यह दूसरा वाक्य है। तीसरा।\n", encoding="utf-8")
    with speaking() as service:
        refuse = answer(status="403 Forbidden")
        service.badly.extend(
            [lambda c: service.speak(c, service.texts[-1]), *[lambda c: c.send(refuse)] * 9]
        )
        options = ["--engine", "gtts", "--fallback", "espeak", "--requests-per-minute", "600"]
        options += ["--fallback-per-sentence"] if per_sentence else []
        done = subprocess.run(
            [sys.executable, "-c", CODE, service.url, "make", text, *options],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=os.environ | {"NO_PROXY": "127.0.0.1"},
            check=False,
        )
    told = (
        f"espeak:hi reads {'2' if per_sentence else 'all'} of 3 sentences instead of gtts:hi "
        "(gtts: the service refused (HTTP 403))"
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines() == [
        "briefing: the text is sent to an online voice, gtts",
        f"briefing: {told}",
    ]
    assert f"  note {told}" in done.stdout.splitlines()
    record = json.loads((tmp_path / "output" / "news.json").read_text(encoding="utf-8"))
    substitution = Substitution(
        "espeak:hi",
        "gtts:hi",
        2 if per_sentence else 3,
        3,
        "gtts: the service refused (HTTP 403)",
    )
    assert record["report"]["stepped_in"] == asdict(substitution)
    assert record["report"]["voices"] == (["espeak:hi", "hi"] if per_sentence else ["hi"])
    assert record["report"]["engine"] == ("gtts" if per_sentence else "espeak")


def test_a_briefing_without_trouble_says_so_too(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("यह एक वाक्य है।", encoding="utf-8")
    chosen = Settings(engine="espeak", voices=Voices(fallback="kokoro"))
    episode = briefing.make(path, tmp_path / "a.mp3", chosen)
    assert episode.report.substitution is None
    assert episode.report.notices == ()


def test_when_without_who_is_refused() -> None:
    with pytest.raises(UsageError, match="needs a voice — name a fallback"):
        Voices(fallback_per_sentence=True)


@pytest.mark.parametrize("pace", [0, 0.5, 601, float("nan")])
def test_a_pace_that_is_none_or_rude_is_refused(pace: float) -> None:
    with pytest.raises(UsageError, match="requests a minute"):
        Online(requests_per_minute=pace)


def test_the_pace_does_not_make_another_episode(tmp_path: Path) -> None:
    """A batch that is run again more slowly keeps what is finished."""
    path = tmp_path / "news.txt"
    path.write_text("यह एक वाक्य है।", encoding="utf-8")
    made_from = [
        briefing.make(
            path, tmp_path / "a.mp3", Settings(engine="espeak", online=Online(pace))
        ).report.made_from
        for pace in (60, 30)
    ]
    assert made_from[0] == made_from[1]
