"""The media types of audio files, for feeds, pages and servers."""

from __future__ import annotations

MPEG4 = frozenset((".m4a", ".m4b"))
"""Suffixes of MPEG-4 files with AAC; the second is an audiobook's."""

MEDIA_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".m4b": "audio/x-m4b",
    ".opus": "audio/ogg",
}
"""What may be published, by suffix; the types Apple names where Apple plays it."""

AUDIO_TYPES = MEDIA_TYPES | {".flac": "audio/flac", ".wav": "audio/wav"}
"""Every kind that is written, by suffix: FLAC as RFC 9639 says, WAV as browsers call it."""
