"""Every class says what its examples promise, is the one that says it, and knows its limits."""

from __future__ import annotations

import pytest

from briefing.hindi.normalize.aligned import AlignedText
from briefing.hindi.normalize.choose import Candidate, choose
from briefing.hindi.normalize.classes.dates import Date
from briefing.hindi.normalize.classes.measure import Measure
from briefing.hindi.normalize.classes.money import Currency, Money
from briefing.hindi.normalize.classes.ordinals import Ordinal
from briefing.hindi.normalize.folding import fold
from briefing.hindi.normalize.normalize import spoken
from briefing.hindi.normalize.precedence import CLASSES
from briefing.hindi.normalize.rule import Rule, SemioticClass, Value

EXAMPLES = [
    (semiotic_class, rule, *example)
    for semiotic_class in CLASSES
    for rule in semiotic_class.rules
    for example in rule.examples
]
NEGATIVES = [(found, *pair) for found in CLASSES for pair in found.negatives]


def chosen(written: str) -> list[Candidate]:
    """What the classes say of `written`."""
    return choose(fold(AlignedText.of(written)).text)


@pytest.mark.parametrize(
    ("semiotic_class", "rule", "written", "said"), EXAMPLES, ids=lambda value: str(value)[:40]
)
def test_a_class_says_what_its_examples_promise(
    semiotic_class: SemioticClass, rule: Rule, written: str, said: str
) -> None:
    assert spoken(written) == said
    assert (semiotic_class.name, rule.name) in [
        (candidate.semiotic_class.name, candidate.rule.name) for candidate in chosen(written)
    ]


@pytest.mark.parametrize(
    ("semiotic_class", "text", "said"), NEGATIVES, ids=lambda value: str(value)[:40]
)
def test_a_class_leaves_alone_what_only_looks_like_it(
    semiotic_class: SemioticClass, text: str, said: str
) -> None:
    assert spoken(text) == said
    assert semiotic_class.name not in {found.semiotic_class.name for found in chosen(text)}


RUPEE = Currency("रुपये", "रुपया", "पैसे", "पैसा")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("₹1 का", Money("1", RUPEE, is_oblique=True)),
        ("-₹5/किलो", Money("5", RUPEE, False, " प्रति किलो", is_negative=True)),
        ("15/08/1947 को", Date(15, "अगस्त", 1947)),
        ("1st Jan", Date(1, "जनवरी")),
        (">5 km² में", Measure("5", "किलोमीटर", "वर्ग ", compared=">")),
        ("21वीं सदी", Ordinal(21, "f")),
    ],
)
def test_a_class_finds_a_value_and_the_value_knows_its_words(written: str, value: Value) -> None:
    first = chosen(written)[0]
    assert first.value == value
    assert first.said == value.words()
