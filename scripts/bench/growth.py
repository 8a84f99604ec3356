"""How cost grows from a minute to ten hours of narration: text, first narration, the next one.

    python scripts/bench/growth.py [--minutes 1 10 60 600] [--engine espeak]

For each length a text with no sentence twice goes through

    script   `briefing script`: the text stages alone
    first    `briefing make` with an empty cache
    again    the same command once more: every clip is kept, all else is done anew

each in a process of its own. The draft voice is so quick that what is seen is everything but
synthesis, measured for real at every length; the neural voice adds its own factor.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from measure import empty_cache, hand_over, options, row, run, tell
from texts import text_of


def measure(minutes: float, engine: str, folder: Path) -> dict[str, object]:
    """The three costs at one length."""
    text, program = folder / "text.txt", [sys.executable, "-m", "briefing"]
    text.write_text(text_of(minutes), encoding="utf-8")
    cache = empty_cache(folder)
    make = [*program, "make", str(text), "-o", str(folder / "out.mp3"), "--engine", engine]
    make += ["--keep-going", "--json"]
    found: dict[str, object] = {"minutes": minutes}
    for name, command in (
        ("script", [*program, "script", str(text)]),
        ("first", make),
        ("again", make),
    ):
        tell(f"growth: {minutes:g} min, {name}")
        cost, printed = run(command, {"BRIEFING_CACHE": str(cache)})
        found[name] = row([cost])
        print(f"{minutes:5g} min {name:7s}{cost.wall:8.2f} s  {cost.memory:6.0f} MB", flush=True)
    found["audio"] = json.loads(printed)["seconds"]
    found["cache"] = sum(each.stat().st_size for each in cache.rglob("*") if each.is_file()) / 2**20
    return found


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--minutes", type=float, nargs="+", default=[1, 10, 60, 600])
    parser.add_argument("--engine", default="espeak")
    chosen = parser.parse_args()
    lengths: list[dict[str, object]] = []
    for minutes in chosen.minutes:
        with tempfile.TemporaryDirectory() as name:
            lengths.append(measure(minutes, chosen.engine, Path(name)))
    hand_over({"engine": chosen.engine, "lengths": lengths}, chosen.json)


if __name__ == "__main__":
    main()
