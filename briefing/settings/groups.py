"""The settings in groups: pauses, other voices, a frame around the text, the file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.document import Boundary
from briefing.errors import UsageError
from briefing.settings.fields import Switch, checked, option
from briefing.settings.kinds import Choice, File, Flag, Many, Number, Pair, Template, VoiceName

ALL = ("make", "batch", "say", "script")
"""Commands that take what changes the words."""
SPEAKING = ("make", "batch", "say")
"""Commands that take what changes the voice."""
READING = ("make", "batch")
"""Commands that take what changes how a whole text is read."""
TOLD = ("make", "batch", "script")
"""Commands that take what is said around a text."""
MAKING = ("make",)
"""The command that takes what changes one file."""

VOICE = VoiceName()
FADED = File(optional=True)
SECONDS = Number(0, 30, "s", metavar="S")
INTRO = "{date}। {title}।"
DISCLOSURE = "यह प्रस्तुति कंप्यूटर से बनाई गई आवाज़ में है।"
"""What is said of the voice where a listener is to be told."""
OUTRO = "यह थी आज की ब्रीफिंग।"
FRAME = Template(fields=("title", "date", "show"))


def _pause(seconds: float, after: str) -> float:
    pause: float = option(
        seconds,
        SECONDS,
        f"Seconds of silence after each {after}.",
        READING,
        flag=f"pause-{after}",
        noun=f"{after} pause",
    )
    return pause


@checked
@dataclass(frozen=True, slots=True)
class Pauses:
    """Silence after each kind of boundary, seconds, 0 to 30.

    The figures are those of read news: half a breath between sentences, a full one
    between paragraphs.
    """

    word: float = _pause(0.05, "word")
    """Where a sentence too long for the voice is cut between words."""
    clause: float = _pause(0.15, "clause")
    """Where it is cut at a comma or the like, and where the voice changes in a sentence."""
    sentence: float = _pause(0.35, "sentence")
    """Between sentences of a paragraph."""
    item: float = _pause(0.45, "item")
    """After an item of a list."""
    quote: float = _pause(0.7, "quote")
    """After a paragraph that is quoted."""
    paragraph: float = _pause(0.7, "paragraph")
    """After any other paragraph."""
    heading: float = _pause(0.9, "heading")
    """Between a heading and its text."""
    section: float = _pause(1.2, "section")
    """Before a heading, and between texts."""

    def after(self, boundary: Boundary) -> float:
        """Seconds of silence after `boundary`; none after the end."""
        return 0.0 if boundary is Boundary.END else float(getattr(self, boundary.value))


@checked
@dataclass(frozen=True, slots=True)
class Voices:
    """Who else reads, besides `Settings.voice`."""

    fallback: str = option(
        "",
        VOICE,
        "What to use if the engine fails: another engine, or ENGINE:VOICE.",
        READING,
        completion="speakers",
    )
    """An engine, a voice, or engine:voice; "" is nobody: then a failure ends the work."""
    fallback_per_sentence: bool = option(
        False,
        Flag(),
        "Let the fallback read only the sentences that failed; the voice then changes midway.",
        READING,
    )
    """Otherwise the fallback reads everything, so that a briefing keeps one voice."""
    quote: str = option(
        "", VOICE, "Another voice for quotations.", READING, flag="quote-voice", completion="voices"
    )
    """A voice of the same engine for what stands in quotation marks; "" is the reader's."""
    heading: str = option(
        "", VOICE, "Another voice for headings.", READING, flag="heading-voice", completion="voices"
    )
    """A voice of the same engine for headings; "" is the reader's."""
    alternate: str = option(
        "", VOICE, "A second voice, for every other paragraph.", READING, completion="voices"
    )
    """A voice of the same engine for every second paragraph; "" is the reader's."""

    speakers: tuple[str, ...] = option(
        (),
        Many(Pair()),
        "Who speaks with which voice, for lines such as “राम: …”; in briefing.toml under [voices].",
        ALL,
        flag="speaker",
        noun="speaker",
    )
    """Names and the voices of the same engine that say what they say: "राम=hm_psi"."""
    cast: bool = option(
        False,
        Flag(),
        "Find the speakers in a dialog, and give each a voice.",
        ALL,
    )
    """Whether speakers that a text shows get voices of the engine, in turn."""

    def check_together(self) -> None:
        """Raise UsageError for a fallback that has no voice."""
        if self.fallback_per_sentence and not self.fallback:
            raise UsageError(
                "A fallback for each sentence needs a voice", "name a fallback", "fallback"
            )


@checked
@dataclass(frozen=True, slots=True)
class Frame:
    """What is around the text: a spoken beginning and end, and music."""

    intro: str = option(
        "",
        FRAME,
        "Begin with this; {title}, {date} and {show} are filled in.",
        TOLD,
        flag="intro-text",
        switches=(Switch("intro", INTRO, f"Begin with “{INTRO}”."),),
    )
    """What is said first, a template; "" is nothing."""
    outro: str = option(
        "",
        FRAME,
        "End with this; the same placeholders are filled in.",
        TOLD,
        flag="outro-text",
        switches=(Switch("outro", OUTRO, f"End with “{OUTRO}”."),),
    )
    """What is said last, a template; "" is nothing."""
    disclosure: str = option(
        "none",
        Choice(("none", "start", "end")),
        "Say at the start or end that the voice is synthetic.",
        TOLD,
    )
    """Where it is said that the voice is synthetic."""
    disclosure_text: str = option(DISCLOSURE, FRAME, "The words of --disclosure.", TOLD)
    """What is said there, a template as those of `intro`."""
    jingle: Path | None = option(
        None,
        FADED,
        "Music before the first word and after the last: WAV, FLAC, OGG or MP3.",
        READING,
        completion="files",
    )
    """A file of music around the speech."""
    bed: Path | None = option(
        None,
        FADED,
        "Music under the whole briefing, quieter during speech.",
        READING,
        completion="files",
    )
    """A file of music under the speech; it is repeated as often as it must."""

    def check_together(self) -> None:
        """Raise UsageError for a disclosure without words."""
        if self.disclosure != "none" and not self.disclosure_text.strip():
            raise UsageError(
                "A disclosure needs words", "write what it should say", "disclosure_text"
            )


@checked
@dataclass(frozen=True, slots=True)
class Sound:
    """How the sound is written."""

    bitrate: int = option(
        64,
        Choice((64, 96, 128, 192), "kbit/s"),
        "Bit rate of the file in kbit/s.",
        READING,
        noun="bit rate",
    )
    """kbit/s, constant; formats without loss have none."""
    stereo: bool = option(False, Flag(), "Write two channels, both the same.", READING)
    """For players that want two channels; they carry the same."""
    loudness: float = option(
        -16.0,
        Number(-31, -10, "LUFS", advice="podcasts use -16", metavar="LUFS"),
        "Loudness as played on two speakers, -31 to -10; podcasts use -16.",
        READING,
    )
    """LUFS (ITU-R BS.1770) as played back by two speakers: 3 more than a mono meter shows."""

    target: str = option(
        "none",
        Choice(("none", "podcast", "acx", "ebu", "apple")),
        "Meet the loudness, peak and rate requirements of podcasts, ACX, EBU R 128 or Apple.",
        MAKING,
    )
    """The place whose demands the file is made for and measured against (`audio/targets.py`)."""

    @property
    def channels(self) -> int:
        """Of the file."""
        return 2 if self.stereo else 1
