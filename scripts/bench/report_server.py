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
        "\nA short sentence is changed on the desk and said, whole, as it will be in the file; the "
        "first sound of a long one streams from `/v1/audio/speech`.\n"
    )


def conditional(figures: Figures, _all: Figures) -> str:
    wall, cpu = seconds(figures["wall"]), seconds(figures["cpu"])
    return (
        f"{figures['not modified']} of {figures['requests']} conditional requests for the feed, "
        f"the front page and an episode were answered 304 without a body, in {wall} s and {cpu} s "
        f"of the server's processor; its memory went from {figures['memory before']:.0f} to "
        f"{figures['memory']:.0f} MB.\n"
    )
