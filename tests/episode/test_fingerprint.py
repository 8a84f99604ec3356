"""The fingerprint of an episode counts the files that settings name, as far as they can be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from briefing.document import Source
from briefing.episode.fingerprint import fingerprint
from briefing.settings import Settings

SOURCE = Source("नमस्ते दुनिया।", "a.txt")


def of_model(model: Path) -> str:
    settings = Settings()
    return fingerprint([SOURCE], replace(settings, neural=replace(settings.neural, model=model)))


def test_another_content_of_a_named_file_is_another_fingerprint(tmp_path: Path) -> None:
    model = tmp_path / "model.onnx"
    model.write_bytes(b"one")
    first = of_model(model)
    assert of_model(model) == first
    model.write_bytes(b"two")
    assert of_model(model) != first


def test_a_file_that_cannot_be_read_is_left_to_who_needs_it(
    tmp_path: Path,
) -> None:
    unreadable = Path("/proc/self/mem")  # also for root, who reads what nobody may
    assert of_model(unreadable) != of_model(tmp_path / "missing.onnx")
