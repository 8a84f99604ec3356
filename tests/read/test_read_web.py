"""A web address is read as the article on its page, or as the file that is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sample_documents import epub, page
from web_server import WebServer, answer, serving

from briefing.errors import InputError
from briefing.read import web
from briefing.read.web.fetch import Page, fetch

pytestmark = pytest.mark.slow

PARAGRAPHS = (
    "राष्ट्रपति ने बुधवार को कहा कि दोनों देशों के राजनयिकों ने मिलकर काम किया है और सीमाओं पर स्थिति सामान्य है।",
    "उन्होंने यह भी कहा कि आर्थिक सहयोग बढ़ाने के लिए नई योजनाएँ बनाई जा रही हैं।",
    "बैठक के बाद एक संयुक्त बयान जारी किया गया, जिस पर दोनों पक्षों ने हस्ताक्षर किए।",
)
ARTICLE = f"""<!DOCTYPE html><html lang="hi"><head><meta charset="utf-8">
<title>राष्ट्रपति की यात्रा - समाचार डॉट कॉम</title>
<meta name="author" content="रमेश वर्मा">
<meta property="article:published_time" content="2024-03-05T22:30:00+05:30">
<script>var पाठ = 1;</script></head><body>
<header><nav><ul><li><a href="/d">देश</a></li><li><a href="/v">विदेश</a></li></ul></nav></header>
<div id="content"><div class="article-body"><h1>राष्ट्रपति की यात्रा</h1>
<p>{PARAGRAPHS[0]}</p>
<div class="advertisement"><a href="/ad">विज्ञापन: आज ही ख़रीदें</a></div>
<p>{PARAGRAPHS[1]}</p><h2>मुख्य बातें</h2>
<ul><li>पहली बात यह है।</li><li>दूसरी बात यह है।</li></ul>
<p>{PARAGRAPHS[2]}</p>
<div class="share-buttons"><a href="#">फ़ेसबुक पर साझा करें</a></div></div>
<div class="sidebar"><h3>यह भी पढ़ें</h3><ul><li><a href="/1">दूसरी ख़बर</a></li></ul></div>
<div id="comments"><p>पाठक: बहुत अच्छा लेख है।</p></div></div>
<footer>© समाचार डॉट कॉम</footer></body></html>"""
READ = (
    f"# राष्ट्रपति की यात्रा\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\n## मुख्य बातें\n\n"
    f"- पहली बात यह है।\n- दूसरी बात यह है।\n\n{PARAGRAPHS[2]}\n"
)


@pytest.fixture
def web_server() -> Iterator[WebServer]:
    """A plain HTTP server."""
    with serving() as server:
        yield server


def test_only_the_article_is_read_under_its_title_with_what_it_says_of_itself() -> None:
    source = web.source(Page(ARTICLE.encode(), "https://e.org/a", "text/html"))
    assert source.text == READ
    said = (source.origin, source.title, source.author, source.date, source.language)
    assert said == (
        "https://e.org/a",
        "राष्ट्रपति की यात्रा",
        "रमेश वर्मा",
        "2024-03-05",
        "hi",
    )


def test_an_article_whose_heading_stands_elsewhere_gets_its_title() -> None:
    page = ARTICLE.replace("<h1>राष्ट्रपति की यात्रा</h1>", "")
    source = web.source(Page(page.encode(), "https://e.org/a", "text/html"))
    assert source.text.startswith("# राष्ट्रपति की यात्रा - समाचार डॉट कॉम\n\n" + PARAGRAPHS[0])


def test_a_short_page_is_read_whole() -> None:
    source = web.source(Page("<body><p>एक वाक्य।</p>".encode(), "https://e.org/", "text/html"))
    assert "एक वाक्य।" in source.text


@pytest.mark.parametrize(
    ("data", "address", "media_type", "text"),
    [
        ("**मोटा** है।".encode(), "https://e.org/a.md", "text/plain", "मोटा है।\n"),
        ("**मोटा** है।".encode(), "https://e.org/a", "text/markdown", "मोटा है।\n"),
        ("सादा पाठ।".encode("utf-16"), "https://e.org/a", "text/plain", "सादा पाठ।"),
        (epub({"a.xhtml": page("<p>पाठ</p>")}), "https://e.org/get?id=1", "", "पाठ\n"),
        (
            epub({"a.xhtml": page("<p>पाठ</p>")}),
            "https://e.org/get",
            "application/epub+zip",
            "पाठ\n",
        ),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\na\n", "https://e.org/%E0%A4%95.vtt", "", "a\n"),
    ],
)
def test_a_file_on_the_web_is_read_as_its_kind(
    data: bytes, address: str, media_type: str, text: str
) -> None:
    assert web.source(Page(data, address, media_type)).text == text


@pytest.mark.parametrize("media_type", ["application/json", "audio/midi", "model/obj"])
def test_a_type_that_is_no_text_is_refused(media_type: str) -> None:
    with pytest.raises(InputError, match=f"https://e.org/a: this is {media_type}, not text"):
        web.source(Page(b"{}", "https://e.org/a", media_type))


def test_a_feed_is_not_one_text() -> None:
    with pytest.raises(InputError, match="this is a feed, not one text"):
        web.source(Page(b"<?xml version='1.0'?><rss/>", "https://e.org/a", "application/rss+xml"))


def test_a_page_fetched_is_read_with_the_charset_its_server_names(web_server: WebServer) -> None:
    body = "<p>café &#2344;&#2361;&#2368;&#2306;".encode("cp1252")
    address = web_server.on("/a", answer(body, Content_Type="text/html; charset=windows-1252"))
    assert "café नहीं" in web.source(fetch(address, lambda _: True)).text
