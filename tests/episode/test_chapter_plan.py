"""Which chapters an episode has, and that each begins with its first word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import briefing
from briefing.document import Source
from briefing.settings import Frame, Pauses, Settings

BODY = "सरकार ने कहा कि वह किसानों के लिए नई योजना लाएगी, जिस पर विपक्ष ने सवाल उठाए हैं। "
DRAFT = Settings(engine="espeak")
SHORT = "आज बारिश हुई।"


def titles(text: str, folder: Path, settings: Settings = DRAFT) -> list[str]:
    made = briefing.make(Source(text, "x.txt"), folder / "x.mp3", settings)
    assert not made.chapters or made.chapters[0].start == 0
    return [chapter.title for chapter in made.chapters]


@pytest.mark.parametrize(
    ("text", "chapters"),
    [
        (f"# आज की ख़बरें\n\n## मौसम\n\n{BODY}\n\n## खेल\n\n{BODY}", ["मौसम", "खेल"]),
        (f"आज की ख़बरें\nराम कुमार\n\n# मौसम\n\n{BODY}\n\n# खेल\n\n{BODY}", ["मौसम", "खेल"]),
        (f"# किताब\n\n# भाग एक\n\n## मौसम\n\n{BODY}\n\n## खेल\n\n{BODY}", ["भाग एक: मौसम", "खेल"]),
        (f"# आज\n\n{BODY * 3}\n\n## खेल\n\n{BODY}", ["आज", "खेल"]),
        (f"# आज\n\n{SHORT}\n\n# खेल\n\n{SHORT}", ["आज", "खेल"]),
        (f"आज की ख़बरें\n\n{BODY}\n\n{BODY}", []),
    ],
)
def test_a_title_over_a_title_is_no_chapter(text: str, chapters: list[str], tmp_path: Path) -> None:
    assert titles(text, tmp_path) == chapters


def test_an_introduction_belongs_to_the_first_chapter(tmp_path: Path) -> None:
    text = f"# मौसम\n\n{BODY}\n\n# खेल\n\n{BODY}"
    introduced = replace(DRAFT, frame=Frame(intro="{title}।"))
    assert titles(text, tmp_path, introduced) == ["मौसम", "खेल"]


def test_texts_of_a_briefing_stay_chapters_however_short(tmp_path: Path) -> None:
    texts = [Source(f"ख़बर {name}", "x") for name in ("एक", "दो")]
    made = briefing.make(texts, tmp_path / "x.mp3", DRAFT)
    assert len(made.chapters) == 2


def test_a_chapter_begins_after_the_last_sentence_before_it(tmp_path: Path) -> None:
    hurried = replace(DRAFT, pauses=Pauses(section=0, paragraph=0, heading=0))
    text = "\n\n".join(f"# शीर्षक {n}\n\n{BODY}" for n in range(1, 8))
    made = briefing.make(Source(text, "x"), tmp_path / "x.mp3", hurried)
    assert len(made.chapters) == 7
    for chapter in made.chapters[1:]:
        before = [cue for cue in made.cues if cue.end <= chapter.start + 0.02]
        (first,) = [c for c in made.cues if c.text == chapter.title]
        assert len(before) == made.cues.index(first)
        assert 0 <= first.start - chapter.start < 1
