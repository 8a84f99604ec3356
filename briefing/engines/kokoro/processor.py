"""What this machine's processor is, and whether it multiplies bytes fast."""

from __future__ import annotations

import platform
from functools import cache
from pathlib import Path

_CPUINFO = Path("/proc/cpuinfo")
_X86 = {"x86_64", "amd64", "i386", "i686"}
# Linux's names for the instructions that multiply bytes and add up in 32 bits (x86, then Arm).
# Without them ONNX Runtime adds pairs of products in 16 bits, which may overflow.
_DOT_PRODUCTS = {"avx512_vnni", "avx_vnni", "avx_vnni_int8", "amx_int8", "asimddp", "i8mm"}


def description() -> str:
    """The processor's name and its byte instructions: what decides which graph is faster."""
    name = _field("model name") or platform.processor()
    return " ".join([platform.machine(), name, *sorted(_flags() & _DOT_PRODUCTS)])


def has_byte_products() -> bool | None:
    """Whether it has VNNI or AMX; None where only measuring can tell."""
    if not _flags() or platform.machine().lower() not in _X86:
        return None
    return bool(_flags() & _DOT_PRODUCTS)


def _flags() -> frozenset[str]:
    return frozenset((_field("flags") or _field("Features")).split())


@cache
def _field(name: str) -> str:
    """The first value of a field of /proc/cpuinfo; "" when there is none."""
    try:
        lines = _CPUINFO.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    fields = (line.partition(":") for line in lines)
    return next((value.strip() for key, _, value in fields if key.strip() == name), "")
