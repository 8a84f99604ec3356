"""A feed as elements with their lines, read without trusting it.

No entity of its own is expanded and nothing outside is fetched: such a feed is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from briefing.podcast.feed_xml import NAMESPACES

DEEPEST = 100  # elements inside each other; feeds have five
_KNOWN = {namespace: prefix for prefix, namespace in NAMESPACES.items()}
# Podcasting 2.0: "Clients … must also recognize" this address of the same namespace.
_KNOWN["https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"] = "podcast"


class FeedSyntaxError(ValueError):
    """The feed is no XML that a podcast app would read; `line` counts from 1."""

    def __init__(self, message: str, line: int) -> None:
        """`message` says what is wrong there."""
        super().__init__(message)
        self.line = line


@dataclass(slots=True)
class Element:
    """An XML element."""

    name: str
    """With the usual prefix: "itunes:image"."""
    attributes: dict[str, str]
    """By their names."""
    line: int
    """Of the file, counted from 1."""
    text: str = ""
    """What stands in it before the first child."""
    children: list[Element] = field(default_factory=list)
    """In order."""

    def all(self, name: str) -> list[Element]:
        """The children called `name`."""
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> Element | None:
        """The first child called `name`."""
        return next(iter(self.all(name)), None)


class _Builder:
    """Turns what the XML parser reports into elements."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser
        self._open: list[Element] = []
        self._text: list[list[str]] = []
        self.root: Element | None = None
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._read
        parser.EntityDeclHandler = self._refuse
        parser.ExternalEntityRefHandler = self._refuse

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        plain = {_prefixed(key): value for key, value in attributes.items()}
        element = Element(_prefixed(name), plain, self._parser.CurrentLineNumber)
        if len(self._open) >= DEEPEST:
            raise FeedSyntaxError(f"more than {DEEPEST} elements inside each other", element.line)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)
        self._text.append([])

    def _end(self, _name: str) -> None:
        self._open.pop().text = "".join(self._text.pop())

    def _read(self, text: str) -> None:
        self._text[-1].append(text)

    def _refuse(self, *_about: object) -> int:
        line = self._parser.CurrentLineNumber
        raise FeedSyntaxError("declares entities of its own, which apps refuse", line)


def parse(content: bytes) -> Element:
    """The root element of a feed. Raises FeedSyntaxError, with its line, where it is no XML."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    builder = _Builder(parser)
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise FeedSyntaxError(f"not XML: {expat.ErrorString(error.code)}", error.lineno) from error
    if builder.root is None:
        raise FeedSyntaxError("not XML: nothing in it", 1)
    return builder.root


def _prefixed(name: str) -> str:
    """ "itunes:image" from "http://… image"; a namespace we do not know stays as it is."""
    namespace, _, local = name.rpartition(" ")
    return f"{_KNOWN.get(namespace, namespace)}:{local}" if namespace else local
