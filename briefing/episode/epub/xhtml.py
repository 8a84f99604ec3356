"""A file of the book as XHTML, every sentence in an element that the overlay can name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby

from briefing.document import Kind, Table
from briefing.episode.epub.content import Block, Line, Page, Part, Reference
from briefing.episode.structure import nested
from briefing.episode.text import carried, one_line

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    ' lang="{language}" xml:lang="{language}">\n<head>\n<title>{title}</title>\n'
    '<link rel="stylesheet" type="text/css" href="book.css"/>\n</head>\n'
)
ACTIVE, PLAYING = "read-aloud", "playing"
CSS = f"""body {{ margin: 1em; line-height: 1.6; }}
h1, h2, h3, h4, h5, h6 {{ line-height: 1.3; }}
ul, ol {{ list-style: none; padding-left: 1.2em; }}
li.bullet::before {{ content: "•"; display: inline-block; width: 1em; margin-left: -1em; }}
blockquote {{ margin: 1em 1.5em; padding-left: 0.8em; border-left: 0.2em solid #767676; }}
table {{ border-collapse: collapse; margin: 1em 0; }}
th, td {{ border: 1px solid #767676; padding: 0.3em 0.6em; text-align: left; }}
figure {{ margin: 1em 1.5em; font-style: italic; }}
img.cover {{ display: block; max-width: 100%; margin: 0 auto; }}
.{ACTIVE} {{ background-color: #ffe28a; color: #000000; }}
"""


Places = Mapping[str, str]
"""The file of each note and of each mark, by its id."""


def page(part: Part, book: str, language: str, files: Places) -> str:
    """The whole file of `part` of the book called `book`."""
    title = one_line(part.title) or one_line(book)
    named = f'epub:type="chapter" role="doc-chapter" aria-label="{escape(title)}"'
    section = f"<section {named}>" if part.title else "<section>"
    body = "\n".join(_rendered(part.blocks))
    head = HEAD.format(title=escape(title), language=escape(language))
    whole = f"{head}<body>\n{section}\n{body}\n</section>\n</body>\n</html>\n"
    return _LINK.sub(lambda match: f'href="{files[match[1]]}.xhtml#{match[1]}"', whole)


_LINK = re.compile(r'href="note:([a-z0-9]+)"')


def files_of(parts: Sequence[Part]) -> dict[str, str]:
    """Where each note and each mark is."""
    found: dict[str, str] = {}
    for part in parts:
        for block in part.blocks:
            found[block.id] = part.name
            found |= {mark.id: part.name for line in block.lines for mark in line.references}
    return found


def cover_page(title: str, language: str) -> str:
    """The page that shows the picture on the cover."""
    head = HEAD.format(title=escape(one_line(title)), language=escape(language))
    picture = (
        f'<img class="cover" role="doc-cover" src="cover.jpg" alt="{escape(one_line(title))}"/>'
    )
    return f'{head}<body epub:type="cover">\n{picture}\n</body>\n</html>\n'


def _rendered(blocks: Sequence[Block]) -> Iterator[str]:
    """Blocks of a kind that belong together are in one list, quotation or table."""
    for _, group in groupby(blocks, key=_container):
        inside = list(group)
        kind, table = inside[0].kind, inside[0].form.table
        if inside[0].referred_by:
            yield from map(_paragraph, inside)
        elif table is not None:
            yield _table(table, inside)
        elif kind is Kind.ITEM:
            yield _list(inside)
        elif kind is Kind.QUOTE:
            yield f"<blockquote>{''.join(map(_paragraph, inside))}</blockquote>"
        else:
            yield from map(_paragraph, inside)


def _container(block: Block) -> tuple[Kind, int]:
    if block.referred_by:
        return Kind.BODY, 0
    together = block.kind in {Kind.ITEM, Kind.QUOTE}
    table = block.form.table
    return (block.kind if together else Kind.BODY), id(table) if table else 0


def _paragraph(block: Block) -> str:
    if block.referred_by:
        back = f'<a role="doc-backlink" href="note:{block.referred_by}">↩</a>'
        noted = f'<aside id="{block.id}" epub:type="footnote" role="doc-footnote">'
        return f"{noted}<p>{_lines(block)} {back}</p></aside>"
    if block.kind is Kind.HEADING:
        return f'<h{block.level} id="{block.id}">{_lines(block)}</h{block.level}>'
    if block.form.figure:
        caption = f"<figcaption>{_lines(block)}</figcaption>"
        return f'<figure id="{block.id}" class="described">{caption}</figure>'
    if block.kind is Kind.VERSE:
        return f'<p class="verse" id="{block.id}">{_lines(block, "<br/>")}</p>'
    return f'<p id="{block.id}">{_lines(block)}</p>'


def _list(items: Sequence[Block]) -> str:
    """Items as lists in one another; numbers stand in the text, for they are said."""
    tag = "ol" if items[0].numbered else "ul"
    made = [f"<{tag}>"]
    for item, under in nested(items, lambda item: item.form.level):
        inner = f"\n{_list(under)}" if under else ""
        bullet = "" if item.numbered else ' class="bullet"'
        made.append(f'<li id="{item.id}"{bullet}>{_lines(item)}{inner}</li>')
    return "".join([*made, f"</{tag}>"])


def _table(table: Table, rows: Sequence[Block]) -> str:
    """The table as it was; a row is heard as a whole, whatever the voice says for it."""
    heads = {block.form.row: block for block in rows}
    made = []
    if table.header:
        said = f' id="{heads[-1].id}"' if -1 in heads else ""
        cells = "".join(f'<th scope="col">{_text(name)}</th>' for name in table.header)
        made.append(f"<thead><tr{said}>{cells}</tr></thead>")
    made.append("<tbody>")
    for number, row in enumerate(table.rows):
        block = heads.get(number)
        made.append(_row(table, row, block.id if block else ""))
    pages = "".join(_page(page) for block in rows for line in block.lines for page in line.pages)
    return f"{pages}<table>{''.join(made)}</tbody></table>"


def _row(table: Table, cells: Sequence[str], name: str) -> str:
    written = []
    for number, cell in enumerate(cells):
        tag = 'th scope="row"' if table.names_rows and number == 0 else "td"
        written.append(f"<{tag}>{_text(cell)}</{tag[:2]}>")
    said = f' id="{name}"' if name else ""
    return f"<tr{said}>{''.join(written)}</tr>"


def _lines(block: Block, between: str = " ") -> str:
    return between.join(f'<span id="{line.id}">{_with_pages(line)}</span>' for line in block.lines)


def _with_pages(line: Line) -> str:
    """The sentence, with the places in it where a page of the printed book begins, and the marks
    of notes."""
    inside = [(page.offset, _page(page)) for page in line.pages]
    inside += [(mark.offset, _mark(mark)) for mark in line.references]
    made, done = [], 0
    for offset, written in sorted(inside, key=lambda each: each[0]):
        made += [_text(line.text[done:offset]), written]
        done = offset
    return "".join([*made, _text(line.text[done:])])


def _mark(mark: Reference) -> str:
    link = (
        f'<a epub:type="noteref" role="doc-noteref" href="note:{mark.note}">{_text(mark.label)}</a>'
    )
    return f'<sup id="{mark.id}">{link}</sup>'


def _page(page: Page) -> str:
    label = escape(page.label)
    return (
        f'<span epub:type="pagebreak" role="doc-pagebreak" id="{page.id}" '
        f'aria-label="{label}"></span>'
    )


def _text(text: str) -> str:
    return escape(carried(text), quote=False)
