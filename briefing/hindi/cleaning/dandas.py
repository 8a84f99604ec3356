"""Dandas: bars and letters typed for one, and where one is typed for a point: वह गया|, डॉ। राव."""

from __future__ import annotations

import re

from briefing.devanagari import DIGITS, WORD, has_hindi
from briefing.hindi.grammar import STARTERS, is_finite
from briefing.hindi.normalize.patterns import cued
from briefing.io.later import later

_WRITTEN = rf"{WORD}{DIGITS}0-9"
_BARS = "|｜∣❘ǀ¦"
_LOOK_ALIKES = str.maketrans(dict.fromkeys("\u09f7\u0c79\ua830", "।"))
"""Signs of currency and of fractions in other scripts, typed for the danda they look like."""
_DOUBLE_BAR = later(rf"(?<=[{_WRITTEN}।॥]) ?[{_BARS}]{{2}}|[{_BARS}]{{2}}(?= ?[{_WRITTEN}])")
_BAR_AT_WORD = later(rf"(?<=[{_WRITTEN})”’\"'])[{_BARS}](?=[\s“‘”’\"')]|\Z|[{WORD}])")
_BAR_AFTER_BLANK = later(rf"(?<=[{_WRITTEN})”’\"']) [{_BARS}](?= |\Z|[{WORD}“])")
_BAR_AFTER_VERB = later(rf"([{WORD}]+) [{_BARS}](?= |\Z|[{WORD}“])")
_BAR_AFTER_PLACE = later(rf"^([{WORD}]+(?: [{WORD}]+){{0,4}}) [{_BARS}](?= [^{_BARS}]{{60}})")
_LONG_CLAUSE = 5  # words; entries of a menu have fewer
_LETTERS_AROUND_A_VERSE = later(
    rf"(?<![A-Za-z])(ll|II) ?([0-9{DIGITS}]{{1,3}}(?:[.-][0-9{DIGITS}]{{1,3}})?) ?\1(?![A-Za-z])"
)
_LETTERS_BEHIND = later(rf"(?<=[{WORD}:।)”’]) ?ll(?![A-Za-z])")
_LETTERS_AROUND_A_LINE = later(
    rf"^(ll|II) ?(?:(?P<all>[{WORD}][{WORD} ,-]+?) ?\1$"
    rf"|(?P<head>[{WORD}]+ [{WORD} ,-]+?) ?\1(?= [{WORD}]))",
    re.MULTILINE,
)
_DANDA_OF_A_DECIMAL = later(
    r"(?<=[0-9])।(?=[0-9]{1,2}(?:%| ?(?:प्रतिशत|फीसदी|फ़ीसदी|करोड़|लाख|किमी|किलोमीटर|मीटर|डिग्री)))"
)
_COMMA_OF_A_CLOCK = later(r"(?<![0-9.,:])([01]?[0-9]|2[0-4]),(2[5-9]|[345][0-9])(?= ?बजे)")
_HYPHEN_OF_A_CLOCK = later(
    rf"((?:{cued('part-of-day')}) ?(?:[1-9]|1[0-2]))-(1[3-9]|[2-5][0-9])(?= ?बजे)"
)
_NUMBER_DANDA = later(rf"(?<![{_WRITTEN}])(?<![0-9{DIGITS}] )(रु|रू|नं|सं|क्र|पृ|खं)।(?= ?[0-9{DIGITS}])")
_TITLE_DANDA = later(rf"(?<![{WORD}])(डॉ|डा|प्रो|पं|न्या|इंजी|एडवो|ब्रि|प्रिं)।(?= ?([{WORD}]+))")
_L_AFTER_VERB = later(
    rf"(?<![{WORD}])([{WORD}]+)(?: ?[lI](?= [{WORD}“‘]|\s*$)| l(?=[{WORD}]))", re.MULTILINE
)
_L_AFTER_PLACE = later(
    rf"^([{WORD}]+(?:(?:,? |/)[{WORD}]+){{0,3}}) ?l"
    rf"(?= (?!(?:से|को|का|की|के|में|पर|तथा|और|तक) )[{WORD}])",
    re.MULTILINE,
)
_L_AFTER_BRACKET = later(rf"(?<=\)) ?l(?= [{WORD}])")
_L_AT_LINE_END = later(rf"(?<=[{WORD}]{{2}}) ?l(?=[ \t]*$)", re.MULTILINE)
_I_AT_LINE_END = later(
    rf"(?<![{WORD}])(?!(?:{cued('numbered-part', 'ruler')})I)([{WORD}]{{3,}})I(?=[ \t]*$)",
    re.MULTILINE,
)
"""Glued to a word that no numeral follows."""


def bars_to_dandas(text: str) -> str:
    """`वह गया|` and `वह गया |` as वह गया।, `||` as ॥; rows of tables stay.

    So are signs of other scripts that look like a danda: `वह गया ৷`.
    """
    text = text.translate(_LOOK_ALIKES)
    if not any(bar in text for bar in _BARS):
        return text
    return "\n".join(_bars_in_line(line) for line in text.split("\n"))


def _bars_in_line(line: str) -> str:
    if (line.lstrip()[:1] in _BARS and line.lstrip()[:2].strip(_BARS)) or not has_hindi(line):
        return line
    line = _BAR_AT_WORD.sub("।", _DOUBLE_BAR.sub("॥", line))
    if line.rstrip()[-1:] in f"{_BARS}।॥":
        return _BAR_AFTER_BLANK.sub("।", line)
    if sum(map(line.count, _BARS)) == 1:
        line = _BAR_AFTER_PLACE.sub(r"\1।", line)
    told = _BAR_AFTER_VERB.sub(_danda_after_verb, line)
    return line if told == line else _BAR_AFTER_BLANK.sub(_danda_after_clause, told)


def _danda_after_clause(match: re.Match[str]) -> str:
    """Where one bar is a danda, so are those behind as many words as an entry does not have."""
    before = match.string[max(0, match.start() - 80) : match.start()]
    clause = re.split(f"[।॥{_BARS}]", before)[-1]
    return "।" if len(clause.split()) >= _LONG_CLAUSE else match[0]


def _danda_after_verb(match: re.Match[str]) -> str:
    is_verb = is_finite(match[1]) or match[1] == "की"
    return f"{match[1]}।" if is_verb else match[0]


def letters_to_dandas(text: str) -> str:
    """`वह गया l`, `वह गया I` and, before a report, `पटना l` with dandas; ll and II as ॥."""
    text = _LETTERS_AROUND_A_VERSE.sub(r"॥ \2 ॥", text)
    text = _LETTERS_AROUND_A_LINE.sub(lambda at: f"॥ {at['all'] or at['head']} ॥", text)
    text = _LETTERS_BEHIND.sub("॥", text)
    text = _L_AFTER_BRACKET.sub("।", text)
    text = _L_AT_LINE_END.sub("।", _L_AFTER_PLACE.sub(r"\1।", text))
    text = _I_AT_LINE_END.sub(r"\1।", text)
    return _L_AFTER_VERB.sub(_danda_after_verb, text)


def dandas_of_titles_to_periods(text: str) -> str:
    """`डॉ। राव` and `रु। 50` as डॉ. राव, रु. 50: where every full stop was replaced by a danda."""
    return _NUMBER_DANDA.sub(r"\1.", _TITLE_DANDA.sub(_period_of_title, text))


def _period_of_title(match: re.Match[str]) -> str:
    return match[0] if match[2] in STARTERS else f"{match[1]}."


def dandas_to_points(text: str) -> str:
    """`4।23%` as 4.23%, where every full stop of a text was made a danda; `9,30 बजे` as 9.30 बजे.

    Minutes up to 24 may be hours: 8,10 बजे; behind a part of the day, from 13 on, they are not:
    शाम 5-15 बजे.
    """
    text = _HYPHEN_OF_A_CLOCK.sub(r"\1.\2", text)
    return _COMMA_OF_A_CLOCK.sub(r"\1.\2", _DANDA_OF_A_DECIMAL.sub(".", text))
