"""Texts of a page that say in no way in which language they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

_UNTOLD = """() => {
    const untold = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const { data, parentElement: holder } = texts.currentNode;
        if (holder.closest("script, style, textarea")) continue;
        const isHindi = holder.closest("[lang]").lang.startsWith("hi");
        if (/[\\u0900-\\u097f]/.test(data) && !isHindi) untold.push(data.trim());
    }
    return untold;
}"""


def untold(page: Page) -> list[str]:
    """What is written in Devanagari where the page says that it is in another language."""
    found: list[str] = page.evaluate(_UNTOLD)
    return found
