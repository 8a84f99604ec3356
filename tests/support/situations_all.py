"""The table: every situation there is, family by family, each with its one exit code.

Where the code follows from no rule of its family, it stands in tests/data/exit_codes.tsv;
`python scripts/fault/table.py --record` adds what is new, to be looked through.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain

import situations_files
import situations_hostile
import situations_made
import situations_names
import situations_odd
import situations_packed
import situations_pairs
import situations_places
import situations_readers
import situations_sent
import situations_settings
import situations_structures
import situations_surroundings
from paths import DATA
from situations import Situation

CODES = DATA / "exit_codes.tsv"


def every() -> Iterator[Situation]:
    """All of them, in order, each with its exit code."""
    known = recorded()
    for one in unrecorded():
        code = known.get((one.family, one.name))
        yield one if code is None else replace(one, codes=one.codes & {code})


def recorded() -> dict[tuple[str, str], int]:
    """The exit codes by family and name."""
    lines = (line.split("\t") for line in CODES.read_text("utf-8").splitlines())
    return {(family, _name(name)): int(code) for family, name, code in lines}


def record(codes: Mapping[tuple[str, str], int]) -> None:
    """Write the exit codes of what may have several, in the order of the table."""
    asked = (one for one in unrecorded() if len(one.codes) > 1)
    keys = ((one.family, one.name) for one in asked)
    lines = [f"{key[0]}\t{_written(key[1])}\t{codes[key]}\n" for key in keys if key in codes]
    CODES.write_text("".join(lines), "utf-8")


def _written(name: str) -> str:
    return name.encode("unicode_escape").decode() if not name.isprintable() else name


def _name(written: str) -> str:
    return written.encode("ascii").decode("unicode_escape") if "\\" in written else written


def unrecorded() -> Iterator[Situation]:
    """All of them, each with the codes that its family may end with."""
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
        situations_names.names(),
        situations_places.places(),
        situations_odd.odd(),
        situations_packed.packed(),
        situations_pairs.pairs(),
        situations_sent.sent(),
        situations_structures.structures(),
    )
