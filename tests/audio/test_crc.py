"""The check sum is CRC-16/ARC, whatever the length and however it is cut."""

from __future__ import annotations

import random

import pytest

from briefing.audio.formats.crc import crc16


def bit_by_bit(data: bytes, crc: int = 0) -> int:
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def test_it_has_the_check_value_of_the_catalogue() -> None:
    assert crc16(b"123456789") == 0xBB3D


@pytest.mark.parametrize("length", [0, 1, 2, 3, 4, 5, 7, 8, 9, 255, 256, 257, 1000, 4097])
def test_it_is_the_polynomial_bit_by_bit(length: int) -> None:
    data = random.Random(length).randbytes(length)
    assert crc16(data) == bit_by_bit(data)
    assert crc16(data, 0xBEEF) == bit_by_bit(data, 0xBEEF)


@pytest.mark.parametrize("cut", [0, 1, 2, 100, 999, 1000])
def test_data_may_come_in_parts(cut: int) -> None:
    data = random.Random(5).randbytes(1000)
    assert crc16(data[cut:], crc16(data[:cut])) == crc16(data)
