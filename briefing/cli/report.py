"""What a person sees: progress, summaries, tables; and the same as JSON."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from briefing.cli import plain
from briefing.cli.language import said

if TYPE_CHECKING:
    from rich.console import Console

    from briefing.cli.doctor import Finding
    from briefing.jobs.driver import Outcome
    from briefing.voices.catalog import Listed
    from briefing.voices.scores import Score

_PAGE = 200  # columns of a table that goes into a file: every row in one line


@contextmanager
def progress(*, shown: bool, label: str = "") -> Iterator[Callable[..., None]]:
    """A bar with the time left on the terminal's error stream; nothing when it is no terminal.

    Lines take its place where they are wanted (`plain`); those asked for by name go into a
    pipe or a log too.

    It is called with what is done, the total and, where that changes, a new label.
    """
    label = label or _("Narrating")
    if not shown or not (plain.is_chosen() or sys.stderr.isatty()):
        yield lambda _done, _total, _label="": None
        return
    if plain.is_plain():
        with plain.progress(label) as tell:
            yield tell
        return
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        TextColumn(_("left")),
    )
    with Progress(*columns, console=console(error=True), transient=True) as bar:
        task = bar.add_task(label, total=1)  # 0 % is shown before anything is counted
        yield lambda done, total, now=label: bar.update(
            task, completed=done, total=total, description=now
        )


@contextmanager
def counting(total: int, place: str, *, shown: bool) -> Iterator[Callable[[Outcome], None]]:
    """Counts outcomes of a batch: a moving bar on a terminal, a closing line everywhere.

    `place` is where the episodes go.
    """
    counts = {"made": 0, "kept": 0, "failed": 0}
    again = 0
    seconds = 0.0
    with progress(shown=shown, label=_("Texts")) as bar:

        def count(outcome: Outcome) -> None:
            nonlocal seconds, again
            counts[outcome.state] += 1
            again += outcome.again
            seconds += outcome.seconds
            bar(sum(counts.values()), total, told())

        def told() -> str:
            form = _("{made} made, {kept} kept, {failed} failed")
            if again:
                form = _("{made} made ({again} of them again), {kept} kept, {failed} failed")
            return form.format(**counts, again=again)

        yield count
    if shown:
        whole = _("{texts}: {told}; {length} of audio, in {place}")
        line = whole.format(
            texts=number(total, "text"), told=told(), length=length(seconds), place=escaped(place)
        )
        console().print(line)


def number(count: int, what: str) -> str:
    """So many of one of `_NOUNS`.

    >>> number(1, "text"), number(3, "text")
    ('1 text', '3 texts')
    """
    return _NOUNS[what](count).format(n=count)


_NOUNS: dict[str, Callable[[int], str]] = {
    "answer": lambda n: ngettext("{n} answer", "{n} answers", n),
    "episode": lambda n: ngettext("{n} episode", "{n} episodes", n),
    "file": lambda n: ngettext("{n} file", "{n} files", n),
    "paragraph": lambda n: ngettext("{n} paragraph", "{n} paragraphs", n),
    "sentence": lambda n: ngettext("{n} sentence", "{n} sentences", n),
    "text": lambda n: ngettext("{n} text", "{n} texts", n),
    "thing": lambda n: ngettext("{n} thing", "{n} things", n),
}


def length(seconds: float) -> str:
    """A length of time as people write it.

    >>> length(252.3)
    '4 min 12 s'
    """
    if round(seconds, 1) < 60:
        return _("{seconds} s").format(seconds=f"{seconds:.1f}")
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return _("{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)
    hours, minutes = divmod(round(seconds / 60), 60)  # as the page says it
    return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def size(count: float) -> str:
    """A number of bytes as people write it.

    >>> size(1_250_000)
    '1.2 MB'
    """
    if count < 1_000:
        return _("{n} bytes").format(n=f"{count:.0f}")
    for unit in ("kB", "MB"):
        count /= 1_000
        if count < 1_000:
            return f"{count:.1f} {unit}"
    return f"{count / 1_000:.1f} GB"


def voices(listing: Sequence[Listed]) -> None:
    """A table of voices: what each is, and what it needs.

    The commands that bring what is missing stand below the table, each once, by its number. Where
    a voice is a line of its own, so that no column has to be found, its command stands in it.
    """
    headings = (
        *(_("engine"), _("voice"), _("called"), _("gender")),
        *(_("quality"), _("license"), _("needs")),
    )
    remedies = list(dict.fromkeys(said(one.remedy) for one in listing if one.remedy))
    marks = {remedy: f"({number})" for number, remedy in enumerate(remedies, 1)}
    if plain.is_plain():
        marks = {remedy: remedy for remedy in remedies}
    rows = [(*_facts(one), marks.get(said(one.remedy)) or _needs(one)) for one in listing]
    table(headings, rows, whole=headings[1:3])
    if not plain.is_plain():
        for remedy, mark in marks.items():
            console().print(escaped(f"{mark} {remedy}"), soft_wrap=True)


def _facts(one: Listed) -> tuple[str, ...]:
    voice = one.voice
    told = map(said, (voice.gender, voice.quality, voice.license))
    return (one.engine, voice.name, one.human_name, *told)


def _needs(one: Listed) -> str:
    return said("the internet" if one.voice.online else "nothing")


def table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], *, whole: Sequence[str] = ()
) -> None:
    """Rows under headings, folded to the terminal; the columns `whole` are not folded.

    Where lines are wanted a row is a line, its cells behind their headings.
    """
    if plain.is_plain():
        for row in rows:
            cells = zip(headings, (cell.replace("\n", "; ") for cell in row), strict=True)
            told = "; ".join(f"{heading}: {cell}" for heading, cell in cells if cell)
            console().print(escaped(told), soft_wrap=True)
        return
    from rich.table import Table

    drawn = Table(box=None, header_style="bold", pad_edge=False)
    for heading in headings:
        drawn.add_column(heading, no_wrap=heading in whole, overflow="fold")
    for row in rows:
        drawn.add_row(*map(escaped, row))
    console(width=None if sys.stdout.isatty() else _PAGE).print(drawn)


def ranking(question: str, scores: Sequence[Score]) -> None:
    """How often each voice is preferred to the average one, percent with a 95 % interval."""
    screen = console()
    screen.print(f"[bold]{escaped(question)}[/bold]")
    for one in scores:
        screen.print(
            f"  {escaped(one.voice)}: {100 * one.preferred:.0f}% "
            f"({100 * one.low:.0f} to {100 * one.high:.0f}), {number(one.answers, 'answer')}"
        )


def findings(found: Sequence[Finding]) -> None:
    """What the doctor found: a line each, and under what is wrong the command that fixes it."""
    screen = console()
    for finding in found:
        mark = "[green]ok[/green]" if finding.good else "[red]no[/red]" if finding.needed else "--"
        if plain.is_plain() and not finding.good:  # a screen reader passes over dashes
            mark = "no" if finding.needed else _("optional")
        screen.print(f"{mark}  {said(finding.name)}: {escaped(said(finding.detail))}")
        if not finding.good and finding.remedy:
            screen.print(f"      {escaped(said(finding.remedy))}")


def escaped(text: str) -> str:
    """`text` as rich prints it letter by letter."""
    from rich.markup import escape

    return escape(text)


def console(*, error: bool = False, width: int | None = None) -> Console:
    """Plain lines, not wrapped, where the output is not a terminal."""
    from rich.console import Console

    styled = False if plain.is_plain() else None  # None: where it is a terminal
    return Console(
        stderr=error, highlight=False, soft_wrap=True, width=width, force_terminal=styled
    )
