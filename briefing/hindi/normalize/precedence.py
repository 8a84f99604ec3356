"""The semiotic classes in the one order that matters: who wins where two begin at one place.

What begins further left is taken first whatever its class; see `choose`.
"""

from __future__ import annotations

from briefing.hindi.normalize.classes.dates import dates, eras, years
from briefing.hindi.normalize.classes.marks import dashes, items, punctuation, symbols, visarga
from briefing.hindi.normalize.classes.mathematics import algebra, sums
from briefing.hindi.normalize.classes.measures import measure, rates
from briefing.hindi.normalize.classes.money import money
from briefing.hindi.normalize.classes.names import addresses, codes, identifiers, telephone
from briefing.hindi.normalize.classes.numbers import fractions, ordinals, plain, roman
from briefing.hindi.normalize.classes.science import formulas
from briefing.hindi.normalize.classes.sport import scores
from briefing.hindi.normalize.classes.times import durations, time
from briefing.hindi.normalize.classes.verse import verses
from briefing.hindi.normalize.classes.words import abbreviations, glosses, initials, scripts, words
from briefing.hindi.normalize.rule import SemioticClass

PRECEDENCE: tuple[tuple[SemioticClass, str], ...] = (
    (addresses.ADDRESS, "the dots, figures and words of an address belong to it"),
    (items.ITEM, "the number or letter before a list item is not an amount or an initial"),
    (glosses.GLOSS, "a name that was just said is not said again"),
    (items.REFERENCE, "a reference mark is not said, whatever characters it consists of"),
    (items.GRADE, "the sign of O- and A+ belongs to the letter"),
    (codes.CODE, "the figures in a name (5G, 24x7, JN.1) are not amounts"),
    (eras.ERA, "what marks a year, a decade or a quarter is not a unit or a code"),
    (algebra.ALGEBRA, "beside +, − or = a letter stands for a quantity"),
    (words.ROMAN_HINDI, "the sentence around it is Hindi in Latin letters"),
    (abbreviations.ABBREVIATION, "it is a listed abbreviation"),
    (visarga.VISARGA, "the colon in a listed word is not a pause"),
    (verses.VERSE, "figures after the name of a scripture are chapter and verse"),
    (telephone.TELEPHONE, "the label before the figures says what they are"),
    (identifiers.IDENTIFIER, "it stands where a number names something, not where it counts"),
    (formulas.FORMULA, "its letters are elements, or a quantity with an exponent"),
    (dates.DATE, "day and month are written as in a date, not as in a fraction or a score"),
    (durations.DURATION, "two colons, or a unit of time, mean how long, not when"),
    (time.TIME, "figures written as on a clock are not a range, score or decimal"),
    (dashes.DASH, "a hyphen after a label is no minus, a plus after an amount means “more than”"),
    (sums.SUM, "a sign between two numbers joins them"),
    (money.MONEY, "a currency goes with the whole amount, its scale words included"),
    (ordinals.ORDINAL, "a Hindi ending on figures makes an ordinal"),
    (measure.MEASURE, "a unit goes with the whole amount"),
    (rates.RATE, "an amount and what it is for belong together"),
    (codes.SCALE, "a scale word (K, Cr, लाख) goes with its figure"),
    (years.YEAR, "the words beside it show that it is a year"),
    (initials.INITIALS, "letters with dots are initials"),
    (roman.ROMAN, "behind a name or a word for a part, I, V and X are a numeral"),
    (words.LATIN, "it is a word in Latin letters"),
    (scores.SCORE, "the words beside it say what the pair of figures is"),
    (fractions.FRACTION, "two figures and a slash are one fraction"),
    (plain.PLAIN_NUMBER, "it is a figure"),
    (symbols.SIGN, "the sign is said"),
    (punctuation.PAUSE_MARK, "the mark is heard as a pause"),
    (punctuation.SILENT_MARK, "the mark is not heard"),
    (scripts.FOREIGN, "it is a word in another script"),
)
"""The classes, the first with the highest precedence, and why each stands where it stands."""

CLASSES: tuple[SemioticClass, ...] = tuple(entry[0] for entry in PRECEDENCE)
