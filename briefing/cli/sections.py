"""The help of commands with many options: in sections, each under what its options are about."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _

import click

from briefing.settings import Settings, leaves

_WIDTH = 25  # columns of the names of options; longer ones stand on a line of their own
_OF_SETTINGS = {
    "voice": ("draft", "engine", "voice", "speed", "threads"),
    "text": ("lexicon", "field", "ssml", "chapters", "pages"),
    "tags": ("title", "author", "default_author", "show", "date", "cover"),
    "besides": ("transcript", "html", "epub", "split"),
    "pauses": ("style",),
    "frame": ("intro", "outro"),
}
"""Options that are in no group of the settings, by what they are about."""


def titles() -> dict[str, str]:
    """What each section is headed by, in their order; the first is of what is in no other."""
    return {
        "": _("Options"),
        "voice": _("The voice"),
        "text": _("What is read"),
        "paratext": _("What surrounds a text: read in full, shortened, or left out"),
        "pauses": _("Pauses"),
        "voices": _("More voices"),
        "frame": _("Opening, closing and music"),
        "tags": _("Title and tags"),
        "besides": _("Other files"),
        "sound": _("The sound file"),
        "neural": _("The neural voice"),
        "online": _("Network"),
    }


def _sections() -> dict[str, str]:
    """The section of each option that has one: of its group in the settings, or of the table."""
    found = {leaf.key: leaf.path[0] for leaf in leaves(Settings) if len(leaf.path) > 1}
    return found | {key: section for section, keys in _OF_SETTINGS.items() for key in keys}


def _in_one_column(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """`rows` with the first so wide that what options do begins in the same column everywhere."""
    (first, use), *more = rows
    return [(first.ljust(_WIDTH), use), *more]


class Sectioned(click.Command):
    """A command whose help lists its options in sections."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, those that belong together under one heading."""
        section_of: Mapping[str, str] = _sections()
        rows: dict[str, list[tuple[str, str]]] = {}
        for option in self.get_params(ctx):
            record = option.get_help_record(ctx)
            if record:
                rows.setdefault(section_of.get(option.name or "", ""), []).append(record)
        for section, title in titles().items():
            if section in rows:
                with formatter.section(title):
                    formatter.write_dl(_in_one_column(rows[section]), col_max=_WIDTH)
