"""Who speaks: lines such as `राम: नमस्ते।` and marks such as `[आवाज़ hm_psi]` and `[गति 0.8]`.

A speaker's line holds to the end of its paragraph, and a name alone on its line speaks what is
below it; what stands under a mark holds until the next
one, `[आवाज़]` gives the text back to its reader.

    Source -> Source, in which each is a mark that the segmenter knows
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from unicodedata import normalize

from briefing.devanagari import WORD
from briefing.document import Document, LeftOut, Source, Span, VoiceMark
from briefing.document.lines import with_text
from briefing.errors import InputError
from briefing.io.later import later
from briefing.settings import FASTEST, SLOWEST, Settings

_FEWEST = 2  # lines of a speaker, and speakers of a text, where they are not named beforehand
_NAME = rf"[{WORD}A-Za-z.]{{2,20}}(?: [{WORD}A-Za-z.]{{1,20}}){{0,2}}"
_COLON = "[:\uff1a\ufe55\ufe13\ua789]"  # also those of other keyboards
_REMARK = r"\([^()\n]{1,60}\)"
_AFTER = rf" ?{_COLON}(?:[-–—](?![0-9]))?"
_SAYS = (
    rf" ?(?P<how>{_REMARK})?{_AFTER}[ \t]*"
    rf"(?:(?:\n[ \t]*){{1,3}}(?!#|{_NAME} ?(?:{_REMARK})?{_AFTER}))?(?=\S)"
)
"""After a name: what it says stands on the same line or, where the name is alone, below."""
_LINE = later(rf"(?m)^(?P<name>{_NAME}){_SAYS}")
_TYPED = later(
    r"\[ *(?:(?P<voice>आवाज़|आवाज|वक्ता|voice|speaker)|(?P<rate>गति|चाल|rate|speed))"
    r"(?:(?P<sign> *[:=]? *)(?P<value>[^\[\]\n=]{1,60}?))? *\]",
    re.IGNORECASE,
)
_VOICE_ID = later(r"[A-Za-z]+[_-][A-Za-z0-9_:+.-]+")
_PLAIN_ID = later(r"[A-Za-z0-9_:+.-]+")
_MARK = later(r"\[(आवाज़|गति)=([^\[\]\n]{0,60})\]")
_END_OF_PARAGRAPH = later(r"\n[ \t]*\n|\Z")


def voice_mark(voice: str) -> str:
    """The mark from which on `voice`, or a speaker of that name, reads; "" is the reader."""
    return f"[आवाज़={voice}]"


def rate_mark(rate: float) -> str:
    """The mark from which on it is read at `rate` times the pace of the voice."""
    return f"[गति={rate:g}]"


def voice_marks(source: Source) -> tuple[VoiceMark, ...]:
    """The marks of a source that `with_speakers` gave, in order.

    InputError, with the line of the file, for a pace that cannot be.
    """
    return tuple(
        VoiceMark(Span(*match.span()), voice=match[2])
        if match[1] == "आवाज़"
        else VoiceMark(Span(*match.span()), rate=_rate(match, source))
        for match in _MARK.finditer(source.text)
    )


def without_voice_marks(text: str) -> str:
    """`text` without these marks."""
    return _MARK.sub("", text)


def _rate(match: re.Match[str], source: Source) -> float:
    try:
        rate = float(match[2] or 1)
    except ValueError:
        rate = 0.0
    if not SLOWEST <= rate <= FASTEST:
        raise InputError(
            f"{source.where(match.start())}: Unsupported pace: {match[2]!r}",
            f"write [गति {SLOWEST:g}] to [गति {FASTEST:g}]",
        )
    return rate


def named_speakers(settings: Settings) -> dict[str, str]:
    """The voice of each speaker that the settings name."""
    pairs = (normalize("NFC", pair).partition("=") for pair in settings.voices.speakers)
    return {name: voice for name, _, voice in pairs}


def with_speakers(source: Source, settings: Settings) -> Source:
    """A cleaned `source` with its speakers as marks: those that the settings name, and with
    `cast` all that the text itself shows; a speaker's name is not read.

    InputError, with the line of the file, for a mark that names nobody.
    """
    named = set(named_speakers(settings))
    marks = _Typed(source, named, settings.voices.cast)
    text = _TYPED.sub(marks.mark, source.text)
    shown = set(_shown(text)) if settings.voices.cast else set()
    lines = _lines(text, named, shown)
    source = replace(source, notices=(*source.notices, *marks.remarks)) if marks.remarks else source
    if text == source.text and not lines:
        return source
    told = with_text(source, text)
    names = tuple(_left_out(told, lines))
    marked = with_text(told, _marked(text, lines))
    return replace(marked, left_out=(*source.left_out, *names))


def unheard(documents: Iterable[Document], settings: Settings) -> list[str]:
    """Those whom the settings name as speakers and who say nothing, a message for each."""
    speaking = {mark.voice for document in documents for mark in document.voices}
    silent = [name for name in named_speakers(settings) if name not in speaking]
    return [f"Nobody called {name} speaks in this text" for name in silent]


@dataclass(slots=True)
class _Typed:
    """Marks as people type them."""

    source: Source
    named: Collection[str]
    cast: bool
    """Whether whoever is named gets a voice."""
    remarks: list[str] = field(default_factory=list)
    """A notice for each that looks like a mark and stays text."""

    def mark(self, match: re.Match[str]) -> str:
        """What stands for it; InputError for one that names nobody."""
        value = (match["value"] or "").strip()
        if match["rate"]:
            number = value.replace(",", ".").rstrip("x×")
            is_pace = not value or number[:1].isdecimal()
            return f"[गति={number}]" if is_pace else self._text(match, "no pace")
        if not value or value in self.named or _VOICE_ID.fullmatch(value):
            return voice_mark(value)
        if match["voice"].lower() == "voice" and not match["sign"].strip() and value.islower():
            return self._text(match, "no voice")  # [voice cracks] tells how it is said
        if self.cast or _PLAIN_ID.fullmatch(value):
            return voice_mark(value)
        known = ", ".join(self.named) or "nobody is yet"
        raise InputError(
            f"{self._where(match)}: Unknown speaker: {value}",
            f"give the name a voice (named: {known}), or put it in ( ) to have it read",
            "speakers",
        )

    def _text(self, match: re.Match[str], what: str) -> str:
        self.remarks.append(f"{self._where(match)}: {match[0]} names {what}, so it is read")
        return match[0]

    def _where(self, match: re.Match[str]) -> str:
        return self.source.where(match.start())


def _lines(text: str, named: Collection[str], shown: Collection[str]) -> list[re.Match[str]]:
    """Where somebody of these begins to speak; who is `named` may do so in a list or quotation."""
    found: dict[int, re.Match[str]] = {}
    for names, before in ((shown, ""), (named, r"(?:[-*+•>–—] +)?")):
        if names:
            either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
            line = re.compile(rf"(?m)^{before}(?P<name>{either}){_SAYS}")
            found |= {match.start(): match for match in line.finditer(text)}
    return [found[start] for start in sorted(found)]


def _shown(text: str) -> Iterator[str]:
    """The speakers of a text in dialog: several names, each at the beginning of several lines."""
    counts = Counter(match["name"] for match in _LINE.finditer(text))
    several = [name for name, times in counts.items() if times >= _FEWEST]
    if len(several) >= _FEWEST:
        yield from several


def _left_out(source: Source, lines: list[re.Match[str]]) -> Iterator[LeftOut]:
    for match in lines:
        anchor = source.anchor(match.start())
        yield LeftOut(match["name"], "speaker's name", anchor.line, anchor.part)


def _marked(text: str, lines: list[re.Match[str]]) -> str:
    """Each line as a paragraph of its speaker's; how it is said is the reader's to tell."""
    pieces: list[str] = []
    done = 0
    for index, match in enumerate(lines):
        ends = [end.search(text, match.end()) for end in (_LINE, _END_OF_PARAGRAPH)]
        end = min(found.start() for found in (*ends, *lines[index + 1 : index + 2]) if found)
        said = text[match.end() : end].rstrip()
        how = f"{match['how']} " if match["how"] else ""
        before = text[done : match.start()]
        apart = "" if (not before and not pieces) or before.endswith("\n\n") else "\n"
        pieces += [before, apart, how, voice_mark(match["name"]), " ", said, " ", voice_mark("")]
        done = match.end() + len(said)
        pieces.append(text[done:end])
        done = end
    return "".join([*pieces, text[done:]])
