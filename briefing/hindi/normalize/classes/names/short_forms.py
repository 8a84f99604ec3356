"""Short forms that mean another thing elsewhere: MW of radio, A/c No., HIP 65426, DO 5 mg/L."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.lexicon.tables import frequent, table
from briefing.hindi.normalize.patterns import before, choice, cued, last_words, near, next_word
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_STAR = later(
    r"(?<![A-Za-z0-9])(?P<catalog>HIP|KIC|TIC|TYC|HD(?= ?[0-9]{5})) ?(?P<number>[0-9]{3,9})"
    r"(?: ?(?P<planet>[b-h](?![A-Za-z0-9])))?(?![0-9A-Za-z]|[.,][0-9])"
)
_LETTERS = later(r"(?:(?<=\()|(?<=– )|(?<=- ))(?P<letters>[A-Z]{2,5})(?![A-Za-z0-9.-])")
_WORDS = later(r"(?<![A-Za-z-])(?P<words>(?:[A-Z][a-z]+ ){2,5})[(–-] ?\Z")
_OXYGEN = later(
    r"(?<![A-Za-z0-9])(DO|BOD|COD)"
    r"(?= ?[:=]? ?[0-9][0-9.–-]* ?(?:mg|ppm|मिग्रा|मिलीग्राम))"
)


def _star(match: re.Match[str]) -> str:
    """The letters, the figures one by one, and the letter of a planet: एच आई पी छह बी."""
    planet = letter_names.spelled((match["planet"] or "").upper())
    said = (letter_names.spelled(match["catalog"]), numbers.digits(match["number"]), planet)
    return " ".join(filter(None, said))


def _initials(match: re.Match[str]) -> str | None:
    """Letter by letter, where the words before begin with these and no list has them."""
    found = before(match, _WORDS)
    if not found or match["letters"] in table("acronyms"):
        return None
    firsts = "".join(word[0] for word in found["words"].split())
    return letter_names.spelled(match["letters"]) if firsts.endswith(match["letters"]) else None


CATALOGS = (
    Rule(
        "star of a catalog",
        _STAR,
        _star,
        (
            ("तारा HIP 65426 b है", "तारा एच आई पी छह पाँच चार दो छह बी है"),
            ("HD 189733 का", "एच डी एक आठ नौ सात तीन तीन का"),
        ),
    ),
    Rule(
        "initials after their words",
        _LETTERS,
        _initials,
        (("(Dissolved Oxygen – DO)", "डिज़ॉल्व्ड ऑक्सीजन, डी ओ"),),
    ),
    Rule(
        "measure of water by its letters",
        _OXYGEN,
        lambda match: letter_names.spelled(match[1]),
        (("DO 5 mg/L रहा", "डी ओ पाँच मिलीग्राम प्रति लीटर रहा"),),
    ),
)
"""Rules of the class code."""

_BAND = later(r"(?<![A-Za-z0-9/])(?<![0-9] )(?P<band>MW|SW|LW)(?![A-Za-z0-9/])")
_BANDS = {"MW": "मीडियम वेव", "SW": "शॉर्ट वेव", "LW": "लॉन्ग वेव"}
_RADIO = later(
    rf"{WORD_START}(?:{cued('radio')})"
    r"|(?<![A-Za-z])(?:kHz|KHz|FM|AIR|[Rr]adio)(?![A-Za-z])"
)
_CAPITALS = later(rf"(?<![A-Za-z0-9/.])(?<![0-9] )(?P<letters>KM|KG|MM|GM|CM|ML|MG)(?= [{WORD}])")
_NO_NAME = frozenset(("प्रति", "हर", "कुछ", "कितने", "कई", "एक", "दो", "तीन"))

_CITIES = (
    f"(?:{choice(cues('place'))}|Noida|Gurgaon|Gurugram|Chandigarh|Dwarka|Rohini|Faridabad|Panchkula"
    "|Mohali)(?![A-Za-z])"
)
_SECTOR = later(
    r"(?<![A-Za-z0-9])(?<![0-9] )(?:[Ss]ec|SEC)(?:-(?=[0-9]{1,3}(?![0-9/]))"
    rf"|\.? ?(?=[0-9]{{1,3}}[A-Z]?,? ?{_CITIES}))"
)


def _band(match: re.Match[str]) -> str | None:
    """Of radio: MW रेडियो, आकाशवाणी MW 1071 kHz; power has a figure before."""
    return _BANDS[match["band"]] if near(match, _RADIO, 30) else None


def _capitals(match: re.Match[str]) -> str | None:
    """The initials before a rare word, which is a name; KM में is a unit."""
    following = next_word(match)
    if following in frequent() and following not in cues("surname"):
        return None
    if _NO_NAME.intersection(last_words(match.string, match.start(), 1)):
        return None
    return letter_names.spelled(match["letters"])


_ACCOUNT = later(r"(?<![A-Za-z0-9])(?<![0-9] )[Aa]/[Cc](?= ?(?:No|no|नं|नंबर|संख्या|Number|number))")
BANDS = (
    Rule(
        "account before its number",
        _ACCOUNT,
        lambda _: "खाता",
        (("A/c No. 12345678 में", "खाता नंबर एक दो तीन चार पाँच छह सात आठ में"),),
    ),
    Rule(
        "sector of a city",
        _SECTOR,
        lambda _: "सेक्टर ",
        (("Sec-62 में", "सेक्टर बासठ में"), ("sec 12, नोएडा", "सेक्टर बारह, नोएडा")),
    ),
    Rule(
        "band of radio",
        _BAND,
        _band,
        (("MW रेडियो पर", "मीडियम वेव रेडियो पर"), ("आकाशवाणी SW पर", "आकाशवाणी शॉर्ट वेव पर")),
    ),
    Rule(
        "initials that are a unit elsewhere",
        _CAPITALS,
        _capitals,
        (("KM करियप्पा आए", "के एम करियप्पा आए"),),
    ),
)
"""Rules of the class code."""
