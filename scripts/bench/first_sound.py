"""How long a client waits for the first sound of the HTTP API, and for fifty at once.

    .venv/bin/python scripts/bench/first_sound.py

The voice is warm, and no clip of what is said is in the cache.
"""

from __future__ import annotations

import os
import resource
import statistics
import tempfile
import threading
import time
from pathlib import Path
from unittest.mock import patch

import openai
from desk import serving
from measure import empty_cache
from texts import of_kinds

import briefing
from briefing.engines.kokoro import engine
from briefing.server import serve
from briefing.server.api.server import application
from briefing.server.api.tasks import Tasks

ROUNDS = 8


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BRIEFING_CACHE"] = str(empty_cache(Path(folder)))
        port = serving(application(Tasks(Path(folder))), serve.listener(port=0)).port
        briefing.Narrator()
        base = f"http://127.0.0.1:{port}/v1"
        with openai.OpenAI(api_key="any", base_url=base, timeout=600) as client:
            one_by_one(client)
            together(client)


def heard(
    client: openai.OpenAI, text: str, model: str, kind: str, voice: str = "alloy"
) -> tuple[float, float, float]:
    """Seconds to the first byte of sound, of CPU until then, and to the last byte."""
    began, cpu, first, work = time.monotonic(), time.process_time(), 0.0, 0.0
    with client.audio.speech.with_streaming_response.create(
        model=model,
        voice=voice,
        input=text,
        response_format=kind,  # type: ignore[arg-type]
    ) as response:
        for _ in response.iter_bytes():
            first = first or time.monotonic() - began
            work = work or time.process_time() - cpu
    return first, work, time.monotonic() - began


def one_by_one(client: openai.OpenAI) -> None:
    """On all cores, as it is used; then on one, where CPU until the first sound is its path."""
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    for cores, voice in ((os.cpu_count() or 1, "hf_alpha"), (1, "hf_beta")):
        with patch.object(engine, "cores", lambda cores=cores: cores):
            texts = [text for _, text in of_kinds("sentences")[:ROUNDS]]
            found = [heard(client, text, "kokoro", "mp3", voice) for text in texts]
        waits, work = [each[0] for each in found], [each[1] for each in found]
        print(
            f"first sound with {cores} passes at once: median {statistics.median(waits):.2f} s, "
            f"most {max(waits):.2f} s; CPU until then median {statistics.median(work):.2f} s, "
            f"most {max(work):.2f} s"
        )


def together(client: openai.OpenAI) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found: list[tuple[float, float, float]] = []

    def ask(number: int) -> None:
        text = "".join(f"यह {number} में से {part} है। " for part in range(1, 21))
        found.append(heard(client, text, "espeak", "pcm"))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(50)]
    began, cpu = time.monotonic(), time.process_time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took, work = time.monotonic() - began, time.process_time() - cpu
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    first, last = [each[0] for each in found], [each[2] for each in found]
    print(f"50 at once, draft voice: {len(found)} answered in {took:.1f} s, {work:.1f} s of CPU")
    print(f"first sound after {min(first):.1f} to {max(first):.1f} s")
    print(f"last sound after {min(last):.1f} to {max(last):.1f} s; memory grew by {grown:.0f} MB")


if __name__ == "__main__":
    main()
