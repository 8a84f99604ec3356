"""Latin-script tokens in Hindi text are said as a newsreader says them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from devanagari import well_formed
from hypothesis import given
from hypothesis import strategies as st

from briefing.hindi.latin import words as latin

GOLD = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parents[2] / "data/latin.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
_DEVANAGARI = re.compile("(?:[\u0900-\u0963]+(?: [\u0900-\u0963]+)*)?")


@pytest.mark.parametrize("row", GOLD, ids=lambda row: row[0])
def test_a_token_of_news_copy_is_said_as_the_gold_table_has_it(row: tuple[str, ...]) -> None:
    written, expected, *more = row
    assert latin.spoken(written)[0] in [expected, *"|".join(more).split("|")]


def test_at_least_98_in_100_gold_tokens_are_said_exactly_in_the_first_form() -> None:
    exact = sum(latin.spoken(row[0])[0] == row[1] for row in GOLD)
    assert exact >= 0.98 * len(GOLD)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("US", "यू एस"),
        ("us", "अस"),
        ("WHO", "डब्ल्यू एच ओ"),
        ("who", "हू"),
        ("IT", "आई टी"),
        ("it", "इट"),
        ("A", "ए"),
        ("a", "अ"),
        ("UPS", "यू पी एस"),
        ("Nato", "नाटो"),
        ("upsc", "यू पी एस सी"),
        ("GOOGLE", "गूगल"),
        ("google", "गूगल"),
    ],
)
def test_capitals_tell_an_abbreviation_from_a_word_and_do_not_matter_otherwise(
    token: str, expected: str
) -> None:
    assert latin.spoken(token) == (expected, True)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("BJP's", "बी जे पीज़"),
        ("India’s", "इंडियाज़"),
        ("COVID's", "कोविड्स"),
        ("WHO's", "डब्ल्यू एच ओज़"),
        ("who's", "हूज़"),
        ("boys'", "बॉयज़"),
        ("NGOs", "एन जी ओज़"),
        ("ATMs", "ए टी एम्स"),
        ("QRTs", "क्यू आर टीज़"),
        ("D'Souza", "डिसूज़ा"),
        ("don't", "डोंट"),
    ],
)
def test_possessives_and_plurals_are_put_on_the_spoken_form(token: str, expected: str) -> None:
    assert latin.spoken(token) == (expected, True)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("U.S.", "यू एस"),
        ("U.S.-India", "यू एस इंडिया"),
        ("A.P.J.", "ए पी जे"),
        ("I.N.D.I.A.", "इंडिया"),
        ("B.Tech.", "बी टेक"),
        ("AC/DC", "ए सी डी सी"),
        ("Ctrl+C", "कंट्रोल सी"),
        ("R&D", "आर एंड डी"),
        ("A+", "ए प्लस"),
        ("C++", "सी प्लस प्लस"),
        ("INS-Vikrant", "आई एन एस विक्रांत"),
        ("AI-based", "ए आई बेस्ड"),
        ("NewsX", "न्यूज़ एक्स"),
        ("ABPNews", "ए बी पी न्यूज़"),
        ("McDonald", "मैक डोनाल्ड"),
    ],
)
def test_signs_and_inner_capitals_part_a_token_and_are_not_said(token: str, expected: str) -> None:
    assert latin.spoken(token)[0] == expected


def test_two_to_five_capitals_on_no_list_are_spelt_and_count_as_known() -> None:
    assert latin.spoken("QWXZ") == ("क्यू डब्ल्यू एक्स ज़ेड", True)
    assert latin.spoken("QWAZTR")[1] is False


def test_a_word_on_no_list_is_transliterated_and_said_to_be_a_guess() -> None:
    assert latin.spoken("Bhadrin") == ("भद्रिन", False)
    assert latin.spoken("Bhadrin-based") == ("भद्रिन बेस्ड", False)


def test_accents_do_not_hide_a_listed_name() -> None:
    assert latin.spoken("Erdoğan") == latin.spoken("Erdogan") == ("एर्दोआन", True)
    assert latin.spoken("ﬁnance") == ("फ़ाइनेंस", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("New Delhi", "नई दिल्ली"),
        ("NEW  DELHI", "नई दिल्ली"),
        ("lok sabha", "लोकसभा"),
        ("Sri Lanka", "श्रीलंका"),
        ("Delhi", None),
        ("New Delhi today", None),
    ],
)
def test_a_phrase_is_known_as_a_whole_in_any_capitals(text: str, expected: str | None) -> None:
    assert latin.phrase(text) == expected


def test_pieces_take_the_longest_phrase_and_keep_the_stop_out() -> None:
    text = "ने Bharat Jodo Yatra, New York और U.S. में Google. कहा"
    found = [(text[p.start : p.end], p.spoken) for p in latin.pieces(text)]
    assert found == [
        ("Bharat Jodo Yatra", "भारत जोड़ो यात्रा"),
        ("New York", "न्यूयॉर्क"),
        ("U.S.", "यू एस"),
        ("Google", "गूगल"),
    ]


def test_plain_numbers_and_hindi_are_no_pieces() -> None:
    assert list(latin.pieces("आज 12,345 लोग और 3.5 किमी")) == []


@given(st.text("aeiouAEIbdgkstSTNRxyz'’.-/&+0123456789éßŁ ", max_size=30))
def test_what_is_said_is_devanagari_words_whatever_the_token(token: str) -> None:
    said, _ = latin.spoken(token)
    assert _DEVANAGARI.fullmatch(said)
    assert well_formed(said)


@given(st.from_regex(r"[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*", fullmatch=True))
def test_every_token_with_a_letter_is_said(token: str) -> None:
    assert latin.spoken(token)[0]


@pytest.mark.parametrize("unit", ["a", "A.", "a-", "1a", "a'", "new ", "Ab", "+a", "é"])
def test_a_long_run_without_a_blank_ends_and_is_said_whole(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert all(_DEVANAGARI.fullmatch(piece.spoken) for piece in latin.pieces(text))


def test_importing_loads_no_voice_and_nothing_heavy() -> None:
    code = (
        "import sys, briefing.hindi.latin.words, briefing.hindi.latin.web;"
        "print({'numpy', 'scipy', 'espeakng_loader', 'briefing.io.espeakng'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
