"""Where a file is to go, and what is asked of it there: levels, room tone, rates, length.

ACX: "ACX Audio Submission Requirements" (2024). EBU: R 128 (2020), and 48 kHz as in EBU Tech
3285. Apple: "Podcasts audio requirements" (-16 LKFS, 1 dB either way, true peak at most -1 dBFS),
as its meter reads the file: two channels, for one alone reads 3 lower than it is heard. Podcast:
the same as it is heard from two speakers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.audio import RATE
from briefing.audio.formats.frames import Form
from briefing.audio.measure import Measured
from briefing.audio.timeline.arrange import LEAD_IN, LEAD_OUT
from briefing.document import Check
from briefing.errors import UsageError
from briefing.settings import Settings, Sound

NOWHERE = "none"
"""The target of a file for no place in particular."""

LOSSLESS = frozenset((".wav", ".flac"))
"""Kinds of file whose rate can be chosen."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked of a file. Levels are of its first channel, as a mono meter reads it."""

    name: str = NOWHERE
    """As it is chosen."""
    loudness: float = -16.0
    """LUFS as two speakers play it back: what is aimed at."""
    around: float = 1.0
    """LU that the file may lie off it."""
    rms: tuple[float, float] | None = None
    """dBFS that the level of the whole file must lie between; the loudness then follows from it."""
    peak: float = -1.0
    """dBTP at most (EBU R 128)."""
    floor: float | None = None
    """dBFS at most in the quietest half second."""
    room_tone: float | None = None
    """dBFS of the noise that stands for a quiet room; None for digital silence."""
    lead_in: tuple[float, float, float] = (0.0, LEAD_IN, 60.0)
    """Seconds before the first word: at least, as made, at most."""
    lead_out: tuple[float, float, float] = (0.0, LEAD_OUT, 60.0)
    """Seconds after the last word, likewise."""
    kilobits: int = 0
    """kbit/s of a file with loss; 0 is what the settings say."""
    stereo: bool = False
    """Whether it must have two channels, which carry the same."""
    rate: int = RATE
    """Hz of a file without loss; others have `RATE`."""
    longest: float = 0.0
    """Seconds that a file may last; 0 is any."""

    def settings(self, settings: Settings) -> Settings:
        """`settings` with the sound that is asked for.

        UsageError where they choose another themselves.
        """
        if self.name == NOWHERE:
            return settings
        sound, plain = settings.sound, Sound()
        if sound.loudness not in (plain.loudness, self.loudness):
            raise UsageError(
                f"The target {self.name} sets the loudness", "leave one of them out", "loudness"
            )
        asked = replace(
            sound,
            loudness=self.loudness,
            bitrate=max(sound.bitrate, self.kilobits),
            stereo=sound.stereo or self.stereo,
        )
        return replace(settings, sound=asked)

    def form(self, form: Form, suffix: str) -> Form:
        """How a file that ends in `suffix` is coded."""
        return replace(form, rate=self.rate) if suffix.lower() in LOSSLESS else form

    def check_length(self, seconds: float) -> None:
        """UsageError where a file of so many seconds is too long."""
        if self.longest and seconds > self.longest:
            raise UsageError(
                f"The target {self.name} takes at most {self.longest / 60:.0f} minutes per file, "
                f"and this is {seconds / 60:.0f}",
                "make a file of each chapter",
                "split",
            )

    def checks(self, measured: Measured, lead_in: float, lead_out: float) -> tuple[Check, ...]:
        """What is asked and what the finished file measures, its leads in seconds with it."""
        return tuple(self._checks(measured, lead_in, lead_out))

    def _checks(self, measured: Measured, lead_in: float, lead_out: float) -> Iterator[Check]:
        if self.name == NOWHERE:
            return
        if self.rms:
            yield _between("RMS level, dBFS", *self.rms, measured.rms)
        else:
            low, high = self.loudness - self.around, self.loudness + self.around
            yield _between("loudness as played, LUFS", low, high, measured.as_played)
        yield Check("true peak, dBTP", f"at most {self.peak:g}", round(measured.peak, 2))
        if self.floor is not None:
            yield Check("noise floor, dBFS", f"at most {self.floor:g}", round(measured.floor, 2))
        if self.room_tone is not None:
            yield _between("silence before, s", self.lead_in[0], self.lead_in[2], lead_in)
            yield _between("silence after, s", self.lead_out[0], self.lead_out[2], lead_out)
        if self.longest:
            minutes = measured.samples / measured.rate / 60
            yield Check("minutes", f"at most {self.longest / 60:g}", round(minutes, 2))


def _between(what: str, low: float, high: float, measured: float) -> Check:
    return Check(what, f"{low:g} to {high:g}", round(measured, 2))


TARGETS = {
    each.name: each
    for each in (
        Target(),
        Target("podcast"),
        Target(
            "acx",
            loudness=-18.0,
            rms=(-23.0, -18.0),
            peak=-3.0,
            floor=-60.0,
            room_tone=-72.0,
            lead_in=(0.5, 0.8, 1.0),
            lead_out=(1.0, 2.5, 5.0),
            kilobits=192,
            longest=120 * 60,
        ),
        Target("ebu", loudness=-23.0, around=0.5, kilobits=128, stereo=True, rate=48_000),
        Target("apple", kilobits=128, stereo=True),
    )
}
"""Every target, by its name."""
