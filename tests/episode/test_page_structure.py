"""The transcript of a page has the structure of its text, and is walked through by keyboard."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from waiting import until

from briefing import pipeline
from briefing.document import Episode
from briefing.episode.page.page import standalone
from briefing.episode.record import load_record, record_path
from briefing.settings import Settings

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser",)

TEXT = """# भूगोल

भूमिका यहाँ है। यह दूसरा वाक्य है।

## पहला अध्याय पर्वत का

### 1.1 ऊँचाई

- पहली बात
  - भीतर की बात
- दूसरी बात

3. पहला काम
4. दूसरा काम

| राज्य | सीटें | टिप्पणी |
| --- | --- | --- |
| बिहार | 40 | "अच्छा" रहा। फिर भी कम। |
| केरल | 20 | |

![हिमालय का चित्र](a.jpg)

> यह उद्धरण है।

## अध्याय 2

गंगा लंबी है[^1]।

[^1]: यह टिप्पणी है।
"""
TIME = "document.getElementById('audio').currentTime"
MARKED = "[...CSS.highlights.get('{}')].map((range) => range.toString()).join()"


@pytest.fixture(scope="module")
def episode(tmp_path_factory: pytest.TempPathFactory) -> Episode:
    """Read back from its record, as a site reads it."""
    folder = tmp_path_factory.mktemp("structure")
    (folder / "a.md").write_text(TEXT, encoding="utf-8")
    pipeline.make(folder / "a.md", folder / "a.mp3", Settings(engine="espeak"))
    return load_record(record_path(folder / "a.mp3"))


@pytest.fixture(scope="module")
def address(episode: Episode) -> str:
    page = episode.audio.with_name("page.html")
    page.write_text(standalone(episode, page.parent), encoding="utf-8")
    return page.as_uri()


def tree(page: Page) -> list[tuple[str, str]]:
    """Role and name of what a screen reader finds in the transcript and in the chapter list."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}

    def walked(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
        role = node.get("role", {}).get("value", "")
        level = [p["value"]["value"] for p in node.get("properties", []) if p["name"] == "level"]
        if not node.get("ignored") and role not in {"StaticText", "InlineTextBox", "ListMarker"}:
            yield f"{role}{level[0] if level else ''}", node.get("name", {}).get("value", "")
        for child in node.get("childIds", []):
            if child in by_id:
                yield from walked(by_id[child])

    return list(walked(nodes[0]))


def test_a_screen_reader_finds_headings_lists_and_tables(visit: Visit, address: str) -> None:
    page = visit(address)
    found = tree(page)
    assert [each for each in found if each[0].startswith("heading")][1:6] == [
        ("heading2", "अध्याय"),
        ("heading2", "पूरा पाठ"),
        ("heading3", "पहला अध्याय पर्वत का"),
        ("heading4", "1.1 ऊँचाई"),
        ("heading3", "अध्याय 2"),
    ]
    roles = [role for role, _ in found]
    nested = [role for role in roles if role.startswith("listitem")]
    chapters, bullets, numbers = "122", "121", "11"
    assert nested == [f"listitem{level}" for level in chapters + bullets + numbers]
    assert [n for role, n in found if role == "columnheader"] == ["राज्य", "सीटें", "टिप्पणी"]
    cells = [name for role, name in found if role in {"cell", "gridcell"}]
    assert cells == ["बिहार", "40", "“अच्छा” रहा। फिर भी कम।", "केरल", "20", ""]
    assert {"blockquote", "figure", "doc-footnote"} <= set(roles)
    expect(page.locator("#transcript ol")).to_have_attribute("start", "3")
    links = [name for role, name in found if role == "link"]
    times = [name for name in links if name.startswith("0:") and "सुनें" not in name]
    assert times == [], "they are for the eye"
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_the_keyboard_reaches_every_sentence_and_word(
    visit: Visit, address: str, episode: Episode
) -> None:
    page = visit(address)
    focused = "document.activeElement.textContent"
    page.get_by_label("पाठ में खोजें").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "भूगोल"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == (
        f"0:0{int(episode.cues[2].start)} से सुनें: यह दूसरा वाक्य है।"
    )
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(MARKED.format("walk")) == "दूसरा"
    expect(page.locator("#told")).to_have_text("दूसरा")
    page.keyboard.press("Enter")
    start = episode.cues[2].words[1].start
    until(page, f"{TIME} >= {start} && {TIME} < {start} + 5")
    page.keyboard.press("Space")
    page.keyboard.press("End")
    assert page.evaluate(focused) == "यह टिप्पणी है।"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#transcript')") is None
    expect(page.locator("#transcript [tabindex='0']")).to_have_count(1)


def test_the_link_to_the_text_leads_to_its_first_sentence(visit: Visit, address: str) -> None:
    page = visit(address)
    for key in ("Tab", "Enter"):
        page.keyboard.press(key)
    expect(page.get_by_role("group", name="पूरा पाठ")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#s0")).to_be_focused()


def test_the_search_leads_to_the_sentence_that_it_found(visit: Visit, address: str) -> None:
    page = visit(address)
    told, focused = page.locator("#told"), "document.activeElement.textContent"
    page.keyboard.press("/")
    page.keyboard.type("वाक्य")
    expect(told).to_have_text("यह दूसरा वाक्य है।")
    page.get_by_label("पाठ में खोजें").fill("काम")
    expect(told).to_have_text("3. पहला काम")
    page.keyboard.press("Enter")
    expect(told).to_have_text("4. दूसरा काम")
    expect(page.locator("#transcript [tabindex='0']")).to_have_text("4. दूसरा काम")
    page.keyboard.press("Escape")
    expect(page.get_by_label("पाठ में खोजें")).to_have_value("")
    assert page.evaluate("CSS.highlights.get('found').size") == 0
    assert page.evaluate(focused) == "4. दूसरा काम"
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == "3. पहला काम"


def test_keys_tell_where_they_lead_while_nothing_sounds(
    visit: Visit, address: str, episode: Episode
) -> None:
    page = visit(address)
    told = page.locator("#told")
    for key, expected in (
        ("n", episode.chapters[1].title),
        ("p", episode.chapters[0].title),
        ("]", episode.cues[0].text),
        ("]", episode.cues[1].text),
        ("[", episode.cues[0].text),
    ):
        page.keyboard.press(key)
        expect(told).to_have_text(expected)
    # The tab stop follows the voice.
    page.evaluate(f"{TIME} = {episode.cues[2].start + 0.05}")
    stop = "document.querySelector('#transcript [tabindex=\"0\"]').textContent"
    until(page, f"{stop} === '{episode.cues[2].text}'")
    page.get_by_label("पाठ में खोजें").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == episode.cues[2].text


def test_a_row_of_a_table_is_marked_cell_by_cell(
    visit: Visit, address: str, episode: Episode
) -> None:
    page = visit(address)
    number, cue = next((n, c) for n, c in enumerate(episode.cues) if "बिहार" in c.text)
    data = json.loads(page.locator("#data").text_content() or "")
    for start, end, first, last in zip(*[iter(data["sentences"][number][2])] * 4, strict=True):
        page.evaluate(
            """(seconds) => new Promise((resolve) => {
                const audio = document.getElementById("audio");
                audio.addEventListener("seeked", resolve, { once: true });
                audio.currentTime = seconds;
            })""",
            (start + end) / 2000,
        )
        marked = page.evaluate(MARKED.format("word"))
        assert marked in cue.text
        assert len(marked) == last - first
    expect(page.locator("tr .saying")).to_have_text(["बिहार", "40", "“अच्छा” रहा।"])
    page.get_by_label("पाठ में खोजें").fill("40")
    assert page.evaluate(MARKED.format("found-now")) == "40"


def test_an_older_record_without_structure_still_makes_a_page(episode: Episode) -> None:
    record = json.loads(record_path(episode.audio).read_bytes())
    del record["forms"]
    older = episode.audio.with_name("older.json")
    older.write_text(json.dumps(record), encoding="utf-8")
    page = standalone(load_record(older), older.parent)
    assert page.count('<div class="said head">') == 3
    assert "<table>" not in page
    assert page.count('<li class="said">') == 7
