"""What a batch finds in folders, feeds, on the web and in stores; one hides no other."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from pathlib import Path

import pytest
from web_server import answer, serving

from briefing.document import Source
from briefing.episode.record import load_record
from briefing.errors import InputError
from briefing.jobs.driver import jobs, run
from briefing.jobs.sources import look, passed_over
from briefing.pipeline import make, script
from briefing.settings import Online, Settings

pytestmark = pytest.mark.slow

DRAFT = Settings(engine="espeak")


def rss(*items: tuple[str, str, str]) -> bytes:
    """A feed of (guid, title, text)."""
    entries = "".join(
        f"<item><guid isPermaLink='false'>{guid}</guid><title>{title}</title>"
        f"<author>रमेश</author><pubDate>Wed, 06 Mar 2024 01:30:00 +0530</pubDate>"
        f"<description>{text}</description></item>"
        for guid, title, text in items
    )
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>समाचार</title>"
        f"<link>https://e.org/</link><language>hi</language>{entries}</channel></rss>"
    ).encode()


def test_a_folder_is_its_texts_by_name_and_each_once(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "photo.jpg", ".hidden.txt", "notes"):
        (tmp_path / name).write_text("पाठ")
    (tmp_path / "inner.txt").mkdir()
    found = look([str(tmp_path), str(tmp_path / "a.txt"), str(tmp_path / "notes")])
    assert [item.text for item in found.items] == [
        tmp_path / "a.txt",
        tmp_path / "b.md",
        tmp_path / "notes",
    ]
    assert found.failures == ()


def test_the_state_of_a_file_changes_when_it_does(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("पाठ")
    (before,) = look([str(text)]).items
    assert look([str(text)]).items == (before,)
    os.utime(text, (1, 1))
    (after,) = look([str(text)]).items
    assert (after.key, after.text) == (before.key, before.text)
    assert after.state != before.state


def test_standard_input_is_a_text_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("पाठ।".encode())))
    (item,) = look(["-"]).items
    (job,) = jobs([item.text], tmp_path, DRAFT)
    assert (run(job).state, job.name) == ("made", "standard input")


def test_a_feed_in_a_file_is_its_entries(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(rss(("urn:1", "एक", "पहला।"), ("2", "दो", "दूसरा।")))
    found = look([str(tmp_path / "feed.xml")])
    texts = [item.text for item in found.items if isinstance(item.text, Source)]
    assert [(text.title, text.guid) for text in texts] == [
        ("एक", "urn:1"),
        ("दो", "https://e.org/#2"),
    ]
    assert all(item.whole for item in found.items)


def test_what_cannot_be_looked_at_hides_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("पाठ")
    found = look(["https://127.0.0.1/feed.xml", "nosuch://x", str(tmp_path)])
    assert [item.text for item in found.items] == [tmp_path / "a.txt"]
    refused, unknown = map(str, found.failures)
    assert "127.0.0.1 is not a public address" in refused
    assert unknown == "nosuch://x: Protocol not known: nosuch — check the address"


def test_a_feed_on_the_web_gives_an_episode_for_each_new_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is made is kept; a corrected entry replaces its episode; pages are texts too."""
    monkeypatch.setattr("briefing.jobs.sources.policy", lambda **_: lambda _address: True)

    def round_of(*places: str) -> dict[str, str]:
        texts = [item.text for item in look(places).items]
        outcomes = [run(job) for job in jobs(texts, tmp_path, DRAFT)]
        return {Path(o.job.output).stem.rpartition("-")[0]: o.state for o in outcomes}

    with serving() as server:
        feed = server.on("/feed.xml", answer(rss(("urn:1", "एक", "पहला।"))))
        assert round_of(feed) == {"ek": "made"}
        server.on("/feed.xml", answer(rss(("urn:2", "दो", "दूसरा।"), ("urn:1", "एक", "पहला।"))))
        assert round_of(feed) == {"do": "made", "ek": "kept"}
        server.on("/feed.xml", answer(rss(("urn:2", "नया", "दूसरा।"), ("urn:1", "एक", "पहला।"))))
        assert round_of(feed) == {"do": "made", "ek": "kept"}
        page = server.on("/a.html", answer("<p>पाठ।</p>".encode(), Content_Type="text/html"))
        assert [item.text for item in look([page]).items] == [page]
    episodes = [load_record(record) for record in sorted(tmp_path.glob("*.json"))]
    assert [(e.title, e.author, e.date) for e in episodes] == [
        ("नया", "रमेश", "2024-03-06"),
        ("एक", "रमेश", "2024-03-06"),
    ]


def test_texts_and_episodes_may_be_in_an_object_store() -> None:
    fsspec = pytest.importorskip("fsspec")
    files = fsspec.filesystem("memory")
    for name in ("a.txt", "b.txt", "c.jpg"):
        files.pipe(f"/sources/in/{name}", "समाचार।\n".encode())
    items = look(["memory://sources/in", "memory://sources/in/b.txt"]).items
    assert [item.text for item in items] == [
        "memory:///sources/in/a.txt",
        "memory:///sources/in/b.txt",
    ]
    todo = jobs([item.text for item in items], "memory://sources/out", DRAFT)
    assert [run(job).state for job in todo] == ["made", "made"]
    names = sorted(name.rpartition("/")[2] for name in files.ls("/sources/out", detail=False))
    assert names == ["a.json", "a.mp3", "b.json", "b.mp3"]
    assert [run(job).state for job in todo] == ["kept", "kept"]


def test_a_text_called_by_two_names_is_narrated_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("पाठ")
    monkeypatch.chdir(tmp_path)
    assert len(look(["a.txt", str(text), "../" + tmp_path.name, "."]).items) == 1


def test_entries_that_share_a_guid_are_all_narrated(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    entries = [("1", "पहला", "एक।"), ("1", "दूसरा", "दो।"), ("1", "दूसरा", "तीन।")]
    feed.write_bytes(rss(*entries, entries[0], entries[1]))
    items = look([str(feed)]).items
    said = [item.text.text for item in items if isinstance(item.text, Source)]
    assert ["एक।" in said[0], "दो।" in said[1], "तीन।" in said[2], len(said)] == [True] * 3 + [3]
    outputs = {job.output for job in jobs([item.text for item in items], tmp_path, DRAFT)}
    assert len(outputs) == 3
    feed.write_bytes(rss(*entries))
    assert [item.key for item in look([str(feed)]).items] == [item.key for item in items]


def test_ones_own_network_is_read_only_when_that_is_allowed() -> None:
    with serving() as server:
        feed = server.on("/feed", answer(rss(("urn:1", "एक", "पहला।")), Content_Type="text/xml"))
        page = server.on("/a", answer("<p>नमस्ते दुनिया।".encode(), Content_Type="text/html"))
        refused = look([feed, page])
        assert refused.items == ()
        assert all("is not a public address" in str(each) for each in refused.failures)
        allowed = look([feed, page], allow_private=True)
        assert [item.key for item in allowed.items] == ["urn:1", page]
        with pytest.raises(InputError, match="is not a public address"):
            script(page, DRAFT)
        private = Settings(engine="espeak", online=Online(allow_private=True))
        assert [each.spoken for each in script(page, private).utterances] == ["नमस्ते दुनिया।"]


def test_files_that_are_no_texts_are_named_and_locks_are_not(tmp_path: Path) -> None:
    for name in ("a.txt", "purana.doc", "b.DOC", "pic.png", "~$a.docx", ".hidden.png"):
        (tmp_path / name).write_text("नमस्ते।", "utf-8")
    assert list(passed_over([str(tmp_path)], tmp_path / "out")) == [
        f"{tmp_path}: save these as .docx so that they can be read: b.DOC, purana.doc",
        f"{tmp_path}: not read because they are not texts: pic.png",
    ]


def test_what_was_made_of_a_text_is_no_text_until_somebody_changes_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("नमस्ते दुनिया।", "utf-8")
    settings = replace(DRAFT, page=True, epub=True, transcripts=("vtt", "srt", "ass", "html"))
    make(tmp_path / "a.txt", tmp_path / "b.mp3", settings)
    own = (tmp_path / "film.srt", tmp_path / "page.html")
    for path in own:
        path.write_text("1\n00:00:01,000 --> 00:00:02,000\nनमस्ते।\n", "utf-8")
    found = look([str(tmp_path)]).items
    assert [item.text for item in found] == [tmp_path / "a.txt", *own]
    (told,) = passed_over([str(tmp_path)], tmp_path / "out")
    made = ("ass", "epub", "html", "json", "mp3", "srt", "transcript.html", "vtt")
    assert told.endswith(f": {', '.join(f'b.{end}' for end in made)}")
    with (tmp_path / "b.srt").open("a", encoding="utf-8") as file:
        file.write("\n9\n00:00:05,000 --> 00:00:06,000\nमेरा वाक्य।\n")
    assert tmp_path / "b.srt" in [item.text for item in look([str(tmp_path)]).items]


def test_of_many_files_the_first_are_named(tmp_path: Path) -> None:
    for number in range(11):
        (tmp_path / f"{number:02}.png").touch()
    (told,) = passed_over([str(tmp_path)], tmp_path / "out")
    assert told.endswith(": 00.png, 01.png, 02.png, 03.png, 04.png, 05.png, 06.png, 07.png, "
                         "08.png, 09.png, …")  # fmt: skip
