"""Numbers that are said in English inside a name: G20 is जी ट्वेंटी, 10th टेंथ.

The words are those of english.tsv.
"""

from __future__ import annotations

from briefing.hindi.lexicon import tables

BELOW_20 = (  # noqa: SIM905 - a table is easier to check than a list of literals
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
"""The words of the numbers below twenty."""
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905
_IRREGULAR_ORDINALS = {
    1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth",
}  # fmt: skip

LARGEST = 99
"""Larger numbers are said in Hindi even inside names."""


def cardinal(number: int) -> str:
    """A number of 0 to `LARGEST` in English words, Devanagari letters: "ट्वेंटी वन"."""
    return _written(_words(number))


def ordinal(number: int) -> str:
    """An ordinal from 1st to 99th: "ट्वेंटी फ़र्स्ट"."""
    *tens, last = _words(number)
    unit = number % 10 if tens else number
    if unit in _IRREGULAR_ORDINALS:
        last = _IRREGULAR_ORDINALS[unit]
    else:
        last = last.removesuffix("y") + ("ieth" if last.endswith("y") else "th")
    return _written([*tens, last])


def _words(number: int) -> list[str]:
    if number < len(BELOW_20):
        return [BELOW_20[number]]
    tens, unit = divmod(number, 10)
    return [_TENS[tens - 1]] + ([BELOW_20[unit]] if unit else [])


def _written(words: list[str]) -> str:
    return " ".join(tables.table("english")[word] for word in words)
