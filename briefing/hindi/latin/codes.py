"""Letters and figures in one token: G20, MiG-21, H1N1, 5G, COVID-19, 10th.

Newsreaders say short figures that belong to a letter in English (G7 is जी सेवन, 5G फ़ाइव
जी, T20 टी ट्वेंटी) and the rest in Hindi (MiG-21 is मिग इक्कीस, F-16 एफ़ सोलह).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from briefing.hindi import numbers
from briefing.hindi.latin import english_numbers
from briefing.io.later import later

_ORDINAL = later(r"([1-9][0-9]{0,4})(?:st|nd|rd|th)", re.IGNORECASE)
_PART = later(r"[0-9]+(?:st|nd|rd|th)(?=-|\Z)|[0-9]+(?:\.[0-9]+)+|[0-9]+|[^\W\d_]+|[^0-9]")
_ROAD = later(r"(NH|SH|MDR)-?([0-9]{1,4})")  # national, state and district roads
_GENERATIONS = frozenset("GKDAS")  # 4G/5G, 4K/8K, 2D/3D, 2A/3A of a train
_POINT = "पॉइंट"
_LONGEST_COUNT = 4  # figures of more digits are said one by one

Say = Callable[[str], str]


def spoken(token: str, letters: Say) -> str:
    """`token` in words; `letters` says the parts that are letters.

    Signs between the parts are not said; a plus is (HDR10+, 5G+4G).
    """
    if match := _ORDINAL.fullmatch(token):
        return _ordinal(int(match[1]))
    if match := _ROAD.fullmatch(token):
        return f"{letters(match[1])} {numbers.number(match[2])}"
    plus = " प्लस" if token.endswith("+") else ""
    return " ".join(_parts(token, letters)) + plus


def _ordinal(number: int) -> str:
    small = number <= english_numbers.LARGEST
    return english_numbers.ordinal(number) if small else numbers.ordinal(number)


def _parts(token: str, letters: Say) -> Iterator[str]:
    parts = ["", *_PART.findall(token), ""]
    for (before, part), (_, after) in pairwise(pairwise(parts)):
        if (ordinal := _ORDINAL.fullmatch(part)) is not None:
            yield _ordinal(int(ordinal[1]))
        elif part[:1].isdigit():
            yield _figure(before, part, after)
        elif part[:1].isalpha():
            coded = len(part) == 2 and part.isupper() and after.isdigit() and len(after) > 2
            yield " ".join(map(letters, part)) if coded else letters(part)  # AB1234, no word ab
        elif part == "+" and after:
            yield "प्लस"


def _figure(before: str, part: str, after: str) -> str:
    """Figures with what stands right before and after them."""
    if "." in part:
        figures = part.split(".")
        counts = [_count(each) for each in figures]
        if len(figures) == 2 and (before == "+" or (before == "-" and not 0 <= counts[0] < 10)):
            return numbers.number(part)
        small = all(0 <= count < 10 for count in counts)
        name = _alone if small or len(figures) == 2 else numbers.number
        return f" {_POINT} ".join(map(name, figures))
    number = _count(part)
    if part.startswith("0") or number < 0:
        return numbers.digits(part)
    if before.isalpha():
        round_figure = number <= 20 or number % 10 == 0
        english = round_figure if len(before) == 1 else number < 10 and before.isupper()
    elif before and before != "+" and not (before == "/" and after in _GENERATIONS):
        last = not after or (len(after) == 1 and after.islower())  # GPT-4, GPT-4o
        english = number < 10 and before == "-" and last
    else:
        english = number < 10 and after.isalpha()
    small = number <= english_numbers.LARGEST
    return english_numbers.cardinal(number) if english and small else numbers.cardinal(number)


def _count(figures: str) -> int:
    """The number they are; -1 for more figures than are counted."""
    return int(figures) if len(figures) <= _LONGEST_COUNT else -1


def _alone(figures: str) -> str:
    number = _count(figures)
    return english_numbers.cardinal(number) if 0 <= number < 10 else numbers.number(figures)
