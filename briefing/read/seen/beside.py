"""What stands beside the text: in attributes that are shown or spoken, and in properties.

Only what is Hindi counts; the rest is for programs. Names of HTML's attributes: WHATWG HTML,
WAI-ARIA 1.2 (6.2.1), MathML Core.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.devanagari import has_hindi
from briefing.read.accounting import Seen

PICTURE = "description of a picture"
TABLE = "description of a table"
TOOLTIP = "tooltip"
DOCUMENT = "description of the document"
LABEL = "label for screen readers"
FORM = "form"

_HTML = {
    "alt": PICTURE,
    "title": TOOLTIP,
    "summary": TABLE,
    "content": DOCUMENT,
    "srcdoc": "embedded page",
    "alttext": "second form of the same",
    **dict.fromkeys(("value", "label", "placeholder", "aria-placeholder"), FORM),
    **dict.fromkeys(
        ("abbr", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext"), LABEL
    ),
}
_FOR_PROGRAMS = frozenset(
    str.split("action cite class data for headers href id itemid name poster src srcset style")
)
_PICTURES = frozenset(("img", "svg", "area", "image"))
_OF_PICTURES = frozenset(("title", "aria-label", "aria-description"))


def beside(text: str, why: str, line: int = 0, part: str = "") -> Iterator[Seen]:
    """`text` as a run, if it is Hindi."""
    if has_hindi(text):
        yield Seen(text.replace("\n", " "), line, part, why, beside=True)


def in_tag(name: str, attributes: Mapping[str, str], line: int, part: str) -> Iterator[Seen]:
    """What the attributes of an element of HTML say."""
    for key, said in attributes.items():
        if key not in _FOR_PROGRAMS and has_hindi(said):
            why = _HTML.get(key, "attribute")
            if name in _PICTURES and key in _OF_PICTURES:
                why = PICTURE
            yield from beside(said, why, line, part)
