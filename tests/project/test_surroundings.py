"""The command where things are not as they should be: cache, clock, locale, streams, network."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from command import run
from full_disk import small_disk

pytestmark = pytest.mark.slow

TEXT = "मंगलवार को बैठक हुई।\n\nदूसरा अनुच्छेद यहाँ है।\n"
PLAIN = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def make(text: Path, output: Path, **environment: str) -> bytes:
    """The MP3 that `make` writes at `output`, without a word on standard error."""
    done = run("make", "--draft", text, "-o", output, "-q", "--title", "ख़बरें", **environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return output.read_bytes()


@pytest.mark.parametrize(
    "place",
    [{"BRIEFING_CACHE": "{folder}/news.txt/cache"}, {"BRIEFING_CACHE": "", "HOME": "/proc"}],
    ids=["under a file", "read-only home"],
)
def test_where_no_cache_can_be_all_is_done_without(text: Path, place: dict[str, str]) -> None:
    output, temporary = text.with_suffix(".mp3"), text.with_name("tmp")
    temporary.mkdir()
    own = {name: value.format(folder=text.parent) for name, value in place.items()}
    make(text, output, XDG_CACHE_HOME="", TMPDIR=str(temporary), **own)
    assert list(temporary.iterdir()) == []


def _flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


def _of_another_version(_data: bytes) -> bytes:
    return hashlib.sha256(b"new").digest() + b"new"


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-9], lambda _: b"", _flipped, _of_another_version],
    ids=["truncated", "empty", "flipped", "of another version"],
)
def test_damaged_clips_are_made_again(
    text: Path, own_cache: Path, damage: Callable[[bytes], bytes]
) -> None:
    whole = make(text, text.with_suffix(".mp3"))
    clips = list(own_cache.glob("clips/*/*.clip"))
    assert len(clips) == 2
    for clip in clips:
        clip.write_bytes(damage(clip.read_bytes()))
    again = text.with_name("again.mp3")
    assert make(text, again) == whole
    assert json.loads(again.with_suffix(".json").read_bytes())["report"]["clips"]["made"] == 2


@pytest.mark.parametrize("seconds", [-(10**10), -1, 253_402_300_800, 10**13])
def test_a_text_saved_at_any_time(text: Path, seconds: int) -> None:
    """Before 1970, after 9999: a clock that was never set, or a file from anywhere."""
    try:
        os.utime(text, (seconds, seconds))
    except (OSError, OverflowError):
        pytest.skip("this file system has no such time")
    make(text, text.with_suffix(".mp3"))


def test_the_time_zone_changes_nothing(text: Path) -> None:
    os.utime(text, (1_770_679_800, 1_770_679_800))  # 2026-02-09 23:30 UTC
    one, other = text.with_name("one.mp3"), text.with_name("other.mp3")
    ours = make(text, one, TZ="Pacific/Kiritimati")
    assert ours == make(text, other, TZ="America/Anchorage")


@pytest.mark.parametrize(
    "locale", [PLAIN, {"PYTHONIOENCODING": "latin-1"}, {"PYTHONIOENCODING": "ascii"}]
)
def test_a_terminal_that_cannot_show_hindi(text: Path, locale: dict[str, str]) -> None:
    """What it cannot show is written as escapes; nothing is lost, and nothing fails."""
    done = run("script", text, "--format", "json", **locale)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["sentences"][0]["written"] == "मंगलवार को बैठक हुई।"


@pytest.mark.parametrize("name", ["ख़बर", os.fsdecode(b"caf\xe9")], ids=["Hindi", "no text"])
@pytest.mark.parametrize("suffix", ["mp3", "opus"])
def test_file_names_that_the_locale_cannot_spell(text: Path, name: str, suffix: str) -> None:
    named, output = text.with_name(f"{name}.txt"), text.with_name(f"{name}.{suffix}")
    shutil.copy(text, named)
    done = run("make", "--draft", "-q", "--html", named, "-o", output, **PLAIN)
    assert (done.returncode, done.stderr) == (0, "")
    assert output.stat().st_size > 1_000
    assert json.loads(output.with_suffix(".json").read_bytes())["sentences"]
    done = run(
        *("publish", text.parent, "--site", text.with_name("site"), "--base-url"),
        *("https://example.org", "--show", "ख़बरें"),
    )
    assert (done.returncode, done.stderr) == (0, "")


def shell(command: str, text: Path) -> subprocess.CompletedProcess[str]:
    """Run `command`, in which {briefing} and {text} stand for what they say."""
    line = command.format(briefing=f"{sys.executable} -m briefing", text=text)
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=text.parent,
    )


@pytest.mark.parametrize("streams", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_failure_and_never_mix_with_the_file(
    text: Path, streams: str
) -> None:
    plain = make(text, text.with_name("plain.mp3"))
    command = "{briefing} make --draft {text} --title ख़बरें -o news.mp3 " + streams
    done = shell(command, text)
    assert (done.returncode, done.stderr) == (0, "")
    assert text.with_suffix(".mp3").read_bytes() == plain


@pytest.mark.parametrize("command", ["script {text}", "-h", "make --draft {text} -o x.mp3"])
def test_a_full_disk_behind_standard_output(text: Path, command: str) -> None:
    done = shell("{briefing} " + command + " >/dev/full", text)
    assert done.returncode == 4
    assert done.stderr == (
        "briefing: cannot print: No space left on device — check where the output goes\n"
    )


def test_a_reader_that_goes_away_ends_it_as_the_system_says(text: Path) -> None:
    text.write_text(TEXT * 400, encoding="utf-8")
    done = shell("{briefing} script {text} | (exec <&-; sleep 0.1)", text)
    assert (done.returncode, done.stderr) == (128 + 13, "")


def test_without_any_network(text: Path) -> None:
    probe = subprocess.run(["unshare", "-n", "true"], capture_output=True, check=False)
    if probe.returncode:
        pytest.skip("no network can be taken away here")
    done = shell("unshare -n {briefing} make --draft -q {text} -o news.mp3", text)
    assert (done.returncode, done.stderr) == (0, "")
    assert text.with_suffix(".mp3").stat().st_size > 1_000
    done = shell("unshare -n {briefing} make -q https://example.org/a -o news.mp3", text)
    assert done.returncode == 6
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_on_a_read_only_disk(text: Path, tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small disk")
    try:
        with small_disk(tmp_path / "disk") as disk:
            (disk / "news.mp3").write_bytes(b"the old briefing")
            subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
            done = run("make", "--draft", text, "-o", disk / "news.mp3")
            assert (done.returncode, done.stdout) == (4, "")
            assert f"no permission to write {disk / 'news.mp3'}" in done.stderr
            assert (disk / "news.mp3").read_bytes() == b"the old briefing"
    except PermissionError as error:
        pytest.skip(f"a small disk cannot be mounted: {error}")
