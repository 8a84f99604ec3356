"""Verses of Sanskrit in Latin letters, with the marks of a transliteration and without."""

from __future__ import annotations

import pytest

from briefing.hindi.latin import sanskrit


@pytest.mark.parametrize(
    ("verse", "said"),
    [
        ("karmaNyevAdhikAraste mA phaleShu kadAchana", "कर्मण्येवाधिकारस्ते मा फलेषु कदाचन"),
        ("vAgarthAviva sampRRiktau vAgarthapratipattaye", "वागर्थाविव सम्पृक्तौ वागर्थप्रतिपत्तये"),
        ("mAmakAH pANDavAzcaiva kimakurvata saJjaya", "मामकाः पाण्डवाश्चैव किमकुर्वत सञ्जय"),
        ("yadā yadā hi dharmasya glānirbhavati bhārata", "यदा यदा हि धर्मस्य ग्लानिर्भवति भारत"),
    ],
)
def test_every_word_of_a_verse_is_spelled_by_its_scheme(verse: str, said: str) -> None:
    assert " ".join(sanskrit.spoken(verse, word) for word in verse.split()) == said


@pytest.mark.parametrize(
    "text",
    [
        "tum hi ho meri aashiqui",
        "getItem, userId और appId भरें",
        "pH = 7, pH < 7 और pH > 7",
        "The Ṛgveda and the Atharvaveda of Kṛṣṇa in Sāṅkhya",
        "iPhone, iPad और MacBook",
    ],
)
def test_other_texts_are_left_to_other_rules(text: str) -> None:
    assert [sanskrit.spoken(text, word) for word in text.split()] == [""] * len(text.split())
