"""Everything a user can choose, checked once."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import Field, dataclass, field, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any

from briefing.document import Boundary
from briefing.errors import InputError, UsageError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

CONFIG = Path("briefing.toml")
STYLES_TABLE = "styles"
EPISODE_TABLE = "episode"
"""What one briefing is made of; `briefing.read.manifest` reads it."""
BITRATES = (64, 96)
_LONGEST_PAUSE = 30.0
_MOST_REQUESTS = 600


@dataclass(frozen=True, slots=True)
class Pauses:
    """Silence after each kind of boundary, seconds.

    The figures are those of read news: half a breath between sentences, a full one
    between paragraphs.
    """

    word: float = 0.05
    clause: float = 0.15
    sentence: float = 0.35
    item: float = 0.45
    quote: float = 0.7
    paragraph: float = 0.7
    heading: float = 0.9
    section: float = 1.2

    def __post_init__(self) -> None:
        """Raises UsageError for a pause that is negative or over 30 s."""
        for pause in fields(self):
            seconds = getattr(self, pause.name)
            if not 0 <= seconds <= _LONGEST_PAUSE:
                raise UsageError(
                    f"a {pause.name} pause of {seconds:g} s cannot be",
                    f"give 0 to {_LONGEST_PAUSE:g} seconds",
                )

    def after(self, boundary: Boundary) -> float:
        """Seconds of silence after `boundary`; none after the end."""
        return 0.0 if boundary is Boundary.END else float(getattr(self, boundary.value))


STYLES = {
    "news": Pauses(),
    "calm": Pauses(0.08, 0.25, 0.6, 0.8, 1.1, 1.2, 1.5, 2.0),
    "brisk": Pauses(0.03, 0.1, 0.22, 0.28, 0.45, 0.45, 0.6, 0.8),
}
"""Named pauses: read news, a relaxed reading, and a quick run through the day's notes."""


def style(name: str, own: Mapping[str, Mapping[str, float]]) -> Pauses:
    """The pauses of a style; `own` are the user's, each what it changes of "news".

    Raises UsageError for a style or a pause there is not.
    """
    known = {**STYLES, **dict.fromkeys(own, STYLES["news"])}
    if name not in known:
        raise UsageError(f"no style {name!r}", f"choose one of {', '.join(known)}")
    changes = own.get(name, {})
    strangers = set(changes) - {pause.name for pause in fields(Pauses)}
    if strangers:
        raise UsageError(
            f"style {name!r} sets {min(strangers)!r}", "it may set " + _listed(fields(Pauses))
        )
    return replace(known[name], **changes)


def _listed(pauses: Iterable[Field[Any]]) -> str:
    return ", ".join(pause.name for pause in pauses)


DISCLOSURE = "यह प्रस्तुति कंप्यूटर से बनाई गई आवाज़ में है।"
"""What is said of the voice where a listener is to be told."""
DISCLOSURE_PLACES = ("start", "end")
INTRO = "{date}। {title}।"
OUTRO = "यह थी आज की ब्रीफिंग।"


class Quality(str, Enum):
    """What of the neural voice is computed in float; figures are processor time, STANDARD being 1.

    The model first plans what it reads (durations, F0, energy: its encoder), then makes sound of
    the plan (its decoder). Eight-bit activations in the encoder move F0 by 3.4 semitones and
    change the length of one sound in 25; in the decoder they cost a little clarity (ViSQOL 4.8
    of 5 against all float).
    """

    FAST = "fast"
    """Nothing: as released. 0.93."""
    STANDARD = "standard"
    """The encoder: lengths and melody are those of all float."""
    BEST = "best"
    """Everything. 1.9."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a briefing is to be read and written.

    `speed` multiplies the voice's normal pace, `quality` is that of the neural voice, `bitrate`
    is kbit/s, `loudness` LUFS as played back by two speakers, `lexicons` files of words and how
    to say them. Besides `voice`, others may say what is quoted, headings, and every second
    paragraph (`alternate`). `intro` and `outro` are templates with {title}, {date} and {show},
    `disclosure` has it said at the "start" or "end" that the voice is synthetic, in the words of
    `disclosure_text`; `jingle` and `bed` are files of music around and under the speech. `cover`
    is a picture or the name of a design; `transcripts` (vtt, srt, json, html, lrc) and a `page`
    that plays the episode are written beside it. `threads` is the most processor cores to use
    for synthesis, 0 for all.
    """

    engine: str = "kokoro"
    voice: str = ""
    speed: float = 1.0
    quality: Quality = Quality.STANDARD
    quote_voice: str = ""
    heading_voice: str = ""
    alternate: str = ""
    title: str = ""
    author: str = ""
    show: str = ""
    date: str = ""
    intro: str = ""
    outro: str = ""
    disclosure: str = ""
    disclosure_text: str = DISCLOSURE
    pauses: Pauses = field(default_factory=Pauses)
    lexicons: tuple[Path, ...] = ()
    bitrate: int = 64
    stereo: bool = False
    jingle: Path | None = None
    bed: Path | None = None
    cover: str = ""
    transcripts: tuple[str, ...] = ()
    page: bool = False
    loudness: float = -16.0
    keep_going: bool = False
    threads: int = 0
    requests_per_minute: float = 60.0
    fallback: str = ""
    fallback_per_sentence: bool = False

    @property
    def channels(self) -> int:
        """Of the file; two carry the same."""
        return 2 if self.stereo else 1

    def __post_init__(self) -> None:
        """Raises UsageError for what cannot be."""
        if self.bitrate not in BITRATES:
            raise UsageError(f"a bit rate of {self.bitrate} kbit/s cannot be", "give 64 or 96")
        if self.quality not in set(Quality):
            raise UsageError(
                f"Unknown quality: {self.quality}",
                f"use {', '.join(each.value for each in Quality)}",
            )
        object.__setattr__(self, "quality", Quality(self.quality))
        if self.disclosure not in ("", *DISCLOSURE_PLACES):
            raise UsageError(
                f"Unknown place for the disclosure: {self.disclosure}",
                f"use {' or '.join(DISCLOSURE_PLACES)}",
            )
        if self.disclosure and not self.disclosure_text.strip():
            raise UsageError("The disclosure has no text", "write what to say, or leave it out")
        if not -31 <= self.loudness <= -10:
            raise UsageError(
                f"a loudness of {self.loudness:g} LUFS cannot be",
                "give -31 to -10; podcasts are -16",
            )
        if not 1 <= self.requests_per_minute <= _MOST_REQUESTS:
            raise UsageError(
                f"{self.requests_per_minute:g} requests a minute cannot be",
                f"give 1 to {_MOST_REQUESTS}; 60 is polite",
            )
        if self.fallback_per_sentence and not self.fallback:
            raise UsageError(
                "--fallback-per-sentence says when, but not who", "name a voice with --fallback"
            )


def read_config(path: Path) -> dict[str, Any]:
    """The choices written in a `briefing.toml`.

    Raises InputError when it cannot be read or is not TOML, with the line.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "check the name") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: {error}", "mend it; README shows an example") from error


def load_styles(path: Path) -> dict[str, dict[str, float]]:
    """The user's own styles: a table under `[styles.NAME]` each. {} without a file.

    Raises as `read_config` does, and UsageError for what are no seconds.
    """
    styles = read_config(path).get(STYLES_TABLE, {}) if path.is_file() else {}
    for name, table in styles.items() if isinstance(styles, dict) else [("", styles)]:
        pauses = table.values() if isinstance(table, dict) else [table]
        if not isinstance(table, dict) or any(type(s) not in (int, float) for s in pauses):
            raise UsageError(
                f"{path}: [{STYLES_TABLE}.{name or 'NAME'}] must give seconds",
                "such as: sentence = 0.5",
            )
    return dict(styles)


def load_defaults(
    path: Path, known: dict[str, set[str]], *, required: bool
) -> dict[str, dict[str, Any]]:
    """Defaults for each command from a `briefing.toml`, for those of its options it has.

    `known` names the options of each command. A table is a prefix: `sentence` under
    `[pause]` is `pause_sentence`; a table named as a command holds what is meant for that
    command alone. Raises InputError when the file cannot be read, UsageError when it
    holds what no command knows.
    """
    if not required and not path.is_file():
        return {}
    flat: dict[str, Any] = {}
    own: dict[str, dict[str, Any]] = {}
    for key, value in read_config(path).items():
        if key in (STYLES_TABLE, EPISODE_TABLE):
            continue
        if key in known and isinstance(value, dict):
            own[key] = {_option(name): setting for name, setting in value.items()}
        elif isinstance(value, dict):
            flat |= {_option(f"{key}_{name}"): setting for name, setting in value.items()}
        else:
            flat[_option(key)] = value
    everywhere = set().union(*known.values())
    strangers = [key for key in flat if key not in everywhere]
    strangers += [f"{c}.{key}" for c, table in own.items() for key in table if key not in known[c]]
    if strangers:
        raise UsageError(f"{path}: no setting is called {strangers[0]!r}", "see 'briefing make -h'")
    return {
        command: {k: v for k, v in flat.items() if k in options} | own.get(command, {})
        for command, options in known.items()
    }


def _option(name: str) -> str:
    return name.replace("-", "_")
