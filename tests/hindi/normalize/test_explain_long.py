"""A sentence of any length is explained in time that grows with it, not with its square."""

from __future__ import annotations

import time

import pytest

from briefing.hindi.normalize.explain import explain


@pytest.mark.parametrize(
    "unit",
    [
        *("9/2/26 ", "₹500 ", "1,23 ", "3-1 ", "a@b.co ", "| a | a ", "24K सोना महंगा "),
        *("पटना 800001 का पता ", "फॉर्म 31.10 तक ", '15.6" स्क्रीन ', "भारत 150/3 रन ", "यथा = जैसा, "),
        *("//", "129", "-A", ": ", "भुजा", "Cu और Zn "),
        *("गिल बो स्टार्क 28 ", "AB पर OM और ON लम्ब डाले ", "a11 = 1 और a12 = 3 है "),
    ],
)
def test_four_times_as_long_takes_some_four_times_as_long(unit: str) -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        explain(unit * times)
        return time.process_time() - began

    explain(unit)
    assert min(seconds(1200) / seconds(300) for _ in range(3)) < 9  # a square takes 16


def test_rivals_are_told_in_the_order_of_the_classes() -> None:
    (found,) = [each for each in explain("दिनांक 9/2/26 को") if each.written == "9/2/26"]
    assert found.semiotic_class == "date"
    assert found.rivals
    assert all(rival.why for rival in found.rivals)
