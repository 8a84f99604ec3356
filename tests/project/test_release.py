"""The script that makes a release: each step it has is described, and it refuses what is none."""

from __future__ import annotations

import re
import subprocess

import pytest
import yaml
from paths import ROOT

SCRIPT = ROOT / "scripts" / "release"
TEXT = SCRIPT.read_text(encoding="utf-8")
STEPS = re.findall(r"^step_(\w+)\(\)", TEXT, re.MULTILINE)

if not (ROOT / ".git").exists():
    pytest.skip("a release is made from a clone", allow_module_level=True)


def test_it_can_be_read_and_every_step_is_described() -> None:
    subprocess.run(["bash", "-n", SCRIPT], check=True)
    assert STEPS == ["check", "build", "try", "site", "upload"]
    page = (ROOT / "docs" / "releasing.md").read_text(encoding="utf-8")
    for step in STEPS:
        assert f"#   {step}" in TEXT
        assert f"| `{step}` |" in page or f"scripts/release {step}" in page


def test_a_step_that_is_none_is_refused_with_those_there_are() -> None:
    done = subprocess.run([SCRIPT, "publish"], capture_output=True, text=True, check=False)
    assert done.returncode == 5
    assert done.stderr == (
        "briefing: no step is called 'publish': check, build, try, site, upload\n"
    )


def test_upload_is_never_done_unless_it_is_asked_for() -> None:
    (usual,) = re.findall(r"\|\| set -- (.+)", TEXT)
    assert usual.split() == STEPS[:-1]


def test_the_citation_names_the_license_and_the_sources_of_the_data() -> None:
    citation = yaml.safe_load((ROOT / "docs" / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert citation["license"] == "GPL-3.0-or-later"
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for name in ("Kokoro-82M", "schwa-deletion", "WikiPron"):
        assert name in notice
        assert any(name in reference["title"] for reference in citation["references"])
