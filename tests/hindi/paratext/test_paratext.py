"""What stands around a text is left out or shortened, and reported; the text is not touched."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from briefing.document import Source, quoted
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.paratext.apparatus import APPARATUS
from briefing.hindi.paratext.recognize import KINDS
from briefing.hindi.paratext.reduce import CHOICES, in_short, reduced
from briefing.io.messages import in_hindi
from briefing.settings import Paratext

BODY = (
    "सुबह से ही बादल घिर आए थे और हवा में नमी थी। चौपाल पर बैठे लोग फसल की बातें कर रहे थे, पर किसी "
    "का मन काम में नहीं लग रहा था।"
)
READ = dict.fromkeys(KINDS, "read")
DEFAULTS = asdict(Paratext())


def of(line: str, kind: str, choice: str) -> tuple[str, list[tuple[str, str]]]:
    """What is left of a line in the middle of a text, and what is reported."""
    source = clean(Source(f"{BODY}\n\n{line}\n\n{BODY}\n\n{BODY}\n\n{BODY}", "a.txt"))
    found = reduced(source, READ | {kind: choice})
    return found.text.split("\n\n", 1)[1].split(BODY)[0].strip(), [
        (each.text, each.reason) for each in found.left_out
    ]


@pytest.mark.parametrize(
    ("kind", "line", "short"),
    [
        ("see_also", "यह भी पढ़ें: मौसम का हाल", "यह भी पढ़ें"),
        ("see_also", "ये भी पढ़ें- बजट में क्या है खास", "ये भी पढ़ें"),
        ("see_also", "इसे भी पढ़ें | सोना हुआ सस्ता", "इसे भी पढ़ें"),
        ("see_also", "Also Read: कल का मैच", "Also Read"),
        ("see_also", "और पढ़ें…", "और पढ़ें"),
        ("see_also", "संबंधित खबरें:", "संबंधित खबरें"),
        ("see_also", "पूरी खबर पढ़ने के लिए यहाँ क्लिक करें", ""),
        ("see_also", "हमारे व्हाट्सऐप चैनल से जुड़ें", ""),
        ("see_also", "फ़ेसबुक ट्विटर व्हाट्सऐप", ""),
        ("see_also", "शेयर करें: Facebook | WhatsApp", ""),
        ("see_also", "Follow us on Facebook | Twitter", ""),
        ("see_also", "Follow Us on Google News", ""),
        ("see_also", "अगर आप और पढ़ना चाहते हैं तो यहां क्लिक करें।", ""),
        ("see_also", "Click here to read more", ""),
        ("see_also", "Read Full Story", ""),
        ("see_also", "Leave a Reply", ""),
        ("see_also", "Your email address will not be published. Required fields are marked *", ""),
        ("see_also", "Download our news app for daily updates", ""),
        ("credit", "फोटो: पीटीआई", "फोटो"),
        ("credit", "(फोटो साभार: सोशल मीडिया)", "फोटो साभार"),
        ("credit", "प्रतीकात्मक तस्वीर", ""),
        ("credit", "(फाइल फोटो)", ""),
        ("byline", "लेखक: प्रेमचंद", "लेखक: प्रेमचंद"),
        ("byline", "रिपोर्ट: रमा सिंह, संवाददाता, पटना", "रिपोर्ट: रमा सिंह"),
        ("byline", "Edited By: Rama Singh | Updated: 12 Mar 2024", ""),
        ("byline", "Written by रमा सिंह, Edited by मोहन राव | 12 Mar 2024", "रमा सिंह"),
        ("byline", "रमा जोशी | 27 May 2024 08:48 PM (IST)", "रमा जोशी"),
        ("byline", "By Rama Singh November 14, 2018 • 18:39 PM", "Rama Singh"),
        ("byline", "By रमा सिंह, नई दिल्ली | Published: 12 Mar 2024", "रमा सिंह"),
        ("byline", "Published by: रमा सिंह Updated Tue, 12 Mar 2024 10:32 AM IST", ""),
        ("byline", "लेखक: प्रो. (डॉ.) र. कु. सिंह, एम.ए., पीएच.डी.", "लेखक: प्रो. (डॉ.) र. कु. सिंह"),
        ("byline", "रमा सिंह, ब्यूरो, पटना", "रमा सिंह"),
        ("byline", "संवाददाता, पटना", ""),
        ("byline", "हिंदी समाचार डेस्क | Updated: 12 Mar 2024, 06:05 PM IST", ""),
        ("byline", "Updated Tue, 12 Mar 2024 07:10 AM IST", ""),
        ("byline", "Tue, 12 Mar 2024 07:10 AM IST", ""),
        ("byline", "Updated: 12 Mar 2024, 10:30 AM IST", ""),
        ("byline", "पढ़ने का समय: 3 मिनट", ""),
        ("byline", "Updated 5 hours ago", ""),
        ("byline", "प्रकाशित: 12 मार्च, 10:30 बजे", ""),
        ("license", "© 2024 नई दुनिया। सर्वाधिकार सुरक्षित।", "© 2024 नई दुनिया।"),
        ("license", "सभी अधिकार सुरक्षित", "सभी अधिकार सुरक्षित"),
        ("license", "यह लेख क्रिएटिव कॉमन्स लाइसेंस के तहत उपलब्ध है।", ""),
        ("license", "सामग्री CC BY-SA 4.0 के अधीन है जब तक अलग से उल्लेख ना किया गया हो।", ""),
        ("license", "This work is licensed under a Creative Commons license.", ""),
        ("license", "© सर्वाधिकार सुरक्षित : लेखक", ""),
        ("license", "सर्वाधिकार लेखक के अधीन", ""),
        ("license", "समस्त अधिकार प्रकाशक के पास सुरक्षित हैं।", ""),
        ("license", "Copyright (c) 2024 Dainik. All rights reserved.", ""),
        ("license", "COPYRIGHT 2024 Dainik", ""),
        ("license", "ISBN: 978-81-237-1234-5", ""),
    ],
)
def test_a_part_is_read_shortened_or_left_out(kind: str, line: str, short: str) -> None:
    assert of(line, kind, "read") == (line, [])
    left, reported = of(line, kind, "out")
    assert (left, [text for text, _ in reported]) == ("", [line])
    assert reported[0][1] == KINDS[kind]
    if short:
        left, reported = of(line, kind, "short")
        assert left == short
        assert [why for _, why in reported] == [f"{KINDS[kind]}, shortened"] * (short != line)
        assert all(text and text in line for text, _ in reported)


def test_what_is_not_read_of_a_dateline_is_told_with_the_option_that_reads_it() -> None:
    source = clean(Source(f"नई दिल्ली, 5 मई (भाषा)। {BODY}\n\n{BODY}", "a.txt"))
    (gone,) = reduced(source, DEFAULTS).left_out
    assert (gone.text, gone.why, gone.shortened) == ("5 मई (भाषा)", "dateline", True)
    told = in_short(source.named(gone), gone, quoted(gone.text))
    assert told == "a.txt, line 1: “5 मई (भाषा)” of the dateline is not read (--dateline read)"
    assert in_hindi(told).endswith("“5 मई (भाषा)” नहीं पढ़ा जाता (पढ़वाना हो तो --dateline read)")


@pytest.mark.parametrize(
    "line",
    [
        "यह भी पढ़ें कि उसने क्या लिखा था और क्यों लिखा था।",
        "और पढ़ें तो समझ में आए",
        "चित्र में राजा और रानी खड़े थे।",
        "चित्र 3: बाँध का मानचित्र",
        "फोटो: नदी के किनारे खड़ी नाव और उस पर बैठे दो बूढ़े मछुआरे",
        "कॉपीराइट का क़ानून सबके लिए है।",
        "लेखक की मृत्यु हो गई",
        "रिपोर्ट में कहा गया कि काम पूरा नहीं हुआ।",
        "राम: तुम कहाँ थे",
        "अनुवाद की परंपरा पुरानी है",
        "वह व्हाट्सऐप पर था",
        "Follow us नाम का गीत सबको भाया",
        "वह फ़ेसबुक और ट्विटर पर था",
        "हमारे संवाददाता ने बताया",
        "सहायता डेस्क",
        "शनिवार, 28 नवंबर 2026",
        "दीवार पर टँगी थी एक फोटो: पुरानी, धुँधली",
        "पटना, 5 मई",
        "फोटो: यहाँ चिपकाएँ",
        "चित्र: कोशिका की संरचना",
        "यह भी जानें: सूर्य एक तारा है।",
        "संपादक: मैं अख़बार से हूँ।",
        "संवाददाता: सर, एक सवाल?",
        "रविवार, 12 मार्च 2024, 10:00 बजे",
        "मुंबई, 15 अगस्त 1947 - इस दिन भारत स्वतंत्र हुआ और पूरे देश में लोगों ने उत्सव मनाया।",
        "(c) NaOH",
        "(c) 1947",
        "(C) Delhi",
        "(a) 1942 (b) 1945 (c) 1947 (d) 1950",
        "नाम बताइए- (a) अम्ल (b) HCl (c) NaOH (d) इनमें से कोई नहीं",
        "Copyright Act 1957 के तहत मुकदमा दर्ज हुआ।",
        "कॉपीराइट 2012 में बदला गया।",
        "किसानों के सभी अधिकार सुरक्षित रहेंगे।",
        "ज़मीन पर सभी अधिकार राज्य सरकार के पास हैं।",
        "Project Gutenberg से 70,000 किताबें मुफ़्त मिलती हैं।",
        "Creative Commons के संस्थापक ने भाषण दिया।",
        "विकिपीडिया क्रिएटिव कॉमन्स से चलती है।",
        "ड्रग लाइसेंस नियमों के तहत जारी आदेश रद्द हुआ।",
        "ISBN 978-81-237-1234-5 वाली किताब मँगाइए।",
        "ISBN क्या होता है?",
        "ऊपर तीन बिंदु दिखेंगे, यहाँ क्लिक करें।",
        "3. नीचे हरा बटन है, यहां क्लिक करें",
        "अपडेट: भूकंप में 45 लोगों की मौत",
        "अपडेट: 12 मार्च 2024 को होगी परीक्षा",
        "प्रकाशित: प्रेमचंद की नई कहानियाँ",
        "Author: लॉन्च के बाद से ही बहुत अच्छा रिस्पांस मिल रहा है।",
        "Author Interview with Gosh Bawa",
    ],
)
def test_what_only_looks_like_a_part_stays(line: str) -> None:
    source = clean(Source(f"{BODY}\n\n{line}\n\n{BODY}", "a.txt"))
    assert reduced(source, dict.fromkeys(KINDS, "out")) == source


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("नई दिल्ली, 5 मई (भाषा)। ", "नई दिल्ली"),
        ("जासं, बलिया : ", "बलिया"),
        ("संसू, आरा: ", "आरा"),
        ("नई दिल्ली, 5 मई (भाषा) - ", "नई दिल्ली"),
        ("पटना/एजेंसी: ", "पटना"),
        ("जागरण संवाददाता, पटना। ", "पटना"),
        ("लखनऊ (ब्यूरो)। ", "लखनऊ"),
        ("डिजिटल डेस्क, नई दिल्ली। ", "नई दिल्ली"),
        ("लोहरदगा/गुमला, 5 मई (हि.स.)। ", "लोहरदगा/गुमला"),
        ("न्यूयॉर्क, 12 जनवरी (एपी) ", "न्यूयॉर्क"),
        ("कीव, 24 फ़र. (दैनिक प्रभात): ", "कीव"),
        ("हरदा (मध्य प्रदेश), 3 जून (वार्ता) ", "हरदा"),
        ("Bhopal, 5 May (PTI): ", "Bhopal"),
        ("काबुल (एजेंसी) ", "काबुल"),
        ("पटना, एजेंसी। ", "पटना"),
        ("संवाद सहयोगी, खूंटी। ", "खूंटी"),
    ],
)
def test_a_dateline_in_short_is_the_place(head: str, place: str) -> None:
    source = clean(Source(f"बारिश की चेतावनी\n\n{head}{BODY}\n\n{BODY}", "a.txt"))
    assert reduced(source, DEFAULTS).text == f"बारिश की चेतावनी\n\n{place}। {BODY}\n\n{BODY}"
    out = reduced(source, DEFAULTS | {"dateline": "out"})
    assert out.text == f"बारिश की चेतावनी\n\n{BODY}\n\n{BODY}"
    assert [(each.why, each.line) for each in out.left_out] == [("dateline", 3)]


LONG = "बेंगलुरु के के.आर. पुरम स्टेशन पर मेट्रो का किराया 5% बढ़ा, न्यूनतम किराया अब ₹11"


@pytest.mark.parametrize("begins", ["IMD ने", "₹500 करोड़ की योजना में", "“हम", "25 लोग"])
def test_a_report_behind_a_dateline_may_begin_with_anything(begins: str) -> None:
    source = clean(Source(f"पटना, 5 मई (भाषा)। {begins} {BODY}", "a.txt"))
    assert reduced(source, DEFAULTS).text == f"पटना। {begins} {BODY}"


@pytest.mark.parametrize("headline", [LONG, f"{LONG}, क्या यात्री घटेंगे?", f"{LONG}\n\n{LONG}: सार"])
def test_a_dateline_under_a_long_headline_is_one(headline: str) -> None:
    source = clean(Source(f"{headline}\n\nबेंगलुरु, 5 मई (भाषा) {BODY}\n\n{BODY}", "a.txt"))
    found = reduced(source, DEFAULTS)
    assert found.text == source.text.replace("बेंगलुरु, 5 मई (भाषा) ", "बेंगलुरु। ")
    assert [each.why for each in found.left_out] == ["dateline"]


def test_what_looks_like_a_dateline_under_prose_stays() -> None:
    source = clean(Source(f"{BODY}\n\nपटना, 5 मई (भाषा)। {BODY}\n\n{BODY}", "a.txt"))
    assert reduced(source, DEFAULTS) == source


@pytest.mark.parametrize(
    "head",
    [
        "नई दिल्ली। ",
        "नई दिल्ली: ",
        "राम (भाई) ने कहा। ",
        "5 मई को ",
        "राम मोहन, 5 मई (बुधवार) को घर गए। ",
        "मोहन (भाषा) के अध्यापक हैं। ",
        "टीम इंडिया - जीत की राह। ",
    ],
)
def test_the_head_of_a_paragraph_that_is_no_dateline_stays(head: str) -> None:
    source = clean(Source(f"{head}{BODY}\n\n{BODY}", "a.txt"))
    assert reduced(source, dict.fromkeys(KINDS, "out")) == source


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("बारिश में चौक", " (फोटो: पीटीआई)"),
        ("अभिनेता मंच पर", " (सौ. सोशल मीडिया)"),
        ("बारिश में चौक", " [फाइल फोटो]"),
        ("बारिश में चौक।", " Photo: AFP"),
        ("बारिश में चौक", " | फोटो: एएनआई"),
        ("बारिश में चौक", " Photo Credit: Rama Singh"),
        ("बारिश में चौक", " फोटो साभार: सोशल मीडिया"),
    ],
)
def test_a_credit_behind_a_caption_goes_alone(caption: str, credit: str) -> None:
    assert of(caption + credit, "credit", "out") == (
        caption,
        [(credit.strip(), "photo credit")],
    )


@pytest.mark.parametrize(
    ("label", "below"),
    [
        ("यह भी पढ़ें:", "\n\n- सोना सस्ता\n- बजट में क्या है?\n"),
        ("**यह भी पढ़ें:**", "\n1. सोना सस्ता\n2. बजट में क्या है?\n"),
        ("संबंधित खबरें", "\nसोना सस्ता\nबजट में क्या है?\n"),
    ],
)
def test_the_texts_pointed_at_go_with_their_label(label: str, below: str) -> None:
    text = f"{BODY}\n\n{label}{below}\n{BODY}"
    left = reduced(clean(Source(text, "a.txt")), DEFAULTS)
    assert left.text.split() == f"{BODY} {BODY}".split()
    assert {each.why for each in left.left_out} == {"pointer to other texts"}
    assert len(left.left_out) == 3


@pytest.mark.parametrize("below", ["\n\nअगला अध्याय\n", "\nवह पढ़ता रहा।\n"])
def test_what_follows_a_pointer_and_is_no_list_stays(below: str) -> None:
    text = f"{BODY}\n\nयह भी पढ़ें:\n{below}\n{BODY}"
    left = reduced(clean(Source(text, "a.txt")), DEFAULTS)
    assert left.text.split() == f"{BODY}{below}{BODY}".split()


def test_a_contents_list_goes_with_its_entries() -> None:
    pages = f"विषय सूची\nपहली बारिश ..... 5\nलौटती नाव 12\nअंत .. 40\n\nपहली बारिश\n\n{BODY}"
    chapters = "\n\n".join(f"# {title}\n\n{BODY}" for title in ("बारिश", "नाव", "अंत"))
    titles = f"## विषय सूची\n\n- बारिश\n- नाव\n- अंत\n\n{chapters}"
    for text, first in ((pages, "पहली बारिश"), (titles, "# बारिश")):
        left = reduced(clean(Source(text, "a.txt")), DEFAULTS)
        assert left.text.strip().startswith(first)
        assert {each.why for each in left.left_out} == {"contents list"}
    alone = clean(Source(f"विषय सूची\n\n{BODY}", "a.txt"))
    assert reduced(alone, DEFAULTS) == alone


@pytest.mark.parametrize("end", ["भाषा राम रंजन", "भाषा सुरभि नरेश मनीषा", "—भाषा"])
def test_the_agency_of_the_dateline_and_its_editors_end_a_report(end: str) -> None:
    report = f"नई दिल्ली, 5 मई (भाषा) {BODY}\n\n{BODY}"
    left = reduced(clean(Source(f"{report}\n\n{end}", "a.txt")), DEFAULTS)
    assert left.text.rstrip().endswith(BODY)
    assert left.left_out[-1].why == "byline"


@pytest.mark.parametrize(
    ("head", "end"),
    [
        ("नई दिल्ली, 5 मई (भाषा) ", "भाषा राम की अपनी है।"),
        ("नई दिल्ली, 5 मई (वार्ता) ", "भाषा हिन्दी"),
        ("", "भाषा हिन्दी"),
    ],
)
def test_a_last_line_that_begins_as_one_stays(head: str, end: str) -> None:
    left = reduced(clean(Source(f"{head}{BODY}\n\n{BODY}\n\n{end}", "a.txt")), DEFAULTS)
    assert left.text.rstrip().endswith(end)


@pytest.mark.parametrize(
    "contents",
    [
        "विषय सूची\n1. पहली बारिश ........ 3\n2. लौटती नाव ........ 17",
        "विषय सूची\nपहली बारिश ५\nलौटती नाव १२\nअंत ४०",
        "विषय सूची\nबारिश\nनाव\nअंत",
    ],
)
def test_a_numbered_heading_under_a_contents_list_is_no_entry(contents: str) -> None:
    chapters = "\n\n".join(
        f"अध्याय {number}\n{title}\n\n{BODY}"
        for number, title in enumerate(("बारिश", "नाव", "अंत"), 1)
    )
    left = reduced(clean(Source(f"{contents}\n\n{chapters}", "a.txt")), DEFAULTS)
    assert left.text.strip().startswith("अध्याय 1")


def test_a_text_of_such_lines_alone_is_read() -> None:
    source = clean(Source("यह भी पढ़ें: मौसम का हाल", "a.txt"))
    assert reduced(source, DEFAULTS) == source


def test_the_choices_are_those_of_the_settings() -> None:
    assert set(DEFAULTS) == set(KINDS | APPARATUS)
    assert all(Paratext(**dict.fromkeys(KINDS, choice)) for choice in CHOICES)
