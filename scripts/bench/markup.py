"""What it costs to read a document of so many MB of markup, in every format made of markup.

    python scripts/bench/markup.py [--sizes 8 16] [--formats docx odt]

Each is a report in Hindi, in paragraphs of three sentences, with the runs and attributes that an
editor writes. `briefing script` reads it in a process of its own: seconds, and the peak of memory
in MB. Where cost is linear, the ratio of one size to the one before it is that of the sizes.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path

from measure import hand_over, options, row, run, tell
from sample_documents import archive, epub, page
from word_files import run as word_run
from word_files import word

TEXT = (
    "सरकार ने मंगलवार को {} गाँवों के लिए नई योजना घोषित की। मंत्री ने कहा कि यह राशि किसानों को दी "
    "जाएगी। विपक्ष ने इस पर सवाल उठाए हैं।"
)
MB = 1_000_000
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_RUN = (
    '<w:rFonts w:ascii="Nirmala UI" w:hAnsi="Nirmala UI" w:cs="Nirmala UI"/><w:sz w:val="24"/>'
    '<w:szCs w:val="24"/><w:lang w:bidi="hi-IN"/>'
)


def paragraphs(size: int, begin: str, words: Callable[[str], str], end: str) -> str:
    """`size` bytes of paragraphs between `begin` and `end`, each few words marked by `words`."""
    made, length = [], 0
    for number in count(1):
        pieces = (words(" ".join(few) + " ") for few in _few(TEXT.format(number).split()))
        made.append(f"{begin}{''.join(pieces)}{end}")
        length += len(made[-1].encode())
        if length >= size:
            break
    return "".join(made)


def _few(words: list[str]) -> list[list[str]]:
    return [words[at : at + 3] for at in range(0, len(words), 3)]


def docx(size: int) -> bytes:
    """A document of Word."""
    begin = '<w:p w:rsidR="00A21F3B"><w:pPr><w:spacing w:after="160"/><w:jc w:val="both"/></w:pPr>'
    return word(paragraphs(size, begin, lambda words: word_run(words, _RUN), "</w:p>"))


def odt(size: int) -> bytes:
    """A document of LibreOffice."""
    span = '<text:span text:style-name="T1">{}</text:span>'
    body = paragraphs(size, '<text:p text:style-name="P1">', span.format, "</text:p>")
    content = (
        f'<office:document-content xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def _web(size: int) -> str:
    span = '<span lang="hi" style="font-family:Mangal;font-size:12pt">{}</span>'
    return paragraphs(size, '<p class="MsoNormal" style="margin:0">', span.format, "</p>")


def html(size: int) -> bytes:
    """A page."""
    return f"<!DOCTYPE html><meta charset=utf-8><article><h1>रिपोर्ट</h1>{_web(size)}".encode()


def book(size: int) -> bytes:
    """A book of eight chapters."""
    return epub({f"c{n}.xhtml": page(f"<h1>भाग {n}</h1>{_web(size // 8)}") for n in range(1, 9)})


def fb2(size: int) -> bytes:
    """A book in one file."""
    body = paragraphs(size, "<p>", '<style name="x">{}</style>'.format, "</p>")
    namespace = "http://www.gribuser.ru/xml/fictionbook/2.0"
    section = f"<body><section>{body}</section></body>"
    return f'<FictionBook xmlns="{namespace}">{section}</FictionBook>'.encode()


def rtf(size: int) -> bytes:
    """A document of a word processor, each Hindi letter an escape."""

    def escaped(words: str) -> str:
        return "".join(f"\\u{ord(c)}?" if ord(c) > 127 else c for c in words)

    body = paragraphs(size, "{\\rtlch\\fcs1 \\af31507 \\ltrch\\fcs0 \\f0 ", escaped, "}\\par\n")
    return f"{{\\rtf1\\ansi{{\\fonttbl{{\\f0 Mangal;}}}}{body}}}".encode()


FORMATS: dict[str, Callable[[int], bytes]] = {
    "docx": docx,
    "odt": odt,
    "html": html,
    "epub": book,
    "fb2": fb2,
    "rtf": rtf,
}


def main() -> None:
    """Measure and print."""
    parser = options(__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[8, 16], help="MB of markup")
    parser.add_argument("--formats", nargs="+", choices=FORMATS, default=list(FORMATS))
    chosen = parser.parse_args()
    rows: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in chosen.formats:
            before = 0.0
            for size in chosen.sizes:
                file = Path(folder) / f"{size}.{name}"
                file.write_bytes(FORMATS[name](size * MB))
                tell(f"markup: {name}, {size} MB")
                cost, _ = run([sys.executable, "-m", "briefing", "script", str(file)])
                rows[f"{name} {size}"] = row([cost])
                ratio = f"  {cost.cpu / before:4.1f} x" if before else ""
                before = cost.cpu
                print(
                    f"{name:5}{size:4} MB {cost.cpu:7.1f} s cpu {cost.memory:6.0f} MB{ratio}",
                    flush=True,
                )
    hand_over({"rows": rows}, chosen.json)


if __name__ == "__main__":
    main()
