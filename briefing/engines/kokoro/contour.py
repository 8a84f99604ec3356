"""Where the melody is lifted: at the end of a yes-or-no question, and where a sentence goes on.

Hindi questions with kya, and those that only melody makes, end high; those with a question word
fall like a statement (Kachru, "Hindi", on interrogative sentences), so `prompt` closes them with a
full stop. A phrase that is continued ends with a rise in Hindi (Harnsberger, "Towards an
Intonational Phonology of Hindi", 1994).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession

INPUT = "melody"
"""The input of the graph, float32, shape (2, tokens): how far F0 is lifted, 0 to 1, and to how many
times its mean. What is planned higher stays as it is."""

REVISION = 3
"""Counts up whenever a change here changes the sound."""

_QUESTION, _QUESTION_FROM, _QUESTION_TO = 0.9, -1.0, 6.0
_CONTINUED, _CONTINUED_AT = 0.9, 1.0
"""How far F0 is lifted, and from and to how many semitones over its mean."""

_VOWELS = "aeiouyɑɐɒæɔəɚɛɜɨɪɯøɤʊʌAIOQWYᵊᵻ"
_LAST_TWO = re.compile(rf"[^{_VOWELS} ]?[{_VOWELS}][^{_VOWELS}]*([{_VOWELS}])[^{_VOWELS} ]*\Z")
_MARK = re.compile(r"[?,;](?= |\Z)")


def contour(prompt: str) -> NDArray[np.float32]:
    """What the input `melody` is given for the phonemes of `prompt`: shape (2, tokens + 2).

    The model puts a token of silence before and after.
    """
    import numpy as np

    melody = np.zeros((2, len(prompt) + 2), np.float32)
    for mark in _MARK.finditer(prompt):
        asks = mark[0] == "?"
        last = _LAST_TWO.search(prompt[: mark.start()])
        if last is None:
            continue
        tokens = slice(last.start() + 1, mark.end() + 1)
        places = np.arange(last.start(), mark.end())
        ends = [last.start(), last.start(1)]
        rise = np.interp(places, ends, (_QUESTION_FROM, _QUESTION_TO))
        semitones = rise if asks else _CONTINUED_AT
        melody[0, tokens] = _QUESTION if asks else _CONTINUED
        melody[1, tokens] = 2 ** (np.asarray(semitones) / 12)
    return melody


class Melodic:
    """A session that is given the melody of what it is to say; else like the one it stands for."""

    def __init__(self, session: InferenceSession, symbols: dict[int, str]) -> None:
        """`symbols` are those of the tokens."""
        self._session, self._symbols = session, symbols
        self._lifts = INPUT in {each.name for each in session.get_overridable_initializers()}

    def run(self, outputs: Any, inputs: dict[str, Any], *options: Any) -> Any:
        """As `InferenceSession.run`."""
        tokens = inputs.get("tokens", inputs.get("input_ids"))
        if self._lifts and tokens is not None:
            prompt = "".join(self._symbols.get(int(token), " ") for token in tokens[0][1:-1])
            inputs = inputs | {INPUT: contour(prompt)}
        return self._session.run(outputs, inputs, *options)

    def __getattr__(self, name: str) -> Any:
        """What else the session has."""
        return getattr(self._session, name)
