"""The lines before the text of a Markdown file that say what it is: `title: …` and so on."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.dates import iso_date

_FRONT = re.compile(
    r"\A\s*(---|\+\+\+)[ \t]*\r?\n(.*?\r?\n)?(?:\1|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL
)
_FIELD = re.compile(r"([A-Za-z_][\w.-]*)\s*:(?:\s+(.*)|$)")
_FITS = re.compile(r"\s*(?:#.*)?|\s+\S.*|-(?: .*)?|[\]\[{},].*")  # besides fields
_TOML = re.compile(r"(?m)^\s*[\w.\"-]+\s*=")
_KNOWN = frozenset(
    str.split(
        "title subtitle author authors date lang language layout tags tag categories category "
        "draft description summary slug permalink url keywords published updated lastmod image "
        "cover "
        "weight type id name toc aliases series format output theme css bibliography abstract"
    )
)
"""Fields by one of which front matter is known from text between two lines of dashes."""
_ENTRY = re.compile(r"\s*-\s+(.*)")
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
    """`source` with the title, author, date and language that are given.

    `+++` fences TOML, `---` the plain part of YAML: `name: value`, and lists of values.
    InputError when the TOML is none.
    """
    fields = _toml(front, source.origin) if front.lstrip().startswith("+++") else _yaml(front)
    said = {_NAMES[name]: value for name, value in fields.items() if name in _NAMES}
    return replace(
        source,
        title=said.get("title") or source.title,
        author=said.get("author", ""),
        date=iso_date(said.get("date", "")),
        language=said.get("language", ""),
    )


def _toml(front: str, origin: str) -> dict[str, str]:
    try:
        table = tomllib.loads(front.strip().strip("+"))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{origin}: front matter is not TOML: {error}", "correct it") from error
    return {
        name.lower(): ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in table.items()
    }


def _yaml(front: str) -> dict[str, str]:
    fields: dict[str, list[str]] = {}
    name = ""
    for line in front.replace("\r", "").split("\n"):
        if match := _FIELD.match(line):
            name = match[1].lower()
            fields[name] = _values(match[2] or "")
        elif (match := _ENTRY.match(line)) and name:
            fields[name] += _values(match[1])
    return {name: ", ".join(values) for name, values in fields.items()}


def _values(written: str) -> list[str]:
    """The values of `"one"` or of `[one, two]`."""
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        return [value for part in written[1:-1].split(",") for value in _values(part)]
    value = written.strip("\"'") if written[:1] in {'"', "'"} else written
    return [value] if value and value not in {"|", ">", "|-", ">-"} else []
