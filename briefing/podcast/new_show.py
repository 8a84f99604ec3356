"""The folder of a new show: settings with every choice explained, words to correct, an example.

Nothing that is there already is written over, whatever made it. The example is not among the texts:
a show begins with an episode that somebody put there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.io import atomic
from briefing.io.folders import make_folder
from briefing.io.places import is_there, real
from briefing.podcast.addresses import base_address
from briefing.settings.toml import CONFIG

TEXTS = "texts"
"""The folder of a show that its texts go into."""
EXAMPLE = "example.md"
"""A text to try with, until there is one of one's own."""

_EXAMPLE_ADDRESS = "https://example.org/news"
_SETTINGS = """\
# Settings of this show. They hold for every briefing command run in this folder.
# A line that begins with "#" does nothing: take the "#" away to use it.
# All options: briefing make --help, briefing publish --help

# Who reads: hf_alpha, hf_beta (female), hm_omega, hm_psi (male); "briefing voices" has more.
voice = "hf_alpha"
# speed = 1.1                 # times the voice's own pace
# style = "calm"              # pauses as a whole: news, calm or brisk
# quote-voice = "hm_psi"      # another voice for what stands in quotation marks

# Names and words said wrong: correct them in this file.
lexicon = ["names.tsv"]

# Say aloud that the voice is synthetic, at the start or at the end. Directories and some
# countries' laws ask for it; every file says so to machines in any case.
disclosure = "end"

# Who makes the show.
# author = "मेरा नाम"

# Subtitles beside every episode. The page that plays it is made when it is published.
transcript = ["vtt"]

# Pauses in seconds, one by one.
# [pause]
# sentence = 0.4
# paragraph = 0.8

[publish]
# The name of the show, as listeners see it.
show = {show}
# Where the folder "site" will be seen. It cannot be changed later without moving the feed.
base-url = {address}
# One or two sentences for directories; write your own.
# description = "हर सुबह की ख़बरें, पाँच मिनट में।"
# One of Apple's categories.
category = "News > Daily News"
# cover = "cover.jpg"         # your own picture, 1400 to 3000 pixels square; else one is drawn
# owner-email = "me@example.org"  # public once published; directories ask for it
"""
_NAMES = """\
# Words that are said wrong: as it is written, a tab, as it is to be said (in Devanagari).
# जिनपिंग	शी जिनफिंग
"""
_EXAMPLE = """\
# पहला एपिसोड

नमस्कार। यह इस शो का पहला एपिसोड है। यह एक नमूना है: इसकी जगह अपना पाठ texts फ़ोल्डर में रखिए।
वहाँ हर फ़ाइल से एक एपिसोड बनेगा।
"""
_IGNORED = """\
# What is made of the texts at any time; which episode has which address and date is kept.
output/
site/*
!site/published.json
"""


@dataclass(frozen=True, slots=True)
class NewShow:
    """What was made of a new show's folder."""

    folder: Path
    """The folder."""
    made: tuple[Path, ...]
    """The files that were written."""
    kept: tuple[Path, ...]
    """Those that were there already and stay as they are."""


def new_show(folder: Path, title: str = "", address: str = "") -> NewShow:
    """Make the folder of a show called `title`, else after the folder, to be seen at `address`.

    Raises UsageError for what is no web address, OutputError when a file cannot be written.
    """
    at = base_address(address) if address else _EXAMPLE_ADDRESS
    title = title or real(folder).name
    made: list[Path] = []
    kept: list[Path] = []
    for name, content in _files(title, at):
        path = folder / name
        if is_there(path) or path.is_symlink():
            kept.append(path)
            continue
        make_folder(path.parent)
        atomic.write(path, content.encode())
        made.append(path)
    make_folder(folder / TEXTS)
    return NewShow(folder, tuple(made), tuple(kept))


def _files(title: str, address: str) -> Iterator[tuple[str, str]]:
    settings = _SETTINGS.format(
        show=json.dumps(title, ensure_ascii=False),  # a string of JSON is one of TOML
        address=json.dumps(address),
    )
    yield CONFIG.name, settings
    yield "names.tsv", _NAMES
    yield EXAMPLE, _EXAMPLE
    yield ".gitignore", _IGNORED
