"""Marks of wikis, forums and site generators go, with the text they mark kept."""

from __future__ import annotations

import pytest

from briefing.document import Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.cleaning.shortcodes import drop_shortcodes


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("# परिचय {#intro}", "# परिचय"),
        ("पैरा। {.lead #a}\nआगे", "पैरा।\nआगे"),
        ("देखें <https://example.org/a> यहाँ", "देखें https://example.org/a यहाँ"),
        ("[[देश]] और [[भारत|हिंदुस्तान]]", "देश और हिंदुस्तान"),
        ("[https://example.org/a महात्मा गांधी] थे", "महात्मा गांधी थे"),
        ("[ad_1]पाठ[ad_2]", "पाठ"),
        ("[[चित्र:क.jpg|thumb|लाल क़िला]]\nपाठ [[श्रेणी:भारत]]", "पाठ "),
        ("भारत<ref name=a>पुस्तक, पृष्ठ 5</ref> और<ref name='b' /> देश", "भारत और देश"),
        ("[b]मोटा[/b] [i][u]दोनों[/u][/i]", "मोटा दोनों"),
        ("[url=https://e.org]कड़ी[/url] [color=#f00]लाल[/color]", "कड़ी लाल"),
        ('[quote="राम"]हाँ[/quote] [img]http://e.org/a.png[/img]', "हाँ "),
        ("[list]\n[*]एक\n[*] दो\n[/list]", "\n- एक\n- दो\n"),
        ('[caption id="a" width="300"]चित्र का शीर्षक[/caption]', "चित्र का शीर्षक"),
        ('[gallery ids="1,2"]पाठ[caption]', "पाठ"),
        ('{{< figure src="a.jpg" title="क" >}}पाठ', "पाठ"),
        ("{% include a.html %}पाठ{% endif %} {{ page.title }}", "पाठ "),
        ("{{Infobox|नाम={{nowrap|भारत}}}}पाठ", "पाठ"),
    ],
)
def test_marks_go_and_their_text_stays(written: str, expected: str) -> None:
    text = written
    for _ in range(3):
        text = drop_shortcodes(text)
    assert text == expected


@pytest.mark.parametrize(
    "text",
    [
        "विकल्प [a] या [b] या [i]",
        "{क, ख} और {1, 2}",
        "5 < 6 > 3 [विराम 2s] [1]",
        "[note] और [quote]",
        "देश {देखें पृष्ठ 5}",
        "[राम] ने कहा",
        "[गांधी](https://example.org/a)",
        "a[i] = [b]",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    assert drop_shortcodes(text) == text


def test_tags_of_ssml_in_a_plain_text_go_and_breaks_are_pauses() -> None:
    written = (
        'अब <break time="500ms"/>चलें <emphasis level="strong">ज़रूर</emphasis> '
        '<say-as interpret-as="date">15/8/2024</say-as> <prosody rate="slow">धीरे</prosody>'
        "<break strength='weak' time='2s'/>।"
    )
    assert clean(Source(written, "x")).text == ("अब [विराम 500ms] चलें ज़रूर 15/8/2024 धीरे [विराम 2s]।")


def test_what_goes_is_named() -> None:
    written = "पहला\nभारत<ref>पुस्तक</ref> महान {{साँचा|क}} है [[देश|हिंद]]"
    source = clean(Source(written, "x"))
    assert source.text == "पहला\nभारत महान है हिंद"
    assert [(each.text, each.why, each.line) for each in source.left_out] == [
        ("ref>पुस्तक</ref", "template or note", 2),
        ("साँचा|क", "template or note", 2),
        ("देश", "template or note", 2),
    ]
