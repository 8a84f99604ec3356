"""How the user wants names and words said: written<TAB>spoken, one a line.

    # comment
    जिनपिंग	शी जिनफिंग
    Kamal	/kəmˈaːl/

The second column is a respelling in Devanagari, which works with every voice, or phonemes
between slashes, for voices that take them. Of several files a later one wins: the show's
words first, then those of the episode.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from pathlib import Path

from briefing.devanagari import WORD
from briefing.errors import InputError
from briefing.hindi.alphabet import SOUNDS
from briefing.io.later import later
from briefing.io.places import bounded_text

_LINE = "one entry per line: the written word, a tab, how it is said"
_NASAL_VOWELS = str.maketrans({c: unicodedata.normalize("NFD", c) for c in "ãẽĩõũ"})
_RESPELLING = later(rf"[{WORD} ]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of the user's own."""

    entries: Mapping[str, str] = field(default_factory=dict)
    """A written word or phrase to its respelling in Devanagari, which works with every engine, or
    to phonemes between slashes (`/kəmˈaːl/`), for local voices."""

    def merge(self, other: Lexicon) -> Lexicon:
        """The entries of both; where both have a word, that of `other`."""
        return Lexicon({**self.entries, **other.entries})


def load_lexicon(paths: Iterable[Path]) -> Lexicon:
    """The lexicons in `paths`, UTF-8; later files win over earlier ones.

    Raises InputError, with file and line, for a file that cannot be read, a line that is
    not two columns, a word given twice in one file, a respelling that is not in Devanagari
    and a phoneme that the neural voice does not know.
    """
    return reduce(Lexicon.merge, map(_load, paths), Lexicon())


def _load(path: Path) -> Lexicon:
    """One file."""
    return parse_lexicon(_read(path), str(path))


def parse_lexicon(text: str, name: str) -> Lexicon:
    """The lexicon in the text of a file; `name` is for messages. Raises as `load_lexicon` does."""
    entries: dict[str, str] = {}
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        where = f"{name}:{number}"
        written, spoken = _columns(line, where)
        if written in entries:
            raise InputError(
                f"{where}: {written} is already in {name}:{lines[written]}", "keep one of the two"
            )
        entries[written] = _checked(spoken, where)
        lines[written] = number
    return Lexicon(entries)


def _read(path: Path) -> str:
    """The text of a file."""
    try:
        return bounded_text(path, "utf-8-sig")
    except FileNotFoundError:
        raise InputError(f"{path}: no such lexicon", "check the path") from None
    except OSError as error:
        raise InputError(
            f"cannot read the lexicon {path}: {error.strerror}", "choose a file you may read"
        ) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise InputError(f"{path}:{line}: not UTF-8", "save the file as UTF-8") from error


def _columns(line: str, where: str) -> tuple[str, str]:
    """The written and the spoken word of a line."""
    columns = [unicodedata.normalize("NFC", column.strip()) for column in line.split("\t")]
    if len(columns) == 1:
        raise InputError(f"{where}: no tab between the word and how it is said", _LINE)
    if len(columns) != 2:
        raise InputError(f"{where}: {len(columns)} columns instead of two", _LINE)
    written, spoken = columns
    if not written or not spoken:
        raise InputError(f"{where}: the {'second' if written else 'first'} column is empty", _LINE)
    return written, spoken


def _checked(spoken: str, where: str) -> str:
    """`spoken` if it can be said, phonemes in the spelling of the voice."""
    if spoken.startswith("/"):
        return _phonemes(spoken, where)
    if not _RESPELLING.fullmatch(spoken):
        bad = next(c for c in spoken if not _RESPELLING.fullmatch(c))
        raise InputError(
            f"{where}: {bad!r} is not allowed in a respelling, which is written in "
            "Devanagari letters",
            "write one word, several with spaces between them, or phonemes between slashes",
        )
    return spoken


def _phonemes(spoken: str, where: str) -> str:
    """Phonemes between slashes, every symbol known to the voice."""
    sounds = spoken[1:-1].translate(_NASAL_VOWELS)
    if not spoken.endswith("/") or not sounds:
        raise InputError(f"{where}: phonemes must be between two slashes", "write /kəmˈaːl/")
    unknown = next((symbol for symbol in sounds if symbol not in SOUNDS), None)
    if unknown is not None:
        raise InputError(
            f"{where}: the neural voice does not know the sound {unknown!r}",
            "see the phonemes of a similar word: briefing say WORD",
        )
    return f"/{sounds}/"
