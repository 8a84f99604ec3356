"""A few hundred made-up inputs for everything that reads or writes, the same in every run.

scripts/fuzz.py goes on for as long as it is let, guided by coverage.
"""

from __future__ import annotations

from collections.abc import Callable

import fuzz_reading
import fuzz_writing
import pytest
from hypothesis import HealthCheck, settings

pytestmark = pytest.mark.slow

EXAMPLES = 60


@pytest.mark.parametrize(
    "holds",
    [*fuzz_reading.PROPERTIES, *fuzz_writing.PROPERTIES],
    ids=lambda holds: holds.__name__,
)
def test_it_holds_for_anything(holds: Callable[[], None]) -> None:
    settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )(holds)()
