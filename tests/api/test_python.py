"""The Python API: texts of every kind in, files, bytes and samples out, and words for mistakes."""

from __future__ import annotations

import asyncio
import io
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from every_name import Quiet
from paths import ROOT

import briefing
from briefing.audio import RATE
from briefing.synthesis.turns import Turns

pytestmark = pytest.mark.slow

DRAFT = briefing.Settings(engine="espeak")
TEXT = "आज ₹2.5 लाख मिले। कल बारिश होगी।"
SPOKEN = "आज ढाई लाख रुपये मिले।"
PROGRAM = Path(__file__).with_name("every_name.py")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


GIVEN: dict[str, Callable[[Path], Any]] = {
    "a name": str,
    "a path": lambda path: path,
    "a source": lambda _: briefing.Source.of(TEXT),
    "bytes": lambda path: path.read_bytes(),
    "an open binary file": lambda path: path.open("rb"),
    "an open text file": lambda path: path.open(encoding="utf-8"),
    "memory": lambda path: io.BytesIO(path.read_bytes()),
    "one in a tuple": lambda path: (path,),
    "from a generator": lambda path: (each for each in [path]),
}


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("how", GIVEN)
def test_a_text_may_be_given_in_many_ways(how: str, news: Path) -> None:
    said = briefing.script(GIVEN[how](news))
    assert said.utterances[0].spoken == SPOKEN


def test_a_document_may_be_given_as_its_bytes() -> None:
    page = "<!doctype html><title>ख़बर</title><p>आज ₹2.5 लाख मिले।</p>".encode()
    source = briefing.load(page, name="news.html")
    assert (source.title, source.origin) == ("ख़बर", "news.html")
    assert briefing.script(page).utterances[0].spoken == SPOKEN


def test_the_words_themselves_may_be_given(tmp_path: Path) -> None:
    output = tmp_path / "news.mp3"
    episode = briefing.make(text=TEXT, output=output, settings=DRAFT)
    assert (episode.title, episode.report.coverage.percent) == (TEXT, 100.0)
    assert output.with_suffix(".json").exists()
    cue = episode.cues[0]
    assert [cue.written(word) for word in cue.words] == ["आज", "₹2.5 लाख", "मिले।"]


def test_bytes_and_open_files_come_out(tmp_path: Path) -> None:
    flac = briefing.speak(TEXT, DRAFT, format="flac")
    samples, rate = soundfile.read(io.BytesIO(flac.data))
    assert len(samples) / rate == pytest.approx(flac.seconds, abs=0.01)
    with (tmp_path / "out.wav").open("wb") as file:
        episode = briefing.make(text=TEXT, output=file, settings=DRAFT)
    assert soundfile.info(tmp_path / "out.wav").format == "WAV"
    assert (episode.audio, [*tmp_path.iterdir()]) == (
        Path("briefing.wav"),
        [tmp_path / "out.wav"],
    )
    memory = io.BytesIO()
    assert flac.write(memory) == len(flac.data) == len(memory.getvalue())
    saved = flac.save(tmp_path / "kept.flac")
    assert (saved.audio.read_bytes(), saved.cues) == (flac.data, flac.cues)
    assert (tmp_path / "kept.json").exists()


def test_a_recording_writes_over_nothing_of_another_origin(tmp_path: Path) -> None:
    recording = briefing.speak("नमस्ते।", DRAFT)
    (tmp_path / "a.mp3").write_bytes(b"mine")
    with pytest.raises(briefing.OutputError, match="nothing shows that briefing made it"):
        recording.save(tmp_path / "a.mp3")
    with pytest.raises(briefing.UsageError, match="this is mp3"):
        recording.save(tmp_path / "a.wav")
    assert (tmp_path / "a.mp3").read_bytes() == b"mine"
    assert recording.save(tmp_path / "a.mp3", force=True).seconds == recording.seconds


def test_samples_come_while_they_are_said_as_loud_as_the_file() -> None:
    blocks = list(briefing.stream(TEXT, DRAFT))
    assert {block.dtype for block in blocks} == {np.dtype(np.float32)}
    streamed = np.concatenate(blocks)
    whole, rate = soundfile.read(io.BytesIO(briefing.speak(TEXT, DRAFT, format="wav").data))
    assert rate == RATE
    level = [10 * np.log10(np.mean(sound[abs(sound) > 0.001] ** 2)) for sound in (streamed, whole)]
    assert level[0] == pytest.approx(level[1], abs=1.5)
    assert len(streamed) / rate == pytest.approx(len(whole) / rate, abs=1.0)


def test_who_stops_listening_stops_the_work() -> None:
    class Counting(Quiet):
        said = 0

        def say(self, utterance: briefing.Utterance) -> briefing.Clip:
            self.said += 1
            return super().say(utterance)

    engine = Counting()
    sound = briefing.stream("यह वाक्य है। " * 400, engine=engine)
    next(sound)
    sound.close()  # type: ignore[attr-defined]
    assert engine.said < 20


def test_an_engine_of_ones_own_reads(tmp_path: Path) -> None:
    episode = briefing.make(text=TEXT, output=tmp_path / "a.mp3", engine=Quiet())
    assert (episode.report.engine, episode.voice) == ("Quiet", "hum")
    assert briefing.speak("नमस्ते।", engine=Quiet()).seconds > 0.2


def test_a_narrator_serves_several_threads_at_once() -> None:
    """As the docs show it with asyncio: nothing is lost, nothing waits for ever."""

    class Counted(Quiet):
        workers = 2
        now = most = 0
        lock = threading.Lock()

        def say(self, utterance: briefing.Utterance) -> briefing.Clip:
            with self.lock:
                self.now += 1
                self.most = max(self.most, self.now)
            clip = super().say(utterance)
            with self.lock:
                self.now -= 1
            return clip

    engine = Counted()
    narrator = briefing.Narrator(engine=engine)

    async def together() -> list[briefing.Recording]:
        texts = [f"{number} लोग आए।" for number in range(8)]
        return await asyncio.gather(*(asyncio.to_thread(narrator.speak, text) for text in texts))

    assert [recording.title for recording in asyncio.run(together())] == [
        f"{number} लोग आए।" for number in range(8)
    ]
    assert 1 <= engine.most <= 2


def test_a_narrator_makes_a_file_for_each_chapter(tmp_path: Path) -> None:
    narrator = briefing.Narrator(split=True, engine=Quiet())
    texts = [briefing.Source.of(f"{one} ख़बर।", title=one) for one in ("पहली", "दूसरी")]
    told: list[int] = []
    files = narrator.make_files(
        texts, tmp_path / "day.mp3", progress=lambda done, _: told.append(done)
    )
    assert [(one.title, one.audio.exists()) for one in files] == [("पहली", True), ("दूसरी", True)]
    assert told[-1] == max(told) > 0
    with pytest.raises(briefing.UsageError, match="make_files"):
        narrator.make(texts, tmp_path / "one.mp3")


def test_turns_are_given_in_the_order_they_were_asked_for() -> None:
    turns, order = Turns(1), list[int]()
    inside, waiting = threading.Event(), [threading.Event() for _ in range(5)]

    def ask(number: int) -> None:
        waiting[number].set()
        with turns.turn():
            order.append(number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(5)]
    with turns.turn():
        for number, thread in enumerate(threads):
            thread.start()
            waiting[number].wait()
            while len(turns._waiting) <= number:
                inside.wait(0.001)
    for thread in threads:
        thread.join()
    assert order == [0, 1, 2, 3, 4]


def test_many_texts_and_a_podcast(tmp_path: Path, news: Path) -> None:
    told: list[briefing.Outcome] = []
    given: list[str | Path | briefing.Source]
    given = [news, briefing.Source.of("एक।"), briefing.Source.of("दो।"), "nothing.txt"]
    outcomes = briefing.batch(given, tmp_path / "show", DRAFT, workers=1, progress=told.append)
    assert [each.state for each in outcomes] == ["made", "made", "made", "failed"]
    assert "no such file" in outcomes[-1].message
    assert len(told) == 4
    again = briefing.batch(given[:3], tmp_path / "show", DRAFT, workers=1)
    assert [each.state for each in again] == ["kept", "kept", "kept"]
    site = tmp_path / "site"
    published = briefing.publish(tmp_path / "show", site, "https://example.org/", "ख़बरें")
    assert (len(published.episodes), published.feed.exists()) == (3, True)
    name = published.episodes[0].audio.stem
    where = (tmp_path / "show", site, "https://example.org/", "ख़बरें")
    taken = briefing.publish(*where, withdraw=name)
    assert (len(taken.episodes), len(taken.withdrawn)) == (2, 1)
    back = briefing.publish(*where, restore=[name])
    assert (len(back.episodes), back.withdrawn) == (3, ())


def test_sentences_are_cut_also_where_nothing_would_be_said() -> None:
    assert briefing.sentences("It rains. It is cold.") == ["It rains.", "It is cold."]
    assert briefing.sentences("। —") == []


def test_a_notebook_shows_a_player_with_the_text() -> None:
    recording = briefing.speak("आज 2 < 3 & धूप।", DRAFT)
    shown = recording._repr_html_()
    assert 'src="data:audio/mpeg;base64,' in shown
    assert "2 &lt; 3 &amp; धूप।" in shown
    gone = recording.episode._repr_html_()
    assert 'src="briefing.mp3"' in gone
    assert repr(recording).startswith("<Recording 'आज")


NEWS = "NEWS"  # stands for a file that is there
WRONG: dict[str, tuple[Callable[[str], object], type[Exception], str]] = {
    "words for a file": (
        lambda _: briefing.make("आज मौसम साफ़ है।"),  # type: ignore[call-overload]
        briefing.InputError,
        "“आज मौसम साफ़ है।” is not a file — to pass the words themselves, use text=…",
    ),
    "long words": (lambda _: briefing.script("क " * 5_000), briefing.InputError, "is not a file"),
    "words in batch": (
        lambda _: briefing.batch("आज मौसम साफ़ है।"),
        briefing.InputError,
        "use briefing.Source.of",
    ),
    "no output": (
        lambda news: briefing.make(news, None),  # type: ignore[call-overload]
        briefing.UsageError,
        "make: no output was given",
    ),
    "no output for files": (
        lambda news: briefing.make_files(news, None),  # type: ignore[call-overload]
        briefing.UsageError,
        "make_files: no output was given",
    ),
    "nothing": (
        lambda _: briefing.make(),  # type: ignore[call-overload]
        briefing.UsageError,
        "there is no text",
    ),
    "both": (
        lambda news: briefing.make(news, text="क"),  # type: ignore[call-overload]
        briefing.UsageError,
        "both a file and text=",
    ),
    "progress by its place": (
        lambda news: briefing.make(news, "a.mp3", DRAFT, print),  # type: ignore[call-overload]
        TypeError,
        "positional",
    ),
    "an empty list": (lambda _: briefing.make([], "a.mp3"), briefing.UsageError, "in the list"),
    "no file": (lambda _: briefing.make("a.txt", "a.mp3"), briefing.InputError, "no such file"),
    "a number": (lambda _: briefing.make(5, "a.mp3"), TypeError, "not int"),  # type: ignore[call-overload]
    "a number inside": (lambda _: briefing.make([5], "a.mp3"), TypeError, "not int"),  # type: ignore[list-item]
    "a dict": (
        lambda news: briefing.make(news, "a.mp3", {"speed": 2}),  # type: ignore[call-overload]
        TypeError,
        "settings must be briefing.Settings",
    ),
    "an output": (lambda news: briefing.make(news, 3), TypeError, "output must be"),  # type: ignore[call-overload]
    "a progress": (
        lambda news: briefing.make(news, "a.mp3", DRAFT, progress=3),  # type: ignore[call-overload]
        TypeError,
        "progress must be a function",
    ),
    "an engine's name": (
        lambda news: briefing.speak("क", engine="siri"),
        briefing.UsageError,
        "unknown engine 'siri'",
    ),
    "an engine's class": (
        lambda news: briefing.speak("क", engine=Quiet),  # type: ignore[arg-type]
        TypeError,
        "a name or an engine that is built",
    ),
    "no engine at all": (
        lambda news: briefing.speak("क", engine=object()),  # type: ignore[arg-type]
        TypeError,
        "engine object: .*no attribute",
    ),
    "an engine and voices": (
        lambda _: briefing.Narrator(
            briefing.Settings(voices=briefing.Voices(quote="hf_beta")), engine=Quiet()
        ),
        briefing.UsageError,
        "cannot be mixed with other voices",
    ),
    "a format": (lambda _: briefing.speak("क", format="ogg"), briefing.UsageError, "use mp3, m4a"),
    "a voice": (lambda _: briefing.Narrator(voice="x"), briefing.UsageError, "no voice 'x'"),
    "a setting": (lambda _: briefing.Narrator(pause=1), briefing.UsageError, "Unknown setting"),
    "a setting misspelled": (
        lambda _: briefing.Narrator(voise="x"),
        briefing.UsageError,
        "Unknown setting: voise — did you mean voice",
    ),
    "a setting of a group": (
        lambda _: briefing.Narrator(intro="x"),
        briefing.UsageError,
        "Unknown setting: intro — did you mean intro_text",
    ),
    "a setting of another type": (
        lambda _: briefing.Settings(sound={}),  # type: ignore[arg-type]
        briefing.UsageError,
        r"Unsupported sound: dict — use briefing\.Sound",
    ),
    "no record": (
        briefing.load_episode,
        briefing.InputError,
        r"news\.json: no such file",
    ),
    "a number as record": (lambda _: briefing.load_episode(3), TypeError, "path must be"),  # type: ignore[arg-type]
    "a clip of no record": (
        lambda news: briefing.clip(news, "a.mp3", chapter=1),
        briefing.InputError,
        r"news\.json: no such file",
    ),
    "a clip of a list": (
        lambda news: briefing.clip(news, "a.mp3", sentences=[1, 2]),  # type: ignore[arg-type]
        TypeError,
        "sentences must be tuple or None",
    ),
    "bytes as words": (lambda _: briefing.Source.of(b"x"), TypeError, "text must be str"),  # type: ignore[arg-type]
    "None as words": (lambda _: briefing.normalize(None), TypeError, "not NoneType"),  # type: ignore[arg-type]
    "bytes to phonemes": (lambda _: briefing.phonemes(b"x"), TypeError, "not bytes"),  # type: ignore[arg-type]
    "a list to explain": (lambda _: briefing.explain(["x"]), TypeError, "not list"),  # type: ignore[arg-type]
    "None as sentences": (lambda _: briefing.sentences(None), TypeError, "not NoneType"),  # type: ignore[arg-type]
    "a number to load": (lambda _: briefing.load(3), TypeError, "not int"),  # type: ignore[arg-type]
    "a text to stream": (lambda _: briefing.stream(3), TypeError, "not int"),  # type: ignore[arg-type]
    "no Hindi": (lambda _: briefing.speak("news"), briefing.InputError, "no Hindi"),
    "workers": (
        lambda news: briefing.batch(news, "x", workers=0),
        briefing.UsageError,
        "must be above 0",
    ),
    "a show": (lambda _: briefing.publish("a", "b", "c", 3), TypeError, "show must be"),  # type: ignore[arg-type]
    "names to withdraw": (
        lambda _: briefing.publish("a", "b", "c", "d", withdraw=[1]),  # type: ignore[list-item]
        TypeError,
        "withdraw must be str, not int",
    ),
    "nothing to restore": (
        lambda _: briefing.publish("a", "b", "c", "d", restore=None),  # type: ignore[arg-type]
        TypeError,
        "restore must be str or Iterable, not NoneType",
    ),
    "a name": (lambda _: briefing.nothing, AttributeError, "no attribute 'nothing'"),  # type: ignore[attr-defined]
}


@pytest.mark.parametrize("what", WRONG)
def test_what_cannot_be_is_said_in_words(
    what: str, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(news.parent)
    call, kind, message = WRONG[what]
    with pytest.raises(kind, match=message):
        call(str(news))
    assert [*news.parent.iterdir()] == [news]


def test_every_public_name_is_used_and_typed_and_works(tmp_path: Path) -> None:
    used = set(re.findall(r"briefing\.([A-Za-z_]+)", PROGRAM.read_text(encoding="utf-8")))
    assert used == set(briefing.__all__)
    assert set(briefing.__all__) <= set(dir(briefing))
    done = subprocess.run(
        [sys.executable, PROGRAM, tmp_path], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    mypy = pytest.importorskip("mypy.api")
    programs = [str(PROGRAM), *_shown(tmp_path)]
    told, _, code = mypy.run(["--strict", "--config-file", str(ROOT / "pyproject.toml"), *programs])
    assert code == 0, told


def _shown(folder: Path) -> Iterator[str]:
    """The programs of the docs, as files, and one that uses the engine of the example."""
    yield str(ROOT / "docs" / "example_engine" / "briefing_hum.py")
    blocks = re.findall(
        "```python\n(.*?)```", (ROOT / "docs" / "python.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert len(blocks) > 5
    uses = (
        "import briefing\nimport briefing_hum\n\n"
        "engine: briefing.Engine = briefing_hum.Hum()\n"
        "narrator = briefing.Narrator(engine=engine)\n"
    )
    for number, block in enumerate((*blocks, uses)):
        program = folder / f"shown_{number}.py"
        program.write_text(block, encoding="utf-8")
        yield str(program)


def test_a_narrator_takes_settings_by_every_name_they_have(tmp_path: Path) -> None:
    names = tmp_path / "names.tsv"
    names.write_text("zubrin\tज़ूब्रिन\n", encoding="utf-8")
    ways: tuple[dict[str, Any], ...] = (
        {"lexicons": str(names)},
        {"lexicons": [names]},
        {"lexicon": (names,)},
        {"lexicon": names, "html": True, "pause_sentence": 0.5},
        {"lexicons": names, "page": True, "pauses": briefing.Pauses(sentence=0.5)},
    )
    for way in ways:
        narrator = briefing.Narrator(engine="espeak", **way)
        assert narrator.settings.engine == "espeak"
        assert narrator.settings.lexicons == (names,)
        assert narrator.settings.page is (len(way) > 1)
        assert narrator.settings.pauses.sentence == (0.5 if len(way) > 1 else 0.35)
        assert narrator.script(text="zubrin आया।").utterances[0].spoken == "ज़ूब्रिन आया।"
    assert briefing.speak("क", engine="espeak").episode.voice == "hi"


class Cancelled(Exception):  # noqa: N818 - as the docs call it
    """What a program raises to end its own work."""


def test_speaking_is_counted_and_ended_as_making_is() -> None:
    stopped = threading.Event()
    counted: list[int] = []

    def watch(done: int, total: int) -> None:
        counted.append(done)
        if stopped.is_set():
            raise Cancelled

    text = "एक और दो और तीन। " * 5 + "चार और पाँच।"
    narrator = briefing.Narrator(DRAFT)
    for speak in (narrator.speak, partial(briefing.speak, settings=DRAFT)):
        counted.clear()
        assert speak(text, progress=watch).seconds > 1
        assert counted == sorted(counted)
        assert counted
        stopped.set()
        with pytest.raises(Cancelled):
            speak(text, progress=watch)
        stopped.clear()
    with pytest.raises(TypeError, match="speak: progress must be a function"):
        narrator.speak(text, progress=3)  # type: ignore[arg-type]


def test_who_raises_in_progress_ends_the_work_and_leaves_no_file(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done > total / 3:
            raise Cancelled

    output = tmp_path / "a.mp3"
    with pytest.raises(Cancelled):
        briefing.make(text="एक वाक्य। " * 30, output=output, settings=DRAFT, progress=stop)
    assert [*tmp_path.iterdir()] == []
    made = briefing.make(text=TEXT, output=output, settings=DRAFT)
    before = output.read_bytes()
    with pytest.raises(Cancelled):
        briefing.make(text="एक वाक्य। " * 30, output=output, settings=DRAFT, progress=stop)
    assert output.read_bytes() == before
    for path in (output, str(tmp_path / "a.json")):
        again = briefing.load_episode(path)
        assert (again.title, again.audio) == (made.title, output)
        assert [cue.text for cue in again.cues] == [cue.text for cue in made.cues]


def test_a_finished_episode_given_for_a_text_is_known_for_one(news: Path, tmp_path: Path) -> None:
    """Its audio and its record alike; JSON that is no record is told of as before."""
    briefing.make(news, tmp_path / "out.mp3", DRAFT)
    for name in ("out.mp3", "out.json"):
        path = tmp_path / name
        for call in (briefing.load, briefing.script, lambda p: briefing.make(p, "x.mp3", DRAFT)):
            with pytest.raises(briefing.InputError) as caught:
                call(path)
            assert caught.value.message == f"{path}: this is a finished episode, not a text"
            assert caught.value.hint == f"briefing.load_episode({str(path)!r}) loads it"
    (tmp_path / "data.json").write_text('{"body": "आज बारिश होगी।"}', "utf-8")
    with pytest.raises(briefing.InputError, match="this is JSON, not text to read"):
        briefing.load(tmp_path / "data.json")
    assert briefing.load(tmp_path / "data.json", field="body").text.strip() == "आज बारिश होगी।"


def test_python_can_tell_which_name_was_meant() -> None:
    with pytest.raises(AttributeError) as caught:
        briefing.speek  # type: ignore[attr-defined]  # noqa: B018
    assert caught.value.name == "speek"
    assert caught.value.obj is briefing


def test_a_part_of_an_episode_is_cut_out(tmp_path: Path) -> None:
    text = "# पहला\n\nएक वाक्य। दूसरा वाक्य।\n\n# दूसरा\n\nतीसरा वाक्य।\n"
    made = briefing.make(text=text, output=tmp_path / "a.mp3", settings=DRAFT)
    place = tmp_path / "new/clip.mp3"
    lengths = {}
    for name, part in {
        "sentences": {"sentences": (2, 3)},
        "chapter": {"chapter": 2},
        "between": {"between": (made.cues[2].start, made.cues[2].end)},
    }.items():
        assert briefing.clip(made.audio, place, **part) == place  # type: ignore[arg-type]
        lengths[name] = place.stat().st_size
    assert lengths["sentences"] > lengths["between"]
    for wrong in ({}, {"chapter": 1, "between": (0, 1)}, {"chapter": 9}, {"sentences": (3, 9)}):
        with pytest.raises(briefing.UsageError):
            briefing.clip(tmp_path / "a.json", tmp_path / "x.mp3", **wrong)
    (tmp_path / "mine.mp3").write_bytes(b"mine")
    with pytest.raises(briefing.OutputError):
        briefing.clip(made.audio, tmp_path / "mine.mp3", chapter=1)
    assert (tmp_path / "mine.mp3").read_bytes() == b"mine"
    assert not (tmp_path / "x.mp3").exists()


def test_a_folder_that_is_not_there_is_made_and_goes_where_nothing_is_written(
    tmp_path: Path,
) -> None:
    made = briefing.make(text="बारिश हुई।", output=tmp_path / "a/b/x.mp3", settings=DRAFT)
    assert made.audio == tmp_path / "a/b/x.mp3"
    assert briefing.speak("बारिश हुई।", DRAFT).save(tmp_path / "c/x.mp3").audio.exists()
    briefing.make_files(text="बारिश हुई।", output=tmp_path / "d/x.mp3", settings=DRAFT)
    with pytest.raises(briefing.InputError):
        briefing.make(tmp_path / "none.txt", tmp_path / "e/f/x.mp3", DRAFT)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c", "d"]


@pytest.mark.parametrize(
    "first", ["# शीर्षक", "**शीर्षक**", "शीर्षक", "> शीर्षक", "<h1>शीर्षक</h1>", "## शीर्षक ##"]
)
def test_marks_of_a_heading_are_no_part_of_the_title(first: str) -> None:
    assert briefing.speak(f"{first}\n\nमौसम साफ़ है।", DRAFT).title == "शीर्षक"
