"""Memory that is free goes back to the system where the C library can do that."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefing.io.machine import give_back


def _resident() -> int:
    """Pages of memory that this process has."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1])


@pytest.mark.skipif(sys.platform != "linux", reason="measured as Linux tells it")
def test_what_a_parser_left_is_given_back() -> None:
    trees = [LexborHTMLParser("<p><b>क</b> ख</p>" * 20_000) for _ in range(4)]
    last = LexborHTMLParser("<p>ग</p>")  # it lies behind them
    trees.clear()
    held = _resident()
    give_back()
    assert _resident() <= held
    assert last.text() == "ग"


@pytest.mark.parametrize("error", [AttributeError, OSError, TypeError])
def test_where_that_cannot_be_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def no_library(_name: object) -> None:
        raise error

    monkeypatch.setattr(ctypes, "CDLL", no_library)
    give_back()
