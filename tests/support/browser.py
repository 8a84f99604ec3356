"""A real Chromium for tests of pages. Use it with `pytest_plugins = ("browser",)`.

Every page visited is watched: a script error, a refused script or style (Content-Security-
Policy), or a request to another host fails the test that caused it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

Visit = Callable[..., Page]


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


@pytest.fixture
def visit(chromium: Browser, troubles: list[str]) -> Iterator[Visit]:
    """visit(address, **context options) opens a page; whatever goes wrong in it is reported."""
    contexts = []

    def open_page(address: str, **options: Any) -> Page:
        context = chromium.new_context(**{"viewport": {"width": 1200, "height": 900}} | options)
        contexts.append(context)
        page = context.new_page()
        home = urlsplit(address)

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
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert troubles == []
