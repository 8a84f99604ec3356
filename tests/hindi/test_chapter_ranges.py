"""The chapters of a text, and a range of its chapters or pages, character for character."""

from __future__ import annotations

import pytest

from briefing.document import Anchor, Document, LeftOut, Source
from briefing.errors import UsageError
from briefing.hindi.chapters import chapters, chosen
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.segment import segment
from briefing.settings import Settings

BOOK = """# किताब

## एक

पहला पाठ यहाँ है। [विराम 2s] और भी।

### छोटा

- बात एक है।
- बात दो है।

## दो

> उद्धरण यहाँ है।

## तीन

अंत है।
"""


def document(text: str, **more: object) -> Document:
    return segment(clean(Source(text, "b.md", **more)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (BOOK, ["एक", "दो", "तीन"]),
        ("# एक\n\nपाठ है।\n\n# दो\n\nपाठ है।\n", ["एक", "दो"]),
        ("भूमिका यहाँ है।\n\n# एक\n\nपाठ है।\n\n# दो\n\nपाठ है।\n", ["किताब", "एक", "दो"]),
        ("# भाग\n\n## एक\n\nपाठ है।\n\n# भाग दो\n\n## दो\n\nपाठ है।\n", ["भाग", "भाग दो"]),
        ("पाठ यहाँ है। और कुछ नहीं है।\n", ["किताब"]),
        ("# एक ही\n\nपाठ है।\n", ["किताब"]),
    ],
)
def test_chapters_begin_at_the_highest_heading_there_is_more_than_one_of(
    text: str, titles: list[str]
) -> None:
    whole = document(text, title="किताब")
    parts = chapters(whole)
    assert [part.title for part in parts] == titles
    assert "".join(part.source.text for part in parts) == whole.source.text
    assert sum(len(part.paragraphs) for part in parts) == len(whole.paragraphs)
    assert sum(len(part.pauses) for part in parts) == len(whole.pauses)
    for part in parts:
        for paragraph in part.paragraphs:
            for sentence in paragraph.sentences:
                span = sentence.span
                assert part.source.text[span.start : span.end] == sentence.text


def test_lines_and_what_is_missing_stay_with_their_chapter() -> None:
    missing = (LeftOut("खोया", "", line=14),)
    _, two, three = chapters(document(BOOK, unaccounted=missing))
    assert two.source.where(two.paragraphs[1].sentences[0].span.start) == "b.md, line 14"
    assert (two.source.unaccounted, three.source.unaccounted) == (missing, ())


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [("2", "दो", "उद्धरण यहाँ है।"), ("1-2", "किताब", "उद्धरण यहाँ है।"), ("२-", "दो", "अंत है।")],
)
def test_a_range_is_one_text(asked: str, first: str, last: str) -> None:
    (kept,) = chosen([document(BOOK)], Settings(chapters=asked))
    assert kept.paragraphs[0].sentences[0].text == first
    assert kept.paragraphs[-1].sentences[-1].text == last


def test_chapters_count_through_all_texts() -> None:
    texts = [document(BOOK), document("एक पाठ यहाँ है।"), document(BOOK)]
    kept = chosen(texts, Settings(chapters="3-5"))
    assert [each.paragraphs[0].sentences[0].text for each in kept] == [
        "तीन",
        "एक पाठ यहाँ है।",
        "किताब",
    ]
    assert len(chosen(texts, Settings(split=True))) == 7


def test_pages_keep_the_paragraphs_that_begin_on_them() -> None:
    text = "पहला पन्ना है।\n\nदूसरा पन्ना है।\n\nतीसरा पन्ना है।\n"
    anchors = tuple(
        Anchor(text.index(word), 0, page=page)
        for word, page in (("पहला", "ix"), ("दूसरा", "10"), ("तीसरा", "११"))
    )
    (kept,) = chosen([document(text, anchors=anchors)], Settings(pages="10-11"))
    assert [p.sentences[0].text for p in kept.paragraphs] == ["दूसरा पन्ना है।", "तीसरा पन्ना है।"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(chapters="4-9"), "there is no chapter 4 — use 1 to 3"),
        (Settings(pages="2"), "b.md: has no page numbers — leave out the range of pages"),
    ],
)
def test_what_is_not_there_is_said(settings: Settings, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        chosen([document(BOOK)], settings)
    assert str(caught.value) == said


def test_an_end_past_the_last_is_read_to_the_last_and_told() -> None:
    (kept,) = chosen([document(BOOK)], Settings(chapters="2-99"))
    assert kept.source.notices == ("Chapters 2-99: there are only 3; read to the end",)
    for fits in ("2-3", "2-", "1-3"):
        assert chosen([document(BOOK)], Settings(chapters=fits))[0].source.notices == ()
    paged = document("एक।\n\nदो।\n", anchors=(Anchor(0, 0, page="1"), Anchor(4, 0, page="2")))
    (kept,) = chosen([paged], Settings(pages="2-9"))
    assert kept.source.notices == ("b.md: Pages 2-9: it has only 2; read to the end",)
    assert chosen([paged], Settings(pages="1-2"))[0].source.notices == ()
