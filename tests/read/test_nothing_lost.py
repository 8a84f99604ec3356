"""What files hold is read, and a reader that lost it would be found out.

Each case is a file with a text that used to be lost: it is in what is read, nothing is
unaccounted, and when it is taken out of what is read the proof names it.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module

import pytest
from sample_documents import epub, page

from briefing.document import Source
from briefing.read.accounting import account
from briefing.read.kinds import source_of

LONG = "यह मुख्य लेख का वाक्य है, जो पूरा और लंबा है।"
HTML = {
    "outside the only article": f"<article><p>{LONG}</p></article><p>बाहर का खोया वाक्य है।</p>",
    "before the only article": f"<p>पहले का खोया वाक्य है।</p><article><p>{LONG}</p></article>",
    "outside main": f"<main><p>{LONG}</p></main><section><p>और एक खोया वाक्य है।</p></section>",
    "beside a teaser": f"<article class=teaser><p>सार।</p></article><div>{LONG} खोया वाक्य है।</div>",
    "a table beside a teaser": (
        f"<article><p>सार।</p></article><p>{LONG}</p><table><tr><td>खोया<td>1<tr><td>ख<td>2</table>"
    ),
    "a header without h1": f"<header><h2>खोया शीर्षक</h2></header><p>{LONG}</p>",
    "a header without a heading": f"<header><p>खोया परिचय</p></header><p>{LONG}</p>",
    "an entity of its own": f'<!DOCTYPE html [<!ENTITY k "खोया वाक्य">]><p>&k; है।</p><p>{LONG}</p>',
    "a paragraph separator": f"<p>{LONG}\u2029खोया वाक्य।</p>",
    "a figure's caption": f"<p>{LONG}</p><figure><img><figcaption>खोया चित्र</figcaption></figure>",
    "details": f"<p>{LONG}</p><details><summary>सार</summary>खोया विवरण</details>",
    "a text run right to left": f"<p>{LONG} <bdo dir=rtl>खोया</bdo></p>",
    "ruby": f"<p>{LONG} <ruby>खोया<rp>(</rp><rt>khoya</rt><rp>)</rp></ruby></p>",
    "a term without definition": f"<p>{LONG}</p><dl><dt>खोया<dt>पद<dd>अर्थ</dl>",
    "a number in brackets": f"<p>{LONG} सूत्र [5] खोया है।</p>",
    "front matter is none": f"---\nखोया वाक्य है\n---\n<p>{LONG}</p>",
}
MARKDOWN = {
    "a line like a link's address": f"{LONG}\n\n[नोट]: खोया\n",
    "the same over two lines": f"{LONG}\n\n[Note]:\nखोया\n",
    "text between lines of dashes": f"---\nखोया वाक्य: यह है।\n---\n\n{LONG}\n",
    "text between lines of plus signs": f"+++\nखोया वाक्य यह है।\n+++\n\n{LONG}\n",
    "a paragraph set in": f"{LONG}\n\n    खोया वाक्य।\n",
}
BOOKS = {
    "a box": "<aside><p>खोया डिब्बा।</p></aside>",
    "a section's footer": "<section><p>क।</p><footer><p>खोया हस्ताक्षर।</p></footer></section>",
    "a header": "<header><p>खोया परिचय।</p></header>",
    "a role that pages of the web have": "<div role='complementary'><p>खोया डिब्बा।</p></div>",
    "a list that is no contents": "<nav><p>खोया पाठ।</p></nav>",
}


def read_and_prove(data: bytes, suffix: str) -> Source:
    """The source; that the proof names what a reader would lose is checked."""
    source = source_of(data, "x", suffix)
    assert "खोया" in source.text
    assert source.unaccounted == ()
    losing = replace(source, text=source.text.replace("खोया", ""), left_out=(), anchors=())
    kind = {".html": "html", ".md": "markdown", ".epub": "epub"}[suffix]
    proof = import_module(f"briefing.read.seen.{kind}")
    found = account(losing, proof.seen(data, "x"))
    assert "".join(each.text for each in found.unaccounted) == "खोया" * source.text.count("खोया")
    return source


def test_a_choice_that_stands_in_no_form_is_told_as_one() -> None:
    body = f"<p>{LONG}</p><option><table>पहला</table></option><ul><option>दूसरा</option></ul>"
    source = source_of(body.encode(), "x", ".html")
    told = [each.text for each in source.left_out if each.why == "form"]
    assert (told, source.unaccounted) == (["पहला दूसरा"], ())


@pytest.mark.parametrize("body", HTML.values(), ids=HTML.keys())
def test_nothing_of_a_page_is_lost(body: str) -> None:
    read_and_prove(body.encode(), ".html")


@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN.keys())
def test_nothing_of_markdown_is_lost(text: str) -> None:
    read_and_prove(text.encode(), ".md")


@pytest.mark.parametrize("body", BOOKS.values(), ids=BOOKS.keys())
def test_nothing_of_a_book_is_lost(body: str) -> None:
    read_and_prove(epub({"a.xhtml": page(f"<p>{LONG}</p>{body}")}), ".epub")


@pytest.mark.parametrize(
    "item",
    [
        '<item id="z" href="b.xhtml" media-type="text/xml"/>',
        '<item id="z" href="b.xhtml" media-type="Application/XHTML+XML; charset=utf-8"/>',
        '<item id="z" href="B.XHTML" media-type="application/xhtml+xml"/>',
        '<item id="z" href="b.xhtml" media-type="application/octet-stream"/>',
        (
            '<item id="z" href="a.svg" media-type="image/svg+xml" fallback="y"/>'
            '<item id="y" href="b.xhtml" media-type="application/xhtml+xml"/>'
        ),
    ],
)
def test_a_part_of_a_book_is_read_however_it_is_listed(item: str) -> None:
    spine = '<itemref idref="c0"/><itemref idref="z"/>'
    extra = {"OEBPS/b.xhtml": page("<p>खोया अध्याय।</p>"), "OEBPS/a.svg": "<svg/>"}
    read_and_prove(epub({"a.xhtml": page(f"<p>{LONG}</p>")}, spine, extra, item), ".epub")


def test_a_part_of_a_book_that_the_guide_calls_contents_is_read_where_it_has_text() -> None:
    guide = '</manifest><guide><reference type="toc" href="a.xhtml#t"/></guide><manifest>'
    read_and_prove(epub({"a.xhtml": page(f"<p>{LONG} खोया वाक्य।</p>")}, manifest=guide), ".epub")


def test_a_part_of_the_reading_order_that_is_no_page_is_not_called_read() -> None:
    item = '<item id="z" href="b.txt" media-type="text/plain"/>'
    spine = '<itemref idref="c0"/><itemref idref="z"/>'
    book = epub({"a.xhtml": page(f"<p>{LONG}</p>")}, spine, {"OEBPS/b.txt": "खोया अध्याय।"}, item)
    assert [each.text for each in source_of(book, "x", ".epub").unaccounted] == ["खोया अध्याय"]


@pytest.mark.parametrize("suffix", [".md", ".html"])
@pytest.mark.parametrize("end", [" -->", ""])
def test_a_comment_is_named_also_one_without_an_end(suffix: str, end: str) -> None:
    source = source_of(f"<p>{LONG}</p>\n\n<!-- छिपा वाक्य।{end}\n".encode(), "x", suffix)
    assert [(each.why, each.line) for each in source.left_out] == [("comment", 3)]
    assert "छिपा वाक्य" in source.left_out[0].text
    assert source.unaccounted == ()


LEFT_OUT = [
    ("<nav><a>घर</a></nav>", "घर", "menu"),
    ("<p hidden>छिपा</p>", "छिपा", "hidden text"),
    ("<p style='display:none'>छिपा</p>", "छिपा", "hidden text"),
    ("<button aria-expanded=false>मेन्यू</button>", "मेन्यू", "button"),
    ("<h2><button>साझा करें</button></h2>", "साझा करें", "button"),
    ("<div role=region hidden>छिपा</div>", "छिपा", "hidden text"),
    ("<script>नाम=1</script>", "नाम=1", "script"),
    ("<p><del>गया</del> है।</p>", "गया", "deleted text"),
    ("<pre><code>कोड = १</code></pre>", "कोड = १", "program code"),
    ("<p>शब्द<sup>1</sup></p>", "1", "note mark"),
    ("<p>₹320<sup>1</sup></p>", "1", "note mark"),
    ("<p>क <a epub:type='noteref' href='n.html#a'>12</a></p>", "12", "note mark"),
    ("<ruby>देश<rt>desh</rt></ruby>", "desh", "reading aid"),
    ("<footer>सर्वाधिकार</footer>", "सर्वाधिकार", "footer"),
    ("<aside>डिब्बा</aside>", "डिब्बा", "aside"),
    ("<header><a>समाचार</a></header>", "समाचार", "page header"),
    ("<p>अयो<span class=pagenum>[Pg 13]</span>ध्या</p>", "[Pg 13]", "page number"),
]


@pytest.mark.parametrize(("part", "text", "why"), LEFT_OUT)
def test_what_is_left_out_is_named_with_its_line(part: str, text: str, why: str) -> None:
    source = source_of(f"<body>\n<p>{LONG}</p>\n\n{part}</body>".encode(), "x", ".html")
    assert [(each.text, each.why, each.line) for each in source.left_out] == [(text, why, 4)]
    assert source.unaccounted == ()


def test_lines_are_those_of_the_file_in_every_kind() -> None:
    written = f"---\ntitle: नाम\n---\n\n# शीर्षक\n\n{LONG}\n\n\n- एक\n- दो\n"
    source = source_of(written.encode(), "a.md", ".md")
    assert source.where(source.text.index("दो")) == "a.md, line 11"
    book = source_of(epub({"a.xhtml": page(f"\n<p>{LONG}</p>\n<p>दो</p>")}), "b.epub", ".epub")
    assert book.where(book.text.index("दो")) == "b.epub, OEBPS/a.xhtml, line 5"


def test_a_word_over_a_page_break_is_whole() -> None:
    body = "<p>भरत अयो<span role='doc-pagebreak'>16</span>ध्या <a class='pageno'>पृ. १७</a>लौटे।</p>"
    assert source_of(epub({"a.xhtml": page(body)}), "x", ".epub").text == "भरत अयोध्या लौटे।\n"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<p>10<sup>6</sup> मी<sup>2</sup> CO<sup>2</sup></p>", "10⁶ मी² CO²"),
        ("<p>भारत<sup>12</sup>, 1857<sup>2</sup>, है।<sup>[4]</sup></p>", "भारत, 1857, है।"),
    ],
)
def test_a_power_is_no_note_mark(body: str, said: str) -> None:
    assert source_of(body.encode(), "x", ".html").text == said + "\n"


ENTITIES = [
    '<!ENTITY a "क"><!ENTITY b "&a;&a;">',
    '<!ENTITY a SYSTEM "file:///etc/passwd">',
    '<!ENTITY % a "क">',
    "".join(f'<!ENTITY a{n} "क">' for n in range(600)),
]


@pytest.mark.parametrize("defined", ENTITIES)
def test_entities_that_could_swell_are_refused(defined: str) -> None:
    with pytest.raises(Exception, match="x: XML with a DTD or entities is not read"):
        source_of(f"<!DOCTYPE html [{defined}]><p>&a;&b;&a0;</p>".encode(), "x", ".html")


def test_an_entity_used_without_end_is_refused() -> None:
    written = f'<!DOCTYPE html [<!ENTITY a "{"क" * 9000}">]><p>{"&a;" * 5000}</p>'
    with pytest.raises(Exception, match="entities is not read"):
        source_of(written.encode(), "x", ".html")
