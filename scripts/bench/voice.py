"""The neural voice judged: what its graphs cost and how they sound, and which voices sound best.

    python scripts/bench/voice.py graphs [--sentences 30] [--venvs FOLDER] [--json FILE]
    python scripts/bench/voice.py voices [--voices hf_alpha hf_alpha:0.5+hf_beta:0.5 …]
    python scripts/bench/voice.py joins
    python scripts/bench/voice.py melody [--voices hf_alpha hm_psi] [--figure FILE.png]

The sentences are those of sentences.tsv, taken evenly from its kinds. `graphs` has the four voices
say them with the released graph and with those of each --quality, every graph in a process of its
own, all of them sentence by sentence in turn. `voices` has each voice or mix say them with the
usual graph; a folder --vectors of NAME.bin files (npm kokoro-js, float32) adds voices that are not
shipped. `joins` has a piece end and another begin in every way a briefing does it. `melody` has F0
measured at the ends of the clauses of melody.tsv, as the model plans it and as the program has it
(Praat's autocorrelation, PyPI praat-parselmouth). Judges, in an environment of their own:

    durations  tokens whose length is another than with everything in float, %
    f0         semitones off everything in float, a mean over tokens (librosa's YIN)
    visqol     likeness to everything in float, 1 to 5, speech mode; none where lengths differ
    score      mean log-probability that Whisper base gives the known words
    overall    DNSMOS, what listeners would say of noise and distortion, 1 to 5
    plcmos     PLCMOS, what listeners would say of gaps, 1 to 5
    range      between the 10th and 90th percentile of F0, semitones

`--keep FILE` keeps what was judged, ten sentences at a time: a run that was stopped goes on with
`--skip` as many sentences, and its table is of all that the file has. (`melody` is done in one go:
240 recordings, 8 minutes of a core.)
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from statistics import mean, stdev
from typing import Any

from measure import FailedError, hand_over, options, run, table
from quality import VOICES, judged, judges
from texts import of_kinds

GRAPHS = ("released", "fast", "standard", "best")
MORE = ("visqol-python", "praat-parselmouth", "matplotlib")
"""What is installed beside the predictors of quality.py."""
BATCH = 10
"""Sentences judged at a time."""
PREPARE = """
from briefing.engines import Tuning
from briefing.engines.kokoro.weights import prepare
from briefing.settings import Quality
for quality in Quality:
    prepare(Tuning(quality))
"""
FIGURES = ("visqol", "f0", "score", "overall", "signal", "p808", "plcmos", "range")
Item = dict[str, Any]


def sentences(count: int) -> list[tuple[str, str]]:
    """Kind and text of the first `count`, the kinds in turn."""
    kinds: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind, text in of_kinds("sentences"):
        kinds[kind].append((kind, text))
    mixed = [each for turn in zip_longest(*kinds.values()) for each in turn if each]
    return mixed[:count]


class Speaker:
    """A process that says sentences with one graph."""

    def __init__(
        self, folder: Path, graph: str, voices: Sequence[str], vectors: Path | None
    ) -> None:
        script = Path(__file__).with_name("voice_say.py")
        place = folder / graph
        place.mkdir(parents=True, exist_ok=True)
        more = ["--vectors", str(vectors)] if vectors else []
        command = [sys.executable, str(script), graph, str(place), *more, "--voices", *voices]
        # Started through a shell that gives itself up for it: a process inherits the peak of
        # memory of the one that starts it.
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", 'exec "$@"', "sh", *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.memory = 0.0
        """Peak so far, MB."""

    def say(self, number: int, kind: str, text: str) -> list[Item]:
        """A recording by each voice. Raises FailedError when the process ended."""
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise AssertionError  # both are pipes
        process.stdin.write(json.dumps([number, kind, text]) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            raise FailedError(f"the graph ended with {process.wait()}")
        answer = json.loads(line)
        self.memory = answer["memory"]
        return list(answer["items"])

    def end(self) -> None:
        self._process.communicate()


def said(
    chosen: argparse.Namespace, folder: Path, names: Sequence[str], voices: Sequence[str]
) -> Iterator[list[Item]]:
    """What all graphs said of ten sentences at a time, and the peaks of their memory.

    The graphs take turns sentence by sentence, each in a process of its own, so that a machine
    with other work is as slow for one as for the other.
    """
    texts = list(enumerate(sentences(chosen.sentences)))[chosen.skip :]
    for first in range(0, len(texts), BATCH):
        speakers = {name: Speaker(folder, name, voices, chosen.vectors) for name in names}
        items: list[Item] = []
        for number, (kind, text) in texts[first : first + BATCH]:
            for place in range(len(names)):
                speaker = speakers[names[(place + number) % len(names)]]
                items += speaker.say(number, kind, text)
        for item in items:
            item["memory"] = speakers[item["who"]].memory
        for speaker in speakers.values():
            speaker.end()
        yield items


def kept(items: list[Item], file: Path | None) -> list[Item]:
    """The items, written to the end of `file`, a line each."""
    if file:
        with file.open("a", encoding="utf-8") as lines:
            lines.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in items)
    return items


def before(file: Path | None) -> list[Item]:
    """What earlier runs wrote to `file`."""
    if not file or not file.exists():
        return []
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def graphs(chosen: argparse.Namespace, folder: Path) -> dict[str, dict[str, float]]:
    """A row a graph: seconds of processor a second of sound, peak memory, and the judges."""
    run([sys.executable, "-c", PREPARE])
    environment = judges(folder, chosen.venvs, *MORE)
    items = before(chosen.keep)
    for some in said(chosen, folder, GRAPHS, chosen.voices or VOICES):
        exact = {(i["voice"], i["number"]): i for i in some if i["who"] == "best"}
        for item in some:
            best = exact[item["voice"], item["number"]]
            item |= {"reference": best["file"], "expected": best["frames"]}
        items += kept(judged(some, folder, environment), chosen.keep)
    means = summaries(items)
    return {graph: _cost(items, graph) | means[graph] for graph in GRAPHS}


def _cost(items: Sequence[Item], graph: str) -> dict[str, float]:
    own = [item for item in items if item["who"] == graph]
    seconds = sum(item["seconds"] for item in own)
    return {
        "cpu": sum(item["cpu"] for item in own) / seconds,
        "wall": sum(item["wall"] for item in own) / seconds,
        "memory": max(item["memory"] for item in own),
        "durations": mean(_changed(item["frames"], item["expected"]) for item in own),
    }


def voices(chosen: argparse.Namespace, folder: Path) -> dict[str, dict[str, float]]:
    """A row a voice; `± score` and `± overall` are half of a 95 % interval of the difference
    from the first voice, sentence by sentence."""
    names = chosen.voices or VOICES
    environment = judges(folder, chosen.venvs, *MORE)
    done = before(chosen.keep)
    for some in said(chosen, folder, ("standard",), names):
        for item in some:
            item["who"] = item["voice"]
        done += kept(judged(some, folder, environment), chosen.keep)
    rows = summaries(done)
    first = {item["number"]: item for item in done if item["who"] == names[0]}
    for who, row in rows.items():
        own = [item for item in done if item["who"] == who]
        for figure in ("score", "overall", "p808"):
            against = [item[figure] - first[item["number"]][figure] for item in own]
            row[f"{figure} against"] = mean(against)
            row[f"± {figure}"] = 1.96 * stdev(against) / len(against) ** 0.5
    return rows


def joins(chosen: argparse.Namespace, folder: Path) -> dict[str, dict[str, float]]:
    """A row for every way one piece follows another, and one for sentences in one piece."""
    script = Path(__file__).with_name("voice_joins.py")
    _, printed = run([sys.executable, script, folder])
    items = json.loads(printed.splitlines()[-1])
    return summaries(judged(items, folder, judges(folder, chosen.venvs, *MORE)))


def melody(chosen: argparse.Namespace, folder: Path) -> dict[str, dict[str, float]]:
    """A row for what ends: semitones over the median, as planned and as corrected.

    With --figure, five of the sentences are drawn too.
    """
    script = Path(__file__).with_name("voice_melody.py")
    _, printed = run([sys.executable, script, folder, *(chosen.voices or ("hf_alpha", "hm_psi"))])
    given = folder / "items.json"
    given.write_text(printed.splitlines()[-1], encoding="utf-8")
    judge = Path(__file__).with_name("melody_judges.py")
    figure = [chosen.figure.resolve()] if chosen.figure else []
    _, printed = run([judges(folder, chosen.venvs, *MORE).python, judge, given, *figure])
    by: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for row in json.loads(printed.splitlines()[-1]):
        by[row["kind"]][f"{row['voice']} {row['who']}"].append(row["end"])
    return {
        kind: {name: mean(values) for name, values in known.items()}
        | {"ends": len(next(iter(known.values())))}
        for kind, known in by.items()
    }


def summaries(items: Sequence[Item]) -> dict[str, dict[str, float]]:
    """The means of what is known, a row for each `who`."""
    by: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by[item["who"]].append(item)
    rows: dict[str, dict[str, float]] = {}
    for who, several in by.items():
        known = {name: list(_known(several, name)) for name in FIGURES}
        rows[who] = {name: mean(figures) for name, figures in known.items() if figures}
        rows[who]["items"] = len(several)
    return rows


def _known(items: Sequence[Item], name: str) -> Iterator[float]:
    return (item[name] for item in items if item.get(name) is not None)


def _changed(frames: Sequence[int], expected: Sequence[int]) -> float:
    """Percent."""
    return 100 * mean(one != other for one, other in zip(frames, expected, strict=True))


def listed(rows: Mapping[str, Mapping[str, float]]) -> str:
    """The rows in Markdown."""
    columns = list(dict.fromkeys(name for row in rows.values() for name in row))
    lines = [
        [who, *(f"{row[name]:.3g}" if name in row else "–" for name in columns)]
        for who, row in rows.items()
    ]
    return table(["", *columns], lines)


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("what", choices=("graphs", "voices", "joins", "melody"))
    parser.add_argument("--sentences", type=int, default=30)
    parser.add_argument("--voices", nargs="+")
    parser.add_argument("--vectors", type=Path, help="more voices: a folder of NAME.bin")
    parser.add_argument("--skip", type=int, default=0, help="the first sentences, done before")
    parser.add_argument(
        "--keep", type=Path, metavar="FILE", help="what was judged, for a later run"
    )
    parser.add_argument("--figure", type=Path, help="where `melody` draws five sentences (PNG)")
    parser.add_argument("--venvs", type=Path, help="where the judges are kept between runs")
    chosen = parser.parse_args()
    measures = {"graphs": graphs, "voices": voices, "joins": joins, "melody": melody}
    with tempfile.TemporaryDirectory() as name:
        rows = measures[chosen.what](chosen, Path(name))
    print(listed(rows))
    hand_over({"sentences": chosen.sentences, "rows": rows}, chosen.json)


if __name__ == "__main__":
    main()
