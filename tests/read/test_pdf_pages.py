"""PDF: marks of notes, contents lists and running heads are not read, and are named."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from paths import DATA
from sample_pdf import HEIGHT, WIDTH, Words, pdf

from briefing.document import Source
from briefing.errors import InputError
from briefing.read import read as read_file
from briefing.read.kinds import source_of
from briefing.read.pdf.spelling import refuse_damaged

LEFT = 50.0
LONG = "राष्ट्रपति ने बुधवार को कहा कि दोनों देशों के राजनयिकों ने मिलकर काम किया है"


def read(*pages: Sequence[Words]) -> Source:
    """What is read of `pages`, and accounted for."""
    return source_of(pdf(pages), "x.pdf", ".pdf")


def left_out(source: Source) -> list[tuple[str, str, str]]:
    """Its reasons, texts and places."""
    return [(each.why, each.text, each.part) for each in source.left_out]


def line(*written: str, y: float = 480.0, size: float = 10.0) -> list[Words]:
    """Words one after the other, every second one raised and smaller."""
    pieces, x = [], LEFT
    for index, text in enumerate(written):
        raised = index % 2 == 1
        own = 0.6 * size if raised else size
        pieces.append(Words(text, x, y + (0.35 * size if raised else 0), own))
        x += 0.5 * own * max(len(text.replace("ि", "").replace("ी", "").replace("्", "")), 1)
    return pieces


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (("₹320", "1", " है।"), "₹320 है।"),
        (("1857", "12", " की"), "1857 की"),
        (("48%", "5", " लोग"), "48% लोग"),
        (("कहा।", "3,4", " फिर"), "कहा। फिर"),
        (("जल", "*", " है"), "जल है"),
        (("120 km", "2", " है"), "120 km² है"),
        (("10", "6", " लोग"), "10⁶ लोग"),
        (("21", "वीं", " सदी"), "21वीं सदी"),
    ],
)
def test_a_raised_figure_is_a_power_or_the_mark_of_a_note(
    pieces: tuple[str, ...], text: str
) -> None:
    source = read([*line(*pieces), *line("अंत।", y=440)])
    assert " ".join(source.text.split()).replace(" अंत।", "") == text
    assert not source.unaccounted
    marks = [mark for why, mark, _ in left_out(source) if why == "note mark"]
    assert marks == ([] if "".join(pieces) == text or "²" in text or "⁶" in text else [pieces[1]])


def test_letters_that_stand_apart_are_no_words_and_a_sign_belongs_to_its_letter() -> None:
    source = read_file(DATA / "pdf" / "libreoffice.pdf")
    assert source.text == (
        "# दूसरी यात्रा\n\n"
        "कई योजनाएँ बनाई गईं और ₹320 करोड़ ख़र्च हुए। वे 1857 में कहीं नहीं गईं। "
        "ज़मीन 12 किमी² थी और हिंदी की पुस्तकें छपीं।\n"
    )
    assert not source.unaccounted
    assert left_out(source) == [("note mark", "1", "page 1"), ("note mark", "2", "page 1")]


def test_a_contents_list_is_left_out_by_its_dots_or_its_heading() -> None:
    contents = [
        Words("विषय सूची", LEFT, 480, 14),
        Words("पहला अध्याय ........ 5", LEFT, 460),
        Words("दूसरा अध्याय ........ 12", LEFT, 445),
    ]
    bare = [
        Words("अनुक्रमणिका", LEFT, 480, 14),
        *(Words("पहला अध्याय", LEFT, 460), Words("5", 380, 460)),
        Words("बहुत लंबे नाम का दूसरा", LEFT, 445),
        *(Words("अध्याय", LEFT, 430), Words("12", 375, 430)),
    ]
    text = [Words(LONG, LEFT, 480), Words("साल 2024 में 40", LEFT, 465)]
    for first in (contents, bare):
        source = read(first, text)
        assert source.text == f"{LONG} साल 2024 में 40\n"
        assert not source.unaccounted
        assert {why for why, _, _ in left_out(source)} == {"contents list"}
        assert left_out(source)[0][2] == "page 1"


def test_a_list_of_figures_under_no_heading_is_read() -> None:
    page = [Words("बिहार 40", LEFT, 480), Words("असम 14", LEFT, 450)]
    assert read(page).text.split() == ["बिहार", "40", "असम", "14"]


def test_running_heads_page_numbers_and_what_browsers_print_are_named() -> None:
    pages = [
        [
            Words("11/28/26, 6:30 PM पत्रिका", LEFT, HEIGHT - 20, 8),
            Words(LONG, LEFT, 480),
            Words(f"https://example.org/a {number}/3", LEFT, 30, 8),
            Words("iv" if number == 1 else str(number), 200, 15, 8),
        ]
        for number in (1, 2, 3)
    ]
    source = read(*pages)
    assert source.text == " ".join([LONG] * 3) + "\n"
    assert not source.unaccounted
    reasons = [why for why, _, part in left_out(source) if part == "page 2"]
    assert reasons == ["running head", "running head", "page number"]


def test_a_running_head_that_repeats_a_title_of_the_text_is_left_out_on_one_page_too() -> None:
    first = [Words("पहला अध्याय", LEFT, 480, 16), Words(LONG, LEFT, 450)]
    second = [Words("पहला अध्याय", LEFT, HEIGHT - 20, 8), Words(LONG, LEFT, 480)]
    source = read(first, second)
    assert source.text == f"# पहला अध्याय\n\n{LONG} {LONG}\n"
    assert not source.unaccounted


def test_notes_at_the_foot_follow_the_text_and_part_no_sentence() -> None:
    note = [Words("1", LEFT, 103, 5), Words("यह टिप्पणी है।", LEFT + 4, 100, 8)]
    pages = [[Words(LONG, LEFT, 480), Words(LONG, LEFT, 465), *note], [Words("आगे।", LEFT, 480)]]
    source = read(*pages)
    assert source.text == f"{LONG} {LONG} आगे।\n\nयह टिप्पणी है।\n"
    assert not source.unaccounted


def test_turned_text_is_named() -> None:
    data = pdf([[Words("पाठ है।", LEFT, 480)]])
    turned = "BT /F0 9 Tf 0 1 -1 0 20 200 Tm /Span << /ActualText <FEFF{}> >> BDC (nn) Tj EMC ET"
    source = source_of(
        pdf(
            [[Words("पाठ है।", LEFT, 480)]], extra=turned.format("गोपनीय".encode("utf-16-be").hex())
        ),
        "x.pdf",
        ".pdf",
    )
    assert source_of(data, "x.pdf", ".pdf").left_out == ()
    assert left_out(source) == [("turned text", "गोपनीय", "page 1")]
    assert source.text == "पाठ है।\n"


def test_a_soft_hyphen_of_the_setter_is_none_of_the_word() -> None:
    broken = LONG.removesuffix("किया है") + "कार्य\u2010"
    page = [Words(broken, LEFT, 480), Words("क्रम बनाया।", LEFT, 465)]
    assert read(page).text == f"{broken[:-1]}क्रम बनाया।\n"


def test_a_text_of_words_that_are_none_is_refused_where_the_characters_are_guessed() -> None:
    garbled = "ययाया रारा क्रांदमी पपुस्ति जक्रां रोर्चस् पुएँ सूरया अपुच्छद बरातिक्रां " * 4
    with pytest.raises(InputError, match="x: its text layer is not spelled like Hindi"):
        refuse_damaged(garbled, "x", told=False)
    refuse_damaged(garbled, "x", told=True)
    refuse_damaged(f"{LONG} " * 4, "x", told=False)


LAYERS = (b"<< /Type /OCG /Name (Draft) >>", b"<< /Type /OCG /Name (Text) >>")
RULE = "<< /Type /OCMD /OCGs [7 0 R 8 0 R] /P /{} >>"


def of_layer(name: str, text: str) -> str:
    actual = text.encode("utf-16-be").hex()
    return (
        f"/OC /{name} BDC BT /F0 9 Tf 1 0 0 1 50 300 Tm /Span << /ActualText <FEFF{actual}> >> BDC "
        "(nn) Tj EMC ET EMC"
    )


def with_layers(usual: str, properties: str) -> Source:
    """A page with a text of the layer `L`, where `usual` says which layers are hidden."""
    made = pdf(
        [line("पाठ।")],
        catalog=f"/OCProperties << /OCGs [7 0 R 8 0 R] /D << {usual} >> >>",
        resources=f"/Properties << /L {properties} >>",
        extra=of_layer("L", "मसौदा"),
        objects=LAYERS,
    )
    return source_of(made, "x.pdf", ".pdf")


@pytest.mark.parametrize(
    ("usual", "properties", "is_shown"),
    [
        ("", "7 0 R", True),
        ("/OFF [7 0 R]", "7 0 R", False),
        ("/OFF [7 0 R]", "8 0 R", True),
        ("/BaseState /OFF", "7 0 R", False),
        ("/BaseState /OFF /ON [7 0 R]", "7 0 R", True),
        ("/OFF [7 0 R]", RULE.format("AnyOn"), True),
        ("/OFF [7 0 R]", RULE.format("AllOn"), False),
        ("/OFF [7 0 R]", RULE.format("AllOff"), False),
        ("/OFF [7 0 R]", RULE.format("AnyOff"), True),
        ("/OFF [7 0 R 8 0 R]", RULE.format("AnyOn"), False),
        ("/OFF 5", "null", True),
    ],
)
def test_layers_that_are_hidden_when_a_document_opens_are_named(
    usual: str, properties: str, is_shown: bool
) -> None:
    source = with_layers(usual, properties)
    assert ("मसौदा" in source.text) is is_shown
    assert left_out(source) == ([] if is_shown else [("hidden layer", "मसौदा", "page 1")])
    assert not source.unaccounted


@pytest.mark.parametrize(("usual", "is_shown"), [("", True), ("/OFF [7 0 R]", False)])
def test_a_form_of_a_hidden_layer_is_named(usual: str, is_shown: bool) -> None:
    drawn = of_layer("Other", "मसौदा").encode()
    head = "/Type /XObject /Subtype /Form /BBox [0 0 420 595] /OC 7 0 R"
    fonts = "/Resources << /Font << /F0 4 0 R >> >>"
    form = f"<< {head} {fonts} /Length {len(drawn)} >>\nstream\n".encode() + drawn + b"\nendstream"
    made = pdf(
        [line("पाठ।")],
        catalog=f"/OCProperties << /OCGs [7 0 R] /D << {usual} >> >>",
        resources="/XObject << /X 8 0 R >>",
        extra="/X Do",
        objects=(LAYERS[0], form),
    )
    source = source_of(made, "x.pdf", ".pdf")
    assert ("मसौदा" in source.text) is is_shown
    assert left_out(source) == ([] if is_shown else [("hidden layer", "मसौदा", "page 1")])


def test_a_list_of_properties_may_stand_elsewhere_under_a_name() -> None:
    actual = "भारत".encode("utf-16-be").hex()
    made = pdf(
        [line("पाठ।")],
        resources=f"/Properties << /N << /ActualText <FEFF{actual}> >> >>",
        extra="BT /F0 10 Tf 1 0 0 1 50 300 Tm /Span /N BDC (nn) Tj EMC ET",
    )
    assert source_of(made, "x.pdf", ".pdf").text == "पाठ।\n\nभारत\n"


def test_what_lies_outside_the_page_is_named() -> None:
    """Printers write the name of the file and the day beside what is cut to the page."""
    made = pdf(
        [[*line("पाठ।"), *line("पुस्तक.indd", y=590)]], page=f"/CropBox [20 20 400 {HEIGHT - 20:g}]"
    )
    source = source_of(made, "x.pdf", ".pdf")
    assert source.text == "पाठ।\n"
    assert left_out(source) == [("outside the page", "पुस्तक.indd", "page 1")]


@pytest.mark.parametrize("offset", [0.0, 0.3])
def test_what_is_drawn_twice_to_be_bold_is_read_once(offset: float) -> None:
    twice = [Words("बड़ी ख़बर आई।", LEFT + shift, 480) for shift in (0.0, offset)]
    source = read([*twice, *line("आगे।", y=460)])
    assert source.text.split() == ["बड़ी", "ख़बर", "आई।", "आगे।"]
    assert not source.unaccounted


def test_the_same_word_twice_on_a_line_stays() -> None:
    assert read(line("धीरे", "", " धीरे", "", " चलो।")).text == "धीरे धीरे चलो।\n"


TURNS = {"left": "0 1 -1 0 {x} {y}", "right": "0 -1 1 0 {x} {y}", "over": "-1 0 0 -1 {x} {y}"}


@pytest.mark.parametrize("turn", TURNS)
def test_a_page_that_lies_on_its_side_is_read(turn: str) -> None:
    drawn = []
    for number, word in enumerate(("पहली", "दूसरी")):
        actual = word.encode("utf-16-be").hex()
        place = {
            "left": (100 + 14 * number, 100),
            "right": (WIDTH - 100 - 14 * number, 400),
            "over": (300, 200 + 14 * number),
        }[turn]
        matrix = TURNS[turn].format(x=place[0], y=place[1])
        drawn.append(
            f"BT /F0 10 Tf {matrix} Tm /Span << /ActualText <FEFF{actual}> >> BDC (nnnn) Tj EMC ET"
        )
    source = source_of(pdf([[Words(" ", 0, 0)]], extra=" ".join(drawn)), "x.pdf", ".pdf")
    assert source.text.split() == ["पहली", "दूसरी"]
    assert left_out(source) == []


def test_lines_that_a_scanner_slanted_are_read() -> None:
    actual = "पाठ।".encode("utf-16-be").hex()
    slanted = f"0.9994 0.0349 -0.0349 0.9994 50 300 Tm /Span << /ActualText <FEFF{actual}> >> BDC"
    source = source_of(
        pdf([line("ऊपर।")], extra=f"BT /F0 10 Tf {slanted} (nn) Tj EMC ET"), "x.pdf", ".pdf"
    )
    assert source.text.split() == ["ऊपर।", "पाठ।"]


def test_files_pinned_to_a_page_are_counted() -> None:
    pinned = "<< /Type /Annot /Subtype /FileAttachment /FS << /Type /Filespec >> >>"
    source = source_of(pdf([line("पाठ।")], annotations=pinned), "x.pdf", ".pdf")
    assert source.notices == ("embedded documents left out: 1",)
