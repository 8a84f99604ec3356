"""The voice of a server, loaded while the server already answers."""

from __future__ import annotations

import logging
import threading

from briefing.errors import BriefingError

_log = logging.getLogger(__name__)


def prepare() -> None:
    """Begin to load the usual voice, which then stays; who asks for it sooner waits for it.

    Where it cannot be loaded that is logged, and each request for it is told why.
    """
    threading.Thread(target=_load, name="prepare", daemon=True).start()


def _load() -> None:
    # It needs numpy and the voice.
    from briefing.api.narrator import Narrator

    try:
        Narrator()
    except BriefingError as error:
        _log.warning("%s", error)
