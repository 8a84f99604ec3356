"""Where sentences end, within a stretch of text that is a paragraph or less.

Every stop (। ॥ ? ! … and the full stop) is a place where a sentence may end; the rules of
`stops.py` say whether it does. Closing quotation marks and brackets stay with the sentence
they close. It is one pass and what a rule looks at is bounded, so time is linear.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.devanagari import DIGITS, WORD
from briefing.document import Span
from briefing.hindi.normalize.patterns import DANDA_PLACE
from briefing.hindi.paratext.agencies import AGENCIES
from briefing.hindi.sentences.endings import ends_sentence
from briefing.hindi.sentences.stops import Nesting, Stop
from briefing.io.later import later

SAYABLE = later(
    rf"[{WORD}]|[^\W_]|[$%£¥¢©®°§\u20a0-\u20cf\u2100-\u214f\u2600-\u26ff✅✨❤⭐\U0001f000-\U0001faff]"
    # one sign of mathematics, not a line drawn of them, nor a bullet or a star
    r"|(?<![\u2200-\u22ff])[\u2200-\u2216\u221a-\u22c3\u22c7-\u22ed](?![\u2200-\u22ff])"
)
"""Something to say: a letter, a digit, a sign such as ₹ or an emoji; not punctuation."""

_WORDLIKE = later(rf"[{WORD}]|[^\W_]")
_CLOSERS = r"(?:[”’)\]}]|(?<=[।॥?!….])'(?=[\s”’]|\Z)|[ \n][”’)\]}](?=[\s।॥,;:.?!…”’)\]}]|\Z))*"
_ADDRESS = r"(?:https?://|www\.)[^\s।“”‘’()]*[A-Za-z0-9/]"
_VERSE_NUMBER = rf"॥ ?[0-9{DIGITS}]{{1,4}}(?: ?\(?[क-ह]\)?)? ?॥"  # ॥१॥, ॥ 72 (क)॥
_STOP = later(
    rf"{_ADDRESS}|{DANDA_PLACE}|(?P<run>{_VERSE_NUMBER}|[।॥?!….]+)(?P<closers>{_CLOSERS})"
)
_SOURCE = later(
    rf"[ \n]?\((?:(?=[^()]*[{WORD}A-Za-z]{{2}})[^()।॥?!]{{0,150}}[0-9{DIGITS}]"
    r"(?: ?(?:अंक|अंकों|नंबर|शब्द))?"
    rf"|{AGENCIES}"
    r"|तालियाँ|तालियां|हँसी|हंसी|ठहाका|व्यवधान)\)(?:[।.](?=\s|\Z))?(?=\s|\Z)"
)
"""In brackets behind a sentence, and part of it: (मत्ती 3:4), (पृ. 25), (5 अंक), (भाषा), (तालियाँ)."""

_VERB_PERIOD = later(rf"(?:है|हैं|था|थे|थी|थीं|गया|गई|गए|दिया|किया|[{WORD}]ग[ािेी])\.(?=\s|\Z)")


def periods_end(text: str) -> bool:
    """Whether `text` ends sentences with full stops, as some newspapers do, not with dandas."""
    dandas = text.count("।") + text.count("॥")
    return dandas == 0 or 4 * len(_VERB_PERIOD.findall(text)) > dandas


def sentence_spans(text: str, span: Span, periods: bool) -> list[Span]:
    """The sentences of `text` within `span`, in order, without outer blanks.

    Every character that is not a blank is in exactly one of them; there is none when
    nothing in the span can be said. `periods` says whether full stops end sentences
    (`periods_end` of the whole text).
    """
    spans: list[Span] = []
    start = span.start
    for end in [*_ends(text, span, periods), span.end]:
        if _WORDLIKE.search(text, start, end):
            spans.append(_without_blanks(text, start, end))
        elif spans and not text[start:end].isspace() and start < end:
            spans[-1] = _without_blanks(text, spans[-1].start, end)
        elif not spans:
            continue  # marks before the first word go with it
        start = end
    if not spans and SAYABLE.search(text, span.start, span.end):
        return [_without_blanks(text, span.start, span.end)]
    return spans


def _without_blanks(text: str, start: int, end: int) -> Span:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _ends(text: str, span: Span, periods: bool) -> Iterator[int]:
    """Offsets at which a sentence ends, the end of `span` not among them."""
    nesting = Nesting(text, span)
    first = _first_word(text, span.start, span.end)
    last = _last_word(text, span)
    for match in _STOP.finditer(text, span.start, span.end):
        if match["run"] is None or match.end() > last or match.start() < first:
            continue
        stop = Stop(
            text=text,
            first=first,
            start=match.start(),
            end=match.end(),
            limit=span.end,
            run=match["run"],
            within=nesting.at(match.start()),
            beyond=nesting.at(match.end()),
            periods=periods,
        )
        if ends_sentence(stop):
            source = _SOURCE.match(text, match.end(), span.end)
            end = source.end() if source else match.end()
            yield end
            first = _first_word(text, end, span.end)


def _first_word(text: str, start: int, end: int) -> int:
    match = _WORDLIKE.search(text, start, end)
    return match.start() if match else end


def _last_word(text: str, span: Span) -> int:
    """Where the last letter or digit is; -1 without one."""
    for offset in range(span.end - 1, span.start - 1, -1):
        if _WORDLIKE.match(text, offset):
            return offset
    return -1
