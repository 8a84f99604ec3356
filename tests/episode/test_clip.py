"""Clips: whole sentences, cut in silence, which still say that the voice is synthetic."""

from __future__ import annotations

from dataclasses import replace
from math import floor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from command import run
from mutagen.id3 import ID3
from sample_episodes import NEWS, sample_episode

from briefing.document import Chapter, Episode
from briefing.episode import clip, record
from briefing.episode.pair import Pair, load_pair
from briefing.errors import InputError, OutputError, UsageError
from briefing.io.overwrite import Guard

RATE = 44_100


@pytest.fixture
def episode(tmp_path: Path) -> Episode:
    made = sample_episode(tmp_path / "news.mp3", title="ख़बरें", text=NEWS, date="2026-02-10")
    starts = [float(floor(made.cues[at].start)) for at in (0, 3, 7)]
    edges = zip(starts, [*starts[1:], made.seconds], ("मौसम", "बजट", "खेल"), strict=True)
    made = replace(made, chapters=tuple(Chapter(*edge) for edge in edges))
    record.save_record(made)
    return made


def pair_of(episode: Episode) -> Pair:
    """The episode, and its files as they are now."""
    return replace(load_pair(record.record_path(episode.audio)), episode=episode)


def with_notice(episode: Episode) -> Episode:
    """The same episode, its first paragraph the notice that the voice is synthetic."""
    told = replace(episode, report=replace(episode.report, disclosure="start"))
    record.save_record(told)
    return told


@pytest.mark.parametrize("suffix", [".mp3", ".opus", ".wav"])
def test_a_clip_is_as_long_as_its_sentences_and_the_silence_around(
    episode: Episode, tmp_path: Path, suffix: str
) -> None:
    made = clip.save_clip(pair_of(episode), (2, 3), tmp_path / f"clip{suffix}")
    sound, rate = soundfile.read(made.audio, dtype="float32")
    said = episode.cues[2].end - episode.cues[1].start
    assert said <= made.seconds <= said + clip.BEFORE + clip.AFTER
    assert abs(len(sound) / rate - made.seconds) < 0.01
    assert made.notice is False


def test_a_clip_fades_and_is_the_sound_of_the_episode(episode: Episode, tmp_path: Path) -> None:
    made = clip.save_clip(pair_of(episode), (2, 2), tmp_path / "clip.wav")
    sound, _ = soundfile.read(made.audio, dtype="float32")
    whole, _ = soundfile.read(episode.audio, dtype="float32")
    cue = episode.cues[1]
    lead = (cue.start - episode.cues[0].end) / 2
    inside = sound[round(lead * RATE) :][: round((cue.end - cue.start) * RATE)]
    same = whole[round(cue.start * RATE) :][: len(inside)]
    assert np.abs(inside - same).max() < 0.01
    assert abs(float(sound[0])) < 1e-3
    assert abs(float(sound[-1])) < 1e-3


def test_the_tags_say_what_is_heard_and_that_the_voice_is_synthetic(
    episode: Episode, tmp_path: Path
) -> None:
    made = clip.save_clip(pair_of(episode), (2, 2), tmp_path / "clip.mp3")
    tags: Any = ID3(str(made.audio))  # type: ignore[no-untyped-call]
    assert episode.cues[1].text.strip()[:20] in str(tags["TIT2"])
    assert "ख़बरें" in str(tags["TIT2"])
    assert "synthetic" in str(tags.getall("COMM")[0])
    assert {frame.desc: frame.text for frame in tags.getall("TXXX")}["AI_CONTENT"] == ["true"]


def test_an_episode_that_says_so_aloud_says_so_in_its_clips(
    episode: Episode, tmp_path: Path
) -> None:
    plain = clip.save_clip(pair_of(episode), (4, 4), tmp_path / "plain.wav")
    told = with_notice(episode)
    made = clip.save_clip(pair_of(told), (4, 4), tmp_path / "told.wav")
    first = [cue for cue in told.cues if cue.paragraph == told.cues[0].paragraph]
    assert made.notice is True
    assert made.seconds > plain.seconds + first[-1].end - first[0].start
    assert clip.save_clip(pair_of(told), (1, 2), tmp_path / "own.wav").seconds < made.seconds + 30


@pytest.mark.parametrize(
    ("chosen", "message"),
    [
        ((0, 1), "there is no sentence 0-1"),
        ((99, 99), "there is no sentence 99"),
        ((3, 2), "there is no sentence 3-2"),
    ],
)
def test_sentences_that_are_not_there_are_refused(
    episode: Episode, tmp_path: Path, chosen: tuple[int, int], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        clip.save_clip(pair_of(episode), chosen, tmp_path / "clip.mp3")
    assert not (tmp_path / "clip.mp3").exists()


def test_neither_the_episode_nor_a_file_of_others_is_written_over(
    episode: Episode, tmp_path: Path
) -> None:
    with pytest.raises(OutputError, match="read by this command"):
        clip.save_clip(pair_of(episode), (1, 1), episode.audio)
    (tmp_path / "mine.mp3").write_bytes(b"mine")
    with pytest.raises(OutputError, match="nothing shows that briefing made it"):
        clip.save_clip(pair_of(episode), (1, 1), tmp_path / "mine.mp3")
    first = clip.save_clip(pair_of(episode), (1, 1), tmp_path / "ours.mp3").seconds
    assert clip.save_clip(pair_of(episode), (1, 3), tmp_path / "ours.mp3").seconds > first


def test_a_chapter_and_a_time_are_whole_sentences(episode: Episode) -> None:
    first, last = clip.of_chapter(episode, 2)
    assert episode.cues[first - 1].text.strip() == "बजट"
    assert episode.cues[last].text.strip() == "खेल"
    begun = episode.cues[2].start + 0.1
    assert clip.of_time(episode, begun, begun + 0.1) == (3, 3)
    with pytest.raises(UsageError, match="there is no chapter 9"):
        clip.of_chapter(episode, 9)
    with pytest.raises(UsageError, match="nothing is said"):
        clip.of_time(episode, 9e5, 1e6)


@pytest.mark.slow
def test_the_command_names_what_it_cut(episode: Episode) -> None:
    done = run("clip", episode.audio, "--chapter", "2")
    assert (done.returncode, done.stderr) == (0, "")
    assert (episode.audio.parent / "clips/news-c2.mp3").is_file()
    assert done.stdout.endswith(", sentences 4 to 7\n")
    wrong = run("clip", episode.audio, "--sentence", "2", "--chapter", "1")
    assert wrong.returncode == 2
    assert wrong.stderr == (
        "briefing: Name one part to cut out — "
        "--sentence 12-14, --chapter 2, or --from 1:05 --to 1:40\n"
    )


@pytest.mark.slow
def test_a_record_of_another_file_is_not_followed(episode: Episode, tmp_path: Path) -> None:
    """Two sounds of one name share a record, which is that of the last one made."""
    other = tmp_path / "other.wav"
    other.with_suffix(".json").write_bytes(record.record_path(episode.audio).read_bytes())
    told = run("clip", str(other), "--sentence", "1")
    assert told.returncode == 3
    assert "is the record of" in told.stderr


@pytest.mark.slow
def test_a_folder_that_cannot_be_made_is_named(episode: Episode) -> None:
    folder = episode.audio.parent / "clips"
    folder.write_text("मेरा", encoding="utf-8")
    told = run("clip", str(episode.audio), "--sentence", "1")
    assert told.returncode == 4
    assert f"cannot make the folder {folder}" in told.stderr


@pytest.mark.slow
def test_folders_that_are_missing_are_made_and_go_again_when_nothing_comes_into_them(
    episode: Episode, tmp_path: Path
) -> None:
    done = run("clip", episode.audio, "--sentence", "1", "-o", tmp_path / "no/such/c.mp3")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "no/such/c.mp3").is_file()
    wrong = run("clip", episode.audio, "--sentence", "1", "-o", tmp_path / "other/such/c.txt")
    assert wrong.returncode == 2
    assert not (tmp_path / "other").exists()


def test_another_episode_is_not_written_over_and_another_clip_is(
    episode: Episode, tmp_path: Path
) -> None:
    other = clip.save_clip(pair_of(episode), (1, 3), tmp_path / "other.mp3").audio
    clip.save_clip(pair_of(episode), (1, 2), other)
    record.save_record(replace(episode, audio=other))
    (tmp_path / "link.mp3").symlink_to(other)
    before = other.read_bytes()
    for place in (other, tmp_path / "link.mp3"):
        with pytest.raises(OutputError, match=f"{place.name} is another episode"):
            clip.save_clip(pair_of(episode), (1, 1), place)
    assert other.read_bytes() == before
    clip.save_clip(pair_of(episode), (1, 1), other, Guard(force=True))
    assert other.read_bytes() != before


def test_a_clip_that_was_cut_by_another_program_is_not_written_over(
    episode: Episode, tmp_path: Path
) -> None:
    audio = clip.save_clip(pair_of(episode), (1, 3), tmp_path / "clip.mp3").audio
    audio.write_bytes(audio.read_bytes()[:-2000])  # its tags stay
    before = audio.read_bytes()
    with pytest.raises(OutputError, match=r"clip\.mp3 was changed after briefing made it"):
        clip.save_clip(pair_of(episode), (1, 1), audio)
    assert audio.read_bytes() == before


def test_audio_that_is_shorter_than_its_record_is_refused(episode: Episode, tmp_path: Path) -> None:
    soundfile.write(episode.audio, np.zeros(RATE // 2, np.float32), RATE, format="MP3")
    with pytest.raises(InputError, match=r"news\.mp3: shorter than its record says"):
        clip.save_clip(pair_of(episode), (3, 3), tmp_path / "clip.mp3")
    assert not (tmp_path / "clip.mp3").exists()
