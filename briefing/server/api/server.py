"""The server for other programs: its addresses, and how it runs until it is interrupted."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from briefing.errors import BriefingError, UsageError
from briefing.io.optional import need
from briefing.server import serve as web

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from briefing.server.api.tasks import Tasks

PORT = 8001
_KEY = re.compile(r"[!-~]{8,200}")
_LOCAL = ("localhost", "127.0.0.1", "::1")


def serve(
    host: str = web.LOCAL,
    port: int = PORT,
    key: str = "",
    ready: Callable[[str], None] | None = None,
) -> None:
    """Answer programs until the process is interrupted.

    Without a `key` only those of this machine. `ready` is called with the address once it
    answers; the voice is loaded meanwhile, and whoever asks for it sooner waits; `port` 0 takes
    any free one. Raises UsageError for a key that is none, or that is missing, or an address that
    is not this machine's, OutputError when the port is taken, MissingError without the extra
    `serve`.
    """
    check_key(host, key)
    need("starlette", "serve", "the web server")
    # These need the extra.
    from briefing.server.api.speakers import prepare, voices
    from briefing.server.api.tasks import tasks

    with closing(web.listener(host, port)) as bound, tasks() as made:
        voices()
        prepare()
        web.run(application(made, host, key), bound, ready)


def check_key(host: str, key: str) -> None:
    """Raise UsageError where the network is let in without a key, or with one that is none."""
    if key and not _KEY.fullmatch(key):
        raise UsageError(
            "the key cannot be used", "give 8 to 200 letters, digits and symbols", "key"
        )
    if not key and host not in _LOCAL:
        raise UsageError(
            "on a network a key is needed, or anyone there could use this machine",
            "set one of at least 8 letters and digits",
            "key",
        )


def application(tasks: Tasks, host: str = web.LOCAL, key: str = "") -> Starlette:
    """The web application; requests of other sites, and without the `key`, are refused."""
    need("starlette", "serve", "the web server")
    from starlette.applications import Starlette
    from starlette.exceptions import HTTPException
    from starlette.middleware import Middleware
    from starlette.routing import Route

    from briefing.server.api import briefings, lists, words
    from briefing.server.api.errors import told
    from briefing.server.api.guard import Guard
    from briefing.server.api.speech import Speech

    routes = [
        Route("/v1/audio/speech", Speech().answer, methods=["POST"]),
        Route("/v1/audio/voices", lists.voices, methods=["GET"]),
        Route("/v1/models", lists.models, methods=["GET"]),
        Route("/v1/models/{model}", lists.model, methods=["GET"]),
        Route("/v1/script", words.script, methods=["POST"]),
        Route("/v1/explain", words.explanations, methods=["POST"]),
        Route("/v1/openapi.json", lists.openapi, methods=["GET"]),
        *briefings.routes(tasks),
    ]
    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, names=_names(host), key=key)],
        exception_handlers=dict.fromkeys((BriefingError, HTTPException, 500), told),
    )


def _names(host: str) -> list[str]:
    """The names that this machine is asked by."""
    return [*_LOCAL, host, *(web.names_in_network() if host == web.ANYWHERE else ())]
