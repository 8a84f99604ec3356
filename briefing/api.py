"""The functions a Python program calls; what they need is loaded when they are called."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.document import Episode, Script, Text
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.hindi.normalize.explain import Explanation
    from briefing.synthesis.synthesize import Progress


def make(
    texts: Text | Sequence[Text],
    output: str | Path,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Episode:
    """Narrate one text, or several with a chapter each, into the MP3 `output`.

    A text is a file name, "-" for standard input, or the text itself as a Source. The
    record of the episode, JSON, is written beside the MP3. `progress(done, total)` is
    called in characters said. Raises a subclass of BriefingError; an older `output` is
    then untouched, and what was said is kept for the next run.
    """
    from briefing import pipeline

    return pipeline.make(texts, output, settings, progress)


def script(text: Text, settings: Settings | None = None) -> Script:
    """What would be said of `text`, with every spoken word's written characters.

    Raises InputError when the text or a lexicon of the settings cannot be used.
    """
    from briefing import pipeline

    return pipeline.script(text, settings)


def normalize(text: str) -> str:
    """What a newsreader would say for written Hindi; unchanged when nothing needs saying.

    >>> normalize("1947 में 12,34,567 लोग")
    'उन्नीस सौ सैंतालीस में बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ लोग'
    """
    from briefing.hindi.normalize.normalize import spoken

    return spoken(text)


def explain(text: str) -> list[Explanation]:
    """Why written Hindi is said as it is: who claimed what is not plain, and who else would.

    >>> [(found.written, found.semiotic_class) for found in explain("डॉ. राव ने ₹500 दिए")]
    [('डॉ.', 'abbreviation'), ('₹500', 'money')]
    """
    from briefing.hindi.normalize.explain import explain as explanations

    return explanations(text)


def sentences(text: str) -> list[str]:
    """The sentences of `text`, cleaned, in order. Raises InputError when there is no Hindi in it.

    >>> sentences("डॉ. वर्मा आए। वे 3.5 कि.मी. चले।")
    ['डॉ. वर्मा आए।', 'वे 3.5 कि.मी. चले।']
    """
    from briefing.hindi.segment import sentences as split

    return split(text)


def phonemes(text: str) -> str:
    """How written Hindi sounds: espeak-ng's phonemes with stress, a blank between words.

    >>> phonemes("राष्ट्रपति")
    'rˈaːʂʈrəpət̪i'
    """
    from briefing.hindi.normalize.normalize import spoken
    from briefing.hindi.pronounce.pronounce import phonemes as pronounce

    return pronounce(spoken(text))
