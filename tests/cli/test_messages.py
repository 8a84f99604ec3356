"""What the program says of failures and results is Hindi where the person reads Hindi."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from command import run
from paths import ROOT
from sites import add

from briefing.hindi.normalize.precedence import PRECEDENCE
from briefing.io.messages import forms, in_hindi

FORMS = forms()
FILLED = re.compile(r"\{\d+\}")
HINDI = re.compile("[\u0900-\u097f]")


def test_nearly_every_message_in_the_source_has_hindi() -> None:
    """Not all: who adds a message need not write Hindi; generate.py names what is missing."""
    listed = subprocess.run(
        [sys.executable, "-c", "import messages; print('\\0'.join(messages.templates()))"],
        cwd=ROOT / "scripts/docs",
        capture_output=True,
        check=True,
        text=True,
        timeout=120,
    ).stdout.rstrip("\n")
    wanted = listed.split("\0")
    known = {form.english for form in FORMS}
    missing = [text for text in wanted if text not in known]
    assert len(wanted) > 400
    assert len(missing) < 0.1 * len(wanted), missing


def test_a_name_cannot_give_the_terminal_orders_or_break_the_line() -> None:
    done = run("script", "a\nb\x1b[31mred\u202e.txt")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == (
        "briefing: a\\nb\\x1b[31mred\\u202e.txt: no such file — check the name\n"
    )


@pytest.mark.parametrize("command", ["publish", "batch", "clip", "play", "check-feed"])
def test_an_empty_name_is_not_the_current_folder(command: str) -> None:
    done = run(command, "")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == ("briefing: a name is empty — name a file or a folder; '.' is this one\n")


@pytest.mark.parametrize(
    ("english", "hindi"),
    [
        (
            "Unsupported speed: 9 — use 0.5 to 2 (--speed)",
            "गति 9 नहीं हो सकती — 0.5 से 2 तक रखें (--speed)",
        ),
        (
            "briefing.toml, line 4: Unknown setting: voic — did you mean voice?",
            "briefing.toml, पंक्ति 4: ऐसी कोई सेटिंग नहीं: voic — क्या आपका मतलब voice था?",
        ),
        (
            "a.toml, line 2: Unsupported speed: 'x' — use 0.5 to 2 (speed)",
            "a.toml, पंक्ति 2: गति 'x' नहीं हो सकती — 0.5 से 2 तक रखें (speed)",
        ),
        (
            "No episode called 'a' — did you mean a1, a2 or a3?",
            "'a' नाम का कोई एपिसोड नहीं है — क्या आपका मतलब a1, a2 या a3 था?",
        ),
    ],
)
def test_the_option_stands_behind_the_hint_and_the_line_behind_the_file(
    english: str, hindi: str
) -> None:
    assert in_hindi(english) == hindi


def test_why_a_text_is_said_as_it_is_has_hindi() -> None:
    """The rules keep the English names that docs/hindi.md lists."""
    told = [text for one, reason in PRECEDENCE for text in (one.name, reason)]
    assert [text for text in told if not HINDI.search(in_hindi(text))] == []
    assert in_hindi("money comes first: it is a figure") == "पहले रक़म: यह अंक है"


def test_the_tables_lose_nothing_that_is_filled_in_and_hold_each_form_once() -> None:
    for form in FORMS:
        assert sorted(FILLED.findall(form.english)) == sorted(FILLED.findall(form.hindi)), form
    assert len({form.english for form in FORMS}) == len(FORMS)
    untold = [form for form in FORMS if form.weight > 3 and not HINDI.search(form.hindi)]
    assert untold == []


def test_every_form_is_found_by_what_it_makes() -> None:
    """No form hides another."""

    def filled(text: str) -> str:
        return FILLED.sub(lambda m: f"⟨{m[0][1:-1]}⟩", text)

    assert [f for f in FORMS if in_hindi(filled(f.english)) != filled(f.hindi)] == []


@pytest.mark.parametrize(
    ("english", "hindi"),
    [
        (
            "a/b.txt: the file is empty — put the text to read in it",
            "a/b.txt: फ़ाइल ख़ाली है — जो पढ़वाना है, वह इसमें लिखें",
        ),
        (
            "x.mp3 was changed after briefing made it — choose another folder (--output)",
            "x.mp3 को briefing के बनाने के बाद बदला गया है — कोई और फ़ोल्डर चुनें (--output)",
        ),
        (
            "cannot write out/ख़बर — आज.mp3: No space left on device",
            "out/ख़बर — आज.mp3 लिखा नहीं जा सका: डिस्क में जगह नहीं बची",
        ),
        (
            "cannot write news.mp3: No space left on device — is the disk full?",
            "news.mp3 लिखा नहीं जा सका: डिस्क में जगह नहीं बची — कहीं डिस्क भरी तो नहीं?",
        ),
        (
            "fake.docx: this is not a DOCX document, or it is damaged — save it again",
            "fake.docx: यह DOCX दस्तावेज़ नहीं है, या ख़राब है — फिर से सहेजें",
        ),
        ("x.txt: this is a PNG picture, not text", "x.txt: यह PNG तस्वीर है, पाठ नहीं"),
        ("something nobody wrote Hindi for", "something nobody wrote Hindi for"),
        ("", ""),
    ],
)
def test_messages_hints_and_what_is_in_them(english: str, hindi: str) -> None:
    assert in_hindi(english) == hindi


@pytest.mark.slow
def test_failures_and_results_are_in_the_language_of_the_person(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    hindi = run("make", "empty.txt", cwd=tmp_path, LANGUAGE="hi")
    assert hindi.returncode == 3
    assert hindi.stderr == "briefing: empty.txt: फ़ाइल ख़ाली है — जो पढ़वाना है, वह इसमें लिखें\n"
    english = run("make", "empty.txt", cwd=tmp_path, LANGUAGE="en")
    assert english.stderr == "briefing: empty.txt: the file is empty — put the text to read in it\n"

    add(tmp_path, "2026-02-09", date="2026-02-09")
    (tmp_path / "stray.mp3").write_bytes(b"x")
    to = ("--base-url", "https://example.org/", "--site", "site", "--show", "ख़बरें")
    done = run("publish", ".", *to, cwd=tmp_path, LANGUAGE="hi")
    assert "1 एपिसोड; " in done.stdout
    assert "इसके पास रिकॉर्ड नहीं है" in done.stderr
    assert "ठीक करके फिर से प्रकाशित करें" in done.stderr
    assert re.findall("[A-Za-z]{4,} [a-z]{3,}", done.stdout + done.stderr) == []


@pytest.mark.slow
def test_voices_have_names_for_people_beside_the_technical_ones() -> None:
    told = run("voices", LANGUAGE="hi").stdout
    heading, first, *_ = told.splitlines()
    assert heading.split()[:3] == ["इंजन", "आवाज़", "नाम"]
    assert first.split()[:3] == ["kokoro", "hf_alpha", "अनन्या"]
    assert run("voices", LANGUAGE="en").stdout.split()[:3] == ["engine", "voice", "called"]
