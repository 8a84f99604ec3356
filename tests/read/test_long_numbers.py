"""A number of more figures than Python makes one of (4,300): read or told, wherever one is."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample_documents import archive
from situations_readers import zipped

from briefing import Source, script
from briefing.errors import InputError
from briefing.read import read

FIGURES = "9" * 5000
NEWS = "मंगलवार को बैठक हुई। इसमें 25 लोग आए।\n"


def mail(kind: str, body: str = NEWS) -> str:
    return f"Received: a\nSubject: x\nContent-Type: {kind}\n\n{body}\n"


READ = {
    "f.md": f"---\ntitle: क\ndate: {FIGURES}\n---\n{NEWS}",
    "list.html": f'<ol start="{FIGURES}"><li value="{FIGURES}">{NEWS}</ol>',
    "cell.html": f"<table><tr><td colspan={FIGURES}>{NEWS}</table>",
    "f.rtf": "{\\rtf1\\ansi{\\stylesheet{\\s1 heading " + FIGURES + ";}}\\pard\\s1 \\u2350? \\par}",
    "f.eml": mail(f"text/plain; charset*{FIGURES}*=utf-8"),
    "language.eml": mail("text/plain; charset*=utf-8'hi'utf-8"),
    "f.json": f'[{{"text": "{NEWS.strip()}", "views": {FIGURES}}}]',
}
REFUSED = {
    "front.md": f"+++\ntitle = 'क'\nweight = {FIGURES}\n+++\n{NEWS}",
    "parts.eml": mail(f"multipart/mixed; boundary*{FIGURES}*=B", f"--B\n\n{NEWS}\n--B--"),
}


@pytest.mark.parametrize("name", READ)
def test_it_keeps_no_text_from_being_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(READ[name], encoding="utf-8")
    field = "text" if name.endswith(".json") else ""
    wanted = "म" if name.endswith(".rtf") else NEWS.strip()
    assert wanted in read(path, field).text.replace("\n", " ").replace("  ", " ")


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_told_where_the_rest_cannot_be_known(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(REFUSED[name], encoding="utf-8")
    with pytest.raises(InputError, match=name):
        read(path)


@pytest.mark.parametrize(
    ("suffix", "part", "old", "new"),
    [
        (".docx", "word/document.xml", "<w:p>", '<w:p><w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'),
        (".odt", "content.xml", 'outline-level="1"', 'outline-level="{}"'),
        (".pptx", "ppt/slides/slide1.xml", "<a:r>", '<a:r><a:rPr baseline="{}"/>'),
    ],
)
def test_a_level_without_end_is_a_level(
    suffix: str, part: str, old: str, new: str, tmp_path: Path
) -> None:
    entries = zipped(suffix)
    assert old.encode() in entries[part]
    entries[part] = entries[part].replace(old.encode(), new.format(FIGURES).encode(), 1)
    (tmp_path / f"f{suffix}").write_bytes(archive(entries))
    assert read(tmp_path / f"f{suffix}").text


@pytest.mark.parametrize(
    "written",
    ["{}½ साल पुराना", "PM2.{} का स्तर", "PM{}.5 का स्तर", "A-{}.5 है", "संख्या {} है", "{}, {}.5% है"],
)
def test_so_many_figures_are_said_one_by_one(written: str) -> None:
    made = script(Source(f"यह {written.replace('{}', FIGURES)}।", "the words given"))
    said = " ".join(utterance.spoken for utterance in made.utterances)
    assert "नौ नौ नौ नौ नौ नौ" in said
