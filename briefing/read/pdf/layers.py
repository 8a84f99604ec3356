"""Layers of a PDF, which can be hidden: optional content (ISO 32000-1, 8.11)."""

from __future__ import annotations

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef, resolve1

from briefing.read.pdf.added import name


class Layers:
    """Knows which are hidden when the document is opened."""

    def __init__(self, document: PDFDocument) -> None:
        """Those of `document`."""
        properties = resolve1(document.catalog.get("OCProperties"))
        self._hidden: frozenset[int] = frozenset()
        if not isinstance(properties, dict):
            return
        usual = resolve1(properties.get("D"))
        if isinstance(usual, dict):
            self._hidden = _numbers(usual.get("OFF"))
            if name(usual.get("BaseState")) == "OFF":
                self._hidden = _numbers(properties.get("OCGs")) - _numbers(usual.get("ON"))

    def hide(self, layer: object) -> bool:
        """Whether what belongs to `layer`, one of them or a rule for several, is not shown."""
        if not self._hidden:
            return False
        if isinstance(layer, PDFObjRef) and layer.objid in self._hidden:
            return True
        rule = resolve1(layer)
        if not isinstance(rule, dict) or name(rule.get("Type")) != "OCMD":
            return False
        groups = rule.get("OCGs")
        members = _numbers(groups if isinstance(resolve1(groups), list) else [groups])
        hidden = members & self._hidden
        shown = members - hidden
        kept = {"AllOn": not hidden, "AnyOff": bool(hidden), "AllOff": not shown}
        return bool(members) and not kept.get(name(rule.get("P")), bool(shown))


def _numbers(listed: object) -> frozenset[int]:
    """The numbers of the objects that a list refers to."""
    found = resolve1(listed)
    each = found if isinstance(found, list) else []
    return frozenset(one.objid for one in each if isinstance(one, PDFObjRef))
