"""Options that several commands share, and the settings they make together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from briefing.cli import complete
from briefing.cli.messages import hush, tell_where_text_goes
from briefing.settings import (
    DISCLOSURE,
    DISCLOSURE_PLACES,
    INTRO,
    OUTRO,
    STYLES,
    Pauses,
    Quality,
    Settings,
    style,
)

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
        shell_complete=complete.engines,
    ),
    click.option(
        "--voice",
        metavar="NAME",
        default="",
        help="A voice of that engine. [default: its first]",
        shell_complete=complete.voices,
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
        "--quality",
        type=click.Choice([quality.value for quality in Quality]),
        default=Quality.STANDARD.value,
        show_default=True,
        help=(
            "Of the neural voice: best takes twice the time for a little more clarity, "
            "fast is 7 % quicker with a bent melody."
        ),
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
    click.option(
        "--requests-per-minute",
        metavar="N",
        type=float,
        default=60,
        show_default=True,
        help="The most an online voice is asked.",
    ),
)
reading_options = options_of(
    click.option(
        "--fallback",
        metavar="NAME",
        default="",
        help="Reads instead if the engine fails: another engine, or ENGINE:VOICE.",
        shell_complete=complete.speakers,
    ),
    click.option(
        "--fallback-per-sentence",
        is_flag=True,
        help="It reads only the sentences that failed: the voice then changes in between.",
    ),
    click.option(
        "--style",
        metavar="NAME",
        default="news",
        show_default=True,
        help=(
            f"Pauses as a whole: {', '.join(STYLES)}, or your own from briefing.toml; "
            "the options below change one each."
        ),
        shell_complete=complete.styles,
    ),
    *(
        click.option(
            f"--pause-{pause.name}",
            metavar="S",
            type=float,
            help=f"Seconds of silence after each {pause.name}. [default: {pause.default}]",
        )
        for pause in fields(Pauses)
    ),
    *(
        click.option(name, metavar="NAME", default="", help=use, shell_complete=complete.voices)
        for name, use in (
            ("--quote-voice", "Says what is quoted."),
            ("--heading-voice", "Says headings."),
            ("--alternate", "Takes every second paragraph."),
        )
    ),
    click.option("--intro", is_flag=True, help=f"Begin with “{INTRO}”."),
    click.option("--outro", is_flag=True, help=f"End with “{OUTRO}”."),
    click.option(
        "--intro-text",
        metavar="TEXT",
        default="",
        help="Begin with this; {title}, {date} and {show} are filled in.",
    ),
    click.option("--outro-text", metavar="TEXT", default="", help="End with this, likewise."),
    click.option(
        "--disclosure",
        type=click.Choice(DISCLOSURE_PLACES),
        default="",
        help="Say at the start or end that the voice is synthetic.",
    ),
    click.option(
        "--disclosure-text",
        metavar="TEXT",
        default=DISCLOSURE,
        show_default=True,
        help="What --disclosure says.",
    ),
    click.option(
        "--jingle",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="Music before the first word and after the last: WAV, FLAC, OGG or MP3.",
    ),
    click.option(
        "--bed",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="Music under the whole briefing, low while someone speaks.",
    ),
)


_SETTINGS = {"lexicon": "lexicons", "transcript": "transcripts", "html": "page"}
"""Settings that are not called as their options are."""


def settings_of(options: dict[str, Any]) -> Settings:
    """Settings from the options of a command; what a command does not have keeps its default."""
    if options.pop("draft"):
        options["engine"] = "espeak"
    for option, setting in _SETTINGS.items():
        if option in options:
            options[setting] = options.pop(option)
    for name, template in (("intro", INTRO), ("outro", OUTRO)):
        own, wished = options.pop(f"{name}_text", ""), options.pop(name, False)
        options[name] = own or (template if wished else "")
    changed = {
        name.removeprefix("pause_"): seconds
        for name in list(options)
        if name.startswith("pause_") and (seconds := options.pop(name)) is not None
    }
    context = click.get_current_context()
    chosen = style(options.pop("style", "news"), context.obj or {})
    settings = Settings(pauses=replace(chosen, **changed), **options)
    if context.params.get("quiet"):
        hush()
    tell_where_text_goes(settings.engine)
    if settings.fallback:
        from briefing.engines import named

        tell_where_text_goes(named(settings.fallback)[0], ", if it has to step in")
    return settings
