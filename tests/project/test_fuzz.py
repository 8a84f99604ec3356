"""A few hundred made-up inputs for everything that reads or writes, the same in every run.

scripts/fuzz.py goes on for as long as it is let, guided by coverage.
"""

from __future__ import annotations

from collections.abc import Callable

import fuzz_documents
import fuzz_reading
import fuzz_services
import fuzz_writing
import pytest
from hypothesis import HealthCheck, settings

pytestmark = pytest.mark.slow

EXAMPLES, FEW = 60, 15
CHEAP = [*fuzz_reading.PROPERTIES, *fuzz_writing.PROPERTIES]
COSTLY = ("grows_with_the_size", "requests_are_answered", "command_lines")
MORE = [
    holds
    for holds in (*fuzz_documents.PROPERTIES, *fuzz_services.PROPERTIES)
    if not any(name in holds.__name__ for name in COSTLY)
]


@pytest.mark.parametrize(
    ("holds", "examples"),
    [*((holds, EXAMPLES) for holds in CHEAP), *((holds, FEW) for holds in MORE)],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_it_holds_for_anything(holds: Callable[[], None], examples: int) -> None:
    settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )(holds)()
