"""Every address of the desk."""

from __future__ import annotations

from starlette.routing import Route

from briefing.server.desk.desk import Desk
from briefing.server.desk.draft_routes import DraftRoutes
from briefing.server.desk.guard import Turns
from briefing.server.desk.pages import PageRoutes
from briefing.server.desk.send_routes import SendRoutes
from briefing.server.desk.sound_routes import SoundRoutes


def routes(desk: Desk) -> list[Route]:
    """The addresses, for one desk."""
    turns = Turns()
    return [
        *PageRoutes(desk).routes(),
        *DraftRoutes(desk, turns).routes(),
        # What is to be heard may wait for the voice: no text waits behind it.
        *SoundRoutes(desk, Turns()).routes(),
        *SendRoutes(desk, turns).routes(),
    ]
