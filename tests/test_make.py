"""From text to MP3: the file as independent programs find it, and nothing lost on the way."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import mutagen.mp3
import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray
from paths import DATA

import briefing
from briefing.audio.formats.write import write
from briefing.document import Clip, Episode, Source, Utterance
from briefing.engines.espeak import Espeak
from briefing.errors import IncompleteError, OutputError
from briefing.io.folders import cache_folder

pytestmark = pytest.mark.slow

SEED = DATA / "seed.txt"
DRAFT = briefing.Settings(engine="espeak")


@pytest.fixture(scope="module")
def episode(tmp_path_factory: pytest.TempPathFactory) -> Episode:
    """The seed, made once for all that only look at it."""
    folder = tmp_path_factory.mktemp("seed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_CACHE", str(folder / "cache"))
        return briefing.make(SEED, folder / "news.mp3", DRAFT)


def _levels(path: Path) -> tuple[NDArray[np.float32], int]:
    """Level in dBFS of every 2 ms of a file, and the number of samples in each."""
    samples, rate = soundfile.read(path, dtype="float32")
    step = rate // 500
    frames = samples[: len(samples) // step * step].reshape(-1, step)
    return 20 * np.log10(np.sqrt((frames**2).mean(axis=1)) + 1e-9), step


def test_ffprobe_finds_one_mono_stream_of_the_length_we_say(
    episode: Episode, program: Callable[[str], str]
) -> None:
    shown = subprocess.run(
        [
            program("ffprobe"),
            "-v",
            "error",
            "-show_streams",
            "-show_format",
            "-of",
            "json",
            episode.audio,
        ],
        capture_output=True,
        check=True,
    )
    probe = json.loads(shown.stdout)
    audio = [s for s in probe["streams"] if s["codec_type"] == "audio"]
    assert len(audio) == 1
    assert (audio[0]["codec_name"], audio[0]["sample_rate"], audio[0]["channels"]) == (
        "mp3",
        "44100",
        1,
    )
    assert audio[0]["bit_rate"] == "64000"
    assert float(probe["format"]["duration"]) == pytest.approx(episode.seconds, abs=0.06)


def test_mpg123_decodes_exactly_the_samples_we_planned(
    episode: Episode, program: Callable[[str], str]
) -> None:
    raw = subprocess.run(
        [program("mpg123"), "-q", "-s", "--encoding", "s16", "-m", str(episode.audio)],
        capture_output=True,
        check=True,
    ).stdout
    assert len(raw) // 2 == episode.report.samples == round(episode.seconds * 44_100)


def test_mpv_lists_a_chapter_for_every_text_on_whole_seconds(
    tmp_path: Path, program: Callable[[str], str]
) -> None:
    texts = [
        Source(f"# समाचार {n}\n\nयह पाठ {n} है। यहाँ दो वाक्य हैं।\n", f"{n}.txt") for n in (1, 2, 3)
    ]
    made = briefing.make(texts, tmp_path / "day.mp3", DRAFT)
    assert [c.title for c in made.chapters] == ["समाचार 1", "समाचार 2", "समाचार 3"]
    assert all(c.start == int(c.start) for c in made.chapters)
    shown = subprocess.run(
        [
            program("mpv"),
            "--no-config",
            "--ao=null",
            "--length=0.1",
            "--term-playing-msg=${chapter-list}",
            str(made.audio),
        ],
        capture_output=True,
        check=True,
        timeout=60,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    ).stdout.decode(errors="replace")
    assert all(c.title in shown for c in made.chapters)


def test_mutagen_reads_title_language_and_the_whole_text(episode: Episode) -> None:
    file: Any = mutagen.mp3.MP3(episode.audio)  # type: ignore[no-untyped-call]
    assert file.info.bitrate_mode == mutagen.mp3.BitrateMode.CBR
    title = str(file.tags["TIT2"])
    assert title.endswith("…")
    assert SEED.read_text(encoding="utf-8").startswith(title[:-1])
    assert str(file.tags["TLAN"]) == "hin"
    text = file.tags.getall("USLT")[0].text
    assert len("".join(text.split())) == len("".join(SEED.read_text(encoding="utf-8").split()))
    assert "कंप्यूटर" in str(file.tags.getall("COMM")[0])


def test_six_paragraphs_every_sentence_in_order_and_all_of_it_said(episode: Episode) -> None:
    assert episode.cues[-1].paragraph == 5
    assert episode.report.coverage.percent == 100
    times = [time for cue in episode.cues for time in (cue.start, cue.end)]
    assert times == sorted(times)
    assert times[-1] <= episode.seconds
    written = "".join(SEED.read_text(encoding="utf-8").split())
    covered = "".join("".join(cue.text.split()) for cue in episode.cues)
    assert len(covered) == len(written)


def test_pauses_are_what_was_asked_for(tmp_path: Path) -> None:
    """Measured in the decoded file, between the last and the first 2 ms over -50 dBFS."""
    asked = briefing.Settings(engine="espeak", pauses=briefing.Pauses(sentence=0.5, paragraph=1.1))
    made = briefing.make(SEED, tmp_path / "news.mp3", asked)
    level, step = _levels(made.audio)
    for one, two in zip(made.cues, made.cues[1:], strict=False):
        expected = 0.5 if one.paragraph == two.paragraph else 1.1
        middle = int((one.end + two.start) / 2 * 44_100 / step)
        loud = np.flatnonzero(level > -50)
        before, after = loud[loud < middle].max(), loud[loud > middle].min()
        assert (after - before - 1) * step / 44_100 == pytest.approx(expected, abs=0.02)


def test_pauses_at_the_start_the_end_and_between_texts_are_heard(tmp_path: Path) -> None:
    first = Source("[विराम 2s] नमस्ते दुनिया।\n[pause: 1,5 sec]\n", "a")
    second = Source("\n[रुकें 3]\n🎉 [विराम 1s]\n# दूसरा पाठ\n\nफिर मिलेंगे।", "b")
    alone = briefing.make(first, tmp_path / "a.mp3", DRAFT)
    level, step = _levels(alone.audio)
    loud = np.flatnonzero(level > -50) * step / 44_100
    assert loud.min() == pytest.approx(2.2, abs=0.05)
    assert alone.seconds - loud.max() == pytest.approx(2.1, abs=0.05)
    both = briefing.make([first, second], tmp_path / "b.mp3", DRAFT)
    one, two = both.cues[:2]
    section = DRAFT.pauses.section
    assert two.start - one.end == pytest.approx(section + 1.5 + 4, abs=1.01)  # on a whole second
    assert two.start - one.end >= section + 5.5
    assert both.chapters[0].start == 0
    assert both.chapters[0].end == pytest.approx(two.start, abs=0.2)
    assert len(both.chapters) == 2


def test_loudness_and_peak_are_those_of_a_podcast(episode: Episode) -> None:
    loudness = episode.report.loudness
    assert loudness.as_played == pytest.approx(-16, abs=0.3)
    assert loudness.true_peak <= -1


def test_word_times_lie_within_their_sentence_and_name_written_characters(episode: Episode) -> None:
    for cue in episode.cues:
        assert cue.words
        edges = [edge for word in cue.words for edge in (word.start, word.end)]
        assert edges == sorted(edges)
        assert cue.start - 0.1 <= edges[0]
        assert edges[-1] <= cue.end + 0.1
        spans = [(word.span.start, word.span.end) for word in cue.words]
        assert spans == sorted(spans)
        assert all(cue.text[a:b].strip() for a, b in spans)


def test_a_second_run_makes_nothing_and_the_same_bytes(tmp_path: Path) -> None:
    first = briefing.make(SEED, tmp_path / "news.mp3", DRAFT)
    data = first.audio.read_bytes()
    again = briefing.make(SEED, first.audio, DRAFT)
    assert again.report.clips_made == 0
    assert again.audio.read_bytes() == data


KILLED = """
import os, signal, sys
from briefing.cli import run
from briefing.synthesis.cache import ClipCache

put = ClipCache.put

def killed(self, key, clip):
    put(self, key, clip)
    os.kill(os.getpid(), signal.SIGKILL)

ClipCache.put = killed
run(sys.argv[1:])
"""
"""The program, killed as soon as it has kept a clip."""


def test_killed_halfway_it_goes_on_and_ends_with_the_same_bytes(tmp_path: Path) -> None:
    """SIGKILL during synthesis with the neural voice: only what was under way is said again."""
    text = tmp_path / "news.txt"
    text.write_text(
        "दोनों दूत मिले। दोनों नेताओं ने बात की।\n\nअगली बैठक बीजिंग में होगी। फिर समझौता होगा।\n\n"
        "व्यापार पर भी चर्चा हुई। सीमा पर शांति रही।\n\nमौसम साफ़ रहेगा। कल बाज़ार खुले रहेंगे।\n",
        encoding="utf-8",
    )
    output = tmp_path / "out" / "news.mp3"
    output.parent.mkdir()
    arguments = ["make", str(text), "-o", str(output), "--json"]
    killed = subprocess.run([sys.executable, "-c", KILLED, *arguments], check=False)
    assert killed.returncode == -signal.SIGKILL
    command = [sys.executable, "-m", "briefing", *arguments]
    kept = len(list((cache_folder() / "clips").glob("*/*.clip")))
    assert kept >= 1
    assert list(output.parent.iterdir()) == []
    resumed = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert resumed["report"]["clips"]["made"] == resumed["report"]["clips"]["total"] - kept
    fresh = tmp_path / "fresh.mp3"
    environment = os.environ | {"BRIEFING_CACHE": str(tmp_path / "empty")}
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "models").symlink_to(cache_folder() / "models")
    subprocess.run([*command[:-2], str(fresh)], env=environment, check=True, capture_output=True)
    assert fresh.read_bytes() == output.read_bytes()


def test_kokoro_times_every_word_exactly(tmp_path: Path) -> None:
    made = briefing.make(Source("₹2.5 लाख मिले। लड़का कहाँ है?", "words"), tmp_path / "a.mp3")
    assert made.exact
    amount = made.cues[0].words[0]
    assert made.cues[0].text[amount.span.start : amount.span.end] == "₹2.5 लाख"
    assert amount.end - amount.start > 0.5


def test_a_voice_that_swallows_text_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Espeak.say

    def cut_short(self: Espeak, utterance: Utterance) -> Clip:
        clip = whole(self, utterance)
        return Clip(clip.samples[: len(clip.samples) // 8], clip.rate)

    monkeypatch.setattr(Espeak, "say", cut_short)
    with pytest.raises(IncompleteError, match=r"seed\.txt, line 1, .*cut short") as caught:
        briefing.make(SEED, tmp_path / "a.mp3", DRAFT)
    assert "keep going" in caught.value.hint
    assert list(tmp_path.iterdir()) == []
    made = briefing.make(
        SEED, tmp_path / "a.mp3", briefing.Settings(engine="espeak", keep_going=True)
    )
    coverage = made.report.coverage
    assert coverage.percent < 50
    assert coverage.missing


def test_a_file_of_the_users_beside_the_audio_is_never_replaced(tmp_path: Path) -> None:
    mine = tmp_path / "news.json"
    mine.write_text('{"my": "notes"}')
    with pytest.raises(OutputError, match=r"news\.json already exists"):
        briefing.make(SEED, tmp_path / "news.mp3", DRAFT)
    assert mine.read_text() == '{"my": "notes"}'
    assert list(tmp_path.iterdir()) == [mine]


def test_no_sentence_leaves_anything_to_the_search_for_garbage(tmp_path: Path) -> None:
    """It becomes rare as a text gets longer: what it would free was a third of all memory."""

    def left(sentences: int) -> int:
        text = Source.of("\n\n".join(f"आज {n} बजे बारिश हुई।" for n in range(1, sentences + 1)))
        gc.collect()
        gc.disable()
        try:
            briefing.make(text, tmp_path / f"{sentences}.mp3", DRAFT)
            return gc.collect()
        finally:
            gc.enable()

    left(2)  # modules that are loaded leave some
    assert left(22) - left(3) < 20


def test_a_sentence_keeps_few_objects_while_the_sound_is_coded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten hours have ten thousand sentences; one has 24 objects of its own."""
    held: list[int] = []

    def counted(*given: Any) -> None:
        gc.collect()
        held.append(sys.getallocatedblocks())
        write(*given)

    monkeypatch.setattr("briefing.audio.render.write", counted)
    for sentences in (100, 20, 100):  # after the first what is looked up is known
        text = Source.of("\n\n".join(f"आज {n} बजे बारिश हुई।" for n in range(1, sentences + 1)))
        briefing.make(text, tmp_path / f"{sentences}.mp3", DRAFT)
    assert (held[2] - held[1]) / 80 < 30
