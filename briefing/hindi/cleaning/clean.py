"""A text made ready to be read: one ordered list of small rules, each str to str.

Nothing that is said is taken out: markup and reference marks are the only visible
characters that go. A text that needs nothing comes back as it was. Pause marks such as
`[विराम 2s]` stay for `segment`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from briefing.document import LeftOut, Source
from briefing.document.alignment import Match, align
from briefing.document.folding import fold
from briefing.document.lines import with_text
from briefing.errors import InputError
from briefing.hindi.cleaning.answers import mark_answers
from briefing.hindi.cleaning.dandas import (
    bars_to_dandas,
    dandas_of_titles_to_periods,
    dandas_to_points,
    letters_to_dandas,
)
from briefing.hindi.cleaning.divided import join_divided_words
from briefing.hindi.cleaning.fills import mark_fills
from briefing.hindi.cleaning.glued import drop_glued_stamps, part_rivals, part_times
from briefing.hindi.cleaning.markup import (
    decode_entities,
    drop_markdown,
    drop_tags,
    merge_quoted_lines,
    raise_figures,
)
from briefing.hindi.cleaning.note_marks import drop_note_marks
from briefing.hindi.cleaning.plurals import open_plurals
from briefing.hindi.cleaning.punctuation import (
    collapse_repeats,
    part_units,
    points_of_calibres,
    signs_of_abbreviation,
    unify_blanks_at_stops,
    visargas_to_colons,
)
from briefing.hindi.cleaning.quotes import make_quotes_consistent
from briefing.hindi.cleaning.references import drop_references
from briefing.hindi.cleaning.repair import (
    candras_to_nasals,
    compose,
    drop_accents,
    drop_invisible,
    drop_stray_joiners,
    letters_to_avagrahas,
    move_misplaced_dots,
    move_short_i,
    tabs_to_commas,
    unify_blanks,
    unify_line_ends,
)
from briefing.hindi.cleaning.shortcodes import drop_shortcodes, mark_wiki_headings
from briefing.hindi.cleaning.strays import (
    drop_encoded,
    drop_foreign_lines,
    drop_subtitle_times,
    times_to_durations,
)
from briefing.hindi.cleaning.tex import drop_formulas, read_formulas
from briefing.io.later import later

RULES: tuple[Callable[[str], str], ...] = (
    decode_entities,
    unify_line_ends,
    drop_encoded,
    join_divided_words,
    drop_invisible,
    drop_subtitle_times,
    times_to_durations,
    read_formulas,
    drop_formulas,
    mark_wiki_headings,
    drop_shortcodes,
    raise_figures,
    drop_tags,
    compose,
    candras_to_nasals,
    letters_to_avagrahas,
    move_misplaced_dots,
    move_short_i,
    drop_stray_joiners,
    drop_accents,
    drop_markdown,
    drop_references,
    drop_note_marks,
    drop_foreign_lines,
    part_rivals,
    drop_glued_stamps,
    part_times,
    tabs_to_commas,
    unify_blanks,
    merge_quoted_lines,
    bars_to_dandas,
    letters_to_dandas,
    mark_fills,
    mark_answers,
    collapse_repeats,
    visargas_to_colons,
    dandas_to_points,
    part_units,
    open_plurals,
    points_of_calibres,
    signs_of_abbreviation,
    unify_blanks_at_stops,
    dandas_of_titles_to_periods,
    make_quotes_consistent,
)
"""In order; each leaves alone what it has already put right."""

_DROPS = {
    drop_encoded: "encoded data",
    drop_subtitle_times: "time of a subtitle",
    drop_formulas: "formula",
    drop_shortcodes: "template or note",
    drop_tags: "tag",
    drop_markdown: "address of a link",
    drop_references: "reference mark",
    drop_note_marks: "reference mark",
    drop_foreign_lines: "line in another script",
}
"""The rules that take something out that could be said, and what that is."""

_MOST_MARKS = 100
_SIGNS = (  # those that NFC sorts
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u093c\u094d\u0951-\u0954"
    "\u1ab0-\u1abd\u1cd0-\u1ce8\u1dc0-\u1dff\u20d0-\u20f0\ua8e0-\ua8f1\ufe20-\ufe2f"
)
_PILED = later(f"[{_SIGNS}]{{{_MOST_MARKS + 1},}}")
_MOST_PASSES = 8  # prose settles in one; text built of nested half-markup takes a few


def clean(source: Source) -> Source:
    """`source` with the rules applied to its text until they change nothing more.

    Offsets of everything later count in the text this returns. Raises InputError for a
    letter with signs on it without end.
    """
    _refuse_piled_marks(source)
    for _ in range(_MOST_PASSES):
        cleaned = _apply_rules(source)
        if cleaned.text == source.text:
            break
        source = cleaned
    return source


def _refuse_piled_marks(source: Source) -> None:
    """The time to compose a letter grows with the square of the signs on it."""
    if piled := _PILED.search(source.text):
        raise InputError(
            f"{source.where(piled.start())}: more than {_MOST_MARKS} marks on one letter",
            "this is not text to read",
        )


def _apply_rules(source: Source) -> Source:
    text = source.text
    for rule in RULES:
        changed = rule(text)
        if changed != text and rule in _DROPS:
            source = with_text(source, text)
            dropped = tuple(_dropped(source, changed, _DROPS[rule]))
            source = replace(source, left_out=source.left_out + dropped)
        text = changed
    return with_text(source, text) if text != source.text else source


def _dropped(source: Source, changed: str, why: str) -> Iterator[LeftOut]:
    """What of the text of `source` is no longer in `changed`, if it could have been said."""
    before, after = fold(source.text), fold(changed)
    end = 0
    for match in [*align(before.text, after.text), Match(len(before.text), 0, 0)]:
        if match.left > end:
            start = before.offsets[end]
            text = source.text[start : before.offsets[match.left - 1] + 1]
            anchor = source.anchor(start)
            yield LeftOut(text, why, anchor.line, anchor.part)
        end = match.left + match.length
