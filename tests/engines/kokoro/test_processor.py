"""What /proc/cpuinfo says of a processor decides whether rewriting is worth trying."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.engines.kokoro import processor


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    processor._field.cache_clear()
    yield
    processor._field.cache_clear()


def machine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, architecture: str, cpuinfo: str | None
) -> None:
    path = tmp_path / "cpuinfo"
    if cpuinfo is not None:
        path.write_text(cpuinfo)
    monkeypatch.setattr(processor, "_CPUINFO", path)
    monkeypatch.setattr(platform, "machine", lambda: architecture)
    monkeypatch.setattr(platform, "processor", lambda: "")


@pytest.mark.parametrize(
    ("architecture", "cpuinfo", "expected"),
    [
        ("x86_64", "flags\t\t: fpu avx512_vnni sse\n", True),
        ("AMD64", "flags\t\t: fpu amx_int8\n", True),
        ("x86_64", "flags\t\t: fpu avx2 avx_vnni\n", True),
        ("x86_64", "flags\t\t: fpu avx2 avx512bw\n", False),
        ("aarch64", "Features\t: fp asimd asimddp i8mm\n", None),
        ("x86_64", None, None),
        ("x86_64", "", None),
    ],
)
def test_byte_products(
    architecture: str,
    cpuinfo: str | None,
    expected: bool | None,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """True and False where the flags tell, None where only measuring can."""
    machine(monkeypatch, tmp_path, architecture, cpuinfo)
    assert processor.has_byte_products() is expected


def test_the_description_names_the_processor_and_its_byte_instructions(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cpuinfo = "model name\t: Some CPU\nflags\t\t: sse avx_vnni amx_int8\n"
    machine(monkeypatch, tmp_path, "x86_64", cpuinfo)
    assert processor.description() == "x86_64 Some CPU amx_int8 avx_vnni"
