"""Everything a user can choose, checked once, when it is made.

An option is a field here or in a group; the command line, briefing.toml, the environment, the
help, the docs and the digest of an episode derive from it. CONTRIBUTING tells how to add one.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.errors import UsageError
from briefing.settings.fields import Leaf, Switch, checked, group, leaves, option
from briefing.settings.groups import (
    ALL,
    MAKING,
    READING,
    SPEAKING,
    TOLD,
    VOICE,
    Frame,
    Pauses,
    Sound,
    Voices,
)
from briefing.settings.kinds import (
    NO_END,
    Choice,
    Day,
    File,
    Flag,
    Many,
    Number,
    Picture,
    Range,
    Text,
    bounds,
    is_picture,
)
from briefing.settings.making import changed, changed_by_name, files, with_files
from briefing.settings.neural import Neural, Quality
from briefing.settings.online import Online
from briefing.settings.paratext import Paratext
from briefing.settings.styles import STYLES, style

TRANSCRIPTS = ("vtt", "srt", "json", "html", "lrc", "ass")
"""Formats of transcripts; `briefing.episode.transcripts` writes them."""
DESIGNS = ("akhbar", "suraj", "lahar")
"""Designs of drawn covers; `briefing.episode.cover` draws them."""
SLOWEST, FASTEST = 0.5, 2.0
"""Times the normal pace of a voice."""


@checked
@dataclass(frozen=True, slots=True)
class Settings:
    """How a briefing is to be read and written."""

    engine: str = option(
        "kokoro",
        Text("NAME"),
        "Voice engine; see 'briefing voices'.",
        SPEAKING,
        completion="engines",
        switches=(
            Switch("draft", "espeak", "Instant robotic voice: the same as --engine espeak."),
        ),
    )
    """The name of an engine that is installed; `briefing.engines` knows which."""
    voice: str = option(
        "",
        VOICE,
        "A voice of that engine: hm_psi, …; 'briefing voices' lists all. [default: its first]",
        SPEAKING,
        completion="voices",
    )
    """The name of a voice of the engine, or a file where it takes one; "" is its first."""
    speed: float = option(
        1.0,
        Number(SLOWEST, FASTEST, metavar="X"),
        "Pace: 1 is normal, 0.5 half as fast, 2 twice as fast.",
        SPEAKING,
    )
    """Times the normal pace of the voice."""
    title: str = option(
        "",
        Text(),
        "Title in the tags; {title}, {date} and {show} are filled in. [default: the text's own]",
        TOLD,
    )
    """Title in the tags, in which {title}, {date} and {show} are filled in; "" is the text's own,
    or what its file is called, or its first words."""
    author: str = option("", Text(), "Author in the tags.", READING)
    """Author in the tags; "" is the text's own."""
    default_author: str = option(
        "", Text(), "Author of texts that name none; 'author' in briefing.toml means this.", READING
    )
    """Author of texts that name none; "" is nobody."""
    show: str = option("", Text(), "Name of the show, in the tags.", TOLD)
    """Name of the show in the tags."""
    date: str = option(
        "", Day(), "Date in the tags. [default: the text's own, or the file's]", ("make", "script")
    )
    """ISO 8601 (YYYY-MM-DD); "" is the text's own, or that of its file."""
    lexicons: tuple[Path, ...] = option(
        (),
        Many(File()),
        "Words and how to say them: written, tab, spoken.",
        ALL,
        flag="lexicon",
        noun="lexicon",
        completion="files",
    )
    """Files of words and how to say them."""
    field: str = option(
        "",
        Text("NAME"),
        "The field that holds the text, in a CSV or JSON file.",
        TOLD,
    )
    """The field of a CSV or JSON file that is read; other files have none."""
    ssml: bool = option(
        False,
        Flag(),
        "The text is SSML, with or without its outermost <speak>.",
        ("make", "script", "say"),
    )
    """Whether texts are read as SSML whatever their names; files that are show it themselves."""
    transcripts: tuple[str, ...] = option(
        (),
        Many(Choice(TRANSCRIPTS)),
        "Also write a transcript in this format.",
        READING,
        flag="transcript",
        noun="transcript",
    )
    """Formats of transcripts to write beside the file."""
    page: bool = option(
        False, Flag(), "Also write a page that plays the briefing.", READING, flag="html"
    )
    """Whether to write an HTML page that plays the episode beside it."""
    epub: bool = option(
        False, Flag(), "Also write an EPUB 3 that shows each sentence as it is read.", MAKING
    )
    """Whether to write an EPUB with the audio in it beside the file."""
    chapters: str = option(
        "",
        Range(),
        "Read only these chapters, counted from 1: 3-5, 3 or 3-.",
        ("make", "script"),
    )
    """Numbers of the chapters that are read; "" is all."""
    pages: str = option(
        "",
        Range(),
        "Read only what begins on these pages of a PDF or EPUB: 10-20, 10 or 10-.",
        ("make", "script"),
    )
    """Numbers of the pages that are read; "" is all."""
    split: bool = option(
        False, Flag(), "Write a numbered file for each chapter, and a playlist.", MAKING
    )
    """Whether each chapter is a file of its own."""
    cover: str = option(
        "",
        Picture(DESIGNS),
        "Picture in the tags: your own, or drawn from the title.",
        READING,
        completion="covers",
    )
    """A picture file, or the name of a design; "" is none."""
    threads: int = option(
        0,
        Number(0, 1024, whole=True, advice="0 is all"),
        "Maximum number of processor cores to use; 0 for all.",
        ("make", "say"),
        affects=False,
    )
    """The most processor cores to use for synthesis; 0 is all."""
    keep_going: bool = option(
        False,
        Flag(),
        "Write the briefing even if something cannot be read aloud, and say what.",
        READING,
        affects=False,
    )
    """Whether a briefing is written even if something written cannot be said."""
    force: bool = option(
        False,
        Flag(),
        "Overwrite files that briefing did not make; input files are never overwritten.",
        (*SPEAKING, "publish", "clip"),
        affects=False,
    )
    """Whether files that this program did not make are written over; what it reads never is."""
    pauses: Pauses = group(Pauses)
    """Silences between what is said; `style` gives those of a named style."""
    voices: Voices = group(Voices)
    """Who else reads."""
    frame: Frame = group(Frame)
    """What is around the text."""
    paratext: Paratext = group(Paratext)
    """What is done with what stands around a text."""
    sound: Sound = group(Sound)
    """How the sound is written."""
    neural: Neural = group(Neural)
    """How the neural voice is computed."""
    online: Online = group(Online)
    """How the network is used."""

    def check_together(self) -> None:
        """Raise UsageError for an EPUB of each chapter."""
        if self.epub and self.split:
            raise UsageError("An EPUB holds all chapters", "leave one of them out", "split")


__all__ = [
    "DESIGNS",
    "FASTEST",
    "NO_END",
    "SLOWEST",
    "STYLES",
    "TRANSCRIPTS",
    "Frame",
    "Leaf",
    "Neural",
    "Online",
    "Paratext",
    "Pauses",
    "Quality",
    "Settings",
    "Sound",
    "Switch",
    "Voices",
    "bounds",
    "changed",
    "changed_by_name",
    "files",
    "is_picture",
    "leaves",
    "style",
    "with_files",
]
