"""The notebook of the docs runs, and shows players."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from paths import ROOT

pytestmark = pytest.mark.slow

RUN = """
import json, sys
from nbclient import NotebookClient
import nbformat
notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
print(json.dumps([cell.get("outputs", []) for cell in notebook.cells if cell.cell_type == "code"]))
"""


def test_the_notebook_runs_and_shows_players(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, ROOT / "docs/notebook.ipynb"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    shown = [cell[-1]["data"] for cell in json.loads(done.stdout) if cell and "data" in cell[-1]]
    assert "पाँच सौ करोड़ रुपये" in shown[0]["text/plain"]
    for cell in (shown[1], shown[3]):
        assert (
            '<audio controls preload="metadata" src="data:audio/mpeg;base64,' in cell["text/html"]
        )
    assert "('₹2.5 लाख'," in shown[2]["text/plain"]
    assert float(shown[4]["text/plain"]) > 0.5
