"""The characters and commands of an RTF file (version 1.9.1), with the state of their group."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.errors import InputError
from briefing.read.docx.styles import is_field_of_contents
from briefing.read.rtf.state import Event, State, changes_by

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
        "sp sn sv shprslt background mmath ftnsep ftnsepc aftnsep aftnsepc dptxbxtext "
    )
)
CONTENTS = "contents"
"""The destination in which stands what a field shows that lists contents or is an index."""


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
        self._high = ""  # the first half of a character beyond U+FFFF
        self._code = ""  # of the last field
        self.is_cut = False
        """Whether the file ended before its groups did; known once all is gone through."""

    def events(self) -> Iterator[Event]:
        """All characters and commands, in order; a "}" where a destination ends.

        InputError for groups too deep inside one another.
        """
        position = 0
        while match := self._next(position):
            position = match.end()
            if match.re is _UNICODE:
                self._skip = 0
                text = "".join(map(self._character, map(int, _NUMBER.findall(match[0]))))
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
        self.is_cut = bool(self._groups)

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
            yield from self._unless_skipped(sign)
        elif match["text"]:
            text = match["text"].decode(self._page, "replace")
            skipped, self._skip = min(self._skip, len(text)), max(self._skip - len(text), 0)
            yield self._text(text[skipped:])

    def _group(self, mark: bytes) -> Iterator[Event]:
        self._skip, self._starred = 0, False
        if mark == b"{":
            if len(self._groups) >= _DEEPEST:
                raise InputError(
                    f"{self._origin}: nested more than {_DEEPEST} levels deep", "save it again"
                )
            self._groups.append(self._state)
        elif self._groups:
            ended, self._state = self._state, self._groups.pop()
            if ended.inside != self._state.inside:
                yield Event("", "}", None, ended)

    def _word(self, word: str, number: int | None) -> Iterator[Event]:
        if word == "u" and number is not None:
            self._skip = self._state.skip
            yield self._text(self._character(number))
            return
        if word in _CHARACTERS:
            yield from self._unless_skipped(_CHARACTERS[word])
            return
        if self._starred or word in _DESTINATIONS:
            name = word if word in _DESTINATIONS else f"*{word}"
            if word == "fldinst":
                self._code = ""
            elif word == "fldrslt" and is_field_of_contents(self._code):
                name = CONTENTS
            self._state = replace(self._state, inside=(*self._state.inside, name))
            self._starred = False
        self._change(word, number)
        yield Event("", word, number, self._state)

    def _change(self, word: str, number: int | None) -> None:
        changes = changes_by(word, number)
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

    def _character(self, number: int) -> str:
        """The character with this number in UTF-16, as a signed one; "" for a first half."""
        unit = chr(number % 0x10000)
        if "\ud800" <= unit <= "\udbff":
            self._high = unit
            return ""
        pair, self._high = self._high + unit, ""
        return pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

    def _unless_skipped(self, text: str) -> Iterator[Event]:
        """`text`, if it does not stand for a character in programs that do not know Unicode."""
        if self._skip:
            self._skip -= 1
        else:
            yield self._text(text)

    def _text(self, text: str) -> Event:
        if self._state.inside[-1:] == ("fldinst",):
            self._code += text
        return Event(text, "", None, self._state)


def _known(page: str, usual: str) -> str:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return usual
