"""Where the listener stopped in each file, kept for the next time."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from briefing.errors import OutputError
from briefing.io.atomic import write
from briefing.io.places import real

_MOST = 200  # files remembered; the oldest is forgotten first
_EDGE = 5.0  # seconds from either end that are not worth coming back to


def _book() -> Path:
    from platformdirs import user_state_path

    return user_state_path("briefing") / "places.json"


def recall(path: Path, seconds: float) -> float:
    """Where the listener stopped in a file of `seconds`; 0.0 where nothing is known."""
    at = _read().get(str(real(path)), 0.0)
    return at if _EDGE < at < seconds - _EDGE else 0.0


def remember(path: Path, at: float) -> None:
    """Keep `at` seconds for the next time. What cannot be kept is no reason to fail."""
    places = _read()
    places.pop(str(real(path)), None)
    places[str(real(path))] = round(at, 1)
    book = _book()
    kept = dict(list(places.items())[-_MOST:])
    with suppress(OSError, OutputError):
        book.parent.mkdir(parents=True, exist_ok=True)
        write(book, json.dumps(kept).encode(errors="surrogatepass"))


def forget_all() -> None:
    """Forget where the listener stopped, everywhere."""
    with suppress(OSError):
        _book().unlink()
        _book().parent.rmdir()


def _read() -> dict[str, float]:
    try:
        known = json.loads(_book().read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {name: float(at) for name, at in known.items() if isinstance(at, int | float)}
