"""Words that a hyphen divides at the end of a line, told from labels and from compounds."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, columns
from briefing.hindi.lexicon.tables import frequent
from briefing.io.later import later

_SOFT = "\u2010\u00ad"  # typed for nothing else
_AT_LINE_END = later(rf"[-{_SOFT}][ \t]*\n")
_COMPOUND = later(rf"(?<![{WORD}])[{WORD}]+-[{WORD}]+")
_DIVIDED = later(
    rf"(?<![{WORD}])(?P<first>[{WORD}]+)(?P<sign>[-{_SOFT}])[ \t]*\n[ \t>]*(?P<second>[{WORD}]+)"
)
_WHOLE_BEFORE = frozenset(
    str.split(
        "है हैं था थे थी थीं हो होगा होगी होंगे गया गई गए रहा रही रहे करें कीजिए दीजिए लिखिए बताइए "
        "कहा बोला बोली पूछा में से को का की के ने पर तक यह ये वह वे इस उस कि और"
    )
)
_WHOLE_AFTER = frozenset(
    str.split("है हैं था थे थी यह ये वह वे इस उस इन उन इसके उसके और या कि तो जो जब एक में से को का की के ने")
)
"""Words that are no halves of a divided one."""

_LABEL = 2  # words, at most, of a line such as “शुभ अंक-”
_WIDEST = 160  # characters that are looked at of a line
_WRAPPED = 0.6  # of the width of the next line that one has which was full


def join_divided_words(text: str) -> str:
    """`text` with the words whole that a hyphen divides at the end of a line.

    What is only said twice keeps its hyphen (धीरे-धीरे), and so does a compound that stands
    elsewhere in the text with one, or is made of two known words (माता-पिता). Behind a verb the
    hyphen was typed for a colon (है-), and so it was behind a label or a heading, a line much
    shorter than the next (उपाय-), unless a known word was divided there.
    """
    if not _AT_LINE_END.search(text):
        return text
    compounds = set(_COMPOUND.findall(text))

    def joined(cut: re.Match[str]) -> str:
        first, second = cut["first"], cut["second"]
        if first in _WHOLE_BEFORE or second in _WHOLE_AFTER:
            return cut[0]
        whole, compound = first + second, f"{first}-{second}"
        if first == second or compound in compounds:
            return compound
        if cut["sign"] in _SOFT or whole in frequent():
            return whole
        if not _is_full(cut):
            return cut[0]
        return compound if {first, second} <= frequent() else whole

    return _DIVIDED.sub(joined, text)


def _is_full(cut: re.Match[str]) -> bool:
    """Whether the line with the hyphen goes on, rather than being a label or a heading."""
    text, ends = cut.string, cut.end("first")
    line = text[max(text.rfind("\n", 0, ends) + 1, ends - _WIDEST) : ends].strip()
    begins = cut.start("second")
    following = text[begins : begins + _WIDEST].partition("\n")[0]
    wide = columns(line) >= _WRAPPED * columns(following.strip())
    return wide and len(line.split()) > _LABEL
