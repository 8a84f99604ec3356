"""RTF: every character of every destination that holds text."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.io.later import later
from briefing.read.accounting import NUMBER, Seen
from briefing.read.markup import is_contents_title
from briefing.read.rtf.state import Event, State
from briefing.read.rtf.styles import Styles
from briefing.read.rtf.walk import CONTENTS, Walk
from briefing.read.seen.beside import PICTURE, beside
from briefing.read.typed import in_font, shown_if_certain

_NO_TEXT = frozenset(
    str.split(
        "fonttbl colortbl stylesheet pict objdata *objclass *objname *objalias *objsect "
        "listtable listoverridetable rsidtbl "
        "generator themedata datastore latentstyles xmlnstbl filetbl revtbl bkmkstart bkmkend "
        "atnid atrfstart atrfend template sn sp sv"
    )
)
_WHY = {
    "info": "description of the document",
    "fldinst": "field code",
    "annotation": "comment",
    "atnauthor": "comment",
    "listtext": NUMBER,
    "pntext": NUMBER,
    "xe": "entry for an index",
    "tc": "entry for a contents list",
    "background": "background",
    "shprslt": "second form of the same",
    "mmath": "formula",
    CONTENTS: "contents list",
}
_PROPERTIES = {
    "wzName": "name of a picture",
    **dict.fromkeys(("wzDescription", "gtextUNICODE"), PICTURE),
}
_LETTER = later(r"\A\(?[a-hj-uwyz][.)]?\t")
"""Of an item of a list; it is read as a large one, unless it may be a Roman figure."""
_OURS = frozenset(
    (
        "footnote",
        "fldrslt",
        "field",
        "shptxt",
        "dptxbxtext",
        "shpinst",
        "*shpinst",
        "result",
        "object",
        "ud",
        "upr",
        "do",
    )
)


def seen(data: bytes, origin: str) -> Iterator[Seen]:
    """The characters in order, by paragraph."""
    paragraph = 1
    pieces: list[str] = []
    fonts: dict[int, str] = {}
    last = ("", 1)
    shape, styles = _Property(), Styles()
    for event in Walk(data, origin).events():
        why, font = _why(event.state), event.state.font
        if not styles.take(event) and styles.lists_contents(event.state):
            why = why or "contents list" if why is not None else None
        if event.state.inside[-1:] == ("fonttbl",):
            fonts[font] = fonts.get(font, "") + event.text
        yield from shape.take(event, f"paragraph {paragraph}")
        if event.text and why is not None:
            if (why, paragraph) != last:
                yield _run(pieces, *last)
                pieces, last = [], (why, paragraph)
            pieces.append(in_font(event.text, fonts.get(font, "")))
        elif event.word == "par" and not event.state.inside:
            paragraph += 1
    yield _run(pieces, *last)


class _Property:
    """What the properties of shapes say: each has a name and a value."""

    def __init__(self) -> None:
        self._name = self._value = ""

    def take(self, event: Event, part: str) -> Iterator[Seen]:
        """What the property says that ends here."""
        inside = event.state.inside[-1:]
        if event.word == "sn":
            self._name = self._value = ""
        elif inside == ("sn",):
            self._name += event.text
        elif inside == ("sv",):
            self._value += event.text
            if event.word == "}":
                yield from beside(self._value, _PROPERTIES.get(self._name, "attribute"), part=part)
                self._value = ""


def _run(pieces: list[str], why: str, paragraph: int) -> Seen:
    text = _LETTER.sub(
        lambda match: match[0].upper(), shown_if_certain(pieces, "").replace("\n", " ")
    )
    if is_contents_title(text):
        why = why or "contents list"  # unless it is read all the same
    return Seen(text, part=f"paragraph {paragraph}", why=why)


def _why(state: State) -> str | None:
    """Why a character need not be read; None for what is no text."""
    if not _NO_TEXT.isdisjoint(state.inside):
        return None
    other = next((name for name in state.inside if name not in _OURS), "")
    if other.startswith(("header", "footer")):
        return f"page {other[:6]}"
    if other:
        return _WHY.get(other, "unknown destination" if other.startswith("*") else other)
    doubled = "upr" in state.inside and "ud" not in state.inside
    reasons = {
        "second form of the same": doubled,
        "hidden text": state.is_hidden,
        "deleted text": state.is_deleted,
        "note mark": state.is_raised,
    }
    return next((why for why, holds in reasons.items() if holds), "")
