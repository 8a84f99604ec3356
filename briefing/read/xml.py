"""XML from strangers: no entity is expanded, no DTD loaded, nothing outside fetched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from briefing.errors import InputError


def parse(data: bytes, origin: str, doctype: bool = False) -> Element:
    """The root element. With `doctype`, a mere DOCTYPE line is let pass, as old EPUBs have it.

    Raises InputError for what is not well-formed, and for anything that defines or
    refers to entities.
    """
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


def texts(root: Element, name: str) -> list[str]:
    """What every element `name` ("{namespace}tag") under `root` says, without the empty ones."""
    found = ("".join(element.itertext()).strip() for element in root.iter(name))
    return [" ".join(text.split()) for text in found if text]
