"""Fields of a form in which one of several words is chosen: what they show stands in no text."""

from __future__ import annotations

from briefing.read.rtf.state import Event

_FIELD, _CHOICE = "*formfield", "*ffl"
_NONE = 25  # of `\ffres`: nothing was chosen


class Choices:
    """Looks at every command and character of a document."""

    def __init__(self) -> None:
        """Before the first of them."""
        self._words: list[str] = []
        self._chosen = self._usual = 0

    def take(self, event: Event) -> str:
        """What is chosen in the field that ends here; "" elsewhere."""
        inside = event.state.inside
        if _FIELD not in inside:
            return ""
        if event.word == "formfield":
            self._words, self._chosen, self._usual = [], _NONE, 0
        elif event.word == "ffres":
            self._chosen = event.number or 0
        elif event.word == "ffdefres":
            self._usual = event.number or 0
        elif event.word == "ffl":
            self._words.append("")
        elif inside[-1] == _CHOICE and self._words:
            self._words[-1] += event.text
        elif event.word == "}" and inside[-1] == _FIELD:
            chosen = self._usual if self._chosen == _NONE else self._chosen
            return self._words[chosen] if 0 <= chosen < len(self._words) else ""
        return ""
