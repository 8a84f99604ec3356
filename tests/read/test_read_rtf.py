"""RTF: text in every way it is written is read, and what is left out is named."""

from __future__ import annotations

import pytest

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.kinds import source_of


def coded(text: str) -> str:
    """Hindi as RTF writes it."""
    return "".join(f"\\u{ord(each)}?" if ord(each) > 127 else each for each in text)


def read(body: str) -> Source:
    head = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil Mangal;}{\f1\fnil\fcharset238 Arial;}"
        r"{\f2\fnil Kruti Dev 010;}}{\stylesheet{\s0 Normal;}{\s3 heading 2;}{\s4 Quote;}}"
    )
    return source_of((head + body + "}").encode("latin-1"), "x.rtf", ".rtf")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (coded("नमस्ते।"), "नमस्ते।"),
        (r"\uc2\u2344??\u2350??", "नम"),
        (r"{\uc0\u2344\u2350}\u2344?", "नमन"),
        (r"\uc2\u2344??\uc1\u2350?\u2360 ?", "नमस"),
        (r"\'e9\u2344?\u2350\'3f\u2360 ??x", "éनमस?x"),
        (r"\u2344?\u2350 ?\u2360", "नमस"),
        (r"\u-26 x", "\uffe6x".replace("x", "")),
        (r"caf\'e9", "café"),
        (r"{\f1 \'e8}a", "ča"),
        (r"a\~b\_c\-d", "a\u00a0b\u2011cd"),
        (r"a\line b", "a\nb"),
        (r"\ldblquote a\rdblquote\emdash b", "“a”—b"),
        (r"\{a\}\\", "{a}\\"),
        (r"{\field{\*\fldinst DATE}{\fldrslt 15 " + coded("अगस्त") + "}}", "15 अगस्त"),
        (r"{\upr{?}{\*\ud{" + coded("राम") + "}}}", "राम"),
        (r"{\pict\bin5 }}{{{a}b", "b"),
        (r"{\shp{\*\shpinst{\shptxt " + coded("डिब्बा") + r"}}}", "डिब्बा"),
        (r"{\super 2}" + coded(" मी"), "मी"),
        (coded("12 किमी") + r"{\super 2}", "12 किमी²"),
        (r"\u-10179?\u-8703?", "\U0001f601"),
        (r"\uc0\u-10179\u-8703 ", "\U0001f601"),
        (r"a\u8212\emdash b\u160\~c", "a—b\u00a0c"),
        (r"a\u8212\'97\emdash b", "a——b"),
        (r"a\column b", "a\n\nb"),
    ],
)
def test_characters_in_every_way_they_are_written(written: str, text: str) -> None:
    assert read(written).text == f"{text}\n"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (r"{\v छ}", "hidden text"),
        (r"{\deleted छ}", "deleted text"),
        (r"{\header छ\par}", "page header"),
        (r"{\footerl छ\par}", "page footer"),
        (r"{\*\annotation छ}", "comment"),
        (r"{\xe छ}", "entry for an index"),
        (r"{\*\anything छ}", "unknown destination"),
        (r"{\info{\subject छ}}", "description of the document"),
    ],
)
def test_what_nobody_sees_is_left_out_and_named(written: str, why: str) -> None:
    source = read(coded("पाठ। ") + written.replace("छ", coded("छिपा")) + r"\par")
    assert source.text == "पाठ।\n"
    assert [(each.why, each.text) for each in source.left_out] == [(why, "छिपा")]
    assert not source.unaccounted


def test_headings_quotes_lists_tables_and_notes() -> None:
    note = r"{\super\chftn{\*\footnote\pard\plain\super\chftn\nosupersub "
    note += coded("टिप्पणी।") + "}}"
    body = (
        r"\pard\s3 " + coded("शीर्षक") + r"\par\pard\s4 " + coded("उद्धरण") + r"\par\pard "
        + coded("एक") + note + coded(" दो।") + r"\par"
        + r"{\listtext 5.\tab}" + coded("पाँचवीं")
        + r"\par{\listtext b)\tab}" + coded("दूसरी") + r"\par"
        + r"\trowd\trhdr\pard\intbl " + coded("राज्य") + r"\cell " + coded("सीटें") + r"\cell\row"
        + r"\trowd\pard\intbl " + coded("बिहार") + r"\cell 40\cell\row\pard " + coded("अंत।")
    )  # fmt: skip
    source = read(body)
    assert source.text == (
        "## शीर्षक\n\n> उद्धरण\n\nएक दो।\n\n5. पाँचवीं\nB) दूसरी\n- राज्य: बिहार; सीटें: 40\n\n"
        "अंत।\n\n1. टिप्पणी।\n"
    )
    assert not source.unaccounted
    assert source.where(source.text.index("अंत")) == "x.rtf, paragraph 6"


@pytest.mark.parametrize(
    ("blanks", "said"),
    [
        (r"{\ul      }", "नाम ____ है।"),
        (r"\uldb\tab \ulnone ", "नाम ____ है।"),
        (r"{\ul  }", "नाम है।"),
        (r"{\ul0      }", "नाम है।"),
        (r"{\ul\plain      }", "नाम है।"),
    ],
)
def test_a_line_under_blanks_is_a_blank_to_fill_in(blanks: str, said: str) -> None:
    source = read(f"{coded('नाम ')}{blanks}{coded(' है।')}")
    assert " ".join(source.text.split()) == said
    assert not source.unaccounted


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK", "this is not an RTF document"),
        (b"{\\rtf1 }", "no text in it"),
        (b"{\\rtf1 " + b"{" * 600 + b"a", "nested more than 500 levels deep"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        source_of(data, "x.rtf", ".rtf")


def test_a_shape_for_older_programs_is_not_read_again() -> None:
    box = rf"{{\shptxt {coded('डिब्बा')}\par}}"
    old = rf"{{\shprslt{{\*\do\dptxbx{{\dptxbxtext {coded('डिब्बा')}\par}}}}}}"
    source = read(rf"{{\shp{{\*\shpinst{box}}}{old}}}{coded('पाठ')}")
    assert source.text.count("डिब्बा") == 1
    assert not source.unaccounted


def test_what_an_object_shows_as_text_is_read() -> None:
    source = read(rf"{{\object\objemb{{\*\objclass Word}}{{\result \pard {coded('पाठ')}\par}}}}")
    assert (source.text, source.left_out, source.unaccounted) == ("पाठ\n", (), ())


def note(inside: str) -> str:
    """A note as Word writes it: every run in a group of its own."""
    return rf"{{\super\chftn}}{{\footnote\pard\plain{{\super\chftn }}{inside}}}"


def test_a_note_is_one_paragraph_however_many_groups_it_is_written_in() -> None:
    runs = rf"{{\b {coded('मोटा')}}}{{{coded(' भा')}}}{{\i {coded('रत')}}}{{{coded(' है।')}}}"
    two = rf"{{{coded('एक।')}}}\par {{{coded('दो।')}}}"
    source = read(rf"{coded('पाठ')}{note(runs)}{note(two)}{coded(' चला।')}\par {coded('अंत।')}")
    assert source.text == "पाठ चला।\n\nअंत।\n\n1. मोटा भारत है।\n2. एक।\n\nदो।\n"
    assert [each.text for each in source.footnotes] == ["1. मोटा भारत है।", "2. एक।"]
    assert not source.unaccounted


@pytest.mark.parametrize("end", [r"\par", ""])
def test_a_box_parts_no_sentence_and_follows_its_paragraph(end: str) -> None:
    box = rf"{{\shp{{\*\shpinst{{\shptxt \pard {coded('डिब्बा।')}{end}}}}}}}"
    source = read(rf"{coded('पहला आधा')}{box}{coded(' दूसरा आधा।')}\par {coded('अंत।')}")
    assert source.text == "पहला आधा दूसरा आधा।\n\nडिब्बा।\n\nअंत।\n"
    assert not source.unaccounted


def test_a_box_in_a_cell_follows_the_table() -> None:
    box = rf"{{\shp{{\*\shpinst{{\shptxt \pard {coded('डिब्बा।')}\par}}}}}}"
    row = rf"\trowd\pard\intbl {coded('बिहार')}{box}\pard\intbl\cell 40\cell\row"
    source = read(rf"{row}\pard {coded('अंत।')}\par")
    assert source.text == "- बिहार; 40\n\nडिब्बा।\n\nअंत।\n"
    assert not source.unaccounted


def entry(title: str, page: int) -> str:
    return rf"\pard {coded(title)}\tab {page}\par"


@pytest.mark.parametrize("code", [r'TOC \\o "1-3"', r"INDEX \\c 2"])
def test_a_list_of_contents_is_left_out_and_named(code: str) -> None:
    link = rf"{{\field{{\*\fldinst HYPERLINK}}{{\fldrslt {entry('पहला भाग', 3)}}}}}"
    listed = rf"{{\field{{\*\fldinst {{\lang9 {code}}}}}{{\fldrslt {link}{entry('दूसरा', 9)}}}}}"
    title = rf"\pard\s3 {coded('विषय सूची')}\par"
    body = rf"\pard\s3 {coded('पहला भाग')}\par\pard {coded('पाठ।')}\par"
    source = read(title + listed + body)
    assert source.text == "## पहला भाग\n\nपाठ।\n"
    assert {each.why for each in source.left_out} == {"contents list", "field code"}
    assert not source.unaccounted


def test_entries_of_contents_are_known_by_their_style_too() -> None:
    styled = entry("पहला भाग", 3).replace(r"\pard", r"\pard\s5")
    head = r"{\rtf1\ansi{\stylesheet{\s3 heading 2;}{\s5 toc 1;}}"
    source = source_of(f"{head}{styled}\\pard {coded('पाठ।')}}}".encode(), "x.rtf", ".rtf")
    assert source.text == "पाठ।\n"
    assert [each.why for each in source.left_out] == ["contents list"]


def test_a_file_that_was_cut_off_says_so() -> None:
    whole = rf"{{\rtf1 {coded('पहला। दूसरा।')}\par{note(coded('बात।'))}}}".encode()
    assert source_of(whole, "x.rtf", ".rtf").notices == ()
    cut = source_of(whole[:-4], "x.rtf", ".rtf")
    assert "पहला। दूसरा।" in cut.text
    assert cut.notices == ("the file ends in the middle: its end may be missing",)


def test_a_large_first_letter_is_one_of_its_word() -> None:
    letter = rf"\pard\dropcapli2\dropcapt1 {coded('भा')}\par"
    assert read(rf"{letter}\pard {coded('रत में।')}\par").text == "भारत में।\n"


@pytest.mark.parametrize(
    ("chosen", "said"), [(r"\ffres1", "दिल्ली"), (r"\ffres25\ffdefres0", "पटना"), (r"\ffres7", "")]
)
def test_what_is_chosen_in_a_form_is_read(chosen: str, said: str) -> None:
    words = "".join(rf"{{\*\ffl {coded(word)}}}" for word in ("पटना", "दिल्ली"))
    form = rf"{{\*\formfield{{\fftype2{chosen}{words}}}}}"
    field = rf"{{\field{{\*\fldinst FORMDROPDOWN {form}}}{{\fldrslt }}}}"
    source = read(rf"{coded('शहर: ')}{field}{coded('।')}")
    assert "".join(source.text.split()) == f"शहर:{said}।"
    assert not source.unaccounted
