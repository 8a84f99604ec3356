"""What is new or changed in the sources of a batch, over and over.

One clock for all of them: feeds tell nobody when they change, and neither do folders on
other machines. A file is taken once two looks in a row have found it the same.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.errors import BriefingError, InputError
from briefing.jobs.sources import Found, Item, is_online, look

SETTLING = 2.0
"""Seconds after which a file that has not changed is taken for whole."""


@dataclass(frozen=True, slots=True)
class Round:
    """What one look found."""

    items: tuple[Item, ...]
    """All texts there are."""
    ready: frozenset[Item]
    """Those to narrate now."""
    failures: tuple[BriefingError, ...]
    """What newly cannot be looked at."""


def everything(sources: Sequence[str], *, allow_private: bool = False) -> Round:
    """All there is at `sources` now. Raises InputError for nothing, unless something failed."""
    found = look(sources, allow_private=allow_private)
    if not found.items and not found.failures:
        raise InputError(
            f"{sources[0]}: no texts in it", "name files, or a folder that contains some"
        )
    return Round(found.items, frozenset(found.items), found.failures)


def watch(sources: Sequence[str], every: float, *, allow_private: bool = False) -> Iterator[Round]:
    """Look at `sources` every `every` seconds, for ever; yield whenever there is something to do.

    What was yielded is not yielded again before it changes, whatever became of it.
    """
    online = [source for source in sources if is_online(source)]
    files = [source for source in sources if not is_online(source)]
    taken: dict[str, str] = {}
    before: dict[str, str] = {}
    told: set[str] = set()
    fetched, due = Found(), time.monotonic()
    while True:
        if time.monotonic() >= due:
            fetched = look(online, allow_private=allow_private)
            due = time.monotonic() + every
        found = look(files) + fetched
        fresh = [item for item in found.items if taken.get(item.key) != item.state]
        ready = frozenset(i for i in fresh if i.whole or before.get(i.key) == i.state)
        failures = tuple(error for error in found.failures if str(error) not in told)
        before = {item.key: item.state for item in found.items}
        taken |= {item.key: item.state for item in ready}
        told = {str(error) for error in found.failures}
        if ready or failures:
            yield Round(found.items, ready, failures)
        time.sleep(every if len(ready) == len(fresh) else min(every, SETTLING))
