"""Slashes that are no choice: between sizes, behind a date, before the number of a train."""

from __future__ import annotations

from briefing.devanagari import WORD, WORD_END, WORD_START
from briefing.hindi.normalize.classes.marks.amount_joints import AMOUNT_JOINTS
from briefing.hindi.normalize.classes.marks.file_slashes import FILE_SLASHES
from briefing.hindi.normalize.classes.marks.headline_slashes import HEADLINE_SLASHES
from briefing.hindi.normalize.classes.marks.place_slashes import PLACE_SLASHES
from briefing.hindi.normalize.classes.measures.units import OF_MACHINES
from briefing.hindi.normalize.patterns import MONTH_NAME, PAUSE, any_of, before, cued
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_APART = later(
    any_of(
        # पटना स्पेशल/03266 दिल्ली
        rf"(?<=[{WORD}]) ?/ ?"
        rf"(?=0[0-9]{{4}} |[0-9]{{5}} [^।]{{0,60}}(?:एक्सप्रेस|स्पेशल|मेल){WORD_END})",
        # 45 वर्ष/पुरुष
        rf"(?:(?<=[0-9])|(?<=वर्ष)|(?<=साल)) ?/ ?(?=(?:पुरुष|महिला|स्त्री|बालक|बालिका){WORD_END})",
        # 10:20/प्रस्थान 10:40, 24/ मन्त्र 40
        rf"(?<=[0-9]) ?/ ?"
        rf"(?=(?:प्रस्थान|आगमन|टारगेट|टार्गेट|स्टॉप ?लॉस|{cued('verse-part')}){WORD_END})",
        # माघ मेला/2021, 12301/2021
        rf"(?:(?<=[{WORD}A-Za-z)]) ?/ ?|(?:(?<=[0-9]{{5}})|(?<=[A-Z]-[0-9]{{4}}))/)"
        r"(?=(?:19|20)[0-9]{2}(?![0-9/]))",
        r"(?:(?<=न्यूनतम)|(?<=अधिकतम)|(?<=औसत)|(?<=मॉडल)) ?/ ?(?=न्यूनतम|अधिकतम|औसत|मॉडल)",
        # PATNA / CHHAPRA
        r"(?<=[A-Z]{4}) ?/ ?(?=[A-Z]{4})",
        # Bharat / state, Movie/Album, CPU/GPU
        r"(?<=[a-z]) ?/ (?=[A-Za-z]{3})|(?<=[A-Za-z])/(?=[A-Za-z][A-Za-z0-9]{2})",
        # Class-10/Hindi-B
        r"(?<=[a-z]-[0-9]{2})/(?=[A-Z][a-z]{2})",
        # 6/recent/ticker-posts
        r"(?<=[0-9])/(?=[a-z]{3,}/[a-z]{3})",
        # प्रथम दृश्य / राजा का महल
        rf"(?<=दृश्य) ?/ ?(?=[{WORD}]{{2,}} [{WORD}])",
        # [सूचना] / [इंटरनेट]
        r"(?<=\]) ?/ ?(?=\[)",
        # वर्ष : 1/ अंक : 3
        rf"(?<=[0-9])(?:/ | / ?)(?=[{WORD}]{{2,}} ?:? ?[0-9])",
        # अंक : 3 / मार्च 2012
        rf"(?<=[0-9]) / (?={MONTH_NAME}{WORD_END})",
        # बुरहानपुर/21 मार्च
        rf"(?<=[{WORD}–-]) ?/ ?(?=(?:दि\.|दिनांक) ?[0-9]|[0-9]{{1,2}} {MONTH_NAME}(?![{WORD}]))",
        # रायपुर // आज
        r"(?<!/)(?<!/ ) ?/(?: ?/)+(?: |(?=[^\s/]))",
        # 12301/हावड़ा राजधानी, 12301/Howrah Rajdhani
        rf"(?<=[0-9]{{5}}) ?/ ?(?=[{WORD} –-]{{3,50}} (?:{cued('train-name')}){WORD_END}"
        r"|[A-Z][a-z]+ [A-Za-z –-]{0,50}"
        r"(?:Exp|Special|Spl|Mail|SF|Rajdhani|Shatabdi|Duronto|Bharat)(?:ress)?(?![A-Za-z]))",
    )
)
_AFTER_A_DATE = later(
    rf"(?:(?<=[ ,](?:19|20)[0-9]{{2}})|(?<= [0-2][0-9])|(?<=[{WORD}])) ?/ ?"
    rf"(?=(?!{MONTH_NAME})[{WORD}A-Z]|[0-9]{{1,2}}:[0-9]{{2}}|[0-9]{{1,2}} {MONTH_NAME}{WORD_END})"
)
_DATE = later(
    rf"[0-9]{{1,2}}(?:,| {MONTH_NAME},?) (?:[0-9]{{4}}|[0-2][0-9])\Z"
    rf"|{MONTH_NAME},? [0-9]{{4}}\Z|(?<![0-9])[0-9]{{1,2}} {MONTH_NAME}\Z"
)
_LENGTH = r"(?:मी\.|मीटर|किमी|फुट|फीट)"
_SIZES = later(
    any_of(
        r"(?:(?<=[GMT]B)|(?<=जीबी)|(?<=टीबी)|(?<=[0-9]%)) ?/ ?(?=[0-9])",  # 16GB/512GB, 5%/12%
        r"(?<=°[CF]) ?/ ?(?=[0-9.]+ ?°)",  # 12°C/26°C
        r"(?<=[0-9])/(?=[A-Z]{2,4} [0-9])",  # फैट 6.0/SNF 9.0
        r"(?:(?<=mg)|(?<=एमजी)|(?<=मिग्रा))"  # 5mg/50mg टैबलेट
        r"/(?=[0-9.]+ ?(?:mg|mcg|एमजी|मिग्रा) ?(?:टै|टे|कैप|गोली|[Tt]ab|[Cc]ap))",
        rf"(?:(?<=मी\.)|(?<=मीटर)|(?<=किमी)|(?<=फुट)|(?<=फीट)) ?/ ?"  # 275 मीटर/280 मीटर
        rf"(?=[0-9][0-9.,]* ?{_LENGTH}(?![{WORD}]))",
        r"(?:(?<=km)|(?<=किमी)|(?<=किलोमीटर)) ?/ ?"  # 240 km/6-7 घंटे
        r"(?=[0-9][0-9.-]* ?(?:घंट|मिनट|h(?:ou)?rs?(?![A-Za-z])))",
        r"(?<=[″\"′'°][NSEW]) ?/ ?(?=[0-9])",  # 80.4°E / 24.9
        r"(?<=°)/(?=[0-9.]+ ?°)",  # 44°/30°
        r"(?<=[0-9]V)/(?=[0-9]+ ?Hz|[0-9.]+ ?m?Ah?(?![A-Za-z]))",  # 220V/50Hz
        r"(?<=[2-5]D)/(?=[2-5]D)|(?<=mm)/(?=[0-9]{2} ?कैलिबर)",  # 2D/3D, 155mm/52 कैलिबर
    )
)
_OF_A_MACHINE = later(rf"(?<=[A-Za-z{WORD}]) ?/ ?(?=[0-9][0-9.]* ?(?P<unit>{OF_MACHINES}))")
_TEMPERATURES = later(r"(?<=[0-9]\.[0-9])/(?=[0-9]{1,2}\.[0-9](?![0-9]))")
_OF_WEATHER = later(rf"{WORD_START}(?:तापमान|पारा|डिग्री|अधिकतम|न्यूनतम|मौसम){WORD_END}")
_WHICH = later(rf"{WORD_START}कौन ?(सा|सी) ?/ ?(?:कौन ?)?से{WORD_END}")
_AND_OR = later(rf"{WORD_START}(और|व|एवं) ?/ ?(या|अथवा){WORD_END}")
_BEFORE_LAND = later(
    rf"(?<=[{WORD})])(?<!बीघा)(?<!एकड़)(?<!हेक्टेयर) ?/ ?(?=(?:एकड़?|बीघा|हेक्टेयर|हैक्टेयर){WORD_END})"
)
_SPREAD = later(r"[0-9] ?[^0-9]{1,40}\Z|[0-9]\)\Z")
"""An amount, and what it is of."""

SLASHES = (
    *AMOUNT_JOINTS,
    *PLACE_SLASHES,
    *HEADLINE_SLASHES,
    *FILE_SLASHES,
    Rule(
        "slash between two things",
        _APART,
        lambda _: PAUSE,
        (
            ("पटना स्पेशल/03266 दिल्ली", "पटना स्पेशल, शून्य तीन दो छह छह दिल्ली"),
            ("45 वर्ष/पुरुष आया", "पैंतालीस वर्ष, पुरुष आया"),
            ("आगमन 10:20/प्रस्थान 10:40", "आगमन दस बजकर बीस मिनट, प्रस्थान दस बजकर चालीस मिनट"),
            ("खरीद ₹200/टारगेट ₹250", "खरीद दो सौ रुपये, टारगेट दो सौ पचास रुपये"),
            ("अध्याय 24/ मन्त्र 40", "अध्याय चौबीस, मन्त्र चालीस"),
            ("वर्ष : 1/ अंक : 3 / मार्च 2012", "वर्ष, एक, अंक, तीन, मार्च दो हज़ार बारह"),
            ("UPSC / 2020 का", "यू पी एस सी, दो हज़ार बीस का"),
            ("माघ मेला/2021 में", "माघ मेला, दो हज़ार इक्कीस में"),
            ("न्यूनतम/अधिकतम भाव", "न्यूनतम, अधिकतम भाव"),
            ("Sita Ram/ Gopal Das", "सीता राम, गोपाल दास"),
            ("PATNA / CHHAPRA से", "पटना, छपरा से"),
            ("ABC Bharat / state", "ए बी सी भारत, स्टेट"),
            ("Class-10/Hindi-B", "क्लास दस, हिंदी बी"),
            ("6/recent/ticker-posts", "छह, रीसेंट, टिकर पोस्ट्स"),
            ("Movie/Album और CPU/GPU", "मूवी, एल्बम और सी पी यू, जी पी यू"),
            ("TCP/IP [सूचना] / [इंटरनेट] हैं", "टी सी पी आई पी, सूचना, इंटरनेट, हैं"),
            ("बुरहानपुर/21 मार्च, 2022", "बुरहानपुर, इक्कीस मार्च, दो हज़ार बाईस"),
            ("मुंगेली, 12 मई 2022// कलेक्टर ने", "मुंगेली, बारह मई दो हज़ार बाईस, कलेक्टर ने"),
            ("प्रथम दृश्य / राजा का महल", "प्रथम दृश्य, राजा का महल"),
            ("रायपुर // आज", "रायपुर, आज"),
            ("12301/हावड़ा राजधानी चली", "एक दो तीन शून्य एक, हावड़ा राजधानी चली"),
        ),
    ),
    Rule(
        "slash between sizes",
        _SIZES,
        lambda _: PAUSE,
        (
            ("275 मीटर/280 मीटर है", "दो सौ पचहत्तर मीटर, दो सौ अस्सी मीटर है"),
            ("240 km/6-7 घंटे", "दो सौ चालीस किलोमीटर, छह सात घंटे"),
            ("5%/12%/18% की दर", "पाँच प्रतिशत, बारह प्रतिशत, अठारह प्रतिशत की दर"),
            ("फैट 6.0/SNF 9.0 है", "फैट छह दशमलव शून्य, एस एन एफ़ नौ दशमलव शून्य है"),
            ("16GB/512GB में", "सोलह गीगाबाइट, पाँच सौ बारह गीगाबाइट में"),
            ("155mm/52 कैलिबर", "एक सौ पचपन मिलीमीटर, बावन कैलिबर"),
            ("220V/50Hz पर", "दो सौ बीस वोल्ट, पचास हर्ट्ज़ पर"),
            ("12°C/26°C रहा", "बारह डिग्री सेल्सियस, छब्बीस डिग्री सेल्सियस रहा"),
            ("80.4°E / 24.9 है", "अस्सी दशमलव चार डिग्री पूर्व, चौबीस दशमलव नौ है"),
            ("5mg/50mg टैबलेट", "पाँच मिलीग्राम, पचास मिलीग्राम टैबलेट"),
        ),
    ),
    Rule(
        "slash between power and torque",
        _OF_A_MACHINE,
        lambda match: None if match.string.endswith(match["unit"], 0, match.start()) else PAUSE,
        (
            ("118 PS/172 Nm की", "एक सौ अठारह पी एस, एक सौ बहत्तर न्यूटन मीटर की"),
            ("90 पीएस / 113.8 एनएम", "नब्बे पीएस, एक सौ तेरह दशमलव आठ एनएम"),
        ),
    ),
    Rule(
        "slash between the highest and the lowest temperature",
        _TEMPERATURES,
        lambda match: PAUSE if occurs(_OF_WEATHER, match.string) else None,
        (
            (
                "अधिकतम तापमान लखनऊ 42.3/28.1 रहा",
                "अधिकतम तापमान लखनऊ बयालीस दशमलव तीन, अट्ठाईस दशमलव एक रहा",
            ),
        ),
    ),
    Rule(
        "slash after a date",
        _AFTER_A_DATE,
        lambda match: PAUSE if before(match, _DATE) else None,
        (
            ("28 दिसंबर 2023/ मुख्य सचिव", "अट्ठाईस दिसंबर दो हज़ार तेईस, मुख्य सचिव"),
            ("12 मई, 2024 / पटना", "बारह मई, दो हज़ार चौबीस, पटना"),
            ("31 मई 2023/ 1 जून को", "इकतीस मई दो हज़ार तेईस, एक जून को"),
            ("रायपुर, 7 जुलाई/संयुक्त संचालक ने", "रायपुर, सात जुलाई, संयुक्त संचालक ने"),
        ),
    ),
    Rule(
        "slash between what is spread and so much land",
        _BEFORE_LAND,
        lambda match: " प्रति " if before(match, _SPREAD) else None,
        (
            ("10 kg ज़िंक सल्फ़ेट / एकड़ दें", "दस किलोग्राम ज़िंक सल्फ़ेट प्रति एकड़ दें"),
            (
                "5 kg यूरिया / एकड़ / 150 लीटर पानी",
                "पाँच किलोग्राम यूरिया प्रति एकड़ प्रति एक सौ पचास लीटर पानी",
            ),
        ),
    ),
    Rule(
        "which one or which ones",
        _WHICH,
        lambda match: f"कौन {match[1]} या कौन से",
        (("कौन सा/से कथन", "कौन सा या कौन से कथन"),),
    ),
    Rule("and or", _AND_OR, lambda match: f"{match[1]} {match[2]}", (("और/या", "और या"),)),
)
