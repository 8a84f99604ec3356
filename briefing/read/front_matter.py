"""The lines before the text of a Markdown file that say what it is: `title: …` and so on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace

import yaml

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.dates import iso_date
from briefing.read.times import iso_time

_LONGEST = 1 << 16  # characters; what says what a text is has a few hundred
_DEEPEST = 50  # lists in lists
_NULL = frozenset({"~", "null", "Null", "NULL"})
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
        except _Unusable as error:
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
    try:
        table = tomllib.loads(front.strip().strip("+"))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{origin}: front matter is not TOML: {error}", "correct it") from error
    except RecursionError as error:
        raise InputError(f"{origin}: front matter is nested without end", "correct it") from error
    return {
        name.lower(): ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        for name, value in table.items()
    }


def _yaml(front: str) -> dict[str, str]:
    """The fields, their names in small letters. Raises _Unusable for what is no plain YAML."""
    if len(front) > _LONGEST:
        raise _Unusable(f"it is longer than {_LONGEST} characters")
    inner = _FRONT.match(front)
    written = (inner and inner[2]) or ""
    before = front[: inner.start(2)].count("\n") if inner and inner[2] else 0
    try:
        table = yaml.load(written, _Loader)  # noqa: S506 - it makes nothing but str, list and dict
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f"line {before + mark.line + 1}: " if mark else ""
        raise _Unusable(f"{line}{error.problem} (text with ': ' in it needs quotes)") from error
    except yaml.YAMLError as error:
        raise _Unusable(" ".join(str(error).split())[:80]) from error
    if not isinstance(table, dict):
        raise _Unusable("it has no fields")
    return {str(name).lower(): ", ".join(_words(value)) for name, value in table.items()}


class _Unusable(Exception):  # noqa: N818 - never leaves this module
    """Front matter that is none."""


class _Loader(yaml.BaseLoader):
    """Every value as text, so that a date stays as it is written; no references.

    Lists of references to lists of references are how a few lines become billions.
    """

    _depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """The next value. Raises ComposerError for a reference."""
        if self.check_event(yaml.AliasEvent):
            mark = self.get_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "a reference (*name) is not read", mark)
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Unusable("it is nested without end")
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node


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
