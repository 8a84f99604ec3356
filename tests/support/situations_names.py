"""Families A, G and H once more: names and times that files can have, and hardly ever do."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from sample_episodes import sample_episode
from situations import NEWS, REFUSED, SAID, Situation

_WELL = frozenset({0})
_SITE = ("--site", "s", "--show", "S", "--base-url", "https://example.org")
STEMS: dict[str, str] = {
    "a dash first": "-x",
    "two dashes first": "--force",
    "a line break": "a\nb",
    "a tab": "a\tb",
    "a carriage return": "a\rb",
    "an escape": "\x1b[2Ja",
    "a bell": "a\x07",
    "not UTF-8": os.fsdecode(b"a\xe9"),
    "a half character as UTF-8": os.fsdecode(b"a\xed\xa0\x80"),
    "a blank first and last": " a ",
    "a dot last": "a.",
    "two dots first": "..a",
    "a dot first": ".a",
    "only dots": "...",
    "a wildcard": "*?[a]",
    "a placeholder": "{title} %s %(x)s $HOME",
    "a backslash": "a\\b",
    "a quotation mark": "a'b\"c`d",
    "a bar and an ampersand": "a|b&c;d",
    "a colon": "C:a",
    "a device of Windows": "CON",
    "a letter from right to left": "a\u202egnp",
    "a letter of no width": "a\u200b\u200d",
    "a joined letter, taken apart": "क\u093cख",
    "a home": "~root",
    "as long as can be": "a" * 251,
    "as long as can be in Hindi": "क" * 83,
    "a few bytes less": "a" * 240,
    "a comma and an equals sign": "a=b,c",
    "a number sign and a question mark": "a#b?c",
    "a percent sign": "a%2F..%2Fb%00",
    "an address": "http:x",
}
"""What a name is like, and the name without its ending."""
DAYS: dict[str, float] = {
    "1901": -2_147_483_648,
    "before 1970": -1.5,
    "1970": 0,
    "2038": 2**31,
    "2106": 2**32,
    "2446": 15_032_385_535,
}
"""Years a file can have been changed in, and a second of each since 1970."""


def names() -> Iterator[Situation]:
    """Texts, results and episodes with every name, and files changed in every year."""
    for what, stem in STEMS.items():
        yield from _of_text(what, stem)
        yield from _of_result(what, stem)
        yield Situation(
            "H publish", f"an episode named with {what}", "", _episode(stem), frozenset({0, 3, 4}),
            may=("s", "s/*"), arguments=("publish", "ep", *_SITE),
        )  # fmt: skip
    for year, second in DAYS.items():
        for call, may in (
            ("make news.txt -o out.mp3 --draft -q --epub", "out.*"),
            ("batch news.txt -d out --draft -q", "out*"),
            (f"publish ep {' '.join(_SITE)}", "s*"),
        ):
            name = f"{call.partition(' ')[0]}: changed in {year}"
            yield Situation("C environment", name, call, _changed_at(second), _WELL, may=(may,))


def _of_text(what: str, stem: str) -> Iterator[Situation]:
    name = f"{stem}.txt"
    given = f"./{name}" if stem.startswith("-") else name
    lay = _text(name)
    calls: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
        "script": (("script", given), ()),
        "make": (("make", given, "--draft", "-q"), ("output", "output/*")),
        "batch": (("batch", given, "-d", "out", "--draft", "-q"), ("out", "out/*")),
        "batch of the folder": (("batch", ".", "-d", "out", "--draft", "-q"), ("out", "out/*")),
    }
    for command, (arguments, may) in calls.items():
        yield Situation(
            "A files", f"{command}: a text named with {what}", "", lay, SAID | REFUSED | {4},
            may=may, arguments=arguments,
        )  # fmt: skip


def _of_result(what: str, stem: str) -> Iterator[Situation]:
    kinds = ("--transcript", "vtt", "--transcript", "json", "--html", "--epub")
    for ending, more in ((".mp3", kinds), (".opus", ()), (".mp3", ("--split",))):
        place = f"./{stem}{ending}"
        yield Situation(
            "A outputs", f"{' '.join([ending, *more[-1:]])}: a result named with {what}", "",
            _text("two.md", "# मौसम\n\nआज बारिश होगी।\n\n# खेल\n\nभारत जीता।\n"), SAID | REFUSED | {4},
            may=tuple(f"{_plain(stem)}{end}" for end in (".*", "-0*")),
            arguments=("make", "two.md", "--draft", "-q", f"--output={place}", *more),
        )  # fmt: skip


def _plain(name: str) -> str:
    """As a pattern that means this very name."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _text(name: str, content: str = NEWS) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        (folder / name).write_text(content, encoding="utf-8")

    return laid


def _episode(stem: str) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        (folder / "ep").mkdir()
        made = sample_episode(folder / "ep/made.mp3")
        if len(os.fsencode(stem)) <= 249:  # the record's ending is longer
            record = made.audio.with_suffix(".json")
            told = record.read_bytes().replace(b'"made.mp3"', _quoted(f"{stem}.mp3"))
            made.audio.rename(folder / "ep" / f"{stem}.mp3")
            record.rename((folder / "ep" / f"{stem}.mp3").with_suffix(".json"))
            (folder / "ep" / f"{stem}.mp3").with_suffix(".json").write_bytes(told)

    return laid


def _quoted(name: str) -> bytes:
    import json

    return json.dumps(os.fsencode(name).decode(errors="surrogateescape")).encode()


def _changed_at(second: float) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        (folder / "ep").mkdir()
        made = sample_episode(folder / "ep/a.mp3")
        for path in (folder / "news.txt", made.audio, made.audio.with_suffix(".json")):
            os.utime(path, (second, second))

    return laid
