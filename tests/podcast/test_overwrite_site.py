"""Publishing writes over its own files only, and takes away no others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from killed import killed_at
from sites import BASE, SHOW, add, tree

from briefing.cli import run
from briefing.errors import OutputError, UsageError
from briefing.io.overwrite import Guard
from briefing.podcast import site_journal
from briefing.podcast.publish import Published, publish
from briefing.podcast.site_files import FILE

pytestmark = pytest.mark.slow

pytest_plugins = ("publishing",)

EPISODE = "episodes/2026-02-10"
FILES = [
    "index.html", "feed.xml", "published.json", FILE,
    "assets/player.css", "assets/player.js", "assets/icon.svg", "assets/fonts/OFL.txt",
    "assets/feed.css", "assets/search.js",
    "search/episodes.json", "search/words-0.json",
    *(f"{EPISODE}{end}" for end in (".mp3", ".html", ".vtt", ".srt", ".lrc")),
    *(f"{EPISODE}{end}" for end in (".transcript.json", ".transcript.html")),
    *(f"{EPISODE}{end}" for end in (".chapters.json", ".chapters.vtt")),
]  # fmt: skip
"""Every kind of file that publishing writes, but pictures, which never replace another."""
ENDINGS = {".html", ".vtt", ".srt", ".lrc", ".mp3", ".css", ".jpg", ".xml"}
"""Of files that are made by a killed run, and may be changed by hand."""
BARE = replace(SHOW, title="और")


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_the_users_is_kept_and_nothing_is_begun(
    name: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "site" / name
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"mine")
    where = ["--base-url", BASE, "--site", str(tmp_path / "site")]
    assert run(["publish", str(folder), *where, "--show", "ख़"]) in (3, 4)
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert str(mine) in told
    assert [path for path in (tmp_path / "site").rglob("*") if path.is_file()] == [mine]
    assert mine.read_bytes() == b"mine"


def test_a_file_changed_by_hand_is_kept_until_forced(
    again: Callable[..., Published], folder: Path, tmp_path: Path
) -> None:
    mine = b"mine, and of another length"
    published = again()
    site = published.feed.parent
    names = [name for name in FILES if name not in {FILE, "published.json"}]
    for name in names:
        made = (site / name).read_bytes()
        (site / name).write_bytes(mine)
        before = tree(published)
        with pytest.raises(OutputError, match="was changed after briefing made it") as refused:
            again()
        assert str(site / name) in str(refused.value)
        assert tree(published) == before, name
        (site / name).write_bytes(made)
    for name in names:
        (site / name).write_bytes(mine)
    publish(folder, tmp_path / "site", BASE, SHOW, guard=Guard(force=True))
    assert [name for name in names if (site / name).read_bytes() == mine] == []
    again()


@pytest.mark.parametrize("form", ["episodes/2026-02-10-*.jpg", "cover-*.jpg", "icon-*.png"])
def test_a_picture_changed_by_hand_is_kept_until_forced(
    form: str, again: Callable[..., Published], folder: Path, tmp_path: Path
) -> None:
    picture = min(again().feed.parent.glob(form))
    picture.write_bytes(picture.read_bytes() + b"mine")
    with pytest.raises(OutputError, match="was changed after briefing made it"):
        again()
    for path in folder.glob("2026-02-10*"):
        path.unlink()
    publish(folder, tmp_path / "site", BASE, SHOW, guard=Guard(force=True))


def test_sound_corrected_in_the_site_is_kept(again: Callable[..., Published], folder: Path) -> None:
    """Though the mark of the program is still in it."""
    sound = again().feed.parent / f"{EPISODE}.mp3"
    corrected = sound.read_bytes() + b"\0"
    sound.write_bytes(corrected)
    add(folder, "2026-02-10", date="2026-02-10", text="नया पाठ यहाँ है।")
    with pytest.raises(OutputError, match="was changed after briefing made it"):
        again()
    assert sound.read_bytes() == corrected


def test_a_site_of_an_older_version_goes_on(again: Callable[..., Published]) -> None:
    site = again().feed.parent
    (site / FILE).unlink()
    (site / f"{EPISODE}.vtt").write_text("WEBVTT\n\nas an older version wrote it\n")
    (site / "assets" / "player.css").write_text("/* likewise */")
    again()
    assert "older" not in (site / f"{EPISODE}.vtt").read_text("utf-8")


def test_after_a_run_that_was_ended_the_next_one_makes_it_good(
    folder: Path, again: Callable[..., Published], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also the very first, of which nothing but some files is there."""

    def ended(*_: object) -> None:
        raise KeyboardInterrupt

    for _ in range(2):
        with monkeypatch.context() as broken:
            broken.setattr("briefing.podcast.feed.write", ended)
            with pytest.raises(KeyboardInterrupt):
                again()
        add(folder, "2026-02-10", date="2026-02-10", text="नया पाठ यहाँ है।")
        add(folder, "2026-02-11", date="2026-02-11")
    assert len(again().episodes) == 3


@pytest.mark.parametrize("step", [40, 90, 150])
def test_a_file_changed_after_a_run_that_was_killed_is_kept(
    step: int, folder: Path, tmp_path: Path
) -> None:
    """Whether the killed run had written it or had not come to it."""
    site = tmp_path / "site"
    publish(folder, site, BASE, SHOW)
    add(folder, "2026-02-10", date="2026-02-10", text="नया पाठ यहाँ है।")
    add(folder, "2026-02-11", date="2026-02-11")
    old = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert killed_at(lambda: _published(folder, site), step)
    left = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    written = [path for path in left if left[path] != old.get(path) and path.suffix in ENDINGS]
    for path in (*written[:4], *written[-4:], site / "episodes/2026-02-09.html"):
        path.write_bytes(left[path] + b"mine")
        with pytest.raises(OutputError, match="was changed after briefing made it"):
            publish(folder, site, BASE, SHOW)
        assert path.read_bytes() == left[path] + b"mine"
        path.write_bytes(left[path])
    assert len(publish(folder, site, BASE, SHOW).episodes) == 3
    assert not (site / site_journal.FILE).exists()


def _published(folder: Path, site: Path) -> None:
    publish(folder, site, BASE, SHOW)


def test_a_journal_of_the_users_own_is_kept(folder: Path, tmp_path: Path) -> None:
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    site.mkdir()
    (site / site_journal.FILE).write_bytes(b'["mine", 1]')
    with pytest.raises(OutputError, match="nothing shows that briefing made it"):
        publish(folder, site, BASE, SHOW)
    (site / site_journal.FILE).unlink()
    (site / site_journal.FILE).symlink_to(elsewhere)
    with pytest.raises(OutputError, match=r"files\.jsonl"):
        publish(folder, site, BASE, SHOW)
    assert not elsewhere.exists()


def test_what_no_longer_belongs_stays_if_it_was_changed(
    folder: Path, again: Callable[..., Published]
) -> None:
    site = again().feed.parent
    mine = site / f"{EPISODE}.srt"
    mine.write_text("corrected by hand", encoding="utf-8")
    for path in folder.glob("2026-02-10*"):
        path.unlink()
    removed = again().removed
    assert mine.read_text("utf-8") == "corrected by hand"
    assert mine not in removed
    assert site / f"{EPISODE}.vtt" in removed


def test_the_folder_of_a_site_is_not_published_into_itself(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    folder.rename(site / "episodes")
    before = {path: path.read_bytes() for path in (site / "episodes").iterdir()}
    with pytest.raises(OutputError, match="is read by this command"):
        publish(site / "episodes", site, BASE, SHOW, guard=Guard(force=True))
    assert {path: path.read_bytes() for path in (site / "episodes").iterdir()} == before


def test_a_cover_in_the_site_is_not_taken_away(folder: Path, tmp_path: Path) -> None:
    from PIL import Image

    publish(folder, tmp_path / "site", BASE, SHOW)
    cover = tmp_path / "site" / "cover-0123456789.jpg"
    Image.new("RGB", (1400, 1400), "maroon").save(cover)
    publish(folder, tmp_path / "site", BASE, replace(SHOW, cover=cover))
    assert cover.exists()
    publish(folder, tmp_path / "site", BASE, SHOW)
    assert cover.exists()


@pytest.mark.parametrize("there", ["site", "a", ""])
def test_of_a_site_that_came_to_nothing_only_folders_that_were_there_stay(
    there: str, folder: Path, tmp_path: Path
) -> None:
    root = tmp_path / "mine"
    (root / there).mkdir(parents=True)
    site = root / ("site" if there == "site" else "a/b/site")
    before = sorted(root.rglob("*"))
    with pytest.raises(UsageError, match="No episode called 'nobody'"):
        publish(folder, site, BASE, SHOW, withdraw=["nobody"])
    assert sorted(root.rglob("*")) == before
