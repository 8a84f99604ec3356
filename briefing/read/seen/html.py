"""HTML and XHTML: all text between its tags, and which of it need not be read.

An element's reason is given when it ends, to all text in it that has none of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.devanagari import has_hindi
from briefing.io.later import later
from briefing.read.accounting import Seen
from briefing.read.encoding import decode_page
from briefing.read.html import is_xhtml
from briefing.read.html.fonts import in_unicode
from briefing.read.seen.beside import in_tag
from briefing.read.seen.gathered import Gathered, Run
from briefing.read.seen.reasons import FURNITURE, Element, is_unseen, names, page_label, reason
from briefing.read.seen.tags import Tag, Text, tokens
from briefing.read.seen.text import described

_VOID = frozenset(str.split("area base br col embed hr img input link meta param source track wbr"))
_BLOCKS = frozenset(
    str.split(
        "address article aside blockquote body caption center dd details dialog dir div dl dt "
        "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
        "main menu nav ol p pre section summary table tbody td tfoot th thead tr ul"
    )
)
_ENDS = {  # which open element a new one ends, and beyond which that is another's
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "tr": ({"tr"}, {"table"}),
    "option": ({"option"}, {"select", "datalist"}),
}
_ENDS_PARAGRAPH = ({"p"}, {"td", "th", "table", "button", "object", "caption"})
_FORMULAS = frozenset(("math", "m:math", "mml:math"))
_TELLING = frozenset(("a", "main", "article", "h1")) | _FORMULAS
_ARROW = "\u20d7"  # over a letter; as a sign of its own it would be one of the text
_OVER_A_LETTER = frozenset("→⇀⟶∼ˆ")
_SENTENCE = later(r"[।॥?!.…]")
_FEWEST_WORDS = 4  # of a sentence


def seen(data: bytes, origin: str, charset: str = "") -> Iterator[Seen]:
    """All text of a page, and why some of it need not be read."""
    written = in_unicode(decode_page(data, origin, charset), origin, is_read=False)
    end = described(written)
    front = written[:end]
    yield Seen(front, 1, why="front matter")
    yield from page("\n" * front.count("\n") + written[end:])


def page(
    written: str, part: str = "", *, book: bool = False, sentences: str = "", on_page: str = ""
) -> Iterator[Seen]:
    """The same of a page already decoded; in a `book` boxes and footers are text too.

    `sentences` is why, of a list of contents or a page of the web, only sentences must be
    read that are no links, and titles; "" where all must be. `on_page` is the page of the
    book on which it begins.
    """
    found = Gathered(page=on_page)
    for token in tokens(written, is_xhtml=book or is_xhtml(written)):
        if isinstance(token, Text) and token.is_comment:
            if has_hindi(token.text):  # others are of the page's machinery
                yield Seen(token.text, token.line, part, "comment")
        elif not isinstance(token, Tag):
            _add(found, token.text, token.line)
        elif token.end:
            _end(found, {token.name}, set(), book=book)
        else:
            _begin(found, token, book=book)
    while found.open:
        _close(found, book=book)
    runs: Iterable[Run] = found.runs if book else _outside_named(found)
    if sentences:
        prose = set(_prose(found.runs))
        runs = [replace(run, why=run.why or _beside(run, prose, sentences)) for run in runs]
    yield from (
        Seen(run.text, run.line, part, run.why, run.page, beside=run.beside) for run in runs
    )


def _add(found: Gathered, text: str, line: int) -> None:
    around = found.open[-1].around if found.open else frozenset()
    place = (line, found.block, len(found.runs))
    found.add(Run(text, *place, "", "a" in around, found.page, around))


def _begin(found: Gathered, tag: Tag, *, book: bool) -> None:
    ended, beyond = _ENDS.get(tag.name, (set(), set()))
    if ended:
        _end(found, ended, beyond, book=book)
    if tag.name in _BLOCKS:
        _end(found, *_ENDS_PARAGRAPH, book=book)
        found.block += 1
    name = "main" if tag.attributes.get("role") == "main" else tag.name
    found.times[name] += 1
    around = found.open[-1].around if found.open else frozenset()
    if name in _TELLING:
        around |= {name}
    if tag.attributes and FURNITURE.search(names(tag.attributes)):
        around |= {"furniture"}
    element = Element(tag.name, tag.attributes, len(found.runs), found.own[-1], around)
    found.page = page_label(element) or found.page
    for each in in_tag(tag.name, tag.attributes, tag.line, ""):
        place = (each.line, found.block, len(found.runs))
        found.add(Run(each.text, *place, each.why, False, found.page, around, True))
    if tag.name not in _VOID and not tag.closed:
        found.depths[tag.name].append(len(found.open))
        found.open.append(element)


def _end(found: Gathered, names: set[str], beyond: set[str], *, book: bool) -> None:
    """End the innermost open element of `names` and all in it, if there is one."""
    depth = found.innermost(names)
    if depth > found.innermost(beyond):
        while len(found.open) > depth:
            _close(found, book=book)


def _close(found: Gathered, *, book: bool) -> None:
    element = found.open.pop()
    found.depths[element.name].pop()
    _order_formula(found, element)

    def texts() -> list[str]:
        return [run.text for run in found.runs[element.first :]]

    if is_unseen(element) and _is_formula(found, element):  # stands for a picture of it
        element = replace(element, attributes={**element.attributes, "style": ""})
    before = "".join(run.text for run in found.runs[max(element.first - 3, 0) : element.first])
    count = len(found.runs) - element.first
    why = reason(element, texts, count, found.depths, before, book=book)
    found.page = page_label(element, texts) or found.page
    if element.name == "header" and not book:
        why = why or ("page header" if found.own[-1] == element.own else "")
    if element.name in _BLOCKS:
        found.block += 1
    if why:
        found.explain(element.first, why)


def _is_formula(found: Gathered, element: Element) -> bool:
    written = [run for run in found.runs[element.first :] if run.text.strip()]
    return bool(written) and all(run.around & _FORMULAS for run in written)


def _order_formula(found: Gathered, element: Element) -> None:
    """Put the degree of a root of MathML before what is under it, and signs on their letters."""
    name = element.name.rpartition(":")[2]
    if name == "mroot" and found.degree > element.first:
        inside = found.runs[element.first :]
        cut = found.degree - element.first
        found.runs[element.first :] = inside[cut:] + inside[:cut]
    elif name == "mover":
        last = next((run for run in reversed(found.runs) if run.text.strip()), None)
        if last and last.text.strip() in _OVER_A_LETTER:
            last.text = _ARROW
    if found.open and found.open[-1].name.endswith("mroot"):
        found.degree = element.first


def _outside_named(found: Gathered) -> Iterator[Run]:
    """The runs; what stands outside the only <main> or <article> and is no prose has a reason."""
    holder = next((name for name in ("main", "article") if found.times[name] == 1), "")
    prose = set(_prose(found.runs))
    own = [run for run in found.runs if not (run.why or run.in_link)]
    inside = sum(len(run.text) for run in own if holder in run.around)
    if inside < sum(
        len(run.text) for run in own if run.block in prose and holder not in run.around
    ):
        holder = ""  # a teaser; the text of the page is elsewhere
    for run in found.runs:
        is_title = "h1" in run.around
        outside = holder and holder not in run.around and not is_title
        if outside and not run.why and (run.block not in prose or "furniture" in run.around):
            yield replace(run, why=f"outside the {holder}")
        else:
            yield run


def _beside(run: Run, prose: set[int], why: str) -> str:
    must = "h1" in run.around or (run.block in prose and "furniture" not in run.around)
    return "" if must else why


def _prose(runs: Iterable[Run]) -> Iterator[int]:
    """The blocks that have a sentence, most of it not in links."""
    blocks: dict[int, list[Run]] = {}
    for run in runs:
        if not run.why:
            blocks.setdefault(run.block, []).append(run)
    for block, inside in blocks.items():
        text = "".join(run.text for run in inside)
        linked = sum(len(run.text) for run in inside if run.in_link)
        if len(text.split()) >= _FEWEST_WORDS and 2 * linked < len(text) and _SENTENCE.search(text):
            yield block
