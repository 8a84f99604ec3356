"""Connections that ask nothing: closed after some seconds, and first when there are too many.

uvicorn bounds how long a connection may be idle between two requests, but not how many are, nor how
long a client may take over the head of one, or over reading what is sent to it: some hundred that
never end would keep everyone out. One whose request was answered before its body came is idle as
well. Those that do not read are only closed when there are too many, for a player that pauses does
not read either; it asks again for what it lacks.
"""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD = 10.0
"""Seconds a client may take over the head of a request."""
MOST = 200
"""Connections at once; beyond them the one that has said nothing for longest makes room, and
without any the one that has read nothing for longest."""


def bounded(head: float = HEAD, most: int = MOST) -> type[asyncio.Protocol]:
    """The protocol for one server, with the bounds named above."""
    bounds: dict[str, object] = {"head": head, "most": most}
    known: dict[str, object] = {"waiting": {}, "stalled": {}, "leaving": set()}
    return type("Bounded", (_Bounded,), bounds | known)


class _Bounded(H11Protocol):
    head: ClassVar[float]
    most: ClassVar[int]
    # The longest first; None for what is idle between two requests, which uvicorn closes.
    waiting: ClassVar[dict[_Bounded, asyncio.TimerHandle | None]]
    stalled: ClassVar[dict[_Bounded, None]]  # likewise
    leaving: ClassVar[set[_Bounded]]  # closed, and not gone yet

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        surplus = len(self.connections) - len(self.leaving) - self.most
        for idle in [*self.waiting, *self.stalled][: max(surplus, 0)]:
            idle.drop()
        self._expect_a_head()

    def data_received(self, data: bytes) -> None:
        if self.cycle is None or self.cycle.response_complete:
            self._expect_a_head()
        super().data_received(data)

    def handle_events(self) -> None:
        super().handle_events()
        if self.cycle is not None and not self.cycle.response_complete:
            self._expect_nothing()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        is_idle = self.cycle is None or self.cycle.response_complete  # nothing came meanwhile
        if is_idle and not self.transport.is_closing():
            self.waiting.setdefault(self, None)

    def send_400_response(self, msg: str) -> None:
        """Answer what is no HTTP, for good: what the request before began is not sent after it."""
        super().send_400_response(msg)
        if self.cycle is not None:
            self.cycle.disconnected = True
            self.cycle.message_event.set()

    def pause_writing(self) -> None:
        super().pause_writing()
        self.stalled[self] = None

    def resume_writing(self) -> None:
        super().resume_writing()
        self.stalled.pop(self, None)

    def connection_lost(self, exc: Exception | None) -> None:
        self._expect_nothing()
        self.stalled.pop(self, None)
        self.leaving.discard(self)
        super().connection_lost(exc)

    def drop(self) -> None:
        """Close the connection at once."""
        self._expect_nothing()
        self.stalled.pop(self, None)
        self.leaving.add(self)
        self.transport.abort()

    def _expect_a_head(self) -> None:
        if self.waiting.get(self) is None:
            self.waiting.pop(self, None)
            self.waiting[self] = self.loop.call_later(self.head, self.drop)

    def _expect_nothing(self) -> None:
        if timer := self.waiting.pop(self, None):
            timer.cancel()
