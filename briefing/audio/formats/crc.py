"""CRC-16 as the LAME tag wants it, fast enough for an hour of MP3.

Polynomial x^16 + x^15 + x^2 + 1, bits reflected, starting from 0 (CRC-16/ARC). The
register is as wide as two bytes, so taking in a word `w` is `after_word[crc ^ w]`, and
taking in 2^k words of zeros is a table too: halves of the data are worked on at once
and put together, log2(n) times.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

_POLYNOMIAL = 0xA001


def crc16(data: bytes, crc: int = 0) -> int:
    """The check sum of `data` that follows bytes whose check sum is `crc`."""
    if not data:
        return crc
    length = 2
    while length < len(data):
        length *= 2
    padded = np.zeros(length, np.uint8)
    padded[length - len(data) :] = np.frombuffer(data, np.uint8)
    _begin_with(padded[length - len(data) :], crc)
    sums = _after_zeros(0)[padded.view("<u2")]
    level = 0
    while len(sums) > 1:
        sums = _after_zeros(level)[sums[0::2]] ^ sums[1::2]
        level += 1
    rest = crc >> 8 if len(data) == 1 else 0
    return int(sums[0]) ^ rest


def _begin_with(data: NDArray[np.uint8], crc: int) -> None:
    """Earlier bytes act as if they were added to the first two."""
    for index, byte in enumerate((crc & 0xFF, crc >> 8)[: len(data)]):
        data[index] ^= byte


@cache
def _after_zeros(level: int) -> NDArray[np.uint16]:
    """For every register its value after 2^level words of zeros, shape (65536,)."""
    if level:
        half = _after_zeros(level - 1)
        return half[half]
    table = np.arange(65536, dtype=np.uint16)
    for _ in range(16):
        table = np.where(table & 1, table >> 1 ^ _POLYNOMIAL, table >> 1).astype(np.uint16)
    return table
