"""Each entry of a feed is a text of its own, with what the feed says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import read
from briefing.read.feed import entries

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>समाचार</title><link>https://e.org/</link><language>hi</language>
<item><title>पहला &amp; बड़ा</title><link>https://e.org/1</link><dc:creator>रमेश</dc:creator>
<pubDate>Wed, 06 Mar 2024 01:30:00 +0530</pubDate><description>सार।</description>
<content:encoded><![CDATA[<p>पूरा <b>लेख</b>।</p><script>alert(1)</script>
<ul><li>एक</li></ul>]]></content:encoded></item>
<item><title>केवल शीर्षक</title></item>
<item><description>केवल &lt;i&gt;सार&lt;/i&gt;।</description></item>
<item><link>https://e.org/4</link></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="hi"><title>समाचार</title><id>urn:x</id>
<entry><title>लेख</title><id>urn:1</id><link href="https://e.org/a"/>
<published>2024-03-06T01:30:00+05:30</published><author><name>सीता</name></author>
<content type="text">5 &lt; 6 है।</content></entry></feed>"""


def feed(folder: Path, written: str) -> Path:
    """A file with a feed in it."""
    path = folder / "feed.xml"
    path.write_text(written, encoding="utf-8")
    return path


def test_rss_entries_are_texts_under_their_titles(tmp_path: Path) -> None:
    path = feed(tmp_path, RSS)
    first, second, third = entries(path)
    assert first.text == "# पहला & बड़ा\n\nपूरा लेख।\n\n- एक\n"
    said = (first.origin, first.title, first.author, first.date, first.language)
    assert said == ("https://e.org/1", "पहला & बड़ा", "रमेश", "2024-03-06", "hi")
    assert (second.text, second.origin) == ("# केवल शीर्षक", f"{path}, entry 2")
    assert (third.text, third.title, third.date) == ("केवल सार।\n", "", "")


def test_atom_entries_keep_plain_text_and_the_day_where_they_were_written(tmp_path: Path) -> None:
    (entry,) = entries(feed(tmp_path, ATOM))
    assert entry.text == "# लेख\n\n5 < 6 है।"
    assert (entry.origin, entry.author, entry.date) == ("https://e.org/a", "सीता", "2024-03-06")


def test_entries_are_known_by_their_guid_else_their_address_else_their_text(tmp_path: Path) -> None:
    """A guid that is no address says nothing outside its own site, so that is added."""
    written = RSS.replace(
        "<item><link>", "<item><guid isPermaLink='false'>7</guid><title>क</title><link>"
    )
    first, second, third, fourth = entries(feed(tmp_path, written))
    assert (first.guid, fourth.guid) == ("https://e.org/1", "https://e.org/#7")
    assert second.guid.startswith("https://e.org/#")
    assert len({second.guid, third.guid}) == 2
    (atom,) = entries(feed(tmp_path, ATOM))
    assert atom.guid == "urn:1"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("<html><body>नहीं</body></html>", "this is not a feed"),
        ("बस पाठ", "this is not a feed"),
        ("", "the file is empty"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><rss version="2.0"/>', "XML with entities is not read"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_is_no_feed_is_refused(
    tmp_path: Path, written: str, message: str, encoding: str
) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(written.encode(encoding) if written else b"")
    with pytest.raises(InputError, match=message):
        entries(path)


def item(inside: str) -> str:
    return f"<item>{inside}</item>"


def rss(folder: Path, *items: str) -> Path:
    channel = f"<channel><title>समाचार</title><link>https://e.org/</link>{''.join(items)}</channel>"
    return feed(folder, f"<rss version='2.0'>{channel}</rss>")


def test_entries_that_share_a_guid_are_all_read_and_one_that_stands_twice_once(
    tmp_path: Path,
) -> None:
    texts = ("पहला", "दूसरा", "पहला", "अपना")
    guids = (7, 7, 7, 8)
    items = [
        item(f"<guid isPermaLink='false'>{guid}</guid><title>{text}</title>")
        for guid, text in zip(guids, texts, strict=True)
    ]
    found = entries(rss(tmp_path, *items))
    assert [each.title for each in found] == ["पहला", "दूसरा", "अपना"]
    assert len({each.guid for each in found}) == 3
    assert found[2].guid == "https://e.org/#8"
    again = entries(rss(tmp_path, *items[1:], item("<title>नया</title>")))
    assert {each.guid for each in found} <= {each.guid for each in again}


@pytest.mark.parametrize(
    ("written", "author"),
    [
        ("<author>ramesh@e.org (रमेश वर्मा)</author>", "रमेश वर्मा"),
        ("<author>रमेश &lt;ramesh@e.org&gt;</author>", "रमेश"),
        ("<author>ramesh@e.org</author>", ""),
        ("<author>रमेश</author>", "रमेश"),
    ],
)
def test_an_author_is_a_name_and_no_mail_address(tmp_path: Path, written: str, author: str) -> None:
    (found,) = entries(rss(tmp_path, item(f"<title>क</title>{written}")))
    assert found.author == author


def test_a_title_has_no_tags(tmp_path: Path) -> None:
    (found,) = entries(rss(tmp_path, item("<title>&lt;b&gt;बड़ा&lt;/b&gt; AT&amp;amp;T</title>")))
    assert (found.title, found.text) == ("बड़ा AT&T", "# बड़ा AT&T")


def test_every_entry_accounts_for_its_text(tmp_path: Path) -> None:
    first, *_ = entries(feed(tmp_path, RSS))
    assert first.unaccounted == ()
    assert [(each.text, each.why) for each in first.left_out] == [
        ("सार।", "summary"),
        ("alert(1)", "script"),
    ]
    assert first.left_out[1].line == 7


def test_a_feed_with_a_doctype_or_in_utf_16_is_a_feed(tmp_path: Path) -> None:
    plain = ATOM.partition("?>")[2]
    for written in ("<!DOCTYPE feed>" + plain, "<!DOCTYPE feed [<!-- [ -->]>" + plain):
        with pytest.raises(InputError, match="this is a feed"):
            read(feed(tmp_path, written))
    path = tmp_path / "feed.xml"
    path.write_bytes(ATOM.replace("utf-8", "utf-16").encode("utf-16"))
    with pytest.raises(InputError, match="this is a feed"):
        read(path)
    assert [(each.title, each.author) for each in entries(path)] == [("लेख", "सीता")]


def test_a_feed_given_as_one_text_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"this is a feed, not one text — .*briefing batch"):
        read(feed(tmp_path, RSS))


def test_an_address_is_checked_as_any_other() -> None:
    with pytest.raises(InputError, match=r"127\.0\.0\.1 is not a public address"):
        entries("http://127.0.0.1:1/feed.xml")


def dated(*times: str) -> list[str]:
    return [
        item(f"<title>ख़बर {n}</title><pubDate>{time}</pubDate>") for n, time in enumerate(times)
    ]


def test_entries_keep_their_time_of_day(tmp_path: Path) -> None:
    (found,) = entries(rss(tmp_path, *dated("Wed, 06 Mar 2024 01:30:00 +0530")))
    assert (found.date, found.published) == ("2024-03-06", "2024-03-06T01:30:00+05:30")


@pytest.mark.parametrize(
    ("times", "newest_first"),
    [
        (["2024-03-07", "2024-03-06", "2024-03-06", "2024-03-06"], True),
        (["2024-03-06", "2024-03-06", "2024-03-06", "2024-03-07"], False),
        (["2024-03-06"] * 4, True),
    ],
)
def test_entries_of_one_day_without_a_time_keep_the_order_of_the_feed(
    tmp_path: Path, times: list[str], newest_first: bool
) -> None:
    found = [each.published for each in entries(rss(tmp_path, *dated(*times)))]
    assert len(set(found)) == 4
    assert found == sorted(found, reverse=newest_first)


def test_the_source_of_an_entry_is_not_its_text_and_what_else_it_holds_is_named(
    tmp_path: Path,
) -> None:
    more = (
        "<source><title>मूल समाचार</title><id>urn:s</id></source><category>राजनीति</category>"
        '<full xmlns="urn:x">पूरा लेख यहाँ है।</full></entry>'
    )
    (found,) = entries(feed(tmp_path, ATOM.replace("</entry>", more)))
    assert found.text == "# लेख\n\n5 < 6 है।"
    assert found.unaccounted == ()
    assert [(each.why, each.text) for each in found.left_out] == [
        ("other part of the entry", "मूल समाचार"),
        ("description of the document", "राजनीति"),
        ("other part of the entry", "पूरा लेख यहाँ है।"),
    ]


def test_the_title_of_an_image_is_not_that_of_the_entry(tmp_path: Path) -> None:
    image = "<image><url>https://e.org/a.png</url><title>चित्र</title></image>"
    (found,) = entries(
        rss(tmp_path, item(f"<title>लेख</title>{image}<description>पाठ।</description>"))
    )
    assert (found.title, found.unaccounted) == ("लेख", ())


@pytest.mark.parametrize("kind", ["image/png", "application/octet-stream"])
def test_a_picture_as_content_is_not_read(tmp_path: Path, kind: str) -> None:
    content = f'<summary>पाठ।</summary><content type="{kind}">{"UE5H" * 40}</content>'
    written = ATOM.replace('<content type="text">5 &lt; 6 है।</content>', content)
    (found,) = entries(feed(tmp_path, written))
    assert found.text == "# लेख\n\nपाठ।"
    assert found.unaccounted == ()
    assert [each.why for each in found.left_out] == ["encoded data"]


_NAMESPACES = (
    'xmlns:yandex="http://news.yandex.ru" xmlns:turbo="http://turbo.yandex.ru" '
    'xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


@pytest.mark.parametrize(
    "whole",
    [
        "<yandex:full-text>पहला वाक्य। दूसरा वाक्य।</yandex:full-text>",
        "<turbo:content><![CDATA[<p>पहला वाक्य। दूसरा वाक्य।</p>]]></turbo:content>",
        "<googleplay:description>पहला वाक्य। दूसरा वाक्य।</googleplay:description>",
        "<itunes:summary>पहला वाक्य। दूसरा वाक्य।</itunes:summary>",
        '<div xmlns="http://www.w3.org/1999/xhtml"><p>पहला <b>वाक्य</b>। दूसरा वाक्य।</p></div>',
        "<xhtml:div><xhtml:div><xhtml:p>पहला वाक्य। दूसरा वाक्य।</xhtml:p></xhtml:div></xhtml:div>",
        "<xhtml:body><xhtml:p>पहला वाक्य। दूसरा वाक्य।</xhtml:p></xhtml:body>",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_the_whole_text_is_read_under_every_name_it_goes_by(
    tmp_path: Path, whole: str, first: bool
) -> None:
    short = "<description>छोटा सार।</description>"
    inside = f"{whole}{short}" if first else f"{short}{whole}"
    written = (
        f'<rss version="2.0" {_NAMESPACES}><channel><title>श</title>{item(inside)}</channel></rss>'
    )
    (one,) = entries(feed(tmp_path, written))
    assert one.text.endswith("पहला वाक्य। दूसरा वाक्य।\n")
    assert [(each.text, each.why) for each in one.left_out] == [("छोटा सार।", "summary")]
    assert not one.unaccounted


def test_a_div_that_never_ends_or_stands_in_a_field_stays(tmp_path: Path) -> None:
    inside = "<description><![CDATA[<div>पहला वाक्य।]]></description>"
    (one,) = entries(rss(tmp_path, item(inside)))
    assert one.text.endswith("पहला वाक्य।\n")
    (one,) = entries(rss(tmp_path, item(f"{inside}<div>दूसरा वाक्य।")))
    told = [each.text for each in (*one.left_out, *one.unaccounted)]
    assert one.text.endswith("पहला वाक्य।\n")
    assert told == ["दूसरा वाक्य।"]
