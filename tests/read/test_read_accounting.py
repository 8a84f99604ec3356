"""What a file holds and its reader does not return is named, with its line."""

from __future__ import annotations

from briefing.document import LeftOut, Source
from briefing.document.lines import with_text
from briefing.hindi.cleaning.clean import clean
from briefing.read.accounting import Seen, account


def test_what_is_read_is_accounted_for() -> None:
    found = account(
        Source("पहला वाक्य।\n\nदूसरा वाक्य।", "a"), [Seen("पहला\nवाक्य।\n\n  दूसरा वाक्य।", 3)]
    )
    assert (found.left_out, found.unaccounted) == ((), ())


def test_what_is_neither_read_nor_left_out_is_missing() -> None:
    seen = [Seen("पहला वाक्य।\nखोया वाक्य।\nदूसरा वाक्य।", 3, "ch1.xhtml")]
    found = account(Source("पहला वाक्य।\n\nदूसरा वाक्य।", "a"), seen)
    assert found.unaccounted == (LeftOut("खोया वाक्य", "", 4, "ch1.xhtml"),)


def test_what_is_left_out_has_its_reason() -> None:
    seen = [Seen("घर", 1, why="menu"), Seen("खेल", 2, why="menu"), Seen("वाक्य।", 3)]
    found = account(Source("वाक्य।", "a"), seen)
    assert found.left_out == (LeftOut("घर खेल", "menu", 1),)
    assert found.unaccounted == ()


def test_what_was_read_all_the_same_is_not_left_out() -> None:
    seen = [Seen("वाक्य।", 1), Seen("डिब्बे की बात।", 2, why="box")]
    assert account(Source("वाक्य।\n\nडिब्बे की बात।", "a"), seen).left_out == ()


def test_text_that_stands_twice_must_be_read_twice() -> None:
    found = account(Source("जय हिंद।", "a"), [Seen("जय हिंद।\nजय हिंद।", 1)])
    assert [each.text for each in found.unaccounted] == ["जय हिंद"]


def test_a_word_may_be_cut_by_what_is_left_out() -> None:
    seen = [Seen("अयो", 1), Seen("16", 1, why="page number"), Seen("ध्या गए।", 2)]
    found = account(Source("अयोध्या गए।", "a"), seen)
    assert found.unaccounted == ()
    assert [each.text for each in found.left_out] == ["16"]


def test_lines_are_those_of_the_file() -> None:
    text = "पहला वाक्य।\n\nदूसरा वाक्य।"
    source = account(Source(text, "a.html"), [Seen("पहला\nवाक्य।", 7), Seen("दूसरा वाक्य।", 12)])
    assert source.where(text.index("पहला")) == "a.html, line 7"
    assert source.where(text.index("वाक्य")) == "a.html, line 8"
    assert source.where(text.index("दूसरा")) == "a.html, line 12"


def test_lines_stay_when_the_text_is_cleaned() -> None:
    text = "पहला <b>वाक्य</b>।\r\nदूसरा&nbsp;वाक्य[5] यहाँ।<br>तीसरा वाक्य।\nचौथा वाक्य।"
    source = clean(Source(text, "a.txt"))
    assert source.where(source.text.index("तीसरा")) == "a.txt, line 2"
    assert source.where(source.text.index("चौथा")) == "a.txt, line 3"
    assert LeftOut("5", "reference mark", 2) in source.left_out


def test_lines_stay_when_every_letter_changes() -> None:
    source = with_text(Source("abc\n\nxyz", "a"), "कखग\n\n\nचछज")
    assert source.where(0) == "a, line 1"


def test_a_text_without_lines_is_named_alone() -> None:
    assert account(Source("राम।", "a.pdf"), [Seen("राम।", 0)]).where(0) == "a.pdf"
    assert account(Source("राम।", "a.pdf"), [Seen("राम।", 0, "page 3")]).where(0) == "a.pdf, page 3"
