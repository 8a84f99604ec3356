"""What several tests need."""

from __future__ import annotations

import gc
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from order import ordered, seconds

from briefing.io.folders import cache_folder
from briefing.io.machine import cores

_MODELS = cache_folder() / "models"

# In the background a shell may have it ignored, and then so would every program that tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The program would be compiled again in each of the processes that tests start.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Time on a busy machine says nothing; CI tries the same examples every time.
settings.register_profile(
    "calm",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("calm")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What opens a browser or asks another program is marked by the fixtures it takes.

    On several workers what takes longest comes first.
    """
    for item in items:
        taken = set(getattr(item, "fixturenames", ()))
        if taken & {"chromium", "visit"}:
            item.add_marker(pytest.mark.browser)
        elif "program" in taken:
            item.add_marker(pytest.mark.clients)
    worker = getattr(config, "workerinput", None)
    if worker:
        files = [item.path.relative_to(config.rootpath).as_posix() for item in items]
        items[:] = [items[place] for place in ordered(files, worker["workercount"], seconds())]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """For -n auto one more than cores: what waits for a disk or a time-out needs none."""
    return cores() + 1


def pytest_collection_finish() -> None:
    """Ten thousand tests are never garbage: nobody looks through them again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where each test's cache will be; `mktemp` would look through those of all before it."""
    root = tmp_path_factory.mktemp("caches")
    _MODELS.mkdir(parents=True, exist_ok=True)
    return (root / str(number) for number in count())


@pytest.fixture(autouse=True)
def own_cache(caches: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache for every test; the prepared neural voice, which never changes, is shared."""
    folder = next(caches)
    folder.mkdir()
    (folder / "models").symlink_to(_MODELS, target_is_directory=True)
    monkeypatch.setenv("BRIEFING_CACHE", str(folder))
    monkeypatch.setenv("BRIEFING_DATA", str(folder / "data"))
    return folder


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages in English, whatever the language of who runs the tests."""
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """The path of an independent program; CI must have it, elsewhere the test is skipped."""

    def find(name: str) -> str:
        found = shutil.which(name)
        if found is None:
            reason = f"{name} is not installed; scripts/test installs it"
            if os.environ.get("CI"):
                pytest.fail(reason)
            pytest.skip(reason)
        return found

    return find
