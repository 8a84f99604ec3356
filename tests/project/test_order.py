"""The order of the tests on several workers: nothing is lost, and what takes long comes first."""

from __future__ import annotations

from collections import Counter

from order import ordered, seconds
from paths import ROOT

FILES = ["a"] * 5 + ["b"] * 2 + ["c"] * 6 + ["d"] * 3 + ["e"] * 4
TOOK = {"b": 9.0, "d": 5.0, "e": 3.0, "gone": 70.0}


def test_each_test_is_there_once_and_each_share_begins_with_a_long_file() -> None:
    places = ordered(FILES, 3, TOOK)
    assert sorted(places) == list(range(len(FILES)))
    shares = [
        [FILES[place] for place in places[start:end]] for start, end in ((0, 6), (6, 13), (13, 20))
    ]
    assert [share[0] for share in shares] == ["b", "d", "e"]
    assert sum((Counter(share) for share in shares), Counter()) == Counter(FILES)


def test_long_files_stay_whole_and_are_as_long_together_in_each_share() -> None:
    places = ordered(FILES, 2, TOOK)
    shares = [[FILES[place] for place in places[:10]], [FILES[place] for place in places[10:]]]
    assert shares[0][:2] == ["b", "b"]
    assert shares[1][:7] == ["d"] * 3 + ["e"] * 4
    assert set(shares[0][2:] + shares[1][7:]) == {"a", "c"}


def test_the_table_names_files_that_are_there() -> None:
    """One that was renamed or split would start late: `tests/support/order.py` makes the table."""
    assert [name for name in seconds() if not (ROOT / name).is_file()] == []
