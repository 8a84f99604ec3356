"""The English passages of a script in English sounds, where the voice has them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.document import Script, Span, Utterance, Word
from briefing.engines import SpeaksEnglish
from briefing.hindi.latin.passages import passages

_STOPS = ",;:?!.।॥…—–"
_AROUND = " \t\n“”‘’\"'()[]*_" + _STOPS


def with_english(script: Script, voice: SpeaksEnglish) -> Script:
    """`script` with the words of English passages as they are written, and their phonemes.

    A word that a lexicon gives phonemes keeps them.
    """
    text = script.document.source.text
    found = list(passages(text))
    if not found:
        return script
    starts = [span.start for span in found]

    def passage(word: Word) -> int:
        """The number of the passage that the word stands in; -1 for none, or with its own sound."""
        number = bisect_right(starts, max(word.span.start, _begin(text, word.span))) - 1
        inside = number >= 0 and word.span.start < found[number].end
        return number if inside and not word.phonemes else -1

    def said(utterance: Utterance) -> Utterance:
        words: list[Word] = []
        for number, run in groupby(utterance.words, passage):
            spoken = list(run)
            words += spoken if number < 0 else _english(text, spoken, voice)
        return replace(utterance, words=tuple(words))

    return replace(script, utterances=tuple(map(said, script.utterances)))


def _english(text: str, words: Sequence[Word], voice: SpeaksEnglish) -> Iterator[Word]:
    """One word for all that are said for one written token."""
    tokens = [list(group) for _, group in groupby(words, lambda word: word.span)]
    written = [text[group[0].span.start : group[0].span.end].strip(_AROUND) for group in tokens]
    for group, token, sounds in zip(tokens, written, voice.english(written), strict=True):
        closing = group[-1].spoken[len(group[-1].spoken.rstrip(_STOPS)) :]
        if sounds:
            yield Word(token + closing, group[0].span, sounds)
        else:
            yield from group


def _begin(text: str, span: Span) -> int:
    """The first character of a token that is no mark around it."""
    return (
        span.start
        + len(text[span.start : span.end])
        - len(text[span.start : span.end].lstrip(_AROUND))
    )
