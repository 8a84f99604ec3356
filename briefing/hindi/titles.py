"""A title for a text without one: the name of its file where that reads as one, or first words."""

from __future__ import annotations

import re

from briefing.devanagari import LETTERS, WORD, has_hindi
from briefing.document import Document, Kind, Paragraph
from briefing.hindi.dateline import PARTS_OF_DAY, dateline
from briefing.hindi.paratext.recognize import BYLINE, DATELINE, KINDS
from briefing.io.later import later

_LONGEST = 70  # characters of a title made from the first words
_FEWEST_WORDS = 3  # fewer tell nothing: a place and a stop (जयपुर।)
_DATES = later(r"(?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d(?:[T _-]+[0-2]\d[-.:h]?[0-5]\d)?")
_GENERIC = frozenset(
    str.split(
        "new untitled text txt document doc file copy draft final note notes script news output "
        "input test readme part chapter page story article report scan image whatsapp the words "
        "given standard नया नई पाठ दस्तावेज़ दस्तावेज फ़ाइल फाइल प्रति मसौदा"
    )
)
_WORDS = later(rf"[{WORD}]+|[^\s\d_.,()\[\]-]+")
_LATIN_WORD = later(r"[^\W\d_]{2,}")
_GREETING = later(rf"(?:नमस्कार|नमस्ते|प्रणाम|जय हिंद|जय हिन्द|आदाब)(?![{WORD}])[^।!?]*")
_ENDS = " \n।॥.,:;–—-"


def name_as_title(name: str) -> str:
    """The title in a file's name without its suffix; "" where it is only a name.

    >>> name_as_title("2026-11-28 दिल्ली में बारिश"), name_as_title("2026-11-28")
    ('दिल्ली में बारिश', '')
    """
    if any("\udc80" <= character <= "\udcff" for character in name):
        return ""  # not UTF-8, and so not to be read
    spaced = _DATES.sub(" ", name)
    if " " not in spaced.strip() and has_hindi(spaced):
        spaced = re.sub(r"[_-]+", " ", spaced)
    title = " ".join(spaced.split()).strip(" _-.,")
    words = [word for word in _WORDS.findall(title) if not _says_nothing(word)]
    in_hindi = any(re.search(f"[{LETTERS}]", word) for word in words)
    in_latin = sum(_LATIN_WORD.fullmatch(word) is not None for word in words) > 1 and " " in title
    return title if in_hindi or in_latin else ""


def _says_nothing(word: str) -> bool:
    whole = (re.fullmatch(pattern, word, re.IGNORECASE) for pattern, _ in PARTS_OF_DAY)
    return word.casefold() in _GENERIC or any(whole)


def first_words(document: Document) -> str:
    """What a document begins with, a greeting, its dateline and byline left out, as a title.

    The first sentence, cut between words and marked “…” where it is long.
    """
    said = dateline(document.source.text, "2000-01-01")
    beyond = said.end if said else 0
    sentences = [
        document.source.text[max(sentence.span.start, beyond) : sentence.span.end]
        for paragraph in document.paragraphs
        for sentence in paragraph.sentences[_begins_in_short(document, paragraph) :]
        if sentence.span.end > beyond or paragraph.kind is Kind.HEADING
    ]
    plain = [" ".join(sentence.split()).strip(_ENDS) for sentence in sentences]
    spoken = [sentence for sentence in plain if sentence and not _GREETING.fullmatch(sentence)]
    told = [sentence for sentence in spoken if len(sentence.split()) >= _FEWEST_WORDS]
    title = next(iter(told or spoken or plain), "")
    return _cut(title)


def _begins_in_short(document: Document, paragraph: Paragraph) -> bool:
    """Whether the first sentence is all that is read of a dateline or byline: a place, a name."""
    line = document.source.anchor(paragraph.sentences[0].span.start).line
    return any(
        each.shortened and each.line == line and each.why in (KINDS[DATELINE], KINDS[BYLINE])
        for each in document.source.left_out
    )


def _cut(title: str) -> str:
    if len(title) <= _LONGEST:
        return title
    head, _, _ = title[: _LONGEST + 1].rpartition(" ")
    return f"{(head or title[:_LONGEST]).rstrip(_ENDS)}…"
