"""Measure F0 at the ends of clauses, inside the environment of the judges; draw some of them.

    python melody_judges.py ITEMS [FILE.png]

ITEMS is what voice_melody.py prints. Prints JSON, a list of `who`, `voice`, `kind`, `end`
(semitones of the last 80 ms of voice over the median of the clip) and `move` (over those 150 to
300 ms before). FILE.png has, of the first voice, the first sentence of each of KINDS as spectrogram
and F0, planned on the left and corrected on the right.
"""

from __future__ import annotations

import json
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

STEP = 0.01
"""Seconds between points of the curve."""
KINDS = ("yes-no", "which", "list", "cut", "bracket")
TOP = 4000
"""Hz of the spectrograms."""


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


def draw(axes: Any, file: str) -> None:
    """One recording; the scale of F0 is at the right."""
    import numpy as np
    import parselmouth

    sound = parselmouth.Sound(file)
    picture = sound.to_spectrogram(window_length=0.03, maximum_frequency=TOP, time_step=0.005)
    level = 10 * np.log10(np.maximum(picture.values, 1e-12))
    axes.pcolormesh(
        *(picture.x_grid(), picture.y_grid(), level),
        vmin=level.max() - 60,
        cmap="Greys",
        rasterized=True,
    )
    axes.set(yticks=[], xlim=(0, sound.duration))
    pitch = sound.to_pitch_ac(time_step=0.01, pitch_floor=75, pitch_ceiling=500)
    hertz = pitch.selected_array["frequency"]
    curve = axes.twinx()
    curve.plot(pitch.xs(), np.where(hertz > 0, hertz, np.nan), color="crimson", linewidth=1.5)
    curve.axhline(float(np.median(hertz[hertz > 0])), color="steelblue", linewidth=0.6)
    curve.set(ylim=(100, 400), yticks=(100, 200, 300, 400))


def drawn(items: list[dict[str, Any]], file: Path) -> None:
    """The figure."""
    import matplotlib  # type: ignore[import-not-found]

    matplotlib.use("Agg")
    from matplotlib import pyplot
    from PIL import Image

    voice = items[0]["voice"]
    figure, rows = pyplot.subplots(len(KINDS), 2, figsize=(10, 9), layout="constrained")
    for kind, row in zip(KINDS, rows, strict=True):
        for who, axes in zip(("planned", "corrected"), row, strict=True):
            wanted = {"voice": voice, "kind": kind, "who": who}
            draw(axes, next(item["file"] for item in items if wanted.items() <= item.items()))
            axes.set_title(f"{kind}, {who}", fontsize=8)
            axes.tick_params(labelsize=7)
    figure.suptitle(f"{voice}: spectrogram to {TOP} Hz, F0 in Hz (red) and its median", fontsize=9)
    picture = BytesIO()
    figure.savefig(picture, dpi=72)
    # Twenty-four colors are enough, and a quarter of the bytes.
    Image.open(picture).convert("RGB").quantize(24, Image.Quantize.MAXCOVERAGE).save(
        file, optimize=True
    )


def main() -> None:
    items = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(json.dumps([row for item in items for row in measured(item)]))
    if sys.argv[2:]:
        drawn(items, Path(sys.argv[2]))


if __name__ == "__main__":
    main()
