"""What small words of a Hindi sentence in Latin letters are told by: me ghar gaya, bol do ki."""

from __future__ import annotations

import re

from briefing.hindi.grammar import is_finite
from briefing.hindi.latin.messages import OPENERS
from briefing.hindi.latin.roman_stretches import ENGLISH, beside, roles
from briefing.io.later import later

_OF_ME = frozenset("to bhi hi hu hun hoon nahi nhi kal abhi aaj khud tumhe tumse aapko".split())  # noqa: SIM905
"""Behind me in a Latin stretch of a sentence, where it is मैं: दोस्तों me to thik hu."""

_IN_OR_I = frozenset(("me", "mein", "mai", "mei"))
_BEFORE_I = OPENERS | {"abhi", "abi", "agar", "kyunki", "magar", "tab", "warna", "yadi"}
"""What no postposition stands behind, so that me is मैं there: jab me ghar gaya."""

_OBLIQUE = frozenset("is iss us uss kis kiss jis jiss kisi isi usi in inn un unn".split())  # noqa: SIM905
"""What only a postposition stands behind, so that mai is में: kisi mai bhi."""

_ASKING = frozenset("kya kyu kyun kyon kaise kahan kaun kab agar yadi".split())  # noqa: SIM905
"""Behind ki at the head of a sentence, which is कि then: ki kyu ho raha hai."""


def by_neighbors(match: re.Match[str], before: str, word: str, behind: str) -> str:
    """How the words and the sign beside it tell that a word is read; as `beside` else."""
    alone = not (before or behind)
    if word in _IN_OR_I and (told := _in_or_i(match, before, word, behind)):
        return told
    if match[0] == "or" and (roles().get(before) == roles().get(behind) == "mark" or alone):
        return "और"
    if word == "ki" and _is_that(match, before, behind):
        return "कि"
    if word == "use" and match.string.startswith((",", ".", "|"), match.end()):
        return "यूज़"
    return beside(word, before, behind)


def _is_that(match: re.Match[str], before: str, behind: str) -> bool:
    """Whether ki is कि: behind a verb, at the head of a clause or of a question."""
    said = match.string[: match.start()].split()[-1:]
    if not (before or behind) and said and is_finite(said[0]):
        return True
    told = _TOLD_TO.search(match.string, 0, match.start())
    return bool(told) or behind in _OF_CLAUSES or (not before and behind in _ASKING)


def _in_or_i(match: re.Match[str], before: str, word: str, behind: str) -> str:
    """में behind what only a postposition follows, मैं where that is told, or ""."""
    if word == "mai" and before in _OBLIQUE:
        return "में"
    return "मैं" if _is_i(match, before, word, behind) else ""


def _is_i(match: re.Match[str], before: str, word: str, behind: str) -> bool:
    """Whether me is मैं: at the head of a clause, or behind a word that में does not follow."""
    if not behind or (not before and behind in _OF_ME):
        return bool(behind)
    if beside(word, before, behind) == ENGLISH:
        return False
    ahead = match.string[: match.start()].rstrip(" \"'“‘(-–—")
    return before in _BEFORE_I or not ahead or (ahead[-1] == "," and not ahead[-2:-1].isdigit())


_OF_CLAUSES = frozenset("jab agar aap tum hum maine usne unhone mujhe tumhe aapko".split())  # noqa: SIM905
"""Behind ki wherever it stands: what nobody has, so that it begins a clause."""

_TOLD_TO = later(
    r"(?i:(?<![a-z])(?:bol|bata|btaa?|keh|kah|likh|dekh|sun|soch|samajh|samjh|maa?n|pooch|puch)"
    r" (?:do|de|dena|dijiye|lo|le|lena|lijiye)) \Z"
)
"""To tell, to write, to think, before ki that is कि: bol do ki."""
