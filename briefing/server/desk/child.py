"""A process of its own that reads one file or address for the desk, and may be killed over it.

    child file NAME < bytes
    child address URL

It writes one line of JSON: the text and what the file says of it, or the error in words.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import asdict
from pathlib import PurePath

from briefing.document import Source
from briefing.errors import BriefingError
from briefing.read import checked, read
from briefing.read.dates import dated
from briefing.read.kinds import source_of

CPU = 60
"""Seconds of a processor that a text may take."""
MEMORY = 4 << 30
"""Bytes of address space: a scanned book needs half of that."""


def main() -> None:
    """Read, and tell."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    kind, name = sys.argv[1:3]
    try:
        told = _told(read(name) if kind == "address" else _file(name))
    except BriefingError as error:
        told = {"error": error.message, "hint": error.hint}
    except MemoryError:
        told = {"error": f"{name}: takes too much memory", "hint": "split it"}
    sys.stdout.buffer.write(json.dumps(told).encode())


def _file(name: str) -> Source:
    path = PurePath(name)
    return dated(checked(source_of(sys.stdin.buffer.read(), name, path.suffix)), path.stem)


def _told(source: Source) -> dict[str, object]:
    return {
        "text": source.text,
        "origin": source.origin,
        "title": source.title,
        "author": source.author,
        "date": source.date,
        "notices": source.notices,
        "left_out": [asdict(each) for each in source.left_out],
        "unaccounted": [asdict(each) for each in source.unaccounted],
    }


if __name__ == "__main__":
    main()
