"""XML, TeX, JSON and program code are refused with what to do, and never read aloud."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import read

TEXT = "यह एक सादा वाक्य है।"
FILES = [
    ("a.xml", f"<book><p>{TEXT}</p></book>", "XML"),
    ("a.txt", f'<?xml version="1.0"?>\n<book><p>{TEXT}</p></book>', "XML"),
    ("a", f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><p>{TEXT}</p></TEI>', "XML"),
    ("a.txt", f"<!DOCTYPE book><book>{TEXT}</book>", "XML"),
    ("a.svg", f"<svg><text>{TEXT}</text></svg>", "XML"),
    ("a.tex", f"\\section{{{TEXT}}}", "TeX"),
    ("a.txt", f"% टिप्पणी\n\\documentclass{{article}}\n\\begin{{document}}{TEXT}", "TeX"),
    ("a.json", f'{{"text": "{TEXT}"}}', "JSON"),
    ("a.txt", f'[{{"text": "{TEXT}"}}]', "JSON"),
    ("a", f'{{"text": "{TEXT}"}}\n{{"text": "{TEXT}"}}\n', "JSON"),
    ("a.txt", '{"a":' * 100_000, "JSON"),
    ("a.ipynb", "{}", "JSON"),
    ("a.py", f"print('{TEXT}')", "program code"),
    ("a.css", f"/* {TEXT} */", "program code"),
    ("a.txt", f"#!/bin/sh\necho {TEXT}", "program code"),
    ("a.txt", f"<?php echo '{TEXT}'; ?>", "program code"),
    ("a.yaml", f"text: {TEXT}", "YAML"),
    ("a.org", f"* {TEXT}", "Org"),
    ("a.adoc", f"= {TEXT}", "AsciiDoc"),
    ("a.rst", f"{TEXT}\n====", "reStructuredText"),
    ("a.ics", f"BEGIN:VCALENDAR\nSUMMARY:{TEXT}\nEND:VCALENDAR\n", "a calendar"),
    ("a.txt", f"BEGIN:VCALENDAR\r\nSUMMARY:{TEXT}\r\n", "a calendar"),
    ("a.vcf", f"BEGIN:VCARD\nFN:{TEXT}\n", "an address card"),
    ("a", f"BEGIN:VCARD\nFN:{TEXT}\n", "an address card"),
]
PROSE = [
    ("a.txt", f"{{{TEXT}}}"),
    ("a.txt", f"[नोट] {TEXT}"),
    ("a.txt", f"[1] {TEXT}"),
    ("a", f"<b>{TEXT}</b>"),
    ("a.txt", f"{TEXT} <xml> और \\section"),
    ("a.txt", f"\\documentclass के बारे में नहीं\n{TEXT}"[1:]),
    ("a.log", TEXT),
    ("a.txt", f"BEGIN: {TEXT}"),
]


@pytest.mark.parametrize(("name", "written", "kind"), FILES)
def test_what_is_not_prose_is_refused(tmp_path: Path, name: str, written: str, kind: str) -> None:
    path = tmp_path / name
    path.write_text(written, encoding="utf-8")
    with pytest.raises(InputError, match=f"this is {kind}, not text to read — .*(save|convert)"):
        read(path)


@pytest.mark.parametrize(("name", "written"), PROSE)
def test_prose_is_read_whatever_it_begins_with(tmp_path: Path, name: str, written: str) -> None:
    path = tmp_path / name
    path.write_text(written, encoding="utf-8")
    assert read(path).text == written
