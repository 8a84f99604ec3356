"""Waiting for something to become true in a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page


def until(page: Page, condition: str, seconds: float = 10.0) -> None:
    """Wait for a condition in the page; Playwright's own way needs eval, which the page refuses."""
    for _ in range(round(seconds * 20)):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never came true: {condition}")
