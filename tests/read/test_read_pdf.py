"""A PDF is read as its paragraphs and headings; one that cannot be read rightly is refused."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from paths import DATA
from sample_pdf import HEIGHT, Words, pdf

from briefing.errors import InputError
from briefing.read import read
from briefing.read.kinds import source_of
from briefing.read.pdf import read as read_pdf

LEFT, LEADING = 50.0, 15.0
LONG = "राष्ट्रपति ने बुधवार को कहा कि दोनों देशों के राजनयिकों ने मिलकर काम किया है"  # a full line


def text(*pages: Sequence[Words]) -> str:
    """What is read of `pages`, without the line end at its end."""
    return read_pdf(pdf(pages), "x.pdf").text.rstrip("\n")


def lines(*written: str, top: float = 480.0, left: float = LEFT) -> list[Words]:
    """Lines one under the other."""
    return [Words(line, left, top - LEADING * number) for number, line in enumerate(written)]


def test_lines_are_joined_and_a_short_one_ends_its_paragraph() -> None:
    page = lines(LONG, "और सीमाओं पर स्थिति सामान्य है।", LONG, "दूसरा पैरा भी समाप्त।")
    assert text(page) == (f"{LONG} और सीमाओं पर स्थिति सामान्य है।\n\n{LONG} दूसरा पैरा भी समाप्त।")


def test_an_indent_or_a_gap_begins_a_paragraph() -> None:
    indented = [
        *lines(LONG, LONG),
        *lines(LONG[:-6], top=450, left=LEFT + 20),
        *lines(LONG, top=435),
    ]
    assert text(indented) == f"{LONG} {LONG}\n\n{LONG[:-6]} {LONG}"
    apart = [*lines(LONG, LONG), *lines(LONG, LONG, top=440)]
    assert text(apart) == f"{LONG} {LONG}\n\n{LONG} {LONG}"


def test_what_is_set_larger_is_a_heading_by_its_size() -> None:
    page = [
        Words("पुस्तक का नाम", LEFT, 500, size=20),
        Words("पहला अध्याय और उसका", LEFT, 470, size=14),
        Words("लंबा शीर्षक", LEFT, 452, size=14),
        *lines(LONG, "समाप्त।", top=430),
    ]
    assert text(page) == (f"# पुस्तक का नाम\n\n## पहला अध्याय और उसका लंबा शीर्षक\n\n{LONG} समाप्त।")


def test_lines_of_one_heading_stand_as_far_apart_as_their_size_asks() -> None:
    page = [
        Words("सूचना का अधिकार: नागरिक", LEFT, 500, size=20),
        Words("मार्गदर्शिका", LEFT, 500 - 2 * LEADING, size=20),
        Words("दूसरा शीर्षक", LEFT, 500 - 5 * LEADING, size=20),
        *lines(LONG, "समाप्त।", top=400),
    ]
    assert text(page) == (f"# सूचना का अधिकार: नागरिक मार्गदर्शिका\n\n# दूसरा शीर्षक\n\n{LONG} समाप्त।")


def test_items_are_apart_and_their_hanging_lines_with_them() -> None:
    page = [
        *lines(f"• {LONG}"),
        *lines("आगे।", top=465, left=LEFT + 12),
        *lines("• दूसरी बात", top=450),
    ]
    assert text(page) == f"• {LONG} आगे।\n\n• दूसरी बात"


def test_columns_are_read_one_after_the_other_and_a_paragraph_over_both_is_one() -> None:
    narrow = "दोनों देशों के राजनयिकों ने"
    page = [*lines(narrow, narrow), *lines(narrow, "काम किया।", left=LEFT + 200)]
    assert text(page) == f"{narrow} {narrow} {narrow} काम किया।"


def test_a_paragraph_goes_on_over_the_page_and_running_heads_and_numbers_are_left_out() -> None:
    pages = []
    for number in range(1, 5):
        head = Words("हिन्दी पत्रिका" if number % 2 else "अध्याय दो", LEFT, HEIGHT - 20)
        foot = Words(f"पृष्ठ {number} / 4", 200, 20)
        pages.append([head, *lines(LONG, LONG), foot])
    del pages[1][0], pages[3][0]
    pages += [[Words("हिन्दी पत्रिका", LEFT, HEIGHT - 20), *lines("अंत।")]]
    assert text(*pages) == " ".join([LONG] * 8) + " अंत।"


def test_a_lone_heading_at_the_top_of_a_page_is_not_a_running_head() -> None:
    page = [Words("परिचय", LEFT, HEIGHT - 20), *lines(LONG, "अंत।")]
    assert text(page) == f"परिचय\n\n{LONG} अंत।"


def test_a_word_hyphenated_at_a_line_end_is_whole_where_the_text_knows_it() -> None:
    broken = LONG.removesuffix("किया है") + "कार्य-"
    page = lines(broken, "क्रम बनाया। कार्यक्रम सफल रहा।")
    assert text(page) == f"{broken[:-1]}क्रम बनाया। कार्यक्रम सफल रहा।"
    compound = LONG.removesuffix("किया है") + "माता-"
    assert text(lines(compound, "पिता आए।")) == f"{compound}पिता आए।"


def test_blanks_that_are_only_gaps_are_blanks() -> None:
    page = [Words("राम", LEFT, 480), Words("श्याम", LEFT + 13, 480), Words("मोहन", LEFT + 32, 480)]
    assert text(page) == "राम श्याम मोहन"


@pytest.mark.parametrize("producer", ["chromium", "typst"])
def test_hindi_shaped_by_real_programs_is_read_letter_for_letter(producer: str) -> None:
    source = read(DATA / "pdf" / f"{producer}.pdf")
    assert source.text == (
        "# राष्ट्रपति की यात्रा\n\n"
        "क्षत्रिय, ज्ञान, श्रृंखला, द्वितीय, किर्लोस्कर और विद्यार्थियों ने ₹2.5 लाख करोड़ के ट्रक से सामान "
        "निकाला। आर्थिक योजनाएँ बनाई जा रही हैं।\n\n## दूसरा भाग\n\nहिन्दी में छपी पुस्तकें।\n"
    )


def test_information_is_metadata(tmp_path: Path) -> None:
    title = "FEFF" + "यात्रा".encode("utf-16-be").hex()
    information = f"/Title <{title}> /Author (Ramesh) /CreationDate (D:20240305223000+05'30')"
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([lines("पाठ।")], information))
    source = read(path)
    assert (source.title, source.author, source.date) == ("यात्रा", "Ramesh", "2024-03-05")


def _written(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex()}>"


@pytest.mark.parametrize(
    ("annotation", "left"),
    [
        (f"/Subtype /Text /Contents {_written('ठीक करो')}", ("comment", "ठीक करो")),
        (f"/Subtype /Highlight /Contents {_written('अहम')}", ("comment", "अहम")),
        (f"/Subtype /FreeText /Contents {_written('ऊपर')}", ("text put over the page", "ऊपर")),
        (f"/Subtype /Widget /FT /Tx /V {_written('दिल्ली')}", ("form field", "दिल्ली")),
        (f"/Subtype /Widget /V [{_written('एक')} {_written('दो')}]", ("form field", "एक\nदो")),
        (f"/Subtype /Widget /Parent << /V {_written('राम')} >>", ("form field", "राम")),
        ("/Subtype /Widget /FT /Btn /V /Yes", None),
        (f"/Subtype /Link /Contents {_written('पता')}", ("tooltip", "पता")),
        ("/Subtype /Link /Contents (address)", None),
        (f"/Subtype /Text /RC {_written('<p>ठीक करो</p>')}", ("comment", "ठीक करो")),
        ("/Subtype /Text", None),
        ("/Subtype /Widget /Parent 9 0 R", None),
    ],
)
def test_what_was_put_onto_a_page_afterwards_is_named(
    annotation: str, left: tuple[str, str] | None
) -> None:
    content = pdf([lines("आज बारिश होगी।")], annotations=f"<< /Type /Annot {annotation} >>")
    source = source_of(content, "a.pdf", ".pdf")
    assert source.text == "आज बारिश होगी।\n"
    found = [(each.why, each.text) for each in source.left_out]
    assert found == ([left] if left else [])
    assert source.unaccounted == ()


def test_pages_without_text_are_named() -> None:
    source = read_pdf(pdf([lines("पहला।"), [], lines("तीसरा।"), []]), "x")
    assert source.text == "पहला। तीसरा।\n"
    assert source.notices == ("pages without text, not read: 2, 4",)


VISUAL = "िकताब हिंदी िमल िकया िदया"  # signs before their letters, as the eye has them
ZEROS = zlib.compress(b"\0" * (80 << 20))
REFUSED = {
    "pictures": (pdf([[], []]), "x: no text layer, only pictures of pages"),
    "outside": (
        pdf([lines("पाठ।")], page="/CropBox [300 20 400 60]"),
        r"x: none of its text can be read aloud \(outside the page\)",
    ),
    "Kruti Dev": (
        pdf([lines("पाठ।"), [Words("Hkkjr", LEFT, 480, font="KrutiDev010", raw=True)]]),
        "x, page 2: this was typed in the KrutiDev010 font",
    ),
    "visual order": (pdf([lines(VISUAL)]), "x: its text layer is not spelled like Hindi"),
    "locked": (pdf([lines("पाठ।")], user="kalam"), "x: locked with a password"),
    "bomb": (pdf([lines("पाठ।")], packed=ZEROS), "x: a part of it unpacks to over 64 MB"),
    "another kind": (b"GIF89a", "x: this is not a PDF document"),
    "cut off": (b"%PDF-1.7\n1 0 obj <<", "x: damaged PDF"),
}


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_read_rightly_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        read_pdf(data, "x")
    assert caught.value.hint


def test_what_an_owner_alone_locked_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """That copying is forbidden is no bar; a password meant for another file is none either."""
    plain = read_pdf(pdf([lines("पाठ।")]), "x").text
    assert read_pdf(pdf([lines("पाठ।")], user=""), "x").text == plain
    monkeypatch.setenv("BRIEFING_PASSWORD", "kalam")
    assert read_pdf(pdf([lines("पाठ।")], user=""), "x").text == plain
    assert read_pdf(pdf([lines("पाठ।")]), "x").text == plain


def test_a_password_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf([lines("पाठ।")], user="kalam")
    with pytest.raises(InputError, match="set BRIEFING_PASSWORD to it, or save it without one"):
        read_pdf(data, "x")
    monkeypatch.setenv("BRIEFING_PASSWORD", "wrong")
    with pytest.raises(
        InputError, match="x: locked, and not opened by the password in BRIEFING_PASS"
    ):
        read_pdf(data, "x")
    monkeypatch.setenv("BRIEFING_PASSWORD", "kalam")
    assert read_pdf(data, "x").text == read_pdf(pdf([lines("पाठ।")]), "x").text


def test_a_file_that_breaks_off_says_so() -> None:
    whole = pdf([lines("पाठ।")])
    assert read_pdf(whole, "x").notices == ()
    cut = read_pdf(whole[: whole.rindex(b"startxref")], "x")
    assert (cut.text, cut.notices) == (
        "पाठ।\n",
        ("the file ends in the middle: its end may be missing",),
    )
