"""Signs of every kind that Unicode has: said, heard as a pause, a picture, or reported."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from briefing.document import Source
from briefing.hindi.normalize.classes.mathematics.mathematics import UNKNOWN, is_picture
from briefing.hindi.normalize.normalize import normalize, spoken
from briefing.hindi.segment import segment

_KINDS = {"Sm", "So", "Sc", "Sk", "No"}


def _silent() -> list[str]:
    """The signs of all Unicode for which nothing is said and no pause is made."""
    signs = [c for c in map(chr, range(0x80, sys.maxunicode)) if unicodedata.category(c) in _KINDS]
    signs.remove("～")  # a wide ~, silent as that is
    return [sign for sign in signs if spoken(f"यह {sign} है") == "यह है"]


def test_only_what_is_looked_at_is_silent() -> None:
    assert {sign for sign in _silent() if not is_picture(sign)} == set()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("∇f और A → B", "डेल एफ़ और ए से बी"),
        ("a ∈ B", "ए बिलॉन्ग्स टू बी"),
        ("x ∉ A ∪ B", "एक्स डज़ नॉट बिलॉन्ग टू ए संघ बी"),
        ("कदम → आगे", "कदम, आगे"),
        ("तीर ↔ वापस", "तीर, वापस"),
        ("चतुर्भुज □ABCD", "चतुर्भुज ए बी सी डी"),
        ("△ पहली बात", "पहली बात"),
        ("∙ एक बात", "एक बात"),
        ("a∙b = c", "ए गुणा बी बराबर सी"),
        ("⋆⋆⋆ बात", "बात"),
        ("∼500 लोग", "लगभग पाँच सौ लोग"),
        ("कोण 30∘ है", "कोण तीस डिग्री है"),
        ("5㎏ चावल", "पाँच किलोग्राम चावल"),
        ("10㎡ जगह", "दस वर्ग मीटर जगह"),
        ("𝛁f = 𝛼", "डेल एफ़ बराबर अल्फ़ा"),
        ("जीत 🎉 गए ✓", "जीत गए"),
        ("बिग बॉस™ है", "बिग बॉस है"),
        ("क ⪻⪻⪻ ख", f"क {UNKNOWN} ख"),
    ],
)
def test_a_sign_is_said_by_what_it_does(written: str, said: str) -> None:
    assert spoken(written) == said


def test_a_sign_without_a_reading_is_reported() -> None:
    script = normalize(segment(Source("क ⪻ ख है।", "text")))
    assert [(note.written, note.spoken) for note in script.notes] == [("⪻", UNKNOWN)]


def test_a_paragraph_of_one_sign_is_said_and_a_line_of_them_is_none() -> None:
    script = normalize(segment(Source("पहला।\n\n∫\n\n∼∼∼∼∼∼\n\nदूसरा।", "text")))
    assert [utterance.spoken for utterance in script.utterances] == ["पहला।", "समाकलन", "दूसरा।"]
