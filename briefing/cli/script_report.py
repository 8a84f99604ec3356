"""What a person sees of a script: its words, its JSON, and what is not known or not read."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict
from gettext import gettext as _

from briefing.cli.language import said
from briefing.document import LeftOut, Script, Utterance, quoted, unread
from briefing.hindi.paratext.reduce import in_short
from briefing.hindi.speakers import named_speakers, unheard
from briefing.settings import Settings
from briefing.synthesis.sections import Running
from briefing.synthesis.voices import Marks

_CODE = frozenset(("style", "script"))
"""What a page holds besides text, as the reasons call it."""


def script_text(running: Running, settings: Settings) -> str:
    """All that will be said: a line a sentence, a blank line between paragraphs.

    Where another than the reader speaks, who does stands before it: "[राम, hm_psi] नमस्ते।". On
    a terminal a long line goes on below, indented; in a file or a pipe it stays one.
    """
    parts = [*running.before, *running.texts, *running.after]
    return "\n\n".join(_paragraphs(part.script, settings) for part in parts)


def _paragraphs(script: Script, settings: Settings) -> str:
    said_by = _said_by(script, settings)
    paragraphs: dict[int, list[str]] = {}
    last = ""
    for utterance in script.utterances:
        lines = paragraphs.setdefault(utterance.paragraph, [])
        who = ", ".join(filter(None, said_by(utterance)))
        if who != last or (who and not lines):
            lines.append(f"[{who or _('the reader')}] {utterance.spoken}")
        else:
            lines.append(utterance.spoken)
        last = who
    return "\n\n".join("\n".join(map(_fitted, lines)) for lines in paragraphs.values())


def _fitted(line: str) -> str:
    if not sys.stdout.isatty():
        return line
    # Vowel signs count as a column each, which they do not take: lines are rather too short.
    return textwrap.fill(
        line,
        shutil.get_terminal_size().columns,
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _said_by(script: Script, settings: Settings) -> Callable[[Utterance], tuple[str, str]]:
    """Gives the speaker of an utterance, and the voice and pace, as far as they are told."""
    named = named_speakers(settings)
    marks = Marks(script.document, {})

    def said_by(utterance: Utterance) -> tuple[str, str]:
        name, pace = marks.of(utterance.span.start)
        voice = named.get(name, "")
        is_voice = not voice and name.isascii()
        return ("", f"{name}{pace}") if is_voice else (name, f"{voice}{pace}")

    return said_by


def script_json(running: Running, settings: Settings) -> str:
    """Each sentence's written text, spoken text and alignment, as JSON.

    `words` is a list of [spoken, start, end]: characters of the cleaned text. `speaker` is a
    person in the text, "" is the reader; `voice` is theirs, where it is told. `before` and `after`
    are what is said around the text: the introduction, the close and the spoken notice.
    """
    (section,) = running.texts
    script = section.script
    said_by = _said_by(script, settings)
    sentences = [s for paragraph in script.document.paragraphs for s in paragraph.sentences]
    record = {
        "title": script.document.title,
        "text": script.document.source.text,
        "before": [_framing(each.script) for each in running.before],
        "sentences": [
            {
                "paragraph": utterance.paragraph,
                "kind": script.document.paragraphs[utterance.paragraph].kind.value,
                "written": sentences[utterance.sentence].text,
                "span": [
                    sentences[utterance.sentence].span.start,
                    sentences[utterance.sentence].span.end,
                ],
                "spoken": utterance.spoken,
                **dict(zip(("speaker", "voice"), said_by(utterance), strict=True)),
                "words": [[w.spoken, w.span.start, w.span.end] for w in utterance.words],
                "pause": utterance.boundary.value,
            }
            for utterance in script.utterances
        ],
        "after": [_framing(each.script) for each in running.after],
        "notes": [
            {
                "line": script.document.source.anchor(note.span.start).line,
                "written": note.written,
                "spoken": note.spoken,
            }
            for note in script.notes
        ],
        "left_out": [asdict(each) for each in script.document.source.left_out],
        "unaccounted": [asdict(each) for each in script.document.source.unaccounted],
    }
    return json.dumps(record, ensure_ascii=False, indent=1)


def _framing(script: Script) -> dict[str, str]:
    spoken = " ".join(utterance.spoken for utterance in script.utterances)
    return {"written": script.document.source.text, "spoken": spoken}


def notes(script: Script, settings: Settings, *, strict: bool = False) -> list[str]:
    """A line for everything that is not known, or in the file and not read: where and what.

    With `strict`, also a line for each thing that is left out for a reason, else one for all.
    """
    source = script.document.source
    whole = [each for each in source.left_out if not each.shortened]
    left_out = [
        f"{source.named(each)}: left out ({said(each.why)}): {quoted(each.text)}" for each in whole
    ]
    if not strict:
        told = kinds(said(each.why) for each in texts(whole))
        left_out = [f"{source.origin}: left out: {told}"] if told else []
    left_out += [
        in_short(source.named(each), each, quoted(each.text))
        for each in source.left_out
        if each.shortened
    ]
    return [
        *source.notices,
        *unheard([script.document], settings),
        *left_out,
        *unread(source),
        *script.unknown(),
    ]


def texts(left_out: Iterable[LeftOut]) -> list[LeftOut]:
    """Those of what is left out, and not shortened, that are text: the code of a page is none."""
    return [each for each in left_out if not each.shortened and each.why not in _CODE]


def kinds(reasons: Iterable[str]) -> str:
    """How often each occurs, in the order of the file: "menu, note mark (12)"."""
    counted = Counter(reasons)
    return ", ".join(why if times == 1 else f"{why} ({times})" for why, times in counted.items())
