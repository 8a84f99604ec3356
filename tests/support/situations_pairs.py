"""Family H once more: records and sounds of which one is of another run, or of somebody else.

And what else one thinks of who has read how feeds, fonts and addresses are read: families B and D.
"""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from interrupted import NEW, made, stopped_before_its_record
from situations import NEWS, REFUSED, SAID, Situation
from situations_packed import put

from briefing.episode.digests import begin

_OUT = frozenset({0, 3})
_CALLS: dict[str, tuple[str, frozenset[int], tuple[str, ...]]] = {
    "publish": ("publish ep --site s --show S --base-url https://example.org", _OUT, ("s", "s/*")),
    "clip": ("clip ep/a.mp3 --sentence 1 -o c.mp3 -q", frozenset({0, 2, 3, 4}), ("c.mp3",)),
    "make": ("make news.txt -o ep/a.mp3 --draft -q", frozenset({0, 3, 4}), ("ep/a.mp3", "ep/a.json", "ep/nowhere")),
    "batch": ("batch news.txt -d ep --draft -q", frozenset({0, 3, 4}), ("ep/news.mp3", "ep/news.json")),
}  # fmt: skip
"""What reads or replaces an episode, the exit codes that may be right, and what it may write."""


def _episode(folder: Path) -> Path:
    return made(folder / "ep/a.mp3")


def _with(change: Callable[[dict[str, Any]], object], folder: Path) -> None:
    """An episode whose record somebody changed."""
    path = _episode(folder).with_suffix(".json")
    record = json.loads(path.read_text("utf-8"))
    change(record)
    path.write_text(json.dumps(record), "utf-8")


def _beside(digests: Any) -> Callable[[Path], None]:
    return partial(_with, lambda record: record["report"].update(beside=digests))


def _report(**said: Any) -> Callable[[Path], None]:
    return partial(_with, lambda record: record["report"].update(said))


def _begun(folder: Path) -> None:
    begin(_episode(folder))


def _stopped(folder: Path) -> None:
    stopped_before_its_record(_episode(folder))


def _stopped_without_digests(folder: Path) -> None:
    stopped_before_its_record(made(folder / "ep/a.mp3", digests=False))


def _copied(name: str, folder: Path) -> None:
    """The record once more, under another name."""
    record = _episode(folder).with_suffix(".json")
    record.with_name(name).write_bytes(record.read_bytes())


def _renamed(name: str, folder: Path) -> None:
    """The record, under another name alone."""
    _episode(folder).with_suffix(".json").rename(folder / "ep" / name)


def _swapped(folder: Path) -> None:
    """Two episodes whose sounds changed places."""
    one, two = _episode(folder), made(folder / "ep/b.mp3", NEW)
    one.rename(folder / "ep/c.mp3")
    two.rename(one)
    (folder / "ep/c.mp3").rename(two)


def _replaced(name: str, other: Callable[[Path], object], folder: Path) -> None:
    """The sound or the record is something else."""
    _episode(folder)
    (folder / "mine.txt").write_text("mine", "utf-8")
    path = folder / "ep" / name
    path.unlink()
    other(path)


_OTHERS: dict[str, Callable[[Path], object]] = {
    "a folder": Path.mkdir,
    "a pipe": os.mkfifo,
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link that leads nowhere": lambda path: path.symlink_to("nowhere"),
    "a link to a file of the user's": lambda path: path.symlink_to("../mine.txt"),
    "another name of a file of the user's": lambda path: path.hardlink_to(path.parent.parent / "mine.txt"),
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
    "empty": Path.touch,
    "zeros": lambda path: path.write_bytes(bytes(100_000)),
}  # fmt: skip
STATES: dict[str, Callable[[Path], None]] = {
    "begun, and not more": _begun,
    "stopped before its record": _stopped,
    "of an older version, stopped before its record": _stopped_without_digests,
    "its record twice": partial(_copied, "b.json"),
    "its record once more in capitals": partial(_copied, "A.JSON"),
    "its record under another name": partial(_renamed, "b.json"),
    "its record as that of a hidden file": partial(_renamed, ".a.json"),
    "sounds that changed places": _swapped,
    "digests that are a number": _beside(5),
    "digests that are a text": _beside("begun"),
    "digests that are a list": _beside(["begun"]),
    "digests that are nothing": _beside(None),
    "digests of no lists": _beside({".mp3": 5}),
    "digests of a text": _beside({".mp3": "begun"}),
    "digests of nothing": _beside({".mp3": None}),
    "digests of numbers": _beside({".mp3": [1, 2.5, None, True]}),
    "digests of begun alone": _beside({".mp3": ["begun"]}),
    "digests of begun many times": _beside({".mp3": ["begun"] * 50_000}),
    "digests without end": _beside({".mp3": ["f" * 1_000_000]}),
    "digests of a way out": _beside({"/../../mine.txt": ["begun"], ".mp3": []}),
    "digests of 20,000 kinds": _beside({f".{number}": ["f"] for number in range(20_000)}),
    "texts that are a number": _report(texts=5),
    "texts that lead out": _report(texts=["../../../../etc/passwd", "/dev/zero", "\0", "\ud800"]),
    "loudness of words": _report(loudness={"as_played": "loud", "mono": "", "true_peak": []}),
    "loudness of other things": _report(loudness={"__class__": 1}),
    "checks of other things": _report(target={"name": [], "checks": [{"what": 1}]}),
    "a check that asks for words": _report(target={"name": "acx", "checks": [{"what": "x", "asked": "a to b to c", "measured": 1, "met": 1}]}),
    "what was left out as a number": _report(left_out=[5]),
    "what was left out of other fields": _report(left_out=[{"text": "a", "why": "b", "evil": 1}]),
    "who stepped in of other fields": _report(stepped_in={"voice": "x"}),
    "a size below nothing": _report(bytes=-1, samples=-1),
    "a size of 400 figures": _report(bytes=10**400),
    "a speed of nothing": _report(speed=0),
    "a speed that is no number": _report(speed=float("nan")),
    "a notice of signals": _report(notices=["\x1b]0;evil\x07\x1b[2J", "\r\n\r\nbriefing: fake"]),
    "a digest of its text that is a list": _report(made_from=[1]),
    **{f"its sound is {what}": partial(_replaced, "a.mp3", other) for what, other in _OTHERS.items()},
    **{f"its record is {what}": partial(_replaced, "a.json", other) for what, other in _OTHERS.items()},
}  # fmt: skip
"""What an episode may be when somebody reads it or makes it anew."""
_WHOLE = "<p>पहला वाक्य। दूसरा वाक्य।</p>"
_XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
ITEMS = {
    "a div that never ends": f"<div {_XHTML}>{_WHOLE}",
    "10,000 divs in one another": "<div>" * 10_000 + _WHOLE + "</div>" * 10_000,
    "2,000 divs beside one another": f"<div {_XHTML}>{_WHOLE}</div>" * 2_000,
    "ends of divs alone": "</div>" * 5_000 + _WHOLE,
    "a div that ends an item": f"<div {_XHTML}></item><item>{_WHOLE}</div>",
    "a div in a comment": f"<!-- <div {_XHTML}> -->{_WHOLE}<!-- </div> -->",
    "a div in CDATA": f"<description><![CDATA[<div>{_WHOLE}]]></description>",
    "half a CDATA": f"<div {_XHTML}><![CDATA[{_WHOLE}</div>",
    "a prefix of nothing": f"<x:div>{_WHOLE}</x:div>",
    "a div of two prefixes": f"<a:div>{_WHOLE}</b:div>",
    "an item in a div": f"<div {_XHTML}><item>{_WHOLE}</item></div>",
    "a script in a div": f"<div {_XHTML}><script>alert(1)</script>{_WHOLE}</div>",
    "a text of Yandex without its prefix": f"<yandex:full-text>{_WHOLE}</yandex:full-text>",
    "a text of Yandex that never ends": f"<yandex:full-text>{_WHOLE}",
    "texts of Yandex in one another": "<yandex:full-text>" * 2_000 + _WHOLE,
    "a long text of Yandex": f"<yandex:full-text>{NEWS * 100}</yandex:full-text>",
}
"""What an item of a feed may hold beside its description."""
FONTS = {
    "f.rtf": (
        rb"{\rtf1{\fonttbl{\f0 Symbol;}}" + rb"\f0 a\u-3999?\'b3\'ff\'00 " * 3_000 + rb"\par}"
    ),
    "g.rtf": (rb"{\rtf1{\fonttbl{\f0 " + b"Symbol " * 5_000 + rb";}}\f0 abc\par}"),
    "f.html": b"<p>" + b"<font face=Symbol>a</font><font face=Arial>a</font>" * 3_000,
    "g.html": b"<style>p{font-family:" + b"symbol," * 20_000 + b"}</style><p>abc",
    "h.html": "<font face='Symbol'>भारत &#0; &#xF061; &#xD800; a</font>".encode(),
}
"""Files typed in the font Symbol."""
HOSTS = (
    "192.0.0.8", "192.0.0.171", "192.88.99.1", "[::ffff:192.88.99.1]", "[2002:c058:6301::1]",
    "[64:ff9b::c000:8]", "3221225480", "0300.0130.0143.1", "192.88.25345", "192。88。99。1",
)  # fmt: skip
"""Addresses of networks that are not the internet's, in ways they are written."""


def pairs() -> Iterator[Situation]:
    """Each state with each call, and the other rows."""
    for what, lay in STATES.items():
        for call, (line, codes, may) in _CALLS.items():
            yield Situation("H pairs", f"{call}: {what}", line, lay, codes, may=may)
    yield from _feeds()
    for name, written in FONTS.items():
        yield Situation(
            "B readers, fonts", name, f"script {name}", put(name, partial(bytes, written)), SAID | REFUSED
        )  # fmt: skip
    for host in HOSTS:
        yield Situation(
            "D network", f"asks {host}", f"script http://{host}/x.html", codes=REFUSED | {6}
        )


def _feeds() -> Iterator[Situation]:
    for what, inside in ITEMS.items():
        item = f"<item><title>क</title><description>छोटा सार।</description>{inside}</item>"
        feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{item}</channel></rss>'
        yield Situation(
            "B readers, feeds", what, "batch f.xml -d out --draft -q",
            put("f.xml", partial(str.encode, feed)), SAID | REFUSED, may=("out", "out/*"),
        )  # fmt: skip
