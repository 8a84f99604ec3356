"""An episode keeps its name; no two texts share one."""

from __future__ import annotations

from pathlib import Path

from briefing.batch.naming import outputs
from briefing.document import Source


def named(*texts: Path | str | Source, folder: Path) -> list[str]:
    """The names without folder and suffix."""
    return [Path(output).stem for output in outputs(texts, folder)]


def test_files_lend_their_names(tmp_path: Path) -> None:
    assert outputs([Path("in/समाचार.txt"), Path("b.md")], tmp_path) == [
        tmp_path / "समाचार.mp3",
        tmp_path / "b.mp3",
    ]


def test_files_of_one_name_stay_apart_in_whatever_order(tmp_path: Path) -> None:
    files = [Path("a/news.txt"), Path("b/news.txt"), Path("a/news.md")]
    names = named(*files, folder=tmp_path)
    assert len(set(names)) == 3
    assert all(name.startswith("news-") for name in names)
    assert named(*files[::-1], folder=tmp_path) == names[::-1]


def test_an_entry_of_a_feed_is_called_by_its_title_and_a_code_of_its_guid(tmp_path: Path) -> None:
    one = Source("क", "https://e.org/1", title="आज के समाचार", guid="urn:1")
    other = Source("क", "https://e.org/2", title="आज के समाचार", guid="urn:2")
    first, second = named(one, other, folder=tmp_path)
    assert first == "aaja-ke-samachar-0ee1048c"
    assert second.startswith("aaja-ke-samachar-")
    assert second != first


def test_an_entry_keeps_its_name_when_its_title_changes(tmp_path: Path) -> None:
    before = Source("क", "https://e.org/1", title="पहला", guid="urn:1")
    (name,) = named(before, folder=tmp_path)
    (tmp_path / f"{name}.mp3").touch()
    after = Source("क", "https://e.org/1", title="दूसरा", guid="urn:1")
    assert named(after, folder=tmp_path) == [name]


def test_an_entry_without_a_title_has_a_name(tmp_path: Path) -> None:
    assert named(Source("क", "x", guid="urn:1"), folder=tmp_path) == ["item-0ee1048c"]


def test_pages_are_called_by_their_addresses(tmp_path: Path) -> None:
    assert named("https://e.org/news/a.html?x=1", folder=tmp_path) == ["e-org-news-a"]


def test_in_an_object_store_names_are_the_same() -> None:
    assert outputs(["s3://b/in/a.txt", Path("c.txt")], "s3://b/out/") == [
        "s3://b/out/a.mp3",
        "s3://b/out/c.mp3",
    ]
