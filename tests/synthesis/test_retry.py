"""What may pass is tried again, what will not is not, and nothing takes longer than it may."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from stub_engine import Stub, script_of

from briefing.document import Utterance
from briefing.engines import Voice, called
from briefing.engines.foreign import Guarded
from briefing.errors import BriefingError, EngineBusy, NetworkError, SynthesisFailed
from briefing.synthesis import retry
from briefing.synthesis.rate_limit import Pace
from briefing.synthesis.retry import DEADLINE, REST, TRIES, circuit, patiently

(SENTENCE,) = script_of("एक।").utterances


class Online(Stub):
    voices = (Voice("tone", "", "a tone", "none", online=True),)


class Clock:
    """Time passes only by waiting; `waits` are the seconds of each."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0
        self.waits: list[float] = []

    def time(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
        if seconds:
            self.waits.append(round(seconds, 3))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clock]:
    clock = Clock()
    for module in ("briefing.synthesis.retry", "briefing.synthesis.rate_limit"):
        monkeypatch.setattr(f"{module}.time", clock)
    monkeypatch.setattr(retry, "JITTER", 0.0)
    circuit.cache_clear()
    yield clock
    circuit.cache_clear()


@pytest.fixture
def pace(tmp_path: Path) -> Pace:
    return Pace(tmp_path, per_minute=600)


def failing(*errors: BriefingError | None, online: bool = True) -> Stub:
    """An engine that fails in these ways, one after the other, and then speaks."""
    left = list(errors)

    def trouble(_text: str) -> None:
        error = left.pop(0) if left else None
        if error:
            raise error

    return (Online if online else Stub)(trouble)


def fails(engine: Stub, pace: Pace, error: type[BriefingError]) -> BriefingError:
    with pytest.raises(error) as caught:
        patiently(engine, SENTENCE, pace)
    return caught.value


@pytest.mark.parametrize("online", [True, False])
def test_waits_double_until_it_works(clock: Clock, pace: Pace, online: bool) -> None:
    engine = failing(*[EngineBusy("busy")] * 3, online=online)
    assert patiently(engine, SENTENCE, pace).rate == engine.rate
    assert clock.waits == [1, 2, 4]
    assert engine.said == ["एक।"]


def test_the_wait_the_service_asks_for_is_kept(clock: Clock, pace: Pace) -> None:
    patiently(failing(EngineBusy("busy", retry_after=17)), SENTENCE, pace)
    assert clock.waits == [17]


def test_a_wait_shorter_than_ours_does_not_hurry_us(clock: Clock, pace: Pace) -> None:
    errors = [EngineBusy("busy", retry_after=0.5)] * 3
    patiently(failing(*errors), SENTENCE, pace)
    assert clock.waits == [1, 2, 4]


def test_jitter_keeps_callers_apart_and_within_a_quarter(
    clock: Clock, pace: Pace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retry, "JITTER", 0.25)
    waits = set()
    for _ in range(20):
        clock.waits.clear()
        patiently(failing(EngineBusy("busy"), online=False), SENTENCE, pace)
        waits |= set(clock.waits)
    assert len(waits) > 10
    assert all(1 <= wait <= 1.25 for wait in waits)


def test_after_five_tries_the_last_reason_is_given(clock: Clock, pace: Pace) -> None:
    errors = [EngineBusy(f"busy {n}") for n in range(1, TRIES + 1)]
    assert fails(failing(*errors), pace, EngineBusy).message == "busy 5"
    assert clock.waits == [1, 2, 4, 8]


@pytest.mark.parametrize("error", [NetworkError("refused"), SynthesisFailed("no sound")])
def test_what_will_not_pass_is_not_tried_again(
    clock: Clock, pace: Pace, error: BriefingError
) -> None:
    assert fails(failing(error), pace, type(error)) is error
    assert clock.waits == []


def test_a_wait_beyond_the_deadline_is_not_begun(clock: Clock, pace: Pace) -> None:
    """Nobody waits an hour for a service that asks for one; it is not asked again either."""
    began = clock.now
    fails(failing(EngineBusy("busy", retry_after=3_000)), pace, EngineBusy)
    assert clock.now == began
    engine = failing()
    error = fails(engine, pace, EngineBusy)
    assert error.message == "online asked not to be contacted for another 3000 s"
    assert engine.said == []


def test_waits_together_stay_within_the_deadline(clock: Clock, pace: Pace) -> None:
    began = clock.now
    fails(failing(*[EngineBusy("busy", retry_after=50)] * 9), pace, EngineBusy)
    assert clock.waits == [50, 50]
    assert clock.now - began <= DEADLINE


def test_requests_to_an_online_voice_keep_the_pace(clock: Clock, tmp_path: Path) -> None:
    engine, pace = failing(), Pace(tmp_path, per_minute=30)
    for _ in range(3):
        patiently(engine, SENTENCE, pace)
    assert clock.waits == [2, 2]


def test_a_voice_of_this_machine_has_no_pace_and_no_circuit(clock: Clock, tmp_path: Path) -> None:
    pace = Pace(tmp_path, per_minute=1)
    for _ in range(9):
        fails(failing(SynthesisFailed("no"), online=False), pace, SynthesisFailed)
    assert patiently(failing(online=False), SENTENCE, pace).rate
    assert clock.waits == []


def test_after_five_failures_in_a_row_a_service_is_left_alone(clock: Clock, pace: Pace) -> None:
    for _ in range(5):
        fails(failing(SynthesisFailed("no")), pace, SynthesisFailed)
    engine = failing()
    error = fails(engine, pace, NetworkError)
    assert error.message == "online failed 5 times in a row"
    assert error.hint.startswith("try again in 60 s")
    assert engine.said == []


def test_engines_of_other_packages_have_a_circuit_and_turns_each(
    clock: Clock, tmp_path: Path
) -> None:
    pace = Pace(tmp_path, per_minute=600)
    one, other = (Guarded(name, Online()) for name in ("one", "other"))
    for _ in range(5):
        circuit(called(one)).failed()
    with pytest.raises(NetworkError, match="one failed 5 times in a row"):
        patiently(one, SENTENCE, pace)
    assert patiently(other, SENTENCE, pace).rate
    assert [path.name for path in tmp_path.iterdir()] == ["other.turn"]


def test_after_a_rest_one_request_decides(clock: Clock, pace: Pace) -> None:
    for _ in range(5):
        fails(failing(SynthesisFailed("no")), pace, SynthesisFailed)
    clock.now += REST
    fails(failing(SynthesisFailed("no")), pace, SynthesisFailed)
    fails(failing(), pace, NetworkError)
    clock.now += REST
    patiently(failing(), SENTENCE, pace)
    patiently(failing(EngineBusy("busy")), SENTENCE, pace)


def test_a_success_between_failures_starts_the_count_again(clock: Clock, pace: Pace) -> None:
    for _ in range(3):
        for _ in range(4):
            fails(failing(SynthesisFailed("no")), pace, SynthesisFailed)
        patiently(failing(), SENTENCE, pace)


def test_an_engine_that_hangs_is_given_up(
    pace: Pace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retry, "CALL", 0.05)
    monkeypatch.setattr(retry, "FIRST_WAIT", 0.01)
    circuit.cache_clear()
    stuck = threading.Event()

    class Stuck(Online):
        def say(self, utterance: Utterance) -> None:  # type: ignore[override]
            stuck.wait(280)

    error = fails(Stuck(), pace, EngineBusy)
    stuck.set()
    assert error.message == "stuck: no complete response in 0 s"


def test_each_wait_is_told(clock: Clock, pace: Pace, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "briefing"):
        patiently(failing(EngineBusy("the service is busy", retry_after=7)), SENTENCE, pace)
    assert caplog.messages == ["the service is busy; trying again in 7 s"]
