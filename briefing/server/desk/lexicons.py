"""The lexicons of the desk: of one text, of the show, and of everything this user makes.

The last two are ordinary lexicon files, which `briefing make --lexicon` reads too; lines that
are not changed, comments among them, stay as they are.
"""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing.errors import UsageError
from briefing.hindi.lexicon.user import Lexicon, load_lexicon, parse_lexicon
from briefing.io import atomic
from briefing.server.desk.drafts import Draft
from briefing.server.desk.target import no_show

SCOPES = ("text", "show", "always")
"""Where a line may be kept; the first wins."""
_HEAD = "# written, tab, spoken: letters of Devanagari, or /phonemes/\n"
_LONGEST = 200


@dataclass(slots=True)
class Lexicons:
    """The lexicon files of a desk."""

    always: Path
    """The file of what holds for everything."""
    show: Path | None = None
    """The file of the show; None where no show is being made."""
    of_settings: tuple[Path, ...] = ()
    """The files that the show's settings name, `show` among them unless it is beside these."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def files(self) -> tuple[Path, ...]:
        """Those there are, the later ones win, in the order that `batch` reads them in."""
        own = (self.show,) if self.show and self.show not in self.of_settings else ()
        return tuple(p for p in (self.always, *self.of_settings, *own) if p.is_file())

    def of(self, draft: Draft) -> Lexicon:
        """All that holds for a draft. Raises InputError for a file that is no lexicon."""
        return load_lexicon(self.files).merge(Lexicon(draft.lexicon))

    def scope(self, draft: Draft, written: str) -> str:
        """Where the reading of a word is from, "" for nowhere."""
        if written in draft.lexicon:
            return "text"
        for name, path in (("show", self.show), ("always", self.always)):
            if path and path.is_file() and written in load_lexicon([path]).entries:
                return name
        return ""

    def keep(self, scope: str, written: str, spoken: str) -> None:
        """Say `written` so, from now on, in the show or always; "" takes the line out.

        Raises UsageError where there is no show, InputError for what cannot be said.
        """
        path = {"show": self.show, "always": self.always}.get(scope)
        if path is None:
            raise no_show()
        with self._lock:
            text = path.read_text(encoding="utf-8-sig") if path.is_file() else _HEAD
            changed = with_line(text, written, spoken)
            parse_lexicon(changed, str(path))
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic.write(path, changed.encode())


def entry(written: str, spoken: str) -> tuple[str, str]:
    """A line of a lexicon as it is kept. Raises InputError for one that cannot be."""
    plain = [unicodedata.normalize("NFC", " ".join(one.split())) for one in (written, spoken)]
    if max(map(len, plain)) > _LONGEST:
        raise UsageError("the word is too long", f"at most {_LONGEST} characters")
    if plain[0].startswith("#"):
        raise UsageError(f"Unsupported word: {plain[0]!r}", "leave the # out")
    (known,) = parse_lexicon("\t".join(plain), "this word").entries.items()
    return known


def with_entry(draft: Draft, written: str, spoken: str) -> Draft:
    """`draft` with a word said so in it; "" takes the line out."""
    kept = {word: said for word, said in draft.lexicon.items() if word != written}
    return replace(draft, lexicon=kept | ({written: spoken} if spoken else {}))


def with_line(text: str, written: str, spoken: str) -> str:
    """The text of a lexicon file with one line changed, added, or taken out."""
    lines = [line for line in text.splitlines() if line.partition("\t")[0].strip() != written]
    if spoken:
        lines.append(f"{written}\t{spoken}")
    return "\n".join(lines) + "\n"


def as_file(entries: Mapping[str, str]) -> bytes:
    """Entries as a lexicon file."""
    return (_HEAD + "".join(f"{word}\t{said}\n" for word, said in entries.items())).encode()
