"""Pointers to other texts, “यह भी पढ़ें”, ways to follow a paper, buttons that share a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.devanagari import DIGITS, columns
from briefing.hindi.paratext.lines import END, SIGN, Line
from briefing.io.later import later

_LONGEST = 120  # columns of a title that is pointed at
_MOST = 12  # texts under one “यह भी पढ़ें”
_ITEM = later(rf"[ \t]*(?:[-*•►☛👉+]|[0-9{DIGITS}]{{1,2}}[.)]) *")
_SEE_ALSO = later(
    rf"[\[(]?(?:(?:यह|ये|इसे|इन्हें|यहाँ|यहां)(?: ख़?बर(?:ें)?)? भी (?:पढ़ें|पढ़े|पढ़िए|देखें|देखे|देखिए|जानें|सुनें)"
    rf"|(?:और|आगे|इसे) (?:पढ़ें|पढ़िए)|पढ़ें|वीडियो देखें|(?:सं|सम्)बंधित (?:ख़?बरें?|लेख|समाचार)"
    rf"|(?i:also read|read also|read more|related (?:news|articles?|stories)))"
    rf"(?P<rest> ?(?:{SIGN}.*|{END}))"
)
_SHARE = (
    r"फ़ेसबुक|फेसबुक|ट्विटर|एक्स|व्हाट्स ?[एऐ]प|व्हाट्सअप|वॉट्स[एऐ]प|टेलीग्राम|लिंक्डइन|इंस्टाग्राम"
    r"|ईमेल|ई-मेल|शेयर करें|शेयर|लिंक कॉपी करें|कॉपी लिंक|प्रिंट|कमेंट"
    r"|(?i:facebook|twitter|whatsapp|telegram|linkedin|instagram|e-?mail|copy link|print|share)"
)
_BUTTONS = (
    r"read (?:full|more) (?:story|article|news)|(?:no|[0-9]+) comments?:?|post a comment"
    r"|leave a (?:reply|comment)|your email address will not be published.{0,60}"
    r"|save my name, email.{0,100}|related posts|(?:next|previous) (?:post|article|story)"
    r"|skip to (?:main )?content|load(?:ing)? ?(?:more|…|\.\.\.)|(?:view|show) (?:all|more)"
)
"""Of the page, below and around its text."""
_FOLLOW = later(
    r"(?:(?:.{0,120}(?:के लिए|के लिये|हेतु|तो|[:–-]),? ?)?(?:यहाँ|यहां) (?:पर )?क्लिक (?:करें|कीजिए)"
    r"|.{0,120}(?:व्हाट्स[एऐ]?प|व्हाट्सअप|टेलीग्राम|फ़?ेसबुक|फेसबुक|ट्विटर|यूट्यूब|इंस्टाग्राम|गूगल न्यूज़?|न्यूज़?लेटर)"
    r".{0,60}(?:से जुड़ें|फ़ॉलो करें|फॉलो करें|सब्सक्राइब करें|लाइक करें|जॉइन करें|ज्वाइन करें)"
    r"|(?i:join now|subscribe now|advertisement|विज्ञापन|click here(?: .{0,60})?"
    r"|(?:download|get|install) (?:the|our) .{0,40}app(?: .{0,40})?"
    r"|subscribe to (?:our|us) .{0,60})"
    rf"|(?i:{_BUTTONS})"
    rf"|(?i:follow us(?: on)?) ?:? ?"
    rf"(?:(?:{_SHARE}|(?i:google news|youtube))[ ,|/•·&]*(?:and )?)*"
    rf"|(?:(?:{_SHARE})[ ,|/•·:]*){{3,}}"
    rf"|(?i:share(?: this)?|शेयर करें) ?:? ?(?:(?:{_SHARE})[ ,|/•·]*)+)[।.!👉 ]*\Z"
)
"""Ways to follow a paper, and the row of buttons that share a text."""


def pointer(said: str) -> str | None:
    """The short form of a line that points to other texts; None for another line."""
    if match := _SEE_ALSO.match(said):
        if match["rest"].rstrip().endswith("।") and match["rest"].strip(" ।.)]"):
            return None  # यह भी जानें: सूर्य एक तारा है।
        return said[: match.start("rest")].strip("[( ")
    return "" if _FOLLOW.match(said) else None


def pointed_at(text: str, lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    """The list under “यह भी पढ़ें:”, or the titles right below, that line first; their short forms."""
    for number, line in enumerate(lines):
        match = _SEE_ALSO.match(line.said.replace("**", ""))
        if not match or match["rest"].strip(" :：|>»…–—-.।)]"):
            continue
        below = list(_listed(text, line, lines[number + 1 :]))
        if below:
            short = match[0][: match.start("rest")].strip("[( ")
            yield line, short
        for each in below:
            yield each, ""


def _listed(text: str, label: Line, below: Sequence[Line]) -> Iterator[Line]:
    """The items of a list, or lines that touch and end no statement: titles of other texts."""
    before, items = label, False
    for number, line in enumerate(below[:_MOST]):
        touches = text.count("\n", before.end, line.start) == 1
        item = _ITEM.match(text, line.start) is not None
        if columns(line.said) > _LONGEST or line.said.endswith("।"):
            return
        if not (item and (touches or items or not number)) and not (touches and not items):
            return
        before, items = line, item
        yield line
