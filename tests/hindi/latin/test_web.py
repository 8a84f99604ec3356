"""Addresses, hashtags and handles are found and said as a reader says them."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.hindi.latin import web


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("pib.gov.in", "पी आई बी डॉट गव डॉट इन"),
        ("www.google.com", "डब्ल्यू डब्ल्यू डब्ल्यू डॉट गूगल डॉट कॉम"),
        ("https://www.bbc.com/hindi", "बी बी सी डॉट कॉम स्लैश हिंदी"),
        ("upsc.gov.in/exams", "यू पी एस सी डॉट गव डॉट इन स्लैश एग्ज़ाम्स"),
        ("upresults.nic.in", "यू पी रिज़ल्ट्स डॉट निक डॉट इन"),
        ("updates.gov.in", "अपडेट्स डॉट गव डॉट इन"),
        ("csjmu.ac.in", "सी एस जे एम यू डॉट ए सी डॉट इन"),
        ("lkouniv.ac.in", "एल के ओ यूनिव डॉट ए सी डॉट इन"),
        ("krishi.gov.in", "कृषि डॉट गव डॉट इन"),
        ("indianexpress.com", "इंडियन एक्सप्रेस डॉट कॉम"),
        ("hindi.news18.com", "हिंदी डॉट न्यूज़ एटीन डॉट कॉम"),
        ("bit.ly/3xYzAb9Kq", "बिट डॉट एल वाई आगे लंबा पता"),
        ("youtu.be/abc", "यूट्यू डॉट बी ई स्लैश ए बी सी"),
        ("#INDvsAUS", "हैशटैग इंडिया वर्सेज़ ऑस्ट्रेलिया"),
        ("#MIvCSK", "हैशटैग एम आई वर्सेज़ सी एस के"),
        ("t.me/aajtak", "टी डॉट मी स्लैश आज तक"),
        ("https://hi.wikipedia.org/wiki/भारत", "एच आई डॉट विकिपीडिया डॉट ऑर्ग स्लैश विकी स्लैश भारत"),
    ],
)
def test_an_address_is_said_without_scheme_with_dots_and_slashes(token: str, expected: str) -> None:
    assert web.spoken(token) == expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("https://www.example.com/news?id=3", "एग्ज़ाम्पल डॉट कॉम स्लैश न्यूज़ आगे लंबा पता"),
        ("https://t.co/AbC123xyz", "टी डॉट को आगे लंबा पता"),
        (
            "https://x.com/narendramodi/status/1234567890123",
            "एक्स डॉट कॉम स्लैश नरेंद्र मोदी स्लैश स्टेटस आगे लंबा पता",
        ),
    ],
)
def test_a_long_tail_is_left_out_and_the_listener_is_told(token: str, expected: str) -> None:
    assert web.spoken(token) == expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("user@example.com", "यूज़र ऐट एग्ज़ाम्पल डॉट कॉम"),
        ("help.desk-2@nic.in", "हेल्प डॉट डेस्क डैश दो ऐट निक डॉट इन"),
        ("a_b+c@rbi.org.in", "ए अंडरस्कोर बी प्लस सी ऐट आर बी आई डॉट ऑर्ग डॉट इन"),
    ],
)
def test_every_sign_of_an_e_mail_address_is_said(token: str, expected: str) -> None:
    assert web.spoken(token) == expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("#MakeInIndia", "हैशटैग मेक इन इंडिया"),
        ("#makeinindia", "हैशटैग मेक इन इंडिया"),
        ("#दुमका", "हैशटैग दुमका"),
        ("#newsinhindi", "हैशटैग न्यूज़ इन हिंदी"),
        ("#upnews", "हैशटैग यू पी न्यूज़"),
        ("#update", "हैशटैग अपडेट"),
        ("#किसान_आंदोलन", "हैशटैग किसान आंदोलन"),
        ("#IPLAuction", "हैशटैग आई पी एल ऑक्शन"),
        ("#G20India", "हैशटैग जी ट्वेंटी इंडिया"),
        ("#COVID19", "हैशटैग कोविड नाइनटीन"),
        ("#Election2024", "हैशटैग इलेक्शन दो हज़ार चौबीस"),
        ("#मोदी2024", "हैशटैग मोदी दो हज़ार चौबीस"),
        ("@narendramodi", "ऐट नरेंद्र मोदी"),
        ("@PMOIndia", "ऐट पी एम ओ इंडिया"),
        ("@imVkohli", "ऐट आई एम वी कोहली"),
        ("@ANI", "ऐट ए एन आई"),
    ],
)
def test_words_written_together_in_hashtags_and_handles_are_taken_apart(
    token: str, expected: str
) -> None:
    assert web.spoken(token) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("देखें pib.gov.in।", ["pib.gov.in"]),
        ("(https://a.com/b) और", ["https://a.com/b"]),
        ("https://a.com/b, फिर", ["https://a.com/b"]),
        ("लिखें user@nic.in.", ["user@nic.in"]),
        ("पढ़ें example.com/path).", ["example.com/path"]),
        ("#भारत, @abc। कहा", ["#भारत", "@abc"]),
        ("www.irctc.co.in पर https://x.com?a=1&b=2!", ["www.irctc.co.in", "https://x.com?a=1&b=2"]),
        ("“#Modi”", ["#Modi"]),
    ],
)
def test_the_punctuation_behind_a_token_is_not_part_of_it(text: str, expected: list[str]) -> None:
    assert web.PATTERN.findall(text) == expected


@pytest.mark.parametrize(
    "text",
    ["B.Tech", "U.S.A.", "3.5", "#1", "C#", "एक@दो", "डॉ.in", "10:30", "1.2.3", "e.g.", "Rs.500"],
)
def test_what_only_looks_like_an_address_is_left_alone(text: str) -> None:
    assert web.PATTERN.search(text) is None


@given(st.from_regex(web.PATTERN.pattern, fullmatch=True, alphabet=st.characters(codec="ascii")))
@example("0@0.Ahhl")
def test_no_sign_figure_or_latin_letter_is_left(token: str) -> None:
    assert re.fullmatch("[\u0900-\u0963 ]+", web.spoken(token))


@pytest.mark.parametrize(
    "unit",
    ["a.", "a", "@", "#", "a@", "http://", "www.", "a-", "1.1.", "#_", "x.com,", "a.a@", "/"],
)
def test_hostile_text_is_searched_and_said_in_linear_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    for match in web.PATTERN.finditer(text):
        assert web.spoken(match[0])
