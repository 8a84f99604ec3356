"""Moves of chess in algebraic notation, rules of the class code: 12.Nf3, Bxf7+, O-O."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import english_numbers, letter_names
from briefing.hindi.normalize.patterns import PAUSE
from briefing.hindi.normalize.rule import Rule, matches
from briefing.io.later import later

_PIECES = {"K": "किंग", "Q": "क्वीन", "R": "रुक", "B": "बिशप", "N": "नाइट"}
_SQUARE = "[a-h][1-8]"
_PIECE_MOVE = (
    rf"(?P<piece>[KQRBN])(?P<from>[a-h]|[1-8])?(?P<takes>x)?(?P<to>{_SQUARE})"
    rf"|(?P<file>[a-h])x(?P<square>{_SQUARE})(?:=(?P<made>[QRBN]))?"
    r"|(?P<castles>[O0]-[O0](?P<long>-[O0])?)"
)
_MOVE = later(
    rf"(?<![A-Za-z0-9-])(?:{_PIECE_MOVE})(?P<check>[+#])?(?:[!?]{{1,2}}(?= |\Z))?(?![A-Za-z0-9-])"
)
_PAWN = later(rf"(?<![A-Za-z0-9-])(?P<to>{_SQUARE})(?P<check>[+#])?(?![A-Za-z0-9-])")
_ANY_MOVE = rf"(?:[KQRBN][a-h1-8]?x?{_SQUARE}|[a-h]x?[a-h]?[1-8]|O-O)(?![A-Za-z])"
_NUMBERED = later(rf"(?:(?<=\s)|^)(?P<number>[1-9][0-9]?)(?:\.(?:\.\.)?|…) ?(?={_ANY_MOVE})")
_STUCK = later(rf"(?:(?<=\s)|^)[1-9][0-9]?(?:\.|…)(?={_ANY_MOVE})")
_ANOTHER = later(rf"(?<![A-Za-z0-9-]){_ANY_MOVE}")
_OF_CHESS = later(
    rf"{WORD_START}(?:शतरंज|चेस|बाज़?ी|मोहर[ाेों]+|चाल|चालें|प्यादा|प्यादे|ओपनिंग|डिफ़?ें?स){WORD_END}"
    r"|[Cc]hess"
)


def _square(written: str) -> str:
    """ई फ़ोर, as players say it."""
    return f"{letter_names.spelled(written[0])} {english_numbers.cardinal(int(written[1]))}"


def _is_played(match: re.Match[str]) -> bool:
    """Whether another move or its number stands in the sentence, or it speaks of chess."""
    string = match.string
    told = matches(_STUCK, string) or matches(_OF_CHESS, string)
    return bool(told) or len(matches(_ANOTHER, string)) > 1


def _move(match: re.Match[str]) -> str | None:
    """नाइट एफ़ थ्री, बिशप टेक्स एफ़ सेवन चेक, कैसल."""
    if not _is_played(match):
        return None
    said = []
    if match["castles"]:
        said.append("लॉन्ग कैसल" if match["long"] else "कैसल")
    elif match["piece"]:
        origin = match["from"] or ""
        said.append(_PIECES[match["piece"]])
        if origin:
            said.append(
                english_numbers.cardinal(int(origin))
                if origin.isdigit()
                else letter_names.spelled(origin)
            )
        said += ["टेक्स"] * bool(match["takes"]) + [_square(match["to"])]
    else:
        said += [letter_names.spelled(match["file"]), "टेक्स", _square(match["square"])]
        if match["made"]:
            said.append(_PIECES[match["made"]])
    return " ".join(said + _check(match))


def _check(match: re.Match[str]) -> list[str]:
    sign = match["check"]
    return [] if not sign else ["चेकमेट" if sign == "#" else "चेक"]


def _pawn(match: re.Match[str]) -> str | None:
    """A square, in a sentence of chess or with the move of a piece; a2 + b2 is of algebra."""
    if not (matches(_STUCK, match.string) or matches(_OF_CHESS, match.string)):
        return None
    return " ".join([_square(match["to"]), *_check(match)])


def _numbered(match: re.Match[str]) -> str | None:
    return f"{numbers.number(match['number'])}{PAUSE} " if _is_played(match) else None


CHESS = (
    Rule(
        "number of a move of chess",
        _NUMBERED,
        _numbered,
        (("1. e4 e5 2. Nf3 Nc6", "एक, ई फ़ोर ई फ़ाइव दो, नाइट एफ़ थ्री नाइट सी सिक्स"),),
    ),
    Rule(
        "move of a piece of chess",
        _MOVE,
        _move,
        (
            ("चाल Bxf7+ चली", "चाल बिशप टेक्स एफ़ सेवन चेक चली"),
            ("चाल O-O और Qh5# से", "चाल कैसल और क्वीन एच फ़ाइव चेकमेट से"),
            ("चाल exd8=Q है", "चाल ई टेक्स डी एट क्वीन है"),
        ),
    ),
    Rule("move of a pawn", _PAWN, _pawn, (("चाल e7+ के बाद", "चाल ई सेवन चेक के बाद"),)),
)
"""Rules for them; Nd2 by itself may be a magnet."""
