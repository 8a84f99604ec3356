"""A damaged document is read or refused in one line; it never ends in another error."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from pathlib import Path
from random import Random

import pytest
from paths import DATA

from briefing.errors import InputError
from briefing.read import checked
from briefing.read.kinds import source_of

_OTHERS = {".md", ".azw3", ".mobi", ".pdf"}
DOCUMENTS = sorted(p for p in (DATA / "documents").iterdir() if p.suffix not in _OTHERS)
_VALUE = re.compile(rb'="([^"]*)"')
_VALUES = (b"", b"-1", b"99999999999", b"x", "१".encode(), b"none", b"#")


def with_other_values(data: bytes, random: Random) -> bytes:
    """`data` with some values of attributes changed."""
    found = list(_VALUE.finditer(data))
    for match in sorted(random.sample(found, min(len(found), 6)), key=lambda each: -each.start()):
        data = data[: match.start(1)] + random.choice(_VALUES) + data[match.end(1) :]
    return data


def cut_and_doubled(data: bytes, random: Random) -> bytes:
    """`data` with a piece lost, a piece twice, and a byte changed."""
    at = random.randrange(len(data))
    data = data[:at] + data[at + random.randrange(1, 40) :]
    at = random.randrange(len(data))
    data = data[:at] + data[max(at - 60, 0) : at] + data[at:]
    at = random.randrange(len(data))
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def damaged(data: bytes, random: Random) -> bytes:
    """A document with one of its parts damaged."""
    damage = random.choice((with_other_values, cut_and_doubled))
    if not data.startswith(b"PK"):
        return damage(data, random)
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = old.namelist()
        written = [name for name in names if name.endswith((".xml", ".rels")) and old.read(name)]
        victim = random.choice(written)
        for name in names:
            content = old.read(name)
            new.writestr(name, damage(content, random) if name == victim else content)
    return buffer.getvalue()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_is_damaged_is_read_or_refused(path: Path) -> None:
    random = Random(path.name)
    data = path.read_bytes()
    for _ in range(25):
        with contextlib.suppress(InputError):
            checked(source_of(damaged(data, random), "x", path.suffix))


_UNREAD = ["ppt/slideMasters/slideMaster1.xml", "docProps/app.xml"]
"""Parts of a presentation that nobody reads or hears."""


@pytest.mark.parametrize("part", _UNREAD)
def test_a_damaged_part_that_nobody_reads_is_named_and_the_slides_are_read(part: str) -> None:
    data = (DATA / "documents" / "pandoc.pptx").read_bytes()
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name)[:-40] if name == part else old.read(name))
    whole, source = (source_of(each, "x.pptx", ".pptx") for each in (data, buffer.getvalue()))
    assert source.text == whole.text
    assert [(each.text, each.why) for each in source.left_out if each.part == part] == [
        (part, "damaged part")
    ]
