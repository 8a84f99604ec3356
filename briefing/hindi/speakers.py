"""Who speaks: lines such as `राम: नमस्ते।` and marks such as `[आवाज़ hm_psi]` and `[गति 0.8]`.

A speaker's line holds to the end of its paragraph; what stands under a mark holds until the next
one, `[आवाज़]` gives the text back to its reader.

    Source -> Source, in which each is a mark that the segmenter knows
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from briefing.devanagari import WORD
from briefing.document import LeftOut, Source, Span, VoiceMark
from briefing.document.lines import with_text
from briefing.errors import InputError
from briefing.settings import FASTEST, SLOWEST, Settings

_FEWEST = 2  # lines of a speaker, and speakers of a text, where they are not named beforehand
_NAME = rf"[{WORD}A-Za-z.]{{2,20}}(?: [{WORD}A-Za-z.]{{1,20}}){{0,2}}"
_LINE = re.compile(rf"(?m)^(?P<name>{_NAME}) ?(?P<how>\([^()\n]{{1,60}}\))? ?: ?(?=\S)")
_TYPED = re.compile(
    r"\[ *(?:(?P<voice>आवाज़|आवाज|वक्ता|voice|speaker)|(?P<rate>गति|चाल|rate|speed))"
    r"(?: *[:=]? *(?P<value>[^\[\]\n=]{1,60}?))? *\]",
    re.IGNORECASE,
)
_VOICE_ID = re.compile(r"[A-Za-z]+[_-][A-Za-z0-9_:+.-]+")
_MARK = re.compile(r"\[(आवाज़|गति)=([^\[\]\n]{0,60})\]")
_END_OF_PARAGRAPH = re.compile(r"\n[ \t]*\n|\Z")


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


def with_speakers(source: Source, settings: Settings) -> Source:
    """A cleaned `source` with its speakers as marks: those that the settings name, and with
    `cast` all that the text itself shows; a speaker's name is not read."""
    named = {pair.partition("=")[0] for pair in settings.voices.speakers}
    text = _TYPED.sub(lambda match: _typed(match, named), source.text)
    found = named | (set(_shown(text)) if settings.voices.cast else set())
    lines = [match for match in _LINE.finditer(text) if match["name"] in found]
    if text == source.text and not lines:
        return source
    told = with_text(source, text)
    names = tuple(_left_out(told, lines))
    marked = with_text(told, _marked(text, lines))
    return replace(marked, left_out=(*source.left_out, *names))


def _typed(match: re.Match[str], named: set[str]) -> str:
    """A mark as people type it; one that names nobody stays text."""
    value = (match["value"] or "").strip()
    if match["rate"]:
        number = value.replace(",", ".").rstrip("x×")
        return f"[गति={number}]" if not value or number[:1].isdecimal() else match[0]
    is_voice = not value or value in named or _VOICE_ID.fullmatch(value)
    return voice_mark(value) if is_voice else match[0]


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
    for match in lines:
        ends = (_LINE.search(text, match.end()), _END_OF_PARAGRAPH.search(text, match.end()))
        end = min(found.start() for found in ends if found)
        said = text[match.end() : end].rstrip()
        how = f"{match['how']} " if match["how"] else ""
        before = text[done : match.start()]
        apart = "" if (not before and not pieces) or before.endswith("\n\n") else "\n"
        pieces += [before, apart, how, voice_mark(match["name"]), " ", said, " ", voice_mark("")]
        done = match.end() + len(said)
        pieces.append(text[done:end])
        done = end
    return "".join([*pieces, text[done:]])
