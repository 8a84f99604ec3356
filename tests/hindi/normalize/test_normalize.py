"""What `spoken` and `normalize` promise: alignment, boundaries, notes, and nothing unread."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.devanagari import JOINERS
from briefing.document import (
    Boundary,
    Document,
    Kind,
    Paragraph,
    PauseMark,
    Script,
    Sentence,
    Source,
    Span,
)
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.normalize import normalize, spoken

STOPS = set(",?!।॥.")


def document(*paragraphs: str | tuple[Kind, str], pauses: tuple[PauseMark, ...] = ()) -> Document:
    """Paragraphs whose sentences are parted by "|", as a document; the parting is a blank."""
    text, built = "", []
    for paragraph in paragraphs:
        kind, sentences = (Kind.BODY, paragraph) if isinstance(paragraph, str) else paragraph
        found = []
        for sentence in sentences.split("|"):
            found.append(Sentence(sentence, Span(len(text), len(text) + len(sentence))))
            text += sentence + " "
        built.append(Paragraph(tuple(found), kind))
        text = text[:-1] + "\n"
    return Document(Source(text, "-"), "", tuple(built), pauses)


def aligned(script: Script, index: int = 0) -> list[tuple[str, str]]:
    """The words of an utterance, each with the written text of its span."""
    text = script.document.source.text
    return [(w.spoken, text[w.span.start : w.span.end]) for w in script.utterances[index].words]


@pytest.mark.parametrize(
    "text",
    [
        "यह एक साधारण वाक्य है।",
        "क्या आप आएँगे? हाँ, ज़रूर!",
        "राम , श्याम और मोहन ।",
        "  आगे और पीछे  खाली जगह  ",
        "सर्वे भवन्तु सुखिनः।\nसर्वे सन्तु निरामयाः॥",
        "",
        "\n\n",
    ],
)
def test_text_with_nothing_to_normalise_comes_back_unchanged(text: str) -> None:
    assert spoken(text) == text


def test_newlines_between_paragraphs_stay() -> None:
    assert spoken("5 लोग\n\nयह\n₹10") == "पाँच लोग\n\nयह\nदस रुपये"


def test_words_of_an_amount_share_its_span() -> None:
    script = normalize(document("बजट ₹2.5 लाख करोड़ का है।"))
    assert aligned(script) == [
        ("बजट", "बजट"),
        ("दो", "₹2.5 लाख करोड़"),
        ("दशमलव", "₹2.5 लाख करोड़"),
        ("पाँच", "₹2.5 लाख करोड़"),
        ("लाख", "₹2.5 लाख करोड़"),
        ("करोड़", "₹2.5 लाख करोड़"),
        ("रुपये", "₹2.5 लाख करोड़"),
        ("का", "का"),
        ("है।", "है।"),
    ]


def test_unsaid_marks_belong_to_the_word_they_touch() -> None:
    script = normalize(document('संगठन (नाटो) ने कहा, "चीन-रूस" - 🎉 जीते।'))
    assert aligned(script) == [
        ("संगठन,", "संगठन"),
        ("नाटो,", "(नाटो)"),
        ("ने", "ने"),
        ("कहा,", "कहा,"),
        ("चीन", '"चीन-'),
        ("रूस,", 'रूस" - 🎉'),
        ("जीते।", "जीते।"),
    ]


def test_words_of_ordinary_sentences_stand_for_themselves() -> None:
    script = normalize(document("यह पहला है।|वह दूसरा है ।"))
    assert aligned(script, 0) == [("यह", "यह"), ("पहला", "पहला"), ("है।", "है।")]
    assert aligned(script, 1)[-1] == ("है।", "है ।")


def test_every_boundary_is_what_ends_there() -> None:
    script = normalize(
        document(
            (Kind.HEADING, "शीर्षक"),
            "पहला।|दूसरा।",
            (Kind.QUOTE, "उद्धरण।"),
            (Kind.ITEM, "सूची।"),
            (Kind.VERSE, "पद्य॥"),
            "अंत।",
        )
    )
    assert [(u.boundary, u.sentence, u.paragraph) for u in script.utterances] == [
        (Boundary.HEADING, 0, 0),
        (Boundary.SENTENCE, 1, 1),
        (Boundary.PARAGRAPH, 2, 1),
        (Boundary.QUOTE, 3, 2),
        (Boundary.ITEM, 4, 3),
        (Boundary.PARAGRAPH, 5, 4),
        (Boundary.END, 6, 5),
    ]


def test_a_sentence_of_emoji_goes_to_the_utterance_before_it() -> None:
    script = normalize(document("हम जीते।|🎉🎉", "अगला।"))
    assert [u.spoken for u in script.utterances] == ["हम जीते।", "अगला।"]
    assert script.utterances[0].boundary is Boundary.PARAGRAPH
    assert aligned(script)[-1] == ("जीते।", "जीते। 🎉🎉")


def test_a_document_of_emoji_gives_no_utterance() -> None:
    assert normalize(document("🎉")).utterances == ()


def test_pause_marks_are_not_said_and_add_up_at_the_sentence_before_them() -> None:
    text = "पहला।|[विराम 2s]|दूसरा [विराम 1s] भी।"
    plain = document(text).source.text
    first, second = plain.index("["), plain.rindex("[")
    marks = (
        PauseMark(Span(first, first + 10), 2.0),
        PauseMark(Span(second, second + 10), 1.0),
    )
    script = normalize(document(text, pauses=marks))
    assert [(u.spoken, u.mark) for u in script.utterances] == [("पहला।", 2.0), ("दूसरा भी।", 1.0)]


def test_pause_marks_before_the_first_word_are_the_lead() -> None:
    text = "[विराम 2s]|🎉 [विराम 1s]|पहला।|[विराम 4s]"
    plain = document(text).source.text
    starts = [index for index, character in enumerate(plain) if character == "["]
    marks = tuple(
        PauseMark(Span(start, start + 10), seconds)
        for start, seconds in zip(starts, (2.0, 1.0, 4.0), strict=True)
    )
    script = normalize(document(text, pauses=marks))
    assert script.lead == 3.0
    assert [(u.spoken, u.mark) for u in script.utterances] == [("पहला।", 4.0)]


def test_a_lexicon_respelling_wins_over_every_rule_and_the_longest_first() -> None:
    lexicon = Lexicon({"₹": "रुपैया", "NATO": "नेटो", "NATO देश": "नेटो के देश", "अमित": "अमिट"})
    assert spoken("NATO देश, NATO और अमितेश, अमित", lexicon) == "नेटो के देश, नेटो और अमितेश, अमिट"
    assert spoken("₹ में", lexicon) == "रुपैया में"


def test_lexicon_phonemes_keep_the_written_word() -> None:
    script = normalize(document("कमल आया, 5 बजे।"), Lexicon({"कमल": "/kəməl/"}))
    assert [(w.spoken, w.phonemes) for w in script.utterances[0].words] == [
        ("कमल", "kəməl"),
        ("आया,", ""),
        ("पाँच", ""),
        ("बजे।", ""),
    ]


def test_what_no_rule_understood_is_reported_with_its_place() -> None:
    script = normalize(document("यह।|वह தமிழ் है।"))
    note = script.notes[0]
    assert (note.written, note.spoken) == ("தமிழ்", "तमिल")
    assert script.document.source.text[note.span.start : note.span.end] == "தமிழ்"


NEWS = st.text(
    alphabet="कखगमरसाीे्ंँ़ः।, 0123456789०१२.-–—:/()[]₹$%°½²'\"“”‘’abKMNO+=&@#*~…\u200d🎉IVX",
    max_size=60,
)


def unread(text: str) -> set[str]:
    """Digits, symbols and punctuation that no voice reads."""
    return {
        sign
        for sign in text
        if unicodedata.category(sign)[0] in "NSPC"
        and not (sign in STOPS or sign.isspace() or sign in JOINERS)
    }


@settings(max_examples=400, deadline=None)
@given(NEWS)
def test_no_digit_or_symbol_is_left_unread(text: str) -> None:
    assert unread(spoken(text)) == set()


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_nothing_raises_and_nothing_is_left_unread_in_any_text(text: str) -> None:
    assert unread(spoken(text)) == set()


PIECES = (
    "₹5 लाख करोड़ डॉ. मो. स. (नाटो) 10-12 1.5 % चीन-रूस 1947 1,947 में से अधिक लोग 6:05 बजे IST "
    "रु. 500 15/08/1947 21वीं II 3:1 ½ — : … “हाँ” ई.वी.एम. कि.मी. +91 9876543210 धारा 35(क) "
    "35A °C -5 NATO & 🎉 ! ? । एक ज "
    "2023-24 के दशक उ.प्र. 26/11 ₹10.50 5% किमी/घंटा है। 10². ई.पू."
)
TOKENS = st.lists(
    st.sampled_from(PIECES.split()),
    max_size=9,
).map(" ".join)


@settings(max_examples=400, deadline=None)
@example("डॉ. ई.वी.एम. ₹5")
@example("डॉ. डॉ. — ₹5")
@example("मो. रु. — ₹5")
@given(TOKENS)
def test_spoken_text_is_already_normal(text: str) -> None:
    once = spoken(text)
    assert spoken(once) == once


@settings(max_examples=300, deadline=None)
@given(NEWS.filter(str.strip))
def test_spans_are_in_order_and_leave_no_written_character_out(text: str) -> None:
    text = text.strip()
    script = normalize(document(text.replace("|", "")))
    for utterance in script.utterances:
        spans = [(word.span.start, word.span.end) for word in utterance.words]
        assert spans == sorted(spans)
        for left, right in pairwise(spans):
            assert left == right or left[1] <= right[0]
        covered = {i for start, end in spans for i in range(start, end)}
        assert all(i in covered or text[i].isspace() for i in range(len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "," * 100_000,
        "(" * 50_000 + ")" * 50_000,
        "1," * 50_000,
        "11," * 30_000,
        "1-" * 50_000,
        "12:" * 30_000,
        "क." * 50_000,
        "A." * 50_000,
        "5 लाख " * 15_000,
        "₹" * 50_000,
        "-" * 100_000,
        " " * 100_000 + "1",
        "क" * 100_000 + "1",
        "9876543210 " * 7_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_hostile_text_ends(text: str) -> None:
    assert "1" not in spoken(text)
