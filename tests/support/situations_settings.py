"""Family F: every setting with every value it cannot have, wherever one can be given; bad voices."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from foreign_engine import GOOD
from setting_values import SETTINGS, SHOW, Values
from situations import Situation, nothing

from briefing.settings import Leaf, Settings, leaves

_CODES = frozenset({2})
"""A value that cannot be is a wrong setting, wherever it stands."""
_COMMANDS = {
    "make": ("make news.txt -o out.mp3 --draft -q", "--draft"),
    "batch": ("batch news.txt -d out --draft -q", "--draft"),
}


def settings() -> Iterator[Situation]:
    """On the command line, in the environment, in briefing.toml."""
    options = {leaf.key: leaf for leaf in leaves(Settings)}
    for key, values in SETTINGS.items():
        if key not in options:
            continue
        for command, (call, _) in _COMMANDS.items():
            if command in options[key].option.commands:
                yield from _of(command, call, options[key], values)
    yield from _of_a_show()


def _of(command: str, call: str, leaf: Leaf, values: Values) -> Iterator[Situation]:
    name = leaf.key.replace(".", "_")
    bare = call.replace(" --draft", "") if name == "engine" else call
    may = ("out",) if command == "batch" else ()
    for word in values.words:
        option = f"--{name.replace('_', '-')}"
        words = (*bare.split(), f"{option}={word}")
        yield Situation(
            "F settings",
            f"{command} {option}={word!r}",
            call,
            nothing,
            _CODES,
            may=may,
            arguments=words,
        )
        if word and "\udce9" not in word:
            env = {f"BRIEFING_{command.upper()}_{name.upper()}": word}
            yield Situation(
                "F settings",
                f"{command}, environment, {name}={word!r}",
                bare,
                nothing,
                _CODES,
                may=may,
                env=env,
            )
    for written in values.toml:
        content = f"[{command}]\n{name} = {written}\n"
        yield Situation(
            "F settings",
            f"{command}, briefing.toml, {name} = {written}",
            bare,
            _settings(content),
            _CODES,
            may=may,
        )


def _of_a_show() -> Iterator[Situation]:
    call = "publish . --site s --base-url https://example.org --show S"
    for key, values in SHOW.items():
        for written in values.toml:
            content = f"[publish]\n{key} = {written}\n"
            bare = call.replace(" --show S", "") if key in {"show", "title"} else call
            yield Situation(
                "H publish", f"briefing.toml, {key} = {written}", bare, _settings(content), _CODES
            )


def _settings(content: str) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        (folder / "briefing.toml").write_text(content, encoding="utf-8")

    return laid


_WHOLE = frozenset({0, 5, 7, 130, 143})
SAYING: dict[str, str] = {
    "has no end of a stack": "return self.say(utterance)",
    "is interrupted": "raise KeyboardInterrupt",
    "is out of memory": "raise MemoryError",
    "asks for too much memory": "return Clip(np.zeros(10**13, np.float32), 24000)",
    "raises what cannot be told": "raise type('E', (Exception,), {'__str__': lambda s: 1 / 0})",
    "raises many lines": "raise RuntimeError('a\\nb\\x1b[31mc\\n' * 100)",
    "raises half a character": "raise RuntimeError('\\ud800')",
    "raises a group": "raise ExceptionGroup('g', [ValueError(1)])",
    "stops an iteration": "raise StopIteration",
    "leaves a generator": "raise GeneratorExit",
    "goes to another folder": "os.chdir('/'); return Clip(tone, 24000)",
    "closes standard output": "sys.stdout.close(); return Clip(tone, 24000)",
    "takes the streams away": "sys.stdout = sys.stderr = None; return Clip(tone, 24000)",
    "closes their numbers": "os.close(1); os.close(2); return Clip(tone, 24000)",
    "writes to their numbers": "os.write(1, b'noise'); return Clip(tone, 24000)",
    "ends another way": "os.kill(os.getpid(), signal.SIGTERM); time.sleep(9)",
    "forks": "os.fork() or os._exit(0); return Clip(tone, 24000)",
    "leaves a thread": "threading.Thread(target=time.sleep, args=(5,), daemon=True).start(); return Clip(tone, 24000)",
    "gives a view backwards": "return Clip(tone[::-1], 24000)",
    "gives what cannot be written": "tone.setflags(write=False); return Clip(tone, 24000)",
    "gives half numbers": "return Clip(tone.astype(np.float16), 24000)",
    "gives double ones": "return Clip(tone.astype(np.float64), 24000)",
    "gives complex ones": "return Clip(tone.astype(complex), 24000)",
    "gives objects": "return Clip(tone.astype(object), 24000)",
    "gives truths": "return Clip(tone > 0, 24000)",
    "gives a matrix": "return Clip(np.asmatrix(tone), 24000)",
    "gives masked ones": "return Clip(np.ma.masked_array(tone, tone > 0), 24000)",
    "gives one sample": "return Clip(tone[:1], 24000)",
    "gives silence": "return Clip(tone * 0, 24000)",
    "gives thunder": "return Clip(tone * np.float32(1e30), 24000)",
    "gives a whisper": "return Clip(tone * np.float32(1e-30), 24000)",
    "changes what numpy does": "np.seterr(all='raise'); return Clip(tone, 24000)",
    "turns warnings to errors": "import warnings; warnings.simplefilter('error'); return Clip(tone, 24000)",
    "lowers the stack": "sys.setrecursionlimit(90); return Clip(tone, 24000)",
    "unloads us": "sys.modules.pop('briefing.document'); return Clip(tone, 24000)",
    "changes the words": "utterance.words[0].__class__; object.__setattr__(utterance, 'words', ()); return Clip(tone, 24000)",
    "takes standard input": "sys.stdin.read(); return Clip(tone, 24000)",
    "changes the environment": "os.environ.clear(); return Clip(tone, 24000)",
    "sets an alarm": "signal.alarm(1) if threading.current_thread() is threading.main_thread() else 0; return Clip(tone, 24000)",
    "hides what is made": "os.umask(0o777); return Clip(tone, 24000)",
    "ends a thread": "threading.Thread(target=sys.exit).start(); return Clip(tone, 24000)",
    "gives a generator": "yield Clip(tone, 24000)",
    "gives no sound": "return Clip(tone[:0], 24000)",
    "gives what is no number": "return Clip(tone * np.float32('nan'), 24000)",
    "gives what has no end": "return Clip(tone / np.float32(0), 24000)",
    "gives two channels": "return Clip(np.stack([tone, tone]), 24000)",
    "gives a list": "return Clip(list(tone), 24000)",
    "gives another rate": "return Clip(tone, 24001)",
    "gives a rate that is no number": "return Clip(tone, float('nan'))",
    "gives an hour": "return Clip(np.zeros(24000 * 3600, np.float32), 24000)",
    "asks for a file that is not there": "return Clip(np.load('gone.npy'), 24000)",
    "raises a warning": "raise UserWarning('old')",
    "raises an end of file": "raise EOFError",
    "sees the disk full": "raise OSError(28, 'No space left on device')",
    "sees a pipe broken": "raise BrokenPipeError(32, 'Broken pipe')",
    "changes how numbers are written": "import locale; locale.setlocale(locale.LC_ALL, 'C'); return Clip(tone, 24000)",
    "leaves a thread that fails": "threading.Thread(target=lambda: 1 / 0).start(); return Clip(tone, 24000)",
    "fails when it is thrown away": "type('E', (), {'__del__': lambda s: 1 / 0})(); return Clip(tone, 24000)",
    "takes the clock away": "time.time = time.monotonic = None; return Clip(tone, 24000)",
    "takes the paths away": "import pathlib; pathlib.Path.open = os.replace = None; return Clip(tone, 24000)",
    "takes the numbers away": "np.concatenate = np.zeros = None; return Clip(tone, 24000)",
    "takes opening away": "import builtins; builtins.open = None; return Clip(tone, 24000)",
}
"""What a voice of another package does when it is to say something."""
OTHERWISE: dict[str, Callable[[str], str]] = {
    "prompts None": lambda c: c.replace("return utterance.spoken", "return None"),
    "prompts bytes": lambda c: c.replace("return utterance.spoken", "return b'x'"),
    "prompts ten megabytes": lambda c: c.replace("return utterance.spoken", "return 'x' * 10**7"),
    "prompts half a character": lambda c: c.replace("return utterance.spoken", "return '\\ud800'"),
    "fails to prompt": lambda c: c.replace("return utterance.spoken", "raise OSError(28, 'full')"),
    "has a key with a path": lambda c: c.replace('"bad", Limit', '"../../x", Limit'),
    "has no key": lambda c: c.replace('"bad", Limit', "None, Limit"),
    "counts NaN": lambda c: c.replace("len(words))", "float('nan'))"),
    "counts below nothing": lambda c: c.replace("len(words))", "-1)"),
    "cannot count": lambda c: c.replace("len(words))", "1 / 0)"),
    "has a limit of nothing": lambda c: c.replace("Limit(400", "Limit(0"),
    "has a name with a line break": lambda c: c.replace('Voice("only"', 'Voice("on\\nly"'),
    "has voices without end": lambda c: c.replace(
        '(Voice("only", "", "a tone", "none"),)', "__import__('itertools').repeat(1)"
    ),
    "has a hundred thousand workers": lambda c: c.replace("24000, 2,", "24000, 100000,"),
    "has a rate of 1 Hz": lambda c: c.replace("24000, 2,", "1, 2,"),
    "patches the writer": lambda c: "import briefing.io.atomic as a\na.write = None\n" + c,
    "is slow to load": lambda c: "import time; time.sleep(1)\n" + c,
    "warns": lambda c: "import warnings; warnings.warn('old')\n" + c,
    "logs": lambda c: (
        "import logging; logging.warning('x'); logging.getLogger('briefing').error('y')\n" + c
    ),
    "ends at exit": lambda c: "import atexit, os; atexit.register(lambda: os._exit(0))\n" + c,
    "takes signals": lambda c: "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + c,
}


def engines() -> Iterator[Situation]:
    """Voices of other packages that do what no voice should, each with a cache of its own."""
    made = {what: GOOD.replace("return Clip(tone, 24000)", does) for what, does in SAYING.items()}
    made |= {what: spoil(GOOD) for what, spoil in OTHERWISE.items()}
    for what, code in made.items():
        yield Situation(
            "F engines", f"an engine that {what}", "make news.txt --engine bad -o out.mp3 -q", plugin(code),
            _WHOLE | {2, 4}, may=("out.mp3", "out.json", "packages/__pycache__*", "cache*"), process=True,
            env={"PYTHONPATH": "packages", "PYTHONDONTWRITEBYTECODE": "1", "BRIEFING_CACHE": "cache"},
        )  # fmt: skip


def plugin(code: str) -> Callable[[Path], None]:
    """A package with that engine, beside the text."""

    def laid(folder: Path) -> None:
        about = folder / "packages/bad_voice-1.dist-info"
        about.mkdir(parents=True)
        (about / "METADATA").write_text("Metadata-Version: 2.1\nName: bad-voice\nVersion: 1\n")
        (about / "entry_points.txt").write_text("[briefing.engines]\nbad = bad_voice:Bad\n")
        (folder / "packages/bad_voice.py").write_text(code)

    return laid
