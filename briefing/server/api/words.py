"""What would be said, and why: POST /v1/script and /v1/explain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from briefing import pipeline
from briefing.document import Script, Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.explain import Explanation, explain_document
from briefing.hindi.segment import segment
from briefing.server.api.asked import asked, refuse_misspelled, source_of
from briefing.server.api.errors import NEVER_KEPT


async def script(request: Request) -> Response:
    """The sentences of a text, each with its words: what is written, and what is said for it."""
    return await _answer(request, _script)


async def explanations(request: Request) -> Response:
    """Everything that is not said as it is written: who claimed it, and who else would."""
    return await _answer(request, _explained)


async def _answer(request: Request, answer: Any) -> Response:
    wanted = await asked(request)
    refuse_misspelled(wanted, ("input", "text"))
    source = await to_thread.run_sync(source_of, wanted)
    return JSONResponse(await to_thread.run_sync(answer, source), 200, NEVER_KEPT)


def _script(source: Source) -> dict[str, Any]:
    found = pipeline.script(source)
    return {
        "object": "script",
        "text": found.document.source.text,
        "sentences": list(_sentences(found)),
        "not_understood": [
            {"written": note.written, "spoken": note.spoken, "start": note.span.start}
            for note in found.notes
        ],
    }


def _sentences(found: Script) -> Iterator[dict[str, Any]]:
    text = found.document.source.text
    for utterance in found.utterances:
        span = utterance.span
        yield {
            "written": text[span.start : span.end],
            "spoken": utterance.spoken,
            "paragraph": utterance.paragraph,
            "kind": found.document.paragraphs[utterance.paragraph].kind.value,
            "words": [
                {
                    "written": text[word.span.start : word.span.end],
                    "spoken": word.spoken,
                    "start": word.span.start,
                    "end": word.span.end,
                }
                for word in utterance.words
            ],
        }


def _explained(source: Source) -> dict[str, Any]:
    document = segment(clean(source))
    found = [_explanation(each) for each in explain_document(document, Lexicon())]
    return {"object": "list", "text": document.source.text, "data": found}


def _explanation(each: Explanation) -> dict[str, Any]:
    return {
        "written": each.written,
        "said": each.said,
        "class": each.semiotic_class,
        "rule": each.rule,
        "start": each.span.start,
        "end": each.span.end,
        "value": each.typed_value(),
        "rivals": [
            {"written": r.written, "said": r.said, "class": r.semiotic_class, "why": r.why}
            for r in each.rivals
        ],
    }
