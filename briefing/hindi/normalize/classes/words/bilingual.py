"""Names said again in Hindi or in both languages, words with their meaning: Sensex (सेंसेक्स)."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.latin import words as latin
from briefing.hindi.latin.skeleton import alike, skeleton
from briefing.hindi.normalize.patterns import PAUSE, SILENT, after, before
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

FIGURES = later("[0-9]+")
UNHEARD = later("[0-9+]+")
"""What no letters of a name stand for."""
_GLOSS_IN_HINDI = later(
    rf"(?<![{latin.LETTERS}{WORD}])"
    rf"(?P<name>[{latin.LETTERS}][{latin.LETTERS}'’-]{{0,40}}(?: [{latin.LETTERS}]+){{0,3}})"
    rf" ?\( ?(?P<hindi>[{WORD}][{WORD} ]{{1,60}})\)"
)

_SIDE_BY_SIDE = later(
    rf"(?<![{latin.LETTERS}{WORD}'’-])(?<![{latin.LETTERS}{WORD}] )"
    rf"(?P<name>[{latin.LETTERS}]{{3,30}}) (?P<hindi>[{WORD}]{{3,30}})(?= ?[:,।|-])"
)
"""The place that a report is from, in both scripts."""
_SIDE_BY_SIDE_BEHIND = later(
    rf"(?<![{latin.LETTERS}{WORD}'’-])(?<![{latin.LETTERS}{WORD}] )"
    rf"(?P<hindi>[{WORD}]{{3,30}}) (?P<name>[{latin.LETTERS}]{{3,30}})(?= ?:)"
)
"""The same with the Hindi name first."""


def _gloss_in_hindi(match: re.Match[str]) -> str | None:
    """Only what the bracket has, in Hindi, where it sounds as the name before it: Sensex (सेंसेक्स)."""
    return match["hindi"] if _sounds_as(match["name"], match["hindi"]) else None


def _sounds_as(name: str, hindi: str, *, at_its_end: bool = False) -> bool:
    """Whether a name in Latin letters, or only its end, is said as the Hindi words."""
    heard = skeleton("".join(piece.spoken for piece in latin.pieces(UNHEARD.sub(" ", name))))
    wanted = skeleton(UNHEARD.sub("", hindi))
    return len(wanted) > 1 and alike(heard[-len(wanted) :] if at_its_end else heard, wanted)


_NUMBERED_IN_HINDI = later(
    rf"(?<=[{latin.LETTERS}0-9+]) ?\( ?"
    rf"(?P<hindi>[{WORD}][{WORD} ]{{1,40}}[0-9][{WORD}0-9 +]{{0,20}})\)"
)
_SLASH = later(rf"(?<=[{latin.LETTERS}.:]) ?/ ?(?:(?P<hindi>[{WORD}]{{2,}})|(?=[{WORD}]))")
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
    figures = FIGURES.findall(match["hindi"])
    if not name or FIGURES.findall(name[0])[-len(figures) :] != figures:
        return None
    return SILENT if _sounds_as(name[0], match["hindi"], at_its_end=True) else None


def _bilingual(match: re.Match[str]) -> str | None:
    """Nothing for the Hindi word behind a slash that sounds as the name before it.

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


_MEANING = later(rf"(?<=[{WORD}\])”’:,]) ?= ?(?=[{WORD}“‘(])")
_OPERATED = later(r"[0-9A-Za-z+×÷*/²³^√<>]| [-–−] ")
"""What stands in an equation: दूरी = चाल × समय."""

_VERSE_BEHIND = later(r"[।॥] ?[0-9]{1,3} ?(?:[।॥]|\Z)")
_JOINING = later(rf"\([{WORD}]+(?: ?\+ ?[{WORD}]+)+\)")
"""How a Sanskrit word is put together, no sum: नैनं (न + एनम्)."""

_HEAD = later(rf"\A\s*\*|\A\W*{WORD_START}[{WORD}]+(?: [{WORD}]+)? [-–] ")
"""Before the first word that is explained: कठिन शब्द - अंबर = आकाश."""


def _meaning(match: re.Match[str]) -> str | None:
    """A pause in a row of words and what they mean: यथा = जिस प्रकार, नरो = मनुष्य."""
    return PAUSE if _has_meanings(match.string) else None


@lru_cache(maxsize=4)
def _has_meanings(sentence: str) -> bool:
    plain = _VERSE_BEHIND.sub("", _JOINING.sub("", _HEAD.sub("", sentence)))
    return sentence.count("=") > 1 and not _OPERATED.search(plain)


_OR_TWICE = later(
    rf"{WORD_START}(?P<or>अथवा|या) ?[/(] ?(?:OR|Or|or)(?![A-Za-z])\)?"
    rf"|(?<![A-Za-z])(?:OR|Or) ?[/(] ?(?P<again>अथवा|या){WORD_END}\)?"
)

BILINGUAL = (
    Rule(
        "name in both scripts side by side",
        _SIDE_BY_SIDE,
        _gloss_in_hindi,
        (("Itanagar ईटानगर: पुलिस ने", "ईटानगर, पुलिस ने"),),
    ),
    Rule(
        "Hindi name and the same in Latin letters before a colon",
        _SIDE_BY_SIDE_BEHIND,
        _gloss_in_hindi,
        (("हरियाणा Haryana : पुलिस ने", "हरियाणा, पुलिस ने"),),
    ),
    Rule(
        "name said again in Hindi",
        _GLOSS_IN_HINDI,
        _gloss_in_hindi,
        (("Sensex (सेंसेक्स) गिरा", "सेंसेक्स गिरा"), ("वह Delhi (दिल्ली) में", "वह दिल्ली में")),
    ),
    Rule(
        "name said again in Hindi after a slash",
        _SLASH,
        _bilingual,
        (("Plasmodium / प्लाज्मोडियम है", "प्लाज़्मोडियम है"),),
    ),
    Rule(
        "name of several words said again in Hindi after a slash",
        _BILINGUAL_NAME,
        _bilingual_name,
        (("(b) Rudolf Diesel/ रूडोल्फ डीजल", "बी, रूडोल्फ डीज़ल"),),
    ),
    Rule(
        "name with figures said again in Hindi",
        _NUMBERED_IN_HINDI,
        _numbered_in_hindi,
        (("Tecno Spark 8 (टेकनो स्पार्क 8) में", "टेक्नो स्पार्क आठ में"),),
    ),
    Rule(
        "sign between a word and its meaning",
        _MEANING,
        _meaning,
        (
            ("यथा = जिस प्रकार, नरो = मनुष्य", "यथा, जिस प्रकार, नरो, मनुष्य"),
            ("कठिन शब्द - अंबर = आकाश, धरा = पृथ्वी", "कठिन शब्द, अंबर, आकाश, धरा, पृथ्वी"),
        ),
    ),
    Rule(
        "or in both languages",
        _OR_TWICE,
        lambda match: match["or"] or match["again"],
        (("अथवा / OR", "अथवा"), ("अथवा (Or) लिखिए", "अथवा लिखिए"), ("OR/अथवा", "अथवा")),
    ),
)
"""Rules of the class gloss."""
