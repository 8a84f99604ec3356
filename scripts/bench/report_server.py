"""The sections of docs/benchmarks.md about what answers over HTTP: the desk, the API, a site."""

from __future__ import annotations

from report_tables import Figures, rows, seconds
from text_report import table


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
