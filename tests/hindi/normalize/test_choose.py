"""What spares a rule the look at a sentence hides nothing that the rule would find in it."""

from __future__ import annotations

import re

from paths import DATA

from briefing.hindi.normalize.aligned import AlignedText
from briefing.hindi.normalize.choose import proposals
from briefing.hindi.normalize.folding import fold
from briefing.hindi.normalize.precedence import CLASSES

SENTENCES = [
    fold(AlignedText.of(line.split("\t")[1])).text
    for line in (DATA / "normalize.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
RULES = [rule for found in CLASSES for rule in found.rules]


def test_a_rule_is_tried_wherever_it_has_something_to_say() -> None:
    for text in SENTENCES:
        proposed = {(found.rule.name, found.start, found.end) for found in proposals(text)}
        for rule in RULES:
            for match in rule.pattern.finditer(text):
                left = match[0] in set("½¼¾") and rule.name == "number or range"  # to fractions
                if match[0] and not left and rule.say(match) is not None:
                    assert (rule.name, *match.span()) in proposed, (rule.name, text)


def test_a_match_begins_as_its_rule_says() -> None:
    for rule in filter(lambda rule: rule.begins, RULES):
        begins = re.compile(f"[{rule.begins}]")
        for text in SENTENCES:
            for match in rule.pattern.finditer(text):
                assert begins.match(match[0] or "0"), (rule.name, text)
                assert match.start() == 0 or not re.match("[0-9]{2}", text[match.start() - 1 :])
