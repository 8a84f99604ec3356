"""Telephone numbers, help lines and other figures whose label asks for digit by digit."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.normalize.classes.names.keypad import DIALLED
from briefing.hindi.normalize.classes.numbers.numerals import Digits, digits
from briefing.hindi.normalize.patterns import AND, START, before, choice, cued
from briefing.hindi.normalize.rule import Rule, SemioticClass, occurs_before
from briefing.io.later import later

STOP = r"(?![0-9A-Za-z]|[.,:/-][0-9])"
"""What may not follow the last figure."""

_JOINT = rf"(?: ?[,/] ?| (?:{AND}|या) )"
_NAMED = rf"(?:{cued('number-label')})"
_NOT_MONEY = rf"(?! ?(?:{cued('money')}))"
_LABELS = {
    role: later(
        rf"{WORD_START}(?:{choice(cues(f'label-{role}'))})"
        rf"(?P<named>(?: {_NAMED})?(?:{WORD_END}|(?<=\.))(?: (?:है|हैं|पर|यानी))?[ :()–-]{{0,4}})\Z"
    )
    for role in ("help", "emergency", "account", "train")
}
_ACCOUNTS = (
    r"(?i:a/c|account|roll|registration|application|enrol?lment|policy|folio|customer|consumer|invoice"
    r"|receipt|ticket|certificate|licen[cs]e|token|seat|membership|complaint|reference)"
)
_IN_LATIN = {
    role: later(
        rf"(?<![A-Za-z])(?:{label}) ?(?:No\.?|no\.?|NO\.?|Number|number|नं\.?|नंबर"
        rf"|संख्या)[ :.–-]{{0,4}}\Z"
    )
    for role, label in (("account", _ACCOUNTS), ("train", "Train|TRAIN|train"))
}
"""Labels in Latin letters."""
_CASES = later(r"[0-9]{2,5}-[0-9]{2,5}/(?:19|20)[0-9]{2}")
"""Cases of a year: अपील संख्या 4567-4568/2019."""
_OF_WHAT = later(r"की संख्या[ :()–-]{0,4}\Z")  # मतदाताओं की संख्या counts
_GROUPS = r"[0-9]{2,18}(?:[ -][0-9]{2,8}){0,5}"
_LABELLED = later(
    rf"{START}(?=[0-9]{{3}}|[0-9]{{2}}[ -]){_GROUPS}(?:{_JOINT}{_GROUPS}){{0,8}}"
    rf"(?: से [0-9]{{6,12}}(?= तक{WORD_END}))?{STOP}{_NOT_MONEY}"
)
_CALLED = rf"(?:{cued('call')})"
_CALL = later(
    rf"{START}(?<![0-9][ -])([0-9]{{3,6}}(?:{_JOINT}[0-9]{{3,6}}){{0,4}}){STOP}"
    rf"(?=(?: ?[*#])? (?:हेल्पलाइन|डायल{WORD_END}|(?:(?:नंबर|नम्बर)(?: पर)?|पर) {_CALLED}"
    rf"|पर (?:(?:SMS|एसएमएस|मैसेज|मेसेज) )?भेज"
    rf"|{_CALLED}[{WORD}]* (?:कर|करें|करे|करके|करना|करने|कीजिए|दें|दीजिए){WORD_END}))"
)
_REPORT = later(
    rf"{START}(1[0-9]{{2,3}}){STOP}(?= पर (?:दें|दीजिए|दे |दी |करें|कर |की |दर्ज|भेजें|मिल|ले |लें))"
)
_SERVICE = later(
    rf"{START}(1[0-9]{{2,3}}(?:/1[0-9]{{2,3}})?)(?=[ -]"
    rf"(?:एम्बुलेंस|एंबुलेंस|एम्बुलेन्स|चाइल्ड ?लाइन|वूमे?न पावर|महिला हेल्पलाइन)(?![{WORD}]))"
)
_REPORTED = later(rf"(?:{cued('report')}) \Z")
_IS = later(rf"{START}(1[0-9]{{2,5}}){STOP}")
_NUMBER_IS = later(r"(?:नंबर|नम्बर|नं\.?)(?: (?:है|हैं)[ :–-]{1,3}| ?[:–-] ?)\Z")
_OF_HELP = later(r"हेल्प ?लाइन|टोल[ -]?फ्री|टोल[ -]?फ़्री|आपात|इमरजेंसी|[Hh]elp ?line|[Tt]oll[ -]?[Ff]ree")
_INTERNATIONAL = later(
    rf"(?<![0-9A-Za-z])\+([0-9]{{1,3}})((?:[ -]?(?:\([0-9]{{1,5}}\)|[0-9])){{7,14}}){STOP}"
)
_TOLL_FREE = later(
    rf"{START}1[89]00(?:([ -]?)[0-9]{{3}}\1[0-9]{{3,4}}|[ -][0-9]{{2}}[ -][0-9]{{4}}"
    rf"|[ -]?[0-9]{{6,7}}|[ -][0-9]{{4}}[ -][0-9]{{2,3}})"
    rf"(?: ?[/,] ?1[89]00[0-9]{{6,7}}){{0,4}}{STOP}"
)
_LANDLINE = later(
    rf"{START}\(?0[0-9]{{2,4}}(?:\)[ -]?|[ -]| - )[0-9]{{5,8}}(?:{_JOINT}[0-9]{{5,8}}){{0,4}}"
    rf"(?:/[0-9]{{1,2}}){{0,3}}{STOP}"
)
_OF_A_MOBILE = "0?[6-9][0-9]{4}[ -]?[0-9]{5}"
_MOBILE = later(rf"{START}{_OF_A_MOBILE}(?: ?[,/] ?{_OF_A_MOBILE}){{0,4}}{STOP}{_NOT_MONEY}")
_GROUPED = later(rf"{START}[6-9][0-9]{{2,3}}[ -][0-9]{{3}}[ -][0-9]{{3,4}}{STOP}")
_OPEN = later(r"[+()]")
_FIRST = later(r"[0-9 -]+")


def _list(text: str) -> Digits:
    """Several numbers; a slash between two of them is a pause."""
    return Digits(text.replace("/", ", "))


def _labelled(match: re.Match[str]) -> Digits | None:
    """Figures after a label of data/labels.tsv, if there are as many as it asks for."""
    if _CASES.fullmatch(match[0]):
        return None
    for role, label in _IN_LATIN.items():
        if before(match, label) and _fits(role, match[0], named=True):
            return _list(match[0])
    for role, label in _LABELS.items():
        found = before(match, label)
        if found and found[0].startswith("संख्या") and before(match, _OF_WHAT):
            return None
        if found and _fits(role, match[0], bool(found["named"].strip(" -–("))):
            return _list(match[0])
    return None


def _report(match: re.Match[str]) -> Digits | None:
    """Three or four figures from 1 on, as help lines have, to which something is reported."""
    return Digits(match[1]) if before(match, _REPORTED) else None


def _is_the_number(match: re.Match[str]) -> Digits | None:
    """The number of a help line that is named earlier in the sentence."""
    named = before(match, _NUMBER_IS) and occurs_before(_OF_HELP, match)
    return Digits(match[1]) if named else None


def _fits(role: str, text: str, named: bool) -> bool:
    """Whether the first of a list of figures is one for the label; `named` by नंबर or a colon."""
    groups = _FIRST.match(text)
    first = groups[0].strip() if groups else ""
    count = len(numbers.digits(first).split())
    if role == "train":
        return len(first[:6].split("-")[0]) == 5 and not first.endswith("000")
    if role == "account":
        return count >= 8 or (named and count >= 6 and first.isdigit())
    return count >= 3 and (named or role == "help")


TELEPHONE = SemioticClass(
    "telephone",
    "Telephone numbers, help lines and other figures whose label asks for digit by digit.",
    (
        DIALLED,
        Rule(
            "figures after a label",
            _LABELLED,
            _labelled,
            (
                ("हेल्पलाइन नंबर 1098 पर", "हेल्पलाइन नंबर एक शून्य नौ आठ पर"),
                ("हेल्पलाइन 112 और 181", "हेल्पलाइन एक एक दो और एक आठ एक"),
                ("डायल 100", "डायल एक शून्य शून्य"),
                ("पिन कोड 110001", "पिन कोड एक एक शून्य शून्य शून्य एक"),
                ("खाता संख्या 12345678", "खाता संख्या एक दो तीन चार पाँच छह सात आठ"),
                ("ट्रेन संख्या 12301", "ट्रेन संख्या एक दो तीन शून्य एक"),
                ("Train No 12301 आई", "ट्रेन नंबर एक दो तीन शून्य एक आई"),
            ),
        ),
        Rule(
            "number to call",
            _CALL,
            lambda match: _list(match[1]),
            (("1098 पर कॉल करें", "एक शून्य नौ आठ पर कॉल करें"),),
        ),
        Rule(
            "number of a help line named before",
            _IS,
            _is_the_number,
            (("यह हेल्पलाइन है, जिसका नंबर है 1944", "यह हेल्पलाइन है, जिसका नंबर है एक नौ चार चार"),),
        ),
        Rule(
            "service by its number",
            _SERVICE,
            lambda match: _list(match[1]),
            (
                ("वह 108 एम्बुलेंस से", "वह एक शून्य आठ एम्बुलेंस से"),
                ("102/108 एंबुलेंस", "एक शून्य दो, एक शून्य आठ एंबुलेंस"),
            ),
        ),
        Rule(
            "number to report to",
            _REPORT,
            _report,
            (("शिकायत 1930 पर करें", "शिकायत एक नौ तीन शून्य पर करें"),),
        ),
        Rule(
            "international telephone",
            _INTERNATIONAL,
            lambda match: Digits(_OPEN.sub("", match[0]), "प्लस "),
            (("+91 98765 43210", "प्लस नौ एक नौ आठ सात छह पाँच चार तीन दो एक शून्य"),),
        ),
        Rule(
            "toll-free telephone",
            _TOLL_FREE,
            lambda match: _list(match[0]),
            (
                ("1800-180-1551", "एक आठ शून्य शून्य एक आठ शून्य एक पाँच पाँच एक"),
                (
                    "1800116446/1800118111 पर",
                    "एक आठ शून्य शून्य एक एक छह चार चार छह, एक आठ शून्य शून्य एक एक आठ एक एक एक पर",
                ),
            ),
        ),
        Rule(
            "landline",
            _LANDLINE,
            lambda match: _list(_OPEN.sub("", match[0]).replace(" - ", "-")),
            (
                ("011-23456789", "शून्य एक एक दो तीन चार पाँच छह सात आठ नौ"),
                (
                    "0755 - 255123, 255124",
                    "शून्य सात पाँच पाँच दो पाँच पाँच एक दो तीन, दो पाँच पाँच एक दो चार",
                ),
                ("0522-223678/79", "शून्य पाँच दो दो दो दो तीन छह सात आठ, सात नौ"),
            ),
        ),
        Rule(
            "mobile telephone",
            _MOBILE,
            lambda match: _list(match[0]),
            (
                ("98765-43210", "नौ आठ सात छह पाँच चार तीन दो एक शून्य"),
                (
                    "98765-43210/98765-43211",
                    "नौ आठ सात छह पाँच चार तीन दो एक शून्य, नौ आठ सात छह पाँच चार तीन दो एक एक",
                ),
            ),
        ),
        Rule(
            "telephone in groups",
            _GROUPED,
            digits,
            (("987 654 3210", "नौ आठ सात छह पाँच चार तीन दो एक शून्य"),),
        ),
    ),
    (
        ("आवेदन 500-600 आए", "आवेदन पाँच सौ से छह सौ आए"),
        (
            "मतदाताओं की संख्या 12345678 है",
            "मतदाताओं की संख्या एक करोड़ तेईस लाख पैंतालीस हज़ार छह सौ अठहत्तर है",
        ),
        ("कुल 125 शिकायतें मिलीं", "कुल एक सौ पच्चीस शिकायतें मिलीं"),
        ("चोरी के 150 फोन मिले", "चोरी के एक सौ पचास फोन मिले"),
        ("9876543210 रुपये", "नौ अरब सत्तासी करोड़ पैंसठ लाख तैंतालीस हज़ार दो सौ दस रुपये"),
    ),
)
