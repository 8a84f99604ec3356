"""Values that each setting can have, and some that it cannot, as each place writes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

NAN, LONG = float("nan"), 10**400
HALF = "\udce9"
"""Half of a character, as the system gives a name that is not UTF-8."""


@dataclass(frozen=True)
class Values:
    """Of one setting. The words of several are a list; a yes needs none."""

    good: tuple[tuple[Any, str | list[str], str], ...]
    """A value of Python, the words for it, and the same in TOML."""
    bad: tuple[Any, ...]
    """Values of Python."""
    words: tuple[str, ...] = ()
    """Wrong on the command line and in the environment."""
    toml: tuple[str, ...] = ()
    """Wrong in briefing.toml."""
    also: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """What it needs besides: keys and values of Python."""


def text(*more: str) -> Values:
    given = ("अ आ", "--", "", *more)
    return Values(
        tuple((one, one, f"'{one}'") for one in given),
        (None, 1, True, b"x", Path("x"), ["x"], HALF),
        (HALF,),
        ("1", "true", "[1]", "{a = 1}", "2026-02-10"),
    )


def name(*good: str) -> Values:
    return Values(
        tuple((one, one, f"'{one}'") for one in good),
        (None, 1, False, Path("x"), ("x",)),
        (),
        ("1", "true", "['x']"),
    )


def number(low: float, high: float, between: float, *, whole: bool = False) -> Values:
    beyond = (low - 0.01, high + 0.01) if not whole else (low - 1, high + 1)
    bad = (NAN, float("inf"), -LONG, LONG, True, False, None, "1", (1,), *beyond)
    return Values(
        tuple((one, f"{one:g}", f"{one:g}") for one in (low, high, between)),
        (*bad, 1.5) if whole else bad,
        (*("nan", "inf", "fast", "", " ", "0x1", "1,5"), *(f"{one:g}" for one in beyond)),
        ("nan", "-inf", "true", "'1'", "[1]", *(f"{one:g}" for one in beyond)),
    )


def one_of(*names: str) -> Values:
    return Values(
        tuple((one, one, f"'{one}'") for one in names),
        ("other", names[0].upper(), "", None, 1, True, (names[0],)),
        ("other", names[0].upper(), f" {names[0]}"),
        ("'other'", "1", "true", f"['{names[0]}']"),
    )


RANGE = Values(
    (("3-5", "3-5", "'3-5'"), ("3", "3", "3"), ("3-", "3-", "'3-'"), ("", "", "''")),
    ("5-3", "0", "0-2", "-2", "a", "1,2", 3, None, (1, 2)),
    ("5-3", "0", "a"),
    ("'5-3'", "0", "true", "[1]"),
)
YES = Values(
    ((True, "yes", "true"), (False, "no", "false")),
    (1, 0, None, "true", "no", ()),
    ("maybe", "2"),
    ("1", "'true'", "[true]"),
)
FILE = Values(
    ((Path("अ.x"), "अ.x", "'अ.x'"),),
    ("", 1, True, (), b"a", [Path("a")]),
    (),
    ("1", "true", "['a']"),
)
PAUSE = number(0, 30, 0.25)
TEMPLATE = Values(
    (
        (
            "{date}। {title} {show} {{}}",
            "{date}। {title} {show} {{}}",
            "'{date}। {title} {show} {{}}'",
        ),
    ),
    ("{name}", "{", "}", "{0}", "{}", "{title!r}", "{title:>9}", "{title.x}", None, 1, True),
    ("{name}", "{", "{title.__class__}", "{date:%Y}"),
    ("1", "'{x}'"),
)
PAUSES = ("word", "clause", "sentence", "item", "quote", "paragraph", "heading", "section")

SETTINGS: dict[str, Values] = {
    "engine": Values(
        (("espeak", "espeak", "'espeak'"), ("kokoro", "kokoro", "'kokoro'")),
        (None, 1, True, HALF),
        (HALF,),
        ("1",),
    ),
    "voice": name("hi", "a/b.onnx", "", HALF[:0]),
    "speed": number(0.5, 2, 1.25),
    "title": text(),
    "author": text(),
    "default_author": text(),
    "show": text(),
    "date": Values(
        (("2026-02-10", "2026-02-10", "2026-02-10"), ("2024-02-29", "2024-02-29", "'2024-02-29'")),
        (
            "tomorrow",
            "2026-02-30",
            "20260210",
            "2026-2-1",
            "2026-02-10T10:00",
            "२०२६-०२-१०",
            None,
            1,
        ),
        ("tomorrow", "2023-02-29", "30.2.2026", " 2026-02-10"),
        ("2026-02-10T10:00:00", "10:00:00", "20260210", "'2026-W07-2'"),
    ),
    "lexicon": Values(
        (
            ((Path("a.tsv"), Path("b c.tsv")), ["a.tsv", "b c.tsv"], "['a.tsv', 'b c.tsv']"),
            ((Path("a.tsv"),), ["a.tsv"], "'a.tsv'"),
        ),
        ("", (None,), None, 5, b"a.tsv", [["a.tsv"]], {"a": "b"}),
        (),
        ("5", "[1]", "true"),
    ),
    "transcript": Values(
        (
            (("vtt", "lrc"), ["vtt", "lrc"], "['vtt', 'lrc']"),
            (("srt",), ["srt"], "'srt'"),
        ),
        ("xyz", ["xyz"], ("VTT",), (1,), None, True, {"vtt": 1}),
        ("xyz", "VTT", "vtt,srt"),
        ("'xyz'", "['vtt', 'pdf']", "[1]", "true"),
    ),
    "field": text("text.body"),
    "ssml": YES,
    "html": YES,
    "cover": Values(
        (("lahar", "lahar", "'lahar'"), ("अ/c.jpg", "अ/c.jpg", "'अ/c.jpg'"), ("", "", "''")),
        ("blue", Path("blue"), None, 1, True),
        ("blue", "Lahar"),
        ("'blue'", "1", "true"),
    ),
    "epub": YES,
    "chapters": RANGE,
    "pages": RANGE,
    "split": YES,
    "threads": number(0, 1024, 3, whole=True),
    "keep_going": YES,
    "force": YES,
    **{f"pause_{after}": PAUSE for after in PAUSES},
    "fallback": name("espeak", "espeak:hi"),
    "fallback_per_sentence": Values(YES.good, YES.bad, YES.words, YES.toml, {"fallback": "espeak"}),
    "quote_voice": name("hi"),
    "heading_voice": name("hi"),
    "alternate": name("hi"),
    "intro_text": TEMPLATE,
    "outro_text": TEMPLATE,
    "disclosure": one_of("none", "start", "end"),
    "disclosure_text": TEMPLATE,
    "speaker": Values(
        (
            (("राम=hi", "सीता=x"), ["राम=hi", "सीता=x"], "['राम=hi', 'सीता = x']"),
            (("राम=hi",), ["राम=hi"], "'राम=hi'"),
        ),
        ("राम", ("राम",), ("=hi",), (1,), None),
        ("राम", "राम=", "=hi"),
        ("'राम'", "[1]", "true"),
    ),
    "cast": YES,
    "quality": one_of("fast", "standard", "best"),
    "model": FILE,
    "device": one_of("cpu", "cuda", "rocm", "openvino", "coreml", "directml"),
    "english": one_of("hindi", "native"),
    "jingle": FILE,
    "bed": FILE,
    **dict.fromkeys(
        ("byline", "dateline", "credit", "see_also", "license", "contents", "tables", "quoted"),
        one_of("read", "short", "out"),
    ),
    **dict.fromkeys(("notes", "figures", "signature"), one_of("read", "out")),
    "bitrate": Values(
        ((64, "64", "64"), (192, "192", "192")),
        (65, 0, -64, 64.0, True, "64", None, NAN, LONG),
        ("65", "64.0", "high", "", "9" * 5_000),
        ("65", "64.0", "'64'", "true"),
    ),
    "stereo": YES,
    "target": one_of("none", "podcast", "acx", "ebu", "apple"),
    "loudness": number(-31, -10, -16.5),
    "requests_per_minute": number(1, 600, 7.5),
    "teasers": one_of("keep", "follow", "refuse"),
    "allow_private": YES,
}

_AT = "https://example.org/a"


def several(*bad: str) -> Values:
    """Addresses, each of which may be given."""
    good = (((_AT,), [_AT], f"['{_AT}']"), ((_AT, _AT), [_AT, _AT], f"['{_AT}', '{_AT}']"))
    return Values(good, (*bad, None, (1,), *((one,) for one in bad)), bad, (f"'{bad[0]}'", "1"))


SHOW: dict[str, Values] = {
    "show": Values(
        (("शो", "शो", "'शो'"),), ("", " ", "\u200b", None, 1, True, HALF), ("", "\t"), ("1", "''")
    ),
    "author": text(),
    "category": Values(
        (("Arts", "Arts", "'Arts'"), ("news > politics", "news > politics", "'news > politics'")),
        ("Weather", "Arts > Politics", "", None, 1),
        ("Weather",),
        ("1", "'Weather'"),
    ),
    "cover": FILE,
    "design": Values(
        (("suraj", "suraj", "'suraj'"),), ("blue", "", None, 1), ("blue",), ("'blue'", "true")
    ),
    "language": Values(
        (("hi-IN", "hi-IN", "'hi-IN'"),),
        ("हिंदी", "hindi!", "", None, 1),
        ("हिंदी", "-"),
        ("'h'", "1"),
    ),
    "link": Values(
        (
            ("https://example.org/a", "https://example.org/a", "'https://example.org/a'"),
            ("", "", "''"),
        ),
        ("example.org", "ftp://example.org", "https://a:b@example.org", None, 1),
        ("example.org", "javascript:alert(1)"),
        ("1", "'x'"),
    ),
    "description": text(),
    "owner_email": Values(
        (("a@example.org", "a@example.org", "'a@example.org'"),),
        ("me", "a@b", None),
        ("me",),
        ("'me'", "1"),
    ),
    "explicit": YES,
    "guid": Values(
        (
            ("917393e3-1b1e-5cef-ace4-edaa54e1f810",) * 2
            + ("'917393e3-1b1e-5cef-ace4-edaa54e1f810'",),
        ),
        ("5", "917393e3", None, 1),
        ("5",),
        ("5", "'5'"),
    ),
    "narrator": text(),
    "copyright": text(),
    "license": Values(
        (("CC-BY-4.0", "CC-BY-4.0", "'CC-BY-4.0'"), (f"A {_AT}", f"A {_AT}", f"'A {_AT}'")),
        ("WTFPL", "मेरा", None, 1),
        ("WTFPL",),
        ("1", "'A x'"),
    ),
    "funding": several("http://example.org", "x"),
    "frequency": Values(
        (("daily", "daily", "'daily'"), ("none", "none", "'none'")),
        ("hourly", "", None, 1),
        ("hourly",),
        ("1", "'x'"),
    ),
    "complete": YES,
    "serial": YES,
    "block": YES,
    "numbers": Values(
        (("all", "all", "'all'"), ("year", "year", "'year'")),
        ("month", "", None, 1),
        ("month",),
        ("1", "'x'"),
    ),
    "thin": Values(
        ((24, "24", "24"), (32, "32", "32")), (25, "24", None), ("25", "x"), ("25", "'x'")
    ),
    "new_feed_url": Values(((_AT, _AT, f"'{_AT}'"),), ("feed.xml", None, 1), ("x",), ("1", "'x'")),
    "hub": Values(((_AT, _AT, f"'{_AT}'"),), ("http://example.org", None, 1), ("x",), ("1", "'x'")),
    "directory": several("javascript:alert(1)", "x"),
    "feed_page": Values(((20, "20", "20"),), (19, None, "20"), ("19", "x"), ("19", "'x'")),
}
