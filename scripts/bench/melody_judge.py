"""Measure where F0 is at the ends of clauses, inside the environment of the judges.

    python melody_judge.py ITEMS

ITEMS is what voice_melody.py prints. Prints JSON, a list of `who`, `voice`, `kind`, `end`
(semitones of the last 80 ms of voice over the median of the clip) and `move` (over those 150 to
300 ms before).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

STEP = 0.01
"""Seconds between points of the curve."""


def measured(item: dict[str, Any]) -> list[dict[str, Any]]:
    """A row for each end that has voice enough."""
    import numpy as np
    import parselmouth  # type: ignore[import-not-found]

    pitch = parselmouth.Sound(item["file"]).to_pitch_ac(
        time_step=STEP, pitch_floor=75, pitch_ceiling=500
    )
    hertz, times = pitch.selected_array["frequency"], pitch.xs()
    semitones = 12 * np.log2(np.where(hertz > 0, hertz, np.nan))
    middle, rows = np.nanmedian(semitones), []
    for kind, start, end in item["ends"]:
        heard = semitones[(times > start) & (times < end + 0.05) & np.isfinite(semitones)]
        if len(heard) >= 30:
            last, before = np.median(heard[-8:]), np.median(heard[-30:-15])
            row = {"kind": kind, "end": float(last - middle), "move": float(last - before)}
            rows.append({"who": item["who"], "voice": item["voice"]} | row)
    return rows


def main() -> None:
    items = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(json.dumps([row for item in items for row in measured(item)]))


if __name__ == "__main__":
    main()
