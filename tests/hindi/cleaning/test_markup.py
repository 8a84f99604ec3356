"""Markup: what is taken out of a text, and what only looks like it."""

from __future__ import annotations

import pytest

from briefing.hindi.cleaning.markup import (
    decode_entities,
    drop_markdown,
    drop_tags,
    merge_quoted_lines,
    raise_figures,
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("क&nbsp;ख &amp; &#2327; &#x918;", "क\u00a0ख & ग घ"),
        ("&amp;amp;lt;", "<"),
        ("AT&T; R&D &unknown; &", "AT&T; R&D &unknown; &"),
    ],
)
def test_entities_become_characters(written: str, expected: str) -> None:
    assert decode_entities(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("5 मी<sup>2</sup> और 10<sup>-3</sup>", "5 मी² और 10⁻³"),
        ('CO<sub>3</sub><sup class="x">2-</sup>', "CO<sub>3</sub>²⁻"),
        ("21<sup>वीं</sup> सदी, 5 < 6", "21<sup>वीं</sup> सदी, 5 < 6"),
    ],
)
def test_raised_figures_stay_raised(written: str, expected: str) -> None:
    assert raise_figures(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("भा<b>र</b>त <a href='x' target=\"_blank\">देश</a>", "भारत देश"),
        ("<p>एक</p><p>दो<br/>तीन</p>", "\n\nएक\n\n\n\nदो\nतीन\n\n"),
        ("क<!-- टिप्पणी > -->ख<style>p {}</style>ग<SCRIPT>1<2</SCRIPT>घ", "क ख ग घ"),
        ("<!DOCTYPE html>क", "\n\nक"),
        ("5 < 6 <i>और</i> 7 > 3", "5 < 6 और 7 > 3"),
    ],
)
def test_tags_go_and_their_words_stay(written: str, expected: str) -> None:
    assert drop_tags(written) == expected


@pytest.mark.parametrize(
    "text", ["अ < ब > स", "<नाम>", "a <b and c> d", "x<y>z", "<<b>b>", "क <b", "->", "<unknown>"]
)
def test_what_is_no_tag_stays(text: str) -> None:
    assert drop_tags(text) == text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("_कृपया आगे भेजें_, _Sent from my iPhone_", "कृपया आगे भेजें, Sent from my iPhone"),
        ("a_b_c, नाम_दो_तीन, ____ और _ _ और /_x_/", "a_b_c, नाम_दो_तीन, ____ और _ _ और /_x_/"),
        ("**मोटा** __गाढ़ा__ *तिरछा* `कूट`", "मोटा गाढ़ा तिरछा कूट"),
        ('[देखें](https://a.example/b "नाम") ![चित्र](/c.png)', "देखें चित्र"),
        ("![चित्र](c.png) और [कड़ी](../b.md#x) पर [क](ख)", "चित्र और कड़ी पर [क](ख)"),
        ("5 * 6 * 7 और शर्तें* लागू*", "5 * 6 * 7 और शर्तें* लागू*"),
        ("* एक\n* दो", "* एक\n* दो"),
        ("https://a.example/__init__.py [1](क)", "https://a.example/__init__.py [1](क)"),
    ],
)
def test_markdown_becomes_its_words(written: str, expected: str) -> None:
    assert drop_markdown(written) == expected


def test_quoted_lines_keep_one_mark() -> None:
    assert merge_quoted_lines("> एक\n> दो\n>तीन\n\n> चार") == "> एक\nदो\nतीन\n\n> चार"


def test_each_paragraph_of_a_quotation_has_its_mark() -> None:
    assert merge_quoted_lines("> एक।\n> दो\n> तीन।\n") == "> एक।\n> दो\nतीन।\n"
    assert merge_quoted_lines("> एक\n>\n> दो\n") == "> एक\n\n> दो\n"
