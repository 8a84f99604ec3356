"""Marks of wikis, forums and site generators that strayed into a plain text."""

from __future__ import annotations

import re

from briefing.io.later import later

_REF = later(
    r"<ref\b[^<>]{0,500}/>|<ref\b[^<>]{0,500}>(?:(?!<ref\b).){0,3000}?</ref\s*>", re.DOTALL
)
_TEMPLATE = later(r"\{\{(?:(?!\{\{|\}\}).){0,2000}\}\}|\{%(?:(?!\{%|%\}).){0,1000}%\}", re.DOTALL)
_ANCHOR = later(
    r"(?m)(?<![ \t])[ \t]*+\{[#.:][^\s{}][^{}\n]{0,200}\}(?=[ \t]*$)|\{#[A-Za-z][\w-]{0,80}\} ?"
)
_AUTOLINK = later(r"<((?:https?://|mailto:|www\.)[^\s<>]{1,1000})>")
_WIKI_FILE = later(
    r"\[\[(?:file|image|category|चित्र|फ़ाइल|श्रेणी):[^\[\]\n]{0,500}\]\]\n?", re.IGNORECASE
)
_WIKI_LINK = later(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,300})\]\]")
_WITH_TEXT = (
    "b|i|u|s|em|strong|sub|sup|quote|url|email|colou?r|size|font|cent(?:er|re)|left|right|justify"
    "|list|li|table|tr|td|th|spoiler|indent|highlight|tooltip|caption|note"
)
_WIKI_ADDRESS = later(r"(?<!\])\[https?://[^\s\[\]]{1,500} ([^\[\]\n]{1,300})\](?!\()")
_FORUM = later(
    rf"\[({_WITH_TEXT})(?:[= ][^\[\]\n]{{0,300}})?\]((?:(?!\[\1[\]= ]).){{0,20000}}?)\[/\1\]",
    re.DOTALL | re.IGNORECASE,
)
_WIKI_HEADING = later(r"(?m)^(={2,6})[ \t]*([^=\s][^=\n]{0,200}?)[ \t]*\1[ \t]*$")
_FORUM_ITEM = later(r"(?m)^([ \t]*)\[\*\][ \t]*")
_EMBEDDED = later(
    r"\[(img|code|youtube|video|audio|media|embed|gallery|playlist)(?:[= ][^\[\]\n]{0,500})?\]"
    r"(?:(?!\[\1\b).){0,3000}?\[/\1\]",
    re.DOTALL | re.IGNORECASE,
)
_SHORTCODE = later(
    r"\[/?(?:(?:wp_)?caption|gallery|embed|video|audio|playlist|toc|more|ad_[0-9])"
    r"(?: [^\[\]\n]{1,500})?/?\]",
    re.IGNORECASE,
)


def mark_wiki_headings(text: str) -> str:
    """`== जीवन ==` as the heading that it is, in the way of Markdown.

    >>> mark_wiki_headings("== जीवन ==\\n2 == 2")
    '## जीवन\\n2 == 2'
    """
    if "==" not in text:
        return text
    return _WIKI_HEADING.sub(lambda match: f"{'#' * len(match[1])} {match[2]}", text)


def drop_shortcodes(text: str) -> str:
    """`[[देश|भारत]]`, `[b]भारत[/b]`, `{{< figure >}}`, `{#anchor}` and the like as their text.

    >>> drop_shortcodes("[[देश|भारत]] {% include x %}[b]महान[/b]<ref>पुस्तक</ref> है {#a}")
    'भारत महान है'
    >>> drop_shortcodes("{#a} परिचय")
    'परिचय'
    """
    if not ("[" in text or "{" in text or "<" in text):
        return text
    for dropped in (_REF, _TEMPLATE, _ANCHOR, _WIKI_FILE, _EMBEDDED):
        text = dropped.sub("", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _WIKI_ADDRESS.sub(r"\1", _WIKI_LINK.sub(r"\1", text))
    text = _FORUM.sub(r"\2", text)
    return _SHORTCODE.sub("", _FORUM_ITEM.sub(r"\1- ", text))
