"""A long pattern costs nothing until a text gives cause to use it."""

from __future__ import annotations

import re

import pytest

from briefing.io.later import later


def test_it_is_compiled_once_at_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def compile_(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return real(pattern, flags)

    real = re.compile
    monkeypatch.setattr("re.compile", compile_)
    found = later(r"(?P<figure>\d+)|क", re.ASCII)
    assert (compiled, found.pattern, found.flags) == ([], r"(?P<figure>\d+)|क", re.ASCII)
    assert [match[0] for match in found.finditer("12 क १")] == ["12", "क"]
    assert found.sub("-", "3क") == "--"
    match = found.search("x 7")
    assert match is not None
    assert match["figure"] == "7"
    assert compiled == [found.pattern]
