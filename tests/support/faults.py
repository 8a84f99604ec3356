"""One command run again and again under faults, and what must hold whatever happened to it.

Every file of the result is the old one or the new one, byte for byte; the next run gives the
new ones and leaves nothing else behind.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from forked import Forked

from briefing.podcast import site_files, site_journal

Files = Mapping[str, bytes]
Done = subprocess.CompletedProcess[str]

OLD = "कल की ख़बर। कल बैठक हुई थी।\n"
NEW = "# मौसम\n\nआज दिन भर बारिश होगी।\n\n# खेल\n\nभारत ने मैच 3-1 से जीता।\n"
DOCUMENTED = frozenset({2, 3, 4, 5, 6, 7, 8})
"""Exit codes of a failure that a person can act on."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """A folder with a command's input, and where its result, its cache and its temporaries are."""

    root: Path
    arguments: tuple[str, ...]
    result: Path

    @property
    def cache(self) -> Path:
        """The cache of the command."""
        return self.root / "cache"

    def start(
        self,
        environment: Mapping[str, str] | None = None,
        prefix: Sequence[str] = (),
        *,
        anew: bool = False,
    ) -> subprocess.Popen[str] | Forked:
        """The command, running: `anew` from the start of Python on, else with all loaded.

        Under `prefix`, another command, it always begins anew.
        """
        (self.root / "tmp").mkdir(exist_ok=True)
        own = {"BRIEFING_CACHE": str(self.cache), "TMPDIR": str(self.root / "tmp")}
        whole = os.environ | own | dict(environment or {})
        if not prefix and not anew:
            return Forked(self.arguments, self.root, whole)
        return subprocess.Popen(
            [*prefix, sys.executable, "-m", "briefing", *self.arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self.root,
            env=whole,
        )

    def run(self, environment: Mapping[str, str] | None = None) -> Done:
        """Run the command to its end."""
        process = self.start(environment)
        out, err = process.communicate(timeout=200)
        return subprocess.CompletedProcess(self.arguments, process.returncode, out, err)

    def at_work(self) -> bool:
        """Whether the command, since `lay`, has begun to write."""
        return any(self.cache.glob("clips/*/*")) or any(self.result.glob(".briefing-*"))

    def files(self) -> dict[str, bytes]:
        """Every finished file of the result, without what differs from run to run."""
        return {
            name: _comparable(path)
            for name, path in self._all().items()
            if not path.name.startswith(".briefing-")
        }

    def strays(self) -> list[str]:
        """What is neither a result nor a whole entry of the cache."""
        left = [name for name, path in self._all().items() if path.name.startswith(".briefing-")]
        here = (*self.cache.glob("clips/partial/*"), *(self.root / "tmp").rglob("*"))
        return left + [str(path.relative_to(self.root)) for path in here]

    def lay(self, files: Path | None) -> None:
        """Start anew: the result is a copy of the folder `files`, or empty; nothing is cached."""
        shutil.rmtree(self.cache, ignore_errors=True)
        for path in self.result.iterdir() if self.result.exists() else ():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if files:
            shutil.copytree(files, self.result, dirs_exist_ok=True)

    def _all(self) -> dict[str, Path]:
        paths = sorted(path for path in self.result.rglob("*") if path.is_file())
        return {str(path.relative_to(self.result)): path for path in paths}


@dataclass(frozen=True, slots=True)
class Trial:
    """A command, a folder with an older result, and the files of the old and the new one."""

    workshop: Workshop
    older: Path
    old: Files
    new: Files

    def lay(self) -> None:
        """Put the older result in place, and nothing in the cache."""
        self.workshop.lay(self.older)

    def check_files(self) -> int:
        """Every file is old or new, and none of the old is gone; how many are new."""
        found = self.workshop.files()
        found.pop(site_journal.FILE, None)  # tells what the run was at
        lost = self.old.keys() - found.keys() - (self.old.keys() - self.new.keys())
        assert not lost, f"gone: {lost}"
        for name, content in found.items():
            known = (self.old.get(name), self.new.get(name))
            assert content in known, f"{name} is neither the old nor the new file"
        return sum(content == self.new.get(name) for name, content in found.items())

    def check_failure(self, done: Done) -> None:
        """One line, no traceback, an exit code that is documented, and nothing half-written."""
        assert done.returncode in DOCUMENTED, (done.returncode, done.stderr)
        assert len(done.stderr.splitlines()) == 1, done.stderr
        assert done.stderr.startswith("briefing: "), done.stderr
        self.check_files()

    def check_again(self) -> None:
        """The next run gives what an uninterrupted one gives, and nothing else is left."""
        done = self.workshop.run()
        assert (done.returncode, done.stderr) == (0, "")
        found = self.workshop.files()
        differ = [name for name in {**found, **self.new} if found.get(name) != self.new.get(name)]
        assert differ == [], f"not as after an undisturbed run: {differ}"
        assert self.workshop.strays() == []


def making(root: Path) -> Trial:
    """`make` with every file it can write, over an older briefing of the same name."""
    root.mkdir(parents=True, exist_ok=True)
    text, result = root / "news.txt", root / "out"
    result.mkdir()
    formats = ("vtt", "srt", "json", "html", "lrc", "ass")
    beside = [option for name in formats for option in ("--transcript", name)]
    fixed = ("--draft", "--date", "2026-02-09", "--title", "ख़बरें", "--quiet", "--html", *beside)
    workshop = Workshop(root, ("make", str(text), "-o", str(result / "news.mp3"), *fixed), result)
    return _trial(workshop, text, (OLD, NEW))


def booking(root: Path) -> Trial:
    """`make` of an audio book and of a book with its sound in it, over older ones."""
    return _making(root, "news.m4b", "--epub")


def splitting(root: Path) -> Trial:
    """`make` of a file for each chapter and their list, over older ones."""
    return _making(root, "news.mp3", "--split")


def _making(root: Path, name: str, *how: str) -> Trial:
    root.mkdir(parents=True, exist_ok=True)
    text, result = root / "news.md", root / "out"
    result.mkdir()
    fixed = ("--draft", "--date", "2026-02-09", "--title", "ख़बरें", "--quiet", *how)
    workshop = Workshop(root, ("make", str(text), "-o", str(result / name), *fixed), result)
    return _trial(workshop, text, (f"# कल\n\n{OLD}\n# परसों\n\nकुछ नहीं।\n", NEW))


def clipping(root: Path) -> Trial:
    """`clip` of a sentence over the clip of an older episode."""
    root.mkdir(parents=True, exist_ok=True)
    text, audio, result = root / "news.txt", root / "episode/news.mp3", root / "out"
    audio.parent.mkdir()
    result.mkdir()
    arguments = ("clip", str(audio), "--sentence", "2", "-o", str(result / "clip.mp3"))
    workshop = Workshop(root, arguments, result)
    made = ("make", str(text), "-o", str(audio), "--draft", "--quiet", "--date", "2026-02-09")
    for content in (OLD, NEW):
        text.write_text(content, "utf-8")
        _well(Workshop(root, made, result).run())
        if content == OLD:
            _well(workshop.run())
            shutil.copytree(result, root / "older")
    return _measured(workshop)


def beginning(root: Path) -> Trial:
    """`init` in a folder that holds a file of the user's."""
    root.mkdir(parents=True, exist_ok=True)
    result = root / "show"
    result.mkdir()
    (result / "names.tsv").write_text("# मेरा\n", "utf-8")
    arguments = ("init", str(result), "--show", "ख़बरें", "--base-url", "https://example.org/p")
    shutil.copytree(result, root / "older")
    return _measured(Workshop(root, arguments, result))


def batching(root: Path) -> Trial:
    """`batch` of three texts with two workers, one text changed since and one new."""
    return _batching(root)


def clustering(root: Path) -> Trial:
    """The same on a Dask cluster of this machine."""
    return _batching(root, "--cluster", "local")


def _batching(root: Path, *how: str) -> Trial:
    root.mkdir(parents=True, exist_ok=True)
    texts, result = root / "texts", root / "out"
    texts.mkdir()
    result.mkdir()
    dated = "---\ndate: 2026-02-09\n---\n"
    (texts / "same.md").write_text(dated + NEW, "utf-8")
    fixed = ("--draft", "--quiet", "--workers", "2", *how)
    workshop = Workshop(root, ("batch", str(texts), "-d", str(result), *fixed), result)
    versions = (dated + OLD, dated + NEW)
    return _trial(workshop, texts / "changed.md", versions, {texts / "new.md": dated + NEW})


def publishing(root: Path) -> Trial:
    """`publish` of two episodes over a site that has one of them, of another text."""
    root.mkdir(parents=True, exist_ok=True)
    one, two = root / "one.txt", root / "two.txt"
    folder, site = root / "episodes", root / "site"
    folder.mkdir()
    one.write_text(OLD, "utf-8")
    two.write_text(NEW, "utf-8")
    arguments = ("publish", str(folder), "--site", str(site), "--base-url", "https://example.org/p")
    workshop = Workshop(root, (*arguments, "--show", "ख़बरें"), site)
    for texts in ({"one": one}, {"one": two, "two": one}):
        for name, text in texts.items():
            made = ("make", str(text), "-o", str(folder / f"{name}.mp3"), "--draft", "--quiet")
            _well(Workshop(root, (*made, "--date", "2026-02-09"), site).run())
        if len(texts) == 1:
            _well(workshop.run())
            shutil.copytree(site, root / "older")
    return _measured(workshop)


def _trial(
    workshop: Workshop,
    text: Path,
    contents: tuple[str, str],
    added: Mapping[Path, str] | None = None,
) -> Trial:
    text.write_text(contents[0], "utf-8")
    _well(workshop.run())
    shutil.copytree(workshop.result, workshop.root / "older")
    text.write_text(contents[1], "utf-8")
    for path, content in (added or {}).items():
        path.write_text(content, "utf-8")
    return _measured(workshop)


def _measured(workshop: Workshop) -> Trial:
    older = workshop.root / "older"
    workshop.lay(older)
    old = workshop.files()
    _well(workshop.run())
    return Trial(workshop, older, old, workshop.files())


def _well(done: Done) -> None:
    assert (done.returncode, done.stderr) == (0, ""), done


def _comparable(path: Path) -> bytes:
    """The content of a file; of a record, without what differs from run to run.

    That is how long it took, what was cached, and the digests of files it wrote before. The list
    of a site's files says while it is being written that it is behind.
    """
    content = b"" if path.name == site_files.FILE else path.read_bytes()
    if path.suffix != ".json" or b'"took"' not in content:
        return content
    record = json.loads(content)
    report = record["report"]
    del report["took"], report["clips"]["made"], report["beside"]
    return json.dumps(record).encode()


TRIALS = {
    "make": making,
    "book": booking,
    "split": splitting,
    "clip": clipping,
    "init": beginning,
    "publish": publishing,
}
"""What works in one process, by the name of its command; `batching` and `clustering` start more."""
