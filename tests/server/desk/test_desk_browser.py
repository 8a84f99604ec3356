"""The desk in a real Chromium: ten mistakes corrected, published; by clicks, and by keys alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from desk_client import Client
from local_server import at_desk
from playwright.sync_api import expect
from tongues import untold
from waiting import until

from briefing.episode.record import load_record
from briefing.hindi.normalize.precedence import CLASSES
from briefing.server.desk.desk import Desk
from briefing.server.desk.pages import strings

if TYPE_CHECKING:
    from browser import Visit
    from playwright.sync_api import Page, Route

pytestmark = pytest.mark.slow

pytest_plugins = ("browser",)

MISTAKES = {
    "Xyzqp": "ज़िज़क",
    "Brillquo": "ब्रिलको",
    "Zandrev": "ज़ानद्रेव",
    "Quvix": "क्यूविक्स",
    "Pholtra": "फोलट्रा",
    "Krenzo": "क्रेंज़ो",
    "Vostrum": "वोस्टरम",
    "Ghelvi": "घेलवी",
    "Tramoq": "ट्रामोक",
    "Jyxel": "/ɟˈɪksəl/",
}
TEXT = "\n\n".join(f"आज {name} ने राजधानी में नई योजना बताई।" for name in MISTAKES)
SAVED = "document.getElementById('saved').dataset.state === 'saved'"
READY = "document.body.dataset.ready === 'yes'"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[tuple[int, Desk]]:
    (tmp_path / "show").mkdir()
    with at_desk(tmp_path / "show", tmp_path / "data/desk", engine="espeak") as answering:
        yield answering


def opened(visit: Visit, home: tuple[int, Desk], path: str = "/studio", **options: object) -> Page:
    return visit(f"http://127.0.0.1:{home[0]}{path}", **options)


def next_doubt(page: Page) -> str:
    """The word that a click on the button leads to."""
    page.get_by_role("button", name="अगला संदिग्ध शब्द").click()
    return str(page.evaluate("document.activeElement.querySelector('.wr').textContent"))


def check_published(home: tuple[int, Desk]) -> None:
    """Every mistake is said as corrected, in the show's feed."""
    assert home[1].show is not None
    (record,) = home[1].show.episodes.glob("*.json")
    episode = load_record(record)
    spoken = " ".join(cue.spoken for cue in episode.cues)
    assert [said for said in MISTAKES.values() if said[0] != "/" and said not in spoken] == []
    (draft,) = home[1].drafts.every()
    assert draft.lexicon == MISTAKES
    feed = Client(home[0]).ask("GET", "/feed.xml").content.decode()
    assert feed.count("<item>") == 1


def test_ten_mistakes_corrected_by_clicks_and_published(
    home: tuple[int, Desk], visit: Visit
) -> None:
    page = opened(visit, home)
    page.get_by_label("पाठ", exact=True).fill(TEXT)
    page.get_by_role("button", name="डेस्क पर खोलें").click()
    page.wait_for_url("**/studio/d/*")
    until(page, READY)
    expect(page.locator("#doubts")).to_have_text("संदिग्ध: 10")
    assert [next_doubt(page) for _ in range(11)] == [*MISTAKES, "Xyzqp"]
    page.get_by_role("button", name="Quvix").first.press("ArrowRight")
    assert next_doubt(page) == "Pholtra"
    for written, said in MISTAKES.items():
        page.get_by_role("button", name=written).first.click()
        page.get_by_label("ऐसे बोलें").fill(said)
        if written == "Xyzqp":  # heard before it is kept
            page.get_by_role("button", name="वाक्य में सुनें").click()
            until(page, "performance.getEntriesByName('hear').length > 0")
        page.locator("#word-keep").click()
        until(page, "!document.querySelector('dialog[open]')")
    until(page, SAVED)
    expect(page.locator("#doubts")).to_have_text("कोई संदिग्ध शब्द नहीं बचा।")
    page.get_by_label("शीर्षक", exact=True).fill("दस ग़लतियाँ")
    until(page, "document.getElementById('name').textContent === 'दस ग़लतियाँ'")
    page.get_by_role("button", name="शो में प्रकाशित करें").click()
    until(page, "document.getElementById('task-state').textContent === 'शो में प्रकाशित हुआ'")
    page.get_by_role("link", name="शो देखें").wait_for()
    told = page.locator("#published-as").inner_text()
    day, address = told.split(" · ")
    assert re.fullmatch(r"\d{1,2} \S+ 20\d\d", day)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/episodes/\S+\.html", address)
    check_published(home)


def test_the_same_by_the_keyboard_alone(home: tuple[int, Desk], visit: Visit) -> None:
    page = opened(visit, home)
    keys = page.keyboard

    def tab_to(condition: str, key: str = "Tab") -> None:
        for _ in range(60):
            if page.evaluate(f"document.activeElement.matches({json.dumps(condition)})"):
                return
            keys.press(key)
        pytest.fail(f"no way to {condition}")

    tab_to("#text")
    keys.insert_text(TEXT)
    tab_to("#paste button")
    keys.press("Enter")
    page.wait_for_url("**/studio/d/*")
    until(page, READY)
    tab_to("#script .w")
    for number, said in enumerate(MISTAKES.values()):
        keys.press("d")
        if number == 0:
            keys.press("Space")
            until(page, "performance.getEntriesByName('hear').length > 0")
        keys.press("Enter")
        until(page, "document.activeElement.id === 'word-spoken'")
        until(page, "document.getElementById('word-sounds').textContent !== '…'")
        keys.insert_text(said)
        keys.press("Enter")
        until(page, "document.activeElement.classList.contains('w')")
    until(page, SAVED)
    tab_to("#publish")
    keys.press("Enter")
    until(page, "document.getElementById('task-state').textContent === 'शो में प्रकाशित हुआ'")
    assert page.evaluate("document.activeElement.id") == "publish"
    page.get_by_role("link", name="शो देखें").wait_for()
    keys.press("Tab")  # what appeared comes next
    assert page.evaluate("document.activeElement.getAttribute('href')") == "/"
    check_published(home)


def test_a_reload_and_a_lost_server_lose_nothing(
    home: tuple[int, Desk], visit: Visit, troubles: list[str]
) -> None:
    page = opened(visit, home)
    page.get_by_label("पाठ", exact=True).fill(TEXT)
    page.reload()
    expect(page.get_by_label("पाठ", exact=True)).to_have_value(TEXT)
    page.get_by_role("button", name="डेस्क पर खोलें").click()
    page.wait_for_url("**/studio/d/*")
    until(page, READY)
    page.locator("#edit-text").click()
    page.locator("#whole-text").fill("एक बात। दूसरी बात।")
    page.reload()
    until(page, READY)
    expect(page.locator("#whole-text")).to_have_value("एक बात। दूसरी बात।")
    page.locator("#whole-form .main").click()
    until(page, "document.querySelectorAll('.line').length === 2")
    page.route("**/studio/drafts/*", lambda route: route.abort())  # the server is gone
    page.get_by_label("शीर्षक", exact=True).fill("नया")
    until(page, "document.getElementById('saved').dataset.state === 'unsaved'")
    page.unroute("**/studio/drafts/*")
    page.reload()
    until(page, READY)
    until(page, "document.getElementById('name').textContent === 'नया'")
    assert home[1].drafts.every()[0].title == "नया"
    expect(page.locator("#undo")).to_be_enabled()
    page.locator("#undo").click()
    until(page, "document.getElementById('name').textContent !== 'नया'")
    page.locator("#undo").click()
    until(page, "document.querySelectorAll('.line').length === 10")  # the text before it was cut
    expect(page.locator("#undo")).to_be_disabled()
    troubles.clear()  # requests that failed, as they were meant to


def test_sentences_pauses_chapters_and_voices(home: tuple[int, Desk], visit: Visit) -> None:
    draft = Client(home[0], home[1].token).begin(TEXT)
    page = opened(visit, home, f"/studio/d/{draft['number']}")
    until(page, READY)
    page.get_by_role("button", name="वाक्य 2 बदलें").click()
    page.locator("#line-text").fill("बदला हुआ वाक्य।")
    page.locator("#line-pause").fill("1.5")
    page.locator("#line-chapter").fill("मौसम")
    page.locator("#line-form .main").click()
    until(page, "document.querySelectorAll('.block.heading').length === 1")
    expect(page.get_by_text("विराम 1.5 से॰")).to_have_count(1)
    assert page.get_by_role("group", name="वाक्य 3").inner_text().count("बदला") == 1
    page.locator("summary", has_text="विराम").click()
    page.locator("#style").select_option("calm")
    until(page, "document.querySelector('[data-choice=\"pauses.sentence\"]').value === '0.6'")
    until(page, SAVED)
    for _ in range(4):
        page.locator("#undo").click()
        until(page, SAVED)
    until(page, "document.querySelectorAll('.block.heading').length === 0")
    kept = home[1].drafts.get(draft["number"])
    assert kept is not None
    assert kept.text == draft["text"]


def test_a_markup_in_a_text_is_text(home: tuple[int, Desk], visit: Visit) -> None:
    bad = "आज <img src=x onerror=alert(1)> और &lt;b&gt;मोटा&lt;/b&gt; है।"
    draft = Client(home[0], home[1].token).begin(bad, "<script>alert(2)</script>")
    page = opened(visit, home, f"/studio/d/{draft['number']}")
    until(page, READY)
    expect(page.locator("#name")).to_have_text("<script>alert(2)</script>")
    expect(page.locator("#script img, #script b")).to_have_count(0)
    shared = opened(visit, home, "/studio/send?url=javascript:alert(3)&title=%22%3E%3Cb%3E")
    expect(shared.locator("[name=title]")).to_have_value('"><b>')


# The last is a window of 1280 by 1024, enlarged four times.
@pytest.mark.parametrize(
    ("width", "height", "theme"), [(390, 844, "dark"), (1280, 844, "light"), (320, 256, "light")]
)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    home: tuple[int, Desk], visit: Visit, theme: str, width: int, height: int
) -> None:
    draft = Client(home[0], home[1].token).begin(TEXT)
    size = {"width": width, "height": height}
    page = opened(visit, home, viewport=size, color_scheme=theme)
    for path in ("/studio", f"/studio/d/{draft['number']}", "/studio/send"):
        page.goto(f"http://127.0.0.1:{home[0]}{path}")
        if draft["number"] in path:
            until(page, READY)
            for summary in page.locator("aside summary").all()[1:]:
                summary.click()
        check(page)
    page.goto(f"http://127.0.0.1:{home[0]}/studio/d/{draft['number']}?lang=en")
    until(page, READY)
    page.get_by_role("button", name="Xyzqp").first.click()
    until(page, "document.getElementById('word-sounds').textContent !== '…'")
    check(page)
    expect(page.get_by_label("Say it as")).to_have_count(1)


def test_each_word_of_the_desk_tells_its_language(home: tuple[int, Desk], visit: Visit) -> None:
    draft = Client(home[0], home[1].token).begin("# मौसम\n\nवह 1947 में आया।[विराम 2s]\n\nवह गया।")
    page = opened(visit, home, f"/studio/d/{draft['number']}?lang=en")
    until(page, READY)
    assert untold(page) == []
    told = page.locator("#script .unseen, #script .pause, #script .play, #script .more")
    assert set(told.evaluate_all("all => all.map((one) => one.lang)")) == {"en"}
    page.goto(f"http://127.0.0.1:{home[0]}/studio/d/{draft['number']}?lang=hi")
    until(page, READY)
    page.get_by_role("button", name="1947").click()
    expect(page.locator("#word-why [lang=en]")).to_have_text("year of 1100 to 1999")


def test_the_focus_stays_with_the_drafts_when_one_is_deleted(
    home: tuple[int, Desk], visit: Visit
) -> None:
    client = Client(home[0], home[1].token)
    for text in ("पहला पाठ है।", "दूसरा पाठ है।"):
        client.begin(text)
    page = opened(visit, home)
    rows = page.locator("#drafts li")
    expect(rows).to_have_count(2)
    rows.first.get_by_role("button").press("Enter")
    page.get_by_role("button", name="मिटाएँ", exact=True).press("Enter")
    expect(rows).to_have_count(1)
    expect(page.locator("#drafts")).to_be_focused()


def test_on_a_phone_what_is_said_breaks_between_words_alone(
    home: tuple[int, Desk], visit: Visit
) -> None:
    draft = Client(home[0], home[1].token).begin("डॉ. राव ने कहा कि बारिश 12.5 मिमी हुई।")
    narrow = {"width": 360, "height": 740}
    page = opened(visit, home, f"/studio/d/{draft['number']}", viewport=narrow)
    until(page, READY)
    said = page.locator(".sd")
    expect(said).to_have_text(["डॉक्टर", "बारह दशमलव पाँच मिलीमीटर"])
    lines = """nodes => nodes.map(node => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return new Set([...range.getClientRects()].map(box => box.top)).size;
    })"""
    one, several = said.evaluate_all(lines)
    assert one == 1
    assert 1 <= several <= 4  # a line for each of its words at the most


def test_a_line_tells_what_is_heard_where_colors_are_forced(
    home: tuple[int, Desk], visit: Visit
) -> None:
    draft = Client(home[0], home[1].token).begin(TEXT)
    page = opened(visit, home, f"/studio/d/{draft['number']}", forced_colors="active")
    until(page, READY)
    line = page.locator(".line").nth(1)
    expect(line).to_have_css("outline-style", "none")
    line.evaluate("one => one.classList.add('playing')")
    expect(line).to_have_css("outline-style", "solid")


def test_signs_are_seen_and_not_said(home: tuple[int, Desk], visit: Visit) -> None:
    draft = Client(home[0], home[1].token).begin(TEXT)
    page = opened(visit, home, f"/studio/d/{draft['number']}")
    until(page, READY)
    spoken = page.locator("main").aria_snapshot()
    assert 'button "यहाँ से सुनें"' in spoken
    assert not re.search("[▸▾■]", spoken)
    assert page.evaluate("getComputedStyle(listen, '::before').content").startswith('"▶ "')


def test_what_moves_on_keeps_the_focus_and_is_not_announced_again(
    home: tuple[int, Desk], visit: Visit
) -> None:
    page = opened(visit, home, "/studio/send")
    shares = iter(range(1, 1000))

    def answer(route: Route) -> None:
        task = {"number": "a1", "title": "मौसम", "draft": "", "message": "", "state": "working"}
        route.fulfill(json=[task | {"share": next(shares) / 1000}])

    page.route("**/studio/tasks", answer)
    stop = page.get_by_role("button", name="मौसम: रोकें")
    stop.focus()
    before = page.locator("#queue small").inner_text()
    expect(page.locator("#queue small")).not_to_have_text(before)
    expect(stop).to_be_focused()


def test_what_is_announced_comes_into_a_place_that_was_there(
    home: tuple[int, Desk], visit: Visit
) -> None:
    """Many screen readers miss a status that comes into the page, or into view, with its words."""
    draft = Client(home[0], home[1].token).begin(TEXT)
    page = opened(visit, home, f"/studio/d/{draft['number']}")
    until(page, READY)
    expect(page.locator("[role=status]")).to_have_count(3)
    for status in page.locator("[role=status]").all():
        assert status.evaluate("one => one.checkVisibility()")
    page.get_by_role("button", name="फ़ाइल बनाएँ").click()
    expect(page.locator("#task-state")).to_have_text("तैयार")  # and never a percentage
    expect(page.locator("#percent")).to_have_text("")


def check(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_pages_speak_both_languages() -> None:
    hindi, english = strings()["hi"], strings()["en"]
    classes = {name for name in hindi if name.startswith("class ")}
    assert set(hindi) - classes == set(english)
    assert {f"class {each.name}" for each in CLASSES} <= classes
    holes = {name: sorted(re.findall(r"\{\w+\}", text)) for name, text in english.items()}
    assert holes == {name: sorted(re.findall(r"\{\w+\}", hindi[name])) for name in english}
