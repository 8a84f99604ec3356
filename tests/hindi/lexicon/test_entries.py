"""What holds of every row of every table: unique, reachable, said as listed, whole, and with gold.

The messages are for somebody who has added a row and has not read this.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest
from lexicon_rows import CUES, answer, gold, texts, without_gold
from paths import ROOT, copy_sources

from briefing.devanagari import WORD
from briefing.hindi.lexicon.entries import (
    ANYWHERE,
    CONTEXTS,
    FILES,
    Entry,
    defaults,
    entries,
)
from briefing.hindi.normalize.explain import explain
from briefing.hindi.normalize.normalize import spoken
from briefing.hindi.segment import sentences

FOLDER = ROOT / "briefing" / "hindi" / "lexicon"
ALL = [entry for name in FILES for entry in entries(name)]
IN_A_CONTEXT = [entry for entry in ALL if entry.when in CONTEXTS]
SAID_OTHERWISE = [entry for entry in IN_A_CONTEXT if entry.file != "cues"]
_SAYABLE = re.compile(rf"[{WORD} |,]+")
_NO_CUE = "क्षमख"


def _place(entry: Entry) -> str:
    return f"briefing/hindi/lexicon/{entry.file}.tsv:{entry.line}: {entry.written!r}"


def _none(faults: Iterable[str], remedy: str) -> None:
    """Fails with a line for each of the first faults, and what to do."""
    found = list(faults)
    if found:
        lines = [*found[:20], *([f"and {len(found) - 20} more"] if len(found) > 20 else [])]
        pytest.fail("\n".join([*lines, remedy]), pytrace=False)


def test_no_table_is_left_out() -> None:
    assert {path.stem for path in FOLDER.glob("*.tsv")} == set(FILES)


def _misfits(entry: Entry) -> list[str]:
    """What of a row is not in the schema."""
    small = entry.file in {"english", "phrases"} and entry.written != entry.written.lower()
    return [
        *([] if entry.written else ["nothing is written in the first column"]),
        *(["write it in small letters: capitals follow"] if small else []),
        *(
            []
            if entry.file == "cues" or _SAYABLE.fullmatch(entry.spoken)
            else [f"it is said as {entry.spoken!r}, which is not in Devanagari"]
        ),
        *([] if entry.when in CONTEXTS else [f"no context is called {entry.when!r}"]),
        *([] if entry.ends in {"", "may"} else [f"'ends' is {entry.ends!r} instead of 'may'"]),
        *([] if entry.source else ["neither the row nor the head of the table has a source"]),
        *(
            f"no cue is called {role!r}"
            for role in (entry.value.split() if entry.file == "cues" else ())
            if role not in CUES
        ),
    ]


def test_every_row_is_in_the_schema() -> None:
    _none(
        (f"{_place(entry)}: {fault}" for entry in ALL for fault in _misfits(entry)),
        "Columns are apart by one tab: written, spoken, when, value, ends, source. "
        f"'when' is one of: {', '.join(CONTEXTS)}",
    )


def test_every_table_says_its_class_and_its_source() -> None:
    for name in FILES:
        assert defaults(name).keys() >= {"class", "source"}, name


def test_a_written_form_has_one_row_for_each_meaning() -> None:
    found: dict[tuple[str, str, bool], list[Entry]] = defaultdict(list)
    for entry in ALL:
        found[entry.written, entry.when, entry.file == "cues"].append(entry)
    _none(
        (
            f"{_place(rows[-1])} already has a row: {rows[0].file}.tsv:{rows[0].line}"
            for rows in found.values()
            if len(rows) > 1
        ),
        "Keep one, or give each another context in its third column, 'when'",
    )


def test_no_two_rows_of_a_form_say_the_same() -> None:
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in SAID_OTHERWISE:
        if entry.file != "airlines":  # its row makes a flight of the letters
            found[entry.written, entry.spoken].append(entry)
    _none(
        (
            f"{_place(rows[-1])} is said so anyway: {rows[0].file}.tsv:{rows[0].line}"
            for rows in found.values()
            if len({row.when for row in rows}) > 1 and any(row.when == ANYWHERE for row in rows)
        ),
        "Delete the row that has a context",
    )


def test_every_row_is_reached_and_said_as_listed_in_the_context_it_names() -> None:
    def faults() -> Iterable[str]:
        for entry in SAID_OTHERWISE:
            text = texts(entry)[0]
            said, rules = answer(text)
            reached = any(found.said for found in explain(text))
            if not reached or not any(form in said for form in entry.forms):
                why = f"by the rule: {rules}" if rules else "no rule takes it"
                yield f"{_place(entry)}: in {text!r} it is said {said!r} ({why})"

    _none(faults(), "See who else takes it: briefing script --explain")


def test_every_cue_changes_what_is_said_beside_it() -> None:
    def changes(entry: Entry, role: str) -> bool:
        with_it, without = (
            spoken(CUES[role].format(word)).replace(spoken(word), "")
            for word in (entry.written, _NO_CUE)
        )
        return with_it != without

    _none(
        (
            f"{_place(entry)}: as {role!r} it changes nothing: {CUES[role].format(entry.written)}"
            for entry in entries("cues")
            for role in entry.value.split()
            if role in CUES and not changes(entry, role)
        ),
        "Delete the cue, or see which rule decides instead: briefing script --explain",
    )


def test_every_row_has_its_lines_in_the_gold_table() -> None:
    _none(
        (
            f"{_place(entry)}: tests/data/lexicon.tsv has no line for {text!r}"
            for entry, text in without_gold(IN_A_CONTEXT, gold())
        ),
        "Add them, and look at each: .venv/bin/python tests/support/lexicon_rows.py",
    )


def test_a_row_without_gold_is_named() -> None:
    row = Entry("ज़ब.", "ज़बर", "before word", "", "", "", "abbreviations", 7)
    assert list(without_gold([row], gold())) == [(row, "वह ज़ब. राव")]


def test_every_row_is_said_by_the_rules_that_the_gold_table_names() -> None:
    """So that no row is lost unseen; the lines of rows that are gone still hold."""

    known = gold()

    def faults() -> Iterable[str]:
        for (table, text), wanted in known.items():
            said, rules = answer(text)
            if (said, rules) != wanted:
                instead = f"not {wanted[0]!r} by {wanted[1]}"
                yield f"{table}: {text!r} is said {said!r} by {rules}, {instead}"

    _none(faults(), "Where the new reading is right, mend the line in tests/data/lexicon.tsv")


@pytest.mark.parametrize("ends", ["।", "."])
def test_the_full_stop_of_a_row_keeps_its_sentence(ends: str) -> None:
    """In a text that ends its sentences with dandas, and in one with full stops."""

    def faults() -> Iterable[str]:
        for entry in IN_A_CONTEXT:
            if "." in entry.written and entry.file != "addresses":
                sentence = f"वह {texts(entry)[0].replace('यहाँ', 'दिल्ली')} मिले थे{ends}"
                found = sentences(f"{sentence} राम घर गया{ends} सीता भी गई थी{ends}")[0]
                if found != sentence:
                    yield f"{_place(entry)}: its full stop cuts {sentence!r} to {found!r}"

    _none(faults(), "See briefing/hindi/sentences/periods.py")


@pytest.mark.parametrize(
    ("table", "row", "written", "said"),
    [
        ("units", "वाट-पीक\tवाट पीक", "5 वाट-पीक की", "पाँच वाट पीक की"),
        ("units", "dioptre\tडायोप्टर\tanywhere", "2 dioptre का", "दो डायोप्टर का"),
        ("abbreviations", "अभि.\tअभियंता\tbefore word", "अभि. राव आए", "अभियंता राव आए"),
        ("english", "zubrin\tज़ूब्रिन", "Zubrin ने", "ज़ूब्रिन ने"),
        ("currencies", "QZD\tक़ज़ा|क़ज़ा", "QZD 5 में", "पाँच क़ज़ा में"),
    ],
)
def test_a_row_is_all_that_a_new_reading_needs(
    tmp_path: Path, table: str, row: str, written: str, said: str
) -> None:
    copy_sources("briefing", tmp_path)
    with (tmp_path / f"briefing/hindi/lexicon/{table}.tsv").open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    code = f"import briefing; print(briefing.normalize({written!r}))"
    answered = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert answered.stdout.strip() == said
