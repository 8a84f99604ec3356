"""Answers below their questions: the A of Q. and A., which is no first option there."""

from __future__ import annotations

from briefing.io.later import later

_ANSWER = later(
    r"(?m)^([ \t]*Q ?[.:][^\n]+\n\s*)A ?[.:](?= ?\S)(?![^\n]* \(?[Bb][.)])(?![^\n]*\n\s*B ?[.:)])"
)


def mark_answers(text: str) -> str:
    """`A.` on the line below `Q.` as `Ans:`; the first of several options stays.

    >>> mark_answers("Q. कौन?\\nA. राम।")
    'Q. कौन?\\nAns: राम।'
    >>> mark_answers("Q. कौन?\\nA. राम\\nB. श्याम")
    'Q. कौन?\\nA. राम\\nB. श्याम'
    """
    return _ANSWER.sub(r"\1Ans:", text) if "Q" in text else text
