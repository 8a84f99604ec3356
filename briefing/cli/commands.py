"""The commands of the program: each is loaded when it is called, or its options are asked for.

`briefing --help` loads none: their first paragraphs stand here, made from the commands by
`scripts/docs/generate.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from importlib import import_module

import click

MODULES = {
    "make": "narrate",
    "script": "script",
    "say": "narrate",
    "init": "init",
    "batch": "batch",
    "publish": "publish",
    "check-feed": "publish",
    "serve": "listen",
    "api": "api",
    "play": "listen",
    "clip": "clip",
    "voices": "voices",
    "doctor": "inspect",
    "cache": "inspect",
}
"""The module of this folder that each command is in, under its own name."""

# generated: summaries
SUMMARIES = {
    "make": (
        'Narrate TEXT (a file, an address or "-") into one file; several become one chapter each.'
    ),
    "script": (
        "Print all that will be read aloud: TEXT, and any spoken opening, notice and closing."
    ),
    "say": 'Say TEXT aloud at once: the words themselves, a file, an address, or "-".',
    "init": "Create the folder of a new show: settings explained line by line, and a text to try.",
    "batch": "Narrate every SOURCE into an episode of its own.",
    "publish": "Make a podcast of the episodes in FOLDER: feed, pages, covers, transcripts.",
    "check-feed": (
        "Check any podcast feed against the published rules, and name each line that breaks one."
    ),
    "serve": "Serve a published site, or a folder of episodes as a site, from this machine.",
    "api": "Serve other programs over HTTP, as OpenAI's speech API does, from this machine.",
    "play": "Play an episode here, with chapters and the sentence being said.",
    "clip": "Cut a sentence, a chapter or a span of time out of an episode, to share as audio.",
    "voices": "List all voices; play or save samples of them.",
    "doctor": "Say what is installed, what is missing, and the command that fixes it.",
    "cache": "Show what is kept on this machine, where, and how much; clear or prune it.",
}
# end of summaries


class Loaded(MutableMapping[str, click.Command]):
    """The commands by name; one is loaded when it is asked for."""

    def __init__(self) -> None:
        """Of all there are, none loaded."""
        self._loaded: dict[str, click.Command] = {}
        self._prepare: list[Callable[[click.Command], None]] = []

    def when_loaded(self, prepare: Callable[[click.Command], None]) -> None:
        """Have `prepare` called with every command once, those that are loaded now too."""
        self._prepare.append(prepare)
        for command in self._loaded.values():
            prepare(command)

    def __getitem__(self, name: str) -> click.Command:
        """The command of that name, loaded. Raises KeyError."""
        if name not in self._loaded:
            module = import_module(f"briefing.cli.{MODULES[name]}")
            self[name] = getattr(module, name.replace("-", "_"))
            for prepare in self._prepare:
                prepare(self[name])
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        """Have `command` for that name."""
        self._loaded[name] = command

    def __delitem__(self, name: str) -> None:
        """Have the command loaded again when it is next asked for."""
        del self._loaded[name]

    def __contains__(self, name: object) -> bool:
        """Whether there is such a command."""
        return name in MODULES

    def __iter__(self) -> Iterator[str]:
        """Their names."""
        return iter(MODULES)

    def __len__(self) -> int:
        """How many there are."""
        return len(MODULES)

    def summaries(self) -> dict[str, click.Command]:
        """What stands for the commands in their list, and has no more than its help."""
        listed = {
            name: click.Command(name, help=told, short_help=told)
            for name, told in SUMMARIES.items()
        }
        for command in listed.values():
            for prepare in self._prepare:
                prepare(command)
        return listed
