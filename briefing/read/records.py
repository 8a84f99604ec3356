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
_MOST_DIGITS = 4300  # of a number that Python makes


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


def _from_json(text: str, origin: str) -> Iterator[Value]:
    try:
        whole = _loaded(text, origin)
    except ValueError as error:
        lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
        if len(lines) < 2 or not lines[0][1].rstrip().endswith("}"):
            raise _damaged(origin, error) from error
        yield from _from_lines(lines, origin)
    else:
        yield from _texts(whole, 0)


def _loaded(text: str, origin: str) -> object:
    """JSON with a number of any length. ValueError for what is none, InputError for a bomb."""
    try:
        return json.loads(text, object_pairs_hook=_Pairs, parse_int=_number)
    except RecursionError as error:
        raise InputError(f"{origin}: nested too deeply", "check the file") from error


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def _from_lines(lines: list[tuple[int, str]], origin: str) -> Iterator[Value]:
    """JSON Lines: an object a line."""
    for number, line in lines:
        where = f"{origin}, line {number}"
        try:
            record = _loaded(line, where)
        except ValueError as error:
            raise _damaged(where, error) from error
        yield from _texts(record, number)


class _Pairs(list[tuple[str, object]]):
    """An object with all its fields, also those that have the same name."""


def _texts(record: object, line: int) -> Iterator[Value]:
    """The texts of a record, in order; without recursion, for it may be nested deep."""
    waiting: list[tuple[str, object]] = [("", record)]
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, _Pairs):
            waiting += [(f"{name}.{key}" if name else key, inner) for key, inner in reversed(value)]
        elif isinstance(value, list):
            waiting += [(name, inner) for inner in reversed(value)]
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            yield Value(name, str(value), line)


def _damaged(where: str, error: ValueError) -> InputError:
    return InputError(f"{where}: damaged JSON: {error}", "save it again")
