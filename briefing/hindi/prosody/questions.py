"""Which Hindi questions end high, and which fall like a statement.

A question to be answered with yes or no rises, with क्या before it or not, and so does one that asks
for consent (… है न?). One with a question word, and one that offers a choice (चाय या कॉफ़ी?), falls.
Source: Kachru, "Hindi", on interrogative sentences and intonation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.hindi.lexicon.tables import words

_QUESTION_WORDS = words("grammar", "question")
_CLOSES = "?!.।॥"
_AROUND = " ,;:“”‘’\"'()—–" + _CLOSES
_MAY_STAND_BEFORE_KYA = frozenset(
    ("तो", "और", "पर", "लेकिन", "मगर", "अच्छा", "अरे", "हाँ", "कि", "फिर")
)
_CONSENT = frozenset(("न", "ना", "नहीं"))


def falling(spoken: Sequence[str]) -> Iterator[int]:
    """The places of the words of an utterance that close a question which does not end high.

    >>> list(falling("तुम कब आए?".split())), list(falling("क्या तुम आए?".split()))
    ([2], [])
    """
    begin = 0
    for place, word in enumerate(spoken):
        mark = word.rstrip("“”‘’\"')")[-1:]
        if mark == "?" and not _rises([each.strip(_AROUND) for each in spoken[begin : place + 1]]):
            yield place
        if mark and mark in _CLOSES:
            begin = place + 1


def _rises(question: Sequence[str]) -> bool:
    if question[-1] in _CONSENT:
        return True
    plain = list(question)
    while plain and plain[0] in _MAY_STAND_BEFORE_KYA:
        plain.pop(0)
    if plain[:1] == ["क्या"]:
        plain.pop(0)
    asked = any(word in _QUESTION_WORDS or word == "क्या" for word in plain)
    return not asked and "या" not in plain
