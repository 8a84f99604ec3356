"""How letters sound next to each other: nasals before each consonant, doubled and clustered ones.

A phoneme here is a string of espeak-ng's symbols (`kʰ`, `aː`, `ã`). Where espeak-ng is
wrong we differ: a nasal before a stop is a consonant of the same place (हिंदू with n), and
candrabindu before a voiceless consonant only nasalises its vowel (पाँच without n).
Rules: M. Ohala, Aspects of Hindi Phonology (1983), chapter 3; Y. Kachru, Hindi (2006), 2.1.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.hindi.pronounce.letters import ANUSVARA, NONE, SCHWA, Letter

TILDE = "\u0303"

_SAME_PLACE = {
    **dict.fromkeys("kɡqxɣŋ", "ŋ"),
    **dict.fromkeys("cɟɲ", "ɲ"),
    **dict.fromkeys("ʈɖɳɽ", "ɳ"),
    **dict.fromkeys("pbmfʋ", "m"),
}
"""The nasal said at the same place as a consonant; before all others n."""

_STOPS = frozenset("kɡqcɟʈɖtdpb")
_VOICED_STOPS = frozenset("ɡɟɖdb")
_WRITTEN_ABOVE = frozenset(("iː", "u", "uː", "oː", "ɔː"))  # no room for a candrabindu there
_SIBILANTS = frozenset("sʃz")
_SHORT = frozenset("ɪʊɛɔ")
_CONSONANTS = frozenset("kɡŋcɟɲʈɖɳtdnpbmfjɾrlʋʃʂshqxɣzɽ")
_LIGHT_R = _STOPS | {"ɾ"}  # before these espeak-ng's Hindi taps its r; before others it rolls

_DOUBLED = {
    **{(stop, stop): (stop, "ː") for stop in ("k", "ɡ", "c", "ɟ", "t", "d", "p")},
    **{(stop, stop + "ʰ"): (stop + "ʰ", "ː") for stop in ("t", "d")},
    **{(stop, stop + "ʰ"): (stop + "ʰ", stop + "ʰ") for stop in ("c", "ʈ", "ɖ")},
    **{(stop, "j"): (stop + "ː", "j") for stop in ("k", "t", "p")},
}
"""Clusters said with a long consonant: पक्का, पत्थर, अच्छा, and क त प before य (सत्य)."""

_DIPHTHONGS = {("ɛː", "j"): "əɪ", ("ɔː", "ʋ"): "ʌʊ"}
"""ऐ before य and औ before व in the last syllable are diphthongs: भैया, कौवा (Ohala 1983, 1.2)."""


def phonemes(letters: Sequence[Letter]) -> list[str]:
    """The phonemes of a word whose inherent vowels are decided; DELETED stays in its place."""
    found: list[str] = []
    before = Letter(NONE, SCHWA)
    for place, letter in enumerate(letters):
        after = letters[place + 1] if place + 1 < len(letters) else Letter(NONE, NONE)
        if letter.consonant:
            if before.vowel == NONE:
                pair = (before.consonant, letter.consonant)
                if pair[1] != "j" or _is_long_before_y(found[:-1], pair, letter):
                    found[-1], sound = _cluster(found[-1], *pair)
                else:
                    sound = letter.consonant
                found.append(sound)
            else:
                found.append(letter.consonant)
        if letter.nasal:
            found += _nasal(letter, after.consonant)
        elif letter.vowel:
            last = place == len(letters) - 2 and after.vowel.endswith("ː")
            shades = _DIPHTHONGS if last else {}
            found.append(shades.get((letter.vowel, after.consonant), letter.vowel))
        before = letter
    return found


def _is_long_before_y(before: Sequence[str], pair: tuple[str, str], letter: Letter) -> bool:
    """Whether a consonant before य is long: सत्य, and of initial ones क्या, क्यों, not क्यूबा."""
    if before:
        return before[-1][0] not in _CONSONANTS
    return letter.vowel == "aː" or (pair[0] == "k" and letter.vowel == "oː" and bool(letter.nasal))


def _cluster(sound: str, first: str, second: str) -> tuple[str, str]:
    """How two consonants joined by a virama are said."""
    if first == "ɾ" and second[0] not in _LIGHT_R:
        return "r", second
    return _DOUBLED.get((first, second), (sound, second))


def _nasal(letter: Letter, after: str) -> list[str]:
    """A vowel under anusvara or candrabindu, before the consonant `after` ("" for none)."""
    vowel = letter.vowel
    if _has_nasal_consonant(letter, after):
        return [vowel, _SAME_PLACE.get(after[:1] or "m", "n")]
    if vowel == "eː":
        return ["e" + TILDE + "ː"]  # espeak-ng keeps this one long in writing
    return [vowel.rstrip("ː") + TILDE]


def _has_nasal_consonant(letter: Letter, after: str) -> bool:
    """Whether the nasal is heard as a consonant and not only through the nose.

    Before a voiced stop always (चाँद). Anusvara, but not candrabindu, also before other
    stops (शांति), before sibilants after आ ए ऐ (सेंसर), before any consonant but ह after a
    short vowel (संवाद, not मुंह), and at the end after an inherent vowel (एवं). In ीं ूं ों ौं it
    is written for candrabindu (ऊंचा, क्योंकि).
    """
    vowel, first = letter.vowel, after[:1]
    if first in _VOICED_STOPS:
        return True
    if letter.nasal != ANUSVARA or first == "h":
        return False
    if vowel in _WRITTEN_ABOVE:
        return False
    if first in _STOPS or (first in _SIBILANTS and vowel in ("aː", "eː", "ɛː")):
        return True
    return vowel == SCHWA or (vowel in _SHORT and bool(after))
