"""A model that is prepared without a voice: its folder, and what must be in it in the end."""

from __future__ import annotations

from pathlib import Path

from briefing.engines.kokoro import model_store

CONTENT = b"model" * 1000
_ROOM = 1_000_000


def build(_folder: Path) -> None:
    """Prepare it, as a process does that is to speak."""
    model_store.build("here", _make, _ROOM)


def whole(folder: Path) -> None:
    """The model is there, and nothing else."""
    path = model_store.find("here")
    assert path
    assert path.read_bytes() == CONTENT
    left = {each.name for each in path.parent.iterdir()} - {"model.onnx", "record.json", "read"}
    assert not left, left
    assert {each.name for each in (folder / "cache/models").iterdir()} == {path.parent.name, "lock"}


def _make(folder: Path) -> Path:
    (folder / "other.onnx").write_bytes(b"left over")
    path = folder / "model.onnx"
    path.write_bytes(CONTENT)
    return path
