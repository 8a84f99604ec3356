"""The first page, over the sites of all versions: what the program is, and how it sounds."""

from __future__ import annotations

import html
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>briefing: written Hindi, read aloud</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="{version}/_static/hindi.css">
<style>body {{ font: 1.1rem/1.6 var(--font-stack); max-width: 46rem; margin: 2rem auto;
padding: 0 1rem }} img, audio {{ width: 100% }} [lang=hi] {{ font-size: 1.3rem }}</style>
<h1>briefing</h1>
<p lang="hi"><strong>{hindi}</strong></p>
<p>{english}</p>
<audio controls preload="none" aria-label="Half a minute of news" src="{sound}"></audio>
<h2>Documentation</h2>
<ul>
{items}
</ul>
<p><img alt="The command, and the page that plays what it made"
src="{version}/_images/picture.png"></p>
</html>
"""


def write(folder: Path, version: str) -> None:
    """Write `folder`/index.html; the picture and the sample are those of `version`.

    It begins as README does, and lists every version that is in `folder`, the newest first.
    """

    def order(name: str) -> list[int]:
        return [int(number) for number in re.findall(r"\d+", name)]

    names = sorted((p.parent.name for p in folder.glob("*/README.html")), key=order, reverse=True)
    hindi, english = (ROOT / "README.md").read_text(encoding="utf-8").split("\n\n")[1:3]
    (sound,) = folder.glob(f"{version}/_downloads/*/news.mp3")
    page = _PAGE.format(
        version=version,
        hindi=html.escape(hindi.strip("*")),
        english=html.escape(english.partition(" ([")[0]),
        sound=sound.relative_to(folder),
        items="\n".join(
            f'<li><a href="{html.escape(name)}/index.html">{html.escape(name)}</a></li>'
            for name in names
        ),
    )
    (folder / "index.html").write_text(page, encoding="utf-8")
