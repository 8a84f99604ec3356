"""What a person is told of a finished briefing: where it is, how long, what lies beside it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from gettext import gettext as _
from pathlib import Path

from briefing.cli.language import said
from briefing.cli.report import console, escaped, length, number
from briefing.cli.script_report import kinds, texts
from briefing.document import Episode, Report
from briefing.hindi.paratext.reduce import in_short
from briefing.io.places import is_file
from briefing.settings import Settings

_MOST_SHOWN = 20  # places of text that is missing or left out; the record has all of them


def files(audio: Path, settings: Settings) -> list[Path]:
    """Every file that is written for the briefing `audio`, the audio first."""
    from briefing.episode.save import spoken_output
    from briefing.episode.sidecars import targets

    return list(targets(*spoken_output(audio, settings)))


def asked(audio: Path, settings: Settings) -> Settings:
    """The settings of one file: `settings` with the kind of file of `audio`, not split."""
    from briefing.episode.save import spoken_output

    return replace(spoken_output(audio, settings)[1], split=False)


def list_of_files(audio: Path, settings: Settings) -> None:
    """Print the playlist of a text that is several files."""
    for path in files(audio, settings):
        console().print(f"{escaped(str(path))} ({_use(path)})")


def older(paths: Iterable[Path]) -> dict[Path, float]:
    """The modification time, in seconds, of each of `paths` that exists."""
    return {path: path.stat().st_mtime for path in paths if is_file(path)}


def summary(
    episode: Episode,
    settings: Settings,
    replaced: Mapping[Path, float],
    *,
    verbose: bool = False,
) -> None:
    """Print where it is, how long it is, what is missing, and every file that was written.

    `replaced` are the files that stood there before, with the second each was last changed.
    `verbose` adds what was measured, and names each thing that was left out.
    """
    report, coverage = episode.report, episode.report.coverage
    show = console().print
    show(f"[bold]{escaped(str(episode.audio))}[/bold]")
    read_by = _("{length}, {sentences}, read by {voice}")
    show(
        "  "
        + read_by.format(
            length=length(episode.seconds),
            sentences=number(len(episode.cues), "sentence"),
            voice=escaped(f"{report.engine} {episode.voice}"),
        )
    )
    share = math.floor(coverage.percent * 100) / 100  # 100 only of all
    show("  " + _("{percent}% of the text was read aloud").format(percent=f"{share:.6g}"))
    if verbose:
        _figures(episode)
    if report.checks:
        told = (f"{check.what} {check.measured:g} ({check.asked})" for check in report.checks)
        show(f"  {report.target}: {', '.join(told)}")
    _left_out(report, verbose=verbose)
    for path in files(episode.audio, settings)[1:]:
        show(f"  {_('also written:')} {escaped(str(path))} ({_use(path)})")
    if episode.audio in replaced:
        day = datetime.fromtimestamp(replaced[episode.audio]).strftime("%Y-%m-%d %H:%M")
        show("  " + _("replaces the one made {day}").format(day=day))
    for notice in report.notices:
        show(f"  [yellow]{_('note')}[/yellow] {escaped(said(notice))}")
    for gap in coverage.missing[:_MOST_SHOWN]:
        show(f"  [red]{_('missing')}[/red] {escaped(said(gap))}")
    if len(coverage.missing) > _MOST_SHOWN:
        more = _("{count} more places").format(count=len(coverage.missing) - _MOST_SHOWN)
        show(f"  [red]{_('missing')}[/red] {more}")


def _left_out(report: Report, *, verbose: bool) -> None:
    """What is rightly not read, each where `verbose` asks for it, and what is read in short."""
    show = console().print
    every = report.left_out
    whole = texts(every)
    told = _("left out: {what}")
    if verbose:
        for each in whole[:_MOST_SHOWN]:
            what = f"{said(each.why)}: {each.text}"
            show("  " + escaped(f"{said(each.where)}: {told.format(what=what)}"))
        if (more := len(whole) - _MOST_SHOWN) > 0:
            show("  " + told.format(what=_("{count} more places").format(count=more)))
    elif whole:
        show("  " + told.format(what=escaped(kinds(said(each.why) for each in whole))))
    for each in every:
        if each.shortened:
            show("  " + escaped(said(in_short(each.where, each, each.text))))


def _figures(episode: Episode) -> None:
    """What was measured, for those who know what it means."""
    report, loudness = episode.report, episode.report.loudness
    took = max(report.took, 0.001)
    show = console().print
    loud = _("{played} LUFS as played back ({mono} on a mono meter), true peak {peak} dBTP")
    figures = (loudness.as_played, loudness.mono, loudness.true_peak)
    played, mono, peak = (f"{figure:.1f}" for figure in figures)
    show("  " + loud.format(played=played, mono=mono, peak=peak))
    made = _(
        "{paragraphs}; {made} of {clips} clips made now, in {took}: "
        "{times} times as fast as it plays"
    )
    show(
        "  "
        + made.format(
            paragraphs=number(report.paragraphs, "paragraph"),
            made=report.clips_made,
            clips=report.clips,
            took=length(took),
            times=f"{episode.seconds / took:.1f}",
        )
    )


def _use(path: Path) -> str:
    """What a file beside the audio is for."""
    uses = {
        ".transcript.json": _("transcript for podcast apps"),
        ".transcript.html": _("transcript"),
        ".json": _("record: when each word is spoken"),
        ".html": _("page that plays it"),
        ".vtt": _("subtitles"),
        ".srt": _("subtitles"),
        ".ass": _("subtitles"),
        ".epub": _("book to read and hear"),
        ".m3u8": _("playlist of the chapters"),
        ".lrc": _("lines for music players"),
    }
    return next((use for end, use in uses.items() if path.name.endswith(end)), _("transcript"))
