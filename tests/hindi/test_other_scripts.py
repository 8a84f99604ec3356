"""Words in other scripts are written in Devanagari as they sound."""

from __future__ import annotations

import pytest

from briefing.document import Source
from briefing.hindi.latin.orthography import SIGNS, is_consonant
from briefing.hindi.lexicon.tables import rows
from briefing.hindi.other_scripts import in_devanagari
from briefing.pipeline import script

SAID = {
    "BENGALI": ("রবীন্দ্রনাথ রৈয়াত অসমীয়া ৰাতি", "रबीन्द्रनाथ रैयात असमीया राति"),
    "GURMUKHI": ("ਪੰਜਾਬੀ ਪੱਤਾ", "पंजाबी पता"),
    "GUJARATI": ("ગુજરાતી", "गुजराती"),
    "ORIYA": ("ଓଡ଼ିଆ ଭୁବନେଶ୍ୱର", "ओड़िआ भुबनेश्वर"),
    "TAMIL": ("தமிழ் சென்னை", "तमिल चेन्नै"),
    "TELUGU": ("తెలుగు హైదరాబాద్", "तेलुगु हैदराबाद"),
    "KANNADA": ("ಬೆಂಗಳೂರು", "बेंगलूरु"),
    "MALAYALAM": ("കേരളം", "केरलम"),
    "ARABIC": ("غالب پاکستان السلام عليكم", "ग़ालिब पाकिस्तान अल्सलाम अलीकम"),
    "CYRILLIC": ("Путин Владимир", "पुतिन व्लादिमिर"),
    "GREEK": ("Σωκράτης", "सोक्रातिस"),
    "HEBREW": ("שלום", "शालोम"),
    "ARMENIAN": ("Երևան", "येरेवान"),
    "GEORGIAN": ("თბილისი", "थ्बिलिसी"),
    "ETHIOPIC": ("አማርኛ", "आमारिन्या"),
    "HANGUL": ("서울", "सोउल"),
    "HIRAGANA": ("さくら ありがとう", "साकुरा आरिगातो"),
    "KATAKANA": ("トヨタ", "तोयोता"),
    "CJK": ("北京 习近平 上海", "बेइजिंग शिजिनपिंग शांगहाई"),
    "SINHALA": ("සිංහල", "सिंगहला"),
    "THAI": ("กรุงเทพ", ""),
    "MYANMAR": ("မြန်မာ", ""),
    "TIBETAN": ("བོད་སྐད", ""),
}


@pytest.mark.parametrize("name", SAID)
def test_a_word_is_written_as_it_sounds(name: str) -> None:
    written, said = SAID[name]
    assert [in_devanagari(word) for word in written.split()] == (said.split() or [""])


def test_every_script_of_the_table_is_tried() -> None:
    assert [row[0] for row in rows("scripts")] == list(SAID)


def test_scripts_in_one_word_are_read_one_after_the_other() -> None:
    assert in_devanagari("東京タワー") == in_devanagari("東京") + in_devanagari("タワー")
    assert in_devanagari("တトヨタ") == ""


def test_every_sound_is_written_with_letters_of_hindi() -> None:
    for _, _, *units in rows("phonemes"):
        for unit in "".join(units).split():
            assert unit in SIGNS or is_consonant(unit)


def test_what_is_left_out_or_guessed_is_told() -> None:
    text = "शी जिनपिंग (चीनी: 习近平) आए।\nउसने Привет कहा।\nयह မြန်မာ है।\n"
    assert script(Source(text, "news.txt")).unknown() == [
        "news.txt, line 1: '(चीनी: 习近平)' is not said",
        "news.txt, line 2: 'Привет' is not known; said as “प्रिवेत”",
        "news.txt, line 3: 'မြန်မာ' is not said",
    ]
