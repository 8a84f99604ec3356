"""The style sheet of an RTF document: what each of its paragraphs is called."""

from __future__ import annotations

from briefing.read.docx.styles import is_name_of_contents
from briefing.read.rtf.state import Event, State


class Styles:
    """Knows the styles whose definitions it was given."""

    def __init__(self) -> None:
        """None yet."""
        self._written: dict[int, str] = {}
        self._names: dict[int, str] = {}

    def take(self, event: Event) -> bool:
        """Whether `event` is of the style sheet."""
        if "stylesheet" not in event.state.inside:
            return False
        style = event.state.style
        self._written[style] = self._written.get(style, "") + event.text
        self._names.pop(style, None)
        return True

    def name(self, state: State) -> str:
        """That of the paragraph, in small letters and without blanks; "" for none."""
        if state.style not in self._names:
            written = "".join(self._written.get(state.style, "").lower().split())
            self._names[state.style] = written.strip(";")
        return self._names[state.style]

    def lists_contents(self, state: State) -> bool:
        """Whether the paragraph is an entry of a list of contents, or of an index."""
        return is_name_of_contents(self.name(state))
