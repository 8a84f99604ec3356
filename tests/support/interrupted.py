"""Episodes that are made anew while others read them, and runs that end in the middle of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import briefing
from briefing.episode.digests import begin
from briefing.episode.record import record_path
from briefing.settings import Settings

OLD, NEW = "राम घर गया।", "मन घर गया।"
"""Two texts that are said in nearly the same time."""
DRAFT = replace(Settings(engine="espeak"), date="2026-02-10")


def made(audio: Path, text: str = OLD, *, digests: bool = True) -> Path:
    """An episode of one sentence; `digests` False makes its record one of an older version."""
    audio.parent.mkdir(exist_ok=True)
    briefing.make(text=text, output=audio, settings=DRAFT)
    if not digests:
        path = record_path(audio)
        record = json.loads(path.read_text("utf-8"))
        del record["report"]["beside"]
        path.write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    return audio


def stopped_before_its_record(audio: Path, text: str = NEW) -> Path:
    """The same made anew by a run that is killed when the sound is there and the record is not."""
    if not audio.exists():
        made(audio)
    begin(audio)
    begun = record_path(audio).read_bytes()
    made(audio, text)
    record_path(audio).write_bytes(begun)
    return audio
