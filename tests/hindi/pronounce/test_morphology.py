"""Parts of words: where a word is cut, and how its form is respelt."""

from __future__ import annotations

import pytest

from briefing.hindi.pronounce.morphology import respell


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("विधानसभाओं", "विधान-सभाओं"),
        ("राष्ट्रपति", "राष्ट्र-पति"),
        ("समाजवादियों", "समाज-वादियों"),
        ("दरअसल", "दर-असल"),
        ("खटखटाना", "खट-खटाना"),
        ("आरएसएस", "आर-एस-एस"),
        ("एलएसी", "एल-ए-सी"),  # not एस
        ("स्पेसएक्स", "स्पेस-एक्स"),
        ("सड़कें", "सड़्कें"),  # a virama where the vowel drops
        ("हरकतें", "हरकऽतें"),  # an avagraha where it stays
        ("लड़कों", "लड़कों"),  # a noun in आ
        ("समझना", "समझना"),  # a verb is not cut
        ("सॉफ़्टवेयर", "सॉफ़्ट=वेयर"),  # halves of English: the first is stressed
        ("लाइफ़स्टाइल", "लाइफ़=स्टाइल"),
        ("बैकग्राउंड", "बैक=ग्राउंड"),
        ("डिपार्टमेंट्स", "डिपार्ट=मेंट्स"),
        ("एक्सपोर्टर", "एक्स्पोर्टर"),  # no vowel behind English x
        ("आर्कटिक", "आर्क्टिक"),
        ("गैंगस्टर", "गैंग्स्टर"),
        ("कस्टमर", "कस्टमर"),  # here there is one
        ("होमस्टे", "होम्स्टे"),  # between English halves that no list has
        ("रेडक्रॉस", "रेड्क्रॉस"),
        ("इंडस्ट्री", "इंडस्ट्री"),
        ("आडंबर", "आडंबर"),
        ("शर्मिंदगी", "शर्मिंदऽगी"),  # between a nasal with its stop and another stop
        ("इंतज़ाम", "इंतऽज़ाम"),
        ("जंगली", "जंगली"),  # but not before a liquid
        ("हस्तांतरण", "हस्तांतऽरण"),
        ("औषधीय", "औषऽधीय"),
        ("दंडनीय", "दंडऽनीय"),
        ("एकादशी", "एकादऽशी"),
        ("वीरांगना", "वीरांगऽना"),
        ("विश्लेषणात्मक", "विश्लेषऽणात्मक"),  # a Sanskrit noun joined to a vowel keeps its own
        ("मरणार्थी", "मरऽणार्थी"),
        ("भोजनालय", "भोजऽनालय"),
        ("नगराध्यक्ष", "नगऽराध्यक्ष"),
        ("अवसरानुसार", "अव-सऽरानुसार"),
        ("योजनानुसार", "योजनानुसार"),
        ("पुष्पांजलियों", "पुष्पांजऽलियों"),
        ("कारीगरी", "कारीगऽरी"),
        ("मानवाधिकारों", "मानऽवाधि-कारों"),
        ("पटलीकरण", "पटऽली-करण"),
        ("स्वावलंबन", "स्वावऽलंबन"),
        ("बदइंतज़ामी", "बद-इंतऽज़ामी"),
        ("अनुशासनात्मक", "अनु-शासऽनात्मक"),
        ("भावनात्मक", "भावनात्मक"),  # from भावना, which has none there
        ("शृंखलाबद्ध", "शृंखऽला-बद्ध"),
        ("माँगना", "माँगना"),  # a verb
        ("रुकावटें", "रुकाव्टें"),
        ("तेवरों", "तेवऽरों"),
        ("श्रीगणेश", "श्री-गणेश"),
        ("सपरिवार", "स-परि-वार"),
        ("घनश्याम", "घन-श्याम"),
    ],
)
def test_a_word_is_cut_into_its_parts(word: str, parts: str) -> None:
    assert respell(word) == parts


@pytest.mark.parametrize("word", ["वास्तविक", "पाँचवे", "दरबार", "परवेज़", "राजकोट", "अख़बार"])
def test_native_words_have_no_english_half(word: str) -> None:
    assert "=" not in respell(word)


def test_noise_is_not_looked_at() -> None:
    assert respell("क" * 61) == "क" * 61
