"""Properties of every reader: nothing that a file holds is lost unsaid, damage costs one line, and
time grows with the size of what is read."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from fuzz_forms import Form, forms, written
from fuzz_input import PIECES, edited, lines, texts
from fuzz_reading import one_line_reasons
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Source
from briefing.episode.transcripts import FORMATS  # noqa: F401 - loaded once, not in a timed case
from briefing.errors import BriefingError, InputError
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.lexicon.user import parse_lexicon
from briefing.hindi.normalize.explain import explain
from briefing.hindi.normalize.normalize import normalize
from briefing.hindi.segment import segment
from briefing.pipeline import prepare
from briefing.read import checked
from briefing.read.feed import parse
from briefing.read.kinds import source_of
from briefing.settings import Settings, Voices

_MUCH = 60_000  # bytes
_SHARE = 4
_WORTH = 0.4  # seconds of processor time under which nothing is said
_MOST = 9.0  # times the time for four times as much; a square takes sixteen


def nothing_lost(case: tuple[bytes, list[str]], form: Form) -> None:
    """Every word put in is read, or named among what was not."""
    content, words = case
    with one_line_reasons():
        source = source_of(content, "fuzz", form.suffix, field=form.field)
        missing = [each.text for each in source.unaccounted]
        told = "\0".join([source.text, source.title, *(each.text for each in source.left_out)])
        for word in words:
            # A few of its letters may have been taken for those of another word.
            parts = [part for text in missing for part in text.split() if len(part) > 3]
            named = any(word in text for text in missing) or any(part in word for part in parts)
            assert word in told or named, (word, source.text, source.left_out, missing, content)


def damage_is_told(content: bytes, form: Form) -> None:
    """A damaged one is read or refused in a line."""
    with one_line_reasons():
        source = checked(source_of(content, "fuzz", form.suffix, field=form.field))
        source.text.encode()
        for part in (*source.left_out, *source.unaccounted):
            assert part.line >= 0
        normalize(segment(prepare(source, Settings())))


def _properties() -> list[Callable[[], None]]:
    made: list[Callable[[], None]] = []
    for name, form in forms().items():
        made.append(_named(f"{name}_loses_nothing", given(written(form)), nothing_lost, form))
        whole = edited(form.document).map(form.bytes_of) | edited(form.bytes_of(form.document))
        made.append(_named(f"{name}_damaged", given(whole), damage_is_told, form))
    return made


def _named(name: str, over: Any, holds: Callable[..., None], form: Form) -> Callable[[], None]:
    def holds_of_form(case: Any) -> None:
        holds(case, form)

    holds_of_form.__name__ = holds_of_form.__qualname__ = name
    made: Callable[[], None] = over(holds_of_form)
    return made


def _seconds(work: Callable[[bytes], object], content: bytes) -> float:
    began = time.process_time()
    with suppress(BriefingError):
        work(content)
    return time.process_time() - began


def in_proportion(work: Callable[[bytes], object], head: bytes, unit: bytes, tail: bytes) -> None:
    """Four times as much takes not much more than four times as long."""
    times = max(_MUCH // max(len(unit), 1), _SHARE)
    for attempt in range(3):
        much = _seconds(work, head + unit * times + tail)
        if much < _WORTH:
            return
        less = _seconds(work, head + unit * (times // _SHARE) + tail)
        if much < _MOST * less:
            return
        assert attempt < 2, (head, unit, tail, less, much)


_MARKS = tuple(
    piece.encode(errors="replace") for piece in (*PIECES, *"[]<>(){}*_`~|#:;,.!?'\"\\/=+-0९कि")
)
_OPENING = (
    b"<div>", b"</div>", b"<p>", b"<ul><li>", b"<table><tr><td>", b"<b><i>", b"<a href=x>", b"<!--",
    b"-->", b"<![CDATA[", b"]]>", b"&amp;", b"<span hidden>", b"<ruby>", b"<q>", b"\n\n", b"\n", b"> ",
    b"- ", b"{\\b ", b"}", b"\\u2325?", b"\\par ", b"{\\*\\x ", b"[^1]: ", b"```\n", b"| a ", b"$", b"[a](",
    b"00:00:01,000 --> 00:00:02,000\n", b"12/03/2024, 10:15 - ", b'{"text": "', b'"}, ', b'"",',
    b"<w:r><w:t>x</w:t></w:r>", b"<text:span>", b"<w:p>", b"</w:p>", b"<s/>", b"<break/>",
)  # fmt: skip
units = st.lists(
    st.one_of(st.sampled_from(_MARKS), st.sampled_from(_OPENING), lines.map(lambda t: t.encode(errors="replace"))),
    min_size=1,
    max_size=4,
).map(b"".join)  # fmt: skip


@given(st.sampled_from(sorted(forms())), units, st.floats(0, 1))
def reading_grows_with_the_size(name: str, unit: bytes, where: float) -> None:
    """Whatever is repeated in it, in any format."""
    form = forms()[name]
    at = int(where * len(form.document))

    def read(content: bytes) -> None:
        source_of(form.bytes_of(content), "fuzz", form.suffix, field=form.field)

    in_proportion(read, form.document[:at], unit, form.document[at:])


@given(units)
def saying_grows_with_the_size(unit: bytes) -> None:
    """Cleaning, sentences, speakers, normalizing."""
    settings = Settings(voices=Voices(cast=True))

    def say(content: bytes) -> None:
        text = content.decode(errors="replace")
        normalize(segment(prepare(checked(Source(text, "fuzz")), settings)))

    in_proportion(say, "नमस्ते।\n\n".encode(), unit, "\n\nअंत।".encode())


@given(units)
def explaining_grows_with_the_size(unit: bytes) -> None:
    """And who said what."""
    in_proportion(lambda text: explain(text.decode(errors="replace")), b"", unit, b"")


@given(texts)
def everything_is_explained(text: str) -> None:
    """In order, inside the text, with what was written there."""
    with one_line_reasons():
        last = 0
        for found in explain(text):
            assert found.span.start <= found.span.end, found
            assert found.span.start >= last, (text, found)
            last = found.span.start
            assert found.semiotic_class


@given(
    st.lists(
        st.tuples(st.sampled_from(["राम", "सीता", "डॉ. राव", "[आवाज़", "[गति", "A.B", ""]), lines),
        max_size=8,
    ),
    st.sampled_from([": ", " : ", ":", " hm_psi] ", " 0.8] ", "] ", "=1e9]", " (हँसकर): "]),
    st.booleans(),
)
def speakers_are_marked(said: list[tuple[str, str]], colon: str, cast: bool) -> None:
    """No word of theirs is lost, and each mark can be read."""
    text = "\n".join(f"{name}{colon}{words}" for name, words in said)
    speakers = ("राम=hf_alpha", "सीता=hm_psi")
    with one_line_reasons():
        cleaned = clean(Source(text, "fuzz"))
        marked = prepare(
            Source(text, "fuzz"), Settings(voices=Voices(cast=cast, speakers=speakers))
        )
        kept = marked.text + "".join(left.text for left in marked.left_out)
        for word in cleaned.text.split():
            if word.isalpha() and len(word) > 3:
                assert word.strip(":") in kept, (text, word)
        segment(marked)


@given(st.lists(st.tuples(lines, lines), max_size=4), lines)
def lexicon_lines_are_heard(entries: list[tuple[str, str]], text: str) -> None:
    """A lexicon is taken or refused in a line, and a text is said with it."""
    written = "".join(f"{one}\t{two}\n" for one, two in entries)
    with one_line_reasons():
        lexicon = parse_lexicon(written, "fuzz.tsv")
        said = Source(f"{text} {' '.join(one for one, _ in entries)} अंत।", "fuzz")
        normalize(segment(clean(said)), lexicon)


_ENTRY = "<item><title>TITLE</title><guid>GUID</guid><description>BODY</description></item>"


@given(st.lists(st.tuples(lines, lines, texts), max_size=4))
def entries_are_told_apart(items: list[tuple[str, str, str]]) -> None:
    """As many texts as there are entries with text, none twice."""
    from xml.sax.saxutils import escape

    from briefing.episode.text import carried

    body = "".join(
        _ENTRY.replace("TITLE", escape(carried(a)))
        .replace("GUID", escape(carried(b)))
        .replace("BODY", escape(escape(carried(c))) + f" अंक{index} है।")
        for index, (a, b, c) in enumerate(items)
    )
    content = f"<rss version='2.0'><channel><title>क</title>{body}</channel></rss>"
    try:
        found = parse(content.encode(errors="replace"), "fuzz")
    except InputError:
        return
    told = "\n".join(source.text + "".join(x.text for x in source.left_out) for source in found)
    for index in range(len(items)):
        assert f"अंक{index}" in told.replace(" ", ""), (content, told)


PROPERTIES = (
    *_properties(),
    reading_grows_with_the_size,
    saying_grows_with_the_size,
    explaining_grows_with_the_size,
    everything_is_explained,
    speakers_are_marked,
    lexicon_lines_are_heard,
    entries_are_told_apart,
)
