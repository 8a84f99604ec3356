"""The documentation as a site: every page is built, no link is broken, nothing is fetched."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from pages import PAGES
from paths import ROOT

import briefing

pytest.importorskip("sphinx")
pytestmark = pytest.mark.slow
LINK = re.compile(r'(?:href|src)="([^"]+)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, made beside that of an older version."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "0.0.9").mkdir()
    (folder / "0.0.9" / "README.html").touch()
    done = subprocess.run(
        [sys.executable, "scripts/docs/site.py", folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=250,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return folder


def addresses(page: Path) -> Iterator[str]:
    for address in LINK.findall(page.read_text(encoding="utf-8")):
        yield unquote(address.partition("?")[0])


def test_every_page_is_there_and_every_link_leads_somewhere(site: Path) -> None:
    here = site / briefing.__version__
    for page in PAGES:
        assert (here / page.relative_to(ROOT)).with_suffix(".html").is_file(), page
    for page in here.rglob("*.html"):
        for address in addresses(page):
            name, _, anchor = address.partition("#")
            if "://" in name or name.startswith(("mailto:", "data:")):
                continue
            target = page.parent / name if name else page
            assert target.exists(), f"{page.relative_to(here)}: {address}"
            if anchor and target.suffix == ".html":
                text = target.read_text(encoding="utf-8")
                assert f'id="{anchor}"' in text, f"{page.relative_to(here)}: {address}"


def test_the_pages_are_listed_as_the_contents_name_them(site: Path) -> None:
    text = (site / briefing.__version__ / "README.html").read_text(encoding="utf-8")
    side = re.findall(r'<li class="toctree-l1"><a class="reference internal" href="([^"]+)"', text)
    assert side[:4] == [
        "README.hi.html",
        "docs/README.html",
        "docs/newsroom.hi.html",
        "docs/newsroom.html",
    ]
    assert side.index("docs/listening.html") < side.index("docs/benchmarks.html")
    assert {"docs/reference.html", "CHANGELOG.html"} <= set(side)
    assert ">हिंदी में<" in text


def test_a_page_in_hindi_says_so_and_has_its_font_with_it(site: Path) -> None:
    here = site / briefing.__version__
    for page in here.rglob("*.html"):
        language = re.search(r'<html[^>]* lang="(\w+)"', page.read_text(encoding="utf-8"))
        assert language, page
        assert language[1] == ("hi" if page.name.endswith(".hi.html") else "en"), page
    style = (here / "_static" / "hindi.css").read_text(encoding="utf-8")
    for name in re.findall(r'url\("([^"]+)"\)', style):
        assert (here / "_static" / name).is_file()
    assert (here / "_static" / "OFL.txt").is_file()


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    loads = re.compile(
        r'<(?:script|img|iframe)[^>]*src="https?:|rel="stylesheet"[^>]*href="https?:'
    )
    for page in site.rglob("*.html"):
        assert not loads.search(page.read_text(encoding="utf-8")), page


def test_the_reference_shows_every_public_name_and_the_unit_of_every_field(site: Path) -> None:
    text = (site / briefing.__version__ / "docs" / "reference.html").read_text(encoding="utf-8")
    for name in briefing.__all__:
        assert f'id="briefing.{name}"' in text, name
    for field in ("Cue.start", "Episode.seconds", "Pauses.sentence", "Settings.speed"):
        assert f'id="briefing.{field}"' in text, field
    assert "Second at which its speech begins." in text


def test_the_versions_are_listed_the_newest_first(site: Path) -> None:
    text = (site / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'href="([^"]+)/index.html"', text) == [briefing.__version__, "0.0.9"]


def test_the_first_page_says_what_it_is_and_lets_it_be_heard(site: Path) -> None:
    text = (site / "index.html").read_text(encoding="utf-8")
    for line in (ROOT / "README.md").read_text(encoding="utf-8").split("\n\n")[1:3]:
        assert line.strip("*").split(",")[0] in text
    sound = re.search(r'<audio[^>]* src="([^"]+/news\.mp3)"', text)
    assert sound
    assert (site / sound[1]).read_bytes() == (ROOT / "docs/media/news.mp3").read_bytes()
    here = [one for one in addresses(site / "index.html") if one.startswith(briefing.__version__)]
    assert len(here) == 4  # style, sound, picture, pages
    assert all((site / address).exists() for address in here)


def test_a_sound_that_a_page_links_to_can_be_heard_there(site: Path) -> None:
    here = site / briefing.__version__
    for page, sounds in (("index", 1), ("README.hi", 1), ("docs/listening", 6), ("docs/faq", 0)):
        text = (here / page).with_name(f"{Path(page).name}.html").read_text(encoding="utf-8")
        players = re.findall(r"<figcaption>(.+?)</figcaption><audio[^>]* src=\"([^\"]+)\"", text)
        assert len(players) == text.count("<audio") == sounds, page
        assert all((here / page).parent.joinpath(file).is_file() for _, file in players)
