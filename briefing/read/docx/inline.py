"""What stands inside a paragraph of a Word document: runs, fields, symbols, pictures, notes."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from briefing.devanagari import has_hindi
from briefing.document.raised import raised
from briefing.read import omml
from briefing.read.docx.pictures import descriptions, shows_something
from briefing.read.docx.reader import Field, Handlers, Reader
from briefing.read.docx.styles import Style, font_name, to_number
from briefing.read.legacy import is_legacy_font
from briefing.read.markup import FILL, PICTURES, SHORTEST_FILL, one_line
from briefing.read.ooxml import child, is_on, newest_form, value
from briefing.read.symbol_font import character
from briefing.read.typed import Typed

_SILENT = (
    *("w:del", "w:moveFrom", "w:delText", "w:delInstrText"),  # deleted, moved elsewhere
    "w:rt",  # how the word under it is read
    *("w:pPr", "w:rPr", "w:sdtPr", "w:tblPr", "w:trPr", "w:tcPr", "w:sectPr"),  # without text
)


def _run(reader: Reader, element: Element) -> None:
    properties = child(element, "w:rPr")
    style = reader.styles.style("character", value(properties, "w:rStyle"))
    own = is_on(properties, "w:vanish")
    hidden = style.is_hidden or reader.paragraph.is_hidden if own is None else own
    start = len(reader.pieces)
    with reader.silent(hidden):
        reader.inside(element)
    reader.mark_follows = False
    said = "".join(reader.pieces[start:])
    if not said:
        return
    if said.isspace() and _is_drawn_to_fill(element, said):
        reader.pieces[start:] = [FILL]
        return
    font = font_name(properties) or style.font or reader.paragraph.font
    if is_legacy_font(font) and not has_hindi(said):
        reader.pieces[start:] = [Typed(said, font)]
    elif _is_raised(properties, style):
        reader.pieces[start:] = [raised("".join(reader.pieces[:start]), said)]


def _is_drawn_to_fill(run: Element, said: str) -> bool:
    """Whether a run of blanks is underlined, and long enough to write on."""
    drawn = value(child(run, "w:rPr"), "w:u") not in {"", "none"}
    long = len(said) >= SHORTEST_FILL or child(run, "w:tab") is not None
    return drawn and long and "\n" not in said


def _is_raised(properties: Element | None, style: Style) -> bool:
    own = value(properties, "w:vertAlign")
    return own == "superscript" or (not own and style.is_raised)


def _text(reader: Reader, element: Element) -> None:
    if reader.mark_follows:
        reader.mark_follows = False
    else:
        reader.say(element.text or "")


def _blank(reader: Reader, _: Element) -> None:
    reader.say(" ")


def _line_end(reader: Reader, _: Element) -> None:
    reader.say("\n")


def _hyphen(reader: Reader, _: Element) -> None:
    reader.say("\u2011")


def _nothing(_: Reader, __: Element) -> None:
    pass


def _symbol(reader: Reader, element: Element) -> None:
    said = character(element.get("w:font", ""), element.get("w:char", ""))
    if said:
        reader.say(said)
    else:
        reader.count("symbols")


def _simple_field(reader: Reader, element: Element) -> None:
    outer = list(reader.fields)
    reader.fields.append(Field(element.get("w:instr", ""), is_shown=True, is_simple=True))
    reader.inside(element)
    # What began in it ends with it; what a mark in it ended is over.
    reader.fields = [each for each in reader.fields if any(each is one for one in outer)]


def _field_mark(reader: Reader, element: Element) -> None:
    """The beginning, middle or end of a field that goes over several runs or paragraphs."""
    kind = element.get("w:fldCharType")
    if kind == "begin":
        choices = child(element, "w:ffData", "w:ddList")
        if choices is not None:
            reader.say(_chosen(choices))
        reader.fields.append(Field())
    elif kind == "separate" and reader.fields:
        reader.fields[-1].is_shown = True
    elif kind == "end" and (begun := [each for each in reader.fields if not each.is_simple]):
        # A simple one ends with its element.
        reader.fields = [each for each in reader.fields if each is not begun[-1]]


def _chosen(choices: Element) -> str:
    entries = [each.get("w:val", "") for each in choices if each.tag == "w:listEntry"]
    chosen = to_number(value(choices, "w:result") or value(choices, "w:default"))
    return entries[chosen] if chosen < len(entries) else ""


def _field_code(reader: Reader, element: Element) -> None:
    if reader.fields and not reader.fields[-1].is_shown:
        reader.fields[-1].code += element.text or ""


def _note(reader: Reader, element: Element) -> None:
    if not reader.is_silent:
        kind = element.tag.removeprefix("w:").removesuffix("Reference") + "s"
        key = kind, element.get("w:id", "")
        reader.notes.append(key)
        reader.before.setdefault(key, ("".join(reader.pieces), len(reader.blocks)))
    reader.mark_follows = element.get("w:customMarkFollows") in {"1", "true", "on"}


def _alternatives(reader: Reader, element: Element) -> None:
    """One of several forms of the same thing, the newest one that has text."""
    for each in newest_form(element):
        reader.inside(each)


def _picture(reader: Reader, element: Element) -> None:
    """Its text, else its description if that is Hindi; "image" is not for a listener."""
    start, blocks = len(reader.pieces), len(reader.blocks)
    reader.inside(element)
    if len(reader.pieces) > start or len(reader.blocks) > blocks:
        return
    described = list(descriptions(element))
    for each in described:
        reader.describe(one_line(each))
    if not described and shows_something(element):
        reader.count(PICTURES)


def _art(reader: Reader, element: Element) -> None:
    """WordArt of old files."""
    reader.say(element.get("string", ""))


def _embedded(reader: Reader, element: Element) -> None:
    is_formula = element.get("ProgID", "").startswith("Equation")
    reader.count("formulas" if is_formula else "embedded documents")


def _object(reader: Reader, element: Element) -> None:
    """An embedded document, and what it shows."""
    reader.inside(element)
    for each in descriptions(element):
        reader.describe(one_line(each))


def _formula(reader: Reader, element: Element) -> None:
    reader.say(f" {omml.linear(element)} ")


def _content(reader: Reader, element: Element) -> None:
    """A content control, filled in or not."""
    properties = child(element, "w:sdtPr")
    gallery = value(properties, "w:docPartObj", "w:docPartGallery")
    unfilled = bool(is_on(properties, "w:showingPlcHdr"))
    with reader.silent(unfilled or gallery == "Table of Contents"):
        reader.inside(element)


INLINE: Handlers = {
    "w:r": _run,
    "w:t": _text,
    "a:t": _text,
    "w:tab": _blank,
    "w:ptab": _blank,
    "w:br": _line_end,
    "w:cr": _line_end,
    "a:br": _line_end,
    "w:noBreakHyphen": _hyphen,
    "w:sym": _symbol,
    "w:fldSimple": _simple_field,
    "w:fldChar": _field_mark,
    "w:instrText": _field_code,
    "w:footnoteReference": _note,
    "w:endnoteReference": _note,
    "mc:AlternateContent": _alternatives,
    "w:drawing": _picture,
    "w:pict": _picture,
    "v:textpath": _art,
    "w:object": _object,
    "o:OLEObject": _embedded,
    "w:sdt": _content,
    "m:oMath": _formula,
    **dict.fromkeys(_SILENT, _nothing),
}
