"""Byte ranges and conditions as RFC 9110 says, request by request."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.server.conditions import Version, range_applies, status
from briefing.server.ranges import Range, UnsatisfiableError, ranges

SIZE = 1000
MANY = ",".join(f"{i}-{i}" for i in range(0, 66, 2))


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("bytes=0-0", [(0, 0)]),
        ("bytes=0-499", [(0, 499)]),
        ("bytes=500-", [(500, 999)]),
        ("bytes=-1", [(999, 999)]),
        ("bytes=-1000", [(0, 999)]),
        ("bytes=-1001", [(0, 999)]),
        ("bytes=999-", [(999, 999)]),
        ("bytes=0-99999999999999999999999999", [(0, 999)]),
        ("bytes=-99999999999999999999999999", [(0, 999)]),
        ("BYTES=0-1", [(0, 1)]),
        ("  bytes=0-1\t", [(0, 1)]),
        ("bytes=000-001", [(0, 1)]),
        ("bytes=0-1,5-6", [(0, 1), (5, 6)]),
        ("bytes=5-6 , 0-1", [(5, 6), (0, 1)]),
        ("bytes=,0-1,,", [(0, 1)]),
        ("bytes=0-10,5-20", [(0, 20)]),
        ("bytes=0-10,11-20", [(0, 20)]),
        ("bytes=0-1,4-5,2-3", [(0, 5)]),
        ("bytes=0-,0-,0-,0-", [(0, 999)]),
        ("bytes=2000-3000,0-1", [(0, 1)]),
        ("bytes=0-0,-1", [(0, 0), (999, 999)]),
    ],
)
def test_a_range_asks_for_its_bytes(header: str, expected: list[tuple[int, int]]) -> None:
    assert [(r.first, r.last) for r in ranges(header, SIZE)] == expected


@pytest.mark.parametrize(
    "header",
    [
        "", "bytes", "bytes=", "bytes=,", "bytes=-", "bytes=a-b", "bytes=1", "bytes=5-1",
        "bytes=0-1,5-4", "bytes=0-1;5-6", "bytes= 0 - 1", "bytes=0-1-2", "bytes=--1", "bytes=+1-2",
        "bytes=0x1-2", "bytes=१-२", "items=0-1", "seconds=1-2", "none=0-", "bytes 0-1", "bytes:0-1",
        "bytes=0-1\r\nX: y", f"bytes={MANY}", "bytes=" + "0-0," * 5000, "bytes=" + "9" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_byte_range_is_ignored(header: str) -> None:
    assert ranges(header, SIZE) == ()


@pytest.mark.parametrize(
    ("header", "size"),
    [
        ("bytes=1000-", SIZE),
        ("bytes=1000-1001", SIZE),
        ("bytes=-0", SIZE),
        ("bytes=99999999999999999999999999-", SIZE),
        ("bytes=1000-,2000-", SIZE),
        ("bytes=0-", 0),
        ("bytes=-5", 0),
    ],
)
def test_a_range_beyond_the_file_cannot_be_satisfied(header: str, size: int) -> None:
    with pytest.raises(UnsatisfiableError):
        ranges(header, size)


@given(st.text("bytes=0123456789-, ", max_size=30), st.integers(0, 50))
def test_ranges_are_inside_the_file_and_apart_from_each_other(header: str, size: int) -> None:
    try:
        found = ranges(header, size)
    except UnsatisfiableError:
        return
    assert all(0 <= r.first <= r.last < size for r in found)
    ordered = sorted(found, key=lambda r: r.first)
    assert all(a.last + 1 < b.first for a, b in pairwise(ordered))


def test_a_range_knows_its_length() -> None:
    assert Range(5, 9).length == 5


V = Version('"abc"', 1_770_000_000)  # Mon, 02 Feb 2026 02:40:00 GMT
LATER, EARLIER = "Tue, 03 Feb 2026 00:00:00 GMT", "Sun, 01 Feb 2026 00:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, 200),
        ({"if-none-match": '"abc"'}, 304),
        ({"if-none-match": 'W/"abc"'}, 304),
        ({"if-none-match": '"x", "abc"'}, 304),
        ({"if-none-match": "*"}, 304),
        ({"if-none-match": '"x"'}, 200),
        ({"if-none-match": '"x"', "if-modified-since": LATER}, 200),
        ({"if-modified-since": LATER}, 304),
        ({"if-modified-since": V.date}, 304),
        ({"if-modified-since": EARLIER}, 200),
        ({"if-modified-since": "yesterday"}, 200),
        ({"if-match": '"abc"'}, 200),
        ({"if-match": 'W/"abc"'}, 412),
        ({"if-match": '"x"'}, 412),
        ({"if-match": "*"}, 200),
        ({"if-unmodified-since": EARLIER}, 412),
        ({"if-unmodified-since": LATER}, 200),
        ({"if-match": '"abc"', "if-unmodified-since": EARLIER}, 200),
        ({"if-match": '"x"', "if-none-match": '"abc"'}, 412),
    ],
)
def test_conditions_are_weighed_in_their_order(headers: dict[str, str], expected: int) -> None:
    assert status(headers, V) == expected


@pytest.mark.parametrize(
    ("if_range", "applies"),
    [
        (None, True),
        ('"abc"', True),
        ('W/"abc"', False),
        ('"x"', False),
        (V.date, True),
        (LATER, False),
        (EARLIER, False),
        ("soon", False),
    ],
)
def test_a_range_of_another_version_is_not_given(if_range: str | None, applies: bool) -> None:
    assert range_applies({"if-range": if_range} if if_range else {}, V) is applies
