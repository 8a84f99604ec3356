"""A page to compare voices on: the same text by each, in a single file.

Nothing runs in it and nothing is asked of anyone; everything written is escaped by the
template engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefing.episode.page.bundle import data_address, policy_hash, style_with_fonts
from briefing.io.messages import in_hindi
from briefing.io.templates import templates
from briefing.voices.catalog import Take

STYLE = """
main { max-width: 46rem; margin: 0 auto; padding: 1rem; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: .25rem solid; font-size: 1.125rem; }
.take { margin: 1.5rem 0; }
.take h2 { font-size: 1.125rem; margin: 0; }
.take p, blockquote p { margin: .25rem 0; }
audio { width: 100%; }
fieldset { border: 0; margin: .5rem 0; padding: 0; }
"""
"""What the pages of this room add to the style of every page."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One text by several voices."""

    text: str
    """What all of them say."""
    takes: tuple[Take, ...]
    """One for each voice."""


_WORDS = {
    "en": {
        "title": "One text, {count} voices",
        "one": "One text, 1 voice",
        "equal": "All are equally loud. Every voice is synthetic.",
        "failed": "It could not say this: {why}",
        "seconds": "{seconds} s",
        "pace": "made {times} times as fast as it plays",
    },
    "hi": {
        "title": "एक पाठ, {count} आवाज़ें",
        "one": "एक पाठ, एक आवाज़",
        "equal": "सब बराबर तेज़ हैं। हर आवाज़ कंप्यूटर की है।",
        "failed": "यह नहीं बोल सकी: {why}",
        "seconds": "{seconds} सेकंड",
        "pace": "सुनने के समय से {times} गुना तेज़ बनी",
    },
}
"""What the page says, by language."""


def page(text: str, takes: Sequence[Take], language: str = "en") -> str:
    """The page in one of the languages of `_WORDS` as HTML, the sound of every take inside it."""
    words = _WORDS[language]
    style = style_with_fonts() + STYLE  # Hindi is seen also where no font for it is installed
    policy = (
        "default-src 'none'; media-src data:; font-src data:; img-src data:; "
        f"style-src {policy_hash(style)}"
    )
    return (
        templates("briefing.voices")
        .get_template("compare.html")
        .render(
            policy=policy,
            style=Markup(style),  # noqa: S704 - our own
            paragraphs=[line for line in text.splitlines() if line.strip()],
            takes=[_shown(take, language) for take in takes],
            language=language,
            title=words["one" if len(takes) == 1 else "title"].format(count=len(takes)),
            equal=words["equal"],
        )
    )


def _shown(take: Take, language: str) -> dict[str, str]:
    words, voice = _WORDS[language], take.listed.voice
    said = in_hindi if language == "hi" else str
    known = [*map(said, (voice.gender, voice.quality, voice.license))]
    known.append(words["seconds"].format(seconds=f"{take.seconds:.1f}"))
    if take.took:
        known.append(words["pace"].format(times=f"{take.seconds / take.took:.1f}"))
    technical = f"{take.listed.engine} {voice.name}"
    called = take.listed.human_name
    failure = words["failed"].format(why=said(str(take.failure))) if take.failure else ""
    return {
        "name": f"{called} ({technical})" if called else technical,
        "facts": " · ".join(filter(None, known)),
        "audio": data_address(take.mp3, "audio/mpeg"),
        "failure": failure,
    }
