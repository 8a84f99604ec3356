"""Lines that say by themselves that they are headings: chapters, days, sections of known kinds.

Names of sections are those of school essays, recipes, reports, bulletins and horoscopes.
"""

from __future__ import annotations

from briefing.devanagari import DIGITS, WORD
from briefing.hindi.normalize.patterns import AND, POSTPOSITION
from briefing.io.later import later

ORDINALS = (
    "पहला|पहली|दूसरा|दूसरी|तीसरा|तीसरी|चौथा|चौथी|पाँचवाँ|पांचवां|छठा|छठी|सातवाँ|सातवां|आठवाँ|आठवां|नौवाँ|नौवां"
    "|दसवाँ|दसवां|प्रथम|द्वितीय|तृतीय|चतुर्थ|पंचम|षष्ठ|सप्तम|अष्टम|नवम|दशम|एक|दो|तीन|चार|पाँच|छह|सात|आठ|नौ|दस"
)
"""Regex of what numbers a part of a text."""
PARTS = "अध्याय|पाठ|भाग|खंड|खण्ड|सर्ग|परिच्छेद|प्रकरण|अंक|दृश्य|कांड|काण्ड"
"""Regex of what a part of a text is called."""
_ORDINAL = rf"{ORDINALS}|अंतिम"
_PART = rf"{PARTS}|पर्व|परिशिष्ट|कहानी|कथा|कविता|इकाई|अंतरा"
_SECTION = (
    "भूमिका|प्रस्तावना|आमुख|प्राक्कथन|परिचय|उपसंहार|निष्कर्ष|सारांश|परिशिष्ट|सामग्री|विधि|बनाने की विधि|पात्र"
    "|पात्र परिचय|जीवन परिचय|जन्म|बचपन|शिक्षा|रचनाए[ँं]|उद्देश्य|पृष्ठभूमि|इतिहास|कारण|प्रभाव|महत्व|महत्त्व"
    "|राष्ट्रीय|अंतरराष्ट्रीय|अंतर्राष्ट्रीय|राजनीति|खेल|मनोरंजन|व्यापार|मौसम|स्वास्थ्य|विज्ञान|देश|विदेश"
    "|मेष|वृषभ|वृष|मिथुन|कर्क|सिंह|कन्या|तुला|वृश्चिक|धनु|मकर|कुंभ|मीन|उपस्थित सदस्य|उपस्थिति|निर्णय|कार्यसूची|चर्चा"
    "|लाभ|उपाय|उपयोग|परिभाषा|प्रकार|विशेषताए[ँं]|उदाहरण|अभ्यास|शब्दार्थ|शैक्षिक योग्यता|अनुभव"
)
NUMBERED = later(
    rf"(?:{_PART})[ :–-]{{1,3}}(?:[0-9{DIGITS}]{{1,3}}|[IVXLC]{{1,7}}|{_ORDINAL})(?![{WORD}])"
    rf"|(?:{_ORDINAL}) (?:{_PART})(?![{WORD}])"
    rf"|(?:{_ORDINAL}) (?:दिन|रात|सप्ताह|चरण|पड़ाव)(?: ?[:–—-] ?[^:]+)?\Z"
    rf"|(?:खंड|खण्ड|भाग|अनुभाग|परिशिष्ट)[ -]['‘\"“(]?[कखगघङचअआइईबसABCD]['’\"”)]?\Z"
    rf"|(?:[0-9{DIGITS}]{{1,2}}|[IVXLC]{{1,5}})[.)] +[{WORD}]"
    rf"|[{WORD}]+(?: पर्व| ?कांड| ?काण्ड)\Z"
    rf"|(?:{_SECTION})\Z"
)
"""A line that says by itself that it is a heading: अध्याय 3, पहला भाग, 2. इतिहास, भूमिका, सामग्री."""

NUMBER = later(
    rf"(?:{_PART})[ :–-]{{1,3}}(?:[0-9{DIGITS}]{{1,3}}|[IVXLC]{{1,7}}|{_ORDINAL})[.:]?\Z"
    rf"|(?:{_ORDINAL}) (?:{_PART})[.:]?\Z"
)
"""A line that is only the number of a part, whose name may stand in the next: अध्याय 3."""

_JOINED = later(rf"[{WORD}]+(?: [{WORD}]+)* (?:{POSTPOSITION}|{AND}) [{WORD}]+(?: [{WORD}]+)*\Z")


def is_phrase(written: str) -> bool:
    """जन्म और शिक्षा, परावर्तन के नियम: words with something between them, as no name has."""
    return _JOINED.match(written) is not None
