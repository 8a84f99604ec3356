"""A page to compare voices on without knowing which is which: pairs, and questions about each.

It is a single file. Answers stay in the listener's browser until they are saved as CSV, which
`briefing.voices.scores` reads. The six questions are those of arXiv 2604.21481.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import combinations

from markupsafe import Markup

from briefing.episode.page.bundle import data_address, policy_hash, style_with_fonts
from briefing.errors import InputError
from briefing.io.templates import templates
from briefing.voices.compare import STYLE, Heard

QUESTIONS = {
    "intelligibility": "किसके शब्द ज़्यादा साफ़ समझ आए?",
    "expressiveness": "किसने अर्थ के अनुसार, सही भाव से पढ़ा?",
    "voice quality": "किसकी आवाज़ सुनने में ज़्यादा अच्छी है?",
    "liveliness": "कौन ज़्यादा जीवंत, इंसान जैसा लगा?",
    "noise": "किसमें शोर या खरखराहट कम है?",
    "made-up words": "किसने शब्द कम बिगाड़े या कम गढ़े?",
}
"""What is asked of each pair: its name in the CSV file, and as the listener reads it."""
_MOST_PAIRS = 60
"""Pairs on one page: about half an hour of listening."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two voices that say the same text, in the order they are offered."""

    item: int
    """Which text, counted from 0."""
    first: str
    """Engine and voice offered as A."""
    second: str
    """Engine and voice offered as B."""


def pairs(items: Sequence[Heard]) -> list[Pair]:
    """Every two voices of every text, in an order that tells nothing; the same for the same texts.

    A page too long to listen to is cut. Raises InputError when no text was said by two voices.
    """
    shuffled = random.Random(_digest(items))  # noqa: S311 - no secret depends on it
    found = []
    for number, heard in enumerate(items):
        names = [take.listed.name for take in heard.takes if not take.failure]
        for two in combinations(names, 2):
            first, second = shuffled.sample(two, 2)
            found.append(Pair(number, first, second))
    if not found:
        raise InputError("fewer than two voices could say this", "name two voices to compare")
    shuffled.shuffle(found)
    return found[:_MOST_PAIRS]


def page(items: Sequence[Heard]) -> str:
    """The page as HTML, every sound inside it once. Raises as `pairs` does."""
    style, script = style_with_fonts() + STYLE, _script()
    offered = pairs(items)
    policy = (
        "default-src 'none'; media-src data:; font-src data:; img-src data:; "
        f"style-src {policy_hash(style)}; script-src {policy_hash(script)}"
    )
    return (
        templates("briefing.voices")
        .get_template("blind.html")
        .render(
            policy=policy,
            style=Markup(style),  # noqa: S704 - our own
            script=Markup(script),  # noqa: S704 - our own
            pairs=[(pair, items[pair.item].text) for pair in offered],
            questions=QUESTIONS,
            data=_data(items, offered),
        )
    )


def _data(items: Sequence[Heard], offered: Sequence[Pair]) -> Markup:
    """What the script needs as JSON that may stand in HTML: the pairs and the sounds."""
    sounds = {
        f"{number} {take.listed.name}": data_address(take.mp3, "audio/mpeg")
        for number, heard in enumerate(items)
        for take in heard.takes
        if not take.failure
    }
    listed = [[pair.item, pair.first, pair.second] for pair in offered]
    told = {"page": _digest(items), "pairs": listed, "sounds": sounds}
    text = json.dumps(told, ensure_ascii=True).replace("<", "\\u003c")
    return Markup(text)  # noqa: S704 - no "<" is left that could end the element


def _digest(items: Sequence[Heard]) -> str:
    """A name for the page: the same texts by the same voices have the same."""
    told = [(heard.text, *(take.listed.name for take in heard.takes)) for heard in items]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:12]


def _script() -> str:
    return (files("briefing.voices") / "assets" / "blind.js").read_text(encoding="utf-8")
