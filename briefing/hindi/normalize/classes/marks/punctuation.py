"""Punctuation that is a pause, and marks that are not said: brackets, quotation marks, emoji."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left

from briefing.devanagari import JOINERS, WORD
from briefing.hindi.normalize.classes.mathematics.mathematics import ARROWS
from briefing.hindi.normalize.patterns import PAUSE, SILENT
from briefing.hindi.normalize.rule import Rule, SemioticClass, matches
from briefing.io.later import later

_ELLIPSIS_END = later(r" ?(?:…|\.{2,})+(?=[\"“”‘’')\]]*\s*\Z)")
_PAUSES = later(
    rf"[()\[\]{{}}<>|:;—―…{ARROWS}›»•●]|\.{{2,}}|-{{2,}}|(?<= )[-–](?= )|[-–](?=\s*\Z)"
    rf"|(?<=[{WORD}A-Za-z0-9])[-–](?= )"
)
_APOSTROPHE = later(rf"(?<=[{WORD}])['’ʼ](?=[{WORD}])")
_QUOTE_OPENS = later(r"(?<![^\s(“])['‘]")
_QUOTE_ENDS = later(rf"(?<=\S)['’](?![{WORD}])")
_OTHER = rf"[^{WORD}0-9A-Za-z\s।॥,;?!.{PAUSE}\U000f0000-\U0010fffd]"
_UNSAID = later(rf"(?:{_OTHER}|(?<![{WORD}])[{JOINERS}]|[{JOINERS}](?![{WORD}]))")


def _apostrophe(match: re.Match[str]) -> str | None:
    """Nothing in मो’तक़िद and डी'सूज़ा; the mark that closes a quotation parts words: ‘घर’का."""
    opened, closed = (
        bisect_left(matches(each, match.string), match.start(), key=lambda mark: mark.start())
        for each in (_QUOTE_OPENS, _QUOTE_ENDS)
    )
    return None if opened > closed else ""


def _unsaid(match: re.Match[str]) -> str | None:
    """Nothing; letters and numerals of other scripts are not of this class."""
    return None if _is_foreign_letter(match[0]) else SILENT


def _is_foreign_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM" and not "\ufe00" <= sign <= "\ufe0f"


PAUSE_MARK = SemioticClass(
    "pause",
    "Punctuation that is a pause.",
    (
        Rule("closing ellipsis", _ELLIPSIS_END, lambda _: "।", (("चला गया…", "चला गया।"),)),
        Rule(
            "bracket, colon or dash",
            _PAUSES,
            lambda _: PAUSE,
            (
                ("संगठन (नाटो) के", "संगठन, नाटो, के"),
                ("वह गया... फिर", "वह गया, फिर"),
                ("पति- चाय बना दो", "पति, चाय बना दो"),
                ("प्रश्न 1- कौन", "प्रश्न एक, कौन"),
            ),
        ),
    ),
    (("5:30 बजे", "साढ़े पाँच बजे"), ("15-20 लोग", "पंद्रह से बीस लोग"), ("यहाँ[1]", "यहाँ")),
)

SILENT_MARK = SemioticClass(
    "silent",
    "Hyphens, quotation marks, emoji: marks that are not said.",
    (
        Rule(
            "apostrophe within a word",
            _APOSTROPHE,
            _apostrophe,
            (("मो’तक़िद और डी'सूज़ा", "मोतक़िद और डीसूज़ा"),),
        ),
        Rule(
            "hyphen, quotation mark, emoji",
            _UNSAID,
            _unsaid,
            (
                ("चीन-रूस", "चीन रूस"),
                ("‘मन की बात’", "मन की बात"),
                ("‘घर’के लिए", "घर के लिए"),
                ("जीत 🎉 गए", "जीत गए"),
                ("कहा* है", "कहा है"),
            ),
        ),
    ),
    (("-5 डिग्री", "माइनस पाँच डिग्री"), ("₹500", "पाँच सौ रुपये"), ("தமிழ்", "तमिल")),
)
