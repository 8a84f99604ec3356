"""Turns what a Python program gives as a text into what the pipeline reads.

Readers are imported when there is something to read: `import briefing` does without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import IO, Any, TypeAlias

from briefing.api.arguments import expect
from briefing.audio.formats.media_types import MEDIA_TYPES
from briefing.document import Source, Text, quoted
from briefing.errors import BriefingError, InputError, UsageError
from briefing.io.places import is_file, is_there

Input: TypeAlias = Text | bytes | IO[bytes] | IO[str]
"""A file name, an address, "-", a Source, the bytes of a file, or an open file."""

_GIVEN = "the text given"
_WORDS = re.compile("[\\s\u0900-\u097f]")
_TITLE = 60  # characters
_TAKE_TEXT = frozenset(("make", "make_files", "script"))
_TAKE_WORDS = frozenset(("speak", "stream"))
_RECORDS = frozenset((".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".toml"))


def load(source: Input, *, name: str = "", field: str = "") -> Source:
    """The text of a file: its name, an address, "-", its bytes, or the open file itself.

    `name` says what bytes are, as "news.docx" does; without it, that is known by what is in
    them. `field` names what is read of a CSV or JSON file. Raises TypeError for anything else,
    InputError and what else reading a file raises.
    """
    from briefing.read import checked, read
    from briefing.read.files import MOST_BYTES
    from briefing.read.kinds import source_of

    expect("load", "name", name, str)
    expect("load", "field", field, str)
    _checked("load", source)
    if isinstance(source, Source):
        return source
    if isinstance(source, (str, Path)):
        if not field:
            _refuse_episode(source)
        return read(source, field)
    data = source if isinstance(source, bytes) else _contents(source)
    name = name or _name(source)
    if isinstance(data, str):
        return words(data, origin=name or _GIVEN)
    if len(data) > MOST_BYTES:
        raise InputError(f"{name or _GIVEN}: larger than {MOST_BYTES >> 20} MB", "split it")
    found = source_of(data, name or _GIVEN, Path(name).suffix, field=field)
    return _told(checked(found))


def words(text: str, *, origin: str = _GIVEN) -> Source:
    """The words themselves. Raises as `briefing.make` does."""
    from briefing.read import checked

    return _told(checked(Source.of(text, origin=origin)))


def said(function: str, text: object) -> Source:
    """What `speak` and `stream` are given: a str is the words, anything else is read.

    Raises TypeError for what is no text, InputError for words that name a file there is.
    """
    if isinstance(text, str):
        _refuse_file(function, text)
        return words(text)
    return load(_checked(function, text))


def texts_of(function: str, texts: object, text: object = None) -> list[Text]:
    """The texts that a function is given, one or several, or the words `text`.

    Raises TypeError for what is no text, UsageError for none, or for both, and InputError for
    words where a file is to be named.
    """
    if text is not None:
        if texts is not None:
            raise UsageError(f"{function}: both a file and text= were given", "give one of them")
        expect(function, "text", text, str)
        return [words(str(text))]
    if texts is None:
        raise UsageError(
            f"{function}: there is no text", "name a file, or give the words as text=…"
        )
    return [_readable(function, one) for one in listed(function, texts)]


def listed(function: str, texts: object) -> list[Input]:
    """One text, or each of several. Raises TypeError for what is none, UsageError for none."""
    several = isinstance(texts, Iterable) and not _is_text(texts)
    given = list(texts) if several else [texts]  # type: ignore[call-overload]
    if not given:
        raise UsageError(f"{function}: there is no text in the list", "name at least one file")
    return [_checked(function, one) for one in given]


def _is_text(text: object) -> bool:
    return isinstance(text, (str, Path, Source, bytes)) or hasattr(text, "read")


def _readable(function: str, text: Input) -> Text:
    """What the pipeline reads; bytes and open files are read here."""
    if isinstance(text, str):
        refuse_words(function, text)
    if isinstance(text, (str, Path)):
        _refuse_episode(text)
    return text if isinstance(text, (str, Path, Source)) else load(text)


def _checked(function: str, text: object) -> Input:
    if _is_text(text):
        return text  # type: ignore[return-value]
    first = "a str" if function in _TAKE_WORDS else "a file name"
    raise TypeError(
        f"{function}: a text is {first}, a Path, a Source, bytes or an open file, "
        f"not {type(text).__name__}"
    )


def refuse_words(function: str, text: str) -> None:
    """Raise InputError where `text` is a text and no name of a file."""
    from briefing.read import STDIN
    from briefing.read.addresses import is_address

    if text == STDIN or is_address(text) or not _WORDS.search(text):
        return
    if not _ends_as_a_text(text) and not is_there(text):
        raise InputError(
            f"{quoted(text)} is not a file",
            "to pass the words themselves, use text=… or briefing.Source.of(…)"
            if function in _TAKE_TEXT
            else "to pass the words themselves, use briefing.Source.of(…)",
        )


def _refuse_episode(name: str | Path) -> None:
    """Raise InputError where `name` is a finished episode: its audio, or the record beside it."""
    path = Path(name)
    if path.suffix.lower() not in {".json", *MEDIA_TYPES} or not is_file(path):
        return
    from briefing.api.episodes import load_episode

    try:
        load_episode(path)
    except BriefingError:
        return
    raise InputError(
        f"{name}: this is a finished episode, not a text",
        f"briefing.load_episode({str(name)!r}) loads it",
    )


def _refuse_file(function: str, text: str) -> None:
    """Raise InputError where the words are the name of a file that is there."""
    if _ends_as_a_text(text) and is_file(text):
        raise InputError(f"{function}: {quoted(text)} is a file", "give pathlib.Path(…) to read it")


def _ends_as_a_text(name: str) -> bool:
    """Whether `name` ends as those of files do that are read."""
    from briefing.read.kinds import SUFFIXES

    return Path(name).suffix.lower() in SUFFIXES | _RECORDS


def _contents(file: Any) -> bytes | str:
    from briefing.read.files import MOST_BYTES

    data = file.read(MOST_BYTES + 1)
    if not isinstance(data, (bytes, str)):
        raise TypeError(f"load: an open file gives bytes or str, not {type(data).__name__}")
    return data


def _name(file: object) -> str:
    name = getattr(file, "name", "")
    return Path(name).name if isinstance(name, str) and not name.startswith("<") else ""


def _told(source: Source) -> Source:
    """`source` with a day, and with its first words as title where nothing else names it."""
    from briefing.episode.text import one_line, shortened
    from briefing.hindi.cleaning.clean import clean
    from briefing.read.dates import today

    title = source.title
    if not title and source.origin == _GIVEN:
        first = next((line for line in source.text.split("\n") if line.strip()), "")
        title = shortened(one_line(clean(Source.of(first)).text).strip("#> "), _TITLE, len)
    return replace(source, title=title, date=source.date or today())
