"""Marks of punctuation put right: repeated marks, colons, abbreviation signs, blanks at stops."""

from __future__ import annotations

import re

from briefing.devanagari import DIGITS, NUKTA, WORD
from briefing.hindi.grammar import is_finite
from briefing.hindi.normalize.patterns import POSTPOSITION, cued
from briefing.io.later import later

_WRITTEN = rf"{WORD}{DIGITS}0-9"
_DECORATION = later(
    r"([*~=—–])\1{3,}|(?<!#)(?!(?<![^\n])#{4,6}[ \t])#{4,}|-{4,}|[—–]{2,}"
)  # four # and more before a word are a heading
_WORD = later(rf"[{_WRITTEN}A-Za-z]")
_VISARGA_IN_FIGURES = later(rf"(?<=[0-9{DIGITS}])ः(?: ?(?=[0-9{DIGITS}])|(?=[–—-]))")
_LONE_VISARGA = later(r"(?<=[^\s] )ः(?=\s|\Z)")
_RU_IN_A_TIME = later(r"(?<=[0-9])रू(?=[0-5][0-9] ?(?:बजे|से|AM|PM))")
_SPACED_DANDAS = later(r"।(?: +।)+")
_DANDAS = later(r"[।॥]{2,}")
_DANDA_PERIOD = later(r"([।॥])\.(?!\.)")
_ORNAMENT = later(
    r"^[ \t]*(?:/{2,}[ \t]*([^\n/]{1,60}?)[ \t]*/{2,}|(?:= ){2,}([^\n=]{1,60}?)(?: =){2,}"
    rf"|-[ \t]*([0-9{DIGITS}]{{1,3}})[ \t]*-)[ \t]*$",
    re.MULTILINE,
)
"""Around a title or the number of a page on a line of its own: //आदेश//, -2-."""
_AT_AN_EDGE = later(
    rf"^([^{_WRITTEN}A-Za-z\n]*)[卐卍]+|[卐卍]+(?=[^{_WRITTEN}A-Za-z\n]*$)", re.MULTILINE
)
"""An ornament around a line: 卐 जय श्री राम 卐."""
_DATE_OF_A_FORM = later(
    r"(?:(?:_{2,}|\.{2,}|…) ?/ ?){1,2}(?:(?:20)?(?:_{2,}|\.{2,}|…)|(?=20[0-9]{2}))"
)
"""Blanks for a date: ___/___/20___."""
_DOTS = later(r"\.(?: \.){2,}|\.{3,}|…[.…]+|\.…")
_TWO_DOTS = later(rf"(?<=[{WORD}])\.\.(?!\.)")
_CRIES = later(r"[!?]{2,}")
_STOP_BEFORE_A_MARK = later(rf"(?<![{WORD}.])([{WORD}]{{3,}})\.(?=[?!])")
_COMMAS = later(r",(?: ?,)+")
_SEMICOLONS = later(r";{2,}")
_TYPED_DASH = later(
    rf"(?<=[^\s|+:-] )-{{2,3}}(?= [^\s|+:-])|(?<=[{WORD}।॥”’,?!])-{{2,3}}(?=[{WORD}“‘])"
)
_BLANK_BEFORE_STOP = later(
    rf"(?<=[^\s(\[{{“‘]) +(?=[।,;!?])"
    rf"|(?<=[{_WRITTEN}])(?!(?<=[0-9{DIGITS}]) \. [0-9{DIGITS}]) +(?=\.(?:\s|\Z))"
)
_STOP_AT_THE_NEXT = later(rf"(?<=[{WORD}]) +([.।])(?=(?!भारत(?![{WORD}]))[{WORD}]{{2}})")
_COMMA_BEFORE_A_FIGURE = later(
    rf"(?<=[0-9{DIGITS}]) +,(?=[0-9{DIGITS}])|(?<=(?:19|20)[0-9]{{2}}),(?=[0-9]{{1,2}}:[0-9]{{2}})"
)
_OPEN_NUMBER = later(
    rf"॥ ?((?:[0-9{DIGITS}]{{1,3}}[.-]){{1,2}}[0-9{DIGITS}]{{1,3}})[ \t]*$", re.MULTILINE
)
"""Of a verse, behind dandas and with none behind it: ॥ 1-1-77."""
_COLON_AT_A_DANDA = later(rf"([{WORD}]{{3,}}):।")
_COLON_BEHIND_A_WORD = later(rf"(?<=[{WORD}]{{2}}):(?= [{WORD}]|।)")
_COLON_BEFORE_DANDAS = later(rf"(?<=[{WORD}]):(?= ?॥)")
_LOW_QUOTE_FOR_COMMA = later(rf"(?<=[{WORD}])[‚،](?=\s|[{WORD}]|\Z)")
_UNIT_AND_MORE = later(
    rf"(?<=[0-9{DIGITS}])"
    r"( ?(?:किमी|मिमी|सेमी|किग्रा|मीटर|लीटर|रुपये|रुपए|लाख|करोड़|हजार|हज़ार|डिग्री|प्रतिशत|फीसदी"
    rf"|घंटे|मिनट|वर्ष|साल|दिन))(?=(?:तक|प्रति|से|में|की|का|के|पर|को)(?![{WORD}]))"
)
_CALIBRE = later(rf"(?<![{_WRITTEN}])\.(?=[0-9{DIGITS}]{{2,3}} ?बोर(?![{WORD}]))")
_ABBREVIATED = later(
    rf"(?<![{WORD}])(डॉ|डा|प्रो|पं|ई|स्व|कु|मो|उ|प्र|रु|नं|पृ|पु) ०(?= [^0-9{DIGITS}]|[ \t]*$)", re.MULTILINE
)
_OF_A_DEGREE = "ए|एड|कॉम|काम|डी|फिल|लिट|एससी|एच"
_DEGREE = later(
    rf"(?<![{WORD}])(एम|बी|पी|डी|एच) ०(?= ?(?:{_OF_A_DEGREE}) ०)|(?<=॰ )({_OF_A_DEGREE}) ०(?= |$)"
)
_DOTTED_DOCTOR = later(rf"(?<![{WORD}])ड{NUKTA}ा(?=[.०0॰] ?[{WORD}])")
_ROUND_SIGN = later(rf"(?<=[{WORD}])o(?![A-Za-z])|(?:(?<![{WORD}])([{WORD}]{{1,4}}))[○◦]")
_ARROW = later(r"(?<![=<>])(?:={1,}>|-{2,}>)(?![=<>])")
_SPACED_POINT = later(
    rf"(?<=[0-9{DIGITS}])(?: \. |।)(?=[0-9{DIGITS}]{{1,3}} (?:{cued('measure')})(?![{WORD}]))"
    rf"|(?<=[0-9])\. (?=[0-9]{{1,2}} से [0-9]+\.[0-9]+ (?:{cued('measure')})(?![{WORD}]))"
    r"|(?:(?<=pH [0-9])|(?<=मान [0-9])|(?<=मान [0-9]{2})|(?<=औसत [0-9]{2})) \. "
    r"(?=[0-9]{1,3}(?![0-9]))"
)
_SQUARE_APART = later(
    r"(?:(?<=[0-9] किमी)|(?<=[0-9] किलोमीटर)|(?<=[0-9] मीटर)|(?<=[0-9] km)) 2"
    r"(?= \([0-9.,]+ (?:वर्ग|sq|mi|एकड़|acre))"
)
_ERA_NOUGHT = later(rf"(?<=[0-9]{{3}} ई) ?0(?= (?:{POSTPOSITION}|पू)(?![{WORD}]))")
_QUOTED_DEGREE = later(
    r"(?<=[0-9])(?:[’'′]{2}|[\"”″])(?= ?[0-9]{1,2} ?[’'′] ?(?:उत्तर|दक्षिण|पूर्व|पश्चिम))"
)
_DEGREE_NOUGHT = later(
    r"(?<=[0-9])[०oº˚∘](?= ?[0-9]{1,2} ?[′'’]| ?(?:उत्तर|दक्षिण|पूर्व|पश्चिम|अक्षांश|देशा|से\.?ग्रे"
    r"|सेंटी|सेल्सि|[CFNSEW]\b))"
)
_GLUED_TO_OCLOCK = later(rf"(?<=[0-9{DIGITS}] बजे)(?=(?:तक|से|को|पर)(?![{WORD}]))")
_TIME_BEHIND_A_YEAR = later(r"(?<=[ ,]20[0-9]{2})/(?=[0-9]{1,2}:[0-5][0-9])")
_OPTION_STOP = later(r"(?<![A-Za-z(])([A-Ea-e]\))\.(?=\s)")
"""A). and B)."""
_LAST_SLASH = later(rf"(?<=[{WORD}]) ?/(?=[ \t]*$)", re.MULTILINE)
_EQUATION = later(rf"(?<![{WORD}])समी[.०॰] ?(?=\([0-9{DIGITS}ivx]{{1,4}}\))")
_NO_BLANK_AFTER_COMMA = later(rf"(?<=[{WORD}])([,;])(?=[{WORD}“‘])")


def collapse_repeats(text: str) -> str:
    """`!!!!` as !, `।।` as ॥, longer runs of dandas as one, `.....` as …, `--` and `****` as —.

    Arrows made of signs (`==>`, `-->`) become arrows.
    """
    if ">" in text:
        text = _ARROW.sub("→", text)
    text = _ORNAMENT.sub(lambda match: match[match.lastindex or 0], text)
    if "卐" in text or "卍" in text:
        text = _AT_AN_EDGE.sub(lambda match: match[1] or "", text)
    if "_/" in text or "./" in text:
        text = _DATE_OF_A_FORM.sub("… ", text)
    if _DECORATION.search(text):
        text = "\n".join(
            _DECORATION.sub("—", line) if _WORD.search(line) else line for line in text.split("\n")
        )
    text = _SPACED_DANDAS.sub("।", text)
    text = _DANDAS.sub(_danda, text)
    text = _DANDA_PERIOD.sub(r"\1", text)
    text = _TWO_DOTS.sub("…", _DOTS.sub("…", text))
    text = _CRIES.sub(_cry, text)
    if ".?" in text or ".!" in text:
        text = _STOP_BEFORE_A_MARK.sub(r"\1", text)
    text = _SEMICOLONS.sub(";", _COMMAS.sub(",", text))
    return _TYPED_DASH.sub("—", text) if "--" in text else text


def _danda(run: re.Match[str]) -> str:
    return "॥" if run[0] == "।।" or "॥" in run[0] else "।"


def _cry(run: re.Match[str]) -> str:
    marks = set(run[0])
    if len(marks) == 1:
        return marks.pop()
    return run[0] if len(run[0]) == 2 else "?!"


def visargas_to_colons(text: str) -> str:
    """`3ः25 बजे`, `धारा 7ः-`, `पता ः`, and `3रू25 बजे` as old fonts leave it, with colons.

    Before ॥ it is the other way about: `मधुसूदन:॥` is मधुसूदनः॥. So it is, in the whole line, before
    a । that follows no verb: `संमोह: स्मृतिविभ्रम:।`. The number of a verse that ends its line gets
    its dandas: `॥ 1-1-77` is ॥ 1-1-77॥.
    """
    if ":।" in text:
        text = "\n".join(map(_visargas_of_a_verse, text.split("\n")))
    if "॥" in text:
        text = _OPEN_NUMBER.sub(r"॥ \1॥", _COLON_BEFORE_DANDAS.sub("ः", text))
    text = _LONE_VISARGA.sub(":", _VISARGA_IN_FIGURES.sub(":", text))
    return _RU_IN_A_TIME.sub(":", text)


def _visargas_of_a_verse(line: str) -> str:
    last = _COLON_AT_A_DANDA.search(line)
    if last is None or is_finite(last[1]):
        return line
    return _COLON_BEHIND_A_WORD.sub("ः", line)


def part_units(text: str) -> str:
    """`12 किमीप्रति घंटा`, `320 किमीतक` with the blank behind the unit.

    `1,886 किमी 2 (728 वर्ग मील)` has the 2 raised again that an extraction lowered.
    """
    return _SQUARE_APART.sub("²", _UNIT_AND_MORE.sub(r"\1 ", text))


def points_of_calibres(text: str) -> str:
    """`तमंचा .315 बोर` as तमंचा 315 बोर, the point of which nobody says."""
    return _CALIBRE.sub("", text)


def signs_of_abbreviation(text: str) -> str:
    """`1900 ई ० में`, `1911 ई 0 में`, `डॉo सिंह` with the abbreviation sign a nought or o is for.

    `ड़ा0 राव` loses its dot. In `8०4′` and `23o उत्तरी` the nought or o is a degree sign, and so are
    the quotes of `23’’ 3’ उत्तरी`.
    """
    if "०" in text:
        text = _ABBREVIATED.sub(r"\1॰", text)
        text = _DEGREE.sub(r"\1\2॰", _DEGREE.sub(r"\1\2॰", text))  # its last letters second
    text = _DOTTED_DOCTOR.sub("डा", text)
    text = _DEGREE_NOUGHT.sub("°", _ERA_NOUGHT.sub("॰", text))
    if "उत्तर" in text or "पूर्व" in text:
        text = _QUOTED_DEGREE.sub("°", text)
    return _ROUND_SIGN.sub(lambda match: f"{match[1] or ''}॰", text)


def unify_blanks_at_stops(text: str) -> str:
    """`गया ।` as गया।, `गया .तब` as गया. तब, `राम,श्याम` as राम, श्याम, `5 बजेतक` as 5 बजे तक.

    `100 ,200` as 100, 200: a blank tells that it is a list; `2025,09:16` as 2025, 09:16, and
    `2020/3:12` as 2020 / 3:12. Agencies' systems put blanks around a point, or a danda for it, and
    lose the hyphen of a score: `89 . 45 मीटर` and `89।45 मीटर` are 89.45, and `21 . 15` stays.
    """
    text = _SPACED_POINT.sub(".", text)
    if "बजे" in text:
        text = _GLUED_TO_OCLOCK.sub(" ", text)
    if "समी" in text:
        text = _EQUATION.sub("समीकरण ", text)
    if ")." in text:
        text = _OPTION_STOP.sub(r"\1", text)
    if "/" in text:
        text = _TIME_BEHIND_A_YEAR.sub(" / ", _LAST_SLASH.sub("", text))
    if "‚" in text or "،" in text:
        text = _LOW_QUOTE_FOR_COMMA.sub(",", text)
    if " ." in text:
        text = _STOP_AT_THE_NEXT.sub(r"\1 ", text)
    if " ," in text or ("," in text and ":" in text):
        text = _COMMA_BEFORE_A_FIGURE.sub(", ", text)
    return _NO_BLANK_AFTER_COMMA.sub(r"\1 ", _BLANK_BEFORE_STOP.sub("", text))
