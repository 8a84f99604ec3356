"""Listening in the terminal: what is being said, chapters, speed, and going on next time."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TextIO

from briefing.audio.formats.write import SUFFIXES
from briefing.document import LISTENING_SPEEDS, Cue, Episode
from briefing.episode import chapters, record
from briefing.episode.page.view import words_at
from briefing.episode.pair import load_pair
from briefing.errors import BriefingError, InputError, MissingError
from briefing.io.places import instead, is_file, is_folder
from briefing.playback import positions
from briefing.playback.deck import Deck, Mp3Deck, frame_starts
from briefing.playback.keyboard import Keyboard
from briefing.playback.screen import FOOTER, Screen, Shown

_TICK = 0.1  # seconds between looks at the keyboard and the clock


def play(
    path: Path,
    speed: float = 1.0,
    deck: Deck | None = None,
    out: TextIO | None = None,
    footer: str = FOOTER,
    *,
    plain: bool = False,
) -> None:
    """Play an episode, from where it was left, until its end or until q is pressed.

    What is said comes from the record beside it; without one only the sound is played.
    `deck` is another player than mpv or our own; `out` another screen than standard output,
    `footer` the line that names the keys; `plain` prints whole lines, none again.
    Raises InputError for a file that cannot be played, MissingError without a sound device.
    """
    if not is_file(path):
        hint = "name the file that 'briefing make' wrote"
        if is_folder(path):
            raise InputError(f"{path}: is a folder", hint)
        raise InputError(f"{path}: no such file", instead(path, hint, SUFFIXES))
    _check(path)
    episode = _episode(path)
    with (
        closing(deck or open_deck(path)) as opened,
        Keyboard() as keyboard,
        Screen(out or sys.stdout, footer, plain=plain) as screen,
    ):
        listening = Listening(episode, opened, speed)
        opened.seek(positions.recall(path, opened.seconds))
        opened.pause(False)
        try:
            while not opened.finished() and not listening.quitting:
                screen.draw(listening.shown())
                listening.press(keyboard.key(_TICK))
        finally:
            at = opened.position()
            positions.remember(path, at if at < opened.seconds else 0.0)


def _check(path: Path) -> None:
    """Raises InputError for what is no audio: a player would only say that it does not play."""
    hint = "name the file that 'briefing make' wrote"
    if path.suffix.lower() not in SUFFIXES:
        raise InputError(f"{path}: Unsupported file type: {path.suffix or 'none'}", hint)
    try:
        if path.suffix.lower() == ".mp3":
            frame_starts(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", hint) from error
    except ValueError as error:
        raise InputError(f"{path}: cannot be played: {error}", hint) from error


def open_deck(path: Path) -> Deck:
    """mpv where it is installed, our own deck elsewhere.

    Raises MissingError, naming the file, when there is no sound device.
    """
    from briefing.playback import speaker
    from briefing.playback.mpv import MpvDeck

    try:
        speaker.device()
    except MissingError as error:
        raise MissingError(
            f"{error.message}; the briefing is in {path}", "play it on another device"
        ) from error
    program = shutil.which("mpv")
    return MpvDeck(program, path) if program else Mp3Deck(path)


class Listening:
    """One playing of an episode: what the keys do to it, and what is to be shown."""

    def __init__(self, episode: Episode, deck: Deck, speed: float) -> None:
        """`speed` is taken as the nearest of `LISTENING_SPEEDS`."""
        self.quitting = False
        self._deck = deck
        self._episode = episode
        self._chapters = chapters.listed(episode)
        self._paused = False
        self._speed = min(LISTENING_SPEEDS, key=lambda known: abs(known - speed))
        self._deck.set_speed(self._speed)
        self._keys: dict[str, Callable[[], None]] = {
            "space": self._pause,
            "left": lambda: self._move(-15),
            "right": lambda: self._move(15),
            "shift left": lambda: self._move(-30),
            "shift right": lambda: self._move(30),
            "down": lambda: self._move(-60),
            "up": lambda: self._move(60),
            "n": lambda: self._to_chapter(1),
            "p": lambda: self._to_chapter(-1),
            "+": lambda: self._faster(1),
            "=": lambda: self._faster(1),
            "-": lambda: self._faster(-1),
            "q": self._quit,
            "escape": self._quit,
        }

    def press(self, key: str) -> None:
        """Do what `key` stands for; others do nothing."""
        self._keys.get(key, lambda: None)()

    def shown(self) -> Shown:
        """What is to be shown now."""
        at = self._deck.position()
        cue = self._cue(at)
        number = self._chapter(at)
        count = len(self._chapters)
        named = f"{number + 1}/{count} {self._chapters[number].title}" if count else ""
        return Shown(
            title=self._episode.title,
            chapter=named,
            sentence=cue.text if cue else "",
            word=words_at(cue, at) if cue else (0, 0),
            position=at,
            seconds=self._deck.seconds,
            speed=self._speed,
            paused=self._paused,
        )

    def _cue(self, at: float) -> Cue | None:
        begun = [cue for cue in self._episode.cues if cue.start <= at]
        return begun[-1] if begun else None

    def _chapter(self, at: float) -> int:
        begun = [n for n, chapter in enumerate(self._chapters) if chapter.start <= at + 0.05]
        return begun[-1] if begun else 0

    def _pause(self) -> None:
        self._paused = not self._paused
        self._deck.pause(self._paused)

    def _move(self, seconds: float) -> None:
        self._deck.seek(min(max(self._deck.position() + seconds, 0.0), self._deck.seconds))

    def _to_chapter(self, step: int) -> None:
        at = self._deck.position()
        now = self._chapter(at)
        # "Previous" first returns to the start of a chapter that is well under way.
        if step < 0 and self._chapters and at - self._chapters[now].start > 3:
            step = 0
        target = max(now + step, 0)
        if target < len(self._chapters):
            self._deck.seek(self._chapters[target].start)

    def _faster(self, step: int) -> None:
        index = min(max(LISTENING_SPEEDS.index(self._speed) + step, 0), len(LISTENING_SPEEDS) - 1)
        self._speed = LISTENING_SPEEDS[index]
        self._deck.set_speed(self._speed)

    def _quit(self) -> None:
        self.quitting = True


def _episode(path: Path) -> Episode:
    """What the record beside the file says; only a title where there is none that fits."""
    try:
        return load_pair(record.record_path(path)).episode
    except BriefingError:
        return Episode(title=path.stem, audio=path, seconds=0.0, cues=())
