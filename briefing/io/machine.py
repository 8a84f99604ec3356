"""What this machine has for this process, cores and memory, asked as every system answers."""

from __future__ import annotations

import ctypes
import gc
import os
from contextlib import suppress


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


def give_back_memory() -> None:
    """Hand what was freed back to the system; the C library else keeps it for what comes next."""
    gc.collect()
    with suppress(OSError, AttributeError):  # only glibc has it
        ctypes.CDLL(None).malloc_trim(0)
