"""Markup that strayed into a plain text: tags, entities, Markdown.

With the pause marks of `layout.py`, which stay, these are the only visible characters that
are ever taken out of a text; everything else that is written is kept to be said.
"""

from __future__ import annotations

import re

from briefing.devanagari import WORD
from briefing.document.raised import RAISED
from briefing.io.later import later

_AMPERSAND = later(r"&(?:amp;)+")
_ENTITY = later(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_HIDDEN = later(
    r"<!--(?:(?!<!--|-->).)*-->"
    r"|<(script|style)\b[^<>]*>(?:(?!<(?:script|style)\b).)*?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = r"[A-Za-z_:@][A-Za-z0-9_:.@-]*\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'=<>]+)"
_TAG = later(
    rf"</?([A-Za-z][A-Za-z0-9:-]*)(?:\s+{_ATTRIBUTE})*\s*/?|<!DOCTYPE[^<>]*", re.IGNORECASE
)
_OPEN = later(r"<(?:[A-Za-z/!<]|\Z)")
_PAUSE_TAG = later(
    r"""<break(?:\s+strength=(?:"[a-z-]*"|'[a-z-]*'))?\s+time=["'](\d{1,5}(?:\.\d{1,3})?m?s)["']"""
    r"""(?:\s+strength=(?:"[a-z-]*"|'[a-z-]*'))?\s*/?""",
    re.IGNORECASE,
)
_BREAK = later("br|hr")
_BLOCK = later(
    "address|article|aside|blockquote|body|caption|center|d[dlt]|div|fieldset|fig(?:caption|ure)"
    "|footer|form|h[1-6]|head|header|html|legend|li|main|nav|[ou]l|p|pre|section|title"
    "|table|t(?:body|foot|head|r)"
)
_INLINE = later(
    "a|abbr|acronym|audio|b|bd[io]|big|button|cite|code|col|colgroup|data|del|dfn|em|embed|font|i"
    "|iframe|img|input|ins|kbd|label|link|mark|meta|object|option|path|picture|q|r[pt]|ruby|s|samp"
    "|speak|prosody|emphasis|say-as|phoneme|voice|lang|amazon:[a-z]+|mstts:[a-z-]+"
    "|select|small|source|span|strike|strong|su[bp]|svg|t[dht]|textarea|time|track|u|var|video|wbr"
)
_SPOKEN_OF = later(
    r"<(?P<closes>/?)(?P<name>[a-z][a-z0-9]{0,9})(?: [a-z]+=\"[^\"<>]*\")?/?>"
    r"(?=(?:(?:,| और| एवं| तथा| व| या| से|/) ?</?[a-z][a-z0-9]{0,9}>){0,5}"
    r" ?(?: (?:टैग|एलिमेंट|एलीमेंट|[Tt]ags?|[Ee]lements?)(?![A-Za-z])))"
    r"|<(?P<first>h[1-6])>(?= (?:से|[–-]) <h[1-6]>)"
    r"|(?:(?<=<h[1-6]> से )|(?<=<h[1-6]> [–-] ))<(?P<last>h[1-6])>"
)
"""A tag that a text about HTML names: <p> टैग, <ol> और <ul> टैग, <h1> से <h6> तक."""
_SUPERSCRIPT = later(
    r"<sup(?:\s[^<>]{0,200})?>\s?([+\-−]?[0-9]{1,3}[+\-−]?)\s?</sup\s?>", re.IGNORECASE
)
_LINK = later(
    r"!?\[([^\[\]\n]{1,300})\]\((?:https?://|/|#|[^()\s]{1,200}\."
    r"(?i:jpe?g|png|gif|svg|webp|html?|md|pdf)(?=[) #?]))[^()\s]{0,300}(?: \"[^\"\n]{0,200}\")?\)"
)
_STRONG = later(r"(?<!\*)\*\*(?=[^\s*])([^*\n]{1,500})(?<=\S)\*\*(?!\*)")
_UNDERLINED = later(
    rf"(?<![_{WORD}A-Za-z0-9/])__(?=[^\s_])([^_\n]{{1,500}})(?<=\S)__(?![_{WORD}A-Za-z0-9/])"
)
_EMPHASIS = later(
    rf"(?<![*{WORD}A-Za-z0-9])\*(?=[^\s*])([^*\n]{{1,300}})(?<=\S)\*(?![*{WORD}A-Za-z0-9])"
)
_SLANTED = later(
    rf"(?<![_{WORD}A-Za-z0-9/])_(?=[^\s_])([^_\n]{{1,300}})(?<=[^\s_])_(?![_{WORD}A-Za-z0-9/])"
)
_CODE = later(r"`([^`\n]{1,300})`")
_QUOTED_LINE = later(r"(?m)^(>[^\n]*\n)((?:[ ]{0,3}>[^\n]*(?:\n|\Z))+)")
_LINE_MARK = later(r"(?m)^ {0,3}> ?")
_SENTENCE_ENDS = tuple("।॥.?!…”’\"'")


def decode_entities(text: str) -> str:
    """`&nbsp;` `&amp;` `&#2325;` as the characters they stand for; `AT&T` stays."""
    if "&" not in text:
        return text
    import html  # it lists two thousand names

    return _ENTITY.sub(lambda match: html.unescape(match[0]), _AMPERSAND.sub("&", text))


def raise_figures(text: str) -> str:
    """`मी<sup>2</sup>` as `मी²`, like the power or the mark of a note that it is."""
    if "<" not in text:
        return text
    return _SUPERSCRIPT.sub(lambda match: match[1].translate(RAISED), text)


def drop_tags(text: str) -> str:
    """`<b>शब्द</b>` as its words, paragraphs as lines; `5 < 6` and the p of `<p> टैग` stay."""
    if "<" not in text or ">" not in text:
        return text
    text = _SPOKEN_OF.sub(_tag_name, text)
    *pieces, rest = _HIDDEN.sub(" ", text).split(">")
    return "".join(_without_tag(piece) for piece in pieces) + rest


def _tag_name(match: re.Match[str]) -> str:
    """What a tag is called, one of two letters in capitals, which are said one by one."""
    name = match["name"] or match["first"] or match["last"]
    return f"{'स्लैश ' * bool(match['closes'])}{name if len(name) > 2 else name.upper()}"


def _without_tag(piece: str) -> str:
    """`piece` and the `>` after it; the tag that this closes, if it is one, taken out.

    Nothing is taken out where another tag is still open, so that what remains on both
    sides cannot form a new tag.
    """
    before, opening, name = piece.rpartition("<")
    match = _TAG.fullmatch(opening + name) if opening and not _OPEN.search(before) else None
    tag = (match[1] or "html").lower() if match else ""
    if pause := _PAUSE_TAG.fullmatch(opening + name):
        return f"{before} [विराम {pause[1]}] "
    if _BREAK.fullmatch(tag):
        return before + "\n"
    if _BLOCK.fullmatch(tag):
        return before + "\n\n"
    return before if _INLINE.fullmatch(tag) else piece + ">"


def drop_markdown(text: str) -> str:
    """`**शब्द**`, `` `शब्द` `` and `[शब्द](https://…)` as their words; headings and lists stay."""
    text = _LINK.sub(r"\1", text)
    for pattern in (_STRONG, _UNDERLINED, _EMPHASIS, _SLANTED, _CODE):
        text = pattern.sub(r"\1", text)
    return text


def merge_quoted_lines(text: str) -> str:
    """In a run of lines marked `>`, one that goes on with a sentence loses its mark.

    So sentences are whole, and every paragraph of the quotation has its mark.
    """
    return _QUOTED_LINE.sub(_merged, text)


def _merged(match: re.Match[str]) -> str:
    merged = [match[1]]
    for line in match[2].splitlines(keepends=True):
        before = _LINE_MARK.sub("", merged[-1]).rstrip()
        bare = _LINE_MARK.sub("", line)
        begins = not before or before.endswith(_SENTENCE_ENDS)
        merged.append(line.lstrip() if begins and bare.strip() else bare)
    return "".join(merged)
