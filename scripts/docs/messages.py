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
_ANSWERING = {"remedy", "_remedy", "notices", "_notices", "_missed", "passed_over"}
"""Functions whose answer is a message or a hint."""
_NAMED_IN_ERRORS = {"Archive": 2, "need": 2, "needed": 1}
"""What is called with the name of a kind of thing that its errors are about, and which argument."""
_FILLED = re.compile(r"%(?:\d*\.?\d*)?[sdrgf]")


def templates() -> list[str]:
    """The messages, "{0}: not a picture", in the order of the files, each once."""
    found = [text for file in sorted(ROOT.rglob("*.py")) for text in _in(file)]
    return [text for text in dict.fromkeys(found) if re.search(r"[A-Za-z]{2}", _bare(text))]


def _looped(
    tree: ast.Module, named: dict[str, list[ast.expr]]
) -> Iterator[tuple[str, list[ast.expr]]]:
    """The second name of `for key, name in TABLE.items()`, and what it can be."""
    for node in ast.walk(tree):
        match node:
            case ast.For(
                target=ast.Tuple(elts=[_, ast.Name(id=name)]),
                iter=ast.Call(func=ast.Attribute(value=ast.Name(id=table), attr="items")),
            ) if name not in named:
                yield name, named.get(table, [])


def _bare(text: str) -> str:
    return re.sub(r"\{\d+\}", "", text)


def _in(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    named: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            named.setdefault(node.targets[0].id, []).append(node.value)
    named |= dict(_looped(tree, named))
    answering = _ANSWERING | set(_unpacked(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _called(node, named)
        elif isinstance(node, ast.keyword) and node.arg == "notices":
            yield from _sentences(node.value, named)
        elif isinstance(node, ast.FunctionDef) and node.name in answering:
            for each in ast.walk(node):
                if isinstance(each, ast.Return | ast.Yield) and each.value:
                    said = each.value.elts if isinstance(each.value, ast.Tuple) else [each.value]
                    for part in said:
                        yield from _texts(part, named)


def _unpacked(tree: ast.Module) -> Iterator[str]:
    """The functions whose answers an error is made of: OutputError(*_advice(error))."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Name(id=name),
                args=[ast.Starred(value=ast.Call(func=ast.Name(id=answering)))],
            ) if name in _ERRORS:
                yield answering


def _called(node: ast.Call, named: dict[str, list[ast.expr]]) -> Iterator[str]:
    """What a call makes an error of, or logs."""
    called = node.func
    name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
    if name in _ERRORS or name == "Refused":
        for given in node.args[name == "Refused" : 2]:
            yield from _texts(given, named)
            yield from _parts(given, named)
    elif name in _NAMED_IN_ERRORS and len(node.args) > _NAMED_IN_ERRORS[name]:
        yield from _texts(node.args[_NAMED_IN_ERRORS[name]], named)
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


def _parts(node: ast.expr, named: dict[str, list[ast.expr]]) -> Iterator[str]:
    """What is filled into the text `node` and is a text itself, named before: a problem, a why."""
    if isinstance(node, ast.Name):
        for value in named.get(node.id, []):
            yield from _parts(value, {})
    for part in node.values if isinstance(node, ast.JoinedStr) else ():
        if isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name):
            for text in _texts(part.value, named):
                if " " in text and text[0].isalpha():
                    yield text


def _sentences(node: ast.expr, named: dict[str, list[ast.expr]]) -> Iterator[str]:
    """The texts of several words in a tuple, or in what it is made of."""
    for each in ast.walk(node):
        if isinstance(each, ast.JoinedStr | ast.Name):
            yield from (text for text in _texts(each, named) if " " in text)


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
