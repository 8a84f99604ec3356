"""One word of a draft: how it sounds, why, how else it could be said, where else it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from briefing.devanagari import VIRAMA
from briefing.document import Document
from briefing.episode.record import load_record
from briefing.episode.text import one_line
from briefing.errors import BriefingError
from briefing.hindi.latin import letter_names
from briefing.hindi.latin.transliterate import to_devanagari
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.explain import Explanation, explain
from briefing.hindi.normalize.normalize import spoken
from briefing.hindi.normalize.respelling import Respelling
from briefing.hindi.pronounce.pronounce import phonemes
from briefing.io.places import contents
from briefing.server.desk.edits import sentences_of

_LATIN = re.compile(r"[A-Za-z]")
_DOTTED = {"ज": "ज़", "फ": "फ़", "ख": "ख़", "ग": "ग़", "क": "क़", "ड": "ड़", "ढ": "ढ़"}
_MOST_PLACES = 50
_MOST_SUGGESTED = 8
_CONSONANT = "[क-ह]\u093c?"
_SCHWA = re.compile(rf"({_CONSONANT})(?=(?:{_CONSONANT})[\u093e-\u094c])")


def details(written: str, said: str, lexicon: Lexicon) -> dict[str, Any]:
    """What the desk shows of a word: `said` is how it is said now, "" for as written."""
    now = said or written
    found = explain(written, lexicon)
    return {
        "written": written,
        "said": now,
        "phonemes": sounds(now, lexicon),
        "why": [_reason(each) for each in found],
        "other": list(_other(written, now, found)),
    }


def sounds(said: str, lexicon: Lexicon) -> str:
    """The phonemes of a word as it is said, or those that it is."""
    if said[:1] == "/":
        return said.strip("/")
    return phonemes(spoken(said, lexicon), lexicon).rstrip(" .,?!")


def places(document: Document, written: str) -> list[dict[str, Any]]:
    """Where a lexicon's line for `written` holds: number, text, and the characters, a sentence."""
    respelling = Respelling({written: "क"})
    found = []
    for number, sentence in enumerate(sentences_of(document)):
        hits = [[start, end] for start, end, _ in respelling.find(sentence.text)]
        if hits:
            found.append({"sentence": number, "text": sentence.text, "at": hits})
    return found


def shown(found: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The first of many places, and how many there are."""
    return {"count": sum(len(each["at"]) for each in found), "first": list(found[:_MOST_PLACES])}


def in_episodes(records: Iterable[Path], written: str) -> Iterator[dict[str, Any]]:
    """The episodes whose text holds a word: title and how often."""
    for path in records:
        with suppress(BriefingError, OSError):
            if written.encode() not in contents(path):
                continue
            episode = load_record(path)
            count = sum(cue.text.count(written) for cue in episode.cues)
            if count:
                yield {"title": one_line(episode.title), "count": count}


def _reason(found: Explanation) -> dict[str, Any]:
    return {
        "written": found.written,
        "said": found.said,
        "class": found.semiotic_class,
        "rule": found.rule,
        "row": found.row,
        "guess": found.guessed,
    }


def _other(written: str, now: str, found: Iterable[Explanation]) -> Iterator[str]:
    """Other readings to try, the most likely first, none twice."""
    seen = {now, ""}
    count = 0
    for reading in _readings(written, now, found):
        if reading not in seen and count < _MOST_SUGGESTED:
            seen.add(reading)
            count += 1
            yield reading


def _readings(written: str, now: str, found: Iterable[Explanation]) -> Iterator[str]:
    for each in found:
        for rival in each.rivals:
            if rival.written == each.written == written:
                yield rival.said
    if _LATIN.search(written):
        known = letter_names.names()
        yield " ".join(known[letter] for letter in written.upper() if letter in known)
        yield to_devanagari(written)
        return
    if now != written or now[:1] == "/":
        return
    for match in _SCHWA.finditer(now):
        yield now[: match.end()] + VIRAMA + now[match.end() :]
    for index, letter in enumerate(now):
        if letter in _DOTTED and now[index + 1 : index + 2] != "\u093c":
            yield now[:index] + _DOTTED[letter] + now[index + 1 :]
    if VIRAMA in now:
        yield now.replace(VIRAMA, "")
