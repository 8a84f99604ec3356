"""A few of the situations of the table, the same in every run; scripts/fault tries all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import situations_all
from paths import ROOT
from situations import Situation, check

from briefing import errors

pytestmark = pytest.mark.slow

EVERY = 47
"""One of so many: a prime, so that every kind of every family has its turn somewhere."""


def _sample() -> Iterator[Situation]:
    for number, one in enumerate(situations_all.every()):
        if number % EVERY == 0 and not one.process:
            yield one


@pytest.mark.parametrize("one", list(_sample()), ids=lambda one: f"{one.family}, {one.name}"[:70])
def test_nothing_of_the_users_is_touched_and_one_line_tells_why(
    one: Situation, tmp_path: Path
) -> None:
    check(one, tmp_path)


def test_every_situation_says_which_documented_exit_code_is_right() -> None:
    table = (ROOT / "docs/scale.md").read_text("utf-8").partition("## Exit codes")[2]
    rows = re.findall(r"^\| ([\d, ]+) \|.*\| ?(?:`(\w+)` )?\|$", table, re.MULTILINE)
    listed = {int(code): name for codes, name in rows for code in codes.split(", ")}
    kinds: list[type[errors.BriefingError]] = [
        each
        for each in vars(errors).values()
        if isinstance(each, type) and issubclass(each, errors.BriefingError)
    ]
    own = {kind for kind in kinds if "exit_code" in vars(kind)}
    assert {kind.exit_code: kind.__name__ for kind in own} == {
        code: name for code, name in listed.items() if name
    }
    assert len({kind.exit_code for kind in own}) == len(own)
    for one in situations_all.every():
        assert len(one.codes) == 1, one  # scripts/fault/table.py --record
        assert one.codes <= listed.keys(), one


def test_the_table_is_as_long_as_it_is_said_to_be() -> None:
    assert sum(1 for _ in situations_all.every()) >= 900
