"""gTTS on a good day: what is asked, how, and what comes of it. The others: test_gtts_faults."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import trustme
from hypothesis import given, settings
from hypothesis import strategies as st
from paths import DATA
from speech_server import PER_CHARACTER, SpeechServer, speaking
from stub_engine import script_of

import briefing
from briefing import engines
from briefing.devanagari import aksharas
from briefing.document import Boundary, Span, Utterance, Word
from briefing.errors import NetworkError
from briefing.hindi.prosody.fit import fit
from briefing.settings import Online

pytestmark = pytest.mark.slow

SENTENCE = Utterance((Word("नमस्ते", Span(0, 6)),), 0, 0, Boundary.SENTENCE)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SpeechServer]:
    with speaking() as service:
        monkeypatch.setattr("gtts.tts._translate_url", lambda **_: service.url)
        yield service


def test_the_sentence_comes_back_as_sound(service: SpeechServer) -> None:
    clip = engines.load("gtts").say(SENTENCE)
    assert service.texts == ["नमस्ते"]
    assert clip.rate == 24_000
    assert clip.samples.dtype == np.float32
    assert len(clip.samples) / clip.rate == pytest.approx(1 + 6 * PER_CHARACTER, abs=0.1)
    assert 0.25 < np.abs(clip.samples).max() < 0.35


def test_one_connection_serves_several_requests(service: SpeechServer) -> None:
    engine = engines.load("gtts")
    for _ in range(3):
        engine.say(SENTENCE)
    assert (len(service.texts), service.connections) == (3, 1)


def test_a_whole_briefing_is_read_in_pieces_the_service_takes(
    service: SpeechServer, tmp_path: Path
) -> None:
    """Every piece has at most 100 code points; together they are what is to be said."""
    chosen = briefing.Settings(engine="gtts", online=Online(600))
    episode = briefing.make(DATA / "seed.txt", tmp_path / "news.mp3", chosen)
    assert max(map(len, service.texts)) <= 100
    spoken = " ".join(cue.spoken for cue in episode.cues)
    assert sorted(" ".join(service.texts).split()) == sorted(spoken.split())
    assert service.connections == 1
    assert episode.report.coverage.percent == 100


def test_the_silence_around_each_piece_is_trimmed(service: SpeechServer, tmp_path: Path) -> None:
    """The service sends a second of it with each; what is left are the pauses asked for."""
    path = tmp_path / "news.txt"
    path.write_text("यह पहला वाक्य है।\n\nयह दूसरा वाक्य है।\n", encoding="utf-8")
    chosen = briefing.Settings(engine="gtts", pauses=briefing.Pauses(paragraph=0.7))
    one, two = briefing.make(path, tmp_path / "news.mp3", chosen).cues
    assert one.end - one.start == pytest.approx(len(one.spoken) * PER_CHARACTER, abs=0.06)
    assert two.start - one.end == pytest.approx(0.7, abs=0.06)


@given(st.lists(st.text("कखगघचज्ािीुेोंँ़र", min_size=1, max_size=140), min_size=1, max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_piece_is_too_long_and_no_akshara_is_cut(words: list[str]) -> None:
    script = script_of(" ".join(words))
    limit = engines.load("gtts").limit
    pieces = fit(script, limit).utterances
    assert all(len(piece.spoken) <= limit.most == 100 for piece in pieces)
    assert "".join(piece.spoken.replace(" ", "") for piece in pieces) == "".join(words)
    kept = {part for word in words for part in aksharas(word)}
    assert {part for p in pieces for w in p.words for part in aksharas(w.spoken)} <= kept


def test_prose_is_cut_into_balanced_pieces() -> None:
    """A sentence of the seed that is too long makes pieces of at least 30 code points."""
    limit = engines.load("gtts").limit
    text = (DATA / "seed.txt").read_text(encoding="utf-8")
    for sentence in briefing.sentences(text):
        script = script_of(briefing.normalize(sentence))
        pieces = [piece.spoken for piece in fit(script, limit).utterances]
        if len(pieces) > 1:
            assert min(map(len, pieces)) >= 30, pieces


@pytest.fixture
def authority(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> trustme.CA:
    """An authority that this machine trusts."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "authority.pem"))
    return authority


def test_a_valid_certificate_is_accepted(
    authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    with speaking(authority.issue_cert("127.0.0.1")) as service:
        monkeypatch.setattr("gtts.tts._translate_url", lambda **_: service.url)
        engines.load("gtts").say(SENTENCE)
        assert service.texts == ["नमस्ते"]


@pytest.mark.parametrize("fault", ["authority", "name", "date"])
def test_with_a_wrong_one_the_text_is_not_sent(
    fault: str, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    issuer = trustme.CA() if fault == "authority" else authority
    name = "example.org" if fault == "name" else "127.0.0.1"
    ended = datetime(2020, 1, 1, tzinfo=UTC) if fault == "date" else None
    with speaking(issuer.issue_cert(name, not_after=ended)) as service:
        monkeypatch.setattr("gtts.tts._translate_url", lambda **_: service.url)
        with pytest.raises(NetworkError, match="certificate is not valid") as caught:
            engines.load("gtts").say(SENTENCE)
        assert type(caught.value) is NetworkError  # not one that is tried again
        assert service.texts == []
