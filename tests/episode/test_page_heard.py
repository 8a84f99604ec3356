"""The page as a screen reader says it, from top to bottom and while it is used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect
from sample_episodes import NEWS, sample_episode
from screen_reader import ScreenReader

from briefing.episode.page.page import standalone

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser",)


ACROSS = "orientated horizontally"
SHORT = "# मौसम\n\nआज बारिश होगी। कल धूप।"


@pytest.fixture
def address(tmp_path: Path) -> Callable[[str], str]:
    def written(text: str) -> str:
        page = tmp_path / "page.html"
        episode = sample_episode(tmp_path / "a.mp3", text=text)
        page.write_text(standalone(episode, tmp_path), encoding="utf-8")
        return page.as_uri()

    return written


@pytest.fixture
def page(visit: Visit, address: Callable[[str], str]) -> Page:
    return visit(address(SHORT), bypass_csp=True)


def test_what_is_heard_from_top_to_bottom(page: Page) -> None:
    reader = ScreenReader(page)
    hint = "किसी शब्द को छूते ही आवाज़ वहीं से चलेगी।"
    keys = "कुंजीपटल से: टैब से पाठ में आएँ, ऊपर-नीचे तीर से वाक्य और दाएँ-बाएँ तीर से शब्द चुनें, एंटर से सुनें।"
    assert reader.rest() == [
        "link, पाठ पर जाएँ",
        "banner",
        "सुबह की ख़बरें",
        "main",
        "article",
        "time",
        "मंगलवार, 10 फ़रवरी 2026",
        "heading, मंगलवार की ब्रीफिंग, level 1",
        "4 सेकंड · समाचार कक्ष",
        "button, सुनें",
        "link, डाउनलोड 0.1 MB",
        "डाउनलोड",
        "0.1 MB",
        "button, शेयर करें",
        "navigation, अध्याय",
        "heading, अध्याय, level 2",
        "list",
        "listitem, level 1, position 1, set size 1",
        "link, मौसम 0:00, current item",
        "मौसम",
        "0:00",
        "region, पूरा पाठ",
        "heading, पूरा पाठ, level 2",
        hint,
        keys,
        "search",
        "searchbox, पाठ में खोजें, placeholder पाठ में खोजें",
        "status",
        f"group, पूरा पाठ, {hint} {keys}",
        "heading, मौसम, level 2",
        "link, मौसम, 0:00 से सुनें",
        "आज बारिश होगी।",
        "कल धूप।",
        "यह आवाज़ कंप्यूटर से बनाई गई है।",
        "status",
        "status",
        "region, प्लेयर",
        f"slider, कहाँ तक सुना, {ACROSS}, max value 5, min value 0, current value 0:04 में से 0:00",
        "button, 30 सेकंड पीछे",
        "button, 15 सेकंड पीछे",
        "button, चलाएँ",
        "button, 15 सेकंड आगे",
        "button, 30 सेकंड आगे",
        "status",
        "मौसम",
        "गति",
        "combobox, गति, 1, has popup listbox, not expanded",
        "button, और विकल्प, 1 control, not expanded",
    ]
    assert reader.move("Heading") == [
        "heading, मंगलवार की ब्रीफिंग, level 1",
        "heading, अध्याय, level 2",
        "heading, पूरा पाठ, level 2",
        "heading, मौसम, level 2",
    ]


def test_what_is_heard_while_it_is_used(page: Page) -> None:
    reader = ScreenReader(page)
    reader.press("button, सुनें")
    expect(page.locator("#listen")).to_have_text("रोकें")
    reader.press("button, रोकें")
    expect(page.locator("#listen")).to_have_text("सुनें")
    reader.press("button, और विकल्प")
    page.locator("#volume").press("ArrowLeft")
    page.locator("#sheet-title").focus()
    said = reader.rest()
    assert [each for each in said if each.startswith(("slider", "list"))] == [
        "slider, आवाज़ का स्तर, orientated horizontally, max value 1, min value 0, current value 95%",
        "list",
        "listitem, level 1, position 1, set size 1",
    ], "an empty list of results is not heard"
    for key, announced in {"M": "आवाज़ बंद है", "Shift+Period": "गति: 1.1×"}.items():
        page.locator("body").press(key)
        reader.wait_for(announced)


def test_what_is_announced_comes_into_a_place_that_was_there(page: Page) -> None:
    """Many screen readers miss a status that comes into the page, or into view, with its words."""
    silent = page.locator("[role=status]").evaluate_all(
        "all => all.filter(one => !one.checkVisibility()).map(one => one.id)"
    )
    assert silent == ["find-count"], "it is in the sheet, and asked for there"


def test_a_message_with_a_button_stays_while_it_has_the_focus(
    visit: Visit, address: Callable[[str], str]
) -> None:
    page = visit(address(NEWS))
    page.locator("#seek").fill("20")
    page.clock.install()
    page.reload()
    expect(page.locator("#note")).to_be_visible()  # what is hidden cannot take the focus
    page.locator("#note-action").focus()
    page.clock.run_for(60_000)
    expect(page.locator("#note")).to_be_visible()
    page.locator("#play").focus()
    page.clock.run_for(6_000)
    expect(page.locator("#note")).to_be_hidden()


def test_the_focus_goes_to_the_player_from_a_message_that_was_answered(
    visit: Visit, address: Callable[[str], str]
) -> None:
    page = visit(address(NEWS))
    page.locator("#seek").fill("20")
    page.reload()
    page.get_by_role("button", name="शुरू से").press("Enter")
    expect(page.locator("#note")).to_be_hidden()
    expect(page.locator("#play")).to_be_focused()


def test_who_asks_by_keyboard_where_the_voice_is_reads_on_there(
    visit: Visit, address: Callable[[str], str]
) -> None:
    page = visit(address(NEWS), viewport={"width": 600, "height": 500})
    page.locator("#play").press("Enter")
    page.locator("#transcript .s").last.scroll_into_view_if_needed()
    expect(page.locator("#here")).to_be_visible()
    page.locator("#here").press("Enter")
    expect(page.locator("#transcript .s:focus")).to_have_count(1)
    expect(page.locator("#here")).to_be_hidden()
