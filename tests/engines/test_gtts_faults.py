"""gTTS on bad days: a server that misbehaves in every way we know, and what must come of it.

Whatever it does, the outcome is the whole briefing or one clear error, in bounded time, and
what was fetched before is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from speech_faults import FAULTS, PASSING, SAID, SLOW, does
from speech_server import SpeechServer, speaking
from stub_engine import rundown_of, script_of
from web_server import Behavior, answer

from briefing import engines
from briefing.errors import BriefingError, EngineBusy, NetworkError, SynthesisFailed
from briefing.synthesis import retry, synthesize
from briefing.synthesis.cache import ClipCache
from briefing.synthesis.rate_limit import Pace
from briefing.synthesis.synthesize import Spoken, speak

pytestmark = pytest.mark.slow

SCRIPT = script_of(*SAID)


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits are short; how often and what for is as it is."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(retry, "FIRST_WAIT", 0.01)
    monkeypatch.setattr(synthesize, "Pace", lambda folder, _: Pace(folder, 6_000))
    retry.circuit.cache_clear()


@pytest.fixture
def in_no_mood_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time-outs are short too, but not what is loaded with the first request."""
    import_module("gtts")
    import_module("soundfile")
    monkeypatch.setattr(retry, "CALL", 1.6)
    monkeypatch.setattr(retry, "DEADLINE", 2.6)
    monkeypatch.setattr("briefing.engines.gtts._TIMEOUT", (1.2, 1.2))


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SpeechServer]:
    with speaking() as service:
        monkeypatch.setattr("gtts.tts._translate_url", lambda **_: service.url)
        yield service


def narrate(folder: Path) -> Spoken:
    rundown = rundown_of(SCRIPT, speakers={"tone": engines.load("gtts")})
    return speak(rundown, ClipCache(folder))


def behave(service: SpeechServer, *behaviors: Behavior | bytes) -> None:
    """Say the first sentence well, and then do these."""
    service.badly.extend([partial(service.speak, text=SAID[0], last=True), *map(does, behaviors)])


def gets_well(service: SpeechServer) -> None:
    """A new day: the service works, and nobody remembers."""
    service.badly.clear()
    service.texts.clear()
    retry.circuit.cache_clear()


@pytest.mark.parametrize("fault", FAULTS)
def test_the_error_is_clear_and_what_was_fetched_is_kept(
    fault: str, service: SpeechServer, tmp_path: Path
) -> None:
    behavior, error, message, tries = FAULTS[fault]
    behave(service, *[behavior] * 9)
    with pytest.raises(error, match=message) as caught:
        narrate(tmp_path)
    assert type(caught.value) is error
    assert caught.value.message.startswith("gtts")
    assert caught.value.hint
    assert service.texts == [SAID[0], *[SAID[1]] * tries]
    gets_well(service)
    (tmp_path / "gtts.turn").unlink()
    assert narrate(tmp_path).made == 2
    assert service.texts == [SAID[1], SAID[2]]  # the first sentence is not asked for again


@pytest.mark.usefixtures("in_no_mood_to_wait")
@pytest.mark.parametrize("fault", SLOW)
def test_time_is_bounded_however_slow_the_answer(
    fault: str, service: SpeechServer, tmp_path: Path
) -> None:
    behavior, message = SLOW[fault]
    behave(service, *[behavior] * 9)
    with pytest.raises(EngineBusy, match=f"gtts: .*{message}"):
        narrate(tmp_path)
    assert service.texts[:2] == [SAID[0], SAID[1]]
    assert SAID[2] not in service.texts
    gets_well(service)
    assert narrate(tmp_path).made == 2


@pytest.mark.parametrize("fault", PASSING)
def test_what_passes_costs_one_more_request(
    fault: str, service: SpeechServer, tmp_path: Path
) -> None:
    behave(service, FAULTS[fault][0])
    found = narrate(tmp_path)
    assert found.made == 3
    assert service.texts == [SAID[0], SAID[1], SAID[1], SAID[2]]
    clips = [take.clip.load() for take in found.takes]
    assert [len(clip.samples) / clip.rate for clip in clips] == pytest.approx(
        [1 + 0.07 * len(text) for text in SAID], abs=0.1
    )


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"])
@pytest.mark.parametrize(
    ("then", "error", "tries"),
    [
        (answer(status="429 Too Many Requests"), EngineBusy, 5),
        (answer(b"<html>consent</html>"), SynthesisFailed, 1),
        (answer(status="403 Forbidden"), NetworkError, 1),
        (answer(status="302 Found", Location="/round"), NetworkError, 1),
    ],
)
def test_the_text_does_not_follow_a_redirect(
    status: str,
    then: bytes,
    error: type[BriefingError],
    tries: int,
    service: SpeechServer,
    tmp_path: Path,
) -> None:
    """What stands there says what went wrong; it is asked without the text."""
    behave(service, *[answer(status=status, Location="/sorry")] * 9)
    service.redirected = does(then)
    with pytest.raises(error) as caught:
        narrate(tmp_path)
    assert type(caught.value) is error
    assert service.texts == [SAID[0], *[SAID[1]] * tries]
    assert all(request.startswith(b"GET ") for request in service.elsewhere)
    assert all(request.endswith(b"\r\n") for request in service.elsewhere)  # no body


def test_no_service_at_all_is_one_clear_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("gtts.tts._translate_url", lambda **_: "http://127.0.0.1:9/")
    with pytest.raises(EngineBusy, match="gtts: the service cannot be reached"):
        narrate(tmp_path)


def test_a_name_that_cannot_be_looked_up_is_one_clear_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def unknown(*_: Any, **__: Any) -> None:
        raise OSError(-2, "Name or service not known")

    monkeypatch.setattr("socket.getaddrinfo", unknown)
    with pytest.raises(EngineBusy, match="gtts: the service cannot be reached"):
        narrate(tmp_path)


def test_after_a_ban_the_next_run_does_not_ask_again(service: SpeechServer, tmp_path: Path) -> None:
    """The wait the service asked for is kept by whoever comes next, and said."""
    behave(service, answer(status="429 Too Many Requests", Retry_After="600"))
    with pytest.raises(EngineBusy):
        narrate(tmp_path)
    asked = len(service.texts)
    with pytest.raises(EngineBusy, match=r"gtts asked not to be contacted for another (599|600) s"):
        narrate(tmp_path)
    assert len(service.texts) == asked


def test_an_hour_of_text_is_not_lost_to_one_dropped_connection(
    service: SpeechServer, tmp_path: Path
) -> None:
    """Every seventh answer breaks off in another way; all is said in one run."""
    texts = [f"यह वाक्य {'क' * n} है।" for n in range(22, 0, -1)]  # the longest is said first
    for n, text in enumerate(texts):
        if n % 7 == 3:
            service.badly.append(does(FAULTS[PASSING[n % len(PASSING)]][0]))
        service.badly.append(partial(service.speak, text=text, last=True))
    rundown = rundown_of(script_of(*texts), speakers={"tone": engines.load("gtts")})
    assert speak(rundown, ClipCache(tmp_path)).made == 22
    assert len(service.texts) == 25
