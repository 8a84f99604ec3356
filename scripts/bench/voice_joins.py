"""Record every way one piece follows another in a briefing, for `voice.py joins`.

    python voice_joins.py FOLDER

Each join is made by the program itself, from text to file, and cut out of the file from two seconds
before it to two after. Prints JSON: a list of `who` (the kind of join), `text` and `file`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import soundfile

import briefing
from briefing.document import Episode, Source
from briefing.settings import Settings, Voices

AROUND = 2.0
"""Seconds of sound on each side."""
LONG = (
    "मौसम विभाग ने कहा है कि अगले तीन दिनों तक पहाड़ी ज़िलों में तेज़ बारिश, "
    "बिजली और ओले गिरने की आशंका है, इसलिए पर्यटकों से कहा गया है कि वे नदी और "
    "नालों के पास न जाएँ, अपने होटलों में रहें और प्रशासन की सलाह मानें, क्योंकि कई "
    "सड़कें पहले ही बंद की जा चुकी हैं और राहत दल दूर के गाँवों तक पैदल ही पहुँच पा रहे हैं।"
)
RUN = (
    "नए पुल के पास बने पुराने बाज़ार की सबसे ऊँची इमारत की छत पर लगे बड़े काले लोहे "
    "के संदूक़ में रखे पुराने काग़ज़ों के मोटे बंडल के नीचे दबे छोटे लाल लिफ़ाफ़े में बंद हाथ "
    "से लिखे पुराने ख़त के आख़िरी पन्ने की अंतिम पंक्ति के अंतिम शब्द का मतलब गाँव के "
    "सबसे बूढ़े आदमी के सिवा किसी को नहीं मालूम था।"
)
TWO = "राज्य में आज से नई बस सेवा शुरू हो गई है। किराया पहले जैसा ही रहेगा।"
QUOTED = "मंत्री ने कहा, “काम समय पर पूरा होगा और किसी को परेशानी नहीं होगी,” और सभा से चले गए।"
HEADED = "# मौसम\n\nकल दिन भर धूप रहेगी और हवा धीमी चलेगी।\n\nरात में हल्की ठंड रहेगी।"
CASES: dict[str, tuple[str, Settings]] = {
    "clause": (LONG, Settings()),
    "word": (RUN, Settings()),
    "sentence": (TWO, Settings()),
    "quote voice": (QUOTED, Settings(voices=Voices(quote="hm_psi"))),
    "heading, paragraph": (HEADED, Settings()),
    "another voice": (TWO.replace("। ", "।\n\n"), Settings(voices=Voices(alternate="hm_psi"))),
}


def cut(audio: Path, joins: Iterator[float], who: str, text: str) -> Iterator[dict[str, Any]]:
    """A file for each join of `audio`, which lie at so many seconds."""
    samples, rate = soundfile.read(audio, dtype="float32")
    for number, at in enumerate(joins):
        first, last = max(int((at - AROUND) * rate), 0), int((at + AROUND) * rate)
        file = audio.with_name(f"{audio.stem}-{number}.wav")
        soundfile.write(file, samples[first:last], rate)
        yield {"who": who, "text": text, "file": str(file)}


def between(episode: Episode) -> Iterator[float]:
    """The middle of each pause between pieces: the longest gaps between words, as many as asked."""
    words = [word for cue in episode.cues for word in cue.words]
    gaps = sorted(((a.end - b.start, (a.end + b.start) / 2) for a, b in pairwise(words)))
    return (middle for _, middle in gaps[: len(episode.report.pauses_asked)])


def main() -> None:
    folder = Path(sys.argv[1])
    items: list[dict[str, Any]] = []
    for who, (text, settings) in CASES.items():
        audio = folder / f"{who.replace(' ', '-').replace(',', '')}.wav"
        episode = briefing.make(Source(text, who), audio, replace(settings, title=who))
        items += cut(audio, between(episode), who, text)
    print(json.dumps(items))


if __name__ == "__main__":
    main()
