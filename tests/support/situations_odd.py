"""Families C to G once more: variables, replies, feeds and voices that somebody thought out."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from foreign_engine import GOOD
from situations import NEWS, REFUSED, SAID, Situation, nothing
from situations_packed import put
from situations_settings import plugin
from situations_surroundings import _KIND, _PAGE, _server
from web_server import answer

_WELL = frozenset({0})
_TEXT = frozenset({3})
_MADE = ("out.mp3", "out.json")
_FIGURES = "9" * 5000
VARIABLES: dict[str, dict[str, str | None]] = {
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
    "columns of 5,000 figures": {"COLUMNS": _FIGURES, "LINES": _FIGURES},
    "a time zone far away": {"TZ": "X-167:59:59"},
    "a time zone that is a file": {"TZ": ":/etc/passwd"},
    "very many variables": {f"V{n}": "x" * 200 for n in range(2000)},
}
"""What is so, and the variables."""
CHARSETS = (
    "rot13", "base64_codec", "zlib_codec", "bz2", "hex", "quopri", "uu", "idna", "punycode", "undefined",
    "mbcs", "raw_unicode_escape", "utf-7", "utf-16-be", "utf-32", "utf_8_sig", "iso-2022-jp", "../../x", "utf-8\xff",
)  # fmt: skip
"""What a server calls the encoding of its page."""
REPLIES: dict[str, tuple[bytes, frozenset[int]]] = {
    "a length of 5,000 figures": (f"HTTP/1.1 200 OK\r\nContent-Length: {_FIGURES}\r\n\r\nx".encode(), frozenset({6})),
    "a wait of 5,000 figures": (answer(b"no", "503 Busy", Retry_After=_FIGURES), frozenset({6})),
    "pieces of a size of 5,000 zeros": (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"0" * 5000 + b"\r\n\r\n", REFUSED | {6}),
    "a status of 5,000 figures": (f"HTTP/1.1 {_FIGURES} OK\r\n\r\n".encode(), frozenset({6})),
    "a version of 5,000 figures": (f"HTTP/{_FIGURES} 200 OK\r\n\r\n".encode(), frozenset({6})),
    "to this machine without a scheme": (answer(b"", "302 Found", Location="//127.0.0.1:1/"), REFUSED | {6}),
    "to three slashes": (answer(b"", "302 Found", Location="///etc/passwd"), REFUSED | {6}),
    "to a name and a password": (answer(b"", "302 Found", Location="http://a:b@127.0.0.1/"), REFUSED | {6}),
    "to a port of 5,000 figures": (answer(b"", "302 Found", Location=f"http://127.0.0.1:{_FIGURES}/"), REFUSED | {6}),
    "to a bracket": (answer(b"", "302 Found", Location="http://["), REFUSED | {6}),
    "to Hindi": (answer(b"", "302 Found", Location="/ख़बर"), REFUSED | {6}),
    "to two places": (b"HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n", REFUSED | {6}),
    "a page cut within a letter": (answer(_PAGE[: -len("</article>") - 5], Content_Type=_KIND), SAID | _TEXT),
    "a type of 5,000 parameters": (answer(_PAGE, Content_Type="text/html" + ";a=b" * 5000 + "; charset=utf-8"), SAID | REFUSED | {6}),
    "a type in a language": (answer(_PAGE, Content_Type="text/html; charset*=utf-8'hi'utf-8"), SAID),
    "a type with a numbered piece": (answer(_PAGE, Content_Type=f"text/html; charset*{_FIGURES}*=utf-8"), SAID | REFUSED | {6}),
    "nothing but zeros": (answer(bytes(5000), Content_Type=_KIND), REFUSED),
}  # fmt: skip
"""What a server says, and the exit codes that are right."""
TITLES = {
    "a way out": "../../../escaped", "a whole path": "/tmp/escaped", "two dots": "..", "a dot": ".",
    "nothing": "", "blanks": "\u3000 \u200b", "a picture": "🎉", "a device": "CON", "without end": "क" * 5000,
    "a tab": "a\tb", "tags": "&lt;script&gt;alert(1)&lt;/script&gt;", "an option": "--force", "a joke": "$(touch ran)",
    "the record": "briefing.json", "a placeholder": "{title} %s", "from right to left": "\u202eabc\u202c",
}  # fmt: skip
"""Titles of an entry of a feed, after which its file is called."""


def _feed(title: str, link: str = "https://example.org/a") -> bytes:
    item = f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid><description>{NEWS}</description></item>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{item}</channel></rss>'.encode()


SAYING: dict[str, str] = {
    "takes standard input": "sys.stdin.read(); return Clip(tone, 24000)",
    "changes the environment": "os.environ.clear(); return Clip(tone, 24000)",
    "sets an alarm": "signal.alarm(1) if threading.current_thread() is threading.main_thread() else 0; return Clip(tone, 24000)",
    "hides what is made": "os.umask(0o777); return Clip(tone, 24000)",
    "ends a thread": "threading.Thread(target=sys.exit).start(); return Clip(tone, 24000)",
    "gives a generator": "yield Clip(tone, 24000)",
    "gives no sound": "return Clip(tone[:0], 24000)",
    "gives what is no number": "return Clip(tone * np.float32('nan'), 24000)",
    "gives what has no end": "return Clip(tone / np.float32(0), 24000)",
    "gives two channels": "return Clip(np.stack([tone, tone]), 24000)",
    "gives a list": "return Clip(list(tone), 24000)",
    "gives another rate": "return Clip(tone, 24001)",
    "gives a rate that is no number": "return Clip(tone, float('nan'))",
    "gives an hour": "return Clip(np.zeros(24000 * 3600, np.float32), 24000)",
    "asks for a file that is not there": "return Clip(np.load('gone.npy'), 24000)",
    "raises a warning": "raise UserWarning('old')",
    "raises an end of file": "raise EOFError",
    "sees the disk full": "raise OSError(28, 'No space left on device')",
    "sees a pipe broken": "raise BrokenPipeError(32, 'Broken pipe')",
    "changes how numbers are written": "import locale; locale.setlocale(locale.LC_ALL, 'C'); return Clip(tone, 24000)",
}
"""What a voice of another package does when it is to say something."""


def odd() -> Iterator[Situation]:
    """Each of them, with the calls that it could harm."""
    for what, env in VARIABLES.items():
        for name, call, may in (
            ("script", "script news.txt", ()),
            ("make", "make news.txt -o out.mp3 --draft -q", _MADE),
            ("batch", "batch news.txt -d out --draft -q", ("out", "out/*")),
        ):
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
    server = _server()
    for charset in CHARSETS:
        told = answer(_PAGE, Content_Type=f"text/html; charset={charset}")
        address = server.on(f"/charset-{CHARSETS.index(charset)}", told)
        yield Situation(
            "D network",
            f"an encoding called {charset!r}",
            f"script {address} --allow-private",
            nothing,
            SAID | REFUSED,
        )
    for what, (reply, codes) in REPLIES.items():
        address = server.on("/odd-" + what.replace(" ", "-").replace(",", ""), reply)
        yield Situation("D network", what, f"script {address} --allow-private", nothing, codes)
    yield from _feeds()
    for what, does in SAYING.items():
        code = GOOD.replace("return Clip(tone, 24000)", does)
        yield Situation(
            "F engines", f"an engine that {what}", "make news.txt --engine bad -o out.mp3 -q", plugin(code),
            frozenset({0, 2, 4, 5, 7}), may=("out.mp3", "out.json", "packages/__pycache__*", "cache*"), process=True,
            env={"PYTHONPATH": "packages", "PYTHONDONTWRITEBYTECODE": "1", "BRIEFING_CACHE": "cache"},
        )  # fmt: skip


def _feeds() -> Iterator[Situation]:
    for what, title in TITLES.items():
        yield Situation(
            "G batch", f"a title that is {what}", "batch f.xml -d out --draft -q",
            put("f.xml", partial(_feed, title)), SAID | REFUSED | {4}, may=("out", "out/*"),
        )  # fmt: skip
    for link in (
        "file:///etc/passwd",
        "http://127.0.0.1:1/",
        "gopher://x/",
        "javascript:alert(1)",
        "//",
        "http://[",
    ):
        yield Situation(
            "G batch", f"an entry that leads to {link}", "batch f.xml -d out --draft -q --teasers follow",
            put("f.xml", partial(_feed, "क", link)), SAID | REFUSED | {6}, may=("out", "out/*"),
        )  # fmt: skip
