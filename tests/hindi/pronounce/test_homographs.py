"""Words that are two words without their dots: each said as its neighbors ask for."""

from __future__ import annotations

import pytest

from briefing.hindi.lexicon.tables import rows
from briefing.hindi.pronounce.pronounce import phonemes, pronounce, pronounce_words


@pytest.mark.parametrize(
    ("sentence", "word", "meant"),
    [
        ("अदालत ने दोषी को सजा दी।", "सजा", "सज़ा"),
        ("उसे दस साल की सजा हुई।", "सजा", "सज़ा"),
        ("माँ ने दुल्हन को सजा दिया।", "सजा", "सजना"),
        ("फूलों से सजा हुआ मंच", "सजा", "सजना"),
        ("वह पुराना जमाना था।", "जमाना", "ज़माना"),
        ("टीम पैर जमाना चाहती है।", "जमाना", "जमना"),
        ("राजा का राज चला।", "राज", "राजा"),
        ("आखिर राज खुल गया।", "राज", "राज़"),
        ("यह राज की बात है।", "राज", "राज़"),
        ("शाहरुख खान आए।", "खान", "ख़ान"),
        ("कोयला खान में पानी भरा।", "खान", "खाना"),
        ("खान विभाग ने कहा।", "खान", "खाना"),
        ("इस पर गौर करें।", "गौर", "ग़ौर"),
        ("उसका गौर वर्ण था।", "गौर", "गौरव"),
        ("दो गज की दूरी", "गज", "गज़"),
        ("गज और ग्राह", "गज", "गजराज"),
        ("लोहे पर जंग लग गई।", "जंग", "ज़ंग"),
        ("जंग छिड़ गई।", "जंग", "जंगल"),
        ("समय जाया न करें।", "जाया", "ज़ाया"),
        ("किया जाया करे", "जाया", "जाना"),
        ("जयंतिया और खासी पहाड़ियों में", "खासी", "खाना"),
        ("अच्छी खासी भीड़", "खासी", "ख़ासा"),
        ("नोएडा का जेवर एयरपोर्ट खुला।", "जेवर", "जेब"),  # a town
        ("सोने के जेवर चोरी हुए।", "जेवर", "ज़ेबरा"),
    ],
)
def test_a_homograph_sounds_as_its_neighbors_say(sentence: str, word: str, meant: str) -> None:
    tokens = sentence.split()
    said = pronounce_words(tokens)[tokens.index(word)]
    assert _first_of_a_pair(said) == _first_of_a_pair(pronounce(meant))


def _first_of_a_pair(phonemes: str) -> str:
    """The first sound of those that a dot changes."""
    return next(sound for sound in phonemes if sound in "ɟzɡɣxkpf")


def test_whole_texts_and_single_words_agree_where_no_neighbor_decides() -> None:
    assert phonemes("सजा।") == pronounce("सजा।")
    assert phonemes("राज खुल") == f"{pronounce('राज़')} {pronounce('खुल')}"


@pytest.mark.parametrize(
    ("sentence", "place", "meant"),
    [
        ("में घर जा रहा हु।", 0, "मैं"),
        ("में घर जा रहा हु।", 4, "हूँ"),
        ("वह घर में है।", 2, "में"),
        ("वही है हू-ब-हू।", 2, "हू-ब-हू"),
    ],
)
def test_a_word_typed_for_another_sounds_as_it_is_meant(
    sentence: str, place: int, meant: str
) -> None:
    said = pronounce_words(sentence.split())[place]
    assert said.rstrip(".") == pronounce(meant)


def test_punctuation_beside_a_neighbor_does_not_hide_it() -> None:
    assert pronounce_words(["“राज", "खुला”।"])[0] == pronounce("“राज़")


@pytest.mark.parametrize("row", rows("homographs"), ids=lambda row: row[0])
def test_every_line_changes_what_the_word_is_alone(row: tuple[str, ...]) -> None:
    word, spelling, before, after = row
    if before == "^":
        context = [word, "घर"]
    elif before != "-":
        context = [before.split()[0], word]
    else:
        context = [word, *after.split()[0].split("_")]
    said = pronounce_words(context)[context.index(word)]
    assert said != pronounce(word)
    assert said == pronounce(word, spelling)
