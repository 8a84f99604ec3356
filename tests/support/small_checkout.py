"""A checkout with the real scripts of set-up around a program of a few lines; needs no network."""

from __future__ import annotations

import base64
import hashlib
import os
import shlex
import shutil
import subprocess
import zipfile
from pathlib import Path

from paths import ROOT

_PROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "small"
version = "1"
[project.optional-dependencies]
cover = []
serve = []
"""
_PROGRAM = """\
import pathlib, sys, part
print("running in", pathlib.Path(__file__).parent.parent, "with", part.VERSION, *sys.argv[1:])
"""
_BACKEND = """\
import pathlib, sys
sys.path.insert(0, {support!r})
from small_checkout import write_wheel
def build_editable(folder, *_):
    files = {{"small.pth": str(pathlib.Path.cwd())}}
    return write_wheel(pathlib.Path(folder), "small", "1", files, "part")
"""


class Checkout:
    """`scripts/briefing` in `folder`; its one dependency `part` lies in `wheels`."""

    def __init__(self, folder: Path, wheels: Path, programs: str = "") -> None:
        """`programs` is a folder that PATH begins with, see `quick_python`."""
        self.folder, self.wheels, self.programs = folder, wheels, programs

    @classmethod
    def write(cls, folder: Path, wheels: Path, programs: str = "") -> Checkout:
        """Lay it all out. The lock asks for `part` 1, by its hash."""
        (folder / "scripts/locks").mkdir(parents=True)
        for name in ("briefing", "setup.sh"):
            shutil.copy(ROOT / "scripts" / name, folder / "scripts" / name)
        (folder / "pyproject.toml").write_text(_PROJECT)
        support = str(Path(__file__).parent)
        (folder / "backend.py").write_text(_BACKEND.format(support=support))
        (folder / "briefing").mkdir()
        (folder / "briefing/__main__.py").write_text(_PROGRAM)
        wheels.mkdir()
        wheel = wheels / write_wheel(wheels, "part", "1", {"part.py": "VERSION = 'part 1'"})
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        (folder / "scripts/locks/tools.txt").touch()
        (folder / "scripts/locks/briefing.txt").write_text(f"part==1 --hash=sha256:{digest}\n")
        return cls(folder, wheels, programs)

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[str]:
        """`scripts/briefing` in a process group of its own."""
        own = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), "BRIEFING_UNLOCKED": ""}
        if self.programs:
            own["PATH"] = f"{self.programs}{os.pathsep}{os.environ['PATH']}"
        return subprocess.Popen(
            [self.folder / "scripts/briefing", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self.wheels,
            env=os.environ | own | environment,
            start_new_session=True,
        )

    def run(self, *arguments: str, **environment: str) -> tuple[int, str, str]:
        """Its exit code, what it printed, and its messages."""
        with self.start(*arguments, **environment) as process:
            out, err = process.communicate()
        return process.returncode, out, err


def quick_python(folder: Path, venv: Path) -> str:
    """The folder of a `python3` whose new environments get a copy of the pip that `venv` has.

    Installing pip takes three seconds of the five of a set-up.
    """
    (packages,) = venv.glob("lib/python*/site-packages")
    for pip in packages.glob("pip*"):
        shutil.copytree(pip, folder / "pip" / pip.name)
    real, pips = shlex.quote(str(shutil.which("python3"))), shlex.quote(f"{folder}/pip/")
    program = folder / "python3"
    program.write_text(
        "#!/bin/bash\n"
        f'[ "$1 $2 $3" = "-I -m venv" ] || exec {real} "$@"\n'
        f'{real} -I -m venv --without-pip "$4" &&\n'
        f'    cp -r {pips}. "$4"/lib/python3*/site-packages/\n'
    )
    program.chmod(0o755)
    return str(folder)


def write_wheel(
    folder: Path, name: str, version: str, content: dict[str, str], needs: str = ""
) -> str:
    """Write a wheel of these files into `folder`; returns its name."""
    about = f"{name}-{version}.dist-info"
    files = content | {
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        + (f"Requires-Dist: {needs}\n" if needs else ""),
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = f"{about}/RECORD"
    lines = [f"{file},sha256={_digest(text)},{len(text.encode())}" for file, text in files.items()]
    wheel = f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(folder / wheel, "w") as archive:
        for file, text in (files | {record: "\n".join([*lines, f"{record},,"]) + "\n"}).items():
            archive.writestr(file, text)
    return wheel


def _digest(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
