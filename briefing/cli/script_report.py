"""What a person sees of a script: its words, its JSON, and what is not known or not read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict

from briefing.document import Script, quoted


def script_text(script: Script) -> str:
    """What will be said: a line a sentence, a blank line between paragraphs."""
    paragraphs: dict[int, list[str]] = {}
    for utterance in script.utterances:
        paragraphs.setdefault(utterance.paragraph, []).append(utterance.spoken)
    return "\n\n".join("\n".join(lines) for lines in paragraphs.values())


def script_json(script: Script) -> str:
    """Each sentence's written text, spoken text and alignment, as JSON.

    `words` is a list of [spoken, start, end]: characters of the cleaned text.
    """
    sentences = [s for paragraph in script.document.paragraphs for s in paragraph.sentences]
    record = {
        "title": script.document.title,
        "text": script.document.source.text,
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
                "words": [[w.spoken, w.span.start, w.span.end] for w in utterance.words],
                "pause": utterance.boundary.value,
            }
            for utterance in script.utterances
        ],
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


def notes(script: Script, *, strict: bool = False) -> list[str]:
    """A line for everything that is not known, or in the file and not read: where and what.

    With `strict`, also a line for each thing that is left out for a reason, else one for all.
    """
    source = script.document.source
    left_out = [
        f"{source.named(each)}: left out ({each.why}): {quoted(each.text)}"
        for each in source.left_out
    ]
    if left_out and not strict:
        left_out = [f"{source.origin}: left out: {kinds(each.why for each in source.left_out)}"]
    return [
        *source.notices,
        *left_out,
        *(f"{source.named(each)}: not read: {quoted(each.text)}" for each in source.unaccounted),
        *(
            f"{source.where(note.span.start)}: {note.written!r} is not known; "
            f"said as “{note.spoken}”"
            for note in script.notes
        ),
    ]


def kinds(reasons: Iterable[str]) -> str:
    """How often each occurs, in the order of the file: "menu, note mark (12)"."""
    counted = Counter(reasons)
    return ", ".join(why if times == 1 else f"{why} ({times})" for why, times in counted.items())
