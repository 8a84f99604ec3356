"""SSML, the part of it that says what is read: text, pauses, paragraphs, sentences, substitutes.

Voices and their pace become marks of the text, phonemes a lexicon of its own. Volume, pitch and
emphasis are the reader's; that they are asked for is told.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from briefing.devanagari import aksharas
from briefing.document import Source
from briefing.errors import InputError
from briefing.hindi.lexicon.user import parse_lexicon
from briefing.hindi.speakers import rate_mark, voice_mark
from briefing.read import xml
from briefing.read.markup import one_line
from briefing.settings import FASTEST, SLOWEST

_XML = "{http://www.w3.org/XML/1998/namespace}"
_SPEAK, _START = re.compile(rb"<(?:\w+:)?speak\b"), 4096
_STRENGTHS = {
    "none": 0.0, "x-weak": 0.15, "weak": 0.25, "medium": 0.5, "strong": 1.0, "x-strong": 1.5,
}  # fmt: skip
_RATES = {
    "x-slow": 0.6, "slow": 0.8, "medium": 1.0, "default": 1.0, "fast": 1.25, "x-fast": 1.6,
}  # fmt: skip
_RATE = re.compile(r"([+-]?)(\d{1,4}(?:\.\d{1,4})?)(%?)")
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
    said = _Said()
    _read(root, said)
    unheard = said.unheard
    lines = "".join(said.pieces).split("\n")
    text = _BLANK_LINES.sub("\n\n", "\n".join(map(one_line, lines))).strip()
    told = ", ".join(f"{name} ({times})" for name, times in unheard.items())
    notices = (f"SSML that is not supported: {told}",) if told else ()
    sounds = tuple(said.sounds.items())
    language = root.get(f"{_XML}lang", "")
    return Source(text, origin, language=language, notices=notices, sounds=sounds)


def whole(data: bytes) -> bytes:
    """`data` with its outermost element, if it has none."""
    return data if _SPEAK.search(data[:_START]) else b"<speak>" + data + b"</speak>"


@dataclass(slots=True)
class _Said:
    """What was gathered up to some place."""

    pieces: list[str] = field(default_factory=list)
    unheard: Counter[str] = field(default_factory=Counter)
    """How often what is asked for is not followed, by the name of the element."""
    sounds: dict[str, str] = field(default_factory=dict)
    """Phonemes by the word."""
    voices: list[str] = field(default_factory=list)
    """Those that are open; the last one reads."""
    rates: list[float] = field(default_factory=list)
    """Times the normal pace, likewise."""


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _read(root: Element, said: _Said) -> None:
    """Add what is said in `root`, in order; without recursion, for it may be nested deep."""
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, ended = stack.pop()
        if ended:
            _end(element, said)
            continue
        is_said = _begin(element, said)
        stack.append((element, True))
        if not is_said:
            said.pieces.append(_flat(element.text))
            stack += [(child, False) for child in reversed(element)]


def _begin(element: Element, said: _Said) -> bool:
    """Begin an element; whether that is all that is said of it."""
    name, pieces = _name(element), said.pieces
    if name in {"p", "paragraph"}:
        pieces.append("\n\n")
    elif name == "break":
        pieces.append(_pause(element))
    elif name == "sub" and element.get("alias"):
        pieces.append(element.get("alias", ""))
        return True
    elif name == "say-as":
        return _say_as(element, pieces)
    elif not _is_followed(element, said):
        said.unheard[name] += 1
    return name in _NOT_READ


def _is_followed(element: Element, said: _Said) -> bool:
    name = _name(element)
    return _CHANGES[name](element, said) if name in _CHANGES else name in _READ_THROUGH | {"sub"}


def _voice(element: Element, said: _Said) -> bool:
    """Another voice reads; whether it has a name."""
    name = element.get("name", "").split(",")[0].strip()
    said.voices.append(name or (said.voices or [""])[-1])
    said.pieces.append(f" {voice_mark(name)} " if name else "")
    return bool(name)


def _prosody(element: Element, said: _Said) -> bool:
    """It is read faster or slower; whether that is all that is asked."""
    before = (said.rates or [1.0])[-1]
    rate = _rate(element.get("rate", ""), before)
    said.rates.append(rate or before)
    said.pieces.append(f" {rate_mark(rate)} " if rate else "")
    return bool(rate) and not {"pitch", "volume", "contour", "range"} & set(element.keys())


def _rate(written: str, before: float) -> float:
    """Times the normal pace, as far as a voice can; 0.0 where it is not said."""
    match = _RATE.fullmatch(written.strip())
    if match is None:
        return _RATES.get(written.strip().lower(), 0.0)
    number = float(match[2]) / (100 if match[3] else 1)
    rate = before * (1 + number * (-1 if match[1] == "-" else 1)) if match[1] else number
    return min(max(rate, SLOWEST), FASTEST)


def _phoneme(element: Element, said: _Said) -> bool:
    """The words in it have the sound it gives; whether the voice knows these phonemes."""
    word, sound = one_line("".join(element.itertext())), element.get("ph", "").strip()
    if element.get("alphabet", "ipa") != "ipa" or not word:
        return False
    try:
        said.sounds |= parse_lexicon(f"{word}\t/{sound.strip('/')}/", "SSML").entries
    except InputError:
        return False
    return True


_CHANGES = {"voice": _voice, "prosody": _prosody, "phoneme": _phoneme}


def _end(element: Element, whole: _Said) -> None:
    name, pieces = _name(element), whole.pieces
    if name == "voice":
        whole.voices.pop()
        if element.get("name", "").strip():
            pieces.append(f" {voice_mark((whole.voices or [''])[-1])} ")
    if name == "prosody":
        whole.rates.pop()
        pieces.append(f" {rate_mark((whole.rates or [1.0])[-1])} ")
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
