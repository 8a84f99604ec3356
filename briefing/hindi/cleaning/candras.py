"""A candra typed for the sign of a nasal vowel put right: मॉ, यहॉ, हूॅ, ऑख.

Old fonts and keyboards for Hindi have ॉ where ाँ is meant. English words keep theirs (लॉ, कॉलेज):
only endings and beginnings that no English word has are changed.
"""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.io.later import later

_ON_A_SIGN = later("(?<=[ूुैेीो])ॅ[ंँ]?")
"""A vowel sign has no second one: हूॅ, मैॅ."""
_FINAL = later(
    rf"(?:{WORD_START}(म|यह|वह|कह|जह|तह|ह|ख|रोज़मर्र)|([िी]य|व))ॉ[ंँ]?{WORD_END}"
    rf"|(?<=[{WORD}]{{2}})ॉ[ंँ]{WORD_END}"
)
"""मॉ, यहॉ, लड़कियॉ, पॉचवॉ; and हॉं, with both signs."""
_INITIAL = later(
    rf"{WORD_START}(?:(ग)ॉ(?=व|ंव|धी|ठ)|(प)ॉ(?=च)|(च)ॉ(?=द)|(द)ॉ(?=त)|(स)ॉ(?=वल|झ|ड़)|(ब)ॉ(?=ध|सुरी|ह)"
    rf"|(ज)ॉ(?=च|घ)|(म)ॉ(?=ग|झी)|(भ)ॉ(?=ति|प)|(फ)ॉ(?=सी)|(ख)ॉ(?=सी)|(क)ॉ(?=च|ट[ाे]|प(?:न|त))"
    r"|(ढ)ॉ(?=च)|(र)ॉ(?=ची)|(श)ॉ(?=ति))"
)
_VOWEL = later(rf"{WORD_START}ऑ(?=ख|सू|गन|धी|च(?![{WORD}])|चल|कड़|वल|त(?![{WORD}])|तों)")


def candras_to_nasals(text: str) -> str:
    """`मॉ ने कहॉ` as माँ ने कहाँ; लॉ and ऑफिस stay."""
    if "ॅ" in text:
        text = _ON_A_SIGN.sub(_nasal, text)
    if "ॉ" in text:
        text = _INITIAL.sub(lambda match: f"{match[0][0]}ाँ", _FINAL.sub(_final, text))
    return _VOWEL.sub("आँ", text) if "ऑ" in text else text


def _nasal(match: re.Match[str]) -> str:
    """ँ, or the dot that stands for it over a sign above the line."""
    return "ँ" if match.string[match.start() - 1] in "ूु" else "ं"


def _final(match: re.Match[str]) -> str:
    return f"{match[1] or match[2] or ''}ाँ"
