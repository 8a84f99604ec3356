"""Time the first `briefing publish` of many episodes, the second, and one after a change.

    python scripts/bench/publish.py [--episodes 100 1000]

Every episode has half a minute of sound, a title, and so a cover, of its own. Each run is a
process of its own: `wall` and `cpu` are its seconds, `memory` the peak of resident memory in MB.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from measure import hand_over, options, row, run, tell

TITLE = "मंगलवार की ब्रीफिंग"


def write_episodes(folder: Path, number: int) -> None:
    """So many episodes that differ in their names and titles."""
    from sample_episodes import sample_episode

    made = sample_episode(folder / "0000.mp3", TITLE)
    audio = made.audio.read_bytes()
    record = made.audio.with_suffix(".json").read_text(encoding="utf-8")
    for index in range(1, number):
        name = folder / f"{index:04}.mp3"
        name.write_bytes(audio)
        own = record.replace('"0000.mp3"', f'"{name.name}"').replace(TITLE, f"{TITLE} {index}")
        name.with_suffix(".json").write_text(own, encoding="utf-8")


def measure(number: int) -> dict[str, dict[str, float]]:
    """The first publishing, the second, at which nothing changed, and one with a new episode."""
    found: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        write_episodes(folder / "in", number + 1)
        later = [folder / f"in/{number:04}{end}" for end in (".mp3", ".json")]
        for path in later:
            path.rename(folder / path.name)
        command = [sys.executable, "-m", "briefing", "publish", str(folder / "in")]
        command += ["--site", str(folder / "site"), "--base-url", "https://example.org/"]
        for turn in ("first", "second", "another"):
            tell(f"publish: {number} episodes, {turn}")
            if turn == "another":
                for path in later:
                    (folder / path.name).rename(path)
            cost, _ = run([*command, "--show", "ख़बरें"])
            found[turn] = row([cost])
            print(
                f"{number:5} episodes {turn:7}{cost.wall:8.2f} s wall {cost.cpu:8.2f} s cpu "
                f"{cost.memory:6.0f} MB",
                flush=True,
            )
    return found


def main() -> None:
    """Measure and print."""
    parser = options(__doc__)
    parser.add_argument("--episodes", type=int, nargs="+", default=[100, 1000])
    chosen = parser.parse_args()
    hand_over({str(number): measure(number) for number in chosen.episodes}, chosen.json)


if __name__ == "__main__":
    main()
