"""What an episode is about, in its own first sentences.

Not all that is said is the story: the introduction, the close and the spoken notice frame it, and a
page brings its byline, its credits, captions and bars of buttons along. An app shows two lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.document import Cue, Episode, Kind
from briefing.episode.text import one_line, shortened
from briefing.hindi.paratext.recognize import DATELINE, parts

_ENDS = tuple("।॥.?!…")
_AFTER = " \"'”’)]"
"""What may stand behind the end of a sentence."""
_BYTES = 480  # some three lines of Devanagari


def summary(episode: Episode, limit: int = _BYTES) -> str:
    """How the story begins, its title and headings left out, in `limit` bytes of UTF-8 at most.

    Whole sentences of its prose; where it has none, whatever is said. A title that is all there is
    stays.
    """
    title = one_line(episode.title).rstrip("।.")
    said = [one_line(cue.text) for cue in _story(episode)]
    if not said:
        said = [one_line(c.text) for c in episode.cues if c.kind is not Kind.HEADING]
    if len(said) > 1 and said[0].rstrip("।.") == title:
        said = said[1:]
    kept: list[str] = []
    size = 0
    for sentence in filter(None, said):
        if size >= limit:
            break
        kept.append(sentence)
        size += len(sentence.encode()) + 1
    return shortened(" ".join(kept), limit)


def _story(episode: Episode) -> list[Cue]:
    """The sentences of its prose, in order."""
    return [cue for text in texts(episode) for cue in _prose(text)]


def without_notice(episode: Episode) -> list[Cue]:
    """All that is said but the notice that the voice is synthetic."""
    sections, _ = _with_frames(episode)
    return [cue for section in sections for cue in section]


def texts(episode: Episode) -> list[list[Cue]]:
    """The sentences of each text, without what frames them."""
    sections, frames = _with_frames(episode)
    for _ in range(min(frames, 2)):  # an introduction, a close: both are short
        del sections[0 if _length(sections[0]) <= _length(sections[-1]) else -1]
    return sections


def _with_frames(episode: Episode) -> tuple[list[list[Cue]], int]:
    """The parts without the notice, and how many of them frame the texts."""
    sections = list(_sections(episode.cues))
    frames = len(sections) - max(len(episode.report.texts), 1)
    where = episode.report.disclosure
    if frames > 0 and where != "none":
        del sections[0 if where == "start" else -1]
        frames -= 1
    return sections, frames


def _sections(cues: Sequence[Cue]) -> Iterator[list[Cue]]:
    """The sentences in parts, a new one wherever the places in the text begin again."""
    section: list[Cue] = []
    for cue in cues:
        if section and cue.span.start < section[-1].span.end:
            yield section
            section = []
        section.append(cue)
    if section:
        yield section


def _length(cues: Sequence[Cue]) -> int:
    return sum(len(cue.text) for cue in cues)


def _prose(cues: Sequence[Cue]) -> Iterator[Cue]:
    """The sentences of paragraphs that tell something, as far as can be known."""
    paragraphs = [list(each) for _, each in groupby(cues, key=lambda cue: cue.paragraph)]
    text, place = "", {}
    for number, paragraph in enumerate(paragraphs):
        place[number] = len(text)
        text += " ".join(one_line(cue.text) for cue in paragraph) + "\n\n"
    beside = [part for part in parts(text) if part.kind != DATELINE]
    for number, paragraph in enumerate(paragraphs):
        start = place[number]
        is_beside = any(part.start <= start < part.end for part in beside)
        whole = one_line(paragraph[-1].text).rstrip(_AFTER).endswith(_ENDS)
        if paragraph[0].kind not in (Kind.HEADING, Kind.ITEM) and whole and not is_beside:
            yield from paragraph
