"""Which Hindi questions end high, and which fall like a statement.

A question to be answered with yes or no rises, with क्या before or behind it or not, and so does one
that asks for consent (… है न?). One with a question word, and one that offers a choice (चाय या
कॉफ़ी?), falls, unless it is only what somebody is asked to know (क्या आपको पता है कि वह कब आएगा?).

क्या asks yes or no first in its clause, unless a verb that lacks its subject or object follows, or a
noun that only "what" goes with (क्या बात है?); and last, behind a clause that is complete (बस गई
क्या?). Elsewhere it asks what: क्या हुआ? Source: Kachru, "Hindi", on interrogative sentences and
intonation; the lists of verbs and nouns are our own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.hindi.lexicon.tables import words
from briefing.io.later import later


def folded(word: str) -> str:
    """`word` as it is compared: without nukta, with one sign for a nasal vowel."""
    return word.replace("़", "").replace("ँ", "ं")


def _folded(text: str) -> frozenset[str]:
    return frozenset(map(folded, text.split()))


QUESTION_WORDS = words("grammar", "question")
_BEFORE = _folded("कि तो और पर लेकिन मगर अच्छा अरे हाँ फिर अब आख़िर वैसे जी")
"""Words that may stand before क्या at the head of its clause."""
_BE = _folded("है हैं हूँ हो था थी थे")
_END = later(
    folded(
        "गया|गई|गए|चुका|चुकी|चुके|हुई|हुए|रहा|रही|रहे|लिया|ली|लिए|दिया|दी|दिए|देखा|देखी|सुना|"
        "आया|आई|आए|.+[ेोूएऊ]ँ?ग[ाेी]"
    )
)
_AUXILIARY = _BE | _folded(
    "रहा रहे रही गया गई गए चुका चुकी चुके सकता सकते सकती सका सके सकी दिया दी दिए लिया ली "
    "लिए रखा रखी डाला जाए जाएगा जाएगी जाएँगे जाता जाते जाती जाना पाया पाए पाएगा पाएँगे "
    "चाहिए पड़ेगा पड़ा होगा देना लेना लें दें"
)
_PRONOUN = _folded("यह वह ये वे वो आप तुम तू मैं हम आपने तुमने तूने मैंने हमने उसने इसने उन्होंने")
_POSTPOSITIONS = _folded("ने को से में पर")
_BE_OR_SAY = later(
    folded(
        "है|हैं|हूँ|था|थी|थे|हुआ|हुई|हुए|किया|किए|कहा|पता|मालूम|चाहिए|"
        "(?:हो|कर|कह|बोल|सोच|चाह|लग)"
        "(?:ना|ने|नी|ता|ते|ती|ा|े|ी|ें|ए|एँ|ो|ूँ|गा|गी|ंगे|ेगा|ेगी|ेंगे|एगा|एँगे|ोगे|ोगी|ओगे|ओगी|ूँगा|ूँगी)"
    )
)
_WHAT_THEN = later(
    folded(
        "लूँ|दूँ|लें|दें|दिया|देगा|देगी|देंगे|लिया|लेगा|लेगी|लेंगे|लेना|लोगे|दोगे|"
        "(?:खा|पी|देख|पढ़|लिख|सुन|समझ|बता|ला|ख़रीद|बेच|बना|पका|सीख|सिखा|मिल|पूछ|माँग|खो|पा|चुन|रख|भेज|खोज|ढूँढ|कमा|"
        "पहन|बदल|निकल|दिख|छूट|बच)"
        "(?:ना|ता|ते|ती|या|ए|ई|एँ|ा|े|ी|ें|ो|ओ|ऊँ|ूँ|एगा|एगी|एँगे|ओगे|ओगी|ऊँगा|ेगा|ेगी|ेंगे|ोगे|ोगी|ूँगा|ूँगी)?"
    )
)
_STEM = _folded("हो कर कह बोल सोच चल चाह")
"""Verbs like these (and a tax, a thought) before an auxiliary."""
_NOUN = _folded(  # क्या asks what it is with them, if a word of _OF_NOUN or none follows
    "बात नाम हाल वजह कारण मतलब अर्थ राय ख़बर ख़याल इरादा हालत स्थिति क़ीमत दाम भाव रेट "
    "उम्र अंतर फ़र्क़ असर विचार योजना तैयारी तैयारियाँ हर्ज उपाय इलाज रास्ता विकल्प सबूत "
    "प्रमाण माजरा मामला मसला चक्कर कहानी राज़ रहस्य काम चीज़ नियम शर्त शर्तें समय जवाब "
    "नतीजा परिणाम उद्देश्य लक्ष्य भूमिका रिश्ता संबंध फ़ायदा नुक़सान लाभ ज़रूरत औचित्य "
    "समस्या दिक़्क़त परेशानी प्रस्ताव आरोप माँग क़दम फ़ैसला सज़ा सलाह नया ख़ास अलग विशेष "
    "ग़लत हुक्म क़सूर"
)
_OF_NOUN = _BE | _folded(
    "होगा होगी होंगे हुआ हुई हुए रहा रही रहे किया करते करता करती करना करेंगे करेगा पड़ता "
    "पड़ेगा पड़ा उठाए उठाया उठाएगी उठाएगा दिया दी दिए लिया निकला निकलेगा मिली मिला बचा"
)


def asks_yes_or_no(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether क्या does, with the words of its clause `before` and `after` it.

    >>> asks_yes_or_no([], ["बस", "गई"]), asks_yes_or_no([], ["हुआ"])
    (True, False)
    """
    ahead, behind = [*map(folded, before)], [*map(folded, after)]
    if all(word in _BEFORE for word in ahead):
        return not _is_what(behind)
    return not behind and _is_whole(ahead)


def ends_clause(word: str) -> bool:
    """Whether `word` is a verb that can end one."""
    word = folded(word)
    return word in _BE or _END.fullmatch(word) is not None


def _is_whole(clause: Sequence[str]) -> bool:
    *said, verb = clause
    is_named = any(word not in _PRONOUN | _BEFORE for word in said)
    return ends_clause(verb) and (is_named or verb not in _BE)


def _is_what(after: Sequence[str]) -> bool:
    if not after or after[0] in {"क्या", "से"} or after[0] in QUESTION_WORDS:
        return True
    first, rest = after[0], after[1:]
    follows = rest[0] if rest else ""
    if _BE_OR_SAY.fullmatch(first):
        return first != "पता" or not follows.startswith("कर")
    if first in _STEM:
        return first == "हो" or follows in _AUXILIARY
    if first in _NOUN:
        return not follows or follows in _OF_NOUN
    return _WHAT_THEN.fullmatch(first) is not None and _lacks_object(rest)


def _lacks_object(rest: Sequence[str]) -> bool:
    """Whether a verb that has one is followed by none: by auxiliaries, and who did it to whom."""
    others = [word for word in rest if word not in _AUXILIARY]
    return all(word in _PRONOUN for word in others) or others[-1] in _POSTPOSITIONS


_CLOSES = "?!.।॥"
_PAUSES = ",;:—–"
_QUOTES = "“”‘’\"'()"
_AROUND = " " + _PAUSES + _QUOTES + _CLOSES
_JOINS = frozenset(("और", "तो", "लेकिन", "मगर", "फिर"))
_CONSENT = frozenset(("न", "ना", "नहीं"))
_ADDRESSED = ("आप", "तुम", "तू", "तुझे", "पता", "मालूम")
_KNOWS = ("पता", "मालूम", "जान", "याद")
_TELLS = (*_KNOWS, "बता", "समझ", "कह", "देख", "सोच")
"""Beginnings of words for what can have a question as its object."""


def falling(spoken: Sequence[str]) -> Iterator[int]:
    """The places of the words of an utterance that close a question which does not end high.

    >>> list(falling("तुम कब आए?".split())), list(falling("क्या तुम आए?".split()))
    ([2], [])
    """
    begin = 0
    for place, word in enumerate(spoken):
        mark = word.rstrip(_QUOTES)[-1:]
        if mark == "?" and not _rises(list(_clauses(spoken[begin : place + 1]))):
            yield place
        if mark and mark in _CLOSES:
            begin = place + 1


def _clauses(written: Sequence[str]) -> Iterator[list[str]]:
    """The words of each clause without marks: after a pause, कि, or a word that joins two verbs."""
    clause: list[str] = []
    for word in written:
        plain = word.strip(_AROUND)
        begins = plain in _JOINS and clause and (plain != "और" or ends_clause(clause[-1]))
        if clause and (begins or plain == "कि" or word[:1] in "“‘"):
            yield clause
            clause = []
        if plain:
            clause.append(plain)
        if clause and word.rstrip(_QUOTES)[-1:] in _PAUSES:
            yield clause
            clause = []
    if clause:
        yield clause


def _rises(clauses: Sequence[Sequence[str]]) -> bool:
    last = clauses[-1] if clauses else ()
    if [*map(list, clauses)] == [["क्या"]]:
        return True  # of surprise, or by who did not hear: alone it is no question for a thing
    if last and last[-1] in _CONSENT and (last[-1] != "नहीं" or last[:-1] in ([], ["कि"])):
        return last[-2:-1] != ["कि"] and not _asks_what(last[-2:-1]) and "या" not in last
    begin = max((at for at, clause in enumerate(clauses) if _asks_first(clause)), default=None)
    said = clauses[begin or 0 :]
    if any("या" in clause for clause in said):
        return False
    asked = next((at for at, clause in enumerate(said) if _asks_what(clause)), None)
    return asked is None or _is_known(said[: asked + 1], is_asked=begin is not None)


def _is_known(clauses: Sequence[Sequence[str]], is_asked: bool) -> bool:
    """Whether the question in the last of `clauses` is what somebody is asked to know."""
    heads = [at for at, clause in enumerate(clauses) if at and clause[0] in {"कि", *_JOINS}]
    main = [word for clause in clauses[: heads[0] if heads else None] for word in clause]
    if heads:
        known = is_asked or (_has(main, _ADDRESSED) and _has(main, _KNOWS))
        return clauses[heads[0]][0] == "कि" and known
    return is_asked and _has(main, _TELLS)


def _has(words: Sequence[str], beginnings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginnings) for word in words)


def _asks_first(clause: Sequence[str]) -> bool:
    """Whether क्या near the head of `clause` asks yes or no."""
    places = (at for at, word in enumerate(clause[:-1]) if word == "क्या")
    return any(asks_yes_or_no(clause[:at], clause[at + 1 :]) for at in places)


def _asks_what(clause: Sequence[str]) -> bool:
    return any(
        word in QUESTION_WORDS
        or (word == "क्या" and not asks_yes_or_no(clause[:at], clause[at + 1 :]))
        for at, word in enumerate(clause)
    )
