"""Answers to a ranking: right where the truth is known, unsure where little was asked."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from briefing.errors import InputError
from briefing.voices.scores import COLUMNS, Answer, read_answers, scores


def asked(strengths: dict[str, float], times: int, seed: int = 1) -> list[Answer]:
    """Answers of listeners who prefer by these strengths, as often as chance has it."""
    random = np.random.default_rng(seed)
    names = list(strengths)
    answers = []
    for _ in range(times):
        first, second = random.choice(names, 2, replace=False)
        chance = 1 / (1 + np.exp(strengths[second] - strengths[first]))
        answers.append(Answer("", first, second, "noise", float(random.random() < chance)))
    return answers


def test_strengths_are_found_again_and_lie_in_their_intervals() -> None:
    truth = {"a": 1.0, "b": 0.2, "c": -0.4, "d": -0.8}
    found = scores(asked(truth, 4000))
    assert [score.voice for score in found] == list(truth)
    for score in found:
        expected = 1 / (1 + np.exp(-truth[score.voice]))  # the strengths have mean 0
        assert score.preferred == pytest.approx(expected, abs=0.03)
        assert score.low < expected < score.high
    assert sum(score.answers for score in found) == 8000


def test_the_95_percent_intervals_hold_the_truth_about_so_often() -> None:
    truth = {"a": 0.5, "b": 0.0, "c": -0.5}
    held = [
        score.low < 1 / (1 + np.exp(-truth[score.voice])) < score.high
        for seed in range(200)
        for score in scores(asked(truth, 60, seed))
    ]
    assert 0.92 < np.mean(held) <= 1.0


def test_more_answers_make_it_surer_and_ties_make_it_even() -> None:
    few, many = (scores(asked({"a": 1.0, "b": -1.0}, times))[0] for times in (20, 2000))
    assert many.high - many.low < few.high - few.low
    even = scores([Answer("", "a", "b", "noise", 0.5)] * 10)
    assert [score.preferred for score in even] == pytest.approx([0.5, 0.5])


def test_who_always_won_is_good_but_not_infinitely() -> None:
    best, worst = scores([Answer("", "a", "b", "noise", 1.0)] * 5)
    assert (best.voice, worst.voice) == ("a", "b")
    assert 0.5 < best.preferred < best.high < 1.0


HEAD = ",".join(COLUMNS) + "\r\n"


def test_the_last_answer_of_a_listener_to_a_question_counts(tmp_path: Path) -> None:
    rows = "p,l,0,a,b,noise,first\r\np,l,0,a,b,noise,second\r\np,m,0,b,a,noise,equal\r\n"
    file = tmp_path / "answers.csv"
    file.write_text("\ufeff" + HEAD + rows, encoding="utf-8", newline="")
    assert [(each.listener, each.won) for each in read_answers([file])] == [("l", 0.0), ("m", 0.5)]


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        ("a,b\n1,2\n", "not saved by a blind page"),
        (HEAD + "p,l,0,a,b,noise,perhaps\n", "line 2: not an answer"),
        (HEAD + "p,l,0,a,b,noise\n", "line 2: not an answer"),
        (HEAD + "p,l,0,a,a,noise,first\n", "line 2: not an answer"),
    ],
)
def test_what_is_no_answer_is_refused_with_its_line(
    content: str, trouble: str, tmp_path: Path
) -> None:
    file = tmp_path / "answers.csv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=trouble):
        read_answers([file])


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.csv: no such file"):
        read_answers([tmp_path / "gone.csv"])
    (tmp_path / "photo.csv").write_bytes(b"\xff\xd8\xff")
    with pytest.raises(InputError, match="not CSV in UTF-8"):
        read_answers([tmp_path / "photo.csv"])
    with pytest.raises(InputError, match="no answers"):
        scores([])
