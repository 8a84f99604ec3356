"""Telling a hub that a feed is new (WebSub, W3C Recommendation, section 7), as hubs agree on it."""

from __future__ import annotations

from briefing.errors import InputError
from briefing.podcast.feed_check.tree import FeedSyntaxError, parse
from briefing.read.addresses import Policy, is_public
from briefing.read.web.fetch import post


def ping(content: bytes, allowed: Policy = is_public) -> list[str]:
    """Tell every hub that the feed in `content` names of it; their addresses.

    Raises InputError for what is no feed or names no hub or no address of its own, and as
    `post` does.
    """
    try:
        root = parse(content)
    except FeedSyntaxError as error:
        raise InputError(f"not a feed: line {error.line}: {error}", "check the address") from error
    links = [
        link.attributes for channel in root.all("channel") for link in channel.all("atom:link")
    ]
    hubs = [link.get("href", "") for link in links if link.get("rel") == "hub"]
    topic = next((link.get("href", "") for link in links if link.get("rel") == "self"), "")
    if not hubs or not topic:
        missing = "hub" if topic else "address of its own"
        raise InputError(
            f"the feed has no {missing}", "set 'hub' under [publish] and publish again"
        )
    for hub in hubs:
        post(hub, {"hub.mode": "publish", "hub.url": topic, "hub.topic": topic}, allowed)
    return hubs
