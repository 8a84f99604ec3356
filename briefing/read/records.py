"""Records with named fields, CSV and JSON: the text of one field, record by record."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.encoding import decode
from briefing.read.markup import join

_DELIMITERS = ",;\t|"
_SHOWN = 8  # names in a message
_LONGEST = 1 << 24  # characters of a cell


@dataclass(frozen=True, slots=True)
class Value:
    """The text of a field of one record."""

    field: str
    """Its name; in JSON, with those it stands in before it: "items.text"."""
    text: str
    """The text."""
    line: int
    """Where its record begins in the file, counted from 1; 0 where that is not known."""


def read(data: bytes, origin: str, field: str = "") -> Source:
    """The text of `field` in every record, each a paragraph or more.

    In JSON the name may be that of any depth ("text") or the whole way ("items.text"). Raises
    InputError where no field is named or none has the name, telling which there are.
    """
    every = values(data, origin)
    chosen = [value.text for value in every if is_named(value.field, field)]
    if not any(text.strip() for text in chosen):
        names = list(dict.fromkeys(value.field for value in every))
        if not names:
            raise InputError(f"{origin}: no records in it", "check the file")
        shown = " or ".join(names) if len(names) < 3 else ", ".join(names[:_SHOWN])
        shown += ", …" if len(names) > _SHOWN else ""
        problem = f"no text in the field {field!r}" if field else "holds records, not one text"
        raise InputError(f"{origin}: {problem}", f"name the field to read: {shown}", "field")
    return Source(join([text.strip() for text in chosen]), origin)


def is_named(name: str, field: str) -> bool:
    """Whether `field` names the field `name`: all of it, or its last part."""
    return bool(field) and (name == field or name.endswith(f".{field}"))


def values(data: bytes, origin: str) -> list[Value]:
    """Every text of every field, in the order of the file. InputError for damaged ones."""
    text = decode(data, origin)
    if text.lstrip()[:1] in {"{", "["}:
        return list(_from_json(text, origin))
    return list(_from_csv(text, origin))


def _from_csv(text: str, origin: str) -> Iterator[Value]:
    csv.field_size_limit(_LONGEST)
    first = text.lstrip().partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [name.strip() for name in next(rows, [])]
        line = rows.line_num + 1
        for row in rows:
            for number, cell in enumerate(row):
                known = number < len(names) and names[number]
                yield Value(known or f"column {number + 1}", cell, line)
            line = rows.line_num + 1
    except csv.Error as error:
        raise InputError(
            f"{origin}, line {rows.line_num}: damaged CSV: {error}", "save it again"
        ) from error


_MOST_DIGITS = 4300


def _from_json(text: str, origin: str) -> Iterator[Value]:
    try:
        yield from _texts(_loaded(text), "", 0)
    except ValueError as error:
        lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
        if len(lines) < 2 or not lines[0][1].rstrip().endswith("}"):
            raise _damaged(origin, error) from error
        yield from _from_lines(lines, origin)
    except RecursionError as error:
        raise InputError(f"{origin}: nested too deeply", "check the file") from error


def _loaded(text: str) -> object:
    """JSON with a number of any length; Python makes none of more than 4,300 digits."""
    return json.loads(text, object_pairs_hook=_Pairs, parse_int=_number)


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def _from_lines(lines: list[tuple[int, str]], origin: str) -> Iterator[Value]:
    """JSON Lines: an object a line."""
    for number, line in lines:
        try:
            yield from _texts(_loaded(line), "", number)
        except ValueError as error:
            raise _damaged(f"{origin}, line {number}", error) from error


class _Pairs(list[tuple[str, object]]):
    """An object with all its fields, also those that have the same name."""


def _texts(value: object, name: str, line: int) -> Iterator[Value]:
    if isinstance(value, _Pairs):
        for key, inner in value:
            yield from _texts(inner, f"{name}.{key}" if name else key, line)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, name, line)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield Value(name, str(value), line)


def _damaged(where: str, error: ValueError) -> InputError:
    return InputError(f"{where}: damaged JSON: {error}", "save it again")
