"""The description of the API in OpenAPI 3.1, from what the code itself allows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing import __version__
from briefing.audio.formats.streams import MEDIA_TYPES
from briefing.episode.transcripts import FORMATS as TRANSCRIPTS
from briefing.server.api.briefings import ALLOWED, MOST_TEXTS
from briefing.server.api.speakers import DEFAULT, LIKE
from briefing.server.api.tasks import FORMATS
from briefing.server.limits import LONGEST, SAID_AT_ONCE
from briefing.settings import FASTEST, SLOWEST, Settings, leaves

_Schema = dict[str, Any]

_STRING: _Schema = {"type": "string"}
_NUMBER: _Schema = {"type": "number"}
_ERRORS = {
    "400": "It cannot be as it is asked for",
    "401": "The key is missing or wrong",
    "403": "A page of another site asked",
    "408": "The request does not come whole in time",
    "413": "The request is too large",
    "415": "The request is no JSON",
    "429": "Too many at once: ask again after Retry-After seconds",
}


def description() -> dict[str, Any]:
    """The whole of it, ready to be JSON."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "briefing",
            "version": __version__,
            "description": "Written Hindi to narrated audio, on this machine.",
            "license": {"name": "GPL-3.0-or-later", "identifier": "GPL-3.0-or-later"},
        },
        "security": [{}, {"key": []}],
        "paths": _paths(),
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Error": _ERROR, "Briefing": _BRIEFING, "Sentence": _SENTENCE},
        },
    }


def _object(properties: Mapping[str, _Schema], required: tuple[str, ...] = ()) -> _Schema:
    return {"type": "object", "properties": dict(properties), "required": list(required)}


def _listed(schema: _Schema) -> _Schema:
    return {"type": "array", "items": schema}


_WORD = _object({"written": _STRING, "start": _NUMBER, "end": _NUMBER}, ("written", "start", "end"))
_SENTENCE = _object(
    {
        "start": _NUMBER,
        "end": _NUMBER,
        "written": _STRING,
        "spoken": _STRING,
        "paragraph": {"type": "integer"},
        "words": _listed(_WORD),
    },
    ("start", "end", "written", "spoken", "paragraph", "words"),
)
_ERROR = _object(
    {
        "error": _object(
            {
                "message": _STRING,
                "type": _STRING,
                "param": {"type": ["string", "null"]},
                "code": _STRING,
            },
            ("message", "type", "param", "code"),
        )
    },
    ("error",),
)
_BRIEFING = _object(
    {
        "id": _STRING,
        "object": {"const": "briefing"},
        "created": {"type": "integer"},
        "status": {"enum": ["queued", "in_progress", "completed", "failed", "cancelled"]},
        "progress": {"type": "number", "minimum": 0, "maximum": 1},
        "message": {"type": ["string", "null"]},
        "title": _STRING,
        "seconds": _NUMBER,
        "notices": _listed(_STRING),
        "left_out": _listed(_object({"written": _STRING, "why": _STRING}, ("written", "why"))),
        "audio": _STRING,
        "words": _STRING,
    },
    ("id", "object", "created", "status", "progress", "message"),
)
_INPUT: _Schema = {"type": "string", "minLength": 1, "description": "The text, in Devanagari."}
_VOICED: dict[str, _Schema] = {
    "model": {"type": "string", "default": DEFAULT, "description": "An engine of /v1/models."},
    "voice": {
        "description": "A voice of /v1/audio/voices, ENGINE:VOICE, a mix, or a name of OpenAI's.",
        "anyOf": [_STRING, _object({"id": _STRING}, ("id",))],
        "examples": ["hf_alpha", "hf_alpha:0.6+hf_beta:0.4", *sorted(LIKE)],
    },
    "speed": {"type": "number", "minimum": SLOWEST, "maximum": FASTEST, "default": 1.0},
}
_SPEECH = _object(
    {
        "input": _INPUT | {"maxLength": SAID_AT_ONCE},
        **_VOICED,
        "response_format": {"enum": list(MEDIA_TYPES), "default": "mp3"},
        "stream_format": {"enum": ["audio", "sse"], "default": "audio"},
        "instructions": {"type": "string", "description": "Taken, and not followed."},
    },
    ("input",),
)
_TEXT = _object({"input": _INPUT | {"maxLength": SAID_AT_ONCE}}, ("input",))


def _wanted() -> _Schema:
    """A briefing as it is asked for: its settings are described as the command's help does."""
    chosen: dict[str, _Schema] = {
        leaf.key: {"description": leaf.option.help, "default": leaf.default}
        for leaf in leaves(Settings)
        if leaf.key in ALLOWED
    }
    text = _INPUT | {"maxLength": LONGEST}
    item = _object({"input": text, "title": _STRING}, ("input",))
    return _object(
        {
            "input": text,
            "items": _listed(item) | {"minItems": 1, "maxItems": MOST_TEXTS},
            **_VOICED,
            "response_format": {"enum": list(FORMATS), "default": "mp3"},
            **chosen,
        }
    )


def _json(schema: _Schema) -> _Schema:
    return {"application/json": {"schema": schema}}


def _operation(
    summary: str, content: _Schema, body: _Schema | None = None, status: str = "200"
) -> _Schema:
    error = {"$ref": "#/components/schemas/Error"}
    responses = {
        code: {"description": why, "content": _json(error)} for code, why in _ERRORS.items()
    }
    operation: _Schema = {
        "summary": summary,
        "responses": {status: {"description": summary, "content": content}, **responses},
    }
    if body is not None:
        operation["requestBody"] = {"required": True, "content": _json(body)}
    return operation


def _paths() -> dict[str, _Schema]:
    briefing = _json({"$ref": "#/components/schemas/Briefing"})
    anything = _json({"type": "object"})
    sound: _Schema = {kind: {} for kind in MEDIA_TYPES.values()}
    number = _parameter("number", _STRING)
    one = "/v1/briefings/{number}"
    words = _object(
        {
            "object": {"const": "words"},
            "seconds": _NUMBER,
            "exact": {"type": "boolean"},
            "sentences": _listed({"$ref": "#/components/schemas/Sentence"}),
        }
    )
    form = _parameter("form", {"enum": list(TRANSCRIPTS)})
    texts: _Schema = {each.media_type: {} for each in TRANSCRIPTS.values()}
    return {
        "/v1/audio/speech": {
            "post": _operation(
                "The text as sound, while it is said", sound | {"text/event-stream": {}}, _SPEECH
            )
        },
        "/v1/audio/voices": {"get": _operation("The voices of this machine", anything)},
        "/v1/models": {"get": _operation("The engines", anything)},
        "/v1/models/{model}": {
            "get": _operation("One engine", anything),
            "parameters": [_parameter("model", _STRING)],
        },
        "/v1/script": {"post": _operation("What would be said, word by word", anything, _TEXT)},
        "/v1/explain": {"post": _operation("Why it is said so", anything, _TEXT)},
        "/v1/openapi.json": {"get": _operation("This description", anything)},
        "/v1/briefings": {
            "post": _operation("Make a whole briefing", briefing, _wanted(), "202"),
            "get": _operation("All briefings", anything),
        },
        one: {
            "get": _operation("How far it is", briefing),
            "delete": _operation("Stop it, or take it away", anything),
            "parameters": [number],
        },
        f"{one}/audio": {
            "get": _operation("Its file, ranges too", {f"audio/{kind}": {} for kind in FORMATS}),
            "parameters": [number],
        },
        f"{one}/words": {
            "get": _operation("When every written word is said", _json(words)),
            "parameters": [number],
        },
        f"{one}/transcript.{{form}}": {
            "get": _operation("Its transcript", texts),
            "parameters": [number, form],
        },
    }


def _parameter(name: str, schema: _Schema) -> _Schema:
    return {"name": name, "in": "path", "required": True, "schema": schema}
