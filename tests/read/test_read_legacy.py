"""Hindi typed for fonts from before Unicode is converted with a proof, or refused."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from paths import DATA

from briefing.errors import InputError
from briefing.read import read, words
from briefing.read.kruti_dev import NotTypedError, chanakya_to_unicode, to_unicode
from briefing.read.legacy import is_passed_over
from briefing.read.refusals import counting, passing_over

# भारत सरकार ने कहा है कि वह इस योजना के लिए तैयार है और राज्यों को साथ लेकर चलेगी।
KRUTI_DEV = (
    "Hkkjr ljdkj us dgk gS fd og bl ;kstuk ds fy, rS;kj gS vkSj jkT;ksa dks lkFk ysdj pysxhA"
)
# भारत में संसाधन है और विकास
CHANAKYA = "ÖæÚUÌ ×ð´ â¢âæÏÙ ãñ ¥æñÚU çß·¤æâ"
IN_CHANAKYA = "भारत में संसाधन है और विकास"


def _pairs(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


PAIRS = _pairs("kruti_dev.tsv")
CHANAKYA_PAIRS = _pairs("chanakya.tsv")


MIXED = [
    ("राजधानी में Metro की नई लाइन का उद्घाटन हुआ, जो 12 किमी लंबी है।",
     "jkt/kkuh esa Metro dh ubZ ykbu dk mn~?kkVu gqvk] tks 12 fdeh yach gSA"),
    ("कार्यालय में Microsoft Word और GDP (IMF) का प्रशिक्षण दिया गया है।",
     "dk;kZy; esa Microsoft Word vkSj GDP ¼IMF½ dk çf'k{k.k fn;k x;k gSA"),
    ("ब्रह्मपुत्र नदी में बाढ़ के कारण हज़ारों लोग बेघर हो गए।",
     "czãiq= unh esa ck<+ ds dkj.k gt+kjksa yksx cs?kj gks x,A"),
    ("विद्वानों ने गर्मियों की छुट्टियों में पुस्तकें लिखीं।",
     "fo}kuksa us xfeZ;ksa dh NqfV~V;ksa esa iqLrdsa fy[khaA"),
    ("यह निर्देश सभी कर्मचारियों के लिए है; इसे गंभीरता से लें।",
     ";g funsZ'k lHkh deZpkfj;ksa ds fy, gS( bls xaHkhjrk ls ysaA"),
    ("समिति की बैठक 12:30 बजे होगी और उसमें सभी सदस्य उपस्थित रहेंगे।",
     "lfefr dh cSBd 12%30 cts gksxh vkSj mlesa lHkh lnL; mifLFkr jgsaxsA"),
]  # fmt: skip


@pytest.mark.parametrize(("hindi", "typed"), MIXED)
def test_alone_and_with_english_among_it_a_paragraph_is_known(hindi: str, typed: str) -> None:
    assert normalize("NFC", words(typed).text) == hindi


@pytest.mark.parametrize(
    "typed",
    [
        "^Hkkjr* ds ¼1½ igys vkSj [3] rhljs ny us çn'kZu fd;k gSA",  # half a letter before a figure
        'bl o"kZ dh o`f) 7-5 % jgh gS vkSj mldk vlj lc ij gSA',  # a colon, or per cent
    ],
)
def test_what_may_be_two_things_is_refused(typed: str) -> None:
    with pytest.raises(InputError, match="typed in the Kruti Dev font"):
        words(typed)


def test_there_are_enough_paragraphs() -> None:
    assert len(PAIRS) == 15


@pytest.mark.parametrize(("hindi", "typed"), PAIRS)
def test_a_paragraph_typed_for_kruti_dev_is_read_letter_for_letter(hindi: str, typed: str) -> None:
    assert normalize("NFC", to_unicode(typed)) == hindi


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_file_is_converted_by_paragraphs_with_a_notice(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "news.txt"
    typed = "\n\n".join(line for _, line in PAIRS)
    path.write_bytes(f"izLrkouk\n\n{typed}\n\nThis part is in English.\n".encode(encoding))
    source = read(path)
    assert source.text.split("\n\n") == [
        "प्रस्तावना", *(hindi for hindi, _ in PAIRS), "This part is in English.\n"
    ]  # fmt: skip
    assert source.notices[-1] == "typed in the Kruti Dev font: 16 paragraphs converted to Unicode"
    assert not source.unaccounted


@pytest.mark.parametrize(
    "typed",
    [
        "Hkkjr f",  # a sign without its letter
        "kHkkjr",  # a sign at the beginning
        "Hkkhr",  # two vowel signs
        "Zdk",  # a reph over nothing
        "Hkkjr \u0416",  # a character the font has not
        "fkHkk",
    ],
)
def test_what_makes_no_hindi_is_not_converted(typed: str) -> None:
    with pytest.raises(NotTypedError):
        to_unicode(typed)


def test_a_paragraph_that_cannot_be_converted_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text(f"नमस्ते।\n\n{KRUTI_DEV} Zdk\n", encoding="utf-8")
    told = r"news\.txt, line 3, “.*”: this was typed in the Kruti Dev"
    with pytest.raises(InputError, match=told):
        read(path)


@pytest.mark.parametrize(("hindi", "typed"), CHANAKYA_PAIRS)
@pytest.mark.parametrize("machine", ["Windows", "Macintosh"])
def test_a_paragraph_typed_for_chanakya_is_read_letter_for_letter(
    hindi: str, typed: str, machine: str
) -> None:
    if machine == "Macintosh":
        raw = b"".join(
            bytes([ord(each)]) if ord(each) < 256 else each.encode("cp1252") for each in typed
        )
        typed = raw.decode("mac_roman")
    assert normalize("NFC", chanakya_to_unicode(typed)) == hindi


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "mac_roman"])
def test_a_file_in_chanakya_is_converted_with_a_notice(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "news.txt"
    raw = b"\n\n".join(
        bytes(ord(each) if ord(each) < 256 else each.encode("cp1252")[0] for each in typed)
        for _, typed in CHANAKYA_PAIRS
    )
    if encoding == "latin-1":  # as programs of its time saved it
        path.write_bytes(raw)
    elif encoding == "mac_roman":
        path.write_text(raw.decode("mac_roman"), encoding="utf-8")
    else:
        path.write_text("\n\n".join(typed for _, typed in CHANAKYA_PAIRS), encoding="utf-8")
    source = read(path)
    assert normalize("NFC", source.text).split("\n\n") == [hindi for hindi, _ in CHANAKYA_PAIRS]
    assert source.notices[-1] == "typed in the Chanakya font: 16 paragraphs converted to Unicode"
    assert not source.unaccounted


@pytest.mark.parametrize(
    "typed",
    [
        "ÖæÚUÌ ×ð´ Hkkjr",  # another font's words among them
        "ÖæÚUÌU ãñ",  # the end of a letter that has none
        "ÖæÚUÌ ãñ £",  # what no table has
        "ÚUæÓØô´ ×ð´",  # a quote inside a word
        "ÖæÚUÌ ¼ð ãñ",  # what one table has alone
        "çç·¤ ãñ",  # two signs before one letter
    ],
)
def test_what_is_not_certain_in_chanakya_is_not_converted(typed: str) -> None:
    with pytest.raises(NotTypedError):
        chanakya_to_unicode(typed)


def test_what_cannot_be_converted_from_chanakya_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text(f"नमस्ते।\n\n{CHANAKYA} £\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"news\.txt, line 3, “.*”: .*the Chanakya font") as caught:
        read(path)
    hint = "convert it with a “Chanakya to Unicode” converter and save it as UTF-8, or keep going"
    assert caught.value.hint == f"{hint} without it"


def test_a_short_text_in_chanakya_with_hindi_beside_it_is_read() -> None:
    assert words(f"नमस्ते।\n\n{CHANAKYA}\n").text == f"नमस्ते।\n\n{IN_CHANAKYA}\n"


@pytest.mark.parametrize(
    "text",
    [
        "The DJ of DS and DK said that us and them are ls, dh or fd.",
        "एक वाक्य जिसमें DK और DS दल हैं, gS नहीं।",
        "C'est déjà l'été à Orléans, où l'on sème de l'ail; ça va être très bon.",
    ],
)
def test_other_languages_and_hindi_pass(text: str) -> None:
    assert words(text).text == text


@pytest.mark.parametrize(
    "name", ["Kruti Dev 010", "KrutiDev010", "DevLys 010", "Walkman-Chanakya905"]
)
def test_the_name_of_an_old_font_is_enough(name: str) -> None:
    with pytest.raises(InputError, match=r"a\.pdf, page 2: this was typed in the .* font"):
        is_passed_over(name, "a.pdf, page 2")
    with passing_over(wanted=True):
        assert is_passed_over(name, "a.pdf, page 2")
        with counting():
            assert not is_passed_over(name, "a.pdf, page 2")


@pytest.mark.parametrize("name", ["Mangal", "Nirmala UI", "Noto Sans Devanagari", "Kokila"])
def test_unicode_fonts_pass(name: str) -> None:
    assert not is_passed_over(name, "a.pdf")
