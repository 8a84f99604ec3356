"""Written Hindi to a narrated audio briefing, offline, with a neural voice.

>>> import briefing
>>> briefing.make("news.txt", "news.mp3")                         # doctest: +SKIP
>>> briefing.normalize("₹500 करोड़")
'पाँच सौ करोड़ रुपये'

Importing this is quick: what makes sound is loaded when it is first used.
"""

import sys

# `python -m briefing` looks for modules in the current folder first: a json.py beside the texts
# would run. While Python looks for what to run, argv[0] is "-m".
if (
    sys.argv[:1] == ["-m"]
    and sys.orig_argv[-len(sys.argv)].removeprefix("-m").partition(".")[0] == __name__
    and not sys.flags.safe_path
):
    del sys.path[0]

from briefing.api import explain, make, normalize, phonemes, script, sentences
from briefing.document import Chapter, Cue, Episode, Script, Source, Utterance, Word
from briefing.errors import BriefingError
from briefing.settings import Pauses, Settings

__version__ = "0.1.0"

__all__ = [
    "BriefingError",
    "Chapter",
    "Cue",
    "Episode",
    "Pauses",
    "Script",
    "Settings",
    "Source",
    "Utterance",
    "Word",
    "explain",
    "make",
    "normalize",
    "phonemes",
    "script",
    "sentences",
]
