"""A site whose pages are in English tells screen readers that its texts are Hindi."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from local_server import running
from playwright.sync_api import expect
from sites import add
from tongues import untold

from briefing.podcast.publish import Published

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser", "publishing")


@pytest.mark.parametrize("language", ["en", "en-IN"])
def test_every_hindi_text_of_an_english_site_is_marked_as_hindi(
    language: str, visit: Visit, again: Callable[..., Published], folder: Path
) -> None:
    add(folder, "2026-02-11", title="बाज़ार", date="2026-02-11")
    with running(again(language=language).feed.parent) as port:
        page = visit(f"http://127.0.0.1:{port}/")
        expect(page.locator("html")).to_have_attribute("lang", "en")
        page.locator("#site-find input").fill("भारत")
        page.locator("#site-finds mark").first.wait_for()
        assert untold(page) == []
        page.locator("#site-find input").fill("")
        for button in page.locator("[data-enqueue]").all():
            button.click()
        expect(page.locator("#told")).to_have_attribute("lang", "hi")
        page.goto(f"http://127.0.0.1:{port}/episodes/2026-02-11.html")
        page.get_by_role("button", name="Share").first.click()
        page.locator("#quote-close").click()
        page.locator(".options").click()
        page.locator("#find").fill("भारत")
        expect(page.locator("#results li")).to_have_count(1)
        expect(page.locator("#queue-list li")).to_have_count(3)
        assert untold(page) == []
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()
        page.goto(f"http://127.0.0.1:{port}/episodes/2026-02-11.embed.html")
        assert untold(page) == []


def test_a_language_with_its_country_is_that_language(
    visit: Visit, again: Callable[..., Published]
) -> None:
    """So that days and previews are in Hindi for a show in hi-IN too."""
    with running(again(language="hi-IN").feed.parent) as port:
        page = visit(f"http://127.0.0.1:{port}/")
        expect(page.locator("meta[property='og:locale']")).to_have_attribute("content", "hi_IN")
        page.locator("#site-find input").fill("बारिश")
        expect(page.locator("#site-finds small").first).to_contain_text("फ़रवरी 2026")
