"""Publishing: a site with everything in it, that changes only where it must and never moves."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from command import run
from PIL import Image
from sites import BASE, SHOW, add, items, tree

from briefing.document import Episode
from briefing.episode import record
from briefing.episode.page import page
from briefing.errors import InputError, OutputError, UsageError
from briefing.io.atomic import replacing
from briefing.io.locks import exclusive
from briefing.io.optional import install
from briefing.podcast.publish import Published, publish

pytestmark = pytest.mark.slow

pytest_plugins = ("publishing",)


def test_every_file_an_episode_needs_is_there(again: Callable[..., Published]) -> None:
    files = tree(again())
    ends = [".mp3", ".html", ".vtt", ".srt", ".lrc", ".transcript.json", ".transcript.html"]
    for end in [*ends, ".chapters.json", ".chapters.vtt"]:
        assert f"episodes/2026-02-10{end}" in files
    assert {"index.html", "feed.xml", "published.json", "assets/fonts/OFL.txt"} <= files.keys()


def test_covers_are_drawn_for_the_show_and_every_episode(folder: Path, tmp_path: Path) -> None:
    published = publish(folder, tmp_path / "site", BASE, SHOW)
    pictures = [path for path in published.written if path.suffix == ".jpg"]
    assert len(pictures) == 9  # of each a cover in two sizes, and the picture of links to it
    image = "{http://www.itunes.com/dtds/podcast-1.0.dtd}image"
    for element in ET.fromstring(published.feed.read_bytes()).iter(image):
        path = tmp_path / "site" / element.attrib["href"].removeprefix(f"{BASE}/")
        with Image.open(path) as picture:
            assert picture.size == (3000, 3000)
    add(folder, "2026-02-10", title="दूसरा शीर्षक", date="2026-02-10")
    second = publish(folder, tmp_path / "site", BASE, SHOW)
    assert len([path for path in second.written if path.suffix == ".jpg"]) == 3
    assert len([path for path in second.removed if path.suffix == ".jpg"]) == 3


def test_the_newest_episode_comes_first(again: Callable[..., Published]) -> None:
    assert [e.date for e in again().episodes] == ["2026-02-10", "2026-02-09"]


def test_the_enclosure_says_the_real_size_and_address(again: Callable[..., Published]) -> None:
    published = again()
    enclosure = items(published)[0].find("enclosure")
    assert enclosure is not None
    audio = published.feed.parent / "episodes/2026-02-10.mp3"
    assert enclosure.attrib == {
        "url": f"{BASE}/episodes/2026-02-10.mp3",
        "length": str(audio.stat().st_size),
        "type": "audio/mpeg",
    }
    assert audio.read_bytes() == published.episodes[0].audio.read_bytes()


def test_publishing_again_writes_nothing(again: Callable[..., Published]) -> None:
    first = again()
    before = {p: p.stat().st_mtime_ns for p in first.feed.parent.rglob("*")}
    second = again()
    assert (second.written, second.removed, second.problems) == ((), (), ())
    assert {p: p.stat().st_mtime_ns for p in first.feed.parent.rglob("*")} == before


def test_a_new_episode_leaves_the_others_files_alone(
    again: Callable[..., Published], folder: Path
) -> None:
    before = tree(again())
    add(folder, "2026-02-11", date="2026-02-11")
    second = again()
    changed = {str(p.relative_to(second.feed.parent)) for p in second.written}
    # The page of the one before leads on to it.
    assert changed & before.keys() == {
        "feed.xml", "index.html", "published.json", "sitemap.xml", "sw.js",
        "episodes/2026-02-10.html", "search/episodes.json", "search/words-0.json",
    }  # fmt: skip
    assert {name for name in changed if "2026-02-11" not in name} == changed & before.keys()


def test_an_empty_folder_makes_a_show_without_episodes(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    published = publish(tmp_path / "none", tmp_path / "site", BASE, SHOW)
    assert items(published) == []
    assert "अभी कोई एपिसोड नहीं है" in (tmp_path / "site/index.html").read_text("utf-8")


def unfinished(path: Path) -> Path:
    """What the file is called while it is being written."""
    with suppress(KeyError), replacing(path) as part:
        raise KeyError
    return part.path


def test_a_killed_runs_leftovers_are_swept(again: Callable[..., Published]) -> None:
    site = again().feed.parent
    left = [unfinished(site / "episodes" / "a.mp3"), unfinished(site / "index.html")]
    mine = [site / ".briefing-notes.txt", site / "episodes" / ".briefing-1.part"]
    for path in left + mine:
        path.write_bytes(b"half")
    again()
    assert not [path for path in left if path.exists()]
    assert all(path.exists() for path in mine)


def test_two_runs_at_once_do_not_write_one_site(again: Callable[..., Published]) -> None:
    published = again()
    before = tree(published)
    with exclusive(published.feed), pytest.raises(OutputError, match="is being written by another"):
        again()
    assert tree(published) == before


def test_a_file_of_the_users_own_in_the_site_is_left_alone(
    again: Callable[..., Published],
) -> None:
    site = again().feed.parent
    own = [site / "episodes/other.mp3", site / "CNAME", site / "photo.jpg"]
    for path in own:
        path.write_bytes(b"mine")
    again()
    assert all(path.read_bytes() == b"mine" for path in own)


def test_a_site_that_cannot_be_written_says_where(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "site").write_bytes(b"a file")
    with pytest.raises(OutputError, match="site"):
        publish(folder, tmp_path / "site", BASE, SHOW)


def test_the_show_is_checked_before_anything_is_written(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no scheme"):
        publish(folder, tmp_path / "site", "news.example.org", SHOW)
    with pytest.raises(InputError, match="no such folder"):
        publish(tmp_path / "none", tmp_path / "site", BASE, SHOW)
    with pytest.raises(InputError, match="No such file"):
        publish(folder, tmp_path / "site", BASE, replace(SHOW, cover=tmp_path / "no.png"))
    assert not list(tmp_path.glob("site/*.xml"))


def test_without_cover_art_all_else_is_made_and_it_says_what_to_install(
    folder: Path, tmp_path: Path
) -> None:
    """Exit code 5, so that a script stops before a feed that directories refuse is copied."""
    (tmp_path / "PIL.py").write_text("raise ImportError(name='PIL')")
    site = tmp_path / "site"
    to = ("--base-url", BASE, "--site", site, "--show", "ख़बरें")
    done = run("publish", folder, *to, PYTHONPATH=str(tmp_path))
    assert done.returncode == 5
    assert done.stderr == (
        f"briefing: cover art needs PIL, which is not installed — {install('cover')}\n"
    )
    assert f"{BASE}/feed.xml: 2 episodes" in done.stdout
    assert sorted(path.name for path in site.glob("*.*")) == [
        "feed.xml", "files.json", "index.html", "manifest.webmanifest", "offline.html",
        "published.json", "sitemap.xml", "sw.js",
    ]  # fmt: skip


def test_the_record_alone_decides_what_is_an_episode(
    again: Callable[..., Published], folder: Path
) -> None:
    (folder / "notes.json").write_text('{"mine": 1}')
    (folder / "text.txt").write_text("...")
    shutil.copy(folder / "2026-02-09.mp3", folder / "lonely.mp3")
    published = again()
    assert len(published.episodes) == 2
    assert [p.path.name for p in published.problems] == ["lonely.mp3"]
    assert record.record_path(folder / "lonely.mp3").name == "lonely.json"


def test_what_did_not_change_is_not_even_rendered(
    again: Callable[..., Published], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand episodes are published in seconds when one of them is new."""
    first = again()
    rendered: list[str] = []
    site_page = page.site_page

    def counted(episode: Episode, *rest: Any) -> str:
        rendered.append(episode.audio.stem)
        return site_page(episode, *rest)

    monkeypatch.setattr("briefing.episode.page.page.site_page", counted)
    add(folder, "2026-02-11", date="2026-02-11")
    again()
    assert sorted(rendered) == ["2026-02-10", "2026-02-11"]  # the one before leads to it
    (first.feed.parent / "episodes/2026-02-10.vtt").unlink()
    add(folder, "2026-02-09", title="नया", date="2026-02-09")
    again()
    assert sorted(rendered[2:]) == ["2026-02-09", "2026-02-10"]
    assert (first.feed.parent / "episodes/2026-02-10.vtt").is_file()


def test_a_wrong_folder_never_empties_the_feed(
    again: Callable[..., Published], tmp_path: Path
) -> None:
    """Also where that folder has a sound of somebody's own in it, which is left out."""
    before = tree(again())
    wrong = tmp_path / "texts"
    wrong.mkdir()
    (wrong / "song.mp3").write_bytes(b"no record beside it")
    with pytest.raises(OutputError, match="texts has none of the 2 published episodes"):
        publish(wrong, tmp_path / "site", BASE, SHOW)
    assert tree(again()) == before


def test_what_is_damaged_and_mended_is_published_again_without_force(
    again: Callable[..., Published], folder: Path
) -> None:
    before = tree(again())
    kept = (folder / "2026-02-10.json").read_bytes()
    (folder / "2026-02-10.json").write_bytes(kept[:100])
    damaged = again()
    assert [problem.path.name for problem in damaged.problems] == ["2026-02-10.json"]
    assert damaged.gone == ()
    (folder / "2026-02-10.json").write_bytes(kept)
    mended = again()
    assert not mended.problems
    assert tree(mended).keys() == before.keys()


def test_what_is_gone_is_told_also_when_another_is_damaged(
    again: Callable[..., Published], folder: Path
) -> None:
    add(folder, "2026-02-11", date="2026-02-11")
    again()
    (folder / "2026-02-10.json").write_text('{"audio": "2026-02-10.mp3"')
    (folder / "2026-02-11.json").unlink()
    (folder / "2026-02-11.mp3").unlink()
    assert again().gone == ("2026-02-11",)


def test_the_same_story_twice_is_told(again: Callable[..., Published], folder: Path) -> None:
    add(folder, "2026-02-11 copy", title="दूसरा शीर्षक", date="2026-02-11")
    add(folder, "2026-02-12", date="2026-02-12", text="आज धूप निकलेगी।")
    assert again().same == (("2026-02-09", "2026-02-10", "2026-02-11 copy"),)


def test_an_address_that_is_taken_is_told_once(
    again: Callable[..., Published], folder: Path
) -> None:
    add(folder, "दिल्ली", date="2026-02-11")
    assert again().set_apart == ()
    add(folder, "दिल्ली!", date="2026-02-12", text="आज धूप निकलेगी।")
    ((name, slug),) = again().set_apart
    assert name == "दिल्ली!"
    assert slug.startswith("dilli-")
    assert again().set_apart == ()


def test_progress_counts_reading_and_writing(folder: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    publish(folder, tmp_path / "site", BASE, SHOW, progress=lambda *both: told.append(both))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
