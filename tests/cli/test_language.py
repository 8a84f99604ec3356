"""Help in Hindi: who gets it, that nothing in it is left in English, and that it can be read."""

from __future__ import annotations

import gettext
import os
import re
import subprocess
import sys

import pytest
from babel.messages.pofile import read_po

from briefing.cli import cli
from briefing.cli.language import CATALOGUES, asks_for_hindi, is_shown


def _several(text: object) -> tuple[object, ...]:
    """A singular and a plural, or the one text there is."""
    return tuple(text) if isinstance(text, (tuple, list)) else (text,)


PO = CATALOGUES / "hi" / "LC_MESSAGES" / "briefing.po"
with PO.open("rb") as file:
    MESSAGES = [message for message in read_po(file) if message.id]
PAIRS = [
    (str(english), str(hindi or ""))
    for message in MESSAGES
    for english, hindi in zip(_several(message.id), _several(message.string), strict=True)
]
VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "PYTHONIOENCODING", "PYTHONUTF8")


def help_of(*command: str, **environment: str) -> str:
    own = {name: text for name, text in os.environ.items() if name not in VARIABLES}
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *command, "--help"],
        env=own | environment,
        capture_output=True,
        check=True,
        timeout=60,
    )
    return done.stdout.decode()


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "hi_IN"},
        {"LANG": "hi_IN.UTF-8"},
        {"LC_ALL": "hi_IN.UTF-8", "LANG": "en_US.UTF-8"},
        {"LC_MESSAGES": "hi", "LANG": "C"},
        {"LANGUAGE": "hi"},
        {"LANGUAGE": "hi_IN:en", "LANG": "en_IN.UTF-8"},
    ],
)
def test_an_environment_that_asks_for_hindi_first(environment: dict[str, str]) -> None:
    assert asks_for_hindi(environment)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"LANG": "C.UTF-8"},
        {"LANG": "en_IN.UTF-8"},
        {"LANGUAGE": "en_IN:hi", "LANG": "hi_IN.UTF-8"},
        {"LC_ALL": "C", "LANGUAGE": "hi"},
        {"LC_ALL": "", "LANG": "his_XX"},
    ],
)
def test_an_environment_that_does_not(environment: dict[str, str]) -> None:
    assert not asks_for_hindi(environment)


def test_hindi_is_printed_only_where_it_can_be() -> None:
    assert is_shown("utf-8")
    assert is_shown("UTF8")
    assert not is_shown("ascii")
    assert not is_shown(None)


def test_the_help_is_in_hindi_although_the_system_has_no_such_locale() -> None:
    told = help_of(LC_ALL="hi_IN.UTF-8")
    assert told.startswith("उपयोग: briefing [OPTIONS] COMMAND [ARGS]...\n")
    assert "विकल्प:\n" in told
    assert "  -h, --help     यह संदेश दिखाएँ और बाहर निकलें।\n" in told
    for name in cli.commands:
        assert re.search(rf"^  {name} +.*[\u0900-\u097f]", told, re.MULTILINE), name
    assert help_of("make", LANGUAGE="hi").startswith("उपयोग: briefing make [OPTIONS] TEXT...\n")


def test_english_stays_the_default() -> None:
    assert help_of(LANG="en_IN.UTF-8").startswith("Usage: briefing ")
    assert help_of(LANG="hi_IN.UTF-8", PYTHONIOENCODING="ascii").startswith("Usage: briefing ")


def test_a_wrong_option_is_told_in_hindi() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "make", "--sped"],
        env=os.environ | {"LANGUAGE": "hi"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert "ऐसा कोई विकल्प नहीं है: --sped" in done.stderr.decode()


def test_every_text_is_translated() -> None:
    """That every text of the program is in the catalogue, `tests/project/test_docs.py` shows."""
    untold = [english for english, hindi in PAIRS if not re.search("[\u0900-\u097f]", hindi)]
    untold += [str(message.id) for message in MESSAGES if message.fuzzy]
    assert untold == [], f"write Hindi for these in {PO.name}"


@pytest.mark.parametrize(("english", "hindi"), PAIRS, ids=lambda text: text[:30])
def test_no_name_or_placeholder_is_lost(english: str, hindi: str) -> None:
    """What is filled in, options, and what is typed as it stands."""
    pattern = r"\{[\w!.]*\}|%\(\w+\)s|--[a-z][a-z-]*|\.[a-z0-9]{3,4}\b|[A-Z]{4,}|^  \d+"
    kept = re.compile(pattern, re.MULTILINE)
    codes = re.compile(r"\b\d+(?:, \d+)*\b") if english.startswith("Exit codes") else None
    assert sorted(kept.findall(hindi)) == sorted(kept.findall(english)) or codes
    if codes:
        assert sorted(codes.findall(hindi)) == sorted(codes.findall(english))


def test_the_compiled_catalogue_says_what_is_written() -> None:
    told = gettext.translation("briefing", CATALOGUES, ["hi"])
    assert all(told.gettext(m.id) == m.string for m in MESSAGES if isinstance(m.id, str))


def test_the_options_fit_a_terminal_and_stand_in_two_columns() -> None:
    """click counts signs above and below a letter as columns: lines are short, never too long."""
    told = help_of("make", LC_ALL="hi_IN.UTF-8", COLUMNS="80")
    options = told[told.index("विकल्प:\n") :].splitlines()[1:]
    assert max(map(len, options)) <= 80
    alone = re.compile(r"  -\S+(?: \S+)?")  # a name too long for the column
    beside = [line for line in options if not alone.fullmatch(line)]
    columns = [re.match(r"  -.*?  +", line) or re.match(" +", line) for line in beside]
    assert len({column.end() for column in columns if column}) == 1
