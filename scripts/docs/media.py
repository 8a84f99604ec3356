"""What README and docs show: samples to hear, a picture of the terminal and of the page it makes.

    python scripts/docs/media.py [voices]

It narrates docs/media/news.md with the neural voice, takes the picture in Chromium, and has each
neural voice say docs/media/voices/sample.txt; with `voices` only that.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from briefing import make
from briefing.engines import find
from briefing.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
MEDIA = ROOT / "docs" / "media"
TEXT = MEDIA / "news.md"
FONT = ROOT / "briefing/episode/page/assets/fonts/noto-sans-devanagari-all.woff2"
COMMANDS = (("script", TEXT.name), (TEXT.name, "--html", "--transcript", "vtt"))

_DAY = "2026-02-09"  # of the samples, so that they are the same bytes whenever they are made
_COLORS = 128  # of the picture: text needs few, and the file stays small
_SHEET = """
<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: "Hindi"; src: url("{font}") }}
body {{ margin: 0; padding: 28px; background: #dfe5ec; display: flex; gap: 24px;
  font: 15px/1.5 "Hindi", sans-serif; width: max-content; align-items: flex-start }}
.window {{ border-radius: 10px; overflow: hidden; box-shadow: 0 6px 24px #0004 }}
.bar {{ background: #c9d1da; height: 28px }}
pre {{ margin: 0; padding: 16px 20px; background: #14181d; color: #e8ecf0; width: 600px;
  white-space: pre-wrap; font: 14px/1.55 "DejaVu Sans Mono", "Hindi", monospace }}
b {{ color: #8fd18f }}
img {{ display: block; width: {width}px }}
</style>
<div class="window"><div class="bar"></div><pre>{terminal}</pre></div>
<div class="window"><div class="bar"></div><img src="page.png"></div>
"""


def main() -> None:
    """Make them anew."""
    _voices()
    if sys.argv[1:] == ["voices"]:
        return
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        shutil.copy(TEXT, folder)
        said = _narrated(folder)
        shutil.copy(folder / "output" / "news.mp3", MEDIA)
        (MEDIA / "picture.png").write_bytes(_picture(folder, said))


def _voices() -> None:
    """The same sentences by each neural voice, a file each."""
    folder = MEDIA / "voices"
    for voice in find("kokoro").voices:
        audio = folder / f"{voice.name}.mp3"
        audio.unlink(missing_ok=True)
        make(folder / "sample.txt", audio, Settings(voice=voice.name, title=voice.name, date=_DAY))
        audio.with_suffix(".json").unlink()


def _narrated(folder: Path) -> str:
    """What the terminal shows of two commands, as HTML."""
    lines = []
    for command in COMMANDS:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", *command],
            cwd=folder,
            env=os.environ | {"LANGUAGE": "en", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        )
        said = html.escape(done.stdout.strip())
        lines += [f"<b>$</b> briefing {' '.join(command)}", said, ""]
    return "\n".join(lines).strip()


def _picture(folder: Path, terminal: str) -> bytes:
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=arguments
        )
        width = 430
        page = _shot(chromium, folder / "output" / "news.html", (width, 620), whole=False)
        (folder / "page.png").write_bytes(page)
        sheet = folder / "sheet.html"
        shown = _SHEET.format(terminal=terminal, width=width, font=FONT.as_uri())
        sheet.write_text(shown, encoding="utf-8")
        picture = _shot(chromium, sheet, (width + 760, 700), whole=True)
        chromium.close()
    few = Image.open(BytesIO(picture)).convert("RGB").quantize(_COLORS)
    file = BytesIO()
    few.save(file, "PNG", optimize=True)
    return file.getvalue()


def _shot(chromium: Browser, file: Path, size: tuple[int, int], *, whole: bool) -> bytes:
    page = chromium.new_page(
        viewport={"width": size[0], "height": size[1]}, device_scale_factor=2 if not whole else 1
    )
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready")
    return page.screenshot(full_page=whole)


if __name__ == "__main__":
    main()
