"""Lines that say who wrote a text, who sent it, when it was published and whose a picture is."""

from __future__ import annotations

import re

from briefing.devanagari import DIGITS, WORD
from briefing.hindi.paratext.agencies import GENERAL, NAMED
from briefing.hindi.paratext.lines import END, IN_BRACKETS, NAME
from briefing.io.later import later

_SENT = (
    r"(?:(?i:(?:last )?(?:updated|published|posted|modified)(?: on| at)?)"
    r"|प्रकाशित|प्रकाशन तिथि|अपडेटेड|अपडेट|अद्यतन)"
)
_ANY_DATE = (
    rf"(?:[0-9{DIGITS}]{{1,2}}[ ./-](?:[{WORD}]+|[A-Za-z]{{3,9}}\.?|[0-9{DIGITS}]{{1,2}})"
    rf"[ ,./-]{{1,2}}[0-9{DIGITS}]{{4}}"
    rf"|[A-Za-z]{{3,9}}\.? [0-9]{{1,2}},? [0-9]{{4}})"
)
_BYLINE = later(
    rf"(?:(?P<label>(?:लेखक|लेखिका|रिपोर्ट|रिपोर्टर|संवाददाता|संकलन|संपादन|सम्पादन|संपादक|अनुवाद|अनुवादक"
    rf"|प्रस्तुति|द्वारा) ?[:–-] ?)"
    rf"|(?:(?P<edited>(?i:(?:edited|posted|published|reviewed) by))"
    rf"|(?i:(?:written|reported) by)|By(?= ?:| (?:[A-Z]|[{WORD}]))|Author(?= ?[:–-])) ?[:–-]? ?)"
    rf"(?P<name>{NAME}?)"
    rf"(?P<more> ?(?:[,|•/]|\((?!{IN_BRACKETS})| (?={_SENT}|{_ANY_DATE})).{{0,120}})?{END}"
)
_CLOCK = (
    rf"[0-9{DIGITS}]{{1,2}}[:.][0-9{DIGITS}]{{2}}(?: ?(?i:[ap]\.?m\.?))?(?: ?\(?IST\)?)?(?: बजे)?"
)
_WEEKDAY = rf"(?:(?i:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?|[{WORD}]+वार)"
_WHEN = rf"(?:{_WEEKDAY},? )?{_ANY_DATE}(?:,? ?(?:at |को |[|•–-] ?)?{_CLOCK})?"
_SPAN = r"(?i:min(?:ute)?s?|hours?|hrs?|days?)(?: ago)?|(?:मिनट|घंटे|घण्टे|दिन)(?: पहले)?"
_DURATION = rf"[0-9{DIGITS}]+ ?(?:{_SPAN})"
"""Since it was published, or as long as reading takes: 5 hours ago, 3 मिनट."""
_STAMP = later(
    rf"{_SENT} ?(?:[:–-] ?)?(?:{_WHEN}|[0-9{DIGITS}]{{1,2}} [{WORD}]+,? {_CLOCK}){END}"
    rf"|(?:{_SENT}|पढ़ने का समय) ?(?:[:–-] ?)?{_DURATION}{END}"
    rf"|(?:{_WEEKDAY},? )?{_ANY_DATE},? ?(?:at |[|•–-] ?)?{_CLOCK}{END}"
    rf"|[0-9{DIGITS}]{{1,2}} (?i:min(?:ute)?s?) read\Z"
)
_SENT_AT = later(_SENT)
_OFFICE = later(
    rf"(?:[{WORD}.]+ ){{0,4}}(?:संवाददाता|सम्वाददाता|ब्यूरो|डेस्क|संवाद सूत्र|प्रतिनिधि"
    rf"|{GENERAL}|{NAMED})\Z"
)
"""Who sends a report: जागरण संवाददाता, अमर उजाला ब्यूरो, एएनआई."""
_OFFICE_ALONE = later(
    rf"(?:[{WORD}.]+ ){{0,3}}(?:संवाददाता|सम्वाददाता|संवाद सूत्र|{NAMED}"
    r"|(?:न्यूज़|न्यूज|वेब|डिजिटल|समाचार|नेशनल|स्पोर्ट्स|बिज़नेस|हिंदी|हिन्दी) डेस्क)\Z"
)
"""One that is told from a heading such as “सहायता डेस्क” without a place behind it."""
_PART_OF_A_LINE = later(r" ?[|•·] ?")
_IS_NAME = later(
    rf"[{WORD}.]{{2,}}(?: [{WORD}.]{{2,}}){{1,3}}|[A-Z][a-z.]+(?: [A-Z][a-z.]+){{1,3}}"
)
"""Beside the time when a text was published: प्रियंका जोशी | 27 May 2024."""
_TELLS = later(rf".*(?:[?!]|(?<![{WORD}])(?:है|हैं|हूँ|हूं|हो|था|थी|थे|थीं|होगा|होगी|होंगे|नहीं) ?।?)\Z")
"""The end of what somebody says in a play or answers: संपादक: मैं अख़बार से हूँ।"""
_MOST_IN_A_NAME = 5  # words, of a person or a place
_MOST_IN_AN_AUTHOR = 7  # words, with titles and the name of a paper


def byline(said: str, *, first: bool) -> str | None:
    """The name in a line that says who wrote a text and when, "" where it has none; else None.

    The first line of a text is one only where it says so: “गुप्तचर ब्यूरो” may be its title.
    """
    if said.endswith("बजे") and _STAMP.match(said) and not _SENT_AT.match(said):
        return None  # of an invitation or a timetable: रविवार, 12 मार्च 2024, 10:00 बजे
    if match := _signed(said):
        name = "" if match["edited"] else match["name"]  # who put it online did not write it
        return ((match["label"] or "") + name).strip(" ,|")
    parts = _PART_OF_A_LINE.split(said)
    others = [part for part in parts if not _STAMP.match(part)]
    sent = len(others) < len(parts)
    if sent and len(others) == 1 and _IS_NAME.fullmatch(others[0]):
        return others[0]
    names = [_author(part) for part in parts]
    if None in names:
        return None
    told = sent or not first or "," in said
    return next(filter(None, names), "") if told else None


def _signed(said: str) -> re.Match[str] | None:
    """What says who wrote a text; None also where as much as a sentence stands for the name."""
    match = None if _TELLS.match(said) else _BYLINE.fullmatch(said)
    return match if match and len(match["name"].split()) <= _MOST_IN_AN_AUTHOR else None


def _author(part: str) -> str | None:
    """The name in a part of a byline, "" where an office or a time stands there; None in prose."""
    if _STAMP.match(part):
        return ""
    if match := _signed(part):
        return "" if match["edited"] else match["name"].strip(" ,")
    names = [name.strip() for name in re.split("[,/]", part.strip(" .।"))]
    if any(len(name.split()) > _MOST_IN_A_NAME for name in names):
        return None
    sent = _OFFICE if len(names) > 1 else _OFFICE_ALONE
    if not any(map(sent.match, names)) or any(re.search(r"[।?!:;]", name) for name in names):
        return None
    return "" if _OFFICE.match(names[0]) else names[0]


_CREDIT = later(
    rf"[\[(]?(?:(?:फ़?ोटो|फ़ोटो|फोटो|चित्र|तस्वीर|छायाचित्र|इमेज|छवि|Photo|Image|Pic|PC|Picture)"
    rf"(?: ?(?:साभार|सौजन्य|क्रेडिट|स्रोत|सोर्स|सौ\.|(?i:credit|courtesy|source|by)))?(?: से)?"
    rf" ?[:,–-] ?(?P<who>{NAME})"
    rf"|(?:फ़ाइल|फाइल|सांकेतिक|प्रतीकात्मक|प्रतीकात्‍मक) (?:फ़ोटो|फोटो|तस्वीर|चित्र))(?:/{NAME})?{END}"
)
_PICTURE = (
    r"(?:(?:फ़?ोटो|फ़ोटो|फोटो|चित्र|तस्वीर|छायाचित्र|इमेज|छवि)"
    r"(?: ?(?:साभार|सौजन्य|क्रेडिट|स्रोत|सोर्स))?(?: से)?"
    r"|(?i:photos?|images?|pics?|picture)(?: ?(?i:credit|courtesy|source|by))?)"
)
_WHOSE = rf"[{WORD}A-Za-z.’'/-]+(?: [{WORD}A-Za-z.’'/-]+){{0,4}}"
_CREDIT_BEHIND = later(
    rf" *[\[(](?:(?:{_PICTURE} ?[:–-]|सौ\.(?! ?कां)) ?{_WHOSE}"
    r"|(?:फ़ाइल|फाइल|सांकेतिक|प्रतीकात्मक) (?:फ़ोटो|फोटो|तस्वीर|चित्र))[\])]\Z"
    rf"|(?:(?<=[।.!?])| [|–—-]|\|) *{_PICTURE} ?[:–-] ?{_WHOSE}\Z"
    rf"| (?:(?:Photo|Image|Picture) (?i:credit|courtesy|source)"
    rf"|(?:फ़ोटो|फोटो|तस्वीर) (?:साभार|सौजन्य|क्रेडिट)) ?[:–-] ?{_WHOSE}\Z"
)
_MOST_OF_A_CREDIT = 6  # words behind the sign; more is what the picture shows
_SHOWN = later(rf"[^:–-]*(?<![{WORD}])(?:का|की|के|में|पर|और|एक)(?![{WORD}])|.*(?:एँ|एं|इए|िए|ाओ) ?।?\Z")
"""What a picture shows, or where to put it, unless it is said whose it is by such a word."""
_OWNED = later(r".*(?:साभार|सौजन्य|क्रेडिट|स्रोत|सोर्स|सौ\.)")


def credit(said: str) -> str | None:
    """The short form of a line that names whose a picture is; None for another line."""
    match = _CREDIT.match(said)
    who = (match["who"] or "") if match else ""
    if not match or len(who.split()) > _MOST_OF_A_CREDIT:
        return None
    if _SHOWN.match(who) and not _OWNED.match(said):
        return None
    return re.split("[:,–-]", said.strip("[]() "))[0]


def credit_behind(said: str) -> int:
    """Where the credit that ends a caption begins, “… (फोटो: पीटीआई)”; 0 without one."""
    match = _CREDIT_BEHIND.search(said)
    return match.start() if match else 0
