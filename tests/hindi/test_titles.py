"""Titles of texts that give themselves none."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from briefing.document import Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.paratext.reduce import reduced
from briefing.hindi.segment import segment
from briefing.hindi.titles import first_words, name_as_title
from briefing.pipeline import running
from briefing.settings import Paratext, Settings


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("2026-11-28 दिल्ली में बारिश", "दिल्ली में बारिश"),
        ("सुबह की ख़बरें 20260210", "सुबह की ख़बरें"),
        ("दिल्ली_में_बारिश", "दिल्ली में बारिश"),
        ("गोदान", "गोदान"),
        ("Delhi rains today", "Delhi rains today"),
        ("2026-11-28", ""),
        ("2026-11-28_0730", ""),
        ("2026-02-10 शाम", ""),
        ("20260210-morning", ""),
        ("news", ""),
        ("in_2", ""),
        ("my-file", ""),
        ("Untitled document", ""),
        ("नया पाठ", ""),
        ("the words given", ""),
        ("standard input", ""),
        ("\udce9\udcff", ""),
    ],
)
def test_a_name_is_a_title_when_it_reads_as_one(name: str, title: str) -> None:
    assert name_as_title(name) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("शाम की ख़बरें। दूसरी ख़बर।", "शाम की ख़बरें"),
        ("आज की ख़बरें।\nसरकार ने कहा कि वह आज नया क़ानून लाएगी।", "आज की ख़बरें"),
        ("नमस्कार। आज बारिश हुई।", "आज बारिश हुई"),
        ("नई दिल्ली, 28 नवंबर (भाषा)। सरकार ने कहा।", "सरकार ने कहा"),
        ("28 नवंबर 2026\n\nसरकार ने कहा।", "सरकार ने कहा"),
        ("नमस्कार।", "नमस्कार"),
        ("जयपुर। सरकार ने कहा कि पानी आएगा।", "सरकार ने कहा कि पानी आएगा"),
        ("बारिश हुई। छुट्टी रही।", "बारिश हुई"),
        (f"{'क्षत्रिय ' * 20}।", f"{' '.join(['क्षत्रिय'] * 7)}…"),
    ],
)
def test_the_first_words_are_a_title(text: str, title: str) -> None:
    document = segment(clean(Source(text, "2026-11-28.txt")))
    assert document.title == ""
    assert first_words(document) == title


@pytest.mark.parametrize(
    "before",
    ["पटना, 28 नवंबर (संवाददाता)। ", "नई दिल्ली (भाषा)। ", "रमेश कुमार | अपडेटेड 28 नवंबर 2026\n\n"],
)
def test_a_dateline_or_byline_read_in_short_is_no_title(before: str) -> None:
    told = "राजधानी में शुक्रवार की शाम हुई बारिश से तापमान गिर गया"
    source = Source(f"{before}{told}। कल कोहरा होगा।\n\nनिगम ने दावा किया।", "2026-11-28.txt")
    (text,) = running(source, Settings()).texts
    assert first_words(text.script.document) == told


def test_ten_thousand_letters_without_a_blank_are_cut() -> None:
    assert len(first_words(segment(clean(Source("क" * 10_000, "x"))))) < 80


def test_a_heading_far_below_the_top_is_no_title() -> None:
    body = "सरकार ने कहा कि वह किसानों के लिए नई योजना लाएगी, जिस पर विपक्ष ने सवाल उठाए हैं।"
    assert segment(Source(f"{body}\n\n# खेल\n\n{body}", "-")).title == ""
    assert segment(Source(f"28 नवंबर 2026\n\n# खेल\n\n{body}", "-")).title == "खेल"


HEADLINE = "पटना में भारी बारिश, 12 ज़िलों में स्कूल बंद"
REPORT = (
    "राजधानी समेत कई ज़िलों में शुक्रवार रात से हो रही बारिश के कारण जनजीवन ठप हो गया। प्रशासन ने लोगों से "
    "घरों में रहने की अपील की है।"
)


@pytest.mark.parametrize(
    "text",
    [
        f"{HEADLINE}\n\nसंवाददाता, पटना\nUpdated Sat, 28 Nov 2026 07:10 AM IST\n\n{REPORT}",
        f"{HEADLINE}\n\nUpdated: 28 Nov 2026\n\nपटना, 28 नवंबर। {REPORT}",
        f"{HEADLINE}\nसंवाददाता, पटना\n{REPORT}",
        f"{HEADLINE}\n(फोटो: PTI)\n\n{REPORT}",
        f"संवाददाता, पटना\n\n{HEADLINE}\n\n{REPORT}",
        f"{HEADLINE}\n\nपटना, 28 नवंबर। बिहार में बारिश।",
    ],
)
def test_the_headline_is_the_title_whatever_stands_between_it_and_the_report(text: str) -> None:
    source = reduced(clean(Source(text, "2026-11-28.txt")), asdict(Paratext()))
    assert segment(source).title == HEADLINE


CHAPTERS = f"अध्याय 1\nजंगल का राजा\n\n{REPORT}\n\nअध्याय 2\nनदी की चाल\n\n{REPORT}"


@pytest.mark.parametrize(
    ("name", "title"),
    [("जंगल की कहानियाँ.txt", "जंगल की कहानियाँ"), ("book1.txt", "अध्याय 1: जंगल का राजा")],
)
def test_a_book_that_begins_with_a_chapter_is_called_as_its_file_is(name: str, title: str) -> None:
    assert running(Source(CHAPTERS, name), Settings()).title == title
