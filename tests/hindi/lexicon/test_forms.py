"""The forms of a noun: what a respelling of it means for them."""

from __future__ import annotations

import pytest

from briefing.hindi.lexicon.forms import inflected, lemmas


@pytest.mark.parametrize(
    ("word", "said", "form", "form_said"),
    [
        ("खिताब", "ख़िताब", "खिताबों", "ख़िताबों"),
        ("सडक", "सड़क", "सडकें", "सड़कें"),
        ("कमरा", "कम्रा", "कमरे", "कम्रे"),
        ("कमरा", "कम्रा", "कमरों", "कम्रों"),
        ("लड़का", "बालक", "लड़के", "बालक"),
        ("लड़का", "/bˈaːlək/", "लड़के", "/bˈaːlək/"),
        ("योजना", "योज्ना", "योजनाओं", "योज्नाओं"),
        ("योजना", "योज्ना", "योजनाएं", "योज्नाएं"),
        ("लडकी", "लड़की", "लडकियों", "लड़कियों"),
        ("बाबू", "बाबू", "बाबुओं", "बाबुओं"),
        ("फोटो", "फ़ोटो", "फोटोओं", "फ़ोटोओं"),
        ("कमल", "/kˈʌməl/", "कमलों", "/kˈʌməlo\u0303/"),
        ("बकरी", "/bˈʌkɾi/", "बकरियों", "/bˈʌkɾɪjˌo\u0303/"),
        ("कमरा", "/kˈʌmɾaː/", "कमरे", "/kˈʌmɾeː/"),
        ("कमरा", "/kˈʌmɾaː/", "कमरों", "/kˈʌmɾo\u0303/"),
    ],
)
def test_a_respelling_serves_every_form_of_its_noun(
    word: str, said: str, form: str, form_said: str
) -> None:
    forms = inflected(word, said)
    assert forms[form] == form_said
    assert forms[word] == said
    assert word in lemmas(form)


def test_no_form_is_another_noun() -> None:
    assert "कमला" not in inflected("कमल", "कमल")
    assert "कमल" not in lemmas("कमला")


@pytest.mark.parametrize("word", ["", "क", "ों", "में", "कों"])
def test_short_words_have_no_lemma_but_themselves_that_is_empty(word: str) -> None:
    assert lemmas(word)[0] == word
    assert all(len(lemma) > 1 for lemma in lemmas(word)[1:])
