"""What this machine has for this process, cores and memory, asked as every system answers."""

from __future__ import annotations

import ctypes
import gc
import os


def cores() -> int:
    """The cores this process may use; where the system does not say, all it has."""
    if hasattr(os, "sched_getaffinity"):  # Linux
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def memory() -> int:
    """Bytes of memory; 0 where the system does not say."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return 0


def give_back(*, cycles: bool = False) -> None:
    """Give the system what the C library holds free, where it can (glibc).

    With `cycles` first what only refers to itself is freed, which takes time where much is held.

    A parser written in C builds a tree of small pieces and frees it. The C library keeps that
    room, and Python's own objects, which lie elsewhere, cannot use it: 180 MB after a book of
    16 MB.
    """
    if cycles:
        gc.collect()
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):  # another C library, or Windows
        return
