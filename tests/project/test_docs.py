"""What the docs say is true: commands run, examples work, links lead somewhere, nothing is stale.

How a kind of block is tried is in `tests/support/pages.py`.
"""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import click
import defusedxml.ElementTree
import pytest
import yaml
from forked import for_a_shell
from pages import PAGES, READMES, Block, anchors, blocks, briefings, inline, parse, runs
from paths import ROOT, copy_sources

from briefing.cli import cli
from briefing.hindi.lexicon import user as lexicon
from briefing.read.manifest import read_manifest
from briefing.settings import style
from briefing.settings.toml import load_defaults, load_styles, read_config

pytestmark = pytest.mark.slow

DOCS = [page for page in PAGES if page not in READMES]
OPTION = re.compile(r"(?<!\S)--[a-z][a-z-]+")
NEWS = "# सुबह की ख़बरें\n\nमंत्री ने कहा, “हम तैयार हैं।”\n\nकल ₹2.5 लाख जमा हुए।\n"
BIN = Path(sys.executable).parent


def programs(folder: Path) -> str:
    """What PATH begins with: a changed copy of the program needs the real command."""
    quick = folder / ".bin"
    if (folder / "briefing").exists():
        shutil.rmtree(quick, ignore_errors=True)
    return f"{quick}{os.pathsep}{BIN}{os.pathsep}"


def run(block: Block, folder: Path, *command: str) -> None:
    done = subprocess.run(
        [*command, block.text],
        cwd=folder,
        env=os.environ
        | {"PATH": f"{programs(folder)}{os.environ['PATH']}", "PYTHONPATH": str(folder)},
        capture_output=True,
        timeout=200,
        check=False,
    )
    assert done.returncode == 0, f"{block}: {done.stderr.decode()}"


def try_sh(block: Block, folder: Path) -> None:
    if block.argument == "check":
        run(block, folder, "bash", "-nc")
    else:
        run(block, folder, "bash", "-ec")


def try_python(block: Block, folder: Path) -> None:
    run(block, folder, sys.executable, "-W", "error::UserWarning", "-c")


def written(block: Block, folder: Path) -> Path:
    assert block.argument, f"{block}: name the file after {block.language}"
    path = folder / block.argument
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(block.text, encoding="utf-8")
    return path


def change(block: Block, folder: Path) -> None:
    """Change a copy of the program, which commands after it on the page then run."""
    how, _, name = block.argument.partition(" ")
    if not (folder / "briefing").exists():
        copy_sources("briefing", folder)
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    assert path.exists() == (how == "append"), f"{block}: {name}"
    with path.open("a", encoding="utf-8") as file:
        file.write(block.text)


def try_toml(block: Block, folder: Path) -> None:
    path = written(block, folder)
    known = {n: {p.name or "" for p in command.params} for n, command in cli.commands.items()}
    load_defaults(path, known)
    own = load_styles(path)
    for name in own:
        style(name, own)
    if "episode" in read_config(path):
        read_manifest(path)


def try_tsv(block: Block, folder: Path) -> None:
    assert lexicon.load_lexicon([written(block, folder)]).entries


def try_text(block: Block, folder: Path) -> None:
    if block.argument:
        written(block, folder)


def try_crontab(block: Block, folder: Path) -> None:
    for line in filter(None, block.text.splitlines()):
        found = re.fullmatch(r"(?:[\d*/,-]+ ){5}(.+)", line)
        assert found, f"{block}: {line}"
        run(Block(block.page, block.line, "", "", found[1]), folder, "bash", "-nc")


def try_ini(block: Block, folder: Path) -> None:
    """systemd itself says whether it would take the unit, where there is a systemd."""
    unit = configparser.RawConfigParser(strict=False)
    unit.read_string(block.text)
    assert unit.sections()
    path = written(block, folder)
    path.write_text(re.sub(r"%h/\S*/briefing\b", str(BIN / "briefing"), block.text), "utf-8")
    analyzer = shutil.which("systemd-analyze")
    if analyzer:
        told = subprocess.run(
            [analyzer, "verify", "--user", path],
            env=os.environ | {"XDG_RUNTIME_DIR": str(folder)},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert path.name not in told.stderr, told.stderr


def try_yaml(block: Block, folder: Path) -> None:
    written(block, folder)
    scripts = list(runs(yaml.safe_load(block.text)))
    assert scripts, f"{block}: nothing is run"
    for script in scripts:
        run(Block(block.page, block.line, "", "", script), folder, "bash", "-nc")
        for arguments in briefings(script):
            parse(arguments)


def try_nginx(block: Block, folder: Path) -> None:
    written(block, folder)
    depth = 0
    for line in filter(None, map(str.strip, block.text.splitlines())):
        depth += line.count("{") - line.count("}")
        assert depth >= 0, f"{block}: {line}"
        assert line[-1] in ";{}", f"{block}: {line}"
    assert depth == 0, f"{block}: a brace is open"


def try_html(block: Block, folder: Path) -> None:
    """As XML, which the elements in our pages also are."""
    defusedxml.ElementTree.fromstring(f"<body>{block.text.replace(' controls ', ' ')}</body>")


def shown(block: Block, folder: Path) -> None:
    """A picture is for the eye alone."""


TRIED: dict[str, Callable[[Block, Path], None]] = {
    "sh": try_sh,
    "python": try_python,
    "toml": try_toml,
    "tsv": try_tsv,
    "text": try_text,
    "crontab": try_crontab,
    "ini": try_ini,
    "yaml": try_yaml,
    "nginx": try_nginx,
    "html": try_html,
    "mermaid": shown,
}


@pytest.mark.parametrize("page", DOCS, ids=lambda page: page.stem)
def test_every_block_of_a_page_is_true(page: Path, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / ".bin").mkdir()
    for_a_shell(tmp_path / ".bin")
    for block in blocks(page):
        assert block.language in TRIED, (
            f"{block}: fence it as one of the kinds in tests/support/pages.py"
        )
        is_change = block.argument.startswith(("append ", "create "))
        (change if is_change else TRIED[block.language])(block, tmp_path)


def test_the_first_change_gives_each_new_module_a_test_that_passes(tmp_path: Path) -> None:
    page = ROOT / "docs" / "first-change.md"
    made = [block for block in blocks(page) if block.argument.startswith("create ")]
    for block in made:
        change(block, tmp_path)
    names = [block.argument.removeprefix("create ") for block in made]
    tests = [name for name in names if name.startswith("tests/")]
    tried = "".join((tmp_path / name).read_text(encoding="utf-8") for name in tests)
    modules = {name.removesuffix(".py").replace("/", ".") for name in names} - {
        name.removesuffix(".py").replace("/", ".") for name in tests
    }
    assert modules
    assert all(f"from {module} import" in tried for module in modules)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, *tests],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_briefing_command_of_a_page_can_be_given(page: Path) -> None:
    for block in blocks(page):
        if block.language not in {"sh", "crontab", "ini"}:
            continue
        for arguments in briefings(block.text.replace("ExecStart=", "")):
            try:
                parse(arguments)
            except click.UsageError as error:
                pytest.fail(f"{block}: briefing {' '.join(arguments)}: {error.format_message()}")


def test_every_option_that_is_named_exists() -> None:
    group = cli.commands["voices"]
    commands = [cli, *cli.commands.values(), *getattr(group, "commands", {}).values()]
    known = {o for c in commands for p in c.params for o in p.opts} | {"--help"}
    for page in PAGES:
        codes = [c for c in inline(page, "code_inline") if c.startswith(("-", "briefing "))]
        named = {option for code in codes for option in OPTION.findall(code)}
        assert named <= known, page.name


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_link_inside_the_project_leads_somewhere(page: Path) -> None:
    for address in inline(page, "link_open"):
        if "://" in address:
            continue
        name, _, anchor = address.partition("#")
        target = (page.parent / name) if name else page
        assert target.exists(), address
        assert not anchor or unquote(anchor) in anchors(target), address


def test_the_index_names_every_page() -> None:
    linked = {address.partition("#")[0] for address in inline(ROOT / "docs/README.md", "link_open")}
    assert {page.name for page in DOCS} - {"README.md"} <= linked


def test_the_questions_are_the_same_in_both_languages() -> None:
    pages = [(ROOT / "docs" / name).read_text("utf-8") for name in ("faq.md", "faq.hi.md")]
    english, hindi = ([line for line in p.splitlines() if line.startswith("## ")] for p in pages)
    assert len(english) == len(hindi)


def test_the_page_for_home_has_the_same_blocks_in_both_languages() -> None:
    english, hindi = (
        [(block.language, block.argument, block.text) for block in blocks(ROOT / "docs" / name)]
        for name in ("home.md", "home.hi.md")
    )
    assert english == hindi


def test_the_page_for_newsrooms_begins_with_the_same_commands_in_both_languages() -> None:
    """What is configured, and not run, is in the English page alone, to which the other leads."""
    english, hindi = (
        [block.text for block in blocks(ROOT / "docs" / name) if block.language == "sh"]
        for name in ("newsroom.md", "newsroom.hi.md")
    )
    assert hindi == english[: len(hindi)]
    assert len(hindi) == 3


def test_the_page_on_publishing_has_the_blocks_of_the_english_one() -> None:
    """In its order, without those on what is told in English alone."""
    english, hindi = (
        [(block.language, block.argument, block.text) for block in blocks(ROOT / "docs" / name)]
        for name in ("publishing.md", "publishing.hi.md")
    )
    assert [block for block in english if block in hindi] == hindi
    assert len(hindi) == 6


def test_every_file_and_noun_of_the_architecture_exists() -> None:
    page = ROOT / "docs/architecture.md"
    text = page.read_text(encoding="utf-8")
    for name in re.findall(r"(?<![\w./])((?:[a-z]+/)*[a-z]+(?:\.py|/))(?![\w.])", text):
        assert (ROOT / "briefing" / name.removeprefix("briefing/")).exists(), name
    for noun, name in re.findall(r"^\| `(\w+)` \|.*\| `([\w/]+\.py)` \|$", text, re.MULTILINE):
        code = (ROOT / "briefing" / name).read_text(encoding="utf-8")
        assert f"class {noun}" in code, noun


def test_what_is_made_from_the_program_is_not_stale() -> None:
    """The tables of commands and rules, the manual page, and the Hindi help."""
    done = subprocess.run(
        [sys.executable, "scripts/docs/generate.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_manual_page_is_good_roff(program: Callable[[str], str]) -> None:
    page = ROOT / "docs/man/briefing.1"
    done = subprocess.run(
        [program("groff"), "-man", "-Tutf8", "-Kutf8", "-ww", "-rLL=100n", page],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == b""
    assert "--pause-sentence S" in re.sub(r"\x1b\[\d*m|.\x08", "", done.stdout.decode())
