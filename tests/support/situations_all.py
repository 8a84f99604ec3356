"""The table: every situation there is, family by family."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import situations_files
import situations_hostile
import situations_made
import situations_readers
import situations_settings
import situations_surroundings
from situations import Situation


def every() -> Iterator[Situation]:
    """All of them, in order."""
    return chain(
        situations_files.inputs(),
        situations_files.outputs(),
        situations_readers.damaged(),
        situations_readers.made(),
        situations_readers.archives(),
        situations_surroundings.environments(),
        situations_surroundings.network(),
        situations_settings.settings(),
        situations_settings.engines(),
        situations_hostile.inputs(),
        situations_hostile.surroundings(),
        situations_made.batches(),
        situations_made.sites(),
    )
