"""Every class says what its examples promise, is the one that says it, and knows its limits."""

from __future__ import annotations

import pytest

from briefing.hindi.normalize.aligned import AlignedText
from briefing.hindi.normalize.choose import Candidate, choose
from briefing.hindi.normalize.classes.dates.date_values import (
    BaseYear,
    Date,
    DateRange,
    Decade,
    FinancialYear,
    PartOfYear,
    Quarter,
    Year,
    YearRange,
)
from briefing.hindi.normalize.classes.dates.month_years import MonthYear
from briefing.hindi.normalize.classes.dates.nights import Night
from briefing.hindi.normalize.classes.measures.amounts import Parts
from briefing.hindi.normalize.classes.measures.inches import AgeAndHeight
from briefing.hindi.normalize.classes.measures.measure_values import Measure, MeasureRange, Rate
from briefing.hindi.normalize.classes.money.currencies import Currency, Money
from briefing.hindi.normalize.classes.names.sections import Section, SectionList
from briefing.hindi.normalize.classes.names.transport import Runway
from briefing.hindi.normalize.classes.names.vehicles import Plate
from briefing.hindi.normalize.classes.numbers.numerals import (
    Digits,
    Fraction,
    Number,
    Numbers,
    OfAYear,
)
from briefing.hindi.normalize.classes.numbers.ordinals import EnglishOrdinal, Ordinal, OrdinalRange
from briefing.hindi.normalize.classes.numbers.roman import Regnal
from briefing.hindi.normalize.classes.sport.cricket import Bowling, Innings, NotOut
from briefing.hindi.normalize.classes.sport.ratings import Goals, Rating, Stars
from briefing.hindi.normalize.classes.sport.scores import Score
from briefing.hindi.normalize.classes.times.clock import Clock, ClockRange, Offset
from briefing.hindi.normalize.classes.times.short_lengths import Duration, Stay, Tenor
from briefing.hindi.normalize.classes.verse.numbered import Verse
from briefing.hindi.normalize.folding import fold
from briefing.hindi.normalize.normalize import spoken
from briefing.hindi.normalize.precedence import CLASSES
from briefing.hindi.normalize.rule import Rule, SemioticClass, Value

EXAMPLES = [
    (semiotic_class, rule, *example)
    for semiotic_class in CLASSES
    for rule in semiotic_class.rules
    for example in rule.examples
]
NEGATIVES = [(found, *pair) for found in CLASSES for pair in found.negatives]


def chosen(written: str) -> list[Candidate]:
    """What the classes say of `written`."""
    return choose(fold(AlignedText.of(written)).text)


@pytest.mark.parametrize(
    ("semiotic_class", "rule", "written", "said"), EXAMPLES, ids=lambda value: str(value)[:40]
)
def test_a_class_says_what_its_examples_promise(
    semiotic_class: SemioticClass, rule: Rule, written: str, said: str
) -> None:
    assert spoken(written) == said
    assert (semiotic_class.name, rule.name) in [
        (candidate.semiotic_class.name, candidate.rule.name) for candidate in chosen(written)
    ]


@pytest.mark.parametrize(
    ("semiotic_class", "text", "said"), NEGATIVES, ids=lambda value: str(value)[:40]
)
def test_a_class_leaves_alone_what_only_looks_like_it(
    semiotic_class: SemioticClass, text: str, said: str
) -> None:
    assert spoken(text) == said
    assert semiotic_class.name not in {found.semiotic_class.name for found in chosen(text)}


RUPEE = Currency("रुपये", "रुपया", "पैसे", "पैसा")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("₹1 का", Money("1", RUPEE, is_oblique=True)),
        ("-₹5/किलो", Money("5", RUPEE, False, " प्रति किलो", is_negative=True)),
        ("15/08/1947 को", Date(15, "अगस्त", 1947)),
        ("1st Jan", Date(1, "जनवरी")),
        (">5 km² में", Measure("5", "किलोमीटर", "वर्ग ", compared=">")),
        (
            "(3 दिसंबर 1884 – 28 फरवरी 1963)",
            DateRange(Date(3, "दिसंबर", 1884), Date(28, "फरवरी", 1963)),
        ),
        ("2020-11-13 14:00:40 को", Date(13, "नवंबर", 2020, Clock(14, 0, 40))),
        ("17/18-05-2025 की रात", Night(17, Date(18, "मई", 2025))),
        ("मार्च'24 में", MonthYear("मार्च", 2024)),
        ("रनवे (29 आर/11एल) पर", Runway("29", "11", ("आर", "एल"))),
        ("कन्या 28/5'3\" हेतु", AgeAndHeight("28", Parts((("5", "फुट"), ("3", "इंच"))))),
        ("10%-15%", MeasureRange("10", "15", "प्रतिशत")),
        ("5'10\" लंबा", Parts((("5", "फुट"), ("10", "इंच")))),
        ("28°36′N पर", Parts((("28", "डिग्री"), ("36", "मिनट")), "उत्तर")),
        ("21वीं सदी", Ordinal(21, "f")),
        ("III Year में", EnglishOrdinal(3)),
        ("9-12वीं", OrdinalRange(Ordinal(9, "f"), Ordinal(12, "f"))),
        ("8:30 PM IST", Clock(20, 30, None, "रात", zone="भारतीय समयानुसार", after="बजे")),
        ("12 AM को", Clock(0, part="रात", after="बजे")),
        ("00:00 बजे", Clock(0, after="बजे")),
        ("10.30 से 1.30 बजे", Clock(10, 30, after="बजे")),
        ("3.30 अपराह्न होगी", Clock(3, 30, part="अपराह्न", after="बजे")),
        ("रात 8.39 मिनट पर", Clock(8, 39)),
        ("09:15:00 तक", Clock(9, 15, after="बजे")),
        (
            "9 AM-5 PM",
            ClockRange(Clock(9, part="सुबह", after="बजे"), Clock(17, part="शाम", after="बजे")),
        ),
        ("8:45/8:50 पर", ClockRange(Clock(8, 45), Clock(8, 50), ", ")),
        ("GMT+5:30", Offset("जी एम टी", "प्लस", 5, 30)),
        ("2:05:30 में", Duration(2, 5, "30")),
        ("0:45.32 में", Duration(0, 0, "45.32")),
        ("1h 30m", Duration(1, 30)),
        ("2 रात/3 दिन", Stay(2, 3)),
        ("1947 में", Year(1947)),
        ("200 BC में", Year(200, "ईसा पूर्व")),
        ("ईसा पूर्व 200 में", Year(200, "ईसा पूर्व", is_era_first=True)),
        ("2023-24 में", YearRange(Year(2023), Year(2024), " ", is_short=True)),
        ("268-232 ई.पू.", YearRange(Year(268), Year(232, "ईसा पूर्व"))),
        ("1990s में", Decade(1990)),
        ("Q3FY27 में", FinancialYear(2027, 3)),
        ("वाद 42/1998 में", OfAYear(42, 1998)),
        ("H1FY26 में", PartOfYear(FinancialYear(2026), 6, 1, oblique=True)),
        ("2011-12=100 है", BaseYear(YearRange(Year(2011), Year(12), " ", is_short=True))),
        ("1Y-5Y FD पर", Tenor(5, "Y", least=(1, "Y"))),
        ("Q1 में", Quarter(1)),
        ("½ घंटे", Fraction(0, 1, 2, "े")),
        ("2¾ लाख", Fraction(2, 3, 4)),
        ("5⅜", Fraction(5, 3, 8)),
        (">400 लोग", Number("400", is_counted=True, compared=">")),
        ("2.0.1", Numbers(("2", "0", "1"), " पॉइंट ")),
        ("+91 98765 43210", Digits("91 98765 43210", "प्लस ")),
        ("AI-302 से", Digits("302", "ए आई ")),
        ("35(क) में", Section("35", ("क",))),
        ("धारा 191(2),296 में", SectionList((Section("191", ("2",)), Section("296")))),
        ("DL 3C AB 1234", Plate(("डी एल", 3, "सी ए बी"), "1234")),
        ("गीता 2:47", Verse("गीता", ("2", "47"))),
        ("100/दिन", Rate("एक सौ", "दिन")),
        ("6-4, 3-6", Score("6-4, 3-6")),
        ("143/5 रन", Innings(143, 5)),
        ("5/32 विकेट", Bowling(5, 32)),
        ("82* रन", NotOut("82")),
        ("4.3/5", Rating("4.3", "5")),
        ("★★★½", Stars("3½")),
        ("(23', 67')", Goals((23, 67))),
        ("XIV का", Number("14")),
    ],
)
def test_a_class_finds_a_value_and_the_value_knows_its_words(written: str, value: Value) -> None:
    first = next(found for found in chosen(written) if found.semiotic_class.name != "pause")
    assert (type(first.value), first.value) == (
        type(value),
        value,
    )  # tuples of two kinds may be equal
    assert first.said == value.words()


def test_every_value_is_a_named_tuple_which_is_quick_to_define_and_shown_with_its_fields() -> None:
    values = {
        type(found.value) for *_, written, _ in EXAMPLES for found in chosen(written) if found.value
    }
    assert {kind.__name__ for kind in values if not hasattr(kind, "_fields")} == set()


SAID_AS_FOUND = {
    "abbreviation", "address", "algebra", "code", "dash", "foreign", "formula", "gloss", "grade",
    "Hindi in Latin letters", "initials", "item", "Latin word", "pause", "reference", "sign",
    "silent", "sum", "visarga",
}  # fmt: skip
"""Classes of words, letters, signs and marks: what they say is all there is to know."""

PARTLY = {
    "hyphen between a test and its result",
    "at before a clock",
    "way that a train goes",
    "word and its numeral with a hyphen",
    "letter O for a nought after a point",
    "kilogram of a fertilizer",
    "name of a register before its number",
    "unit after a power of ten",
    "unit of a quantity, in brackets",
    "currency sign by itself",
    "weekday in short after its date",
    "day that names an event",
    "figures with a name of their own",
    "financial year in short",
    "from date to date",
    "day with an English ending before a Hindi month",
    "from month to month in short",
    "from English month to month",
    "mark of a note on a verse",
    "plus for a note",
    "number of a Guru",
    "from English weekday to weekday",
    "week in short",
    "about a year",
    "kilovolts behind two voltages",
    "rupees in short by themselves",
    "weekday in short before a date",
    "from weekday to weekday, from month to month",
    "head of a column of amounts",
    "days and nights",
    "how long a dose is taken",
    "code of letters and figures",
    "English per",
    "Roman numeral",
    "sign by itself",
    "month or weekday in short",
    "unit of one capital",
    "unit of which each is meant",
    "so much for each of two",
    "unit with an exponent",
    "unit with a negative exponent",
    "decade with an English s",
    "row of stars",
    "quarter that was just named",
}
"""Rules of other classes that claim a name, a sign or what joins two values."""


def test_what_is_made_of_figures_has_a_value() -> None:
    without = {
        (found.semiotic_class.name, found.rule.name)
        for _, _, written, _ in EXAMPLES
        for found in chosen(written)
        if found.value is None
    }
    nameless = [
        f"{name}: {rule}"
        for name, rule in sorted(without)
        if name not in SAID_AS_FOUND and rule not in PARTLY
    ]
    if nameless:
        remedy = (
            "Return a value, a NamedTuple with words(), from the function of the rule; if it "
            "claims a name or a sign, put the rule into PARTLY in this file"
        )
        pytest.fail("\n".join([*nameless, remedy]), pytrace=False)


@pytest.mark.parametrize(
    ("written", "name"), [("विग्रह II (1153-1163)", Regnal(2)), ("अग्नि-V का", Number("5"))]
)
def test_a_numeral_is_a_ruler_or_a_number(written: str, name: Value) -> None:
    assert (type(name), name) in [(type(found.value), found.value) for found in chosen(written)]
