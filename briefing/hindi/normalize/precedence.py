"""The semiotic classes in the one order that matters: who wins where two begin at one place.

What begins further left is taken first whatever its class; see `choose`.
"""

from __future__ import annotations

from briefing.hindi.normalize.classes import (
    abbreviations,
    addresses,
    algebra,
    codes,
    dashes,
    dates,
    durations,
    eras,
    glosses,
    identifiers,
    items,
    measure,
    money,
    ordinals,
    plain,
    rates,
    roman,
    science,
    scores,
    scripts,
    sums,
    symbols,
    telephone,
    time,
    verses,
    visarga,
    words,
    years,
)
from briefing.hindi.normalize.rule import SemioticClass

PRECEDENCE: tuple[tuple[SemioticClass, str], ...] = (
    (addresses.ADDRESS, "dots, figures and words of an address belong to it"),
    (items.ITEM, "the number at the head of an item is no amount and no initial"),
    (glosses.GLOSS, "a name that was just said is not said again"),
    (items.REFERENCE, "a mark of reference is not said, whatever it is made of"),
    (items.GRADE, "the sign of O- and A+ belongs to the letter"),
    (codes.CODE, "the figures of a name (5G, 24x7, JN.1) count nothing"),
    (
        eras.ERA,
        "what makes a figure a year, a decade or a quarter is no unit and no code",
    ),
    (algebra.ALGEBRA, "beside +, − or = a letter stands for a quantity"),
    (words.ROMAN_HINDI, "the sentence around it is Hindi in Latin letters"),
    (abbreviations.ABBREVIATION, "it is a listed abbreviation"),
    (visarga.VISARGA, "the colon of a listed word is no pause"),
    (verses.VERSE, "behind the name of a scripture stand chapter and verse"),
    (telephone.TELEPHONE, "a label before figures says what they are"),
    (
        identifiers.IDENTIFIER,
        "it stands as a number that names things does, not as an amount",
    ),
    (science.FORMULA, "its letters are those of elements, or of a quantity with an exponent"),
    (dates.DATE, "day and month stand together as in a date, not as in a fraction or a score"),
    (durations.DURATION, "two colons, or a unit of time, say how long, not when"),
    (time.TIME, "figures that stand as on a clock are no range, score or decimal"),
    (dashes.DASH, "a hyphen behind a thing is no minus, a plus behind an amount is “more than”"),
    (sums.SUM, "a sign between two numbers joins them"),
    (money.MONEY, "a currency goes with the whole amount, its scale words included"),
    (ordinals.ORDINAL, "a Hindi ending on figures makes an ordinal"),
    (measure.MEASURE, "a unit goes with the whole amount"),
    (rates.RATE, "so much for so much is one thing"),
    (codes.SCALE, "a scale word (K, Cr, लाख) goes with its figure"),
    (years.YEAR, "the words beside it make it a year"),
    (abbreviations.INITIALS, "letters with dots are initials"),
    (roman.ROMAN, "behind such a word I, V and X are a numeral"),
    (words.LATIN, "it is a word in Latin letters"),
    (scores.SCORE, "the words beside it say what the pair of figures is"),
    (plain.FRACTION, "two figures and a stroke are one fraction"),
    (plain.PLAIN_NUMBER, "it is a figure"),
    (symbols.SIGN, "the sign is said"),
    (symbols.PAUSE_MARK, "the mark is heard as a pause"),
    (symbols.SILENT_MARK, "the mark is not heard"),
    (scripts.FOREIGN, "it is a word in another script"),
)
"""The classes, the first with the highest precedence, and why each stands where it stands."""

CLASSES: tuple[SemioticClass, ...] = tuple(entry[0] for entry in PRECEDENCE)
