"""Pictures of an RTF document: what they show, and how many do not say it."""

from __future__ import annotations

from briefing.devanagari import has_hindi
from briefing.read.rtf.state import Event

_HOLDERS = frozenset(("pict", "shpinst", "do"))
_OTHER_FORMS = frozenset(
    str.split(
        "nonshppict shprslt object listpicture *listpicture background "
        "header headerl headerr headerf footer footerl footerr footerf"
    )
)
"""Destinations whose pictures are another form of what is beside them, or of the page."""
DESCRIPTION, WORDS = "wzDescription", "gtextUNICODE"
"""Properties of shapes: what they show, and the words of WordArt ([MS-ODRAW] 2.3.2, 2.3.22)."""


class Pictures:
    """Looks at every command and character of a document."""

    def __init__(self) -> None:
        """Before the first of them."""
        self.undescribed = 0
        """Pictures without a description in Hindi."""
        self._is_one = self._has_text = False
        self._property, self._said = "", {DESCRIPTION: "", WORDS: ""}

    def take(self, event: Event) -> str:
        """What the picture or the shape shows that ends here, if that is said in Hindi; else "".

        Of a shape with text that is the text, of WordArt its words.
        """
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
        elif last == "sv" and self._property in self._said:
            self._said[self._property] += event.text
        elif last == "shptxt" and event.text.strip():
            self._has_text = True
        is_last = event.word == "}" and last in _HOLDERS
        return self._end() if is_last and _HOLDERS.isdisjoint(inside[:-1]) else ""

    def _end(self) -> str:
        is_one, has_text = self._is_one, self._has_text
        said = next(filter(has_hindi, (self._said[WORDS], self._said[DESCRIPTION])), "")
        self._is_one = self._has_text = False
        self._said = {DESCRIPTION: "", WORDS: ""}
        self.undescribed += is_one and not said
        return "" if has_text and not is_one else said
