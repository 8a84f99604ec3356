"""The record beside the audio: read back as it was written, and refused when it is damaged."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sample_episodes import sample_episode

from briefing.document import Cue, Episode, Span, WordCue
from briefing.episode import record
from briefing.errors import InputError
from briefing.io.overwrite import Origin


@pytest.fixture
def episode(tmp_path: Path) -> Episode:
    return sample_episode(tmp_path / "news.mp3")


def damaged(episode: Episode, change: dict[str, Any]) -> Path:
    """The episode's record with some of its fields replaced."""
    path = record.record_path(episode.audio)
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | change), "utf-8")
    return path


def test_an_episode_is_read_back_as_it_was_written(episode: Episode) -> None:
    read = record.load_record(record.record_path(episode.audio))
    assert read.title == episode.title
    assert read.audio == episode.audio
    assert [c.text for c in read.cues] == [c.text for c in episode.cues]
    assert [c.title for c in read.chapters] == ["मौसम", "बजट", "खेल"]
    assert read.exact
    assert record.to_json(read) == record.to_json(episode)


def test_the_same_episode_gives_the_same_bytes(episode: Episode) -> None:
    assert record.to_json(episode) == record.to_json(episode)
    assert record.to_json(episode).endswith("}\n")


def test_it_is_written_in_parts_as_json_would_be_whole(episode: Episode) -> None:
    for cues in (episode.cues, episode.cues[:1], ()):
        text = record.to_json(replace(episode, cues=cues, title='a\n "sentences": []'))
        whole = json.loads(text)
        assert len(whole["sentences"]) == len(cues)
        assert text == json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def test_the_report_is_found_alone(episode: Episode) -> None:
    path = record.record_path(episode.audio)
    whole = json.loads(path.read_bytes())
    assert record.report_of(path) == whole["report"]
    path.write_text(json.dumps(whole))  # as another program writes it
    assert record.report_of(path) == whole["report"]


def test_the_report_is_changed_in_place(episode: Episode) -> None:
    whole = json.loads(record.to_json(episode)) | {"audio": "\udce9.mp3"}
    whole["report"]["voice"] = "\udce9"
    for indent in (1, None):
        content = json.dumps(whole, indent=indent).encode()
        changed = record.with_report(content, lambda report: report.update(engine="नया"))
        wanted = whole | {"report": whole["report"] | {"engine": "नया"}}
        assert json.loads(changed) == wanted
        assert changed.endswith(b"\n")


@pytest.mark.parametrize(
    ("content", "origin"),
    [
        ('{"format": 1, "audio": "a", "sentences": [{"format": {}}]}', Origin.OURS),
        ('{\n "format": 1,\n "title": "a",\n "sentences": […],\n "report": {}\n}', Origin.OURS),
        ('{\n "format": 1,\n "title": "a",\n "sentences": [],\n "report": {', Origin.UNKNOWN),
        ('{"format": 1, "audio": "a"}', Origin.UNKNOWN),
        ('{"a": {"format": 1, "audio": "a", "sentences": []}}', Origin.UNKNOWN),
        ('[{"format": 1, "audio": "a", "sentences": []}]', Origin.UNKNOWN),
        ('"format audio sentences"', Origin.UNKNOWN),
        ("true", Origin.UNKNOWN),
        ("{", Origin.UNKNOWN),
    ],
)
def test_a_record_is_known_by_its_fields(content: str, origin: Origin, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(content, encoding="utf-8")
    assert record.origin(path) is origin


def test_a_missing_record_says_what_writes_it(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no such file — 'briefing make' writes it"):
        record.load_record(tmp_path / "none.json")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b"\x89PNG\r\n",
        b"\xff\xfe{",
        b'{"format": 1}',
        b"[" * 100_000,
    ],
    ids=["empty", "cut", "list", "null", "object", "png", "utf16", "fields missing", "nested"],
)
def test_a_file_that_is_no_record_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "news.json"
    path.write_bytes(content)
    with pytest.raises(InputError, match="not the record of a briefing, or damaged"):
        record.load_record(path)


def test_a_record_of_another_format_is_refused(episode: Episode) -> None:
    with pytest.raises(InputError, match="format 99"):
        record.load_record(damaged(episode, {"format": 99}))


SENTENCE = {"start": 1, "end": 2, "text": "यह", "spoken": "यह", "span": [0, 2], "paragraph": 0}


@pytest.mark.parametrize(
    "change",
    [
        {"seconds": float("nan")},
        {"seconds": float("inf")},
        {"seconds": 0},
        {"seconds": -1},
        {"seconds": "long"},
        {"seconds": 10**400},
        {"audio": "../../etc/passwd"},
        {"audio": ""},
        {"sentences": [SENTENCE | {"kind": "opera", "words": []}]},
        {"sentences": [SENTENCE | {"kind": "body", "words": [[1, 2, 0, 99]]}]},
        {"sentences": [SENTENCE | {"kind": "body", "words": [[1, 2, -1, 2]]}]},
        {"sentences": [SENTENCE | {"kind": "body", "words": [], "end": 9999}]},
        {"sentences": [SENTENCE | {"kind": "body", "words": [], "start": 3}]},
        {"chapters": [{"start": 5, "end": 6, "title": "ख"}, {"start": 0, "end": 5, "title": "क"}]},
    ],
    ids=str,
)
def test_a_record_with_impossible_figures_is_refused(
    episode: Episode, change: dict[str, Any]
) -> None:
    with pytest.raises(InputError, match="damaged"):
        record.load_record(damaged(episode, change))


def test_a_sentence_may_end_with_the_encoders_last_frame(episode: Episode) -> None:
    span = Span(0, 2)
    cue = Cue(0.0, episode.seconds + 0.02, "यह", "यह", span, 0, words=(WordCue(0.0, 1.0, span),))
    late = Episode(title="त", audio=episode.audio, seconds=episode.seconds, cues=(cue,))
    path = record.record_path(episode.audio)
    path.write_text(record.to_json(late), encoding="utf-8")
    assert record.load_record(path).cues[0].end == round(cue.end, 6)
