"""The tables of the text bench, as Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from measure import table
from text_score import Row, Score, score, unread

Answer = str | list[str] | None


@dataclass(frozen=True)
class Measured:
    """One library on one table: its answers in the order of the rows, and what they cost.

    Seconds: the first start, a later start, 10,000 words. MB: peak of memory, install size.
    Without answers, `reason` says why.
    """

    name: str
    version: str = ""
    answers: list[Answer] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    first_start: float = 0.0
    start: float = 0.0
    seconds: float = 0.0
    peak: float = 0.0
    disk: float = 0.0
    reason: str = ""


@dataclass(frozen=True)
class Task:
    """A table and everybody's answers to it; briefing is the first."""

    name: str
    rows: list[Row]
    measured: list[Measured]

    @cached_property
    def libraries(self) -> list[Measured]:
        """Those that answered."""
        return [each for each in self.measured if not each.reason]

    @cached_property
    def kinds(self) -> list[str]:
        """The classes, in the order of the table."""
        return list(dict.fromkeys(row.kind for row in self.rows))

    def figure(self, library: Measured, lenient: bool, keep: Callable[[str], bool]) -> float:
        """Per cent right over the classes that `keep` keeps: of rows, or F1 of boundaries."""
        scores = [
            score(self.name, row, answer, lenient)
            for row, answer in zip(self.rows, library.answers, strict=True)
            if keep(row.kind)
        ]
        if self.name == "sentences":
            return f1(scores)
        return 100 * sum(each.whole for each in scores) / len(scores)

    def whole(self, library: Measured) -> float:
        """Per cent of the rows that are leniently right in all."""
        pairs = zip(self.rows, library.answers, strict=True)
        right = sum(score(self.name, row, answer, True).whole for row, answer in pairs)
        return 100 * right / len(self.rows)


def f1(scores: Sequence[Score]) -> float:
    """F1 of boundaries, per cent; all right when there are none and none was made up."""
    hits = sum(each.hits for each in scores)
    wrong = sum(each.extra + each.missed for each in scores)
    return 200 * hits / (2 * hits + wrong) if hits or wrong else 100.0


TITLES = {
    "normalize": "Written to spoken",
    "sentences": "Sentence boundaries",
    "pronounce": "Pronunciation",
}
_REGEX = {"num2words2", "indic-numtowords", "indic-num2words", "unicode-rbnf", "PyICU"}
_NO_STRICT = {"epitran", "aksharamukha"}
HOW = {
    "normalize": (
        "Per cent of rows right. Libraries marked † convert single numbers only; a regular "
        "expression applies them to running text (without commas, decimals digit by digit, a "
        "minus sign). *Unread* is the share of rows in which a digit, a Latin letter or a sign is "
        "left for the voice. *The text as it is* is what doing nothing achieves."
    ),
    "sentences": (
        "F1 of the boundaries inside the texts, which were chosen to be hard. Where a quotation "
        "ends is partly a convention, so F1 is also given without quotations and dialogue. *All "
        "right*: per cent of texts with every boundary right. gTTS cuts text into pieces of at "
        "most 100 characters rather than into sentences."
    ),
    "pronounce": (
        "Per cent of words right. *Strict* includes stress and length, in espeak-ng's alphabet, "
        "which only briefing and espeak-ng use. Time is measured on running text (the spoken "
        "column of the first table), where words recur as they do in news."
    ),
}


_BLIND = Path(__file__).with_name("blind.md")
"""What was judged by hand, which no run of the bench repeats."""


def document(tasks: list[Task], whole: float) -> str:
    """The whole page; `whole` is MB of briefing with its dependencies."""
    parts = [_HEAD.format(today=date.today().isoformat(), machine=machine(), whole=whole)]
    for task in tasks:
        parts += [f"## {TITLES[task.name]}: {len(task.rows)} rows\n\n{HOW[task.name]}\n"]
        parts += [summary(task), f"Compared with briefing ({RATIOS}):\n", ratios(task)]
        parts += ["Lenient figures by class:\n", classes(task)]
    parts += [_BLIND.read_text("utf-8"), "## Not compared\n", missing(tasks)]
    return "\n".join(parts)


_HEAD = """# Hindi text: briefing beside public libraries

Written by `python scripts/bench/text.py --write` on {today}: {machine}.

**Where the correct answers come from.** The tables in `tests/data` are this project's own, and its
tests require all or nearly all of their rows. briefing's figures here therefore only say that the
tests pass; how it does on text from outside is a [section of its own](#on-text-nobody-here-wrote).
What the tables do show is how far each library gets, class by class, and what it costs. They were
written from knowledge of the language and from public sources; none comes from a library's own
tests. Every row was chosen for one class and what is hard in it: on ordinary news everybody does
better.

**How rows are judged.** *Strict*: character for character. *Lenient*: whatever sounds the same
counts as the same, for every library alike: dots under letters, ँ and ं, spellings of number words
(चवालीस, चौवालीस, चौंतालीस), spaces, commas, quotation marks, hyphens, माइनस and ऋण. For sentence
boundaries only letters are counted; for pronunciation neither stress nor the alphabet matters. If
a library fails on a row, the row is wrong.

**What it costs.** Each library runs alone, in an environment and a process of its own; the
libraries take turns, and the lowest of several rounds counts. *10,000 words*: seconds of processor
time for that many words at the pace of these rows, text by text, after one text to warm up;
ordinary news has fewer figures and is faster. *Start*: processor time until the first text is
done, Python's own start included; in brackets, the very first start, where the library prepares
something. *Peak*: resident memory of the process, Python included. *Disk*: the library with
everything it needs, without Python. For briefing that is its own package alone, because this half
of it needs nothing else; the whole program with its neural voice takes {whole:.0f} MB.
"""
RATIOS = (
    "right: briefing's lenient figure divided by the library's; "
    "time, memory, disk: the library's divided by briefing's"
)


def machine() -> str:
    """The machine in general terms."""
    cores = len(os.sched_getaffinity(0))
    python = ".".join(platform.python_version_tuple()[:2])
    return f"{cores} cores {platform.machine()}, {platform.system()}, Python {python}"


def named(task: Task, library: Measured) -> str:
    mark = " †" if task.name == "normalize" and library.name in _REGEX else ""
    return f"{library.name}{mark} {library.version}".strip()


def summary(task: Task) -> str:
    extra = {"normalize": ["unread"], "sentences": ["no quotations", "all right"], "pronounce": []}
    head = ["", "strict", "lenient", *extra[task.name], "errors"]
    head += ["10,000 words, s", "start, s", "peak, MB", "disk, MB"]
    return table(head, [[named(task, each), *_figures(task, each)] for each in task.libraries])


def _figures(task: Task, library: Measured) -> list[str]:
    strict, lenient = (f"{task.figure(library, soft, _every):.1f}" for soft in (False, True))
    cells = ["–" if library.name in _NO_STRICT else strict, lenient]
    if task.name == "normalize":
        cells.append(f"{100 * sum(map(unread, library.answers)) / len(task.rows):.1f}")
    if task.name == "sentences":
        cells.append(f"{task.figure(library, True, _no_quotation):.1f}")
        cells.append(f"{task.whole(library):.1f}")
    return [*cells, str(sum(map(bool, library.errors))), *_costs(library)]


def _every(_kind: str) -> bool:
    return True


def _no_quotation(kind: str) -> bool:
    return not kind.startswith("quote") and kind != "dialogue"


def _costs(library: Measured) -> list[str]:
    start = f"{library.start:.2f}"
    if library.first_start > 3 * max(library.start, 1):
        start += f" ({library.first_start:.0f})"
    seconds = f"{library.seconds:.3g}"
    return [seconds, start, f"{library.peak:.0f}", f"{library.disk:.1f}"]


def ratios(task: Task) -> str:
    """Every other library against briefing, which stands first."""
    base, *others = task.libraries
    best = task.figure(base, True, _every)
    rows = []
    for each in others:
        right = task.figure(each, True, _every)
        costs = [_times(getattr(each, name), getattr(base, name)) for name in _COSTS]
        rows.append([named(task, each), _times(best, right), *costs])
    return table(["", "right", "time", "memory", "disk"], rows)


_COSTS = ("seconds", "peak", "disk")


def _times(figure: float, base: float) -> str:
    return f"{figure / base:.3g}x" if base else "–"


def classes(task: Task) -> str:
    """The lenient figure of everybody in every class, and the mean of the classes."""
    rows = []
    columns: list[list[float]] = []
    for kind in task.kinds:
        figures = [task.figure(each, True, kind.__eq__) for each in task.libraries]
        columns.append(figures)
        count = sum(row.kind == kind for row in task.rows)
        rows.append([kind, str(count), *(f"{figure:.0f}" for figure in figures)])
    means = [sum(each) / len(each) for each in zip(*columns, strict=True)]
    rows.append(["*mean of classes*", "", *(f"{mean:.1f}" for mean in means)])
    return table(["", "rows", *(each.name for each in task.libraries)], rows)


def missing(tasks: list[Task]) -> str:
    """Who did not take part, and why."""
    lines = [
        f"- {each.name} ({TITLES[task.name].lower()}): {each.reason}"
        for task in tasks
        for each in task.measured
        if each.reason
    ]
    return "\n".join(lines or ["Every library took part."]) + "\n"
