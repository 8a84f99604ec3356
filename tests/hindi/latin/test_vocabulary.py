"""What the word lists know, directly and by what follows from them."""

from __future__ import annotations

import re

import pytest
from devanagari import well_formed

from briefing.hindi.latin import vocabulary
from briefing.hindi.lexicon import tables

LISTS = ("acronyms", "affixes", "english", "phrases", "addresses")


@pytest.mark.parametrize("name", LISTS)
def test_a_word_list_has_no_doubles_and_holds_well_formed_devanagari(name: str) -> None:
    rows = tables.rows(name)
    assert len({row[0] for row in rows}) == len(rows)
    for written, spoken, *_ in rows:
        assert re.fullmatch(
            "[\u0905-\u0963\u0901-\u0903]+( [\u0905-\u0963\u0901-\u0903]+)*", spoken
        )
        assert well_formed(spoken), written


@pytest.mark.parametrize("name", ["english", "phrases"])
def test_keys_that_match_any_capitals_are_written_small(name: str) -> None:
    assert [key for key in tables.table(name) if key != key.lower()] == []


def test_a_phrase_has_several_words_and_a_word_only_one() -> None:
    assert all(" " in key for key in tables.table("phrases"))
    assert not any(" " in key for key in tables.table("english"))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("rescheduling", "रीशेड्यूलिंग"),
        ("punishments", "पनिशमेंट्स"),
        ("trafficking", "ट्रैफ़िकिंग"),
        ("planners", "प्लानर्स"),
        ("clarified", None),
        ("homelessness", "होमलेसनेस"),
        ("Ramnagar", "रामनगर"),
        ("livehindustan", "लाइवहिंदुस्तान"),
        ("smartcity", "स्मार्टसिटी"),
        ("bulldozers", "बुलडोज़र्स"),
        ("Harmeet", "हरमीत"),
        ("Rajwinder", "राजविंदर"),
        ("Devinder", "देविंदर"),
        ("mankind", "मैनकाइंड"),
        ("kneedeep", "नीडीप"),
    ],
)
def test_forms_and_compounds_of_listed_words_are_known(word: str, expected: str | None) -> None:
    assert vocabulary.known(word) == expected


@pytest.mark.parametrize("word", ["sherpa", "sangram", "Dharmanandi", "perjure", "carteln"])
def test_chance_parts_of_a_word_are_not_taken_for_its_parts(word: str) -> None:
    assert vocabulary.known(word) in (None, tables.table("english").get(word.lower()))


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        ("makeinindia", ["make", "in", "india"]),
        ("timesofindia", ["times", "of", "india"]),
        ("vkohli", ["v", "kohli"]),
        ("ehapurnews", ["e", "hapur", "news"]),
        ("passportindia", ["pass", "port", "india"]),
        ("newsinhindi", ["news", "in", "hindi"]),
        ("gkinhindi", ["gk", "in", "hindi"]),
        ("xqzjw", None),
        ("a" * 200, None),
    ],
)
def test_words_run_together_are_split_into_the_fewest(run: str, expected: list[str] | None) -> None:
    assert vocabulary.split(run) == expected
