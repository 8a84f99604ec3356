"""Bases of DNA and RNA by their letters, rules of the class formula: AUG, 5′-ATGC-3′."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_START
from briefing.hindi import numbers
from briefing.hindi.latin.letter_names import spelled
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_BASES = later(r"(?<![A-Za-z0-9])(?P<bases>[ACGTU]{3,60})(?![A-Za-z0-9])")
_NAMES = frozenset(("CAT", "TAT", "GATT", "GAGA", "UGC", "AGT", "CGA", "GUT", "TUG"))
"""Of three letters and names elsewhere, where bases are spoken of but no codons."""
_CODON = later(rf"{WORD_START}(?:कोडॉन|कोडोन|कोडान|प्रकूट|एंटीकोडॉन|प्रतिकोडॉन)|[Cc]odon")
_SEQUENCE = later(
    rf"{WORD_START}(?:न्यूक्लियोटाइड|न्यूक्लिओटाइड|रज्जुक|डी ?एन ?ए|आर ?एन ?ए|क्षारक|प्राइमर|टेम्पलेट)"
    r"|(?<![A-Za-z])[mt]?(?:RNA|DNA)(?![A-Za-z])"
)
_END = later(
    r"(?<![A-Za-z0-9])(?P<from>[35]) ?['’′](?: ?(?:→|->|-|–) ?(?P<to>[35]) ?['’′])?"
    r"(?= ?(?:[-–] ?[ACGTU]{2}|दिशा|सिर|छोर|अंत|[Ee]nd))"
    r"|(?<=[ACGTU]{2}) ?[-–]? ?(?P<last>[35]) ?['’′](?![A-Za-z0-9])"
)


def _bases(match: re.Match[str]) -> str | None:
    """ए यू जी where codons, or a strand of more than three bases, are spoken of."""
    bases = match["bases"]
    is_strand = len(bases) > 3 and bases not in _NAMES and occurs(_SEQUENCE, match.string)
    return spelled(bases) if is_strand or occurs(_CODON, match.string) else None


def _end(match: re.Match[str]) -> str | None:
    if match["last"]:
        return f" {numbers.number(match['last'])} प्राइम "
    first = f"{numbers.number(match['from'])} प्राइम"
    if not match["to"]:
        return f"{first} " if occurs(_SEQUENCE, match.string) else None
    return f"{first} से {numbers.number(match['to'])} प्राइम "


CODONS = (
    Rule(
        "bases of DNA or RNA",
        _BASES,
        _bases,
        (
            ("AUG कोडॉन", "ए यू जी कोडॉन"),
            ("DNA का अनुक्रम ATGCATTA है", "डी एन ए का अनुक्रम ए टी जी सी ए टी टी ए है"),
        ),
    ),
    Rule(
        "end of a strand",
        _END,
        _end,
        (
            ("mRNA 5'-AUGCCG-3' है", "एम आर एन ए पाँच प्राइम ए यू जी सी सी जी तीन प्राइम है"),
            ("5'→3' दिशा में", "पाँच प्राइम से तीन प्राइम दिशा में"),
            ("DNA का 3′ सिरा", "डी एन ए का तीन प्राइम सिरा"),
        ),
    ),
)
"""Rules of the class formula."""
