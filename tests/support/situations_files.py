"""Families A and B: paths that cannot be read, and places that cannot be written."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import os
import shlex
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

from bad_calls import CHOOSING, READING
from bad_files import FILES
from sample_episodes import sample_episode
from situations import REFUSED, SAID, Situation

_SITE = "--site s --show S --base-url https://example.org"
INPUTS = {
    "script": "script P",
    "make": "make P -o out.mp3 --draft -q",
    "make, second": "make news.txt P -o out.mp3 --draft -q",
    "make, split": "make P -o out.mp3 --draft -q --split",
    "make, with book": "make P -o out.mp3 --draft -q --epub",
    "batch": "batch P -d out --draft -q",
    "lexicon": "script news.txt --lexicon P",
    "lexicon of make": "make news.txt -o out.mp3 --draft -q --lexicon P",
    "cover": "make news.txt -o out.mp3 --draft -q --cover P",
    "jingle": "make news.txt -o out.mp3 --draft -q --jingle P",
    "bed": "make news.txt -o out.mp3 --draft -q --bed P",
    "model": "make news.txt -o out.mp3 -q --model P",
    "config": "--config P script news.txt",
    "publish": f"publish P {_SITE}",
    "cover of a show": f"publish . {_SITE} --cover P",
    "play": "play P",
    "clip": "clip P --sentence 1 -o c.mp3",
    "check-feed": "check-feed P",
}
"""Every way to name something that is read; P is its path."""
_NOT_USABLE, _NOT_WRITABLE = frozenset({3}), frozenset({4})
"""The exit codes of an input that cannot be used, of a place that cannot be written."""
_MAY_MAKE = {"batch": ("out",), "publish": ("s", "s/*")}
"""The folder of what failed; a show without episodes is a show."""


def _socket(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        here = Path.cwd()
        os.chdir(folder)  # the path of a socket is short
        made.bind("s.sock")
        os.chdir(here)


def _binary(folder: Path) -> None:
    (folder / "b.bin").write_bytes(bytes(range(256)) * 40)


def _loop(folder: Path) -> None:
    (folder / "loop").symlink_to("loop")


def _folder_link(folder: Path) -> None:
    (folder / "d").mkdir()
    (folder / "k").symlink_to("d")


PATHS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "missing": ("no.txt", lambda _: None),
    "a folder": ("d", lambda f: (f / "d").mkdir()),
    "empty": ("e.txt", lambda f: (f / "e.txt").touch()),
    "binary": ("b.bin", _binary),
    "a dangling link": ("l", lambda f: (f / "l").symlink_to("gone")),
    "a link to itself": ("loop", _loop),
    "a link to a folder": ("k", _folder_link),
    "no device": ("/dev/null", lambda _: None),
    "a socket": ("s.sock", _socket),
    "a name too long": ("n" * 300, lambda _: None),
    "a path too long": ("n/" * 3000, lambda _: None),
    "below a file": ("news.txt/a.txt", lambda _: None),
    "not UTF-8": (os.fsdecode(b"caf\xe9.txt"), lambda _: None),
    "a line break": ("a\nb.txt", lambda _: None),
    "nothing": ("", lambda _: None),
    "a home that is not": ("~nobody-here/a.txt", lambda _: None),
    "a file address": ("file:///etc/passwd", lambda _: None),
    "an odd address": ("gopher://example.org/x", lambda _: None),
    "an escape": ("\x1b[31mred\x1b[0m.txt", lambda _: None),
    "memory of this process": ("/proc/self/mem", lambda _: None),
}


_MAY_BE_EMPTY = frozenset({"config", "lexicon", "lexicon of make"})
"""Where nothing in a file is nothing asked."""
_MORE = {
    ("publish", "a folder"): frozenset({0}),
    ("publish", "a link to a folder"): frozenset({0}),
    ("cover", "nothing"): frozenset({0}),
    ("check-feed", "empty"): frozenset({9}),
    ("check-feed", "binary"): frozenset({9}),
    ("check-feed", "no device"): frozenset({9}),
}
"""A show may be empty, "" is no cover, and a feed that breaks the rules is exit code 9."""


def inputs() -> Iterator[Situation]:
    """Every command with every path that is no good."""
    for command, call in INPUTS.items():
        for kind, (path, lay) in PATHS.items():
            line = [path if word == "P" else word for word in shlex.split(call)]
            # "" names nothing, and what is no picture may be meant as the name of a design.
            codes = REFUSED if kind == "nothing" or command == "cover" else _NOT_USABLE
            codes |= _MORE.get((command, kind), frozenset())
            if kind in {"empty", "no device"} and command in _MAY_BE_EMPTY:
                codes = SAID
            yield Situation(
                "A files", f"{command}: {kind}", call, _and(lay), codes, arguments=tuple(line),
                may=("out.*",) if 0 in codes and command != "publish" else _MAY_MAKE.get(command, ()),
            )  # fmt: skip
    yield from _known()


def _and(lay: Callable[[Path], object]) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        lay(folder)

    return laid


def _known() -> Iterator[Situation]:
    """The calls of tests/support/bad_calls.py, each with its own code and message."""
    for call, code, message in (*READING, *CHOOSING):
        if "-" in shlex.split(call) or "PORT" in call:
            continue
        yield Situation(
            "A files", f"briefing {call[:60]}", call, _files_of(call), frozenset({code}), message
        )


def _files_of(call: str) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        for name, content in FILES.items():
            if name.partition("/")[0] in f"news.txt {call}":
                (folder / name).parent.mkdir(exist_ok=True)
                data = content.encode() if isinstance(content, str) else content
                (folder / name).write_bytes(data)

    return laid


_MAKE = "make news.txt -o out.mp3 --draft -q --title क --force-no"
OUTPUTS = {
    "mp3": ("make news.txt -o out.mp3 --draft -q", "out.mp3"),
    "m4a": ("make news.txt -o out.m4a --draft -q", "out.m4a"),
    "m4b": ("make news.txt -o out.m4b --draft -q", "out.m4b"),
    "opus": ("make news.txt -o out.opus --draft -q", "out.opus"),
    "wav": ("make news.txt -o out.wav --draft -q", "out.wav"),
    "flac": ("make news.txt -o out.flac --draft -q", "out.flac"),
    "record": ("make news.txt -o out.mp3 --draft -q", "out.json"),
    "page": ("make news.txt -o out.mp3 --draft -q --html", "out.html"),
    "book": ("make news.txt -o out.mp3 --draft -q --epub", "out.epub"),
    "split": ("make two.md -o out.mp3 --draft -q --split", "out-01.mp3"),
    "vtt": ("make news.txt -o out.mp3 --draft -q --transcript vtt", "out.vtt"),
    "srt": ("make news.txt -o out.mp3 --draft -q --transcript srt", "out.srt"),
    "lrc": ("make news.txt -o out.mp3 --draft -q --transcript lrc", "out.lrc"),
    "ass": ("make news.txt -o out.mp3 --draft -q --transcript ass", "out.ass"),
    "json": ("make news.txt -o out.mp3 --draft -q --transcript json", "out.transcript.json"),
    "html": ("make news.txt -o out.mp3 --draft -q --transcript html", "out.transcript.html"),
    "say": ("say नमस्ते --draft -o out.wav", "out.wav"),
    "clip": ("clip ep/a.mp3 --sentence 1 -o out.mp3", "out.mp3"),
    "batch": ("batch news.txt -d out --draft -q", "out/news.mp3"),
    "batch's record": ("batch news.txt -d out --draft -q", "out/news.json"),
    "feed": (f"publish ep {_SITE}", "s/feed.xml"),
    "index": (f"publish ep {_SITE}", "s/index.html"),
    "episode's page": (f"publish ep {_SITE}", "s/episodes/a.html"),
    "settings of a show": (
        "init show --show S --base-url https://example.org",
        "show/briefing.toml",
    ),
}
"""Every file that is written: a call, and where it is."""
USERS = "यह मेरी फ़ाइल है।\n"


def _users(target: Path) -> None:
    target.write_text(USERS, encoding="utf-8")


def _linked(target: Path) -> None:
    other = target.parent / "other-of-mine"
    _users(other)
    target.symlink_to(other)


def _long_link(target: Path) -> None:
    _users(target.parent / "other-of-mine")
    (target.parent / "first").symlink_to("other-of-mine")
    target.symlink_to("first")


def _full_folder(target: Path) -> None:
    target.mkdir()
    _users(target / "mine.txt")


def _linked_folder(target: Path) -> None:
    (target.parent / "dd").mkdir()
    target.symlink_to("dd")


def _read_only(target: Path) -> None:
    _users(target)
    target.chmod(0o444)


PLACES: dict[str, Callable[[Path], object]] = {
    "a file of the user's": _users,
    "a large one": lambda t: t.write_bytes(b"\0" * 3_000_000),
    "a folder": lambda t: t.mkdir(),
    "a folder with files": _full_folder,
    "a link to a file of the user's": _linked,
    "a link over a link": _long_link,
    "a link to the text": lambda t: t.symlink_to(_text(t)),
    "another name of the text": lambda t: os.link(_text(t), t),
    "a link to itself": lambda t: t.symlink_to(t.name),
    "a link to a folder": _linked_folder,
    "a link into no folder": lambda t: t.symlink_to("nowhere/x"),
    "a pipe": os.mkfifo,
    "a device": lambda t: t.symlink_to("/dev/full"),
    "a read-only file": _read_only,
    "JSON of another program": lambda t: t.write_text('{"format": 1, "name": "mine"}'),
}


def _text(target: Path) -> Path:
    folder = target.parent
    while not (folder / "news.txt").exists():
        folder = folder.parent
    return (folder / "news.txt").resolve()


_MAY = {
    "batch": ("out",),
    "settings of a show": ("show/*", "show"),
    "index": ("s/*",),
    "episode's page": ("s/*",),
}
_KEPT = "settings of a show"
"""What is there already is left as it is, and the rest is made."""


def _codes(kind: str) -> frozenset[int]:
    return _NOT_WRITABLE | {0} if kind == _KEPT else _NOT_WRITABLE


def _below(state: str) -> frozenset[int]:
    """A folder that is not there is made."""
    return frozenset({0}) if state == "no folder" else _NOT_WRITABLE


def outputs() -> Iterator[Situation]:
    """Every file that is written, where something else already is."""
    for kind, (call, target) in OUTPUTS.items():
        for state, put in PLACES.items():
            yield Situation(
                "A outputs", f"{kind}: {state}", call, _laid(call, target, put),
                _codes(kind), may=_MAY.get(kind, ()),
            )  # fmt: skip
        for state, where in (("no folder", "no/such"), ("below a file", "news.txt/x")):
            if " -o " in call:
                moved = call.replace("-o out", f"-o {where}/out")
                yield Situation(
                    "A outputs",
                    f"{kind}: {state}",
                    moved,
                    _laid(call, "", None),
                    _below(state),
                    may=("no", "no/*"),
                )


def _laid(call: str, target: str, put: Callable[[Path], object] | None) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        if "two.md" in call:
            text = "# मौसम\n\nआज बारिश होगी।\n\n# खेल\n\nभारत जीता।\n"
            (folder / "two.md").write_text(text, encoding="utf-8")
        if "ep" in call.split() or "ep/a.mp3" in call:
            (folder / "ep").mkdir()
            sample_episode(folder / "ep/a.mp3")
        if put:
            (folder / target).parent.mkdir(parents=True, exist_ok=True)
            put(folder / target)

    return laid
