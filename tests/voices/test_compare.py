"""A page to compare voices on: everything is in it, nothing is asked of anyone."""

from __future__ import annotations

import base64
import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

from briefing.document import Source
from briefing.engines import Voice
from briefing.errors import SynthesisFailed
from briefing.settings import Settings
from briefing.voices.catalog import Listed, Take, listed, takes
from briefing.voices.compare import page

if TYPE_CHECKING:
    from browser import Visit

pytest_plugins = ("browser",)

TEXT = "नमस्ते। आज <25> लोग आए।"


def test_the_page_holds_every_sound_and_asks_nobody_for_anything() -> None:
    heard = Take(Listed("kokoro", Voice("hf_<b>", "female", "neural", "free")), b"ID3x", 2.0, 0.5)
    silent = Take(
        Listed("gtts", Voice("hi", "", "", "")), failure=SynthesisFailed("no sound", "use another")
    )
    html = page("पहला <अनुच्छेद>।\n\nदूसरा।", [heard, silent])
    (sound,) = re.findall(r'src="data:audio/mpeg;base64,([^"]+)"', html)
    assert base64.b64decode(sound) == b"ID3x"
    assert "<p>पहला &lt;अनुच्छेद&gt;।</p>\n<p>दूसरा।</p>" in html
    assert "kokoro hf_&lt;b&gt;" in html
    assert "female · neural · free · 2.0 s · made 4.0 times as fast as it plays" in html
    assert "It could not say this: no sound — use another" in html
    assert "default-src 'none'; media-src data:; font-src data:;" in unescape(html)
    assert "<script" not in html
    hindi = page("पहला।", [heard, silent], "hi")
    assert '<html lang="hi">' in hindi
    assert "महिला · न्यूरल · free · 2.0 सेकंड · सुनने के समय से 4.0 गुना तेज़ बनी" in hindi
    assert "यह नहीं बोल सकी: no sound" in hindi
    assert "गूगल (gtts hi)" in hindi


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_plays_in_a_browser_and_is_accessible(
    visit: Visit, tmp_path: Path, scheme: str
) -> None:
    """Nothing is asked of another host, nothing refused; the Hindi is drawn with its own font."""
    made = list(takes(Source(TEXT, "the words given"), [listed("espeak")], Settings()))
    made.append(Take(listed("gtts"), failure=SynthesisFailed("no sound", "use another")))
    (tmp_path / "page.html").write_text(page(TEXT, made), encoding="utf-8")
    shown = visit((tmp_path / "page.html").as_uri(), color_scheme=scheme)
    audio = shown.locator("audio")
    shown.wait_for_function("document.querySelector('audio').readyState > 0")
    assert audio.evaluate("a => a.duration") == pytest.approx(made[0].seconds, abs=0.1)
    assert shown.evaluate("document.fonts.check('1em \"Briefing Sans\"', 'नमस्ते')")
    assert Axe().run(shown).violations_count == 0
