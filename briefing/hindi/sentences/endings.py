"""Whether a stop ends a sentence: ordered rules, the first that knows decides.

The conventions are those of Hindi newspapers and treebanks: a sentence is what is written
between two stops, and a quotation of several sentences is cut at each. What is not cut is
below; `quotations.py` and `periods.py` have the two long cases.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.devanagari import WORD
from briefing.hindi.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    NEVER_FIRST,
    SAYING,
    STARTERS,
    is_finite,
)
from briefing.hindi.sentences.periods import full_stop_ends
from briefing.hindi.sentences.quotations import (
    is_continued,
    is_reported_bare,
    is_term,
    leads_from_speech,
)
from briefing.hindi.sentences.stops import STOP_MARKS, Stop
from briefing.io.later import later

_SHORT_QUOTE = 80  # characters left in a quotation that is a title or a phrase
_STAMMER = later(rf" ?[{WORD}]+ ?…")
_COUNTED_LETTER = later(r"(?:(?<![A-Za-z'’])[nmrk]|[nmrk] ?[-−+] ?[0-9nmrk]\))\Z")
"""What a factorial is of, in a formula."""
_NEGATED = later(rf"(?:नहीं|न|ना) [{WORD}]+(?:ता|ते|ती|तीं)\Z")


def ends_sentence(stop: Stop) -> bool:
    """Whether the sentence ends at `stop`, where there are more words after it."""
    for rule in RULES:
        answer = rule(stop)
        if answer is not None:
            return answer
    return True


def _more_marks_follow(stop: Stop) -> bool | None:
    """“…है।”। and “कौन?”, उसने पूछा।: the next mark decides, or nothing ends at a comma."""
    return False if stop.next_character and stop.next_character in f"{STOP_MARKS},;:" else None


def _in_brackets(stop: Stop) -> bool | None:
    """वह ईमानदार (?) नेता है।: brackets opened in mid-sentence do not end it.

    Unless they hold whole sentences and stand behind one: वह चुप रहा (उसे पता न था।) फिर उठा।
    """
    if stop.within.bracket <= stop.first:
        return None
    words = stop.text[max(stop.first, stop.within.bracket - 40) : stop.within.bracket].split()
    behind_one = bool(words) and is_finite(words[-1]) and is_finite(stop.before)
    goes_on = stop.next_word == "कि" or stop.next_word in NEVER_FIRST
    return None if stop.mark in "।॥" and behind_one and not goes_on else False


def _full_stop(stop: Stop) -> bool | None:
    """डॉ. राव, 3.5, कि.मी. go on; वह गया. ends."""
    return None if stop.mark != "." or full_stop_ends(stop) else False


def _ellipsis(stop: Stop) -> bool | None:
    """मैं… मैं नहीं जानता। and देखो… वह… वह आया। go on; वह चला गया… सब चुप थे। ends."""
    if stop.mark != "…" or stop.closes_quote:
        return None
    if (stop.before_quote and _is_said(stop)) or _STAMMER.match(stop.ahead):
        return False
    ends = is_finite(stop.before) or _NEGATED.search(_lead(stop)) is not None
    return ends and stop.next_word not in CONJUNCTIONS


def _lead(stop: Stop) -> str:
    return stop.text[max(stop.first, stop.start - 40) : stop.start].rstrip()


def _is_said(stop: Stop) -> bool:
    """उसने कहा था… “चलो।”: what comes before introduces the quotation."""
    words = _lead(stop).split()
    while words and words[-1] in AUXILIARIES:
        words.pop()
    return bool(words) and SAYING.fullmatch(words[-1]) is not None


def _quotation(stop: Stop) -> bool | None:
    """“मैं आऊँगा।” उसने कहा। goes on."""
    return False if stop.closes_quote and is_continued(stop) else None


def _bare_report(stop: Stop) -> bool | None:
    """देखा? किसान ने कहा। goes on without quotation marks too, तुम कौन हो? उसने झूठ बोला। does not."""
    return False if stop.mark in "?!" and is_reported_bare(stop) else None


def _cry_in_passing(stop: Stop) -> bool | None:
    """Yahoo! ने कहा।, चोर! चोर! and शाबाश! कहते हुए वह उठा। go on, “राम!” राम उठा। does not."""
    if stop.mark not in "?!":
        return None
    words = stop.ahead.split(None, 2)[:2]
    again = stop.before == stop.next_word and not stop.closes_quote
    if stop.mark == "!" and (again or _is_participle(words)):
        return False
    if stop.next_word not in NEVER_FIRST:
        return None
    return None if stop.text.startswith(f"{stop.next_word}.", _word_at(stop)) else False


def _factorial(stop: Stop) -> bool | None:
    """n! = 24, n! और r!: the mark belongs to what is counted."""
    if stop.mark != "!":
        return None
    if _COUNTED_LETTER.search(stop.text[max(stop.start - 3, 0) : stop.start]):
        return False
    counted = re.search(r"[0-9A-Za-z](\)?)\Z", stop.text[max(stop.start - 2, 0) : stop.start])
    goes_on = re.match(r" ?[=×÷+−*/)-]|\(", stop.text[stop.end : stop.end + 2])
    return False if counted and (goes_on or counted[1]) else None


def _is_participle(words: list[str]) -> bool:
    return leads_from_speech(words) and words[0].endswith(("ते", "कर"))


def _word_at(stop: Stop) -> int:
    return stop.text.index(stop.next_word, stop.end)


def _title(stop: Stop) -> bool | None:
    """फ़िल्म “कौन? क्यों?” देखी।: a title or a phrase does not end the sentence around it."""
    if stop.mark in "।॥." or not is_term(stop):
        return None
    if stop.closes_quote:
        return stop.next_word in STARTERS
    return False if "”" in stop.ahead[:_SHORT_QUOTE] or "’" in stop.ahead[:_SHORT_QUOTE] else None


RULES: tuple[Callable[[Stop], bool | None], ...] = (
    _more_marks_follow,
    _in_brackets,
    _full_stop,
    _ellipsis,
    _quotation,
    _bare_report,
    _factorial,
    _cry_in_passing,
    _title,
)
