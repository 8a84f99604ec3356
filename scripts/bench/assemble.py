"""Time the way from finished clips to one MP3 against the ways people usually take.

    python scripts/bench/assemble.py [--minutes 60] [--rounds 3] [--growth MINUTES …]

Clips are espeak-ng's Hindi, 600 an hour, with Kokoro's half second of silence at either end,
24 kHz, one float32 file each. Every variant runs in a fresh process, the variants alternate,
and medians are printed:

    briefing     trimmed, exact pauses, levelled, limited, on two cores, ID3 tag with chapters,
                 Info frame, the file written safely, decoded again and measured
    unchecked    the same, but not decoded again
    naive        pydub: segments added up, export through ffmpeg at 64 kbit/s, title only
    soundfile    soxr to 44.1 kHz, libsndfile's MP3 at 64 kbit/s; nothing else
    lameenc      LAME resamples to 44.1 kHz itself; nothing else

`wall` and `cpu` are seconds of the whole process, `memory` the peak of resident memory in MB.
With --growth, briefing and the naive way also run once on those lengths, the naive way only up
to two hours: memory must not grow.
The naive way needs ffmpeg on the PATH or the package imageio-ffmpeg.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from measure import SEED, Cost, hand_over, middle, options, row, run, tell

if TYPE_CHECKING:
    from briefing.audio.formats.tags import Tags
    from briefing.audio.timeline.take import Timeline
    from briefing.document import Clip

RATE, PAUSE = 24_000, 0.35
NAIVE_MOST = 120  # minutes
TITLE = "एक घंटे की ब्रीफ़िंग"


def make_clips(folder: Path) -> None:
    """The seed text in lines of about six seconds, said by espeak-ng, as files of samples."""
    from soxr import resample

    from briefing.io import espeakng

    text = SEED.read_text(encoding="utf-8")
    around = np.zeros(RATE * 53 // 100, np.float32)
    for number, line in enumerate(textwrap.wrap(text, 76)):
        speech = espeakng.speak(line, "hi", 1.0)
        samples = np.frombuffer(speech.pcm, np.int16).astype(np.float32) / 32768
        voice = resample(samples, speech.rate, RATE)
        np.save(folder / f"{number:03}.npy", np.concatenate([around, voice, around]))


class Clips:
    """Clips of `minutes` minutes, read again each time they are gone through."""

    def __init__(self, folder: Path, minutes: float) -> None:
        files = sorted(folder.glob("*.npy"))
        seconds = sum(file.stat().st_size for file in files) / 4 / RATE / len(files)
        self.files = list(islice(cycle(files), round(minutes * 60 / seconds)))

    def __iter__(self) -> Iterator[np.ndarray[tuple[int], np.dtype[np.float32]]]:
        return (np.load(file) for file in self.files)


def briefing(clips: Clips, output: Path) -> None:
    from briefing.audio.render import render

    timeline, tags = planned(clips)
    made = render(timeline, output, tags)
    print(f"{made.samples / 44_100:.3f} s, {made.as_played:.2f} LUFS, {made.peak:.2f} dBTP")


def unchecked(clips: Clips, output: Path) -> None:
    from briefing.audio.dsp.limit import limit
    from briefing.audio.formats.write import write
    from briefing.audio.stitch import stitch

    timeline, tags = planned(clips)
    write(limit(stitch(timeline)), output, tags)


@dataclass(frozen=True)
class OnDisk:
    """A clip that is read when it is needed."""

    file: Path

    def load(self) -> Clip:
        from briefing.document import Clip

        return Clip(np.load(self.file), RATE)


def planned(clips: Clips) -> tuple[Timeline, Tags]:
    """What is known before the second time through the clips."""
    from briefing.audio.formats.tags import Tags
    from briefing.audio.timeline.arrange import arrange
    from briefing.audio.timeline.profile import profile
    from briefing.audio.timeline.take import Take
    from briefing.document import Boundary, Chapter, Kind, Piece, Sentence, Span, Utterance, Word

    span = Span(0, 4)
    word, sentence = Word("शब्द", span), Sentence("शब्द", span)
    takes = []
    for number, file in enumerate(clips.files):
        utterance = Utterance((word,), number, 0, Boundary.SENTENCE, voice="hi")
        chapter = f"{number}" if number % 50 == 0 else ""
        piece = Piece(utterance, sentence, 0, 0, Kind.BODY, PAUSE, chapter)
        takes.append(Take(piece, OnDisk(file), profile(OnDisk(file).load())))
    timeline = arrange(takes, lead_in=0.0, lead_out=0.0)
    chapters = [placed for placed in timeline.takes if placed.take.piece.chapter]
    starts = [float(int(placed.speech[0])) for placed in chapters]
    named = tuple(Chapter(start, start, f"भाग {n}") for n, start in enumerate(starts, 1))
    text = "एक वाक्य। " * 5000
    return timeline, Tags(TITLE, timeline.seconds, text=text, chapters=named)


def naive(clips: Clips, output: Path) -> None:
    from pydub import AudioSegment

    AudioSegment.converter = ffmpeg()
    whole = AudioSegment.empty()
    for samples in clips:
        pcm = (samples * 32767).astype(np.int16).tobytes()
        whole += AudioSegment(pcm, sample_width=2, frame_rate=RATE, channels=1)
        whole += AudioSegment.silent(round(PAUSE * 1000), RATE)
    whole.export(output, format="mp3", bitrate="64k", tags={"title": TITLE})


def soundfile(clips: Clips, output: Path) -> None:
    import soundfile as library
    from soxr import resample

    level = (320 - 64) / (320 - 32)  # libsndfile's scale for 64 kbit/s
    silence = np.zeros(round(PAUSE * 44_100), np.float32)
    with library.SoundFile(
        output, "w", 44_100, 1, format="MP3", bitrate_mode="CONSTANT", compression_level=level
    ) as file:
        for samples in clips:
            file.write(resample(samples, RATE, 44_100))
            file.write(silence)


def lameenc(clips: Clips, output: Path) -> None:
    import lameenc as library

    encoder = library.Encoder()
    encoder.silence()
    encoder.set_bit_rate(64)
    encoder.set_in_sample_rate(RATE)
    encoder.set_out_sample_rate(44_100)
    encoder.set_channels(1)
    encoder.set_quality(5)
    silence = np.zeros(round(PAUSE * RATE), np.int16).tobytes()
    with output.open("wb") as file:
        for samples in clips:
            file.write(encoder.encode((samples * 32767).astype(np.int16).tobytes()))
            file.write(encoder.encode(silence))
        file.write(encoder.flush())


VARIANTS: dict[str, Callable[[Clips, Path], None]] = {
    "briefing": briefing,
    "unchecked": unchecked,
    "naive": naive,
    "soundfile": soundfile,
    "lameenc": lameenc,
}


def ffmpeg() -> str:
    """The program's path. Exits when there is none."""
    found = shutil.which("ffmpeg")
    if found is None:
        try:
            from imageio_ffmpeg import get_ffmpeg_exe  # type: ignore[import-not-found]
        except ImportError:
            sys.exit(
                "the naive way needs ffmpeg: apt install ffmpeg, or pip install imageio-ffmpeg"
            )
        found = str(get_ffmpeg_exe())
    return found


def timed(variant: str, folder: Path, minutes: float) -> Cost:
    """Run one variant in a process of its own."""
    tell(f"assemble: {minutes:g} min, {variant}")
    command = [sys.executable, __file__, "--variant", variant, "--clips", str(folder)]
    return run([*command, "--minutes", str(minutes)])[0]


def compare(folder: Path, minutes: float, rounds: int) -> dict[str, dict[str, float]]:
    """Every variant in turn, so that all meet the same machine; medians."""
    runs: dict[str, list[Cost]] = {name: [] for name in VARIANTS}
    for _ in range(rounds):
        for name, done in runs.items():
            done.append(timed(name, folder, minutes))
    print(f"\n{minutes:g} minutes, {rounds} rounds, medians   (ratio: naive wall / wall)")
    base = middle(runs["naive"]).wall
    for name, done in runs.items():
        print(line(name, middle(done)) + f"   {base / middle(done).wall:5.2f} x")
    return {name: row(done) for name, done in runs.items()}


def growth(folder: Path, lengths: list[float]) -> list[dict[str, object]]:
    """Briefing and the naive way, once on each of `lengths` in minutes."""
    found: list[dict[str, object]] = []
    print()
    for minutes in lengths:
        for name in ("briefing", "naive") if minutes <= NAIVE_MOST else ("briefing",):
            cost = timed(name, folder, minutes)
            print(f"{minutes:4g} min  {line(name, cost)}")
            found.append({"minutes": minutes, "name": name, **row([cost])})
    return found


def line(name: str, run: Cost) -> str:
    return f"{name:10} wall {run.wall:7.2f} s   cpu {run.cpu:7.2f} s   memory {run.memory:5.0f} MB"


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--growth", type=float, nargs="+", default=[], metavar="MINUTES")
    parser.add_argument("--variant", choices=VARIANTS, help=argparse.SUPPRESS)
    parser.add_argument("--clips", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.clips or Path(scratch)
        if chosen.variant:
            clips = Clips(folder, chosen.minutes)
            VARIANTS[chosen.variant](clips, Path(scratch) / "out.mp3")
            return
        make_clips(folder)
        figures = {
            "minutes": chosen.minutes,
            "rounds": chosen.rounds,
            "rows": compare(folder, chosen.minutes, chosen.rounds),
            "growth": growth(folder, chosen.growth),
        }
        hand_over(figures, chosen.json)


if __name__ == "__main__":
    main()
