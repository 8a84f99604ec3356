"""Options that several commands share, and the settings they make together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from briefing.settings import Pauses, Settings

Command = TypeVar("Command", bound=Callable[..., Any])


def options_of(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Several click options as one decorator, in the order they are to be listed."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


voice_options = options_of(
    click.option(
        "--engine",
        metavar="NAME",
        default="kokoro",
        show_default=True,
        help="Voice engine; see 'briefing voices'.",
    ),
    click.option(
        "--voice", metavar="NAME", default="", help="A voice of that engine. [default: its first]"
    ),
    click.option(
        "--speed",
        metavar="X",
        type=float,
        default=1.0,
        show_default=True,
        help="Times the voice's normal pace, 0.5 to 2.",
    ),
    click.option(
        "--draft", is_flag=True, help="Instant robotic voice: the same as --engine espeak."
    ),
    click.option(
        "--lexicon",
        metavar="FILE",
        type=click.Path(path_type=Path),
        multiple=True,
        help="Words and how to say them: written, tab, spoken.",
    ),
)
pause_options = options_of(
    *(
        click.option(
            f"--pause-{name}",
            metavar="S",
            type=float,
            default=getattr(Pauses(), name),
            show_default=True,
            help=f"Seconds of silence after a {name}.",
        )
        for name in ("sentence", "paragraph", "heading", "item", "quote", "clause", "word")
    )
)


def settings_of(options: dict[str, Any]) -> Settings:
    """Settings from the options of a command; pauses come as pause_sentence and so on."""
    if options.pop("draft"):
        options["engine"] = "espeak"
    options["lexicons"] = options.pop("lexicon")
    pauses = {
        k.removeprefix("pause_"): options.pop(k) for k in list(options) if k.startswith("pause_")
    }
    return Settings(pauses=Pauses(**pauses), **options)
