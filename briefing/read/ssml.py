"""SSML, the part of it that says what is read: text, pauses, paragraphs, sentences, substitutes.

Speed, volume, voices and emphasis are the reader's own; that they are asked for is told.
"""

from __future__ import annotations

import re
from collections import Counter
from xml.etree.ElementTree import Element

from briefing.devanagari import aksharas
from briefing.document import Source
from briefing.errors import InputError
from briefing.read import xml
from briefing.read.markup import one_line

_STRENGTHS = {
    "none": 0.0, "x-weak": 0.15, "weak": 0.25, "medium": 0.5, "strong": 1.0, "x-strong": 1.5,
}  # fmt: skip
_TIME = re.compile(r"\s*\+?(\d+(?:\.\d+)?|\.\d+)(ms|s)\s*")
_NOT_READ = frozenset(("desc", "metadata", "meta", "lexicon", "token-lexicon", "audio", "mark"))
_READ_THROUGH = frozenset(("speak", "p", "s", "w", "token", "paragraph", "sentence"))
_SPELT = frozenset(("characters", "spell-out", "verbatim", "digits", "letters"))
_STOPPED = re.compile(r"[।॥.?!…]['\"”’)]*\s*\Z")
_BLANK_LINES = re.compile(r"[ \t]*\n[ \t]*(?:\n[ \t]*)+")


def read(data: bytes, origin: str) -> Source:
    """The text, with pause marks for <break> and the alias for <sub>.

    `notices` count the elements whose effect is not followed. Raises InputError for what
    is not well-formed or is not SSML.
    """
    root = xml.parse(data, origin, doctype=True)
    if _name(root) != "speak":
        raise InputError(f"{origin}: this is not SSML", "its outermost element must be <speak>")
    pieces: list[str] = []
    unheard: Counter[str] = Counter()
    _read(root, pieces, unheard)
    lines = "".join(pieces).split("\n")
    text = _BLANK_LINES.sub("\n\n", "\n".join(map(one_line, lines))).strip()
    told = ", ".join(f"{name} ({times})" for name, times in unheard.items())
    notices = (f"SSML that is not followed: {told}",) if told else ()
    return Source(text, origin, language=root.get(f"{_XML}lang", ""), notices=notices)


_XML = "{http://www.w3.org/XML/1998/namespace}"


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _read(root: Element, pieces: list[str], unheard: Counter[str]) -> None:
    """Add what is said in `root`, in order; without recursion, for it may be nested deep."""
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, ended = stack.pop()
        if ended:
            _end(element, pieces)
            continue
        whole = _begin(element, pieces, unheard)
        stack.append((element, True))
        if not whole:
            pieces.append(_flat(element.text))
            stack += [(child, False) for child in reversed(element)]


def _begin(element: Element, pieces: list[str], unheard: Counter[str]) -> bool:
    """Begin an element; whether that is all that is said of it."""
    name = _name(element)
    if name in {"p", "paragraph"}:
        pieces.append("\n\n")
    elif name == "break":
        pieces.append(_pause(element))
    elif name == "sub" and element.get("alias"):
        pieces.append(element.get("alias", ""))
        return True
    elif name == "say-as":
        return _say_as(element, pieces)
    elif name not in _READ_THROUGH | {"sub"}:
        unheard[name] += 1
    return name in _NOT_READ


def _end(element: Element, pieces: list[str]) -> None:
    name = _name(element)
    if name in {"s", "sentence"}:
        said = "".join(pieces[-50:])
        pieces.append(" " if _STOPPED.search(said) or not said.strip() else "। ")
    elif name in {"p", "paragraph"}:
        pieces.append("\n\n")
    pieces.append(_flat(element.tail))


def _flat(text: str | None) -> str:
    """Line ends in SSML part nothing."""
    return re.sub(r"\s+", " ", text or "")


def _pause(element: Element) -> str:
    match = _TIME.fullmatch(element.get("time", ""))
    if match:
        seconds = float(match[1]) / (1000 if match[2] == "ms" else 1)
    else:
        seconds = _STRENGTHS.get(element.get("strength", "medium"), 0.5)
    return f" [विराम {seconds:.3f}s] " if seconds else " "


def _say_as(element: Element, pieces: list[str]) -> bool:
    kind, text = element.get("interpret-as", "").lower(), one_line("".join(element.itertext()))
    if kind in _SPELT:
        pieces.append(" ".join(each for each in aksharas(text) if each.strip()))
    elif kind == "ordinal" and text.isdecimal():
        pieces.append(f"{text}वाँ")
    elif kind == "date" and element.get("format", "").lower().startswith("md"):
        month, sign, rest = re.match(r"([^-/. ]*)([-/. ]?)(.*)", text).groups()  # type: ignore[union-attr]
        day, _, year = rest.partition(sign) if sign else (rest, "", "")
        pieces.append(sign.join(filter(None, (day, month, year))))
    else:
        pieces.append(text)
    return True
