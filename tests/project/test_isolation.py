"""Nothing in the current folder is run: modules of every name lie there, and none is imported."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from sample_episodes import sample_episode
from waiting import wait_until

from briefing.jobs.child import command as child_command

pytestmark = pytest.mark.slow


SCRIPT = [str(Path(sys.executable).with_name("briefing"))]
MODULE = [sys.executable, "-m", "briefing"]
PLANTED = """\
open({marker!r}, "w").close()
raise SystemExit("planted: " + __name__)
"""
PLUGIN = """\
[briefing.engines]
espeak = planted:Engine
planted = planted:Engine
"""


@pytest.fixture
def ran(tmp_path: Path) -> Callable[[], list[str]]:
    """Says which planted modules ran."""
    (tmp_path / "ran").mkdir()
    return lambda: sorted(path.name for path in (tmp_path / "ran").iterdir())


@pytest.fixture
def here(tmp_path: Path, ran: object) -> Path:
    """A folder of texts, and modules of every name that Python or a package could import."""
    folder = tmp_path / "texts"
    folder.mkdir()
    names = {*sys.stdlib_module_names, *packages_distributions(), "planted"}
    names |= {"sitecustomize", "usercustomize"}
    for name in names - {"briefing"}:
        if name.isidentifier():
            planted = PLANTED.format(marker=str(tmp_path / "ran" / name))
            (folder / f"{name}.py").write_text(planted, encoding="utf-8")
    described = folder / "planted-1.0.dist-info"
    described.mkdir()
    (described / "METADATA").write_text("Name: planted\nVersion: 1.0\n")
    (described / "entry_points.txt").write_text(PLUGIN)
    for name, text in (("one", "पहला समाचार।\n"), ("two", "दूसरा समाचार।\n")):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def run(command: Sequence[str], here: Path) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=here, env=environment, capture_output=True, text=True, timeout=240, check=False
    )
    assert "planted" not in done.stdout + done.stderr
    return done


COMMANDS = {
    "make": "make one.txt --engine espeak -o one.mp3 --html",
    "make, neural": "make one.txt -o one.mp3",
    "script": "script one.txt",
    "say": "say one.txt --draft",
    "batch": "batch one.txt two.txt --engine espeak -d out",
    "batch, neural": "batch one.txt -d out",
    "batch on a cluster": "batch one.txt two.txt --engine espeak -d out --cluster local",
    "voices": "voices",
    "doctor": "doctor",
    "cache": "cache",
    "help": "--help",
}
WITHOUT_SOUND = {"say": (0, 5)}  # exit codes where there may be no sound device


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_in_the_current_folder_is_run(
    command: str, here: Path, ran: Callable[[], list[str]]
) -> None:
    done = run([*SCRIPT, *COMMANDS[command].split()], here)
    assert ran() == []
    assert done.returncode in WITHOUT_SOUND.get(command, (0,)), done.stderr


@pytest.mark.parametrize("command", ["make", "batch", "batch on a cluster"])
def test_nor_when_run_as_a_module(command: str, here: Path, ran: Callable[[], list[str]]) -> None:
    make_room_for_python(here)
    done = run([*MODULE, *COMMANDS[command].split()], here)
    assert ran() == []
    assert done.returncode == 0, done.stderr


def test_nor_by_what_follows_an_episode(here: Path, ran: Callable[[], list[str]]) -> None:
    (here / "made").mkdir()
    sample_episode(here / "made/news.mp3")
    options = ["--site", "site", "--base-url", "https://example.org", "--show", "ख़बरें"]
    assert run([*SCRIPT, "publish", "made", *options], here).returncode == 0
    assert run([*SCRIPT, "check-feed", "site/feed.xml"], here).returncode in {0, 9}
    assert run([*SCRIPT, "play", "made/news.mp3"], here).returncode in {0, 5}
    with subprocess.Popen(
        [*SCRIPT, "serve", "site", "--port", "0", "--studio"], cwd=here, stdout=subprocess.PIPE
    ) as server:
        assert server.stdout is not None
        assert any(b"http://127.0.0.1" in line for line in server.stdout)
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=200)
    assert ran() == []


def test_a_watching_batch_runs_nothing_either(here: Path, ran: Callable[[], list[str]]) -> None:
    command = [*SCRIPT, "batch", ".", "--engine", "espeak", "-d", "out", "--watch"]
    with subprocess.Popen(command, cwd=here, stdout=subprocess.DEVNULL) as process:
        wait_until(lambda: len(list(here.glob("out/*.mp3"))) == 2 or process.poll(), "the episodes")
        process.send_signal(signal.SIGINT)
    assert ran() == []
    assert len(list(here.glob("out/*.mp3"))) == 2


def test_modules_are_found_where_the_parent_finds_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is in the name of the folder; "" is no folder of its own."""
    folder = tmp_path / 'a:b "c" ख़'
    folder.mkdir()
    (folder / "mine.py").write_text("import sys; print(sys.argv[1:], sys.path)")
    monkeypatch.setattr(sys, "path", ["", str(folder), *sys.path])
    done = run(child_command("mine", "x y"), tmp_path)
    assert done.stdout == f"{['x y']} {sys.path[1:]}\n"


def test_a_pythonpath_is_the_users_own_word(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib/mine.py").touch()
    for flags, found in (([], True), (["-I"], False)):
        code = (
            "import subprocess, sys; from briefing.jobs.child import command; "
            "sys.exit(subprocess.run(command('mine')).returncode)"
        )
        done = subprocess.run(
            [sys.executable, *flags, "-c", code],
            env=os.environ | {"PYTHONPATH": str(tmp_path / "lib")},
            capture_output=True,
            check=False,
        )
        assert (done.returncode == 0) == found


@pytest.mark.parametrize(("asked", "shown"), [([], False), (["default"], True)])
def test_what_libraries_warn_of_is_shown_where_python_was_asked_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[str], shown: bool
) -> None:
    (tmp_path / "mine.py").write_text("import warnings; warnings.warn('old')")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.setattr(sys, "warnoptions", asked)
    assert ("old" in run(child_command("mine"), tmp_path).stderr) == shown


def make_room_for_python(here: Path) -> None:
    """Take away the modules that `python -m` itself imports before any program begins."""
    probe = here.parent / "probe"
    probe.mkdir()
    (probe / "probe.py").write_text("import sys; print(*{n.split('.')[0] for n in sys.modules})")
    shown = subprocess.run(
        [sys.executable, "-m", "probe"],
        cwd=here,
        env=os.environ | {"PYTHONPATH": str(probe), "PYTHONSAFEPATH": "1"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in shown.split():
        (here / f"{name}.py").unlink(missing_ok=True)
