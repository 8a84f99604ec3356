"""A sentence of a draft as sound: the very clips its file will be made of, kept warm."""

from __future__ import annotations

import io
import threading
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.document import Document, Kind, Script, Source
from briefing.errors import UsageError
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.normalize import normalize
from briefing.hindi.segment import segment
from briefing.server.desk.edits import found
from briefing.server.desk.script import part_of
from briefing.server.limits import PACE
from briefing.settings import Frame, Settings
from briefing.synthesis.sections import in_order

if TYPE_CHECKING:
    from briefing.document import Samples
    from briefing.synthesis.cache import ClipCache
    from briefing.synthesis.rundown import Rundown

_LONGEST = 2_000
"""Characters that are said at once for an ear: a long sentence."""
_WARM = "नमस्ते।"


class Speech:
    """Says single sentences, one at a time: whoever listens wants the next one soon."""

    def __init__(self) -> None:
        """The cache is opened when something is said first."""
        self._lock = threading.Lock()
        self._cache: ClipCache | None = None
        self._warm: set[tuple[str, str]] = set()

    def sentence(
        self, document: Document, number: int, settings: Settings, lexicon: Lexicon
    ) -> bytes:
        """WAV of a sentence. Raises UsageError where there is none, and what an engine raises."""
        paragraph, sentence = found(document, number)
        kind = document.paragraphs[paragraph].kind
        script = normalize(part_of(document, [(kind, sentence)]), lexicon)
        turn = _turn(document, paragraph, settings) if settings.voices.alternate else 0
        return self._said(_rundown(script, settings, lexicon, turn))

    def words(self, text: str, settings: Settings, lexicon: Lexicon) -> bytes:
        """WAV of a few words by themselves."""
        if len(text) > _LONGEST:
            raise UsageError("too long to be heard at once", f"at most {_LONGEST} characters")
        document = segment(clean(Source(text, "the words")))
        return self._said(_rundown(normalize(document, lexicon), settings, lexicon))

    def warm(self, settings: Settings) -> None:
        """Load the voice, so that the first sentence does not wait for it."""
        known = (settings.engine, settings.voice)
        if known not in self._warm:
            self._warm.add(known)
            self.words(_WARM, settings, Lexicon())

    def _said(self, rundown: Rundown) -> bytes:
        # These need numpy.
        from briefing.audio.stitch import stitch
        from briefing.audio.timeline.place import place
        from briefing.audio.timeline.take import LeveledTake
        from briefing.synthesis.clips import open_cache
        from briefing.synthesis.synthesize import speak

        if not rundown.pieces:
            raise UsageError("none of it is said aloud", "choose a sentence with words in it")
        with self._lock:
            self._cache = self._cache or open_cache()
            takes = speak(rundown, self._cache).takes
        return _wave(list(stitch(place([LeveledTake(take) for take in takes], lead_in=0.0))))


def estimate(rundown: Rundown, cache: ClipCache) -> Mapping[str, float]:
    """Seconds it will last, its pieces, and how many of them and of their seconds are new."""
    from briefing.synthesis.synthesize import missing

    new = missing(rundown, cache)
    speed = rundown.settings.speed
    said = sum(len(piece.utterance.spoken) for piece in rundown.pieces) / PACE / speed
    pauses = sum(piece.pause for piece in rundown.pieces)
    made = sum(len(piece.utterance.spoken) for piece in new) / PACE / speed
    return {
        "seconds": round(said + pauses, 1),
        "pieces": len(rundown.pieces),
        "new": len(new),
        "new_seconds": round(made, 1),
    }


def _turn(document: Document, paragraph: int, settings: Settings) -> int:
    """The paragraphs that are read before that one, those of the introduction among them."""
    before = in_order([Script(document, ())], settings, Lexicon()).before
    read = [each for section in before for each in section.script.document.paragraphs]
    read += document.paragraphs[:paragraph]
    return sum(each.kind is not Kind.HEADING for each in read)


def _rundown(script: Script, settings: Settings, lexicon: Lexicon, turn: int = 0) -> Rundown:
    # These need an engine.
    from briefing.engines import SOON
    from briefing.synthesis.rundown import compose

    silent = replace(settings, frame=Frame())
    return compose([script], silent, lexicon, threads=SOON, turn=turn)


def _wave(blocks: Sequence[Samples]) -> bytes:
    import numpy as np
    import soundfile

    from briefing.audio import RATE

    out = io.BytesIO()
    soundfile.write(out, np.concatenate(blocks), RATE, "PCM_16", format="WAV")
    return out.getvalue()
