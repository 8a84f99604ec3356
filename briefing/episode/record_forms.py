"""The forms of an episode's paragraphs in its record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.document import Form, Table

_DEEPEST = 60  # lists in lists


def forms_to_record(forms: Mapping[int, Form]) -> dict[str, Any]:
    """`forms` and the tables they are rows of as JSON values; what is the default is left out."""
    tables = {id(form.table): form.table for form in forms.values() if form.table}
    numbers = {key: number for number, key in enumerate(tables)}
    paragraphs = {
        str(number): {
            name: value
            for name, value in (
                ("level", form.level),
                ("table", numbers[id(form.table)] if form.table else None),
                ("row", form.row if form.table else None),
                ("note", form.note),
                ("figure", form.figure),
            )
            if value or (name in {"table", "row"} and value is not None)
        }
        for number, form in forms.items()
    }
    told = [
        {"header": t.header, "rows": t.rows, "names_rows": t.names_rows} for t in tables.values()
    ]
    return {"paragraphs": paragraphs, "tables": told}


def forms_from_record(record: Mapping[str, Any]) -> dict[int, Form]:
    """The same back. ValueError, LookupError or TypeError for what cannot be."""
    tables = [
        Table(
            tuple(map(str, table["header"])),
            tuple(tuple(map(str, row)) for row in table["rows"]),
            (),
            bool(table["names_rows"]),
        )
        for table in record["tables"]
    ]
    return {int(number): _form(form, tables) for number, form in record["paragraphs"].items()}


def _form(record: Mapping[str, Any], tables: list[Table]) -> Form:
    number, row = record.get("table"), int(record.get("row", -1))
    table = None if number is None else tables[int(number)]
    level = int(record.get("level", 0))
    if not 0 <= level <= _DEEPEST or (table and not -1 <= row < len(table.rows)):
        raise ValueError(f"no paragraph stands so: {dict(record)}")
    return Form(
        level,
        table,
        row,
        str(record.get("note", "")),
        bool(record.get("figure", False)),
    )
