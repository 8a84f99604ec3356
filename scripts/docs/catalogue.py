"""The Hindi catalogue of the help: which texts there are, and the compiled file."""

from __future__ import annotations

import ast
import copy
import io
from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from briefing import cli as cli_package
from briefing.cli import cli
from briefing.cli.language import CATALOGUES, DOMAIN, LANGUAGE, translate

PO = CATALOGUES / LANGUAGE / "LC_MESSAGES" / f"{DOMAIN}.po"
MO = PO.with_suffix(".mo")
_CALLS = {"_": 1, "ngettext": 2}  # click's calls of gettext, and how many texts each is given

Text = str | tuple[str, str]

_HEADER = """\
# The help of briefing, and of click's own words, in Hindi. Where a text is new or changed,
# scripts/docs/generate.py puts it here to be filled in, or marks it fuzzy.
msgid ""
msgstr ""
"POT-Creation-Date: 2026-11-23 00:00+0000\\n"
"PO-Revision-Date: 2026-11-23 00:00+0000\\n"
"Language: hi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def texts() -> list[Text]:
    """Every text of the command line, ours and then click's; a pair is a singular and a plural."""
    ours: list[str] = []

    def note(text: str) -> str:
        ours.append(text)
        return text

    list(cli.commands.values())  # loaded, and so copied with it
    translate(copy.deepcopy(cli), note)
    folders = Path(cli_package.__file__).parent, Path(click.__file__).parent
    files = [file for folder in folders for file in sorted(folder.glob("*.py"))]
    marked = [text for file in files for text in _marked(file)]
    return list(dict.fromkeys([*ours, *marked]))


def _marked(file: Path) -> Iterator[Text]:
    """The texts that a source file marks for translation."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            count = _CALLS.get(node.func.id, 0)
            given = [a.value for a in node.args[:count] if isinstance(a, ast.Constant)]
            words = [value for value in given if isinstance(value, str)]
            if words and len(words) == count:
                yield words[0] if count == 1 else (words[0], words[1])


def load() -> Catalog:
    """The catalogue as it is written."""
    with PO.open("rb") as file:
        return read_po(file, locale=LANGUAGE, abort_invalid=True)


def merged(old: Catalog) -> Catalog:
    """The catalogue with just the texts there are now, in their order.

    A new text is empty; one that was only reworded keeps its Hindi, marked fuzzy.
    """
    now = Catalog(locale=LANGUAGE)
    for text in texts():
        now.add(text)
    old.update(now)
    return old


def missing(catalogue: Catalog) -> list[Text]:
    """The texts that are not translated, or not wholly, or fuzzy."""
    known = {text: catalogue.get(text) or Message(text) for text in texts()}
    return [text for text, found in known.items() if found.fuzzy or not _said(found)]


def _said(message: Message) -> bool:
    hindi = message.string
    return all(hindi) if isinstance(hindi, (tuple, list)) else bool(hindi)


def source(catalogue: Catalog) -> bytes:
    """The catalogue as a .po file."""
    file = io.BytesIO()
    write_po(file, catalogue, width=96, omit_header=True, ignore_obsolete=True)
    return _HEADER.encode() + file.getvalue()


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as the .mo file that gettext reads."""
    file = io.BytesIO()
    write_mo(file, read_po(io.BytesIO(source(catalogue)), locale=LANGUAGE))
    return file.getvalue()
