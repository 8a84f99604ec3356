"""Try every situation of families A to H, and print a table of what held and what did not.

    python scripts/fault/table.py                    # all of them, some ten minutes
    python scripts/fault/table.py A --only symlink   # of families that begin so, by name
    python scripts/fault/table.py --record           # and keep the exit code of each that has none

Each is laid out in a folder of its own, most in this process; what must hold of all of them is in
tests/support/situations.py. Ends with exit code 1 if anything did not.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "support"))

import situations_all
from situations import Situation, WrongError, check, emptied


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("families", nargs="*", help="such as A; all without")
    parser.add_argument("--only", default="", help="those whose name holds this")
    parser.add_argument("--record", action="store_true", help="keep exit codes that are new")
    chosen = parser.parse_args()
    known = situations_all.recorded()
    held: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    codes: defaultdict[str, Counter[int]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory(prefix="situations-") as folder:
        root = Path(folder).resolve()
        _apart(root)
        for number, one in enumerate(_chosen(chosen.families, chosen.only)):
            told = _tried(one, root / str(number), codes[one.family], known)
            (lost if told else held)[one.family] += 1
            if told:
                print(f"{one.family}: {one.name}: {told}", file=sys.stderr, flush=True)
    if chosen.record:
        situations_all.record(known)
    for family in sorted(held | lost):
        ended = ", ".join(f"{code} x {count}" for code, count in sorted(codes[family].items()))
        print(f"{family:24} {held[family]:5} held {lost[family]:4} did not; exit codes {ended}")
    print(f"{'together':24} {held.total():5} held {lost.total():4} did not")
    return 1 if lost else 0


def _chosen(families: list[str], only: str) -> Iterator[Situation]:
    for one in situations_all.every():
        begins = not families or any(one.family.startswith(family) for family in families)
        if begins and only in one.name:
            yield one


def _tried(
    one: Situation, folder: Path, codes: Counter[int], known: dict[tuple[str, str], int]
) -> str:
    """What did not hold, "" if all did."""
    folder.mkdir()
    try:
        code = check(one, folder)
        codes[code] += 1
        known.setdefault((one.family, one.name), code)
    except WrongError as error:
        return str(error).replace("\n", " / ")
    except Exception:
        return traceback.format_exc()
    finally:
        emptied(folder)
    return ""


def _apart(root: Path) -> None:
    """A cache and lexicons of its own, and English messages; the neural voice is shared."""
    from briefing.io.folders import cache_folder

    models = cache_folder() / "models"
    (root / "cache").mkdir()
    if models.is_dir():
        (root / "cache/models").symlink_to(models)
    os.environ |= {"BRIEFING_CACHE": str(root / "cache"), "BRIEFING_DATA": str(root / "data")}
    os.environ |= {"LANGUAGE": "en"}


if __name__ == "__main__":
    sys.exit(main())
