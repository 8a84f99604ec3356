"""Lines that say whose a text is and under which license it may be used.

Only what is such a notice as a whole is one. A sentence about copyright, a license or rights, and
an answer marked (c) in a question paper, tell something.
"""

from __future__ import annotations

import re

from briefing.hindi.paratext.lines import END
from briefing.io.later import later

_WORK = (
    r"(?:(?:ई-?)?(?:लेख|पुस्तक|किताब|बुक|रचना|सामग्री|कृति|पाठ|कहानी|कविता|उपन्यास|फ़ाइल|फाइल|तस्वीर|चित्र"
    r"|साइट|वेबसाइट|पृष्ठ|पेज|अनुवाद|संस्करण|प्रकाशन))"
)
_LICENSED = r"(?:क्रिएटिव कॉमन्स|Creative Commons|(?:CC|सीसी)[ -](?:BY|बाई|0)|ला[इय]सें?स)"
_NOTICE = later(
    # The sign itself, or the word with the sign or a year behind it: © 2024 …, Copyright (c) 2024.
    r".{0,80}© ?(?:[0-9]{4}|[A-Z]|Copyright|कॉपीराइट|सर्वाधिकार)"
    r"|(?:Copyright|COPYRIGHT|कॉपीराइट) ?(?:©|\([cC]\)"
    r"|[:@]? ?[0-9]{4}(?: ?[-–] ?[0-9]{4})?(?:,|\.|।| [A-Z]|\Z))"
    # Rights, said of nothing else: a line of their own.
    rf"|(?:.{{0,80}}[:।.|,–-] ?)?(?:सर्वाधिकार|(?:सभी|समस्त|सारे) (?:कॉपीराइट |प्रकाशन )?अधिकार)"
    rf"(?: ?(?:©|[:–-]).*| .{{0,40}}सुरक्षित(?: ?हैं?)?{END}| सुरक्षित(?: ?हैं?)?{END}|{END})"
    rf"|सर्वाधिकार .{{1,40}} के (?:पास|अधीन)(?: ?हैं?)?{END}"
    r"|.*(?i:all rights reserved)"
    r"|.*(?i:the project gutenberg|project gutenberg(?:-tm|™)? (?:e-?book|e-?text|licen|literary))"
    # What a work is given under: यह लेख क्रिएटिव कॉमन्स लाइसेंस के तहत उपलब्ध है।
    rf"|(?:यह|ये|इस|इन|उपलब्ध) (?:[^ ]+ ){{0,3}}?{_WORK}.{{0,60}}{_LICENSED}.{{0,80}}"
    r"(?:अंतर्गत|अन्तर्गत|तहत|अधीन)"
    rf"|{_WORK} {_LICENSED}.{{0,80}}(?:अंतर्गत|अन्तर्गत|तहत|अधीन)"
    r"|(?i:licensed under|(?:this|the) (?:work|text|book|article|content)\b.{0,80}"
    r"(?:creative commons|\bcc[ -]by\b|licen[cs]ed? under))"
    r"|ISBN(?:-1[03])?[ :–-]*[0-9][0-9X –-]{8,16}\Z"
)


def notice(said: str) -> str | None:
    """The first sentence of a line that is a notice; None for another line."""
    if not _NOTICE.match(said):
        return None
    return re.split("(?<=[।.])", said)[0].strip()
