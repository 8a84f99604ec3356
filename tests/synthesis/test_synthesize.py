"""Every utterance is said once, kept at once, and nothing that was said is lost."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from stub_engine import PER_CHARACTER, Stub, script_of

from briefing.document import Utterance
from briefing.errors import EngineBusy, OutputError, SynthesisFailed
from briefing.synthesis.cache import ClipCache
from briefing.synthesis.synthesize import open_cache, say_in_order, synthesise


def said(*sentences: str) -> tuple[Utterance, ...]:
    return script_of(*sentences).utterances


SENTENCES = ("एक।", "दो दो।", "तीन तीन तीन।", "चार चार चार चार।")


def test_clips_come_in_the_order_of_the_script(tmp_path: Path) -> None:
    clips = synthesise(said(*SENTENCES), {"tone": Stub()}, ClipCache(tmp_path))
    assert [len(clip.samples) for clip in clips] == [len(s) * PER_CHARACTER for s in SENTENCES]
    assert len(clips) == clips.made == len(SENTENCES)


def test_clips_can_be_gone_through_again_and_again(tmp_path: Path) -> None:
    clips = synthesise(said(*SENTENCES), {"tone": Stub()}, ClipCache(tmp_path))
    assert [c.samples.tobytes() for c in clips] == [c.samples.tobytes() for c in clips]


def test_a_second_run_says_nothing(tmp_path: Path) -> None:
    synthesise(said(*SENTENCES), {"tone": Stub()}, ClipCache(tmp_path))
    engine = Stub()
    clips = synthesise(said(*SENTENCES), {"tone": engine}, ClipCache(tmp_path))
    assert engine.said == []
    assert clips.made == 0


def test_after_an_edit_only_the_edited_sentence_is_said(tmp_path: Path) -> None:
    synthesise(said(*SENTENCES), {"tone": Stub()}, ClipCache(tmp_path))
    engine = Stub()
    synthesise(said("एक।", "नया वाक्य।", *SENTENCES[2:]), {"tone": engine}, ClipCache(tmp_path))
    assert engine.said == ["नया वाक्य।"]


def test_a_sentence_that_comes_twice_is_said_once(tmp_path: Path) -> None:
    engine = Stub()
    clips = synthesise(said("एक।", "दो दो।", "एक।"), {"tone": engine}, ClipCache(tmp_path))
    assert sorted(engine.said) == ["एक।", "दो दो।"]
    assert len(clips) == 3


def test_another_voice_does_not_get_this_ones_clips(tmp_path: Path) -> None:
    synthesise(said("एक।"), {"tone": Stub()}, ClipCache(tmp_path))
    engine = Stub()
    engine.key = "another"
    synthesise(said("एक।"), {"tone": engine}, ClipCache(tmp_path))
    assert engine.said == ["एक।"]


def test_a_damaged_clip_is_said_again(tmp_path: Path) -> None:
    synthesise(said(*SENTENCES), {"tone": Stub()}, ClipCache(tmp_path))
    entry = max(tmp_path.rglob("*.clip"), key=lambda path: path.stat().st_size)
    entry.write_bytes(entry.read_bytes()[:-1])
    engine = Stub()
    synthesise(said(*SENTENCES), {"tone": engine}, ClipCache(tmp_path))
    assert engine.said == [SENTENCES[-1]]


def test_what_was_said_before_a_failure_is_kept(tmp_path: Path) -> None:
    def trouble(text: str) -> None:
        if text == "दो दो।":
            raise SynthesisFailed("cannot say it")

    with pytest.raises(SynthesisFailed):
        synthesise(said(*SENTENCES), {"tone": Stub(trouble, workers=1)}, ClipCache(tmp_path))
    engine = Stub()
    synthesise(said(*SENTENCES), {"tone": engine}, ClipCache(tmp_path))
    assert "दो दो।" in engine.said
    assert not {"तीन तीन तीन।", "चार चार चार चार।"} & set(engine.said)  # the longest come first


def test_as_many_are_said_at_once_as_the_engine_allows(tmp_path: Path) -> None:
    together = threading.Barrier(2, timeout=20)

    def meet(_text: str) -> None:
        together.wait()  # breaks unless two are under way at the same time

    synthesise(said(*SENTENCES), {"tone": Stub(meet, workers=2)}, ClipCache(tmp_path))


def test_a_busy_engine_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.synthesis.retry.FIRST_WAIT", 0.01)
    answers = iter([EngineBusy("busy"), EngineBusy("busy"), None])

    def trouble(_text: str) -> None:
        answer = next(answers)
        if answer:
            raise answer

    assert synthesise(said("एक।"), {"tone": Stub(trouble)}, ClipCache(tmp_path)).made == 1


def test_failures_are_named_when_the_rest_is_to_go_on(tmp_path: Path) -> None:
    """Each place of a sentence that failed is named, and everything else is said."""

    def trouble(text: str) -> None:
        if text == "दो दो।":
            raise SynthesisFailed("cannot say it")

    utterances = said("दो दो।", "एक।", "दो दो।", "तीन तीन तीन।")
    clips = synthesise(utterances, {"tone": Stub(trouble)}, ClipCache(tmp_path), tolerant=True)
    assert {index: str(failure) for index, failure in clips.failures.items()} == {
        0: "cannot say it",
        2: "cannot say it",
    }
    assert clips.made == 2
    assert len(clips[1].samples) == len("एक।") * PER_CHARACTER


def test_a_cache_that_cannot_be_written_ends_a_tolerant_run_too(tmp_path: Path) -> None:
    (tmp_path / "clips").write_text("in the way")
    with pytest.raises(OutputError, match="clips"):
        synthesise(said("एक।"), {"tone": Stub()}, ClipCache(tmp_path / "clips"), tolerant=True)


def test_progress_counts_characters_and_ends_at_all(tmp_path: Path) -> None:
    synthesise(said("एक।"), {"tone": Stub()}, ClipCache(tmp_path))
    seen: list[tuple[int, int]] = []
    cache = ClipCache(tmp_path)
    synthesise(said(*SENTENCES), {"tone": Stub()}, cache, lambda *counts: seen.append(counts))
    total = sum(map(len, SENTENCES))
    assert seen[0] == (len("एक।"), total)
    assert seen[-1] == (total, total)
    assert seen == sorted(seen)


def test_a_cache_that_cannot_be_written_says_where(tmp_path: Path) -> None:
    (tmp_path / "clips").write_text("in the way")
    with pytest.raises(OutputError, match="clips"):
        synthesise(said("एक।"), {"tone": Stub()}, ClipCache(tmp_path / "clips"))


def test_without_a_place_for_a_cache_the_run_has_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("BRIEFING_CACHE", str(tmp_path / "file" / "under"))
    cache = open_cache()
    assert synthesise(said("एक।"), {"tone": Stub()}, cache).made == 1
    assert tmp_path not in cache.folder.parents


def test_speech_starts_before_all_of_it_is_said(tmp_path: Path) -> None:
    heard_first = threading.Event()

    def trouble(text: str) -> None:
        if text != SENTENCES[0]:
            assert heard_first.wait(20)

    clips = say_in_order(said(*SENTENCES), {"tone": Stub(trouble)}, ClipCache(tmp_path))
    assert len(next(clips).samples) == len(SENTENCES[0]) * PER_CHARACTER
    heard_first.set()
    assert [len(c.samples) for c in clips] == [len(s) * PER_CHARACTER for s in SENTENCES[1:]]


def test_each_voice_is_said_by_its_own_engine(tmp_path: Path) -> None:
    one, two = said("एक।", "दो दो।")
    reader, guest = Stub(), Stub()
    guest.key = "guest"
    speakers = {"tone": reader, "guest": guest}
    clips = synthesise([one, replace(two, voice="guest")], speakers, ClipCache(tmp_path))
    assert (reader.said, guest.said, len(clips)) == (["एक।"], ["दो दो।"], 2)
