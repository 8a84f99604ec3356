"""What a person is told of a batch: before it, of each text, and at its end."""

from __future__ import annotations

import logging
from collections import Counter
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.config import config_files
from briefing.cli.language import said
from briefing.errors import BriefingError, MissingError
from briefing.io.places import is_file, is_folder, is_there, real
from briefing.read import STDIN
from briefing.settings.toml import CONFIG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.jobs.driver import Job, Outcome

_log = logging.getLogger(__name__)
_MOST_NAMED = 10  # texts in a notice


def unused(sources: Sequence[str], place: Path | str) -> None:
    """Say which files of `sources` are no texts, and which settings are not in use."""
    from briefing.jobs.sources import passed_over

    for notice in passed_over(sources, place):
        _log.info("%s", notice)
    for beside in _unused_settings(sources):
        _log.info("%s is beside the texts and is not used: run the command in its folder", beside)


def _unused_settings(sources: Sequence[str]) -> list[Path]:
    """Each briefing.toml in or beside a folder of texts, where none is in use."""
    if any(map(is_file, config_files())):
        return []
    folders = [real(Path(s)) for s in sources if not is_missing(s) and is_folder(s)]
    beside = [place / CONFIG for folder in folders for place in (folder, folder.parent)]
    return [path for path in dict.fromkeys(beside) if is_file(path)]


def is_missing(source: str) -> bool:
    """Whether a source that names a file or a folder names none there is."""
    return source != STDIN and "://" not in source and not is_there(source)


def one_title(title: str, texts: int) -> None:
    """Say that a title that names nothing of its text stands over several."""
    if texts > 1 and title and "{" not in title:
        told = _(
            "all {n} episodes get the title {title}; write {{title}} in it for each text's own"
        )
        _log.info("%s", told.format(n=texts, title=title))


def set_apart(todo: Sequence[Job]) -> None:
    """Say, once and in a line, which episodes get a code after the name of their text."""
    from briefing.episode.text import some
    from briefing.jobs.naming import set_apart as same_named

    both = same_named([job.text for job in todo], [job.output for job in todo])
    if both:
        named = some([f"{text} → {name}" for text, name in both], _MOST_NAMED)
        told = _("another text has the same name, so a code is added: {names}")
        _log.info("%s", told.format(names=", ".join(named)))


def outcome(made: Outcome, *, verbose: bool) -> None:
    """What there is to say of a text that was narrated, or was not."""
    for notice in made.notices:
        level = logging.WARNING if made.fell_back else logging.INFO
        named = notice.startswith(made.job.name)
        _log.log(level, "%s", notice if named else f"{made.job.name}: {notice}")
    _left_out(made, verbose=verbose)
    for line in made.unknown if verbose else ():
        click.echo(said(line), err=True)


def _left_out(made: Outcome, *, verbose: bool) -> None:
    """What is not said of a text that was made: a line, or all of it where `verbose` asks."""
    from briefing.cli.script_report import kinds, texts

    if not verbose:
        if what := kinds(said(each.why) for each in texts(made.left_out)):
            _log.info("%s: %s", made.job.name, _("left out: {what}").format(what=what))
        return
    silent = [each for each in made.left_out if not each.shortened]  # those are notices
    for each in silent:
        told = _("left out: {what}").format(what=f"{said(each.why)}: {each.text}")
        _log.info("%s: %s", each.where or made.job.name, told)


def failures(failed: Sequence[tuple[str, int]]) -> None:
    """Each once: a voice or a lexicon that cannot be used fails every text in the same words."""
    from briefing.cli.report import number

    for failure, times in Counter(failure for failure, _code in failed).items():
        all_of_them = f" ({number(times, 'text')})" if times > 1 else ""
        click.echo(f"briefing: {said(failure)}{all_of_them}", err=True)


def some_failed(failed: Sequence[tuple[str, int]], total: int) -> BriefingError:
    """The error a batch ends with; its exit code is the lowest: 1, our own, before all."""
    told = f"{len(failed)} of {total} texts failed"
    if all(code == MissingError.exit_code for _reason, code in failed):
        ended = BriefingError(told, "install what is named above and run it again")
    else:
        ended = BriefingError(told, "fix them and run it again")
    ended.exit_code = min(code for _reason, code in failed)
    return ended
