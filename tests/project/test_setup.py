"""`scripts/briefing` sets itself up wherever it lies, whatever befell it, from what is locked."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from paths import ROOT
from small_checkout import Checkout, quick_python, write_wheel
from waiting import wait_until

from briefing.cli.language import asks_for_hindi

pytestmark = pytest.mark.slow


LOCKS = ROOT / "scripts/locks"


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """One that has set itself up, with all that this takes; every test leaves it as it was."""
    root = tmp_path_factory.mktemp("ready")
    made = Checkout.write(root / "my \"own\" 'clone' [x] ख़ $a", root / "wheels")
    code, out, err = made.run("make", "मेरा पाठ.txt")
    assert (code, out) == (0, says(made.folder, "make", "मेरा पाठ.txt"))
    assert err.startswith("briefing: setting up")
    made.programs = quick_python(root, made.folder / ".venv")
    return made


@pytest.fixture
def checkout(ready: Checkout, tmp_path: Path) -> Checkout:
    """In a path with every sign that a shell, pip or a first line could stumble over."""
    folder = tmp_path / "my \"own\" 'clone' [x] ख़ $a"
    return Checkout.write(folder, tmp_path / "wheels", ready.programs)


def says(folder: Path, *arguments: str) -> str:
    return " ".join(["running in", str(folder), "with part 1", *arguments]) + "\n"


def test_moved_or_copied_it_runs_its_own_code(ready: Checkout, tmp_path: Path) -> None:
    assert ready.run() == (0, says(ready.folder), "")
    copied = Checkout(tmp_path / "copied", ready.wheels, ready.programs)
    shutil.copytree(ready.folder, copied.folder, symlinks=True)
    assert copied.run()[:2] == (0, says(copied.folder))
    copied.folder.rename(tmp_path / "moved")
    moved = Checkout(tmp_path / "moved", ready.wheels, ready.programs)
    assert moved.run()[:2] == (0, says(moved.folder))
    assert ready.run() == (0, says(ready.folder), "")


def test_it_runs_through_links_in_the_folder_one_is_in(ready: Checkout, tmp_path: Path) -> None:
    program = ready.folder / "briefing/__main__.py"
    code = program.read_text()
    program.write_text("import os; print(os.getcwd())")
    (tmp_path / "first").symlink_to(ready.folder / "scripts/briefing")
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts/briefing").symlink_to("../first")
    (tmp_path / "wheels").mkdir()
    found = Checkout(tmp_path, tmp_path / "wheels").run()
    program.write_text(code)
    assert found == (0, f"{tmp_path / 'wheels'}\n", "")


MOMENTS: dict[str, Callable[[Path], bool]] = {
    "before the environment": lambda venv: venv.with_name(".venv.lock").exists(),
    "while it is made": lambda venv: (venv / "bin").exists(),
    "while pip works": lambda venv: (venv / "pip.log").exists(),
    "while a package is written": lambda venv: any(venv.glob("lib/*/site-packages/part*")),
    "at the end": lambda venv: (venv / "whole").exists(),
}
"""In their order: none comes before what the one above it leaves."""


def kill_at(moment: str, checkout: Checkout, venv: Path) -> None:
    reached = MOMENTS[moment]
    with checkout.start() as process:
        wait_until(lambda: reached(venv) or process.poll() is not None, moment)
        os.killpg(process.pid, signal.SIGKILL)
    assert reached(venv), moment


def test_killed_at_every_moment_in_turn_it_recovers(checkout: Checkout) -> None:
    """What is left by one that was killed is in the way of the next, which comes further."""
    venv = checkout.folder / ".venv"
    for moment in MOMENTS:
        kill_at(moment, checkout, venv)
    assert checkout.run()[:2] == (0, says(checkout.folder))


@pytest.mark.parametrize("gone", [("bin/python",), ("whole", "briefing.ready")])
def test_half_an_environment_is_made_anew(ready: Checkout, gone: tuple[str, ...]) -> None:
    """As a removal that was killed leaves it, or another Python under the same name."""
    venv = ready.folder / ".venv"
    (installed,) = venv.glob("lib/*/site-packages/part.py")
    for name in gone:
        (venv / name).unlink()
    installed.unlink()
    assert ready.run()[:2] == (0, says(ready.folder))


def test_what_has_left_the_index_is_named_with_the_way_round_it(ready: Checkout) -> None:
    lock = ready.folder / "scripts/locks/briefing.txt"
    locked = lock.read_text()
    lock.write_text(locked.replace("part==1", "part==0.9"))
    code, out, err = ready.run()
    assert (code, out) == (5, "")
    assert "briefing: part==0.9 is not on the package index (any more) — BRIEFING_UNLOCKED=1" in err
    code, out, err = ready.run(BRIEFING_UNLOCKED="1")
    assert (code, out) == (0, says(ready.folder))
    assert "taking the newest versions that fit" in err
    assert ready.run() == (0, says(ready.folder), "")
    lock.write_text(locked)
    assert ready.run()[:2] == (0, says(ready.folder))


def test_a_package_that_was_replaced_on_the_index_is_refused(
    checkout: Checkout, tmp_path: Path
) -> None:
    write_wheel(tmp_path / "wheels", "part", "1", {"part.py": "VERSION = 'part of a stranger'"})
    code, out, err = checkout.run()
    assert (code, out) == (5, "")
    assert "DO NOT MATCH THE HASHES" in err


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "Python 3.11 or newer is needed"), ("hi", "Python 3.11 या उससे नया चाहिए")],
)
def test_without_a_python_it_says_what_to_install(
    checkout: Checkout, tmp_path: Path, language: str, told: str
) -> None:
    (tmp_path / "bin").mkdir()
    for name in ("bash", "env", "readlink", "dirname", "cat", "cmp"):
        (tmp_path / "bin" / name).symlink_to(str(shutil.which(name)))
    code, _, err = checkout.run(PATH=str(tmp_path / "bin"), LANGUAGE=language)
    assert (code, err) == (5, f"briefing: {told} — sudo apt install python3 python3-venv\n")


@pytest.mark.parametrize(
    ("environment", "is_hindi"),
    [
        ({"LANG": "hi_IN.UTF-8"}, True),
        ({"LANGUAGE": "hi:en", "LANG": "en_US.UTF-8"}, True),
        ({"LANGUAGE": "en", "LANG": "hi_IN.UTF-8"}, False),
        ({"LANG": "hif_FJ"}, False),
        ({"LANGUAGE": "hi", "LC_ALL": "C.UTF-8"}, False),
        ({}, False),
    ],
)
def test_it_speaks_the_language_that_the_program_speaks(
    environment: dict[str, str], is_hindi: bool
) -> None:
    script = f". '{ROOT}/scripts/setup.sh'; tell english हिंदी"
    done = subprocess.run(
        ["bash", "-c", script],
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ("briefing: हिंदी\n" if is_hindi else "briefing: english\n")
    assert asks_for_hindi(environment) == is_hindi


def pinned(name: str) -> dict[str, list[str]]:
    """The versions of each distribution that a lock names; several where markers choose."""
    text = (LOCKS / f"{name}.txt").read_text()
    found: dict[str, list[str]] = {}
    for line in re.sub(r"\\\n", "", text).splitlines():
        wanted, *hashes = line.split(" --hash=")
        assert hashes, line
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}\s*", digest) for digest in hashes), line
        requirement = Requirement(wanted)
        (version,) = requirement.specifier
        assert version.operator == "==", line
        found.setdefault(requirement.name, []).append(version.version)
    return found


def wanted(*extras: str) -> list[Requirement]:
    """What pyproject.toml asks for with these extras."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = [Requirement(line) for line in project["dependencies"]]
    for extra in extras:
        for line in project["optional-dependencies"][extra]:
            requirement = Requirement(line)
            if requirement.name == project["name"]:
                found += wanted(*requirement.extras)
            else:
                found.append(requirement)
    return found


@pytest.mark.parametrize(
    ("lock", "extras"), [("briefing", ("cover", "serve")), ("test", ("test", "check"))]
)
def test_the_locks_fit_the_ranges(lock: str, extras: tuple[str, ...]) -> None:
    """When this fails, run scripts/lock --keep."""
    locked = pinned(lock)
    for requirement in wanted(*extras):
        name = requirement.name.lower().replace("_", "-").replace(".", "-")
        assert name in locked, f"{requirement} is not in scripts/locks/{lock}.txt"
        assert all(requirement.specifier.contains(v) for v in locked[name]), requirement


def test_one_version_of_everything() -> None:
    tests, tools = pinned("test"), pinned("tools")
    for name, versions in pinned("briefing").items():
        assert versions == tests[name]
    for name in tools.keys() & tests.keys():
        assert tools[name] == tests[name]


def test_no_lock_names_an_index() -> None:
    for lock in LOCKS.glob("*.txt"):
        assert "://" not in lock.read_text()
    packages = (LOCKS / "node/package-lock.json").read_text()
    assert '"resolved"' not in packages
    assert packages.count('"integrity": "sha512-') == packages.count('"node_modules/')
