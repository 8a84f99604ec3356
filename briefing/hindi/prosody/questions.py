"""Which Hindi questions end high, and which fall like a statement.

A question to be answered with yes or no rises, with क्या before or behind it or not, and so does one
that asks for consent (… है न?). One with a question word, and one that offers a choice (चाय या
कॉफ़ी?), falls, unless it is only what somebody is asked to know (क्या आपको पता है कि वह कब आएगा?).
Source: Kachru, "Hindi", on interrogative sentences and intonation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.hindi.prosody.kya import QUESTION_WORDS, asks_yes_or_no, ends_clause

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
