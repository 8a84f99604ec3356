"""Places in scripture: गीता 2:47, यूहन्ना 3:16, ॥4.7॥."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.lexicon.entries import cues, entries
from briefing.hindi.normalize.classes.marks.notes import VERSE_NOTE
from briefing.hindi.normalize.classes.numbers.quantity import SCALE
from briefing.hindi.normalize.classes.verse.dandas import DANDAS
from briefing.hindi.normalize.classes.verse.metres import REFRAINS
from briefing.hindi.normalize.classes.verse.numbered import NUMBERED, Verse
from briefing.hindi.normalize.patterns import before, choice, in_brackets
from briefing.hindi.normalize.rule import Rule, SemioticClass, pieces
from briefing.io.later import later

_PORTIONS = "कप|चम्मच|छोटा|बड़ा|टीस्पून|किलो|ग्राम|लीटर|भाग|हिस्स|बीघा|एकड़"
"""What गीता 1/2 goes on with where she is a cook and no book."""
_WRITTEN = {entry.written for entry in entries("abbreviations") if entry.value == "scripture"}
_SHORT = _WRITTEN | {written.replace(".", ". ").strip() for written in _WRITTEN}
"""Books of the Bible in short, as the cross references of the Hindi editions have them."""
_BEHIND_SHORT = later(
    r"(?<![0-9.:/-])([0-9]{1,3})[:./]([0-9]{1,3})(?:[:./]([0-9]{1,3}))?"
    r"(?:[-–]([0-9]{1,3})(?::([0-9]{1,3}))?)?(?![0-9]|[.:][0-9])"
)
_BOOK_BEFORE = later(
    rf"{WORD_START}(?:{choice(_SHORT)}"
    rf"|(?:(?:सूरह|सूरा|सूरः|सूरत) [{WORD}]+(?:[ -][{WORD}]+)?|अल-[{WORD}]+),? ?\(?) ?\Z"
)
_PLACE_BEFORE = later(
    rf"{WORD_START}(?:{choice(_SHORT | cues('scripture'))}) [0-9:, –-]{{1,16}}; ?\Z"
)
_FIGURES = (
    r"(?: |(?: ?[-–]|,) ?(?=[0-9]+[:/])| \((?=[0-9]+[:./][0-9]+(?:[-–][0-9]+)?\)))"
    rf"([0-9]{{1,3}})(?:[:.]|,(?=[0-9]{{1,2}}(?![0-9]))|/(?![0-9]+ (?:{_PORTIONS})))([0-9]{{1,3}})"
    r"(?:(?:[-–]|, ?)([0-9]{1,3})(?::([0-9]{1,3}))?)?"
)
_BOOK = later(
    rf"{WORD_START}(?P<book>{choice(cues('scripture'))}){_FIGURES}"
    rf"(?![0-9]|[.:/][0-9])(?! ?(?:{SCALE}|%))"
)
_IN_ENGLISH = (
    *("John", "Matthew", "Mark", "Luke", "Romans", "Corinthians", "Galatians", "Ephesians"),
    *("Philippians", "Hebrews", "Revelation", "Genesis", "Exodus", "Psalm", "Psalms"),
    *("Proverbs", "Isaiah", "Jeremiah", "Gita", "Quran", "Surah"),
)
_ENGLISH_BOOK = later(rf"(?:{choice(_IN_ENGLISH)}) \Z")
_BEHIND_ENGLISH = later(r"(?<= )([0-9]{1,3}):([0-9]{1,3})(?:[-–]([0-9]{1,3}))?(?![0-9:])")
_THREE = later(
    rf"{WORD_START}(?P<book>{choice((*cues('scripture'), 'मानस'))}"
    rf"|[{WORD}]+(?:उपनिषद|ोपनिषद|पुराण|संहिता|स्मृति|भागवत|रामायण|ब्राह्मण))्?[ -]\(?"
    r"([0-9]{1,3})[.:/]([0-9]{1,3})[.:/]([0-9]{1,3})(?![0-9]|[.:/][0-9])"
)
_BETWEEN_BARS = later(r"(?:(?<=॥)|^)( ?)([0-9]{1,3})[.:|/-]([0-9]{1,3})(?= ?॥)")
_THREE_BEHIND_BARS = later(
    r"(?:(?<=॥)|^)( ?)([0-9]{1,3})[.:|/-]([0-9]{1,3})[.:|/-]([0-9]{1,4})(?:[.:|/-]([0-9]{1,4}))?"
    r"(?=\s*॥)"
)
_BRACKETED = later(
    r"(?<=\()([0-9]{1,3})([:.])([0-9]{1,3})(?:[-–]([0-9]{1,3}))?(?=[,;] ?[0-9]{1,3}[:.]|\))"
)
_HOLY = frozenset(
    str.split(
        "क़ुरआन क़ुरान कुरआन कुरान अल्लाह आयत आयतें आयतों सूरह सूरा सूरः हदीस बाइबल बाइबिल परमेश्वर यहोवा यीशु"
        " ईसा गीता श्लोक उपनिषद वेद ऋग्वेद"
    )
)
"""What a text that brackets places of scripture speaks of: वह क्षमा करता है (39.53)."""
_RANGE = later(
    r"(?<![0-9.:/-])(?<!बजे )([0-9]{1,3}):([0-9]{1,3})[-–]([0-9]{1,3})"
    r"(?![0-9:.%]| ?(?:बजे|[AaPp]\.?[Mm]|से|के|की))"
)


def _book(match: re.Match[str]) -> Verse:
    """The figure of 1 इतिहास is said too."""
    number, blank, name = match["book"].partition(" ")
    book = f"{numbers.number(number)}{blank}{name}" if number.isdigit() else match["book"]
    return Verse(book, (match[2], match[3]), _last(match[4], match[5]))


def _last(figures: str | None, verse: str | None) -> str:
    return ":".join(figure for figure in (figures, verse) if figure)


def _behind_short(match: re.Match[str]) -> Verse | None:
    if not (before(match, _BOOK_BEFORE) or before(match, _PLACE_BEFORE)):
        return None
    if match[3]:
        return Verse("", (match[1], match[2], match[3]), match[4] or "", ", ")
    return Verse("", (match[1], match[2]), _last(match[4], match[5]))


def _between_bars(match: re.Match[str]) -> Verse:
    return Verse("", (match[2], match[3]))


def _three_behind_bars(match: re.Match[str]) -> Verse:
    return Verse("", tuple(filter(None, match.groups()[1:])), joint=", ")


def _bracketed(match: re.Match[str]) -> Verse | None:
    """(2:255), which is no time; (5:32) and (75.16) where scripture is spoken of."""
    told = not _HOLY.isdisjoint(pieces(match.string))
    no_time = match[2] == ":" and int(match[3]) > 59 and match[1] != "1"
    return Verse("", (match[1], match[3]), match[4] or "") if told or no_time else None


def _range(match: re.Match[str]) -> Verse | None:
    """3:1-36: verses of a chapter, the last behind the first."""
    chapter, first, last = (int(match[group]) for group in (1, 2, 3))
    a_time = len(match[2]) == 2 and chapter < 25 and first < 60 and last < 13
    if last <= first or (a_time and not in_brackets(match)):
        return None
    return Verse("", (str(chapter), str(first)), str(last))


def _behind_english(match: re.Match[str]) -> Verse | None:
    told = before(match, _ENGLISH_BOOK)
    return Verse("", (match[1], match[2]), match[3] or "") if told else None


VERSE = SemioticClass(
    "verse",
    "Chapter and verse of scripture.",
    (
        Rule(
            "book, chapter and verse",
            _BOOK,
            _book,
            (
                ("गीता 2:47 में", "गीता दो सैंतालीस में"),
                ("गीता 2.47 में", "गीता दो सैंतालीस में"),
                ("(गीता - 3/19) में", "गीता तीन उन्नीस, में"),
                ("मत्ती 5:3-10 पढ़ें", "मत्ती पाँच तीन से दस पढ़ें"),
                ("मत्ती 6,9-13 में", "मत्ती छह नौ से तेरह में"),
                ("गीता (18/66) में", "गीता अठारह छियासठ, में"),
                ("1 इतिहास 5:18-6:81", "एक इतिहास पाँच अठारह से छह इक्यासी"),
            ),
        ),
        Rule(
            "chapter and verse after a book in short",
            _BEHIND_SHORT,
            _behind_short,
            (
                ("(यिर्म. 50:6) में", "यिर्मयाह पचास छह, में"),
                ("(1 कुरि. 1:1-2; 16:21) में", "एक कुरिन्थियों एक एक से दो, सोलह इक्कीस, में"),
                ("(यजु. 40.1) में", "यजुर्वेद चालीस एक, में"),
                ("सूरह अल-बक़रा 2:255 में", "सूरह अल बक़रा दो दो सौ पचपन में"),
                ("भजन 23:1-6; 91:1 में", "भजन तेईस एक से छह, इक्यानवे एक में"),
            ),
        ),
        Rule(
            "chapter and verse after a book in English",
            _BEHIND_ENGLISH,
            _behind_english,
            (("John 3:16 का वचन", "जॉन तीन सोलह का वचन"),),
        ),
        Rule(
            "book, hymn and verse in three figures",
            _THREE,
            lambda match: Verse(match["book"], match.groups()[1:], joint=", "),
            (
                ("ऋग्वेद 10.129.1 में", "ऋग्वेद दस, एक सौ उनतीस, एक में"),
                ("कठोपनिषद् (1.3.14) में", "कठोपनिषद् एक, तीन, चौदह, में"),
                ("श्रीमद्भागवत 10.14.8 में", "श्रीमद्भागवत दस, चौदह, आठ में"),
            ),
        ),
        Rule(
            "verses of a chapter",
            _RANGE,
            _range,
            (("अध्याय 3:1-36", "अध्याय तीन एक से छत्तीस"),),
        ),
        *DANDAS,
        *NUMBERED,
        *REFRAINS,
        VERSE_NOTE,
        Rule(
            "chapter and verse in brackets",
            _BRACKETED,
            _bracketed,
            (
                ("वही जानता है (2:255) सब", "वही जानता है, दो दो सौ पचपन, सब"),
                ("अल्लाह क्षमा करता है (39.53) सदा", "अल्लाह क्षमा करता है, उनतालीस तिरपन, सदा"),
            ),
        ),
        Rule(
            "book, hymn and verse after dandas",
            _THREE_BEHIND_BARS,
            _three_behind_bars,
            (("वृष्णिना ॥ 8.6.6॥", "वृष्णिना॥ आठ, छह, छह॥"), ("6-1.4.1॥", "छह, एक, चार, एक॥")),
        ),
        Rule(
            "chapter and verse between dandas",
            _BETWEEN_BARS,
            _between_bars,
            (("धर्मस्य॥4.7॥", "धर्मस्य॥ चार सात॥"), ("4.7॥", "चार सात॥"), ("केशव॥3/1॥", "केशव॥ तीन एक॥")),
        ),
    ),
    (
        ("ट्रेन 10:30 पर", "ट्रेन साढ़े दस पर"),
        ("10:30-11 बजे", "साढ़े दस से ग्यारह बजे"),
        ("ट्रेन #5 और", "ट्रेन नंबर पाँच और"),
        ("गीता 2.47 लाख", "गीता दो दशमलव चार सात लाख"),
        ("गीता 1/2 कप दूध", "गीता आधा कप दूध"),
        ("गीता, 2.5 किलो चीनी", "गीता, ढाई किलो चीनी"),
        ("इसरो ने भेजा चंद्रयान-2", "इसरो ने भेजा चंद्रयान दो"),
        ("गीता 2024 में", "गीता दो हज़ार चौबीस में"),
        ("मिश्रण (1:100) में", "मिश्रण, एक अनुपात एक सौ, में"),
        ("वेतन (75.16) बढ़ा", "वेतन, पचहत्तर दशमलव एक छह, बढ़ा"),
    ),
)
