"""Keys of a terminal, also when they come faster than they are read."""

from __future__ import annotations

import os
import pty
from collections.abc import Callable, Iterator

import pytest

from briefing.playback.keyboard import Keyboard

Type = Callable[[bytes], list[str]]


@pytest.fixture
def typed() -> Iterator[Type]:
    """typed(keys) types them into a terminal, and says which keys are read until none comes."""
    ours, theirs = pty.openpty()

    def read(keys: bytes) -> list[str]:
        with Keyboard(theirs) as keyboard:
            os.write(ours, keys)
            return list(iter(lambda: keyboard.key(0.2), ""))

    yield read
    os.close(ours)
    os.close(theirs)


@pytest.mark.parametrize("count", [2, 21, 22, 43, 100])
def test_a_held_arrow_is_read_whole_and_is_never_the_escape_key(typed: Type, count: int) -> None:
    assert typed(b"\x1b[C" * count) == ["right"] * count


def test_keys_that_come_together_are_told_apart(typed: Type) -> None:
    keys = b"\x1b[C\x1b[Dn\x1b[1;2C \x1bOAq"
    assert typed(keys) == ["right", "left", "n", "shift right", "space", "up", "q"]


def test_escape_alone_is_the_escape_key(typed: Type) -> None:
    assert typed(b"\x1b") == ["escape"]
