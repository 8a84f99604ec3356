"""Signs that are said, with the modules beside this one: &, %, #1, x > y, 5%~20%, ▲ 318."""

from __future__ import annotations

import re

from briefing.devanagari import LETTERS, WORD
from briefing.hindi.latin import vocabulary
from briefing.hindi.latin.origin import is_indian
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.normalize.classes.marks.forms import FORMS
from briefing.hindi.normalize.classes.marks.glossary_signs import GLOSSARY_SIGNS
from briefing.hindi.normalize.classes.marks.slashes import SLASHES
from briefing.hindi.normalize.classes.mathematics.mathematics import MATHEMATICS, UNREAD, said_once
from briefing.hindi.normalize.classes.names.keypad import KEY, ROOT, TICK
from briefing.hindi.normalize.patterns import (
    COMPARING,
    ENGLISH_MONTH,
    PAUSE,
    after,
    before,
    choice,
    cued,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass, occurs
from briefing.io.later import later

_ARROW = later(r"(?<![A-Za-z0-9)₂-₉])[▲▼↑↓⬆⬇]\ufe0f? ?(?=[0-9₹$+-])")
_TYPED_ARROW = later(r"(?<![<>=-])(?: ?<?-{1,3}>| ?<-{1,3}(?!-)| =>)(?![>=0-9])")
_FROM_TO = later(r" ?[→⇒➔➜] ?(?=[₹$]?[0-9][0-9.,]*(?:%|\s|\Z))")
_FROM = later(r"(?:\A|[\s(])[₹$]?[0-9][0-9.,]*%?\Z")

ARROW_SIGNS = (
    Rule(
        "arrow of a keyboard",
        _TYPED_ARROW,
        lambda _: PAUSE,
        (("G1 -> S -> G2", "जी वन, एस, जी टू"), ("फ़ाइल => नया", "फ़ाइल, नया")),
    ),
    Rule(
        "arrow of a rise or a fall",
        _ARROW,
        lambda match: "बढ़त " if match[0].strip() in "▲↑⬆" else "गिरावट ",
        (("(▲ 318.42 अंक)", "बढ़त तीन सौ अठारह दशमलव चार दो अंक"), ("▼ 318", "गिरावट तीन सौ अठारह")),
    ),
    Rule(
        "arrow from one figure to another",
        _FROM_TO,
        lambda match: " से " if before(match, _FROM) else None,
        (("रेपो 6.5%→6.25% हुई", "रेपो छह दशमलव पाँच प्रतिशत से छह दशमलव दो पाँच प्रतिशत हुई"),),
    ),
)
"""Rules of the class of signs."""

_SIGNS = readings("signs")
_SAID = later(choice(_SIGNS))
_TILDE = later(
    r"(?:(?<=[0-9%])|(?<=[0-9°][A-Za-z])|(?<=[0-9][A-Za-z]{2}))(?:[~～]| [~～] )(?=[0-9])"
)
_ROUNDED = later("[=√π/]")
"""Where a tilde stands before about how much that is: √2 ~ 1.41."""
_TO_TIME = later(rf" ?[-–—] ?(?=(?:{ENGLISH_MONTH}|{cued('part-of-day')}|साँय) [0-9])")
_TIME_BEFORE = later(r"(?:[0-9]:[0-9]{2}|बजे|[AP]M)\Z")
_PUT_IN = later(rf"<([{WORD}]+(?: [{WORD}]+){{0,3}})>")
_DIAMETER = later(r"[Ø⌀] ?(?=[0-9])|(?:(?<=mm)|(?<=मिमी)|(?<=मि\.मी\.)) ?[Ø⌀](?![A-Za-z])")
_NUMBER_SIGN = later(r"#(?=[0-9])")
_SUPPLIED = later(rf"^\s*\+ ?(?=[{WORD}])")
"""Before a word that a commentary adds to the text it explains: + यथा जैसे।; a list's mark."""
_PALMS = later(r"_?/\\_?")
_ANGLE = later(r"<{2,}|>{2,}|[<>]")
_COMPARED = later(r"(?:(?:^|[^A-Za-z])(?:[A-Za-z]|[A-Z]{2})|[0-9%]) ?\Z")
_COMPARED_WITH = later(
    rf" ?(?:[0-9.₹$-]|\([0-9A-Z]|[A-Za-z](?![A-Za-z=≡])|[A-Z]{{2}}(?![A-Za-z])"
    rf"|[{LETTERS}](?![{WORD}]))"
)

_COMPARED_AT_ALL = later(r"\s*(?![A-Z][a-z]{2})\S")
"""Behind a figure: no heading, as in Class 10 > Hindi."""


def _angle(match: re.Match[str]) -> str | None:
    """लेस दैन, ग्रेटर दैन; a pause where nothing is compared: < यूहन्ना 3 >, कथा >> आशा."""
    if len(match[0]) > 1 or match.string[: match.start()].endswith(":"):
        return PAUSE
    first = before(match, _COMPARED, 3)
    second = after(match, _COMPARED_WITH)
    compares = second or (first and after(match, _COMPARED_AT_ALL))
    return COMPARING[match[0]] if compares else PAUSE


_ENGLISH_AND = later(r"(?<=[A-Za-z]{2}) ?& ?(?=([A-Za-z]{2,}))")
_WORD_BEFORE = later(r"[A-Za-z]+\Z")


def _english_and(match: re.Match[str]) -> str | None:
    """एंड between two words that are English; और between Indian names: Jammu & Kashmir."""
    first = before(match, _WORD_BEFORE)
    words = (first[0] if first else "", match[1])
    english = all(vocabulary.known(word) and not is_indian(word.lower(), 0) for word in words)
    return " एंड " if english else None


SIGN = SemioticClass(
    "sign",
    "Signs that are said.",
    (
        *SLASHES,
        *GLOSSARY_SIGNS,
        *MATHEMATICS,
        KEY,
        TICK,
        ROOT,
        Rule(
            "angle, which compares or parts",
            _ANGLE,
            _angle,
            (
                ("< यूहन्ना 3 >", "यूहन्ना तीन"),
                ("सेटिंग > खाता में", "सेटिंग, खाता में"),
                ("कथा >> न जाने कहाँ", "कथा, न जाने कहाँ"),
                ("उत्तर :> (D) जल", "उत्तर, डी, जल"),
                ("समूह >C=O है", "समूह, सी बराबर ओ है"),
                ("x > y", "एक्स ग्रेटर दैन वाई"),
                ("Class 10 > Hindi", "क्लास दस, हिंदी"),
            ),
        ),
        *ARROW_SIGNS,
        Rule(
            "tilde of a range",
            _TILDE,
            lambda match: None if occurs(_ROUNDED, match.string) else " से ",
            (
                ("0.4kW~1kW का", "शून्य दशमलव चार किलोवाट से एक किलोवाट का"),
                ("5%~20% छूट", "पाँच प्रतिशत से बीस प्रतिशत छूट"),
                ("5°C ~ 10°C रहा", "पाँच डिग्री सेल्सियस से दस डिग्री सेल्सियस रहा"),
            ),
        ),
        Rule(
            "dash from one time to another",
            _TO_TIME,
            lambda match: " से " if before(match, _TIME_BEFORE) else None,
            (
                ("सुबह 09:00 – दोपहर 12:00 तक", "सुबह नौ बजे से दोपहर बारह बजे तक"),
                (
                    "Sep 15 06:12 PM – Sep 16 03:10 PM",
                    "पंद्रह सितंबर शाम छह बजकर बारह मिनट से सोलह सितंबर दोपहर तीन बजकर दस मिनट",
                ),
            ),
        ),
        Rule(
            "placeholder in angle brackets",
            _PUT_IN,
            lambda match: f"{PAUSE}{match[1]}{PAUSE}",
            (("भेजें RESULT <रोल नंबर> को", "भेजें रिज़ल्ट, रोल नंबर, को"),),
        ),
        Rule(
            "sign of a diameter",
            _DIAMETER,
            lambda _: "व्यास ",
            (("Ø 150 मिमी पाइप", "व्यास एक सौ पचास मिलीमीटर पाइप"),),
        ),
        Rule("number sign", _NUMBER_SIGN, lambda _: "नंबर ", (("#1 ट्रेंड", "नंबर एक ट्रेंड"),)),
        Rule(
            "plus at the head of a sentence",
            _SUPPLIED,
            lambda _: "",
            (("+ यथा जैसे", "यथा जैसे"),),
        ),
        *FORMS,
        Rule("joined palms made of signs", _PALMS, lambda _: "", (("_/\\_ प्रणाम", "प्रणाम"),)),
        Rule(
            "and between English words",
            _ENGLISH_AND,
            _english_and,
            (("Arts & Crafts की दुकान", "आर्ट्स एंड क्राफ़्ट्स की दुकान"),),
        ),
        Rule(
            "sign that is said",
            _SAID,
            lambda match: said_once(match, _SIGNS[match[0]]),
            (
                ("जम्मू & कश्मीर", "जम्मू और कश्मीर"),
                ("पूर्व/पश्चिम में", "पूर्व या पश्चिम में"),
                ("खोया/मावा डालें", "खोया या मावा डालें"),
                ("5+3=8", "पाँच प्लस तीन बराबर आठ"),
            ),
        ),
        UNREAD,
    ),
    (
        ("A+ ग्रेड", "ए प्लस ग्रेड"),
        (">50 लोग", "पचास से अधिक लोग"),
        ("80 किमी/घंटा", "अस्सी किलोमीटर प्रति घंटा"),
    ),
)
