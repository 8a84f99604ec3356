"""Words and codes in Latin letters, by `briefing.hindi.latin.words`, also with Hindi endings."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise

from briefing.devanagari import CONSONANTS, NUKTA, WORD, has_hindi
from briefing.hindi import numbers
from briefing.hindi.latin import letter_names, roman_hindi, roman_stretches, sanskrit
from briefing.hindi.latin import words as latin
from briefing.hindi.latin.skeleton import skeleton
from briefing.hindi.normalize.classes.marks.options import ANSWERED
from briefing.hindi.normalize.patterns import after, before
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_ENDINGS = {"ों": "ओं", "ो": "ओ", "ें": "एँ", "े": "ए"}
"""What marks the plural or the oblique case, as it is written behind a vowel."""
_CONSONANT = later(rf"[{CONSONANTS}]{NUKTA}?\Z")
_INFLECTED = later(rf"(?<![A-Za-z0-9])([A-Za-z]{{2,}})({'|'.join(_ENDINGS)})(?![{WORD}])")


def _inflected(match: re.Match[str]) -> str:
    """कस्टमरों; behind ी as Hindi nouns have it, मूवियों, and behind other vowels ओं."""
    said, ending = latin.spoken(match[1])[0], match[2]
    if _CONSONANT.search(said):
        return said + ending
    if said.endswith("ी") and ending in {"ों", "ो"}:
        return f"{said[:-1]}िय{ending}"
    return said + _ENDINGS[ending]


INFLECTED = Rule(
    "Hindi ending on a word in Latin letters",
    _INFLECTED,
    _inflected,
    (
        ("Customerों को", "कस्टमरों को"),
        ("movieों में", "मूवियों में"),
        ("videoों में", "वीडियोओं में"),
        ("seatें खाली", "सीटें खाली"),
    ),
)
"""A rule of the class Latin word."""


def _said(match: re.Match[str]) -> tuple[str, bool]:
    whole = latin.phrase(match[0])
    return (whole, True) if whole else latin.spoken(match[0])


def _known(match: re.Match[str]) -> str | None:
    spoken, known = _said(match)
    return spoken if known else None


_NAME = later(r"[A-Z]?[a-z]{3,}")
_HINDI_WORD = later(rf"[{WORD}]{{2,}}")
_REACH = 300  # characters on either side
_FEWEST = 3  # consonants, by which a word is known again
_OBLIQUE = "ों"
"""The ending of a plural, of which the name is no form: क्षेत्रों beside Kshetra."""


def _in_hindi(match: re.Match[str]) -> str | None:
    """The Hindi word, or two, of the sentence that an unlisted one sounds as: Tapru: टपरू ने."""
    if not _NAME.fullmatch(match[0]) or latin.phrase(match[0]):
        return None
    guessed, known = latin.spoken(match[0])
    wanted = skeleton(guessed)
    if known or len(wanted) < _FEWEST:
        return None
    near = match.string[max(0, match.start() - _REACH) : match.end() + _REACH]
    heard = _HINDI_WORD.findall(near)
    pairs = (f"{first} {second}" for first, second in pairwise(heard))
    found = next((word for word in chain(heard, pairs) if skeleton(word) == wanted), None)
    return found.removesuffix(_OBLIQUE) if found and not guessed.endswith("ं") else found


def _guessed(match: re.Match[str]) -> str:
    return _said(match)[0]


_LETTER_A = later(
    r"(?<![A-Za-z0-9.'’_/@#&+-])a(?![A-Za-z0-9'’_/@&+-]|\.[A-Za-z])(?! [A-Za-z0-9“\"(]|[“\"])"
)
_QUOTED_A = later(r"(?:(?<=['‘\"“])a(?=['’\"”]))")
"""In quotation marks, as a letter or a name of a program: {"a": 1}."""
_LISTED_LETTER = later(r" ?[,=(]")
_in_hindi_letters = lru_cache(maxsize=4)(has_hindi)


def _letter_a(match: re.Match[str]) -> str | None:
    """In a Hindi sentence, as an answer, or where no English word can follow."""
    told = after(match, _LISTED_LETTER) or before(match, ANSWERED)
    return letter_names.spelled(match[0]) if told or _in_hindi_letters(match.string) else None


_GENERATION = later(r"(?:(?<=[0-9]th )|(?<=2nd )|(?<=3rd )|(?<=1st ))Gen(?![A-Za-z])\.?")
_VARIETY = later(r"(?<![A-Za-z0-9-])HI[ -]?([0-9]{3,4})(?![0-9A-Za-z]|[.,][0-9])")


def _hindi(match: re.Match[str]) -> str | None:
    spoken, known = roman_hindi.spoken(match.string, *match.span()) or (None, False)
    return spoken if known else None


def _guessed_hindi(match: re.Match[str]) -> str | None:
    spoken, _ = roman_hindi.spoken(match.string, *match.span()) or (None, False)
    return spoken


ROMAN_HINDI = SemioticClass(
    "Hindi in Latin letters",
    "Words of a Hindi sentence in Latin letters, by `briefing.hindi.latin.roman_hindi`.",
    (
        Rule(
            "word of a Sanskrit verse in Latin letters",
            sanskrit.WORD,
            lambda match: sanskrit.spoken(match.string, match[0]) or None,
            (
                ("yadA yadA hi dharmasya", "यदा यदा हि धर्मस्य"),
                ("dharmakSetre kurukSetre samavetA yuyutsavaH", "धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः"),
                ("śubhas patī purubhujā canasyatam", "शुभस पती पुरुभुजा चनस्यतम"),
            ),
        ),
        Rule(
            "Hindi word in Latin letters",
            roman_stretches.WORD,
            _hindi,
            (
                ("aaj Delhi mein baarish hui", "आज दिल्ली में बारिश हुई"),
                ("Main theek hoon, aap kaise hain?", "मैं ठीक हूँ, आप कैसे हैं?"),
                ("Usne kaha ki log use the main kehte the.", "उसने कहा कि लोग उसे थे मैं कहते थे."),
                ("फ़िल्म Dil To Pagal Hai आई", "फ़िल्म दिल तो पागल है आई"),
            ),
        ),
        Rule(
            "word in Latin letters that the sentence also has in Devanagari",
            roman_stretches.WORD,
            _in_hindi,
            (
                ("Tapru ke ghar: टपरू ने कहा", "टपरू के घर, टपरू ने कहा"),
                ("Zubrin Update: ज़ूब्रिन ने कहा", "ज़ूब्रिन अपडेट, ज़ूब्रिन ने कहा"),
            ),
        ),
        Rule(
            "other word among Hindi in Latin letters",
            roman_stretches.WORD,
            _guessed_hindi,
            (
                ("Tapru ke ghar mein aag lagi", "तप्रू के घर में आग लगी"),
                ("aaj TAPRU ke ghar mein aag lagi", "आज तप्रू के घर में आग लगी"),
            ),
            understood=False,
        ),
    ),
    (
        ("the main road is in use", "द मेन रोड इज़ इन यूज़"),
        (
            "यदि pH = 7, pH < 7 और pH > 7 हो",
            "यदि पी एच बराबर सात, पी एच सात से कम और पी एच सात से अधिक हो",
        ),
        ("getItem, userId और appId भरें", "गेट आइटम, यूज़र आई डी और ऐप आई डी भरें"),
        ("Kia Motors का शोरूम", "किआ मोटर्स का शोरूम"),
    ),
)

LATIN = SemioticClass(
    "Latin word",
    "Words, abbreviations and codes in Latin letters, by `briefing.hindi.latin.words`.",
    (
        Rule(
            "letter a that is no article",
            _LETTER_A,
            _letter_a,
            (
                ("प्रथम पद a, सार्व अंतर", "प्रथम पद ए, सार्व अंतर"),
                ("विटामिन a की कमी", "विटामिन ए की कमी"),
                ("a, b और c", "ए, बी और सी"),
                ("(b) 348 (Ans : a)", "बी, तीन सौ अड़तालीस, उत्तर, ए"),
            ),
        ),
        Rule(
            "letter a in quotation marks",
            _QUOTED_A,
            lambda match: letter_names.spelled(match[0]),
            (("वर्ण 'a' और 'b'", "वर्ण ए और बी"),),
        ),
        Rule(
            "generation of a device",
            _GENERATION,
            lambda _: "जेन",
            (("12th Gen प्रोसेसर", "ट्वेल्थ जेन प्रोसेसर"),),
        ),
        Rule(
            "letters of a variety of wheat",
            _VARIETY,
            lambda match: f"{letter_names.spelled('HI')} {numbers.number(match[1])}",
            (("HI 1544 किस्म", "एच आई एक हज़ार पाँच सौ चवालीस किस्म"),),
        ),
        INFLECTED,
        Rule(
            "listed word or abbreviation in Latin letters",
            latin.PATTERN,
            _known,
            (
                ("NATO ने", "नाटो ने"),
                ("BJP और COVID-19", "बी जे पी और कोविड नाइनटीन"),
                ("Google का iPhone", "गूगल का आईफ़ोन"),
                ("he is a boy", "ही इज़ अ बॉय"),
                ("Gen. Rawat ने", "जनरल रावत ने"),
                ("HI दोस्तों", "हाय दोस्तों"),
            ),
        ),
        Rule(
            "other word in Latin letters",
            latin.PATTERN,
            _guessed,
            (("Jhagdru ने", "झगद्रू ने"),),
            understood=False,
        ),
    ),
    (("अध्याय IV", "अध्याय चार"), ("5 km", "पाँच किलोमीटर"), ("₹5 Cr", "पाँच करोड़ रुपये")),
)
