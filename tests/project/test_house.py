"""The house as docs/architecture.md draws it: no circles, few files lying flat."""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter
from itertools import pairwise

import grimp
import pytest
from paths import ROOT

CODE = ROOT / "briefing"
GRAPH = grimp.build_graph("briefing", exclude_type_checking_imports=True)


def test_no_file_needs_itself_by_way_of_others() -> None:
    """Importing names from a package is importing the modules that it gathers."""
    above = {
        module: GRAPH.find_modules_directly_imported_by(module) - {"briefing"}
        for module in GRAPH.modules
    }
    list(TopologicalSorter(above).static_order())  # CycleError names a circle


@pytest.mark.parametrize(("room", "most"), [("briefing", 8), ("briefing/hindi", 11)])
def test_few_files_lie_flat(room: str, most: int) -> None:
    assert len(list((ROOT / room).glob("*.py"))) <= most


def test_every_module_says_in_its_first_line_what_it_is() -> None:
    for path in CODE.rglob("*.py"):
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        assert re.match(r'"""\S.*', first), path


def test_every_docstring_stands_behind_what_it_explains() -> None:
    for path in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            body = getattr(node, "body", None)
            for before, statement in pairwise(body if isinstance(body, list) else []):
                if _is_text(statement):
                    where = f"{path}:{statement.lineno}"
                    assert isinstance(before, (ast.Assign, ast.AnnAssign)), where


def _is_text(node: ast.stmt) -> bool:
    value = node.value if isinstance(node, ast.Expr) else None
    return isinstance(value, ast.Constant) and isinstance(value.value, str)
