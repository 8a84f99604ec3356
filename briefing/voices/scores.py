"""Who is preferred: the answers of listeners to a ranking, with how sure it is.

The model is that of Bradley and Terry, "Rank Analysis of Incomplete Block Designs", 1952: each
voice has a strength, and one is preferred to another with the logistic of their difference.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.errors import InputError

COLUMNS = ("page", "listener", "item", "first", "second", "question", "answer")
_WON = {"first": 1.0, "second": 0.0, "equal": 0.5}
_PRIOR = 1.0
"""Variance of strengths before any answer: without one, who always won would be infinitely good."""
_Z = 1.96
"""Standard errors to each side that hold 95 %."""
_STEPS = 100


@dataclass(frozen=True, slots=True)
class Answer:
    """What one listener said of one pair."""

    listener: str
    """A name or sign, or ""."""
    first: str
    """Engine and voice offered first."""
    second: str
    """Engine and voice offered second."""
    question: str
    """What was asked."""
    won: float
    """Of the first: 1 when preferred, 0 when the other was, 0.5 when neither."""


@dataclass(frozen=True, slots=True)
class Score:
    """How a voice does."""

    voice: str
    """Engine and voice."""
    preferred: float
    """The chance, 0 to 1, that it is preferred to the average of the voices compared."""
    low: float
    """The lower end of its 95 % interval."""
    high: float
    """The upper end."""
    answers: int
    """How many answers it is made from."""


def read_answers(paths: Iterable[Path]) -> list[Answer]:
    """The answers in CSV files that the blind page saved; a file given twice counts once.

    Raises InputError for what is no such file, with the line.
    """
    found: dict[tuple[str, ...], Answer] = {}
    for path in paths:
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                found |= _rows(path, csv.reader(file))
        except OSError as error:
            reason = "no such file" if isinstance(error, FileNotFoundError) else error.strerror
            raise InputError(f"{path}: {reason}", "check the name") from error
        except (UnicodeDecodeError, csv.Error) as error:
            raise InputError(f"{path}: not CSV in UTF-8", "save it from the page again") from error
    return list(found.values())


def scores(answers: Sequence[Answer]) -> list[Score]:
    """A score for every voice, the best first. Raises InputError where there is no answer."""
    if not answers:
        raise InputError("no answers in these files", "answer some questions and save them")
    voices = sorted({voice for each in answers for voice in (each.first, each.second)})
    index = {voice: number for number, voice in enumerate(voices)}
    first = np.array([index[each.first] for each in answers])
    second = np.array([index[each.second] for each in answers])
    won = np.array([each.won for each in answers])
    strengths, covariance = _fitted(len(voices), first, second, won)
    errors = _Z * np.sqrt(np.diag(covariance))
    counts = np.bincount(np.concatenate([first, second]), minlength=len(voices))
    means, lows, highs = (
        _logistic(each).tolist() for each in (strengths, strengths - errors, strengths + errors)
    )
    columns = zip(voices, means, lows, highs, counts.tolist(), strict=True)
    found = [Score(*figures) for figures in columns]
    return sorted(found, key=lambda score: -score.preferred)


def _fitted(
    size: int, first: NDArray[np.int64], second: NDArray[np.int64], won: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Strengths around their mean and their covariance: Newton's method on the log posterior."""
    design = np.zeros((len(won), size))
    rows = np.arange(len(won))
    design[rows, first], design[rows, second] = 1.0, -1.0
    strengths = np.zeros(size)
    for _ in range(_STEPS):
        chance = _logistic(design @ strengths)
        slope = design.T @ (won - chance) - strengths / _PRIOR
        curve = (design.T * (chance * (1 - chance))) @ design + np.eye(size) / _PRIOR
        step = np.linalg.solve(curve, slope)
        strengths = strengths + step
        if np.abs(step).max() < 1e-10:
            break
    center = np.eye(size) - 1 / size  # against the average voice
    return center @ strengths, center @ np.linalg.inv(curve) @ center


def _logistic(value: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(1 / (1 + np.exp(-value)), np.float64)


def _rows(path: Path, rows: Iterable[list[str]]) -> dict[tuple[str, ...], Answer]:
    found: dict[tuple[str, ...], Answer] = {}
    for line, row in enumerate(rows, 1):
        if line == 1:
            if tuple(row) != COLUMNS:
                raise InputError(
                    f"{path}: not saved by a blind page", "save it from the page again"
                )
            continue
        if len(row) != len(COLUMNS) or row[-1] not in _WON or row[3] == row[4]:
            raise InputError(f"{path}, line {line}: not an answer", "save it from the page again")
        page, listener, item, first, second, question, answer = row
        key = (page, listener, item, *sorted((first, second)), question)
        found[key] = Answer(listener, first, second, question, _WON[answer])
    return found
