"""Headings of plain texts: found where a text has them, and nowhere else."""

from __future__ import annotations

import textwrap

import pytest

from briefing.document import Kind, Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.segment import segment

A = (
    "सुबह से ही बादल घिर आए थे और हवा में नमी थी। चौपाल पर बैठे लोग फसल की बातें कर रहे थे, पर किसी "
    "का मन काम में नहीं लग रहा था।"
)
B = (
    "मंत्री ने बताया कि योजना पर इस साल काम शुरू होगा और दो साल में पूरा कर लिया जाएगा। इसके लिए राशि "
    "मंज़ूर हो चुकी है, और ज़मीन का सर्वे भी पूरा है।"
)
C = "उसने दरवाज़ा खोला, बाहर झाँका और फिर धीरे से भीतर लौट आया। किसी ने उसे नहीं देखा था।"
NO_STOPS = "आज सुबह मैं बाज़ार गया था और वहाँ बहुत भीड़ थी सब लोग त्योहार की तैयारी में लगे थे बच्चे खुश थे"
POEM = "नदी किनारे बैठा मन\nदूर कहीं खोया है वन\nलहरें गातीं अपना गान\nसुनता रहता मौन पवन"
WRAPPED = textwrap.fill(f"{A} {B}", 70)

TEXTS: dict[str, tuple[str, list[str]]] = {
    "news": (f"बजट में किसानों को राहत\n\n{A}\n\n{B}\n\n{C}", ["बजट में किसानों को राहत"]),
    "headline that is a sentence": (
        f"मुख्यमंत्री ने किया पुल का उद्घाटन\n\n{A}\n\n{B}",
        ["मुख्यमंत्री ने किया पुल का उद्घाटन"],
    ),
    "author and date under it": (
        f"लौटती नाव\nरमा सिंह\n12 मार्च 2024\n\n{A}\n\n{B}",
        ["लौटती नाव"],
    ),
    "a heading at once under the title": (
        f"नदी की बेटी\n\nअध्याय 1: घर\n\n{A}\n\nअध्याय 2: शहर\n\n{B}",
        ["नदी की बेटी", "अध्याय 1: घर", "अध्याय 2: शहर"],
    ),
    "a word for a section under the title": (
        f"कबीर\n\nजन्म\n\n{A}\n\nरचनाएँ\n\n{B}",
        ["कबीर", "जन्म", "रचनाएँ"],
    ),
    "a pen name under the title": (f"लौटती नाव\n\nनिराला\n\n{A}\n\n{B}", ["लौटती नाव"]),
    "scenes": (
        "अंतिम पाठ\n\nपहला दृश्य\n\n(कमरे में अँधेरा है। दीया जल रहा है।)\n\nमाँ: सो गए?\nबेटा: नहीं।",
        ["अंतिम पाठ", "पहला दृश्य"],
    ),
    "sections of a bulletin, from the first on": (
        f"शाम का बुलेटिन\n\nराष्ट्रीय\n\n{A}\n\nखेल\n\n{B}",
        ["शाम का बुलेटिन", "राष्ट्रीय", "खेल"],
    ),
    "a phrase over text under the title, where others follow": (
        f"कबीर\n\nजन्म और बचपन\n\n{A}\n\nकाशी के दिन\n\n{B}",
        ["कबीर", "जन्म और बचपन", "काशी के दिन"],
    ),
    "a pen name under the title, where headings follow": (
        f"लौटती नाव\n\nरमा सिंह\n\n{A}\n\nदूसरा किनारा\n\n{B}",
        ["लौटती नाव", "दूसरा किनारा"],
    ),
    "days and places": (
        f"पहाड़ों में\n\nपहला दिन: लेह\n\n{A}\n\nदूसरा दिन: नुब्रा\n\n{B}",
        ["पहाड़ों में", "पहला दिन: लेह", "दूसरा दिन: नुब्रा"],
    ),
    "an address, and numbers of chapters": (
        f"माँ के नाम\n\nप्यारी माँ,\n\n1\n\n{A}\n\n2\n\n{B}",
        ["माँ के नाम"],
    ),
    "an author over short prose": (
        f"ईदगाह\nप्रेमचंद\n\n{C}\n\n{C}",
        ["ईदगाह"],
    ),
    "lines that go on with the story": (
        f"रेत\n\n{A}\n\nफिर सन्नाटा\n\nफिर वही हवा\n\n{B}\n\nऔर रेत",
        ["रेत"],
    ),
    "a signature of two lines": (
        f"निविदा सूचना\n\nसंख्या: 12/2026\n\n{B}\n\nआयुक्त\nनगर निगम",
        ["निविदा सूचना"],
    ),
    "questions and answers": (
        "अक्सर पूछे जाने वाले सवाल\n\nप्रश्न: खाता कैसे खोलें?\nउत्तर: शाखा में फ़ॉर्म भरें।",
        ["अक्सर पूछे जाने वाले सवाल"],
    ),
    "parts of a song": (
        f"गीत\n\nअंतरा 1\n\n{POEM}\n\nअंतरा 2\n\n{POEM}",
        ["गीत", "अंतरा 1", "अंतरा 2"],
    ),
    "days of a journey": (
        f"पहाड़ों की ओर\n\nपहला दिन\n\n{A}\n\nदूसरा दिन\n\n{B}",
        ["पहाड़ों की ओर", "पहला दिन", "दूसरा दिन"],
    ),
    "days of a diary": (f"सोमवार, 3 मार्च\n\n{A}\n\nमंगलवार, 4 मार्च\n\n{B}", []),
    "an invitation": (
        f"निमंत्रण पत्र\n\nमान्यवर,\n\n{A}\n\nदर्शनाभिलाषी\nसमस्त परिवार",
        ["निमंत्रण पत्र"],
    ),
    "subheadings": (
        f"गाँव की कहानी\n\n{A}\n\nपुराना कुआँ\n\n{B}\n\nनई सड़क\n\n{C}",
        ["गाँव की कहानी", "पुराना कुआँ", "नई सड़क"],
    ),
    "chapters": (
        f"अध्याय 1\n\n{A}\n\nअध्याय 2\n\n{B}\n\nअध्याय 3\n\n{C}",
        ["अध्याय 1", "अध्याय 2", "अध्याय 3"],
    ),
    "named chapters": (
        f"अध्याय एक: घर\n{A}\n{B}\nअध्याय दो: बाहर\n{C}\n{A}",
        ["अध्याय एक: घर", "अध्याय दो: बाहर"],
    ),
    "numbered sections": (f"1. परिचय\n\n{A}\n\n2. इतिहास\n\n{B}", ["1. परिचय", "2. इतिहास"]),
    "wrapped": (f"बादल और खेत\n\n{WRAPPED}\n\nदूसरा दिन\n\n{WRAPPED}", ["बादल और खेत", "दूसरा दिन"]),
    "marked by #": (f"# यात्रा\n\n{A}\n\nरात के दस बजे\n\n{B}\n\n## वापसी\n\n{C}", ["यात्रा", "वापसी"]),
    "underlined": (f"यात्रा\n======\n\n{A}\n\nरात के दस बजे\n\n{B}", ["यात्रा"]),
    "no title": (f"{A}\n\n{B}\n\n{C}", []),
    "dialogue": (
        f"{A}\n\nराम- तुम कहाँ थे\n\nश्याम- बाज़ार गया था\n\n{B}\n\nराम- चलो\n\n{C}",
        [],
    ),
    "drama": (f"अंधेर नगरी\n\nमहंत: बच्चा नारायणदास\n\nचेला: जी महाराज\n\n{A}", ["अंधेर नगरी"]),
    "letter": (
        f"सेवा में\n\nप्रधानाचार्य महोदय\n\nविषय: छुट्टी\n\n{A}\n\nआपका शिष्य\n\nमोहन\n\n{C}",
        [],
    ),
    "application": (
        f"महोदय\n\n{A}\n\nदिनांक 5 मई 2024\n\n{B}\n\nभवदीय\n\nराकेश",
        [],
    ),
    "no stops": (f"{NO_STOPS}\n\nफिर घर आया\n\n{NO_STOPS}\n\nरात हो गई\n\n{NO_STOPS}", []),
    "poem with its title": (f"मौन पवन\n\n{POEM}", ["मौन पवन"]),
    "poem alone": (POEM, []),
    "two poems": (f"मौन पवन\n\n{POEM}\n\nदूसरा गीत\n\n{POEM}", ["मौन पवन", "दूसरा गीत"]),
    "list under a title": (
        "ख़रीदारी\n\n- आटा\n- दाल\n- चावल",
        ["ख़रीदारी"],
    ),
    "recipe": (
        f"आलू के पराठे\n\n{A}\n\nसामग्री\n\n- आटा 2 कप\n- आलू 4\n\nविधि\n\n{B}",
        ["आलू के पराठे", "सामग्री", "विधि"],
    ),
    "a sentence cut by a blank line": (f"{A}\n\nऔर तभी राम ने\n\nदेखा कि {C}\n\n{B}", []),
    "a paragraph that forgot its stop": (f"{A}\n\nवह चला गया\n\n{B}\n\n{C}", []),
    "verbs without stops": (f"{A}\n\nकुछ नहीं बदला था\n\n{B}", []),
    "question first": (f"क्या पानी बचेगा?\n\n{A}\n\n{B}", ["क्या पानी बचेगा?"]),
    "date lines of a diary": (f"5 मार्च 2024\n\n{A}\n\n6 मार्च 2024\n\n{B}", []),
    "separators": (f"लंबी रात\n\n{A}\n\n***\n\n{B}\n\n***\n\n{C}", ["लंबी रात"]),
    "ends": (f"लंबी रात\n\n{A}\n\n{B}\n\nसमाप्त\n\nसर्वाधिकार लेखक के", ["लंबी रात"]),
    "ordinals": (f"पहला भाग\n\n{A}\n\nदूसरा भाग\n\n{B}", ["पहला भाग", "दूसरा भाग"]),
    "lines of one paragraph each": (f"बाढ़ की रिपोर्ट\n{A}\n{B}\n{C}", ["बाढ़ की रिपोर्ट"]),
    "a number over a name": (
        f"अध्याय 1\nजंगल का राजा\n\n{A}\n\nअध्याय 2\nनदी की चाल\n\n{B}",
        ["अध्याय 1: जंगल का राजा", "अध्याय 2: नदी की चाल"],
    ),
    "a number over a name, apart": (
        f"पहला अध्याय\n\nजंगल का राजा\n\n{A}\n\nदूसरा अध्याय\n\nनदी की चाल\n\n{B}",
        ["पहला अध्याय: जंगल का राजा", "दूसरा अध्याय: नदी की चाल"],
    ),
    "a number over a story": (
        f"अध्याय 1\nराम घर गया था\n{A}\n\nअध्याय 2\n{B}\n\nअध्याय 3\nराम: कौन है?\n{C}",
        ["अध्याय 1", "अध्याय 2", "अध्याय 3"],
    ),
    "names over their text, from the first on": (
        f"बजट: किसे क्या मिला\n\nकिसान\n{A}\n\nमहिलाएँ\n{B}",
        ["बजट: किसे क्या मिला", "किसान", "महिलाएँ"],
    ),
    "a pen name over the text": (f"लौटती नाव\n\nनिराला\n{A}\n\n{B}", ["लौटती नाव"]),
    "roman": (f"I. आरंभ\n\n{A}\n\nII. मध्य\n\n{B}", ["I. आरंभ", "II. मध्य"]),
}


@pytest.mark.parametrize("name", TEXTS)
def test_headings_of_a_plain_text(name: str) -> None:
    text, headings = TEXTS[name]
    found = segment(clean(Source(text, "a.txt")))
    assert [each.title for each in found.paragraphs if each.kind is Kind.HEADING] == headings
