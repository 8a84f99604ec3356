"""Lines that are no part of what is told, known by how Hindi newspapers and books write them.

Each is a line of its own, or the head of the first paragraph; what only looks like one, a
sentence that goes on, is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.devanagari import DIGITS, WORD, columns
from briefing.hindi.lexicon.entries import readings

BYLINE, DATELINE, CREDIT = "byline", "dateline", "credit"
SEE_ALSO, LICENSE, CONTENTS = "see_also", "license", "contents"
KINDS = {
    BYLINE: "byline",
    DATELINE: "dateline",
    CREDIT: "photo credit",
    SEE_ALSO: "pointer to other texts",
    LICENSE: "license",
    CONTENTS: "contents list",
}
"""Each kind, and what it is called in a report."""

_HEAD = 8  # lines that are not empty, in which the author and the date stand
_TAIL = 4  # the last ones, where a name may stand too
_LONGEST = 220  # columns; what is longer tells something
_PROSE = 60  # columns of a paragraph that a dateline may begin
_FEWEST_ENTRIES = 3
_MOST_BEFORE = 2000  # lines in which a list of headings and these stand
_NUMBERED = re.compile(rf"\(?[0-9{DIGITS}]{{1,3}}[.)] ")
_AROUND = re.compile(r"(?i:title page|table of contents|contents|cover|विषय[- ]?सूची|आवरण)")
"""What Calibre adds to a list of headings."""

_NAME = rf"[{WORD}A-Za-z.’' -]{{2,60}}"
_END = r"[\])।.]*\Z"
_SIGN = r"[:：|>»…–—-]"
_PLACE = rf"[{WORD}]+(?: [{WORD}]+)?"
_MONTH = "|".join(re.escape(month) for month in readings("months"))
_DATE = rf"[0-9{DIGITS}]{{1,2}} (?:{_MONTH})(?:,? [0-9{DIGITS}]{{4}})?"
_AGENCY = (
    r"(?:भाषा|वार्ता|एजेंसी|एजेंसियाँ|एजेंसियां|एजेंसीज|पीटीआई|यूएनआई|एएनआई|आईएएनएस|हिस|ब्यूरो|संवाददाता|प्रतिनिधि"
    r"|संवाद सूत्र|न्यूज़ डेस्क|न्यूज डेस्क|वेब डेस्क|PTI|UNI|ANI|IANS)"
)
_MARKS = re.compile(r"[ \t]*(?:#{1,6} +|[-*•►>☛👉]+ *)?")

_SEE_ALSO = re.compile(
    rf"[\[(]?(?:(?:यह|ये|इसे|इन्हें|यहाँ|यहां)(?: ख़?बर(?:ें)?)? भी (?:पढ़ें|पढ़े|पढ़िए|देखें|देखे|देखिए|जानें|सुनें)"
    rf"|(?:और|आगे|इसे) (?:पढ़ें|पढ़िए)|पढ़ें|वीडियो देखें|(?:सं|सम्)बंधित (?:ख़?बरें?|लेख|समाचार)"
    rf"|(?i:also read|read also|read more|related (?:news|articles?|stories)))"
    rf"(?P<rest> ?(?:{_SIGN}.*|{_END}))"
)
_FOLLOW = re.compile(
    r"(?:.{0,120}(?:यहाँ|यहां) (?:पर )?क्लिक (?:करें|कीजिए)"
    r"|.{0,120}(?:व्हाट्स[एऐ]?प|व्हाट्सअप|टेलीग्राम|फ़?ेसबुक|फेसबुक|ट्विटर|यूट्यूब|इंस्टाग्राम|गूगल न्यूज़?|न्यूज़?लेटर)"
    r".{0,60}(?:से जुड़ें|फ़ॉलो करें|फॉलो करें|सब्सक्राइब करें|लाइक करें|जॉइन करें|ज्वाइन करें)"
    r"|(?i:join now|follow us|subscribe now|advertisement|विज्ञापन))[।.!👉 ]*\Z"
)
_CREDIT = re.compile(
    rf"[\[(]?(?:(?:फ़?ोटो|फ़ोटो|फोटो|चित्र|तस्वीर|छायाचित्र|इमेज|छवि|Photo|Image|Pic|PC|Picture)"
    rf"(?: ?(?:साभार|सौजन्य|क्रेडिट|स्रोत|सोर्स|सौ\.|(?i:credit|courtesy|source|by)))?(?: से)?"
    rf" ?[:,–-] ?(?P<who>{_NAME})"
    rf"|(?:फ़ाइल|फाइल|सांकेतिक|प्रतीकात्मक|प्रतीकात्‍मक) (?:फ़ोटो|फोटो|तस्वीर|चित्र))(?:/{_NAME})?{_END}"
)
_MOST_OF_A_CREDIT = 6  # words behind the sign; more is what the picture shows
_BYLINE = re.compile(
    rf"(?P<short>(?:(?:लेखक|लेखिका|रिपोर्ट|रिपोर्टर|संवाददाता|संकलन|संपादन|सम्पादन|संपादक|अनुवाद|अनुवादक"
    rf"|प्रस्तुति|द्वारा) ?[:–-] ?"
    rf"|(?:(?i:(?:written|edited|posted|published|reported|reviewed) by)|By|Author) ?:? ?){_NAME}?)"
    rf"(?P<more> ?[,|(•].{{0,120}})?{_END}"
)
_STAMP = re.compile(
    rf"(?:(?i:(?:last )?(?:updated|published|posted)(?: on)?)|प्रकाशित|प्रकाशन तिथि|अपडेटेड|अपडेट|अद्यतन"
    rf"|पढ़ने का समय) ?[:–-] ?.{{0,80}}{_END}|[0-9{DIGITS}]{{1,2}} (?i:min(?:ute)?s?) read\Z"
)
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:/{_PLACE})?)"
    rf"(?:,? {_DATE}(?:,? ?[(\[/]?{_AGENCY}[)\]]?)?|,? ?[(\[/] ?{_AGENCY}[)\]]?) ?[।:.–—-] ?"
    rf"(?=[{WORD}“‘0-9])"
)
_DESK = re.compile(
    rf"(?:[{WORD}]+ ){{0,3}}(?:संवाददाता|ब्यूरो|डेस्क|प्रतिनिधि|संवाद सूत्र),? (?P<place>{_PLACE})"
    rf" ?[।:.–—-] ?(?=[{WORD}“‘0-9])"
)
_LICENSE = re.compile(
    r"(?:©|\(c\)|कॉपीराइट|Copyright) ?(?:©|\(c\))? ?(?:[0-9]{4}|[A-Z]|सर्वाधिकार)"
    r"|(?:सर्वाधिकार|सभी अधिकार) ?(?:©|सुरक्षित|.{1,40} के (?:पास|अधीन))"
    r"|(?i:all rights reserved|project gutenberg|creative commons)|(?:CC|सीसी)[ -](?:BY|बाई)|\AISBN"
    r"|क्रिएटिव कॉमन्स|ला[इय]सें?स .{0,40}(?:अंतर्गत|अन्तर्गत|तहत) (?:उपलब्ध|जारी|प्रकाशित|वितरित)",
)
_CONTENTS = re.compile(
    r"(?:विषय[- ]?(?:सूची|सूचि)|विषयानुक्रम(?:णिका)?|अनुक्रम(?:णिका|णी)?"
    r"|(?i:table of contents|contents)) ?:?\Z"
)
_ENTRY = re.compile(rf"(.+?)(?:[ .·…_]{{2,}}|[\t ]+)([0-9{DIGITS}]{{1,4}})\Z")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text that is no plain prose."""

    start: int
    """Its first character, counted from 0."""
    end: int
    """The one after its last."""
    kind: str
    """What it is."""
    short: str
    """Its short form."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a text that is not empty: where it begins, and what of it is no mark."""

    start: int
    begins: int
    said: str
    is_heading: bool = False

    @property
    def end(self) -> int:
        return self.begins + len(self.said)


def parts(text: str) -> list[Part]:
    """What of `text` is no part of what it tells, in order and apart."""
    lines = list(_lines(text))
    listed = list(_contents(lines))
    within = {part.start for part in listed}
    found = [
        part
        for number, line in enumerate(lines)
        if line.start not in within and (part := _part(line, number, len(lines)))
    ]
    dateline = _dateline(lines[:_HEAD], {part.start for part in found})
    return sorted([*listed, *found, *dateline], key=lambda part: part.start)


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for written in text.split("\n"):
        mark = _MARKS.match(written)
        begins = mark.end() if mark else 0
        said = written[begins:].rstrip()
        if said:
            yield _Line(start, start + begins, said, "#" in written[:begins])
        start += len(written) + 1


def _part(line: _Line, number: int, count: int) -> Part | None:
    said = line.said.replace("**", "")
    if columns(said) > _LONGEST:
        return None
    found = _pointer(said) or _credit(said) or _license(said)
    if not found and (number < _HEAD or number >= count - _TAIL):
        found = _byline(said)
    if not found:
        return None
    kind, short = found
    return Part(line.begins if short else line.start, line.end, kind, short)


def _pointer(said: str) -> tuple[str, str] | None:
    """To other texts."""
    if match := _SEE_ALSO.match(said):
        return SEE_ALSO, said[: match.start("rest")].strip("[( ")
    return (SEE_ALSO, "") if _FOLLOW.match(said) else None


def _credit(said: str) -> tuple[str, str] | None:
    match = _CREDIT.match(said)
    if not match or len((match["who"] or "").split()) > _MOST_OF_A_CREDIT:
        return None
    return CREDIT, re.split("[:,–-]", said.strip("[]() "))[0]


def _license(said: str) -> tuple[str, str] | None:
    if not _LICENSE.search(said):
        return None
    return LICENSE, re.split("(?<=[।.])", said)[0].strip()


def _byline(said: str) -> tuple[str, str] | None:
    if match := _BYLINE.match(said):
        return BYLINE, match["short"].strip(" ,|")
    return (BYLINE, "") if _STAMP.match(said) else None


def _dateline(lines: Sequence[_Line], taken: set[int]) -> Iterator[Part]:
    """The place, date and agency at the head of the first paragraph."""
    for line in lines:
        if line.start in taken or columns(line.said) < _PROSE:
            continue
        match = _DATELINE.match(line.said) or _DESK.match(line.said)
        if match:
            yield Part(line.begins, line.begins + match.end(), DATELINE, f"{match['place']}। ")
        return


def _contents(lines: Sequence[_Line]) -> Iterator[Part]:
    """A list of headings under its own: entries with page numbers, or that stand again below."""
    for number, line in enumerate(lines):
        if not _CONTENTS.match(line.said):
            continue
        entries = _entries(lines[number + 1 :])
        if entries >= _FEWEST_ENTRIES:
            yield Part(line.start, line.end, CONTENTS, line.said)
            for each in lines[number + 1 : number + 1 + entries]:
                yield Part(each.start, each.end, CONTENTS, "")
            return
    yield from _unnamed_contents(lines[:_MOST_BEFORE])


def _unnamed_contents(lines: Sequence[_Line]) -> Iterator[Part]:
    """A list of headings without one of its own: several that all follow, in their order."""
    headings = [line.said for line in lines if line.is_heading]
    ends = {line.start: line.end for line in lines}
    lines = [replace(line, said=_NUMBERED.sub("", line.said)) for line in lines]
    run: list[_Line] = []
    for line in lines:
        is_entry = not line.is_heading and line.said in headings
        if is_entry or (run and _AROUND.fullmatch(line.said)):
            run.append(line)
            continue
        named = [each.said for each in run if not _AROUND.fullmatch(each.said)]
        if len(named) >= _FEWEST_ENTRIES and named == [h for h in headings if h in named]:
            yield from (Part(each.start, ends[each.start], CONTENTS, "") for each in run)
            return
        run = []


def _entries(below: Sequence[_Line]) -> int:
    """How many lines name a page, or stand again further down."""
    said = [line.said for line in below]
    for number, entry in enumerate(said):
        if not _ENTRY.match(entry) and entry not in said[number + 1 :]:
            return number
    return len(said)
