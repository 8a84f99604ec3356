"""Takes out classes, rules and rows of the Hindi front end and asks whether a test notices.

    scripts/mutate.py                  all of it, seven minutes of CPU
    scripts/mutate.py rules            the rules of every class, and every class whole
    scripts/mutate.py rows [TABLE …]   the rows of every table of the lexicon, or of some
    scripts/mutate.py --write          all of it, and the table of docs/hindi.md

A rule is missed when none of the tests' texts is said otherwise without it, nor another part of one
reported as a guess: the examples of all classes, tests/data/normalize.tsv and lexicon.tsv. A row is
missed when none of its sentences in tests/data/lexicon.tsv changes, nor is said by another rule.
What survives is printed; the exit code is 1 if anything does.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from briefing.hindi.lexicon.entries import Entry

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data"
PAGE = ROOT / "docs" / "hindi.md"
MARKS = ("<!-- generated: mutation -->", "<!-- end of mutation -->")
GROUPS = (12, 17, 23)
"""Rows of a table are taken out together: every twelfth, then every seventeenth and so on. A row
beside which another one of its group is needed too (NAM in e-NAM) is so told from one that is."""


class Score(NamedTuple):
    """How many mutants of one kind the tests notice."""

    kind: str
    """A class, or a table."""
    examples: int
    """Its examples or sentences in the tests."""
    mutants: int
    """Rules or rows taken out, one at a time."""
    survivors: tuple[str, ...]
    """Those that no test misses."""


def main() -> int:
    arguments = [argument for argument in sys.argv[1:] if argument != "--write"]
    scores: dict[str, list[Score]] = {}
    if not arguments or "rules" in arguments:
        scores["class"] = [Score(*score) for score in _in_a_fork(_rule_scores)]
    if not arguments or arguments[0] == "rows":
        scores["table"] = []
        for score in _row_scores(arguments[1:]):
            print(f"{score.kind}: {len(score.survivors)} survive", file=sys.stderr, flush=True)
            scores["table"].append(score)
    for kind, found in scores.items():
        print("\n".join(_table(kind, found)))
    if "--write" in sys.argv:
        _write([line for kind, found in scores.items() for line in (*_table(kind, found), "")])
    survivors = [
        survivor for found in scores.values() for score in found for survivor in score.survivors
    ]
    print(*survivors, f"{len(survivors)} survive", sep="\n")
    return 1 if survivors else 0


def _rule_scores() -> list[Score]:
    """Every class: which of its rules, or it whole, nothing would be said otherwise without."""
    from briefing.hindi.normalize import choose
    from briefing.hindi.normalize.explain import explain
    from briefing.hindi.normalize.normalize import spoken
    from briefing.hindi.normalize.precedence import CLASSES

    def heard(text: str) -> tuple[str, list[str]]:
        return spoken(text), [found.written for found in explain(text) if found.guessed]

    texts = {row[1] for row in (*_rows("normalize"), *_rows("lexicon"))}
    for found in CLASSES:
        for pairs in (*(rule.examples for rule in found.rules), found.negatives):
            texts |= {text for text, _ in pairs}
    said_with: dict[str, list[str]] = defaultdict(list)  # a rule to the texts that it speaks in
    wanted = {}
    for text in sorted(texts, key=len):
        wanted[text] = heard(text)
        for claimed in explain(text):
            said_with[claimed.rule].append(text)
    ranked = choose._ranked()

    def is_noticed(gone: Sequence[object], texts: Iterable[str]) -> bool:
        rest = tuple(other for other in ranked if other.rule not in gone)
        choose._ranked = lambda: rest  # type: ignore[assignment]
        choose._index.cache_clear()
        return any(heard(text) != wanted[text] for text in dict.fromkeys(texts))

    scores = []
    for found in CLASSES:
        survivors = [
            f"rule: {found.name}: {rule.name}"
            for rule in found.rules
            if not is_noticed([rule], said_with[rule.name])
        ]
        if not is_noticed(found.rules, (t for rule in found.rules for t in said_with[rule.name])):
            survivors.append(f"class: {found.name}")
        examples = sum(len(rule.examples) for rule in found.rules) + len(found.negatives)
        scores.append(Score(found.name, examples, len(found.rules) + 1, tuple(survivors)))
    return scores


def _row_scores(tables: Sequence[str]) -> Iterator[Score]:
    """Every table: which of its rows no sentence of the tests needs.

    What survives in any group is asked again alone.
    """
    from briefing.hindi.lexicon.entries import FILES, entries

    gold: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for table, text, said, *rules in _rows("lexicon"):
        gold[table][text] = [said, *(rules or ["listed word or abbreviation in Latin letters"])]
    for name in tables or FILES:
        rows = entries(name)
        together = {
            entry.line: entry
            for step in GROUPS
            for first in range(step)
            for entry in _missed(name, rows[first::step], gold[name])
        }
        alone = [entry for entry in together.values() if _is_needless(name, entry, gold[name])]
        survivors = tuple(f"row: {name}.tsv:{entry.line}: {entry.written}" for entry in alone)
        lines = {entry.line for entry in rows}  # a row may have several spellings
        yield Score(name, len(gold[name]), len(lines), survivors)


def _is_needless(name: str, row: Entry, gold: dict[str, list[str]]) -> bool:
    """Whether the gold holds without a row, in all its spellings: one may come from another row."""
    from briefing.hindi.lexicon.entries import entries

    spellings = [entry for entry in entries(name) if entry.line == row.line]
    return len(_missed(name, spellings, gold)) == len(spellings)


def _missed(name: str, gone: Sequence[Entry], gold: dict[str, list[str]]) -> list[Entry]:
    """Those of the rows `gone`, taken out together, without which the gold still holds."""
    numbers = {entry.line for entry in gone}
    held = _in_a_fork(lambda: _held_without(name, numbers, gone, gold))
    return [entry for entry, holds in zip(gone, held, strict=True) if holds]


def _held_without(
    name: str, numbers: set[int], gone: Sequence[Entry], gold: dict[str, list[str]]
) -> list[bool]:
    """In a process of its own: whether all sentences of each row are said as before."""
    from briefing.hindi.lexicon import entries as module

    every = module.lines
    for cached in (module.defaults, module.entries, module.readings, module.meanings):
        cached.cache_clear()

    def lines(table: str) -> tuple[str, ...]:
        kept = enumerate(every(table), 1)
        # a comment in the place of a row, so that the others keep their lines
        return tuple("#" if table == name and n in numbers else line for n, line in kept)

    module.lines = lines  # type: ignore[assignment]
    sys.path.insert(0, str(ROOT / "tests" / "support"))
    from lexicon_rows import answer, texts

    def holds(text: str) -> bool:
        try:
            return text not in gold or list(answer(text)) == gold[text]
        except KeyError:  # a row that the program itself cannot do without
            return False

    return [all(map(holds, texts(entry))) for entry in gone]


def _in_a_fork(work: Callable[[], Sequence[object]]) -> list[Any]:
    """What `work` returns in a copy of this process, in which it may import and change all.

    The front end builds its patterns while it is imported, so each mutant needs an import; a
    fork spares it the interpreter and the standard library.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            answer = json.dumps(work())
        except BaseException:  # a child must not go on as a second parent
            traceback.print_exc()
            os._exit(1)
        with os.fdopen(writer, "w") as pipe:
            pipe.write(answer)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        answered = pipe.read()
    if os.waitpid(child, 0)[1]:
        raise SystemExit("a mutant cannot be asked: see the error above")
    return list(json.loads(answered))


def _table(kind: str, scores: Sequence[Score]) -> list[str]:
    """The scores as a table of Markdown."""
    what = "rules" if kind == "class" else "rows"
    lines = [f"| {kind} | examples | {what} | noticed |", "| --- | ---: | ---: | ---: |"]
    for name, examples, mutants, survivors in scores:
        count = mutants - 1 if kind == "class" else mutants
        noticed = f"{(mutants - len(survivors)) / mutants:.1%}".replace("%", " %")
        lines.append(f"| {name} | {examples:,} | {count:,} | {noticed} |")
    return lines


def _write(lines: Sequence[str]) -> None:
    """Put the tables into docs/hindi.md."""
    head, _, rest = PAGE.read_text("utf-8").partition(MARKS[0])
    tail = rest.partition(MARKS[1])[2]
    PAGE.write_text("\n".join([head + MARKS[0], "", *lines, MARKS[1]]) + tail, "utf-8")


def _rows(name: str) -> list[tuple[str, ...]]:
    lines = (DATA / f"{name}.tsv").read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


if __name__ == "__main__":
    sys.exit(main())
