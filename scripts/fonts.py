"""Make the typefaces of the pages from those of the npm packages that NOTICE names.

    npm pack @fontsource-variable/noto-sans-devanagari@5.3.0
    npm pack @fontsource-variable/noto-serif-devanagari@5.3.0
    pip install fonttools brotli
    python scripts/fonts.py FOLDER   # which holds noto-{sans,serif}-{devanagari,latin}.woff2

Weights from 400 to 800 remain, without hinting. Of each there are two files: what modern Hindi is
written with, which every page loads, and all, which a browser loads only where a page has one of
the other characters. All, because a letter and its signs must be in one file to be joined.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

TO = Path(__file__).resolve().parents[1] / "briefing/episode/page/assets/fonts"
WEIGHTS = (400, 400, 800)  # lowest, default, highest
CORE = {
    "devanagari": "901-903 905-914 915-939 93C-94D 950 958-961 964-970 972 200C 200D 20B9 25CC",
    "latin": "20-7E A0 AB B0 B1 B7 BB BD D7 2013 2014 2018 2019 201C 201D 2022 2026 20B9 2212",
}
"""Code points in hexadecimal; style/1-fonts.css names the same."""


def code_points(ranges: str) -> set[int]:
    """
    >>> sorted(code_points("20-22 A0"))
    [32, 33, 34, 160]
    """
    found: set[int] = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


def made(source: Path, wanted: set[int] | None) -> bytes:
    """The font in `source` as WOFF2 with the characters `wanted`, or all."""
    limited = io.BytesIO()
    instancer.instantiateVariableFont(TTFont(source), {"wght": WEIGHTS}).save(limited)
    limited.seek(0)
    font = TTFont(limited)
    options = subset.Options(flavor="woff2", hinting=False, glyph_names=False)
    options.drop_tables += ["MVAR", "gasp", "prep", "STAT"]
    options.layout_scripts = ["dev2", "latn", "DFLT"]
    subsetter = subset.Subsetter(options)
    known = set(font.getBestCmap())
    subsetter.populate(unicodes=known if wanted is None else known & wanted)
    subsetter.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def main(folder: Path) -> None:
    for script, ranges in CORE.items():
        for style in ("sans", "serif"):
            name = f"noto-{style}-{script}"
            for end, wanted in (("", code_points(ranges)), ("-all", None)):
                content = made(folder / f"{name}.woff2", wanted)
                (TO / f"{name}{end}.woff2").write_bytes(content)
                print(f"{name}{end}.woff2: {len(content)} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
