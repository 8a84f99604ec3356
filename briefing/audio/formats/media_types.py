"""The media types of audio files, for feeds, pages and servers."""

from __future__ import annotations

MEDIA_TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".opus": "audio/ogg",
}
"""What may be published, by suffix; the types Apple names where Apple plays it."""

AUDIO_TYPES = MEDIA_TYPES | {".flac": "audio/flac", ".wav": "audio/wav"}
"""Every kind that is written, by suffix: FLAC as RFC 9639 says, WAV as browsers call it."""
