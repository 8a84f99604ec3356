"""How long something lasts: 2:05:30, 5:30 घंटे, 1h 30m."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END
from briefing.hindi.normalize.classes.times.almanac import LASTS
from briefing.hindi.normalize.classes.times.clock import MINUTES, Clock
from briefing.hindi.normalize.classes.times.meridiem import MINUTE, PARTS_OF_DAY, is_minuted
from briefing.hindi.normalize.classes.times.short_lengths import STAYS, TENOR, Duration
from briefing.hindi.normalize.classes.times.tracks import TRACKS
from briefing.hindi.normalize.patterns import PAUSE, START, after, before, choice, cued, next_words
from briefing.hindi.normalize.rule import Rule, SemioticClass, occurs
from briefing.io.later import later

_DURATION = later(
    rf"{START}([0-9]{{1,3}}):({MINUTES}):({MINUTES})(?:\.([0-9]+))?(?![0-9:])(?: घंटे)?"
    r"(?! ?(?:[AaPp]\.?[Mm]|बजे|IST|GMT))"
)
_IN_A_RANGE = later(
    r"[0-9]{2}:[0-9]{2}:[0-9]{2} (?:से [0-9]{1,2}:[0-9]{2}:[0-9]{2}"
    rf"|तक(?! (?:{LASTS})))"
)
_RATIO_BEFORE = later(
    r"(?:एनपीके|एन\.? ?पी\.? ?के\.?|NPK|N:P:K|अनुपात|ग्रेड"
    r"|नाइट्रेट|फॉस्फेट|सल्फेट|उर्वरक)[^।]{0,12}?[ (:-]{1,3}"
    r"(?:[0-9]+(?::[0-9]+){2,3}(?:,| या| और|\)) ?)*\Z"
)
"""Before figures with colons that are shares of a mixture: एनपीके 12:32:16."""

_RATIO_BEHIND = frozenset(("के", "अनुपात", "उर्वरक", "खाद", "ग्रेड", "मिश्रण"))
_MIXED = later(r" ?(?:@|%|प्रतिशत|\(?WSF|डब्ल्यूएसएफ|[0-9]+ ?(?:ग्रा|किग्रा|किलो|kg|gm?)(?![A-Za-z]))")
"""Behind such figures: 13:00:45 @ 5 ग्राम."""
_DATE_BEFORE = later(r"(?:[ -](?:19|20)[0-9]{2}|[A-Z][a-z]{2} [0-9]{1,2}),?(?: at|:)? \Z")
"""A date before a clock to the second, as a log has it: 28 Mar 2025 20:17:25."""
_DAY_BEFORE = later(rf"(?:{choice(PARTS_OF_DAY)}|(?:सूर्य|चंद्र|चन्द्र)(?:ोदय|ास्त))[ :–-]{{1,3}}\Z")
"""A part of the day before one, or what rises and sets: प्रातः 06:35:00."""
_OTHER_CLOCK = later(rf"[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}} तक(?! (?:{LASTS}))")
"""In an almanac: तैतिल 08:10:11 तक, गर 18:34:17."""
_LAP = later(
    rf"{START}([0-9]{{1,2}}):({MINUTES}\.[0-9]{{1,3}})(?![0-9:]|\.[0-9])"
    rf"(?: (?:सेके?(?:ं|न्)ड|मिनट){WORD_END})?"
)
_MINUTES_LATIN = "(?<=[0-9]) ?(?P<latin>[Mm]in(?:ute)?s?)(?![A-Za-z])"
_HOURS = later(
    rf"{START}([0-9]{{1,3}}):({MINUTES})"
    rf"(?= ?(घ(?:ं|ण्)ट[ेा]|{MINUTE}){WORD_END}|(?<=[0-9]) ?hr(?![A-Za-z])|{_MINUTES_LATIN})"
    rf" ?(?:घ(?:ं|ण्)ट[ेा]|{MINUTE}|hr\.?|[Mm]in(?:ute)?s?)"
)
_OF_AN_EXAM = later(
    rf"{START}([1-4])[.:](00|15|30|45) ?"
    rf"(?:घ(?:ं|ण्)ट[ेा]{WORD_END}|(?:[Hh]rs?|HRS?|[Hh]ours?|HOURS?)(?![A-Za-z])\.?)"
)
_EXAM_BEFORE = later(r"(?<![A-Za-z] )(?:समय|अवधि|[Tt]ime|TIME) ?[:–-]{1,2} ?\Z")
"""How long a question paper gives, in hours and minutes: समय: 2.30 घंटे."""
_LETTERS = later(rf"{START}([0-9]{{1,3}}) ?h(?:rs?)?\.? ?([0-9]{{1,2}}) ?m(?:ins?)?(?![A-Za-z])")

_COUNTED = later("[=₹$]")
_COURSE = later(rf" ?[x×X*] ?(?=[0-9]{{1,3}} ?(?:{cued('period')}|days?|weeks?)(?![A-Za-z]))")


def _duration(match: re.Match[str]) -> Duration | Clock | None:
    if _IN_A_RANGE.search(match.string[max(0, match.start() - 12) : match.end() + 12]):
        return None
    clocked = before(match, _DAY_BEFORE) or occurs(_OTHER_CLOCK, match.string)
    if before(match, _DATE_BEFORE) or (not match[4] and clocked):
        clock = Clock(int(match[1]), int(match[2]), int(match[3]) or None)
        return clock._replace(after="बजे" if clock.is_whole else "")
    if after(match, _MIXED) or len({match[1], match[2], match[3]}) == 1 < int(match[1]):
        return None
    behind = next_words(match.string, match.end(), 2)
    share = behind[:1] and behind[0] in _RATIO_BEHIND and behind != ["के", "समय"]
    if share or before(match, _RATIO_BEFORE, 80):
        return None
    hours, minutes, seconds = (int(match[group]) for group in (1, 2, 3))
    if match[4]:
        return Duration(hours, minutes, f"{seconds}.{match[4]}")
    return Duration(hours, minutes, str(seconds) if seconds or not (hours or minutes) else "")


def _lap(match: re.Match[str]) -> Duration:
    return Duration(0, int(match[1]), match[2].removeprefix("0"))


def _of_an_exam(match: re.Match[str]) -> Duration | None:
    return Duration(int(match[1]), int(match[2])) if before(match, _EXAM_BEFORE) else None


def _hours(match: re.Match[str]) -> Duration | None:
    first, second = int(match[1]), int(match[2])
    if not (match["latin"] or (match[3] or "").startswith("मिन")):
        return Duration(first, second)
    if is_minuted(match, match[1]):
        return None
    return Duration(0, first, str(second) if second else "")


DURATION = SemioticClass(
    "duration",
    "How long something lasts: 2:05:30, 5:30 घंटे, 1h 30m, 6M MCLR.",
    (
        TENOR,
        Rule(
            "hours and minutes",
            _HOURS,
            _hours,
            (
                ("5:30 घंटे में", "पाँच घंटे तीस मिनट में"),
                ("समय 3:15 hr. है", "समय तीन घंटे पंद्रह मिनट है"),
                ("दौड़ 8:30 Minutes में", "दौड़ आठ मिनट तीस सेकंड में"),
            ),
        ),
        Rule(
            "hours and minutes of an examination",
            _OF_AN_EXAM,
            _of_an_exam,
            (
                ("समय: 2.30 घंटे है", "समय, दो घंटे तीस मिनट है"),
                ("Time- 3:15 Hrs है", "टाइम, तीन घंटे पंद्रह मिनट है"),
            ),
        ),
        Rule(
            "duration",
            _DURATION,
            _duration,
            (
                ("2:05:30 में", "दो घंटे पाँच मिनट तीस सेकंड में"),
                ("2:05:30 के समय में", "दो घंटे पाँच मिनट तीस सेकंड के समय में"),
                ("उदय: प्रातः 06:35:00", "उदय, प्रातः छह बजकर पैंतीस मिनट"),
                (
                    "तैतिल 08:10:11 तक, गर 18:34:17",
                    "तैतिल आठ बजकर दस मिनट ग्यारह सेकंड तक, गर अठारह बजकर चौंतीस मिनट सत्रह सेकंड",
                ),
                (
                    "28 Mar 2025 20:17:25 को",
                    "अट्ठाईस मार्च दो हज़ार पच्चीस बीस बजकर सत्रह मिनट पच्चीस सेकंड को",
                ),
            ),
        ),
        Rule(
            "minutes and seconds with decimals",
            _LAP,
            _lap,
            (
                ("1:45.32 में", "एक मिनट पैंतालीस दशमलव तीन दो सेकंड में"),
                ("3:01.58 सेकंड में", "तीन मिनट एक दशमलव पाँच आठ सेकंड में"),
                ("1:45.20 मिनट का", "एक मिनट पैंतालीस दशमलव दो शून्य सेकंड का"),
            ),
        ),
        *TRACKS,
        Rule(
            "hours and minutes by their letters",
            _LETTERS,
            lambda match: Duration(int(match[1]), int(match[2])),
            (("1h 30m", "एक घंटा तीस मिनट"),),
        ),
        *STAYS,
        Rule(
            "how long a dose is taken",
            _COURSE,
            lambda match: None if occurs(_COUNTED, match.string) else PAUSE,
            (("1-0-1 x 5 दिन", "एक शून्य एक, पाँच दिन"),),
        ),
    ),
    (
        ("4 x 5 मीटर", "चार गुणा पाँच मीटर"),
        ("2 W × 5 दिन = 10", "दो वाट गुणा पाँच दिन बराबर दस"),
        ("एनपीके 12:32:16 और 20:20:0:13", "एनपीके बारह बत्तीस सोलह और बीस बीस शून्य तेरह"),
        ("एनपीके 20ः20ः0ः13, शाम 5ः30 बजे", "एनपीके बीस बीस शून्य तेरह, शाम साढ़े पाँच बजे"),
        ("5:30 बजे", "साढ़े पाँच बजे"),
        ("3:1 से जीते", "तीन एक से जीते"),
    ),
)
