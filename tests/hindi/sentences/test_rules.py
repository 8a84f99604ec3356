"""The rules of sentence ends one by one: which of them decides, and how."""

from __future__ import annotations

import pytest

from briefing.document import Span
from briefing.hindi.sentences.endings import ends_sentence
from briefing.hindi.sentences.periods import full_stop_ends
from briefing.hindi.sentences.quotations import is_continued, is_term, leads_from_speech
from briefing.hindi.sentences.stops import Nesting, Place, Stop


def stop(marked: str) -> Stop:
    """The stop of a text that ends before ‖; its closing marks stand before ‖ too."""
    before, _, after = marked.partition("‖")
    text = before + after
    run = before.rstrip("”’)\"' ")
    start = len(run.rstrip("।॥.?!…"))
    nesting = Nesting(text, Span(0, len(text)))
    within, beyond = nesting.at(start), nesting.at(len(before))
    return Stop(text, 0, start, len(before), len(text), run[start:], within, beyond, False)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("वह गया.‖ सब चुप थे।", True),
        ("डॉ.‖ राव आए।", False),
        ("दूरी 5 कि.मी.‖ दक्षिण में है।", False),
        ("मूल्य 3.‖5 है।", False),
        ("example.‖com पर है।", False),
        ("1.‖ पहला काम।", False),
        ("यह 1947.‖ उसने कहा।", True),
        ("Reliance Ltd.‖ ने कहा।", False),
        ("वह आया था.‖Twitter पर लिखा।", True),
        ("जन.‖वि.पा. के नेता।", False),
    ],
)
def test_full_stops(text: str, ends: bool) -> None:
    assert full_stop_ends(stop(text)) is ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("वह ईमानदार (?)‖ नेता है।", False),
        ("मैं…‖ मैं नहीं जानता।", False),
        ("वह चला गया…‖ सब चुप थे।", True),
        ("“मैं आऊँगा।”‖ उसने कहा।", False),
        ("Yahoo!‖ ने कहा।", False),
        ("चोर!‖ चोर!", False),
        ("n!‖ = 24", False),
        ("फ़िल्म “कौन?‖ क्यों?” देखी।", False),
        ("वह कौन है?‖ कोई नहीं जानता।", True),
    ],
)
def test_other_marks(text: str, ends: bool) -> None:
    assert ends_sentence(stop(text)) is ends


def test_a_sentence_goes_on_after_the_quotation_in_it() -> None:
    assert is_continued(stop("“मैं आऊँगा।”‖ उसने कहा।"))
    assert not is_continued(stop("उसने कहा, “मैं आऊँगा।”‖ बैठक समाप्त हुई।"))


def test_a_quotation_that_nothing_introduces_is_a_title() -> None:
    assert is_term(stop("फ़िल्म “कौन?‖ क्यों?” देखी।"))
    assert not is_term(stop("उसने कहा, “कौन?‖ क्यों?”"))


def test_what_leads_on_from_speech() -> None:
    assert leads_from_speech(["कहकर", "वह", "चला", "गया"])
    assert not leads_from_speech(["कहना", "है", "कि"])


def test_marks_without_a_partner_do_not_count() -> None:
    text = "क (ख “ग” घ) “ङ"
    nesting = Nesting(text, Span(0, len(text)))
    assert nesting.at(1) == Place(-1, -1)
    assert nesting.at(3) == Place(2, -1)
    assert nesting.at(6) == Place(2, 5)
    assert nesting.at(len(text)) == Place(-1, -1)


def test_a_stop_knows_its_surroundings() -> None:
    here = stop("“वह गया।”‖ राम आया।")
    assert (here.mark, here.before, here.next_word, here.closes_quote) == ("।", "गया", "राम", True)
    assert not here.glued
