"""Clips are kept whole or not at all."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from paths import SUPPORT

from briefing.document import Clip, Timing
from briefing.errors import SynthesisFailed, UsageError
from briefing.io.folders import cache_folder
from briefing.io.locks import hold
from briefing.synthesis.cache import ClipCache, clip_key
from briefing.synthesis.clips import open_cache
from briefing.synthesis.entry import cache_limit

KEY = clip_key("engine", "नमस्ते")


def a_clip(peak: float = 1.3) -> Clip:
    wave = np.sin(np.linspace(0, 300, 2_400, dtype=np.float32)) * np.float32(peak)
    return Clip(wave.astype(np.float32), 24_000, (Timing(0, 0.0, 0.05), Timing(1, 0.05, 0.1)))


def test_a_clip_comes_back_as_it_was_even_above_full_scale(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    cache.put(KEY, a_clip())
    back = cache.get(KEY)
    assert back is not None
    assert back.rate == 24_000
    assert back.timings == a_clip().timings
    assert back.samples.dtype == np.float32
    np.testing.assert_allclose(back.samples, a_clip().samples, atol=1.3 / 32767)


def test_the_same_clip_is_the_same_after_every_reading(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    cache.put(KEY, a_clip())
    one, two = cache.get(KEY), cache.get(KEY)
    assert one is not None
    assert two is not None
    assert one.samples.tobytes() == two.samples.tobytes()


def test_silence_is_not_kept(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    with pytest.raises(SynthesisFailed, match="silent"):
        cache.put(KEY, Clip(np.zeros(100, np.float32), 24_000))
    assert cache.get(KEY) is None


def test_a_profile_is_the_same_from_the_clip_and_from_the_file(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    kept = cache.put(KEY, a_clip())
    found = cache.profile(KEY)
    next(tmp_path.rglob("*.profile")).write_bytes(b"damaged")
    again = cache.profile(KEY)
    for profile in (found, again):
        assert profile is not None
        assert (profile.start, profile.end, profile.length) == (kept.start, kept.end, kept.length)
        assert (profile.loudness, profile.timings) == (kept.loudness, kept.timings)
        np.testing.assert_array_equal(profile.energy.steps, kept.energy.steps)
        np.testing.assert_array_equal(profile.heads, kept.heads)
        np.testing.assert_array_equal(profile.peaks, kept.peaks)


def test_without_its_clip_a_profile_is_nothing(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    cache.put(KEY, a_clip())
    next(tmp_path.rglob("*.clip")).write_bytes(b"damaged")
    assert cache.profile(KEY) is None


def test_what_is_not_there_is_not_there(tmp_path: Path) -> None:
    assert ClipCache(tmp_path / "missing").get(KEY) is None
    assert KEY not in ClipCache(tmp_path)


def _entry(cache: ClipCache) -> Path:
    cache.put(KEY, a_clip())
    return next(cache.folder.glob("*/*.clip"))


@pytest.mark.parametrize("keep", [0, 1, 100, 0.5, -1])
def test_a_truncated_entry_counts_as_absent(tmp_path: Path, keep: float) -> None:
    cache = ClipCache(tmp_path)
    entry = _entry(cache)
    data = entry.read_bytes()
    size = int(len(data) * keep) if isinstance(keep, float) else keep
    entry.write_bytes(data[:size])
    assert cache.get(KEY) is None


def test_no_flipped_bit_goes_unnoticed(tmp_path: Path) -> None:
    """Any single flipped byte gives either nothing or the clip as it was."""
    cache = ClipCache(tmp_path)
    entry = _entry(cache)
    data = entry.read_bytes()
    whole = cache.get(KEY)
    assert whole is not None
    for position in range(0, len(data), 37):
        entry.write_bytes(data[:position] + bytes([data[position] ^ 0x10]) + data[position + 1 :])
        back = cache.get(KEY)
        if back is not None:
            assert back.samples.tobytes() == whole.samples.tobytes()
            assert (back.rate, back.timings) == (whole.rate, whole.timings)


def test_an_entry_is_never_unpickled(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    entry = _entry(cache)
    content = io.BytesIO()
    np.savez(content, pcm=np.array([{"a": 1}], dtype=object), scale=1, rate=1, timings=[])
    entry.write_bytes(
        hashlib.sha256(entry.name.encode() + content.getvalue()).digest() + content.getvalue()
    )
    assert cache.get(KEY) is None


def test_keys_depend_on_every_part_and_where_it_ends() -> None:
    assert len({clip_key("a", "bc"), clip_key("ab", "c"), clip_key("abc"), clip_key("a", "b")}) == 4


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    broken = Clip(np.zeros(4, np.float32), "no rate")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no rate"):
        cache.put(KEY, broken)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


_WRITER = """
import sys
from pathlib import Path
from test_cache import a_clip
from briefing.synthesis.cache import ClipCache, clip_key
cache = ClipCache(Path(sys.argv[1]))
for number in range(30):
    cache.put(clip_key(str(number)), a_clip(1 + number / 30))
"""


def test_of_several_writers_at_once_every_clip_is_read_whole(tmp_path: Path) -> None:
    """As on a folder that the workers of a cluster share; all write the same names."""
    cache, command = ClipCache(tmp_path), [sys.executable, "-c", _WRITER, str(tmp_path)]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(SUPPORT), str(Path(__file__).parent)))
    }
    writers = [subprocess.Popen(command, env=environment) for _ in range(3)]
    keys = [clip_key(str(number)) for number in range(30)]
    while any(writer.poll() is None for writer in writers):
        for key in keys:
            there = (tmp_path / key[:2] / f"{key}.clip").exists()
            assert not there or key in cache
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert all(key in cache for key in keys)
    assert list((tmp_path / "partial").iterdir()) == []


def test_leftovers_are_swept_and_those_of_others_at_work_are_not(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    cache.put(KEY, a_clip())
    partial = tmp_path / "partial"
    left, at_work, users = (partial / name for name in ("0" * 32, "1" * 32, "notes"))
    users.touch()
    left.touch()
    with hold(at_work):
        cache.sweep()
        assert not left.exists()
        assert at_work.exists()
    assert KEY in cache


@pytest.mark.parametrize("arrays", [{}, {"pcm": np.zeros(9, np.int16)}, {"rate": "x"}], ids=len)
def test_an_entry_of_another_version_counts_as_absent(
    tmp_path: Path, arrays: dict[str, object]
) -> None:
    """Its checksum is right, but what it holds is not what this version writes."""
    cache = ClipCache(tmp_path)
    entry = _entry(cache)
    content = io.BytesIO()
    np.savez(content, **arrays)  # type: ignore[arg-type]
    for data in (content.getvalue(), b"", b"not a clip"):
        entry.write_bytes(hashlib.sha256(entry.name.encode() + data).digest() + data)
        assert cache.get(KEY) is None


def _three(folder: Path) -> ClipCache:
    """Clips last used 1, 2 and 3 days ago."""
    cache = ClipCache(folder)
    for days in (1, 2, 3):
        cache.put(clip_key(str(days)), a_clip())
        path = next(folder.glob(f"*/{clip_key(str(days))}.clip"))
        os.utime(path, (time.time() - days * 86_400,) * 2)
    return cache


def test_usage_counts_clips_and_bytes(tmp_path: Path) -> None:
    cache = _three(tmp_path)
    total = sum(path.stat().st_size for path in tmp_path.glob("*/*.clip"))
    assert cache.usage() == (3, total)


def test_pruning_by_age_keeps_what_was_used_since(tmp_path: Path) -> None:
    cache = _three(tmp_path)
    assert cache.prune(keep_days=2.5) == 1
    assert clip_key("3") not in cache
    assert clip_key("2") in cache


def test_pruning_by_size_removes_the_longest_unused_first(tmp_path: Path) -> None:
    cache = _three(tmp_path)
    assert cache.get(clip_key("3")) is not None  # now it is the latest used
    one = cache.usage()[1] / 3
    assert cache.prune(keep_bytes=2.5 * one) == 1
    assert [clip_key(day) in cache for day in "123"] == [True, False, True]


def test_clearing_removes_all(tmp_path: Path) -> None:
    cache = _three(tmp_path)
    assert cache.prune(keep_bytes=0) == 3
    assert cache.usage() == (0, 0)


def test_the_environment_says_where_the_cache_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path
    monkeypatch.delenv("BRIEFING_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache_folder() == tmp_path / "xdg" / "briefing"


def test_whoever_opens_the_cache_sweeps_what_killed_runs_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path))
    left = tmp_path / "clips/partial" / ("0" * 32)
    left.parent.mkdir(parents=True)
    left.touch()
    open_cache()
    assert not left.exists()


def fill(cache: ClipCache, number: int, age: float = 0.0) -> list[str]:
    """So many clips, each a second older than the one after it, all `age` seconds old."""
    keys = [clip_key(f"{number}", f"{index}") for index in range(number)]
    for index, key in enumerate(keys):
        cache.put(key, a_clip())
        then = time.time() - age - (number - index)
        (path,) = cache.folder.glob(f"*/{key}.clip")
        os.utime(path, (then, then))
    return keys


def test_over_its_limit_the_longest_unused_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = ClipCache(tmp_path)
    keys = fill(cache, 10)
    size = cache.usage()[1] / 10
    monkeypatch.setenv("BRIEFING_CACHE_MB", str(size * 4.5 / 1e6))
    assert cache.keep_to_limit() == 6
    assert [key in cache for key in keys] == [False] * 6 + [True] * 4


def test_nothing_goes_that_a_run_at_work_may_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_CACHE_MB", "0")
    old = fill(ClipCache(tmp_path), 2, age=60)
    run = ClipCache(tmp_path).in_use()
    assert run.get(old[0]) is not None
    run.put(KEY, a_clip())
    other = ClipCache(tmp_path).in_use()
    assert other.keep_to_limit() == 1
    assert [key in other for key in (*old, KEY)] == [True, False, True]
    del run, other
    (tmp_path / "pruned").unlink()
    then = time.time() - 1
    for path in tmp_path.glob("*/*.clip"):
        os.utime(path, (then, then))
    assert ClipCache(tmp_path).keep_to_limit() == 2


@pytest.mark.parametrize("value", ["much", "-1", "nan", "inf"])
def test_a_limit_that_is_none_is_refused(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_CACHE_MB", value)
    with pytest.raises(UsageError, match="BRIEFING_CACHE_MB"):
        cache_limit()


def test_a_clip_in_the_place_of_another_counts_as_absent(tmp_path: Path) -> None:
    """Whole as a file, but it says something else."""
    cache = ClipCache(tmp_path)
    one, two = fill(cache, 2)
    paths = [next(tmp_path.glob(f"*/{key}.clip")) for key in (one, two)]
    shutil.copy(paths[0], paths[1])
    assert one in cache
    assert two not in cache
    assert cache.remove_damaged() == 1
    assert cache.usage()[0] == 1


def test_files_of_the_users_in_the_cache_folder_stay(tmp_path: Path) -> None:
    mine = [tmp_path / "ab" / "mine.clip", tmp_path / "runs" / "notes", tmp_path / "music.clip"]
    for path in mine:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"mine")
    cache = ClipCache(tmp_path)
    cache.prune(keep_bytes=0)
    cache.sweep()
    cache.remove_damaged()
    assert all(path.exists() for path in mine)
