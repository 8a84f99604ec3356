"""Numbers as words: integers, decimals, fractions, ordinals and years; pure.

Spellings are those of the standard table of the Central Hindi Directorate in the modern
form (पाँच, छह, हज़ार with a nukta). Groups follow the Indian scale up to शंख (10**17).
"""

from __future__ import annotations

from typing import Final

_BELOW_100: Final = tuple(
    """
    शून्य एक दो तीन चार पाँच छह सात आठ नौ
    दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस
    बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस
    तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस
    चालीस इकतालीस बयालीस तैंतालीस चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास
    पचास इक्यावन बावन तिरपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ
    साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर
    सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी
    अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी
    नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे
    """.split()  # noqa: SIM905 - a table is easier to check than a list of literals
)

_SCALES: Final = (
    (10**17, "शंख"),
    (10**15, "पद्म"),
    (10**13, "नील"),
    (10**11, "खरब"),
    (10**9, "अरब"),
    (10**7, "करोड़"),
    (10**5, "लाख"),
    (10**3, "हज़ार"),
    (10**2, "सौ"),
)

LARGEST: Final = 10**19 - 1
"""The largest number with a name; what is longer is said digit by digit."""

_IRREGULAR_ORDINALS: Final = {1: "पहल", 2: "दूसर", 3: "तीसर", 4: "चौथ", 6: "छठ"}
_ROUND_ORDINALS: Final = {100: "सौ", 1000: "हज़ार", 10**5: "लाख", 10**7: "करोड़"}
_ENDINGS: Final = {"m": ("ा", "वाँ"), "f": ("ी", "वीं"), "o": ("े", "वें")}


def cardinal(number: int) -> str:
    """A whole number of 0 or more in words, "एक हज़ार नौ सौ सैंतालीस"; see `LARGEST`.

    >>> cardinal(123456)
    'एक लाख तेईस हज़ार चार सौ छप्पन'
    """
    if number > LARGEST:
        return digits(str(number))
    words: list[str] = []
    for size, name in _SCALES:
        count, number = divmod(number, size)
        if count:
            words += [_BELOW_100[count], name]
    if number or not words:
        words.append(_BELOW_100[number])
    return " ".join(words)


def digits(text: str) -> str:
    """Every ASCII digit of `text` by itself, "एक एक शून्य"; other characters are skipped."""
    return " ".join(_BELOW_100[int(digit)] for digit in text if digit in "0123456789")


def number(text: str) -> str:
    """A written number, such as "12,34,567", "3.14" or "007", in words.

    Digits after the point are said one by one. Leading zeros are said when there is
    more to follow than a padded figure of two ("05" is a day, "007" is a code).
    """
    whole, _, decimals = text.replace(",", "").partition(".")
    if len(whole) > len(str(LARGEST)) or (len(whole) > 2 and whole.startswith("0")):
        spoken = digits(whole)
    else:
        spoken = cardinal(int(whole or "0"))
    return f"{spoken} दशमलव {digits(decimals)}" if decimals else spoken


def year(number: int) -> str:
    """A year as it is said: 1100 to 1999 in hundreds, "उन्नीस सौ सैंतालीस".

    Source: the usage of Hindi news; from 2000 on years are read as counts.
    """
    if not 1100 <= number <= 1999:
        return cardinal(number)
    century, rest = divmod(number, 100)
    hundreds = f"{_BELOW_100[century]} सौ"
    return f"{hundreds} {_BELOW_100[rest]}" if rest else hundreds


def ordinal(number: int, form: str = "m") -> str:
    """An ordinal; `form` is "m" (पहला), "f" (पहली) or "o" for the oblique and plural (पहले).

    >>> ordinal(21, "f")
    'इक्कीसवीं'
    """
    short, regular = _ENDINGS[form]
    if number in _IRREGULAR_ORDINALS:
        return _IRREGULAR_ORDINALS[number] + short
    return _ROUND_ORDINALS.get(number, cardinal(number)) + regular


def halves(whole: int) -> str:
    """`whole` and a half: डेढ़, ढाई, साढ़े तीन; 0 is आधा."""
    return {0: "आधा", 1: "डेढ़", 2: "ढाई"}.get(whole) or f"साढ़े {cardinal(whole)}"


def quarter_past(whole: int) -> str:
    """`whole` and a quarter: सवा, सवा दो; 0 is चौथाई."""
    return {0: "चौथाई", 1: "सवा"}.get(whole) or f"सवा {cardinal(whole)}"


def quarter_to(whole: int) -> str:
    """A quarter less than `whole`: पौने दो; 1 is पौन."""
    return "पौन" if whole == 1 else f"पौने {cardinal(whole)}"


def fraction(top: int, bottom: int) -> str:
    """A fraction: आधा, दो तिहाई, तीन चौथाई; the rest with बटा."""
    if (top, bottom) == (1, 2):
        return "आधा"
    part = {3: "तिहाई", 4: "चौथाई"}.get(bottom)
    if part and top < bottom:
        return f"{cardinal(top)} {part}"
    return f"{cardinal(top)} बटा {cardinal(bottom)}"
