"""Choices are checked once, wherever they come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.document import Boundary
from briefing.errors import InputError, UsageError
from briefing.settings import Pauses, Quality, Settings, load_defaults, load_styles, style

KNOWN = {"make": {"engine", "voice", "pause_sentence", "lexicon"}, "say": {"engine", "voice"}}


def defaults(folder: Path, text: str) -> dict[str, dict[str, object]]:
    path = folder / "briefing.toml"
    path.write_text(text, encoding="utf-8")
    return load_defaults(path, KNOWN, required=True)


def test_each_command_gets_the_settings_it_has(tmp_path: Path) -> None:
    text = (
        'engine = "espeak"\nlexicon = ["names.tsv"]\n[pause]\nsentence = 0.5\n[say]\nvoice="hi"\n'
    )
    assert defaults(tmp_path, text) == {
        "make": {"engine": "espeak", "lexicon": ["names.tsv"], "pause_sentence": 0.5},
        "say": {"engine": "espeak", "voice": "hi"},
    }


def test_without_a_file_there_are_no_defaults_unless_one_was_named(tmp_path: Path) -> None:
    assert load_defaults(tmp_path / "briefing.toml", KNOWN, required=False) == {}
    with pytest.raises(InputError, match=r"briefing\.toml: No such file"):
        load_defaults(tmp_path / "briefing.toml", KNOWN, required=True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("colour = 1\n", "colour"),
        ("[pause]\nverse = 1\n", "pause_verse"),
        ("[say]\nlexicon=1\n", "say.lexicon"),
    ],
)
def test_a_setting_nobody_knows_is_named(tmp_path: Path, text: str, name: str) -> None:
    with pytest.raises(UsageError, match=f"no setting is called '{name}'"):
        defaults(tmp_path, text)


def test_broken_toml_says_where(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"briefing\.toml: .*line 2"):
        defaults(tmp_path, 'engine = "espeak"\nvoice =\n')


def test_every_boundary_has_a_pause_and_the_end_has_none() -> None:
    pauses = Pauses(sentence=0.4)
    assert pauses.after(Boundary.SENTENCE) == 0.4
    assert pauses.after(Boundary.END) == 0
    assert all(pauses.after(boundary) > 0 for boundary in Boundary if boundary != Boundary.END)


@pytest.mark.parametrize("seconds", [-0.1, 31, float("nan")])
def test_impossible_pauses_are_refused(seconds: float) -> None:
    with pytest.raises(UsageError, match="a sentence pause of"):
        Pauses(sentence=seconds)


def test_impossible_bit_rates_and_loudness_are_refused() -> None:
    with pytest.raises(UsageError, match="128"):
        Settings(bitrate=128)
    with pytest.raises(UsageError, match="LUFS"):
        Settings(loudness=0)


def test_a_style_of_ones_own_changes_some_pauses_of_news() -> None:
    own = {"slow": {"sentence": 0.9}}
    assert style("slow", own) == Pauses(sentence=0.9)
    assert style("calm", own).sentence > style("news", own).sentence > style("brisk", own).sentence


def test_a_style_there_is_not_and_a_pause_there_is_not_are_named() -> None:
    with pytest.raises(UsageError, match="no style 'fast'"):
        style("fast", {"slow": {}})
    with pytest.raises(UsageError, match="style 'slow' sets 'verse'"):
        style("slow", {"slow": {"verse": 1.0}})


def test_own_styles_are_read_from_their_tables_and_are_no_options(tmp_path: Path) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text("[styles.slow]\nsentence = 0.9\n")
    assert load_styles(path) == {"slow": {"sentence": 0.9}}
    assert load_defaults(path, KNOWN, required=True) == {"make": {}, "say": {}}
    assert load_styles(tmp_path / "missing.toml") == {}


def test_a_disclosure_has_a_place_and_words() -> None:
    assert not Settings().disclosure
    assert Settings(disclosure="end").disclosure_text
    with pytest.raises(UsageError, match="Unknown place for the disclosure: middle"):
        Settings(disclosure="middle")
    with pytest.raises(UsageError, match="The disclosure has no text"):
        Settings(disclosure="start", disclosure_text=" ")


def test_a_quality_may_be_named_and_one_there_is_not_is_refused() -> None:
    assert Settings(quality="best").quality is Quality.BEST  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="Unknown quality: finest") as caught:
        Settings(quality="finest")  # type: ignore[arg-type]
    assert caught.value.hint == "use fast, standard, best"
