"""The lines before the text of a Markdown file that say what it is: `title: …` and so on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.document import Source
from briefing.errors import InputError
from briefing.io.later import later
from briefing.read.dates import iso_date, iso_time

_LONGEST = 1 << 16  # characters; what says what a text is has a few hundred
_NULL = frozenset({"~", "null", "Null", "NULL"})
_FRONT = later(r"\A\s*(---|\+\+\+)[ \t]*\r?\n(.*?\r?\n)?(?:\1|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = later(r"([A-Za-z_][\w.-]*)\s*:(?:\s+(.*)|$)")
_FITS = later(r"\s*(?:#.*)?|\s+\S.*|-(?: .*)?|[\]\[{},].*")  # besides fields
_TOML = later(r"(?m)^\s*[\w.\"-]+\s*=")
_KNOWN = frozenset(
    str.split(
        "title subtitle author authors date lang language layout tags tag categories category "
        "draft description summary slug permalink url keywords published updated lastmod image "
        "cover "
        "weight type id name toc aliases series format output theme css bibliography abstract"
    )
)
"""Fields by one of which front matter is known from text between two lines of dashes."""

_NAMES = {
    "title": "title", "author": "author", "authors": "author", "date": "date",
    "lang": "language", "language": "language",
}  # fmt: skip


def split(text: str) -> tuple[str, str]:
    """The front matter with its fences, or "", and the text after it.

    Lines between dashes are front matter only where each fits and one names a known field.
    """
    match = _FRONT.match(text)
    is_one = match and (_is_yaml if match[1] == "---" else _TOML.search)(match[2] or "")
    if not match or not is_one:
        return "", text
    return match[0], text[match.end() :]


def _is_yaml(written: str) -> bool:
    lines = [line.rstrip("\r") for line in written.split("\n")]
    fields = [match[1].lower() for line in lines if (match := _FIELD.match(line))]
    fit = all(_FIELD.match(line) or _FITS.fullmatch(line) for line in lines)
    return fit and not _KNOWN.isdisjoint(fields)


def metadata(front: str, source: Source) -> Source:
    """`source` with the title, author, date and language that are given; "" gives none.

    `+++` fences TOML, `---` YAML, of which every value is taken as it is written. What is no
    YAML is a notice, and nothing is taken from it. InputError when the TOML is none.
    """
    if not front:
        return source
    if front.lstrip().startswith("+++"):
        fields = _toml(front, source.origin)
    else:
        try:
            fields = _yaml(front)
        except ValueError as error:
            notice = f"front matter is not used: {error}"
            return replace(source, notices=(*source.notices, notice))
    said = {_NAMES[name]: value for name, value in fields.items() if name in _NAMES}
    return replace(
        source,
        title=said.get("title") or source.title,
        author=said.get("author") or source.author,
        date=iso_date(said.get("date", "")) or source.date,
        published=iso_time(said.get("date", "")) or source.published,
        language=said.get("language") or source.language,
    )


def _toml(front: str, origin: str) -> dict[str, str]:
    import tomllib  # few texts have it

    try:
        table = tomllib.loads(front.strip().strip("+"))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{origin}: front matter is not TOML: {error}", "correct it") from error
    except (ValueError, RecursionError) as error:  # of Python itself, which has bounds
        said = "front matter has too long a number, or is nested too deeply"
        raise InputError(f"{origin}: {said}", "correct it") from error
    return {
        name.lower(): ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in table.items()
    }


def _yaml(front: str) -> dict[str, str]:
    """The fields, their names in small letters. Raises ValueError for what is no plain YAML."""
    if len(front) > _LONGEST:
        raise ValueError(f"it is longer than {_LONGEST} characters")
    inner = _FRONT.match(front)
    written = (inner and inner[2]) or ""
    before = front[: inner.start(2)].count("\n") if inner and inner[2] else 0
    # It needs PyYAML.
    from briefing.read.front_yaml import loaded

    table = loaded(written, before)
    if not isinstance(table, dict):
        raise ValueError("it has no fields")  # noqa: TRY004 - a notice like the others
    return {str(name).lower(): ", ".join(_words(value)) for name, value in table.items()}


def _words(value: object) -> Iterator[str]:
    """The texts of a value: one, those of a list, the name of what has one."""
    if isinstance(value, list):
        for each in value:
            yield from _words(each)
    elif isinstance(value, dict):
        yield from _words(value.get("name", ""))
    elif isinstance(value, str):
        text = " ".join(value.split())
        if text and text not in _NULL:
            yield text
