"""What may stand in the tags of Podcasting 2.0 that tell of people, money, rights and files.

Rules as of the podcast namespace 1.0 and its lists (taxonomy.json, the license list).
"""

from __future__ import annotations

import re

from briefing.podcast.feed_check.tree import Element
from briefing.podcast.feed_check.values import address, text

_GROUPS = {
    "creative direction", "cast", "writing", "audio production", "audio post-production",
    "administration", "visuals", "community", "misc.", "video production",
    "video post-production",
}  # fmt: skip
_DECIMAL = re.compile(r"\d+(\.\d+)?")
_BITE = (15.0, 120.0)
_RULE = re.compile(r"(RRULE:)?FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY)(;[A-Z]+=[A-Z0-9,+-]+)*")
_SIZE = re.compile(r"(\S+)(?:\s+\d+w|\s+\d+(?:\.\d+)?x)?")
_KNOWN_LICENSE = re.compile(r"cc-?0.*|cc-by.*|afl-.*|apache-.*|mit|gpl-.*|lgpl-.*|odbl-.*", re.I)


def funding(element: Element) -> str:
    """url over https, and words of at most 128 characters."""
    wrong = address(element.attributes.get("url", ""), secure=True)
    return f"url {wrong}" if wrong else text(128)(element)


def person(element: Element) -> str:
    """A name of at most 128 characters, a known group, addresses that are some."""
    group = element.attributes.get("group", "cast")
    if group.lower() not in _GROUPS:
        return f"group is {group!r}; allowed: {', '.join(sorted(_GROUPS))}"
    for name in ("href", "img"):
        if name in element.attributes and (wrong := address(element.attributes[name])):
            return f"{name} {wrong}"
    return text(128)(element)


def license_(element: Element) -> str:
    """A license that has a name, and an address where it is not of the list."""
    if "url" in element.attributes:
        wrong = address(element.attributes["url"])
        return f"url {wrong}" if wrong else text(128)(element)
    known = _KNOWN_LICENSE.fullmatch(element.text.strip())
    return "" if known else f"is {element.text.strip()!r}: a license of one's own needs a url"


def images(element: Element) -> str:
    """A list of addresses with their widths."""
    for part in element.attributes.get("srcset", "").split(","):
        found = _SIZE.fullmatch(part.strip())
        if not found:
            return f"srcset has {part.strip()!r}, not an address and its width"
        if wrong := address(found[1]):
            return f"srcset {wrong}"
    return ""


def update_frequency(element: Element) -> str:
    """A recurrence rule of iCalendar, and words for it."""
    rule = element.attributes.get("rrule")
    if rule is not None and not _RULE.fullmatch(rule):
        return f"rrule is {rule!r}, not a rule such as FREQ=DAILY"
    complete = element.attributes.get("complete", "true")
    if complete not in {"true", "false"}:
        return f"complete is {complete!r}; allowed: true, false"
    return text(128)(element)


def soundbite(element: Element) -> str:
    """Seconds, between 15 and 120 of them."""
    for name in ("startTime", "duration"):
        content = element.attributes.get(name, "")
        if not _DECIMAL.fullmatch(content):
            return f"{name} is {content!r}, not seconds"
    seconds = float(element.attributes["duration"])
    low, high = _BITE
    fits = low <= seconds <= high
    return "" if fits else f"is {seconds:g} s long; between 15 and 120 are recommended"


def season(element: Element) -> str:
    """A whole number."""
    content = element.text.strip()
    return "" if content.isdecimal() else f"is {content!r}, not a whole number"


def episode(element: Element) -> str:
    """A number, which may have a fraction."""
    content = element.text.strip()
    return "" if _DECIMAL.fullmatch(content) else f"is {content!r}, not a number"


def alternate(element: Element) -> str:
    """A type, sizes that are figures, and at least one source."""
    if "/" not in element.attributes.get("type", ""):
        return f"type is {element.attributes.get('type', '')!r}, not a type such as audio/ogg"
    for name in ("length", "bitrate", "height"):
        content = element.attributes.get(name, "0")
        if not _DECIMAL.fullmatch(content):
            return f"{name} is {content!r}, not a number"
    sources = element.all("podcast:source")
    if not sources:
        return "has no <podcast:source>"
    wrong = (address(source.attributes.get("uri", "")) for source in sources)
    return next((f"uri {one} (line {sources[0].line})" for one in wrong if one), "")
