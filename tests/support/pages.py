"""The blocks of README and docs, and what is done with each kind to know that it is true.

```sh            run, in the order of the page, in one folder a page that holds news.txt
```sh check      cannot run here: bash parses it, click parses every `briefing` in it
```python        run in that folder
```toml NAME     written there under its name, and read by our own loader
```tsv NAME      a lexicon: written and loaded
```text NAME     a text: written; without a name it is output, and only shown
```ini NAME      a systemd unit: verified
```crontab       five fields and a command, which is parsed
```yaml NAME     a workflow: read, and every `run` of it tried as "sh check"
```nginx NAME    every directive ends, every brace is closed; nginx itself says more
```html          read: every tag is closed
```mermaid       a picture
```… append FILE  added to the end of a file of the program, in a copy that the page then runs
```… create FILE  a new file there
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from markdown_it import MarkdownIt
from paths import ROOT

from briefing.cli import cli
from briefing.devanagari import WORD as DEVANAGARI

READMES = (ROOT / "README.md", ROOT / "README.hi.md")
PAGES = [*READMES, *sorted((ROOT / "docs").glob("*.md"))]

_ASSIGNMENT = re.compile(r"\w+=")
_SEPARATOR = re.compile(r"[;|&()<>]+")
_LOOKED_UP = re.compile(rf"[^\w{DEVANAGARI}\- ]")  # Python's \w has no vowel signs


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of `page` from `line` on: its language, the word after it, its text."""

    page: Path
    line: int
    language: str
    argument: str
    text: str

    def __str__(self) -> str:
        return f"{self.page.name}, line {self.line}"


def blocks(page: Path) -> list[Block]:
    """Every block of a page in order; one that is only indented has no language."""
    found = []
    for token in MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8")):
        if token.type in {"fence", "code_block"}:
            language, _, argument = token.info.strip().partition(" ")
            line = token.map[0] + 1 if token.map else 0
            found.append(Block(page, line, language, argument.strip(), token.content))
    return found


def inline(page: Path, kind: str) -> Iterator[str]:
    """The text of every "code_inline", or the address of every "link_open", of a page."""
    for token in MarkdownIt("commonmark").enable("table").parse(page.read_text(encoding="utf-8")):
        for child in token.children or ():
            if child.type == kind:
                yield str(child.attrGet("href")) if kind == "link_open" else child.content


def anchors(page: Path) -> set[str]:
    """What can follow "#" in a link to a page, as GitHub makes it of headings."""
    tokens = MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8"))
    headings = [tokens[i + 1].content for i, t in enumerate(tokens) if t.type == "heading_open"]
    return {_LOOKED_UP.sub("", heading.lower()).replace(" ", "-") for heading in headings}


def briefings(script: str) -> Iterator[list[str]]:
    """The arguments of every `briefing` that a shell script calls."""
    for line in script.replace("\\\n", " ").splitlines():
        words = shlex.shlex(line, posix=True, punctuation_chars=True)
        words.whitespace_split = True
        command: list[str] = []
        for word in [*words, ";"]:
            if not _SEPARATOR.fullmatch(word):
                command.append(word)
                continue
            while command and _ASSIGNMENT.match(command[0]):
                del command[0]
            if command and Path(command[0]).name == "briefing":
                yield command[1:]
            command = []


def runs(workflow: object) -> Iterator[str]:
    """Every script that a workflow of GitHub runs."""
    if isinstance(workflow, dict):
        if isinstance(workflow.get("run"), str):
            yield workflow["run"]
        for below in workflow.values():
            yield from runs(below)
    elif isinstance(workflow, list):
        for below in workflow:
            yield from runs(below)


def parse(arguments: Sequence[str]) -> None:
    """Raise click.UsageError where `briefing` would; nothing is run or read.

    Required options may also come from briefing.toml, and are not asked for.
    """
    command: click.Command = cli
    context = click.Context(cli, info_name="briefing", help_option_names=["-h", "--help"])
    while True:
        values, rest, _ = command.make_parser(context).parse_args(list(arguments))
        for parameter in command.params:
            value = values.get(parameter.name or "")
            if value not in (None, ()):
                parameter.type_cast_value(context, value)
            elif parameter.required and isinstance(parameter, click.Argument):
                raise click.MissingParameter(ctx=context, param=parameter)
        if not isinstance(command, click.Group) or not rest:
            break
        name, found, arguments = command.resolve_command(context, rest)
        assert found is not None
        command, context = found, click.Context(found, info_name=name, parent=context)
    if rest:
        raise click.UsageError(f"unexpected: {rest}", context)
