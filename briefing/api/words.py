"""What is said for a text, why, in which sentences, with which sounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.api.arguments import expect

if TYPE_CHECKING:
    from briefing.hindi.normalize.explain import Explanation


def normalize(text: str) -> str:
    """What a newsreader would say for written Hindi; unchanged when nothing needs saying.

    >>> normalize("1947 में 12,34,567 लोग")
    'उन्नीस सौ सैंतालीस में बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ लोग'
    """
    expect("normalize", "text", text, str)
    from briefing.hindi.normalize.normalize import spoken

    return spoken(text)


def explain(text: str) -> list[Explanation]:
    """Why written Hindi is said as it is: who claimed what is not plain, and who else would.

    >>> [(found.written, found.semiotic_class) for found in explain("डॉ. राव ने ₹500 दिए")]
    [('डॉ.', 'abbreviation'), ('₹500', 'money')]
    """
    expect("explain", "text", text, str)
    from briefing.hindi.normalize.explain import explain as explanations

    return explanations(text)


def sentences(text: str) -> list[str]:
    """The sentences of `text`, cleaned, in order; none where there is nothing to say.

    >>> sentences("डॉ. वर्मा आए। वे 3.5 कि.मी. चले।")
    ['डॉ. वर्मा आए।', 'वे 3.5 कि.मी. चले।']
    """
    expect("sentences", "text", text, str)
    from briefing.hindi.segment import sentences as split

    return split(text)


def phonemes(text: str) -> str:
    """How written Hindi sounds: espeak-ng's phonemes with stress, a blank between words.

    >>> phonemes("राष्ट्रपति")
    'ɾˈaːʂʈɾəpˌətɪ'
    """
    expect("phonemes", "text", text, str)
    from briefing.hindi.normalize.normalize import spoken
    from briefing.hindi.pronounce.pronounce import phonemes as pronounce

    return pronounce(spoken(text))
