"""Every utterance is said once, kept at once, and nothing that was said is lost."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from stub_engine import PER_CHARACTER, Stub, rundown_of, script_of

from briefing.document import Clip, Script, Utterance
from briefing.errors import EngineBusy, OutputError, SynthesisFailed
from briefing.synthesis.cache import ClipCache
from briefing.synthesis.clips import open_cache
from briefing.synthesis.synthesize import Spoken, speak, speak_in_order

said = script_of


def spoken(script: Script, engine: Stub, cache: ClipCache, **options: object) -> Spoken:
    """What `engine` says of `script`."""
    rundown = rundown_of(script, speakers={"tone": engine})
    return speak(rundown, cache, **options)  # type: ignore[arg-type]


def samples(spoken: Spoken) -> list[int]:
    return [len(take.clip.load().samples) for take in spoken.takes]


SENTENCES = ("एक।", "दो दो।", "तीन तीन तीन।", "चार चार चार चार।")


def test_clips_come_in_the_order_of_the_script(tmp_path: Path) -> None:
    found = spoken(said(*SENTENCES), Stub(), ClipCache(tmp_path))
    assert samples(found) == [len(s) * PER_CHARACTER for s in SENTENCES]
    assert len(found.takes) == found.made == len(SENTENCES)


def test_a_second_run_says_nothing(tmp_path: Path) -> None:
    spoken(said(*SENTENCES), Stub(), ClipCache(tmp_path))
    engine = Stub()
    found = spoken(said(*SENTENCES), engine, ClipCache(tmp_path))
    assert engine.said == []
    assert found.made == 0


def test_after_an_edit_only_the_edited_sentence_is_said(tmp_path: Path) -> None:
    spoken(said(*SENTENCES), Stub(), ClipCache(tmp_path))
    engine = Stub()
    spoken(said("एक।", "नया वाक्य।", *SENTENCES[2:]), engine, ClipCache(tmp_path))
    assert engine.said == ["नया वाक्य।"]


def test_a_sentence_that_comes_twice_is_said_once(tmp_path: Path) -> None:
    engine = Stub()
    found = spoken(said("एक।", "दो दो।", "एक।"), engine, ClipCache(tmp_path))
    assert sorted(engine.said) == ["एक।", "दो दो।"]
    assert len(found.takes) == 3


def test_another_voice_does_not_get_this_ones_clips(tmp_path: Path) -> None:
    spoken(said("एक।"), Stub(), ClipCache(tmp_path))
    engine = Stub()
    engine.key = "another"
    spoken(said("एक।"), engine, ClipCache(tmp_path))
    assert engine.said == ["एक।"]


def test_a_damaged_clip_is_said_again(tmp_path: Path) -> None:
    spoken(said(*SENTENCES), Stub(), ClipCache(tmp_path))
    entry = max(tmp_path.rglob("*.clip"), key=lambda path: path.stat().st_size)
    entry.write_bytes(entry.read_bytes()[:-1])
    engine = Stub()
    spoken(said(*SENTENCES), engine, ClipCache(tmp_path))
    assert engine.said == [SENTENCES[-1]]


def test_what_was_said_before_a_failure_is_kept(tmp_path: Path) -> None:
    def trouble(text: str) -> None:
        if text == "दो दो।":
            raise SynthesisFailed("cannot say it")

    with pytest.raises(SynthesisFailed):
        spoken(said(*SENTENCES), Stub(trouble, workers=1), ClipCache(tmp_path))
    engine = Stub()
    spoken(said(*SENTENCES), engine, ClipCache(tmp_path))
    assert "दो दो।" in engine.said
    assert not {"तीन तीन तीन।", "चार चार चार चार।"} & set(engine.said)  # the longest come first


def test_as_many_are_said_at_once_as_the_engine_allows(tmp_path: Path) -> None:
    together = threading.Barrier(2, timeout=120)

    def meet(_text: str) -> None:
        together.wait()  # breaks unless two are under way at the same time

    spoken(said(*SENTENCES), Stub(meet, workers=2), ClipCache(tmp_path))


def test_a_busy_engine_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.synthesis.retry.FIRST_WAIT", 0.01)
    answers = iter([EngineBusy("busy"), EngineBusy("busy"), None])

    def trouble(_text: str) -> None:
        answer = next(answers)
        if answer:
            raise answer

    assert spoken(said("एक।"), Stub(trouble), ClipCache(tmp_path)).made == 1


def test_failures_are_named_when_the_rest_is_to_go_on(tmp_path: Path) -> None:
    """Each place of a sentence that failed is named, and everything else is said."""

    def trouble(text: str) -> None:
        if text == "दो दो।":
            raise SynthesisFailed("cannot say it")

    script = said("दो दो।", "एक।", "दो दो।", "तीन तीन तीन।")
    found = spoken(script, Stub(trouble), ClipCache(tmp_path), tolerant=True)
    assert [(piece.utterance.sentence, str(failure)) for piece, failure in found.failures] == [
        (0, "cannot say it"),
        (2, "cannot say it"),
    ]
    assert found.made == 2
    assert samples(found) == [len("एक।") * PER_CHARACTER, len("तीन तीन तीन।") * PER_CHARACTER]


def test_a_cache_that_cannot_be_written_ends_a_tolerant_run_too(tmp_path: Path) -> None:
    (tmp_path / "clips").write_text("in the way")
    with pytest.raises(OutputError, match="clips"):
        spoken(said("एक।"), Stub(), ClipCache(tmp_path / "clips"), tolerant=True)


def test_progress_counts_characters_and_ends_at_all(tmp_path: Path) -> None:
    spoken(said("एक।"), Stub(), ClipCache(tmp_path))
    seen: list[tuple[int, int]] = []
    cache = ClipCache(tmp_path)
    spoken(said(*SENTENCES), Stub(), cache, progress=lambda *counts: seen.append(counts))
    total = sum(map(len, SENTENCES))
    assert seen[0] == (len("एक।"), total)
    assert seen[-1] == (total, total)
    assert seen == sorted(seen)


def test_a_cache_that_cannot_be_written_says_where(tmp_path: Path) -> None:
    (tmp_path / "clips").write_text("in the way")
    with pytest.raises(OutputError, match="clips"):
        spoken(said("एक।"), Stub(), ClipCache(tmp_path / "clips"))


def test_without_a_place_for_a_cache_the_run_has_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "file" / "under"))
    cache = open_cache()
    assert spoken(said("एक।"), Stub(), cache).made == 1
    assert tmp_path not in cache.folder.parents


def test_speech_starts_before_all_of_it_is_said(tmp_path: Path) -> None:
    heard_first = threading.Event()

    def trouble(text: str) -> None:
        if text != SENTENCES[0]:
            assert heard_first.wait(120)

    rundown = rundown_of(said(*SENTENCES), speakers={"tone": Stub(trouble)})
    takes = speak_in_order(rundown, ClipCache(tmp_path))
    assert len(next(takes).clip.load().samples) == len(SENTENCES[0]) * PER_CHARACTER
    heard_first.set()
    lengths = [len(take.clip.load().samples) for take in takes]
    assert lengths == [len(s) * PER_CHARACTER for s in SENTENCES[1:]]


def test_each_voice_is_said_by_its_own_engine(tmp_path: Path) -> None:
    script = said("एक।", "दो दो।")
    one, two = script.utterances
    reader, guest = Stub(), Stub()
    guest.key = "guest"
    voiced = replace(script, utterances=(one, replace(two, voice="guest")))
    rundown = rundown_of(voiced, speakers={"tone": reader, "guest": guest})
    found = speak(rundown, ClipCache(tmp_path))
    assert (reader.said, guest.said, len(found.takes)) == (["एक।"], ["दो दो।"], 2)


def test_a_clip_that_vanished_says_what_to_do(tmp_path: Path) -> None:
    found = spoken(said("एक।"), Stub(), ClipCache(tmp_path))
    next(tmp_path.rglob("*.clip")).unlink()
    with pytest.raises(OutputError, match="run the command again"):
        found.takes[0].clip.load()


def test_a_silent_clip_is_a_failure_of_the_voice(tmp_path: Path) -> None:
    """It is found at once, so that another voice can read instead."""

    class Mute(Stub):
        def say(self, utterance: Utterance) -> Clip:
            return Clip(super().say(utterance).samples * 0, self.rate)

    with pytest.raises(SynthesisFailed, match="silent"):
        spoken(said("एक।"), Mute(), ClipCache(tmp_path))
