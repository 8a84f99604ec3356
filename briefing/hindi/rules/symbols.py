"""Signs that are said, emoji and marks that are not, and punctuation that is a pause."""

from __future__ import annotations

import re
import unicodedata

from briefing.hindi import tables
from briefing.hindi.rules.rule import Cue, Rule, choice
from briefing.hindi.script import WORD

PAUSE = "\u2063"
"""A pause that a sign asks for, until `normalize` knows whether it needs a comma."""

_SIGNS = {row[0]: row[1] for row in tables.rows("symbols")}
_SAID = re.compile(choice(_SIGNS))
_BULLET = re.compile(r"^\s*(?:(?:[-–—](?![0-9])|[•●▪■◆►▶➤➢✓✔*»>·])+\s*)+")
_NUMBERED = re.compile(r"^\s*([0-9]{1,3}|\([0-9]{1,3}\)|[कखगघङ]|\([कखगघङअआइई]\))[.)]\s+")
_REFERENCE = re.compile(r"\[[0-9]{1,3}\]")
_FOOTNOTE = re.compile(rf"(?<=[{WORD}।,”\"'’)])[⁰¹²³⁴-⁹†‡*]+")
_QUOTES = re.compile(r"[\"“”„‟«»‹›‘’‚‛'`´′″]")
_ELLIPSIS_END = re.compile(r" ?(?:…|\.{2,})+(?=[\"“”‘’')\]]*\s*\Z)")
_PAUSES = re.compile(
    r" ?(?:[()\[\]{}<>|:—―…]|\.{2,}|-{2,}|(?<= )[-–](?= )|(?<= )[-–]\Z| ?[-–]\s*\Z)+ ?"
)
_HYPHEN = re.compile(r"[-–‐‑]+")
_UNSAID = re.compile(rf"[^{WORD}0-9A-Za-z\s।॥,;?!.{PAUSE}\U000f0000-\U0010fffd]")


def _unsaid(match: re.Match[str]) -> str | None:
    """Letters of other scripts stay; anything else is not said."""
    kind = unicodedata.category(match[0])
    return None if kind[0] in "LM" else " "


MARKS = (
    Rule("reference mark", _REFERENCE, lambda _: "", (("कहा[1] है", "कहा है"),), Cue.SIGN),
    Rule(
        "footnote mark", _FOOTNOTE, lambda _: "", (("कहा* है", "कहा है"), ("शब्द¹", "शब्द")), Cue.SIGN
    ),
    Rule("bullet", _BULLET, lambda _: "", (("• पहला", "पहला"), ("— कौन है", "कौन है")), Cue.SIGN),
)

RULES = (
    Rule(
        "sign that is said",
        _SAID,
        lambda match: f" {_SIGNS[match[0]]} ",
        (("जम्मू & कश्मीर", "जम्मू और कश्मीर"), ("5+3=8", "पाँच प्लस तीन बराबर आठ")),
        Cue.SIGN,
    ),
    Rule("quotation mark", _QUOTES, lambda _: "", (("‘मन की बात’", "मन की बात"),), Cue.SIGN),
    Rule(
        "closing ellipsis",
        _ELLIPSIS_END,
        lambda _: "।",
        (("चला गया…", "चला गया।"),),
        Cue.SIGN | Cue.DOT,
    ),
    Rule(
        "bracket, colon or dash",
        _PAUSES,
        lambda _: PAUSE + " ",
        (
            ("संगठन (नाटो) के", "संगठन, नाटो, के"),
            ("कहा: हम", "कहा, हम"),
            ("वह — जो", "वह, जो"),
            ("वह गया... फिर", "वह गया, फिर"),
        ),
        Cue.SIGN | Cue.DOT,
    ),
    Rule("hyphen", _HYPHEN, lambda _: " ", (("चीन-रूस", "चीन रूस"),), Cue.SIGN),
    Rule("emoji or other mark", _UNSAID, _unsaid, (("जीत 🎉 गए", "जीत गए"),), Cue.SIGN),
)
