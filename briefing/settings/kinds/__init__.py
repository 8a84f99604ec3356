"""What a setting can be: one class for each kind of value, and the only check there is of it.

A kind takes a value from Python, reads one from the words of a command line or of the
environment, and takes one from briefing.toml. What it cannot take it refuses with a remedy.
"""

from __future__ import annotations

from briefing.settings.kinds.base import Kind, Refused, either
from briefing.settings.kinds.files import File, Picture, VoiceName, is_picture
from briefing.settings.kinds.plain import NO_END, Choice, Flag, Many, Number, Range, bounds
from briefing.settings.kinds.text import Day, Pair, Template, Text

__all__ = [
    "NO_END",
    "Choice",
    "Day",
    "File",
    "Flag",
    "Kind",
    "Many",
    "Number",
    "Pair",
    "Picture",
    "Range",
    "Refused",
    "Template",
    "Text",
    "VoiceName",
    "bounds",
    "either",
    "is_picture",
]
