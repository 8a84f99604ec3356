"""Markdown is read as what it shows: its marks are not said, its links are their text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import markdown, read


def text(written: str) -> str:
    """What is read of `written`, without the line end at its end."""
    return markdown.read(written.encode(), "a.md").text.rstrip("\n")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("# एक\n## दो ##\nतीन\n===\nचार\n---\n", "# एक\n\n## दो\n\n# तीन\n\n## चार"),
        ("एक\nदो\n\nतीन", "एक दो\n\nतीन"),
        ("एक  \nदो", "एक\nदो"),
        ("**मोटा** *तिरछा* `कोड` ~~कटा~~", "मोटा तिरछा कोड कटा"),
        ("[कड़ी](http://x.in 'क') <https://x.in> [दूसरी][1]\n\n[1]: /y", "कड़ी https://x.in दूसरी"),
        ("![लाल क़िला](a.png) और ![logo](b.png)", "लाल क़िला और"),
        ("- एक\n- दो\n  - भीतर\n\n1. क\n2. ख", "- एक\n- दो\n  - भीतर\n1. क\n2. ख"),
        ("> उद्धरण\n> आगे", "> उद्धरण आगे"),
        ("| राज्य | सीटें |\n|---|--:|\n| बिहार | 40 |", "- राज्य: बिहार; सीटें: 40"),
        ("पहले\n\n    धँसा हुआ पैरा।\n\nबाद", "पहले\n\nधँसा हुआ पैरा।\n\nबाद"),
        ("शब्द[^1] है।\n\n[^1]: टिप्पणी।", "शब्द है।\n\nटिप्पणी।"),
        ("<div>टैग <b>में</b></div>\n\n<script>x</script>", "टैग में"),
        ("क \\* ख &amp; ग", "क * ख & ग"),
        ("पाठ\n\n```\nदोहा एक\n```", "पाठ"),
        ("एक\n\n---\n\nदो", "एक\n\nदो"),
    ],
)
def test_each_mark_becomes_what_it_means(written: str, said: str) -> None:
    assert text(written) == said


def test_program_code_is_left_out_with_a_notice() -> None:
    source = markdown.read("पाठ\n\n```py\nx = 1\n```\n".encode(), "a.md")
    assert (source.text, source.notices) == ("पाठ\n", ("blocks of program code left out: 1",))


@pytest.mark.parametrize(
    "front",
    [
        '---\ntitle: "यात्रा: एक"\nauthor: रमेश\ndate: 2024-03-05\nlang: hi\ntags: [a]\n---\n',
        "---\nTitle: 'यात्रा: एक'\nauthors:\n  - रमेश\nDate: 2024-03-05T10:00\nlanguage: hi\n...\n",
        '+++\ntitle = "यात्रा: एक"\nauthors = ["रमेश"]\ndate = 2024-03-05\nlanguage = "hi"\n+++\n',
    ],
)
def test_front_matter_is_metadata_and_not_said(front: str) -> None:
    source = markdown.read(f"{front}\nपाठ।\n".encode(), "a.md")
    said = (source.text, source.title, source.author, source.date, source.language)
    assert said == ("पाठ।\n", "यात्रा: एक", "रमेश", "2024-03-05", "hi")


def test_front_matter_may_have_the_line_ends_of_windows() -> None:
    source = markdown.read("---\r\ntitle: यात्रा\r\n---\r\nपाठ।\r\n".encode(), "a.md")
    assert (source.text, source.title) == ("पाठ।\n", "यात्रा")


def test_several_authors_are_one_list() -> None:
    source = markdown.read("---\nauthor: [रमेश, 'सीता']\n---\nपाठ\n".encode(), "a.md")
    assert source.author == "रमेश, सीता"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("title: >\n  यात्रा\n  एक\n", ("यात्रा एक", "", "", "")),
        ("title: |-\n  यात्रा\n", ("यात्रा", "", "", "")),
        ("title: यात्रा # मेरी\n", ("यात्रा", "", "", "")),
        ('title: "\\u092f\\u0939"\n', ("यह", "", "", "")),
        ("title: yes\ndate: 2024-03-05 10:00:00 +05:30\n", ("yes", "", "2024-03-05", "")),
        ("title: 007\nlang: no\n", ("007", "", "", "no")),
        ("title: यात्रा\nauthor:\n  name: रमेश\n  email: r@example.org\n", ("यात्रा", "रमेश", "", "")),
        ("title: यात्रा\nauthors:\n- name: रमेश\n- सीता\n", ("यात्रा", "रमेश, सीता", "", "")),
        ("title: यात्रा\nauthor: ~\ndate: null\n", ("यात्रा", "", "", "")),
        ("title: !!python/object/apply:os.system [id]\n", ("id", "", "", "")),
        ("title: एक\ntitle: दो\n", ("दो", "", "", "")),
    ],
)
def test_front_matter_is_yaml_whose_values_stay_as_written(
    written: str, said: tuple[str, ...]
) -> None:
    source = markdown.read(f"---\n{written}---\n\nपाठ।\n".encode(), "a.md")
    assert (source.title, source.author, source.date, source.language) == said
    assert (source.text, source.notices) == ("पाठ।\n", ())


_LAUGHS = "title: &a [क, क]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in pairwise("abcdefghijklmnopqrst")
)


@pytest.mark.parametrize(
    ("written", "notice"),
    [
        ("title: यात्रा: एक\n", "line 2: mapping values are not allowed here"),
        ("lang: hi\ntitle: 'यात्रा\n", "line 4: found unexpected end of stream"),
        (_LAUGHS + "author: *t\n", "line 3: a reference (*name) is not read"),
        ("title: " + "[" * 5000 + "\n", ""),
        ("title: क\n" + "#" * 70_000 + "\n", "it is longer than 65536 characters"),
        ("title: क\ntags: {[a]: b}\n", ""),
    ],
)
def test_front_matter_that_is_no_yaml_is_told_and_the_text_is_read(
    written: str, notice: str
) -> None:
    source = markdown.read(f"---\n{written}---\n\nपाठ।\n".encode(), "a.md")
    assert (source.text, source.title) == ("पाठ।\n", "")
    (told,) = source.notices
    assert told.startswith(f"front matter is not used: {notice}")


def test_a_rule_at_the_start_is_not_front_matter() -> None:
    assert text("---\nपहला पैरा\n---\nदूसरा") == "## पहला पैरा\n\nदूसरा"


def test_front_matter_that_is_no_toml_is_refused() -> None:
    with pytest.raises(InputError, match=r"a\.md: front matter is not TOML"):
        text("+++\ntitle = \n+++\nपाठ")


def test_the_file_says_its_kind_by_name(tmp_path: Path) -> None:
    path = tmp_path / "लेख.MD"
    path.write_text("**मोटा** है।", encoding="utf-8")
    assert read(path).text == "मोटा है।\n"
