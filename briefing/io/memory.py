"""Memory that is free, given back to the system."""

from __future__ import annotations

import ctypes


def give_back() -> None:
    """Give the system what the C library holds free, where it can (glibc).

    A parser written in C builds a tree of small pieces and frees it. The C library keeps that
    room, and Python's own objects, which lie elsewhere, cannot use it: 180 MB after a book of
    16 MB.
    """
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):  # another C library, or Windows
        return
