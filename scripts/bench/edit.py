"""What it costs to change one sentence of a finished briefing.

Usage: python scripts/bench/edit.py [--minutes 10] [--engine kokoro]

Narrates a text of about that length, all sentences different, with an empty cache; narrates it
again unchanged; changes one sentence and narrates it once more. Each time `briefing make` is a
process of its own, wall clock. The ratios are to the first time.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from measure import empty_cache, hand_over, options, run, tell
from texts import sentences


def narrate(lines: list[str], folder: Path, engine: str) -> tuple[float, int, float]:
    """Seconds taken, clips made, seconds of audio."""
    text = folder / "text.txt"
    text.write_text("\n\n".join(lines), encoding="utf-8")
    command = [sys.executable, "-m", "briefing", "make", str(text), "--engine", engine]
    cost, printed = run(
        [*command, "-o", str(folder / "out.mp3"), "--json", "--keep-going"],
        {"BRIEFING_CACHE": str(folder / "cache")},
    )
    record = json.loads(printed)
    return cost.wall, record["report"]["clips"]["made"], record["seconds"]


def main() -> None:
    """Run the three, print them and hand them over."""
    parser = options(__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--engine", default="kokoro")
    chosen = parser.parse_args()
    lines = sentences(chosen.minutes)
    edited = [*lines]
    edited[len(lines) // 2] = "यह वाक्य अभी-अभी बदला गया है और पहले कभी नहीं बोला गया।"
    rows: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        empty_cache(folder)
        for label, text in (("first", lines), ("unchanged", lines), ("one sentence", edited)):
            tell(f"edit: {label}")
            took, made, seconds = narrate(text, folder, chosen.engine)
            rows[label] = {"wall": took, "made": made, "audio": seconds}
            print(
                f"{label:13} {took:7.2f} s, {made:4} clips made, {seconds / 60:5.1f} min of audio, "
                f"{100 * took / rows['first']['wall']:6.2f} % of the first"
            )
    hand_over({"engine": chosen.engine, "rows": rows}, chosen.json)


if __name__ == "__main__":
    main()
