"""Files of text that are not for reading aloud: XML, TeX, JSON, calendars, program code."""

from __future__ import annotations

import json
import re

from briefing.errors import InputError
from briefing.io.later import later
from briefing.read.encoding import beginning

_SUFFIXES = {
    "TeX": ".tex .latex .ltx .sty .bib",
    "JSON": ".json .jsonl .ndjson .ipynb .geojson",
    "XML": ".xml .xsl .xslt .xsd .svg .rdf .opml .plist .kml .tei",
    "YAML": ".yaml .yml",
    "a calendar": ".ics .ifb .vcs",
    "an address card": ".vcf .vcard",
    "Org": ".org",
    "reStructuredText": ".rst",
    "AsciiDoc": ".adoc .asciidoc",
    "program code": (
        ".py .js .mjs .ts .jsx .tsx .c .h .cc .cpp .hpp .cs .java .kt .scala .rs .go .rb .php .pl "
        ".sh .bash .bat .ps1 .lua .r .swift .m .sql .css .scss .less .vue .ini .cfg .conf .toml "
        ".diff .patch"
    ),
}
_BY_SUFFIX = {suffix: kind for kind, written in _SUFFIXES.items() for suffix in written.split()}
_SAVE = "save the text you want as plain text"
_HINTS = {
    "TeX": "convert it first: pandoc FILE -o FILE.md",
    "JSON": "name the field to read, or save its text as plain text",
    "XML": "save it as text, HTML, EPUB or DOCX with the program that made it",
    "Org": "convert it first: pandoc FILE -o FILE.md",
    "reStructuredText": "convert it first: pandoc FILE -o FILE.md",
    "AsciiDoc": "convert it first: asciidoctor FILE",
    **dict.fromkeys(("YAML", "a calendar", "an address card"), _SAVE),
    "program code": _SAVE,
}
_TEX = later(r"^[^%\n]*\\(?:documentclass|documentstyle|begin\{document\})", re.MULTILINE)
_XML = later(
    r"\s*<\?xml\b|\s*<!DOCTYPE\s+(?!html)|\s*<([a-zA-Z][\w.-]*:)?[A-Za-z][\w.-]*\s[^<>]*xmlns", re.I
)
_CODE = later(r"\s*(?:#!\s*/|<\?php\b)")
_JSON = later(r"\s*(?:\{\s*(?:\"|\})|\[\s*[\[{\"])")
_CARD = later(r"\s*BEGIN:(?:(VCALENDAR)|VCARD)\s", re.I)
_START = 8192
_MOST_JSON = 1 << 24  # bytes that are tried as JSON; what is larger and begins so is taken for it


def refuse_not_prose(data: bytes, origin: str, suffix: str = "") -> None:
    """Raise InputError, with what to do, for a file whose words are not prose."""
    kind = _BY_SUFFIX.get(suffix.lower()) or _by_content(data)
    if kind:
        raise InputError(f"{origin}: this is {kind}, not text to read", _HINTS[kind])


def _by_content(data: bytes) -> str:
    start = beginning(data[:_START])
    if _XML.match(start):
        return "XML"
    if _CODE.match(start):
        return "program code"
    if card := _CARD.match(start):
        return "a calendar" if card[1] else "an address card"
    if _TEX.search(start):
        return "TeX"
    return "JSON" if _JSON.match(start) and _is_json(data) else ""


def _is_json(data: bytes) -> bool:
    if len(data) > _MOST_JSON:
        return True
    text = beginning(data)
    try:
        json.loads(text)
    except RecursionError:
        return True
    except ValueError:
        first, _, _ = text.strip().partition("\n")
        try:
            return isinstance(json.loads(first), dict)  # one object a line
        except (ValueError, RecursionError):
            return False
    return True
