"""Whether a text is Hindi prose: by how often it has the commonest words of Hindi."""

from __future__ import annotations

import re

from briefing.devanagari import WORD

_COMMON = frozenset(
    str.split(
        "के की का को में से है हैं और ने पर कि यह वह एक भी ही तो था थी थे हो कर या "
        "जो इस उस इन उन इसके उसके उनके इसकी उसकी उनकी इसका उसका उनका अपने अपनी अपना "
        "लिए साथ बाद तक जा रहा रही रहे गया गई गए गयी गये किया किए किये करने करना "
        "करते करता करती कहा होने होता होती होते हुआ हुई हुए दिया दी दिए कुछ सब सभी "
        "बहुत अब जब तब यहाँ वहाँ कहाँ नहीं न मैं मैंने हम हमने हमारे मुझे तुम आप "
        "आपके वे ये कोई किसी क्या कौन कैसे क्यों जिस जिसके जिसमें जिससे जिन इसे उसे "
        "इन्हें उन्हें इसमें उसमें द्वारा तथा एवं लेकिन परंतु मगर अगर यदि फिर दो तीन "
        "चार पाँच दस सौ हज़ार हजार लाख करोड़ बार दिन समय साल वर्ष आज कल काम बात लोग "
        "लोगों घर देश भारत सरकार राज्य पास ओर तरह सकता सकते सकती चाहिए होगा होगी "
        "होंगे करेगा करेंगे गा वाले वाली वाला ऐसे ऐसा ऐसी जैसे पहले पहली पहला दूसरे "
        "दूसरा दूसरी अन्य बीच ऊपर नीचे बड़े बड़ा बड़ी नए नई नया अधिक कम कई हर जाता "
        "जाती जाते उन्होंने इन्होंने उसने इसने जिसने किसने लिया ली लिये बना बनाया "
        "बने आया आए आई आने जाने देने लेने कहते कहता श्री जी हाँ बिना बारे रूप प्रकार "
        "कारण विशेष राम पानी नाम हाथ आँख माँ पिता बच्चे मन जीवन"
    )
)
_WORDS = re.compile(rf"[{WORD}]+")


def is_common(word: str) -> bool:
    """Whether it is one of the commonest words."""
    return word in _COMMON


def words(text: str) -> list[str]:
    """The Hindi words of `text`."""
    return _WORDS.findall(text)


def common_share(text: str) -> float:
    """How many of the Hindi words of `text` are common ones, 0 to 1; in prose 0.25 to 0.6."""
    found = words(text)
    return sum(word in _COMMON for word in found) / len(found) if found else 0.0
