"""`serve` on a home network: every address in what it serves is one that a phone can reach."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sites import BASE, SHOW, add

from briefing.cli import run
from briefing.podcast.publish import publish
from briefing.server import serve
from briefing.server.desk.choices import settings_of
from briefing.server.desk.drafts import Draft
from briefing.settings.groups import INTRO
from briefing.settings.styles import STYLES

pytestmark = pytest.mark.slow

ADDRESS = re.compile(r"https?://[^\s\"'<>]+?/(?:feed\.xml|index\.html|episodes/)")


@pytest.fixture
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a show with one episode, as the working folder; covers are not drawn."""
    monkeypatch.setattr("briefing.podcast.publish._art", lambda *_given: (None, None))
    monkeypatch.setattr(serve, "lan_address", lambda: "192.168.7.9")
    (tmp_path / "output").mkdir()
    add(tmp_path / "output", "2026-02-10", date="2026-02-10")
    toml = '[publish]\nshow = "सुबह की ख़बरें"\nbase-url = "https://example.org/news"\n'
    (tmp_path / "briefing.toml").write_text(toml, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


Served = tuple[Path, Any, dict[str, str]]


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Served]:
    """Call `serve`, which ends when it would listen: the address, the studio, the site's texts.

    What is done `meanwhile` has the site that is served, whose folder is gone at the end.
    """

    def call(*arguments: str, meanwhile: Callable[[Any], object] = lambda _studio: None) -> Served:
        seen: list[Served] = []

        def at(bound: Any, folder: Path, ready: Any, studio: Any = None) -> None:
            ready(serve.address(bound))
            meanwhile(studio)
            texts = [
                path for path in folder.rglob("*") if path.suffix in {".html", ".xml", ".json"}
            ]
            seen.append(
                (
                    folder,
                    studio,
                    {str(p.relative_to(folder)): p.read_text("utf-8") for p in texts},
                )
            )

        monkeypatch.setattr(serve, "serve_at", at)
        assert run(["serve", "--port", "0", *arguments]) == 0
        return seen[0]

    return call


def test_a_phone_reaches_everything_that_a_folder_of_episodes_is_served_as(
    show: Path, served: Callable[..., Served], capsys: pytest.CaptureFixture[str]
) -> None:
    _folder, _studio, files = served("output", "--lan")
    printed = capsys.readouterr().out
    here = printed.partition(" ")[0]
    assert re.fullmatch(r"http://192\.168\.7\.9:\d+/", here)
    assert f"feed: {here}feed.xml\n" in printed
    assert "█" not in printed  # no terminal, no QR code
    found = {address for text in files.values() for address in ADDRESS.findall(text)}
    assert found
    assert {address for address in found if not address.startswith(here)} == set()
    assert "<title>सुबह की ख़बरें</title>" in files["feed.xml"]


def test_settings_are_found_beside_the_folder_from_anywhere(
    show: Path, served: Callable[..., Served], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert "<title>सुबह की ख़बरें</title>" in served(str(show / "output"))[2]["feed.xml"]
    (show / "briefing.toml").unlink()
    assert f"<title>{show.name}</title>" in served(str(show / "output"))[2]["feed.xml"]


def test_a_site_for_another_address_is_said_to_be_one(
    show: Path, served: Callable[..., Served], capsys: pytest.CaptureFixture[str]
) -> None:
    publish(show / "output", show / "site", BASE, SHOW)
    served("site")
    assert f"note: published for {BASE}/: its feed" in capsys.readouterr().out


def test_a_folder_that_cannot_be_made_is_told(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (show / "talks").touch()
    assert run(["serve", "talks/new", "--studio", "--port", "0"]) == 4
    assert "cannot make the folder talks/new" in capsys.readouterr().err


def test_what_was_taken_back_in_public_is_not_heard_at_home(
    show: Path, served: Callable[..., Served]
) -> None:
    add(show / "output", "2026-02-11", date="2026-02-11")
    publish(show / "output", show / "site", BASE, SHOW, withdraw=["2026-02-10"])
    files = served("output")[2]
    assert files["feed.xml"].count("<item>") == 1
    publish(show / "output", show / "site", BASE, SHOW, restore=["2026-02-10"])
    assert served("output")[2]["feed.xml"].count("<item>") == 2


def test_the_desk_reads_as_batch_does(show: Path, served: Callable[..., Served]) -> None:
    (show / "names.tsv").write_text("टीकाराम\tटीका राम\n", "utf-8")
    said = 'voice = "hm_psi"\nstyle = "calm"\ndisclosure = "end"\nbyline = "read"\n'
    (show / "briefing.toml").write_text(f'{said}lexicon = ["names.tsv"]\n', "utf-8")
    settings = served("output", "--studio")[1].show.settings
    draft = settings_of(Draft("1", "पाठ।"), settings, [Path("words.tsv")])
    assert (draft.voice, draft.frame.disclosure, draft.paratext.byline) == ("hm_psi", "end", "read")
    assert draft.pauses == STYLES["calm"]
    assert [path.name for path in draft.lexicons] == ["names.tsv", "words.tsv"]
    other = Draft("1", "पाठ।", choices={"frame.disclosure": "none", "frame.intro": True})
    assert settings_of(other, settings).frame.disclosure == "none"
    assert settings_of(other, settings).frame.intro == INTRO


def test_the_desk_publishes_the_shows_own_site_too(
    show: Path, served: Callable[..., Served], capsys: pytest.CaptureFixture[str]
) -> None:
    def publishes(studio: Any) -> None:
        assert studio.show.show.title == "सुबह की ख़बरें"
        assert not (show / "site").exists()
        add(show / "output", "2026-02-11", date="2026-02-11")
        studio.show.publish()

    served("output", "--studio", "--lan", "--key", "kalam2026", meanwhile=publishes)
    printed = capsys.readouterr().out
    assert re.search(r"desk: http://192\.168\.7\.9:\d+/studio\?key=kalam2026\n", printed)
    feed = (show / "site/feed.xml").read_text("utf-8")
    assert feed.count("<item>") == 2
    assert "https://example.org/news/episodes/2026-02-11.mp3" in feed
