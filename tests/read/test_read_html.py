"""Of a page, what a person reads is read: text, headings, lists, quotes, tables."""

from __future__ import annotations

import pytest

from briefing.errors import InputError
from briefing.read import html
from briefing.read.kinds import source_of
from briefing.read.markup import join


def text(page: str) -> str:
    """What is read of `page`, without the line end at its end."""
    return html.source(page, "page.html").text.rstrip("\n")


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>एक<p>दो", "एक\n\nदो"),
        ("<p>एक\n   दो", "एक दो"),
        ("<div>एक<p>दो</p>तीन</div>", "एक\n\nदो\n\nतीन"),
        ("<h1>क</h1><h3>ख\n<b>ग</b></h3>", "# क\n\n### ख ग"),
        ("<h2><br></h2><p>ख", "ख"),
        ("<p>पहली<br>दूसरी", "पहली\nदूसरी"),
        ("पहला पैरा<br><br>दूसरा पैरा", "पहला पैरा\n\nदूसरा पैरा"),
        ("<p>मो<b>टा</b> <a href='/x'>कड़ी</a>", "मोटा कड़ी"),
        ("<p>शब्द&nbsp;&amp; &lt;अ&gt; &rsquo;", "शब्द\u00a0& <अ> ’"),
        ("<p>यह <u>&nbsp; &nbsp; &nbsp;</u> है<u> </u>और <u>सच</u>", "यह ____ है और सच"),
        ("<ul><li>एक<li>दो<ul><li>भीतर</ul><li>तीन</ul>", "- एक\n- दो\n  - भीतर\n- तीन"),
        ("<ol><li>एक<li>दो</ol><ol start=7><li>सात</ol>", "1. एक\n2. दो\n7. सात"),
        ("<ol start='x'><li>एक</ol>", "1. एक"),
        ("<ol start=-1><li>क<li>ख</ol>", "-1. क\n0. ख"),
        ("<ol><li value=5>क<li>ख<li value=2>ग</ol>", "5. क\n6. ख\n2. ग"),
        ("<ol reversed><li>क<li>ख<li>ग</ol>", "3. क\n2. ख\n1. ग"),
        ("<ol reversed start=9><li>क<li>ख</ol>", "9. क\n8. ख"),
        ("<ol type=a start=3><li>क<li>ख</ol>", "c) क\nd) ख"),
        ("<ol type=A><li>क</ol><ol type=I start=4><li>ख</ol>", "A) क\niv) ख"),
        ("<ol style='list-style: lower-alpha'><li>क</ol>", "a) क"),
        ("<ol style='list-style-type:none'><li>क<li>ख</ol>", "- क\n- ख"),
        ("<ol type=a start=30><li>क</ol>", "30. क"),
        ("<ol><li>क<li type=a>ख<li>ग</ol>", "1. क\nb) ख\n3. ग"),
        ("<ul><li type=a>क<li type=a>ख</ul>", "a) क\nb) ख"),
        ("<dl><dt>पद<dt>और<dd>अर्थ<dd>दूसरा<dt>अकेला</dl>", "- पद, और: अर्थ\n- दूसरा\n- अकेला"),
        ("<dl><dt>पद<dd><p>एक</p><p>दो</p></dl>", "- पद: एक दो"),
        ("<p>एक।\u2029दो।\u2028तीन", "एक।\n\nदो।\nतीन"),
        ("<p>राष्ट्र-\n   पति धीरे-\nधीरे", "राष्ट्रपति धीरे-धीरे"),
        ("<h1>अध्याय १</h1><h2>आरंभ</h2><p>पाठ", "# अध्याय १: आरंभ\n\nपाठ"),
        ("<h1>रिपोर्ट 2025</h1><h2>सार</h2><p>पाठ", "# रिपोर्ट 2025\n\n## सार\n\nपाठ"),
        ("<h1>1.</h1><h1>आरंभ</h1><h2>पहला</h2>", "# 1: आरंभ\n\n## पहला"),
        ("<h1>भाग एक</h1><h2>अध्याय दो</h2><h3>शाम", "# भाग एक\n\n## अध्याय दो: शाम"),
        ("<details><summary>सार</summary>विवरण</details>", "सार\n\nविवरण"),
        ("<ul><li><p>एक</p><p>आगे</p></ul>", "- एक\n\nआगे"),
        ("<dl><dt>पद<dd>अर्थ<dt>और<dd>भी</dl>", "- पद: अर्थ\n- और: भी"),
        ("<blockquote>कबीर<br>दोहा</blockquote><p>बाद", "> कबीर\n> दोहा\n\nबाद"),
        ("<blockquote><p>क</p><footer>ख</footer></blockquote>", "> क\n\n> ख"),
        ("<p>वह <q>हाँ</q> बोला", "वह “हाँ” बोला"),
        ("<p>5 मी<sup>2</sup>, 10<sup>-3</sup>, 21<sup>वीं</sup>", "5 मी², 10⁻³, 21वीं"),
        ("<p>H<sub>2</sub>O", "H2O"),
        ("<ruby>漢<rp>(</rp><rt>かん</rt></ruby>字 है", "漢字 है"),
        ("<pre>दोहा  एक\nदोहा दो</pre>", "दोहा एक\nदोहा दो"),
        ("<p>वह <del>गया</del> आया", "वह आया"),
        ("<font color=red>लाल</font><center>बीच</center>", "लाल\n\nबीच"),
    ],
)
def test_each_element_becomes_its_text_and_mark(page: str, said: str) -> None:
    assert text(page) == said


@pytest.mark.parametrize(
    "part",
    [
        "<script>var क = '<p>ख</p>'</script>",
        "<style>p { content: 'ख' }</style>",
        "<nav><a href='/'>घर</a></nav>",
        "<div role=navigation>घर</div>",
        "<aside>यह भी पढ़ें</aside>",
        "<footer>सर्वाधिकार सुरक्षित</footer>",
        "<header><a>समाचार डॉट कॉम</a></header>",
        "<p hidden>छिपा</p>",
        "<p style='display: none'>छिपा</p>",
        "<span aria-hidden=true>छिपा</span>",
        "<button>दबाएँ</button><select><option>चुनें</select><textarea>लिखें</textarea>",
        "<!-- टिप्पणी -->",
        "<template><p>साँचा</template><noscript>स्क्रिप्ट</noscript>",
        "<svg><text>चित्र</text></svg>",
        "<img src=a.jpg alt='image'><img src=b.jpg alt='IMG_2041.JPG'><img src=c.jpg>",
        "<span class='mw-editsection'>[संपादित करें]</span>",
        "<p><sup><a href='#f1'>1</a></sup></p><p><a href='#f2'>[2]</a></p>",
        "<a href='#n1'><sup>*</sup></a><a href='#r1'>↑</a>",
        "<a epub:type='noteref' href='n.xhtml'>3</a>",
    ],
)
def test_what_is_not_for_reading_is_left_out(part: str) -> None:
    assert text(f"<body><p>पहले</p>{part}<p>बाद</p></body>") == "पहले\n\nबाद"


def test_the_header_of_an_article_keeps_its_title() -> None:
    assert text("<header><h1>शीर्षक</h1></header><p>पाठ") == "# शीर्षक\n\nपाठ"


def test_the_main_part_or_the_only_article_is_the_text() -> None:
    rest = "<div>विज्ञापन</div>"
    assert text(f"{rest}<main><p>मुख्य</p></main>{rest}") == "मुख्य"
    assert text(f"{rest}<div role=main><p>मुख्य</p></div>") == "मुख्य"
    assert text(f"{rest}<article><p>लेख</p></article>") == "लेख"
    assert text("<article><p>एक</p></article><article><p>दो</p></article>") == "एक\n\nदो"
    assert text(f"<main></main>{rest}") == "विज्ञापन"


def test_a_picture_says_its_hindi_description_once() -> None:
    assert text("<p>देखें <img alt='लाल क़िला'> यहाँ") == "देखें लाल क़िला यहाँ"
    figure = "<figure><img alt='लाल क़िला'><figcaption>क़िले की तस्वीर</figcaption></figure>"
    assert text(figure) == "क़िले की तस्वीर"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "<tr><th>राज्य<th>सीटें<tr><td>बिहार<td>40<tr><td>केरल<td>",
            "- राज्य: बिहार; सीटें: 40\n- राज्य: केरल",
        ),
        ("<tr><td>बिहार<td>40<tr><td>केरल<td>20", "- बिहार; 40\n- केरल; 20"),
        ("<tr><th>जन्म<td>1947<tr><th>मृत्यु<td>2000", "- जन्म: 1947\n- मृत्यु: 2000"),
        ("<tr><th>क<th>ख<tr><td>1<td><tr><td>2<td>", "- क; ख\n- क: 1\n- क: 2"),
        ("<caption>सारणी<tr><td>क<td>ख<tr><td>ग<td>घ", "सारणी\n\n- क; ख\n- ग; घ"),
        ("<tr><th>क<th>ख<tr><td colspan=2>पूरी पंक्ति", "- क; ख\n- पूरी पंक्ति"),
        ("<tr><td><h2>खंड</h2><p>पाठ<td>दूसरा", "## खंड\n\nपाठ\n\nदूसरा"),
        ("<tr><td>अकेला खाना", "अकेला खाना"),
    ],
)
def test_tables_of_data_are_said_row_by_row_and_others_as_their_text(table: str, said: str) -> None:
    assert text(f"<table>{table}</table>") == said


def test_program_code_is_left_out_with_a_notice() -> None:
    source = html.source("<p>देखें</p><pre>x = 1</pre><pre>y = 2</pre>", "x")
    assert source.text == "देखें\n"
    assert source.notices == ("blocks of program code left out: 2",)


def test_hostile_markup_takes_no_time_to_speak_of() -> None:
    for hostile in ('<a "' * 50_000, "<![CDATA[" * 50_000, "<p a='" * 50_000, "</z>" * 50_000):
        with pytest.raises(InputError):
            text(f"<?xml version='1.0'?>{hostile}")


def test_xhtml_with_empty_elements_and_cdata_is_whole() -> None:
    page = (
        "<?xml version='1.0'?><html><head><title/><script src='a'/></head>"
        "<body><p>क<a id='x'/>ख</p><p/><p><![CDATA[ग < घ]]></p></body></html>"
    )
    assert text(page) == "कख\n\nग < घ"


def test_a_page_says_its_title_author_date_and_language() -> None:
    source = html.source(
        "<html lang='hi-IN'><head><title>यात्रा - समाचार</title>"
        "<meta name=Author content=' रमेश  वर्मा '>"
        "<meta property='article:published_time' content='2024-03-05T22:30:00+05:30'>"
        "<body><h1>यात्रा</h1><p>पाठ",
        "x",
    )
    said = (source.title, source.author, source.date, source.language)
    assert said == ("यात्रा", "रमेश वर्मा", "2024-03-05", "hi-IN")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<meta property='og:title' content='क'><title>ख</title><h1>ग</h1>", "क"),
        ("<title>रिपोर्ट 2024</title><h1>परिचय</h1>", "रिपोर्ट 2024"),
        ("<h1>परिचय</h1>", "परिचय"),
        ("<p>पाठ", ""),
        ("<title>ठंड ने तोड़ा रिकॉर्ड | प्रजातंत्र</title><h1>प्रजातंत्र</h1>", "ठंड ने तोड़ा रिकॉर्ड"),
        ("<title>ठंड बढ़ी - प्रजातंत्र</title><h1>प्रजातंत्र</h1><h1>ठंड बढ़ी</h1>", "ठंड बढ़ी"),
        ("<title>सेंसेक्स टूटा | बाज़ार</title><h1>सेंसेक्स टूटा, रुपया गिरा</h1>", "सेंसेक्स टूटा, रुपया गिरा"),
        ("<title>सिक्स | ख़बरें हिंदी में पढ़ें</title><h1>सिक्स</h1>", "सिक्स"),
    ],
)
def test_the_title_is_the_pages_own_else_its_first_heading(page: str, title: str) -> None:
    assert html.source(f"{page}<p>पाठ", "x").title == title


@pytest.mark.parametrize("date", ["2024-13-45", "कल", "", "5 March 2024"])
def test_a_day_that_is_none_is_not_taken(date: str) -> None:
    assert html.source(f"<meta name=date content='{date}'><p>पाठ", "x").date == ""


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(InputError, match=r"page\.html: no text in it"):
        text("<div id=app></div><script src=app.js></script>")


def test_tags_nested_without_end_are_refused_and_deep_ones_read() -> None:
    with pytest.raises(InputError, match="more than 2000 tags inside one another"):
        text("<div>" * 200_000 + "क")
    with pytest.raises(InputError, match="more than 2000 tags inside one another"):
        text("<i></z>" * 5_000 + "क")
    assert text("<div>" * 1_900 + "गहरा") == "गहरा"
    assert text("<p>पंक्ति<br>" * 5_000).count("पंक्ति") == 5_000


def test_blocks_are_joined_with_lists_close_together() -> None:
    assert join(["क", "- ख", "- ग", "घ", ""]) == "क\n\n- ख\n- ग\n\nघ\n"
    assert join([]) == ""


FRONT = "---\ntitle: यात्रा\nauthor: सीता\ndate: 2024-03-05\n---\n<h1>शीर्षक</h1><p>पाठ</p>"


def test_front_matter_of_a_page_says_what_it_is() -> None:
    source = html.source(FRONT, "x")
    said = (source.text, source.title, source.author, source.date)
    assert said == ("# शीर्षक\n\nपाठ\n", "यात्रा", "सीता", "2024-03-05")


@pytest.mark.parametrize(
    "page",
    [
        "<p " + " ".join(f"a{n}='{n}'" for n in range(40_000)) + ">क",
        "<p " + "a " * 100_000 + ">क",
        "<p>क</p><b title='" + "x" * 50_000 + "' " + "a=1 " * 20_000 + ">",
    ],
)
def test_a_tag_of_very_many_attributes_is_refused_at_once(page: str) -> None:
    with pytest.raises(InputError, match="more than 1000 attributes"):
        html.source(page, "x")


def test_a_long_attribute_is_no_trouble() -> None:
    assert text(f"<p title='{'a=b ' * 50_000}'>क <img src='data:{'A' * 90_000}'>") == "क"


@pytest.mark.parametrize(
    ("page", "text", "left_out"),
    [
        ("<p>यह।</p><![CDATA[खोया]]><p>वह।</p>", "यह।\n\nवह।\n", ["खोया"]),
        ("<?xml version='1.0'?><p>यह <![CDATA[पाठ]]> है।</p>", "यह पाठ है।\n", []),
    ],
)
def test_cdata_is_text_in_xhtml_and_a_comment_in_html(
    page: str, text: str, left_out: list[str]
) -> None:
    source = source_of(page.encode(), "x.html", ".html")
    assert source.text == text
    assert [each.text for each in source.left_out] == left_out
    assert not source.unaccounted


@pytest.mark.parametrize("mode", ["open", '"closed"', "'OPEN'"])
def test_a_shadow_root_that_a_page_declares_is_shown(mode: str) -> None:
    page = (
        f"<body><my-card><template class=a shadowrootmode={mode}><p>छाया में।</p>"
        "<template><p>साँचा।</p></template></template><p>बाहर।</p></my-card></body>"
    )
    source = source_of(page.encode(), "x.html", ".html")
    assert source.text == "छाया में।\n\nबाहर।\n"
    assert [(each.why, each.text) for each in source.left_out] == [("template", "साँचा।")]
    assert not source.unaccounted


@pytest.mark.parametrize("mark", ["", "shadowroot=open", "data-shadowrootmode=open"])
def test_another_template_is_not(mark: str) -> None:
    page = f"<body><template {mark}><p>साँचा।</p></template><p>बाहर।</p></body>"
    source = source_of(page.encode(), "x.html", ".html")
    assert source.text == "बाहर।\n"
    assert [each.why for each in source.left_out] == ["template"]
