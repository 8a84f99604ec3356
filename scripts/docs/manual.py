"""The manual page: roff, from the command line itself and a few sections of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from surface import Command, Option, Shared, surface

from briefing import __version__
from briefing.cli import cli

_UNWRAPPED = "\b\n"
_WORDS = re.compile(r" {2,}")
_HEAD = """\
'\\" -*- coding: utf-8 -*-
.\\" Written by scripts/docs/generate.py from the command line itself.
"""
_ENVIRONMENT = (
    ("BRIEFING_CACHE", "Folder of kept clips and of the prepared neural voice."),
    ("BRIEFING_COMMAND_OPTION", "Sets an option of a command: BRIEFING_MAKE_VOICE=hm_psi."),
    (
        "LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
        "Help is in Hindi where the first of them set says hi.",
    ),
)
_FILES = (
    ("briefing.toml", "In the folder you are in: defaults for every option, and your own styles."),
    ("~/.cache/briefing", "Kept clips and the prepared neural voice."),
)
_EXAMPLES = (
    ("briefing make news.txt -o news.mp3", "Narrate a text."),
    ("briefing make --draft --style calm news.txt", "A quick one, with long pauses."),
    ("briefing publish output --base-url https://example.org/news", "Make a podcast of a folder."),
)


def roff() -> str:
    """The page as source of groff and mandoc."""
    commands, shared = surface()
    program = commands[0]
    return "".join(
        [
            _HEAD,
            f'.TH BRIEFING 1 "" "briefing {__version__}" "User Commands"\n',
            ".SH NAME\nbriefing \\- written Hindi to a narrated audio briefing\n",
            f".SH SYNOPSIS\n{_bold('briefing')}{_text(program.usage.removeprefix('briefing'))}\n",
            ".SH DESCRIPTION\n",
            *map(_paragraph, program.help),
            ".SH OPTIONS\n",
            _options(program.options),
            ".SH COMMANDS\n",
            *(_command(command, shared) for command in commands[1:]),
            *(f".SS {_text(s.title)}\n{_options(s.options)}" for s in shared),
            ".SH EXIT STATUS\n",
            _options(_exit_codes()),
            *(f".SH ENVIRONMENT\n{_options(_ENVIRONMENT)}", f".SH FILES\n{_options(_FILES)}"),
            f".SH EXAMPLES\n{_options(_EXAMPLES)}",
        ]
    )


def _command(command: Command, shared: Iterable[Shared]) -> str:
    name, usage = command.name, command.usage
    also = [f"{s.title}, below." for s in shared if name in s.commands]
    also = [f"It also takes: {' '.join(also)}"] if also else []
    return "".join(
        [
            f".SS {_text(name)}\n{_bold(name)}{_text(usage.removeprefix(name))}\n",
            *map(_paragraph, (*command.help, *also)),
            _options(command.options),
        ]
    )


def _paragraph(text: str) -> str:
    if text.startswith(_UNWRAPPED):
        lines = map(_line, text.removeprefix(_UNWRAPPED).splitlines())
        return ".PP\n.nf\n" + "\n".join(lines) + "\n.fi\n"
    return f".PP\n{_line(' '.join(text.split()))}\n"


def _options(options: Iterable[Option]) -> str:
    return "".join(f".TP\n{_bold(names)}\n{_line(use)}\n" for names, use in options)


def _exit_codes() -> list[Option]:
    """The codes of the epilog, which stand in two columns; "0  done" first."""
    lines = (cli.epilog or "").splitlines()[2:]
    columns = [column for line in lines for column in _WORDS.split(line.strip())]
    pairs = list(zip(columns[::2], columns[1::2], strict=True))
    return sorted(pairs, key=lambda pair: int(pair[0].split(",")[0]))


def _bold(text: str) -> str:
    return f"\\fB{_text(text)}\\fR"


def _line(text: str) -> str:
    """A line of text; one that began as a request would not be shown."""
    return f"\\&{_text(text)}" if text.startswith((".", "'")) else _text(text)


def _text(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-")
