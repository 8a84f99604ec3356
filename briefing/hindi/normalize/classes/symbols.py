"""Signs that are said, emoji and marks that are not, and punctuation that is a pause."""

from __future__ import annotations

import re
import unicodedata

from briefing.devanagari import JOINERS, WORD, WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.lexicon import tables
from briefing.hindi.normalize.classes.rule import Cue, Rule, choice, last_words, next_words

PAUSE = "\u2063"
"""A pause that a sign asks for, until `normalize` knows whether it needs a comma."""

_SIGNS = {row[0]: row[1] for row in tables.rows("symbols")}
_SAID = re.compile(choice(_SIGNS))
_SMALL_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_NUMBERED = re.compile(
    rf"^\s*\(?([0-9]{{1,3}}|{'|'.join(reversed(_SMALL_ROMAN))}|[कखगघङचछजअआइईa-h])(?:\)\.?|\.)\s+(?=\S)"
)
_SPACED = tuple(key for key in tables.table("abbreviations") if ". " in key)
_NUMBER_SIGN = re.compile(r"#(?=[0-9])")
_REFERENCE = re.compile(
    r"\[(?:[0-9]{1,3}|[कखगघचछजझ]|[a-z]|नोट [0-9]+|उद्धरण चाहिए|citation needed)\]"
)
_FOOTNOTE = re.compile(rf"(?<=[{WORD}।,”\"'’)])[⁰¹²³⁴-⁹†‡*]+")
_ELLIPSIS_END = re.compile(r" ?(?:…|\.{2,})+(?=[\"“”‘’')\]]*\s*\Z)")
_PAUSES = re.compile(
    r" ?(?:[()\[\]{}<>|:;—―…→⇒➔➜•●]|\.{2,}|-{2,}|(?<= )[-–](?= )|(?<= )[-–]\Z| ?[-–]\s*\Z)+ ?"
)
_OTHER = rf"[^{WORD}0-9A-Za-z\s।॥,;?!.{PAUSE}\U000f0000-\U0010fffd]"
_UNSAID = re.compile(
    rf"\s*(?:(?:{_OTHER}"
    rf"|(?<![{WORD}])[{JOINERS}]|[{JOINERS}](?![{WORD}]))\s*)+"
)
_GROUP = re.compile(r"(?<![A-Za-z0-9])(AB|A|B|O)([+-])(?:ve)?(?![A-Za-z0-9]|[-+])")
_GROUPS = {"A": "ए", "B": "बी", "O": "ओ"}
_BLOOD = frozenset(("रक्त", "ब्लड", "खून", "ख़ून", "रक्तदान", "पॉजिटिव", "प्लाज़्मा", "प्लाज्मा"))
_AND_OR = re.compile(rf"{WORD_START}(और|व|एवं) ?/ ?(या|अथवा){WORD_END}")
_FOREIGN = re.compile(rf"{_OTHER}+(?: {_OTHER}+)*")
_STOPS = frozenset(",;।॥?!.")


def _unsaid(match: re.Match[str]) -> str | None:
    """Letters of other scripts and their signs stay; anything else is not said."""
    kept = "".join(sign if _is_foreign_letter(sign) else " " for sign in match[0])
    if kept == match[0]:
        return None
    kept = " ".join(kept.split())
    stop = match.string[match.end() : match.end() + 1] in _STOPS
    return f" {kept}" if stop and kept else "" if stop else f" {kept} "


def _is_foreign_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM" and not "\ufe00" <= sign <= "\ufe0f"


def _blood_group(match: re.Match[str]) -> str:
    """A+ is a grade, or a blood group where one is spoken of."""
    near = [*last_words(match.string, match.start(), 3), *next_words(match.string, match.end(), 3)]
    blood = _BLOOD.intersection(near) or match[1] in {"AB", "O"}
    names = ("पॉज़िटिव", "नेगेटिव") if blood else ("प्लस", "माइनस")
    return f"{' '.join(_GROUPS[letter] for letter in match[1])} {names[match[2] != '+']}"


def _item(match: re.Match[str]) -> str | None:
    """The number or letter that a list item begins with, and a pause; not अ. भा. परिषद."""
    label = match[1]
    if match.string.startswith(_SPACED, match.start(1)):
        return None
    if label in _SMALL_ROMAN:
        return f"{numbers.cardinal(_SMALL_ROMAN.index(label) + 1)}{PAUSE} "
    return f"{numbers.number(label) if label.isdigit() else label}{PAUSE} "


MARKS = (
    Rule(
        "number of a list item",
        _NUMBERED,
        _item,
        (
            ("1. पहला बिंदु", "एक, पहला बिंदु"),
            ("(ii) दूसरा", "दो, दूसरा"),
            ("क) तीसरा", "क, तीसरा"),
            ("अ. भा. परिषद", "अखिल भारतीय परिषद"),
        ),
        Cue.SIGN | Cue.DOT,
        hint=".)",
    ),
    Rule(
        "number sign",
        _NUMBER_SIGN,
        lambda _: "नंबर ",
        (("#1 ट्रेंड", "नंबर एक ट्रेंड"),),
        Cue.SIGN,
        hint="#",
    ),
    Rule(
        "blood group or grade",
        _GROUP,
        _blood_group,
        (("A+ ग्रेड", "ए प्लस ग्रेड"), ("O- रक्त", "ओ नेगेटिव रक्त")),
        Cue.LATIN,
        hint="+-",
    ),
    Rule("reference mark", _REFERENCE, lambda _: "", (("कहा[1] है", "कहा है"),), Cue.SIGN, hint="["),
    Rule(
        "footnote mark",
        _FOOTNOTE,
        lambda _: "",
        (("कहा* है", "कहा है"), ("शब्द¹", "शब्द")),
        Cue.SIGN,
        hint="*†‡⁰¹²³⁴⁵⁶⁷⁸⁹",
    ),
)

RULES = (
    Rule(
        "and or",
        _AND_OR,
        lambda match: f"{match[1]} {match[2]}",
        (("और/या", "और या"),),
        Cue.SIGN,
        hint="/",
    ),
    Rule(
        "sign that is said",
        _SAID,
        lambda match: f" {_SIGNS[match[0]]} ",
        (("जम्मू & कश्मीर", "जम्मू और कश्मीर"), ("5+3=8", "पाँच प्लस तीन बराबर आठ")),
        Cue.SIGN,
    ),
    Rule(
        "closing ellipsis",
        _ELLIPSIS_END,
        lambda _: "।",
        (("चला गया…", "चला गया।"),),
        Cue.SIGN | Cue.DOT,
        hint="….",
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
            ("दिल्ली → आगरा", "दिल्ली, आगरा"),
        ),
        Cue.SIGN | Cue.DOT,
    ),
    Rule(
        "hyphen, quotation mark, emoji",
        _UNSAID,
        _unsaid,
        (
            ("चीन-रूस", "चीन रूस"),
            ("‘मन की बात’", "मन की बात"),
            ("• पहला", "पहला"),
            ("जीत 🎉 गए", "जीत गए"),
        ),
        Cue.SIGN,
    ),
    Rule(
        "letters of another script",
        _FOREIGN,
        lambda match: match[0],
        (("தமிழ் में", "தமிழ் में"),),
        Cue.SIGN,
        understood=False,
    ),
)
