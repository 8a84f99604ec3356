"""Run one library over a table of Hindi, inside that library's own environment.

    python text_peers.py TASK LIBRARY INPUT OUTPUT

INPUT is JSON: `rows`, the texts to answer, and `timed`, other texts to take the time over, or
nothing when the rows themselves are timed. OUTPUT is JSON lines, written as they come so that
a library that hangs loses only what it did not answer: the seconds until the first text was
answered, one line an answer with the peak of memory so far, and the seconds of the timed texts.
Seconds are processor time, so that what else the machine does counts less. Nothing but the
standard library is needed beside the library itself.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from text_adapters import ADAPTERS, Adapter

WARM_UP = {
    "normalize": "राजधानी में 23 लोग आए।",
    "sentences": "राजधानी में 23 लोग आए।",
    "pronounce": "राजधानी में तेईस लोग आए।",
}


def answers(adapter: Adapter, rows: list[str]) -> Iterator[dict[str, object]]:
    """One record a row, in order; a library's exception is its answer."""
    for row in rows:
        started = time.process_time()
        record: dict[str, object]
        try:
            record = {"answer": adapter(row)}
        except Exception as error:  # whatever a library raises counts against it, and no more
            record = {"error": f"{type(error).__name__}: {error}"}
        yield {**record, "seconds": time.process_time() - started, "peak_mb": peak()}


def peak() -> float:
    """The most resident memory this program has had, MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def write(output: TextIO, record: dict[str, Any]) -> None:
    output.write(json.dumps(record) + "\n")
    output.flush()


def main() -> None:
    task, library, given, output = sys.argv[1:]
    texts = json.loads(Path(given).read_text(encoding="utf-8"))
    with Path(output).open("w", encoding="utf-8") as records:
        adapter = ADAPTERS[task][library]()
        adapter(WARM_UP[task])
        write(records, {"start": time.process_time(), "peak_mb": peak()})
        timed = sum(float(str(each["seconds"])) for each in answers(adapter, texts["timed"]))
        for record in answers(adapter, texts["rows"]):
            write(records, record)
            timed += 0 if texts["timed"] else float(str(record["seconds"]))
        write(records, {"total": timed, "peak_mb": peak()})


if __name__ == "__main__":
    main()
