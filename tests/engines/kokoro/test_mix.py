"""Voices mixed: written in any way the same mix is the same voice, and a wrong one is refused."""

from __future__ import annotations

import numpy as np
import pytest

from briefing import engines
from briefing.engines import Tuning
from briefing.engines.kokoro.mix import mix_of
from briefing.errors import UsageError

KNOWN = ["hf_alpha", "hf_beta", "hm_omega", "hm_psi"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("hf_alpha", "hf_alpha"),
        ("hf_alpha:3", "hf_alpha"),
        ("hf_alpha:0.6+hf_beta:0.4", "hf_alpha:0.6+hf_beta:0.4"),
        ("hf_beta:4 + hf_alpha:6", "hf_alpha:0.6+hf_beta:0.4"),
        ("hf_alpha+hm_psi", "hf_alpha:0.5+hm_psi:0.5"),
        (
            "hf_alpha+hf_beta+hm_omega+hm_psi",
            "hf_alpha:0.25+hf_beta:0.25+hm_omega:0.25+hm_psi:0.25",
        ),
    ],
)
def test_the_same_mix_has_one_name_however_it_was_written(written: str, name: str) -> None:
    mix = mix_of(written, KNOWN)
    assert mix.name == name
    assert mix_of(mix.name, KNOWN).name == name


def test_a_mix_is_the_weighted_mean_and_one_voice_is_itself() -> None:
    alpha, beta = (mix_of(name, KNOWN).vectors for name in ("hf_alpha", "hf_beta"))
    mixed = mix_of("hf_alpha:1+hf_beta:3", KNOWN).vectors
    assert mixed.shape == (510, 1, 256)
    assert mixed.dtype == np.float32
    np.testing.assert_allclose(mixed, 0.25 * alpha + 0.75 * beta, atol=1e-6)
    assert np.array_equal(mix_of("hf_alpha:7", KNOWN).vectors, alpha)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("hf_gamma+hf_beta", "engine kokoro has no voice 'hf_gamma'"),
        ("hf_alpha+", "engine kokoro has no voice ''"),
        ("hf_alpha+hf_alpha", "names hf_alpha twice"),
        ("hf_alpha:0+hf_beta:1", "Unsupported share of a voice: '0'"),
        ("hf_alpha:-1+hf_beta:1", "Unsupported share of a voice: '-1'"),
        ("hf_alpha:half+hf_beta", "Unsupported share of a voice: 'half'"),
        ("hf_alpha:nan+hf_beta", "Unsupported share of a voice: 'nan'"),
        ("hf_alpha:inf+hf_beta", "Unsupported share of a voice: 'inf'"),
        ("hf_alpha:+hf_beta", "Unsupported share of a voice: ''"),
    ],
)
def test_what_is_no_mix_is_refused(written: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        mix_of(written, KNOWN)
    with pytest.raises(UsageError, match=message):
        engines.load("kokoro", written)


def test_a_mix_is_found_by_itself_and_with_its_engine() -> None:
    mix = "hf_alpha:0.6+hf_beta:0.4"
    assert engines.named(mix) == ("kokoro", mix)
    assert engines.named(f"kokoro:{mix}") == ("kokoro", mix)


def test_a_mix_is_named_and_cached_as_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.engines.kokoro.weights.model_path", lambda tuning: tuning)
    monkeypatch.setattr("briefing.engines.kokoro.engine.version", lambda _: "1")

    def key(voice: str) -> str:
        engine = engines.load("kokoro", voice, tuning=Tuning())
        monkeypatch.setattr(type(engine), "_model", type("Path", (), {"name": "model"}))
        return engine.key

    written = ["hf_alpha", "hf_beta", "hf_alpha+hf_beta", "hf_alpha:2+hf_beta:1"]
    assert len({key(voice) for voice in written}) == len(written)
    assert key("hf_alpha+hf_beta") == key("hf_beta:2+hf_alpha:2")
    assert engines.load("kokoro", "hf_beta+hf_alpha").voice == "hf_alpha:0.5+hf_beta:0.5"
