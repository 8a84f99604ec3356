"""The characters and commands of an RTF file (version 1.9.1), with the state of their group."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from briefing.errors import InputError

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<byte>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-zA-Z'])|(?P<group>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\"
)
_UNICODE = re.compile(rb"(?:\\u-?\d{1,5} ?(?:\?|\\'[0-9a-fA-F]{2}))+")
_NUMBER = re.compile(rb"u(-?\d+)")
"""Characters with one byte each for programs that do not know Unicode: nearly all of Hindi."""
_DEEPEST = 500  # groups inside one another
_SIGNS = {b"~": "\u00a0", b"_": "\u2011", b"-": "", b"\n": "\n", b"\r": "\n"}
_CHARACTERS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ",
    "enspace": " ", "qmspace": " ", "zwj": "\u200d", "zwnj": "\u200c",
}  # fmt: skip
_CODE_PAGES = {77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253",
               162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257",
               204: "cp1251", 222: "cp874", 238: "cp1250"}  # fmt: skip
_DESTINATIONS = frozenset(
    str.split(
        "fonttbl colortbl stylesheet info pict object objdata header headerl headerr headerf "
        "footer footerl footerr footerf footnote annotation fldinst fldrslt listtext pntext "
        "xe tc shptxt shpinst shppict nonshppict upr ud listtable listoverridetable rsidtbl "
        "generator title author creatim themedata datastore latentstyles xmlnstbl filetbl "
        "revtbl bkmkstart bkmkend atnid atnauthor atrfstart atrfend field result do template "
        "sp sn sv shprslt background mmath ftnsep ftnsepc aftnsep aftnsepc "
    )
)


@dataclass(frozen=True, slots=True)
class State:
    """What holds for a character: that of its group and of its paragraph."""

    inside: tuple[str, ...] = ()
    """The destinations it stands in, the outermost first: "footnote", "*unknown"."""
    is_hidden: bool = False
    """Whether it is not shown."""
    is_deleted: bool = False
    """Whether it is marked as deleted."""
    is_raised: bool = False
    """Whether it stands above the line."""
    font: int = -1
    """Number in the table of fonts, -1 for none."""
    skip: int = 1
    """Bytes that stand for a character in programs that do not know Unicode (`\\uc`)."""
    style: int = 0
    """Number in the style sheet."""
    outline: int = -1
    """Level of the heading, counted from 0; -1 for none."""
    is_hanging: bool = False
    """Whether the first line begins before the others, as that of an item does."""
    in_table: bool = False
    """Whether it is in a cell."""
    level: int = 0
    """Of nested tables."""


@dataclass(frozen=True, slots=True)
class Event:
    """Characters, or a command that means none."""

    text: str
    """The characters."""
    word: str
    """The command."""
    number: int | None
    """That follows the command; None without one."""
    state: State
    """What holds for it."""


class Walk:
    """Goes through a file once."""

    def __init__(self, data: bytes, origin: str) -> None:
        """InputError for what is no RTF."""
        if not data.lstrip().startswith(b"{\\rtf"):
            raise InputError(f"{origin}: this is not an RTF document", "check the file")
        self._data, self._origin = data, origin
        self._state = State()
        self._groups: list[State] = []
        self._page = "cp1252"
        self._pages: dict[int, str] = {}
        self._skip = 0
        self._font = -1  # where none is named
        self._starred = False
        self._bytes = bytearray()

    def events(self) -> Iterator[Event]:
        """All characters and commands, in order. InputError for groups without end."""
        position = 0
        while match := self._next(position):
            position = match.end()
            if match.re is _UNICODE:
                self._skip = 0
                text = "".join(chr(int(n) % 0x10000) for n in _NUMBER.findall(match[0]))
                yield self._text(self._decoded() + text)
                continue
            if match["byte"]:
                if self._skip:
                    self._skip -= 1
                else:
                    self._bytes.append(int(match["byte"], 16))
                continue
            if self._bytes:
                yield self._text(self._decoded())
            if match["word"] == b"bin":
                position += max(int(match["number"] or 0), 0)
            else:
                yield from self._read(match)
        if self._bytes:
            yield self._text(self._decoded())

    def _next(self, position: int) -> re.Match[bytes] | None:
        """The next token, or a whole run of characters; None at the end."""
        run = _UNICODE.match(self._data, position) if self._state.skip == 1 else None
        return run or _TOKEN.match(self._data, position)

    def _read(self, match: re.Match[bytes]) -> Iterator[Event]:
        if match["group"]:
            yield from self._group(match["group"])
        elif match["word"]:
            number = int(match["number"]) if match["number"] else None
            yield from self._word(match["word"].decode(), number)
        elif match["sign"] == b"*":
            self._starred = True
        elif match["sign"]:
            sign = _SIGNS.get(match["sign"], match["sign"].decode("latin-1"))
            yield self._text(sign)
        elif match["text"]:
            text = match["text"].decode(self._page, "replace")
            skipped, self._skip = min(self._skip, len(text)), max(self._skip - len(text), 0)
            yield self._text(text[skipped:])

    def _group(self, mark: bytes) -> Iterator[Event]:
        self._skip, self._starred = 0, False
        if mark == b"{":
            if len(self._groups) >= _DEEPEST:
                raise InputError(f"{self._origin}: nested over {_DEEPEST} deep", "save it again")
            self._groups.append(self._state)
        elif self._groups:
            yield Event("", "}", None, self._state)
            self._state = self._groups.pop()

    def _word(self, word: str, number: int | None) -> Iterator[Event]:
        if word == "u" and number is not None:
            self._skip = self._state.skip
            yield self._text(chr(number % 0x10000))
            return
        if word in _CHARACTERS:
            yield self._text(_CHARACTERS[word])
            return
        if self._starred or word in _DESTINATIONS:
            name = word if word in _DESTINATIONS else f"*{word}"
            self._state = replace(self._state, inside=(*self._state.inside, name))
            self._starred = False
        self._change(word, number)
        yield Event("", word, number, self._state)

    def _change(self, word: str, number: int | None) -> None:
        changes = _changes(word, number)
        if word == "deff" and number is not None:
            self._font = number
        elif word == "plain":
            changes["font"] = self._font
        if changes and None not in changes.values():
            self._state = replace(self._state, **changes)
        elif word == "ansicpg" and number:
            self._page = _known(f"cp{number}", self._page)
        elif word == "fcharset" and number is not None and "fonttbl" in self._state.inside:
            self._pages[self._state.font] = _CODE_PAGES.get(number, "")

    def _decoded(self) -> str:
        page = self._pages.get(self._state.font) or self._page
        text, self._bytes = bytes(self._bytes).decode(page, "replace"), bytearray()
        return text

    def _text(self, text: str) -> Event:
        return Event(text, "", None, self._state)


def _known(page: str, usual: str) -> str:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return usual


def _changes(word: str, number: int | None) -> dict[str, Any]:
    """What a command changes of the state; a value is None where its number is missing."""
    on = number != 0
    table: dict[str, dict[str, Any]] = {
        "v": {"is_hidden": on},
        "deleted": {"is_deleted": on},
        "super": {"is_raised": on},
        "nosupersub": {"is_raised": False},
        "sub": {"is_raised": False},
        "f": {"font": number},
        "deff": {"font": number},
        "uc": {"skip": number},
        "s": {"style": number},
        "outlinelevel": {"outline": number},
        "fi": {"is_hanging": (number or 0) < 0},
        "intbl": {"in_table": True},
        "ilvl": {"level": number},
        "plain": {"is_hidden": False, "is_raised": False, "is_deleted": False},
        "pard": {"style": 0, "outline": -1, "is_hanging": False, "in_table": False, "level": 0},
    }
    return table.get(word, {})
