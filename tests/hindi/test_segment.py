"""Paragraphs, headings, lists, quotes, verse and pauses; every character accounted for."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document import Document, Kind, Source
from briefing.errors import InputError
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.segment import segment, sentences, unspoken

FIRST = (
    "मंगलवार को विदेश मंत्रालय ने विवरण दिया, जिसमें दोनों नेताओं ने स्थिति पर चर्चा की। प्रवक्ता ने "
    "बातचीत को उच्च स्तरीय संबंधों का उदाहरण बताया। दोनों मंत्रियों ने मुख्य रूप से सुरक्षा पर बात की।"
)
SECOND = (
    "दोनों ने मध्य एशिया में सुरक्षा सुनिश्चित करने की प्रतिबद्धता व्यक्त की। राजनयिकों ने पुष्टि की कि "
    "दोनों देश विदेशी हस्तक्षेप का विरोध करना जारी रखेंगे और मिलकर काम करेंगे।"
)
BODY, HEADING, QUOTE, ITEM, VERSE = Kind.BODY, Kind.HEADING, Kind.QUOTE, Kind.ITEM, Kind.VERSE


def document(text: str) -> Document:
    return segment(clean(Source(text, "news.txt")))


def outline(text: str) -> list[tuple[Kind, str]]:
    """Each paragraph's kind and its text on one line, sentences parted by "|"."""
    return [
        (each.kind, "|".join(" ".join(sentence.text.split()) for sentence in each.sentences))
        for each in document(text).paragraphs
    ]


def parted(paragraph: str) -> str:
    return paragraph.replace("। ", "।|")


TWO = [(BODY, parted(FIRST)), (BODY, parted(SECOND))]


@pytest.mark.parametrize("width", [36, 60, 72, 90])
def test_lines_wrapped_to_a_width_are_one_paragraph(width: int) -> None:
    assert outline(f"{textwrap.fill(FIRST, width)}\n\n{textwrap.fill(SECOND, width)}") == TWO


def test_wrapped_paragraphs_need_no_empty_line_between() -> None:
    """The short last line tells, or the indent of the first."""
    assert outline(f"{textwrap.fill(FIRST, 70)}\n{textwrap.fill(SECOND, 70)}") == TWO
    indented = [textwrap.fill(each, 70, initial_indent="    ") for each in (FIRST, SECOND)]
    assert outline("\n".join(indented)) == TWO


def test_lines_broken_by_hand_are_one_paragraph() -> None:
    ragged = (
        "मंगलवार को चीन के विदेश मंत्रालय ने विवरण दिया, जहाँ\n"
        "दोनों ने कज़ाख़स्तान की स्थिति पर चर्चा की। चीनी विदेश\n"
        "मंत्रालय के प्रवक्ता ने बातचीत को\nउच्च स्तरीय संबंधों का उदाहरण बताया।"
    )
    assert [kind for kind, _ in outline(ragged)] == [BODY]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\n\n\n"])
def test_long_lines_are_a_paragraph_each(between: str) -> None:
    assert outline(f"{FIRST}{between}{SECOND}") == TWO


def test_a_sentence_over_wrapped_lines_keeps_their_line_ends() -> None:
    text = "एक लंबा वाक्य जो एक ही पंक्ति में कभी पूरा नहीं हो सकता और इसलिए\nदूसरी पर जाता है।"
    assert document(text).paragraphs[0].sentences[0].text == text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"# चीन और रूस #\n\n{FIRST}", "चीन और रूस"),
        (f"चीन और रूस\n==========\n{FIRST}", "चीन और रूस"),
        (f"चीन और रूस\n---\n\n{FIRST}", "चीन और रूस"),
        (f"चीन और रूस\n\n{FIRST}", "चीन और रूस"),
        (f"चीन और रूस\n{FIRST}", "चीन और रूस"),
        (f"चीन और रूस\n\n{textwrap.fill(FIRST, 70)}", "चीन और रूस"),
        (f"क्या युद्ध होगा?\n\n{FIRST}", "क्या युद्ध होगा?"),
        (f"1. परिचय\n\n{FIRST}", "1. परिचय"),
    ],
)
def test_headings_are_found(text: str, title: str) -> None:
    assert outline(text) == [(HEADING, title), (BODY, parted(FIRST))]
    assert document(text).title == title


def test_an_author_and_a_place_under_a_heading_are_no_headings() -> None:
    found = outline(f"बजट पेश\nराम कुमार\nनई दिल्ली, 1 फ़रवरी\n{FIRST}")
    assert found == [
        (HEADING, "बजट पेश"),
        (BODY, "राम कुमार"),
        (BODY, "नई दिल्ली, 1 फ़रवरी"),
        (BODY, parted(FIRST)),
    ]


@pytest.mark.parametrize("text", [f"वह गया।\n{FIRST}", f"उन्होंने कहा:\n{FIRST}", "कोई शीर्षक नहीं"])
def test_what_ends_or_leads_to_a_sentence_is_no_heading(text: str) -> None:
    assert document(text).paragraphs[0].kind is BODY
    assert document(text).title == ""


def test_the_title_of_the_source_comes_first() -> None:
    assert segment(Source(f"# अन्य\n\n{FIRST}", "-", title="शीर्षक")).title == "शीर्षक"


def test_the_number_of_an_item_is_said_and_its_bullet_is_not() -> None:
    text = "सूची\n1. पहला काम\n२) दूसरा काम\n(क) तीसरा\n1.चौथा\n• पाँचवाँ\n- छठा\n  जो लंबा है\n* सातवाँ"
    assert outline(text) == [
        (HEADING, "सूची"),
        *[(ITEM, each) for each in ("1. पहला काम", "२) दूसरा काम", "(क) तीसरा", "1.चौथा")],
        *[(ITEM, each) for each in ("पाँचवाँ", "छठा जो लंबा है", "सातवाँ")],
    ]


def test_a_circle_typed_as_a_zero_is_a_bullet_but_not_before_what_is_counted() -> None:
    text = f"{FIRST}\n\n० पहला राजा था\n० से ५ तक\n० डिग्री पर"
    assert outline(text) == [
        TWO[0],
        (ITEM, "पहला राजा था"),
        (BODY, "० से ५ तक"),
        (BODY, "० डिग्री पर"),
    ]


def test_quotes_and_separators_in_markdown() -> None:
    assert outline(f"{FIRST}\n\n> पहली बात\n> यहाँ तक।\n\n***\n\n{SECOND}") == [
        TWO[0],
        (QUOTE, "पहली बात यहाँ तक।"),
        TWO[1],
    ]


def test_verse_is_one_paragraph_of_lines() -> None:
    doha = "बुरा जो देखन मैं चला, बुरा न मिलिया कोय।\nजो दिल खोजा आपना, मुझसे बुरा न कोय॥"
    poem = "मैं नीर भरी दुख की बदली\nस्पंदन में चिर निस्पंद बसा\nक्रंदन में आहत विश्व हँसा"
    assert outline(f"{FIRST}\n\n{doha}\n\n{poem}") == [
        TWO[0],
        (VERSE, doha.replace("\n", "|")),
        (VERSE, poem.replace("\n", "|")),
    ]


def test_a_line_of_dialogue_keeps_its_dash() -> None:
    assert outline("– तुम कौन हो?\n– मैं राम हूँ।") == [(BODY, "– तुम कौन हो?"), (BODY, "– मैं राम हूँ।")]


@pytest.mark.parametrize(
    ("mark", "seconds"),
    [
        ("[विराम 2s]", 2.0),
        ("[विराम 500ms]", 0.5),
        ("[pause 1.5]", 1.5),
        ("[विराम १.५]", 1.5),
        ("[PAUSE 3 s]", 3.0),
        ("[विराम 2 सेकंड]", 2.0),
        ("[विराम]", 1.0),
        ("[pause:2s]", 2.0),
        ("[विराम: 2s]", 2.0),
        ("[विराम 1,5s]", 1.5),
        ("[pause 2 sec]", 2.0),
        ("[pause 2 sec.]", 2.0),
        ("[pause=750ms]", 0.75),
        ("[pause - 2 seconds]", 2.0),
        ("[रुकें 2]", 2.0),
        ("[रुकें १,५ सेकंड]", 1.5),
        ("[मौन 3 से]", 3.0),
        ("[विराम 1 मिनट]", 60.0),
        ("[विराम ५०० मिसे]", 0.5),
        ("[break 1s]", 1.0),
    ],
)
def test_pause_marks_are_read_and_not_said(mark: str, seconds: float) -> None:
    found = document(f"पहला वाक्य। {mark} दूसरा {mark} वाक्य।")
    assert [pause.seconds for pause in found.pauses] == [seconds, seconds]
    said = [sentence.text for sentence in found.paragraphs[0].sentences]
    assert said == ["पहला वाक्य।", "दूसरा", "वाक्य।"]
    span = found.pauses[0].span
    assert found.source.text[span.start : span.end] == mark


def test_a_pause_mark_on_its_own_line_parts_paragraphs() -> None:
    assert outline(f"{FIRST}\n[विराम 2s]\n{SECOND}") == TWO


def refusal(text: str) -> InputError:
    with pytest.raises(InputError) as error:
        segment(Source(text, "news.txt"))
    assert error.value.hint
    return error.value


@pytest.mark.parametrize("text", ["", " \n\t", "।!? — ***", "[विराम 2s]", "----\n…"])
def test_nothing_to_say_is_an_error(text: str) -> None:
    assert refusal(text).message == "news.txt: nothing to say"


def test_no_hindi_is_an_error() -> None:
    assert refusal("Plain English. [विराम 2s]").message == "news.txt: contains no Hindi"


def test_a_pause_of_hours_is_an_error_with_its_line() -> None:
    message = refusal("वह गया।\n[विराम 2000s]").message
    assert message == "news.txt, line 2: [विराम 2000s] is longer than 60 s"


@pytest.mark.parametrize(
    "lines",
    [
        (
            "प्रश्न 3. मधुर वाणी से क्या लाभ होता है, यह पाठ के आधार पर विस्तार से बताइए।",
            "उत्तर. सबका मन जीतना",
            "प्रश्न 4. मीठी एवं कर्कश वाणी के लिए किन-किन पक्षियों का उदाहरण दिया जाता है?",
            "उत्तर: कोयल और कौए का",
        ),
        ("‘गोदान’ के लेखक कौन हैं?", "उत्तर. प्रेमचंद", "प्रश्न 2. यह कब छपा था?", "उत्तर. 1936 में"),
    ],
)
def test_the_parts_of_an_exercise_are_never_joined(lines: tuple[str, ...]) -> None:
    assert sentences("\n".join(lines)) == list(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("-डॉ. प्रेम शर्मा", "मेष", "काम में खरी-खोटी सुनने को मिल सकती है।"),
        ("(B) 1907 ई. में", "हल", "यह 1911 में हुआ।"),
        ("2. छींटा देना विधि", "20/04/2023 को जारी", "वह आया।"),
        (
            "Registered under Government Act 21 and certified as a training center",
            "कंप्यूटर एक मशीन है।",
        ),
    ],
)
def test_a_line_with_an_abbreviation_or_in_english_does_not_run_on(lines: tuple[str, ...]) -> None:
    assert sentences("\n".join(lines)) == list(lines)


def test_headings_of_a_wiki_are_headings() -> None:
    assert outline("== जीवन ==\nवह पटना में रहा।\n\n=== शिक्षा ===\nवहीं पढ़ा।") == [
        (HEADING, "जीवन"),
        (BODY, "वह पटना में रहा।"),
        (HEADING, "शिक्षा"),
        (BODY, "वहीं पढ़ा।"),
    ]


def test_a_name_under_a_label_and_its_value_stands_alone() -> None:
    stars = "मेष\nदिन अच्छा रहेगा। धन लाभ होगा। शुभ रंग: लाल\nवृष\nवाहन सावधानी से चलाएं।"
    assert "वृष" in [text for _, text in outline(stars)]
    speech = "वह बैठा रहा। फिर उसने कहा: तुम अब\nअपने घर जाओ और सो जाओ।"
    assert outline(speech) == [(BODY, "वह बैठा रहा।|फिर उसने कहा: तुम अब अपने घर जाओ और सो जाओ।")]


def test_a_line_goes_on_with_a_word_that_begins_no_sentence() -> None:
    first, second = "जब अंतर नहीं करते तो लड़की को लड़की", "ही क्यों नहीं मान रहे हो।"
    assert sentences(f"{first}\n{second}") == [f"{first} {second}"]
    assert sentences(f"{first}\nवे मान रहे हैं।") == [first, "वे मान रहे हैं।"]


def test_a_line_that_ends_in_a_comma_or_a_long_one_in_a_postposition_goes_on() -> None:
    said = "माताएँ बच्चों को सीने से लगाकर रोतीं और कहतीं, “यह अत्याचार कब तक चलेगा?”"
    assert sentences(said.replace(", ", ",\n")) == [said]
    long = "अगर फ़िल्म की कहानी प्राण और प्रेमनाथ की तरफ़ से बनती तो वह पंजाबी शादी के रूप में आती।"
    assert sentences(f"वह गया।\n{long}".replace("शादी के ", "शादी के\n")) == ["वह गया।", long]
    assert sentences("किस्सा कुर्सी का\nवह राजा बना।") == ["किस्सा कुर्सी का", "वह राजा बना।"]
    assert sentences("प्रिय मित्र,\nमैं ठीक हूँ।") == ["प्रिय मित्र,", "मैं ठीक हूँ।"]


def test_sentences_are_strings_on_one_line() -> None:
    assert sentences("डॉ. राव आए|फिर\nवे गए।") == ["डॉ. राव आए।", "फिर वे गए।"]
    assert sentences("") == []
    assert sentences("Plain. English.") == ["Plain.", "English."]


def test_the_markup_of_a_text_is_listed() -> None:
    text = "## क ##\n\n- ख\n> ग\n\n***\n\nघ\n==="
    found = document(text)
    marks = [found.source.text[span.start : span.end] for span in unspoken(found)]
    assert [mark.strip() for mark in marks] == ["##", "##", "-", ">", "***", "==="]


LINES = [
    *(
        "",
        "शब्द",
        "वह गया।",
        "- एक",
        "1. दो",
        "> तीन",
        "# चार",
        "***",
        "----",
        "।",
        "॥ १ ॥",
        "[विराम 2s]",
    ),
    *(
        "वह [pause 1] गया। फिर",
        "बुरा न कोय॥",
        "“",
        "– चलो",
        "    मैं",
        "(क)",
        FIRST[:64],
        FIRST[:66],
        "• ",
        "==",
    ),
]


@given(st.lists(st.sampled_from(LINES), max_size=12).map("\n".join))
def test_every_character_is_said_or_a_pause_or_markup(text: str) -> None:
    """And none twice: spans are in order and do not overlap; texts are what spans say."""
    try:
        found = segment(Source(text, "-"))
    except InputError:
        return
    spoken = [sentence for each in found.paragraphs for sentence in each.sentences]
    assert all(text[each.span.start : each.span.end] == each.text for each in spoken)
    assert all(each.text.strip() == each.text for each in spoken)
    starts = [each.span.start for each in spoken]
    assert starts == sorted(starts)
    spans = [each.span for each in spoken] + [pause.span for pause in found.pauses]
    spans = sorted([*spans, *unspoken(found)], key=lambda span: span.start)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    covered = "".join(text[span.start : span.end] for span in spans)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "line",
    [
        "क\n",
        "वह गया।\n",
        "1. क\n",
        "> क\n",
        "# क\n",
        "[विराम 2s]क\n",
        "क\n\n",
        "***\n",
        f"{FIRST[:70]}\n",
    ],
)
def test_hostile_lines_take_linear_time(line: str) -> None:
    """100,000 characters of lines; were a rule quadratic, this would take minutes."""
    found = segment(Source("क\n" + line * (100_000 // len(line)), "-"))
    assert found.paragraphs
