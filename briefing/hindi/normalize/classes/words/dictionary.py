"""Marks of Hindi dictionaries: संज्ञा पुं०, [सं०], वि० [फ़ा०], उ०—."""

from __future__ import annotations

import re

from briefing.devanagari import WORD, WORD_START
from briefing.hindi.normalize.patterns import PAUSE, choice
from briefing.hindi.normalize.rule import Rule
from briefing.io.later import later

_LANGUAGES = {
    "सं": "संस्कृत", "फ़ा": "फ़ारसी", "फा": "फ़ारसी", "अ": "अरबी", "हिं": "हिंदी", "अं": "अंग्रेज़ी",
    "तु": "तुर्की", "पुर्त": "पुर्तगाली", "प्रा": "प्राकृत", "देश": "देशज", "को": "कोश",
}  # fmt: skip
"""As the list of marks in Hindi Shabdsagar and the Vardha dictionary gives them."""

_KINDS = {
    "पुं": "पुल्लिंग", "पु": "पुल्लिंग", "स्त्री": "स्त्रीलिंग", "वि": "विशेषण", "अव्य": "अव्यय", "सर्व": "सर्वनाम",
    "क्रि": "क्रिया", "क्रि-अ": "क्रिया अकर्मक", "क्रि-स": "क्रिया सकर्मक", "क्रि-वि": "क्रिया विशेषण",
    "सं-पु": "संज्ञा पुल्लिंग", "सं-स्त्री": "संज्ञा स्त्रीलिंग",
}  # fmt: skip
_LANGUAGE = later(rf"(?<=\[)({choice(_LANGUAGES)})\.(?! ?[0-9])(?=[^\]]{{0,40}}\])")
_ROUND = later(rf"\((?:({choice(_LANGUAGES)})\.\)(?= ?\[(?:{choice(_KINDS)})\.)|(को)\.\))")
_KIND_OF_WORD = later(
    rf"(?<=\[)({choice(_KINDS)})\.(?=\])"
    rf"|(?<=संज्ञा )({choice(('पुं', 'पु', 'स्त्री'))})\."
    rf"|{WORD_START}({choice(('वि', 'अव्य', 'सर्व'))})\.(?= ?\[(?:{choice(_LANGUAGES)})\.?[ \]])"
)
_VERB = later(rf"{WORD_START}क्रि\. ?(?:(अ|स)\.|(वि|प्र)\.)")
_EXAMPLE = later(rf"{WORD_START}(उ|यौ|मुहा|मु)\. ?[—–-]{{1,2}} ?(?=[{WORD}(])")
_EXAMPLES = {"उ": "उदाहरण", "यौ": "यौगिक", "मुहा": "मुहावरा", "मु": "मुहावरा"}
_SEE = later(rf"{WORD_START}दे\.(?= ?['‘“\"])")
_VERBS = {"अ": "क्रिया अकर्मक", "स": "क्रिया सकर्मक", "वि": "क्रिया विशेषण", "प्र": "क्रिया प्रयोग"}


def _example(match: re.Match[str]) -> str:
    """उदाहरण; but the answer to a question where it begins a line, before a short dash."""
    if match[1] == "उ" and not match.start() and "—" not in match[0]:
        return f"उत्तर{PAUSE}"
    return f"{_EXAMPLES[match[1]]}{PAUSE}"


_ANSWER = later(r"\A\s*उ\. ?(?=[0-9]{1,3} )")

DICTIONARY = (
    Rule("answer in short", _ANSWER, lambda _: "उत्तर ", (("उ. 2 दिल्ली", "उत्तर दो दिल्ली"),)),
    Rule(
        "language in a dictionary",
        _LANGUAGE,
        lambda match: _LANGUAGES[match[1]],
        (("रात [फा०] का", "रात, फ़ारसी, का"), ("[सं० शब्द] से", "संस्कृत शब्द, से")),
    ),
    Rule(
        "language before the kind of word",
        _ROUND,
        lambda match: f"{PAUSE}{_LANGUAGES[match[1] or match[2]]}{PAUSE}",
        (
            ("शंका (सं.) [सं-स्त्री.] संदेह", "शंका, संस्कृत, संज्ञा स्त्रीलिंग, संदेह"),
            ("चिह्न (को०) भी", "चिह्न, कोश, भी"),
        ),
    ),
    Rule(
        "kind of word in a dictionary",
        _KIND_OF_WORD,
        lambda match: _KINDS[match[match.lastindex or 0]],
        (
            ("निडर [वि.] जो न डरे", "निडर, विशेषण, जो न डरे"),
            ("संज्ञा पुं० बैल", "संज्ञा पुल्लिंग बैल"),
            ("वि० [सं०] निडर", "विशेषण, संस्कृत, निडर"),
        ),
    ),
    Rule(
        "kind of verb",
        _VERB,
        lambda match: _VERBS[match[1] or match[2]],
        (("क्रि० स० खाना", "क्रिया सकर्मक खाना"),),
    ),
    Rule(
        "example in a dictionary",
        _EXAMPLE,
        _example,
        (("उ०—राम आया", "उदाहरण, राम आया"), ("उ० – हाँ", "उत्तर, हाँ")),
    ),
    Rule(
        "reference in a dictionary",
        _SEE,
        lambda _: "देखिए",
        (("दे० 'छाया' भी", "देखिए छाया भी"),),
    ),
)
"""Rules for them, of the class abbreviation."""
