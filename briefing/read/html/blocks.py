"""The blocks of a page: all of its text, or what stands out as its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from briefing.document.folding import fold
from briefing.read.html.elements import Reader
from briefing.read.html.paragraphs import Block
from briefing.read.html.parts import above
from briefing.read.markup import join, with_numbers_joined

_SENTENCE = re.compile(r"[।॥?!.…](?:\s|[”’\"')\]]|\Z)")
_FEWEST_WORDS = 4  # of a sentence
_HALF = 0.5
_ARTICLES = (
    "main, [role=main]",
    "article",
    ".hentry, .h-entry",
    '[itemtype$="Article"], [itemtype$="Posting"]',
    ".entry-content, .post-body, .e-content, [itemprop=articleBody]",
    "#mw-content-text",
)
"""What the article of a page is, by tags, by microformats and schema.org, by blogs and wikis."""


def blocks(
    node: LexborNode | None, *, book: bool = False, titles: Mapping[str, str] | None = None
) -> list[str]:
    """Headings, paragraphs, items, quotes and rows of tables under `node`, in order.

    In a `book`, boxes, footers and headers are text too. `titles` are those of chapters by
    the id where each begins, "" for the first line; one that has a heading keeps its own.
    """
    reader = Reader(book=book, titles=titles)
    return [block.text for block in _read(node, reader)]


def chapter(node: LexborNode | None, titles: Mapping[str, str]) -> Reader:
    """A file of a book that has been read; notes in other files are not known to it yet."""
    reader = Reader(book=True, titles=titles)
    if node is not None:
        reader.read(node)
        reader.end()
    return reader


def has_prose(node: LexborNode | None) -> bool:
    """Whether there are sentences under `node` that are not links."""
    return any(map(_is_prose, _read(node, Reader(book=True))))


def article(tree: LexborHTMLParser) -> list[str]:
    """The blocks of the page's <main>, its only <article> or what it calls so, and what reads on.

    Around it stand menus and lists of other articles, but also a title, an introduction, a
    note: what has sentences and is not made of links is text. All of the page is, where
    the article holds less than half of that.
    """
    body = tree.body
    for selector in _ARTICLES:
        found = _outermost(tree.css(selector))
        if body is not None and len(found) == 1:
            every = _read(body, Reader(part=found[0]))
            if _holds_most(every):
                return list(_with_prose_around(every))
    return blocks(body)


def _outermost(nodes: Sequence[LexborNode]) -> list[LexborNode]:
    """Those that stand in no other of them, each once."""
    found = {node.mem_id: node for node in nodes}
    return [node for node in found.values() if found.keys().isdisjoint(above(node))]


def completed(tree: LexborHTMLParser, text: str) -> str:
    """`text`, an extract of the page in `tree`, with the sentences in between that it lost.

    It is "" where it has less than half of the sentences of the page: then it is a teaser
    or a box, and not the article.
    """
    every = _read(tree.body, Reader(watchful=True))
    taken = fold(text).text
    read = [(folded := fold(block.text).text) in taken and bool(folded) for block in every]
    prose = [_is_prose(block) for block in every]
    of_prose = sum(len(block.text) for block, is_one in zip(every, prose, strict=True) if is_one)
    if not any(read) or len(text) < _HALF * of_prose:
        return ""
    first, end = read.index(True), len(read) - read[::-1].index(True)
    lost = [n for n in range(first, end) if prose[n] and not read[n]]
    if not lost:
        return text
    kept = [every[n].text for n in range(first, end) if read[n] or prose[n]]
    return join(with_numbers_joined(kept))


def _read(node: LexborNode | None, reader: Reader) -> Sequence[Block]:
    if node is not None:
        reader.read(node)
        reader.end()
        reader.mark_notes()
    return reader.blocks


def _holds_most(every: Sequence[Block]) -> bool:
    own = [block for block in every if block.linked < _HALF]
    inside = sum(len(block.text) for block in own if block.inside)
    return inside > 0 and inside >= _HALF * sum(
        len(block.text) for block in own if block.inside or _is_prose(block)
    )


def _is_prose(block: Block) -> bool:
    sentence = len(block.text.split()) >= _FEWEST_WORDS and _SENTENCE.search(block.text)
    return bool(sentence) and block.linked < _HALF


def _with_prose_around(every: Sequence[Block]) -> Iterator[str]:
    """What is inside, and outside its titles and prose; a heading only where prose follows.

    The heading right before what is inside is its own, if that begins with none.
    """
    heading = ""
    begun = False
    for block in every:
        is_heading = block.text.startswith("#")
        if block.inside and not begun:
            begun = True
            if heading and not is_heading:
                yield heading
        if block.inside or (is_heading and block.text.startswith("# ")):
            heading = ""
            yield block.text
        elif is_heading:
            heading = block.text
        elif _is_prose(block):
            if heading:
                yield heading
            heading = ""
            yield block.text
