"""The lines of a text: what each one is by its own marks."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from briefing.devanagari import DIGITS, LETTERS, SIGNS, columns
from briefing.document import PauseMark, Source, Span
from briefing.errors import InputError
from briefing.hindi.grammar import EXERCISE_LABELS
from briefing.hindi.sentences.spans import SAYABLE
from briefing.hindi.speakers import without_voice_marks
from briefing.io.later import later

_UNITS = {
    0.001: "ms|msecs?|milliseconds?|मिसे|मिलीसेकंड|मिलीसेकेंड|मि\\.? ?से\\.?",
    1.0: "s|secs?|seconds?|से|सेकंड|सेकेंड|सेकण्ड|सेकेण्ड|सेकिंड|क्षण",
    60.0: "min|mins|minutes?|मिनट|मिनिट",
}
_WORDS = "विराम|रुकें|रुकिए|रुको|ठहरें|ठहराव|मौन|अंतराल|pause|break|silence|wait"
_NUMBER_OF = rf"[0-9{DIGITS}]{{1,6}}(?:[.,][0-9{DIGITS}]{{1,3}})?"
_PAUSE = later(
    rf"\[ *(?:{_WORDS})(?: *[:=–-]? *({_NUMBER_OF}) *({'|'.join(_UNITS.values())})?\.?)? *\]",
    re.IGNORECASE,
)
_LONGEST_PAUSE = 60.0  # seconds; more is a slip of the pen (2000 for 2000ms)
_ONE_PAUSE = 1.0  # seconds, where the mark gives no number

_HEADING = later(r" {0,3}(#{1,6}) +(?=\S)(.*?)( +#+)?")
_QUOTE = later(r" {0,3}(>(?![0-9₹$]) ?)+")
_COUNTED = "से|का|के|की|को|और|या|एवं|है|पर|में|डिग्री|प्रतिशत|मीटर|किलोमीटर|विकेट|अंक|रन|रुपये|घंटे|मिनट"
_BULLET = later(
    rf" *([•●○◦▪■□‣⁃➤►▶✓✔]|[·*+-](?= )|=(?= [{LETTERS}])"
    rf"|०(?= (?!(?:{_COUNTED})(?![{LETTERS}{SIGNS}]))[{LETTERS}])) *(?=\S)"
)
"""A circle may be typed as ०, but not before what is counted."""
_NUMBER = later(
    rf" *(?:\(?[0-9{DIGITS}]{{1,3}}[.)](?: +(?=\S)|(?=[{LETTERS}“‘]))"
    rf"|\((?:[{LETTERS}][{SIGNS}]?|[A-Za-z]|[ivx]{{1,5}})\) *(?=\S)"
    rf"|(?:[{LETTERS}][{SIGNS}]?|[A-Za-z]|[ivx]{{1,5}})\) +(?=\S)"
    rf"|[0-9{DIGITS}]{{1,2}}[-–] +(?=[{LETTERS}]))"
)
_LABEL = later(
    rf"(?:{'|'.join(EXERCISE_LABELS)}|परिभाषा|अर्थ|नोट|(?i:note))"
    rf"(?: ?[0-9{DIGITS}]{{1,3}})?(?: ?[.:]| ?[-–—](?= ))"
)
_UNDERLINE = later(r" *(={3,}|-{3,})")
_CLOSING = later(r" *[-–—_]0{1,4}[-–—_] *")
"""What offices put under a notice: -0-, -00-."""
_STOPPED = later(
    r"[।॥.?!…][”’\"')\]}]*\Z"
    rf"|(?:\?|[एयें]।)[ \t]*[(\[]?[1-9{DIGITS}][0-9{DIGITS}]?[)\]]?\Z"
)
"""A line whose sentence ends in it; the marks of a question may follow: कीजिए। 2."""


class Role(Enum):
    """What a line is by its own marks; TEXT has none."""

    BLANK = "blank"  # nothing, or only pause marks
    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    RULE = "rule"  # a separator, an underline: only punctuation


class Line(NamedTuple):
    """A line of a text."""

    role: Role
    """What it is by its own marks."""
    written: str
    """Without pause marks and blanks at its end."""
    span: Span
    """The part of it that is said."""
    columns: int
    """Its width as an editor counts: signs above and below a letter take none."""
    marks: tuple[Span, ...] = ()
    """Characters not to be spoken: a bullet, `#`, the whole of a rule."""

    @property
    def indent(self) -> int:
        """Blanks before its first character."""
        return len(self.written) - len(self.written.lstrip(" "))

    @property
    def stopped(self) -> bool:
        """Whether it ends with the end of a sentence."""
        return _STOPPED.search(self.written) is not None

    @property
    def labelled(self) -> bool:
        """Whether it begins as the parts of an exercise do: प्रश्न 2., उत्तर:, उदाहरण —."""
        return _LABEL.match(self.written.lstrip()) is not None

    @property
    def is_number(self) -> bool:
        """Whether it has nothing but a number: that of a page or a slide."""
        return self.written.strip().isdecimal()

    @property
    def first_word(self) -> str:
        """What would have to fit on the line before for the two to be one."""
        return self.written.split(None, 1)[0]


def pause_marks(source: Source) -> tuple[PauseMark, ...]:
    """The marks `[विराम 2s]`, `[pause: 500ms]`, `[रुकें १,५]` (seconds) in order.

    InputError, with the line of the file, for a pause of more than a minute.
    """
    return tuple(
        PauseMark(Span(*match.span()), _seconds(match, source))
        for match in _PAUSE.finditer(source.text)
    )


def _seconds(match: re.Match[str], source: Source) -> float:
    if match[1] is None:
        return _ONE_PAUSE
    unit = match[2] or "s"
    times = next(times for times, names in _UNITS.items() if re.fullmatch(names, unit, re.I))
    seconds = float(match[1].replace(",", ".")) * times
    if seconds > _LONGEST_PAUSE:
        raise InputError(
            f"{source.where(match.start())}: {match[0]} is longer than {_LONGEST_PAUSE:g} s",
            "write [विराम 2s] or [विराम 500ms]",
        )
    return seconds


def read_lines(text: str, *, marked: bool = False) -> list[Line]:
    """Every line of `text`, in order; underlined ones are headings unless others are `marked`."""
    lines: list[Line] = []
    start = 0
    for written in text.split("\n"):
        line = _read(written.rstrip(), start)
        if lines and not marked and line.role is Role.RULE and _is_underlined(lines, line):
            lines[-1] = lines[-1]._replace(role=Role.HEADING)
        lines.append(line)
        start += len(written) + 1
    return lines


def _read(line: str, start: int) -> Line:
    written = without_voice_marks(_PAUSE.sub("", line)).rstrip()
    role, said, marks = _parts(line, written)
    return Line(
        role, written, _moved(said, start), columns(written), tuple(_moved(m, start) for m in marks)
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _parts(line: str, written: str) -> tuple[Role, Span, tuple[Span, ...]]:
    """What a line is, what of it is said, and its marks, as offsets into it."""
    said = Span(len(line) - len(line.lstrip()), len(line))
    if not written:
        return Role.BLANK, said, ()
    if not SAYABLE.search(written) or _CLOSING.fullmatch(written):
        return Role.RULE, Span(said.end, said.end), _around_pauses(line)
    if match := _HEADING.fullmatch(line):
        marks = tuple(Span(*match.span(group)) for group in (1, 3) if match[group])
        return Role.HEADING, Span(*match.span(2)), marks
    for role, pattern in ((Role.QUOTE, _QUOTE), (Role.ITEM, _BULLET)):
        if match := pattern.match(line):
            mark = Span(said.start, len(match[0].rstrip()))
            return role, Span(match.end(), said.end), (mark,)
    return Role.ITEM if _NUMBER.match(line) else Role.TEXT, said, ()


def _around_pauses(line: str) -> tuple[Span, ...]:
    """The stretches of a rule between its pause marks."""
    ends = [0, *(edge for match in _PAUSE.finditer(line) for edge in match.span()), len(line)]
    pieces = (Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=True))
    return tuple(piece for piece in pieces if line[piece.start : piece.end].strip())


def _is_underlined(before: list[Line], rule: Line) -> bool:
    """Whether `rule` makes a heading of the last line of `before`."""
    match = _UNDERLINE.fullmatch(rule.written)
    line = before[-1]
    alone = len(before) == 1 or before[-2].role is not Role.TEXT
    return bool(
        match and alone and line.role is Role.TEXT and (match[1][0] == "=" or not line.stopped)
    )
