"""What mail programs put under or between what was written: earlier messages, signatures.

Known by the lines that programs write before them, in English and in Hindi: “On … wrote:”, a block
of From, Sent, To and Subject, “Forwarded message”; by `>` at the head of lines (RFC 3676, 4.5); and
by the line `-- ` before a signature (RFC 3676, 4.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.devanagari import LETTERS
from briefing.document import Quoted
from briefing.io.later import later

_WROTE = later(
    r"(?:On .{4,200} wrote|.{4,200} ने (?:.{0,80} )?लिखा(?: है)?"
    r"|.{0,160}<[^<>@ ]+@[^<>@ ]+>.{0,40} wrote) ?:"
)
_MOST_OF_AN_INTRODUCTION = 3  # lines; programs break it at 72 to 80 characters
_ADDRESS = later(r"[<(\[]?(?:mailto:)?[^<>()\[\]@ ]+@[^<>()\[\]@ ]+[>)\]]?")
_TIME = later(r"[0-9०-९]{1,2}[:.][0-9०-९]{2}|[0-9०-९]{4}")
_BEFORE_A_NAME = later(r".*(?:,| को| at| बजे|[0-9०-९]) ")
_FIRST = later(r"[>*\s]*(?:From|प्रेषक|भेजने वाला|से) ?: ?\*{0,2} ?(?P<who>.+)")
_FIELD = later(
    r"[>*\s]*(?:Sent|Date|To|Cc|Subject|Reply-To|भेजा गया|भेजने की तारीख|तारीख|तारीख़|दिनांक|प्रति|सेवा में"
    r"|को|विषय) ?: ?\*{0,2} ?.*"
)
_FEWEST_FIELDS = 2  # under the line that says who sent it
_ORIGINAL = later(r"[>*\s]*(?:-{2,} ?(?:Original Message|मूल संदेश) ?-{2,}|_{10,})[*\s]*", re.I)
_FORWARDED = later(
    r"[>*\s]*(?:-{2,} ?(?:Forwarded message|अग्रेषित संदेश|अग्रेषित किया गया संदेश) ?-{2,}"
    r"|Begin forwarded message ?:)[*\s]*",
    re.I,
)
_SENT_FROM = later(
    r"(?:Sent from (?:my |Outlook|Yahoo|Mail for)|Get Outlook for|Sent via ).{0,60}"
    r"|(?:मेरे|मेरी) .{2,30} से (?:भेजा|भेजी) (?:गया|गई).{0,20}"
)
_SIGNATURE = "--"
_LONGEST_SIGNATURE = 12  # lines; more under a line of two hyphens is part of the message
_LETTER = later(rf"[A-Za-z{LETTERS}]")


class Additions(NamedTuple):
    """What is no part of what somebody wrote in a message, each as whole lines, in order."""

    quoted: tuple[Quoted, ...]
    """Earlier messages, with what introduces them."""
    signatures: tuple[str, ...]
    """Signatures, with the line of hyphens before them."""


class _Stretch(NamedTuple):
    start: int
    end: int
    author: str = ""


def additions(text: str, *, is_page: bool, is_forwarded: bool) -> Additions:
    """What programs added to the text of a message.

    On a page only a quotation that is introduced is an earlier message; in plain text every line
    that begins with `>` is of one. Of a message that was sent on, only the head is an addition.
    Where nothing else was written, nothing is.
    """
    lines = text.split("\n")
    quoted = list(_quoted(lines, is_page=is_page, is_forwarded=is_forwarded))
    own = set(range(len(lines))).difference(*(range(each.start, each.end) for each in quoted))
    if not any(_LETTER.search(lines[number]) for number in own):
        return Additions((), ())
    signatures = list(_signatures(lines, sorted(own)))
    return Additions(
        tuple(Quoted("\n".join(lines[a:b]), author) for a, b, author in quoted),
        tuple("\n".join(lines[a:b]) for a, b, _ in signatures),
    )


def _quoted(lines: Sequence[str], *, is_page: bool, is_forwarded: bool) -> Iterator[_Stretch]:
    number = 0
    while number < len(lines):
        found = _head(lines, number)
        if _FORWARDED.fullmatch(lines[number]) or (found and is_forwarded):
            is_forwarded = True
            found = found or _Stretch(number, number + 1)
        elif found:
            found = found._replace(end=len(lines))
        else:
            found = _answered(lines, number)
        if not (found or is_page or is_forwarded) and lines[number].startswith(">"):
            found = _Stretch(number, _marked(lines, number))
        if found:
            yield found
        number = found.end if found else number + 1


def _head(lines: Sequence[str], number: int) -> _Stretch | None:
    """The block that names sender, day and subject of the message below, with the line above."""
    is_above = _ORIGINAL.fullmatch(lines[number]) or _FORWARDED.fullmatch(lines[number])
    at = _next(lines, number + 1) if is_above else number
    first = _FIRST.fullmatch(lines[at]) if at < len(lines) else None
    if not first:
        return None
    end, fields = at + 1, 0
    while (below := _next(lines, end)) < len(lines) and _FIELD.fullmatch(lines[below]):
        end, fields = below + 1, fields + 1
    return _Stretch(number, end, _name(first["who"])) if fields >= _FEWEST_FIELDS else None


def _answered(lines: Sequence[str], number: int) -> _Stretch | None:
    """“On … wrote:” and what follows: lines with `>`, else all where an address stands in it."""
    said = ""
    for end in range(number + 1, min(number + _MOST_OF_AN_INTRODUCTION, len(lines)) + 1):
        line = lines[end - 1].strip(">* ")
        if not line:
            return None
        said = f"{said} {line}".strip()
        if said.endswith(":") and _WROTE.fullmatch(said):
            break
    else:
        return None
    if not _TIME.search(said):
        return None
    author, below = _name(said), _next(lines, end)
    if below < len(lines) and lines[below].startswith(">"):
        return _Stretch(number, _marked(lines, below), author)
    return _Stretch(number, len(lines), author) if _ADDRESS.search(said) else None


def _marked(lines: Sequence[str], number: int) -> int:
    """Where the lines with `>` end; empty lines between them belong to them."""
    end = number
    while (below := _next(lines, end)) < len(lines) and lines[below].startswith(">"):
        end = below + 1
    return end


def _next(lines: Sequence[str], number: int) -> int:
    """The first line from `number` on that is not empty."""
    while number < len(lines) and not lines[number].strip():
        number += 1
    return number


def _name(said: str) -> str:
    """The name of a sender before the address; "" where only the address is told."""
    before = re.split(r"[<(\[]", re.sub(r" ?(?:ने लिखा(?: है)?|wrote) ?:$", "", said))[0]
    match = _BEFORE_A_NAME.match(before)
    name = (before[match.end() :] if match else before).strip(" \"'*,")
    return "" if _ADDRESS.fullmatch(name) or _TIME.search(name) else name


def _signatures(lines: Sequence[str], own: Sequence[int]) -> Iterator[_Stretch]:
    """What stands under a line of two hyphens, up to an earlier message; else its last line."""
    for number in own:
        if lines[number].rstrip() != _SIGNATURE:
            continue
        end = number
        while end in own:
            end += 1
        written = sum(bool(line.strip()) for line in lines[number + 1 : end])
        if 0 < written <= _LONGEST_SIGNATURE:
            yield _Stretch(number, end)
            return
    last = next((number for number in reversed(own) if lines[number].strip()), -1)
    if last > 0 and _SENT_FROM.fullmatch(lines[last].strip()):
        yield _Stretch(last, last + 1)
