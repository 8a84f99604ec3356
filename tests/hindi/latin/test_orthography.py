"""Sounds become Devanagari as newsrooms write it, and English endings are put on."""

from __future__ import annotations

import pytest
from devanagari import well_formed
from hypothesis import given
from hypothesis import strategies as st

from briefing.hindi.latin import inflection
from briefing.hindi.latin.orthography import SIGNS, write

UNITS = [*SIGNS, *"कगचटडतदनपबमयरलवशसह", "ज़", "फ़", "ं"]


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ("क अ म प य ऊ ट अ र", "कंप्यूटर"),
        ("इ न ड इ आ", "इंडिया"),
        ("र ए ड इ ओ", "रेडियो"),
        ("फ़ आ इ अ र", "फ़ायर"),
        ("प आ उ अ र", "पावर"),
        ("प ल ए अ र", "प्लेयर"),
        ("फ़ ऑ ल ओ अ र", "फ़ॉलोअर"),
        ("अ प ड ए ट", "अपडेट"),
        ("म आ र क ए ट", "मार्केट"),
        ("ल ऑ न च", "लॉन्च"),
        ("व अ र ल ड", "वर्ल्ड"),
        ("ए क स प अ र ट", "एक्स्पर्ट"),
        ("ं क", "क"),
        ("", ""),
    ],
)
def test_units_are_written_with_signs_glides_nasals_and_conjuncts(
    units: str, expected: str
) -> None:
    assert write(units.split()) == expected


def test_every_cluster_can_be_asked_for_as_a_conjunct() -> None:
    assert write(["अ", "प", "ड", "ए", "ट"], conjuncts=True) == "अप्डेट"


@given(st.lists(st.sampled_from(UNITS), max_size=12))
def test_any_units_give_well_formed_devanagari(units: list[str]) -> None:
    assert well_formed(write(units))


def test_broken_devanagari_is_told_from_well_formed() -> None:
    assert well_formed("फ़ायर")
    assert not well_formed("ाक")
    assert not well_formed("कािर")
    assert not well_formed("अ्क")


@pytest.mark.parametrize(
    ("form", "spoken", "expected"),
    [
        (inflection.plural, "रिपोर्टर", "रिपोर्टर्स"),
        (inflection.plural, "मूवी", "मूवीज़"),
        (inflection.plural, "क्लास", "क्लासेज़"),
        (inflection.plural, "इलेक्शन", "इलेक्शंस"),
        (inflection.plural, "प्लान", "प्लान्स"),
        (inflection.past, "पोस्ट", "पोस्टेड"),
        (inflection.past, "लॉन्च", "लॉन्च्ड"),
        (inflection.past, "शो", "शोड"),
        (inflection.participle, "पोस्ट", "पोस्टिंग"),
        (inflection.participle, "स्टडी", "स्टडीइंग"),
        (inflection.agent, "प्लान", "प्लानर"),
        (inflection.agent, "प्ले", "प्लेयर"),
    ],
)
def test_english_endings_are_written_as_newsrooms_do(
    form: object, spoken: str, expected: str
) -> None:
    assert callable(form)
    assert form(spoken) == expected
