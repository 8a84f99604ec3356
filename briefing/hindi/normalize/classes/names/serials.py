"""Numbers that name a thing in a register: ISBN, ISSN, DOI, AWB, DIN, a part, a parcel."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.normalize.classes.names.files import in_the_number_of_a_file
from briefing.hindi.normalize.patterns import START, before, cued
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_NAMED = rf"(?:{cued('number-label')})"
_HINDI = rf"(?:{WORD_START}(?:{cued('serial')}) ?)"
_LATIN = (
    r"(?<![A-Za-z])(?:ISBN(?:-1[03])?|ISSN|AWB|UTR|URN|RRN|SRN|ARN|DIN|UAN|LAN|CRN|UIN|IMEI"
    r"|Release(?= ID)) ?"
)
_ISBN = rf"{WORD_START}आई[. ]?एस[. ]?(?:बी|एस)[. ]?एन\.?"
_FIGURES = r"(?P<figures>[0-9][0-9 -]{4,24}[0-9Xx])(?![0-9A-Za-z]|[.,:/][0-9])"
_SERIAL = later(rf"(?:(?<=[ :(.–-])|(?<![^\s])){_FIGURES}")
_LABEL = later(
    rf"(?:{_LATIN}(?:{_NAMED})?|{_HINDI}{_NAMED}|{_ISBN})(?: (?:है|हैं))?[ :.()–-]{{0,4}}\Z"
)
_CASES = later(rf"{START}([0-9]{{2,5}})[-–]([0-9]{{2,5}})/((?:19|20)[0-9]{{2}})(?![0-9/-])")
_DOI = later(
    r"(?<![A-Za-z])(?i:doi) ?:? ?10\.(?P<of>[0-9]{4,6})/"
    r"(?P<rest>[0-9A-Za-z.()/_-]*[0-9A-Za-z])"
)
_DIN = later(
    r"(?<![A-Za-z])(?P<name>DIN|LAN|UIN|ARN)(?= ?(?:No\.?|नं\.?|नंबर|संख्या)? ?[:.–-]? ?[0-9]{6})"
)
_PIECE = later(r"[0-9]+|[A-Za-z]+|[./]")
_SIGNS = {".": "डॉट", "/": "स्लैश"}


class Serial(NamedTuple):
    """The number of a book, a parcel or a part."""

    figures: str
    """As written, with hyphens and blanks: "978-81-237-1234-5"."""

    def words(self) -> str:
        """नौ सात आठ आठ एक; an X at the end is its letter."""
        last = f" {letter_names.spelled('X')}" if self.figures[-1] in "Xx" else ""
        return numbers.digits(self.figures.rstrip("Xx")) + last


def _serial(match: re.Match[str]) -> Serial | None:
    """Six figures or more behind a label that asks for them one by one."""
    labelled = before(match, _LABEL)
    count = sum(sign.isdigit() for sign in match["figures"])
    return Serial(match["figures"]) if labelled and count > 5 else None


class Cases(NamedTuple):
    """Cases of a year that were numbered one after another."""

    first: int
    """The number of the first."""
    last: int
    """The number of the last."""
    year: int
    """Of four figures."""

    def words(self) -> str:
        """चार सौ सत्तावन से चार सौ अट्ठावन बटा दो हज़ार उन्नीस."""
        ends = f"{numbers.cardinal(self.first)} से {numbers.cardinal(self.last)}"
        return f"{ends} बटा {numbers.year(self.year)}"


def _cases(match: re.Match[str]) -> Cases | None:
    first, last, year = map(int, match.groups())
    is_file = in_the_number_of_a_file(match)
    return Cases(first, last, year) if first < last and not is_file else None


class Doi(NamedTuple):
    """The identifier of a digital document."""

    of: str
    """Who gave it, in figures: "1000"."""
    rest: str
    """The document: "182", "s41586-020-2649-2"."""

    def words(self) -> str:
        """डी ओ आई दस डॉट एक शून्य शून्य शून्य स्लैश एक आठ दो."""
        said = ["डी ओ आई दस डॉट", numbers.digits(self.of), "स्लैश"]
        for piece in _PIECE.findall(self.rest):
            if piece.isdigit():
                said.append(numbers.digits(piece))
            else:
                said.append(_SIGNS.get(piece) or letter_names.spelled(piece))
        return " ".join(said)


SERIALS = (
    Rule(
        "number in a register",
        _SERIAL,
        _serial,
        (
            (
                "ISBN 978-81-237-1234-5 है",
                "आई एस बी एन नौ सात आठ आठ एक दो तीन सात एक दो तीन चार पाँच है",
            ),
            ("आईएसबीएन :81-7055-123-4", "आईएसबीएन, आठ एक सात शून्य पाँच पाँच एक दो तीन चार"),
            ("ISSN: 2349-123X है", "आई एस एस एन, दो तीन चार नौ एक दो तीन एक्स है"),
        ),
    ),
    Rule(
        "cases of a year",
        _CASES,
        _cases,
        (
            (
                "सिविल अपील संख्या 457-458/2019",
                "सिविल अपील संख्या चार सौ सत्तावन से चार सौ अट्ठावन बटा दो हज़ार उन्नीस",
            ),
        ),
    ),
    Rule(
        "DOI",
        _DOI,
        lambda match: Doi(match["of"], match["rest"]),
        (("DOI: 10.1000/182 में", "डी ओ आई दस डॉट एक शून्य शून्य शून्य स्लैश एक आठ दो में"),),
    ),
    Rule(
        "name of a register before its number",
        _DIN,
        lambda match: letter_names.spelled(match["name"]),
        (("DIN 00123456 है", "डी आई एन शून्य शून्य एक दो तीन चार पाँच छह है"),),
    ),
)
"""Rules for them, of the class identifier."""
