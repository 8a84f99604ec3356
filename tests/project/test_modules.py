"""Every module has a test that fails first when it breaks.

A test imports it, or it has examples of its own (`test_examples.py`), or `tests/data/modules.tsv`
says which test it is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

from paths import DATA, ROOT

TESTS = ROOT / "tests"


def modules() -> dict[str, Path]:
    files = [file for file in (ROOT / "briefing").rglob("*.py") if file.name != "__init__.py"]
    return {".".join(file.relative_to(ROOT).with_suffix("").parts): file for file in files}


def named(tree: ast.AST) -> Iterator[str]:
    """The modules that a test imports, or names in a string, as for a process or a patch."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{each.name}" for each in node.names)
        elif isinstance(node, ast.Constant) and str(node.value).startswith("briefing."):
            parts = str(node.value).split(".")
            yield from (".".join(parts[:count]) for count in range(2, len(parts) + 1))


@cache
def imported() -> frozenset[str]:
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in TESTS.rglob("*.py"))
    return frozenset(module for tree in trees for module in named(tree))


def rows() -> list[tuple[str, list[str]]]:
    lines = (DATA / "modules.tsv").read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(pattern, tests.split()) for pattern, tests in cells]


def test_every_module_has_its_test() -> None:
    patterns = [pattern for pattern, _ in rows()]
    alone = [
        module
        for module, file in modules().items()
        if module not in imported()
        and ">>> " not in file.read_text(encoding="utf-8")
        and not any(fnmatch(module, pattern) for pattern in patterns)
    ]
    assert alone == [], "write a test that imports it, or a row of tests/data/modules.tsv"


def test_the_table_names_modules_and_tests_that_there_are() -> None:
    for pattern, tests in rows():
        assert any(fnmatch(module, pattern) for module in modules()), f"{pattern} is gone"
        assert all((TESTS / test).is_file() for test in tests), f"{pattern}: no {tests}"
