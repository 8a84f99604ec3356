"""Slashes of headlines, titles and rows of names, rules of the class sign."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.grammar import is_finite
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.lexicon.tables import frequent
from briefing.hindi.normalize.patterns import PAUSE, POSTPOSITIONS, before, cued
from briefing.hindi.normalize.rule import Rule, matches, occurs
from briefing.io.later import later

_BEHIND_A_STOP = later(r"(?:(?<=[?!]) ?|^)/ ")
_OF_A_TITLE = later(rf"(?<=[{WORD}0-9'’”)]) / (?=[{WORD}])")
_TITLE_WORD = rf"[{WORD}0-9'’‘“”!()-]+"
_TITLE_PART = rf"{_TITLE_WORD}(?:(?:,| ?:)? {_TITLE_WORD})"
_TITLE = later(
    rf"\s*(?:{_TITLE_PART}{{1,8}}|[{WORD}]+(?:-[{WORD}]+){{1,8}})"
    rf"(?: / {_TITLE_PART}{{1,4}}){{1,3}}\s*\Z"
)
"""A poem, its book and its poet, as collections head their pages: मेरा घर / आँगन / राम कुमार."""
_BEFORE_A_NAME = later(
    rf" ?/ (?=(?:{cued('personal-title')})(?:[.॰०] ?| )[{WORD}]{{2,}} [{WORD}]{{2,}})"
    rf"|(?<=[{WORD}A-Za-z]) ?/ ?(?=@[A-Za-z])"
    r"|(?<=[0-9Mm]) / (?=(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,)"
    rf"|(?<=[{WORD}])/(?=[A-Za-z]+\.(?:com|in|org)(?![A-Za-z]))"
)
"""An author with a title, an account or a site; a day of the week behind a time."""
_BETWEEN_SCRIPTS = later(
    rf"(?<=[{WORD}'’]) / (?=[A-Z])|(?<=[{WORD}]) ?/(?=[A-Z][A-Za-z]+ [A-Za-z])"
    rf"|(?<=[A-Za-z]) / (?=[{WORD}])"
)
_HINDI_WORDS = rf"[{WORD}]+(?: ?[–-] ?| )['‘]?[{WORD}]+['’]?"
_TWO_WORDS_BEFORE = later(rf"(?:[A-Za-z]+ [A-Za-z]+|{_HINDI_WORDS})\Z")
_TWO_WORDS = later(rf"[ /]+(?:[A-Za-z]+ ['‘]?[A-Za-z]+|{_HINDI_WORDS})")
_BEHIND_A_TOPIC = later(rf"(?<=[{WORD}]) / (?=[0-9₹])")
_TOPIC = later(rf"\A\s*[{WORD}]+(?: [{WORD}]+)?\Z")
"""Before the slash of a headline that begins with a figure: आईपीएल / 25% मैच पूरे."""
_OF_SOMEBODY = "आपके|आपकी|आपका|अपने|अपनी|उनके|इनके|इस|उस|किसी|सभी|प्रत्येक|समस्त|सम्बन्धित|संबंधित"
"""How no topic begins: आपके विश्वविद्यालय / संस्थान के छात्र."""
_BEFORE_A_HEADLINE = later(
    rf"(?<=[{WORD}0-9]) / (?=(?:[{WORD}0-9‘’“”,:-]+ ){{5}})"
    rf"|(?:(?<=मंडी)|(?<=बाजार)|(?<=बाज़ार)|(?<=किराना))/ ?(?=(?:[{WORD}0-9,-]+ ){{4}})"
)
_SHORT_TOPIC = later(
    rf"\A\s*(?!(?:{_OF_SOMEBODY}){WORD_END})(?:[{WORD}]+|[A-Za-z]+)"
    rf"(?: (?:[{WORD}]+|[A-Za-z]+|[0-9]+)){{0,2}}\Z"
)
"""Before the slash of a headline of six words and more: टी20 लीग / अंक तालिका में बड़ा बदलाव हुआ.

The name of a market takes no blank: कोटा मंडी/आवक की कमी से गेहूं तेज.
"""


def _of_a_title(match: re.Match[str]) -> str | None:
    """A pause where the line is nothing else and ends as a name does, without a postposition."""
    if not _TITLE.match(match.string):
        return None
    author = match.string.rpartition(" / ")[2].split()
    return None if POSTPOSITIONS.intersection(author) else PAUSE


def _before_a_headline(match: re.Match[str]) -> str | None:
    """A pause behind a short topic; a market by itself is a choice: मंडी/बाजार में."""
    topic = match.string[: match.start()].strip()
    return PAUSE if _SHORT_TOPIC.match(topic) and (match[0] == " / " or " " in topic) else None


def _between_scripts(match: re.Match[str]) -> str | None:
    """A pause between a title in Hindi and the same in English; Age / उम्र is a choice."""
    told = before(match, _TWO_WORDS_BEFORE) and _TWO_WORDS.match(match.string, match.start())
    return PAUSE if told else None


_OF_A_PAIR = later(rf"(?<=[{WORD}]) ?/ ?(?=[{WORD}]{{2,}} [{WORD}]{{2,}})")
_NAME_BEFORE = later(rf"{WORD_START}[{WORD}]{{2,}} ([{WORD}]{{2,}})\Z")
_PAIRED = later(rf"{WORD_START}(?:{cued('pairs')}){WORD_END}")
"""In sports of pairs: रमिता जिंदल/अर्जुन बाबुता."""


def _of_a_pair(match: re.Match[str]) -> str | None:
    """A pause behind a surname, or a word that is no common one, where pairs play."""
    named = before(match, _NAME_BEFORE) if occurs(_PAIRED, match.string) else None
    is_name = named and (named[1] in cues("surname") or named[1] not in frequent())
    return PAUSE if is_name else None


_ROW_SLASH = later(rf"(?<=[{WORD}.)]) ?/ ?(?=[{WORD}])")
_NAMES = rf"[{WORD}]+(?:[ -][{WORD}]+){{0,4}}"
_ROW = later(rf"{_NAMES}(?: ?/ ?{_NAMES}){{3,30}}")
_OF_WORDS = later(rf"/ ?[{WORD}]+ [{WORD}]+[{WORD} -]*/")


def _of_a_row(match: re.Match[str]) -> str | None:
    """A pause between four and more to whom a letter goes, of which one has several words."""
    within = (
        found
        for found in matches(_ROW, match.string)
        if found.start() < match.start() < found.end()
    )
    row = next(within, None)
    return PAUSE if row and _OF_WORDS.search(row[0]) else None


_BETWEEN_LINES = later(rf"(?<=[{WORD},;’”…-]) / (?=[‘“]?[{WORD}])")
_LINES, _LINE = 3, 3
"""Lines of a verse that tell it, and words of a line that does."""


def _between_lines(match: re.Match[str]) -> str | None:
    """A pause between the lines of a poem that is quoted; between two of them behind a verb.

    A choice has words and no clauses: पिता / माता / पति का नाम, जाता है / जाती है.
    """
    lines = [line.split() for line in match.string.split(" / ")]
    if len(lines) >= _LINES:
        longest = max(map(len, lines))
        return PAUSE if min(map(len, lines[1:-1])) > 1 and longest >= _LINE else None
    first, second = lines
    told = first and (is_finite(first[-1]) or first[-1][-1] in ",;-")
    return PAUSE if told and min(len(first), len(second)) >= _LINE else None


_TRAIL = later(r"(?<=\S) ?/ ?(?=\S)")
_FROM_THE_FIRST_PAGE = later(r"\A\s*(?:होम|Home|HOME) ?/")
"""The pages that lead to one, as sites head it: होम / हेल्थ / शुगर कितनी हो."""

HEADLINE_SLASHES = (
    Rule(
        "slash of a trail of pages",
        _TRAIL,
        lambda match: PAUSE if _FROM_THE_FIRST_PAGE.match(match.string) else None,
        (("होम / हेल्थ / शुगर कितनी हो", "होम, हेल्थ, शुगर कितनी हो"),),
    ),
    Rule(
        "slash in a row of four names and more",
        _ROW_SLASH,
        _of_a_row,
        (
            (
                "लोक सेवा आयोग/लोक सभा/राज्य सभा/योजना आयोग को",
                "लोक सेवा आयोग, लोक सभा, राज्य सभा, योजना आयोग को",
            ),
        ),
    ),
    Rule(
        "slash between two who play as a pair",
        _OF_A_PAIR,
        _of_a_pair,
        (("मिश्रित युगल में राम शर्मा/सीता बनर्जी जीते", "मिश्रित युगल में राम शर्मा, सीता बनर्जी जीते"),),
    ),
    Rule(
        "slash between a title in two scripts",
        _BETWEEN_SCRIPTS,
        _between_scripts,
        (
            ("चीनी के दाम / Sugar Price", "चीनी के दाम, शुगर प्राइस"),
            ("खण्ड – ‘अ’ / SECTION ‘A’", "खण्ड, अ, सेक्शन ए"),
            ("प्रथम प्रश्न-पत्र /Question Paper", "प्रथम प्रश्न पत्र, क्वेश्चन पेपर"),
        ),
    ),
    Rule(
        "slash after the topic of a headline",
        _BEHIND_A_TOPIC,
        lambda match: PAUSE if _TOPIC.match(match.string[: match.start()]) else None,
        (("आईपीएल / 25% मैच पूरे", "आईपीएल, पच्चीस प्रतिशत मैच पूरे"),),
    ),
    Rule(
        "slash between a topic and its headline",
        _BEFORE_A_HEADLINE,
        _before_a_headline,
        (
            ("कोटा मंडी/आवक की कमी से गेहूं तेज", "कोटा मंडी, आवक की कमी से गेहूं तेज"),
            (
                "IPL 2020 / अंक तालिका में फिर हुआ बदलाव",
                "आई पी एल दो हज़ार बीस, अंक तालिका में फिर हुआ बदलाव",
            ),
        ),
    ),
    Rule(
        "slash between a title and its author",
        _OF_A_TITLE,
        _of_a_title,
        (
            ("तुम्हारी ही आमद है / कुमार गौरव", "तुम्हारी ही आमद है, कुमार गौरव"),
            ("कथा : नया परिवेश / कुमार गौरव", "कथा, नया परिवेश, कुमार गौरव"),
            ("धारा 6 / वाणी वंदना / चेतन 'अनिल'", "धारा छह, वाणी वंदना, चेतन अनिल"),
        ),
    ),
    Rule(
        "slash before an author with a title, or an account",
        _BEFORE_A_NAME,
        lambda _: PAUSE,
        (
            ("कथा के तीन दशक / प्रो. कुमार राव", "कथा के तीन दशक, प्रोफ़ेसर कुमार राव"),
            ("कविता में मूल्य/ डॉ. कुमार राव", "कविता में मूल्य, डॉक्टर कुमार राव"),
            ("तस्वीर: एक्स/@ICC", "तस्वीर, एक्स, ऐट आई सी सी"),
            ("फोटो: राम/Chess.com", "फोटो, राम, चेस डॉट कॉम"),
            (
                "समय 05:54 PM / Sun, 25 Apr 2021",
                "समय शाम पाँच बजकर चौवन मिनट पर, रविवार, पच्चीस अप्रैल दो हज़ार इक्कीस",
            ),
        ),
    ),
    Rule(
        "slash between lines of verse",
        _BETWEEN_LINES,
        _between_lines,
        (
            ("ओ चाँद / आज रात ठहर जा / मेरे द्वार पर", "ओ चाँद, आज रात ठहर जा, मेरे द्वार पर"),
            (
                "उनकी पंक्ति में ‘दीपक लेकर तुम चलो / यह अँधेरा एक दिन जाएगा ही’ है",
                "उनकी पंक्ति में दीपक लेकर तुम चलो, यह अँधेरा एक दिन जाएगा ही है",
            ),
        ),
    ),
    Rule(
        "slash after a question",
        _BEHIND_A_STOP,
        lambda _: "",
        (("ऐसा क्यों? / Why", "ऐसा क्यों? व्हाई"),),
    ),
)
"""Rules for them, of the class sign."""
