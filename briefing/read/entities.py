"""Entities that a document defines itself: `<!ENTITY desh "भारत">` and then `&desh;`."""

from __future__ import annotations

import re

from briefing.errors import InputError
from briefing.io.later import later

_SUBSET = later(
    r"\A\s*+(?:<\?xml[^>]*+>\s*+|<!--(?:(?!-->).)*+-->\s*+)*+(<!DOCTYPE[^>\[]*+)\[(.*?)\]\s*>",
    re.DOTALL | re.IGNORECASE,
)
_DEFINITION = later(r"""<!ENTITY\s+([^\s%"'<>&;]+)\s+(?:"([^"]*)"|'([^']*)')\s*>""")
_OTHER = later(r"<!ENTITY\s", re.IGNORECASE)
_REFERENCE = later(r"&([^\s&;#<>]{1,100});")
_MOST = 500  # definitions
_MOST_TIMES = 4  # as long as the page; a bomb of ten levels makes it a billion times as long
_MOST_MORE = 100_000  # characters that may always be added


def are_defined(page: str) -> bool:
    """Whether `page` defines entities."""
    subset = _SUBSET.match(page)
    return subset is not None and _OTHER.search(subset[2]) is not None


def expanded(page: str, origin: str) -> str:
    """`page` with the entities it defines put in and their definitions taken out.

    Lines stay. InputError for entities of entities, which can swell without end, for such
    as stand for files, and for more than any document needs.
    """
    subset = _SUBSET.match(page)
    if subset is None:
        return page
    values = {name: one or other for name, one, other in _DEFINITION.findall(subset[2])}
    nested = any(set(_REFERENCE.findall(value)) & values.keys() for value in values.values())
    if nested or len(values) > _MOST or _OTHER.search(_DEFINITION.sub("", subset[2])):
        raise _refused(origin)
    text = page[subset.end() :]
    used = [values[name] for name in _REFERENCE.findall(text) if name in values]
    if sum(map(len, used)) > max(_MOST_TIMES * len(page), _MOST_MORE):
        raise _refused(origin)
    lines = "\n" * subset[2].count("\n")
    text = _REFERENCE.sub(lambda match: values.get(match[1], match[0]), text)
    return f"{page[: subset.start(1)]}{subset[1]}{lines}>{text}"


def _refused(origin: str) -> InputError:
    return InputError(
        f"{origin}: XML with a DTD or entities is not read (except entities that are plain text)",
        "save it again in your editor",
    )
