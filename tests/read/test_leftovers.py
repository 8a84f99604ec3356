"""Text in places where readers drop it is named, and what no text nests to is said so."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample_documents import epub, page

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import read
from briefing.read.feed import parse
from briefing.read.kinds import source_of

SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>चित्र में लिखा</text><text>x</text></svg>'
FEED = (
    '<?xml version="1.0"?><rss version="2.0" {spaces}><channel><title>x</title><item>'
    "<title>एक</title><guid>urn:1</guid><description>{a}</description><itunes:summary>{b}</itunes:summary>"
    "<media:description>{c}</media:description></item></channel></rss>"
)
SPACES = (
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:media="http://search.yahoo.com/mrss/"'
)
TELLING = ("छोटा सार है।", "यह सबसे लंबा विवरण है, जो पढ़ा जाएगा।", "दूसरा सार यह है।")


def left(source: Source) -> list[tuple[str, str]]:
    return [(each.text, each.why) for each in source.left_out]


def test_what_browsers_take_for_comments_is_named() -> None:
    written = "<p>नमस्ते।</p><!यह हिन्दी है><p>दुनिया।</p></यह भी><p>बस।</p><!DOCTYPE html>"
    source = source_of(written.encode(), "x", ".html")
    assert left(source) == [("यह हिन्दी है यह भी", "comment")]
    assert source.unaccounted == ()


def test_text_in_a_drawing_of_a_book_is_named(tmp_path: Path) -> None:
    item = '<item id="s" href="s.svg" media-type="image/svg+xml"/>'
    chapters = {"a.xhtml": page("<h1>एक</h1><p>पाठ यहाँ है।</p>")}
    spine = '<itemref idref="c0"/><itemref idref="s"/>'
    path = tmp_path / "b.epub"
    path.write_bytes(epub(chapters, spine, {"OEBPS/s.svg": SVG}, item))
    source = read(path)
    assert left(source) == [("चित्र में लिखा", "drawing")]
    assert source.unaccounted == ()


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (0, 2, 1)])
def test_the_longest_of_what_an_entry_tells_is_read_and_the_others_are_named(
    order: tuple[int, int, int],
) -> None:
    a, b, c = (TELLING[index] for index in order)
    (source,) = parse(FEED.format(spaces=SPACES, a=a, b=b, c=c).encode(), "https://example.org/f")
    assert source.text.strip() == f"# एक\n\n{TELLING[1]}"
    summaries = " ".join(text for text, why in left(source) if why == "summary")
    assert TELLING[0] in summaries
    assert TELLING[2] in summaries
    assert source.unaccounted == ()


def test_a_number_of_any_length_is_no_trouble() -> None:
    written = '{"text": "नमस्ते दुनिया।", "n": ' + "1" * 6_000 + "}"
    assert "नमस्ते" in source_of(written.encode(), "x", ".json", field="text").text


def test_what_is_nested_without_end_is_said_to_be() -> None:
    with pytest.raises(InputError, match="x, line 3: more than 50 quotations inside one another"):
        source_of(("पाठ है।\n\n" + "> " * 5_000 + "नमस्ते।").encode(), "x", ".md")
    assert source_of(("> " * 40 + "नमस्ते।").encode(), "x", ".md").text == "> नमस्ते।\n"
    front = "---\ntitle: शीर्षक\na: " + "[" * 5_000 + "]" * 5_000 + "\n---\nनमस्ते।\n"
    source = source_of(front.encode(), "x", ".md")
    assert source.notices == ("front matter is not used: it is nested too deeply",)
