"""What is typed on a page for a font from before Unicode, by styles and <font face>."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from briefing.devanagari import has_hindi
from briefing.io.later import later
from briefing.read.archive import Archive
from briefing.read.html.rules import Opened, Rule, rules
from briefing.read.legacy import is_legacy_font
from briefing.read.typed import Typed, shown, shown_if_certain

_NAMES_FONTS = ("font", "Font", "FONT", "face", "Face", "FACE")
_NAMED = later(r"(?:face\s*=|font(?:-family)?\s*:)([^<>{}]{0,300})", re.I)
_TOKEN = later(r"<!--.*?(?:-->|\Z)|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*)(?P<said>[^<>]*)>", re.S)
_ATTRIBUTE = later(r"""([\w:-]+)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))""")
_SHEET = later(r"<style\b[^<>]*>(.*?)(?:</style|\Z)", re.S | re.I)
_VOID = frozenset(str.split("area base br col embed hr img input link meta param source track wbr"))
_IN_WORDS = frozenset(
    str.split("a abbr b bdi bdo big cite code em font i ins mark s small span strike strong sub "
              "sup tt u var wbr")
)  # fmt: skip
_ENDS_ITSELF = frozenset(("p", "li", "dt", "dd", "td", "th", "tr", "option"))
_UNREAD = frozenset(
    str.split("aside footer head header nav script select style template textarea title")
)
_DEEPEST = 500  # open elements whose fonts are known
_RAW = frozenset(("script", "style", "title", "textarea"))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A tag, or a text between two."""

    written: str
    line: int
    font: str = ""
    is_read: bool = True


def sheets(archive: Archive) -> str:
    """All style sheets of a book."""
    names = [name for name in archive.names() if name.lower().endswith(".css")]
    return "\n".join(archive.read(name).decode("utf-8", "replace") for name in names)


def in_unicode(page: str, origin: str, css: str = "", *, is_read: bool = True) -> str:
    """`page`, of the same lines, with what is typed for a font from before Unicode converted.

    `css` are style sheets beside the page. A page that has Hindi in Unicode in such a font is
    in Unicode whatever its styles say. Raises InputError, naming the line, for what `is_read`
    and cannot be converted for certain.
    """
    if not any(name in page or name in css for name in _NAMES_FONTS):
        return page
    named = _NAMED.findall(f"{page}\n{css}")
    if not any(is_legacy_font(each) or "symbol" in each.lower() for each in named):
        return page
    every = "\n".join([css, *_SHEET.findall(page)])
    pieces = list(_pieces(page, list(rules(every))))
    if any(piece.font and has_hindi(html.unescape(piece.written)) for piece in pieces):
        return page
    said: list[str] = []
    for _, group in groupby(_words(pieces), lambda each: each[0]):
        said += _converted([piece for _, piece in group], origin, is_read=is_read)
    return "".join(said)


def _words(pieces: Sequence[_Piece]) -> Iterator[tuple[int, _Piece]]:
    """Each piece, with the number of the stretch in one font that it is of."""
    number, font = 0, ""
    for piece in pieces:
        name = _tag_name(piece.written)
        if name not in _IN_WORDS and (name or piece.font != font):
            number, font = number + 1, piece.font
        yield number, piece


def _tag_name(written: str) -> str:
    token = _TOKEN.match(written)
    return (token["name"] or "!").lower() if token else ""


def _converted(pieces: list[_Piece], origin: str, *, is_read: bool) -> Iterator[str]:
    texts = [Typed(html.unescape(piece.written), piece.font) for piece in pieces if piece.font]
    if not texts:
        yield from (piece.written for piece in pieces)
        return
    first = next(piece for piece in pieces if piece.font)
    convert = shown if is_read and first.is_read else shown_if_certain
    said = html.escape(convert(list(texts), f"{origin}, line {first.line}"), quote=False)
    for piece in pieces:
        yield said if piece is first else "" if piece.font else piece.written


def _pieces(page: str, found: Sequence[Rule]) -> Iterator[_Piece]:
    """`page` from its first character to its last."""
    open_: list[Opened] = []
    start, line = 0, 1
    for token in _TOKEN.finditer(page):
        if token.start() < start:
            continue
        text = page[start : token.start()]
        if text:
            yield _text(text, line, open_)
        line += text.count("\n")
        yield _Piece(token[0], line)
        line += token[0].count("\n")
        start = token.end()
        name = (token["name"] or "").lower()
        if token["end"]:
            _close(open_, name)
        elif name and name not in _VOID and not token["said"].endswith("/"):
            if open_ and open_[-1].name == name and name in _ENDS_ITSELF:
                open_.pop()
            if len(open_) < _DEEPEST:
                open_.append(_opened(name, token["said"], open_, found))
    if start < len(page):
        yield _text(page[start:], line, open_)


def _text(text: str, line: int, open_: Sequence[Opened]) -> _Piece:
    names = {each.name for each in open_}
    font = open_[-1].font if open_ and text.strip() and _RAW.isdisjoint(names) else ""
    font = font if is_legacy_font(font) else ""
    return _Piece(text, line, font, _UNREAD.isdisjoint(names))


def _close(open_: list[Opened], name: str) -> None:
    for depth in range(len(open_) - 1, -1, -1):
        if open_[depth].name == name:
            del open_[depth:]
            return


def _opened(name: str, said: str, around: Sequence[Opened], found: Sequence[Rule]) -> Opened:
    attributes = {
        key.lower(): html.unescape(one or other or bare)
        for key, one, other, bare in _ATTRIBUTE.findall(said)
    }
    classes = frozenset(attributes.get("class", "").split())
    element = Opened(name, attributes.get("id", ""), classes)
    matching = [rule for rule in found if rule.matches(element, around)]
    by_rule = max(matching, key=lambda rule: rule.weight).font if matching else ""
    face = attributes.get("face", "") if name == "font" else ""
    own = next((rule.font for rule in rules(f"x{{{attributes.get('style', '')}}}")), "")
    font = own or by_rule or face.split(",")[0].strip() or (around[-1].font if around else "")
    return replace(element, font=font)
