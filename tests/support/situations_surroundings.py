"""Families C and D: an environment that is not as it should be, and a network that is not."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

from fuzz_reading import FEED, HTML
from situations import REFUSED, SAID, Situation, nothing
from web_server import Behavior, WebServer, answer, serving

_WELL = frozenset({0})
_MADE = ("out.mp3", "out.json")
_FIGURES = "9" * 5000
CALLS: dict[str, tuple[str, tuple[str, ...]]] = {
    "script": ("script news.txt", ()),
    "make": ("make news.txt -o out.mp3 --draft -q", _MADE),
    "voices": ("voices", ()),
    "doctor": ("doctor", ()),
    "cache": ("cache", ()),
    "batch": ("batch news.txt -d out --draft -q", ("out", "out/*")),
}
VARIABLES: dict[str, dict[str, str | None]] = {
    "no HOME": {"HOME": None},
    "HOME that is not": {"HOME": "/nonexistent"},
    "HOME empty": {"HOME": ""},
    "HOME a file": {"HOME": "news.txt"},
    "LANG C": {"LANG": "C", "LC_ALL": "C", "LANGUAGE": None},
    "a language nobody has": {"LANG": "xx_YY.UTF-8", "LANGUAGE": "xx"},
    "Hindi": {"LANG": "hi_IN.UTF-8", "LANGUAGE": "hi"},
    "no language": {"LANG": None, "LANGUAGE": None, "LC_ALL": None},
    "TMPDIR that is not": {"TMPDIR": "/nonexistent"},
    "TMPDIR a file": {"TMPDIR": "news.txt"},
    "XDG cache that is not": {"XDG_CACHE_HOME": "/nonexistent/x", "BRIEFING_CACHE": None},
    "XDG cache below a device": {"XDG_CACHE_HOME": "/dev/null/x", "BRIEFING_CACHE": None},
    "cache a file": {"BRIEFING_CACHE": "news.txt"},
    "cache below a file": {"BRIEFING_CACHE": "news.txt/x"},
    "cache in /proc": {"BRIEFING_CACHE": "/proc/x"},
    "cache a device": {"BRIEFING_CACHE": "/dev/null"},
    "cache with a line break": {"BRIEFING_CACHE": "/proc/a\nb"},
    "cache with a name too long": {"BRIEFING_CACHE": "/proc/" + "n" * 400},
    "data a file": {"BRIEFING_DATA": "news.txt"},
    "data below a device": {"BRIEFING_DATA": "/dev/null/x"},
    "data with a name too long": {"BRIEFING_DATA": "/proc/" + "n" * 400},
    "no columns": {"COLUMNS": "0"},
    "one column": {"COLUMNS": "1"},
    "columns no number": {"COLUMNS": "wide"},
    "very many columns": {"COLUMNS": "100000"},
    "a dumb terminal": {"TERM": "dumb", "NO_COLOR": "1"},
    "no terminal": {"TERM": ""},
    "forced colors": {"FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"},
    "no PATH": {"PATH": ""},
    "an odd time zone": {"TZ": "Nowhere/None"},
    "a time of builds": {"SOURCE_DATE_EPOCH": "yesterday"},
    "threads no number": {"OMP_NUM_THREADS": "many", "OPENBLAS_NUM_THREADS": "-3"},
    "a proxy that is not": {"HTTP_PROXY": "http://127.0.0.1:1", "ALL_PROXY": "socks://x:y"},
    "certificates that are not": {"SSL_CERT_FILE": "/nonexistent", "SSL_CERT_DIR": "news.txt"},
}
FRESH: dict[str, dict[str, str | None]] = {
    "warnings are errors": {"PYTHONWARNINGS": "error"},
    "a warning that is none": {"PYTHONWARNINGS": "what:ever:Foo"},
    "not UTF-8": {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"},
    "ASCII streams": {"PYTHONIOENCODING": "ascii"},
    "an encoding nobody has": {"PYTHONIOENCODING": "utf-8:replace"},
    "no assertions, no docstrings": {"PYTHONOPTIMIZE": "2"},
    "development mode": {"PYTHONDEVMODE": "1"},
    "unbuffered": {"PYTHONUNBUFFERED": "1"},
    "another hash": {"PYTHONHASHSEED": "4294967295"},
    "nothing is compiled": {"PYTHONDONTWRITEBYTECODE": "1"},
    "allocations are checked": {"PYTHONMALLOC": "debug"},
    "small integers": {"PYTHONINTMAXSTRDIGITS": "640"},
    "a path of strangers": {"PYTHONPATH": "/nonexistent:news.txt"},
    "imports are timed": {"PYTHONNOUSERSITE": "1", "PYTHONSAFEPATH": "1"},
    "a file for the start of Python": {"PYTHONSTARTUP": "news.txt"},
    "allocations are traced": {"PYTHONTRACEMALLOC": "5"},
    "compiled files go where none can": {"PYTHONPYCACHEPREFIX": "/proc/x"},
    "compiled files go into a file": {"PYTHONPYCACHEPREFIX": "news.txt"},
    "the user's packages are elsewhere": {"PYTHONUSERBASE": "/nonexistent"},
    "faults are told": {"PYTHONFAULTHANDLER": "1", "PYTHONASYNCIODEBUG": "1"},
    "Turkish": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "Arabic with its figures": {"LC_ALL": "ar_EG.UTF-8", "LC_NUMERIC": "ar_EG.UTF-8"},
    "Latin 1": {"LC_ALL": "en_US.ISO-8859-1", "PYTHONUTF8": "0"},
    "POSIX": {"LC_ALL": "POSIX", "LANG": "POSIX", "PYTHONCOERCECLOCALE": "0"},
    "German figures": {"LC_NUMERIC": "de_DE.UTF-8", "LC_TIME": "de_DE.UTF-8"},
    "a raised figure of columns": {"COLUMNS": "²", "LINES": "²"},
    "columns of 5,000 figures": {"COLUMNS": _FIGURES, "LINES": _FIGURES},
    "a time zone far away": {"TZ": "X-167:59:59"},
    "a time zone that is a file": {"TZ": ":/etc/passwd"},
    "very many variables": {f"V{n}": "x" * 200 for n in range(2000)},
}
"""For a process of its own."""
OF_OPTIONS = {
    "BRIEFING_MAKE_VOICE": "nobody", "BRIEFING_MAKE_SPEED": "fast", "BRIEFING_MAKE_DRAFT": "maybe",
    "BRIEFING_MAKE_LEXICON": "missing.tsv", "BRIEFING_MAKE_TRANSCRIPT": "doc", "BRIEFING_MAKE_STYLE": "x",
    "BRIEFING_MAKE_OUTPUT": "news.txt", "BRIEFING_MAKE_COVER": "missing.jpg", "BRIEFING_MAKE_BITRATE": "1e9",
    "BRIEFING_CONFIG": "missing.toml", "BRIEFING_MAKE_DATE": "31/31/2031", "BRIEFING_MAKE_CHAPTERS": "9-1",
    "BRIEFING_MAKE_TARGET": "radio", "BRIEFING_MAKE_THREADS": "-1", "BRIEFING_MAKE_QUALITY": "finest",
}  # fmt: skip


def environments() -> Iterator[Situation]:
    """Every variable with every kind of command."""
    for what, env in VARIABLES.items():
        for name, (call, may) in CALLS.items():
            codes = _WELL | {4, 5} if name in {"doctor", "cache"} else _WELL
            yield Situation(
                "C environment", f"{name}: {what}", call, nothing, codes, may=may, env=env
            )
    for what, env in FRESH.items():
        for name in ("script", "make", "doctor", "batch"):
            call, may = CALLS[name]
            yield Situation(
                "C environment",
                f"{name}: {what}",
                call,
                nothing,
                _WELL,
                may=may,
                env=env,
                process=True,
            )
    for name, value in OF_OPTIONS.items():
        call = "make news.txt -q" if "OUTPUT" in name else "make news.txt -o out.mp3 -q"
        yield Situation(
            "C environment", f"{name}={value}", call, nothing, REFUSED | {4, 5}, env={name: value}
        )
    yield from _folders()


def _folders() -> Iterator[Situation]:
    lays: dict[str, Callable[[Path], object]] = {
        "modules are planted": _planted,
        "settings of nothing": lambda f: (f / "briefing.toml").touch(),
        "a folder called briefing.toml": lambda f: (f / "briefing.toml").mkdir(),
        "a folder called output": lambda f: (f / "output").mkdir(),
        "a folder called briefing": lambda f: (f / "briefing").mkdir(),
    }
    for what, lay in lays.items():
        for name in ("script", "make", "doctor", "batch"):
            call, may = CALLS[name]
            yield Situation(
                "C environment", f"{name}: {what}", call, _and(lay), SAID | REFUSED, may=may,
                env={"PYTHONPATH": None}, process=what.startswith("modules"),
            )  # fmt: skip


def _and(lay: Callable[[Path], object]) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        lay(folder)

    return laid


def _planted(folder: Path) -> None:
    for name in ("numpy", "click", "json", "lameenc", "soxr", "sitecustomize", "encodings"):
        (folder / f"{name}.py").write_text("open('ran', 'w').close()\nraise SystemExit(0)\n")


_TEXT = "<p>" + "मंगलवार को बैठक हुई। " * 20
_PAGE = f"<!doctype html><meta charset=utf-8><article><h1>क</h1>{_TEXT}</article>".encode()
_KIND = "text/html; charset=utf-8"


@cache
def _server() -> WebServer:
    """One for all rows; it ends with the process."""
    stack = ExitStack()
    server = stack.enter_context(serving())
    server.__dict__["kept"] = stack
    return server


PAGES: dict[str, tuple[bytes | Behavior, frozenset[int]]] = {
    "a page": (answer(_PAGE, Content_Type=_KIND), SAID),
    "a page without a type": (answer(_PAGE), SAID),
    "a page of another type": (answer(_PAGE, Content_Type="image/png"), REFUSED),
    "text": (answer(_TEXT.encode(), Content_Type="text/plain"), SAID),
    "a PDF that is none": (answer(_PAGE, Content_Type="application/pdf"), REFUSED | {5}),
    "an encoding that is none": (
        answer(_PAGE, Content_Type="text/html; charset=klingon"),
        SAID | REFUSED,
    ),
    "an encoding that is an order": (
        answer(_PAGE, Content_Type="text/html; charset=unicode_escape"),
        SAID | REFUSED,
    ),
    "UTF-16 that is none": (
        answer(_PAGE, Content_Type="text/html; charset=utf-16"),
        SAID | REFUSED,
    ),
    "empty": (answer(b"", Content_Type=_KIND), REFUSED),
    "a feed": (answer(FEED, Content_Type="application/rss+xml"), REFUSED),
    "404": (answer(b"no", "404 Not Found"), frozenset({6})),
    "403": (answer(b"no", "403 Forbidden"), frozenset({6})),
    "500": (answer(b"no", "500 Oops"), frozenset({6})),
    "204": (answer(b"", "204 No Content"), REFUSED | {6}),
    "304": (answer(b"", "304 Not Modified"), REFUSED | {6}),
    "206": (answer(_PAGE[:100], "206 Partial", Content_Type=_KIND), SAID | REFUSED | {6}),
    "a circle": (answer(b"", "302 Found", Location="/a circle"), frozenset({6})),
    "to a file": (answer(b"", "302 Found", Location="file:///etc/passwd"), frozenset({3, 6})),
    "to nowhere": (answer(b"", "302 Found"), REFUSED | {6}),
    "to the metadata of a cloud": (
        answer(b"", "302 Found", Location="http://169.254.169.254/"),
        frozenset({3, 6}),
    ),
    "to another scheme": (answer(b"", "301 Moved", Location="gopher://x/"), frozenset({3, 6})),
    "cut short": (answer(_PAGE, Content_Type=_KIND, length=99_999), frozenset({6})),
    "a length that is none": (
        answer(_PAGE, Content_Type=_KIND).replace(b"Content-Length: ", b"Content-Length: x"),
        REFUSED | {6},
    ),
    "two lengths": (answer(_PAGE, Content_Type=_KIND, content_length="1"), SAID | REFUSED | {6}),
    "gzip": (answer(gzip.compress(_PAGE), Content_Type=_KIND, Content_Encoding="gzip"), SAID),
    "gzip that is none": (
        answer(_PAGE, Content_Type=_KIND, Content_Encoding="gzip"),
        REFUSED | {6},
    ),
    "gzip cut short": (
        answer(gzip.compress(_PAGE)[:-9], Content_Type=_KIND, Content_Encoding="gzip"),
        REFUSED | {6},
    ),
    "gzip of a gigabyte": (
        answer(gzip.compress(bytes(400_000_000), 1), Content_Encoding="gzip"),
        REFUSED | {6},
    ),
    "a coding nobody knows": (
        answer(_PAGE, Content_Type=_KIND, Content_Encoding="zorg"),
        REFUSED | {6},
    ),
    "no HTTP": (b"220 smtp ready\r\n", frozenset({6})),
    "nothing at all": (b"", frozenset({6})),
    "half a head": (b"HTTP/1.1 200 OK\r\nContent-", frozenset({6})),
    "a head without end": (b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 40_000, frozenset({6})),
    "broken off": (lambda connection: connection.reset(), frozenset({6})),
    "a page deep in itself": (
        answer(b"<div>" * 50_000 + _PAGE, Content_Type=_KIND),
        SAID | REFUSED,
    ),
    "a page of attributes": (
        answer(b"<p " + b"a=1 " * 60_000 + b">" + _PAGE, Content_Type=_KIND),
        SAID | REFUSED,
    ),
    "HTML of a menu": (answer(HTML, Content_Type=_KIND), SAID),
}


def network() -> Iterator[Situation]:
    """Addresses that answer oddly, and addresses that are none."""
    server = _server()
    for what, (does, codes) in PAGES.items():
        path = "/" + what.replace(" ", "-")
        turned = does.replace(b"/a circle", path.encode()) if isinstance(does, bytes) else does
        address = server.on(path, turned)
        for name, call, may in (
            ("script", f"script {address} --allow-private", ()),
            ("make", f"make {address} --allow-private -o out.mp3 --draft -q", _MADE),
            ("batch", f"batch {address} --allow-private -d out --draft -q", ("out*",)),
            ("check-feed", f"check-feed {address} --allow-private", ()),
        ):
            both = codes if name in {"script", "make"} else SAID | REFUSED | {4, 6, 9}
            yield Situation("D network", f"{name}: {what}", call, nothing, both, may=may)
    for address in (
        "http://127.0.0.1:1/", "http://no-such-host.invalid/", "http://", "https://", "http://[::1", "http://a b/",
        "http://x:99999/", "http://user:pass@127.0.0.1:1/", "https://127.0.0.1:1/", "http://0.0.0.0:1/",
        "http://localhost:1/", "http://2130706433:1/", "http://169.254.169.254/", "http://[fec0::1]/", "http://[3fff::1]/",
        "http://xn--/", "http://" + "a" * 300 + "/", "http://a..b/", "HTTP://127.0.0.1:1", "http://127.1:1/",
    ):  # fmt: skip
        for name in ("script", "batch", "check-feed"):
            more = " -d out --draft -q" if name == "batch" else ""
            yield Situation(
                "D network", f"{name} {address[:40]}", f"{name} '{address}'{more}", nothing,
                REFUSED | {6}, may=("out",),
            )  # fmt: skip
