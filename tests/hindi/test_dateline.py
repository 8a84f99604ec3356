"""The day a text says it is of, and no other day that stands in it."""

from __future__ import annotations

import pytest

from briefing.hindi.dateline import dateline, part_of_day

NEAR = "2026-11-30"


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("शनिवार, 28 नवंबर 2026\n\nपाठ।", "2026-11-28", ""),
        ("दिनांक: २८/११/२०२६\nपाठ।", "2026-11-28", ""),
        ("2026-11-28\nपाठ।", "2026-11-28", ""),
        ("28.11.2026\n\nपाठ।", "2026-11-28", ""),
        ("November 28, 2026\nपाठ।", "2026-11-28", ""),
        ("Updated: Sat, 28 Nov 2026 18:30 IST\nपाठ।", "2026-11-28", "18:30"),
        ("आज की ख़बरें\nशाम 6:30 बजे, 28 नवंबर 2026\n\nपाठ।", "2026-11-28", "18:30"),
        ("बजट पेश\nराम कुमार\nनई दिल्ली, 28 नवंबर\nसरकार ने कहा।", "2026-11-28", ""),
        ("नई दिल्ली, 28 नवंबर (भाषा)। सरकार ने कहा।", "2026-11-28", ""),
        ("नई दिल्ली, 28 नवंबर। सरकार ने कहा।", "2026-11-28", ""),
        ("मुंबई: 28 नवंबर 2026: सरकार ने कहा।", "2026-11-28", ""),
        ("28 नवंबर 2026 की प्रमुख ख़बरें\nपाठ।", "2026-11-28", ""),
        ("नमस्कार। आज शनिवार, 28 नवंबर 2026 है। सरकार ने कहा।", "2026-11-28", ""),
        ("सुबह की ख़बरें\n28.11.2026\nपाठ।", "2026-11-28", "07:00"),
        ("नई दिल्ली, 1 दिसंबर। सरकार ने कहा।", "2026-12-01", ""),
        ("नई दिल्ली, 2 दिसंबर। सरकार ने कहा।", "2025-12-02", ""),
        ("पटना, 29 फ़रवरी। सरकार ने कहा।", "2024-02-29", ""),
        ("मुंबई, 3 मार्च। सरकार ने कहा।", "2026-03-03", ""),
    ],
)
def test_a_text_tells_its_day(text: str, day: str, time: str) -> None:
    found = dateline(text, NEAR)
    assert found is not None
    assert (found.day, found.time) == (day, time)


@pytest.mark.parametrize(
    "text",
    [
        "15 अगस्त 1947 को देश आज़ाद हुआ।",
        "राम 28 नवंबर 2026 को दिल्ली आए।",
        "बैठक 28 नवंबर 2026 को है। सरकार ने कहा।",
        "26 जनवरी 2020\nको क़ानून लागू हुआ।",
        "15 अगस्त 1947\n\nदेश आज़ाद हुआ।",
        "28-29 नवंबर 2026\nमेला लगा।",
        "28 नवंबर से 30 नवंबर तक मेला।",
        "31 फ़रवरी 2026\nपाठ।",
        "10.5.2\nपाठ।",
        "1/2 कप आटा\nपाठ।",
        "",
    ],
)
def test_another_day_is_not_the_texts(text: str) -> None:
    assert dateline(text, NEAR) is None


def test_a_day_without_its_year_needs_another_near_it() -> None:
    assert dateline("नई दिल्ली, 28 नवंबर। सरकार ने कहा।") is None


def test_the_dateline_ends_where_the_news_begins() -> None:
    text = "नई दिल्ली, 28 नवंबर (भाषा)। सरकार ने कहा।"
    found = dateline(text, NEAR)
    assert found is not None
    assert text[found.end :].strip() == "सरकार ने कहा।"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("शाम की ख़बरें। दूसरी ख़बर।", "18:00"),
        ("# सुबह का बुलेटिन\n\nपाठ।", "07:00"),
        ("रात भर बारिश हुई।", ""),
        ("पाठ।\nशाम की ख़बरें", ""),
    ],
)
def test_a_bulletin_may_be_of_a_part_of_the_day(text: str, time: str) -> None:
    assert part_of_day(text) == time
