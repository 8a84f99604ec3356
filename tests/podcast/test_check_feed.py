"""The check of feeds: ours passes, and each broken rule is named with its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sites import BASE, SHOW

from briefing.errors import InputError
from briefing.io.messages import in_hindi
from briefing.podcast import feed
from briefing.podcast.feed_check.check import check, check_file, grouped
from briefing.podcast.publish import Published

pytest_plugins = ("publishing",)


def test_our_own_feed_passes(again: Callable[..., Published]) -> None:
    assert check_file(again().feed) == ()


def test_a_show_without_episodes_is_only_warned_of() -> None:
    files = {"page": f"{BASE}/index.html", "cover": f"{BASE}/cover.jpg"}
    made = feed.write(SHOW, "917393e3-1b1e-5cef-ace4-edaa54e1f810", f"{BASE}/feed.xml", files, [])
    (found,) = check(made)
    assert (found.error, found.message) == (False, "the feed has no episode")


FUNDING = '<podcast:funding url="http://x.org">a</podcast:funding>'
OFTEN = '<podcast:updateFrequency rrule="often">a</podcast:updateFrequency>'
BITE = '<podcast:soundbite startTime="1" duration="3"/>'
OTHER = '<podcast:alternateEnclosure type="audio/ogg"/>'
NAMES = re.compile(r"""'[^']*'|"[^"]*"|<[^>]*>|\[[^]]*\]|हो सकता है: .*""")
"""What is English in Hindi too: values, tags, standards."""
BREAKS = {
    # what is changed: (pattern, replacement, what the finding says, the standards it names)
    "no title": (r"<title>सुबह की ख़बरें</title>", "", "the channel has no <title>", "RSS 2.0"),
    "blank title": (r"<title>ब्रीफिंग<", "<title> <", "is empty", "Apple"),
    "long title": (r"<title>ब्रीफिंग<", f"<title>{'क' * 256}<", "256 characters; 255", "Apple"),
    "no self": (r"<atom:link[^>]*>", "", 'no <atom:link rel="self">', "PSP-1"),
    "no picture": (r"<itunes:image[^>]*>", "", "no <itunes:image>", "Apple"),
    "gif": (r"cover-[^\"]*\.jpg\" />", 'a.gif" />', "Apple takes .jpg and .png", "Apple"),
    "no category": (r"(?s)<itunes:category.*</itunes:category>", "", "no <itunes:category>",
                    "Apple"),
    "own category": (r'"Daily News"', '"Weather"', "'Weather' is not one of Apple's below",
                     "Apple"),
    "explicit": (r"explicit>false", "explicit>maybe", "'maybe'; allowed: true, false", "Apple"),
    "language": (r"<language>hi", "<language>Hindi_IN", "not a language code", "Apple"),
    "link": (r"<link>https:[^<]*", "<link>/index.html", "not a web address", "RSS 2.0"),
    "hindi link": (r"episodes/2026-02-10.html", "episodes/ख़बर.html", "percent-encoded", "Apple"),
    "podcast guid": (r"podcast:guid>[^<]*", "podcast:guid>12", "not a version 5 UUID",
                     "Podcasting 2.0"),
    "locked": (r"locked>yes", "locked>perhaps", "'perhaps'; allowed: yes, no", "Podcasting 2.0"),
    "two guids": (r"(<guid.*</guid>)", r"\1\1", "more than one <guid>", "PSP-1"),
    "no guid": (r"<guid.*</guid>", "", "has no <guid>", "PSP-1"),
    "no enclosure": (r"<enclosure[^>]*>", "", "has no <enclosure>", "Apple"),
    "length": (r'length="\d+"', 'length="0"', "length is '0', not the size in bytes", "Apple"),
    "no length": (r'length="\d+"', "", "length is ''", "Apple"),
    "type": (r'type="audio/mpeg"', 'type="text/html"', "does not fit its url", "Apple"),
    "wav": (r"2026-02-10.mp3", "2026-02-10.wav", "ends with none of .mp3", "Apple"),
    "date": (r"Tue, 10 Feb 2026", "10/02/2026", "not a date such as", "RSS 2.0"),
    "zone": (r" \+0530", "", "has no time zone", "RSS 2.0"),
    "duration": (r"<itunes:duration>\d+", "<itunes:duration>3m", "not a length in seconds",
                 "Apple"),
    "episode type": (r"episodeType>full", "episodeType>half", "allowed: full, trailer", "Apple"),
    "http": (r'transcript url="https', 'transcript url="http', "https is required",
             "Podcasting 2.0"),
    "transcript": (r'type="text/vtt"', 'type="vtt"', "type 'vtt' is not one of", "Podcasting 2.0"),
    "serial": (r"type>episodic", "type>serial", "serial show has no <itunes:episode>", "Apple"),
    "start": (r'start="00:00:0\d', 'start="soon', "'soon", "Podlove"),
    "version": (r'version="2.0"', 'version="0.91"', "version '0.91', not '2.0'", "RSS 2.0"),
    "latin": (r"encoding='utf-8'", "encoding='iso-8859-1'", "not in UTF-8", "Apple"),
    "atom": (r"<rss ", "<feed ", "not XML", "XML"),
    "cut": (r"</channel>", "", "not XML: mismatched tag", "XML"),
    "ampersand": (r"ब्रीफिंग", "A & B", "not XML: not well-formed", "XML"),
    "person": (r'group="cast"', 'group="stars"', "group is 'stars'", "Podcasting 2.0"),
    "images": (r'srcset="https', 'srcset="ftp', "not a web address", "Podcasting 2.0"),
    "ai content": (r'purpose="ai-content">true', 'purpose="ai-content">yes',
                   "is 'yes'; allowed: true, false", "Podcasting 2.0"),
    "funding": (r"<podcast:medium", f'{FUNDING}<podcast:medium', "https is required",
                "Podcasting 2.0"),
    "license": (r"<podcast:medium", "<podcast:license>mine</podcast:license><podcast:medium",
                "needs a url", "Podcasting 2.0"),
    "frequency": (r"<podcast:medium", f"{OFTEN}<podcast:medium", "not a rule", "Podcasting 2.0"),
    "soundbite": (r"<itunes:duration", f"{BITE}<itunes:duration", "3 s long; between 15 and 120",
                  "Podcasting 2.0"),
    "other file": (r"<itunes:duration", f"{OTHER}<itunes:duration", "no <podcast:source>",
                   "Podcasting 2.0"),
    "season": (r"<itunes:duration", "<podcast:season>one</podcast:season><itunes:duration",
               "not a whole number", "Podcasting 2.0"),
    "endless": (r"(<atom:link[^>]*)rel=.self.([^>]*>)", r"\1rel='self'\2\1rel='next'\2",
                "the feed itself", "RFC 5005"),
    "namespace": (r"podcast-1.0.dtd", "podcast-1.0.DTD", "no <itunes:image>", "Apple"),
}  # fmt: skip


@pytest.mark.parametrize(("pattern", "new", "says", "standard"), BREAKS.values(), ids=BREAKS)
def test_a_broken_rule_is_found(
    good: str, pattern: str, new: str, says: str, standard: str
) -> None:
    broken, changes = re.subn(pattern, new, good, count=1)
    assert changes == 1
    every = check(broken.encode())
    found = [f for f in every if says in f.message]
    assert found
    assert standard in found[0].standard
    assert found[0].error
    told = [NAMES.sub("", in_hindi(line)) for line in grouped(every)]
    assert [line for line in told if re.search("[a-z]{2,} [a-z]{2,}", line)] == []


ADVISED = {
    # what is put in or taken out, and what is advised; apps take the feed as it is
    "copyright": ("(<copyright>)", r"\1© 2026 ", "names '©'"),
    "year": ("(<copyright>)", r"\1A 2026 ", "names '2026'"),
    "complete": ("(</channel>)", r"<itunes:complete>no</itunes:complete>\1", "allowed: yes"),
    "block": ("(</item>)", r"<itunes:block>no</itunes:block>\1", "allowed: yes"),
    "image": (r"(?s)(<item>.*?)<itunes:image[^>]*>", r"\1", "has no <itunes:image>"),
    "rating": (r"(?s)(<item>.*?)<itunes:explicit>false</itunes:explicit>", r"\1", "no <itunes:exp"),
    "words": (r"(?s)<podcast:transcript [^>]*>", "", "has no <podcast:transcript>"),
    "author": (r"<itunes:author>.*?</itunes:author>", "", "has no <itunes:author>"),
}


@pytest.mark.parametrize(("pattern", "new", "says"), ADVISED.values(), ids=ADVISED)
def test_what_is_only_advised_is_a_warning(good: str, pattern: str, new: str, says: str) -> None:
    found = check(re.sub(pattern, new, good).encode())
    assert found
    assert all(says in f.message and "PSP-1" in f.standard and not f.error for f in found)


def test_a_text_of_a_podcast_is_short_as_psp_1_says(good: str) -> None:
    def findings(text: str) -> list[str]:
        return [f.message for f in check(good.replace("</channel>", f"{text}</channel>").encode())]

    assert findings("<podcast:txt>verified</podcast:txt><podcast:txt>too</podcast:txt>") == []
    assert "4000 are allowed" in findings(f"<podcast:txt>{'a' * 4001}</podcast:txt>")[0]
    assert "purpose has over" in findings(f'<podcast:txt purpose="{"a" * 129}">a</podcast:txt>')[0]


def test_a_finding_names_its_line(good: str) -> None:
    lines = good.splitlines()
    at = next(i for i, line in enumerate(lines) if "<enclosure" in line)
    lines[at] = lines[at].replace("https://news.example.org", "ftp://x")
    (found,) = check("\n".join(lines).encode())
    assert found.line == at + 1
    assert str(found).startswith(f"line {at + 1}: error: <enclosure> of the item 'ब्रीफिंग' url is")


def test_an_episode_listed_twice_is_found_with_both_lines(good: str) -> None:
    item = re.search(r"(?s)<item>.*?</item>", good)
    assert item
    twice = check(good.replace("</channel>", f"{item[0]}</channel>").encode())
    assert ["<guid>" in twice[0].message, "<enclosure>" in twice[1].message] == [True, True]
    assert re.search(r"is the same as on line \d+", twice[0].message)


ENTITY = '<!DOCTYPE rss [<!ENTITY a "{}">]><rss version="2.0"><channel><title>&a;</title>'


@pytest.mark.parametrize(
    "content",
    [
        ENTITY.format("a"),
        ENTITY.format("&#38;#38;"),
        ENTITY.replace('"{}"', 'SYSTEM "file:///etc/passwd"'),
        '<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://x/"> %p;]><rss/>',
    ],
)
def test_a_feed_with_entities_of_its_own_is_refused(content: str) -> None:
    (found,) = check(content.encode())
    assert found.message == "declares entities of its own, which apps refuse"


def test_a_doctype_alone_is_no_harm(good: str) -> None:
    head, body = good.split("\n", 1)
    assert check(f"{head}\n<!DOCTYPE rss>\n{body}".encode()) == ()


def test_a_feed_of_endless_depth_is_refused_at_once() -> None:
    (found,) = check(b"<rss>" + b"<a>" * 100_000)
    assert found.message == "more than 100 elements inside each other"


def test_another_address_of_the_podcast_namespace_is_known(good: str) -> None:
    other = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
    assert check(good.replace("https://podcastindex.org/namespace/1.0", other).encode()) == ()


@pytest.mark.parametrize("content", [b"", b"\x00", b"PK\x03\x04", b"<html><br></html>", b"{}"])
def test_what_is_no_feed_is_said_to_be_none(content: bytes) -> None:
    found = check(content)
    assert found
    assert all(f.error for f in found)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        check_file(tmp_path / "feed.xml")
    with pytest.raises(InputError, match="is a folder — name its feed"):
        check_file(tmp_path)
    (tmp_path / "feed.xml").write_bytes(b"")
    with pytest.raises(InputError, match=r"is a folder — name its feed, .*feed\.xml$"):
        check_file(tmp_path)
    with pytest.raises(InputError, match=r"no such file — did you mean .*/feed\.xml\?"):
        check_file(tmp_path / "fed.xml")


@given(st.binary(max_size=400))
def test_no_bytes_make_the_check_fail(content: bytes) -> None:
    check(content)
    check(b"<rss version='2.0'><channel>" + content + b"</channel></rss>")


def test_a_date_in_the_future_is_seen(good: str) -> None:
    before = datetime(2026, 2, 1, tzinfo=UTC)
    found = check(good.encode(), before)
    assert {finding.error for finding in found} == {False}
    assert [f.message.partition(" is ")[2][:13] for f in found] == ["in the future"] * 3
    assert check(good.encode(), datetime(2026, 2, 11, tzinfo=UTC)) == ()


def test_a_cause_that_repeats_is_told_once(good: str) -> None:
    broken = re.sub(r"<podcast:transcript[^>]*>", "", good)
    broken = re.sub(r"<itunes:duration>\d+", "<itunes:duration>3m", broken)
    found = check(broken.encode())
    assert len(found) == 4
    told = grouped(found)
    assert len(told) == 2
    assert all("; also 1 more: lines " in line for line in told)


def test_a_feed_at_home_is_told_once_that_directories_want_https(good: str) -> None:
    at_home = good.replace("https://news.example.org", "http://192.168.1.5:8000")
    found = check(at_home.encode(), datetime(2026, 3, 1, tzinfo=UTC))
    assert {finding.error for finding in found} == {False}
    (told,) = grouped(found)
    assert "warning: addresses are http: apps at home take them" in told
    mixed = re.sub(r'transcript url="https', 'transcript url="http', good, count=1)
    assert any(finding.error for finding in check(mixed.encode()))  # one of a feed of https breaks


@pytest.mark.parametrize(
    ("pattern", "new", "says"),
    [
        (r"<itunes:image[^>]*>", "", "चैनल में <itunes:image> नहीं है"),
        (r'length="\d+"', 'length="0"', "एपिसोड 'ब्रीफिंग' के <enclosure> में length '0' है"),
        (r"explicit>false", "explicit>maybe", "'maybe' है; हो सकता है: true, false"),
        (r"</channel>", "", "ग़लती"),
    ],
)
def test_findings_are_told_in_hindi(good: str, pattern: str, new: str, says: str) -> None:
    broken = re.sub(pattern, new, good)
    (told, *_) = [in_hindi(line) for line in grouped(check(broken.encode()))]
    assert says in told
    assert told.startswith("पंक्ति ")
    assert "more:" not in told
