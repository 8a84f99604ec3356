"""What a pattern cannot match without is worked out from it, and no rule is left out for more."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paths import DATA, ROOT

from briefing.hindi.normalize.aligned import AlignedText
from briefing.hindi.normalize.folding import fold
from briefing.hindi.normalize.precedence import CLASSES
from briefing.hindi.normalize.prefilter import (
    NUMBER,
    PLACES,
    SIGNED,
    Index,
    Prefilter,
    prefilter_of,
)
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

with pytest.MonkeyPatch.context() as patch:
    patch.syspath_prepend(ROOT / "scripts/docs")
    OF_PATTERN: Callable[[re.Pattern[str]], Prefilter] = import_module("prefilters").of_pattern

SENTENCES = [
    fold(AlignedText.of(line.split("\t")[1])).text
    for line in (DATA / "normalize.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
RULES = [rule for found in CLASSES for rule in found.rules]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?<![0-9])[0-9]{3,}/", Prefilter(3, NUMBER, (("/",),))),
        (r"[0-9]+ ?km", Prefilter(1, "", (("km",),))),
        (r"(?:(?<![0-9A-Z])|(?<=[0-9]x))[0-9]", Prefilter(1, NUMBER)),
        (r"(?<![0-9])-?[0-9]+", Prefilter(1, SIGNED)),
        (r"(?:किमी|मील) दूर", Prefilter(0, "", (("किमी दूर", "मील दूर"),))),
        (r"Gen(?:eral|\.)?", Prefilter(0, "", (("Gen",),))),
        (r"(?i:x)[-–]", Prefilter(0, "", (("X-", "X–", "x-", "x–"),))),
        (r"=.*\?", Prefilter(0, "", (("=",),))),
        (r"-.*\.", Prefilter(0, SIGNED, (("-",), (".",)))),
        (r"(?<=₹)[0-9]{2}(?=%)", Prefilter(2, NUMBER, (("%",),))),
        (r"[0-9]{2}(?=[0-9]{3})", Prefilter(3)),
        (r"[A-Za-z]+", Prefilter(0, "", ((*map(chr, range(65, 91)), *map(chr, range(97, 123))),))),
        (r"-?/?", Prefilter()),
        (r"(?:₹|[^ ])+", Prefilter()),
        (r"(?![0-9]/)[^ ]", Prefilter()),
        (r"(%)?(?:\1)", Prefilter()),
        ("का|में", Prefilter(0, "", (("का", "में"),))),
        ("[ाी]", Prefilter(0, "", ())),
        (r"\t?[0-9]", Prefilter(1)),
    ],
)
def test_what_a_pattern_needs(pattern: str, expected: Prefilter) -> None:
    assert OF_PATTERN(re.compile(pattern)) == expected


@pytest.mark.parametrize(
    "pattern",
    [
        "[0-9]{2,3}( ?/ ?)[0-9](?:km|किमी)?",
        "(a|bc)(?:d|[^x]e){1,2}=|[0-9]{2}/",
        "(?i:sin|cos)2?(?: [A-Z])*",
        "[a-c]+-?(?:[०-९]|x+)",
        "(?:रु|[₹$])[0-9,]*[0-9]",
        ".{0,2}(?:की|का) (?:[०-९]|दर)\\.?",
    ],
)
@given(data=st.data())
def test_whatever_matches_has_what_was_worked_out(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern, fullmatch=True))
    figures, begins, one_of = OF_PATTERN(re.compile(pattern))
    assert len(re.findall("[0-9]", text)) >= figures
    assert all(any(map(text.__contains__, strings)) for strings in one_of)
    assert not begins or PLACES[begins].match(text)


def test_every_match_has_what_its_rule_needs() -> None:
    for rule in RULES:
        figures, begins, one_of = prefilter_of(rule)
        places = PLACES[begins] if begins else re.compile("")
        for text in SENTENCES:
            for match in rule.pattern.finditer(text):
                assert len(re.findall("[0-9]", text)) >= figures, (rule.name, text)
                assert all(any(map(text.__contains__, each)) for each in one_of), (rule.name, text)
                assert places.match(text, match.start()) or not match[0], (rule.name, text)


def _rule(name: str, pattern: str, words: frozenset[str] = frozenset()) -> Rule:
    return Rule(name, later(pattern), lambda _: "", (), words=words)


def test_the_index_names_the_rules_that_may_find_something() -> None:
    rules = (
        (_rule("a", "x"), Prefilter()),
        (_rule("b", "x"), Prefilter(2)),
        (_rule("c", "x"), Prefilter(0, "", (("/", "-"), ("किमी",)))),
        (_rule("d", "x", frozenset(("रनवे",))), Prefilter(0, "", (("/",),))),
        (_rule("e", "x"), Prefilter(0, "", ((" से ",),))),
    )
    index = Index(rules)
    for text, expected in (
        ("राम", [0]),
        ("5 राम", [0]),
        ("5 से 6", [0, 1, 4]),
        ("किमी/घंटा", [0, 2]),
        ("मील/घंटा", [0]),
        ("रनवे 5/6", [0, 1, 3]),
        ("रनवेज/6", [0]),
    ):
        assert index.worth_trying(text) == expected, text


def test_a_rule_that_the_table_does_not_have_is_tried_everywhere() -> None:
    listed = RULES[0]
    assert prefilter_of(listed) != Prefilter()
    assert prefilter_of(listed._replace(pattern=later("[0-9]/x"))) == Prefilter()
