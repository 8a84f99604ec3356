"""The first sentence in pieces small enough that its first sound is soon there."""

from __future__ import annotations

from dataclasses import replace

from briefing.document import Piece
from briefing.engines import HasOpening
from briefing.hindi.prosody.fit import opening
from briefing.synthesis.rundown import Rundown


def opened(rundown: Rundown) -> Rundown:
    """`rundown` as it is said to somebody who waits: its first piece is cut where that helps.

    Engines that take long over a sentence say how long the first pieces may be.
    """
    if not rundown.pieces:
        return rundown
    first, *others = rundown.pieces
    engine = rundown.speakers[first.utterance.voice]
    sizes = engine.opening if isinstance(engine, HasOpening) else ()
    begun: list[Piece] = []
    for most in sizes:
        parts = opening(first.utterance, engine.limit, most)
        if len(parts) == 1:
            break
        pause = rundown.settings.pauses.after(parts[0].boundary)
        begun.append(replace(first, utterance=parts[0], pause=pause))
        first = replace(first, utterance=parts[1], chapter="")
    return replace(rundown, pieces=(*begun, first, *others))
