"""A program that uses every public name, as somebody's would; mypy --strict has to accept it."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import briefing

DRAFT = briefing.Settings(
    engine="espeak",
    pauses=briefing.Pauses(sentence=0.4),
    voices=briefing.Voices(fallback="espeak"),
    frame=briefing.Frame(intro="{title}।"),
    sound=briefing.Sound(bitrate=96),
    neural=briefing.Neural(),
    online=briefing.Online(requests_per_minute=30),
    paratext=briefing.Paratext(notes="out"),
)


class Quiet:
    """An engine of one's own: it hums."""

    voices: tuple[briefing.Voice, ...] = (briefing.Voice("hum", "", "a tone", "none"),)
    rate = 24_000
    limit = briefing.Limit(400, "characters", lambda words: sum(len(w.spoken) + 1 for w in words))
    workers = 2
    key = "quiet 1"
    voice = "hum"

    def prompt(self, utterance: briefing.Utterance) -> str:
        return utterance.spoken

    def say(self, utterance: briefing.Utterance) -> briefing.Clip:
        import numpy as np

        seconds = 0.05 * len(utterance.spoken)
        time = np.arange(int(seconds * self.rate), dtype=np.float32) / self.rate
        tone = (0.2 * np.sin(2 * np.pi * 180 * time)).astype(np.float32)
        return briefing.Clip(tone, self.rate, (briefing.Timing(0, 0.0, seconds),))


def words() -> Iterator[str]:
    """What is said, why, and how it is cut."""
    yield briefing.normalize("₹500 करोड़")
    yield from briefing.sentences("एक आया। दो गए।")
    yield briefing.phonemes("भारत")
    explanations: list[briefing.Explanation] = briefing.explain("डॉ. राव")
    rivals: list[briefing.Rival] = [rival for each in explanations for rival in each.rivals]
    yield f"{len(rivals)}"
    script: briefing.Script = briefing.script(text="डॉ. राव 3.5 कि.मी. चले।")
    document: briefing.Document = script.document
    paragraph: briefing.Paragraph = document.paragraphs[0]
    sentence: briefing.Sentence = paragraph.sentences[0]
    span: briefing.Span = sentence.span
    word: briefing.Word = script.utterances[0].words[0]
    notes: tuple[briefing.Note, ...] = script.notes
    boundary: briefing.Boundary = script.utterances[-1].boundary
    kind: briefing.Kind = paragraph.kind
    yield f"{span.start} {word.spoken} {len(notes)} {boundary is briefing.Boundary.END} {kind}"


def told(episode: briefing.Episode) -> Iterator[str]:
    """What is known of a finished briefing."""
    cue: briefing.Cue = episode.cues[0]
    timed: briefing.WordCue = cue.words[0]
    report: briefing.Report = episode.report
    loudness: briefing.Loudness = report.loudness
    coverage: briefing.Coverage = report.coverage
    chapters: tuple[briefing.Chapter, ...] = episode.chapters
    left_out: tuple[briefing.LeftOut, ...] = report.left_out
    stepped_in: briefing.Substitution | None = report.substitution
    yield f"{cue.written(timed)} {timed.start:.1f} {loudness.as_played:.0f} {coverage.percent:.0f}"
    yield f"{len(chapters)} {len(left_out)} {stepped_in}"


def sound(folder: Path) -> Iterator[str]:
    """Files, bytes, samples, many texts, a podcast."""
    engine: briefing.Engine = Quiet()
    source: briefing.Source = briefing.Source.of("पहला वाक्य। दूसरा वाक्य।", title="पहला")
    counted: list[tuple[int, int]] = []
    progress: briefing.Progress = lambda done, total: counted.append((done, total))  # noqa: E731
    yield from told(briefing.make(source, folder / "show/one.mp3", DRAFT, progress=progress))
    yield f"{counted[-1]}"
    again: briefing.Episode = briefing.load_episode(folder / "show/one.mp3")
    yield again.title
    cut: Path = briefing.clip(again.audio, folder / "cut.mp3", sentences=(2, 2))
    yield cut.name
    chapters = [source, briefing.Source.of("और एक।", title="और एक")]
    split = briefing.Settings(engine="espeak", split=True)
    files: tuple[briefing.Episode, ...] = briefing.make_files(chapters, folder / "all.mp3", split)
    yield f"{len(files)}"
    narrator = briefing.Narrator(engine=engine)
    recording: briefing.Recording = narrator.speak("नमस्ते।", format="wav")
    recording.save(folder / "two.wav")
    yield f"{recording.format} {recording.seconds:.1f}"
    memory = io.BytesIO()
    briefing.make(briefing.load(io.BytesIO("तीसरा।".encode())), memory, DRAFT)
    yield f"{len(memory.getvalue()) > 0}"
    yield f"{briefing.speak('चौथा।', DRAFT).data[:3]!r}"
    blocks: list[briefing.Samples] = list(briefing.stream("पाँचवाँ।", DRAFT))
    yield f"{sum(map(len, blocks)) > 0}"
    texts: list[briefing.Input] = [source]
    outcomes: list[briefing.Outcome] = briefing.batch(texts, folder / "show", DRAFT)
    job: briefing.Job = outcomes[0].job
    yield f"{outcomes[0].state} {job.name}"
    show = briefing.Show(title="मेरी ब्रीफिंग")
    published: briefing.Published = briefing.publish(
        folder / "show", folder / "site", "https://example.org/", show
    )
    problems: tuple[briefing.Problem, ...] = published.problems
    yield f"{len(published.episodes)} {len(problems)}"


def errors() -> Iterator[type[briefing.BriefingError]]:
    """Every way to fail."""
    yield from (briefing.UsageError, briefing.InputError, briefing.OutputError, briefing.InUse)
    yield from (briefing.MissingError, briefing.NetworkError, briefing.EngineBusy)
    yield from (briefing.SynthesisFailed, briefing.IncompleteError)


if __name__ == "__main__":
    place = Path(sys.argv[1])
    (place / "show").mkdir()
    for line in (*words(), *sound(place), *(error.__name__ for error in errors())):
        print(line)
