"""PDF: what a form is filled with is read where it stands, and descriptions of pictures are."""

from __future__ import annotations

import pytest
from sample_pdf import Words, pdf

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.kinds import source_of

_LABELS = [
    Words("आवेदन", 50, 520, 16),
    Words("नाम:", 50, 480),
    Words("आयु:", 250, 480),
    Words("पता", 50, 450),
    Words("यह अंतिम पंक्ति है।", 50, 300),
]


def written(text: str) -> str:
    return f"<FEFF{text.encode('utf-16-be').hex()}>"


def field(value: str, box: str, more: str = "/FT /Tx") -> str:
    return f"<< /Type /Annot /Subtype /Widget /Rect [{box}] /V {written(value)} {more} >>"


def read(annotations: str = "", catalog: str = "", extra: str = "", packet: str = "") -> Source:
    data = pdf([_LABELS], annotations=annotations, catalog=catalog, extra=extra, packet=packet)
    return source_of(data, "a.pdf", ".pdf")


def left_out(source: Source) -> list[tuple[str, str]]:
    return [(each.text, each.why) for each in source.left_out]


def test_values_follow_their_labels() -> None:
    source = read(
        field("पटना, बिहार", "50 420 300 440")
        + field("३२ वर्ष", "280 476 380 492")
        + field("राम कुमार", "80 476 240 492")
    )
    assert source.text == (
        "# आवेदन\n\nनाम: राम कुमार आयु: ३२ वर्ष\n\nपता\n\nपटना, बिहार\n\nयह अंतिम पंक्ति है।\n"
    )
    assert (source.left_out, source.unaccounted) == ((), ())


def test_a_value_of_several_lines_is_one_text() -> None:
    source = read(field("पहली\nदूसरी", "50 400 300 440"))
    assert "पता\n\nपहली दूसरी\n\nयह" in source.text


def test_a_choice_is_read_as_it_is_shown() -> None:
    options = f"/FT /Ch /Opt [[(m) {written('पुरुष')}] [(f) {written('महिला')}]]"
    source = read(field("f", "80 476 240 492", options))
    assert "नाम: महिला आयु:" in source.text
    assert left_out(source) == [("पुरुष", "form")]


def test_a_value_said_of_the_field_around_is_read() -> None:
    shown = f"<< /Subtype /Widget /Rect [80 476 240 492] /Parent << /V {written('राम')} >> >>"
    assert "नाम: राम आयु:" in read(shown).text


@pytest.mark.parametrize("flags", ["/F 2", "/F 32"])
def test_what_is_hidden_is_named(flags: str) -> None:
    source = read(field("छिपा हुआ", "80 476 240 492", flags))
    assert "छिपा" not in source.text
    assert left_out(source) == [("छिपा हुआ", "form field")]


def test_a_password_is_nowhere() -> None:
    source = read(field("गुप्त", "80 476 240 492", "/FT /Tx /Ff 8192"))
    assert "गुप्त" not in source.text
    assert left_out(source) == []


def test_names_for_people_are_named() -> None:
    about = f"/TU {written('पूरा नाम लिखें')} /MK << /CA {written('भेजें')} >>"
    assert left_out(read(field("राम", "80 476 240 492", about))) == [("पूरा नाम लिखें भेजें", "form")]


def test_a_field_on_no_page_is_named() -> None:
    form = f"/AcroForm << /Fields [<< /T (a) /V {written('कहीं नहीं')} >>] >>"
    assert left_out(read(catalog=form)) == [("कहीं नहीं", "form field")]


@pytest.mark.parametrize(
    ("figure", "extra"),
    [
        ("/A << /O /Layout /BBox [50 320 200 420] >>", ""),
        ("/K 7", "/Figure << /MCID 7 >> BDC 50 320 150 100 re f EMC"),
        ("/K [<< /Type /MCR /MCID 7 >>]", "/Figure << /MCID 7 >> BDC 50 320 150 100 re f EMC"),
    ],
)
def test_a_picture_is_described_where_it_stands(figure: str, extra: str) -> None:
    alt = f"<< /S /Figure /Pg 5 0 R /Alt {written('नदी पर पुल')} {figure} >>"
    source = read(catalog=f"/StructTreeRoot << /K << /S /Document /K [{alt}] >> >>", extra=extra)
    assert "पता\n\nनदी पर पुल\n\nयह अंतिम पंक्ति है।\n" in source.text
    assert (source.left_out, source.unaccounted) == ((), ())


def test_a_description_without_a_place_is_named() -> None:
    alt = f"<< /S /Figure /Pg 5 0 R /Alt {written('नदी पर पुल')} >>"
    source = read(catalog=f"/StructTreeRoot << /K {alt} >>")
    assert left_out(source) == [("नदी पर पुल", "description of a picture")]


def test_a_description_in_english_is_neither() -> None:
    alt = "<< /S /Figure /Pg 5 0 R /Alt (bridge) /A << /BBox [50 320 200 420] >> >>"
    assert left_out(read(catalog=f"/StructTreeRoot << /K {alt} >>")) == []


def test_properties_of_the_packet_count() -> None:
    packet = (
        '<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>यात्रा</dc:title>'
        "<dc:creator>रमेश</dc:creator><dc:description>पहाड़ों की यात्रा</dc:description></x>"
    )
    source = read(packet=packet)
    assert (source.title, source.author) == ("यात्रा", "रमेश")
    assert left_out(source) == [("पहाड़ों की यात्रा", "description of the document")]


@pytest.mark.parametrize("packet", ["<x>", "<!DOCTYPE x [<!ENTITY a 'b'>]><x/>", "यात्रा"])
def test_a_damaged_packet_keeps_nothing_from_being_read(packet: str) -> None:
    assert read(packet=packet).text.startswith("# आवेदन\n")


@pytest.mark.parametrize(
    "packing", ["/Filter /Unknown", "/Filter /LZWDecode", "/Filter /FlateDecode"]
)
def test_a_packet_that_cannot_be_unpacked_keeps_nothing_from_being_read(packing: str) -> None:
    data = pdf([_LABELS], packet="<x/>", packing=packing)
    assert source_of(data, "a.pdf", ".pdf").text.startswith("# आवेदन\n")


def test_bookmarks_that_no_heading_says_are_named() -> None:
    first = f"<< /Title {written('आवेदन')} /Dest /a /Next << /Title {written('नक़्शा')} /Dest /b >> >>"
    outline = f"/Outlines << /First {first} /Last {first} >>"
    assert left_out(read(catalog=outline)) == [("नक़्शा", "contents list")]


def test_attached_files_are_counted() -> None:
    names = "/Names << /EmbeddedFiles << /Kids [<< /Names [(a) << >> (b) << >>] >>] >> >>"
    assert read(catalog=names).notices == ("embedded documents left out: 2",)


def test_a_form_that_is_a_program_is_refused() -> None:
    with pytest.raises(InputError, match="a form that is only a program") as refused:
        read(catalog="/NeedsRendering true")
    assert refused.value.hint == "open it in Acrobat Reader and print it to a new PDF"


def test_fields_without_end_are_named() -> None:
    many = field("राम", "80 476 240 492") * 3000
    source = read(many)
    assert source.text.count("राम") == 500
    assert [each.why for each in source.left_out] == ["form field"]
    assert source.left_out[0].text.count("राम") == 2500
