"""Hindi in Latin letters is read as Hindi; English and names stay what they are."""

from __future__ import annotations

import re
import unicodedata

import pytest
from paths import DATA

import briefing
from briefing.errors import InputError

GOLD = [
    line.split("\t")
    for line in (DATA / "roman_hindi.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def same_sound(word: str) -> str:
    """A word without what is not heard: dots, ँ for ं, न् for ं, य before a vowel."""
    bare = re.sub("[\u093c]", "", unicodedata.normalize("NFD", word)).replace("ँ", "ं")
    bare = re.sub("न्(?=[दतधथ])", "ं", bare)
    return re.sub("ये|यी|यें", lambda match: {"ये": "ए", "यी": "ई", "यें": "एं"}[match[0]], bare)


def test_gold_sentences_are_read_as_hindi() -> None:
    """All but 3 words in 100: these are people's own spellings, and some stand for two words."""
    pairs = [
        (one, other)
        for written, wanted in GOLD
        for one, other in zip(wanted.split(), briefing.normalize(written).split(), strict=True)
    ]
    wrong = [pair for pair in pairs if same_sound(pair[0]) != same_sound(pair[1])]
    assert len(wrong) <= 0.03 * len(pairs), wrong


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Sir ko bol do ki kal aaunga", "सर को बोल दो कि कल आऊंगा"),
        ("Aap do ki jagah teen le lo", "आप दो की जगह तीन ले लो"),
        ("kisi mai bhi free plan nahi hai", "किसी में भी फ़्री प्लान नहीं है"),
        ("Oho, bade log aa gaye, 5 baje", "ओहो, बड़े लोग आ गए, पाँच बजे"),
        ("isliye जब tum दान करो to मत पीटो", "इसलिए जब तुम दान करो तो मत पीटो"),
        ("taki लोग unki बड़ाई करें", "ताकि लोग उनकी बड़ाई करें"),
        ("घरों or गलियों me kabhi मत जा jub तू थके or बैठे", "घरों और गलियों में कभी मत जा जब तू थके और बैठे"),
        ("मैं tum से सच कहता हूँ ki वे आए", "मैं तुम से सच कहता हूँ कि वे आए"),
        ("इसका use आप online करें", "इसका यूज़ आप ऑनलाइन करें"),
        ("वह the खेल है और is में", "वह द खेल है और इज़ में"),
    ],
)
def test_single_words_among_hindi(written: str, spoken: str) -> None:
    assert briefing.normalize(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Usne kaha ki ram ki kitab kahan hai", "उसने कहा कि राम की किताब कहाँ है"),
        ("kuch log the, ab nahi hain", "कुछ लोग थे, अब नहीं हैं"),
        ("KYA AAP SEO KE BAARE MEIN JAANTE HAIN?", "क्या आप एस ई ओ के बारे में जानते हैं?"),
        ("मैंने पढ़ा: main ghar ja raha hoon, फिर सो गया", "मैंने पढ़ा, मैं घर जा रहा हूँ, फिर सो गया"),
        ("Meeting 5 baje hai bhai", "मीटिंग पाँच बजे है भाई"),
        ("yeh pakka hai aur sachchi baat hai", "यह पक्का है और सच्ची बात है"),
        ("woh chai banata hai", "वो चाय बनाता है"),
        ("Oil ya ghee (chhoti ya badi chammach)", "ऑयल या घी, छोटी या बड़ी चम्मच"),
        ("Garam doodh mein cheeni milayein", "गरम दूध में चीनी मिलाएँ"),
        ("Dekho ki sabhi rakhe gaye hain", "देखो कि सभी रखे गए हैं"),
        ("Ram ki kitab dekho", "राम की किताब देखो"),
        ("Vo kaam karke gaon walon ke saath lautega.", "वो काम करके गाँव वालों के साथ लौटेगा."),
        ("Ram Doot Atulit Bal Dhama॥", "राम दूत अतुलित बल धामा॥"),
        ("Jai Hanuman Gyan Gun Sagar।", "जय हनुमान ज्ञान गुन सागर।"),
        ("ab me ghar pr hu, tm kaha ho", "अब मैं घर पर हूँ, तुम कहाँ हो"),
        ("Dosto, mein kal aaunga", "दोस्तों, मैं कल आऊंगा"),
        ("mai ghar me hu aur bhottt khush hu", "मैं घर में हूँ और बहुत खुश हूँ"),
        ("mujhe lga ki aap sb so gye ho", "मुझे लगा कि आप सब सो गए हो"),
        ("us ki kitab kaha hai", "उस की किताब कहाँ है"),
        ("ise desi ghee kaha jata hai", "इसे देसी घी कहा जाता है"),
        ("sir g mere bal jhad rahe hai", "सर जी मेरे बाल झड़ रहे है"),
        ("is hotel mai khana bahut accha milta hai", "इस होटल में खाना बहुत अच्छा मिलता है"),
        ("Delhi me baarish hai", "दिल्ली में बारिश है"),
        ("usne kaha hai ki aao", "उसने कहा है कि आओ"),
        ("kya kr rha h tu", "क्या कर रहा है तू"),
        ("PR agency ka kaam hai", "पी आर एजेंसी का काम है"),
        ("NA TUM JAANO NA HUM", "ना तुम जानो ना हम"),
        ("BSE, NSE, SEBI, RBI में", "बी एस ई, एन एस ई, सेबी, आर बी आई में"),
    ],
)
def test_words_by_their_context(written: str, spoken: str) -> None:
    assert briefing.normalize(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("the main log is in use", "द मेन लॉग इज़ इन यूज़"),
        ("Ram Ka Market में", "राम का मार्केट में"),
        ("“we are in the process” बोले", "वी आर इन द प्रोसेस बोले"),
        ("Sachin Ramesh Tendulkar ने", "सचिन रमेश तेंदुलकर ने"),
        ("hai@example.com", "है ऐट एग्ज़ाम्पल डॉट कॉम"),
        ("The king of the world is great।", "द किंग ऑफ़ द वर्ल्ड इज़ ग्रेट।"),
    ],
)
def test_english_names_and_addresses_stay(written: str, spoken: str) -> None:
    assert briefing.normalize(written) == spoken


HEADLINES = [
    line.split("\t")
    for line in (DATA / "roman_headlines.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("language", ["hi", "en"])
def test_headlines_in_latin_letters_are_read_in_their_language(language: str) -> None:
    rows = [row for row in HEADLINES if row[0] == language]
    said = {written: briefing.normalize(written) for _, written, _ in rows}
    assert said == {written: spoken for _, written, spoken in rows}


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("wo mera dil dukhata hai", "वो मेरा दिल दुखाता है"),
        ("tum chhupate ho aur hum hansate hain", "तुम छुपाते हो और हम हँसाते हैं"),
        ("gaadi banakar utarunga aur uthakar chalunga", "गाड़ी बनाकर उतरूँगा और उठाकर चलूँगा"),
        ("wo pehenta hai, hum sehte hain", "वो पहनता है, हम सहते हैं"),
        ("usne sab chhod diya aur chod ke gaya", "उसने सब छोड़ दिया और छोड़ के गया"),
        ("kya tum bata sakte ho ki kab aaoge", "क्या तुम बता सकते हो कि कब आओगे"),
        ("maine koshish ki, par nahi hua", "मैंने कोशिश की, पर नहीं हुआ"),
        ("wo has has ke pagal ho gaya", "वो हँस हँस के पागल हो गया"),
        ("Iske Bina Sab Kuch Mushkil Hai", "इसके बिना सब कुछ मुश्किल है"),
        ("Meri galtiyan aur nadaniyan maaf karo", "मेरी गलतियाँ और नादानियाँ माफ़ करो"),
    ],
)
def test_forms_of_verbs_are_read(written: str, spoken: str) -> None:
    assert same_sound(briefing.normalize(written)) == same_sound(spoken)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("aapne jo points mention kiye", "आपने जो पॉइंट्स मेंशन किये"),
        ("mera phone not working hai", "मेरा फ़ोन नॉट वर्किंग है"),
        ("hamari land ka deal ho gaya", "हमारी लैंड का डील हो गया"),
        ("iska addition bhi necessary hai", "इसका एडिशन भी नेसिसरी है"),
    ],
)
def test_english_words_among_hindi_ones_stay(written: str, spoken: str) -> None:
    assert same_sound(briefing.normalize(written)) == same_sound(spoken)


def test_a_text_all_in_latin_letters_is_read_when_it_is_hindi() -> None:
    said = briefing.script(briefing.Source("Aaj Delhi mein baarish hui.", "note"))
    assert [each.spoken for each in said.utterances] == ["आज दिल्ली में बारिश हुई."]
    with pytest.raises(InputError, match="contains no Hindi"):
        briefing.script(briefing.Source("It rained in Delhi today.", "note"))


def test_a_guess_is_reported_as_one() -> None:
    said = briefing.script(briefing.Source("Tapru ke ghar mein aag lagi.", "note"))
    assert [note.written for note in said.notes] == ["Tapru"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("ghr m koi nhi h", "घर में कोई नहीं है"),
        ("kya kr rhe ho office m", "क्या कर रहे हो ऑफ़िस में"),
        ("tumhari baat nai kr rha m", "तुम्हारी बात नहीं कर रहा मैं"),
        ("fir s aa gaya", "फिर से आ गया"),
        ("mera b exam chal rha h", "मेरा भी एग्ज़ाम चल रहा है"),
        ("fb p msg kr dena", "एफ़ बी पे मैसेज कर देना"),
        ("pata he mujhe", "पता है मुझे"),
        ("nhi ladka he hu", "नहीं लड़का ही हूँ"),
        ("me to puch nai sakta", "मैं तो पूछ नहीं सकता"),
        ("hi sonu kaise ho", "हाय सोनू कैसे हो"),
        ("apna no do", "अपना नंबर दो"),
        ("acha mein tumhe bata dunga", "अच्छा मैं तुम्हें बता दूंगा"),
        ("ghar mein tumhe dekha", "घर में तुम्हें देखा"),
    ],
)
def test_small_words_of_messages(written: str, spoken: str) -> None:
    assert briefing.normalize(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("chodo rehne hi do", "छोड़ो रहने ही दो"),
        ("bol le", "बोल ले"),
        ("tabhi to", "तभी तो"),
        ("rajasthan me", "राजस्थान में"),
        ("shi h", "सही है"),
        ("me serious hu", "मैं सीरियस हूँ"),
    ],
)
def test_short_messages_are_hindi(written: str, spoken: str) -> None:
    assert briefing.normalize(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("baad me msg krdena", "बाद में मैसेज कर देना"),
        ("usne reject karlia", "उसने रिजेक्ट कर लिया"),
        ("wo chalagaya kya", "वो चला गया क्या"),
        ("tjhe sbh aana tha", "तुझे सुबह आना था"),
        ("mujhe pyr hai", "मुझे प्यार है"),
        ("kya krun main", "क्या करूँ मैं"),
        ("wo jaldi aati hai", "वो जल्दी आती है"),
        ("nahi milagi ladki idhar", "नहीं मिलेगी लड़की इधर"),
    ],
)
def test_words_of_messages_that_are_shortened_or_run_together(written: str, spoken: str) -> None:
    assert [same_sound(word) for word in briefing.normalize(written).split()] == [
        same_sound(word) for word in spoken.split()
    ]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("the last", "द लास्ट"),
        ("kali linux", "काली लिनक्स"),
        ("git commit", "गिट कमिट"),
        ("Yadi m = 5 ho", "यदि एम बराबर पाँच हो"),
        ("agar m ka maan pata ho", "अगर एम का मान पता हो"),
        ("mera plan b hai", "मेरा प्लान बी है"),
    ],
)
def test_english_and_quantities_in_small_letters_are_no_message(written: str, spoken: str) -> None:
    assert briefing.normalize(written) == spoken
