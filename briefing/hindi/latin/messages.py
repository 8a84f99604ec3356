"""What small words in messages are told by: ghr m koi nhi h, tum b chlo, me n u.

In a message, a sentence in small letters, a single letter is a small word; elsewhere it names a
quantity or a part, so that nothing here is read there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.devanagari import has_hindi
from briefing.io.later import later

_MESSAGE = later(r"[A-Z]?[^A-Z=+^<>×÷√/\\_(){}\[\]|#@&]*\Z")
_NAMED = frozenset(("ka", "ki", "ke", "ko"))
"""Behind the letter of a quantity: m ka maan."""
_LABELS = frozenset(
    "agar class maan mana number option page part plan section step team yadi".split()  # noqa: SIM905
)
"""Before the letter of a quantity or a part: yadi m, plan b."""
OPENERS = frozenset("ab aur fir isliye jab ki kyuki lekin par phir to toh".split())  # noqa: SIM905
"""Words behind which a clause begins anew, also with मैं: lekin m."""
_OPENERS = OPENERS | {"bt", "but", "nahi", "nhi", "ni", "or"}
"""Those, and others before m that is मैं."""
_DOING = later(
    r"(?:r[aeh]*h[aieu]|[sk]a?[kr]t[ai]|ch[au]k[ai]|gy?ay?[ai]|h[uo]o?n?|[a-z]+u+ng[ai])\Z"
)
"""At the end of what somebody does, before m that is मैं: kr rha m, aaunga m."""
_THEY = frozenset(("u", "ur", "urs", "you", "your", "yours"))
"""Behind n that is and."""
_ONLY = frozenset("h hai hain ho hoon hota hoti hu hun huu tha the thi".split())  # noqa: SIM905
"""Behind he that is ही: ladka he hu."""
_PERSONS = frozenset(
    "aap aise ap apne bas bs ek ese hm hum mai main me sab sb tm tum vo wo".split()  # noqa: SIM905
)
"""Before he that is ही, unless it is the last word: ek he baat."""
_FEMALE = frozenset(("bahut", "bhot", "bht", "ek", "ye", "yeh", "wo", "ki"))
"""Before nai that is नई."""
_VERBS = later(
    r"(?:h|hai|hu+n?|ho|tha|thi|the|aa?|a?a[iy][ai]?|ja|jana|p[au]?ta|samajh|samjh?[ai]?|lag?ta"
    r"|tum|tm|mujhe|tujhe|mai|main|yaa?r|bhai|ch[ae]+[hi]*[iy]*e|[a-z]+u+ng[aei]+|[a-z]+eg[aei]"
    r"|k[ai]*[iy]?[ar]|r[ae]*h[aie]|sak?t[aie]|skt[aie]|[mk]il[aie]|mil|bola?|boli|bolt[aie]"
    r"|[a-z]{2,}t[aei]|[a-z]+na|de|di|le|li|diy?a|liy?a|dekh[aie])\Z"
)
"""Behind nai that is नहीं."""


def is_message(text: str) -> bool:
    """Whether `text` is in small Latin letters but the first, without signs of sums or programs.

    >>> is_message("Ghr m koi nhi h"), is_message("Yadi m = 5 ho"), is_message("घर m है")
    (True, False, False)
    """
    return _MESSAGE.match(text.strip()) is not None and not has_hindi(text)


def is_of_me(words: Sequence[str]) -> bool:
    """Whether a message begins with the word for I and ends with that for am: me serious hu."""
    return words[0] in {"main", "mai", "me", "mein"} and words[-1] in {"hu", "hun", "huu", "hoon"}


def small_word(word: str, before: str, behind: str) -> str:
    """What a word of a message is read as between its neighbors, or "".

    >>> small_word("m", "ghr", "koi"), small_word("m", "rha", "")
    ('में', 'मैं')
    """
    if len(word) == 1 and (behind in _NAMED or before in _LABELS):
        return ""
    told = _TOLD.get(word)
    return told(before, behind) if told else ""


def _he(before: str, behind: str) -> str:
    return "ही" if behind in _ONLY or (behind and before in _PERSONS) else "है"


def _nai(before: str, behind: str) -> str:
    is_new = before in _FEMALE or (behind and not _VERBS.match(behind))
    return "" if is_new else "नहीं"


def _m(before: str, behind: str) -> str:
    is_i = not before or before in _OPENERS or (not behind and _DOING.match(before))
    return "मैं" if is_i else "में"


_TOLD: dict[str, Callable[[str, str], str]] = {
    "he": _he,
    "nai": _nai,
    "m": _m,
    "hi": lambda before, _: "" if before else "हाय",
    "n": lambda before, behind: "एंड" if not before or behind in _THEY else "न",
    "y": lambda _, behind: "ये" if behind else "",
    "p": lambda before, _: "पे" if before else "",
    "s": lambda before, _: "से" if before else "",
    "b": lambda before, _: "भी" if before else "",
    "v": lambda before, _: "भी" if before else "",
}
