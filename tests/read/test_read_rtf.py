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
    ("data", "message"),
    [
        (b"PK", "this is not an RTF document"),
        (b"{\\rtf1 }", "no text in it"),
        (b"{\\rtf1 " + b"{" * 600 + b"a", "nested over 500 deep"),
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
