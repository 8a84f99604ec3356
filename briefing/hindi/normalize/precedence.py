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
    (codes.CODE, "a listed name is known by heart, its figures are not counted"),
    (eras.ERA, "a decade's s is no unit, and BC no code"),
    (algebra.ALGEBRA, "beside a sign of operation letters are quantities, no words and no folds"),
    (words.ROMAN_HINDI, "in a Hindi sentence ne and is are no codes and no English"),
    (abbreviations.ABBREVIATION, "a listed abbreviation is no word"),
    (visarga.VISARGA, "the colon of a listed word is no pause"),
    (verses.VERSE, "behind the name of a scripture stand chapter and verse"),
    (telephone.TELEPHONE, "a label before figures says what they are"),
    (identifiers.IDENTIFIER, "shapes with letters, blanks and hyphens that no amount has"),
    (science.FORMULA, "letters that are elements, and an exponent that belongs to its letter"),
    (dates.DATE, "three figures and a month are more than a fraction or a score"),
    (durations.DURATION, "two colons, or a unit of time behind one, are no clock"),
    (time.TIME, "बजे and AM make a clock of what would be a range or a decimal"),
    (dashes.DASH, "a hyphen behind a thing, or a plus behind an amount, is no sign of a number"),
    (sums.SUM, "a sign between two numbers joins them before a unit is read"),
    (money.MONEY, "a currency goes with the whole amount, its scale words included"),
    (ordinals.ORDINAL, "a Hindi ending on figures makes an ordinal"),
    (measure.MEASURE, "a unit goes with the whole amount"),
    (rates.RATE, "so much per so much is one thing"),
    (codes.SCALE, "K and Cr are scales only where they are no unit"),
    (years.YEAR, "a year is a bare number that its neighbors give away"),
    (abbreviations.INITIALS, "letters with dots are names when they are no abbreviation"),
    (roman.ROMAN, "IV is a numeral where a word before it is numbered"),
    (words.LATIN, "any other word in Latin letters"),
    (scores.SCORE, "pairs of figures that their neighbors give away"),
    (plain.FRACTION, "two figures and a stroke that are nothing else"),
    (plain.PLAIN_NUMBER, "every figure that is left"),
    (symbols.SIGN, "a sign that is said"),
    (symbols.PAUSE_MARK, "a mark that is heard as a pause"),
    (symbols.SILENT_MARK, "a mark that is not heard"),
    (symbols.FOREIGN, "letters that are left, of other scripts"),
)
"""The classes, the first with the highest precedence, and why each stands where it stands."""

CLASSES: tuple[SemioticClass, ...] = tuple(entry[0] for entry in PRECEDENCE)
