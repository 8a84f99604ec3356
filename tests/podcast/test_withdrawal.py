"""Taking an episode back: its address says so, nothing else is left, no run brings it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from sites import BASE, SHOW, add, texts, tree

from briefing.errors import UsageError
from briefing.podcast.publish import Published, publish

pytestmark = pytest.mark.slow

pytest_plugins = ("publishing",)

PAGE = "episodes/2026-02-10.html"
PLAYER = "episodes/2026-02-10.embed.html"
Run = Callable[..., Published]


@pytest.fixture
def run(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Publish the folder, without covers: they are not the matter here."""
    monkeypatch.setattr("briefing.podcast.publish._art", lambda *_given: (None, None))
    return partial(publish, folder, tmp_path / "site", BASE, SHOW)


def of_episode(published: Published) -> set[str]:
    return {name for name in tree(published) if "2026-02-10" in name}


def test_the_address_says_so_and_nothing_else_is_left(run: Run, folder: Path) -> None:
    before = texts(run(), "guid")
    taken = run(withdraw=["2026-02-10"])
    assert texts(taken, "guid") == before[1:]
    assert taken.withdrawn == (f"{BASE}/{PAGE}",)
    assert of_episode(taken) == {PAGE, PLAYER}
    files = tree(taken)
    for name in (PAGE, PLAYER):
        page = files[name].decode()
        assert "यह एपिसोड हटा लिया गया है" in page
        assert 'name="robots" content="noindex"' in page
        assert "../index.html" in page
        assert "भारत जीता" not in page
    for name, content in files.items():
        if name not in {"published.json", "files.json"}:
            assert b"2026-02-10" not in content, name
    assert (folder / "2026-02-10.mp3").is_file()  # what was said can still be shown


def test_it_stays_withdrawn_however_it_is_made_again_until_it_is_restored(
    run: Run, folder: Path
) -> None:
    first = run()
    run(withdraw=[f"{BASE}/{PAGE}"])
    add(folder, "2026-02-10", title="फिर से", date="2026-02-10")
    again = run()
    assert len(again.episodes) == 1
    assert again.withdrawn
    assert again.written == ()  # and nothing is written twice
    back = run(restore=["output/2026-02-10.mp3"])
    assert sorted(texts(back, "guid")) == sorted(texts(first, "guid"))
    assert not back.withdrawn
    assert back.restored == (f"{BASE}/{PAGE}",)
    assert "भारत जीता" in tree(back)[PAGE].decode()


def test_it_is_gone_also_when_others_are_damaged_or_it_is_itself(run: Run, folder: Path) -> None:
    run()
    (folder / "2026-02-09.json").write_text('{"audio": "2026-02-09.mp3"')
    (folder / "2026-02-10.mp3").write_bytes(b"no sound")
    taken = run(withdraw=["2026-02-10"])
    assert [problem.path.name for problem in taken.problems] == ["2026-02-09.json"]
    assert of_episode(taken) == {PAGE, PLAYER}
    assert "episodes/2026-02-09.mp3" in tree(taken)  # this one may be missing by mistake


def test_one_that_was_never_published_can_be_withdrawn_too(run: Run, tmp_path: Path) -> None:
    assert len(run(withdraw=["2026-02-09"]).episodes) == 1
    kept = json.loads((tmp_path / "site/published.json").read_bytes())["episodes"]
    assert kept["2026-02-09"]["withdrawn"]
    assert "withdrawn" not in kept["2026-02-10"]


def test_a_name_that_is_none_is_refused_before_anything_changes(run: Run) -> None:
    before = tree(run())
    with pytest.raises(UsageError, match=r"No episode called '2026-02-11'.*2026-02-1?0"):
        run(withdraw=["2026-02-11"])
    with pytest.raises(UsageError, match="No episode called 'x'"):
        run(restore=["x"])
    after = tree(run())
    assert after == before


def test_the_beginning_of_several_names_lists_them(run: Run, folder: Path) -> None:
    add(folder, "2026-02-11 शाम", date="2026-02-11")
    add(folder, "2026-02-11 सुबह", date="2026-02-11")
    run()
    with pytest.raises(UsageError, match="did you mean 2026-02-11 शाम or 2026-02-11 सुबह"):
        run(withdraw=["2026-02-11"])
