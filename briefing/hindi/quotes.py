"""Quotation marks made one kind: “ ” for double and ‘ ’ for single ones.

Straight marks do not say which way they face. Where the marks of a line are even in number
they open and close in turn; otherwise the blanks and stops around each one decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.hindi.script import DIGITS, WORD

_DOUBLE = re.compile(r"[\"“”„‟〝〞＂«»]|''|‘‘|’’|``")
_LETTER = rf"{WORD}A-Za-z0-9{DIGITS}"
_SINGLE = re.compile(
    rf"(?<![{_LETTER}])['‘`‛](?=[^\s'’])"
    rf"((?:[^'‘’`´\n]|\n(?!\n)|(?<=[{WORD}A-Za-z])['’](?=[{WORD}A-Za-z])){{1,400}}?)"
    rf"(?<=\S)['’´](?![{_LETTER}])"
)
_INNER_BLANK = re.compile(r"(?<=[“‘]) +(?=\S)|(?<=\S) +(?=”)")
_DIGIT = re.compile(rf"[0-9{DIGITS}]")
_OPENS_AFTER = frozenset("([{—–-:")
_CLOSES_BEFORE = frozenset("।॥,;:.?!…)]}—–-")


def make_quotes_consistent(text: str) -> str:
    """`"शब्द"`, `''शब्द''` and `”शब्द”` as “शब्द”, `'शब्द'` as ‘शब्द’.

    Apostrophes inside words, feet and inches stay as they are.
    """
    if _DOUBLE.search(text):
        text = "".join(_consistent(passage) for passage in _passages(text))
        text = _INNER_BLANK.sub("", text)
    return _SINGLE.sub(r"‘\1’", text)


def _passages(text: str) -> Iterator[str]:
    """Lines, joined while their marks do not pair, up to the next empty line."""
    lines: list[str] = []
    marks = 0
    for line in text.splitlines(keepends=True):
        lines.append(line)
        marks += len(_DOUBLE.findall(line))
        if marks % 2 == 0 or not line.strip():
            yield "".join(lines)
            lines, marks = [], 0
    yield "".join(lines)


def _consistent(passage: str) -> str:
    marks = list(_DOUBLE.finditer(passage))
    if _paired(marks):
        return passage
    feet = [mark for mark in marks if _is_measure(mark)]
    if len(marks) % 2 and len(feet) % 2:
        marks = [mark for mark in marks if mark not in feet]
    pieces: list[str] = []
    end = 0
    for mark, direction in zip(marks, _directions(marks), strict=True):
        pieces += passage[end : mark.start()], direction
        end = mark.end()
    return "".join(pieces) + passage[end:]


def _paired(marks: list[re.Match[str]]) -> bool:
    """Whether all are “ or ” already and none closes before one opens."""
    depth = 0
    for mark in marks:
        depth += {"“": 1, "”": -1}.get(mark[0], -len(marks) - 1)
        if depth < 0:
            return False
    return True


def _is_measure(mark: re.Match[str]) -> bool:
    """Whether `mark` is straight and directly after a digit, as in 15"."""
    return mark[0] in {'"', "''"} and bool(_DIGIT.match(mark.string, max(mark.start() - 1, 0)))


def _directions(marks: list[re.Match[str]]) -> Iterator[str]:
    """What each mark becomes: “, ” or, for inches, itself."""
    in_turn = len(marks) % 2 == 0
    is_open = False
    for mark in marks:
        if not is_open and _is_measure(mark):
            yield mark[0]
            continue
        opens = not is_open if in_turn else _opens(mark, is_open)
        is_open = opens
        yield "“" if opens else "”"


def _opens(mark: re.Match[str], is_open: bool) -> bool:
    """Which way a mark faces by what is written around it."""
    before = mark.string[: mark.start()][-1:]
    after = mark.string[mark.end() : mark.end() + 1]
    may_open = not before or before.isspace() or before in _OPENS_AFTER
    may_close = not after or after.isspace() or after in _CLOSES_BEFORE
    if may_open != may_close:
        return may_open
    return mark[0] == "“" if mark[0] in {"“", "”"} else not is_open
