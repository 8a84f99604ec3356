"""Nothing of the user's is written over: no input, and no file that is not proved to be ours."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from command import run
from mutagen.id3 import ID3, TIT2
from sample_episodes import write_tone
from workers import Here

import briefing
from briefing.cli import run as cli_run
from briefing.document import Source
from briefing.episode.record import load_record, record_path
from briefing.errors import OutputError
from briefing.io.atomic import replacing
from briefing.io.overwrite import Guard, Inputs, Origin
from briefing.jobs.driver import Job, batch
from briefing.podcast.collect import collect
from briefing.settings import Frame, Settings
from briefing.voices import catalog

pytestmark = pytest.mark.slow

DRAFT = Settings(engine="espeak")
ALL = replace(DRAFT, transcripts=("vtt", "srt", "json", "html", "lrc", "ass"), page=True)
NEWS = Source("मंगलवार को बैठक हुई। इसमें 25 लोग आए।", "the words given")
CUES = "1\n00:00:01,000 --> 00:00:03,000\nमंगलवार को बैठक हुई।\n"

TEXTS = {
    ".html": "<article><p>मंगलवार को बैठक हुई।</p></article>",
    ".vtt": f"WEBVTT\n\n{CUES.replace(',', '.')}",
    ".srt": CUES,
    ".json": "मंगलवार को बैठक हुई।",
    ".ass": "मंगलवार को बैठक हुई।",
    ".lrc": "मंगलवार को बैठक हुई।",
    ".transcript.json": "मंगलवार को बैठक हुई।",
    ".transcript.html": "<p>मंगलवार को बैठक हुई।</p>",
}
"""A text of the user's for the suffix of every file that is written beside the audio."""


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch) -> None:
    """No voice may say anything: a run must be refused before."""

    def never(*_: object, **__: object) -> None:
        pytest.fail("something was synthesized")

    monkeypatch.setattr("briefing.synthesis.fallback.synthesize", never)


def text(folder: Path, suffix: str) -> Path:
    path = folder / f"talk{suffix}"
    path.write_text(TEXTS[suffix], encoding="utf-8")
    return path


def refused(*texts: Path | Source, output: Path, settings: Settings = ALL) -> str:
    with pytest.raises(OutputError) as caught:
        briefing.make(list(texts), output, settings)
    return str(caught.value)


@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("suffix", TEXTS)
def test_a_text_is_never_its_own_result_even_by_force(
    suffix: str, force: bool, tmp_path: Path
) -> None:
    path = text(tmp_path, suffix)
    said = refused(path, output=tmp_path / "talk.mp3", settings=replace(ALL, force=force))
    assert said == (
        f"{path} is read by this command and would be overwritten — "
        "choose another name or folder for the result"
    )
    assert path.read_text(encoding="utf-8") == TEXTS[suffix]
    assert list(tmp_path.iterdir()) == [path]


def hard(path: Path, link: Path) -> Path:
    link.hardlink_to(path)
    return link


def soft(path: Path, link: Path) -> Path:
    link.symlink_to(path)
    return link


def relative(path: Path, link: Path) -> Path:
    return path.parent / "in" / ".." / path.name


@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize("other", [hard, soft, relative])
@pytest.mark.parametrize("suffix", TEXTS)
def test_by_whatever_name_it_is_called(
    suffix: str, other: Callable[[Path, Path], Path], tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    path = text(tmp_path, suffix)
    named = other(path, tmp_path / "in" / f"other{suffix}")
    said = refused(named, output=tmp_path / "talk.mp3", settings=replace(ALL, force=True))
    assert "is read by this command" in said
    # and the other way round: the result is the other name of what is read
    if other is not relative:
        said = refused(
            path, output=tmp_path / "in" / "other.mp3", settings=replace(ALL, force=True)
        )
        assert "is read by this command" in said
    assert path.read_text(encoding="utf-8") == TEXTS[suffix]


@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize("suffix", TEXTS)
def test_a_file_nobody_reads_is_kept_too(suffix: str, tmp_path: Path) -> None:
    path = text(tmp_path, suffix)
    said = refused(NEWS, output=tmp_path / "talk.mp3")
    assert said == (
        f"{path} already exists, and nothing shows that briefing made it — "
        "choose another name for the result, move that file, or force it"
    )
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_text(encoding="utf-8") == TEXTS[suffix]


@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize("what", ["a song", "words", "damaged"])
@pytest.mark.parametrize("suffix", [".mp3", ".m4a", ".m4b", ".opus", ".flac", ".wav"])
def test_audio_that_is_not_ours_is_kept(suffix: str, what: str, tmp_path: Path) -> None:
    path = tmp_path / f"song{suffix}"
    write_tone(path, 1)
    path.write_bytes({"words": b"mine", "damaged": bytes(9_999)}.get(what, path.read_bytes()))
    before = path.read_bytes()
    assert "nothing shows that briefing made it" in refused(NEWS, output=path)
    assert path.read_bytes() == before


@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize("setting", ["lexicons", "jingle", "bed", "cover", "voice"])
def test_what_the_settings_name_is_an_input(setting: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.json"
    path.write_bytes(b"mine")
    if setting in {"jingle", "bed"}:
        frame = Frame(jingle=path) if setting == "jingle" else Frame(bed=path)
        settings = replace(DRAFT, force=True, frame=frame)
    else:
        value = (path,) if setting == "lexicons" else str(path)
        settings = replace(DRAFT, force=True, **{setting: value})  # type: ignore[arg-type]
    said = refused(NEWS, output=tmp_path / "talk.mp3", settings=settings)
    assert "is read by this command" in said
    assert path.read_bytes() == b"mine"


def test_an_empty_file_is_nothing_to_lose(tmp_path: Path) -> None:
    output = tmp_path / "made.mp3"
    output.touch()
    assert briefing.make(NEWS, output, DRAFT).seconds > 1


@pytest.mark.parametrize("suffix", [".mp3", ".m4a", ".m4b", ".opus", ".flac", ".wav"])
def test_our_own_files_are_made_again_without_a_word(suffix: str, tmp_path: Path) -> None:
    output = tmp_path / f"news{suffix}"
    briefing.make(NEWS, output, ALL)
    first = output.read_bytes()
    os.utime(output, (1, 1))
    briefing.make(replace(NEWS, text="नया पाठ यहाँ है।"), output, ALL)
    assert output.read_bytes() != first
    record_path(output).unlink()
    briefing.make(NEWS, output, DRAFT)  # the mark in the audio is proof enough
    assert output.read_bytes() == first


@pytest.mark.parametrize("suffix", [s for s in TEXTS if s != ".json"])
def test_files_of_an_older_version_are_known_by_their_content(suffix: str, tmp_path: Path) -> None:
    output = tmp_path / "news.mp3"
    briefing.make(NEWS, output, ALL)
    kept = json.loads(record_path(output).read_bytes())
    del kept["report"]["beside"]
    record_path(output).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    briefing.make(NEWS, output, ALL)
    record_path(output).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    mine = output.with_suffix(suffix)
    mine.write_text("mine", encoding="utf-8")
    assert f"{mine} already exists" in refused(NEWS, output=output)


@pytest.mark.parametrize("suffix", [s for s in TEXTS if s != ".json"])
def test_a_file_corrected_by_hand_is_not_lost(suffix: str, tmp_path: Path) -> None:
    output = tmp_path / "news.mp3"
    briefing.make(NEWS, output, ALL)
    corrected = output.with_suffix(suffix)
    corrected.write_text(corrected.read_text("utf-8").replace("बैठक", "सभा"), encoding="utf-8")
    mine = corrected.read_bytes()
    assert refused(NEWS, output=output) == (
        f"{corrected} was changed after briefing made it — keep it under another name, or force it"
    )
    assert corrected.read_bytes() == mine
    briefing.make(NEWS, output, replace(ALL, force=True))
    assert corrected.read_bytes() != mine
    briefing.make(NEWS, output, ALL)


def test_a_run_ended_between_the_record_and_the_last_file_is_made_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, other = tmp_path / "news.mp3", replace(NEWS, text="नया पाठ यहाँ है।")
    briefing.make(NEWS, output, ALL)
    with monkeypatch.context() as broken:
        broken.setattr("briefing.episode.sidecars.write", _ended)
        with pytest.raises(KeyboardInterrupt):
            briefing.make(other, output, ALL)
    briefing.make(NEWS, output, ALL)
    assert output.with_suffix(".vtt").read_text("utf-8").count("बैठक")


def _ended(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("suffix", [".mp3", ".m4a", ".opus", ".flac", ".wav"])
def test_audio_that_was_edited_is_kept(suffix: str, tmp_path: Path) -> None:
    output = tmp_path / f"news{suffix}"
    briefing.make(NEWS, output, DRAFT)
    made = output.read_bytes()
    output.write_bytes(made.replace(b"hin", b"eng", 1) + b"mine")
    edited = output.read_bytes()
    said = refused(NEWS, output=output, settings=DRAFT)
    assert said.startswith(f"{output} was changed after briefing made it — keep it under")
    assert output.read_bytes() == edited
    output.write_bytes(made[:-100])  # cut off by damage: nobody's work is in it
    briefing.make(NEWS, output, DRAFT)
    output.write_bytes(made)  # the same bytes again are ours again
    briefing.make(NEWS, output, DRAFT)
    output.write_bytes(edited)
    briefing.make(NEWS, output, replace(DRAFT, force=True))
    assert output.read_bytes() != edited


def test_an_mp3_whose_tags_were_corrected_is_kept(tmp_path: Path) -> None:
    output = tmp_path / "news.mp3"
    briefing.make(NEWS, output, DRAFT)
    tags = ID3(output)  # type: ignore[no-untyped-call]
    tags["TIT2"] = TIT2(encoding=3, text="मेरा शीर्षक")  # type: ignore[no-untyped-call]
    tags.save()
    assert "was changed after briefing made it" in refused(NEWS, output=output, settings=DRAFT)
    assert str(ID3(output)["TIT2"]) == "मेरा शीर्षक"  # type: ignore[no-untyped-call]


def test_sound_that_no_record_tells_of_yet_is_not_written_over_once_it_was_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run was killed between the sound and its record: the first, then one over an older one."""
    output = tmp_path / "news.mp3"
    for title in ("पहला", "दूसरा"):
        settings = replace(DRAFT, title=title)
        with monkeypatch.context() as at_work:
            at_work.setattr("briefing.episode.save.record", _ended)
            with pytest.raises(KeyboardInterrupt):
                briefing.make(NEWS, output, settings)
        whole = output.read_bytes()
        output.write_bytes(whole[:-2000])
        with pytest.raises(OutputError, match=r"news\.mp3 was changed after briefing made it"):
            briefing.make(NEWS, output, settings)
        assert output.read_bytes() == whole[:-2000]
        output.write_bytes(whole)
        briefing.make(NEWS, output, settings)


def test_a_run_ended_between_the_audio_and_its_record_is_made_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, other = tmp_path / "news.mp3", replace(NEWS, text="नया पाठ यहाँ है।")
    briefing.make(NEWS, output, DRAFT)
    with monkeypatch.context() as broken:
        broken.setattr("briefing.episode.record.replacing", _ended)
        with pytest.raises(KeyboardInterrupt):
            briefing.make(other, output, DRAFT)
    assert briefing.make(other, output, DRAFT).cues[0].text == "नया पाठ यहाँ है।"


def test_two_sounds_of_one_name_share_a_record_and_neither_is_lost(tmp_path: Path) -> None:
    first, second = tmp_path / "news.mp3", tmp_path / "news.opus"
    briefing.make(NEWS, first, replace(DRAFT, page=True))
    page = first.with_suffix(".html").read_bytes()
    briefing.make(NEWS, second, DRAFT)
    assert load_record(tmp_path / "news.json").audio == second
    assert first.with_suffix(".html").read_bytes() == page
    briefing.make(NEWS, first, replace(DRAFT, page=True))
    second.write_bytes(second.read_bytes() + b"mine")
    assert "was changed after" in refused(NEWS, output=second, settings=DRAFT)
    cut = run("clip", second, "--sentence", "1")
    assert cut.returncode == 3
    assert "news.json is the record of news.mp3, not of news.opus" in cut.stderr
    pairs, problems = collect(tmp_path)
    assert [pair.episode.audio for pair in pairs] == [first]
    assert [str(each.message) for each in problems] == [
        f"{second}: news.json is the record of news.mp3, and it is left out"
    ]


def test_a_file_that_comes_while_the_voice_speaks_is_kept(tmp_path: Path) -> None:
    output = tmp_path / "news.mp3"

    def progress(done: int, total: int) -> None:
        output.write_bytes(b"mine")

    with pytest.raises(OutputError, match="nothing shows that briefing made it"):
        briefing.make(NEWS, output, DRAFT, progress=progress)
    assert output.read_bytes() == b"mine"


def test_forced_it_writes_over_what_is_not_ours(tmp_path: Path) -> None:
    path = text(tmp_path, ".html")
    briefing.make(NEWS, tmp_path / "talk.mp3", replace(ALL, force=True))
    assert "generator" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("talk.html", ("--html",)),
        ("talk.vtt", ("--transcript", "vtt")),
        ("talk.srt", ("--transcript", "srt")),
        ("talk.json", ()),
    ],
)
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_the_command_refuses_with_one_line_and_code_4(
    name: str, options: tuple[str, ...], force: tuple[str, ...], tmp_path: Path
) -> None:
    path = text(tmp_path, Path(name).suffix)
    output = tmp_path / "talk.mp3"
    done = run("make", "--draft", path, "-o", output, *options, *force)
    assert (done.returncode, done.stdout) == (4, "")
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"briefing: {path} is read by this command")
    assert path.read_text(encoding="utf-8") == TEXTS[path.suffix]
    assert not output.exists()


def test_say_keeps_a_song_and_writes_over_it_by_force(tmp_path: Path) -> None:
    song = tmp_path / "song.mp3"
    write_tone(song, 1)
    before = song.read_bytes()
    done = run("say", "--draft", "नमस्ते।", "-o", song)
    assert (done.returncode, song.read_bytes()) == (4, before)
    assert run("say", "--draft", "नमस्ते।", "-o", song, "--force").returncode == 0
    assert song.read_bytes() != before


def test_standard_input_is_an_input_whatever_it_is(tmp_path: Path) -> None:
    """Also the list a shell's loop goes through."""
    path = text(tmp_path, ".json")
    command = f"'{briefing_command()}' make --draft a.txt -o talk.mp3 --force < talk.json"
    (tmp_path / "a.txt").write_text(NEWS.text, encoding="utf-8")
    assert os.waitstatus_to_exitcode(os.system(f"cd '{tmp_path}' && {command} 2>/dev/null")) == 4
    assert path.read_text(encoding="utf-8") == TEXTS[".json"]


def briefing_command() -> str:
    import sys

    found = shutil.which("briefing", path=str(Path(sys.executable).parent))
    assert found
    return found


def test_manifest_items_and_settings_files_are_inputs(tmp_path: Path) -> None:
    page, config = text(tmp_path, ".html"), tmp_path / "talk.json"
    manifest = tmp_path / "day.toml"
    manifest.write_text('[episode]\nitems = ["talk.html"]\n', encoding="utf-8")
    options = ("-o", tmp_path / "talk.mp3", "--draft", "--html", "--force")
    done = run("make", manifest, *options)
    assert (done.returncode, page.read_text(encoding="utf-8")) == (4, TEXTS[".html"])
    page.unlink()
    config.write_text("speed = 1.1\n", encoding="utf-8")
    done = run("--config", config, "say", "नमस्ते।", *options[:3], "--force")
    assert (done.returncode, config.read_text(encoding="utf-8")) == (4, "speed = 1.1\n")


def test_a_batch_refuses_only_what_would_replace_a_text_of_any_job(tmp_path: Path) -> None:
    """The transcript of the first would replace the second text."""
    first, second, third = (tmp_path / n for n in ("a.txt", "a.lrc", "b.txt"))
    for path in (first, second, third):
        path.write_text(NEWS.text, encoding="utf-8")
    settings = replace(DRAFT, force=True, transcripts=("lrc",))
    todo = [Job(first, tmp_path / "a.mp3", settings), Job(third, tmp_path / "b.mp3", settings)]
    todo.append(Job(second, tmp_path / "c.mp3", settings))
    outcomes = {outcome.job: outcome for outcome in batch(todo, Here())}
    assert [outcomes[job].state for job in todo] == ["failed", "made", "made"]
    assert outcomes[todo[0]].message.startswith(f"{second} is read by this command")
    assert second.read_text(encoding="utf-8") == NEWS.text
    assert not (tmp_path / "a.mp3").exists()


def test_a_batch_keeps_what_it_only_was_told_of(tmp_path: Path) -> None:
    feed = tmp_path / "a.json"
    feed.write_text("mine", encoding="utf-8")
    todo = [Job(replace(NEWS, guid="a"), tmp_path / "a.mp3", replace(DRAFT, force=True))]
    (outcome,) = batch(todo, Here(), inputs=[feed])
    assert (outcome.state, feed.read_text(encoding="utf-8")) == ("failed", "mine")


def test_the_batch_command_names_what_is_not_ours_and_goes_on(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(NEWS.text, encoding="utf-8")
    song = tmp_path / "a.mp3"
    write_tone(song, 1)
    before = song.read_bytes()
    command = ("batch", tmp_path / "a.txt", tmp_path / "b.txt", "-d", tmp_path, "--draft", "-q")
    done = run(*command)
    assert done.returncode == 4
    assert f"{song} already exists, and nothing shows" in done.stderr
    assert song.read_bytes() == before
    assert (tmp_path / "b.mp3").exists()
    assert run(*command, "--force").returncode == 0
    assert song.read_bytes() != before


def test_voices_keep_a_page_and_a_song(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, song = text(tmp_path, ".html"), tmp_path / "espeak-hi.mp3"
    compare = ("voices", "compare", "नमस्ते।", "--voice", "espeak:hi", "-o")
    done = run(*compare, page)
    assert (done.returncode, page.read_text(encoding="utf-8")) == (4, TEXTS[".html"])
    for _ in range(2):
        assert run(*compare, tmp_path / "voices.html").returncode == 0
    song.write_bytes(b"mine")
    monkeypatch.setattr(catalog, "ready", lambda **_: [catalog.listed("espeak:hi")])
    assert cli_run(["voices", "--sample", str(tmp_path)]) == 4
    assert song.read_bytes() == b"mine"


def test_names_of_another_case_are_one_file_where_the_disk_says_so(tmp_path: Path) -> None:
    """As such a disk answers: both names have one number."""
    path = tmp_path / "Talk.JSON"
    path.write_bytes(b"mine")
    (tmp_path / "talk.json").hardlink_to(path)
    guard = Guard(Inputs([path]), force=True)
    with pytest.raises(OutputError, match=r"talk\.json \(.*Talk\.JSON\) is read"):
        guard.check({tmp_path / "talk.json": lambda _: Origin.OURS})


@pytest.mark.parametrize("before", [None, b"older"])
@pytest.mark.parametrize("came", [b"mine", b""])
def test_a_file_that_comes_while_another_is_made_for_its_place_stays(
    before: bytes | None, came: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "talk.mp3"
    if before is not None:
        path.write_bytes(before)
    changed = pytest.raises(OutputError, match="was created or changed by something else")
    with changed, replacing(path) as part:
        part.fill([b"ours"])
        path.write_bytes(came)
    assert path.read_bytes() == came
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_gone_meanwhile_is_made(tmp_path: Path) -> None:
    path = tmp_path / "talk.mp3"
    path.write_bytes(b"older")
    with replacing(path) as part:
        part.fill([b"ours"])
        path.unlink()
    assert path.read_bytes() == b"ours"
