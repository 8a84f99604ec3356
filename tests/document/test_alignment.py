"""Two versions of a text are put beside each other, whatever was taken out, added or moved."""

from __future__ import annotations

import random

import pytest

from briefing.document.alignment import align
from briefing.document.folding import fold


def agreeing(left: str, right: str) -> str:
    """What of `left` is found in `right`, after checking that it truly is."""
    matches = align(left, right)
    taken = [n for m in matches for n in range(m.right, m.right + m.length)]
    assert len(taken) == len(set(taken))
    for m in matches:
        assert left[m.left : m.left + m.length] == right[m.right : m.right + m.length]
    return "".join(left[m.left : m.left + m.length] for m in matches)


@pytest.mark.parametrize(
    ("text", "carries"),
    [
        ("राम, श्याम!", "रामश्याम"),
        ("10² = १००%", "102१००%"),
        ("क़लम क़लम", "कलमकलम"),
        ("• é ½ — ₹5", "e1₹5"),
    ],
)
def test_only_what_carries_text_counts(text: str, carries: str) -> None:
    folded = fold(text)
    assert folded.text == carries
    assert len(folded.offsets) == len(carries)


def paragraphs(number: int) -> list[str]:
    dice = random.Random(7)
    letters = "कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह"
    return ["".join(dice.choices(letters, k=dice.randint(3, 300))) for _ in range(number)]


def test_the_same_text_agrees() -> None:
    text = "".join(paragraphs(200))
    assert agreeing(text, text) == text


def test_what_was_taken_out_is_all_that_does_not_agree() -> None:
    every = paragraphs(400)
    kept = [text for number, text in enumerate(every) if number % 9]
    assert agreeing("".join(every), "".join(kept)) == "".join(kept)


def test_what_was_added_makes_no_difference() -> None:
    every = paragraphs(300)
    assert agreeing("".join(every), "शीर्षक".join(every)) == "".join(every)


def test_what_was_moved_is_found() -> None:
    every = paragraphs(300)
    moved = every[:20] + every[200:] + every[20:200]
    assert agreeing("".join(every), "".join(moved)) == "".join(every)


def test_short_cells_are_found_between_repeated_names() -> None:
    cells = [str(number) for number in range(300, 600)]
    said = "".join(f"राज्य{cell}" for cell in cells)
    starts = [3 * number for number in range(300)]
    matches = align("".join(cells), said, starts)
    assert sum(match.length for match in matches) == 900


@pytest.mark.parametrize(("left", "right"), [("", "राम"), ("राम", ""), ("", "")])
def test_nothing_agrees_with_nothing(left: str, right: str) -> None:
    assert align(left, right) == []
