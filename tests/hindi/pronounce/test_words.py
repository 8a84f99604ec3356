"""Words written down before the program was asked: nothing it learnt is lost again."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest
from paths import DATA

from briefing.hindi.pronounce.letters import INHERENT, NONE, SCHWA, letters, spell
from briefing.hindi.pronounce.phonology import phonemes as sounds
from briefing.hindi.pronounce.pronounce import pronounce

_LINES = (DATA / "words.tsv").read_text(encoding="utf-8").splitlines()
WORDS = [tuple(line.split("\t")) for line in _LINES if not line.startswith("#")]
_SAME = (
    ("əɪj", "ɛːj"),
    ("ʌʊʋ", "ɔːʋ"),
    ("ʌ", "ə"),
    ("iː", "i"),
    ("r", "ɾ"),
    ("q", "k"),
    ("ʂ", "ʃ"),
)


def _plain(phonemes: str) -> str:
    """Without stress, its shades, the length of consonants, and a vowel after a last cluster."""
    text = re.sub("[ˈˌ]", "", normalize("NFD", phonemes))
    for shade, plain in _SAME:
        text = text.replace(shade, plain)
    text = re.sub("(?<=[^aeiouəɛɔɪʊː\u0303])ə$", "", text)
    text = re.sub("([kɡcɟʈɖtdpb]ʰ?)ː", r"\1\1", text)
    return re.sub("([kɡcɟʈɖtdpb])ʰ\\1ʰ", r"\1\1ʰ", text)


def _spelt_out(said: str) -> str:
    """The phonemes of a word spelled by sound."""
    *first, last = letters(spell(said))
    kept = [each._replace(vowel=SCHWA) if each.vowel == INHERENT else each for each in first]
    end = last._replace(vowel=NONE) if last.vowel == INHERENT else last
    return "".join(sounds([*kept, end]))


@pytest.mark.parametrize("source", ["rare", "hard"])
def test_words_of_the_blind_lists_are_said_as_they_were_written_down(source: str) -> None:
    words = [(word, said) for word, said, kind in WORDS if kind == source]
    assert len(words) >= 600
    wrong = [word for word, said in words if _plain(pronounce(word)) != _plain(_spelt_out(said))]
    assert wrong == []
