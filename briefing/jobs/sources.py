"""What a batch is asked to narrate: files, folders of files, feeds, pages, object stores."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from briefing.document import Source, Text
from briefing.episode.text import some
from briefing.errors import BriefingError, InputError
from briefing.io.places import is_file, is_folder, is_there, real
from briefing.jobs import store
from briefing.read import STDIN, feed, read
from briefing.read.addresses import is_address, policy
from briefing.read.kinds import SUFFIXES, is_feed

_MOST_NAMED = 10  # files or folders in a notice
_DOCUMENTS = frozenset(str.split(".doc .dot .wps .wpd .pages .sxw"))
"""The ends of the names of documents that a word processor can save anew and no reader reads."""
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml"})


@dataclass(frozen=True, slots=True)
class Item:
    """A text to narrate."""

    text: Text
    """The text, or where it is."""
    key: str
    """What it is known by from look to look."""
    state: str
    """What changes when the text does."""

    @property
    def whole(self) -> bool:
        """Whether it was fetched in one piece; a file may still be growing."""
        return isinstance(self.text, Source) or is_online(self.key)


@dataclass(frozen=True, slots=True)
class Found:
    """What a look at several sources found."""

    items: tuple[Item, ...] = ()
    """The texts there are, in order and once each."""
    failures: tuple[BriefingError, ...] = ()
    """Why a place could not be looked at."""

    def __add__(self, other: Found) -> Found:
        """What either found."""
        return Found(self.items + other.items, self.failures + other.failures)


def is_online(source: str) -> bool:
    """Whether it is an address of the web, which should not be asked too often."""
    return is_address(source) and not store.is_store(source)


def look(sources: Iterable[str], *, allow_private: bool = False) -> Found:
    """Every text at `sources`. A place that cannot be read is a failure, not an exception."""
    items: dict[str, Item] = {}
    failures: list[BriefingError] = []
    for source in sources:
        try:
            for item in _at(source, allow_private):
                _add(items, item)
        except BriefingError as error:
            failures.append(error)
        except OSError as error:
            failures.append(InputError(f"{source}: {error.strerror}", "choose a file you may read"))
    return Found(tuple(items.values()), tuple(failures))


def _add(items: dict[str, Item], item: Item) -> None:
    """Take `item` unless it is there already.

    What a feed gives the same guid and is not the same is another text: it is known by its
    address, its title or its content as well.
    """
    there = items.get(item.key)
    if there is None:
        items[item.key] = item
    elif isinstance(item.text, Source) and there.state != item.state:
        addresses = [origin for origin in [item.text.origin] if is_address(origin)]
        for mark in (*addresses, item.text.title, item.state):
            guid = f"{item.key}#{mark}"
            if guid not in items:
                items[guid] = replace(item, text=replace(item.text, guid=guid), key=guid)
                return
            if items[guid].state == item.state:
                return


def _at(source: str, allow_private: bool) -> Iterator[Item]:
    if source == STDIN:
        yield _entry(replace(read(STDIN), guid=STDIN))
    elif is_online(source):
        yield from _online(source, allow_private)
    elif store.is_store(source):
        for address, state in store.texts(source, _is_text):
            yield Item(address, address, state)
    elif is_folder(path := Path(source)):
        for inside in sorted(path.iterdir()):
            if _is_own_text(inside) and not is_folder(inside) and not _is_endless(inside):
                yield _file(inside)
    elif is_file(path) and is_feed(_start(path)):
        yield from map(_entry, feed.entries(path))
    else:
        yield _file(path)


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4096)


def passed_over(sources: Iterable[str], output: Path | str) -> Iterator[str]:
    """Notices for each folder among `sources`: the folders in it, and the files that are no texts.

    Neither is looked into. Documents in a form that is not read are told apart: somebody wrote
    them to be read. What is made goes to `output`, of which nothing is said.
    """
    own = None if isinstance(output, str) else real(output)
    for source in sources:
        if source != STDIN and "://" not in source and is_folder(source):
            inside = sorted(path for path in Path(source).iterdir() if is_folder(path))
            shown = [p.name for p in inside if not p.name.startswith(".") and real(p) != own]
            if shown:
                yield (
                    f"{source}: the folders in it are searched only if you name them too: "
                    f"{_first(shown)}"
                )
            files = _no_texts(Path(source)) if real(Path(source)) != own else []
            if documents := [name for name in files if _is_document(name)]:
                yield f"{source}: save these as .docx so that they can be read: {_first(documents)}"
            if others := [name for name in files if not _is_document(name)]:
                yield f"{source}: not read because they are not texts: {_first(others)}"


def _first(names: Sequence[str]) -> str:
    return ", ".join(some(names, _MOST_NAMED))


def _no_texts(folder: Path) -> list[str]:
    """The files of `folder` that are passed over; hidden ones and locks are nobody's texts."""
    return sorted(
        path.name
        for path in folder.iterdir()
        if (is_file(path) and not _is_own_text(path)) or _is_endless(path)
        if not path.name.startswith((".", "~$"))
    )


def _is_endless(path: Path) -> bool:
    """Whether it is a pipe, a device or a socket: in a folder it is nobody's text."""
    return is_there(path) and not is_file(path) and not is_folder(path)


def _is_document(name: str) -> bool:
    return PurePosixPath(name).suffix.lower() in _DOCUMENTS


def _is_text(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "~$"))


def _is_own_text(path: Path) -> bool:
    """Whether a file of a folder is a text, and not what was made of one."""
    from briefing.episode.sidecars import is_sidecar

    return _is_text(path.name) and not is_sidecar(path)


def _file(path: Path) -> Item:
    """A file that is not there is found missing when it is to be read."""
    key = str(real(path.parent) / path.name)  # the same under whatever name
    try:
        status = path.stat()
    except OSError as error:
        return Item(path, key, f"{error.strerror}")
    return Item(path, key, f"{status.st_size} {status.st_mtime_ns} {status.st_ino}")


def _online(address: str, allow_private: bool) -> Iterator[Item]:
    """The entries of a feed, or the page itself."""
    from briefing.read.web.fetch import fetch

    page = fetch(address, policy(allow_private=allow_private))
    if page.media_type in _FEED_TYPES or is_feed(page.data):
        yield from map(_entry, feed.parse(page.data, address))
    else:
        yield Item(address, address, hashlib.sha256(page.data).hexdigest())


def _entry(source: Source) -> Item:
    return Item(source, source.guid, digest(source))


def digest(source: Source) -> str:
    """What changes when the text, its title or its author does."""
    told = "\0".join((source.title, source.author, source.text))
    return hashlib.sha256(told.encode(errors="replace")).hexdigest()
