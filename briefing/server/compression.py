"""Texts sent compressed to who takes them so (RFC 9110, 8.4 and 12.5.3)."""

from __future__ import annotations

import gzip
import importlib
import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

SMALLEST, LARGEST = 512, 16 << 20
"""Bytes of a file that is worth it, and that is still done in one piece."""

_KINDS = re.compile(r"text/|application/(json|rss\+xml|manifest\+json)|image/svg")
_QUALITY = re.compile(r"q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)")
_KEPT = 32 << 20  # bytes of compressed files kept in memory


def is_text(media_type: str) -> bool:
    """Whether what is sent as `media_type` gets smaller; sound and pictures do not."""
    return _KINDS.match(media_type) is not None


def coding(accepted: str) -> str:
    """The best content coding that an Accept-Encoding header allows: "br", "gzip" or "" for none.

    >>> coding("gzip;q=0.8, deflate"), coding("gzip;q=0"), coding("*")
    ('gzip', '', 'gzip')
    """
    wanted: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        quality = _QUALITY.fullmatch(parameters[0]) if parameters else None
        wanted[name] = float(quality[1]) if quality else 1.0
    known = [name for name in ("br", "gzip") if _coder(name)]
    chosen = max(known, key=lambda name: wanted.get(name, wanted.get("*", 0.0)))
    return chosen if wanted.get(chosen, wanted.get("*", 0.0)) > 0 else ""


@dataclass(slots=True)
class Compressed:
    """What was compressed last, so that a feed that everyone asks for is compressed once."""

    kept: OrderedDict[str, bytes] = field(default_factory=OrderedDict)
    """By entity tag, the least recently asked for first."""
    lock: Lock = field(default_factory=Lock, repr=False)
    """Requests are answered in several threads."""

    def content(self, tag: str, name: str, read: Callable[[], bytes]) -> bytes:
        """What `read` gives in the coding `name`; `tag` names this version in this coding."""
        with self.lock:
            found = self.kept.get(tag)
            if found is not None:
                self.kept.move_to_end(tag)
                return found
        compress = _coder(name)
        assert compress is not None, name  # noqa: S101 - `coding` names only what there is
        made = compress(read())
        with self.lock:
            self.kept[tag] = made
            while sum(map(len, self.kept.values())) > _KEPT and len(self.kept) > 1:
                self.kept.popitem(last=False)
        return made


def _coder(name: str) -> Callable[[bytes], bytes] | None:
    """What compresses so; None where the library for it is not installed."""
    if name == "gzip":
        return lambda content: gzip.compress(content, 6, mtime=0)
    try:
        brotli = importlib.import_module("brotli")
    except ImportError:
        return None
    return lambda content: bytes(brotli.compress(content, quality=5))
