"""A text made ready to be read: one ordered list of small rules, each str to str.

Nothing that is said is taken out: markup and reference marks are the only visible
characters that go. A text that needs nothing comes back as it was. Pause marks such as
`[विराम 2s]` stay for `segment`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.document import Source
from briefing.hindi.cleaning.markup import (
    decode_entities,
    drop_markdown,
    drop_references,
    drop_tags,
    merge_quoted_lines,
)
from briefing.hindi.cleaning.punctuation import (
    bars_to_dandas,
    collapse_repeats,
    dandas_of_titles_to_periods,
    letters_to_dandas,
    unify_blanks_at_stops,
)
from briefing.hindi.cleaning.quotes import make_quotes_consistent
from briefing.hindi.cleaning.repair import (
    compose,
    drop_invisible,
    drop_stray_joiners,
    unify_blanks,
    unify_line_ends,
)

RULES: tuple[Callable[[str], str], ...] = (
    decode_entities,
    unify_line_ends,
    drop_invisible,
    drop_tags,
    compose,
    drop_stray_joiners,
    drop_markdown,
    drop_references,
    unify_blanks,
    merge_quoted_lines,
    bars_to_dandas,
    letters_to_dandas,
    collapse_repeats,
    unify_blanks_at_stops,
    dandas_of_titles_to_periods,
    make_quotes_consistent,
)
"""In order; each leaves alone what it has already put right."""

_MOST_PASSES = 8  # prose settles in one; text built of nested half-markup takes a few


def clean(source: Source) -> Source:
    """`source` with the rules applied to its text until they change nothing more.

    Offsets of everything later count in the text this returns.
    """
    text = source.text
    for _ in range(_MOST_PASSES):
        cleaned = _apply_rules(text)
        if cleaned == text:
            break
        text = cleaned
    return source if text == source.text else replace(source, text=text)


def _apply_rules(text: str) -> str:
    for rule in RULES:
        text = rule(text)
    return text
