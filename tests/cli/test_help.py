"""`--help`: what belongs together stands together, and nothing is lost or cut short."""

from __future__ import annotations

import re
import unicodedata

import click
import pytest

from briefing.cli import cli
from briefing.cli.commands import SUMMARIES
from briefing.cli.sections import Sectioned, titles

MANY = [name for name, command in cli.commands.items() if isinstance(command, Sectioned)]


def help_of(*names: str) -> str:
    command: click.Command = cli
    context = click.Context(command, info_name="briefing", terminal_width=80)
    for name in names:
        assert isinstance(command, click.Group)
        command = command.commands[name]
        context = click.Context(command, info_name=name, parent=context, terminal_width=80)
    return command.get_help(context)


@pytest.mark.parametrize("name", MANY)
def test_every_option_stands_once_under_a_heading(name: str) -> None:
    lines = help_of(name).splitlines()
    options = [p for p in cli.commands[name].params if isinstance(p, click.Option)]
    flags = [option.opts[-1] for option in options if not option.hidden]
    shown = [line.split("  ")[1] for line in lines if line.startswith("  -")]
    named = [word for names in shown for word in names.replace(",", "").split()]
    assert sorted(flags) == sorted(word for word in named if word in flags)
    heads = [line[:-1] for line in lines if re.fullmatch(r"\S.*:", line)]
    assert heads == [title for title in titles().values() if title in heads]
    assert len(heads) > 3


@pytest.mark.parametrize("name", cli.commands)
def test_no_line_is_wider_than_a_terminal(name: str) -> None:
    for line in help_of(name).splitlines():
        assert sum(unicodedata.category(letter) != "Mn" for letter in line) <= 80, line


def test_the_list_of_commands_says_whole_sentences() -> None:
    told = " ".join(help_of().split())
    assert all(summary in told for summary in SUMMARIES.values())


def test_what_an_option_can_be_is_shown() -> None:
    told = help_of("make")
    assert "--disclosure none|start|end" in told
    assert "--bitrate 64|96|128|192" in told
    assert "--cover FILE|akhbar|suraj|lahar" in told
