"""Closed classes of Hindi words that decide where a sentence or a clause may end.

Devanagari has no capital letters, so what stands at a stop is judged by grammar: a
postposition cannot begin a sentence, उसने कहा after a quotation continues it. The classes
are those of the grammars (McGregor, "Outline of Hindi Grammar"; Kachru, "Hindi"); their
words are in `data/grammar.tsv`.
"""

from __future__ import annotations

from briefing.devanagari import WORD, WORD_START, aksharas
from briefing.hindi.lexicon.entries import cues
from briefing.hindi.lexicon.tables import words
from briefing.io.later import later

POSTPOSITIONS = words("grammar", "postposition")
"""Follow the word they belong to. पर is not among them: it is also "but"."""

ORDINAL = "(?:पहल[ाी]|दूसर[ाी]|तीसर[ाी]|चौथ[ाी]|छठ[ाी]|वाँ|वां|वीं|नया)"
"""Regex of how words end that an edition is counted by: तीसरा सं., 5वाँ सं., नया सं."""

NEVER_FIRST = POSTPOSITIONS | words("grammar", "particle")
"""Words that cannot begin a sentence."""

AUXILIARIES = words("grammar", "auxiliary")
"""Follow a main verb and are never parted from it."""

EXERCISE_LABELS = ("प्रश्न", "उत्तर", "सवाल", "जवाब", "उदाहरण", "हल", "भावार्थ", "शब्दार्थ")
"""Begin the parts of an exercise, of which each stands by itself."""

CONJUNCTIONS = words("grammar", "conjunction")
"""A clause may begin with them."""

STARTERS = words("grammar", "starter")
"""Often begin a sentence and rarely follow an abbreviation or a name."""

RESUMERS = words("grammar", "resumer")
"""After a quotation these begin a sentence of their own, even one that reports speech."""

SPEECH_NOUNS = words("grammar", "speech")
"""With किया, दिया, दी … they say that somebody spoke: जवाब दिया, आपत्ति जताई."""

ONE_AKSHARA_WORDS = words("grammar", "akshara")
"""Words of one syllable; another one before a full stop is an abbreviation (डॉ.)."""

_VERBS = AUXILIARIES | words("grammar", "verb")
_FUTURE = later(r"(?:[ूेोएओ][ँं]?ग[ाे]|[ूेए][ँं]?गी|होंगी|होगी)\Z")

_PERFECTIVE = r"(?:ा|े|ी|ीं|या|ये|ए|यी|ई|ईं)"
_IMPERFECTIVE = r"(?:ता|ते|ती|तीं)"
_SPEAK = (
    r"(?:कह|बोल|पूछ|चिल्ला|पुकार|फुसफुसा|बुदबुदा|बड़बड़ा|दोहरा|गरज|दहाड़|गुर्रा|ललकार|चीख़?|टोक"
    r"|कराह|हकला|मिनमिना|झल्ला|गिड़गिड़ा|सिसक|चौंक)"
)
_TELL = r"(?:बता|सोच|लिख|समझा|सुना|जोड़)"

SPOKE = later(rf"{_SPEAK}(?:{_PERFECTIVE}|{_IMPERFECTIVE}|ने)")
"""A verb that has speech for its object, as it closes a clause: कहा, बोले, (कहने) लगा."""

BARE_SPEAK = later(_SPEAK)
"""Its stem, before an auxiliary: बोल (उठा), पूछ (बैठा)."""

TOLD = later(rf"{_TELL}{_PERFECTIVE}")
"""A verb that may have speech for its object, or a thing: बताया, लिखा."""

SAYING = later(rf"(?:{_SPEAK}|{_TELL})(?:{_PERFECTIVE}|{_IMPERFECTIVE}|कर|ने)?")
"""Any form of either that may stand before or after the speech: कहा, कहकर, कहते (हुए)."""

_DRUNK = later(rf"(?:{'|'.join(sorted(cues('drunk')))}) पी\Z")

_INITIAL_BEFORE = later(rf"{WORD_START}(?P<initial>[{WORD}]{{1,4}})\. ?\Z")


def follows_initial(before: str) -> bool:
    """Whether what ends where `before` ends follows an initial, one akshara: ब. (ना. मिश्र)."""
    found = _INITIAL_BEFORE.search(before[-8:])
    return found is not None and len(aksharas(found["initial"])) == 1


def is_drunk(before: str) -> bool:
    """Whether पी, with which `before` ends, is the verb and no letter: चाय पी. शाम को …"""
    return _DRUNK.search(before) is not None


def is_finite(word: str) -> bool:
    """Whether `word` is a verb form that ends a Hindi sentence.

    >>> is_finite("है"), is_finite("जाएगा"), is_finite("डॉ")
    (True, True, False)
    """
    return word in _VERBS or _FUTURE.search(word) is not None
