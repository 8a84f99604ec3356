"""What is fuzzed with: texts made of what news is made of, and sound files with edits in them."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st
from sample_documents import archive

PIECES = (
    "मंगलवार", "को", "में", "है।", "डॉ.", "सिंह", "रु.", "₹", "1,23,456.75", "२५%", "10:30 बजे",
    "2026-02-09", "9/2/26", "21वीं", "+91 98765 43210", "ई.वी.एम.", "करोड़", "3-1", "1947-48",
    "½", "NATO", "Google", "don't", "a@b.co", "https://x.in/a?b=1", "#मौसम", "@user", "\n",
    "\n\n", "\n# ", "\n- ", "\n1. ", "\n> ", "|", "**", "`", "[^1]", "](", "&amp;", "<b>",
    "</p>", "<!--", "```", "“", "”", '"', "'", "(", ")", "—", "…", "!", "?!", "।।", "॥", "ॐ",
    "\u200d", "\u200c", "\u093c", "\u094d", "\u0301", "\ufeff", "\u202e", "\u2028", "\0",
    "\x0b", "\x1b[0m", "\ufffe", "\ud800", "\udce9", "🇮🇳", "👨‍👩‍👧", "ﬁ", "\u00ad", " ", "\t",
    "\u00a0", "-->", "]]>", "{title}", "%s", "\\", "$", "°C", "कि.मी./घं.", "m²", "10⁻³", "Ⅻ",
    "१०,००,०००",
)  # fmt: skip

HINDI = st.characters(min_codepoint=0x0900, max_codepoint=0x097F)
_PIECE = st.one_of(
    st.sampled_from(PIECES), st.text(HINDI, max_size=8), st.text(st.characters(), max_size=4)
)

texts = st.lists(_PIECE, max_size=24).map("".join)
"""Any text, lone surrogates and all; mostly such as is met."""

lines = texts.map(lambda text: " ".join(text.split()))

_EDITS = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 12),
        st.one_of(
            st.binary(max_size=8),
            lines.map(lambda text: text.encode(errors="replace")),
            st.sampled_from(
                [b"<", b">", b"\0", b'"', b"\xff\xfe", b"\t", b"]", b"}", b"-1", b"1e999"]
            ),
        ),
    ),
    max_size=6,
)


def edited(content: bytes) -> st.SearchStrategy[bytes]:
    """`content` with some bytes replaced, left out or put in, and sometimes cut short."""

    def apply(edits: list[tuple[float, int, bytes]], kept: float) -> bytes:
        made = content
        for where, removed, put in edits:
            at = int(where * len(made))
            made = made[:at] + put + made[at + removed :]
        return made[: int(len(made) * kept)] if kept < 0.9 else made

    return st.builds(apply, _EDITS, st.floats(0.5, 1.5))


def edited_archive(entries: Mapping[str, bytes]) -> st.SearchStrategy[bytes]:
    """A ZIP archive with edits in one of its members, or in the archive itself."""
    one = st.sampled_from(sorted(entries)).flatmap(
        lambda name: edited(entries[name]).map(lambda content: archive({**entries, name: content}))
    )
    return st.one_of(one, edited(archive(entries)))
