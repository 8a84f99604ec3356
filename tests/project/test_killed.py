"""Work killed at a step on the disk goes on from there: nothing lost, nothing twice.

scripts/fault/steps.py kills at every step; these are some of each.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from killed_works import WORKS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
]


@pytest.mark.parametrize(
    ("work", "step"),
    [
        ("model", 4),
        ("model", 7),
        ("batch", 30),
        ("batch", 56),
        ("desk", 5),
        ("desk", 40),
        ("desk", 120),
    ],
)
def test_killed_at_a_step_it_goes_on_and_loses_nothing(
    work: str, step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", "")
    monkeypatch.setenv("BRIEFING_DATA", "")
    assert WORKS[work].strike(tmp_path / "work", step), "there is no such step"
