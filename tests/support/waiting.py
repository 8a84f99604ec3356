"""Waiting for something to become true, in the world or in a page."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page


def wait_until(true: Callable[[], object], what: str, seconds: float = 120) -> None:
    """Look until `true()` is; fail when it does not become so."""
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, f"{what} did not happen within {seconds} s"
        time.sleep(0.02)


def until(page: Page, condition: str, seconds: float = 60.0) -> None:
    """Wait for a condition in the page; Playwright's own way needs eval, which the page refuses."""
    for _ in range(round(seconds * 20)):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {condition}")
