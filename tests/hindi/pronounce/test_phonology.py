"""Sounds beside each other: nasals, long consonants, r, diphthongs."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from briefing.hindi.pronounce.letters import letters
from briefing.hindi.pronounce.phonology import phonemes
from briefing.hindi.pronounce.schwa import decide


def said(word: str) -> str:
    return normalize("NFC", "".join(phonemes(decide([letters(word)]))).replace("-", ""))


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("अंक", "əŋk"), ("पंच", "pəɲc"), ("अंडा", "əɳɖaː"), ("हिंदी", "hɪndiː"), ("लंबा", "ləmbaː"),
        ("संवाद", "səmʋaːd"), ("संसद", "sənsəd"), ("एवं", "eːʋəm"), ("क्यों", "kːjõ"),
        ("पाँच", "pãc"), ("चाँद", "caːnd"), ("मुंह", "mʊ̃h"), ("ऊंचा", "ũcaː"), ("में", "mẽː"),
    ],
)  # fmt: skip
def test_a_nasal_is_said_at_the_place_of_what_follows_or_through_the_nose(
    word: str, sounds: str
) -> None:
    assert said(word) == sounds


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("पक्का", "pəkːaː"), ("पत्थर", "pətʰːəɾ"), ("अच्छा", "əcʰcʰaː"), ("सत्य", "sətːjə"),
        ("क्या", "kːjaː"), ("प्यास", "pːjaːs"),
        ("क्यूबा", "kjuːbaː"), ("क्योटो", "kjoːʈoː"), ("प्योंग", "pjoːŋɡ"),  # no long one at the start
        ("कंप्यूटर", "kəmpjuːʈəɾ"), ("रेस्क्यू", "ɾeːskjuː"),  # nor behind a consonant
    ],
)  # fmt: skip
def test_doubled_consonants_are_long(word: str, sounds: str) -> None:
    assert said(word) == sounds


@pytest.mark.parametrize(
    ("word", "sounds"), [("धर्म", "dʰərm"), ("मार्च", "maːɾc"), ("शर्त", "ʃəɾt"), ("वर्ष", "ʋərʂ")]
)
def test_r_is_tapped_before_stops_and_rolled_before_others(word: str, sounds: str) -> None:
    assert said(word) == sounds


@pytest.mark.parametrize(
    ("word", "sounds"),
    [
        ("भैया", "bʰəɪjaː"), ("रवैये", "ɾəʋəɪjeː"), ("गवैया", "ɡəʋəɪjaː"),
        ("कौवा", "kʌʊʋaː"), ("हौवे", "hʌʊʋeː"),
        ("तैयार", "tɛːjaːɾ"), ("वैयक्तिक", "ʋɛːjəktɪk"), ("कैसा", "kɛːsaː"), ("मौत", "mɔːt"),
    ],
)  # fmt: skip
def test_ai_and_au_are_diphthongs_before_their_glide_in_the_last_syllable(
    word: str, sounds: str
) -> None:
    assert said(word) == sounds
