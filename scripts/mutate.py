"""Takes out rules and rows of the Hindi front end one by one and asks whether a test notices.

    scripts/mutate.py            all of it, some minutes
    scripts/mutate.py rules      the rules of every class
    scripts/mutate.py rows       the rows of every table of the lexicon

A rule is missed when no example of any class and no row of tests/data/normalize.tsv and
lexicon.tsv changes without it; a row when none of its own sentences (tests/support/
lexicon_rows.py, tests/data/lexicon.tsv) does.
What survives is printed; the exit code is 1 if anything does.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.hindi.lexicon.entries import Entry

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "tests" / "data"
LEXICON = Path("briefing/hindi/lexicon")
PARTS = 12
"""How many rows of a table are taken out together: every twelfth, so that forms of one word
do not stand in for each other."""

MOST_ALONE = 60
"""How many rows of a table are asked about again one by one, about a second each."""

SAY = """
import json, sys
sys.path.insert(0, "support")
from lexicon_rows import answer
def say(text):
    try:
        return answer(text)
    except KeyError as error:  # a row that the program itself cannot do without
        return repr(error)
json.dump([say(text) for text in json.load(sys.stdin)], sys.stdout)
"""


def main() -> int:
    chosen = sys.argv[1:] or ["rules", "rows"]
    survivors = []
    if "rules" in chosen:
        survivors += list(surviving_rules())
    if "rows" in chosen:
        survivors += list(surviving_rows())
    for survivor in survivors:
        print(survivor)
    print(f"{len(survivors)} survive")
    return 1 if survivors else 0


def surviving_rules() -> Iterator[str]:
    """Rules whose loss changes nothing that the tests say."""
    from briefing.hindi.normalize import choose
    from briefing.hindi.normalize.aligned import AlignedText
    from briefing.hindi.normalize.folding import fold
    from briefing.hindi.normalize.normalize import spoken
    from briefing.hindi.normalize.precedence import CLASSES

    texts = [row[1] for row in _rows("normalize") + _rows("lexicon")]
    small = [
        text
        for found in CLASSES
        for pairs in (*(rule.examples for rule in found.rules), found.negatives)
        for text, _ in pairs
    ]
    ranked = choose._ranked()

    def said(text: str) -> tuple[str, list[str]]:
        found = choose.choose(fold(AlignedText.of(text)).text)
        return spoken(text), [candidate.rule.name for candidate in found]

    wanted = {text: said(text) for text in [*small, *texts]}
    for mutant in ranked:
        rest = tuple(other for other in ranked if other is not mutant)
        choose._ranked = lambda rest=rest: rest  # type: ignore[assignment]
        choose._with_cues.cache_clear()
        if all(said(text) == wanted[text] for text in wanted):
            yield f"rule: {mutant.semiotic_class.name}: {mutant.rule.name}"


def surviving_rows() -> Iterator[str]:
    """Rows of the lexicon whose own sentences are said alike, by the same rules, without them.

    What survives with others is asked again alone: a row may stand in another's sentence, as
    सम्मेलन does in those of the words that are counted.
    """
    sys.path.insert(0, str(ROOT / "tests" / "support"))

    from briefing.hindi.lexicon.entries import FILES, entries

    for name in FILES:
        rows = entries(name)
        survived = [e for part in range(PARTS) for e in _missed(name, rows[part::PARTS])]
        for entry in survived:
            if len(survived) > MOST_ALONE or list(_missed(name, [entry])):
                yield f"row: {name}.tsv:{entry.line}: {entry.written}"


def _missed(name: str, gone: Sequence[Entry]) -> Iterator[Entry]:
    """Those of the rows `gone`, taken out together, without which nothing changes."""
    from lexicon_rows import answer, texts

    from briefing.hindi.lexicon.entries import lines

    numbers = {entry.line for entry in gone}
    kept = [line for n, line in enumerate(lines(name), 1) if n not in numbers]
    asked = [text for entry in gone for text in texts(entry)]
    now = dict(zip(asked, _answers_without(name, kept, asked), strict=True))
    for entry in gone:
        if all(now[text] == list(answer(text)) for text in texts(entry)):
            yield entry


def _answers_without(name: str, kept: list[str], asked: list[str]) -> list[object]:
    """What a copy of the program says, and by which rules, with only these lines in a table."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "briefing", Path(folder) / "briefing")
        shutil.copytree(ROOT / "tests" / "support", Path(folder) / "support")
        (Path(folder) / LEXICON / f"{name}.tsv").write_text("\n".join(kept) + "\n", "utf-8")
        answered = subprocess.run(
            [sys.executable, "-c", SAY],
            input=json.dumps(asked),
            stdout=subprocess.PIPE,
            text=True,
            cwd=folder,
            check=True,
        )
    return list(json.loads(answered.stdout))


def _rows(name: str) -> list[tuple[str, ...]]:
    lines = (DATA / f"{name}.tsv").read_text("utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


if __name__ == "__main__":
    sys.exit(main())
