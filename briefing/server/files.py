"""The files of one folder over HTTP, with ranges and conditions as RFC 9110 says.

Starlette's StaticFiles would be the library for it, but (1.10, tried) it answers a HEAD with a
Range by 206, where RFC 9110 (14.2) defines ranges for GET alone, and an unknown unit or a range
that breaks the grammar by 400, where 14.2 has them ignored; podcast directories test both. A layer
that put this right would read the header itself, which is most of `ranges.py`.
"""

from __future__ import annotations

import os
import stat
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from briefing.audio.formats.media_types import AUDIO_TYPES
from briefing.server import compression
from briefing.server.conditions import Version, range_applies, status
from briefing.server.ranges import Range, UnsatisfiableError, ranges

MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".chapters.json": "application/json+chapters",
    ".xml": "application/rss+xml; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip; charset=utf-8",
    ".lrc": "text/plain; charset=utf-8",
    ".ass": "text/x-ssa; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    **AUDIO_TYPES,
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}
"""What is served as what, by the end of the name; the longest that fits. Else a download."""

_CHUNK = 1 << 18
_SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True, slots=True)
class Files:
    """Answers requests for the files below `root`; nothing outside of it is ever read."""

    root: Path
    """The folder."""
    compressed: compression.Compressed = field(default_factory=compression.Compressed)
    """What was compressed already."""

    async def answer(self, request: Request) -> Response:
        """The response to a GET or HEAD for the path of `request`."""
        found = await to_thread.run_sync(self._open, request.path_params.get("path", ""))
        if found is None:
            return Response("not found\n", 404, _SAFE, "text/plain")
        if isinstance(found, str):
            return RedirectResponse(found, 308)
        if coding := _coding(request, found):
            return await to_thread.run_sync(self._compressed, request, found, coding)
        return _respond(request, found)

    def _compressed(self, request: Request, file: BinaryIO, coding: str) -> Response:
        """The whole file in a content coding, which is a representation with a tag of its own."""
        with file:
            version = Version.of(os.fstat(file.fileno()))
            version = replace(version, tag=f'{version.tag[:-1]}-{coding}"')
            headers = _headers(version, media_type(str(file.name)))
            code = status(_asked(request), version)
            if code != 200:
                return Response(None, code, headers)
            content = self.compressed.content(version.tag, coding, file.read)
        headers |= {
            "Content-Encoding": coding,
            "Content-Length": str(len(content)),
            "Content-Type": media_type(str(file.name)),
        }
        return Response(None if request.method == "HEAD" else content, 200, headers)

    def _open(self, path: str) -> BinaryIO | str | None:
        """The file at `path`, open; where to go instead for a folder; None for neither."""
        parts = path.split("/")
        if any(part.startswith(".") or "\\" in part or "\0" in part for part in parts):
            return None
        target = self.root.joinpath(*(part for part in parts if part))
        try:
            target = target.resolve(strict=True)
            if not target.is_relative_to(self.root.resolve()):
                return None
            if target.is_dir():
                if parts[-1]:
                    return f"{parts[-1]}/" if (target / "index.html").is_file() else None
                target /= "index.html"
            elif not parts[-1]:
                return None
            return _regular(target)
        except (OSError, ValueError, RuntimeError):  # a link to itself, before Python 3.13
            return None


def _regular(path: Path) -> BinaryIO | None:
    """An ordinary file, open; a pipe or device would never end, and is None."""
    file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115 - Path has no opener
    if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        return file
    file.close()
    return None


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)


def media_type(name: str) -> str:
    """What the file called `name` is served as."""
    ends = [end for end in MEDIA_TYPES if name.lower().endswith(end)]
    return MEDIA_TYPES[max(ends, key=len)] if ends else "application/octet-stream"


def _asked(request: Request) -> dict[str, str]:
    return {name.lower(): value for name, value in request.headers.items()}


def _headers(version: Version, kind: str) -> dict[str, str]:
    """What every answer about a file says, also that it did not change."""
    headers = _SAFE | {
        "ETag": version.tag,
        "Last-Modified": version.date,
        "Accept-Ranges": "bytes",
    }
    return headers | ({"Vary": "Accept-Encoding"} if compression.is_text(kind) else {})


def _coding(request: Request, file: BinaryIO) -> str:
    """The content coding to answer in; "" for the file as it is, as for every part of it."""
    size = os.fstat(file.fileno()).st_size
    worth = compression.SMALLEST <= size <= compression.LARGEST
    if (
        "range" in request.headers
        or not worth
        or not compression.is_text(media_type(str(file.name)))
    ):
        return ""
    return compression.coding(request.headers.get("accept-encoding", ""))


def _respond(request: Request, file: BinaryIO) -> Response:
    known = os.fstat(file.fileno())
    version = Version.of(known)
    kind = media_type(str(file.name))
    headers = _headers(version, kind)
    asked = _asked(request)
    code = status(asked, version)
    if code != 200:
        file.close()
        return Response(None, code, headers)
    try:
        # 14.2: a Range is for GET alone.
        wanted = asked.get("range") if request.method == "GET" else None
        parts = ranges(wanted, known.st_size) if wanted and range_applies(asked, version) else ()
    except UnsatisfiableError:
        file.close()
        return Response(None, 416, headers | {"Content-Range": f"bytes */{known.st_size}"})
    if request.method == "HEAD":
        file.close()
        headers |= {"Content-Length": str(known.st_size), "Content-Type": kind}
        return Response(None, 200, headers)
    if len(parts) > 1:
        return _several(file, parts, known.st_size, headers, kind)
    if parts:
        span = f"bytes {parts[0].first}-{parts[0].last}/{known.st_size}"
        headers |= {"Content-Range": span}
    part = parts[0] if parts else Range(0, known.st_size - 1)
    headers |= {"Content-Length": str(part.length), "Content-Type": kind}
    return StreamingResponse(_closing(file, [part]), 206 if parts else 200, headers)


def _several(
    file: BinaryIO, parts: tuple[Range, ...], size: int, headers: dict[str, str], kind: str
) -> Response:
    """Several ranges as multipart/byteranges (14.6)."""
    boundary = token_hex(16)
    pieces: list[bytes | Range] = []
    for part in parts:
        span = f"Content-Range: bytes {part.first}-{part.last}/{size}"
        pieces += [
            f"--{boundary}\r\nContent-Type: {kind}\r\n{span}\r\n\r\n".encode(),
            part,
            b"\r\n",
        ]
    pieces.append(f"--{boundary}--\r\n".encode())
    length = sum(p.length if isinstance(p, Range) else len(p) for p in pieces)
    kinds = {"Content-Type": f"multipart/byteranges; boundary={boundary}"}
    content = _closing(file, pieces)
    return StreamingResponse(content, 206, headers | kinds | {"Content-Length": str(length)})


async def _closing(
    file: BinaryIO, pieces: list[Range] | list[bytes | Range]
) -> AsyncIterator[bytes]:
    """The pieces one after another, read as fast as the client takes them."""
    with file:
        for piece in pieces:
            if isinstance(piece, bytes):
                yield piece
                continue
            left, offset = piece.length, piece.first
            while left > 0:
                size = min(left, _CHUNK)
                chunk = await to_thread.run_sync(os.pread, file.fileno(), size, offset)
                if not chunk:
                    return  # the file got shorter: the client sees that bytes are missing
                left, offset = left - len(chunk), offset + len(chunk)
                yield chunk
