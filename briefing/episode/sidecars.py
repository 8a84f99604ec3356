"""What lies beside the audio of an episode: its record, transcripts, and a page that plays it.

The record keeps a digest of the audio and of every other file, so that one changed by hand is
known: see `digests`. Files made before it did are known by their content, which follows from the
record; those whose record is gone by the mark in them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from briefing.audio.formats.mp3_file import is_as_written
from briefing.audio.formats.write import SUFFIXES
from briefing.document import Episode
from briefing.episode import digests, marks, playlist, record
from briefing.episode.transcripts import FORMATS
from briefing.errors import BriefingError
from briefing.io.atomic import Part, replacing, write
from briefing.io.overwrite import Origin, Proof
from briefing.io.places import is_file
from briefing.settings import Settings

SYNTHETIC = "यह आवाज़ कंप्यूटर से बनाई गई है। (This voice is synthetic.)"
"""The note every audio file carries: a listener has a right to know. It also shows whose it is."""

PAGE, BOOK = ".html", ".epub"
GENERATOR = b'<meta name="generator" content="briefing">'
"""What every page of ours carries."""


def targets(audio: Path, settings: Settings) -> dict[Path, Proof]:
    """Every file that is written for the episode at `audio`, and how each is known as ours."""
    suffixes = [FORMATS[name].suffix for name in settings.transcripts]
    suffixes += [PAGE] if settings.page else []
    suffixes += [BOOK] if settings.epub else []
    if settings.split:
        return {audio.with_suffix(playlist.SUFFIX): playlist.origin}
    beside = {audio.with_suffix(suffix): partial(_beside, audio, suffix) for suffix in suffixes}
    return {audio: audio_origin, record.record_path(audio): record.origin, **beside}


def page_origin(path: Path) -> Origin:
    """Whether a page is one of ours, by the mark in its head."""
    with path.open("rb") as file:
        return Origin.OURS if GENERATOR in file.read(1 << 16) else Origin.UNKNOWN


def is_sidecar(path: Path) -> bool:
    """Whether a file lies beside its episode as this program wrote it: a page, a book, subtitles.

    It could be read as a text, and would say again what the episode says.
    """
    for suffix in {path.suffix, "".join(path.suffixes[-2:])}:  # .transcript.html too
        audio = path.with_name(f"{path.name.removesuffix(suffix)}.mp3")
        if (known := digests.known(audio).get(suffix)) and digests.digest_of(path) in known:
            return True
    return False


def write_sidecars(
    episode: Episode,
    transcripts: Sequence[str],
    *,
    page: bool,
    cover: bytes = b"",
    book: Callable[[Episode, Part], None] | None = None,
) -> Episode:
    """Write the record, transcripts and a page of the same name beside the episode's audio.

    The page is one HTML file that works without a server; it shows `cover`, a JPEG. `book`
    writes an EPUB. Returns the episode as recorded. Raises OutputError when a file cannot be
    written.
    """
    contents = _contents(episode, transcripts, page=page, cover=cover)
    new = {suffix: digests.digest(content) for suffix, content in contents.items()}
    with ExitStack() as unfinished:
        if book:
            part = unfinished.enter_context(replacing(episode.audio.with_suffix(BOOK)))
            book(episode, part)
            new[BOOK] = digests.digest_of(part.path)
        report = replace(episode.report, beside=digests.with_new(episode.audio, new))
        recorded = record.save_record(replace(episode, report=report))
        for suffix, content in contents.items():
            write(episode.audio.with_suffix(suffix), content)
    return recorded


def outdated(audio: Path, settings: Settings) -> tuple[str, ...]:
    """Names of files of ours beside `audio`, just made, that an earlier run made for other sound.

    Those that are about to be written anew are none of them.
    """
    known = digests.known(audio)
    if digests.digest_of(audio) in known.get(audio.suffix, ()):
        return ()  # it sounds as it did
    anew = targets(audio, settings)
    beside = {audio.with_suffix(suffix): each for suffix, each in known.items()}
    return tuple(
        path.name
        for path, each in beside.items()
        if path.suffix not in SUFFIXES and path not in anew
        if is_file(path) and digests.digest_of(path) in each
    )


def _contents(
    episode: Episode, transcripts: Sequence[str], *, page: bool, cover: bytes
) -> dict[str, bytes]:
    forms = [FORMATS[name] for name in transcripts]
    texts = {form.suffix: marks.marked(form.suffix, form.write(episode)) for form in forms}
    if page:
        from briefing.episode.page.page import standalone

        texts[PAGE] = standalone(episode, episode.audio.parent, cover=cover)
    return {suffix: text.encode(errors="replace") for suffix, text in texts.items()}


def _beside(audio: Path, suffix: str, path: Path) -> Origin:
    known = digests.known(audio).get(suffix)
    if known is not None:
        return Origin.OURS if digests.digest_of(path) in known else Origin.CHANGED
    if suffix == BOOK:  # older versions made none
        return Origin.UNKNOWN
    content = path.read_bytes()
    if suffix == PAGE:
        return page_origin(path)
    by_mark = marks.origin(content)
    if by_mark is not Origin.UNKNOWN:
        return by_mark
    with suppress(BriefingError):
        episode = record.load_record(record.record_path(audio))
        for form in FORMATS.values():
            if form.suffix == suffix and form.write(episode).encode(errors="replace") == content:
                return Origin.OURS
    return Origin.UNKNOWN


def audio_origin(path: Path) -> Origin:
    """By the digest in its record, else by the note in its tags, or by its size in the record.

    Tags that somebody corrected make it theirs, as other sound does. Without a digest an MP3
    alone tells whether it was changed.
    """
    known = digests.known(path).get(path.suffix, ())
    if known and (digests.digest_of(path) in known or digests.is_cut_off(path, known)):
        return Origin.OURS
    if known and digests.BEGUN not in known:
        return Origin.CHANGED
    # It needs mutagen, which takes a twentieth of the time of a draft.
    from briefing.audio.formats.tagging import comment

    if SYNTHETIC in comment(path):
        unchanged = path.suffix.lower() != ".mp3" or is_as_written(path)
        return Origin.OURS if unchanged else Origin.CHANGED
    with suppress(BriefingError):
        episode = record.load_record(record.record_path(path))
        if episode.audio == path and episode.report.size == path.stat().st_size:
            return Origin.OURS
    return Origin.UNKNOWN
