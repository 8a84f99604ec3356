"""Every rule does what its examples say."""

from __future__ import annotations

import pytest

from briefing.hindi.normalize.classes import RULES
from briefing.hindi.normalize.classes.rule import Rule
from briefing.hindi.normalize.normalize import spoken

EXAMPLES = [(rule, *example) for rule in RULES for example in rule.examples]


@pytest.mark.parametrize(("rule", "written", "said"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_a_rule_says_what_its_examples_promise(rule: Rule, written: str, said: str) -> None:
    assert spoken(written) == said
