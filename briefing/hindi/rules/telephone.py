"""Telephone numbers and help lines, said digit by digit."""

from __future__ import annotations

import re

from briefing.hindi import numbers, tables
from briefing.hindi.rules.rule import START, Rule, choice
from briefing.hindi.script import WORD_END, WORD_START

JOINT = r"(?: ?[,/] ?| (?:और|या|व|एवं|तथा) )"
STOP = r"(?![0-9A-Za-z]|[.,:/-][0-9])"
_NAMED = r"(?:नंबर|नम्बर|संख्या|नं\.|सं\.|क्रमांक|कोड|आईडी|No\.?|no\.?|number)"
_LABEL = rf"(?: {_NAMED})?{WORD_END}(?: (?:है|हैं|पर|यानी))?[ :()–-]{{0,4}}"
_NOT_MONEY = r"(?! ?(?:रुपये|रुपए|रुपयों|करोड़|लाख|डॉलर))"


def labelled(role: str, figures: str) -> re.Pattern[str]:
    """Figures, or a list of them, after a label of data/labels.tsv and perhaps नंबर."""
    names = choice(tables.words("labels", role))
    return re.compile(
        rf"(?P<label>{WORD_START}(?:{names}){_LABEL})"
        rf"(?P<figures>{figures}(?:{JOINT}{figures}){{0,8}}){STOP}{_NOT_MONEY}"
    )


_HELP = labelled("help", r"[0-9]{3,13}(?:[ -][0-9]{2,8}){0,4}")
_ACCOUNT = labelled("account", r"(?:[0-9]{6,18}|[0-9]{2,5}(?:[ -][0-9]{2,8}){1,5})")
_CALLED = r"(?:कॉल|फोन|फ़ोन|डायल|संपर्क|सूचना|सूचित|मिस्ड|शिकायत|एसएमएस|व्हाट्स)"
_CALL = re.compile(
    rf"{START}([0-9]{{3,5}}(?:{JOINT}[0-9]{{3,5}}){{0,4}}){STOP}"
    rf"(?= (?:हेल्पलाइन|(?:नंबर |नम्बर )?(?:पर )?{_CALLED}))"
)
_INTERNATIONAL = re.compile(
    rf"(?<![0-9A-Za-z])\+([0-9]{{1,3}})((?:[ -]?(?:\([0-9]{{1,5}}\)|[0-9])){{7,14}}){STOP}"
)
_TOLL_FREE = re.compile(
    rf"{START}1[89]00[ -]?[0-9]{{2,4}}[ -]?[0-9]{{2,5}}(?:[ -][0-9]{{1,4}})?{STOP}"
)
_LANDLINE = re.compile(
    rf"{START}\(?0[0-9]{{2,4}}\)?[ -][0-9]{{5,8}}(?:{JOINT}[0-9]{{5,8}}){{0,4}}{STOP}"
)
_MOBILE = re.compile(rf"{START}0?[6-9][0-9]{{4}}[ -]?[0-9]{{5}}{STOP}{_NOT_MONEY}")
_GROUPED = re.compile(rf"{START}[6-9][0-9]{{2,3}}[ -][0-9]{{3}}[ -][0-9]{{3,4}}{STOP}")
_RUN = re.compile(r"[0-9]+(?:[ -][0-9]+)*")


def figures(match: re.Match[str]) -> str:
    """The digits of the match one by one."""
    return numbers.digits(match[0])


def list_of_figures(text: str) -> str:
    """Digits one by one, the words and commas of a list between them kept."""
    return _RUN.sub(lambda found: numbers.digits(found[0]), text)


def after_label(match: re.Match[str]) -> str:
    """The label of a `labelled` match, then its figures one by one."""
    return f"{match['label']}{list_of_figures(match['figures'].replace('/', ' '))}"


RULES = (
    Rule(
        "international telephone",
        _INTERNATIONAL,
        lambda match: f"प्लस {numbers.digits(match[0])}",
        (("+91 98765 43210", "प्लस नौ एक नौ आठ सात छह पाँच चार तीन दो एक शून्य"),),
    ),
    Rule(
        "toll-free telephone",
        _TOLL_FREE,
        figures,
        (("1800-180-1551", "एक आठ शून्य शून्य एक आठ शून्य एक पाँच पाँच एक"),),
    ),
    Rule(
        "landline",
        _LANDLINE,
        lambda match: list_of_figures(match[0].replace("(", "").replace(")", "")),
        (("011-23456789", "शून्य एक एक दो तीन चार पाँच छह सात आठ नौ"),),
    ),
    Rule(
        "help line or code after its name",
        _HELP,
        after_label,
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
        after_label,
        (
            ("खाता संख्या 12345678901", "खाता संख्या एक दो तीन चार पाँच छह सात आठ नौ शून्य एक"),
            ("मो. 9876543210", "मोबाइल नौ आठ सात छह पाँच चार तीन दो एक शून्य"),
        ),
    ),
    Rule(
        "number to call",
        _CALL,
        lambda match: list_of_figures(match[1]),
        (("1098 पर कॉल करें", "एक शून्य नौ आठ पर कॉल करें"),),
    ),
    Rule(
        "mobile telephone",
        _MOBILE,
        figures,
        (("98765-43210", "नौ आठ सात छह पाँच चार तीन दो एक शून्य"),),
    ),
    Rule(
        "telephone in groups",
        _GROUPED,
        figures,
        (("987 654 3210", "नौ आठ सात छह पाँच चार तीन दो एक शून्य"),),
    ),
)
