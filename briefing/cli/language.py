"""The help in the language of the user's environment: Hindi, where it asks for Hindi.

The catalogue is gettext's own, `briefing/cli/locale`. click looks its words up in it too,
because it asks whatever text domain the program has chosen. English needs no catalogue,
and none is opened for it.
"""

from __future__ import annotations

import gettext
import inspect
import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from briefing.cli.commands import Loaded
from briefing.io.later import later

DOMAIN = "briefing"
CATALOGUES = Path(__file__).parent / "locale"
LANGUAGE = "hi"
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")  # as gettext asks them
_UNWRAPPED = "\b\n"  # a paragraph that click is not to wrap begins with it
_CONTROL = later("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_SENTENCE = later(r".*?[।?!](?=\s|\Z)", re.DOTALL)


def use(command: click.Command, commands: Loaded) -> None:
    """Put the help of `command` and click's own words into Hindi, if that is wished and shown.

    Those of `commands`, which are below it, follow when they are loaded.
    """
    if not is_hindi():
        return
    gettext.bindtextdomain(DOMAIN, str(CATALOGUES))
    gettext.textdomain(DOMAIN)
    say = gettext.translation(DOMAIN, CATALOGUES, [LANGUAGE]).gettext
    _translate_one(command, say)
    commands.when_loaded(lambda each: translate(each, say))


def is_hindi() -> bool:
    """Whether this person reads Hindi here."""
    return asks_for_hindi(os.environ) and is_shown(sys.stdout.encoding)


def said(text: str) -> str:
    """A message of the library in the language of the person, on one line.

    Names of files may hold line breaks, and orders to the terminal: they are shown as \\x1b.
    """
    if is_hindi():
        from briefing.io.messages import in_hindi

        text = in_hindi(text)
    return _CONTROL.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def asks_for_hindi(environment: Mapping[str, str]) -> bool:
    """Whether the first language of the environment is Hindi; LC_ALL=C asks for English.

    The system need not know the locale.
    """
    if environment.get("LC_ALL", "").partition(".")[0] in {"C", "POSIX"}:
        return False
    first = next(filter(None, map(environment.get, _VARIABLES)), "") or ""
    return re.match(rf"{LANGUAGE}(?![a-z])", first) is not None


def is_shown(encoding: str | None) -> bool:
    """Whether output in this encoding can carry Devanagari."""
    return (encoding or "").lower().replace("-", "").replace("_", "") == "utf8"


def translate(command: click.Command, say: Callable[[str], str]) -> None:
    """Replace every text in the help of `command`, and of those below it, by what `say` makes.

    `say` is given a paragraph at a time, in one line unless its lines are to stay.
    """
    _translate_one(command, say)
    if isinstance(command, click.Group):
        for below in command.commands.values():
            translate(below, say)


def _translate_one(command: click.Command, say: Callable[[str], str]) -> None:
    if command.help:
        command.help = _paragraphs(command.help, say)
        first = _SENTENCE.match(command.help)
        command.short_help = first[0] if first else command.short_help
    if command.epilog:
        command.epilog = _paragraphs(command.epilog, say)
    for option in command.params:
        if isinstance(option, click.Option) and option.help:
            option.help = say(option.help)


def _paragraphs(text: str, say: Callable[[str], str]) -> str:
    return "\n\n".join(_paragraph(part, say) for part in inspect.cleandoc(text).split("\n\n"))


def _paragraph(text: str, say: Callable[[str], str]) -> str:
    if text.startswith(_UNWRAPPED):
        return _UNWRAPPED + say(text.removeprefix(_UNWRAPPED))
    return say(text.replace("\n", " "))
