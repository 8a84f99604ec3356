"""Who took or owns a picture: a line of its own, or the end of a caption."""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.hindi.paratext.lines import END, NAME
from briefing.io.later import later

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


def credit(said: str) -> str | None:
    """The short form of a line that names whose a picture is; None for another line."""
    match = _CREDIT.match(said)
    if not match or len((match["who"] or "").split()) > _MOST_OF_A_CREDIT:
        return None
    return re.split("[:,–-]", said.strip("[]() "))[0]


def credit_behind(said: str) -> int:
    """Where the credit that ends a caption begins, “… (फोटो: पीटीआई)”; 0 without one."""
    match = _CREDIT_BEHIND.search(said)
    return match.start() if match else 0
