"""English endings on words that are already Devanagari: रिपोर्टर, रिपोर्टर्स.

How newsrooms write them: the plural is स after a consonant and ज़ after a vowel, ेज़ after
a hissing sound; -ed is ड, after ट and ड ेड; -ing is िंग.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.hindi.latin.orthography import SIGNS
from briefing.io.later import later

_SIGNS = frozenset(filter(None, SIGNS.values()))
_VOWELS = frozenset(SIGNS) | _SIGNS
_HISSING = later("(?:[सशचज]|ज़)$")
_DENTAL = later("[टडतद]$")
_OPEN_N = later("(?<=[\u0915-\u0939])न$")  # the न of इलेक्शन, not of प्लान


def plural(spoken: str) -> str:
    """`spoken` with the s of a plural or a possessive."""
    if _HISSING.search(spoken):
        return f"{spoken}ेज़"
    if spoken[-1] in _VOWELS or spoken[-1] == "य":  # एंजॉयज़
        return f"{spoken}ज़"
    return _OPEN_N.sub("ं", spoken) + ("स" if _OPEN_N.search(spoken) else "्स")


def past(spoken: str) -> str:
    """`spoken` with the ending -ed."""
    if _DENTAL.search(spoken):
        return f"{spoken}ेड"
    return f"{spoken}ड" if spoken[-1] in _VOWELS else f"{spoken}्ड"


def participle(spoken: str) -> str:
    """`spoken` with the ending -ing."""
    return f"{spoken}इंग" if spoken[-1] in _VOWELS else f"{spoken}िंग"


def agent(spoken: str) -> str:
    """`spoken` with the ending -er."""
    if spoken.endswith(("ई", "ी", "े", "ै", "ाइ")):
        return f"{spoken}यर"
    return f"{spoken}अर" if spoken[-1] in _VOWELS else f"{spoken}र"


_ENDINGS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("ers", lambda spoken: plural(agent(spoken))),
    ("ing", participle),
    ("ings", lambda spoken: plural(participle(spoken))),
    ("ed", past),
    ("er", agent),
    ("s", plural),
)


def readings(word: str) -> Iterator[tuple[str, Callable[[str], str]]]:
    """The words in small letters that `word` may be a form of, and what makes it of them."""
    for ending, form in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) < len(word) and len(stem) > 1:
            for base in _bases(stem, ending):
                yield base, form


def _bases(stem: str, ending: str) -> Iterator[str]:
    """What `stem` is without its ending: plan(n)-ing, traffic(k)-ing, mak(e)-ing."""
    if ending == "s":
        yield stem
        if stem.endswith("ie"):
            yield f"{stem[:-2]}y"
        elif stem.endswith("e"):
            yield stem[:-1]
        return
    yield stem
    yield f"{stem}e"
    if stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem.endswith("ck"):
        yield stem[:-1]
    if stem.endswith("i"):
        yield f"{stem[:-1]}y"
