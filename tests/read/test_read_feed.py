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
def test_what_is_no_feed_is_refused(tmp_path: Path, written: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        entries(feed(tmp_path, written))


def test_a_feed_given_as_one_text_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"this is a feed, not one text — .*briefing batch"):
        read(feed(tmp_path, RSS))


def test_an_address_is_checked_as_any_other() -> None:
    with pytest.raises(InputError, match=r"127\.0\.0\.1 is not a public address"):
        entries("http://127.0.0.1:1/feed.xml")
