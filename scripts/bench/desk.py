"""From an edit on the desk to hearing the sentence, and from asking to the first sound.

    python scripts/bench/desk.py [--engine kokoro] [--rounds 8]

The desk and the API run as `briefing serve --studio` and `briefing api` run them, the voice is
warm, no clip of what is said is in the cache. An edit is a PATCH with the new sentence and then the
request that the play button sends; it is heard when the whole WAV is there. The first sound is the
first 256 bytes of `POST /v1/audio/speech` with PCM. Seconds are wall clock, for a quiet machine;
`cpu` are those of all its processors, which others at work change little.
"""

from __future__ import annotations

import json
import os
import tempfile
import threading
import time
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import uvicorn
from measure import empty_cache, hand_over, options, tell

from briefing.podcast.show import Show
from briefing.server import serve
from briefing.server.api.server import application as api
from briefing.server.api.tasks import Tasks
from briefing.server.connections import bounded
from briefing.server.desk.desk import opened
from briefing.server.desk.guard import TOKEN
from briefing.server.desk.target import Target

LIMIT = 1.0  # second
SHORT = (
    "राजधानी में आज तेज़ बारिश हुई।",
    "सरकार ने नई योजना की घोषणा की।",
    "मौसम विभाग ने चेतावनी दी है।",
    "बाज़ार आज बंद रहेंगे।",
    "टीम ने मैच जीत लिया।",
    "किसानों को राहत मिली है।",
    "स्कूल कल से खुलेंगे।",
    "अदालत ने फ़ैसला सुरक्षित रखा।",
)
LONG = (
    "{number} बजे प्रधानमंत्री ने {number} किसानों से राजधानी में कहा कि सरकार नई योजना लाएगी, "
    "जिससे गाँवों में सिंचाई, सड़क और बिजली की हालत सुधरेगी, और लाखों परिवारों को सीधा लाभ मिलेगा।"
)


class Took(NamedTuple):
    """Seconds, or moments that they are counted from."""

    wall: float
    cpu: float

    @classmethod
    def now(cls) -> Took:
        """This moment."""
        return cls(time.perf_counter(), time.process_time())

    def until_now(self) -> Took:
        """What was taken since."""
        now = Took.now()
        return Took(now.wall - self.wall, now.cpu - self.cpu)


def main() -> None:
    """Measure both, print them and hand them over."""
    parser = options(__doc__)
    parser.add_argument("--engine", default="kokoro")
    parser.add_argument("--rounds", type=int, default=8)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ |= {"BRIEFING_CACHE": str(empty_cache(folder))}
        os.environ |= {"BRIEFING_DATA": str(folder / "data")}
        tell("desk: from edit to hearing")
        rows = {
            "edit to hearing": edits(folder, chosen.engine, chosen.rounds),
            "first sound": first_sounds(folder, chosen.engine, chosen.rounds),
        }
    told = {label: _row(times) for label, times in rows.items()}
    for label, one in told.items():
        print(
            f"{label:16} median {one['wall']:.2f} s, slowest {one['slowest']:.2f} s, "
            f"{one['under']} of {one['rounds']} under {LIMIT:g} s; cpu median {one['cpu']:.2f} s"
        )
    hand_over({"engine": chosen.engine, "limit": LIMIT, "rows": told}, chosen.json)


def _row(times: list[Took]) -> dict[str, float]:
    return {
        "wall": median(took.wall for took in times),
        "slowest": max(took.wall for took in times),
        "under": sum(took.wall < LIMIT for took in times),
        "rounds": len(times),
        "cpu": median(took.cpu for took in times),
    }


def edits(folder: Path, engine: str, rounds: int) -> list[Took]:
    """Seconds from sending a changed sentence to having its sound, each time another."""
    (folder / "show").mkdir()
    (folder / "site").mkdir()
    bound = serve.listener(port=0)
    here, times = serve.address(bound), []
    target = Target(folder / "show", folder / "site", here, Show(title="शो"))
    with opened(folder / "desk", here, target) as desk:
        connection = serving(serve.application(folder / "site", desk=desk), bound)
        headers = {TOKEN: desk.token, "Content-Type": "application/json"}

        def ask(method: str, path: str, asked: object) -> Any:
            answer = _asked(connection, method, path, asked, headers)
            content = answer.read()
            _check(answer.status < 300, content)
            return json.loads(content) if "json" in answer.headers["Content-Type"] else content

        draft = ask("POST", "/studio/drafts", {"text": "\n\n".join([*SHORT] * 10)})
        one = f"/studio/drafts/{draft['number']}"
        if engine != "kokoro":
            choices = {"engine": engine, "voice": "hi"}
            draft = ask("PATCH", one, {"version": draft["version"], "choices": choices})
        ask("POST", f"{one}/say", {"sentence": 1})  # the voice is warm
        for number in range(rounds):
            sentence = f"{SHORT[number % len(SHORT)].rstrip('।')}, {number + 3} बजे।"
            began = Took.now()
            changed = {"version": draft["version"], "sentence": [number * 3, sentence]}
            draft = ask("PATCH", one, changed)
            sound = ask("POST", f"{one}/say", {"sentence": number * 3})
            times.append(began.until_now())
            _check(sound[:4] == b"RIFF", sound[:200])
    return times


def first_sounds(folder: Path, engine: str, rounds: int) -> list[Took]:
    """Seconds from asking for a long sentence to its first sound."""
    bound, times = serve.listener(port=0), []
    connection = serving(api(Tasks(folder / "tasks")), bound)
    headers = {"Content-Type": "application/json"}
    model = "tts-1" if engine == "kokoro" else engine
    for number in range(-1, rounds):  # the first only warms the voice
        asked = {
            "model": model,
            "voice": "alloy" if engine == "kokoro" else "hi",
            "input": LONG.format(number=number + 12),
            "response_format": "pcm",
        }
        began = Took.now()
        answer = _asked(connection, "POST", "/v1/audio/speech", asked, headers)
        sound = answer.read(256)
        took = began.until_now()
        _check(answer.status == 200, sound)
        answer.read()
        if number >= 0:
            times.append(took)
    return times


def _check(well: bool, told: bytes) -> None:
    if not well:
        raise SystemExit(told.decode(errors="replace"))


def serving(app: Any, bound: Any) -> HTTPConnection:
    """Serve `app` on a socket for as long as this process lives; a connection to it."""
    config = uvicorn.Config(app, http=bounded(), lifespan="off", log_level="warning")
    server = uvicorn.Server(config)
    threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True).start()
    return HTTPConnection("127.0.0.1", bound.getsockname()[1], timeout=120)


def _asked(
    connection: HTTPConnection, method: str, path: str, asked: object, headers: dict[str, str]
) -> HTTPResponse:
    connection.request(method, path, json.dumps(asked).encode(), headers)
    return connection.getresponse()


if __name__ == "__main__":
    main()
