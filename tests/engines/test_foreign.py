"""An engine of another package, however bad, costs one clear line and its own texts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from command import run
from foreign_engine import GOOD

pytestmark = pytest.mark.slow

Plugin = Callable[..., dict[str, str]]

ENDLESS = "repeat(Voice('only', '', '', ''))"
OF_SAY = {
    "raises": ("raise RuntimeError('no luck')", "RuntimeError: no luck"),
    "raises what ends programs": ("raise SystemExit(0)", "SystemExit: 0"),
    "raises the base of all": ("raise BaseException", "BaseException"),
    "raises what cannot be told": (
        "raise type('E', (Exception,), {'__str__': lambda s: 1 / 0})",
        "engine bad: E",
    ),
    "exits": ("sys.exit()", "SystemExit"),
    "exits at once": ("os._exit(0)", "it ended with os._exit(0)"),
    "gives nothing": ("return None", "it gave no Clip but NoneType"),
    "gives NaN": ("return Clip(tone * float('nan'), 24000)", "not all numbers"),
    "gives infinity": ("return Clip(tone / 0 * 1e9, 24000)", "not all numbers"),
    "gives a list": ("return Clip(list(tone), 24000)", "no array of floating-point numbers"),
    "gives integers": ("return Clip(tone.astype('int16'), 24000)", "no array of floating-point"),
    "gives two channels": ("return Clip(np.stack([tone, tone]), 24000)", "have the shape (2, "),
    "gives silence of no length": ("return Clip(tone[:0], 24000)", "have the shape (0,)"),
    "gives another rate": ("return Clip(tone, 48000)", "a rate of 48000, not of 24000 Hz"),
    "gives a rate of none": ("return Clip(tone, None)", "a rate of None"),
    "times words without end": (
        "from briefing.document import Timing as T; return Clip(tone, 24000, repeat(T(0, 0, 1)))",
        "times of words",
    ),
    "says impossible times": (
        "from briefing.document import Timing; return Clip(tone, 24000, (Timing(99, 1, 0),))",
        "times are impossible",
    ),
}
OF_LOADING: dict[str, tuple[Callable[[str], str], str]] = {
    "fails at import": (lambda code: "raise RuntimeError('broken')\n" + code, "RuntimeError"),
    "exits at import": (lambda code: "raise SystemExit(0)\n" + code, "SystemExit: 0"),
    "leaves at import": (lambda code: "import os; os._exit(0)\n" + code, "os._exit(0)"),
    "is no Python": (lambda _: "this is no Python", "SyntaxError"),
    "needs what is missing": (lambda code: "import absent\n" + code, "needs absent"),
    "has no class": (lambda _: "", "has no attribute 'Bad'"),
    "has no voices": (lambda code: code.replace('(Voice("only"', '(("only"'), "voices are not"),
    "has voices without end": (
        lambda code: code.replace('(Voice("only", "", "a tone", "none"),)', ENDLESS),
        "it gives more than 10000 voices",
    ),
    "fails when built": (lambda code: code.replace("self.voice =", "self.voice = 1 / 0 #"), "Zero"),
    "has a key of half a character": (
        lambda code: code.replace('2, "bad"', '2, "\\ud800"'),
        "its key holds half a character",
    ),
    "has no workers": (lambda code: code.replace("24000, 2,", "24000, 0,"), "its workers is 0"),
    "has an odd rate": (lambda code: code.replace("24000, 2,", "24.0, 2,"), "its rate is 24.0"),
}


@pytest.fixture
def plugin(tmp_path: Path) -> Plugin:
    """Installs an engine `bad` of this code; gives the environment that has it."""

    def install(code: str, name: str = "bad") -> dict[str, str]:
        about = tmp_path / f"packages/{name}_voice-1.dist-info"
        about.mkdir(parents=True)
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}-voice\nVersion: 1\n")
        (about / "entry_points.txt").write_text(f"[briefing.engines]\n{name} = {name}_voice:Bad\n")
        (tmp_path / f"packages/{name}_voice.py").write_text(code)
        return {"PYTHONPATH": str(tmp_path / "packages")}

    return install


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "news.txt"
    path.write_text("मंगलवार को बैठक हुई।\n\nदूसरा अनुच्छेद यहाँ है।\n", encoding="utf-8")
    return path


def refused(arguments: tuple[str | Path, ...], code: int, said: str, own: dict[str, str]) -> None:
    done = run(*arguments, **own)
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    (line,) = done.stderr.splitlines()
    assert line.startswith("briefing: ")
    assert "engine bad" in line
    assert said in line


@pytest.mark.parametrize("fault", OF_SAY)
def test_what_it_does_instead_of_speaking_is_told(plugin: Plugin, text: Path, fault: str) -> None:
    instead, said = OF_SAY[fault]
    own = plugin(GOOD.replace("return Clip(tone, 24000)", instead))
    refused(("make", text, "--engine", "bad", "-o", text.with_suffix(".mp3")), 7, said, own)
    assert [path.name for path in text.parent.iterdir() if path.is_file()] == ["news.txt"]


@pytest.mark.parametrize("fault", OF_LOADING)
def test_one_that_cannot_be_used_is_told(plugin: Plugin, text: Path, fault: str) -> None:
    spoil, said = OF_LOADING[fault]
    own = plugin(spoil(GOOD))
    refused(("make", text, "--engine", "bad", "-o", text.with_suffix(".mp3")), 5, said, own)


def test_those_that_cannot_be_used_spare_the_others(plugin: Plugin, text: Path) -> None:
    """All of them at once: each is told by its name, and in the way of none."""
    names = {f"bad{number}": fault for number, fault in enumerate(OF_LOADING)}
    for name, fault in names.items():
        own = plugin(OF_LOADING[fault][0](GOOD), name)
    listed = run("voices", **own)
    assert (listed.returncode, listed.stderr) == (0, "")
    engines = {line.split()[0] for line in listed.stdout.splitlines()}
    assert {"kokoro", "espeak", *names} <= engines
    doctor = run("doctor", **own)
    for name, fault in names.items():
        (_, told) = doctor.stdout.split(f"--  engine {name}: engine {name}")
        assert OF_LOADING[fault][1] in told.split("--  engine")[0]
    assert doctor.returncode == 0  # nothing that is needed is missing
    made = run("make", text, "--draft", "-o", text.with_suffix(".mp3"), **own)
    assert (made.returncode, made.stderr) == (0, "")


def test_what_it_prints_is_not_what_the_command_prints(plugin: Plugin, text: Path) -> None:
    own = plugin("print('loaded')\n" + GOOD.replace("tone =", "print('saying'); tone ="))
    output = text.with_suffix(".mp3")
    done = run("make", text, "--engine", "bad", "-o", output, "--json", **own)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["report"]["clips"]["made"] == 2
    assert done.stderr.count("saying") == 2


def test_another_voice_steps_in(plugin: Plugin, text: Path) -> None:
    own = plugin(GOOD.replace("return Clip(tone, 24000)", "raise SystemExit"))
    output = text.with_suffix(".mp3")
    done = run("make", text, "--engine", "bad", "--fallback", "espeak", "-o", output, **own)
    assert done.returncode == 0, done.stderr
    assert output.stat().st_size > 10_000


@pytest.mark.parametrize("fault", ["exits at once", "gives NaN"])
def test_in_a_batch_it_costs_its_own_text(plugin: Plugin, text: Path, fault: str) -> None:
    bad = f"if 'दूसरा' in utterance.spoken: {OF_SAY[fault][0]}\n        return Clip(tone, 24000)"
    own = plugin(GOOD.replace("return Clip(tone, 24000)", bad))
    (text.parent / "good.txt").write_text("पहला समाचार।\n", encoding="utf-8")
    folder = text.parent / "out"
    done = run("batch", text, text.parent / "good.txt", "--engine", "bad", "-d", folder, **own)
    assert done.returncode == 7, done.stderr
    assert OF_SAY[fault][1] in done.stdout + done.stderr
    assert [path.name for path in folder.glob("*.mp3")] == ["good.mp3"]
