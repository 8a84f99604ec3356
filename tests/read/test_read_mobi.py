"""Books for the Kindle, as Calibre makes them, are read as the books they are."""

from __future__ import annotations

import sys

import pytest
from paths import DATA

from briefing.errors import InputError, MissingError
from briefing.read import mobi
from briefing.read.kinds import source_of

BOOKS = {name: (DATA / "documents" / f"calibre.{name}").read_bytes() for name in ("azw3", "mobi")}


@pytest.mark.parametrize("name", BOOKS)
def test_a_book_is_read_whole_also_without_its_name(name: str) -> None:
    source = source_of(BOOKS[name], f"x.{name}", f".{name}")
    for said in (
        "कि ₹2.5 लाख की योजना 15 अगस्त को शुरू हुई। ज़मीन 12 किमी² थी।",
        "5. समय पर आना।\n6. वर्दी पहनना।\n  - बिल्ला लगाना।\n\nबीच का पाठ।",
        "> उद्धरण का पाठ।",
        "- राज्य: बिहार; सीटें: 40\n- राज्य: असम; सीटें: 14\n\nदेखें कड़ी। समाप्त।\n\n1. यह टिप्पणी है।",
    ):
        assert said in source.text
    assert not source.unaccounted
    assert source_of(BOOKS[name], "x").text == source.text


def test_the_mark_of_a_note_is_no_text_in_the_newer_form() -> None:
    source = source_of(BOOKS["azw3"], "x.azw3", ".azw3")
    assert "राष्ट्रपति ने कहा कि" in source.text


def test_headings_and_metadata_come_from_the_newer_form() -> None:
    source = source_of(BOOKS["azw3"], "x.azw3", ".azw3")
    assert "# पहला अध्याय\n" in source.text
    assert "## दूसरा भाग\n" in source.text
    said = (source.title, source.author, source.date, source.language)
    assert said == ("यात्रा का वृत्तांत", "सुधा शर्मा", "2024-03-05", "hi")


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 60 + b"BOOKMOBI" + b"\0" * 400, BOOKS["mobi"][:3000]]
)
def test_a_damaged_book_is_refused(data: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InputError, match="x: not a book for the Kindle, or damaged, or copy-"):
        mobi.read(data, "x")
    assert capfd.readouterr() == ("", "")


def test_without_the_extra_its_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    mobi.unpacked.cache_clear()
    monkeypatch.setitem(sys.modules, "mobi", None)
    with pytest.raises(MissingError, match="reading a book for the Kindle needs mobi"):
        mobi.read(BOOKS["mobi"], "x")
