"""Figures that name instead of count: telephone, PIN, account, train, flight, section."""

from __future__ import annotations

import re

from briefing.hindi import numbers, tables
from briefing.hindi.rules.rule import START, Cue, Rule, choice, next_words
from briefing.hindi.script import WORD, WORD_END, WORD_START

LETTER_NAMES = {row[1]: row[0] for row in tables.rows("letters") if row[2:] == ("usual",)}
"""What each English capital letter is called."""

_JOINT = r"(?: ?[,/] ?| (?:और|या|व|एवं|तथा) )"
_STOP = r"(?![0-9A-Za-z]|[.,:/-][0-9])"
_LABEL = rf"(?: (?:नंबर|नम्बर|संख्या|नं\.|सं\.|क्रमांक|कोड|आईडी|No\.?|no\.?|number))?{WORD_END}(?: (?:है|हैं|पर))?[ :()–-]{{0,4}}"


def _labelled(names: str, figures: str) -> re.Pattern[str]:
    """Figures, or a list of them, after one of `names` and perhaps नंबर."""
    return re.compile(
        rf"(?P<label>{WORD_START}(?:{names}){_LABEL})(?P<figures>{figures}(?:{_JOINT}{figures}){{0,8}}){_STOP}"
    )


_PHONE_GROUPS = r"[0-9]+(?:[ -][0-9]+){0,5}"
_HELP = _labelled(
    "हेल्पलाइन|हेल्प लाइन|टोल[- ]?फ्री|टोल[- ]?फ़्री|डायल(?: करें)?|आपातकालीन|इमरजेंसी|ओटीपी|OTP|पीएनआर|PNR"
    "|पिन|पिनकोड|PIN|कंट्रोल रूम|कॉल सेंटर|एंबुलेंस|एम्बुलेंस",
    r"[0-9]{3,13}(?:[ -][0-9]{2,8}){0,4}",
)
_ACCOUNT = _labelled(
    "खाता|खाते|अकाउंट|आधार|आधार कार्ड|मोबाइल|मोबाईल|फोन|फ़ोन|टेलीफोन|दूरभाष|व्हाट्सएप|व्हाट्सऐप|वॉट्सऐप|संपर्क"
    "|रोल|पंजीकरण|पंजीयन|रजिस्ट्रेशन|एनरोलमेंट|आवेदन|रसीद|चेक|क्रेडिट कार्ड|डेबिट कार्ड|पासपोर्ट|नंबर|नम्बर|संख्या|मो\\.|फैक्स",
    r"(?:[0-9]{6,18}|[0-9]{2,5}(?:[ -][0-9]{2,8}){1,5})",
)
_TRAIN = _labelled("ट्रेन|गाड़ी|रेलगाड़ी|एक्सप्रेस|मेल|शताब्दी|राजधानी|स्पेशल", r"[0-9]{5}(?:[/-][0-9]{2,5})?")
_TRAIN_FIRST = re.compile(rf"{START}([0-9]{{5}})(?:[/-]([0-9]{{2,5}}))?(?= [{WORD}])(?= )")
_TRAIN_NAMES = frozenset(
    (
        "एक्सप्रेस",
        "मेल",
        "राजधानी",
        "शताब्दी",
        "दुरंतो",
        "वंदे",
        "पैसेंजर",
        "इंटरसिटी",
        "सुपरफास्ट",
        "हमसफर",
        "तेजस",
    )
)
_CALL = re.compile(
    rf"{START}([0-9]{{3,5}}(?:{_JOINT}[0-9]{{3,5}}){{0,4}})(?= (?:हेल्पलाइन|(?:नंबर |नम्बर )?पर (?:कॉल|फोन|फ़ोन|डायल|संपर्क|सूचना|सूचित|मिस्ड|शिकायत|एसएमएस|व्हाट्स)|डायल))"
)
_INTERNATIONAL = re.compile(
    rf"(?<![0-9A-Za-z])\+([0-9]{{1,3}})((?:[ -]?(?:\([0-9]+\)|[0-9])){{7,14}}){_STOP}"
)
_TOLL_FREE = re.compile(
    rf"{START}1[89]00[ -]?[0-9]{{2,4}}[ -]?[0-9]{{2,5}}(?:[ -][0-9]{{1,4}})?{_STOP}"
)
_LANDLINE = re.compile(rf"{START}\(?0[0-9]{{2,4}}\)?[ -][0-9]{{5,8}}{_STOP}")
_MOBILE = re.compile(
    rf"{START}0?[6-9][0-9]{{4}}[ -]?[0-9]{{5}}{_STOP}(?! ?(?:रुपये|रुपए|रुपयों|करोड़|लाख|डॉलर))"
)
_GROUPED_MOBILE = re.compile(rf"{START}[6-9][0-9]{{2,3}}[ -][0-9]{{3}}[ -][0-9]{{3,4}}{_STOP}")
_CARD = re.compile(rf"{START}[0-9]{{4}}([ -])[0-9]{{4}}\1[0-9]{{4}}(?:\1[0-9]{{4}})?{_STOP}")
_PIN = re.compile(rf"(?<=[{WORD}])( ?[-–] ?)([1-9][0-9]{{5}}|[1-9][0-9]{{2}} [0-9]{{3}}){_STOP}")
_LONG = re.compile(rf"{START}(?![0-9]+0{{5}}{_STOP})[0-9]{{11,19}}{_STOP}")
_AIRLINE = choice(row[0] for row in tables.rows("airlines"))
_FLIGHT = re.compile(
    rf"(?<![0-9A-Za-z])({_AIRLINE})[- ]?([0-9]{{2,4}})(?![0-9A-Za-z]|[.,:/-][0-9])(?! ?%)"
)
_FLIGHT_WORDS = frozenset(
    (
        "फ्लाइट",
        "फ़्लाइट",
        "उड़ान",
        "विमान",
        "एयर",
        "इंडिगो",
        "स्पाइसजेट",
        "विस्तारा",
        "नंबर",
        "संख्या",
        "हादसा",
        "हादसे",
    )
)
_VEHICLE = re.compile(
    r"(?<![0-9A-Za-z])([A-Z]{2})[- ]?([0-9]{1,2})[- ]?([A-Z]{1,3})[- ]?([0-9]{4})(?![0-9A-Za-z])"
)
_SECTION = re.compile(
    rf"{START}([0-9]{{1,4}})((?:[A-Z](?![A-Za-z])|-[A-Z](?![A-Za-z])|-[अआइईउएकखगघबसडीप]{WORD_END})?(?: ?\((?:[0-9]{{1,2}}|[A-Za-z]|[{WORD}]{{1,3}})\)){{0,3}})"
    rf"(?:(?P<slash>/)(?P<other>[0-9]{{1,4}}[A-Z]?))?(?![0-9A-Za-z])"
)
_SECTION_WORDS = frozenset(
    (
        "धारा",
        "धाराओं",
        "अनुच्छेद",
        "उपधारा",
        "खंड",
        "नियम",
        "सेक्शन",
        "आर्टिकल",
        "अनुसूची",
        "आईपीसी",
        "बीएनएस",
        "सीआरपीसी",
    )
)
_PART = re.compile(rf"[0-9]+|[A-Za-z]|[{WORD}]+")


def spelt(letters: str) -> str:
    """English letters by their names, "ए आई"; other characters are skipped."""
    return " ".join(LETTER_NAMES[letter] for letter in letters.upper() if letter in LETTER_NAMES)


def _figures(match: re.Match[str]) -> str:
    return numbers.digits(match[0])


def _keep_words(text: str) -> str:
    """Digits one by one, the words and commas of a list between them kept."""
    return re.sub(r"[0-9]+(?:[ -][0-9]+)*", lambda found: numbers.digits(found[0]), text)


def _after_label(match: re.Match[str]) -> str:
    return f"{match['label']}{_keep_words(match['figures'].replace('/', ' '))}"


def _train_first(match: re.Match[str]) -> str | None:
    if not _TRAIN_NAMES.intersection(next_words(match.string, match.end(), 4)):
        return None
    return " ".join(numbers.digits(figures) for figures in match.groups() if figures)


def _flight(match: re.Match[str]) -> str | None:
    code, figures = match.groups()
    if len(figures) < 3 and not _FLIGHT_WORDS.intersection(_around(match)):
        return None
    return f"{_code(code)} {numbers.digits(figures)}"


def _around(match: re.Match[str]) -> list[str]:
    start, end = match.span()
    words = re.findall(rf"[{WORD}]+", match.string[max(0, start - 30) : end + 30])
    return [str(word) for word in words]


def _code(text: str) -> str:
    """Letters by name and figures as digits."""
    return " ".join(LETTER_NAMES.get(sign) or numbers.digits(sign) for sign in text)


def _vehicle(match: re.Match[str]) -> str:
    state, district, series, figures = match.groups()
    return f"{spelt(state)} {numbers.cardinal(int(district))} {spelt(series)} {numbers.digits(figures)}"


def _section(match: re.Match[str]) -> str | None:
    """Sections of law: 35A, 35(क), 302/34, 376(2)(i); elsewhere only with a letter."""
    number, rest, other = match[1], match[2], match["other"]
    if not rest and not other:
        return None
    if not rest.strip(" ()0123456789-") and not _SECTION_WORDS.intersection(_around(match)):
        return None
    spoken = [numbers.number(number), *(_section_part(part) for part in _PART.findall(rest))]
    if other:
        spoken += ["बटा", *(_section_part(part) for part in _PART.findall(other))]
    return " ".join(spoken)


def _section_part(part: str) -> str:
    if part.isdigit():
        return numbers.number(part)
    return LETTER_NAMES.get(part.upper(), part)


RULES = (
    Rule(
        "help line or code after its name",
        _HELP,
        _after_label,
        (
            ("हेल्पलाइन नंबर 1098 पर", "हेल्पलाइन नंबर एक शून्य नौ आठ पर"),
            ("हेल्पलाइन 112 और 181", "हेल्पलाइन एक एक दो और एक आठ एक"),
            ("डायल 100", "डायल एक शून्य शून्य"),
            ("पिन कोड 110001", "पिन कोड एक एक शून्य शून्य शून्य एक"),
        ),
    ),
    Rule(
        "account or telephone after its name",
        _ACCOUNT,
        _after_label,
        (
            ("खाता संख्या 12345678901", "खाता संख्या एक दो तीन चार पाँच छह सात आठ नौ शून्य एक"),
            ("मो. 9876543210", "मोबाइल नौ आठ सात छह पाँच चार तीन दो एक शून्य"),
        ),
    ),
    Rule(
        "train after its name",
        _TRAIN,
        _after_label,
        (("ट्रेन संख्या 12301", "ट्रेन संख्या एक दो तीन शून्य एक"),),
    ),
    Rule(
        "train before its name",
        _TRAIN_FIRST,
        _train_first,
        (("12301 हावड़ा राजधानी एक्सप्रेस", "एक दो तीन शून्य एक हावड़ा राजधानी एक्सप्रेस"),),
    ),
    Rule(
        "number to call",
        _CALL,
        lambda match: _keep_words(match[1]),
        (("1098 पर कॉल करें", "एक शून्य नौ आठ पर कॉल करें"),),
    ),
    Rule(
        "international telephone",
        _INTERNATIONAL,
        lambda match: f"प्लस {numbers.digits(match[0])}",
        (("+91 98765 43210", "प्लस नौ एक नौ आठ सात छह पाँच चार तीन दो एक शून्य"),),
    ),
    Rule(
        "toll-free telephone",
        _TOLL_FREE,
        _figures,
        (("1800-180-1551", "एक आठ शून्य शून्य एक आठ शून्य एक पाँच पाँच एक"),),
    ),
    Rule(
        "landline",
        _LANDLINE,
        _figures,
        (("011-23456789", "शून्य एक एक दो तीन चार पाँच छह सात आठ नौ"),),
    ),
    Rule(
        "mobile telephone",
        _MOBILE,
        _figures,
        (("98765-43210", "नौ आठ सात छह पाँच चार तीन दो एक शून्य"),),
    ),
    Rule(
        "telephone in groups",
        _GROUPED_MOBILE,
        _figures,
        (("987 654 3210", "नौ आठ सात छह पाँच चार तीन दो एक शून्य"),),
    ),
    Rule(
        "card in groups of four",
        _CARD,
        _figures,
        (("1234 5678 9012", "एक दो तीन चार पाँच छह सात आठ नौ शून्य एक दो"),),
    ),
    Rule(
        "PIN code after a place",
        _PIN,
        lambda match: f" {numbers.digits(match[2])}",
        (("नई दिल्ली-110001", "नई दिल्ली एक एक शून्य शून्य शून्य एक"),),
    ),
    Rule(
        "long figures without commas",
        _LONG,
        _figures,
        (("12345678901", "एक दो तीन चार पाँच छह सात आठ नौ शून्य एक"),),
    ),
    Rule(
        "vehicle",
        _VEHICLE,
        _vehicle,
        (("UP 32 AB 1234", "यू पी बत्तीस ए बी एक दो तीन चार"),),
        Cue.LATIN,
    ),
    Rule(
        "flight",
        _FLIGHT,
        _flight,
        (
            ("AI-302", "ए आई तीन शून्य दो"),
            ("6E 2134", "छह ई दो एक तीन चार"),
        ),
    ),
    Rule(
        "section of a law",
        _SECTION,
        _section,
        (
            ("अनुच्छेद 35A", "अनुच्छेद पैंतीस ए"),
            ("अनुच्छेद 35(क)", "अनुच्छेद पैंतीस क"),
            ("धारा 302/34", "धारा तीन सौ दो बटा चौंतीस"),
            ("धारा 376(2)", "धारा तीन सौ छिहत्तर दो"),
            ("धारा 370", "धारा तीन सौ सत्तर"),
        ),
    ),
)
