"""Whether what follows a quotation belongs to its sentence.

“मैं आऊँगा।” उसने कहा।                     one sentence: it only says who spoke
“मैं आऊँगा।” कहकर वह चला गया।             one: कहकर cannot begin a sentence
“कौन?” के जवाब में वह चुप रहा।              one: a postposition cannot either
“मैं आऊँगा।” उन्होंने कहा कि समय लगेगा।      two: the second reports something else
“मैं आऊँगा।” उन्होंने कहा, “समय लगेगा।”      two: it introduces the next quotation
“मैं आऊँगा।” यह बात उसने कही।              two: it has a start of its own
“मैं आऊँगा।” — मोहनदास                    one: a name after a dash, then nothing
उसने कहा, “मैं आऊँगा।” और चुप हो गया।      one: the second verb has no subject of its own
"""

from __future__ import annotations

from briefing.devanagari import WORD
from briefing.hindi.grammar import (
    AUXILIARIES,
    BARE_SPEAK,
    NEVER_FIRST,
    RESUMERS,
    SAYING,
    SPEECH_NOUNS,
    SPOKE,
    TOLD,
    is_finite,
)
from briefing.hindi.normalize.patterns import AND
from briefing.hindi.sentences.stops import Stop
from briefing.io.later import later

_LONGEST_CLAUSE = 14  # words; who spoke, where and how, and the verb
_LONGEST_BARE = 5  # words; the same without quotation marks before it
_TITLE = rf"(?<![{WORD}])(?:डॉ|डा|प्रो|पं|स्व|मो|श्रीमती|इंजी|कु)\."
_CLAUSE = later(rf"[\s—–-]*((?:{_TITLE}|[^।॥?!.…“‘:])+)([।॥?!.…“‘:]?)")
_JOINED_QUOTES = later(rf"\s*(?:{AND}|या)\s+[“‘]")
_AND = later(rf"\s*(?:और|तथा) ([{WORD}]+)(?: [{WORD}]+){{0,8}}[।.!?]")
_NO_SUBJECT = frozenset(
    ("चुप", "बाहर", "अंदर", "वापस", "आगे", "अपने", "अपनी", "अपना", "तुरंत", "ज़ोर", "जोर")
)
_SUBJECTS = frozenset(["वह", "वे", "मैं", "हम", "तुम", "आप", "उसने", "उन्होंने", "मैंने", "हमने", "तुमने", "आपने"])
_SUCH_AS = later(r"\s*जैस[ेीा]\s+(?!ही\s|कि\s)")
_THAT_QUESTION = later(
    r"\s*(?:इस|इसी|ऐसे|ऐसी|इन)\s+(?:प्रश्न|सवाल|नार|वाक्य|पंक्ति|शेर|दोहे|कथन|उक्ति|जुमले|शब्द)"
)
_ATTRIBUTION = later(r"\s*[—–-]\s*[^।॥?!.…“‘]{1,60}\Z")
_DIRECT = later(r"\S+(?:कर|ते|ता|ती|ा|े|ी|ीं|ए)\Z")
_WHILE_SAYING = ("कहते-कहते", "बोलते-बोलते")
_LINK = later(rf" (?:{AND}|तो) |(?:(?<=कहा)|(?<=बोला)|(?<=बोली)|(?<=पूछा)) फिर ")
_USED_TO_BE = later(r" जात[ाीे](?: (?:था|थी|थे|है|हैं))?\Z")
_FROM_THE_MOUTH = later(r"(?:मुँह|मुंह) से (?:निकल|फूट)")
_OWN_MATTER = frozenset(("न", "नहीं", "बात", "बातें"))  # वह कुछ न बोला।, राम ने यही बात कही।
_SAID_THING = frozenset(("झूठ", "सच", "सब", "कुछ", "यह", "यही", "वही", "ऐसा", "क्या")) | _OWN_MATTER
_INTRODUCE = frozenset("“‘:")


def is_continued(stop: Stop) -> bool:
    """Whether the sentence goes on after the quotation that closes at `stop`."""
    ahead = stop.ahead
    return bool(
        _cannot_start(ahead)
        or _JOINED_QUOTES.match(ahead)
        or _SUCH_AS.match(ahead)
        or _THAT_QUESTION.match(ahead)
        or _goes_on(stop)
        or (stop.end + len(ahead) == stop.limit and _ATTRIBUTION.match(ahead))
        or _only_reports(ahead)
    )


def is_reported_bare(stop: Stop) -> bool:
    """नमस्ते! टिड्डे ने पुकारा।: it only says who spoke what stands before it without quotation marks."""
    match = _CLAUSE.match(stop.ahead)
    if not match or match[2] not in ("।", ".") or not match[0].startswith(" "):
        return False
    words = match[1].split()
    plain = not (_SAID_THING | SPEECH_NOUNS) & set(words) and not set(",—–-") & set(match[0])
    return 1 < len(words) <= _LONGEST_BARE and plain and _only_reports(stop.ahead)


def _goes_on(stop: Stop) -> bool:
    """Whether और and a verb follow a quotation that the sentence introduced: और चला गया।"""
    opening = stop.within.quote
    lead = stop.text[max(0, opening - 4) : opening].rstrip()
    match = _AND.match(stop.ahead)
    if match is None or not lead.endswith((",", ":", "-", "—", "–", "कि")):
        return False
    word = match[1]
    if _SUBJECTS & set(match[0].split()):
        return False
    return word in _NO_SUBJECT or word.endswith("कर") or is_finite(word)


def is_term(stop: Stop) -> bool:
    """Whether the quotation around `stop` is a title or a phrase: nothing introduces speech.

    फ़िल्म “कौन?” is one, उसने पूछा, “कौन?” is not.
    """
    opening = stop.within.quote
    if opening <= stop.first:
        return False
    lead = stop.text[max(stop.first, opening - 40) : opening].rstrip(" \n…")
    word = lead.rpartition(" ")[2]
    return not (
        lead.endswith((",", ";", ":", "-", "–", "—", "“", "‘", "("))
        or word == "कि"
        or is_finite(word)
        or SAYING.fullmatch(word)
    )


def leads_from_speech(words: list[str]) -> bool:
    """कहकर …, कहते हुए …, पूछने पर …, बोला राम: not कहा जाता है, कहना है, लिखने से."""
    if not words or not SAYING.fullmatch(words[0]):
        return False
    following = words[1] if len(words) > 1 else ""
    if words[0].endswith("ने"):
        return following in {"पर", "लगा", "लगे", "लगी", "के", "को"}
    return bool(_DIRECT.match(words[0])) and not following.startswith("जा")


def _cannot_start(ahead: str) -> bool:
    words = ahead.split(None, 1)
    return bool(words) and words[0].rstrip(",") in NEVER_FIRST


def _only_reports(ahead: str) -> bool:
    """उसने धीरे से कहा। and कहकर वह चला गया।, not उन्होंने कहा कि … or उन्होंने कहा, “…”"""
    match = _CLAUSE.match(ahead)
    if not match or match[2] in _INTRODUCE or match[1].rstrip().endswith((",", "-", "—", "–")):
        return False
    words = match[1].replace(",", " ").split()
    if not words or words[0] in RESUMERS or "कि" in words:
        return False
    if leads_from_speech(words):
        return True
    if match.end() == len(ahead) and _is_headline(words):
        return True
    report = _LINK.split(" ".join(words))[0].split()
    if _USED_TO_BE.search(" ".join(report)):
        return False  # हमेशा यही सवाल पूछा जाता था
    return 0 < len(report) <= _LONGEST_CLAUSE and _ends_in_saying(report)


def _is_headline(words: list[str]) -> bool:
    """… कप्तान ने दिया करारा जवाब: in headlines the verb comes before its object."""
    return words[-1] in SPEECH_NOUNS and any(is_finite(word) for word in words[-4:-1])


def _ends_in_saying(words: list[str]) -> bool:
    """Whether a verb of saying, with its auxiliaries, closes the clause."""
    if _OWN_MATTER & set(words):
        return False
    if len(words) > 1 and words[-2] in SPEECH_NOUNS and (is_finite(words[-1]) or words[-1] == "की"):
        return True
    if _FROM_THE_MOUTH.match(" ".join(words[-3:])):
        return True
    if any(word.startswith(_WHILE_SAYING) for word in words):
        return True
    main = len(words) - 1
    while main > 0 and (words[main] in AUXILIARIES or words[main] == "हुए"):
        main -= 1
    verb = words[main]
    if main < len(words) - 1 and BARE_SPEAK.fullmatch(verb):  # बोल उठा, पूछ बैठा
        return True
    told = TOLD.fullmatch(verb) and main > 0 and words[main - 1].endswith(("ने", "को"))
    return bool(SPOKE.fullmatch(verb) or told)
