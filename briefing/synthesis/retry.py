"""A voice that may be busy, away or stuck: asked politely, asked again, given up in time.

An online voice is asked in its turn (see `rate_limit`), for at most `CALL` seconds. What may
pass (`EngineBusy`) is tried `TRIES` times, later each time, within `DEADLINE` seconds; what
will not is not tried again. After `IN_A_ROW` failures a service is left alone for `REST`
seconds, so that a ban costs a whole briefing no more than one sentence.

The loop is our own. stamina (26.1) waits as long as a service asks even beyond the deadline, of
which it knows only after the wait; it takes what a service asks for instead of its own backoff,
not the longer of both; and whether it tries again at all is a switch of the whole process.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from concurrent.futures import Future, TimeoutError  # noqa: A004 - the built-in since 3.11
from functools import cache

from briefing.document import Clip, Utterance
from briefing.engines import Engine, called, is_online
from briefing.errors import BriefingError, EngineBusy, NetworkError
from briefing.synthesis.rate_limit import Pace

TRIES = 5
FIRST_WAIT = 1.0  # seconds; doubles with each try
JITTER = 0.25  # of a wait, at most: callers that failed together do not come back together
CALL = 40.0  # seconds; a sentence takes one or two
DEADLINE = 120.0  # seconds for one utterance, all tries and waits together
IN_A_ROW = 5
REST = 60.0

_INSTEAD = "or use the built-in engine, kokoro"
_log = logging.getLogger(__name__)


def patiently(engine: Engine, utterance: Utterance, pace: Pace) -> Clip:
    """The utterance as sound, even if the engine is busy at first.

    Raises what the engine raises: EngineBusy when it stayed busy, at once when it asks for
    a wait beyond the deadline; NetworkError also while its service is left alone.
    """
    ends = time.monotonic() + DEADLINE
    tries = 1
    while True:
        try:
            if is_online(engine):
                return _asked_in_turn(engine, utterance, pace, ends)
            return engine.say(utterance)
        except EngineBusy as busy:
            wait = max(busy.retry_after, _backoff(tries))
            if tries == TRIES or time.monotonic() + wait > ends:
                raise
            _log.info("%s; trying again in %.0f s", busy.message, wait)
        time.sleep(wait)
        tries += 1


def _backoff(tries: int) -> float:
    share = random.uniform(0, JITTER)  # noqa: S311 - no secret depends on it
    return float(FIRST_WAIT * 2 ** (tries - 1) * (1 + share))


def _asked_in_turn(engine: Engine, utterance: Utterance, pace: Pace, ends: float) -> Clip:
    """One request, in the time that is left; what it shows of the service is remembered."""
    service = called(engine)
    known = circuit(service)
    known.check()
    pace.turn(service, max(ends - time.monotonic(), 0.0))
    left = max(ends - time.monotonic(), 1.0)
    try:
        clip = _within(min(CALL, left), service, engine, utterance)
    except BriefingError as error:
        known.failed()
        if isinstance(error, EngineBusy) and error.retry_after:
            pace.leave_alone(service, error.retry_after)
        raise
    known.succeeded()
    return clip


def _within(seconds: float, service: str, engine: Engine, utterance: Utterance) -> Clip:
    """What the engine says, if it does so in time.

    A call that drips or hangs cannot be ended from outside: its thread is left behind, and
    does not keep the program from ending.
    """
    answer: Future[Clip] = Future()

    def ask() -> None:
        try:
            answer.set_result(engine.say(utterance))
        except BaseException as error:
            answer.set_exception(error)

    threading.Thread(target=ask, name=service, daemon=True).start()
    try:
        return answer.result(seconds)
    except TimeoutError:
        raise EngineBusy(
            f"{service}: no complete response in {seconds:.0f} s",
            f"check the connection, {_INSTEAD}",
        ) from None


class Circuit:
    """What this process knows of a service: it is open, and nobody asks, after many failures."""

    def __init__(self, service: str) -> None:
        """Closed: nothing has failed yet."""
        self._service = service
        self._lock = threading.Lock()
        self._failures = 0
        self._rested = 0.0

    def check(self) -> None:
        """Raise NetworkError while the service is left alone."""
        left = self._rested - time.monotonic()
        if left > 0:
            raise NetworkError(
                f"{self._service} failed {self._failures} times in a row",
                f"try again in {left:.0f} s, {_INSTEAD}",
            )

    def failed(self) -> None:
        """Count a failure; after a rest the first one opens the circuit again."""
        with self._lock:
            self._failures += 1
            if self._failures >= IN_A_ROW:
                self._rested = time.monotonic() + REST

    def succeeded(self) -> None:
        """Count from nothing again."""
        with self._lock:
            self._failures = 0


@cache
def circuit(service: str) -> Circuit:
    """The circuit of a service, one for the whole process."""
    return Circuit(service)
