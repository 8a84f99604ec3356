"""Clock times: 10:30 बजे, 5.30 PM, 18:00 IST, from one to another."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END
from briefing.hindi.grammar import is_finite
from briefing.hindi.normalize.classes.times.almanac import ALMANAC
from briefing.hindi.normalize.classes.times.clock import (
    HOURS,
    MINUTES,
    OCLOCK,
    OF_A_MIXTURE,
    TAIL,
    ZONES,
    Clock,
    zone,
)
from briefing.hindi.normalize.classes.times.clock_marks import CLOCK_MARKS, ended
from briefing.hindi.normalize.classes.times.clock_ranges import (
    ARRIVAL,
    CLOCK_RANGES,
    LABELLED_SPAN,
    NAMED_ARRIVAL,
    TRAIN_AT,
)
from briefing.hindi.normalize.classes.times.meridiem import (
    HALF,
    MINUTED,
    PARTS_OF_DAY,
    WORDED,
    in_a_span,
    is_told,
    on_the_day,
    told_part,
)
from briefing.hindi.normalize.patterns import (
    POSTPOSITIONS,
    SILENT,
    START,
    after,
    before,
    choice,
    last_words,
    next_word,
)
from briefing.hindi.normalize.rule import Rule, SemioticClass
from briefing.io.later import later

_CLOCK = later(
    rf"{START}(?P<h>{HOURS})(?:(?P<sep>(?: (?=: ))?:(?: (?={MINUTES} ?{OCLOCK}))?"
    rf"| ?\. ?(?={MINUTES} ?{OCLOCK})|\.)"
    rf"(?P<m>{MINUTES}|(?<=:)[0-9](?= ?{OCLOCK}))"
    rf"(?::(?P<s>{MINUTES}))?)?(?![0-9:])"
    rf"(?: ?(?P<half>{HALF}))?{TAIL}"
)
_FOUR_FIGURES = later(
    rf"{START}([01][0-9]|2[0-3])({MINUTES}) ?(?:(?:hrs|hours|Hrs|IST)(?![A-Za-z])\.?|{OCLOCK})"
)
_TWELVE = later(r"(?<![0-9:.])12 ?(noon|midnight)(?![A-Za-z])", re.IGNORECASE)
_TO_A_CLOCK = later(rf" से (?:लेकर )?(?:{choice(PARTS_OF_DAY)}) {HOURS}[.:]{MINUTES}(?![0-9])")
_AT = later(rf"(?<![A-Za-z0-9._@])(?:at|@) (?={HOURS}(?:[:.]{MINUTES})? ?{HALF}|{HOURS}:{MINUTES})")
"""The English word before a time, as a site's stamp has it: 2023/07/11 at 9:26 PM."""

_STRIKES = later(rf" (?:(?:क्यों|कब|कैसे|ही) )?बज(?:ा|ी|ते|ती|ने|ना|ेगा|ेंगे)?{WORD_END}")
"""The verb behind a clock: 9:20 बज चुके थे, 7.30 बजने को हैं."""
_LATIN_POSTPOSITION = later(" (?:ka|ki|ke|ko|se|tak|par|pe|hai|tha)(?![A-Za-z])")
_BE = frozenset(("है", "हैं", "था", "थे"))


def _clock(match: re.Match[str]) -> Clock | None:
    if not _is_clock(match):
        return None
    hour, part = on_the_day(int(match["h"]), match["half"])
    second = int(match["s"] or "0") or None
    told = is_told(match)
    if not part and (hour > 12 or not hour) and (part := told_part(match)):
        told = True  # रात 21.30 is said on the clock of twelve
    clock = Clock(hour, int(match["m"] or "0"), second, part, told, zone(match["zone"]))
    if after(match, _STRIKES):
        return clock._replace(strikes=True)
    return clock._replace(after=_after(match, clock))


def _is_clock(match: re.Match[str]) -> bool:
    """Whether figures are a time of day: by बजे, AM or a zone, or a colon that is no ratio."""
    figures, dotted = match["m"], match["sep"] == "." and not _on_a_day(match)
    if match["half"] or match["zone"]:
        return True
    if match["oclock"]:
        return bool(figures) or match["h"] in {"0", "00", "24"}
    if figures and after(match, _STRIKES):
        return True
    if not figures or dotted or match["s"]:
        return False
    near = {next_word(match), *last_words(match.string, match.start(), 1)}
    mixed = "अनुपात" in near or before(match, OF_A_MIXTURE)
    return not mixed and not _is_ratio(match)


def _after(match: re.Match[str], clock: Clock) -> str:
    """बजे or पर, where it is not written and what follows does not make it needless."""
    following = next_word(match)
    if clock.is_whole:
        written = match["oclock"] or match["half"]  # 11 AM पर
        alone = following == "पर" and clock.minute and not written  # साढ़े आठ पर
        return "" if following == "बजे" or alone else "बजे"
    told = match["oclock"] or match["half"] or following
    if after(match, _LATIN_POSTPOSITION):
        return ""
    is_the_time = following in _BE and "समय" in last_words(match.string, match.start(), 3)
    bare = following in POSTPOSITIONS or following == "दिन" or following in PARTS_OF_DAY
    at = told and not bare and not is_the_time
    return "पर" if at and not in_a_span(match) else ""


def _on_a_day(match: re.Match[str]) -> bool:
    """Whether a part of the day stands right before, and no unit behind: दोपहर 12.30 तक."""
    told, behind = told_part(match), next_word(match)
    if (behind == "तक" and told) or after(match, _TO_A_CLOCK):
        return True
    followed = (
        not behind or behind in POSTPOSITIONS or behind in {"रवाना", "प्रस्थान"} or is_finite(behind)
    )
    return followed and bool(told)


_OPTION = later(r"\A\s*[\[(]?[A-Ea-eक-घअ-द1-5][\])] ?\Z")


def _is_ratio(match: re.Match[str]) -> bool:
    """Whether what follows, or being all of an option, shows that two numbers are compared."""
    if before(match, _OPTION) and not match.string[match.end() :].strip(" ।."):
        return True
    return match.string[match.end() :].startswith((" के बहुमत", " की बढ़त", " के अनुपात", " से हरा"))


def _four_figures(match: re.Match[str]) -> Clock:
    """1430 hrs, 0930 बजे."""
    return ended(Clock(int(match[1]), int(match[2])), next_word(match))


def _twelve(match: re.Match[str]) -> Clock:
    noon = match[1].lower() == "noon"
    return Clock(12 if noon else 0, part="दोपहर" if noon else "रात", after="बजे")


TIME = SemioticClass(
    "time",
    "Clock times.",
    (
        *ZONES,
        *CLOCK_RANGES,
        ARRIVAL,
        NAMED_ARRIVAL,
        TRAIN_AT,
        LABELLED_SPAN,
        WORDED,
        MINUTED,
        *CLOCK_MARKS,
        Rule(
            "clock time",
            _CLOCK,
            _clock,
            (
                ("10:30 बजे", "साढ़े दस बजे"),
                ("9:15 बजे", "सवा नौ बजे"),
                ("2:45 बजे", "पौने तीन बजे"),
                ("6:05 बजे से", "छह बजकर पाँच मिनट से"),
                ("6.15 बजे", "सवा छह बजे"),
                ("समय सुबह 06:12 बजे है", "समय सुबह छह बजकर बारह मिनट है"),
                ("14:20", "चौदह बजकर बीस मिनट"),
                ("रात के 08.30 खुलेगी", "रात के साढ़े आठ बजे खुलेगी"),
                ("दोपहर 2.50 रवाना होगी", "दोपहर दो बजकर पचास मिनट पर रवाना होगी"),
                ("दोपहर 12.10 से 12.56 तक", "दोपहर बारह बजकर दस मिनट से बारह बजकर छप्पन मिनट तक"),
                ("शाम को 17.00 पर", "शाम को पाँच बजे पर"),
                ("दोपहर 12.30 तक", "दोपहर साढ़े बारह बजे तक"),
                ("11.05 से दोपहर 1.09 तक", "ग्यारह बजकर पाँच मिनट से दोपहर एक बजकर नौ मिनट तक"),
                ("06: 07 बजे तक", "छह बजकर सात मिनट तक"),
                ("15:00:40 PM को", "दोपहर तीन बजकर चालीस सेकंड को"),
                ("सुबह 8:2 बजे तक", "सुबह आठ बजकर दो मिनट तक"),
                ("08:19 प्रातः तक", "आठ बजकर उन्नीस मिनट प्रातः तक"),
                ("10:54 बजे दिन से", "दस बजकर चौवन मिनट दिन से"),
                ("1:30 बजे", "डेढ़ बजे"),
                ("8:30 बज चुके थे", "साढ़े आठ बज चुके थे"),
                ("9.20 बजने वाले थे", "नौ बीस बजने वाले थे"),
                ("7:00 बजे", "सात बजे"),
                ("10:30 AM", "सुबह साढ़े दस बजे"),
                ("रात 10 PM", "रात दस बजे"),
                ("11 AM पर", "सुबह ग्यारह बजे पर"),
                ("शाम (16:00 Hrs) तक", "शाम, चार बजे, तक"),
                ("रात 21.30 से 23:15 बजे तक", "रात साढ़े नौ बजे से सवा ग्यारह बजे तक"),
                ("15 जून (11:59 PM) तक", "पंद्रह जून, रात ग्यारह बजकर उनसठ मिनट, तक"),
                ("07:15 पीएम तक", "शाम सवा सात बजे तक"),
                ("8:30 PM IST", "भारतीय समयानुसार रात साढ़े आठ बजे"),
            ),
        ),
        Rule(
            "at before a clock",
            _AT,
            lambda _: SILENT,
            (
                ("11 जुलाई 2023 at 9 PM", "ग्यारह जुलाई दो हज़ार तेईस रात नौ बजे"),
                ("2023/07/11 @ 10:15", "ग्यारह जुलाई दो हज़ार तेईस सवा दस बजे"),
            ),
        ),
        Rule(
            "four-figure clock time",
            _FOUR_FIGURES,
            _four_figures,
            (("1400 hrs", "चौदह बजे"), ("0930 बजे", "साढ़े नौ बजे")),
        ),
        *ALMANAC,
        Rule("noon and midnight", _TWELVE, _twelve, (("12 noon", "दोपहर बारह बजे"),)),
    ),
    (
        ("10:30 के अनुपात में", "दस तीस के अनुपात में"),
        ("5 घंटे", "पाँच घंटे"),
        ("फ़िल्म 02:05:30 तक चली", "फ़िल्म दो घंटे पाँच मिनट तीस सेकंड तक चली"),
        ("सुबह के 5.30 लाख यात्री", "सुबह के पाँच दशमलव तीन शून्य लाख यात्री"),
        ("सुबह 5.30 किलो", "सुबह पाँच दशमलव तीन शून्य किलो"),
        ("25:30", "पच्चीस अनुपात तीस"),
        ("मीटिंग at 5 होटल", "मीटिंग ऐट पाँच होटल"),
        ("(b)1:13", "बी, एक अनुपात तेरह"),
    ),
)
