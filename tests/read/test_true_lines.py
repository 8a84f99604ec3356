"""A message names the line of the file as the writer sees it, whatever kind of file it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import pipeline
from briefing.errors import InputError
from briefing.settings import Settings

PAUSE = "[विराम 999s]"
BODY = f"शीर्षक\n\nपहली पंक्ति,\nदूसरी पंक्ति,\nतीसरी {PAUSE} पंक्ति।\n"
CUES = f"00:01.000 --> 00:02.000\nपहला\n\n00:03.000 --> 00:04.000\nदूसरा\nतीसरा {PAUSE}\n"


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        ("plain.txt", BODY, 5),
        ("windows.txt", BODY.replace("\n", "\r\n"), 5),
        ("mac.txt", BODY.replace("\n", "\r"), 5),
        ("mark.txt", f"\ufeff{BODY}", 5),
        ("front.md", f"---\ntitle: क\ndate: 2026-01-01\n---\n\n# {BODY}", 10),
        ("list.md", f"# शीर्षक\n\n- एक\n- दो\n  तीन\n  {PAUSE} चार\n", 6),
        (
            "page.html",
            f"<html><body>\n<h1>क</h1>\n<p>पहली,\nदूसरी\n{PAUSE} तीसरी।</p></body></html>",
            5,
        ),
        ("said.vtt", f"WEBVTT\n\n{CUES}", 8),
        ("said.srt", CUES.replace("00:0", "00:00:0").replace(".", ","), 6),
        ("rows.csv", f'id,text\n1,"पहला\nदूसरा"\n2,"तीसरा\n{PAUSE} चौथा।"\n', 5),
    ],
)
def test_the_line_is_that_of_the_file(tmp_path: Path, name: str, content: str, line: int) -> None:
    path = tmp_path / name
    path.write_bytes(content.encode())
    field = "text" if name.startswith("rows") else ""
    with pytest.raises(InputError, match=rf"{name}, line {line}: \[विराम"):
        pipeline.script(path, Settings(field=field))
