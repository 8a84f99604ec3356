"""Whether what follows a quotation belongs to its sentence.

“मैं आऊँगा।” उसने कहा।                     one sentence: it only says who spoke
“मैं आऊँगा।” कहकर वह चला गया।             one: कहकर cannot begin a sentence
“कौन?” के जवाब में वह चुप रहा।              one: a postposition cannot either
“मैं आऊँगा।” उन्होंने कहा कि समय लगेगा।      two: the second reports something else
“मैं आऊँगा।” उन्होंने कहा, “समय लगेगा।”      two: it introduces the next quotation
“मैं आऊँगा।” यह बात उसने कही।              two: it has a start of its own
“मैं आऊँगा।” — मोहनदास                    one: a name after a dash, then nothing
"""

from __future__ import annotations

import re

from briefing.hindi.grammar import (
    AUXILIARIES,
    NEVER_FIRST,
    RESUMERS,
    SAYING,
    SPOKE,
    TOLD,
    is_finite,
)
from briefing.hindi.stops import Stop

_LONGEST_CLAUSE = 14  # words; who spoke, where and how, and the verb
_CLAUSE = re.compile(r"[\s—–-]*([^।॥?!.…“‘:]+)([।॥?!.…“‘:]?)")
_JOINED_QUOTES = re.compile(r"\s*(?:और|या|तथा|एवं|व)\s+[“‘]")
_SUCH_AS = re.compile(r"\s*जैस[ेीा]\s+(?!ही\s|कि\s)")
_ATTRIBUTION = re.compile(r"\s*[—–-]\s*[^।॥?!.…“‘]{1,60}\Z")
_DIRECT = re.compile(r"\S+(?:कर|ते|ता|ती|ा|े|ी|ीं|ए)\Z")
_REPLIED = re.compile(r"(?:जवाब|उत्तर|सवाल|प्रश्न|एतराज़?|ऐलान|घोषणा) (?:दिया|किया|की)\Z")
_LINK = re.compile(r" (?:और|तथा|एवं|व|फिर) ")


def is_continued(stop: Stop) -> bool:
    """Whether the sentence goes on after the quotation that closes at `stop`."""
    ahead = stop.ahead
    return bool(
        _cannot_start(ahead)
        or _JOINED_QUOTES.match(ahead)
        or _SUCH_AS.match(ahead)
        or (stop.end + len(ahead) == stop.limit and _ATTRIBUTION.match(ahead))
        or _only_reports(ahead)
    )


def is_term(stop: Stop) -> bool:
    """Whether the quotation around `stop` is a title or a phrase: nothing introduces speech.

    फ़िल्म “कौन?” is one, उसने पूछा, “कौन?” is not.
    """
    opening = stop.within.quote
    if opening <= stop.first:
        return False
    lead = stop.text[max(stop.first, opening - 40) : opening].rstrip()
    word = lead.rpartition(" ")[2]
    return not (
        lead.endswith((",", ":", "-", "–", "—", "“", "‘", "("))
        or word == "कि"
        or is_finite(word)
        or SAYING.fullmatch(word)
    )


def _cannot_start(ahead: str) -> bool:
    words = ahead.split(None, 1)
    return bool(words) and words[0].rstrip(",") in NEVER_FIRST


def _only_reports(ahead: str) -> bool:
    """उसने धीरे से कहा। and कहकर वह चला गया।, not उन्होंने कहा कि … or उन्होंने कहा, “…"""
    match = _CLAUSE.match(ahead)
    if not match or match[2] in {"“", "‘", ":"} or match[1].rstrip().endswith((",", "-", "—", "–")):
        return False
    words = match[1].replace(",", " ").split()
    if not words or words[0] in RESUMERS or {"कि", "न", "नहीं"} & set(words):
        return False
    if SAYING.fullmatch(words[0]) and _DIRECT.match(words[0]):
        return not (len(words) > 1 and words[1].startswith("जा"))
    return any(_ends_in_saying(part.split()) for part in _LINK.split(" ".join(words))[:1])


def _ends_in_saying(words: list[str]) -> bool:
    if not 0 < len(words) <= _LONGEST_CLAUSE:
        return False
    if _REPLIED.search(" ".join(words)):
        return True
    while len(words) > 1 and (words[-1] in AUXILIARIES or words[-1] == "हुए"):
        words = words[:-1]
    return bool(
        SPOKE.fullmatch(words[-1])
        or (TOLD.fullmatch(words[-1]) and len(words) > 1 and words[-2].endswith("ने"))
    )
