"""The user's own words: reading, checking and merging them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.hindi.lexicon.user import Lexicon, load_lexicon


def _file(folder: Path, text: str | bytes, name: str = "names.tsv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_two_columns_a_line_with_comments_and_blank_lines(tmp_path: Path) -> None:
    path = _file(tmp_path, "# names\n\nजिनपिंग\tजिनफिंग\n  \nKamal\t/kəmˈaːl/\n")
    assert load_lexicon([path]).entries == {"जिनपिंग": "जिनफिंग", "Kamal": "/kəmˈaːl/"}


def test_no_files_give_an_empty_lexicon() -> None:
    assert load_lexicon([]).entries == {}


def test_files_of_other_editors_are_read_alike(tmp_path: Path) -> None:
    """A byte order mark, DOS line ends, blanks around columns, letters in two code points."""
    path = _file(tmp_path, "\ufeff क़लम \t कलम \r\n")
    assert load_lexicon([path]).entries == {"क\u093cलम": "कलम"}


def test_a_later_file_wins(tmp_path: Path) -> None:
    show = _file(tmp_path, "राम\tराम्\nसीता\tसिता\n", "show.tsv")
    episode = _file(tmp_path, "राम\tरामा\n", "episode.tsv")
    assert load_lexicon([show, episode]).entries == {"राम": "रामा", "सीता": "सिता"}


def test_merge_prefers_the_other_and_changes_neither() -> None:
    first, second = Lexicon({"क": "का", "ख": "खा"}), Lexicon({"क": "कि"})
    assert first.merge(second).entries == {"क": "कि", "ख": "खा"}
    assert first.entries == {"क": "का", "ख": "खा"}


def test_nasal_vowels_are_written_as_the_voice_knows_them(tmp_path: Path) -> None:
    path = _file(tmp_path, "हाँ\t/h\u00e3/\n")
    assert load_lexicon([path]).entries == {"हाँ": "/ha\u0303/"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("क\n", ":1: no tab between the word and how it is said"),
        ("# x\nक\tका\tकि\n", ":2: 3 columns instead of two"),
        ("क\t\n", ":1: the second column is empty"),
        ("\tका\n", ":1: the first column is empty"),
        ("क\tका\nख\tखा\nक\tकि\n", ":3: क is already in {path}:1"),
        (
            "क\tkaa\n",
            ":1: 'k' is not allowed in a respelling, which is written in Devanagari letters",
        ),
        (
            "क\tका2\n",
            ":1: '2' is not allowed in a respelling, which is written in Devanagari letters",
        ),
        ("क\t/kaː\n", ":1: phonemes must be between two slashes"),
        ("क\t//\n", ":1: phonemes must be between two slashes"),
        ("क\t/k a/\n", ":1: the neural voice does not know the sound ' '"),
        ("क\t/kg/\n", ":1: the neural voice does not know the sound 'g'"),
        ("क\t/k./\n", ":1: the neural voice does not know the sound '.'"),
        (b"\xe0\xa4\x95\t\xe0\xa4\x95\n\xff\tx\n", ":2: not UTF-8"),
    ],
)
def test_mistakes_are_named_with_file_and_line(
    tmp_path: Path, text: str | bytes, message: str
) -> None:
    path = _file(tmp_path, text)
    with pytest.raises(InputError) as error:
        load_lexicon([path])
    assert error.value.message == f"{path}" + message.format(path=path)
    assert error.value.hint


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such lexicon"):
        load_lexicon([tmp_path / "none.tsv"])
