"""How engines are found, what they refuse, and what the neural voice is given."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import EntryPoint, PackageNotFoundError
from pathlib import Path

import pytest

from briefing import engines
from briefing.document import Boundary, Span, Utterance, Word
from briefing.errors import MissingError, UsageError
from briefing.io.optional import install, pip
from briefing.settings import Quality
from briefing.voices.catalog import listing


def utterance(text: str, boundary: Boundary = Boundary.SENTENCE) -> Utterance:
    words, at = [], 0
    for word in text.split(" "):
        words.append(Word(word, Span(at, at + len(word))))
        at += len(word) + 1
    return Utterance(tuple(words), 0, 0, boundary)


SENTENCE = utterance("दोनों विदेश मंत्रियों ने कज़ाख़स्तान पर चर्चा की।")


def test_all_engines_are_there_and_the_neural_one_first() -> None:
    assert engines.names() == ["kokoro", "edge", "espeak", "gtts", "piper"]


def test_the_neural_voice_gives_the_same_samples_each_time() -> None:
    """What makes a resumed run end with the same bytes; espeak-ng does not promise it."""
    one, two = (engines.load("kokoro").say(SENTENCE) for _ in range(2))
    assert one.samples.tobytes() == two.samples.tobytes()


def test_what_another_quality_said_is_not_taken_for_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "briefing.engines.kokoro.weights.model_path", lambda tuning: tmp_path / tuning.quality.value
    )
    keys = {engines.load("kokoro", tuning=engines.Tuning(quality)).key for quality in Quality}
    assert len(keys) == len(Quality)
    assert engines.load("espeak", tuning=engines.Tuning(Quality.BEST)).key


def test_kokoro_ends_a_sentence_with_a_stop_and_a_piece_with_a_comma() -> None:
    engine = engines.load("kokoro")
    assert engine.prompt(utterance("नमस्ते।")).endswith(".")
    assert engine.prompt(utterance("नमस्ते")).endswith(".")
    assert engine.prompt(utterance("क्या?")).endswith("?")
    assert engine.prompt(utterance("नमस्ते", Boundary.CLAUSE)).endswith(",")


def test_kokoro_says_a_flap_as_it_was_trained_and_still_closes_the_sentence() -> None:
    engine = engines.load("kokoro")
    assert engine.prompt(utterance("लड़का करोड़")) == "lˈʌr.kˌaː kəɾˈoːr.."
    words = utterance("लड़का करोड़").words
    assert engine.limit.count(words) == len("lˈʌr.kˌaː kəɾˈoːr..")


def test_a_comma_does_not_lengthen_the_word_before_it() -> None:
    pause, plain = (
        engines.load("kokoro").say(utterance(text)).timings[0]
        for text in ("हाँ, वह आया।", "हाँ वह आया।")
    )
    assert pause.end - pause.start < 2 * (plain.end - plain.start)


def test_a_lexicon_sound_reaches_the_voice() -> None:
    engine = engines.load("kokoro")
    word = Word("X", Span(0, 1), phonemes="nəmˈʌsteː")
    assert engine.prompt(Utterance((word,), 0, 0, Boundary.SENTENCE)) == "nəmˈʌsteː."


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("siri",), "unknown engine 'siri'"),
        (("kokoro", "hf_gamma"), "engine kokoro has no voice 'hf_gamma' — choose one of hf_alpha"),
        (("kokoro", "hf_alfa"), r"— did you mean hf_alpha\? choose one of hf_alpha"),
        (("kokoro", "hf_beta+hf_alfa"), r"'hf_alfa' — did you mean hf_alpha\? choose one of"),
        (
            ("espeak", "hf_alfa"),
            r"— did you mean hf_alpha of the engine kokoro\? its only voice is hi",
        ),
        (("espeak", "hf_alpha"), "— it is a voice of the engine kokoro; its only voice"),
        (("espeak", "siri"), "has no voice 'siri' — its only voice"),
        (("kokoro", "", 0.4), r"Unsupported speed: 0\.4"),
        (("espeak", "", 2.5), r"Unsupported speed: 2\.5"),
        (("gtts", "", 1.5), "gtts speaks at speed 1 only"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(arguments: tuple[str, ...], message: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        engines.load(*arguments)  # type: ignore[arg-type]
    assert caught.value.hint


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("kokoro", ("kokoro", "")),
        ("kokoro:hm_psi", ("kokoro", "hm_psi")),
        ("hm_psi", ("kokoro", "hm_psi")),
        ("hi-IN-MadhurNeural", ("edge", "hi-IN-MadhurNeural")),
        ("piper:/voices/C:/hi.onnx", ("piper", "/voices/C:/hi.onnx")),
    ],
)
def test_a_voice_can_be_named_alone_or_with_its_engine(name: str, found: tuple[str, str]) -> None:
    assert engines.named(name) == found


def test_a_name_that_nobody_has_is_refused() -> None:
    with pytest.raises(UsageError, match="no engine or voice is called 'siri' — see 'briefing"):
        engines.named("siri")
    for name, near in {"espek": "espeak", "hm_pis": "hm_psi"}.items():
        with pytest.raises(UsageError, match=rf"called {name!r} — did you mean {near}\?"):
            engines.named(name)


@pytest.mark.parametrize(
    ("name", "online"),
    [("kokoro", False), ("espeak", False), ("gtts", True), ("edge", True)],
)
def test_whether_text_leaves_the_machine_is_known(name: str, online: bool) -> None:
    assert engines.is_online(engines.load(name)) is online


class Broken:
    """An engine whose library is not installed: it shows on import, or when it is built."""

    voices: tuple[engines.Voice, ...] = ()

    def __init__(self, voice: str, speed: float) -> None:
        raise PackageNotFoundError("edge-tts")


@pytest.mark.parametrize("when", ["imported", "built"])
def test_an_engine_whose_package_is_missing_says_what_to_install(
    when: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(_point: EntryPoint) -> type[Broken]:
        if when == "imported":
            raise ModuleNotFoundError("No module named 'edge_tts'", name="edge_tts")
        return Broken

    monkeypatch.setattr(EntryPoint, "load", load)
    with pytest.raises(MissingError, match=r"engine edge needs edge.tts, .* — .* -m pip") as caught:
        engines.load("edge")
    assert caught.value.hint == install("edge")


def test_an_engine_of_another_package_names_that_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And does not stand in the way of the others."""
    metadata = tmp_path / "briefing_drum-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: briefing-drum\nVersion: 1\n")
    (metadata / "entry_points.txt").write_text("[briefing.engines]\ndrum = no_drum_here:Drum\n")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(MissingError, match="engine drum needs no_drum_here") as caught:
        engines.load("drum")
    assert caught.value.hint == pip("--upgrade", "briefing-drum")
    assert engines.named("hi-IN-MadhurNeural") == ("edge", "hi-IN-MadhurNeural")
    assert next(one for one in listing() if one.engine == "drum").remedy == caught.value.hint


def test_the_runtime_of_the_neural_voice_reports_to_nobody(tmp_path: Path) -> None:
    """ONNX Runtime for Linux, as its maker builds it, sends what it is used for. It first leaves
    a number for the machine in the cache folder; a file there shows that it would."""
    program = "from briefing.engines.kokoro import session; import onnxruntime as o; o.get_device()"
    quiet = {"CI", "ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS", "XDG_CACHE_HOME"}
    environment = {name: value for name, value in os.environ.items() if name not in quiet}
    home = {"HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", program], env=environment | home, check=True, timeout=60)
    assert list(tmp_path.iterdir()) == []
