"""A batch loses nothing: not to a bad text, not to a hanging voice, not to a killed worker."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from command import run as command
from hanging_engine import HangingEngine, workers_of
from mutagen.id3 import ID3
from PIL import Image
from waiting import wait_until
from web_server import answer, serving
from workers import Here

from briefing.episode.fingerprint import fingerprint
from briefing.episode.record import load_record, record_path
from briefing.errors import SynthesisFailed
from briefing.io.folders import cache_folder
from briefing.io.locks import exclusive
from briefing.jobs.driver import Job, Lost, Outcome, batch, finished, jobs, run
from briefing.podcast.collect import collect
from briefing.read import read
from briefing.settings import Online, Settings

pytestmark = pytest.mark.slow

DRAFT = Settings(engine="espeak")


def texts(folder: Path, number: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    made = [folder / f"{index:03}.txt" for index in range(number)]
    for index, path in enumerate(made):
        path.write_text(f"यह समाचार संख्या {index} है। इसमें दो वाक्य हैं।\n", encoding="utf-8")
    return made


def text_of(job: Job) -> Path:
    assert isinstance(job.text, Path)
    return job.text


def output_of(job: Job) -> Path:
    assert isinstance(job.output, Path)
    return job.output


def states(outcomes: Iterator[Outcome]) -> dict[str, str]:
    return {text_of(outcome.job).stem: outcome.state for outcome in outcomes}


def test_every_text_becomes_an_episode_and_the_next_time_none(tmp_path: Path) -> None:
    todo = jobs(texts(tmp_path / "in", 3), tmp_path, DRAFT)
    assert set(states(batch(todo, Here())).values()) == {"made"}
    assert all(output_of(job).is_file() and record_path(output_of(job)).is_file() for job in todo)
    assert set(states(batch(todo, Here())).values()) == {"kept"}


def test_a_changed_text_or_setting_or_file_is_made_again(tmp_path: Path) -> None:
    todo = jobs(texts(tmp_path / "in", 3), tmp_path, DRAFT)
    list(batch(todo, Here()))
    text_of(todo[0]).write_text("नया पाठ यहाँ है।\n", encoding="utf-8")
    output_of(todo[1]).write_bytes(output_of(todo[1]).read_bytes()[:-100])
    assert states(batch(todo, Here())) == {"000": "made", "001": "made", "002": "kept"}
    slower = jobs([todo[2].text], tmp_path, Settings(engine="espeak", speed=0.8))
    assert states(batch(slower, Here())) == {"002": "made"}


def test_saving_a_text_unchanged_makes_nothing(tmp_path: Path) -> None:
    todo = jobs(texts(tmp_path / "in", 1), tmp_path, DRAFT)
    list(batch(todo, Here()))
    os.utime(text_of(todo[0]), (1, 1))
    assert states(batch(todo, Here())) == {"000": "kept"}


def test_a_bad_text_is_a_failure_of_its_own(tmp_path: Path) -> None:
    todo = jobs(texts(tmp_path / "in", 3), tmp_path, DRAFT)
    text_of(todo[1]).write_bytes(b"\x89PNG\r\n\x1a\n")
    outcomes = {text_of(o.job).stem: o for o in batch(todo, Here())}
    assert [outcomes[name].state for name in ("000", "001", "002")] == ["made", "failed", "made"]
    assert "001.txt: this is a PNG picture" in outcomes["001"].message


def test_a_lost_worker_is_replaced_and_its_job_done(tmp_path: Path) -> None:
    workers = Here(Lost("its worker died"), Lost("its worker died"))
    todo = jobs(texts(tmp_path / "in", 1), tmp_path, DRAFT)
    assert states(batch(todo, workers)) == {"000": "made"}
    assert len(workers.given) == 3


def test_a_job_that_kills_every_worker_is_given_up(tmp_path: Path) -> None:
    workers = Here(*[Lost("its worker died")] * 3)
    (outcome,) = batch(jobs(texts(tmp_path / "in", 1), tmp_path, DRAFT), workers)
    assert outcome.state == "failed"
    assert outcome.message.endswith("000.txt: its worker died, 3 times")
    assert outcome.exit_code == SynthesisFailed.exit_code


def test_texts_of_one_name_in_two_folders_stay_apart_and_keep_their_names(tmp_path: Path) -> None:
    one, two = texts(tmp_path / "a", 1) + texts(tmp_path / "b", 1)
    names = [output_of(job).name for job in jobs([one, two], tmp_path, DRAFT)]
    assert len(set(names)) == 2
    assert names == [output_of(job).name for job in jobs([one, two], tmp_path, DRAFT)]
    assert [output_of(job).name for job in jobs([two, one], tmp_path, DRAFT)] == names[::-1]


def test_a_damaged_record_counts_as_not_finished(tmp_path: Path) -> None:
    (job,) = jobs(texts(tmp_path / "in", 1), tmp_path, DRAFT)
    list(batch([job], Here()))
    made_from = fingerprint([read(text_of(job))], DRAFT)
    kept = finished(output_of(job), made_from)
    assert kept is not None
    assert kept.seconds > 1
    record_path(output_of(job)).write_text("{")
    assert finished(output_of(job), made_from) is None


def test_of_sixty_texts_two_fail_and_only_these_are_done_again(tmp_path: Path) -> None:
    """One malformed, one on which its engine hangs, and a worker killed in the middle."""
    engine, folder, output = HangingEngine(tmp_path), tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for index in range(60):
        (folder / f"{index:03}.txt").write_text("समाचार।\n", encoding="utf-8")
    (folder / "000.txt").write_text("सात समाचार।\n", encoding="utf-8")
    (folder / "030.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    command = [sys.executable, "-m", "briefing", "batch", str(folder), "-d", str(output)]
    command += ["--engine", "hanging", "--time-limit", "25", "--workers", "2"]
    with subprocess.Popen(
        command, env=engine.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        wait_until(lambda: len(list(output.glob("*.mp3"))) >= 5, "a beginning")
        wait_until(lambda: engine.hung.exists() and engine.hung.read_text(), "the hanging")
        hung = int(engine.hung.read_text())
        (other,) = set(workers_of(program.pid)) - {hung}
        os.kill(other, signal.SIGKILL)
        stdout, stderr = program.communicate(timeout=200)
    assert program.returncode == 3  # the least of a voice that failed, 7, and a bad text, 3
    picture = (
        "this is a PNG picture, not text — name a text, a web page, or a Word, EPUB or PDF file"
    )
    *errors, last = stderr.decode().splitlines()
    assert last == "briefing: 2 of 60 texts failed — fix them and run it again"
    assert sorted(errors) == [
        f"briefing: {folder}/000.txt: took more than 25 s and was ended",
        f"briefing: {folder}/030.txt: {picture}",
    ]
    counted = re.match(r"60 texts: (\d+) made, ([01]) kept, 2 failed; ", stdout.decode())
    assert counted  # the one killed may have finished its episode and not have said so
    assert int(counted[1]) + int(counted[2]) == 58
    episodes = [load_record(record) for record in output.glob("*.json")]
    assert len(episodes) == len(list(output.glob("*.mp3"))) == 58
    assert len({(e.seconds, e.audio.stat().st_size, e.cues[0].text) for e in episodes}) == 1
    (folder / "030.txt").write_text("समाचार।\n", encoding="utf-8")
    engine.mend()
    done = subprocess.run(command, env=engine.environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("60 texts: 2 made, 58 kept, 0 failed; ")


def test_another_voice_that_had_to_step_in_is_named_once_even_when_quiet(tmp_path: Path) -> None:
    (text,) = texts(tmp_path / "in", 1)
    command = [sys.executable, "-m", "briefing", "batch", str(text), "-d", str(tmp_path), "--quiet"]
    done = subprocess.run(
        [*command, "--engine", "failing", "--fallback", "espeak"],
        env=HangingEngine(tmp_path).environment,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(
        f"briefing: {text}: espeak:hi reads all of 2 sentences instead of failing:"
    )


@pytest.mark.parametrize("content", ["folder", "file"])
def test_a_batch_of_nothing_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / "folder").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "briefing", "batch", str(tmp_path / content), "-d", str(tmp_path)],
        capture_output=True,
        check=False,
    )
    assert done.returncode in (1, 3)
    assert b"Traceback" not in done.stderr


def test_a_second_text_of_a_name_leaves_no_third_episode(tmp_path: Path) -> None:
    one, two = texts(tmp_path / "a", 1) + texts(tmp_path / "b", 1)
    out = tmp_path / "out"
    out.mkdir()
    for given in ([one], [one, two], [two], [two, one]):
        list(batch(jobs(given, out, DRAFT), Here()))
    assert len(list(out.glob("*.mp3"))) == 2
    assert len(collect(out)[0]) == 2


def test_when_another_run_makes_the_same_episode_it_is_waited_for(tmp_path: Path) -> None:
    (job,) = jobs(texts(tmp_path / "in", 1), tmp_path, DRAFT)
    with ThreadPoolExecutor(1) as other, exclusive(output_of(job)):
        waiting = other.submit(run, job)
        wait_until(lambda: list(cache_folder().glob("clips/*/*.clip")), "something said")
    outcome = waiting.result()
    assert outcome.state == "made"
    assert run(job).state == "kept"


def test_two_batches_at_once_on_one_folder_both_succeed(tmp_path: Path) -> None:
    texts(tmp_path / "in", 6)
    command = [sys.executable, "-m", "briefing", "batch", str(tmp_path / "in"), "--draft"]
    command += ["-d", str(tmp_path / "out"), "--workers", "1"]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(2)]
    told = [program.communicate(timeout=200)[1] for program in both]
    assert [program.returncode for program in both] == [0, 0], told
    assert len(list((tmp_path / "out").glob("*.mp3"))) == 6


def test_a_batch_takes_what_briefing_toml_says_of_the_show(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "words.tsv").write_text("संख्या\tनंबर\n", encoding="utf-8")
    Image.new("RGB", (1400, 1400), "maroon").save(tmp_path / "cover.png")
    (tmp_path / "briefing.toml").write_text(
        'author = "मीरा"\nshow = "मेरी ब्रीफिंग"\ntitle = "{show}: {title} {और}"\n'
        'cover = "cover.png"\nlexicon = "words.tsv"\nintro-text = "यह है {show}।"\n',
        encoding="utf-8",
    )
    texts(tmp_path / "in", 1)
    command("batch", "in", "--draft", "-q", "--workers", "1")
    made = load_record(tmp_path / "output/000.json")
    assert (made.author, made.show) == ("मीरा", "मेरी ब्रीफिंग")
    assert made.title == "मेरी ब्रीफिंग: यह समाचार संख्या 0 है {और}"
    assert made.cues[0].text == "यह है मेरी ब्रीफिंग।"
    assert "नंबर" in made.cues[1].spoken
    tags: Any = ID3(made.audio)  # type: ignore[no-untyped-call]
    assert (str(tags["TPE1"]), str(tags["TALB"])) == ("मीरा", "मेरी ब्रीफिंग")
    assert len(tags.getall("APIC")) == 1


def test_one_title_for_all_texts_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    texts(tmp_path / "in", 2)
    for title, noticed in (("ख़बर", True), ("{title}: ख़बर", False)):
        told = command("batch", "in", "--draft", "--workers", "1", "--title", title).stderr
        assert ("all 2 episodes get the title ख़बर; write {title} in it" in told) is noticed, told


def test_a_page_of_ones_own_network_is_read_where_that_is_allowed(tmp_path: Path) -> None:
    page = "<!doctype html><meta charset=utf-8><article><h1>क</h1><p>" + "बैठक हुई। " * 30
    with serving() as server:
        address = server.on("/page", answer(page.encode(), Content_Type="text/html"))
        refused, told = (
            run(Job(address, tmp_path / f"{name}.mp3", replace(DRAFT, online=online)))
            for name, online in (("no", Online()), ("yes", Online(allow_private=True)))
        )
    assert (refused.state, refused.exit_code) == ("failed", 3)
    assert told.state == "made", told.message
