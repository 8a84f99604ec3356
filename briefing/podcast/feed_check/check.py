"""Whether a feed keeps the published rules for podcasts, and what breaks where.

The rules: RSS 2.0 (rssboard.org), A Podcaster's Guide to RSS (Apple), the podcast namespace
1.0 (Podcasting 2.0), PSP-1 (Podcast Standards Project) and Podlove Simple Chapters 1.2. What
they demand is an error, what they recommend a warning.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from briefing.errors import InputError
from briefing.io.places import bounded, instead, is_there
from briefing.podcast.feed_check.rules import CHANNEL, ITEM, Rule
from briefing.podcast.feed_check.tree import Element, FeedSyntaxError, parse
from briefing.podcast.feed_check.values import HTTPS, moment
from briefing.read.kinds import is_page

_LISTED = 5  # lines named of those where the same is wrong
_VALUE = re.compile(r"'[^']*'|\"[^\"]*\"|\d+")
_AHEAD = timedelta(minutes=10)  # clocks of two machines may differ


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that breaks a rule: on which line, of which standards, and how bad it is."""

    line: int
    """Of the feed, counted from 1."""
    standard: str
    """Which one, or several, it breaks."""
    message: str
    """What is wrong."""
    error: bool = True
    """False for a warning."""
    cause: str = ""
    """What is wrong, whichever item it is wrong in; findings of one cause can be told once."""

    def __str__(self) -> str:
        """One line for a person."""
        return self.told(())

    def told(self, others: Sequence[int]) -> str:
        """The same, with the `others`: lines where the same is wrong."""
        kind = "error" if self.error else "warning"
        lines = ", ".join(map(str, others[:_LISTED])) + ("…" if len(others) > _LISTED else "")
        more = f"; also {len(others)} more: lines {lines}" if others else ""
        return f"line {self.line}: {kind}: {self.message}{more} [{self.standard}]"


def grouped(findings: Iterable[Finding]) -> list[str]:
    """A line for each cause: where it is first, and on which other lines."""
    groups: dict[tuple[str, bool, str], list[Finding]] = {}
    for finding in findings:
        key = (
            finding.standard,
            finding.error,
            finding.cause or f"{finding.line} {finding.message}",
        )
        groups.setdefault(key, []).append(finding)
    return [found[0].told([one.line for one in found[1:]]) for found in groups.values()]


def check_file(path: Path) -> tuple[Finding, ...]:
    """Check the feed in a file. Raises InputError when it cannot be read."""
    try:
        return check(bounded(path))
    except FileNotFoundError:
        raise InputError(f"{path}: no such file", instead(path, "check the name")) from None
    except IsADirectoryError:
        feed = path / "feed.xml"
        hint = f"name its feed, {feed}" if is_there(feed) else "name its feed"
        raise InputError(f"{path}: is a folder", hint) from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "check the name") from error


def check(content: bytes, now: datetime | None = None) -> tuple[Finding, ...]:
    """Everything in a feed that breaks a rule, in the order of its lines; () for a good feed.

    `now` is the time by which dates are in the future, else that of the clock.
    """
    try:
        root = parse(content)
    except FeedSyntaxError as error:
        message = "a web page, not a feed" if is_page(content, "", "") else str(error)
        return (Finding(error.line, "XML 1.0", message),)
    found = [*_encoding(content), *_frame(root)]
    for channel in root.all("channel"):
        found += _table(channel, CHANNEL, "the channel")
        found += _whole_feed(channel)
        found += _not_to_come(channel, now or datetime.now(UTC))
        for item in channel.all("item"):
            found += _table(item, ITEM, _called(item))
    if _is_plain_http(root):
        found = [_for_directories(one) if HTTPS in one.message else one for one in found]
    return tuple(sorted(found, key=lambda finding: finding.line))


def _is_plain_http(root: Element) -> bool:
    """Whether the feed itself is at an http address, as one at home is."""
    links = [link for channel in root.all("channel") for link in channel.all("atom:link")]
    itself = [link for link in links if link.attributes.get("rel") == "self"]
    return any(link.attributes.get("href", "").startswith("http:") for link in itself)


def _for_directories(finding: Finding) -> Finding:
    """What only directories mind of a feed that apps at home take as it is: told once."""
    message = "addresses are http: apps at home take them, podcast directories require https"
    return Finding(finding.line, "Podcasting 2.0, PSP-1", message, False, "http addresses")


def _called(item: Element) -> str:
    title = item.first("title")
    name = " ".join(title.text.split())[:40] if title else ""
    return f"the item {name!r}" if name else "an item"


def _encoding(content: bytes) -> Iterator[Finding]:
    declared = content[:200].partition(b"?>")[0].lower()
    if b"encoding" in declared and b"utf-8" not in declared:
        yield Finding(1, "Apple, PSP-1", "the feed is not in UTF-8")


def _frame(root: Element) -> Iterator[Finding]:
    if root.name != "rss":
        yield Finding(root.line, "RSS 2.0", f"the root is <{root.name}>, not <rss>")
    elif root.attributes.get("version") != "2.0":
        version = root.attributes.get("version", "")
        yield Finding(root.line, "RSS 2.0", f"rss has version {version!r}, not '2.0'")
    if len(root.all("channel")) != 1:
        count = len(root.all("channel"))
        yield Finding(root.line, "RSS 2.0", f"{count} channels; there must be one")


def _table(parent: Element, rules: Iterable[Rule], where: str) -> Iterator[Finding]:
    for rule in rules:
        present = parent.all(rule.tag)
        if not present and rule.need != "may":
            must = rule.need == "must"
            message = f"{where} has no <{rule.tag}>"
            yield Finding(parent.line, rule.standard, message, must, f"no {rule.tag}")
        if len(present) > 1 and rule.single:
            message = f"{where} has more than one <{rule.tag}>"
            yield Finding(present[1].line, rule.standard, message, cause=f"several {rule.tag}")
        for element in present:
            wrong = rule.check(element)
            if wrong:
                message = f"<{rule.tag}> of {where} {wrong}"
                cause = f"{rule.tag} {_VALUE.sub('', wrong)}"
                yield Finding(element.line, rule.standard, message, rule.strict, cause)


def _whole_feed(channel: Element) -> Iterator[Finding]:
    for rule in (_own_address, _linked, _unique_guids, _unique_audio, _serial, _has_episodes):
        yield from rule(channel)


def _own_address(channel: Element) -> Iterator[Finding]:
    links = channel.all("atom:link")
    if not any(link.attributes.get("rel") == "self" for link in links):
        yield Finding(channel.line, "PSP-1", 'the channel has no <atom:link rel="self">')


def _unique_guids(channel: Element) -> Iterator[Finding]:
    yield from _repeated(channel, "guid", lambda item: item.text.strip(), "Apple, PSP-1")


def _unique_audio(channel: Element) -> Iterator[Finding]:
    yield from _repeated(channel, "enclosure", lambda e: e.attributes.get("url", ""), "Apple")


def _repeated(
    channel: Element, tag: str, value: Callable[[Element], str], standard: str
) -> Iterator[Finding]:
    seen: dict[str, list[int]] = defaultdict(list)
    for item in channel.all("item"):
        for element in item.all(tag):
            seen[value(element)].append(element.line)
    for content, lines in seen.items():
        for line in lines[1:] if content else ():
            message = f"<{tag}> {content!r} is the same as on line {lines[0]}"
            yield Finding(line, standard, message)


def _serial(channel: Element) -> Iterator[Finding]:
    kind = channel.first("itunes:type")
    if kind is not None and kind.text.strip().lower() == "serial":
        for item in channel.all("item"):
            if item.first("itunes:episode") is None:
                message = f"{_called(item)} of a serial show has no <itunes:episode>"
                yield Finding(item.line, "Apple, PSP-1", message, cause="serial without numbers")


def _not_to_come(channel: Element, now: datetime) -> Iterator[Finding]:
    """Apps hide an episode whose time has not come; a clock that is wrong makes such."""
    for parent in (channel, *channel.all("item")):
        for element in parent.all("pubDate"):
            time = moment(element)
            if time and time > now + _AHEAD:
                where = "the channel" if parent is channel else _called(parent)
                message = f"<pubDate> of {where} is in the future: {element.text.strip()}"
                yield Finding(element.line, "RSS 2.0", message, False, "pubDate in the future")


def _linked(channel: Element) -> Iterator[Finding]:
    """The pages of a feed in parts, and its hub."""
    links = channel.all("atom:link")
    relations = [link.attributes.get("rel", "") for link in links]
    for rel in ("self", "next", "previous", "first", "last", "current"):
        if relations.count(rel) > 1:
            message = f'the channel has more than one <atom:link rel="{rel}">'
            yield Finding(channel.line, "RFC 4287, RFC 5005", message)
    itself = {link.attributes.get("href") for link in links if link.attributes.get("rel") == "self"}
    for link in links:
        leads_back = link.attributes.get("href") in itself
        if link.attributes.get("rel") in {"next", "prev-archive"} and leads_back:
            message = "the next page of the feed is the feed itself"
            yield Finding(link.line, "RFC 5005", message)


def _has_episodes(channel: Element) -> Iterator[Finding]:
    if not channel.all("item"):
        yield Finding(channel.line, "Apple", "the feed has no episode", error=False)
