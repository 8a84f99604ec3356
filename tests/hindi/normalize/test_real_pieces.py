"""Pieces of real texts of many kinds are said as they were judged before anybody saw the answer."""

from __future__ import annotations

import re
import unicodedata

from paths import DATA

from briefing.document import Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.normalize.normalize import normalize
from briefing.hindi.segment import segment

KNOWN = frozenset(
    (
        "नरहिरदेव द्वितीय (Nraharidev II) 45",  # a numeral behind a name in Latin letters
        "Image Credit: CakExpo",
        # Two cells of a table run together.
        "वेतनमान : 25,500 से 81,100 रुपयेआयु सीमा न्यूनतम 18",
        # Rice, elsewhere wealth.
        "Dhan men dale fertilizers khad , फर्टिलाइजर खाद धान की वृद्धि और विकास के लिए",
        "Prem gali ati sankari, Tamain do na samahin",  # old verse
        "Tu tu karta tu bhaya, Mujhme rahi na hun",
        "Tat Tilak Tihoon Lok Main, Raam Naanv Nij Saar.",  # old verse in Latin letters
        "भूकंप का समय 11.32 मिनट रहा, तीव्रता 6.4 बताई गई।",  # a time; a race lasts as long
        "[Price, Fertilizer Full Form, Use] | NPK Khad Kya Hai Hindi",  # two languages in one title
        "जनसँखया वाला राज्य है - up",
        "Repomix को Docker कंटेनर के रूप में भी चलाया जा सकता है",  # a coined name
        "Coding/Dev: 16GB (या 32GB) RAM, decent CPU/GPU, अच्छा keyboard",  # Dev is a name elsewhere
        "चीनी ताइपे से 1-4 और मलेशिया के खिलाफ 0-5 से",  # no word of winning before the first
        "यदि यह प्रकटीकरण से छूट प्राप्त है। (एस.8)",  # S. for section; else a version
        "(Pranasana Steps) जमीन पर बैठकर",
        "चित्रमा एक ड्रोन @GeomaticaES",
        "#dailyaawaz #newswebsite #news",  # a coined name
        "MMR का मतलब मम्प्स (Mumps), मीसल्स (Measels) और रूबेला (Rubella) है।",  # misspelled twice
        "Amazon Prime Day 2020 और Flipakrt Big Saving Days सेल",  # misspelled
        "के वार्ड न?बर दो का परिणाम",  # a sign was lost on the way
        "मीडिया हाउस न्यूज एजेंसी 19ता.बिहार। बिहार में डेंगू मरीजों की संख्या",  # तारीख
        "17 − twelve =",  # a sum for people alone
        "बचपन (Childhood and Early Life of Vivekanada)",  # misspelled
        "jo saty hai, use sahasapoorvak nirbhik hokar logon se kaho",  # each schwa written
        "Mahmud of Ghazni 1023, Sher Shah Suri 1545, Maratha Peshwa 1732",  # no word tells of years
        "सामग्री भेजने तक 4,82 रचनाकारों की और तत्पश्चात 37 रचनाकारों की लघुकथाएं/आलेख प्राप्त हुई.",
        "(12.9)²-(0.97)²-23.97=?²",  # a question mark for a number ends the sentence
        "जमुनिया तक 3: 50 किलोमीटर ग्रेवल रोड 1. 23 लाख रुपए से",
        "दोहा—24 प्रति पंक्ति (13+11/11+13); चौपाई—16 मात्रिक चौ-चरण।",  # one sum or the other
        "कुल लम्बाई : 400 किमी/ नदी बेसिन : 28,490 वर्ग किमी (भारत में)",  # no rate
        "Hum jante hai ki, sin A = Lamb/karn",  # Hindi behind a stroke
        "एक्सेल में किसी रिफरेन्स सेल को लॉक करने का शॉर्टकट ALT + F4 होता है",  # elsewhere a test
        # ERA, elsewhere a word.
        "टी-90 भीष्म में 125 मिमी की स्मूथबोर गन और एक्सप्लोसिव रिएक्टिव आर्मर (ERA) हैं.",
        "Trust me, agar aap bhi ek 9–5 job wale ho",  # nine to five, in English
        "New Delhi/दिल्ली/भारतीय रिजर्व बैंक की मौद्रिक नीति समिति",  # a dateline that runs on
        "Q6.1pm (पिको मीटर) बराबर होता है",  # no blanks; 1pm is a time
        "(A) 10-12 m",  # a power that is no longer raised, without its factor
        "[5] M.K.S. पद्धति में वेग का मात्रक",  # elsewhere the mark of a note
        "जिस फोन को दिखाया गया है उस पर 1x000mAh लिखा नजर आया है।",  # a figure left open
        "Where have these top 3 YouTubers disappeared:दोस्तो आज हम बात करेंगे",  # English, then Hindi
        "HDD, SSD और M.2 SSD में अंतर",  # the dot of a name
        "Muglon ke shashan ke dauraan urdu bhi yanha aaie",  # misspelled: aaie is आइए
        "ChatGPT, DALL·E, Midjourney, Bing Image Creator, और Google Gemini आदि ने",  # a coined name
        # An English sentence with a unit in it, and a surname.
        "Rohit Nage has 30 years' experience in the field of journalism.",
        "For Feedback - info[@]narmadanchal.com",  # two names that share a vowel
        # A time that only the next one tells.
        "येलो लाइन पर समयपुर बादली से 11.50, जबकि हुडा सिटी सेंटर से रात 11.20 पर आखिरी मेट्रो चलेगी।",
        # EP before a name in Latin letters, all of it taken for Hindi.
        (
            "लोग मर जाते हैं कहानी चलती रहती है Manisha Kulshreshtha | कहानी संग्रह- वन्या | EP 866 "
            "| Sahitya Tak"
        ),
        "8-बिग बॉस 139-द कपिल शर्मा शो10- इंडियल आइडल सीजन 11",  # 13 and 9 run together
        "Recommended By- BEdigitech",  # a coined name
        # The name of an account is a word and a letter run together.
        (
            'Pic Credit: urf7i/instagramइसी कड़ी में 2005-06 में नाबार्ड के अंतर्गत "डेयरी और पोल्ट्री '
            'के लिए उद्यम पूंजी योजना" नामक एक पायलट योजना शुरू की गई थी.'
        ),
        "AS netam",  # a word elsewhere; here two initials
        "Image Source: https://i.ytimg.com/",  # a coined name
        "Rani of Jhansi, watercolour on ivory, c. 1857.png",  # the name of a file
        # Δt, misspelled.
        "यदि द्रव्यमान m की किसी वस्तु को ऊष्मा Q देने पर वस्तु के ताप में At की वृद्धि हो, तो विशिष्ट ऊष्मा",
        # A place, misspelled.
        (
            "Bokaro/Petrvar: बोकारो जिले के राष्ट्रीय उच्च पथ संख्या 23 पेटरवार-रामगढ़ पथ पर थाना क्षेत्र के "
            "पेटरवार ऑटोमोबाइल नामक पेट्रोल पम्प के निकट एक हाइवा ने बाइक सवार को पीछे से जोरदार टक्कर मार "
            "दी।"
        ),
        # A coined name: a word and initials run together.
        (
            "NEWSPR डेस्क। राजधानी पटना के नेउरा थाना क्षेत्र में पुलिस ने अवैध हथियार के खिलाफ बड़ी कार्रवाई "
            "करते हुए एक अभियुक्त को गिरफ्तार किया है।"
        ),
        # मौ. for मोहल्ला; before a name मौलाना.
        ("जिसमें वार्ड 22 मौ0 मुन्नालाल में भैंसा रोड पर पालिका के पम्प नं0-9 से पुलिया का निर्माण कार्य।"),
        # The name of a picture, with hyphens for its blanks.
        ("Uttarakhand-CM-Trivendra-Singh-Rawat-spent-Rs-68.5-lakh-on-reveals-RTI- India TV Hindi"),
        "TOPIC – स्फीति, कीमतें और मांग /पूर्ति प्रबंधन ।",  # both, elsewhere one or the other
        "Q1 दोहरे घाटे की समस्या से आप क्या समझते है ? 2M",  # marks, elsewhere millions
        # Words of a menu run together.
        ("HomeNATIONALBIG NEWSछत्तीसगढ़ आर्थिक सर्वेक्षण रिपोर्ट सदन में पेश,प्रति व्यक्ति आय में हुई वृद्धि,केंद्र..."),
        "class 10 Math - Very Important Question Anwers",  # misspelled
        "बच्चे (7-9)3:",  # the mark of a note, elsewhere a power
        "kisi badmast ko raaz-ashna sab ka samajhte hain",  # a word of Persian
        "TE3N - 2016 से हक है गीत",  # a figure for a letter, the name of a film
        "हक है गीत 'TE3N' से, यह बॉलीवुड गाना द्वारा गाया गया है क्लिंटन सेरेजो.",
        # Names run together after an at sign.
        (
            "सोशल मीडिया प्लेटफॉर्म पर इस पोस्ट को आईएएस अफसर अवनीश शरण (IAS Awanish Sharan) "
            "ने अपने ट्विटर हैंडल @AwanishSharan से शेयर किया है"
        ),
        "mera to kam hi wahi he",
        "ja rai wapis",  # elsewhere a surname
        "nicepunjabi ati h apko",  # run together
        "new frndz bnana",  # English and Hindi
        # DOS, elsewhere dos and don'ts.
        (
            "आपको कौन-सा ऑपरेटिंग सिस्टम लेना है माइक्रोसॉफ्ट या DOS?आप जब भी कोई लैपटॉप "
            "लेने जाते हैं तो दुकानदार आपसे इन सभी सवालों को जरूर पूछता होगा"
        ),
        "tum ho kali toh gulaab hum hain",  # a bud, elsewhere black
        "Yeh baat samah main aayee nahee",  # misspelled
        "Main kaisey methee baat karoon",  # elsewhere fenugreek
        # English with an ordinal.
        (
            "Listen to Teen Taal with Tau-Baba-Sardar, the 100th Dhamaal of Hindis most "
            "popular podcast!"
        ),
        # Do, elsewhere English.
        "ट्विटर पर लोगों ने पीएम मोदी से सुबह मांगा रोजगार, शाम को बोले #modi_girlfriend_do",
        "सोमवार 22 फरवरी शाम को #modi_girlfriend_do तेजी से ट्रेंड होता दिखा.",
        # An English week.
        "TRP Report barc 53 week list: BARC इंडिया की 54 वें हफ्ते की टीआरपी (TRP) रेटिंग आ गई है।",
        "लेकिन फिर भी अपनी स्किन के लिए कुछ भी लेने से पहले 100 बार सोचते हैं।",  # a hundred times
        # A plural said again.
        (
            "यह ट्रेंड नेटिजन्स (Netizens) को ऐसा भाया कि ट्विटर पर "
            "#JoeBidenIsNotMyPresident की झड़ी लग गई."
        ),
        "tan tatha krpayaavishtamashrupoornaakulekshanam .",  # old verse in Latin letters
        "Amlan, Sreesankar और ज्योति ने आसान जीत के साथ घरेलू सत्र की शुरुआत की",  # names
        # A language named twice, once in its own script.
        "This post is also available in: English العربية (Arabic)",
        # kare, elsewhere करें.
        "3 परन्तु जब tu दान kare तो jo तेरा दाहिना हाथ करता है, उसे tera बायाँ हाथ न जानने पाए।",
        "Evincepb Publishing: Welcome to Evincepb Publishing, author.",  # a coined name
        "By Neha Pal29, May 2024 09:00 AMjagranjosh.com",  # run together
        # English around times that are said in Hindi.
        "Home मध्यप्रदेश Maintenance will be done from 11am to 5pm |शिवपुरी में आज",
        "bs 2 minute",  # बस, elsewhere a degree
        # Work, elsewhere little: weight kam kaise kare.
        ("SEO kaise karte hain? SEO kam kaise karta hai यह भी समझने में भविष्य में आपको आसानी होगी।"),
        "/ BCA / Office Automation Using PC Packages",  # both, elsewhere one or the other
        "By Ek Baat Bata | Apr 12, 2020",  # the name of a page, half of it Hindi
        # Misspelled.
        (
            "Downlaod PDF For class 11 biology chapter 1 notes in hindi - the living world class "
            "11 notes"
        ),
        # Two stamps of a machine, without a blank between them.
        (
            "By लोकमत समाचार हिंदी ब्यूरो | Published: December 27, 2017 11:14 "
            "AM2017-12-27T11:14:33+5:302017-12-27T11:27:51+5:30"
        ),
        # A friend, elsewhere a surname.
        (
            "Hindi Letter “Mitra ko Janamdin par Badhai Patra”, “जन्म-दिवस के उपलक्ष्य में बधाई-पत्र” for "
            "Class 7, 8, 9, 10, 11 and 12 Students."
        ),
        "mitra ko janamdin badai haetu patra",  # misspelled twice
        "शा. अवधि | 29 वर्ष |",  # शासन, elsewhere शासकीय
        # The name of a column and its author.
        (
            "क्लीन बोल्ड/ राजेंद्र सजवान Grand Slam 2020 – जब कभी कोई विदेशी खिलाड़ी किसी ग्रांड स्लैम "
            "टेनिस का खिताब जीतता है"
        ),
        "La crème de la crème वाली.",  # French
        # A visarga for a colon, without a blank, as दुःख has one.
        "कोरियाःभरतपुर विकासखंड में 22 वर्षों से हो रही अंतरराज्यीय वॉलीबॉल प्रतियोगिता का आयोजन किया गया.",
        # A Hindi title in an English sentence.
        (
            "चिड़िया सार – Here is the CBSE Class 7 Hindi Malhar Chapter 10 Meera ke Pad Summary "
            "with detailed explanation of the lesson"
        ),
        "Nai Samiksha Ke Sopan By Rampal Shrivasrava",  # initials elsewhere; a name misspelled
        "प्रकाशन वर्ष ;2025 मूल्य : 280.00 प्रतिक्रिया क्रमांक : 188",  # a price without a unit
        # Misspelled: में, लिखिए.
        "kya apne train ma kabhi safar kiya ho to anubhav karke apne safar ko likiye",
        # Nought times x, with a point.
        "(iv) √2 x – 1 अर्थात 0.x2 + √2 x – 1 में x² का गुणांक = 0",
        # Misspelled.
        ("Intiger, Float, Complex और String के जैसी Value हम Sequence मे Store कर सकते है"),
        # Words run together.
        (
            "Labsadvisor.com के साथ अपने CBC Test की बुकिंग करके, आप सस्ती कीमत और प्रमाणित लैब "
            "प्राप्त कर सकते हैं।"
        ),
        "RBC (Red Blood Cell) Count Men – 5/6 मिलियन सेल/माइक्रोलीटर",  # five to six
        # Figures behind an English word in English, the others in Hindi.
        "as per Para-7.1, 7.2 and 7.3",
        # A length L, elsewhere liters.
        ("प्रश्न 3. समान पदार्थ के दो घनो की भुजाये क्रमशः 1L तथा 2ल है। इनके प्रतिरोधों का अनुपात होगा-"),
        "उपाधि - आलमगीर (Alamgirnama), जिन्दापीर, शाही दरवेश",  # a title in Latin letters
        # Two exams.
        (
            "किस मुगल बादशाह का दो बार राज्यभिषेक हुआ था - औरंगजेब U.P.P.C.S. (Mains) "
            "2006/U.P.P.C.S. (Pre) 2009"
        ),
        # A share that is multiplied with x.
        "%लाभ = ( लाभ/क्रय मूल्य ) x 100 % = ( 20/80 ) x 100 % = ( 1/4 ) x 100 % = 25%",
        # The mark of a note between two of a row.
        (
            'वे क्रमशः भारतीय दंड संहिता, 1860 ("आईपीसी"), 1 दंड प्रक्रिया संहिता, 1973 '
            '("सीआरपीसी")2 और साक्ष्य अधिनियम, 1872 ("साक्ष्य अधिनियम")3 को निरस्त और '
            "प्रतिस्थापित करते हैं।"
        ),
        # A word between the signs of a formula.
        ("तब सब $F_1$ पौधों के पीले बीज होते हैं। इसका मतलब पीले के लिए युग्म विकल्पी $(Allele)$ है"),
        "Mendal ka pratham niyam ya prithkkaran niyam kya hai",  # misspelled twice
        # A rate of two English words.
        ("3. S . I . पद्धति में त्वरण का मात्रक मीटर / सेकंड² (meter / second² ) होता है ।"),
        "आप Admine एरिया से प्लगइन्स इंस्टॉल / अनइंस्टॉल कर सकते हैं।",  # misspelled
        "Photo by Ramesh Das Kunst इन्सानों की इस दुनिया में औरत हूँ मैं",  # a German name
        "Bhage re man-Chameli 2004",  # a mind, elsewhere a man
        # Half of a word in Latin letters.
        (
            "ओ काली माँ, महाकाल की शakti,दुष्टों का विनाश करती है,भूत-प्रेत, पिशाच व गिरोहों को,अपनी "
            "महाक्रूरता से हराती है।"
        ),
        # A misspelled title.
        "Halwa Kaddu Banane ki Vidh: कद्दू यानि वो सब्ज़ी जो ज्यादातर लोगों को पसंद नहीं आती है।",
        # The second of two names of accounts.
        "आइए जानते हैं उनके बारे में। (इंस्टाग्राम/रूपालीगंगुली/जयभानुशाली)",
        "S.P. Velumani Vs. Arappor Iyakkam and Ors.",  # names of another language
        # The command of a program; elsewhere or.
        (
            "Bot banane ke liye @BotFather se contact karo. /newbot command use karo aur apna bot "
            "name aur username set karo."
        ),
        "mein nay to us kameenay mastar",  # ने and मैं spelled as in Pakistan
        "Maa: 'Beta, tum ghar ke kaam mein madad kyun nahi karte?'",  # elsewhere of programs
        # Two names; banta is a verb elsewhere.
        "Santa: Mujhe ek girlfriend chahiye. Banta: Bhai, pehle cycle chala le!",
        # Places of a dateline; elsewhere a choice.
        "नई दिल्ली/रायपुर/नवप्रदेश। Loksabha Election 2024: लोकसभा चुनाव 2024 में दूसरे चरण में",
    )
)
"""Said otherwise, each for want of a rule that would be right more often than wrong."""


def letters(text: str) -> str:
    """What is heard of `text`: no dots under letters, no punctuation, one nasal."""
    plain = unicodedata.normalize("NFD", text).replace("\u093c", "").replace("ँ", "ं")
    return " ".join(re.sub(r"[,;।.!?॥“”\"'‘’-]+", " ", plain).split())


def said(written: str) -> str:
    """What is said for `written`, followed by a word so that it may be no Hindi by itself."""
    script = normalize(segment(clean(Source(f"{written}\nयह।", "a.txt"))))
    return letters(" ".join(utterance.spoken for utterance in script.utterances))


def test_pieces_of_real_texts_are_said_as_judged() -> None:
    wrong = []
    for line in (DATA / "blind.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        genre, _, written, spoken = line.split("\t")
        right = {f"{letters(form)} यह" for form in spoken.split(" | ")}
        if written not in KNOWN and said(written) not in right:
            wrong.append((genre, written, said(written)))
    assert wrong == []
