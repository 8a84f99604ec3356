"""The command that a message prints installs what is missing, however the program came here."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from paths import ROOT, copy_sources

from briefing.engines import EXTRA_ENGINES
from briefing.io import optional

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = sorted(set(PROJECT["optional-dependencies"]) - {"test", "check", "docs"})
PACKAGES = next(Path(p) for p in sys.path if p.endswith("site-packages"))
_TELL = """
import json, sys
from briefing.io import optional
print(json.dumps({extra: optional.install(extra) for extra in json.load(sys.stdin)}))
"""


def told(python: str | Path, folder: Path, **environment: str) -> dict[str, str]:
    """What the program of `python` would print for each extra, and for itself as ""."""
    done = subprocess.run(
        [python, "-c", _TELL],
        input=json.dumps(["", *EXTRAS]),
        cwd=folder,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    commands: dict[str, str] = json.loads(done.stdout)
    return commands


def dry_run(commands: Iterable[str], folder: Path) -> str:
    """What pip says that it would do; nothing is fetched, for all that is asked for is here.

    The commands differ in what they install, which is asked of one pip: it takes half a second
    to start, and says of each extra whether it knows it.
    """
    first, *others = map(shlex.split, commands)
    start = first.index("install") + 1
    assert all(other[:start] == first[:start] for other in others)
    wanted = [*first, *(argument for other in others for argument in other[start:])]
    command = shlex.join([*wanted, "--dry-run", "--no-build-isolation", "--no-index"])
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, f"{command}\n{done.stderr}"
    assert not re.search(rf"{optional.DISTRIBUTION} .*does not provide the extra", done.stderr)
    return done.stdout


def empty_environment(folder: Path) -> Path:
    """A Python that finds the libraries of this one, but not this program."""
    made = [sys.executable, "-m", "venv", "--without-pip", "--symlinks", str(folder)]
    subprocess.run(made, check=True, timeout=60)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "libraries.pth").write_text(f"{PACKAGES}\n", encoding="utf-8")
    return folder / "bin" / "python"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel of ours")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    return next(folder.glob("*.whl"))


def test_the_program_has_a_name_of_its_own_that_the_messages_know() -> None:
    assert PROJECT["name"] == optional.DISTRIBUTION
    assert set(EXTRA_ENGINES) == set(EXTRAS) & set(PROJECT["entry-points"]["briefing.engines"])


def test_in_this_editable_installation(tmp_path: Path) -> None:
    commands = {extra: optional.install(extra) for extra in ("", *EXTRAS)}
    for extra, command in commands.items():
        wanted = f"{ROOT}[{extra}]" if extra else str(ROOT)
        assert shlex.split(command) == [sys.executable, "-m", "pip", "install", "-e", wanted]
    assert f"Would install {optional.DISTRIBUTION}" in dry_run(commands.values(), tmp_path)


def test_in_a_checkout_that_is_not_installed(tmp_path: Path) -> None:
    """Under a name that a shell would take apart."""
    checkout = tmp_path / "it's a checkout"
    checkout.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE", "docs"):
        (checkout / name).symlink_to(ROOT / name)
    python = empty_environment(tmp_path / "an env")
    copy_sources("briefing", checkout)
    commands = told(python, tmp_path, PYTHONPATH=str(checkout))
    for extra in ("", *EXTRAS):
        wanted = f"{checkout}[{extra}]" if extra else str(checkout)
        assert shlex.split(commands[extra]) == [str(python), "-m", "pip", "install", "-e", wanted]
    assert optional.DISTRIBUTION in dry_run(commands.values(), tmp_path)


def test_installed_from_a_wheel(wheel: Path, tmp_path: Path) -> None:
    python = empty_environment(tmp_path / "an env")
    install = f"-m pip install -q --no-deps --no-index {shlex.quote(str(wheel))}"
    subprocess.run([python, *shlex.split(install)], check=True, capture_output=True, timeout=120)
    commands = told(python, tmp_path)
    for extra in ("", *EXTRAS):
        assert shlex.split(commands[extra])[0] == str(python)
        assert wheel.as_uri() in commands[extra]
    dry_run(commands.values(), tmp_path)
    wheel.rename(wheel.with_suffix(".gone"))
    try:
        after = shlex.split(told(python, tmp_path)["pdf"])
        assert after == [str(python), "-m", "pip", "install", "hindi-briefing[pdf]"]
    finally:
        wheel.with_suffix(".gone").rename(wheel)


@pytest.mark.parametrize(
    ("recorded", "asked"),
    [
        (None, "hindi-briefing[pdf]"),
        ("{", "hindi-briefing[pdf]"),
        (
            '{"url": "https://example.org/a.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}',
            "hindi-briefing[pdf] @ git+https://example.org/a.git@abc",
        ),
        (
            '{"url": "https://example.org/a.whl", "archive_info": {}}',
            "hindi-briefing[pdf] @ https://example.org/a.whl",
        ),
    ],
)
def test_installed_from_elsewhere(
    monkeypatch: pytest.MonkeyPatch, recorded: str | None, asked: str
) -> None:
    class Installed:
        def read_text(self, name: str) -> str | None:
            return recorded if name == "direct_url.json" else None

    monkeypatch.setattr(optional, "distribution", lambda _name: Installed())
    monkeypatch.setattr(optional, "_is_ours", lambda _folder: False)
    optional._origin.cache_clear()
    try:
        assert shlex.split(optional.install("pdf"))[-1] == asked
    finally:
        optional._origin.cache_clear()


def test_no_page_message_or_script_installs_the_package_of_somebody_else() -> None:
    wrong = re.compile(r"""install\s+(-\S+\s+)*['"]?briefing(?![\w/.:-])""")
    files = [f for f in ROOT.glob("*.*") if f.suffix in {".md", ".toml"}]
    for folder in ("briefing", "docs", "scripts"):
        found = (ROOT / folder).rglob("*")
        files += [f for f in found if "__pycache__" not in f.parts and f.is_file()]
    lines = [
        f"{file.relative_to(ROOT)}: {line.strip()}"
        for file in files
        for line in file.read_bytes().decode(errors="replace").splitlines()
        if wrong.search(line)
    ]
    assert lines == []
