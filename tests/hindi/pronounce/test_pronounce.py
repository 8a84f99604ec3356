"""Pronunciation: the gold table, and what must hold for any text."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.hindi.alphabet import PUNCTUATION, SOUNDS
from briefing.hindi.lexicon.tables import rows
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.pronounce.pronounce import phonemes, pronounce

DATA = Path(__file__).parents[2] / "data"


_LINES = (DATA / "pronunciation.tsv").read_text(encoding="utf-8").splitlines()
GOLD = [line.split("\t") for line in _LINES if not line.startswith("#")]


@pytest.mark.parametrize("name", sorted({entry[2] for entry in GOLD}))
def test_gold_words_of_each_class_are_pronounced_as_the_table_says(name: str) -> None:
    words = [(word, normalize("NFD", gold)) for word, gold, kind, _ in GOLD if kind == name]
    assert [(word, pronounce(word)) for word, _ in words] == words


def test_gold_holds_at_least_five_hundred_words_each_with_a_source() -> None:
    assert len({entry[0] for entry in GOLD}) >= 500
    assert all(entry[3] for entry in GOLD)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("घर।", "ɡʰˈʌɾ."),
        ("घर॥", "ɡʰˈʌɾ."),
        ("घर,", "ɡʰˈʌɾ,"),
        ("घर?", "ɡʰˈʌɾ?"),
        ("घर!", "ɡʰˈʌɾ!"),
        ("घर…", "ɡʰˈʌɾ…"),
        ("“घर”", "“ɡʰˈʌɾ”"),
        ("—", "—"),
        ("–", "—"),
        ("*घर*", "ɡʰˈʌɾ"),
        ("", ""),
    ],
)
def test_punctuation_the_voice_knows_is_kept_and_a_danda_is_a_full_stop(
    written: str, said: str
) -> None:
    assert pronounce(written) == said


def test_a_hyphen_is_not_said_and_leaves_both_words_whole() -> None:
    assert pronounce("चीन-रूस") == pronounce("चीन") + pronounce("रूस")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("क्‍या", "क्या"),  # zero width joiner
        ("म\u093cन", "मन"),  # a dot that means nothing there
        ("बडे\u093c", "बड़े"),  # the dot typed after the vowel
        ("अौर", "और"),
        ("काे", "को"),
        ("डाॅक्टर", "डॉक्टर"),
        ("\u0958लम", "क़लम"),  # one code point for the dotted letter
    ],
)
def test_spellings_of_other_keyboards_sound_alike(typed: str, meant: str) -> None:
    assert pronounce(typed) == pronounce(meant)


def test_other_scripts_are_said_through_espeak_ng() -> None:
    """Normalization leaves none, but nothing may be dropped when it does."""
    assert pronounce("Modi") == "mˈoʊdi"
    assert pronounce("२") == "dˈoː"
    assert pronounce("COVIDका").endswith("kˈaː") or pronounce("COVIDका").endswith("kaː")


def test_whole_texts_have_one_blank_between_words() -> None:
    assert phonemes("यह  घर\nहै।") == "jˌəh ɡʰˈʌɾ hɛː."
    assert phonemes("घर * है") == "ɡʰˈʌɾ hɛː"
    assert phonemes("") == ""


def test_phonemes_of_a_lexicon_replace_whole_words_and_phrases_the_longest_first() -> None:
    lexicon = Lexicon({"राम": "/rʌm/", "राम नगर": "/rʌmnʌɡʌr/", "नगर": "नागर"})
    assert phonemes("राम।", lexicon) == "rʌm."
    assert phonemes("राम नगर में", lexicon) == "rʌmnʌɡʌr mˈe\u0303ː"
    assert phonemes("रामपुर", lexicon) == phonemes("रामपुर")
    assert phonemes("नगर", lexicon) == phonemes("नगर")


def test_phonemes_of_a_noun_serve_its_forms_but_a_line_of_their_own_wins() -> None:
    lexicon = Lexicon({"कमल": "/kʌmʌl/", "कमलों": "/kʌmlɔ/", "बकरी": "/bʌkri/"})
    assert phonemes("कमलों", lexicon) == "kʌmlɔ"
    assert phonemes("बकरियों।", lexicon) == "bʌkrɪjˌo\u0303."


@given(st.text(st.characters(min_codepoint=0x900, max_codepoint=0x97F), max_size=12))
def test_whatever_is_written_gives_only_symbols_the_voice_knows(text: str) -> None:
    digits = str.maketrans("", "", "०१२३४५६७८९")
    assert set(pronounce(text.translate(digits))) <= SOUNDS | PUNCTUATION


@given(st.text(st.sampled_from("कखगचजटडतदनपबमयरलवशसहािीुूेैोौंँ्"), min_size=1, max_size=10))
def test_a_word_of_letters_is_never_silent_and_bears_at_most_one_main_stress(word: str) -> None:
    said = pronounce("क" + word)
    assert said
    assert said.count("ˈ") <= 1


@pytest.mark.parametrize("piece", ["क", "ओ", "सभा", "करण", "आर", "्", "ं", "क्ं", "ि"])
def test_endless_words_are_said_too(piece: str) -> None:
    """Noise without a blank: nothing raised, nothing but known symbols."""
    assert set(pronounce("ग" + piece * 20_000)) <= SOUNDS


def test_the_alphabet_is_that_of_the_neural_voice() -> None:
    spec = find_spec("kokoro_onnx")
    assert spec is not None
    assert spec.origin is not None
    config = json.loads((Path(spec.origin).parent / "config.json").read_text(encoding="utf-8"))
    assert SOUNDS | PUNCTUATION | {" "} == set(config["vocab"])


def test_unstressed_words_use_the_alphabet() -> None:
    assert all(set(said) <= SOUNDS for _, said in rows("unstressed"))


@pytest.mark.parametrize("name", ["exceptions", "nuqta", "unstressed", "prefixes"])
def test_word_lists_are_sorted_and_name_each_word_once(name: str) -> None:
    words = [row[0] for row in rows(name)]
    assert words == sorted(set(words))


def test_parts_are_sorted_and_have_known_places() -> None:
    entries = list(rows("parts"))
    assert entries == sorted(set(entries))
    places = {"first", "closed", "prefix", "stem", "last", "drops", "english"}
    assert {row[1] for row in entries} == places


def test_nothing_heavy_is_imported() -> None:
    code = "import sys, briefing.hindi.pronounce.pronounce; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
