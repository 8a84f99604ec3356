"""Arrows: keys, a rise or a fall, from one figure to another."""

from __future__ import annotations

from briefing.hindi.normalize.patterns import PAUSE, before
from briefing.hindi.normalize.rule import Cue, Rule
from briefing.io.later import later

_ARROW = later(r"(?<![A-Za-z0-9)₂-₉])[▲▼↑↓⬆⬇]\ufe0f? ?(?=[0-9₹$+-])")
_TYPED_ARROW = later(r"(?<![<>=-])(?: ?<?-{1,3}>| ?<-{1,3}(?!-)| =>)(?![>=0-9])")
_FROM_TO = later(r" ?[→⇒➔➜] ?(?=[₹$]?[0-9][0-9.,]*(?:%|\s|\Z))")
_FROM = later(r"(?:\A|[\s(])[₹$]?[0-9][0-9.,]*%?\Z")


ARROW_SIGNS = (
    Rule(
        "arrow of a keyboard",
        _TYPED_ARROW,
        lambda _: PAUSE,
        (("G1 -> S -> G2", "जी वन, एस, जी टू"), ("फ़ाइल => नया", "फ़ाइल, नया")),
        Cue.SIGN,
        hint="<>",
    ),
    Rule(
        "arrow of a rise or a fall",
        _ARROW,
        lambda match: "बढ़त " if match[0].strip() in "▲↑⬆" else "गिरावट ",
        (
            ("(▲ 318.42 अंक)", "बढ़त तीन सौ अठारह दशमलव चार दो अंक"),
            ("▼ 318", "गिरावट तीन सौ अठारह"),
        ),
        Cue.SIGN,
        hint="▲▼↑↓⬆⬇",
    ),
    Rule(
        "arrow from one figure to another",
        _FROM_TO,
        lambda match: " से " if before(match, _FROM) else None,
        (("रेपो 6.5%→6.25% हुई", "रेपो छह दशमलव पाँच प्रतिशत से छह दशमलव दो पाँच प्रतिशत हुई"),),
        Cue.SIGN,
        hint="→⇒➔➜",
    ),
)
"""Rules of the class of signs."""
