"""Profiles come back from the disk as they went there, and stay in memory where it is full."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from briefing.audio.timeline.profile import Profile, profile
from briefing.audio.timeline.spill import Spill, Spilled
from briefing.document import Clip, Timing
from briefing.synthesis.stored import encoded_profile


def known(hertz: float, *timings: Timing) -> Profile:
    tone = np.sin(np.arange(24_000) * hertz / 4_000).astype(np.float32) / np.float32(3)
    return profile(Clip(tone, 24_000, timings))


def same(one: Profile, other: Profile) -> bool:
    return encoded_profile(one) == encoded_profile(other)


def test_every_figure_comes_back(tmp_path: Path) -> None:
    spill = Spill(tmp_path)
    kept = [
        (each, spill.keep(each))
        for each in (known(200), known(300, Timing(0, 0.1, 0.25), Timing(1, 0.3, 1 / 3)), known(90))
    ]
    for before, stored in reversed(kept):
        assert isinstance(stored, Spilled)
        after = stored.load()
        assert same(before, after)
        assert before.timings == after.timings
        assert np.array_equal(before.energy.steps, after.energy.steps)
        assert (before.energy.step, before.guards()) == (after.energy.step, after.guards())


def test_it_has_no_name_that_could_stay(tmp_path: Path) -> None:
    spill = Spill(tmp_path / "new")
    spill.keep(known(200))
    assert list((tmp_path / "new").iterdir()) == []


def test_without_room_it_stays_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    before = known(200)
    assert Spill(tmp_path / "file").keep(before) is before


def test_a_system_without_pwrite_keeps_it_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("os.pwrite")
    before = known(200)
    assert Spill(tmp_path).keep(before) is before


def test_a_disk_that_takes_half_keeps_nothing_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spill, before = Spill(tmp_path), known(200)
    with monkeypatch.context() as patch:
        patch.setattr("os.pwrite", lambda _file, content, _at: len(content) // 2)
        assert spill.keep(before) is before
    assert same(spill.keep(before).load(), before)
