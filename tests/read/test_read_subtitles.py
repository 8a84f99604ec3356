"""Subtitles are read as what is said: sentences over captions whole, nothing twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import read
from briefing.read.kinds import source_of
from briefing.read.subtitles import read as read_subtitles


def text(written: str) -> str:
    """What is read of `written`, without the line end at its end."""
    return read_subtitles(written.encode(), "a.srt").text.rstrip("\n")


def srt(*captions: str, pause: float = 0.1) -> str:
    """Captions of two seconds each, `pause` seconds apart."""
    lines = []
    for number, caption in enumerate(captions, start=1):
        start = (number - 1) * (2 + pause)
        times = " --> ".join(
            f"00:{int(t) // 60:02}:{int(t) % 60:02},{round(t % 1 * 1000):03}"
            for t in (start, start + 2)
        )
        lines += [str(number), times, caption, ""]
    return "\n".join(lines)


def test_a_sentence_over_several_captions_is_one() -> None:
    assert text(srt("राष्ट्रपति ने\nकहा कि", "वे कल", "आएँगे।")) == "राष्ट्रपति ने कहा कि वे कल आएँगे।"


@pytest.mark.parametrize(
    ("caption", "said"),
    [
        ("<i>तिरछा</i> <font color='#fff'>लाल</font>", "तिरछा लाल"),
        (r"{\an8}ऊपर {\i1}लिखा{\i0}", "ऊपर लिखा"),
        ("♪ गीत के बोल ♪", "गीत के बोल"),
        ("5 < 6 और 7 > 3", "5 < 6 और 7 > 3"),
        ("राम - और श्याम", "राम - और श्याम"),
        ("<अज्ञात> पाठ", "<अज्ञात> पाठ"),
        ("तापमान\n-5 डिग्री", "तापमान -5 डिग्री"),
        ("साल था\n2024", "साल था 2024"),
    ],
)
def test_tags_and_marks_go_and_words_stay(caption: str, said: str) -> None:
    assert text(srt(caption)) == said


def test_sounds_in_brackets_are_not_said() -> None:
    assert text(srt("[संगीत]", "- [तालियाँ]", "♪♪", "नमस्ते।")) == "नमस्ते।"


def test_another_speaker_begins_a_paragraph() -> None:
    assert text(srt("- कौन है?\n- मैं।", ">> चलो।")) == "कौन है?\n\nमैं।\n\nचलो।"


def test_a_pause_after_a_sentence_begins_a_paragraph_and_one_inside_does_not() -> None:
    assert text(srt("पहला वाक्य।", "दूसरा", "वाक्य।", pause=3)) == "पहला वाक्य।\n\nदूसरा वाक्य।"


def test_empty_lines_inside_a_caption_lose_nothing() -> None:
    assert text(srt("पहली\n\nदूसरी", "तीसरी")) == "पहली दूसरी तीसरी"


def test_captions_without_numbers_and_with_windows_line_ends_are_read() -> None:
    written = "00:00:01,0 --> 00:00:02,0 X1:1\r\nएक\r\n\r\n00:00:02,1 --> 00:00:03,0\r\nदो\r\n"
    assert text(written) == "एक दो"


WEBVTT = """WEBVTT - शीर्षक
Kind: captions

STYLE
::cue { color: red }

NOTE
यह टिप्पणी है

परिचय
00:01.000 --> 00:03.000 align:start position:0%
<v रमेश>नमस्ते <c.red>दोस्तों</c>

01:00:03.000 --> 01:00:04.000
&amp; आप
"""


def test_webvtt_is_read_without_its_notes_names_and_styles(tmp_path: Path) -> None:
    path = tmp_path / "a.vtt"
    path.write_text(WEBVTT, encoding="utf-8-sig")
    assert read(path).text == "नमस्ते दोस्तों &amp; आप\n"


ROLLING = """WEBVTT

00:00:00.000 --> 00:00:02.000
 
नमस्ते<00:00:01.000><c> दोस्तों</c>

00:00:02.000 --> 00:00:02.010
नमस्ते दोस्तों
 

00:00:02.010 --> 00:00:04.000
नमस्ते दोस्तों
आज<00:00:03.000><c> हम</c>

00:00:04.000 --> 00:00:04.010
आज हम
 

00:00:04.010 --> 00:00:06.000
आज हम
मिलेंगे।
"""  # noqa: W293 - the blanks are what the site writes


def test_captions_that_roll_up_are_said_once() -> None:
    assert read_subtitles(ROLLING.encode(), "a.vtt").text == "नमस्ते दोस्तों आज हम मिलेंगे।\n"


def test_captions_that_grow_word_by_word_are_said_once() -> None:
    assert text(srt("आज", "आज हम", "आज हम मिलेंगे।", pause=0)) == "आज हम मिलेंगे।"


def test_what_is_said_again_after_a_pause_is_said_again() -> None:
    assert text(srt("नहीं।", "नहीं।", pause=1)) == "नहीं। नहीं।"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("कोई समय नहीं", r"a\.srt: no subtitles in it"),
        (srt("[संगीत]"), r"a\.srt: nothing is said in these subtitles"),
    ],
)
def test_a_file_without_subtitles_is_refused(written: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        text(written)


def test_they_are_known_by_their_content_without_a_name(tmp_path: Path) -> None:
    for name, written in (("vtt", WEBVTT), ("srt", srt("नमस्ते।"))):
        path = tmp_path / name
        path.write_text(written, encoding="utf-8")
        assert "-->" not in read(path).text


TIMES = {
    "as the format has it": "00:00:01,000 --> 00:00:02,000",
    "no thousandths": "00:00:01 --> 00:00:02",
    "ten thousandths": "00:00:01,0000 --> 00:00:02,0000",
    "hundredths": "00:00:01,00 --> 00:00:02,00",
    "full stop": "00:00:01.000 --> 00:00:02.000",
    "mixed": "00:00:01.000 --> 00:00:02,000",
    "no hours": "00:01,000 --> 00:02,000",
    "one figure": "0:0:1,5 --> 0:0:2,5",
    "short arrow": "00:00:01,000 -> 00:00:02,000",
    "long dash and arrow": "00:00:01,000 –> 00:00:02,000",
    "dash": "00:00:01,000 — 00:00:02,000",
    "hyphen": "00:00:01,000 - 00:00:02,000",
    "drawn arrow": "00:00:01,000 → 00:00:02,000",
    "no blanks": "00:00:01,000-->00:00:02,000",
    "blanks in the arrow": "00:00:01,000 -- > 00:00:02,000",
    "blanks in the times": "00 : 00 : 01, 000 --> 00 : 00 : 02, 000",
    "blanks around": "  00:00:01,000 --> 00:00:02,000  ",
    "minus": "-00:00:01,000 --> 00:00:02,000",
    "colon before the frames": "00:00:01:12 --> 00:00:02:12",
    "Hindi figures": "००:००:०१,००० --> ००:००:०२,०००",
    "long film": "100:00:01,000 --> 100:00:02,000",
    "places": "00:00:01,000 --> 00:00:02,000 X1:10 X2:20 align:start",
}


@pytest.mark.parametrize("times", TIMES.values(), ids=TIMES.keys())
@pytest.mark.parametrize("head", ["", "WEBVTT\n\n"], ids=["srt", "vtt"])
def test_times_as_people_type_them_lose_no_words(times: str, head: str) -> None:
    before = "1\n00:00:00,000 --> 00:00:00,900\nपहला वाक्य।\n\n"
    written = f"{head}{before}2\n{times}\nदूसरा वाक्य।\n\n3\n00:00:03,000 --> 00:00:04,000\nतीसरा।\n"
    source = source_of(written.encode(), "a.srt", ".srt")
    assert " ".join(source.text.split()) == "पहला वाक्य। दूसरा वाक्य। तीसरा।"
    assert not source.unaccounted
    left_out = [each.text.strip() for each in source.left_out if each.why == "times"]
    assert left_out[1] == times.strip()


def test_words_on_the_line_of_times_are_read() -> None:
    assert text("1\n00:00:01,000 --> 00:00:02,000 नमस्ते दोस्तों\n") == "नमस्ते दोस्तों"


@pytest.mark.parametrize("line", ["10:30 - 11:45", "5 → 9", "सुबह 10:30 --> 11:45"])
def test_times_that_are_words_of_a_subtitle_are_read(line: str) -> None:
    assert text(srt(f"बैठक\n{line}")) == f"बैठक {line}"


STRAY = """WEBVTT

00:01.000 --> 00:02.000
पहला।

बीच में बिना समय का पाठ

NOTE टिप्पणी यहाँ

नाम
00:03.000 --> 00:04.000
<v रमेश>[संगीत]</v>
<ruby>दूसरा<rt>ऊपर</rt></ruby>।
"""


def test_text_that_is_in_no_subtitle_is_named_and_what_is_no_text_has_its_reason() -> None:
    source = source_of(STRAY.encode(), "a.vtt", ".vtt")
    assert source.text == "पहला। दूसरा।\n"
    assert [(each.text, each.line) for each in source.unaccounted] == [("बीच में बिना समय का पाठ", 6)]
    left_out = {(each.why, each.text, each.line) for each in source.left_out}
    assert left_out >= {
        ("header", "WEBVTT", 1),
        ("times", "00:03.000 --> 00:04.000", 11),
        ("note", "NOTE टिप्पणी यहाँ", 8),
        ("number or name of a subtitle", "नाम", 10),
        ("markup", "<v रमेश>", 12),
        ("sound", "[संगीत]", 12),
        ("reading over a word", "<rt>ऊपर</rt>", 13),
    }


def test_what_rolls_up_is_accounted_for_and_a_place_is_the_line_of_the_file() -> None:
    source = source_of(ROLLING.encode(), "a.vtt", ".vtt")
    assert not source.unaccounted
    assert source.where(source.text.index("मिलेंगे")) == "a.vtt, line 21"


_SUBSTATION = """[Script Info]
Title: फ़िल्म

[V4+ Styles]
Format: Name, Fontname
Style: Default,Arial

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.50,Default,राम,0,0,0,,{\\i1}वह आया,\\Nऔर{\\i0} बैठ\\hगया।
Comment: 0,0:00:02.00,0:00:02.50,Default,,0,0,0,,यह टिप्पणी है।
Dialogue: 0,0:00:02.50,0:00:03.00,Default,,0,0,0,,{\\p1}m 0 0 l 100 0{\\p0}
Dialogue: 0,0:00:09.00,0:00:10.00,Default,,0,0,0,,फिर चला गया।
"""


def test_events_of_substation_are_read_and_all_else_is_named() -> None:
    source = source_of(_SUBSTATION.encode(), "x.ass", ".ass")
    assert source.text == "वह आया, और बैठ गया।\n\nफिर चला गया।\n"
    assert source.unaccounted == ()
    whys = [each.why for each in source.left_out]
    assert whys == ["header", "times", "markup", "markup", "comment", "times", "drawing", "times"]
    assert source.where(source.text.index("फिर")) == "x.ass, line 13"


def test_substation_is_known_by_its_content_and_other_fields_are_taken_as_they_are() -> None:
    written = (
        "[Script Info]\r\n[Events]\r\nFormat: Start, End, Text\r\n"
        "Dialogue: 0:00:01.00,0:00:02.00,एक, दो, तीन।\r\n"
    )
    source = source_of(written.encode(), "x", "")
    assert (source.text, source.unaccounted) == ("एक, दो, तीन।\n", ())


def test_substation_without_events_is_refused() -> None:
    with pytest.raises(InputError, match="no subtitles in it"):
        source_of(b"[Script Info]\n[Events]\nFormat: Start, End, Text\n", "x.ass", ".ass")
