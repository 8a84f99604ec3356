"""Units of one capital that only what is measured gives away: 60 N का बल, 2 A धारा, 300 K ताप."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.normalize.classes.measures.measure_values import Measure, MeasureRange
from briefing.hindi.normalize.classes.measures.units import UNITS
from briefing.hindi.normalize.patterns import AND, START, before, near
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_NAMES = {
    "N": ("न्यूटन", "बल|भार|घर्षण|तनाव|न्यूटन"),
    "J": ("जूल", "ऊर्जा|कार्य|ऊष्मा|जूल"),
    "A": ("एम्पियर", "धारा|करंट|एम्पियर|ऐम्पियर|प्लग|सॉकेट|फ्यूज|फ़्यूज|एमसीबी|स्विच|एडॉप्टर|एडाप्टर"),
    "C": ("कूलॉम", "आवेश|कूलॉम|कूलाम"),
    "K": ("केल्विन", "ताप|केल्विन|क्वथनांक|गलनांक|हिमांक|परम शून्य|आयतन|गैस"),
    "T": ("टेस्ला", "चुंबकीय|चुम्बकीय|टेस्ला"),
    "F": ("फ़ैरड", "धारिता|संधारित्र|फैरड"),
    "B": ("बाइट", "KB|MB|GB|किलोबाइट|बाइट|मेमोरी"),
    "D": ("डायोप्टर", "लेंस|लेन्स|क्षमता|चश्म|डायोप्टर"),
}
"""What each is called, and how the words of what it measures begin."""

_UNIT = later(r"(?<=[0-9] )[NJACKTFDB](?![A-Za-z0-9'’/+&-]|\.[A-Za-z0-9])")
_AMPERES = later(
    rf"{START}([0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)A"
    r"(?= (?:प्लग|सॉकेट|फ्यूज|फ़्यूज|एमसीबी|MCB|स्विच|करंट|धारा|एडॉप्टर|एडाप्टर|चार्जर"
    r"|की (?:विद्युत ?|वैद्युत )?धारा|का (?:करंट|फ्यूज|फ़्यूज|प्लग)))"
)
_KELVIN = later(rf"{START}([0-9]{{2,4}}(?:\.[0-9]{{1,2}})?)[Kk](?![A-Za-z0-9.'’/+&-])")
_HEAT = later(rf"{WORD_START}(?:ताप|केल्विन|क्वथनांक|गलनांक|हिमांक|परम शून्य)")
_VOLTS = later(
    rf"{START}(1\.5|3|3\.7|5|6|9|12|24|36|48|52|60|72|110|120|220|230|240|400|415|440)v"
    r"(?= (?:[0-9]{1,3} ?Ah|[0-9]{1,2} ?[aA](?![A-Za-z])|बैटरी|सप्लाई|बल्ब|मोटर|डीसी|एसी|चार्जर"
    r"|एडॉप्टर|DC|AC|पावर|लिथियम|battery))"
)
_WATTS = later(
    rf"{START}([1-9][0-9]{{1,3}})w(?= (?:(?:फास्ट|फ़ास्ट|सुपर|वायरलेस|[Ff]ast|[Ss]uper|[Ww]ireless) )?"
    r"(?:चार्ज|[Cc]harg|बल्ब|बैटरी|एलईडी|LED|मोटर|स्पीकर|पावर))"
)
_CELSIUS = later(rf"{START}([0-9]{{1,2}}\.[0-9]) ?C(?= [{WORD}]|\s*[।,;)]|\s*\Z)")
_KILOVOLTS = later(
    rf"{START}(?P<high>[0-9]{{1,3}}) ?/ ?(?P<low>[0-9]{{1,3}}(?:\.[0-9]{{1,3}})?)"
    r" ?[kK][Vv](?![A-Za-z])"
)
"""The two voltages of a substation."""
_EQUALS = {
    "N": r"(?<![A-Za-z])(?:[FWRTN]|m[ag])",
    "J": r"(?<![A-Za-z])(?:[EWQKUH]|KE|PE|Nm|N-m|kWh|k?cal|eV|W-s|Ws|erg)",
    "A": r"(?<![A-Za-z])[Ii]",
    "C": r"(?<![A-Za-z])[Qq]",
    "K": r"(?:(?<![A-Za-z])[TΘ]|°C)",
    "T": r"(?<![A-Za-z])B",
    "F": r"(?<![A-Za-z])C",
    "D": r"(?<![A-Za-z])P",
    "B": r"(?<![A-Za-z])KB",
}
"""The letter of what each measures, before the sign of equation."""
_OPTION = r"(?:\A\s*|\s)\(?[A-Ea-eअ-दक-ङ][).] ?"
"""One of several answers to choose from, before its figure."""
_MEASURED = {
    unit: later(
        rf"{letter}[₀-₉0-9]? ?= ?(?:[^=।,;]{{1,30}}= ?){{0,2}}[-–−+]?[0-9.,]+ \Z"
        rf"|\A\s*= ?[0-9.,]+ \Z|{_OPTION}[0-9.,]+ \Z"
    )
    for unit, letter in _EQUALS.items()
}
_STUCK = later(rf"{START}([0-9]{{1,5}}(?:\.[0-9]{{1,3}})?)([NJACKTD])(?![A-Za-z0-9.'’/+&-])")
_FORCE = later(rf"{START}([0-9]{{1,5}}(?:\.[0-9]{{1,3}})?)([NJ])(?![A-Za-z0-9.'’/+&-])")
_SYMBOL = {
    unit: later(rf"{letter}[₀-₉0-9]? ?= ?[-–−+]?\Z" + rf"|{_OPTION}\Z" * (unit in "NJA"))
    for unit, letter in _EQUALS.items()
}
_BEHIND_A_POWER = later(
    r"(?:(?<=10[⁰¹²³⁴-⁹] )|(?<=[⁻⁰¹²³⁴-⁹][⁰¹²³⁴-⁹] )|(?<=10\^[0-9] )|(?<=10\^[0-9]{2} )"
    r"|(?<=10\^[-–−][0-9] )|(?<=10\^[-–−][0-9]{2} ))"
    r"(?P<unit>Pa|Hz|kg|km|cm|nm|eV|Wb|[NJACKTFmsgVW])(?![A-Za-z0-9'’/·.²³⁻-])"
)
_AMPERE_HOURS = later(r"(?<![A-Za-z0-9])A[hH](?![A-Za-z0-9'’!])")
_OF_A_BATTERY = later(
    rf"{WORD_START}(?:बैटरी|बैट्री|एम्पियर|ऐम्पियर|इन्वर्टर|इनवर्टर)|[Bb]attery|[Aa]mpere"
)
_NEAR = 40
"""Characters before and behind in which the word must stand."""

_TOLD = {unit: later(rf"{WORD_START}(?:{stems})") for unit, (_, stems) in _NAMES.items()}

_BEHIND_VOLTS = later(
    rf"[0-9] ?(?:k?V|k?W|Hz|वोल्ट|वाट)(?:,| (?:{AND}|पर))? ?{START}[0-9.]{{1,5}} ?\Z"
)
"""Before the amperes of 220 V, 5 A."""
_SECTION_BEFORE = later(rf"{WORD_START}(?:धारा|धाराओं|सेक्शन|अनुच्छेद) [0-9]{{1,4}} \Z")

_CIRCUIT = later(r"विभवां?न?्?तर|वोल्ट|प्रतिरोध|परिपथ|[0-9] ?(?:V|Ω)(?![A-Za-z])")
"""Where 2 A behind धारा is a current, no section of a law."""


def _unit(match: re.Match[str]) -> str | None:
    if before(match, _SECTION_BEFORE) and not occurs(_CIRCUIT, match.string):
        return None
    told = (
        near(match, _TOLD[match[0]], _NEAR)
        or before(match, _MEASURED[match[0]])
        or (match[0] == "A" and before(match, _BEHIND_VOLTS))
    )
    return _NAMES[match[0]][0] if told else None


_NORMAL = later(r"नार्मल|नॉर्मल|सामान्यता|H₂SO₄|H2SO4|HCl|NaOH|विलयन")


def _told(match: re.Match[str]) -> Measure | None:
    """4N के बल: newtons and joules stuck to their figure, where force or energy is spoken of."""
    told = near(match, _TOLD[match[2]], _NEAR)
    return Measure(match[1], _NAMES[match[2]][0]) if told else None


def _kelvin(match: re.Match[str]) -> Measure | None:
    """273K where heat is spoken of; elsewhere they are thousands."""
    return Measure(match[1], "केल्विन") if near(match, _HEAT, _NEAR) else None


def _stuck(match: re.Match[str]) -> Measure | None:
    """I = 2A, but not the number of a house or of thousands."""
    normal = match[2] == "N" and occurs(_NORMAL, match.string)
    if normal or not before(match, _SYMBOL[match[2]]):
        return None
    return Measure(match[1], _NAMES[match[2]][0])


PHYSICS = (
    Rule(
        "unit of one capital",
        _UNIT,
        _unit,
        (
            ("60 N का बल लगा", "साठ न्यूटन का बल लगा"),
            ("2 A धारा बही", "दो एम्पियर धारा बही"),
            ("धारा 2 A व 6 V है", "धारा दो एम्पियर व छह वोल्ट है"),
            ("ताप 300 K है", "ताप तीन सौ केल्विन है"),
            ("1 KB = 1024 B", "एक किलोबाइट बराबर एक हज़ार चौबीस बाइट"),
            ("220 V, 5 A पर चलता है", "दो सौ बीस वोल्ट, पाँच एम्पियर पर चलता है"),
            ("W = 9.8 N है", "डब्ल्यू बराबर नौ दशमलव आठ न्यूटन है"),
            ("(a) 2 N (b) 3.2 N", "ए, दो न्यूटन, बी, तीन दशमलव दो न्यूटन"),
            ("I = 6 V/3 Ω = 2 A.", "आई बराबर छह वोल्ट बटा तीन ओम बराबर दो एम्पियर."),
        ),
    ),
    Rule(
        "ampere hours by their letters",
        _AMPERE_HOURS,
        lambda match: "ए एच" if occurs(_OF_A_BATTERY, match.string) else None,
        (("कितनी Ah की बैटरी, क्षमता (Ah) है", "कितनी ए एच की बैटरी, क्षमता, ए एच, है"),),
    ),
    Rule(
        "two voltages",
        _KILOVOLTS,
        lambda match: MeasureRange(match["high"], match["low"], "किलोवोल्ट", " बटा "),
        (
            ("33/11 kV उपकेंद्र", "तैंतीस बटा ग्यारह किलोवोल्ट उपकेंद्र"),
            ("11/0.433 kV का", "ग्यारह बटा शून्य दशमलव चार तीन तीन किलोवोल्ट का"),
        ),
    ),
    Rule(
        "degrees without their sign",
        _CELSIUS,
        lambda match: Measure(match[1], "डिग्री सेल्सियस"),
        (
            ("22.4 C", "बाईस दशमलव चार डिग्री सेल्सियस"),
            ("31.5C तापमान", "इकतीस दशमलव पाँच डिग्री सेल्सियस तापमान"),
        ),
    ),
    Rule(
        "volts with a small letter",
        _VOLTS,
        lambda match: Measure(match[1], "वोल्ट"),
        (("48v 28Ah बैटरी", "अड़तालीस वोल्ट अट्ठाईस एम्पियर घंटा बैटरी"),),
    ),
    Rule(
        "watts with a small letter",
        _WATTS,
        lambda match: Measure(match[1], "वाट"),
        (("100w चार्जिंग", "एक सौ वाट चार्जिंग"),),
    ),
    Rule(
        "kelvins touching their figure",
        _KELVIN,
        _kelvin,
        (("गलनांक 273K है", "गलनांक दो सौ तिहत्तर केल्विन है"),),
    ),
    Rule(
        "newtons or joules touching their figure",
        _FORCE,
        _told,
        (("4N एवं 3N के दो बल", "चार न्यूटन एवं तीन न्यूटन के दो बल"),),
    ),
    Rule(
        "amperes of a plug",
        _AMPERES,
        lambda match: Measure(match[1], "एम्पियर"),
        (
            ("16A सॉकेट में", "सोलह एम्पियर सॉकेट में"),
            ("परिपथ में 5A की धारा है", "परिपथ में पाँच एम्पियर की धारा है"),
        ),
    ),
    Rule(
        "unit after a power of ten",
        _BEHIND_A_POWER,
        lambda match: _NAMES[match[0]][0] if match[0] in _NAMES else UNITS[match[0]],
        (
            ("1.6 × 10⁻¹⁹ J है", "एक दशमलव छह गुणा दस की घात माइनस उन्नीस जूल है"),
            ("दाब 10⁵ Pa है", "दाब दस की घात पाँच पास्कल है"),
            ("दूरी 10^-9 m है", "दूरी दस की घात माइनस नौ मीटर है"),
        ),
    ),
)
"""Rules for them, of the class measure."""

STUCK = Rule(
    "unit of one capital touching a figure of an equation",
    _STUCK,
    _stuck,
    (("धारा I = 2A और बल F = 5N है", "धारा आई बराबर दो एम्पियर और बल एफ़ बराबर पाँच न्यूटन है"),),
)
"""A rule of the class algebra."""
