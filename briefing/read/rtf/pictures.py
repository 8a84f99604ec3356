"""Pictures of an RTF document: what they show, and how many do not say it."""

from __future__ import annotations

from briefing.devanagari import has_hindi
from briefing.read.rtf.walk import Event

_HOLDERS = frozenset(("pict", "shpinst", "do"))
_OTHER_FORMS = frozenset(
    str.split(
        "nonshppict shprslt object listpicture *listpicture background "
        "header headerl headerr headerf footer footerl footerr footerf"
    )
)
"""Destinations whose pictures are another form of what is beside them, or of the page."""
_DESCRIPTION = "wzDescription"


class Pictures:
    """Looks at every command and character of a document."""

    def __init__(self) -> None:
        """Before the first of them."""
        self.undescribed = 0
        """Pictures without a description in Hindi."""
        self._is_one = False
        self._property = self._said = ""

    def take(self, event: Event) -> str:
        """What the picture shows that ends here, if that is said in Hindi; else ""."""
        inside = event.state.inside
        if _HOLDERS.isdisjoint(inside) or not _OTHER_FORMS.isdisjoint(inside):
            return ""
        last = inside[-1]
        if event.word == "pict":
            self._is_one = True
        elif event.word == "sn":
            self._property = ""
        elif last == "sn":
            self._property += event.text
        elif last == "sv" and self._property == _DESCRIPTION:
            self._said += event.text
        is_last = event.word == "}" and last in _HOLDERS
        return self._end() if is_last and _HOLDERS.isdisjoint(inside[:-1]) else ""

    def _end(self) -> str:
        is_one, said = self._is_one, self._said if has_hindi(self._said) else ""
        self._is_one, self._said = False, ""
        self.undescribed += is_one and not said
        return said if is_one else ""
