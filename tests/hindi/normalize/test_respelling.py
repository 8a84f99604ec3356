"""A line of the user's lexicon takes effect wherever its word stands, and doubles nothing."""

from __future__ import annotations

import pytest

from briefing.document import Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.explain import explain
from briefing.hindi.normalize.normalize import normalize, spoken
from briefing.hindi.segment import segment


def said(text: str, written: str, reading: str) -> str:
    """What is said for a text with one line in the lexicon."""
    script = normalize(segment(clean(Source(text, "-"))), Lexicon({written: reading}))
    return " ".join(utterance.spoken for utterance in script.utterances)


@pytest.mark.parametrize(
    ("written", "reading", "text", "expected"),
    [
        ("खिताब", "ख़िताब", "तीन खिताबों में", "तीन ख़िताबों में"),
        ("खजाना", "ख़ज़ाना", "खजाने का", "ख़ज़ाने का"),
        ("लड़की", "लड़कि", "लड़कियाँ आईं", "लड़कियाँ आईं"),
        ("ट्रैक्टर", "टरैक्टर", "ट्रैक्टरों पर", "टरैक्टरों पर"),
        ("जिनपिंग", "शी जिनफिंग", "शी जिनपिंग आए, फिर जिनपिंग बोले", "शी जिनफिंग आए, फिर शी जिनफिंग बोले"),
        ("अभि", "अभियंता", "अभि. राव आए", "अभियंता राव आए"),
        ("तो०", "तोला", "दस तो० सोना", "दस तोला सोना"),
        ("सडक़", "सरक", "सडक़ पर", "सरक पर"),
        ("न्यू यॉर्क", "नूयॉर्क", "वह न्यू यॉर्क में", "वह नूयॉर्क में"),
        ("वि.स.", "विधानसभा", "वि. स. चुनाव", "विधानसभा चुनाव"),
        ("रोजगार", "रोज़गार", "बेरोजगारी, रोजगारपरक", "बेरोज़गारी, रोज़गारपरक"),
        ("जमीन", "ज़मीन", "जमीनी और गैरजमीनी", "ज़मीनी और ग़ैरज़मीनी"),
        ("बाजार", "बाज़ार", "बाजारभाव, शेयरबाजार", "बाज़ारभाव, शेयरबाज़ार"),
        ("राव", "राऊ", "रावों ने", "राऊओं ने"),
        ("योजना", "स्कीम", "योजनाएँ और योजनाओं में", "स्कीमें और स्कीमों में"),
        ("मुख्यमंत्री", "सी एम", "मुख्यमंत्रियों ने", "सी एमों ने"),
        ("मोदी", "मोडी", "मोदीजी ने", "मोडीजी ने"),
        ("चुनाव", "चुनाओ", "चुनावों में", "चुनाओं में"),
        ("उज्ज्वला योजना", "उज्जवला योजना", "उज्ज्वला योजनाओं में", "उज्जवला योजनाओं में"),
        ("विश्व कप", "वर्ल्ड कप", "विश्व-कप में", "वर्ल्ड कप में"),
        ("Modi", "मोडी", "MODI और Modi's में", "मोडी और मोडीज़ में"),
        ("iPhone", "आइफ़ोन", "iPhones में", "आइफ़ोन्स में"),
        ("US", "अमेरिका", "us को", "अस को"),
        ("अख़बार", "समाचार पत्र", "अखबारों में", "समाचार पत्रों में"),
        ("ख़ाना", "ख़ाना घर", "खाना खाया", "खाना खाया"),
        ("बाजार", "बाज़ार", "शेयर-बाजार में", "शेयर बाज़ार में"),
        ("आप", "आम आदमी पार्टी", "आपदा और आपात", "आपदा और आपात"),
        ("बाल", "बॉल", "बाली में", "बाली में"),
        ("राम", "रामा", "रामपुर में राम. फिर", "रामपुर में रामा. फिर"),
    ],
)
def test_a_line_of_the_lexicon_takes_effect(
    written: str, reading: str, text: str, expected: str
) -> None:
    assert spoken(text, Lexicon({written: reading})) == expected


def test_it_takes_effect_in_the_text_as_cleaned() -> None:
    assert said("सडक़ पर भीड़ है।", "सडक़", "सरक") == "सरक पर भीड़ है।"
    assert said("दस तो० सोना मिला।", "तो०", "तोला") == "दस तोला सोना मिला।"


@pytest.mark.parametrize(
    ("written", "reading", "text"),
    [
        ("राव", "राऊ", "रावों ने"),
        ("योजना", "स्कीम", "योजनाओं में"),
        ("रोजगार", "रोज़गार", "बेरोजगारी में"),
        ("Modi", "मोडी", "MODI's में"),
        ("अभि", "अभियंता", "अभि. राव"),
        ("जिनपिंग", "शी जिनफिंग", "शी जिनपिंग"),
    ],
)
def test_an_explanation_names_the_line(written: str, reading: str, text: str) -> None:
    found = explain(text, Lexicon({written: reading}))
    assert [each.row for each in found] == [f"{written} → {reading}"]


def test_phonemes_stay_with_the_word_they_are_given_for() -> None:
    script = normalize(segment(Source("कमल आया।", "-")), Lexicon({"कमल": "/kəml/"}))
    assert script.utterances[0].words[0].phonemes == "kəml"
