"""Inherent vowels that English consonants leave out, and those of Sanskrit and Persian that stay.

Both depend on the letters around them alone, whatever a word is made of; what a rule of
`schwa.py` would decide otherwise gets a virama or an avagraha here.
"""

from __future__ import annotations

from briefing.devanagari import AVAGRAHA, CONSONANTS, NUKTA, VIRAMA, VOWEL_SIGNS, VOWELS
from briefing.io.later import later

_AFTER_X = later(  # एक्स-पोर्ट, सब्स-क्राइब, गैंग-स्टर: no vowel there in English
    f"(?<=[कब]{VIRAMA}स)(?=[कखगचजटडतपफबमव])(?!.{NUKTA}?$)|(?<=ंग)(?=स{VIRAMA}ट)"
)
_KEPT = later(  # a vowel stays: ज़िंद-गी, दंड-नीय, धर्मांत-रण, इंत-ज़ार, औष-धि, एकाद-शी, वीरांग-ना
    f"(?<=ंद)(?=गी)|(?<=ं[कगचजटडतदपबधभछ])(?=नीय)|(?<=ांत)(?=र(?:ण|ित))"
    f"|(?<=^इं[तक])(?=[जखकल]{NUKTA}?ा)|(?<=औष)(?=ध[िीा])|(?<=[ाो]द)(?=शी)|(?<=[रय]ांग)(?=ना)"
    "|(?<=ाव)(?=धि|लंब)|(?<=ाय)(?=[नण]ी)"  # समयाव-धि, स्वाव-लंबन, कात्याय-नी
    f"|(?<=[{CONSONANTS}])(?<!शह)(?=[{CONSONANTS}]ीक(?:रण|ृत))"  # सर-लीकरण, but शह-रीकरण
    # before what joins a noun in Sanskrit: विश्लेष-णात्मक, शर-णार्थी, नग-राध्यक्ष, भोज-नालय, शृंख-लाबद्ध
    # विभ-वांतर
    f"|(?<=[{CONSONANTS}])(?=णा(?:त्मक|र्थ|लय|गत)|[{CONSONANTS}]ा(?:ध्यक्ष|धिकार|ंतर|न्तर)|[रमल]ानुसार)"
    f"|(?<=[{CONSONANTS}])(?<!अप)(?=नालय)|(?<=ंज)(?=ल[िी])"
    "|(?<=शास|सृज)(?=ना)|(?<=कथ)(?=नान)|(?<=ंख)(?=ला)|(?<=[ीू]ग)(?=री)"
)
_FOREIGN = later("[टडॉऑ]")
_NATIVE = later("[खघछझठढधभणषृळञत]")
_BEFORE_STOP = later(  # आर्क-टिक: behind two consonants, before a stop or a sibilant
    f"(?<=[{CONSONANTS}{VOWELS}{VOWEL_SIGNS}][{CONSONANTS}]{VIRAMA}[कगचजटडदपबफसशमन])"
    f"(?<!{VIRAMA}ट(?=[टड]))(?<!न{VIRAMA}न)(?=[कगचजटडदपबफसश]{NUKTA}?[{CONSONANTS}{VOWEL_SIGNS}])"
)
_BEFORE_ONSET = later(  # होम-स्टे, लैंड-स्लाइड: behind a long vowel, before consonants that begin words
    f"(?:(?<=[ािीुूेैोौॉआईऊएऐओऔऑइउ][{CONSONANTS}])|(?<=ैं[डक])|(?<=ाउंड))(?=(?:स{VIRAMA}[टपकलमन]|[कगपबफटड]{NUKTA}?{VIRAMA}[लर])"
    f"[{CONSONANTS}{VOWEL_SIGNS}{VIRAMA}])"
)


def with_signs(word: str) -> str:
    """`word` with a virama where English has no vowel, an avagraha where one stays.

    >>> with_signs("एक्सपोर्ट"), with_signs("दंडनीय")
    ('एक्स्पोर्ट', 'दंडऽनीय')
    """
    return _KEPT.sub(AVAGRAHA, _without_english_vowels(word))


def as_english_compound(word: str) -> str:
    """`word`, which no part is known of, with a virama between its English halves.

    >>> as_english_compound("होमस्टे")
    'होम्स्टे'
    """
    return _BEFORE_ONSET.sub(VIRAMA, word) if VIRAMA in word and is_foreign(word) else word


def _without_english_vowels(word: str) -> str:
    """`word` with a virama where an English word has consonants and no vowel."""
    word = _AFTER_X.sub(VIRAMA, word)
    if VIRAMA in word and is_foreign(word):
        word = _BEFORE_STOP.sub(VIRAMA, word)
    return word


def is_foreign(word: str) -> bool:
    """Whether the letters of `word` are those of English loans."""
    return _FOREIGN.search(word) is not None and not _NATIVE.search(word)
