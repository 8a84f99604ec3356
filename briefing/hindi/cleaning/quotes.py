"""Quotation marks made one kind: “ ” for double and ‘ ’ for single ones.

Straight marks do not say which way they face. The blanks and stops around one tell, and
whether a quotation is open; where the two disagree, the mark after it decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.devanagari import DIGITS, WORD
from briefing.io.later import later

_DOUBLE = later(r"[\"“”„‟〝〞＂«»]|''|‘‘|’’|``")
_LETTER = rf"{WORD}A-Za-z0-9{DIGITS}"
_SINGLE = later(
    rf"(?:(?<![{_LETTER}])['‘`‛](?=[^\s'’])|(?<=[\s….,:(—–])’(?=[{WORD}]))"
    rf"((?:[^'‘’`´\n]|\n(?!\n)|(?<=[{WORD}A-Za-z])['’](?=[{WORD}A-Za-z])){{1,400}}?)"
    rf"(?<=\S)['’´](?![{_LETTER}])"
)
_APART = later(r"(?<!\S)['‘] +([^\s'‘’`´][^'‘’`´\n]{0,400}?) +['’](?!\S)")
_INNER_BLANK = later(r"(?<=[“‘]) +(?=\S)|(?<=\S) +(?=”)")
_REACH = 400  # characters a quotation in single marks may be long
_CURLED = frozenset("“”")
_PARAGRAPH = later(r"\n\s*\n")
_DIGIT = later(rf"[0-9{DIGITS}]")
_OPENS_AFTER = frozenset("([{—–-:")
_CLOSES_BEFORE = frozenset("।॥,;:.?!…)]}—–-")


def make_quotes_consistent(text: str) -> str:
    """`"शब्द"`, `''शब्द''` and `”शब्द”` as “शब्द”, `'शब्द'` and `' शब्द '` as ‘शब्द’.

    Apostrophes inside words, feet and inches stay as they are.
    """
    marks = list(_DOUBLE.finditer(text))
    if not _paired(marks):
        text = _with_directions(text, marks)
    text = _INNER_BLANK.sub("", text)
    return _SINGLE.sub(_single, _APART.sub(r"‘\1’", text))


def _single(match: re.Match[str]) -> str:
    """A pair of single marks; ’ opens one (कहा…’आओ’) only where no ‘ is open on its line."""
    if match[0].startswith("’"):
        line = match.string[max(match.start() - _REACH, 0) : match.start()].rpartition("\n")[2]
        if line.rfind("‘") > line.rfind("’"):
            return match[0]
    return f"‘{match[1]}’"


def _paired(marks: Sequence[re.Match[str]]) -> bool:
    """Whether all are “ or ” already and none closes before one opens."""
    depth = 0
    for mark in marks:
        depth += {"“": 1, "”": -1}.get(mark[0], -len(marks) - 1)
        if depth < 0:
            return False
    return True


def _with_directions(text: str, marks: Sequence[re.Match[str]]) -> str:
    pieces: list[str] = []
    end = 0
    for mark, direction in zip(marks, _directions(marks), strict=True):
        pieces += text[end : mark.start()], direction
        end = mark.end()
    return "".join(pieces) + text[end:]


def _directions(marks: Sequence[re.Match[str]]) -> Iterator[str]:
    """What each mark becomes: “, ” or, for inches, itself."""
    shows = [_shows(mark) for mark in marks]
    is_open = False
    end = 0
    for mark, shown, shown_after in zip(marks, shows, [*shows[1:], None], strict=True):
        if _PARAGRAPH.search(mark.string, end, mark.start()):
            is_open = False
        end = mark.end()
        if _is_measure(mark) and (not is_open or shown_after is False):
            yield mark[0]
            continue
        is_open = _opens(mark, shown, shown_after, is_open)
        yield "“" if is_open else "”"


def _opens(
    mark: re.Match[str], shown: bool | None, shown_after: bool | None, is_open: bool
) -> bool:
    """Whether `mark` opens, by what it and the mark after it show and what is open."""
    if shown is None:
        return mark[0] == "“" if mark[0] in _CURLED else not is_open
    astray = shown == is_open and shown == shown_after  # कहा" आओ।" shows two that close
    return shown != astray


def _is_measure(mark: re.Match[str]) -> bool:
    """Whether `mark` is straight or closes, and directly after a digit, as in 15"."""
    return mark[0] in {'"', "''", "”"} and bool(_DIGIT.match(mark.string, max(mark.start() - 1, 0)))


def _shows(mark: re.Match[str]) -> bool | None:
    """Whether what is written around `mark` shows that it opens (True) or closes (False)."""
    before = mark.string[max(mark.start() - 1, 0) : mark.start()]
    after = mark.string[mark.end() : mark.end() + 1]
    may_open = not before or before.isspace() or before in _OPENS_AFTER
    may_close = not after or after.isspace() or after in _CLOSES_BEFORE
    return None if may_open == may_close else may_open
