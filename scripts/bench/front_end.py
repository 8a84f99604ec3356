"""What the text stages cost: clean, segment, normalize; CPU seconds and peak memory by size.

    python scripts/bench/front_end.py [--kilobytes 10 100 1000 5000] [--against CHECKOUT]

Each size is one process of each checkout, in turn, that reads a text as `briefing script` does.
`start` is a text of one sentence: imports and patterns. The text is news of ours, no sentence
twice in the first half hour of it, later with another number in each.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import ROOT, hand_over, options
from texts import text_of

BYTES_A_MINUTE = 2000

CHILD = """
import json, resource, sys, time
from pathlib import Path
from briefing.document import Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.segment import segment
from briefing.hindi.normalize.normalize import normalize
began = time.process_time()
source = clean(Source(Path(sys.argv[1]).read_text("utf-8"), "text"))
cleaned = time.process_time()
document = segment(source)
cut = time.process_time()
script = normalize(document)
done = time.process_time()
words = sum(len(each.words) for each in script.utterances)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"start": began, "clean": cleaned - began, "segment": cut - cleaned,
                  "normalize": done - cut, "peak": peak, "words": words}))
"""


def measured(checkout: Path, text: Path, times: int) -> dict[str, float]:
    """The cheapest of some runs."""
    runs = []
    for _ in range(times):
        command = [sys.executable, "-c", CHILD, str(text)]
        done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
        runs.append(json.loads(done.stdout))
    return min(runs, key=lambda run: sum(run[stage] for stage in ("clean", "segment", "normalize")))


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--kilobytes", type=float, nargs="+", default=[10, 100, 1000, 5000])
    parser.add_argument("--times", type=int, default=2)
    parser.add_argument("--against", type=Path)
    chosen = parser.parse_args()
    found = []
    print("kB      words  checkout   start  clean  segment  normalize  together  peak MB")
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "text.txt")
        for size in chosen.kilobytes:
            whole = text_of(size * 1000 / BYTES_A_MINUTE * 1.2 + 1).encode()
            text.write_bytes(whole[: whole.rindex(b"\n\n", 0, int(size * 1000))] + b"\n")
            for checkout in filter(None, (chosen.against, ROOT)):
                run = measured(checkout, text, chosen.times)
                together = run["clean"] + run["segment"] + run["normalize"]
                found.append({"kilobytes": size, "checkout": str(checkout), **run})
                name = "this" if checkout == ROOT else "other"
                print(
                    f"{size:6g} {run['words']:7d}  {name:8} {run['start']:7.2f}{run['clean']:7.2f}"
                    f"{run['segment']:9.2f}{run['normalize']:11.2f}{together:10.2f}"
                    f"{run['peak']:9.0f}",
                    flush=True,
                )
    hand_over({"sizes": found}, chosen.json)


if __name__ == "__main__":
    main()
