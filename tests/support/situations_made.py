"""Families G and H once more: batches, clusters and sites of what others left behind."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sample_episodes import sample_episode
from situations import NEWS, REFUSED, SAID, Situation, nothing

_WELL = frozenset({0})


def _circle(folder: Path) -> None:
    (folder / "texts").mkdir()
    (folder / "texts/a.txt").write_text(NEWS, encoding="utf-8")
    (folder / "texts/again").symlink_to("../texts")


def _alike(folder: Path) -> None:
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "a.txt").write_text(f"{NEWS} {name}", encoding="utf-8")


def _cases(folder: Path) -> None:
    (folder / "texts").mkdir()
    for name in ("a.txt", "A.txt", "a.md", "à.txt", "a\u0300.txt"):
        (folder / "texts" / name).write_text(f"{NEWS} {name}", encoding="utf-8")


def _hidden(folder: Path) -> None:
    (folder / "texts").mkdir()
    for name in (".a.txt", "._b.txt", "~$c.docx", ".DS_Store", "Thumbs.db", "d.txt"):
        (folder / "texts" / name).write_text(NEWS, encoding="utf-8")


def _no_folder(folder: Path) -> None:
    (folder / "out").write_text("mine", encoding="utf-8")


BATCHES: dict[str, tuple[str, Callable[[Path], None], frozenset[int], tuple[str, ...]]] = {
    "a folder in itself": ("batch texts -d out --draft -q", _circle, _WELL, ("out*",)),
    "two texts of one name": ("batch one two -d out --draft -q", _alike, SAID | REFUSED, ("out*",)),
    "names that differ in case or form": ("batch texts -d out --draft -q", _cases, SAID | REFUSED, ("out*",)),
    "files that editors leave": ("batch texts -d out --draft -q", _hidden, SAID | REFUSED, ("out*",)),
    "the folder of the texts itself": ("batch one -d one --draft -q", _alike, _WELL, ("one/a.mp3", "one/a.json")),
    "a file for a folder": ("batch news.txt -d out --draft -q", _no_folder, frozenset({2, 4}), ()),
    "one text three times": ("batch news.txt news.txt ./news.txt -d out --draft -q", nothing, _WELL, ("out*",)),
    "no time at all": ("batch news.txt -d out --draft -q --time-limit 0.000001", nothing, frozenset({7}), ("out*",)),
    "more workers than there may be": ("batch news.txt -d out --draft -q --workers 100000", nothing, SAID | REFUSED, ("out*",)),
    "a cluster that is not there": ("batch news.txt -d out --draft -q --cluster tcp://127.0.0.1:1", nothing, frozenset({5, 6}), ("out",)),
    "a cluster of no kind": ("batch news.txt -d out --draft -q --cluster what://ever", nothing, frozenset({2}), ("out",)),
    "a cluster with a blank": ("batch news.txt -d out --draft -q --cluster 'tcp://a b:1'", nothing, frozenset({2, 5, 6}), ("out",)),
    "a store of no kind": ("batch zz://bucket/x -d out --draft -q", nothing, REFUSED | {5, 6}, ("out",)),
    "a store to write of no kind": ("batch news.txt -d zz://bucket/x --draft -q", nothing, REFUSED | {4, 5, 6}, ()),
}  # fmt: skip


def batches() -> Iterator[Situation]:
    """Many texts, and machines that are not there."""
    for what, (call, lay, codes, may) in BATCHES.items():
        yield Situation("G batch", what, call, lay, codes, may=may, process=True)


def _changed(change: Callable[[dict[str, Any]], object]) -> Callable[[Path], None]:
    """An episode whose record somebody changed."""

    def laid(folder: Path) -> None:
        (folder / "ep").mkdir()
        made = sample_episode(folder / "ep/a.mp3")
        path = made.audio.with_suffix(".json")
        record = json.loads(path.read_text(encoding="utf-8"))
        change(record)
        path.write_text(json.dumps(record), encoding="utf-8")

    return laid


def _put(name: str, content: str) -> Callable[[Path], None]:
    """An episode, and a file that lies in the site already."""

    def laid(folder: Path) -> None:
        _changed(lambda _: None)(folder)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")

    return laid


def _copied(folder: Path) -> None:
    _changed(lambda _: None)(folder)
    for end in (".mp3", ".json"):
        shutil.copy(folder / f"ep/a{end}", folder / f"ep/b{end}")


def _linked_out(folder: Path) -> None:
    _changed(lambda _: None)(folder)
    (folder / "elsewhere").mkdir()
    (folder / "s").mkdir()
    (folder / "s/episodes").symlink_to("../elsewhere")


_SITE = "publish ep --site s --show S --base-url https://example.org"
_MADE = ("s", "s/*")
_OUT = frozenset({0, 3})
"""What cannot be used is left out and told; where nothing is left that is a failure."""
SITES: dict[str, tuple[str, Callable[[Path], None], frozenset[int], tuple[str, ...]]] = {
    "a record of a later version": (_SITE, _changed(lambda r: r.update(format=99)), _OUT, _MADE),
    "a record with audio elsewhere": (_SITE, _changed(lambda r: r.update(audio="../../etc/passwd")), _OUT, _MADE),
    "a record with a whole path": (_SITE, _changed(lambda r: r.update(audio="/etc/passwd")), _OUT, _MADE),
    "a record without end": (_SITE, _changed(lambda r: r.update(seconds=1e308)), _OUT, _MADE),
    "a record of no number": (_SITE, _changed(lambda r: r.update(seconds=float("nan"))), _OUT, _MADE),
    "a record that goes back": (_SITE, _changed(lambda r: r.update(seconds=-5)), _OUT, _MADE),
    "a record of texts for numbers": (_SITE, _changed(lambda r: r.update(seconds="5", title=5)), _OUT, _MADE),
    "a title of a megabyte": (_SITE, _changed(lambda r: r.update(title="क" * 350_000)), _OUT, _MADE),
    "a title of signs": (_SITE, _changed(lambda r: r.update(title="</title><script>alert(1)</script>\0\ud800")), _OUT, _MADE),
    "a date in the year 9999": (_SITE, _changed(lambda r: r.update(date="9999-12-31")), _OUT, _MADE),
    "a date that is none": (_SITE, _changed(lambda r: r.update(date="gestern")), _OUT, _MADE),
    "cues that are none": (_SITE, _changed(lambda r: r.update(cues=[[]])), _OUT, _MADE),
    "chapters without end": (_SITE, _changed(lambda r: r.update(chapters=[{"start": n, "end": n + 1, "title": "x"} for n in range(50_000)])), _OUT, _MADE),
    "an episode copied by hand": (_SITE, _copied, _OUT, _MADE),
    "the site in the folder": ("publish ep --site ep --show S --base-url https://example.org", _changed(lambda _: None), frozenset({0, 2, 4}), ("ep/*",)),
    "the folder in the site": ("publish ep --site . --show S --base-url https://example.org", _changed(lambda _: None), frozenset({0, 2, 4}), ("*",)),
    "episodes of the site elsewhere": (_SITE, _linked_out, frozenset({0, 2, 4}), ("*",)),
    "a ledger that is none": (_SITE, _put("s/published.json", "{"), frozenset({2, 3, 4}), ()),
    "a ledger of lists": (_SITE, _put("s/published.json", "[[[]]]"), frozenset({2, 3, 4}), ()),
    "a list of files that is none": (_SITE, _put("s/files.json", '{"format":1,"complete":true,"files":{"../../x":[1,2,"a"]}}'), frozenset({0, 2, 3, 4}), _MADE),
    "a worker of the user's": (_SITE, _put("s/sw.js", "mine"), frozenset({0, 2, 4}), ("s/*.jpg",)),
    "an address that runs": ("publish ep --site s --show S --base-url javascript:alert(1)", _changed(lambda _: None), frozenset({2}), ()),
    "an address with a blank": ("publish ep --site s --show S --base-url 'https://ex ample.org'", _changed(lambda _: None), frozenset({2}), ()),
    "an address with a question": ("publish ep --site s --show S --base-url 'https://example.org/?a=b#c'", _changed(lambda _: None), frozenset({0, 2}), _MADE),
    "an address in Hindi": ("publish ep --site s --show S --base-url 'https://उदाहरण.भारत/ख़बर'", _changed(lambda _: None), _WELL, _MADE),
    "an address of a port that is none": ("publish ep --site s --show S --base-url https://example.org:99999/", _changed(lambda _: None), frozenset({2}), ()),
    "a show of signs": ("publish ep --site s --show '\"><script>' --base-url https://example.org", _changed(lambda _: None), _WELL, _MADE),
    "an episode withdrawn that is none": (f"{_SITE} --withdraw nobody", _changed(lambda _: None), frozenset({2}), ()),
    "a port that is none": ("serve ep --port 99999", _changed(lambda _: None), frozenset({2}), ()),
    "a site that is not there": ("serve gone", nothing, REFUSED | {4}, ()),
    "a feed of nothing": ("check-feed s/feed.xml", _put("s/feed.xml", "<rss/>"), frozenset({9}), ()),
    "a clip before the beginning": ("clip ep/a.mp3 --from -5 --to 2 -o c.mp3", _changed(lambda _: None), frozenset({2}), ()),
    "a clip behind the end": ("clip ep/a.mp3 --from 9:00:00 --to 9:00:05 -o c.mp3", _changed(lambda _: None), frozenset({2, 3}), ()),
    "a clip of another's episode": ("clip ep/a.mp3 --sentence 1 -o ep/a.mp3", _changed(lambda _: None), frozenset({2, 4}), ()),
}  # fmt: skip


def sites() -> Iterator[Situation]:
    """Records, ledgers and addresses that somebody changed."""
    for what, (call, lay, codes, may) in SITES.items():
        yield Situation("H publish", what, call, lay, codes, may=may)
