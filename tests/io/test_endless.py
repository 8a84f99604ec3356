"""A file without end is told as too large, whatever it is named for."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli import run

ENDLESS = "/dev/zero"


@pytest.mark.skipif(not Path(ENDLESS).exists(), reason="there is no such file")
@pytest.mark.parametrize(
    "call",
    [
        f"make news.txt -o news.mp3 --draft --lexicon {ENDLESS}",
        f"--config {ENDLESS} make news.txt -o news.mp3 --draft",
        f"check-feed {ENDLESS}",
    ],
)
def test_a_file_without_end_is_told(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("briefing.io.places.MOST_BYTES", 1 << 20)
    Path("news.txt").write_text("नमस्ते।\n", encoding="utf-8")
    assert run(call.split()) == 3
    assert "File too large" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["news.txt"]
