"""Quotation marks: which way each faces, and marks that are none."""

from __future__ import annotations

import pytest

from briefing.hindi.cleaning.quotes import make_quotes_consistent


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('उसने कहा, "आओ।" और गया।', "उसने कहा, “आओ।” और गया।"),
        ("उसने कहा, ''आओ।'' और ``जाओ।''", "उसने कहा, “आओ।” और “जाओ।”"),
        ("‘‘जो किसान है.'' और ”वह“ „यह“ «वे»", "“जो किसान है.” और “वह” “यह” “वे”"),
        ('बोला-" तुम आओ।"" मैं नहीं।" फिर', "बोला-“तुम आओ।”“मैं नहीं।” फिर"),
        ('" आओ " कहा', "“आओ” कहा"),
        ("'शब्द' और `नाम' और ('यह')", "‘शब्द’ और ‘नाम’ और (‘यह’)"),
        ("कहा, ' हम तैयार हैं। ' उन्होंने", "कहा, ‘हम तैयार हैं।’ उन्होंने"),
        ("“ यह गलत है। ” मंत्री ने कहा।", "“यह गलत है।” मंत्री ने कहा।"),
        ("\"उसने 'हाँ' कहा\"", "“उसने ‘हाँ’ कहा”"),
        ('कहा, "एक\nदो।" फिर', "कहा, “एक\nदो।” फिर"),
    ],
)
def test_quotes_are_made_one_kind(written: str, expected: str) -> None:
    assert make_quotes_consistent(written) == expected


def test_a_missing_mark_spoils_only_its_own_paragraph() -> None:
    written = '"खुला रहा। उसने कहा, "आओ।" फिर\n\n"बंद" है'
    assert make_quotes_consistent(written) == "“खुला रहा। उसने कहा, “आओ।” फिर\n\n“बंद” है"


@pytest.mark.parametrize(
    "text",
    [
        "don't, ओ'ब्रायन और players' room",
        'कद 5\'10" और पर्दे 15" तथा 17" के',
        "“एक “भीतर” दो” और ‘तीन’",
        "“पहला अनुच्छेद खुला।\n\n“दूसरा बंद।”",
        "’90 के दशक में",
        "‘मैं…’उसने कहा और ’90 के दशक का’ गया",
    ],
)
def test_what_is_right_or_no_quotation_stays(text: str) -> None:
    assert make_quotes_consistent(text) == text


def test_inches_inside_a_quotation() -> None:
    assert make_quotes_consistent('"कद 5\'10" है"') == "“कद 5'10\" है”"
