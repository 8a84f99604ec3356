"""Texts and episodes in an object store: s3://, gs:// and whatever else fsspec knows.

An episode is made in a temporary folder and then put there whole. Its record goes last, and
an older record is made void first: where a record can be read, the audio it tells of is
there, all of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from briefing.document import Episode, Source
from briefing.episode import record
from briefing.episode.digests import unfinished
from briefing.episode.sidecars import targets
from briefing.errors import BriefingError, InputError, MissingError, NetworkError, OutputError
from briefing.io.optional import need, pip
from briefing.io.scratch import scratch
from briefing.read import checked
from briefing.read.addresses import is_address
from briefing.read.dates import dated
from briefing.read.files import MOST_BYTES
from briefing.read.kinds import source_of
from briefing.settings import Settings

_INSTALL = re.compile(r"\b[Ii]nstall ([\w-]+)")


def is_store(address: str) -> bool:
    """Whether `address` is one, but not of the web."""
    return is_address(address) and address.partition("://")[0].lower() not in {"http", "https"}


def texts(address: str, wanted: Callable[[str], bool]) -> list[tuple[str, str]]:
    """The address and the state of the text at `address`, or of those `wanted` in that folder.

    The state changes whenever the text does. Raises MissingError without the extra
    `cluster` or what it needs for this kind of store; InputError and NetworkError when the
    place cannot be read.
    """
    with _explained(address):
        files, path = _open(address)
        files.invalidate_cache()  # what it listed before may have changed
        found = [path]
        if files.isdir(path):
            found = sorted(name for name in files.ls(path, detail=False) if wanted(name))
        return [(files.unstrip_protocol(name), str(files.ukey(name))) for name in found]


def names(folder: str) -> list[str]:
    """The names of the files in `folder`; none when it is not there. Raises as `texts` does."""
    with _explained(folder):
        files, path = _open(folder)
        files.invalidate_cache()
        found = files.ls(path, detail=False) if files.exists(path) else []
        return [PurePosixPath(name).name for name in found]


def read(address: str, field: str = "") -> Source:
    """The text at `address`, of records that of `field`.

    Raises as `texts` and the reader of its kind do.
    """
    with _explained(address):
        files, path = _open(address)
        with files.open(path, "rb") as file:
            data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise InputError(f"{address}: larger than {MOST_BYTES >> 20} MB", "split it")
    source = source_of(data, address, PurePosixPath(path).suffix, field=field)
    name = PurePosixPath(path)
    return dated(checked(source), name.stem, suffix=name.suffix)


def load(address: str) -> tuple[Episode, int]:
    """The record of the episode whose audio is at `address`, and the bytes of that audio.

    Raises InputError when there is no sound record or no audio, NetworkError when the
    place cannot be asked.
    """
    with scratch() as folder, _explained(address):
        files, path = _open(address)
        kept = Path(folder) / record.record_path(Path(path)).name
        kept.write_bytes(files.cat_file(str(record.record_path(Path(path)))))
        return record.load_record(kept), int(files.size(path))


def written(output: Path | str, settings: Settings) -> list[Path | str]:
    """Every file that an episode at `output` consists of, or its address."""
    if isinstance(output, Path):
        return list(targets(output, settings))
    folder, _, name = output.rpartition("/")
    return [f"{folder}/{file.name}" for file in targets(Path(name), settings)]


@contextmanager
def staged(output: Path | str, settings: Settings) -> Iterator[Path]:
    """A file to write instead of `output`, put in its place with all that is beside it.

    What is there already lies beside that file first, so that nothing is written over that
    this program did not make. A path is its own. Raises NetworkError when the place does not
    take it.
    """
    if isinstance(output, Path):
        yield output
        return
    with scratch() as folder:
        local = Path(folder) / PurePosixPath(output).name
        with _explained(output):
            _get(local, output, settings)
        try:
            yield local
        except OutputError as error:  # of a file with the same name in the place itself
            place = output.rpartition("/")[0]
            told = error.message.replace(folder, place)
            raise type(error)(told, error.hint, setting=error.setting) from error
        with _explained(output):
            _put(local, output)


def _get(local: Path, output: str, settings: Settings) -> None:
    files, path = _open(output)
    for part in targets(local, settings):
        there = str(PurePosixPath(path).with_name(part.name))
        if files.exists(there):
            files.get_file(there, str(part))


def _put(local: Path, output: str) -> None:
    """Put all files there; meanwhile the record is one of which nothing can be read but digests."""
    files, path = _open(output)
    place = PurePosixPath(path).parent
    last = record.record_path(local)
    files.makedirs(str(place), exist_ok=True)
    files.pipe_file(str(place / last.name), unfinished(local))
    for part in sorted(local.parent.iterdir(), key=lambda part: part == last):
        files.put_file(str(part), str(place / part.name))


def _open(address: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it."""
    need("fsspec", "cluster", "an object store")
    from fsspec.core import url_to_fs

    opened: tuple[Any, str] = url_to_fs(address)
    return opened


@contextmanager
def _explained(address: str) -> Iterator[None]:
    """Turn what a store's driver raises, whose kinds nobody can list, into a line for a person."""
    try:
        yield
    except BriefingError:
        raise
    except FileNotFoundError as error:
        raise InputError(f"{address}: nothing was found there", "check the address") from error
    except ImportError as error:  # "Install s3fs to access S3"
        library = _INSTALL.search(str(error))
        hint = pip(library[1]) if library else str(error)
        raise MissingError(f"{address}: its driver is not installed", hint) from error
    except ValueError as error:  # "Protocol not known: …"
        raise InputError(f"{address}: {error}", "check the address") from error
    except Exception as error:
        said = " ".join(str(error).split())
        raise NetworkError(
            f"{address}: {type(error).__name__}: {said}", "check the address and your access to it"
        ) from error
