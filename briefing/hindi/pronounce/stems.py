"""What inflects and derives from a stem with nuktas: गलत, गलती; लड़, लड़ना, लड़ाई; फ़ोटो, फ़ोटोग्राफ़र.

Endings are those of M. C. Shapiro, A Primer of Modern Standard Hindi (1989), chapters 2 to 6
(inflection), and R. S. McGregor, Outline of Hindi Grammar (1995), section 39 (derivation).
They are written without their own nuktas here; `with_nukta` puts those back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from briefing.devanagari import NUKTA, VOWEL_SIGNS
from briefing.hindi.lexicon.tables import rows
from briefing.io.later import later

NOUN, FEMININE, VERB, SUFFIX, PLAIN = "noun", "feminine", "verb", "suffix", "plain"


class Stem(NamedTuple):
    """A line of data/nuqta.tsv."""

    written: str
    """The stem with its nuktas; a verb without ना."""
    kind: str
    """NOUN (or adjective), FEMININE (its ा never changes), VERB, SUFFIX or PLAIN (no nukta)."""
    origin: str
    """The language it came from: ar, fa, tr, pt, en, hi, or name."""


_CASES = "ो ों ें"
_PLURALS = "ओं ओ एं एँ ए यों यो यां याँ"
_OF_A = "े ों ो ी ियों ियां ियाँ ियो"
_OF_I = "ियों ियां ियाँ ियो िया"
_INFLECTED = f"{_CASES} {_PLURALS} {_OF_A}"
_DERIVED = (
    "दार मंद बाज गार गर नाक कार वार वाला वाले वाली गाह िस्तान स्तान शाही ियत इयत ात तर तरीन ाना ाने"
    " ीन ीला ीली ीले ेदार ेबाज ेवार नुमा साज ाबाद आबाद पुर नगर गंज गढ याफ्ता याफता शुदा पसंद परस्त"
    " नवीस खोर खाना फरोश बंद भर वाद वादी पन हीन पूर्ण मय ग्रस्त युक्त मुक्त तलब जदा पोश दान दानी बीन"
    " वां वीं वें ीकरण ीकृत परक ुद्दीन उद्दीन ुल्लाह उल्लाह ुल चंद लाल वाडा वाडी"
)
_ENGLISH = "्स स र र्स िंग िंग्स ेज ली ी इंग शिप मैन मेन लेस ेबल एबल ्ड ेड मेंट िस्ट िज्म ाइज िक िकल"
_INFINITE = "ना ने नी नीं ता ते ती तीं कर के िए िये िएगा ियेगा"
_FINITE = "ा ी े ो ीं ें ूं ूँ ेगा ेगी ेंगे ेंगी ूंगा ूंगी ूँगा ूँगी ोगे ोगी"
_AFTER_A = "या ये यी यीं ई ईं ए एं एँ ओ ऊं ऊँ एगा एगी एंगे एंगी एँगे एँगी ऊंगा ऊंगी ऊँगा ऊँगी ओगे ओगी इए"
_NOUNS_OF_VERBS = "न आलू ालू त ान ाव ावा ावे ावों ाका ाकू ाके ाकी ियल वाला वाले वाली वालों"


def _either(*endings: str) -> frozenset[str]:
    """The endings of each list, and none."""
    return frozenset({"", *" ".join(endings).split()})


def _after(first: Iterable[str], *endings: str) -> frozenset[str]:
    """Each of `first` with each of the endings, and without."""
    return frozenset(one + other for one in first for other in _either(*endings))


_TO_CONSONANT = _after(_after(_either(_DERIVED), "ी ाना"), _INFLECTED)
_TO_VOWEL = _either(_PLURALS) | _after(_after(_DERIVED.split(), "ी"), _INFLECTED)
_TO_ENGLISH = _after(_either(_ENGLISH), _CASES, _PLURALS, _OF_I)
_CAUSATIVE = _after(("ा", "वा", "ला"), _INFINITE, _AFTER_A, "व ऊ न वट हट")
_TO_VERB = _either(_INFINITE, _FINITE, _NOUNS_OF_VERBS, _CASES) | _CAUSATIVE | {"नेवाला", "नेवाले"}
_TO_VERB_IN_A = _either(_INFINITE, _AFTER_A, "इश")
_ENDINGS_OF_A = frozenset(_OF_A.split())
_ENDINGS_OF_I = frozenset(("इयों", "इयां", "इयाँ", "इयो"))
_ENDS_IN_VOWEL = later(f"[{VOWEL_SIGNS}ं]$")
_ENDINGS_WITH_NUKTA = {
    ending.replace(NUKTA, ""): ending
    for ending in (
        *("बाज़", "साज़", "ख़ोर", "ख़ाना", "फ़रोश", "फ़्ता", "फ़ता"),
        *("ज़दा", "गढ़", "वाड़ा", "वाड़ी", "ेज़", "िज़्म", "ाइज़"),
    )
}


def candidates(head: str, ending: str) -> tuple[tuple[str, bool], ...]:
    """The stems that `head` before `ending` may be a form of, and whether it is one whole.

    >>> candidates("जमान", "े")
    (('जमान', True), ('जमाना', False))
    """
    if ending in _ENDINGS_OF_A:
        long = ((head + "ी", False),) if ending[0] == "ि" else ()
        return ((head, True), (head + "ा", False), *long)
    if ending in _ENDINGS_OF_I:
        return ((head, True), (head + "ई", False))
    return ((head, True),)


def takes(stem: Stem, ending: str, *, whole: bool = True) -> bool:
    """Whether `ending` makes a form of `stem`; not `whole`: in place of its last vowel."""
    if not ending:
        return True
    if not whole:
        return stem.written[-1] in "ीई" or (stem.kind == NOUN and stem.origin != "name")
    if stem.kind != VERB and ending in ("ा", "े"):
        return False
    return any(ending in endings for endings in _endings(stem))


def _endings(stem: Stem) -> Iterator[frozenset[str]]:
    """The endings of a stem by its kind, origin and last letter."""
    if stem.kind == VERB:
        yield _TO_VERB_IN_A if stem.written[-1] == "ा" else _TO_VERB
    if stem.origin in ("en", "name"):
        yield _TO_ENGLISH
    if stem.origin != "en":
        yield _TO_VOWEL if _ENDS_IN_VOWEL.search(stem.written) else _TO_CONSONANT


@lru_cache(maxsize=1 << 12)
def is_ending(head: str, ending: str) -> bool:
    """Whether `ending` may follow a stem without nuktas, noun or verb."""
    return takes(Stem(head, VERB, ""), ending)


def with_nukta(ending: str) -> str:
    """An ending with its own nuktas: बाज is बाज़."""
    for typed, meant in _ENDINGS_WITH_NUKTA.items():
        if typed in ending:
            return ending.replace(typed, meant)
    return ending


@cache
def prefixes() -> MappingProxyType[str, str]:
    """Prefixes without and with their nuktas: गैर is ग़ैर."""
    listed = [row[0] for row in rows("prefixes")]
    return MappingProxyType({prefix.replace(NUKTA, ""): prefix for prefix in listed})
