"""Short blessings behind the names of prophets, imams and saints: (सल्ल.), (रज़ि०), (अ.), (रह.)."""

from __future__ import annotations

import re

from briefing.devanagari import WORD_END, WORD_START
from briefing.hindi.normalize.patterns import PAUSE, POSTPOSITION, before, choice, cued
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_COMPANION = "रज़ियल्लाहु अन्हु"
_SHORT = {
    **dict.fromkeys(str.split("सल्ल स.अ.व स.अ.व.स स.अ.स स स.अ"), "सल्लल्लाहु अलैहि वसल्लम"),
    **dict.fromkeys(str.split("स.अ.व.व स.ल.व.व"), "सल्लल्लाहु अलैहि व आलिही वसल्लम"),
    **dict.fromkeys(str.split("रज़ि रजि रज़ी र.अ"), _COMPANION),
    **dict.fromkeys(str.split("अलै अलैहि अ.स अ"), "अलैहिस्सलाम"),
    **dict.fromkeys(str.split("रह र.ह रहम"), "रहमतुल्लाह अलैह"),
}
"""As Hindi writings on Islam shorten them."""
_PLAIN = frozenset(("सल्ल", "रज़ि", "रज़ी", "स.अ.व", "स.अ.व.स", "अलैहि"))
"""These stand for nothing else in brackets."""
_FORMS = choice(_SHORT).replace(r"\.", r"\. ?")
_BLESSING = later(
    rf" ?\( ?(?P<bracketed>{_FORMS})\.? ?\)"
    rf"|(?<= )(?P<bare>(?:{_FORMS}))\.(?= (?:{POSTPOSITION}) )"
)
_HOLY = later(rf"{WORD_START}(?:{cued('holy')}){WORD_END}")
_WIDEST = 120  # characters before it in which a holy name stands
_WOMEN = later(rf"{WORD_START}(?:{cued('holy-woman')}){WORD_END}")
_NEAR = 30  # characters from the name of a woman


def _blessing(match: re.Match[str]) -> str | None:
    """The whole blessing, of a woman in the feminine; where no holy name is near, another word."""
    short = (match["bracketed"] or match["bare"]).replace(" ", "")
    plain = match["bracketed"] and short in _PLAIN
    if not plain and not before(match, _HOLY, _WIDEST):
        return None
    woman = before(match, _WOMEN, _NEAR)
    said = _SHORT[short]
    if woman and short in {"स", "स.अ"}:
        said = "सलामुल्लाह अलैहा"
    elif woman and said == _COMPANION:
        said = "रज़ियल्लाहु अन्हा"
    return f"{PAUSE}{said}{PAUSE}" if match["bracketed"] else said


_OM = later(rf"{WORD_START}ऊ[ँं]{WORD_END}(?! ?(?:ऊ|हूँ|हूं))")
_OF_A_MANTRA = later(r"नम(?:ः|:|ो)|स्वाहा|म(?:ं|न्)त्र|ह्रीं|श्रीं|क्लीं|विद्महे|शा(?:ं|न्)ति|भूर्भुव|फट्|हरि|जय|जाप")

BLESSINGS = (
    Rule(
        "sign of Om by its letters",
        _OM,
        lambda match: "ॐ" if occurs(_OF_A_MANTRA, match.string) else None,
        (("ऊँ नमः शिवाय", "ॐ नमः शिवाय"), ("जाप करें: ऊं महाशिवाय नमः", "जाप करें, ॐ महाशिवाय नमः")),
    ),
    Rule(
        "blessing in short",
        _BLESSING,
        _blessing,
        (
            ("हज़रत मुहम्मद (सल्ल.) ने", "हज़रत मुहम्मद, सल्लल्लाहु अलैहि वसल्लम, ने"),
            ("रसूल (स.अ.व.) ने", "रसूल, सल्लल्लाहु अलैहि वसल्लम, ने"),
            ("हज़रत उमर (रज़ि०) के", "हज़रत उमर, रज़ियल्लाहु अन्हु, के"),
            ("इब्ने अब्बास (रज़ि०) से", "इब्ने अब्बास, रज़ियल्लाहु अन्हु, से"),
            ("हज़रत आयशा (रज़ि.) ने", "हज़रत आयशा, रज़ियल्लाहु अन्हा, ने"),
            ("बीबी फ़ातिमा (स.अ.) की", "बीबी फ़ातिमा, सलामुल्लाह अलैहा, की"),
            ("इमाम अली (अ.स.) ने", "इमाम अली, अलैहिस्सलाम, ने"),
            ("हज़रत सुफियान र. अ. ने कहा", "हज़रत सुफियान रज़ियल्लाहु अन्हु ने कहा"),
            ("ख़्वाजा चिश्ती (रह.) का", "ख़्वाजा चिश्ती, रहमतुल्लाह अलैह, का"),
        ),
    ),
)
"""Rules for them, of the class abbreviation."""
