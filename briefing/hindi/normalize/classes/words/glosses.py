"""A name in brackets that says what has just been said: वनप्लस (OnePlus)."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.latin import roman_hindi, spellings
from briefing.hindi.latin import words as latin
from briefing.hindi.latin.skeleton import alike, skeleton, undoubled
from briefing.hindi.normalize.classes.measures.unit_glosses import UNIT_GLOSSES
from briefing.hindi.normalize.classes.words import scripts
from briefing.hindi.normalize.classes.words.number_glosses import NUMBER_GLOSSES
from briefing.hindi.normalize.patterns import PAUSE, SILENT, WORDS, after, before
from briefing.hindi.normalize.rule import Cue, Rule, SemioticClass
from briefing.io.later import later

_GLOSS = later(
    rf"(?<=[{WORD}0-9.’”'\"])( ?)[(\[] ?"
    rf"([{latin.LETTERS}][{latin.LETTERS}0-9 .&+'’-]{{1,60}})[)\]]"
)
_STROKE_GLOSS = later(
    rf"(?<=[{WORD}])( ?)/ ?"
    rf"([{latin.LETTERS}]{{3,30}}(?: [{latin.LETTERS}]{{3,30}}){{0,2}})(?![{latin.LETTERS}0-9)/.-])"
)
_GLOSS_AND_MORE = later(
    rf"(?<=[{WORD}.’”'\"])( ?)\( ?([{latin.LETTERS}][{latin.LETTERS} .'’-]{{2,60}})"
    rf"(?:[;,] ?(?=[^()]{{0,160}}[{WORD}0-9])| (?=(?:19|20)[0-9]{{2}}\)))"
)
_FIGURES = later("[0-9]+")
_UNHEARD = later("[0-9+]+")
_GLOSS_IN_HINDI = later(
    rf"(?<![{latin.LETTERS}{WORD}])"
    rf"(?P<name>[{latin.LETTERS}][{latin.LETTERS}'’-]{{0,40}}(?: [{latin.LETTERS}]+){{0,3}})"
    rf" ?\( ?(?P<hindi>[{WORD}][{WORD} ]{{1,60}})\)"
)


def _gloss_in_hindi(match: re.Match[str]) -> str | None:
    """Only what the bracket has, in Hindi, where it sounds as the name before it: Sensex (सेंसेक्स)."""
    return match["hindi"] if _sounds_as(match["name"], match["hindi"]) else None


def _sounds_as(name: str, hindi: str) -> bool:
    """Whether a name in Latin letters is said as the Hindi words."""
    said = "".join(piece.spoken for piece in latin.pieces(name))
    wanted = skeleton(hindi.replace(" ", ""))
    return len(wanted) > 1 and alike(skeleton(said.replace(" ", "")), wanted)


_NUMBERED_IN_HINDI = later(
    rf"(?<=[{latin.LETTERS}0-9+]) ?\( ?"
    rf"(?P<hindi>[{WORD}][{WORD} ]{{1,40}}[0-9][{WORD}0-9 +]{{0,20}})\)"
)
_BILINGUAL = later(rf"(?<=[{latin.LETTERS}.:]) ?/ ?(?:(?P<hindi>[{WORD}]{{2,}})|(?=[{WORD}]))")
_BILINGUAL_NAME = later(
    rf"(?<=[{latin.LETTERS}.]) ?/ ?(?P<hindi>[{WORD}]{{2,}}(?: [{WORD}]{{2,}}){{1,3}})"
    r"(?=\s*(?:[।,;|()]|\Z))"
)
_NAME_BEFORE = later(rf"[{latin.LETTERS}][{latin.LETTERS} .'’-]*\Z")
_MORE_HINDI = later(rf" [{WORD}]")
_LATIN_BEFORE = later(rf"[{latin.LETTERS}][{latin.LETTERS}0-9 +'’-]*\Z")


def _numbered_in_hindi(match: re.Match[str]) -> str | None:
    """Nothing for the bracket of Spark 8 (स्पार्क 8): the same name with the same figures."""
    name = before(match, _LATIN_BEFORE)
    figures = _FIGURES.findall(match["hindi"])
    if not name or _FIGURES.findall(name[0])[-len(figures) :] != figures:
        return None
    said = "".join(piece.spoken for piece in latin.pieces(_UNHEARD.sub(" ", name[0])))
    heard, wanted = skeleton(said), skeleton(_UNHEARD.sub("", match["hindi"]))
    return SILENT if len(wanted) > 1 and alike(heard[-len(wanted) :], wanted) else None


def _bilingual(match: re.Match[str]) -> str | None:
    """Nothing for the Hindi word behind a stroke that sounds as the name before it.

    Not in a phrase and its translation, which have one word in common: Discovery of Positron
    /पॉज़िट्रान की खोज.
    """
    name = before(match, _NAME_BEFORE)
    if not name or not match["hindi"]:
        return None
    names = name[0].split()
    phrase = len(names) > 1 and after(match, _MORE_HINDI)
    return SILENT if not phrase and _sounds_as(names[-1], match["hindi"]) else None


def _bilingual_name(match: re.Match[str]) -> str | None:
    """The same for a name of several words: Rudolf Diesel/ रूडोल्फ डीजल."""
    name = before(match, _NAME_BEFORE)
    if not name:
        return None
    count = match["hindi"].count(" ") + 1
    names = name[0].replace(".", " ").split()[-count:]
    same = len(names) == count and _sounds_as(" ".join(names), match["hindi"])
    return SILENT if same else None


def _as_hindi(name: str) -> str:
    """A name in Latin letters, or Hindi in them: Yeh Dosti Hum Nahi Todenge."""
    said = (
        (roman_hindi.spoken(name, piece.start, piece.end) or (piece.spoken,))[0]
        for piece in latin.pieces(name)
    )
    return " ".join(map(_in_speech, said))


def _in_speech(word: str) -> str:
    """ये for यह and वो for वह, as the same title is written either way."""
    return {"यह": "ये", "वह": "वो"}.get(word, word)


def _gloss(match: re.Match[str]) -> str | None:
    """Nothing where the words before the bracket sound as what is in it; (KKR) is said."""
    said = _as_hindi(_UNHEARD.sub(" ", match[2]))
    wanted = skeleton(said)
    ahead = match.string[max(0, match.start() - 80) : match.start()]
    if _is_spelled(match[2], ahead):
        return SILENT
    if len(wanted) < 2:  # कू (Koo): too little to be alike, so the same
        return SILENT if re.search(rf"(?<![{WORD}]){re.escape(said)}\Z", ahead) else None
    heard, word = "", " "
    for word in map(_in_speech, reversed(WORDS.findall(ahead))):
        heard = undoubled(skeleton(word) + heard)
        if len(heard) >= len(wanted):
            break
    if match[2].isupper() and match[2][0] in "AEIO" and "क" <= word[0] <= "ह":
        return None  # जीएसटी (IGST): the name of a vowel has no consonant
    figures = _FIGURES.findall(match[2])
    counted = not figures or _FIGURES.findall(ahead)[-len(figures) :] == figures
    return SILENT if counted and alike(heard, wanted) else None


def _is_spelled(name: str, ahead: str) -> bool:
    """Whether Latin letters spell the last words of `ahead`, which a list reads as other ones."""
    names = name.lower().split()
    words = WORDS.findall(ahead)[-len(names) :]
    return len(words) == len(names) and all(map(spellings.is_spelling, names, words))


def _gloss_and_more(match: re.Match[str]) -> str | None:
    """A pause for such a name before what else is in the bracket: (Alan Turing; जन्म 1912)."""
    return PAUSE if _gloss(match) else None


_MEANING = later(rf"(?<=[{WORD}\])”’:,]) ?= ?(?=[{WORD}“‘(])")
_OPERATED = later(r"[0-9A-Za-z+×÷*/²³^√<>]| [-–−] ")
"""What stands in an equation: दूरी = चाल × समय."""


_VERSE_BEHIND = later(r"[।॥] ?[0-9]{1,3} ?(?:[।॥]|\Z)")
_JOINING = later(rf"\([{WORD}]+(?: ?\+ ?[{WORD}]+)+\)")
"""How a Sanskrit word is put together, no sum: नैनं (न + एनम्)."""


def _meaning(match: re.Match[str]) -> str | None:
    """A pause in a row of words and what they mean: यथा = जिस प्रकार, नरो = मनुष्य."""
    return PAUSE if _has_meanings(match.string) else None


@lru_cache(maxsize=4)
def _has_meanings(sentence: str) -> bool:
    plain = _VERSE_BEHIND.sub("", _JOINING.sub("", sentence))
    return sentence.count("=") > 1 and not _OPERATED.search(plain)


_OR_TWICE = later(
    rf"{WORD_START}(?P<or>अथवा|या) ?[/(] ?(?:OR|Or|or)(?![A-Za-z])\)?"
    rf"|(?<![A-Za-z])(?:OR|Or) ?[/(] ?(?P<again>अथवा|या){WORD_END}\)?"
)


GLOSS = SemioticClass(
    "gloss",
    "A name in Latin letters and brackets behind the same name in Hindi, said once; meanings.",
    (
        scripts.GLOSS,
        Rule(
            "name said before a stroke",
            _STROKE_GLOSS,
            _gloss,
            (("जनक मेंडल / Mendel हैं", "जनक मेंडल हैं"), ("लिनियस /Linnaeus ने", "लिनियस ने")),
            Cue.LATIN,
            hint="/",
        ),
        Rule(
            "name said before",
            _GLOSS,
            _gloss,
            (
                ("वनप्लस (OnePlus) का", "वनप्लस का"),
                ("आईपीएल 2021 (IPL 2021) में", "आईपीएल दो हज़ार इक्कीस में"),
                ("डेमिस हैसबिस (Demis Hassabis) के", "डेमिस हैसबिस के"),
                ("सीता राम (Sita Ram) आए", "सीता राम आए"),
                ("तिथि (Tithi) देखें", "तिथि देखें"),
                ("गरम मसाला (Garam Masala) डालें", "गरम मसाला डालें"),
                ("कू (Koo) पर", "कू पर"),
                ("बाबई (Babai) में", "बाबई में"),
                ("यह दोस्ती हम नहीं (Yeh Dosti Hum Nahi) गाना", "यह दोस्ती हम नहीं गाना"),
                ("सीता राम [Sita Ram] ने", "सीता राम ने"),
                ("धर्म( dharm) में", "धर्म में"),
                ("एल.आई.सी. (L.I.C.) की", "एल आई सी की"),
                ("मम्प्स (Mumps) का", "मम्प्स का"),
                ("डिज़्नी+ हॉटस्टार (Disney+ Hotstar) पर", "डिज़्नी प्लस हॉटस्टार पर"),
                ("फ़िल्म ‘वॉर’ (War) का", "फ़िल्म वॉर का"),
            ),
            Cue.LATIN,
            hint="([",
        ),
        Rule(
            "name said before, and more in the bracket",
            _GLOSS_AND_MORE,
            _gloss_and_more,
            (
                ("एलन ट्यूरिंग (Alan Turing; जन्म 1912) थे", "एलन ट्यूरिंग, जन्म उन्नीस सौ बारह, थे"),
                ("करवा चौथ (Karwa Chauth 2024) पर", "करवा चौथ, दो हज़ार चौबीस, पर"),
                ("मेरी क्यूरी (Marie Curie, 1867) ने", "मेरी क्यूरी, अठारह सौ सड़सठ, ने"),
            ),
            Cue.LATIN,
            hint="(",
        ),
        Rule(
            "or in both languages",
            _OR_TWICE,
            lambda match: match["or"] or match["again"],
            (("अथवा / OR", "अथवा"), ("अथवा (Or) लिखिए", "अथवा लिखिए"), ("OR/अथवा", "अथवा")),
            Cue.LATIN,
            hint="/(",
        ),
        *UNIT_GLOSSES,
        *NUMBER_GLOSSES,
        Rule(
            "name said again in Hindi",
            _GLOSS_IN_HINDI,
            _gloss_in_hindi,
            (("Sensex (सेंसेक्स) गिरा", "सेंसेक्स गिरा"), ("वह Delhi (दिल्ली) में", "वह दिल्ली में")),
            Cue.LATIN,
            hint="(",
        ),
        Rule(
            "name said again in Hindi behind a stroke",
            _BILINGUAL,
            _bilingual,
            (("Plasmodium / प्लाज्मोडियम है", "प्लाज़्मोडियम है"),),
            Cue.LATIN,
            hint="/",
        ),
        Rule(
            "name of several words said again in Hindi behind a stroke",
            _BILINGUAL_NAME,
            _bilingual_name,
            (("(b) Rudolf Diesel/ रूडोल्फ डीजल", "बी, रूडोल्फ डीज़ल"),),
            Cue.LATIN,
            hint="/",
        ),
        Rule(
            "name with figures said again in Hindi",
            _NUMBERED_IN_HINDI,
            _numbered_in_hindi,
            (("Tecno Spark 8 (टेकनो स्पार्क 8) में", "टेक्नो स्पार्क आठ में"),),
            Cue.LATIN,
            hint="(",
            figures=2,
        ),
        Rule(
            "sign between a word and its meaning",
            _MEANING,
            _meaning,
            (
                (
                    "यथा = जिस प्रकार, नरो = मनुष्य",
                    "यथा, जिस प्रकार, नरो, मनुष्य",
                ),
            ),
            Cue.SIGN,
            hint="=",
        ),
    ),
    (
        ("कोलकाता नाइट राइडर्स (KKR) जीती", "कोलकाता नाइट राइडर्स, के के आर, जीती"),
        ("Online/ऑफलाइन आवेदन", "ऑनलाइन या ऑफलाइन आवेदन"),
        ("Age / उम्र", "एज या उम्र"),
        ("Use of Plasma/प्लाज़्मा का प्रयोग", "यूज़ ऑफ़ प्लाज़्मा या प्लाज़्मा का प्रयोग"),
        ("Redmi 5 (रेडमी 6) आया", "रेडमी पाँच, रेडमी छह, आया"),
        ("रेडमी 5 (Redmi 6) आया", "रेडमी पाँच, रेडमी छह, आया"),
        ("वह (Ram) गया", "वह, राम, गया"),
        ("वह (Ram, 1912) गया", "वह, राम, उन्नीस सौ बारह, गया"),
        ("Acid (अम्ल) है", "एसिड, अम्ल, है"),
        ("मात्रक वोल्ट (V) है", "मात्रक वोल्ट, वी, है"),
        ("दूरी = चाल × समय = योग", "दूरी बराबर चाल गुणा समय बराबर योग"),
        ("आय = व्यय", "आय बराबर व्यय"),
        ("केंद्रीय जीएसटी (IGST) बढ़ा", "केंद्रीय जीएसटी, आई जी एस टी, बढ़ा"),
    ),
)
