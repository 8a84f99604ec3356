"""Google's voice: gTTS by itself and through briefing, against the same server on this machine.

    python scripts/bench/online.py [--latency 0.3] [--paragraphs N] [--rounds 3]

The server is the one of the tests: it answers as the service does, after `latency` seconds, with
a tone of 70 ms a character. Each program is a process of its own, wall clock, start-up included:

    gTTS               gTTS(text, lang="hi").write_to_fp(file), as its manual has it
    briefing           `briefing make --engine gtts`, at the 60 requests a minute it keeps to
    briefing, at once  the same with --requests-per-minute 600

Then once each with one fault at the request in the middle. `lost` is the share of the text that
is not in the file afterwards.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from measure import SEED, Cost, hand_over, middle, options, run, tell

if TYPE_CHECKING:
    from speech_server import SpeechServer
    from web_server import Behavior

PROGRAMS = {
    "gTTS": (),
    "briefing": ("--requests-per-minute", "60"),
    "briefing, at once": ("--requests-per-minute", "600"),
}
NO_PROXY = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run cost, what it asked, and what it made of that; seconds."""

    cost: Cost
    asked: tuple[str, ...]
    sound: bytes
    audio: float
    said: str


def plain_gtts(text: Path, output: Path) -> None:
    """The package as its manual shows it; an error is printed, what was written stays."""
    import gtts

    with output.open("wb") as file:
        try:
            gtts.gTTS(text.read_text(encoding="utf-8"), lang="hi").write_to_fp(file)
        except Exception as error:
            print(f"{type(error).__name__}: {error}")


def through_briefing(text: Path, output: Path, choices: list[str]) -> None:
    """The command in this process; its record is printed."""
    from briefing.cli import main

    sys.argv = ["briefing", "make", str(text), "-o", str(output), "--engine", "gtts", "--json"]
    sys.argv += choices
    main()


def in_child(url: str, program: str, text: Path, output: Path) -> None:
    """What the process of a program does: ask `url` instead of the service."""
    import gtts.tts

    gtts.tts._translate_url = lambda **_: url
    if program == "gTTS":
        plain_gtts(text, output)
    else:
        through_briefing(text, output, list(PROGRAMS[program]))


@contextmanager
def service(latency: float) -> Iterator[SpeechServer]:
    """The tests' server; every answer is made before anybody's time is taken."""
    from speech_server import PER_CHARACTER, speaking, tone

    for characters in range(1, 101):
        tone(characters * PER_CHARACTER)
    with speaking() as server:
        server.latency = latency
        yield server


def faults() -> dict[str, Behavior]:
    """What a service can do to one request: say no, break off, answer without sound."""
    from web_server import answer

    return {
        "HTTP 500": lambda c: c.send(answer(status="500 Internal Server Error")),
        "connection broken off": lambda c: c.reset(),
        "answer without sound": lambda c: c.send(answer(b"")),
    }


def ask(
    server: SpeechServer, program: str, text: Path, fault: tuple[int, Behavior] | None
) -> Outcome:
    """Run one program in a process of its own, with an empty cache."""
    server.texts.clear()
    server.failing = dict([fault] if fault else [])
    with tempfile.TemporaryDirectory() as name:
        output = Path(name) / "out.mp3"
        command = [sys.executable, __file__, "--program", program, "--url", server.url]
        cost, printed = run(
            [*command, "--text", str(text), "--output", str(output)],
            NO_PROXY | {"NO_PROXY": "127.0.0.1", "BRIEFING_CACHE": str(Path(name) / "cache")},
        )
        said = printed.strip()
        audio = json.loads(said)["seconds"] if said.startswith("{") else 0.0
        sound = output.read_bytes()
    return Outcome(cost, tuple(server.texts), sound, audio, "" if audio else said)


def lost(program: str, whole: Outcome, got: Outcome) -> float:
    """The share of the text that is missing from what `got` wrote."""
    from speech_server import PER_CHARACTER, tone

    if program != "gTTS":
        return max(0.0, 1 - got.audio / whole.audio)
    place, present = 0, 0
    for text in whole.asked:  # gTTS joins the answers byte by byte
        sound = tone(len(text) * PER_CHARACTER)
        if (found := got.sound.find(sound, place)) >= 0:
            place, present = found + len(sound), present + len(text)
    return 1 - present / sum(map(len, whole.asked))


def compare(server: SpeechServer, text: Path, rounds: int) -> dict[str, object]:
    """All programs in turn, well served; then each with each fault."""
    served: dict[str, list[Outcome]] = {program: [] for program in PROGRAMS}
    for _ in range(rounds):
        for program, done in served.items():
            tell(f"online: {program}")
            done.append(ask(server, program, text, None))
    rows, failed = {}, []
    for program, done in served.items():
        whole = done[0]
        wall = middle([one.cost for one in done]).wall
        rows[program] = {"wall": wall, "asked": len(whole.asked)}
        for name, fault in faults().items():
            tell(f"online: {program}, {name}")
            got = ask(server, program, text, (len(whole.asked) // 2, fault))
            missing = lost(program, whole, got)
            more = {"wall": got.cost.wall, "lost": missing, "said": got.said.splitlines()[-1:]}
            failed.append({"program": program, "fault": name, **more})
    return {"rows": rows, "faults": failed}


def main() -> None:
    parser = options(__doc__)
    parser.add_argument("--latency", type=float, default=0.3, help="seconds a request")
    parser.add_argument("--paragraphs", type=int)
    parser.add_argument("--rounds", type=int, default=3)
    for hidden in ("--program", "--url"):
        parser.add_argument(hidden, help=argparse.SUPPRESS)
    for hidden in ("--text", "--output"):
        parser.add_argument(hidden, type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.program:
        in_child(chosen.url, chosen.program, chosen.text, chosen.output)
        return
    lines = [line for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]
    with tempfile.TemporaryDirectory() as name, service(chosen.latency) as server:
        text = Path(name) / "text.txt"
        text.write_text("\n\n".join(lines[: chosen.paragraphs]) + "\n", encoding="utf-8")
        found = compare(server, text, chosen.rounds)
    print(json.dumps(found, ensure_ascii=False, indent=1))
    hand_over({"latency": chosen.latency, **found}, chosen.json)


if __name__ == "__main__":
    main()
