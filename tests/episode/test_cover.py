"""Covers: Devanagari shaped right, nothing outside the picture, pictures that directories take."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import uharfbuzz
from PIL import Image, ImageCms

from briefing.episode.cover import draw as cover
from briefing.episode.cover import typeset
from briefing.episode.cover.designs import DESIGNS
from briefing.episode.cover.typeset import Face
from briefing.errors import InputError, UsageError

pytestmark = pytest.mark.slow

TITLE = "क्षत्रिय महासभा और राष्ट्रीय श्रृंखला"
LONG = "चीन और रूस के विदेश मंत्रियों ने कज़ाख़स्तान की स्थिति पर चर्चा की " * 20


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


def glyph_names(text: str) -> list[str]:
    """What HarfBuzz makes of `text`, by the names the typeface gives its glyphs."""
    font = uharfbuzz.Font(uharfbuzz.Face(typeset.typeface()))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return [font.glyph_to_string(info.codepoint) for info in buffer.glyph_infos]


@pytest.mark.parametrize(
    ("word", "glyphs"), [("क्षत्रिय", 4), ("राष्ट्रीय", 6), ("श्रृंखला", 6), ("द्वितीय", 5)]
)
def test_conjuncts_are_joined_and_no_dotted_circle_appears(word: str, glyphs: int) -> None:
    names = glyph_names(word)
    assert len(names) == glyphs
    assert not any("virama" in name.lower() or "25cc" in name.lower() for name in names)
    assert ".notdef" not in names


def test_a_joined_word_is_narrower_than_its_letters() -> None:
    face = Face()
    apart = sum(typeset.width(letter, face, 100) for letter in "क्षत्रिय")
    assert typeset.width("क्षत्रिय", face, 100) < 0.8 * apart


@pytest.mark.parametrize("design", DESIGNS)
def test_a_cover_is_what_apple_asks_for(design: str) -> None:
    picture = opened(cover.draw(TITLE, "मंगलवार, 10 फ़रवरी 2026", "सुबह की ख़बरें", design))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (3000, 3000))
    assert picture.info["dpi"] == (72, 72)


@pytest.mark.parametrize("design", DESIGNS)
def test_a_cover_stays_below_half_a_megabyte(design: str) -> None:
    assert len(cover.draw(LONG, LONG, LONG, design)) <= 512_000


@pytest.mark.parametrize("title", [LONG, "क" * 3000, "Donaudampfschifffahrt" * 9, TITLE])
@pytest.mark.parametrize("design", DESIGNS)
def test_no_letter_reaches_into_the_right_margin(design: str, title: str) -> None:
    picture = opened(cover.draw(title, "10 फ़रवरी", "", design)).convert("L")
    dark, light = picture.crop((2870, 560, 2990, 1400)).getextrema()
    assert float(str(light)) - float(str(dark)) < 24


def test_a_title_too_long_ends_with_an_ellipsis_after_a_whole_syllable() -> None:
    made = typeset.fit(LONG, Face(), (2480, 1500), range(170, 200, 10))
    assert len(made.lines) * made.leading <= 1500
    assert made.lines[-1].endswith("…")
    assert all(typeset.width(line, Face(), made.pixels) <= 2480 for line in made.lines)


def test_a_short_title_is_set_in_the_largest_size() -> None:
    assert typeset.fit("मौसम", Face(), (2480, 1500), range(100, 401, 100)).pixels == 400


def test_the_small_cover_is_600_pixels() -> None:
    assert opened(cover.draw(TITLE, size=cover.TAG_SIZE)).size == (600, 600)


def test_the_same_words_give_the_same_bytes() -> None:
    assert cover.draw(TITLE, "आज", "शो") == cover.draw(TITLE, "आज", "शो")


@pytest.mark.parametrize("title", ["", "😀😀", "\x00\ud800", "<b>&amp;", "عنوان", "../../etc"])
def test_odd_titles_still_make_a_cover(title: str) -> None:
    assert opened(cover.draw(title, title, title)).size == (3000, 3000)


def test_an_unknown_design_names_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"'neon' — choose one of: akhbar, suraj, lahar"):
        cover.draw(TITLE, design="neon")


def test_a_picture_of_the_users_own_is_cut_square_and_made_smaller(tmp_path: Path) -> None:
    wide = Image.new("RGB", (4000, 3200), "navy")
    wide.paste("gold", (0, 0, 300, 3200))  # cut away: the middle is kept
    wide.save(tmp_path / "own.png")
    picture = opened(cover.from_picture(tmp_path / "own.png"))
    assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (3000, 3000))
    assert picture.getpixel((1, 1)) == pytest.approx((0, 0, 128), abs=3)


def test_a_picture_is_not_made_larger_than_it_is(tmp_path: Path) -> None:
    Image.new("RGB", (1500, 1500)).save(tmp_path / "own.jpg")
    assert opened(cover.from_picture(tmp_path / "own.jpg")).size == (1500, 1500)


def test_what_a_camera_notes_is_left_out_and_its_turn_is_kept(tmp_path: Path) -> None:
    photo = Image.new("RGB", (1600, 1600), "black")
    photo.paste("white", (0, 0, 1600, 800))
    exif = Image.Exif()
    exif[0x0112] = 6  # shown turned a quarter clockwise
    exif[0x8825] = {1: "N", 2: (28.0, 36.0, 50.0)}  # where it was taken
    photo.save(tmp_path / "own.jpg", exif=exif)
    picture = opened(cover.from_picture(tmp_path / "own.jpg"))
    assert not picture.getexif()
    assert picture.getpixel((1590, 800)) == pytest.approx((255, 255, 255), abs=3)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "CMYK", "I;16", "1"])
def test_any_kind_of_colour_becomes_rgb(tmp_path: Path, mode: str) -> None:
    path = tmp_path / ("own.tiff" if mode == "CMYK" else "own.png")
    Image.new(mode, (1400, 1400)).save(path)
    assert opened(cover.from_picture(path)).mode == "RGB"


def test_a_colour_profile_is_turned_into_srgb(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (1400, 1400), "teal").save(tmp_path / "own.png", icc_profile=profile)
    picture = opened(cover.from_picture(tmp_path / "own.png"))
    assert picture.getpixel((9, 9)) == pytest.approx((0, 128, 128), abs=3)


def test_a_picture_too_small_says_what_is_needed(tmp_path: Path) -> None:
    Image.new("RGB", (1400, 1399)).save(tmp_path / "own.png")
    with pytest.raises(InputError, match=r"1400 by 1399 pixels — .* at least 1400 by 1400"):
        cover.from_picture(tmp_path / "own.png")


@pytest.mark.parametrize("content", [b"", b"GIF", b"<svg/>", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_a_file_that_is_no_picture_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "own.png").write_bytes(content)
    with pytest.raises(InputError, match=r"own\.png: (not a picture|cannot be read)"):
        cover.from_picture(tmp_path / "own.png")


def test_a_picture_cut_short_says_so(tmp_path: Path) -> None:
    whole = BytesIO()
    Image.effect_noise((1500, 1500), 50).save(whole, "JPEG")
    (tmp_path / "own.jpg").write_bytes(whole.getvalue()[:5000])
    with pytest.raises(InputError, match="cannot be read"):
        cover.from_picture(tmp_path / "own.jpg")


def test_a_picture_made_to_fill_the_memory_is_refused(tmp_path: Path) -> None:
    Image.new("1", (20_000, 20_000)).save(tmp_path / "own.png")
    with pytest.raises(InputError, match="too large a picture"):
        cover.from_picture(tmp_path / "own.png")


def test_a_missing_picture_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        cover.from_picture(tmp_path / "none.png")
