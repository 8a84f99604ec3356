"""What stands at the head of an item, grades, and marks of reference."""

from __future__ import annotations

import re

from briefing.devanagari import LETTERS, WORD
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.classes.marks.notes import NOTES
from briefing.hindi.normalize.classes.marks.options import OPTIONS, SMALL_ROMAN
from briefing.hindi.normalize.classes.marks.questions import QUESTIONS
from briefing.hindi.normalize.classes.numbers.numerals import ROMAN_NUMERALS
from briefing.hindi.normalize.classes.verse.labels import VERSE_LABELS
from briefing.hindi.normalize.patterns import PAUSE, after, cued, last_words, next_word, next_words
from briefing.hindi.normalize.rule import Rule, SemioticClass, occurs
from briefing.io.later import later

_NUMBERED = later(
    rf"^\s*\(?([0-9]{{1,3}}|{'|'.join(reversed(SMALL_ROMAN))}|[कखगघङचछजअआइईa-h])(?:\)\.?|\.)\s+(?=\S)"
    rf"|^\s*(?P<close>[0-9]{{1,2}}) ?\.(?=[{LETTERS}]|[A-Z])"
    rf"|^\s*(?P<dashed>[0-9]{{1,2}})[-–](?=[{LETTERS}])"
    rf"|^\s*(?P<thread>[0-9]{{1,2}})/n? (?=[{LETTERS}])"
    rf"|^\s*(?P<roman>I{{1,3}}|IV|VI{{1,3}}|IX)\.\s+(?=[{LETTERS}][{WORD}])"
    rf"|^\s*(?P<option>[बसद])\. (?=[{LETTERS}])"
    rf"|(?<=: )(?P<behind>[0-9]{{1,2}})\. (?=[{LETTERS}][{WORD}])"
)

_DASHED = later(
    r"^\s*(?P<item>[0-9]{1,2}) ?(?:-{2,3}|[—–-]) ?"
    r"(?=(?P<number>[0-9]+(?:\.[0-9]+)?)(?P<range> ?[-–] ?[0-9])?"
    r"(?P<date>/[0-9]{1,2}/(?:[0-9]{2}){1,2}(?![0-9]))?)"
)
_COMPOUND = later(rf"(?:{cued('compound-end')})\Z")
"""How what is counted ends: 5-दिवसीय, 4-लेन."""
_DOUBLE_DASH = later(r"-{2,3}|—")
_YEAR = later(r" ?(?:1[0-9]|20)[0-9]{2}(?![0-9])")
_KEYCAP = later(r"(?P<figures>(?:[0-9]\ufe0f?\u20e3)+)|🔟")

_SPACED = tuple(key for key in readings("abbreviations") if ". " in key)

_OF_A_SARDAR = later(rf"(?<![{WORD}])(?:सिंह|सिंघ|पटेल|कौर|सरदार)(?![{WORD}])")
"""Behind स. for the title, which is no letter of an option."""

_GROUP = later(r"(?<![A-Za-z0-9])(AB|A|B|O)([+-])(?:ve)?(?![A-Za-z0-9]|[-+])")

_GROUPS = {"A": "ए", "B": "बी", "O": "ओ"}

_BLOOD = frozenset(("रक्त", "ब्लड", "खून", "ख़ून", "रक्तदान", "पॉजिटिव", "प्लाज़्मा", "प्लाज्मा"))

_GRADES = frozenset(("ग्रेड", "रेटिंग", "श्रेणी", "ग्रुप", "स्कोर"))


def _blood_group(match: re.Match[str]) -> str | None:
    """A+ is a grade, or a blood group where one is spoken of; विटामिन A- is a label."""
    near = [*last_words(match.string, match.start(), 3), *next_words(match.string, match.end(), 3)]
    blood = _BLOOD.intersection(near) or match[1] in {"AB", "O"} or match[0].endswith("ve")
    if match[2] == "-" and not blood and next_word(match) and _GRADES.isdisjoint(near):
        return None
    names = ("पॉज़िटिव", "नेगेटिव") if blood else ("प्लस", "माइनस")
    return f"{' '.join(_GROUPS[letter] for letter in match[1])} {names[match[2] != '+']}"


def _is_counted(word: str) -> bool:
    """Whether the figures and the hyphen before `word` are no number of an item: 15-अगस्त."""
    return bool(_COMPOUND.search(word)) or word in readings("months") or word in readings("units")


def _item(match: re.Match[str]) -> str | None:
    """The number or letter that a list item begins with, and a pause; not अ. भा. परिषद."""
    if match["roman"]:
        return f"{numbers.cardinal(ROMAN_NUMERALS[match['roman']])}{PAUSE} "
    label = match[match.lastindex or 1]
    if match["dashed"] and _is_counted(next_word(match)):
        return None
    born = label == "ज" and after(match, _YEAR)  # (ज. 1942)
    titled = match["option"] == "स" and occurs(_OF_A_SARDAR, match.string)
    place = match.start("option") if match["option"] else match.start(1)
    spaced = place >= 0 and match.string.startswith(_SPACED, place)
    if born or titled or spaced:
        return None
    if label in SMALL_ROMAN:
        return f"{numbers.cardinal(SMALL_ROMAN.index(label) + 1)}{PAUSE} "
    if label.isdigit():
        return f"{numbers.number(label)}{PAUSE} "
    return f"{letter_names.spelled(label) or label}{PAUSE} "


def _dashed(match: re.Match[str]) -> str | None:
    """The number of an item and a dash before an amount: 1--250 ग्राम, 3- 9-10 काजू, 3 - 68.07.

    A dash alone makes a range of most pairs; a range, a date or an amount far larger must follow.
    """
    double = _DOUBLE_DASH.search(match[0])
    spaced = match[0][-1].isspace()
    item, number = int(match["item"]), match["number"]
    uneven = spaced and not match[0][-3:-2].isspace()  # 1- 500 ग्राम
    larger = spaced and "." in number and float(number) >= 10 * item
    larger = larger or (uneven and (number[0] == "0" < number[1:] or float(number) >= 50 * item))
    if not (double or (spaced and match["range"]) or (uneven and match["date"]) or larger):
        return None
    return f"{numbers.cardinal(item)}{PAUSE} "


def _keycap(match: re.Match[str]) -> str:
    """1️⃣ as the number of an item."""
    figures = "".join(filter(str.isdigit, match[0])) or "10"
    return f"{numbers.number(figures)}{PAUSE} "


ITEM = SemioticClass(
    "item",
    "The number or letter that a list item begins with.",
    (
        *QUESTIONS,
        *OPTIONS,
        *VERSE_LABELS,
        Rule(
            "number of an item before a dash and an amount",
            _DASHED,
            _dashed,
            (
                ("1--250 ग्राम पनीर", "एक, दो सौ पचास ग्राम पनीर"),
                ("3- 9-10 काजू", "तीन, नौ दस काजू"),
                ("3 - 68.07 पूर्वी", "तीन, अड़सठ दशमलव शून्य सात पूर्वी"),
                ("1- 01143 दैनिक विशेष", "एक, शून्य एक एक चार तीन दैनिक विशेष"),
                ("1- 6/10/19 रविवार", "एक, छह अक्टूबर दो हज़ार उन्नीस रविवार"),
                ("2- 500 ग्राम आटा", "दो, पाँच सौ ग्राम आटा"),
            ),
        ),
        Rule(
            "number on a key",
            _KEYCAP,
            _keycap,
            (("1\ufe0f\u20e3 पहला कदम", "एक, पहला कदम"), ("🔟 नियम", "दस, नियम")),
        ),
        Rule(
            "number of a list item",
            _NUMBERED,
            _item,
            (
                ("1. पहला बिंदु", "एक, पहला बिंदु"),
                ("(ii) दूसरा", "दो, दूसरा"),
                ("क) तीसरा", "क, तीसरा"),
                ("स. उपर्युक्त दोनों", "स, उपर्युक्त दोनों"),
                ("(a) पटना", "ए, पटना"),
                ("1.बिजाई वाली मशीन", "एक, बिजाई वाली मशीन"),
                ("1-जोधपुर के वैज्ञानिक", "एक, जोधपुर के वैज्ञानिक"),
                ("1/ थ्रेड में", "एक, थ्रेड में"),
                ("2/n आगे पढ़ें", "दो, आगे पढ़ें"),
                ("शीर्षक: 3. रासायनिक गति", "शीर्षक, तीन, रासायनिक गति"),
                ("II. उनकी पत्नी थी", "दो, उनकी पत्नी थी"),
            ),
        ),
    ),
    (
        ("उ. कोरिया ने कहा", "उत्तर कोरिया ने कहा"),
        ("दो-तीन लोग", "दो तीन लोग"),
        ("सो - वह चला गया", "सो, वह चला गया"),
        ("चौ. चरण सिंह ने", "चौधरी चरण सिंह ने"),
        ("(ज. 1942) कवि", "जन्म उन्नीस सौ बयालीस, कवि"),
        ("5-दिवसीय शिविर", "पाँच दिवसीय शिविर"),
        ("7-स्पीड गियर", "सात स्पीड गियर"),
        ("2.5 किलो", "ढाई किलो"),
        ("1/4 चम्मच", "एक चौथाई चम्मच"),
        ("स. भगत सिंह ने", "सरदार भगत सिंह ने"),
        ("द. कोरिया ने", "दक्षिण कोरिया ने"),
        ("अ. भा. परिषद", "अखिल भारतीय परिषद"),
        ("वह 1. नंबर पर", "वह एक. नंबर पर"),
        ("क्या 5) है", "क्या पाँच, है"),
        ("3 - 5 लोग", "तीन से पाँच लोग"),
        ("2-3 दिन", "दो तीन दिन"),
        ("वह A. R. रहमान और B. शर्मा", "वह ए आर रहमान और बी शर्मा"),
    ),
)

GRADE = SemioticClass(
    "grade",
    "Blood groups and grades: O-, A+.",
    (
        Rule(
            "blood group or grade",
            _GROUP,
            _blood_group,
            (("A+ ग्रेड", "ए प्लस ग्रेड"), ("O- रक्त", "ओ नेगेटिव रक्त")),
        ),
    ),
    (
        ("AA+ रेटिंग", "ए ए प्लस रेटिंग"),
        ("B-52 विमान", "बी बावन विमान"),
        ("विटामिन A- रेटिनॉल है", "विटामिन ए, रेटिनॉल है"),
    ),
)

REFERENCE = SemioticClass(
    "reference",
    "Reference and footnote marks, which are not said.",
    (*NOTES,),
    (
        ("[1947 की बात]", "उन्नीस सौ सैंतालीस की बात"),
        ("समीकरण [2] में", "समीकरण, दो, में"),
        ("[क] पहला, [ख] दूसरा", "क, पहला, ख, दूसरा"),
        ("5* देखें", "पाँच देखें"),
        ("10 किमी² का", "दस वर्ग किलोमीटर का"),
    ),
)
