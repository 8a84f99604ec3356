"""The elements of a tree of HTML as blocks of plain text with the marks of `markup.py`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from selectolax.lexbor import LexborNode

from briefing.read.html import mathml, pictures, tables
from briefing.read.html.lists import Numbering, numbering
from briefing.read.html.paragraphs import Paragraphs
from briefing.read.html.parts import above, is_code, is_furniture, is_left_out, is_reference
from briefing.read.markup import Pictured, heading, one_line

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    str.split(
        "address article body button caption center details dialog div dl fieldset figcaption "
        "footer form header hgroup hr html legend main p section summary tbody td tfoot th thead tr"
    )
)
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_FEW = 4  # pieces in which the word before a raised figure is looked for
_DEEPEST = 150  # nested tags; what is nested deeper is read as plain text


def words(node: LexborNode, *, book: bool = False) -> str:
    """Everything said under `node` on one line, without marks."""
    reader = Reader(plain=True, book=book)
    reader.read(node)
    reader.end()
    return one_line(" ".join(block.text for block in reader.blocks))


class Reader(Paragraphs):
    """Reads elements, each as what its tag says it is."""

    def __init__(
        self,
        *,
        plain: bool = False,
        book: bool = False,
        part: LexborNode | None = None,
        titles: Mapping[str, str] | None = None,
        watchful: bool = False,
    ) -> None:
        """With `plain`, no marks are written; the others are as in `blocks`.

        Outside `part`, or with `watchful` everywhere, what the page calls advertisement and
        the like counts as links do.
        """
        super().__init__(plain=plain, inside=part is None, titles=titles or {})
        self._book = book
        self._part = part.mem_id if part is not None else 0
        self._over_part = above(part)
        self._watchful = watchful or part is not None
        self._captioned = False
        self._lists: list[Numbering] = []
        self._depth = 0
        self._special: dict[str, Callable[[LexborNode], None]] = {
            "a": self._link,
            "br": self._break,
            **dict.fromkeys(("img", "svg"), self._image),
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
            **dict.fromkeys(("math", "m:math", "mml:math"), self._formula),
        }

    def read(self, node: LexborNode) -> None:
        """Read the children of `node`."""
        if self._depth > _DEEPEST:
            self._text(node.text(separator=" "))
            return
        self._depth += 1
        for child in node.iter(include_text=True):
            if child.is_text_node:
                self._text(child.text_content or "")
            elif child.is_element_node and not self._is_left_out(child):
                self._element(child)
        self._depth -= 1

    def _is_left_out(self, node: LexborNode) -> bool:
        drawn = pictures.is_drawn_picture(node)
        return not drawn and is_left_out(node, in_quote=self._quotes > 0, book=self._book)

    def _words(self, node: LexborNode) -> str:
        return words(node, book=self._book)

    def _element(self, node: LexborNode) -> None:
        if name := node.attributes.get("id"):
            self.begins.setdefault(name, len(self.blocks))
        if self._titles:
            self._begin_chapter(node.attributes.get("id") or node.attributes.get("name") or "")
        if node.mem_id == self._part:
            self.end()
            self._inside = True
            self._named(node)
            self.end()
            self._inside = False
        elif self._watches(node) and is_furniture(node):
            self._links += 1
            self._named(node)
            self._links -= 1
        else:
            self._named(node)

    def _watches(self, node: LexborNode) -> bool:
        inside = self._inside and self._part
        return self._watchful and not inside and node.mem_id not in self._over_part

    def _named(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag in _HEADINGS and not self._plain:
            self._heading(node, _HEADINGS[tag])
        elif tag in self._special:
            self._special[tag](node)
        elif tag in _BLOCKS or tag in _HEADINGS:
            self._block(node)
        else:
            self.read(node)

    def _block(self, node: LexborNode) -> None:
        self.end()
        self.read(node)
        self.end()

    def _heading(self, node: LexborNode, level: int) -> None:
        self.end()
        if text := self._words(node):
            above = self.blocks[-1].text if self.blocks else ""
            is_summary = level > 1 and above.startswith("# ") and text.endswith(("।", "॥", "."))
            self._add(text if is_summary else heading(level, text))

    def _link(self, node: LexborNode) -> None:
        if is_reference(node):
            self._refer(node)
        elif node.text().strip() == "¶":  # by which a heading is linked to
            return
        else:
            self._links += 1
            self.read(node)
            self._links -= 1

    def _break(self, _: LexborNode) -> None:
        self._pieces.append("\n")

    def _image(self, node: LexborNode) -> None:
        """Its description if that is Hindi; names of files and "image" are not for a listener."""
        description = pictures.description(node)
        if mathml.is_picture(node):
            self._pieces.append(mathml.pictured(node))
        elif description and not self._captioned:
            self._described = self._described or not "".join(self._pieces).strip()
            self._pieces.append(f" {one_line(description)} ")

    def _formula(self, node: LexborNode) -> None:
        self._pieces.append(f" {mathml.linear(node)} ")

    def _figure(self, node: LexborNode) -> None:
        """A picture with its caption, which says what the description would."""
        self.end()
        before, self._captioned = self._captioned, node.css_first("figcaption") is not None
        first = len(self.blocks)
        self._block(node)
        self._captioned = before
        if node.css_first("table, pre, blockquote, ul, ol, h1, h2, h3, h4, h5, h6") is None:
            for at in range(first, len(self.blocks)):
                pictured = Pictured(self.blocks[at].text)
                self.blocks[at] = replace(self.blocks[at], text=pictured)

    def _quotation(self, node: LexborNode) -> None:
        self._pieces.append("“")
        self.read(node)
        self._pieces.append("”")

    def _raised(self, node: LexborNode) -> None:
        if is_reference(node, "".join(self._pieces[-_FEW:])):
            self._refer(node)
        else:
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
        self._lists.append(numbering(node))
        self._block(node)
        self._lists.pop()

    def _item(self, node: LexborNode) -> None:
        self.end()
        indent = "  " * (len(self._lists) - 1)
        self._mark = indent + (self._lists[-1].mark(node) if self._lists else "- ")
        self._block(node)
        self._mark = ""

    def _term(self, node: LexborNode) -> None:
        """A term, or one more for the same definition."""
        if not self._in_term:
            self.end()
        term = self._words(node).rstrip(":")
        self._pieces += [", ", term] if self._in_term else [term]
        self._mark, self._in_term = "- ", True

    def _definition(self, node: LexborNode) -> None:
        if self._in_term:
            self._pieces.append(": ")
        else:
            self.end()
            self._mark = "- "
        self._in_term = False
        if node.css_first("ul, ol, dl, table, blockquote, pre") is None:
            self._pieces.append(self._words(node))
        else:
            self.read(node)
        self.end()

    def _table(self, node: LexborNode) -> None:
        self.end()
        rows = tables.rows(node, self._words)
        if rows is None:
            self._block(node)
        for row in rows or ():
            self._add(row.removeprefix("- ") if self._plain else row)

    def _preformatted(self, node: LexborNode) -> None:
        """Lines as they stand when they are Hindi, a verse perhaps; the code of programs is not."""
        self.end()
        if not is_code(node):
            self._pieces.append(node.text())
            self.end()
