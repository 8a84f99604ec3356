"""`briefing doctor` reads what is kept, and says what was damaged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from briefing.cli.doctor import Finding, examine
from briefing.document import Clip
from briefing.engines.kokoro import model_store, weights
from briefing.synthesis.cache import ClipCache, clip_key


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and a model that is quickly made."""
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path))
    monkeypatch.setattr(weights, "model_path", lambda: model_store.build("here", _make, 1_000_000))
    return tmp_path


def _make(folder: Path) -> Path:
    (folder / "model.onnx").write_bytes(b"model")
    return folder / "model.onnx"


def _finding(name: str) -> Finding:
    (found,) = (finding for finding in examine() if finding.name == name)
    return found


def test_a_damaged_model_is_made_anew_and_named(folder: Path) -> None:
    assert "damaged" not in _finding("neural voice").detail
    (model,) = folder.glob("models/*/model.onnx")
    model.write_bytes(b"MODEL")
    found = _finding("neural voice")
    assert found.good
    assert "was damaged and is made again" in found.detail
    assert model.read_bytes() == b"model"


def test_damaged_clips_are_removed_and_counted(folder: Path) -> None:
    cache = ClipCache(folder / "clips")
    for word in ("एक", "दो"):
        cache.put(clip_key(word), Clip(np.full(2_400, 0.5, np.float32), 24_000))
    found = _finding("cache folder")
    assert found.detail.startswith(f"{folder} (2 clips, ")
    assert found.detail.endswith(" of at most 2.0 GB)")
    next(folder.glob("clips/*/*.clip")).write_bytes(b"damaged")
    assert _finding("cache folder").detail.endswith(" of at most 2.0 GB, 1 damaged ones removed)")
    assert _finding("cache folder").detail.endswith(" of at most 2.0 GB)")


def test_optional_features_that_are_missing_are_named_with_the_command(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _finding("optional features").good
    needs = ["numpy; extra == 'cover'", "no-such-thing>=2; extra == 'web'", 'absent ; extra=="pdf"']
    monkeypatch.setattr("briefing.cli.doctor.requires", lambda _name: needs)
    found = _finding("optional features")
    assert (found.good, found.needed, found.detail) == (False, False, "not installed: web, pdf")
    assert "[web,pdf]" in found.remedy


def test_a_file_where_the_clips_should_be_is_named(folder: Path) -> None:
    (folder / "clips").write_bytes(b"mine")
    found = _finding("cache folder")
    assert not found.good
    assert found.detail == f"{folder / 'clips'} is not a folder"
    assert (folder / "clips").read_bytes() == b"mine"
