"""The words of all transcripts, in files that a page loads when somebody searches.

A word is looked up by what is the same in every way of spelling it (`fold`); the search script
folds what is typed in the same way. Words are spread over files by their first two letters, so
that a search loads one file a word, and a word of which only the beginning is typed is in it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from briefing.devanagari import WORD
from briefing.document import Episode
from briefing.episode.summary import without_notice
from briefing.podcast.feed_item import Entry
from briefing.podcast.feed_xml import short
from briefing.podcast.output import Output
from briefing.podcast.site_names import SEARCH

_PER_FILE = 4000  # mentions; some 20 KB
_MOST_FILES = 256
_LETTERS = rf"{WORD}a-z0-9\u00df-\u02af\u0370-\u08ff\u0980-\u1fff"
_TOKEN = re.compile(rf"[{_LETTERS}]+")
_UNHEARD = re.compile("[\u093c\u0903\u093d\u00ad\u200c\u200d\u0300-\u036f\u0951\u0952]")
_SAME = str.maketrans(
    {"ँ": "ं", "ऀ": "ं", "ॉ": "ा", "ऑ": "आ", "ॅ": "े", "ऍ": "ए"}
    | {chr(0x966 + digit): str(digit) for digit in range(10)}
)
_NASAL = re.compile("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])")
_GLIDE = re.compile(f"(?<=[{WORD}])(?:ये|यी)")
_GROUPED = re.compile(r"(?<=[0-9]),(?=[0-9])")


def fold(text: str) -> str:
    """`text` without what is spelled in several ways, one blank between words.

    Equal are हिन्दी and हिंदी, चाँद and चांद, ज़रूर and जरूर, गयी and गई, १२ and 12, 1,000 and 1000.

    >>> fold("हिन्दी की  क़लम।")
    'हिंदी की कलम'
    """
    plain = _UNHEARD.sub("", unicodedata.normalize("NFD", text).lower()).translate(_SAME)
    plain = _NASAL.sub("ं", plain)
    plain = _GLIDE.sub(lambda match: "ए" if match[0] == "ये" else "ई", plain)
    return " ".join(_TOKEN.findall(_GROUPED.sub("", plain)))


def words_of(episode: Episode) -> set[str]:
    """Every word of the title and the text, folded; the spoken notice is in every episode."""
    said = [episode.title, *(cue.text for cue in without_notice(episode))]
    return {word for text in said for word in fold(text).split()}


def put_search(output: Output, entries: Sequence[Entry], base: str) -> None:
    """Write the index of `entries`, the newest first; episodes are counted from the oldest.

    "episodes.json" tells in how many files the words are, and of each episode its page, title,
    day and seconds, and the seconds between which its text is said; "words-<number>.json" has for
    each word the episodes, each as its distance from the one before.
    """
    oldest_first = list(reversed(entries))
    mentions: dict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(oldest_first):
        for word in words_of(entry.episode):
            mentions[word].append(number)
    count = _files(sum(map(len, mentions.values())))
    files: list[dict[str, list[int]]] = [{} for _ in range(count)]
    for word in sorted(mentions):
        numbers = mentions[word]
        steps = [numbers[0], *(after - before for before, after in pairwise(numbers))]
        files[place_of(word, count)][word] = steps
    for number, words in enumerate(files):
        _put(output, f"words-{number:x}.json", words)
    listed = [
        [
            entry.files["page"].removeprefix(base).removesuffix(".html"),
            short(entry.episode.title),
            entry.published.date().isoformat(),
            round(entry.episode.seconds),
            *_said_between(entry.episode),
        ]
        for entry in oldest_first
    ]
    _put(output, "episodes.json", {"files": count, "episodes": listed})


def _said_between(episode: Episode) -> tuple[float, float]:
    said = without_notice(episode)
    return (round(said[0].start, 3), round(said[-1].end, 3)) if said else (0, 0)


def place_of(word: str, count: int) -> int:
    """In which of `count` files a word is: the same one for words that begin alike."""
    first, second = ord(word[0]), ord(word[1]) if len(word) > 1 else 0
    return (first * 31 + second) % count


def names() -> list[str]:
    """What the files may be called."""
    return [f"{SEARCH}/episodes.json", *(f"{SEARCH}/words-{n:x}.json" for n in range(_MOST_FILES))]


def _files(mentions: int) -> int:
    count = 1
    while count < _MOST_FILES and count * _PER_FILE < mentions:
        count *= 2
    return count


def _put(output: Output, name: str, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    output.put(f"{SEARCH}/{name}", text.encode())
