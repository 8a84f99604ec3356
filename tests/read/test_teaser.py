"""Entries of a feed that are only a beginning: known, and followed to their page or not."""

from __future__ import annotations

import pytest
from web_server import answer, serving

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.teaser import is_teaser, whole_entry
from briefing.settings import Online

BODY = "मंगलवार को दिल्ली में बैठक हुई, जिसमें सभी दलों के नेता आए और अपनी-अपनी बात रखी"
PAGE = (
    f"<html><body><article><h1>बैठक</h1><p>{BODY}।</p><p>उसके बाद सब घर गए।</p></article></body>"
    "</html>"
)


@pytest.mark.parametrize(
    ("text", "teaser"),
    [
        (f"# बैठक\n\n{BODY}…\n", True),
        (f"# बैठक\n\n{BODY} [...]\n", True),
        (f"{BODY} [&#8230;]".replace("&#8230;", "…"), True),
        (f"{BODY}। और पढ़ें", True),
        (f"{BODY}। पूरी ख़बर पढ़ें »", True),
        (f"{BODY}. Read more", True),
        (f"{BODY}। Continue reading बैठक →", True),
        (f"# बैठक\n\n{BODY}\n", True),
        (f"# बैठक\n\n{BODY}।\n", False),
        (f"{BODY}। उसने कहा… पर गया नहीं।", False),
        ("# बैठक\n\nआज\n", False),
        (f"पहला पैरा।\n\n{BODY}", False),
    ],
)
def test_a_beginning_is_known_by_how_it_ends(text: str, teaser: bool) -> None:
    assert is_teaser(Source(text, "https://example.org/a")) is teaser


def test_it_is_kept_and_told_or_refused() -> None:
    source = Source(f"# बैठक\n\n{BODY}…\n", "https://example.org/a", guid="1")
    kept = whole_entry(source, Online())
    assert kept.text == source.text
    assert kept.notices == ("https://example.org/a: the feed has only the beginning of it",)
    with pytest.raises(InputError, match="the feed has only the beginning"):
        whole_entry(source, Online(teasers="refuse"))
    whole = Source(f"{BODY}।", "https://example.org/a")
    assert whole_entry(whole, Online(teasers="refuse")) is whole


def test_its_page_is_read_with_what_the_feed_knows_if_it_is_the_same() -> None:
    online = Online(teasers="follow", allow_private=True)
    with serving() as server:
        address = server.on("/a", answer(PAGE.encode(), Content_Type="text/html; charset=utf-8"))
        source = Source(
            f"# बैठक\n\n{BODY}…\n", address, title="बैठक हुई", date="2026-02-10", guid="urn:1"
        )
        followed = whole_entry(source, online)
        assert "उसके बाद सब घर गए।" in followed.text
        known = (followed.title, followed.date, followed.guid, followed.notices)
        assert known == ("बैठक हुई", "2026-02-10", "urn:1", ())
        other = Source("# खेल\n\nभारत ने मैच जीता और सब ख़ुश हुए, फिर कप्तान ने कहा…", address)
        with pytest.raises(InputError, match="the page is not the article"):
            whole_entry(other, online)
