"""What ten thousand subscribers cost: conditional requests for an unchanged feed, answered 304.

    python scripts/bench/conditional.py [--requests 10000] [--episodes 20]

Apps ask for a feed again and again with the version they have. As many requests as asked go to
`briefing serve` from 8 clients, half of them with If-None-Match, half with If-Modified-Since, for
the feed, the front page and an episode's sound. `cpu` are seconds of the server's processor,
`memory` MB resident at the end and before.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from subprocess import PIPE, Popen

import psutil
from measure import hand_over, options, tell
from publish import write_episodes

from briefing.podcast.publish import publish
from briefing.podcast.show import Show

CLIENTS = 8
PATHS = ("/feed.xml", "/", "/episodes/0000.mp3")


def client(port: int, requests: int) -> Counter[int]:
    """The statuses of so many requests over one connection, after one of each in full."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    known = {}
    for path in PATHS:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        known[path] = answer.headers["ETag"], answer.headers["Last-Modified"]
    seen: Counter[int] = Counter()
    for number in range(requests):
        path = PATHS[number % len(PATHS)]
        tag, date = known[path]
        version = {"If-None-Match": tag} if number % 2 else {"If-Modified-Since": date}
        connection.request("GET", path, headers=version)
        answer = connection.getresponse()
        if answer.read():
            seen[0] += 1  # a 304 has no body
        seen[answer.status] += 1
    connection.close()
    return seen


def main() -> None:
    """Publish, serve, ask, print and hand over."""
    parser = options(__doc__)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--episodes", type=int, default=20)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        write_episodes(folder / "in", chosen.episodes)
        tell(f"conditional: {chosen.episodes} episodes")
        publish(folder / "in", folder / "site", "https://example.org/", Show(title="ख़बरें"))
        command = [sys.executable, "-m", "briefing", "serve", str(folder / "site"), "--port", "0"]
        with Popen([*command], stdout=PIPE, text=True, env={"PYTHONUNBUFFERED": "1"}) as server:
            port = _port(server)
            process = psutil.Process(server.pid)
            before, memory = sum(process.cpu_times()[:2]), process.memory_info().rss
            began = time.perf_counter()
            with ThreadPoolExecutor(CLIENTS) as many:
                each = chosen.requests // CLIENTS
                seen = sum(many.map(lambda _: client(port, each), range(CLIENTS)), Counter())
            took = time.perf_counter() - began
            cpu = sum(process.cpu_times()[:2]) - before
            after = process.memory_info().rss
            server.terminate()
    found = {
        "requests": sum(count for status, count in seen.items() if status),
        "not modified": seen[304],
        "with a body": seen[0],
        "wall": round(took, 2),
        "cpu": round(cpu, 2),
        "memory before": round(memory / 1e6, 1),
        "memory": round(after / 1e6, 1),
    }
    print(", ".join(f"{name} {value}" for name, value in found.items()))
    hand_over(found, chosen.json)


def _port(server: Popen[str]) -> int:
    for line in server.stdout or ():
        if "Ctrl-C" in line:
            return int(line.partition("/ ")[0].rpartition(":")[2])
    raise SystemExit("the server did not start")


if __name__ == "__main__":
    main()
