"""Many texts to an episode each, and a folder of episodes to a podcast."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.api.arguments import expect, settings_of
from briefing.api.sources import Input, listed, load, refuse_words
from briefing.document import Text
from briefing.errors import BriefingError, OutputError, UsageError
from briefing.io.folders import make_folder
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.jobs.driver import Job, Outcome
    from briefing.podcast.publish import Progress, Published
    from briefing.podcast.show import Show

_LIMIT = 3600.0


def batch(
    texts: Input | Iterable[Input],
    folder: str | Path = "output",
    settings: Settings | None = None,
    *,
    workers: int | None = None,
    time_limit: float = _LIMIT,
    progress: Callable[[Outcome], object] | None = None,
) -> list[Outcome]:
    """Narrate every text into an episode of its own in `folder`, on all cores.

    A text is a file, a folder of them, a feed, an address, a Source, bytes or an open file.
    What is finished and unchanged is kept; one that fails does not stop the others: its outcome
    says why. `workers` are processes, `time_limit` seconds for a text; `progress(outcome)` is
    called as each is over. Outcomes are in the order of the texts. Raises TypeError for an
    argument of the wrong type, UsageError and OutputError before the work.
    """
    # These need numpy and start processes.
    from briefing.io.machine import cores
    from briefing.jobs.driver import Job, Outcome, jobs
    from briefing.jobs.driver import batch as run_all
    from briefing.jobs.pool import most_workers, pool

    chosen = settings_of("batch", settings)
    expect("batch", "folder", folder, str, Path)
    expect("batch", "workers", workers, int, type(None))
    expect("batch", "time_limit", time_limit, int, float)
    if (workers is not None and workers < 1) or not time_limit > 0:
        raise UsageError("batch: workers and time_limit must be above 0", "leave them out")
    told = progress or _silent
    found, failures = _found(texts, chosen)
    place = _place(folder)
    failed = [
        Outcome(Job(name, place, chosen), "failed", 0.0, str(error), error.exit_code)
        for name, error in failures
    ]
    for outcome in failed:
        told(outcome)
    todo = jobs(found, place, chosen)
    done: dict[Job, Outcome] = {}
    if todo:
        count = min(workers or most_workers(), len(todo))
        with pool(count, cores(), time_limit) as processes:
            for outcome in run_all(todo, processes):
                done[outcome.job] = outcome
                told(outcome)
    return [*(done[job] for job in todo), *failed]


def _found(
    texts: Input | Iterable[Input], settings: Settings
) -> tuple[list[Text], list[tuple[str, BriefingError]]]:
    """Every text there is, and the places that could not be looked at."""
    # It needs the readers of feeds.
    from briefing.jobs.sources import digest, look

    found: list[Text] = []
    failed: list[tuple[str, BriefingError]] = []
    for given in listed("batch", texts):
        if not isinstance(given, (str, Path)):
            source = load(given)  # known by its content, where nothing else tells it
            found.append(replace(source, guid=source.guid or digest(source)))
            continue
        refuse_words("batch", str(given))
        seen = look([str(given)], allow_private=settings.online.allow_private)
        found += [item.text for item in seen.items if item.text not in found]
        failed += [(str(given), error) for error in seen.failures]
    return found, failed


def _place(folder: str | Path) -> Path | str:
    """Where episodes go, made if need be. Raises OutputError."""
    # It needs the extra `cluster` for some places.
    from briefing.jobs import store

    if isinstance(folder, str) and store.is_store(folder):
        store.names(folder)  # whether it can be asked
        return folder
    try:
        make_folder(Path(folder))
    except ValueError as error:  # a character that no name can have
        raise OutputError(f"{folder}: {error}", "choose another folder") from error
    return Path(folder)


def _silent(_outcome: Outcome) -> None:
    """The progress nobody watches."""


def publish(  # noqa: PLR0913 - as the command has it
    folder: str | Path,
    site: str | Path,
    base_url: str,
    show: Show | str,
    *,
    withdraw: str | Iterable[str] = (),
    restore: str | Iterable[str] = (),
    force: bool = False,
    progress: Progress | None = None,
) -> Published:
    """Make `site` the podcast of the episodes in `folder`, to be served at `base_url`.

    `show` is what it says of itself, or just its title. Episodes called `withdraw`, by their file
    names or addresses, are taken back until they are among `restore`. `progress(done, total)`
    counts each episode twice: read, and written. Raises TypeError for an argument of the wrong
    type, else what `briefing.podcast.publish.publish` raises.
    """
    # These need numpy and the templates.
    from briefing.io.overwrite import Guard
    from briefing.podcast.publish import publish as make_site
    from briefing.podcast.show import Show

    expect("publish", "folder", folder, str, Path)
    expect("publish", "site", site, str, Path)
    expect("publish", "base_url", base_url, str)
    expect("publish", "show", show, Show, str)
    return make_site(
        Path(folder),
        Path(site),
        base_url,
        show if isinstance(show, Show) else Show(title=show),
        guard=Guard(force=force),
        progress=progress,
        withdraw=_names("withdraw", withdraw),
        restore=_names("restore", restore),
    )


def _names(argument: str, given: str | Iterable[str]) -> list[str]:
    """The names of episodes: one, or several. Raises TypeError for what is none."""
    expect("publish", argument, given, str, Iterable)
    names = [given] if isinstance(given, str) else list(given)
    for name in names:
        expect("publish", argument, name, str)
    return names
