"""Nuktas that a text leaves out or misplaces: what must get them, and what must never."""

from __future__ import annotations

from collections import Counter

import pytest

from briefing.devanagari import NUKTA
from briefing.hindi.lexicon.tables import rows
from briefing.hindi.pronounce.letters import spell
from briefing.hindi.pronounce.nukta import restore
from briefing.hindi.pronounce.pronounce import pronounce
from briefing.hindi.pronounce.stems import FEMININE, NOUN, PLAIN, SUFFIX, VERB

STEMS = rows("nuqta")


def without_nukta(word: str) -> str:
    return word.replace(NUKTA, "")


@pytest.mark.parametrize(
    "meant",
    [
        *("रोज़गार", "बेरोज़गार", "बेरोज़गारी", "बेरोज़गारों", "रोज़गारपरक"),
        *("फ़ॉर्मूला", "फ़ॉर्मूले", "फ़ॉर्मूलों", "ख़िताब", "ख़िताबों", "ख़बरें", "ख़बरदार", "बेख़बर"),
        *("ज़माना", "ज़माने", "ज़मानों", "ज़मीनें", "ज़मींदारों", "ज़रूरतमंदों", "ग़ैरज़रूरी", "बदतमीज़ी"),
        *("ज़रूरतन", "साज़िशन", "ग़ाफ़िल", "अग़वा", "टेलीफ़ोनिक", "माइक्रोफ़ोनिक", "म्यूज़िकल"),
        *("ग़लती", "ग़लतियों", "ग़लतियाँ", "ग़लतफ़हमियां", "हमसफ़र", "नाख़ुश", "कमज़ोरियाँ", "अफ़वाहों"),
        *("आज़माया", "आज़माएंगे", "ख़रीदकर", "ख़रीदवाया", "गुज़रते", "दफ़नाने", "फ़रमाइश", "बख़्शा"),
        *(
            "लड़कियों",
            "पढ़ाई",
            "पढ़ेंगे",
            "बढ़ाकर",
            "उड़ानों",
            "झगड़ालू",
            "घोड़ों",
            "करोड़ों",
            "खिड़कियां",
            "लड़ाइयों",
            "सफ़ाइयां",
        ),
    ],
)
def test_a_stem_and_what_inflects_prefixes_or_derives_from_it_get_their_dots(meant: str) -> None:
    assert restore(without_nukta(meant)) == meant


@pytest.mark.parametrize(
    "meant",
    [
        *("पतंगबाज़ी", "सट्टेबाज़", "पत्थरबाज़ों", "हरामख़ोर", "दवाख़ाना", "डाकख़ाने", "घड़ीसाज़"),
        *("तीरंदाज़ी", "सनसनीख़ेज़", "मेवाफ़रोश", "हैरतअंगेज़", "ग़मज़दा", "सज़ायाफ़्ता", "आज़मगढ़", "एहसानफ़रामोश"),
    ],
)
def test_suffixes_have_their_dots_after_any_word(meant: str) -> None:
    assert restore(without_nukta(meant)) == meant


@pytest.mark.parametrize(
    "meant",
    [
        *("सॉफ़्टवेयर", "ऑफ़िसर", "कॉन्फ़्रेंसिंग", "टॉफ़ियां", "फ़ॉस्फ़ेट", "लॉफ़्ट"),  # ऑ
        *("फ़्रेमवर्क", "फ़्लोटिंग", "फ़्रिज", "गिफ़्टेड", "हफ़्ता", "मुफ़्त", "हाफ़", "बर्फ़"),  # फ्, -फ
        *("फ़र्मेंट", "रिफ़ंड", "डिफ़ेंडर", "फ़ाइलिंग", "फ़ाउंडर", "कोरियोग्राफ़र", "कलरफ़ुल"),  # English ends
        *("टूरिज़्म", "स्पेशलाइज़ेशन", "व्यूज़", "पार्टीज़", "वॉल्ट्ज़", "चैलेंजेज़", "कोर्सेज़", "सख़्ती", "बख़्शिश", "शख़्स"),
        *("रोडवेज़", "एयरफ़ोर्स", "फ़ुटबॉलर", "बॉयफ़्रेंड", "हेडफ़ोन", "लाइफ़स्टाइल", "माइक्रोसॉफ़्ट"),
    ],
)
def test_english_words_and_sequences_only_loans_have_get_their_dots(meant: str) -> None:
    assert restore(without_nukta(meant)) == meant


@pytest.mark.parametrize(
    "word",
    [
        *("फल", "फलों", "फूल", "फूलदान", "फिर", "फिसलना", "सफल", "सफलता", "असफल", "विफल", "निष्फल"),
        *("फैलाव", "फैसाना", "फाँसी", "फंदा", "फटकार", "फाटक", "फागुन", "फीका", "फुर्ती"),
        *("गुफा", "उफान", "प्रफुल्ल", "उत्फुल्ल", "स्फूर्ति", "विस्फोटक", "स्फटिक", "सौंफ", "कफ", "हाँफते"),
        *("राज", "राजा", "आज", "काज", "समाज", "अनाज", "इलाज", "रिवाज", "नतीजा", "मजबूर", "मौजूद"),
        *(
            "जाल",
            "जग",
            "जन",
            "महाजन",
            "जंग",
            "जंगी",
            "जारी",
            "जाती",
            "जीना",
            "जियो",
            "जज",
            "बजाज",
            "बजट",
        ),
        *(
            "सजाना",
            "सजाया",
            "सजी",
            "सजावट",
            "ताजमहल",
            "तेजस्वी",
            "भोजन",
            "सूजन",
            "दर्जा",
            "बाजरा",
            "जूडो",
        ),
        *("खाना", "खाने", "दिखाना", "सिखाना", "खेल", "खिलाना", "खनन", "शाखा", "मुख्य", "मूर्ख", "संख्या"),
        *("गुजरात", "गाना", "गौरव", "गुल", "गमला", "गर्म", "नाग", "बागडोर", "जागरण", "कॉलेज", "मैसेज"),
        *(
            "मीडिया",
            "रेडियो",
            "रोड",
            "कोड",
            "बेड",
            "पेड",
            "गुड",
            "मोड",
            "निडर",
            "अडिग",
            "गडकरी",
            "मॉडल",
        ),
        *("बेढंगा", "निढाल", "पंडित", "ढाई", "बाबाजी", "नानाजी", "लालूजी", "मंजरी", "काजू", "सज्जन"),
    ],
)
def test_no_dot_is_put_where_it_is_wrong(word: str) -> None:
    assert restore(word) == word


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("सडक़", "सड़क"), ("सडक़ें", "सड़कें"), ("लडक़ा", "लड़का"), ("लडक़ियों", "लड़कियों"),
        ("बढऩे", "बढ़ने"), ("पढऩा", "पढ़ना"), ("पकडक़र", "पकड़कर"), ("लडख़ड़ाया", "लड़खड़ाया"),
        ("तोडक़र", "तोड़कर"), ("चढऩे", "चढ़ने"), ("उमडऩे", "उमड़ने"),
    ],
)  # fmt: skip
def test_a_dot_one_letter_late_goes_back(typed: str, meant: str) -> None:
    assert restore(spell(typed)) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("आंखों", "आँखों"), ("बांटते", "बाँटते"), ("फंसाया", "फँसाया"), ("हंसकर", "हँसकर"), ("हंसी", "हँसी"),
        ("पहुंचेगा", "पहुँचेगा"), ("ऊंचाइयां", "ऊँचाइयां"), ("गंवाया", "गँवाया"), ("महंगाई", "महँगाई"),
        ("पांचवें", "पाँचवें"), ("मुंह", "मुँह"), ("दांतों", "दाँतों"), ("फेंकने", "फेँकने"), ("पैंतीसवें", "पैँतीसवें"),
        ("भेंट", "भेँट"), ("बैंक", "बैंक"), ("केंद्र", "केंद्र"),
        ("स्वरोजगार", "स्वरोज़गार"), ("दूरदराज", "दूरदराज़"), ("नागा", "नागा"), ("फिरकी", "फिरकी"),
    ],
)  # fmt: skip
def test_the_moon_of_a_nasal_vowel_is_put_back_too(typed: str, meant: str) -> None:
    assert restore(typed) == meant


@pytest.mark.parametrize(
    "word", ["हंस", "शांति", "सांसद", "आंतरिक", "अंक", "टंकी", "कंपनी", "मंच", "संसद", "हिंसक", "कांत"]
)
def test_a_nasal_consonant_stays_one(word: str) -> None:
    assert restore(word) == word


@pytest.mark.parametrize("word", ["क़लम", "रोडज़", "हेडफ़ोन", "फ़ूडफ़ेस्ट", "ग़ज़ल", "बड़ा"])
def test_nuktas_that_are_right_stay_where_they_are(word: str) -> None:
    assert restore(word) == word


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("एफआईआर", "एफ़आईआर"), ("सीआरपीएफ", "सीआरपीएफ़"), ("एफबीआई", "एफ़बीआई"), ("जेडटीई", "ज़ेडटीई"),
        ("एफआइआर", "एफ़आईआर"), ("बीएसएफ", "बीएसएफ़"), ("जेड", "ज़ेड"), ("एनएफडीसी", "एनएफ़डीसी"),
    ],
)  # fmt: skip
def test_letters_of_acronyms_have_their_dots(typed: str, meant: str) -> None:
    assert pronounce(typed) == pronounce(meant)
    assert "f" in pronounce(typed) or "z" in pronounce(typed)


def test_a_word_keeps_the_dots_it_has_besides_those_it_gets() -> None:
    assert restore("मज़ाक़") == "मज़ाक़"
    assert restore("मजाक़") == "मज़ाक़"
    assert restore("खज़ाना") == "ख़ज़ाना"


def test_q_is_not_put_back() -> None:
    assert restore("कानून") == "कानून"
    assert restore("वक्त") == "वक्त"


def test_the_list_holds_fifteen_hundred_dotted_stems_each_with_kind_and_origin() -> None:
    kinds = Counter(row[1] for row in STEMS)
    assert set(kinds) == {NOUN, FEMININE, VERB, SUFFIX, PLAIN}
    assert kinds.total() - kinds[PLAIN] >= 1500
    assert {row[2] for row in STEMS} == {"ar", "fa", "tr", "pt", "en", "hi", "name"}


def test_every_listed_stem_is_found_without_its_dots() -> None:
    dotted = [row[0].removeprefix("-") for row in STEMS if row[1] not in (PLAIN, SUFFIX)]
    typed = {word: without_nukta(word).replace("ँ", "ं") for word in dotted}
    plain = {row[0] for row in STEMS if row[1] == PLAIN}
    assert [word for word in dotted if restore(typed[word]) not in {word, *plain}] == []


def test_every_plain_word_stays_plain() -> None:
    plain = [row[0] for row in STEMS if row[1] == PLAIN]
    assert [word for word in plain if restore(word) != word] == []
