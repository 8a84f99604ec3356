"""A tree of HTML as blocks of plain text with the marks of `markup.py`."""

from __future__ import annotations

import re
from collections.abc import Callable

from selectolax.lexbor import LexborNode

from briefing.devanagari import has_hindi
from briefing.read.html import tables
from briefing.read.html.parts import is_left_out, is_reference
from briefing.read.markup import heading, one_line, quote

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    str.split(
        "address article body caption center details dialog div dl fieldset figcaption footer "
        "form header hgroup hr html legend main p section summary tbody td tfoot th thead tr"
    )
)
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_BETWEEN = re.compile(r"\n\s*\n")  # two <br> make a paragraph on many a page
_DEEPEST = 150  # nested tags; what is nested deeper is read as plain text


def blocks(node: LexborNode | None) -> list[str]:
    """Headings, paragraphs, items, quotes and rows of tables under `node`, in order."""
    reader = _Reader()
    if node is not None:
        reader.read(node)
        reader.end()
    return reader.blocks


def words(node: LexborNode) -> str:
    """Everything said under `node` on one line, without marks."""
    reader = _Reader(plain=True)
    reader.read(node)
    reader.end()
    return one_line(" ".join(reader.blocks))


class _Reader:
    """Gathers the pieces of a paragraph until it ends."""

    def __init__(self, plain: bool = False) -> None:
        """With `plain`, no marks are written."""
        self.blocks: list[str] = []
        self._plain = plain
        self._pieces: list[str] = []
        self._mark = ""
        self._quotes = 0
        self._captioned = False
        self._lists: list[int] = []  # the next number of each open list; 0 for bullets
        self._depth = 0
        self._special: dict[str, Callable[[LexborNode], None]] = {
            "br": self._break,
            "img": self._image,
            "figure": self._figure,
            "q": self._quotation,
            "sup": self._raised,
            "blockquote": self._quote,
            "ul": self._list,
            "ol": self._list,
            "menu": self._list,
            "li": self._item,
            "dt": self._term,
            "dd": self._definition,
            "table": self._table,
            "pre": self._preformatted,
        }

    def read(self, node: LexborNode) -> None:
        """Read the children of `node`."""
        if self._depth > _DEEPEST:
            self._pieces.append(node.text(separator=" ").replace("\n", " "))
            return
        self._depth += 1
        for child in node.iter(include_text=True):
            if child.is_text_node:
                self._pieces.append((child.text_content or "").replace("\n", " "))
            elif child.is_element_node and not is_left_out(child, in_quote=self._quotes > 0):
                self._element(child)
        self._depth -= 1

    def end(self) -> None:
        """End the paragraph, if there is one; lines apart by an empty one are several."""
        written, self._pieces = "".join(self._pieces), []
        for paragraph in _BETWEEN.split(written):
            lines = [one_line(line) for line in paragraph.split("\n")]
            if any(lines):
                self._add("\n".join(filter(None, lines)))

    def _add(self, text: str) -> None:
        if self._plain:
            self.blocks.append(text)
        elif self._mark:
            self.blocks.append(self._mark + one_line(text))
        else:
            self.blocks.append(quote(text) if self._quotes else text)
        self._mark = ""

    def _element(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag in _HEADINGS and not self._plain:
            self._heading(node, _HEADINGS[tag])
        elif tag in self._special:
            self._special[tag](node)
        elif tag in _BLOCKS or tag in _HEADINGS:
            self._block(node)
        elif not is_reference(node):
            self.read(node)

    def _block(self, node: LexborNode) -> None:
        self.end()
        self.read(node)
        self.end()

    def _heading(self, node: LexborNode, level: int) -> None:
        self.end()
        text = words(node)
        if text:
            self.blocks.append(heading(level, text))
            self._mark = ""

    def _break(self, _: LexborNode) -> None:
        self._pieces.append("\n")

    def _image(self, node: LexborNode) -> None:
        """Its description if that is Hindi; names of files and "image" are not for a listener."""
        description = node.attributes.get("alt") or ""
        if has_hindi(description) and not self._captioned:
            self._pieces.append(f" {one_line(description)} ")

    def _figure(self, node: LexborNode) -> None:
        """A picture with its caption, which says what the description would."""
        self._captioned = node.css_first("figcaption") is not None
        self._block(node)
        self._captioned = False

    def _quotation(self, node: LexborNode) -> None:
        self._pieces.append("“")
        self.read(node)
        self._pieces.append("”")

    def _raised(self, node: LexborNode) -> None:
        if not is_reference(node):
            start = len(self._pieces)
            self.read(node)
            raised = "".join(self._pieces[start:])
            is_power = raised.strip("0123456789+-") == ""
            self._pieces[start:] = [raised.translate(_RAISED) if is_power else raised]

    def _quote(self, node: LexborNode) -> None:
        self.end()
        self._quotes += 1
        self._block(node)
        self._quotes -= 1

    def _list(self, node: LexborNode) -> None:
        self.end()
        first = node.attributes.get("start") or "1"
        number = int(first) if first.isdecimal() and len(first) < 4 else 1
        self._lists.append(number if node.tag == "ol" else 0)
        self._block(node)
        self._lists.pop()

    def _item(self, node: LexborNode) -> None:
        self.end()
        indent = "  " * (len(self._lists) - 1)
        number = self._lists[-1] if self._lists else 0
        self._mark = f"{indent}{number}. " if number else f"{indent}- "
        if number:
            self._lists[-1] += 1
        self._block(node)
        self._mark = ""

    def _term(self, node: LexborNode) -> None:
        self.end()
        self._mark = "- "
        self._pieces.append(words(node) + ": ")

    def _definition(self, node: LexborNode) -> None:
        if not self._pieces:
            self._mark = "- "
        self.read(node)
        self.end()

    def _table(self, node: LexborNode) -> None:
        self.end()
        rows = tables.rows(node, words)
        if rows is None:
            self._block(node)
        elif self._plain:
            self.blocks += [row.removeprefix("- ") for row in rows]
        else:
            self.blocks += rows

    def _preformatted(self, node: LexborNode) -> None:
        """Lines as they stand when they are Hindi, a verse perhaps; the code of programs is not."""
        self.end()
        text = node.text()
        if has_hindi(text):
            self._pieces.append(text)
            self.end()
