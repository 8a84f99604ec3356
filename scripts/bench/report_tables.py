"""A section of docs/benchmarks.md from the figures of its bench: tables, and what they say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from measure import ROOT, table

Figures = Mapping[str, Any]
HOUR = 3600


def share(figure: float, of: float) -> str:
    return f"{figure / of:.2f}" if of else "–"


def seconds(figure: float) -> str:
    return f"{figure:.0f}" if figure >= 100 else f"{figure:.3g}"


def costs(one: Figures) -> list[str]:
    """What a process cost."""
    return [seconds(one["wall"]), seconds(one["cpu"]), f"{one['memory']:.0f}"]


def words(said: str) -> str:
    """What a program said, as it can stand in a table."""
    return said.replace("|", "\\|")


def rows(figures: Figures, cells: Callable[[Figures], list[str]], width: int) -> list[list[str]]:
    """A line for each row; one that failed says why where its first figure would be."""
    return [
        [
            name,
            *([words(each["failed"]), *["–"] * (width - 1)] if "failed" in each else cells(each)),
        ]
        for name, each in figures["rows"].items()
    ]


def synthesis(figures: Figures, _all: Figures) -> str:
    make = figures["rows"]["make"]

    def cells(one: Figures) -> list[str]:
        factor = share(one["wall"], one["audio"])
        return [share(make["wall"], one["wall"]), factor, *costs(one), f"{one['audio']:.1f}"]

    head = [
        "",
        "make / this, time",
        "s for 1 s of sound",
        "wall, s",
        "CPU, s",
        "peak, MB",
        "sound, s",
    ]
    said = "\n".join(
        f"- {name}: {EXPLAINED[name]}. `briefing make` takes {share(make['wall'], one['wall'])} of "
        "its time."
        for name, one in figures["rows"].items()
        if name in EXPLAINED
    )
    return table(head, rows(figures, cells, 6)) + _SOUND + f"\n{said}\n"


_SOUND = """
`briefing make` goes from the text to a finished MP3, which it decodes again to check it. The
recordings differ in length, because each program reads figures and sets pauses in its own way; the
second column allows for that. The others:
"""
EXPLAINED = {
    "kokoro-onnx": "the package used as its documentation shows, which gives samples and no file",
    "released": "the model as released, on briefing's phonemes and all cores",
    "rewritten": "the model as briefing rewrote it for this machine, and nothing else",
}


def drafts(figures: Figures, _all: Figures) -> str:
    def cells(one: Figures) -> list[str]:
        hour = one["wall"] / one["audio"] * HOUR
        return [f"{hour:.1f}", f"{one['wall'] / one['audio']:.4f}", *costs(one)]

    head = ["", "s for an hour of sound", "s for 1 s", "wall, s", "CPU, s", "peak, MB"]
    return table(head, rows(figures, cells, 5)) + (
        "\nThe draft is slower than espeak-ng alone, which neither prepares the text nor levels, "
        "encodes and checks the sound. Where a program could not read the text, its own message is "
        "shown. Other command-line programs for Kokoro on PyPI download PyTorch weights from a hub "
        "when first started and are not measured here.\n"
    )


def online(figures: Figures, _all: Figures) -> str:
    base = figures["rows"]["gTTS"]

    def cells(one: Figures) -> list[str]:
        return [share(one["wall"], base["wall"]), seconds(one["wall"]), f"{one['asked']}"]

    faults = []
    for one in figures["faults"]:
        lost, said = f"{100 * one['lost']:.0f} %", words("; ".join(one["said"])) or "nothing"
        faults.append([one["program"], one["fault"], lost, seconds(one["wall"]), said])
    return (
        table(["", "time, gTTS = 1", "wall, s", "requests"], rows(figures, cells, 3))
        + f"\nA local server stands in for Google's and answers after {figures['latency']:g} s. By "
        "default briefing sends at most one request a second, because the real service blocks "
        "clients that send more, so it is slower here.\n\n"
        + table(["one fault in the middle", "", "text lost", "wall, s", "its message"], faults)
        + "\nbriefing repeats a request after a fault that may pass; gTTS stops, or leaves the "
        "piece out without a message.\n"
    )


def assemble(figures: Figures, _all: Figures) -> str:
    naive = figures["rows"]["naive"]

    def cells(one: Figures) -> list[str]:
        against = [share(one[name], naive[name]) for name in ("wall", "memory")]
        return [*against, *costs(one)]

    head = ["", "time, naive = 1", "memory, naive = 1", "wall, s", "CPU, s", "peak, MB"]
    lengths = [
        [f"{one['minutes']:g} min", one["name"], seconds(one["wall"]), f"{one['memory']:.0f}"]
        for one in figures["growth"]
    ]
    ours = [one for one in figures["growth"] if one["name"] == "briefing"]
    said = ""
    if ours:
        longer = share(ours[-1]["minutes"], ours[0]["minutes"]).removesuffix(".00")
        more = share(ours[-1]["memory"], ours[0]["memory"])
        said = f"\nFor {longer} times the audio briefing takes {more} times the memory.\n"
    return (
        table(head, rows(figures, cells, 5))
        + f"\n{figures['minutes']:g} minutes of finished clips. `briefing` trims, levels, limits, "
        "encodes, tags, and decodes the file again to check it; *unchecked* is the same without "
        "that last step; *naive* is pydub, which adds up the segments and exports them; soundfile "
        "and lameenc only encode.\n\n" + table(["", "", "wall, s", "peak, MB"], lengths) + said
    )


def edit(figures: Figures, _all: Figures) -> str:
    first, last = figures["rows"]["first"], figures["rows"]["one sentence"]

    def cells(one: Figures) -> list[str]:
        return [share(one["wall"], first["wall"]), seconds(one["wall"]), f"{one['made']}"]

    return table(["", "time, first = 1", "wall, s", "clips made"], rows(figures, cells, 3)) + (
        f"\nOne sentence changed: {first['audio'] / 60:.1f} minutes of audio are made again "
        f"in {100 * last['wall'] / first['wall']:.1f} % of the first time.\n"
    )


def batch(figures: Figures, _all: Figures) -> str:
    base, texts = next(iter(figures["rows"].values())), figures["texts"]

    def cells(one: Figures) -> list[str]:
        speed = [f"{texts / one['wall'] * 60:.1f}", share(one["audio"], one["wall"])]
        return [share(base["wall"], one["wall"]), *speed, f"{one['memory']:.0f}"]

    head = ["", "throughput, 1 core = 1", "texts a minute", "s of audio a second", "worker, MB"]
    name, last = list(figures["rows"].items())[-1]
    return table(head, rows(figures, cells, 4)) + (
        f"\nOn {name}, with a process for each, a batch of {texts} texts is finished "
        f"{base['wall'] / last['wall']:.2f} times as fast as on one.\n"
    )


def growth(figures: Figures, everything: Figures) -> str:
    spoken = everything.get("synthesis", {}).get("figures", {}).get("rows", {}).get("make")
    head = [
        "",
        "text, s",
        "first, s",
        "again, s",
        "first, MB",
        "again, MB",
        "neural voice, s (estimate)",
    ]
    lines = []
    for one in figures["lengths"]:
        costs = [seconds(one[name]["wall"]) for name in ("script", "first", "again")]
        memory = [f"{one[name]['memory']:.0f}" for name in ("first", "again")]
        neural = one["audio"] * spoken["wall"] / spoken["audio"] if spoken else 0
        lines.append(
            [f"{one['minutes']:g} min", *costs, *memory, seconds(neural) if neural else "–"]
        )
    first, last = figures["lengths"][0], figures["lengths"][-1]
    return table(head, lines) + (
        "\nMeasured with the draft voice, so that everything except synthesis is as usual at every "
        f"length: {last['minutes'] / first['minutes']:g} times the text takes "
        f"{last['first']['wall'] / first['first']['wall']:.0f} times as long and "
        f"{last['first']['memory'] / first['first']['memory']:.1f} times the memory. The last "
        "column is an estimate: the length times the neural voice's factor above.\n"
    )


def startup(figures: Figures, _all: Figures) -> str:
    say, peer = (figures["rows"][name] for name in ("briefing say", "kokoro-onnx"))
    return table(["", "wall, s", "CPU, s", "peak, MB"], rows(figures, costs, 3)) + (
        f"\nThe first sound of a short sentence comes after {seconds(say['wall'])} s, "
        f"{share(say['wall'], peer['wall'])} of the time of kokoro-onnx; the sound device adds "
        "0.1 s.\n"
    )


def quality(figures: Figures, _all: Figures) -> str:
    def cells(one: Figures) -> list[str]:
        against = f"{one['against']:+.2f} ± {one['spread']:.2f}"
        mos = [f"{one[name]:.2f}" for name in ("overall", "signal", "background", "p808")]
        return [f"{one['score']:.2f}", against, *mos]

    head = ["", "score", "against the first", "DNSMOS", "signal", "background", "P.808"]
    return table(head, rows(figures, cells, 6)) + (
        f"\n{figures['sentences']} pieces of text for each row. *Score* is the mean log-"
        "probability that Whisper base gives to the words when they are aligned with the audio; "
        "closer to 0 is better. *Against the first* is the mean difference per piece and its "
        "standard deviation. DNSMOS ranges from 1 to 5. **What this cannot judge:** whether a "
        "listener likes the voice, melody, stress, the length of a pause, a mispronounced name. "
        "Neither predictor was made for synthetic speech, and Whisper base understands Hindi too "
        "poorly for its own transcripts to be of use. Differences smaller than their deviation "
        "mean nothing. Nobody listened.\n"
    )


def desk(figures: Figures, _all: Figures) -> str:
    def cells(one: Figures) -> list[str]:
        under = f"{one['under']} of {one['rounds']}"
        return [seconds(one["wall"]), seconds(one["slowest"]), under, seconds(one["cpu"])]

    head = ["", "median, s", "slowest, s", f"under {figures['limit']:g} s", "CPU, s"]
    return table(head, rows(figures, cells, 4)) + (
        "\n*Edit to hearing*: a short sentence is changed at the desk, until all of it has been "
        "spoken as it will be in the file. *First sound*: of a long sentence, streamed from "
        "`/v1/audio/speech`.\n"
    )


def conditional(figures: Figures, _all: Figures) -> str:
    wall, cpu = seconds(figures["wall"]), seconds(figures["cpu"])
    return (
        f"{figures['not modified']} of {figures['requests']} conditional requests for the feed, "
        f"the front page and an episode were answered with 304 and no body, in {wall} s, with "
        f"{cpu} s of processor time; the server's memory went from "
        f"{figures['memory before']:.0f} to {figures['memory']:.0f} MB.\n"
    )


def text(_figures: Figures, _all: Figures) -> str:
    page = (ROOT / "docs" / "benchmarks-text.md").read_text(encoding="utf-8").splitlines()
    start = next(i for i, line in enumerate(page) if line.startswith("|"))
    names = ("briefing", "nemo_text_processing", "the text as it is")
    chosen = [line for line in page[start + 2 :] if line[2:].startswith(names)][: len(names)]
    return "\n".join([*page[start : start + 2], *chosen, _TEXT])


_TEXT = """
Three rows of [benchmarks-text.md](benchmarks-text.md): written to spoken Hindi, per cent right,
not measured again here. That page has all libraries, what they were tried on and where the answers
come from.
"""
