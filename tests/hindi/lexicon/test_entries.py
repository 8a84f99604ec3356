"""Four things hold of every row of the lexicon: unique, reachable, said as listed, whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import defaultdict

import pytest
from lexicon_rows import answer, texts
from paths import DATA, ROOT

from briefing.hindi.lexicon.entries import (
    ANYWHERE,
    CONTEXTS,
    FILES,
    Entry,
    defaults,
    entries,
)
from briefing.hindi.normalize.explain import explain
from briefing.hindi.segment import sentences

ALL = [entry for name in FILES for entry in entries(name)]
SAID_OTHERWISE = [entry for entry in ALL if entry.file != "cues"]
WITH_A_STOP = [
    entry
    for entry in ALL
    if entry.written.endswith(".") and entry.file not in {"english", "acronyms", "phrases"}
]


def test_every_row_is_in_the_schema() -> None:
    for entry in ALL:
        place = f"{entry.file}.tsv:{entry.line}"
        assert entry.written, place
        assert entry.spoken, place
        assert entry.when in CONTEXTS, place
        assert entry.ends in {"", "may"}, place
        assert entry.source, place


def test_every_table_says_its_class_and_its_source() -> None:
    for name in FILES:
        assert defaults(name).keys() >= {"class", "source"}, name


def test_a_written_form_has_one_row_for_each_meaning() -> None:
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in SAID_OTHERWISE:
        found[entry.written, entry.when].append(entry)
    assert [rows for rows in found.values() if len(rows) > 1] == []


def test_no_two_rows_of_a_form_say_the_same() -> None:
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in SAID_OTHERWISE:
        if entry.file == "airlines":  # its row makes a flight of the letters
            continue
        found[entry.written, entry.spoken].append(entry)
    twice = [rows for rows in found.values() if len({row.when for row in rows}) > 1]
    assert [rows for rows in twice if any(row.when == ANYWHERE for row in rows)] == []


def test_every_row_is_reached_and_said_as_listed_in_the_context_it_names() -> None:
    wrong = []
    for entry in SAID_OTHERWISE:
        for text in texts(entry)[:1]:
            said, _ = answer(text)
            reached = any(found.said for found in explain(text))
            if not reached or not any(form in said for form in entry.forms):
                wrong.append((entry.file, entry.line, text, said))
    assert wrong == []


def test_every_row_is_said_by_the_rules_that_the_gold_table_names() -> None:
    """So that no row is lost unseen; new rows need no line in the gold table."""
    wrong = []
    for line in (DATA / "lexicon.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        table, text, *wanted = line.split("\t")
        said, rules = answer(text)
        listed = "listed word or abbreviation in Latin letters"
        if [said, rules] != [wanted[0], wanted[1] if len(wanted) > 1 else listed]:
            wrong.append((table, text, said, rules))
    assert wrong == []


@pytest.mark.parametrize("ends", ["।", "."])
def test_the_full_stop_of_a_row_keeps_its_sentence(ends: str) -> None:
    """In a text that ends its sentences with dandas, and in one with full stops."""
    cut = []
    for entry in WITH_A_STOP:
        for text in texts(entry)[:1]:
            sentence = f"वह {text.replace('यहाँ', 'दिल्ली')} मिले थे{ends}"
            if sentences(f"{sentence} राम घर गया{ends} सीता भी गई थी{ends}")[0] != sentence:
                cut.append((entry.file, entry.line, sentence))
    assert cut == []


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
    tmp_path_factory: pytest.TempPathFactory, table: str, row: str, written: str, said: str
) -> None:
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "briefing", folder / "briefing")
    with (folder / f"briefing/hindi/lexicon/{table}.tsv").open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    code = f"import briefing; print(briefing.normalize({written!r}))"
    answered = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    assert answered.stdout.strip() == said
