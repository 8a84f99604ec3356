"""Documents with words put into them that must be found again, in every format that is read.

A word is put where text may stand, inside whatever the format may put around it. Wherever that
is, a reader has it in its text, or names it as left out or as missing: nothing else is true.
"""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from hypothesis import strategies as st
from sample_documents import archive, epub, page
from word_files import paragraph, word

_DATA = Path(__file__).parents[1] / "data/documents"
_LETTERS = "कखगघचछजटडतथदपबमलवस"


@dataclass(frozen=True, slots=True)
class Form:
    """A format: a document of it, where words can be put, and what can stand around them."""

    suffix: str
    """The end of the file's name."""
    document: bytes
    """A small one, or the part of an archive that is written to."""
    places: re.Pattern[bytes]
    """Behind each match a piece may stand."""
    piece: str
    """What holds a word, which stands at "WORD"."""
    around: Sequence[tuple[str, str]]
    """What may stand before and after a piece, nested as often as one likes."""
    part: str = ""
    """The name of the part, where it is an archive."""
    parts: Mapping[str, bytes] | None = None
    """All parts, where it is an archive."""
    field: str = ""
    """What is read of each record."""

    def bytes_of(self, document: bytes) -> bytes:
        """The file with its document, or its part, replaced."""
        return archive({**self.parts, self.part: document}) if self.parts else document

    def spelt(self, word: str) -> str:
        """A word as the format writes it."""
        if self.suffix != ".rtf":
            return word
        return "".join(f"\\u{ord(letter)}?" for letter in word)


def word_number(number: int) -> str:
    """A word that is in no document and no other word's beginning."""
    digest = hashlib.sha256(str(number).encode()).digest()
    return "झ" + "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:8]) + "ठ"


def written(form: Form) -> st.SearchStrategy[tuple[bytes, list[str]]]:
    """A file of that form and the words that were put into it."""
    put = st.tuples(
        st.floats(0, 1), st.lists(st.sampled_from(form.around or [("", "")]), max_size=3)
    )
    return st.lists(put, min_size=1, max_size=5).map(lambda puts: _put(form, puts))


def _put(
    form: Form, puts: Sequence[tuple[float, Sequence[tuple[str, str]]]]
) -> tuple[bytes, list[str]]:
    places = [match.end() for match in form.places.finditer(form.document)]
    chosen: dict[int, list[str]] = {}
    words = []
    for number, (where, around) in enumerate(puts):
        words.append(word_number(len(puts) * 31 + number))
        piece = form.piece.replace("WORD", form.spelt(words[-1]))
        for before, after in around:
            piece = f"{before}{piece}{after}"
        chosen.setdefault(places[min(int(where * len(places)), len(places) - 1)], []).append(piece)
    edges = [0, *sorted(chosen), len(form.document)]
    made = b""
    for start, end in pairwise(edges):
        made += form.document[start:end]
        made += "".join(chosen.get(end, [])).encode()
    return form.bytes_of(made), words


def tags(*names: str) -> list[tuple[str, str]]:
    """Each as what stands around a piece; what is behind the first word are attributes."""
    return [(f"<{name}>", f"</{name.split()[0]}>") for name in names]


_HTML = tags(
    "p", "div", "span", "b", "i", "a href='x'", "ul", "li", "ol", "table", "tr", "td", "th",
    "blockquote", "pre", "code", "h1", "h3", "section", "article", "main", "aside", "nav", "header",
    "footer", "figure", "figcaption", "details", "summary", "dialog", "template", "noscript",
    "button", "label", "select", "option", "textarea", "form", "ruby", "rt", "rp", "bdo", "q",
    "cite", "del", "ins", "s", "sub", "sup", "mark", "small", "time", "dl", "dt", "dd", "abbr",
    "svg", "text", "math", "mi", "object", "video", "audio", "canvas", "iframe", "caption",
    "center", "font", "marquee", "div hidden", "div style='display:none'", "div class='ad'",
    "div class='share'", "div role='note'", "div aria-hidden='true'", "div class='footnote'",
    "x-unknown", "title", "address", "fieldset", "legend", "search", "hgroup", "picture", "map",
)  # fmt: skip
_WORD = [
    *tags(
        "w:ins", "w:hyperlink", "w:smartTag", "w:customXml", "w:fldSimple w:instr='PAGE'", "w:bdo",
        "w:dir", "w:moveTo", "w:sdt", "w:sdtContent", "w:sdt><w:sdtContent", "w:unknown",
    ),
    ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("<w:r><w:ruby><w:rubyBase>", "</w:rubyBase></w:ruby></w:r>"),
    ("<w:r><w:ruby><w:rt>", "</w:rt></w:ruby></w:r>"),
    ("<w:r><w:pict><v:textbox><w:txbxContent><w:p>", "</w:p></w:txbxContent></v:textbox></w:pict></w:r>"),
    ("<mc:AlternateContent><mc:Choice Requires='wps'>", "</mc:Choice></mc:AlternateContent>"),
    ("<mc:AlternateContent><mc:Choice Requires='x'/><mc:Fallback>", "</mc:Fallback></mc:AlternateContent>"),
    ("<w:del>", "</w:del>"),
    ("<w:r><w:rPr><w:vanish/></w:rPr></w:r>", ""),
    ("<w:r><w:fldChar w:fldCharType='begin'/></w:r>", "<w:r><w:fldChar w:fldCharType='end'/></w:r>"),
    ("</w:p><w:p>", ""),
    ("</w:p><w:tbl><w:tr><w:tc><w:p>", "</w:p></w:tc></w:tr></w:tbl><w:p>"),
    ("<m:oMath><m:r>", "</m:r></m:oMath>"),
]  # fmt: skip
_ODF = [
    *tags(
        "text:span",
        "text:a",
        "text:p",
        "text:h",
        "text:list><text:list-item",
        "text:section",
        "text:unknown",
        "text:meta",
        "text:ruby><text:ruby-base",
        "text:bookmark-ref",
        "draw:frame",
    ),
    ("<text:list><text:list-item>", "</text:list-item></text:list>"),
    ("<text:note><text:note-body><text:p>", "</text:p></text:note-body></text:note>"),
    ("<office:annotation><text:p>", "</text:p></office:annotation>"),
    ("<draw:frame><draw:text-box><text:p>", "</text:p></draw:text-box></draw:frame>"),
    ("<text:tracked-changes>", "</text:tracked-changes>"),
]
_MARKDOWN = [
    ("> ", ""), ("- ", ""), ("1. ", ""), ("**", "**"), ("*", "*"), ("~~", "~~"), ("`", "`"),
    ("| ", " |"), ("| क | ख |\n|---|---|\n| ", " | 2 |"), ("<div>", "</div>"), ("# ", ""),
    ("```\n", "\n```"), ("    ", ""), ("[", "](http://x.in)"), ("![", "](x.png)"), ("<!-- ", " -->"),
    ("[^2]: ", ""), ("---\n", "\n---"), ("<details>\n", "\n</details>"), ("\\", ""), ("$", "$"),
    ("[x](y \"", "\")"), ("<", ">"), ("==", "=="), ("^", "^"), ("::: note\n", "\n:::"),
    ("[link]: http://x.in \"", "\""), ("term\n: ", ""), ("*[x]: ", ""), ("{{", "}}"),
]  # fmt: skip
_TEXT = [
    ("[", "]"), ("(", ")"), ("*", "*"), ("_", "_"), ("<", ">"), ("«", "»"), ("- ", ""),
    ("1) ", ""), ("# ", ""), ("== ", " =="), ("|", "|"), ("----\n", "\n----"), ("{", "}"),
    ("[[", "]]"), ("http://x.in/", ""), ("image::", "[]"), ("[quote, ", "]"), ("// ", ""),
    (":key: ", ""), ("```\n", "\n```"), ("@", ""), ("राम: ", ""), ("[नोट]: ", ""), ("\t", ""),
]  # fmt: skip
_RTF = [
    ("{", "}"), ("{\\b ", "}"), ("{\\i ", "}"), ("{\\field{\\*\\fldinst X}{\\fldrslt ", "}}"),
    ("{\\v ", "}"), ("{\\super ", "}"), ("{\\footnote ", "}"), ("{\\*\\unknown ", "}"),
    ("\\par ", ""), ("{\\header ", "}"), ("{\\deleted ", "}"),
    ("\\trowd\\cellx9 ", "\\cell\\row "), ("{\\shp{\\*\\shpinst{\\shptxt ", "}}}"),
]  # fmt: skip
_CUES = [
    ("<i>", "</i>"), ("<v क>", "</v>"), ("- ", ""), ("{\\an8}", ""), ("<c.x>", "</c>"),
    ("<00:00:01.000>", ""), ("<ruby>", "</ruby>"), ("<rt>", "</rt>"), ("(", ")"), ("[", "]"),
    ("♪ ", " ♪"), ("&lt;", "&gt;"), ("<font color=red>", "</font>"), ("NOTE ", ""), ("7\n", ""),
]  # fmt: skip
_PARTS = [
    ("\nContent-Type: multipart/alternative; boundary=C\n\n--C", "\n--C--\n\n--B"),
    ("\nContent-Type: multipart/related; boundary=B\n\n--B", "--\n\n--B"),
    ("\nContent-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=D\n\n--D", "\n--D--\n--B"),
    ("\nContent-Type: message/delivery-status\n", "\n--B"), ("\nContent-Disposition: attachment", ""),
    ("\nContent-Type: text/html; charset=utf-8\n\n<p>", "\n--B"), ("\nContent-Type: text/calendar", ""),
    ("\nContent-Transfer-Encoding: base64\n\n4KSV\n", "\n--B"), ("--\n", ""), ("\n\n", ""), ("\nX: ", ""),
    ("\nContent-Transfer-Encoding: quoted-printable\n\n=E0=A4=95=\n", "\n--B"), ("\n\n-- \n> ", "\n--B"),
]  # fmt: skip
_SPEAK = tags(
    "p", "s", "w", "emphasis", "prosody rate='fast'", "voice name='x'", "sub alias='क'", "lang",
    "say-as interpret-as='date'", "phoneme ph='x'", "desc", "audio", "unknown", "speak", "break",
)  # fmt: skip
_FICTION = tags(
    "p", "section", "title", "epigraph", "cite", "poem", "stanza", "v", "subtitle", "strong",
    "emphasis", "a", "sup", "table", "tr", "td", "text-author", "code", "style", "unknown", "date",
)  # fmt: skip
_SLIDE = tags(
    "a:p",
    "a:r",
    "a:fld",
    "p:txBody",
    "p:sp",
    "p:grpSp",
    "a:tbl",
    "a:tr",
    "a:tc",
    "mc:Choice",
    "a:unknown",
)

_TXT = "पहली बात।\n\nदूसरी बात।\n\nतीसरी बात।\n".encode()
_CHAT = "12/03/2024, 10:15 - राम: नमस्ते\n12/03/2024, 10:16 - सीता: कैसे हो\n12/03/2024, 10:17 - राम: ठीक\n".encode()
_CSV = 'क,text\n1,"पहली बात"\n2,"दूसरी बात"\n'.encode()
_JSON = '[{"text": "पहली बात"}, {"text": "दूसरी बात", "x": 1}]'.encode()
_SRT = (
    "1\n00:00:01,000 --> 00:00:02,500\nनमस्ते\n\n2\n00:00:03,000 --> 00:00:04,000\nअंत।\n\n".encode()
)
_VTT = "WEBVTT\n\n00:01.000 --> 00:02.000\nनमस्ते\n\n00:03.000 --> 00:04.000\nअंत।\n\n".encode()
_MAIL = (
    "From: a@example.org\nSubject: ख़बर\nContent-Type: multipart/mixed; boundary=B\n\n--B\n"
    "Content-Type: multipart/alternative; boundary=A\n\n--A\n\nपहली बात।\n\n--A\n"
    "Content-Type: text/html; charset=utf-8\n\n<p>पहली बात।</p>\n\n--A--\n--B\n\nदूसरी बात।\n\n--B--\n"
).encode()
_SSML = (
    '<speak xmlns="http://www.w3.org/2001/10/synthesis"><p>पहली बात।</p><p>दूसरी बात।</p></speak>'
).encode()
_PAGE = (
    '<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>ख़बर</title></head><body>'
    "<article><h1>मौसम</h1><p>आज बारिश होगी।</p><ul><li>एक</li></ul><p>कल नहीं।</p></article>"
    "<footer><p>पता</p></footer></body></html>"
).encode()


def _members(name: str) -> dict[str, bytes]:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO((_DATA / name).read_bytes())) as file:
        return {entry: file.read(entry) for entry in file.namelist()}


def _packed(
    suffix: str, parts: Mapping[str, bytes], part: str, places: str, piece: str, around: object
) -> Form:
    chosen: Sequence[tuple[str, str]] = around  # type: ignore[assignment]
    compiled = re.compile(places.encode())
    return Form(suffix, parts[part], compiled, piece, chosen, part, parts)


@cache
def forms() -> dict[str, Form]:
    """Every format by its name."""
    from fuzz_reading import members

    book = members(
        epub({"1.xhtml": page("<h1>मौसम</h1><p>आज बारिश।</p>"), "2.xhtml": page("<p>अंत।</p>")})
    )
    letter = members(word(paragraph("आज बारिश") + paragraph("होगी कल")))
    blank = re.compile(rb"\n\n")
    tag = re.compile(rb"</(?:p|h1|li)>")
    run = "<w:r><w:t>WORD</w:t></w:r>"
    return {
        "text": Form(".txt", _TXT, blank, "WORD है।\n\n", _TEXT),
        "asciidoc": Form(".adoc", b"= \xe0\xa4\x95\n\n" + _TXT, blank, "WORD है।\n\n", _TEXT),
        "markdown": Form(".md", _TXT, blank, "WORD है।\n\n", _MARKDOWN),
        "html": Form(".html", _PAGE, tag, "WORD है।", _HTML),
        "epub": _packed(".epub", book, "OEBPS/1.xhtml", "</(?:p|h1)>", "<p>WORD</p>", _HTML),
        "docx": _packed(".docx", letter, "word/document.xml", "</w:r>", run, _WORD),
        "odt": _packed(".odt", _members("libreoffice.odt"), "content.xml", "</text:span>|</text:p>", "<text:p>WORD</text:p>", _ODF),
        "odp": _packed(".odp", _members("libreoffice.odp"), "content.xml", "</text:p>", "<text:p>WORD</text:p>", _ODF),
        "pptx": _packed(".pptx", _members("pandoc.pptx"), "ppt/slides/slide1.xml", "</a:p>", "<a:p><a:r><a:t>WORD</a:t></a:r></a:p>", _SLIDE),
        "fb2": Form(".fb2", (_DATA / "pandoc.fb2").read_bytes(), re.compile(rb"</p>"), "<p>WORD</p>", _FICTION),
        "rtf": Form(".rtf", (_DATA / "pandoc.rtf").read_bytes(), re.compile(rb"\\par\}|\\par "), "{WORD}", _RTF),
        "srt": Form(".srt", _SRT, blank, "9\n00:00:05,000 --> 00:00:06,000\nWORD\n\n", ()),
        "vtt": Form(".vtt", _VTT, blank, "00:05.000 --> 00:06.000\nWORD\n\n", ()),
        "cues": Form(".srt", _SRT, re.compile(rb",500\n|,000\n"), "WORD\n", _CUES),
        "ssml": Form(".ssml", _SSML, re.compile(b"</p>|\xe0\xa4\xac\xe0\xa4\xbe\xe0\xa4\xa4"), " WORD ", _SPEAK),
        "mail": Form(".eml", _MAIL, re.compile(rb"--[AB](?=\n)"), "\nContent-Type: text/plain; charset=utf-8\n\nWORD है।\n--B", _PARTS),
        # In its page a < begins a tag, which is no text.
        "letter": Form(".eml", _MAIL, blank, "WORD है।\n\n", [*(each for each in _TEXT if each[0] != "<"), *_HTML[:12]]),
        "chat": Form(".txt", _CHAT, re.compile(rb"\n"), "WORD\n", [("12/03/2024, 10:18 - क: ", ""), ("<", ">"), ("*", "*"), ("‎", "")]),
        "csv": Form(".csv", _CSV, re.compile(rb"\n"), '3,"WORD"\n', (), field="text"),
        "json": Form(".json", _JSON, re.compile(rb"\}"), ', {"text": "WORD"}', (), field="text"),
    }  # fmt: skip
