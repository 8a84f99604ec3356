"""The command line as a person meets it: what it prints, where, and its exit codes."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

import click
import pytest
from command import run
from waiting import wait_until

from briefing import errors
from briefing.cli import cli

pytestmark = pytest.mark.slow

TEXT = "मंगलवार को बैठक हुई। इसमें 25 लोग आए।\n\nदूसरा अनुच्छेद यहाँ है।\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_make_writes_the_file_and_says_what_it_did(text: Path) -> None:
    output = text.with_suffix(".mp3")
    done = run("make", "--draft", "--verbose", text, "-o", output)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == str(output)
    assert "3 sentences, read by espeak hi" in lines[1]
    assert "100% of the text was read aloud" in lines[2]
    assert re.search(r"-16\.\d LUFS as played back \(-19\.\d on a mono meter\)", lines[3])
    assert "2 paragraphs; 3 of 3 clips made now" in lines[4]
    assert output.stat().st_size > 10_000


def test_without_o_the_file_goes_to_the_output_folder(text: Path) -> None:
    done = run("make", "--draft", text, "--quiet", cwd=text.parent)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (text.parent / "output" / "news.mp3").is_file()


def test_json_is_the_record_on_standard_output(text: Path) -> None:
    output = text.with_suffix(".mp3")
    done = run("make", "--draft", "-", "-o", output, "--json", stdin=TEXT)
    assert (done.returncode, done.stderr) == (0, "")
    record = json.loads(done.stdout)
    assert [s["text"] for s in record["sentences"]] == [
        "मंगलवार को बैठक हुई।",
        "इसमें 25 लोग आए।",
        "दूसरा अनुच्छेद यहाँ है।",
    ]
    assert record["report"]["completeness"]["percent"] == 100
    assert record["sentences"][1]["spoken"] == "इसमें पच्चीस लोग आए।"


def test_script_prints_what_will_be_said_paragraph_by_paragraph(text: Path) -> None:
    done = run("script", text)
    assert done.returncode == 0
    assert done.stdout == ("मंगलवार को बैठक हुई।\nइसमें पच्चीस लोग आए।\n\nदूसरा अनुच्छेद यहाँ है।\n")


def test_script_as_json_aligns_every_word_with_its_characters(text: Path) -> None:
    record = json.loads(run("script", text, "--format", "json").stdout)
    said = record["sentences"][1]
    assert said["spoken"] == "इसमें पच्चीस लोग आए।"
    assert [record["text"][a:b] for _, a, b in said["words"]] == ["इसमें", "25", "लोग", "आए।"]


def test_script_shows_all_that_make_will_say(text: Path, tmp_path: Path) -> None:
    """The notice, the introduction and the close too, as briefing.toml or options choose them."""
    frame = ["--disclosure", "end", "--intro", "--outro-text", "{show}: {title}, 2 मिनट।"]
    frame += ["--show", "शो", "--title", "सुबह", "--date", "2026-02-10"]
    told = run("script", text, *frame).stdout.split("\n\n")
    plain = run("script", text).stdout.strip().split("\n\n")
    assert told[0].splitlines() == ["मंगलवार, दस फ़रवरी दो हज़ार छब्बीस।", "सुबह।"]
    assert told[1:-2] == plain
    assert told[-2] == "शो, सुबह, दो मिनट।"
    assert told[-1] == "यह प्रस्तुति कंप्यूटर से बनाई गई आवाज़ में है।\n"
    made = tmp_path / "a.mp3"
    assert run("make", text, *frame, "--draft", "-o", made).returncode == 0
    cues = json.loads(made.with_suffix(".json").read_text("utf-8"))["sentences"]
    assert [cue["spoken"] for cue in cues] == "\n".join(told).split("\n")[:-1]
    record = json.loads(run("script", text, *frame, "--format", "json").stdout)
    assert [each["spoken"] for each in record["before"]] == [" ".join(told[0].split("\n"))]
    notice = "यह प्रस्तुति कंप्यूटर से बनाई गई आवाज़ में है।"
    assert [each["written"] for each in record["after"]] == ["शो: सुबह, 2 मिनट।", notice]


@pytest.mark.parametrize(
    ("written", "opening", "before"),
    [
        ("# ठंड बढ़ी\n\nआज ठंड है।", "--intro", "मंगलवार, दस फ़रवरी दो हज़ार छब्बीस।"),
        ("आज ठंड है।", "--intro", "मंगलवार, दस फ़रवरी दो हज़ार छब्बीस। आज ठंड है।"),
        ("# ठंड बढ़ी\n\nआज ठंड है।", "--intro-text={title}।", None),
        ("# ठंड बढ़ी\n\nआज ठंड है।", "--intro-text=सुनिए {title}।", "सुनिए ठंड बढ़ी।"),
        ("# ठंड बढ़ी\n\nआज ठंड है।", "--intro-text={title}। नमस्ते।", "ठंड बढ़ी। नमस्ते।"),
    ],
)
def test_the_introduction_does_not_say_the_title_that_the_text_begins_with(
    tmp_path: Path, written: str, opening: str, before: str | None
) -> None:
    (tmp_path / "a.md").write_text(written, "utf-8")
    options = [opening, "--date", "2026-02-10", "--format", "json"]
    record = json.loads(run("script", tmp_path / "a.md", *options).stdout)
    assert [each["spoken"] for each in record["before"]] == ([before] if before else [])


def test_script_explains_who_claimed_what_is_not_plain(text: Path, tmp_path: Path) -> None:
    text.write_text("मंगलवार को डॉ. राव ने ₹500 दिए, ₹2 लाख के लिए।", "utf-8")
    table = run("script", text, "--explain").stdout
    assert "डॉक्टर" in table
    assert "currencies.tsv:" in table
    assert "Money: amount 500, currency रुपये" in table
    assert "not money “₹”: it is shorter" in table
    assert "not number “500”: it begins later" in table
    assert "True" not in table  # how it is put in words is not what it is
    hindi = run("script", text, "--explain", LANGUAGE="hi").stdout
    assert hindi.split()[:2] == ["पंक्ति", "मूल"]
    assert "रक़म “₹” नहीं: यह छोटा है" in hindi
    text.write_text("आज बारिश हुई।", "utf-8")
    assert run("script", text, "--explain").stdout == "everything is said as it is written\n"
    text.write_text("मंगलवार को डॉ. राव ने ₹500 दिए।", "utf-8")
    own = tmp_path / "own.tsv"
    own.write_text("राव\tराओ\n", "utf-8")
    answered = run("script", text, "--explain", "--format", "json", "--lexicon", own)
    records = json.loads(answered.stdout)
    told = [(one["written"], one["said"], one["semiotic_class"]) for one in records]
    assert told == [
        ("डॉ.", "डॉक्टर", "abbreviation"),
        ("राव", "राओ", "your lexicon"),
        ("₹500", "पाँच सौ रुपये", "money"),
    ]
    assert records[1]["row"] == "राव → राओ"
    assert [one["value"] and one["value"]["type"] for one in records] == [None, None, "Money"]
    assert {rival["semiotic_class"] for rival in records[2]["rivals"]} == {
        "money",
        "number",
        "sign",
    }


def test_say_writes_a_file_when_asked_to(tmp_path: Path) -> None:
    done = run("say", "--draft", "नमस्ते दुनिया", "-o", tmp_path / "hello.mp3")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "hello.mp3").stat().st_size > 3_000


def test_voices_names_every_voice(tmp_path: Path) -> None:
    done = run("voices")
    for name in ("hf_alpha", "hf_beta", "hm_omega", "hm_psi", "espeak", "gtts"):
        assert name in done.stdout


def test_doctor_finds_this_installation_well(tmp_path: Path) -> None:
    done = run("doctor")
    assert done.returncode == 0
    assert "ok  neural voice: weights complete and verified" in done.stdout


def _commands(group: click.Group) -> list[tuple[str, ...]]:
    return [(), *((name,) for name in group.commands)]


@pytest.mark.parametrize("command", _commands(cli), ids=" ".join)
def test_every_command_and_option_has_help(command: Sequence[str]) -> None:
    done = run(*command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    chosen = cli.commands[command[0]] if command else cli
    assert chosen.help
    for parameter in chosen.params:
        if isinstance(parameter, click.Option) and parameter.name != "version":
            assert parameter.help, f"{command} {parameter.name}"


def test_help_and_the_errors_name_the_same_exit_codes() -> None:
    shown = {int(code) for code in re.findall(r"(?<![\d,])(\d)  ", run("--help").stdout)}
    used = {
        error.exit_code
        for error in vars(errors).values()
        if isinstance(error, type) and issubclass(error, errors.BriefingError)
    }
    assert shown == used | {0}


def test_options_come_from_briefing_toml_and_the_environment(text: Path) -> None:
    (text.parent / "briefing.toml").write_text('engine = "espeak"\n[pause]\nsentence = 2\n')
    done = run("make", text, "--json", cwd=text.parent)
    slow = json.loads(done.stdout)
    assert slow["report"]["engine"] == "espeak"
    gap = slow["sentences"][1]["start"] - slow["sentences"][0]["end"]
    assert gap == pytest.approx(2, abs=0.001)
    done = run("make", text, "--json", cwd=text.parent, BRIEFING_MAKE_PAUSE_SENTENCE="1")
    quick = json.loads(done.stdout)
    assert quick["sentences"][1]["start"] - quick["sentences"][0]["end"] == pytest.approx(
        1, abs=0.001
    )
    done = run("make", text, "--json", "--pause-sentence", "0.5", cwd=text.parent)
    assert done.returncode == 0


def _fails(done: subprocess.CompletedProcess[str], code: int, message: str) -> None:
    """One line on standard error that says so, no traceback, nothing on standard output."""
    assert done.returncode == code, done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["make", "missing.txt", "-o", "x.mp3"], 3, "briefing: missing.txt: no such file — check"),
        (["make"], 2, "briefing: Missing argument 'TEXT...' — such as: briefing make"),
    ],
)
def test_the_process_ends_with_one_line_and_the_code(
    tmp_path: Path, arguments: list[str], code: int, message: str
) -> None:
    """In this process `test_bad_input` proves it of many more calls."""
    _fails(run(*arguments, cwd=tmp_path), code, message)
    assert list(tmp_path.iterdir()) == []


def test_an_older_file_stays_when_the_new_one_fails(text: Path) -> None:
    old = text.with_suffix(".mp3")
    old.write_bytes(b"the old briefing")
    _fails(run("make", text, "-o", old, "--engine", "siri"), 2, "siri")
    assert old.read_bytes() == b"the old briefing"


def test_no_network_for_an_online_voice(text: Path) -> None:
    dead = "http://127.0.0.1:9"
    arguments = ("make", text, "-o", text.with_suffix(".mp3"), "--engine", "gtts", "--quiet")
    done = run(*arguments, HTTPS_PROXY=dead, https_proxy=dead)
    _fails(done, 6, "gtts: the service cannot be reached")


def test_a_closed_pipe_is_no_error_message(text: Path) -> None:
    command = f"{sys.executable} -m briefing script {text} --format json | head -c 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert done.stderr == b""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_stopped_by_a_signal_it_says_how_to_go_on(
    tmp_path: Path, own_cache: Path, number: signal.Signals, code: int
) -> None:
    text = tmp_path / "news.txt"
    lines = (f"यह {number} में से एक लंबा वाक्य है जो आगे चलता है।\n\n" for number in range(11, 99))
    text.write_text("".join(lines), encoding="utf-8")  # it is far from its end when it is stopped
    with subprocess.Popen(
        [sys.executable, "-m", "briefing", "make", str(text), "-o", str(tmp_path / "out.mp3")],
        stderr=subprocess.PIPE,
    ) as process:
        wait_until(lambda: list(own_cache.glob("clips/*/*.clip")), "the first sentence")
        process.send_signal(number)
        _, stderr = process.communicate(timeout=200)
    assert process.returncode == code
    assert stderr.decode() == "briefing: stopped; the same command continues from here\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.txt"]


def test_a_server_that_is_stopped_says_so_in_a_line_whatever_is_asked_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_DATA", str(tmp_path / "data"))
    with subprocess.Popen(
        [sys.executable, "-m", "briefing", "serve", str(tmp_path / "new"), "--studio", "--port=0"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout
        port = urlsplit(process.stdout.readline().split()[0]).port
        key = (tmp_path / "data/desk/feed.key").read_text("ascii")
        head = f"POST /send HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\n"
        with socket.create_connection(("127.0.0.1", port or 0), timeout=60) as asking:
            asking.sendall(f"{head}Content-Length: 9\r\nExpect: 100-continue\r\n\r\n".encode())
            assert asking.recv(99).startswith(b"HTTP/1.1 100 ")  # it waits for the rest
            process.send_signal(signal.SIGINT)
            _, stderr = process.communicate(timeout=200)
    assert (process.returncode, stderr) == (130, "briefing: stopped\n")


def test_what_other_packages_warn_of_is_shown_only_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "platformdirs.py").write_text(
        "import warnings\nwarnings.warn('obscure')\ndef user_cache_path(*_, **__): raise SystemExit"
    )
    quiet, asked = (
        run("doctor", BRIEFING_CACHE="", PYTHONPATH=str(tmp_path), PYTHONWARNINGS=wish)
        for wish in ("", "default")
    )
    assert "obscure" not in quiet.stderr
    assert "UserWarning: obscure" in asked.stderr
