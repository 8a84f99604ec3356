"""Bars typed for dandas, repeated marks, blanks beside stops."""

from __future__ import annotations

import pytest

from briefing.hindi.cleaning.dandas import (
    bars_to_dandas,
    dandas_of_titles_to_periods,
    dandas_to_points,
    letters_to_dandas,
)
from briefing.hindi.cleaning.punctuation import (
    collapse_repeats,
    part_units,
    points_of_calibres,
    signs_of_abbreviation,
    unify_blanks_at_stops,
    visargas_to_colons,
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("वह गया| फिर आया|", "वह गया। फिर आया।"),
        ("वह गया | फिर | आया |", "वह गया। फिर। आया।"),
        ("वह गया है | फिर आया", "वह गया है। फिर आया"),
        ("वह पढ़ता है | मैंने कल उसका लेख पढ़ा | फिर सो गया", "वह पढ़ता है। मैंने कल उसका लेख पढ़ा। फिर सो गया"),
        ("घर यही है | खेल | देश", "घर यही है। खेल | देश"),
        ("पुणे| टीम (भाषा)| कहा “आओ|” फिर", "पुणे। टीम (भाषा)। कहा “आओ।” फिर"),
        ("राम गए|श्याम आए|“चलो❘", "राम गए।श्याम आए।“चलो।"),
        ("राम || १ || श्याम||", "राम॥ १॥ श्याम॥"),
        ("राम गए |सीता थी |सब गए |", "राम गए।सीता थी।सब गए।"),
        ("सीता आई है |सब गए", "सीता आई है।सब गए"),
        ("राम गए ৷ सीता थी ౹ १ ৷৷", "राम गए । सीता थी । १ ।।"),
    ],
)
def test_bars_after_hindi_become_dandas(written: str, expected: str) -> None:
    assert bars_to_dandas(written) == expected


@pytest.mark.parametrize("text", ["होम | देश | विदेश", "| क | ख |", "|x| = a || b", "नाम | Name"])
def test_bars_between_columns_stay(text: str) -> None:
    assert bars_to_dandas(text) == text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("वाह!!!! सच???? क्या?!?! हाँ?! ना!?", "वाह! सच? क्या?! हाँ?! ना!?"),
        ("कब हुआ.? कि.मी.? डॉ.!", "कब हुआ? कि.मी.? डॉ.!"),
        ("है।। था।।। हो। । गया॥॥ है।.", "है॥ था। हो। गया॥ है।"),
        ("मैं..... वह... तो . . . है.. और……", "मैं… वह… तो … है… और…"),
        ("एक,, दो, , तीन;; चार", "एक, दो, तीन; चार"),
        ("दिनांक ___/___/20___ को", "दिनांक …  को"),
        ("वह -- जो था--गया ********* अंत ———— है", "वह — जो था—गया — अंत — है"),
    ],
)
def test_repeated_marks_become_one(written: str, expected: str) -> None:
    assert collapse_repeats(written) == expected


@pytest.mark.parametrize(
    "text", ["----", "* * *", "=====", "---|---", "a --help", "1..5", "../x", "कि.मी.।"]
)
def test_marks_with_a_meaning_stay(text: str) -> None:
    assert collapse_repeats(text) == text


def test_blanks_at_stops() -> None:
    assert (
        unify_blanks_at_stops("गया । क्या ? राम,श्याम ( ? ) 1,2") == "गया। क्या? राम, श्याम ( ? ) 1,2"
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("वह आया है l फिर गया I", "वह आया है। फिर गया।"),
        ("बैठक की l “अब चलो”", "बैठक की। “अब चलो”"),
        ("नई दिल्ली l सरकार ने कहा", "नई दिल्ली। सरकार ने कहा"),
        ("वह गया l\nफिर आया", "वह गया।\nफिर आया"),
        ("करता अभियान l\nयह पहचान l", "करता अभियान।\nयह पहचान।"),
        ("रायगढ़ (छग) l इसमें तीन हैं", "रायगढ़ (छग)। इसमें तीन हैं"),
        ("मधुसूदन:ll भावार्थ", "मधुसूदन:॥ भावार्थ"),
        ("II राम उवाच II उक्तं त्वया", "॥ राम उवाच ॥ उक्तं त्वया"),
        ("ll इति ll", "॥ इति ॥"),
        ("जब सब साथ होंI उस वक़्त", "जब सब साथ हों। उस वक़्त"),
        ("समझता है इसकी परिभाषाI", "समझता है इसकी परिभाषा।"),
    ],
)
def test_letters_that_look_like_dandas_become_dandas(written: str, expected: str) -> None:
    assert letters_to_dandas(written) == expected


@pytest.mark.parametrize(
    "text", ["कक्षा I में", "कक्षाI", "दूध 5 l लाओ", "वह I am कहता है", "उनकी I टीम", "II वर्ष II सेमेस्टर"]
)
def test_letters_that_are_letters_stay(text: str) -> None:
    assert letters_to_dandas(text) == text


def test_a_danda_after_a_title_is_its_period_unless_a_sentence_begins() -> None:
    written = "प्रो। सिंह और डॉ।राव आए। वे हैं प्रो। उन्होंने पढ़ाया।"
    expected = "प्रो. सिंह और डॉ.राव आए। वे हैं प्रो। उन्होंने पढ़ाया।"
    assert dandas_of_titles_to_periods(written) == expected


def test_a_full_stop_stands_by_its_word() -> None:
    assert unify_blanks_at_stops("वह गया . फिर आया .") == "वह गया. फिर आया."
    assert unify_blanks_at_stops("वह गया .फिर आया") == "वह गया. फिर आया"
    assert unify_blanks_at_stops("भाषा .NET है") == "भाषा .NET है"
    assert unify_blanks_at_stops("नया .भारत डोमेन") == "नया .भारत डोमेन"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("89 . 45 मीटर का थ्रो", "89.45 मीटर का थ्रो"),
        ("सूचकांक ३६ . ५ अंक चढ़ा", "सूचकांक ३६.५ अंक चढ़ा"),
        ("5 . 30 बजे", "5.30 बजे"),
        ("21 . 15 से हराया", "21 . 15 से हराया"),
        ("संख्या 12 . 5 मीटरगेज", "संख्या 12 . 5 मीटरगेज"),
    ],
)
def test_a_point_with_blanks_is_one_where_something_is_measured(
    written: str, expected: str
) -> None:
    assert unify_blanks_at_stops(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("टिकट रु। 5 है।", "टिकट रु. 5 है।"),
        ("पृ।१२ देखें", "पृ.१२ देखें"),
        ("दाम 100 रु। 5 लोग आए।", "दाम 100 रु। 5 लोग आए।"),
    ],
)
def test_a_danda_before_the_number_of_an_abbreviation_is_its_period(
    written: str, expected: str
) -> None:
    assert dandas_of_titles_to_periods(written) == expected


def test_a_colon_typed_as_a_visarga_is_a_colon() -> None:
    assert visargas_to_colons("पता ः गाँव, समय 3ः25, अतः") == "पता : गाँव, समय 3:25, अतः"


def test_a_colon_before_dandas_is_a_visarga() -> None:
    assert visargas_to_colons("मधुसूदन: ॥ अर्थ:") == "मधुसूदनः ॥ अर्थ:"
    assert visargas_to_colons("संमोह: स्मृतिविभ्रम:।\nनाम: राम।") == "संमोहः स्मृतिविभ्रमः।\nनाम: राम।"
    assert visargas_to_colons("कारण: यह है:।") == "कारण: यह है:।"


def test_a_visarga_between_figures_is_a_colon() -> None:
    assert visargas_to_colons("3ः25 बजे (2 इतिहास 7ः 14)") == "3:25 बजे (2 इतिहास 7:14)"


def test_the_number_of_a_verse_gets_its_dandas() -> None:
    assert visargas_to_colons("महाकपिः ॥ १-१-७७") == "महाकपिः ॥ १-१-७७॥"
    assert visargas_to_colons("महाकपिः ॥ राम 5") == "महाकपिः ॥ राम 5"


def test_low_quotes_and_arabic_commas_are_commas() -> None:
    assert unify_blanks_at_stops("कवि‚ लेखक، राम") == "कवि, लेखक, राम"


def test_the_point_of_a_calibre_is_dropped_and_no_other() -> None:
    assert (
        points_of_calibres("तमंचा .315 बोर, .5 मीटर, 7.62 बोर") == "तमंचा 315 बोर, .5 मीटर, 7.62 बोर"
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("सन् 1900 ई ० में", "सन् 1900 ई॰ में"),
        ("वे एम ० ए ० , पी ० एच ० डी ० थे", "वे एम॰ ए॰ , पी॰ एच॰ डी॰ थे"),
        ("उ○ प्र○ में डॉo राव", "उ॰ प्र॰ में डॉ॰ राव"),
        ("उoप्रo शासन, डब्ल्यूo", "उ॰प्र॰ शासन, डब्ल्यू॰"),
        ("टीम ए ० पर, ई ० ५ वाली", "टीम ए ० पर, ई ० ५ वाली"),
        ("○ पहला ○ दूसरा or no", "○ पहला ○ दूसरा or no"),
        ("समाज -ड़ा0 राव, खड़ा 0 पर", "समाज -डा0 राव, खड़ा 0 पर"),
    ],
)
def test_noughts_and_circles_are_signs_of_abbreviation(written: str, expected: str) -> None:
    assert signs_of_abbreviation(written) == expected


def test_arrows_made_of_signs_are_arrows() -> None:
    assert collapse_repeats("नंबर एक ===> दो => तीन --> चार") == "नंबर एक → दो → तीन → चार"
    assert collapse_repeats("a >= 5, b <=> c") == "a >= 5, b <=> c"


def test_a_danda_for_the_point_of_a_decimal_is_a_point_again() -> None:
    assert dandas_to_points("डीए 4।23% और 2।5 लाख") == "डीए 4.23% और 2.5 लाख"
    assert dandas_to_points("रात 9,30 बजे, 8,10 बजे") == "रात 9.30 बजे, 8,10 बजे"
    assert dandas_to_points("शाम5-15 बजे, शाम 5-7 बजे") == "शाम5.15 बजे, शाम 5-7 बजे"
    assert dandas_to_points("गीता 4।7 और पद 5।6 लोग") == "गीता 4।7 और पद 5।6 लोग"


def test_the_raised_figure_of_a_square_is_raised_again() -> None:
    assert part_units("1,886 किमी 2 (728 वर्ग मील)") == "1,886 किमी² (728 वर्ग मील)"
    assert part_units("5 किमी 2 (बस से)") == "5 किमी 2 (बस से)"


def test_a_unit_is_parted_from_the_word_behind_it() -> None:
    assert part_units("12 किमीप्रति घंटा, 240 से 320 किमीतक") == "12 किमी प्रति घंटा, 240 से 320 किमी तक"
    assert part_units("5 दिनकर, 3 लाखों, किमीतक") == "5 दिनकर, 3 लाखों, किमीतक"
