"""A few of the situations of the table, the same in every run; scripts/fault tries all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import situations_all
from situations import Situation, check

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


def test_the_table_is_as_long_as_it_is_said_to_be() -> None:
    assert sum(1 for _ in situations_all.every()) >= 900
