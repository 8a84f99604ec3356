"""Every message of the program that its Hindi table should hold, found in the source itself.

A message is what an error is made of (message and hint), and what is logged: the text as it is
written there, with a number for each part that is filled in.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import briefing
from briefing import errors

ROOT = Path(briefing.__file__).parent
_ERRORS = {name for name in vars(errors) if isinstance(getattr(errors, name), type)}
_LOGGED = {"info", "warning", "error"}
_FILLED = re.compile(r"%(?:\d*\.?\d*)?[sdrgf]")


def templates() -> list[str]:
    """The messages, "{0}: not a picture", in the order of the files, each once."""
    found = [text for file in sorted(ROOT.rglob("*.py")) for text in _in(file)]
    return [text for text in dict.fromkeys(found) if re.search(r"[A-Za-z]{2}", _bare(text))]


def _bare(text: str) -> str:
    return re.sub(r"\{\d+\}", "", text)


def _in(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    named: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            named.setdefault(node.targets[0].id, []).append(node.value)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
        if name in _ERRORS:
            for given in node.args[:2]:
                yield from _texts(given, named)
        elif name in _LOGGED and isinstance(called, ast.Attribute) and node.args:
            for text in _texts(node.args[0], named):
                yield _numbered(_FILLED.split(text))


def _texts(node: ast.expr, named: dict[str, list[ast.expr]], depth: int = 0) -> Iterator[str]:
    """What the expression can be as a text; nothing of what is only known when it runs."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = [""]
        for part in node.values:
            if isinstance(part, ast.Constant):
                parts[-1] += str(part.value)
            else:
                parts.append("")
        yield _numbered(parts)
    elif depth < 3:
        for value in _within(node, named):
            yield from _texts(value, named, depth + 1)


def _within(node: ast.expr, named: dict[str, list[ast.expr]]) -> list[ast.expr]:
    """What the value of the expression may come from."""
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.Subscript):
        return [node.value]
    if isinstance(node, ast.Dict):
        return node.values
    return named.get(node.id, []) if isinstance(node, ast.Name) else []


def _numbered(parts: list[str]) -> str:
    return parts[0] + "".join(f"{{{n}}}{part}" for n, part in enumerate(parts[1:]))
