"""Families A, F, G and H once more: folders that somebody sent, with more in them than texts."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from zlib import crc32

from killed import killed_at
from sample_episodes import sample_episode
from situations import REFUSED, SAID, Situation
from situations_packed import put

from briefing.cli import run

_WELL, _WRONG = frozenset({0}), frozenset({2})
_MINE = "यह मेरी फ़ाइल है।\n"
_SITE = "--site s --show S --base-url https://example.org"
_PUBLISH = f"publish ep {_SITE}"

SETTINGS = (
    "[serve]\nlan = true", "[serve]\nstudio = true", "[serve]\nkey = 'theirs'", "[api]\nlan = true",
    "[serve]\nwebhook = 'http://127.0.0.1:1/'", "[check-feed]\nping = true", "[voices]\nonline = true",
    "allow-private = true", "teasers = 'follow'", "engine = 'gtts'", "fallback = 'gtts:hi'",
    "[make]\noutput = '../escaped.mp3'", "[make]\noutput = '/tmp/escaped.mp3'", "[say]\noutput = '../escaped.wav'",
    "[batch]\nfolder = '..'", "[publish]\nsite = '../escaped'", "[voices]\nsample = '..'", "[clip]\noutput = '../escaped.mp3'",
    "force = true", "[batch]\ncluster = 'local'",
)  # fmt: skip
"""What a settings file that is only found cannot decide."""
CALLS = {
    "script": ("script news.txt", ()),
    "make": ("make news.txt -o out.mp3 --draft -q", ()),
    "batch": ("batch news.txt -d out --draft -q", ()),
    "a manifest": ("make sent.toml -o out.mp3 --draft -q", ()),
}


def sent() -> Iterator[Situation]:
    """Each of them."""
    for number, toml in enumerate(SETTINGS):
        for name, (call, may) in CALLS.items():
            file, more = (
                ("sent.toml", "\n[episode]\nitems = ['news.txt']\n")
                if "manifest" in name
                else ("briefing.toml", "\n")
            )
            yield Situation(
                "F found settings", f"{name}: {number}: {toml.splitlines()[-1]}", call,
                put(file, f"{toml}{more}".encode), _WRONG, may=may,
            )  # fmt: skip
    yield from _manifests()
    yield from _planted()
    yield from _journals()
    yield from _records()


MANIFESTS: dict[str, tuple[str, frozenset[int]]] = {
    "itself": ("items = ['sent.toml']", REFUSED),
    "another manifest": ("items = ['other.toml']", REFUSED),
    "an address of this machine": ("items = ['http://127.0.0.1:1/']", REFUSED | {6}),
    "a file address": ("items = ['file:///etc/passwd']", REFUSED),
    "a device": ("items = ['/dev/zero']", REFUSED),
    "a folder": ("items = ['.']", REFUSED),
    "a process": ("items = ['/proc/self/environ']", REFUSED),
    "an option": ("items = ['--force']", REFUSED),
    "the result": ("items = ['out.mp3']", REFUSED),
    "very many": ("items = [" + "'news.txt', " * 300 + "]", SAID),
    "a list in a list": ("items = [['news.txt']]", _WRONG),
    "no text": ("items = [3]", _WRONG),
    "half a character": ('items = ["\\ud800"]', REFUSED),
    "a text that is none": ("items = [{ text = '' }]", REFUSED),
    "a title without end": (f"items = [{{ text = 'news.txt', title = '{'क' * 100_000}' }}]", SAID | REFUSED),
    "a title that is a way out": ("title = '../../escaped'\nitems = ['news.txt']", SAID),
    "a show that is tags": ("show = '<script>'\nitems = ['news.txt']", SAID),
    "a cover of the system": ("cover = '/etc/passwd'\nitems = ['news.txt']", REFUSED),
    "a jingle without end": ("jingle = '/dev/zero'\nitems = ['news.txt']", REFUSED),
    "a field nobody knows": ("run = 'touch x'\nitems = ['news.txt']", _WRONG),
}  # fmt: skip
"""What a manifest lists, and the exit codes that are right."""


def _manifests() -> Iterator[Situation]:
    for what, (toml, codes) in MANIFESTS.items():
        yield Situation(
            "A files", f"a manifest with {what}", "make sent.toml -o out.mp3 --draft -q",
            put("sent.toml", f"[episode]\n{toml}\n".encode), codes, may=("out.*",),
        )  # fmt: skip


def _part(name: str, kind: str = "part") -> str:
    """What `name` is called while it is made."""
    code = f"{crc32(name.encode()):08x}"
    return f".briefing-{code}-{crc32(f'briefing {code} {kind}'.encode()):08x}.{kind}"


def _hard_link(path: Path) -> None:
    other = path.parent / "mine.txt"
    other.write_text(_MINE, encoding="utf-8")
    os.link(other, path)


def _link(path: Path) -> None:
    (path.parent / "mine.txt").write_text(_MINE, encoding="utf-8")
    path.symlink_to("mine.txt")


def _other_folder(path: Path) -> None:
    path.mkdir()
    (path / "mine.txt").write_text(_MINE, encoding="utf-8")


def _read_only(path: Path) -> None:
    path.touch(0o444)


PLANTS: dict[str, Callable[[Path], None]] = {
    "another name of a file of the user's": _hard_link,
    "a link to a file of the user's": _link,
    "a link that leads nowhere": lambda p: p.symlink_to("nowhere"),
    "a link to a device": lambda p: p.symlink_to("/dev/full"),
    "a pipe": os.mkfifo,
    "a folder": _other_folder,
    "a file that cannot be written": _read_only,
}
"""What lies under the name that a file has while it is made."""


def _planted() -> Iterator[Situation]:
    calls = {
        "out.mp3": ("make news.txt -o out.mp3 --draft -q", ("out.mp3", "out.json")),
        "out.json": ("make news.txt -o out.mp3 --draft -q", ("out.mp3", "out.json")),
        "out.vtt": ("make news.txt -o out.mp3 --draft -q --transcript vtt", ("out.*",)),
        "out.html": ("make news.txt -o out.mp3 --draft -q --html", ("out.*",)),
        "out.epub": ("make news.txt -o out.mp3 --draft -q --epub", ("out.*",)),
        "out.wav": ("say नमस्ते --draft -o out.wav", ("out.*",)),
    }
    for target, (call, may) in calls.items():
        for what, lay in PLANTS.items():
            for kind in ("part", "lock"):
                name = _part(target if kind == "part" else Path(target).stem, kind)
                if kind == "lock" and target != "out.mp3":
                    continue
                yield Situation(
                    "A planted", f"{target}: {kind}: {what}", call, put_by(name, lay), SAID | {4}, may=(*may, name),
                )  # fmt: skip


def put_by(name: str, lay: Callable[[Path], None]) -> Callable[[Path], None]:
    """Lays something under a name."""
    return lambda folder: lay(folder / name)


JOURNALS: dict[str, bytes] = {
    "nothing": b"",
    "a line": b"\n",
    "another program's lines": b'{"a": 1}\n{"b": 2}\n',
    "lines of numbers": b"\n[1, 2]\n",
    "no text": bytes(range(256)) * 9,
    "brackets without end": b"\n" + b"[" * 100_000,
    "a way out": b'\n["../news.txt", 1, 1, "x", ""]\n',
    "a whole path": b'\n["/etc/passwd", 1, 1, "x", ""]\n',
    "numbers without end": b'\n["index.html", ' + b"9" * 5000 + b', 1, "x"]\n',
    "a name with a zero": b'\n["a\\u0000b", 1, 1, "x"]\n',
    "half a character": b'\n["\\ud800", 1, 1, "x"]\n',
    "a name without end": b'\n["' + b"n" * 5000 + b'", 1, 1, "x"]\n',
    "an entry that fits nothing": b'\n["index.html", 1, 1, "x", ""]\n',
}
"""What lies as the journal of a site."""


def _journals() -> Iterator[Situation]:
    for killed in (False, True):
        for what, content in JOURNALS.items():
            name = "after a kill" if killed else "in a whole site"
            yield Situation(
                "H journals", f"{name}: {what}", _PUBLISH, _site_with(content, killed=killed),
                frozenset({0, 4}), may=("s/*",),
            )  # fmt: skip


def _publish(folder: Path) -> None:
    where = ["--site", str(folder / "s"), "--base-url", "https://example.org"]
    run(["publish", str(folder / "ep"), "--show", "S", *where])


def _site_with(journal: bytes, *, killed: bool) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        (folder / "ep").mkdir()
        sample_episode(folder / "ep/a.mp3")
        killed_at(lambda: _publish(folder), 90 if killed else 10_000)
        (folder / "s/files.jsonl").write_bytes(journal)

    return laid


RECORDS: dict[str, tuple[str, object]] = {
    "its sound is elsewhere": ("audio", "../news.txt"),
    "its sound is a whole path": ("audio", "/etc/passwd"),
    "its sound is the folder": ("audio", ".."),
    "its sound is no name": ("audio", 5),
    "a title of tags": ("title", "<script>alert(1)</script>"),
    "a title without end": ("title", "क" * 200_000),
    "a title with signals": ("title", "\x1b[31mक\x07\r\n"),
    "a show from right to left": ("show", "\u202eabc"),
    "a voice that is a list": ("voice", []),
    "a date that is none": ("date", "2026-99-99"),
    "seconds without end": ("seconds", 1e308),
    "seconds that are no number": ("seconds", float("nan")),
    "sentences that are none": ("sentences", {"a": 1}),
    "a report that is none": ("report", [1]),
    "an author that is a number": ("author", 7),
    "a form of the future": ("format", 10**6),
}
"""What is changed in a record."""


def _records() -> Iterator[Situation]:
    for what, (key, value) in RECORDS.items():
        for name, call, may in (
            ("publish", _PUBLISH, ("s", "s/*")),
            ("clip", "clip ep/a.mp3 --sentence 1 -o c.mp3", ("c.mp3",)),
            ("make", "make news.txt -o ep/a.mp3 --draft -q", ("ep/a.mp3", "ep/a.json")),
        ):
            yield Situation(
                "H records", f"{name}: {what}", call, _changed(key, value), SAID | REFUSED | {4}, may=may,
            )  # fmt: skip


def _changed(key: str, value: object) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        (folder / "ep").mkdir()
        sample_episode(folder / "ep/a.mp3")
        place = folder / "ep/a.json"
        record = json.loads(place.read_text("utf-8"))
        place.write_text(json.dumps(record | {key: value}), "utf-8")

    return laid
