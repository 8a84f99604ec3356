"""briefing.toml: which command gets what, styles, and what is wrong is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.cli import cli
from briefing.errors import InputError, UsageError
from briefing.settings import Pauses, style
from briefing.settings.toml import ASKED, line_of, load_defaults, load_styles

KNOWN = {"make": {"engine", "voice", "pause_sentence", "lexicon"}, "say": {"engine", "voice"}}


def defaults(folder: Path, text: str) -> dict[str, dict[str, object]]:
    path = folder / "briefing.toml"
    path.write_text(text, encoding="utf-8")
    return load_defaults(path, KNOWN)


def test_each_command_gets_the_settings_it_has(tmp_path: Path) -> None:
    text = (
        'engine = "espeak"\nlexicon = ["names.tsv"]\n[pause]\nsentence = 0.5\n[say]\nvoice="hi"\n'
    )
    assert defaults(tmp_path, text) == {
        "make": {"engine": "espeak", "lexicon": ["names.tsv"], "pause_sentence": 0.5},
        "say": {"engine": "espeak", "voice": "hi"},
    }


def test_a_file_that_windows_wrote_is_read(tmp_path: Path) -> None:
    assert defaults(tmp_path, '\ufeffengine = "espeak"\r\n')["say"] == {"engine": "espeak"}
    assert line_of(tmp_path / "briefing.toml", "engine").endswith("briefing.toml, line 1")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"briefing\.toml: no such file"):
        load_defaults(tmp_path / "briefing.toml", KNOWN)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("color = 1\n", "color"),
        ("[pause]\nverse = 1\n", "pause_verse"),
        ("[say]\nlexicon=1\n", "say.lexicon"),
    ],
)
def test_a_setting_nobody_knows_is_named(tmp_path: Path, text: str, name: str) -> None:
    with pytest.raises(UsageError, match=rf"briefing\.toml, line \d: Unknown setting: {name} — "):
        defaults(tmp_path, text)


def test_broken_toml_says_where(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"briefing\.toml: .*line 2"):
        defaults(tmp_path, 'engine = "espeak"\nvoice =\n')


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("voice = hm_psi", r"straight quotation marks: voice = \"hm_psi\""),
        ("voice = “hm_psi”", "straight quotation marks"),
        ('voice = "hm_psi', "a closing quotation mark may be missing"),
        ("speed = 1,1", "decimals with a point: 1.1"),
        ("speed = 1\nspeed = 2", "it is set twice"),
        ("[pause]\n[pause]", "the table is there twice"),
        ("speed", "README shows an example"),
    ],
)
def test_a_usual_mistake_is_told_with_what_to_do(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        defaults(tmp_path, f"{text}\n")


def test_a_style_of_ones_own_changes_some_pauses_of_the_one_it_is_called_as(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text("[styles.slow]\nsentence = 0.9\n[styles.calm]\nword = 1\n", "utf-8")
    own = load_styles(path)
    assert style("slow", own) == Pauses(sentence=0.9)
    assert style("calm", own) == replace(style("calm"), word=1.0)
    assert style("calm").sentence > style("news", own).sentence > style("brisk", own).sentence


def test_a_style_there_is_not_is_named_with_those_there_are() -> None:
    with pytest.raises(UsageError, match="'fast' — use news, calm, brisk or slow"):
        style("fast", {"slow": Pauses()})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[styles.slow]\nverse = 1\n", r"\[styles\.slow\] sets 'verse' — it may set word, clause"),
        ("[styles.slow]\nsentence = 31\n", r"\[styles\.slow\]: Unsupported sentence pause: 31 s"),
        (
            "[styles.slow]\nsentence = nan\n",
            r"\[styles\.slow\]: Unsupported sentence pause: nan s",
        ),
        ("[styles.slow]\nsentence = true\n", r"\[styles\.slow\]: Unsupported sentence pause: True"),
        ("[styles.slow]\nsentence = '1'\n", r"\[styles\.slow\]: Unsupported sentence pause: '1'"),
        ("[styles]\nslow = 1\n", r"\[styles\.slow\] is not a table"),
        ("styles = 1\n", r"\[styles\.NAME\] is not a table"),
    ],
)
def test_what_is_no_style_is_named_with_its_file(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"briefing\.toml: " + message):
        load_styles(path)


def test_own_styles_are_read_from_their_tables_and_are_no_options(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text("[styles.slow]\nsentence = 0.9\n")
    assert load_styles(path) == {"slow": Pauses(sentence=0.9)}
    assert load_defaults(path, KNOWN) == {"make": {}, "say": {}}
    assert load_styles(tmp_path / "missing.toml") == {}


def test_a_table_of_voices_is_the_option_speaker(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    text = '[voices]\n"राम" = "hm_omega"\nRavi = "hi"\nengine = "espeak"\n'
    path.write_text(text, encoding="utf-8")
    known = {"make": {"speaker"}, "voices": {"engine"}}
    assert load_defaults(path, known) == {
        "make": {"speaker": ["राम=hm_omega", "Ravi=hi"]},
        "voices": {"engine": "espeak"},
    }


TOML = '''\
# voice = "a comment"
voice = "x"
pause.word = 1

[pause]
sentence = "x"
clause = """
quote = 1
"""

[publish]
base-url = "x"

[ voices ]
"राम" = 5
'''


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("voice", 2),
        ("pause_word", 3),
        ("pause_sentence", 6),
        ("publish.base-url", 12),
        ("base_url", 12),
        ("voices.राम", 15),
        ("pause_quote", 0),
        ("speed", 0),
    ],
)
def test_the_line_that_sets_a_value_is_found(tmp_path: Path, name: str, line: int) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text(TOML, encoding="utf-8")
    assert line_of(path, name) == (f"{path}, line {line}" if line else str(path))


def test_a_setting_nearly_right_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"line 2: Unknown setting: pause_sentense — did you mean"):
        defaults(tmp_path, "[pause]\nsentense = 1\n")


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("say", r"line 2: Unknown setting: say\.engine — write it above the line \[say\]"),
        ("pause", r"line 2: Unknown setting: pause_engine — write it above the line \[pause\]"),
    ],
)
def test_a_setting_below_a_table_that_has_none_of_that_name_belongs_above_it(
    tmp_path: Path, table: str, told: str
) -> None:
    known = {"make": {"engine", "pause_word"}, "say": {"speed"}}
    path = tmp_path / "briefing.toml"
    path.write_text(f'[{table}]\nengine = "espeak"\n', encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        load_defaults(path, known)


def options_of_the_program() -> dict[str, set[str]]:
    return {
        name: {option.name or "" for option in cli.commands[name].params} for name in cli.commands
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("force = true\n", "line 1: force cannot be set in a file"),
        ("[make]\nvoice = 'x'\nforce = false\n", "line 3: force cannot be set in a file"),
        ("[publish]\nwithdraw = ['news']\n", "line 2: withdraw cannot be set in a file"),
        ("[publish]\nrestore = ['news']\n", "line 2: restore cannot be set in a file"),
        ("[batch]\ncluster = 'tcp://example.org:1'\n", "line 2: cluster cannot be set in a file"),
        ("[cache]\nclear = true\n", "line 2: clear cannot be set in a file"),
        ("[keep]\ndays = 0\n", "keep-days cannot be set in a file"),
        ("keep-mb = 0\n", "line 1: keep-mb cannot be set in a file"),
    ],
)
def test_what_destroys_or_runs_something_is_asked_for_and_never_set_by_a_file(
    text: str, told: str, tmp_path: Path
) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        load_defaults(path, options_of_the_program())
    assert told in str(refused.value)
    assert "give it with the command" in refused.value.hint


def test_every_option_that_no_file_sets_is_one() -> None:
    assert set().union(*options_of_the_program().values()) >= ASKED


@pytest.mark.parametrize("text", [f"speed = {'9' * 5000}\n", f"title = {'[' * 5000}\n"])
def test_what_python_has_no_room_for_is_a_mistake_in_the_file(text: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"briefing\.toml: a number is too long, or tables are"):
        defaults(tmp_path, text)
