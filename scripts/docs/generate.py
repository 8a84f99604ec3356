"""Write what the docs say of the program from the program itself, and what it works out beforehand.

    python scripts/docs/generate.py           # writes what is stale
    python scripts/docs/generate.py --check   # writes nothing, names what is stale

A page holds it between two marks: `<!-- generated: NAME -->` and `<!-- end of NAME -->`.
The Hindi help is different: its texts are kept up to date here, but a person translates. So are
the messages: those that lack Hindi are named.
"""

from __future__ import annotations

import gettext
import io
import re
import sys
from pathlib import Path

import catalogue
import house
import manual
import messages
import parts
import prefilters
import summaries
from babel.messages.catalog import Catalog

from briefing.io.messages import forms

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "docs/architecture.md": ("house", house.markdown),
    "docs/commands.md": ("commands", parts.commands),
    "docs/hindi.md": ("rules", parts.rules),
    "docs/listening.md": ("styles", parts.styles),
}
MANUAL = "docs/man/briefing.1"
SUMMARIES = "briefing/cli/commands.py"
PREFILTERS = "briefing/hindi/data/prefilters.tsv"


def generated() -> dict[Path, bytes]:
    """Every generated file and what it should hold."""
    files = {ROOT / MANUAL: manual.roff().encode()}
    files[ROOT / SUMMARIES] = summaries.python(ROOT / SUMMARIES).encode()
    files[ROOT / PREFILTERS] = prefilters.table().encode()
    for name, (part, make) in PAGES.items():
        files[ROOT / name] = _with(ROOT / name, part, make()).encode()
    return files


def _with(page: Path, part: str, content: str) -> str:
    """The text of `page` with `content` between the marks of `part`."""
    text = page.read_text(encoding="utf-8")
    marks = rf"(<!-- generated: {part} -->\n).*?(<!-- end of {part} -->\n)"
    whole, count = re.subn(marks, lambda m: f"{m[1]}\n{content}\n{m[2]}", text, flags=re.DOTALL)
    if count != 1:
        sys.exit(f"{page}: the marks of {part!r} are missing")
    return whole


def stale() -> list[str]:
    """A line for each thing that is not as the program is."""
    told = [
        f"{file.relative_to(ROOT)} is not what the program says"
        for file, content in generated().items()
        if not file.exists() or file.read_bytes() != content
    ]
    known, wanted = catalogue.load(), catalogue.texts()
    told += [f"not in {catalogue.PO.name}: {text!r}" for text in wanted if known.get(text) is None]
    left = {m.id for m in known if m.id} - set(wanted)
    told += [f"in {catalogue.PO.name} but nowhere in the help: {text!r}" for text in left]
    if not catalogue.MO.exists() or _said(catalogue.MO.read_bytes()) != _compiled(known):
        told.append(f"{catalogue.MO.name} is not compiled from {catalogue.PO.name}")
    return told


def _compiled(known: Catalog) -> dict[object, object]:
    return _said(catalogue.compiled(known))


def _said(mo: bytes) -> dict[object, object]:
    """What a compiled catalogue says, without its header, which names versions of tools."""
    said: dict[object, object] = vars(gettext.GNUTranslations(io.BytesIO(mo)))["_catalog"]
    return {key: text for key, text in said.items() if key}


def write() -> None:
    """Write everything that is stale."""
    for file, content in generated().items():
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(content)
    new = catalogue.merged(catalogue.load())
    catalogue.PO.write_bytes(catalogue.source(new))
    catalogue.MO.write_bytes(catalogue.compiled(new))


def _without_hindi() -> list[str]:
    """The messages of the program that its Hindi table lacks."""
    known = {form.english for form in forms()}
    return [text for text in messages.templates() if text not in known]


def main() -> None:
    """Write or check, and end with 1 when something is left for a person."""
    if "--check" not in sys.argv:
        write()
    told = stale()
    if told:
        told.append("run: python scripts/docs/generate.py")
    known = catalogue.load()
    untold = [f"no Hindi for {text!r}" for text in catalogue.missing(known)]
    if untold:
        told += [
            *untold,
            f"write it in {catalogue.PO.relative_to(ROOT)}",
            "without #, fuzzy; generate again",
        ]
    for text in _without_hindi():
        print(f"no Hindi in briefing/io/messages/messages.tsv for {text!r}")
    sys.exit("\n".join(told) or None)


if __name__ == "__main__":
    main()
