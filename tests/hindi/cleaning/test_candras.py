"""Candras typed for nasal vowels become them; English words keep theirs."""

from __future__ import annotations

import pytest

from briefing.hindi.cleaning.repair import candras_to_nasals, compose


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("मॉ आ रही है", "माँ आ रही है"),
        ("माॅं और मॉं", "माँ और माँ"),
        ("यहॉ, वहॉ, कहॉ; हॉ", "यहाँ, वहाँ, कहाँ; हाँ"),
        ("लड़कियॉ और पॉचवॉ गॉव", "लड़कियाँ और पाँचवाँ गाँव"),
        ("मैं हूॅ, मैॅ मेॅ", "मैं हूँ, मैं में"),
        ("ऑखों में ऑसू, ऑगन में चॉद", "आँखों में आँसू, आँगन में चाँद"),
        ("मॉग की जॉच", "माँग की जाँच"),
        ("लॉ कॉलेज, ड्रॉ, डॉक्टर, ऑफिस, बॉस, सॉस, मॉल", "लॉ कॉलेज, ड्रॉ, डॉक्टर, ऑफिस, बॉस, सॉस, मॉल"),
        ("बॉन्ड, कॉपी, ऑटो, मॉडल, पॉप, कॉटन, गॉड", "बॉन्ड, कॉपी, ऑटो, मॉडल, पॉप, कॉटन, गॉड"),
        ("एक्शन, ऑन, ऑर्डर, बॉर्डर, चॉकलेट, जॉब", "एक्शन, ऑन, ऑर्डर, बॉर्डर, चॉकलेट, जॉब"),
    ],
)
def test_a_candra_for_a_nasal_vowel_is_put_right(written: str, expected: str) -> None:
    assert candras_to_nasals(compose(written)) == expected
