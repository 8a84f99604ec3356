"""A real Chromium for tests of pages. Use it with `pytest_plugins = ("browser",)`.

Every page visited is watched: a script error, a refused script or style (Content-Security-
Policy), or a request to another host fails the test that caused it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Iterator
from typing import Any
from urllib.parse import SplitResult, urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

# `expect` waits for what a page shows; on a busy machine its five seconds can be too few.
expect.set_options(timeout=60_000)


@pytest.fixture(scope="module")
def chromium(program: Callable[[str], str]) -> Iterator[Browser]:
    """The system's Chromium, without its sandbox where the tests run as root.

    It ends with its module: while Playwright runs, an event loop runs in this thread.
    """
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program("chromium"), args=arguments, chromium_sandbox=not arguments
        )
        yield browser
        browser.close()


@pytest.fixture
def troubles() -> list[str]:
    """What went wrong in the pages of this test; a test that means to do wrong clears it."""
    return []


class Visit:
    """visit(address, **context options) opens a page; whatever goes wrong in it is a trouble."""

    def __init__(self, chromium: Browser, troubles: list[str]) -> None:
        self._chromium = chromium
        self._troubles = troubles
        self._contexts: list[BrowserContext] = []

    def __call__(self, address: str, **options: Any) -> Page:
        size = {"viewport": {"width": 1200, "height": 900}}
        context = self._chromium.new_context(**size | options)
        self._contexts.append(context)
        page = context.new_page()
        self._watch(page, home=urlsplit(address))
        page.goto(address)
        return page

    def _watch(self, page: Page, *, home: SplitResult) -> None:
        troubles = self._troubles

        def check_host(url: str) -> None:
            asked = urlsplit(url)
            if asked.scheme not in {"data", "blob"} and asked[:2] != home[:2]:
                troubles.append(f"asked another host: {url}")

        def check_console(message: ConsoleMessage) -> None:
            # From the disk Chromium refuses what a page only hints at: fonts to load early, and
            # the manifest. The fonts then come by the style sheet.
            hint = home.scheme == "file" and re.search(r"CORS|ERR_FAILED", message.text)
            if message.type == "error" and not hint:
                troubles.append(message.text)

        page.on("console", check_console)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: check_host(request.url))

    def close(self) -> None:
        """Close all pages that were opened."""
        while self._contexts:
            self._contexts.pop().close()


@pytest.fixture
def visit(chromium: Browser, troubles: list[str]) -> Iterator[Visit]:
    """Opens pages; the test fails if anything went wrong in one of them."""
    yield Visit(chromium, troubles)
    assert troubles == []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Function) -> Generator[None, object, object]:
    """Pages are closed as soon as the test has ended, while the server they came from still runs.

    Fixtures end in the reverse order of a test's arguments: a server that ends first would refuse
    what a page was still loading, its sound above all.
    """
    try:
        return (yield)
    finally:
        visit = getattr(item, "funcargs", {}).get("visit")
        if isinstance(visit, Visit):
            visit.close()
