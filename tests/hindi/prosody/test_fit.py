"""Long utterances: within the limit, cut in good places, balanced, nothing lost."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.devanagari import aksharas
from briefing.document import Boundary, Document, Script, Source, Span, Utterance, Word
from briefing.engines import Limit
from briefing.errors import InputError
from briefing.hindi.prosody.fit import fit

CLAUSE, WORD, END = Boundary.CLAUSE, Boundary.WORD, Boundary.PARAGRAPH


def characters(words: Sequence[Word]) -> int:
    return len(" ".join(word.spoken for word in words))


def limit(most: int) -> Limit:
    return Limit(most, "characters", characters)


def script(spoken: str, mark: float = 0.0) -> Script:
    """One utterance; each word stands for its own characters of the text."""
    words = []
    start = 0
    for word in spoken.split(" "):
        words.append(Word(word, Span(start, start + len(word))))
        start += len(word) + 1
    utterance = Utterance(tuple(words), 3, 2, END, mark)
    return Script(Document(Source(spoken, "news.txt"), "", ()), (utterance,))


def pieces(spoken: str, most: int) -> list[tuple[str, Boundary]]:
    fitted = fit(script(spoken), limit(most))
    return [(utterance.spoken, utterance.boundary) for utterance in fitted.utterances]


def test_what_fits_is_left_alone() -> None:
    whole = script("वह घर गया और सो गया।")
    assert fit(whole, limit(len("वह घर गया और सो गया।"))) is whole


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        # at a comma or before a conjunction that joins clauses
        (30, "वह घर गया, उसने खाना खाया / और फिर वह सो गया।"),
        (50, "गाड़ी देर से आई क्योंकि पटरी पर पानी भरा था / लेकिन किसी ने शिकायत नहीं की।"),
        # between words, after a case ending rather than before one
        (36, "उसने बाज़ार से पाँच किलोमीटर दूर / एक बड़ा मकान पिछले साल ख़रीदा था।"),
        # और between nouns is no clause
        (40, "चीन और रूस के बीच आपसी व्यापार / लगातार पिछले दस सालों में बढ़ा है।"),
        # balanced, where there is nothing to choose
        (35, "राम श्याम मोहन सोहन गीता / सीता रीता मीता बबीता / नीता सुनीता विनीता।"),
    ],
)
def test_cuts_fall_in_the_best_places(most: int, expected: str) -> None:
    found = pieces(expected.replace(" /", ""), most)
    assert " / ".join(spoken for spoken, _ in found) == expected


def test_pieces_say_what_ends_with_them() -> None:
    """The last piece keeps the utterance's boundary, its mark and its place."""
    whole = script("वह घर गया, उसने खाना खाया और फिर पास के कमरे में वह सो गया।", mark=1.5)
    fitted = fit(whole, limit(26)).utterances
    assert [utterance.boundary for utterance in fitted] == [CLAUSE, CLAUSE, WORD, END]
    assert [utterance.mark for utterance in fitted] == [0.0, 0.0, 0.0, 1.5]
    assert {(utterance.sentence, utterance.paragraph) for utterance in fitted} == {(3, 2)}


def test_an_amount_stays_whole() -> None:
    """Four words that stand for ₹2.5 लाख share a span; a cut beside them is better."""
    span = Span(20, 28)
    amount = [Word(word, span) for word in ("दो", "दशमलव", "पाँच", "लाख", "रुपये")]
    before = [Word(word, Span(n, n + 1)) for n, word in enumerate(("सरकार", "ने", "उसको", "कल"))]
    after = [Word(word, Span(30 + n, 31 + n)) for n, word in enumerate(("नक़द", "दे", "दिए।"))]
    words = (*before, *amount, *after)
    whole = script("x")
    whole = Script(whole.document, (Utterance(words, 0, 0, END),))
    spans = [
        {word.span for word in utterance.words} for utterance in fit(whole, limit(40)).utterances
    ]
    assert len(spans) == 2
    assert sum(span in piece for piece in spans) == 1


def test_a_giant_word_is_cut_at_the_ends_of_aksharas() -> None:
    """Its pieces share its span and are balanced."""
    giant = "क्षत्रिय" * 20
    fitted = fit(script(giant), limit(50)).utterances
    words = [word for utterance in fitted for word in utterance.words]
    assert "".join(word.spoken for word in words) == giant
    assert [part for word in words for part in aksharas(word.spoken)] == aksharas(giant)
    assert {word.span for word in words} == {Span(0, len(giant))}
    lengths = [len(utterance.spoken) for utterance in fitted]
    assert max(lengths) <= 50
    assert min(lengths) > 30


def test_a_syllable_longer_than_the_limit_is_an_error() -> None:
    with pytest.raises(InputError, match=r"^news\.txt: a syllable of 400 characters"):
        fit(script("क्" * 200), limit(100))


def test_the_engine_counts_whole_pieces() -> None:
    """Counting is the engine's and may be slow: once an utterance, once a piece, no more."""
    calls = []

    def count(words: Sequence[Word]) -> int:
        calls.append(len(words))
        return characters(words)

    fitted = fit(script("शब्द " * 99 + "है।"), Limit(100, "characters", count)).utterances
    assert len(calls) <= len(fitted) + 2


def test_a_count_that_does_not_add_up_is_obeyed_all_the_same() -> None:
    """An engine that counts some words ten times what their length suggests."""

    def count(words: Sequence[Word]) -> int:
        return sum(100 if word.spoken == "भारी" else 5 for word in words)

    whole = script("शब्द " * 30 + "भारी " * 10 + "है।")
    fitted = fit(whole, Limit(250, "phonemes", count))
    assert all(count(utterance.words) <= 250 for utterance in fitted.utterances)
    assert [w for u in fitted.utterances for w in u.words] == list(whole.utterances[0].words)


WORDS = st.sampled_from(["क", "और", "शब्द", "गया,", "के", "है।", "पाँच", "विश्वविद्यालय", "कि", "ने"])


@given(st.lists(WORDS, min_size=1, max_size=80).map(" ".join), st.integers(15, 120))
def test_words_and_their_order_stay_and_the_limit_holds(spoken: str, most: int) -> None:
    whole = script(spoken)
    fitted = fit(whole, limit(most))
    assert [w for u in fitted.utterances for w in u.words] == list(whole.utterances[0].words)
    assert all(characters(utterance.words) <= most for utterance in fitted.utterances)


@given(st.integers(101, 2000))
def test_equal_words_make_equal_pieces(number: int) -> None:
    """Never 99 % and 1 %: no piece is under two thirds of the longest."""
    fitted = fit(script("शब्द " * number + "शब्द"), limit(100))
    lengths = [len(utterance.words) for utterance in fitted.utterances]
    assert min(lengths) >= max(lengths) * 2 / 3


def test_a_text_without_a_stop_takes_linear_time() -> None:
    fitted = fit(script("शब्द " * 40_000 + "है"), limit(200))
    assert len(fitted.utterances) == pytest.approx(40_000 * 5 / 200, rel=0.15)
