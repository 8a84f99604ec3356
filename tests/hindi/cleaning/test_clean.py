"""Cleaning as a whole: what is put right, what stays, and that twice is as once."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.document import Source
from briefing.hindi.cleaning.clean import clean


def cleaned(text: str) -> str:
    return clean(Source(text, "news.txt")).text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("\ufeffवह गया।\r\nफिर\rवह", "वह गया।\nफिर\nवह"),
        ("वह\u00a0गया\u200b।  फिर", "वह गया। फिर"),
        ('उसने कहा- "आओ|" और गया ||', "उसने कहा- “आओ।” और गया॥"),
        ("भारत[1][२] महान <b>देश</b> है।[citation needed]", "भारत महान देश है।"),
        ("क्या!!!! सच???? हाँ......", "क्या! सच? हाँ…"),
        ("&quot;राम &amp; श्याम&quot;", "“राम & श्याम”"),
        ("&lt;b&gt;राम&lt;/b&gt;", "राम"),
        ("राम,श्याम गए ।", "राम, श्याम गए।"),
        ("15 मार्च 2025,09:16 बजे", "15 मार्च 2025, 09:16 बजे"),
        ("12,2025 लोग", "12,2025 लोग"),
        ("अाप की सड\u093cक", "आप की सड़क"),
        ("**ज़रूरी:** [यहाँ](https://a.example/b) `देखें`", "ज़रूरी: यहाँ देखें"),
    ],
)
def test_common_faults_are_put_right(written: str, expected: str) -> None:
    assert cleaned(written) == unicodedata.normalize("NFC", expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "सीधा-सादा वाक्य, जिसमें कुछ ग़लत नहीं है।\n\nदूसरा अनुच्छेद; “उद्धरण” और ‘शब्द’।\n",
        "5 < 6 और अ < ब, पर 7 > 3; a<b और x>y भी।",
        "उसका कद 5'10\" है, पर्दा 15\" का, don't और ओ'ब्रायन भी।",
        "रुको [विराम 2s] चलो [pause 2s] बैठो [विराम 500ms] उठो [pause 1.5] सुनो [विराम १.५]।",
        "# शीर्षक\n\n- एक\n* दो\n\n> उद्धरण\n\n***\n----\n| क | ख |\n",
        "होम | देश | विदेश",
        "AT&T, R&D और [संपादक की टिप्पणी] तथा [2023] रहें।",
        "[1] पंक्ति के आरंभ का अंक रहता है, विकल्प [क] भी।",
        "कीमत ₹2.5 लाख; 1,234.50; १०.३०; https://a.example/b?c=d&e=f--g",
        "विद्वान्\u200cऔर क्\u200dष और 👩\u200d⚕\ufe0f",
        "कोई प्रश्न?! सच!?",
    ],
)
def test_a_text_that_needs_nothing_comes_back_as_it_was(text: str) -> None:
    source = Source(unicodedata.normalize("NFC", text), "news.txt", title="शीर्षक")
    assert clean(source) is source


def test_only_the_text_changes() -> None:
    source = Source("वह गया ।", "-", title="क", author="ख", date="ग")
    assert clean(source) == Source("वह गया।", "-", title="क", author="ख", date="ग")


SCRAPS = [
    *"कखगिी़्ंँः।॥|?!.…,;:-—_*`'\"“”‘’<>&[](){}#/=~ \n\t\r १2aZ\u200b\u200c\u200d\u00a0\ufeff",
    *("&amp;", "&lt;", "&#2325;", "<b>", "</b>", "<br>", "<p>", "<!--", "-->", "<script>"),
    *("[1]", "[क]", "[२]", "[विराम 2s]", "**", "``", "''", "है।", "> ", "# ", "\u2029", "\udc80"),
    *("](http://a)", "...", "||", "।।", " | ", "नहीं", "citation needed"),
]


@given(st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join))
@example("a[1[2]]")
@example("<<b>b>")
@example("&amp;amp;lt;b&gt;")
@example("[<b>1]</b>]")
@example('"“"”""')
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once


@given(st.text(max_size=60))
def test_cleaning_any_text_twice_is_cleaning_it_once(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert unicodedata.is_normalized("NFC", once)


PLAIN = st.lists(
    st.sampled_from([*"कखगमनआइ ।॥|?!.…,;:-—'\"“”‘’(){}/= \n\t१2aZ\u200b\u00a0", "है", "शब्द", "3.5"]),
    max_size=60,
).map("".join)


@given(PLAIN)
def test_every_letter_and_digit_stays(text: str) -> None:
    """Where there is no markup nothing that is said goes, and nothing is added."""

    def said(text: str) -> str:
        return "".join(re.findall(r"[^\W_]|[\u0900-\u0963]", text))

    # None of the letters is a visarga: one is the colon of क:॥, typed for it.
    assert said(cleaned(text)).replace("ः", "") == said(text)


@pytest.mark.parametrize(
    "scrap",
    [
        *('"', "'क", "“", "<", "<b", "<b>", "<!--", "<script>", "&amp;", "[1", "[1]", "[क"),
        *("|", "क | ", "*क ", "*", "[क](http://", "> क\n", ">", ".", ". ", "?!", "www.", "a", "-"),
        *("क,", "क्", "ा", "\u200d", " ", "\t", "\n", "1. ", "।", "है। "),
    ],
)
def test_hostile_text_takes_linear_time(scrap: str) -> None:
    """200,000 characters of one kind; were a rule quadratic, this would take minutes."""
    text = "क" + scrap * (200_000 // len(scrap)) + "क"
    assert cleaned(text).startswith("क")


def test_nested_scraps_take_linear_time_too() -> None:
    assert cleaned("क" + "[1" * 60_000 + "]" * 60_000).startswith("क")
    assert cleaned("क " + "<b " * 60_000 + ">" * 60_000).startswith("क")
    assert cleaned("क &" + "amp;" * 50_000 + "lt;") == "क <"
