"""Every setting, with values that can be and some that cannot, from every place it is set in."""

from __future__ import annotations

import ast
import gettext
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError, dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, TypeGuard

import pytest
from paths import ROOT
from setting_values import SETTINGS, SHOW, Values

from briefing.cli import cli, complete, language, run
from briefing.cli.found_settings import ASKS, FOLLOWS
from briefing.document import Boundary
from briefing.episode.cover.designs import DESIGNS as DRAWN
from briefing.episode.transcripts import FORMATS
from briefing.errors import InputError, UsageError
from briefing.podcast.show import Show
from briefing.settings import (
    DESIGNS,
    TRANSCRIPTS,
    Leaf,
    Pauses,
    Settings,
    Voices,
    changed,
    leaves,
)
from briefing.settings.making import made_from
from briefing.settings.toml import ASKED

LEAVES = [
    *((Settings, leaf) for leaf in leaves(Settings)),
    *((Show, leaf) for leaf in leaves(Show)),
]


@dataclass(frozen=True)
class Case:
    """A setting, one of its values, and the words or the TOML for it."""

    settings: type
    leaf: Leaf
    value: Any
    words: str | list[str]
    toml: str
    also: dict[str, Any]

    @property
    def command(self) -> str:
        return "publish" if self.settings is Show else "make"

    @property
    def needed(self) -> list[str]:
        """What any call of the command needs."""
        if self.settings is Settings:
            return ["make", "news.txt", "-o", "x.mp3"]
        show = [] if self.leaf.key == "show" else ["--show", "S"]
        return ["publish", ".", "--base-url", "https://example.org", *show]


def values_of(settings: type, leaf: Leaf) -> Values:
    """Its row; one that is missing is named by a test of its own."""
    return (SHOW if settings is Show else SETTINGS).get(leaf.key, Values((), ()))


def cases(pick: Callable[[Values], Iterator[tuple[Any, Any, Any]]]) -> list[Any]:
    made = []
    for settings, leaf in LEAVES:
        values = values_of(settings, leaf)
        for value, words, toml in pick(values):
            case = Case(settings, leaf, value, words, toml, dict(values.also))
            name = f"{case.command}-{leaf.key}-{ascii(value)[:30]}{ascii(words)[:20]}{toml[:20]}"
            made.append(pytest.param(case, id=name.replace("::", "")))
    return made


def good(values: Values) -> Iterator[tuple[Any, Any, Any]]:
    yield from values.good


def bad(values: Values) -> Iterator[tuple[Any, Any, Any]]:
    yield from ((value, "", "") for value in values.bad)


def bad_words(values: Values) -> Iterator[tuple[Any, Any, Any]]:
    yield from ((None, words, "") for words in values.words)


def bad_toml(values: Values) -> Iterator[tuple[Any, Any, Any]]:
    yield from ((None, "", toml) for toml in values.toml)


def owner(case: Case) -> type:
    """The dataclass that has the field itself."""
    made = case.settings(title="क") if case.settings is Show else case.settings()
    group = type(getattr(made, case.leaf.path[0], None))
    return group if len(case.leaf.path) > 1 else case.settings


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The settings that a command comes to, which then ends before it does anything."""
    found: list[Any] = []

    def look(*given: Any, **_: Any) -> None:
        found.extend(one for one in given if isinstance(one, Settings | Show))
        raise InputError("seen")

    monkeypatch.setattr("briefing.pipeline.make_files", look)
    monkeypatch.setattr("briefing.podcast.publish.publish", look)
    monkeypatch.chdir(tmp_path)
    return found


def configure(text: str) -> None:
    Path("briefing.toml").write_text(text, encoding="utf-8")


def also_toml(case: Case) -> str:
    return "".join(f"{key} = '{value}'\n" for key, value in case.also.items())


def test_every_setting_has_its_row() -> None:
    assert set(SETTINGS) == {leaf.key for leaf in leaves(Settings)}
    assert set(SHOW) == {leaf.key for leaf in leaves(Show)}


@pytest.mark.parametrize("case", cases(good))
def test_what_can_be_is_taken_by_python(case: Case) -> None:
    base = {"show": "S"} if case.settings is Show else {}
    made: Any = made_from(case.settings, {**base, **case.also, case.leaf.key: case.value})
    assert case.leaf.of(made) == case.value
    assert type(case.leaf.of(made)) in {type(case.value), type(case.leaf.default), float}


@pytest.mark.parametrize("case", cases(good))
def test_what_can_be_is_taken_by_the_command_line(case: Case, seen: list[Any]) -> None:
    if case.leaf.option.kind.is_flag:
        options = [f"--{case.leaf.flag}"] if case.value else []
    else:
        several = case.words if isinstance(case.words, list) else [case.words]
        options = [part for words in several for part in (f"--{case.leaf.flag}", words)]
    for key, value in case.also.items():
        options += [f"--{key}", value]
    assert run([*case.needed, *options]) == 3
    assert case.leaf.of(seen[0]) == case.value


@pytest.mark.parametrize("case", cases(good))
def test_what_can_be_is_taken_from_the_environment(
    case: Case, seen: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    separator = os.pathsep if case.leaf.option.kind.holds_files else " "
    words = separator.join(case.words) if isinstance(case.words, list) else case.words
    monkeypatch.setenv(f"BRIEFING_{case.command}_{case.leaf.key}".upper(), words)
    configure(also_toml(case))
    assert run(case.needed) == 3
    empty = case.leaf.default if words == "" else case.value  # an empty variable is none
    assert case.leaf.of(seen[0]) == empty


@pytest.mark.parametrize("case", cases(good))
def test_what_can_be_is_taken_from_briefing_toml(case: Case, seen: list[Any]) -> None:
    configure(f"[{case.command}]\n{also_toml(case)}{case.leaf.flag} = {case.toml}\n")
    if case.leaf.key in ASKED:
        assert run(case.needed) == 2
        assert not seen
        return
    named = ["--config", "briefing.toml"] if case.leaf.key in {*ASKS, *FOLLOWS} else []
    assert run([*named, *case.needed]) == 3
    if case.leaf.key == "author" and case.command != "publish":
        assert seen[0].default_author == case.value  # a file names that of texts that name none
    else:
        assert case.leaf.of(seen[0]) == case.value


@pytest.mark.parametrize("case", cases(bad))
def test_what_cannot_be_is_refused_when_settings_are_made(case: Case) -> None:
    base = {"title": "S"} if owner(case) is Show else {}
    with pytest.raises(UsageError) as caught:
        owner(case)(**{**base, case.leaf.path[-1]: case.value})
    error = caught.value
    assert error.hint
    assert error.setting == case.leaf.key
    assert "\n" not in str(error)
    assert f"--{case.leaf.flag}" not in str(error)
    assert len(str(error)) < 400


@pytest.mark.parametrize("case", cases(bad_words))
def test_what_cannot_be_is_refused_with_the_name_of_its_option(
    case: Case, seen: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    if case.leaf.option.kind.is_flag:
        return  # it takes no words there
    assert run([*case.needed, f"--{case.leaf.flag}", str(case.words)]) == 2
    assert capsys.readouterr().err.endswith(f" (--{case.leaf.flag})\n")
    assert not seen


@pytest.mark.parametrize("case", cases(bad_words))
def test_what_cannot_be_is_refused_with_the_name_of_its_variable(
    case: Case,
    seen: list[Any],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not str(case.words).strip():
        return  # an empty variable is none
    variable = f"BRIEFING_{case.command}_{case.leaf.key}".upper()
    monkeypatch.setenv(variable, str(case.words))
    assert run(case.needed) == 2
    assert capsys.readouterr().err.endswith(f" ({variable})\n")
    assert not seen


@pytest.mark.parametrize("case", cases(bad_toml))
def test_what_cannot_be_is_refused_with_file_and_key(
    case: Case, seen: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    configure(f"[{case.command}]\n{case.leaf.flag} = {case.toml}\n")
    assert run(case.needed) == 2
    told = capsys.readouterr().err
    assert told.startswith("briefing: briefing.toml, line 2: ")
    assert case.leaf.key in ASKED or told.endswith(f" ({case.leaf.key})\n")
    assert told.count("\n") == 1
    assert not seen


@pytest.mark.parametrize(("settings", "leaf"), LEAVES, ids=lambda it: getattr(it, "key", ""))
def test_every_setting_is_an_option_with_help_in_both_languages_and_in_the_docs(
    settings: type, leaf: Leaf
) -> None:
    del settings
    hindi = gettext.translation(language.DOMAIN, language.CATALOGUES, ["hi"]).gettext
    docs = (ROOT / "docs/commands.md").read_text(encoding="utf-8")
    manual = (ROOT / "docs/man/briefing.1").read_text(encoding="utf-8")
    assert leaf.option.commands
    for command in leaf.option.commands:
        (option,) = [o for o in cli.commands[command].params if o.name == leaf.key]
        assert f"--{leaf.flag}" in option.opts
        assert option.envvar is None
    for help_text in (leaf.option.help, *(switch.help for switch in leaf.option.switches)):
        assert hindi(help_text) != help_text
        assert help_text.split("[default")[0].split("|")[0].strip() in docs
    for flag in (leaf.flag, *(switch.flag for switch in leaf.option.switches)):
        assert f"`--{flag}" in docs
        assert rf"\fB\-\-{flag}".replace("-", r"\-").replace(r"\\-", r"\-") in manual
    completion = leaf.option.completion
    assert not completion or callable(getattr(complete, completion))


def test_names_that_the_settings_know_are_those_that_are_written_and_drawn() -> None:
    assert tuple(FORMATS) == TRANSCRIPTS
    assert tuple(DRAWN) == DESIGNS


def test_a_name_there_is_not_is_refused_and_one_elsewhere_is_shown() -> None:
    with pytest.raises(UsageError, match="Unknown setting: color — there are engine, voice"):
        Settings(color="red")  # type: ignore[call-arg]
    with pytest.raises(UsageError, match=r"Unknown setting: voise — did you mean voice\?"):
        Settings(voise="hm_psi")  # type: ignore[call-arg]
    with pytest.raises(UsageError, match=r"Unknown setting: bitrate — it is sound\.bitrate"):
        Settings(bitrate=96)  # type: ignore[call-arg]
    with pytest.raises(UsageError, match="Unknown setting: color"):
        changed(Settings(), {"color": "red"})


@pytest.mark.parametrize("wrong", [None, {"sentence": 1}, Voices(), 0.5, Pauses], ids=repr)
def test_a_group_that_is_none_is_refused(wrong: Any) -> None:
    with pytest.raises(UsageError, match=r"Unsupported pauses: .* — use briefing.Pauses"):
        Settings(pauses=wrong)


def test_settings_cannot_be_changed_once_they_are_checked() -> None:
    with pytest.raises(FrozenInstanceError):
        Settings().speed = 9  # type: ignore[misc]
    assert hash(Settings()) == hash(Settings())


def test_what_depends_on_another_is_checked_with_it(
    seen: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UsageError, match="needs a voice — name a fallback"):
        Voices(fallback_per_sentence=True)
    both = {"fallback_per_sentence": True, "fallback": "espeak"}
    assert changed(Settings(), both).voices == Voices("espeak", True)
    assert run(["make", "news.txt", "--fallback-per-sentence"]) == 2
    assert capsys.readouterr().err.endswith(" — name a fallback (--fallback)\n")


def test_every_boundary_has_a_pause_and_the_end_has_none() -> None:
    pauses = Pauses(sentence=0.4)
    assert pauses.after(Boundary.SENTENCE) == 0.4
    assert pauses.after(Boundary.END) == 0
    assert all(pauses.after(boundary) > 0 for boundary in Boundary if boundary != Boundary.END)


@pytest.mark.parametrize(
    ("toml", "options", "engine"),
    [
        ("", [], "kokoro"),
        ("", ["--draft"], "espeak"),
        ("engine = 'gtts'", ["--draft"], "espeak"),
        ("draft = true", [], "espeak"),
        ("draft = true", ["--engine", "gtts"], "gtts"),
        ("draft = true", ["--engine", "kokoro"], "kokoro"),
        ("engine = 'gtts'\ndraft = true", [], "gtts"),
        ("draft = false", [], "kokoro"),
    ],
)
def test_a_switch_stands_for_a_value_unless_that_is_given_as_near(
    seen: list[Any], toml: str, options: list[str], engine: str
) -> None:
    configure(toml)
    assert run(["--config", "briefing.toml", "make", "news.txt", *options]) == 3
    assert seen[0].engine == engine


def test_a_style_gives_all_pauses_and_an_option_changes_one(seen: list[Any]) -> None:
    configure("style = 'slow'\n[styles.slow]\nitem = 3\n[pause]\nsentence = 0.4\n")
    assert run(["make", "news.txt", "--pause-word", "1"]) == 3
    assert seen[0].pauses == Pauses(word=1, sentence=0.4, item=3)


def test_messages_of_the_library_name_no_option_of_the_command_line() -> None:
    flags = {o for c in cli.commands.values() for p in c.params for o in p.opts if o[:2] == "--"}
    known = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, flags))})(?![\w-])")
    told = []
    for file in sorted((ROOT / "briefing").rglob("*.py")):
        if {"cli", "settings"} & set(file.relative_to(ROOT).parts):
            continue  # where options are made and their help is written
        tree = ast.parse(file.read_text(encoding="utf-8"))
        docs = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if _has_doc(node)}
        told += [
            f"{file.name}:{node.lineno}: {node.value}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and node.value not in docs
            and known.search(node.value)
        ]
    assert told == []


def _has_doc(node: ast.AST) -> TypeGuard[ast.Module | ast.ClassDef | ast.FunctionDef]:
    return isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)


def test_help_of_each_group_is_one_block() -> None:
    for kind in (Settings, Show, *(type(group) for group in vars_of(Settings()))):
        lines = (kind.__doc__ or "").splitlines()
        assert not [line for line in lines if line.startswith(" ")], kind
        assert not [line for line in lines if ": a O" in line]


def vars_of(settings: Settings) -> list[object]:
    """The groups of settings."""
    return [value for f in fields(settings) if is_dataclass(value := getattr(settings, f.name))]
