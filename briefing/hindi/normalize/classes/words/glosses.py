"""A name in brackets that says what has just been said: वनप्लस (OnePlus)."""

from __future__ import annotations

import re

from briefing.devanagari import NUKTA, VIRAMA, WORD
from briefing.hindi.latin import roman_hindi, spellings
from briefing.hindi.latin import words as latin
from briefing.hindi.latin.skeleton import alike, skeleton, undoubled
from briefing.hindi.normalize.classes.measures.unit_glosses import UNIT_GLOSSES
from briefing.hindi.normalize.classes.words import scripts
from briefing.hindi.normalize.classes.words.bilingual import BILINGUAL, FIGURES, UNHEARD
from briefing.hindi.normalize.classes.words.number_glosses import (
    NUMBER_GLOSSES,
    REPEATED_AMOUNT,
    REPEATED_YEAR,
)
from briefing.hindi.normalize.patterns import PAUSE, SILENT, WORDS
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_GLOSS = later(
    rf"(?<=[{WORD}0-9.’”'\"])( ?)[(\[] ?"
    rf"((?:[0-9]{{1,4}} )?[{latin.LETTERS}][{latin.LETTERS}0-9 .,:&+'’/-]{{1,80}})[)\]]"
)
_PLURAL = later("[a-hj-rtv-z]s\\Z")
"""In English, where the Hindi word has no such ending: ईयरफोन (Earphones); not Uranus."""
_HINDI_PLURAL = later(f"{VIRAMA}[सज]{NUKTA}?[’'\"” ]*\\Z")
"""The ending of an English plural in Hindi, where the Latin name has none: टॉपर्स (Topper)."""
_LATIN_AHEAD = later(rf"(?<![{latin.LETTERS}])[{latin.LETTERS}]+(?![^()]*\))")
"""Letters of the name itself that are Latin: किआ EV9 (Kia EV9)."""
_SLASH_GLOSS = later(
    rf"(?<=[{WORD}])( ?)/ ?"
    rf"([{latin.LETTERS}]{{3,30}}(?: [{latin.LETTERS}]{{3,30}}){{0,2}})(?![{latin.LETTERS}0-9/.-])"
)
_SYMBOL = r"(?:[A-Z][A-Za-z]{0,2}|(?:[A-Z][a-z]?[0-9]{0,2}){1,6})"
"""Of an element, a quantity or a compound, behind its name: Hydrogen (H), Ozone-O3."""
_GLOSS_AND_MORE = later(
    rf"(?<=[{WORD}.’”'\"])( ?)[(\[] ?([{latin.LETTERS}][{latin.LETTERS} .'’-]{{1,60}}?)"
    rf"(?:[;,] ?(?=[^()]{{0,160}}[{WORD}0-9])| (?=(?:19|20)[0-9]{{2}}(?:-[0-9]{{2}})?\))"
    rf"| ?[-–—,] ?(?:Ωm?(?=\))|(?={_SYMBOL}\)))| ?(?=\({_SYMBOL}\)))"
)


def _as_hindi(name: str) -> str:
    """A name in Latin letters, or Hindi in them: Yeh Dosti Hum Nahi Todenge."""
    return " ".join(map(_in_speech, roman_hindi.each_spoken(name)))


_SPOKEN_ALIKE = {"यह": "ये", "वह": "वो"} | dict.fromkeys(("एंड", "एवं", "तथा", "व"), "और")


def _in_speech(word: str) -> str:
    """ये for यह and वो for वह, as the same title is written either way; और for every "and"."""
    return _SPOKEN_ALIKE.get(word, word)


def _heard(name: re.Match[str]) -> str:
    """A Latin word before the bracket as it is said."""
    return _as_hindi(name[0])


def _gloss(match: re.Match[str]) -> str | None:
    """Nothing where the words before the bracket sound as what is in it; (KKR) is said."""
    ahead = _LATIN_AHEAD.sub(_heard, match.string[max(0, match.start() - 80) : match.start()])
    name = UNHEARD.sub(" ", match[2].replace("+", " plus ") if "प्लस" in ahead else match[2])
    said = _as_hindi(name)
    wanted = skeleton(said)
    figures = FIGURES.findall(match[2])
    if figures and FIGURES.findall(ahead)[-len(figures) :] != figures:
        return None
    if _is_spelled(match[2], ahead) or _is_written(said, ahead):
        return SILENT
    if len(wanted) < 2:  # too little to be alike
        return None
    word, same = _same_sounds(ahead, wanted)
    if not same and _PLURAL.search(name):
        word, same = _same_sounds(ahead, skeleton(_as_hindi(name[:-1])))
    if not same and _HINDI_PLURAL.search(ahead):
        word, same = _same_sounds(ahead, wanted + "स")
    if match[2].isupper() and match[2][0] in "AEIO" and "क" <= word[0] <= "ह":
        return None  # जीएसटी (IGST): the name of a vowel has no consonant
    return SILENT if same else None


_GLIDE = "य"
"""Heard or not between vowels: मैरियन, मैरिएन."""


def _same_sounds(ahead: str, wanted: str) -> tuple[str, bool]:
    """The first of the last words of `ahead` that sound as `wanted` does, and whether they do."""
    word = " "
    for unheard in ("", _GLIDE):
        rest, heard = wanted.replace(unheard, ""), ""
        for word in map(_in_speech, reversed(WORDS.findall(ahead))):
            heard = undoubled(skeleton(word).replace(unheard, "") + heard)
            if len(heard) >= len(rest):
                break
        if len(rest) > 1 and alike(heard, rest):
            return word, True
    return word, False


def _is_written(said: str, ahead: str) -> bool:
    """Whether the last words of `ahead` are those of `said`, however parted: एआई (AI), कू (Koo)."""
    letters, same = "", "".join(said.replace(NUKTA, "").split())
    for word in reversed(WORDS.findall(ahead.replace(NUKTA, ""))):
        letters = word + letters
        if len(letters) >= len(same):
            break
    return letters == same


def _is_spelled(name: str, ahead: str) -> bool:
    """Whether Latin letters spell the last words of `ahead`, which a list reads as other ones."""
    names = name.lower().split()
    words = WORDS.findall(ahead)[-len(names) :]
    return len(words) == len(names) and all(map(spellings.is_spelling, names, words))


def _gloss_and_more(match: re.Match[str]) -> str | None:
    """A pause for such a name before what else is in the bracket: (Alan Turing; जन्म 1912)."""
    return PAUSE if _gloss(match) else None


GLOSS = SemioticClass(
    "gloss",
    "A name in Latin letters and brackets behind the same name in Hindi, said once; meanings.",
    (
        scripts.GLOSS,
        Rule(
            "name said before a slash",
            _SLASH_GLOSS,
            _gloss,
            (
                ("जनक मेंडल / Mendel हैं", "जनक मेंडल हैं"),
                ("लिनियस /Linnaeus ने", "लिनियस ने"),
                ("संगठन (इसरो / ISRO) ने", "संगठन, इसरो, ने"),
            ),
        ),
        Rule(
            "name said before",
            _GLOSS,
            _gloss,
            (
                ("वनप्लस (OnePlus) का", "वनप्लस का"),
                ("आईपीएल 2021 (IPL 2021) में", "आईपीएल दो हज़ार इक्कीस में"),
                ("पटना, गया और दिल्ली (Patna, Gaya and Delhi) में", "पटना, गया और दिल्ली में"),
                ("डेमिस हैसबिस (Demis Hassabis) के", "डेमिस हैसबिस के"),
                ("सीता राम (Sita Ram) आए", "सीता राम आए"),
                ("तिथि (Tithi) देखें", "तिथि देखें"),
                ("गरम मसाला (Garam Masala) डालें", "गरम मसाला डालें"),
                ("कू (Koo) पर", "कू पर"),
                ("बाबई (Babai) में", "बाबई में"),
                ("एआई (AI) से", "एआई से"),
                ("एससी/एसटी (SC/ST) के", "एससी एसटी के"),
                ("यह दोस्ती हम नहीं (Yeh Dosti Hum Nahi) गाना", "यह दोस्ती हम नहीं गाना"),
                ("सीता राम [Sita Ram] ने", "सीता राम ने"),
                ("धर्म( dharm) में", "धर्म में"),
                ("एल.आई.सी. (L.I.C.) की", "एल आई सी की"),
                ("मम्प्स (Mumps) का", "मम्प्स का"),
                ("डिज़्नी+ हॉटस्टार (Disney+ Hotstar) पर", "डिज़्नी प्लस हॉटस्टार पर"),
                ("फ़िल्म ‘वॉर’ (War) का", "फ़िल्म वॉर का"),
                ("ईयरफोन (Earphones) के", "ईयरफोन के"),
                ("टॉपर्स(Topper) की", "टॉपर्स की"),
                ("किआ EV9 (Kia EV9) का", "किआ ई वी नाइन का"),
                ("वाट्सऐप (WhatsApp) पर", "वाट्सऐप पर"),
                ("मैरिएन (Marianne) ने", "मैरिएन ने"),
                ("डिज्नी प्लस (Disney+) पर", "डिज्नी प्लस पर"),
                ("वनप्लस 12आर (OnePlus 12R) है", "वनप्लस बारह आर है"),
                ("जी5 (Zee5) पर", "जी फ़ाइव पर"),
                ("फ़िल्म आरआरआर (RRR) ने", "फ़िल्म आरआरआर ने"),
                ("मैन: नो वे होम (Man: No Way Home) है", "मैन, नो वे होम है"),
            ),
        ),
        Rule(
            "name said before, and more in the bracket",
            _GLOSS_AND_MORE,
            _gloss_and_more,
            (
                ("एलन ट्यूरिंग (Alan Turing; जन्म 1912) थे", "एलन ट्यूरिंग, जन्म उन्नीस सौ बारह, थे"),
                ("करवा चौथ (Karwa Chauth 2024) पर", "करवा चौथ, दो हज़ार चौबीस, पर"),
                ("पीएम (PM 2024) में", "पीएम, दो हज़ार चौबीस, में"),
                ("बजट (Budget 2021-22) में", "बजट, दो हज़ार इक्कीस बाईस, में"),
                ("मेरी क्यूरी (Marie Curie, 1867) ने", "मेरी क्यूरी, अठारह सौ सड़सठ, ने"),
                ("हाइड्रोजन [Hydrogen (H)] है", "हाइड्रोजन, एच, है"),
                ("ओज़ोन (Ozone-O3) है", "ओज़ोन, ओ थ्री, है"),
            ),
        ),
        *UNIT_GLOSSES,
        *NUMBER_GLOSSES,
        REPEATED_AMOUNT,
        REPEATED_YEAR,
        *BILINGUAL,
    ),
    (
        ("कोलकाता नाइट राइडर्स (KKR) जीती", "कोलकाता नाइट राइडर्स, के के आर, जीती"),
        ("Online/ऑफलाइन आवेदन", "ऑनलाइन या ऑफलाइन आवेदन"),
        ("Age / उम्र", "एज या उम्र"),
        ("Use of Plasma/प्लाज़्मा का प्रयोग", "यूज़ ऑफ़ प्लाज़्मा या प्लाज़्मा का प्रयोग"),
        ("Redmi 5 (रेडमी 6) आया", "रेडमी पाँच, रेडमी छह, आया"),
        ("रेडमी 5 (Redmi 6) आया", "रेडमी पाँच, रेडमी छह, आया"),
        ("वह (Ram) गया", "वह, राम, गया"),
        ("किआ EV6 (Kia EV9) का", "किआ ई वी सिक्स, किआ ई वी नाइन, का"),
        ("विकल्प्स (Topper) के", "विकल्प्स, टॉपर, के"),
        ("अरुण (Uranus) और", "अरुण, यूरेनस, और"),
        ("वह (Ram, 1912) गया", "वह, राम, उन्नीस सौ बारह, गया"),
        ("Acid (अम्ल) है", "एसिड, अम्ल, है"),
        ("मात्रक वोल्ट (V) है", "मात्रक वोल्ट, वी, है"),
        ("दूरी = चाल × समय = योग", "दूरी बराबर चाल गुणा समय बराबर योग"),
        ("आय = व्यय", "आय बराबर व्यय"),
        ("5 प्रतिशत (6%) बढ़ा", "पाँच प्रतिशत, छह प्रतिशत, बढ़ा"),
        ("विराट 45 (45) बनाकर", "विराट पैंतालीस, पैंतालीस, बनाकर"),
        ("केंद्रीय जीएसटी (IGST) बढ़ा", "केंद्रीय जीएसटी, आई जी एस टी, बढ़ा"),
    ),
)
