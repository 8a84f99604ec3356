"""An episode keeps its name; no two texts share one."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

from briefing.document import Source
from briefing.episode.record import known_as
from briefing.jobs.naming import outputs


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


def episode_of(text: Path, name: str, folder: Path) -> None:
    """An episode of that name, made from `text`."""
    record = {"report": {"texts": [known_as(text, folder)]}}
    (folder / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    (folder / f"{name}.mp3").touch()


def test_an_episode_keeps_its_name_when_another_text_of_that_name_comes(tmp_path: Path) -> None:
    """Otherwise both would get new names, and the old episode be left over."""
    one, two, out = tmp_path / "a/news.txt", tmp_path / "b/news.txt", tmp_path / "out"
    for path in (one, two, out / "x"):
        path.parent.mkdir()
        path.touch()
    episode_of(one, "news", out)
    first, second = named(one, two, folder=out)
    assert first == "news"
    assert second.startswith("news-")
    assert named(two, folder=out) == [second], "nor does it take the name when it comes alone"
    episode_of(two, second, out)
    assert named(two, folder=out) == [second]
    assert named(two, one, folder=out) == [second, "news"]


def test_a_coded_name_stays_when_the_other_text_is_gone(tmp_path: Path) -> None:
    files = [tmp_path / "a/news.txt", tmp_path / "b/news.txt"]
    first, second = named(*files, folder=tmp_path)
    (tmp_path / f"{first}.mp3").touch()
    (tmp_path / f"{second}.mp3").touch()
    assert named(files[0], folder=tmp_path) == [first]


def test_a_text_that_was_moved_keeps_its_episode(tmp_path: Path) -> None:
    old, new, out = tmp_path / "old/news.txt", tmp_path / "new/news.txt", tmp_path / "out"
    out.mkdir()
    episode_of(old, "news", out)
    assert named(new, folder=out) == ["news"]


def test_texts_of_one_name_keep_their_episodes_when_the_show_is_moved(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    texts = (Path("texts/news.txt"), Path("texts/news.md"))
    for folder in (before, after):
        (folder / "out").mkdir(parents=True)
    names = named(*(before / text for text in texts), folder=before / "out")
    assert names == named(*(after / text for text in texts), folder=after / "out")


def test_an_episode_with_another_code_is_known_by_its_record(tmp_path: Path) -> None:
    one, two, out = tmp_path / "news.txt", tmp_path / "news.md", tmp_path / "out"
    out.mkdir()
    episode_of(one, "news-0123abcd", out)
    first, second = named(one, two, folder=out)
    assert first == "news-0123abcd"
    assert second != first


def test_names_that_a_disk_may_take_for_one_stay_apart(tmp_path: Path) -> None:
    files = [
        Path("a/News.txt"),
        Path("b/news.txt"),
        Path("c/\u0915\u093c.txt"),
        Path("d/\u0958.txt"),
    ]
    names = named(*files, folder=tmp_path)
    assert len({unicodedata.normalize("NFC", name).casefold() for name in names}) == 4


def test_an_entry_of_a_feed_is_called_by_its_title_and_a_code_of_its_guid(tmp_path: Path) -> None:
    one = Source("क", "https://e.org/1", title="आज के समाचार", guid="urn:1")
    other = Source("क", "https://e.org/2", title="आज के समाचार", guid="urn:2")
    first, second = named(one, other, folder=tmp_path)
    assert first == "aaj-ke-samachar-0ee1048c"
    assert second.startswith("aaj-ke-samachar-")
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
    assert outputs(["memory://b/in/a.txt", Path("c.txt")], "memory://b/out/") == [
        "memory://b/out/a.mp3",
        "memory://b/out/c.mp3",
    ]
