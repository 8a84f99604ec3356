"""Characters: the invisible go, Devanagari is composed, blanks are one."""

from __future__ import annotations

import pytest

from briefing.hindi.cleaning.repair import (
    compose,
    drop_accents,
    drop_invisible,
    drop_stray_joiners,
    letters_to_avagrahas,
    move_misplaced_dots,
    move_short_i,
    tabs_to_commas,
    unify_blanks,
    unify_line_ends,
)


def test_every_line_end_is_a_newline() -> None:
    assert unify_line_ends("क\r\nख\rग\x0bघ\x0cङ\x85च\u2028छ\u2029ज") == "क\nख\nग\nघ\nङ\nच\nछ\n\nज"


@pytest.mark.parametrize(
    "scrap", "\ufeff\u200b\u200e\u200f\u00ad\u2060\u2066\x00\x1b\x9f\udc80\ufffe\ufe0e"
)
def test_invisible_characters_go(scrap: str) -> None:
    assert drop_invisible(f"वि{scrap}द्या") == "विद्या"


def test_accents_of_the_vedas_go() -> None:
    assert drop_accents("यो अ॒न्धो यः पु॑नःस॒रो भगो॑") == "यो अन्धो यः पुनःसरो भगो"
    assert drop_accents("वृक्षेऽपि ॐ ऋतं") == "वृक्षेऽपि ॐ ऋतं"


def test_bullets_of_symbol_fonts_are_bullets() -> None:
    assert drop_invisible("\uf0b7 एक") == "• एक"


def test_joiners_stay_where_they_shape_something() -> None:
    assert (
        drop_stray_joiners("क्\u200dष विद्वान्\u200c 👩\u200d⚕\ufe0f")
        == "क्\u200dष विद्वान्\u200c 👩\u200d⚕\ufe0f"
    )
    assert (
        drop_stray_joiners("रा\u200dम \u200cश्या\u200cम क्\u200d\u200dष 🙏\u200dक")
        == "राम श्याम क्\u200dष 🙏क"
    )


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("\u095b", "ज\u093c"),
        ("न\u093c", "\u0929"),
        ("अाप एेसा अौर अोर काे", "आप ऐसा और ओर को"),
        ("लड़के अाैर अाे आैर", "लड़के और ओ और"),
        ("सडि\u093cयल", "सड\u093cियल"),
        ("मेंं हैैं क्््या", "में हैं क्या"),
        ("चांँद विश्व मे ं", "चांद विश्व में"),
        ("ऑस्ट्रे्लिया और हिंदी्", "ऑस्ट्रेलिया और हिंदी्"),
        ("विभिन्*न और पाँच * दो", "विभिन्न और पाँच * दो"),
        ("सडक़ पर लडक़ियां", "सड़क पर लड़कियां"),  # dots one letter late
        ("आगे बढऩे और पढऩा", "आगे बढ़ने और पढ़ना"),
        ("रोड क़लम हेडफ़ोन", "रोड क़लम हेडफ़ोन"),
    ],
)
def test_devanagari_is_in_one_spelling(written: str, expected: str) -> None:
    assert compose(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("अिधकारी की िकताब", "अधिकारी की किताब"),
        ("ट्रेङ्क्षनग का ङ्क्षप्रट, ङ्क्षसह", "ट्रेनिंग का प्रिंट, सिंह"),
        ("आकाङ्क्षा और काङ्क्षति", "आकाङ्क्षा और काङ्क्षति"),
    ],
)
def test_a_short_i_goes_behind_its_consonants(written: str, expected: str) -> None:
    assert move_short_i(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("सडक़ पर लडक़ा", "सड़क पर लड़का"),
        ("बढऩे पढऩा", "बढ़ने पढ़ना"),
        ("हेडफ़ोन और मिडफ़ील्डर", "हेडफ़ोन और मिडफ़ील्डर"),
    ],
)
def test_a_dot_on_the_next_letter_goes_where_it_belongs(written: str, expected: str) -> None:
    assert move_misplaced_dots(compose(written)) == compose(expected)


def test_a_latin_s_inside_a_hindi_word_is_an_avagraha() -> None:
    assert letters_to_avagrahas("पञ्चमोsध्याय: iPhone 5s और") == "पञ्चमोऽध्याय: iPhone 5s और"


def test_tabs_between_cells_are_commas_and_others_part_nothing() -> None:
    written = "नाम\tआयु\t\tशहर\n\tराम आया\n1.\tपहला\n2\tदूसरा\n(क)\tतीसरा\nसमय:\t5 बजे"
    expected = "नाम, आयु, शहर\n\tराम आया\n1.\tपहला\n2\tदूसरा\n(क)\tतीसरा\nसमय:\t5 बजे"
    assert tabs_to_commas(written) == expected


def test_blanks_are_one_and_indents_stay() -> None:
    assert unify_blanks("क\u00a0 \u3000ख\tग  \n\t घ\n    ङ \n \n") == "क ख ग\n     घ\n    ङ\n\n"


@pytest.mark.parametrize(
    ("left", "meant"),
    [
        ("छुटि्टयां", "छुट्टियां"),
        ("बुदि्ध", "बुद्धि"),
        ("शकि्त", "शक्ति"),
        ("अपै्रल, टे्रन और टै्रक्टर", "अप्रैल, ट्रेन और ट्रैक्टर"),
        ("कफ्र्यू, अघ्र्य, कत्र्तव्य", "कर्फ्यू, अर्घ्य, कर्त्तव्य"),
        ("स्वातंत्र्य, दारिद्र्य", "स्वातंत्र्य, दारिद्र्य"),
        ("गेहंू", "गेहूं"),
        ("रुपए हंै", "रुपए हैं"),
        ("नहीें, कौैन", "नहीं, कौन"),
        ("मजिस्टेªट, राष्टªीय, टªक, 5ª", "मजिस्ट्रेट, राष्ट्रीय, ट्रक, 5ª"),
        ("अंिकत", "अंकित"),
        ("31़ 2 डिग्री, 2016ं में", "31.2 डिग्री, 2016 में"),
        ("छात्र क े लिए, मात्रा ा और ि", "छात्र के लिए, मात्रा ा और ि"),
        ("अन्र्तगत, अर्न्तगत", "अन्तर्गत, अन्तर्गत"),
        ("मिट्टी, सिंह और में", "मिट्टी, सिंह और में"),
    ],
)
def test_signs_in_the_order_of_print_are_put_in_place(left: str, meant: str) -> None:
    assert compose(left) == meant
