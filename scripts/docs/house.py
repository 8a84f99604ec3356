"""The house as a picture: the rooms of briefing/, and which room knows which, from its imports."""

from __future__ import annotations

from collections import Counter

import grimp

_ROOT = ("__init__", "__main__", "api")  # they gather or start, and are no rooms


def markdown() -> str:
    """A Mermaid flowchart, and the counts behind it.

    An arrow is drawn where no longer way leads from one room to the other, so that the picture
    can be read; the counts are of all arrows.
    """
    arrows = _arrows()
    rooms = sorted({room for arrow in arrows for room in arrow})
    shown = [f"    {above} --> {below}" for above, below in sorted(_needed(set(arrows)))]
    return "\n".join(
        [
            "```mermaid",
            "flowchart TB",
            *shown,
            "```",
            "",
            f"{len(rooms)} packages, {len(arrows)} arrows between packages.",
            f"{len(shown)} are drawn, the others follow from them; there is no circle, and no",
            "arrow runs upward.",
            "",
        ]
    )


def _arrows() -> Counter[tuple[str, str]]:
    """How many imports lead from a room to another."""
    graph = grimp.build_graph("briefing")
    found: Counter[tuple[str, str]] = Counter()
    for module in graph.modules:
        for other in graph.find_modules_directly_imported_by(module):
            above, below = _room(module), _room(other)
            if above and below and above != below:
                found[above, below] += 1
    return found


def _room(module: str) -> str:
    room = [*module.split("."), ""][1]
    return "" if room in _ROOT else room


def _needed(arrows: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """The arrows without those that a longer way makes needless."""
    below: dict[str, set[str]] = {}
    for above, under in arrows:
        below.setdefault(above, set()).add(under)

    def reaches(start: str, end: str, without: tuple[str, str]) -> bool:
        return any(
            step == end or reaches(step, end, without)
            for step in below.get(start, ())
            if (start, step) != without
        )

    return {arrow for arrow in arrows if not reaches(*arrow, arrow)}
