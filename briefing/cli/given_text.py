"""What is given where a text is wanted: a file, an address, or a folder, words, a wrong name."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from briefing.audio.formats.media_types import AUDIO_TYPES
from briefing.cli.shell import as_typed
from briefing.devanagari import has_hindi
from briefing.errors import BriefingError, InputError, UsageError
from briefing.io.places import is_file, is_there


def is_text(name: str) -> bool:
    """Whether a word given where a command could stand names a text to be narrated."""
    if name == "-" or "://" in name:
        return True
    return is_file(name) and Path(name).suffix.lower() not in AUDIO_TYPES


def spoken_file(text: str) -> str:
    """The file or address that is given instead of words to be said, "" where it is words.

    Raises InputError for what looks like the name of a file that is not there, UsageError for
    finished audio.
    """
    if text == "-":
        return ""
    if is_file(text):
        refuse_audio(text)
        return text
    if " " in text or "\n" in text:
        return ""
    # It is about readers.
    from briefing.read.kinds import SUFFIXES

    if Path(text).suffix.lower() in SUFFIXES:
        raise missing_text(text)
    return text if "://" in text else ""


def folder_given(folder: Path) -> InputError:
    """The error for a folder in the place of a text, which says what can be made of this one."""
    name = as_typed(folder)
    if is_file(folder / "feed.xml"):
        hint = f"'briefing serve {name}' shows the site in it"
    elif any(is_file(audio.with_suffix(".json")) for audio in _audio(folder)):
        hint = (
            f"'briefing publish {name}' makes a podcast of the episodes in it; "
            f"'briefing serve {name}' lets you listen to them"
        )
    elif _texts(folder):
        hint = (
            f"'briefing batch {name}' makes an episode of each text in it; "
            "to join several in one briefing, name the files"
        )
    else:
        hint = "there is no text in it; name a file"
    return InputError(f"{folder}: is a folder", hint)


def refuse_audio(name: str) -> None:
    """Raise UsageError for the name of a finished file of audio, which is there to be heard."""
    if Path(name).suffix.lower() in AUDIO_TYPES and is_there(name):
        hint = f"'briefing play {as_typed(name)}' plays it"
        raise UsageError(f"{name} is finished audio", hint)


def is_words(name: str) -> bool:
    """Whether what is given for a text, and is no file, reads as the words themselves."""
    # It is about readers.
    from briefing.read.kinds import SUFFIXES

    named = Path(name).suffix.lower() in SUFFIXES or "://" in name or is_file(name)
    return not named and (" " in name or "\n" in name or has_hindi(name))


def words_given(words: str) -> InputError:
    """The error for words in the place of a file."""
    # It is about texts.
    from briefing.document import quoted

    return InputError(
        f"{quoted(words)} is not a file", "'briefing say \"…\"' says the words themselves"
    )


def has_ending(name: str) -> bool:
    """Whether `name` with an ending is a file that can be read: kahani for kahani.txt."""
    # It is about readers.
    from briefing.read.kinds import SUFFIXES

    return any(is_file(f"{name}{suffix}") for suffix in SUFFIXES)


def missing_text(name: str) -> InputError:
    """The error for a text that is not there, with the name of one that is and looks like it."""
    from briefing.read.files import contents

    try:
        contents(name)
    except InputError as error:
        return error
    return InputError(f"{name}: cannot be read", "name another file")


def _audio(folder: Path) -> list[Path]:
    with suppress(OSError):  # one that may not be looked into
        return [path for path in folder.iterdir() if path.suffix.lower() in AUDIO_TYPES]
    return []


def _texts(folder: Path) -> bool:
    from briefing.jobs.watch import everything

    try:
        return bool(everything([str(folder)]).items)
    except BriefingError:
        return False
