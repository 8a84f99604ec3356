"""What the program imports is declared, once, and loaded only when it is used."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest
from paths import ROOT

_ASKING = {"need", "_needed", "import_module"}
_PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_OF_OURS = {"test", "check", "docs"}
_EXTRAS = {k: v for k, v in _PROJECT["optional-dependencies"].items() if k not in _OF_OURS}
_SAY = """
import briefing, briefing.pipeline
next(briefing.pipeline.say(briefing.Source('नमस्ते।', '-'), briefing.Settings()))
"""
DECLARED = [*_PROJECT["dependencies"], *(r for extra in _EXTRAS.values() for r in extra)]


def name_of(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement)[0].lower().replace("_", "-")


def imported() -> dict[str, str]:
    """Every module of others that a file of the program imports, and one such file."""
    found: dict[str, str] = {}
    for file in (ROOT / "briefing").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                asked = node.args[0] if node.func.id in _ASKING and node.args else None
                names = [str(asked.value)] if isinstance(asked, ast.Constant) else []
            for name in names:
                found.setdefault(name.partition(".")[0], str(file.relative_to(ROOT)))
    return {k: v for k, v in found.items() if k not in {*sys.stdlib_module_names, "briefing"}}


def test_every_library_that_is_imported_is_declared() -> None:
    declared = set(map(name_of, DECLARED))
    owners = packages_distributions()
    undeclared = {
        f"{module} ({file})"
        for module, file in imported().items()
        if not declared & {name_of(owner) for owner in owners.get(module, [])}
    }
    assert undeclared == set()


def test_the_pin_of_gtts_is_written_by_gtts_alone() -> None:
    assert [r for r in DECLARED if name_of(r) == "click"] == ["click>=8.1"]


@pytest.mark.parametrize(
    ("program", "unused"),
    [
        ("import briefing", ["numpy", "yaml", "click", "briefing.settings", "briefing.document"]),
        (
            "from briefing.cli import run; run(['--help'])\nprint()",
            ["numpy", "yaml", "briefing.settings", "briefing.document", "briefing.read"],
        ),
        (
            "import briefing; briefing.script('tests/data/seed.txt')",
            ["numpy", "yaml", "onnx", "onnxruntime", "markdown_it", "selectolax"],
        ),
        ("import briefing.settings", ["numpy", "click", "yaml"]),
        (
            _SAY,
            ["onnx", "yaml", "gtts"],
        ),
    ],
    ids=["import", "help of the command line", "script", "settings", "neural voice that is ready"],
)
def test_a_library_is_loaded_only_when_it_is_used(program: str, unused: list[str]) -> None:
    code = f"import sys\n{program}\nprint([m for m in {unused!r} if m in sys.modules])"
    for _ in range(2):  # the first may have to get the neural voice ready
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
        )
    assert done.stdout.splitlines()[-1] == "[]"
