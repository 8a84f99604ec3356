"""The documentation as a small site of plain files, one folder a version.

    python scripts/docs/site.py FOLDER      # writes FOLDER/VERSION, and FOLDER/index.html over all

It needs the extra `docs`. The pages are README, docs/ and the changelog as they are; the
reference of the Python API is made from docstrings.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from pathlib import Path

import versions
from sphinx.application import Sphinx
from sphinx.pycode import ModuleAnalyzer

from briefing import __version__
from briefing.devanagari import WORD

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "README.hi.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "NOTICE")
_LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
ALIASES = {
    "Input": "briefing.api.sources",
    "Progress": "briefing.synthesis.synthesize",
    "Samples": "briefing.document.samples",
}
"""Public names of types, and the modules in which they stand."""
MODULES = {
    "briefing": "What a program calls, and all that it is given",
    "briefing.errors": "Every way to fail",
    "briefing.engines.contract": "What a voice engine is",
}
"""What the reference shows, and the heading of each part."""

_FONTS = ROOT / "briefing" / "episode" / "page" / "assets" / "fonts"
_FONT = "noto-sans-devanagari-all.woff2"
_STYLE = f"""\
/* Not every system has a font for Hindi, and half of what these pages show is Hindi. */
@font-face {{
  font-family: "Briefing Sans";
  src: url("{_FONT}") format("woff2");
  font-weight: 400 800;
  unicode-range: U+0900-097F, U+1CD0-1CFF, U+200C, U+200D, U+20B9, U+25CC, U+A8E0-A8FF;
}}
body {{
  --font-stack: "Briefing Sans", system-ui, "Segoe UI", Helvetica, Arial, sans-serif;
  --font-stack--monospace: Menlo, Consolas, "Liberation Mono", "Briefing Sans", monospace;
}}
"""
_NO_PART = re.compile(rf"[^\w{WORD}\- ]")  # Python's \w has no vowel signs


def anchor(heading: str) -> str:
    """What can follow "#" in a link to a heading, as GitHub makes it."""
    return _NO_PART.sub("", heading.lower()).replace(" ", "-")


_CONFIGURATION = {
    "project": "briefing",
    "copyright": "the authors of briefing, GPL-3.0-or-later",
    "version": __version__,
    "release": __version__,
    "root_doc": "README",
    "extensions": ["myst_parser", "sphinx.ext.autodoc"],
    "source_suffix": {".md": "markdown"},
    "exclude_patterns": ["docs/example_engine/*"],
    "myst_heading_anchors": 4,
    "myst_heading_slug_func": anchor,
    "autodoc_member_order": "bysource",
    "autodoc_typehints": "description",
    "html_theme": "furo",
    "html_title": f"briefing {__version__}",
    "html_static_path": ["_static"],
    "html_css_files": ["hindi.css"],
    "html_copy_source": False,
    "html_show_sphinx": False,
    # A fenced block's word after the language is for our tests; a picture stays a block of text.
    # Nothing of a build is kept, so that a function among the settings cannot be is no matter.
    "suppress_warnings": [
        "config.cache",
        "misc.highlighting_failure",
        "myst.xref_missing",
        "docutils",
    ],
}
_SOUND = re.compile(r'<a class="reference download[^>]*href="([^"]+\.mp3)">(.*?)</a>')
_PARAGRAPH = re.compile(r"<p>.*?</p>", re.DOTALL)


def build(folder: Path) -> Path:
    """Write the site of this version into `folder`, and the list of versions; its first page.

    Ends the program when a page cannot be built.
    """
    target = folder / __version__
    shutil.rmtree(target, ignore_errors=True)
    with tempfile.TemporaryDirectory() as made:
        source = Path(made) / "source"
        _gather(source)
        sphinx = Sphinx(
            source,
            None,
            target,
            Path(made) / "doctrees",
            "html",
            confoverrides=_CONFIGURATION,
            status=None,
            warningiserror=True,
        )
        sphinx.build()
        if sphinx.statuscode:
            sys.exit("a page cannot be built, see above")
    _name_hindi(target)
    _let_hear(target)
    shutil.rmtree(target / ".doctrees", ignore_errors=True)
    (target / ".buildinfo").unlink(missing_ok=True)
    shutil.copy(target / "README.html", target / "index.html")
    versions.write(folder, __version__)
    return target / "index.html"


def _gather(source: Path) -> None:
    """The pages as they lie in the project, so that their links hold, and the reference."""
    shutil.copytree(
        ROOT / "docs", source / "docs", ignore=shutil.ignore_patterns("man", "__pycache__")
    )
    for name in PAGES:
        shutil.copy(ROOT / name, source)
    for page in list(source.rglob("*.md")):
        _take_along(page, source)
    (source / "docs" / "reference.md").write_text(_reference(), encoding="utf-8")
    static = source / "_static"
    static.mkdir()
    for name in (_FONT, "OFL.txt"):
        shutil.copy(_FONTS / name, static)
    (static / "hindi.css").write_text(_STYLE, encoding="utf-8")
    contents = "\n".join(_in_order(source))
    readme = source / "README.md"
    tree = f"\n```{{toctree}}\n:hidden:\n:maxdepth: 1\n\n{contents}\n```\n"
    readme.write_text(readme.read_text(encoding="utf-8") + tree, encoding="utf-8")


def _in_order(source: Path) -> list[str]:
    """Every page but the first, for the list at the side: as docs/README.md has them, then others.

    README.hi.md is titled as README.md is, so it gets a name there.
    """
    first = ["README.hi.md", "docs/README.md"]
    contents = source / "docs" / "README.md"
    for address in _LINK.findall(contents.read_text(encoding="utf-8")):
        page = (contents.parent / address).resolve()
        if page.suffix == ".md" and page.is_file():
            first.append(str(page.relative_to(source.resolve())))
    every = {str(path.relative_to(source)) for path in source.rglob("*.md")} - {"README.md"}
    pages = [page for page in dict.fromkeys([*first, *sorted(every)]) if page in every]
    return ["हिंदी में <README.hi.md>", *pages[1:]]


def _name_hindi(site: Path) -> None:
    """Let the pages in Hindi say so: a screen reader chooses its voice by that."""
    for page in site.rglob("*.hi.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace(' lang="en"', ' lang="hi"', 1), encoding="utf-8")


def _let_hear(site: Path) -> None:
    """Put a player for each sound behind the paragraph that links to it: a link only saves it."""

    def with_players(paragraph: re.Match[str]) -> str:
        return paragraph[0] + "".join(
            f'<figure><figcaption>{label}</figcaption><audio controls preload="none" '
            f'src="{file}" style="width: 100%"></audio></figure>'
            for file, label in _SOUND.findall(paragraph[0])
        )

    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if _SOUND.search(text):
            page.write_text(_PARAGRAPH.sub(with_players, text), encoding="utf-8")


def _take_along(page: Path, source: Path) -> None:
    """Copy the files of the project that `page` links to, which are no pages."""
    for address in _LINK.findall(page.read_text(encoding="utf-8")):
        target = (page.parent / address).resolve()
        if not target.is_relative_to(source.resolve()) or target.exists():
            continue
        there = ROOT / target.relative_to(source.resolve())
        if there.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(there, target)


def _reference() -> str:
    parts = ["# Python API\n\nMade from the docstrings.\n"]
    for module, heading in MODULES.items():
        members = "\n   :imported-members:" if module == "briefing" else ""
        shown = f".. automodule:: {module}\n   :members:{members}"
        aliases = [_alias(*alias) for alias in ALIASES.items()] if module == "briefing" else []
        content = "\n\n".join([shown, *aliases])
        parts.append(f"## {heading}\n\n```{{eval-rst}}\n{content}\n```\n")
    return "\n".join(parts)


def _alias(name: str, module: str) -> str:
    """What `automodule` leaves out: a public name of a type that is made of others."""
    told = ModuleAnalyzer.for_module(module).find_attr_docs()["", name]
    return f".. py:data:: {name}\n\n   {' '.join(told).strip()}"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(build(Path(sys.argv[1])))
