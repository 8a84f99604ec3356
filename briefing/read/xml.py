"""XML from strangers: no DTD loaded, nothing outside fetched, no entity that could swell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from briefing.errors import InputError
from briefing.read import entities
from briefing.read.encoding import decode_page

_ENTITY = re.compile(rb"<!ENTITY|<\0?!\0?E\0?N\0?T\0?I\0?T\0?Y", re.IGNORECASE)
DEEPEST = 300
"""Elements inside one another; a document has some thirty."""

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")


def parse(data: bytes, origin: str, doctype: bool = False) -> Element:
    """The root element. With `doctype`, a DOCTYPE is let pass, as old EPUBs have it.

    With it, entities that the document defines itself as plain text are put in. Raises
    InputError for what is not well-formed, and for other entities.
    """
    if doctype and _ENTITY.search(data):
        data = _without_entities(data, origin)
    with refusals(origin):
        root: Element = fromstring(
            data, forbid_dtd=not doctype, forbid_entities=True, forbid_external=True
        )
    return root


@contextmanager
def refusals(origin: str) -> Iterator[None]:
    """What a parser of XML refuses inside it is an InputError that names `origin`."""
    try:
        yield
    except ParseError as error:
        raise InputError(f"{origin}: damaged XML: {error}", "get the file again") from error
    except DefusedXmlException as error:
        raise InputError(
            f"{origin}: XML with a DTD or entities is not read", "save it again in your editor"
        ) from error
    except (ValueError, LookupError) as error:  # an encoding that does not exist
        raise InputError(f"{origin}: damaged XML: {error}", "get the file again") from error


def _without_entities(data: bytes, origin: str) -> bytes:
    text = entities.expanded(decode_page(data, origin), origin)
    return _DECLARATION.sub("", text, count=1).encode()


def named(root: Element, name: Callable[[str, str], str]) -> Element:
    """`root` with all elements and attributes called as `name` (of namespace, local name) says."""
    known: dict[str, str] = {}

    def short(written: str) -> str:
        if written not in known:
            namespace, _, local = written.rpartition("}")
            known[written] = name(namespace.removeprefix("{"), local)
        return known[written]

    for element in root.iter():
        element.tag = short(element.tag)
        element.attrib = {short(key): value for key, value in element.attrib.items()}
    return root


def texts(root: Element, name: str) -> list[str]:
    """What every element `name` ("{namespace}tag") under `root` says, without the empty ones."""
    found = ("".join(element.itertext()).strip() for element in root.iter(name))
    return [" ".join(text.split()) for text in found if text]
