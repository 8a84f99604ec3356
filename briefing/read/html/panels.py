"""What a page hides until a reader opens it: the panels of tabs and of lists of questions.

Such a panel is text of the page, and what opens it is its title (WAI-ARIA Authoring Practices,
"Accordion" and "Tabs").
"""

from __future__ import annotations

from collections.abc import Mapping

HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
"""Elements in which a button is the title of a panel."""

_OPENS = frozenset(("aria-expanded", "aria-controls"))
_ACCORDION = "accordion"
_CLASSES = frozenset(("panel", "tab-pane"))


def is_panel(said: Mapping[str, str | None]) -> bool:
    """Whether an element with these attributes is shown when its title is clicked, or found."""
    role = said.get("role")
    named = role == "region" and bool(said.get("aria-labelledby"))
    classes = (said.get("class") or "").lower()
    named |= _ACCORDION in classes or not _CLASSES.isdisjoint(classes.split())
    return role == "tabpanel" or named or said.get("hidden") == "until-found"


def is_title(said: Mapping[str, str | None], *, in_heading: bool) -> bool:
    """Whether a button with these attributes is the title of a panel, and no mere command."""
    opens = in_heading and not _OPENS.isdisjoint(said)
    return opens or said.get("role") == "tab" or _ACCORDION in (said.get("class") or "").lower()
