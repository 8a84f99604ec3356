"""Phrases that the words alone do not show: groups of figures, and what is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from briefing.document import Script, Source, Word
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.normalize.normalize import normalize
from briefing.hindi.prosody.phrasing import phrased
from briefing.hindi.segment import segment


def script_of(text: str) -> Script:
    return normalize(segment(clean(Source(text, "test"))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("नंबर 98765 43210 है।", "नंबर नौ आठ सात छह पाँच, चार तीन दो एक शून्य है।"),
        ("नंबर 9876543210 है।", "नंबर नौ आठ सात छह पाँच, चार तीन दो एक शून्य है।"),
        (
            "नंबर 1800-180-1551 है।",
            "नंबर एक आठ शून्य शून्य, एक आठ शून्य, एक पाँच पाँच एक है।",
        ),
        ("पिन कोड 110001 लिखें।", "पिन कोड एक एक शून्य, शून्य शून्य एक लिखें।"),
        ("हेल्पलाइन 112 है।", "हेल्पलाइन एक एक दो है।"),
        ("कीमत 1,23,456 रुपये है।", "कीमत एक लाख तेईस हज़ार चार सौ छप्पन रुपये है।"),
        (
            "उन्होंने बताया “काम समय पर होगा” और चले गए।",
            "उन्होंने बताया, काम समय पर होगा, और चले गए।",
        ),
        ("उसने कहा, “मैं घर जाऊँगा।”", "उसने कहा, मैं घर जाऊँगा।"),
        ("फ़िल्म “नया दौर” आई।", "फ़िल्म नया दौर आई।"),
    ],
)
def test_figures_are_grouped_and_speech_is_set_off(text: str, expected: str) -> None:
    assert " ".join(each.spoken for each in phrased(script_of(text)).utterances) == expected


def test_what_is_written_and_its_places_stay() -> None:
    script = script_of("नंबर 98765 43210 है। “वह कल ही आया था” सुनकर वे चले।")
    for one, other in zip(script.utterances, phrased(script).utterances, strict=True):
        assert [word.span for word in one.words] == [word.span for word in other.words]
        assert one.spoken.replace(",", "") == other.spoken.replace(",", "")


def test_an_item_that_another_follows_does_not_end_like_a_sentence() -> None:
    script = phrased(
        script_of("चीज़ें:\n\n- आटा\n- चावल\n- दाल। और तेल\n- क्या नमक?\n- घी\n\nबस।\n\n- मिर्च")
    )
    said = [each.spoken for each in script.utterances]
    items = ["आटा,", "चावल,", "दाल।", "और तेल,", "क्या नमक?", "घी"]
    assert said == ["चीज़ें,", *items, "बस।", "मिर्च"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("मुख्य बातें:\n\n- सड़क बनी\n- पुल टूटा", "मुख्य बातें,"),
        ("विवरण:-\nकल बारिश होगी।", "विवरण,"),
        ("सूची (नई):\n\n- सड़क\n- पुल", "सूची, नई,"),
        ("कौन आया?\n\n- राम\n- श्याम", "कौन आया?"),
        ("बैठक 10:30 बजे है।\n\nसब आएँ।", "बैठक साढ़े दस बजे है।"),
    ],
)
def test_what_a_colon_ends_goes_on(text: str, first: str) -> None:
    said = phrased(script_of(text)).utterances[0]
    assert said.spoken == first


class _Counted(tuple[Word, ...]):
    """Words that count how often they are gone through."""

    __slots__ = ()
    times = 0

    def __iter__(self) -> Iterator[Word]:
        type(self).times += 1
        return super().__iter__()


@pytest.mark.parametrize("sentences", [20, 80])
def test_a_text_of_many_quotations_is_gone_through_no_more_often(sentences: int) -> None:
    script = script_of("“वह कल ही आया था” सुनकर वे चले। " * sentences)
    counted = [replace(each, words=_Counted(each.words)) for each in script.utterances]
    _Counted.times = 0
    phrased(replace(script, utterances=tuple(counted)))
    assert _Counted.times <= 10 * len(counted)
