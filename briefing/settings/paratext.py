"""What stands around a text: read whole, in short or not at all."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.settings.fields import checked, option
from briefing.settings.groups import ALL
from briefing.settings.kinds import Choice

_CHOICES = ("read", "short", "out")
_WHOLE = ("read", "out")  # what has no short form


def _part(default: str, what: str) -> str:
    part: str = option(default, Choice(_CHOICES), f"{what}.", ALL)
    return part


def _whole(what: str, default: str = "read") -> str:
    part: str = option(default, Choice(_WHOLE), f"{what}.", ALL)
    return part


@checked
@dataclass(frozen=True, slots=True)
class Paratext:
    """What is done with each kind of line that is no part of what a text tells, and with its
    notes, tables and pictures.

    The defaults are what a newsreader does: names and places are said, and what the text itself
    has beside its prose; the rest is not.
    """

    byline: str = _part("short", "Who wrote a text, and when it was published")
    """Names of authors and reporters, hours of publication."""
    dateline: str = _part("short", "Place, date and agency before a report")
    """In short the place alone."""
    credit: str = _part("out", "Who took or owns a picture")
    """फोटो: पीटीआई."""
    see_also: str = _part("out", "Pointers to other texts (यह भी पढ़ें)")
    """Pointers to other texts, and calls to follow and subscribe."""
    license: str = _part("out", "Who holds the rights to a text")
    """© 2024, सर्वाधिकार सुरक्षित, licenses."""
    contents: str = _part("out", "A list of the chapters that follow")
    """विषय सूची with its entries."""
    notes: str = _whole("Footnotes and endnotes")
    """Notes that marks in the text refer to."""
    tables: str = _part("read", "Tables; in short, the names of their columns")
    """Read row by row."""
    figures: str = _whole("Descriptions and captions of pictures")
    """What the text says for pictures that stand by themselves."""
    quoted: str = _part("out", "Earlier messages that a mail quotes; in short, whose they are")
    """“On … wrote:” and what follows, and the head of a message that was sent on."""
    signature: str = _whole("The signature under a mail", "out")
    """What stands under a line of two hyphens."""
