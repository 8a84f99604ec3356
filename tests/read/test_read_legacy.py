"""Hindi typed for fonts from before Unicode is refused with its place and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read import read, words
from briefing.read.legacy import refuse_font_name

# भारत सरकार ने कहा है कि वह इस योजना के लिए तैयार है और राज्यों को साथ लेकर चलेगी।
KRUTI_DEV = (
    "Hkkjr ljdkj us dgk gS fd og bl ;kstuk ds fy, rS;kj gS vkSj jkT;ksa dks lkFk ysdj pysxhA"
)
# भारत में संसाधन है और विकास
CHANAKYA = "ÖæÚUÌ ×ð´ â¢âæÏÙ ãñ ¥æñÚU çß·¤æâ"


@pytest.mark.parametrize(("text", "font"), [(KRUTI_DEV, "Kruti Dev"), (CHANAKYA, "Chanakya")])
def test_a_paragraph_typed_for_an_old_font_is_refused_with_its_line(
    tmp_path: Path, text: str, font: str
) -> None:
    path = tmp_path / "news.txt"
    path.write_text(f"नमस्ते।\n\n{text}\n", encoding="utf-8")
    with pytest.raises(
        InputError, match=f"news.txt, line 3: this is typed for the {font} font"
    ) as e:
        read(path)
    assert e.value.hint == f"convert it with a “{font} to Unicode” converter and save it as UTF-8"


def test_a_file_of_such_a_font_that_is_not_even_utf8_says_so(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(CHANAKYA.encode("cp1252"))
    with pytest.raises(InputError, match="line 1: this is typed for the Chanakya font"):
        read(path)


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
    with pytest.raises(InputError, match=r"a\.pdf, page 2: this is typed for the .* font"):
        refuse_font_name(name, "a.pdf, page 2")


@pytest.mark.parametrize("name", ["Mangal", "Nirmala UI", "Noto Sans Devanagari", "Kokila"])
def test_unicode_fonts_pass(name: str) -> None:
    refuse_font_name(name, "a.pdf")
