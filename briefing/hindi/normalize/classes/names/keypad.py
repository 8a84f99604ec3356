"""Signs as keys, codes that are dialled, addresses of networks: *121#, 192.168.1.1."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.devanagari import WORD, WORD_START
from briefing.hindi import numbers
from briefing.hindi.normalize.patterns import AND, SILENT, START, after, before
from briefing.hindi.normalize.rule import Rule, occurs
from briefing.io.later import later

_DIALLED = later(r"(?<![0-9A-Za-z*#])(?:\*{1,2}|#{1,2}|\*#)[0-9][0-9*#]{0,24}#(?![0-9A-Za-z#])")
_KEYS = {"*": "स्टार", "#": "हैश"}
_LISTED = later(
    rf"(?<=\S )[#*_^%](?=,| (?:{AND}|या|जैसे|दबा|का |को |key|बटन))"
    r"|(?<=[@#$%&*], )[#*_^%](?=[, ])"
)
_NAMES = _KEYS | {"_": "अंडरस्कोर", "^": "कैरेट", "%": "प्रतिशत"}
_SIGN_BEFORE = later(r"[@#$%&*!^_]['\"”’]?,? (?:और |या |व |तथा )?\Z")
_SIGN_BEHIND = later(rf", ?[@#$%&*!^_]|(?: (?:{AND}|या) [@#$%&*!^_])| दबा| (?:key|बटन)")
_NETWORK = later(
    rf"{START}((?:[0-9]{{1,3}}\.){{3}}[0-9]{{1,3}})(?P<bits>/[0-9]{{1,2}})?(?![0-9A-Za-z]|\.[0-9])"
)
_PRIVATE = ("192.168.", "127.0.0.", "10.0.", "172.16.", "255.", "8.8.")
_NAMED = later(
    rf"(?:(?<![A-Za-z])IP(?:v4)?|{WORD_START}(?:आईपी|आई\.?पी\.?|गेटवे|राउटर|डीएनएस|DNS)|[Aa]ddress"
    r"|एड्रेस|[Gg]ateway)[^।0-9]{0,30}\Z"
)


class NetworkAddress(NamedTuple):
    """The address of a machine in a network."""

    parts: tuple[int, ...]
    """Four numbers from 0 to 255."""

    def words(self) -> str:
        """एक सौ बानवे डॉट एक सौ अड़सठ डॉट एक डॉट एक."""
        return " डॉट ".join(map(numbers.cardinal, self.parts))


class Dialled(NamedTuple):
    """A code of keys that is dialled."""

    keys: str
    """As written: "*121#"."""

    def words(self) -> str:
        """स्टार एक दो एक हैश."""
        return " ".join(_KEYS.get(key) or numbers.digits(key) for key in self.keys)


def _listed(match: re.Match[str]) -> str | None:
    """A sign among others or as a key: @, # और $; # दबाएँ."""
    if not (before(match, _SIGN_BEFORE) or after(match, _SIGN_BEHIND)):
        return None
    return _NAMES[match[0]]


def _network(match: re.Match[str]) -> NetworkAddress | None:
    """Of a private network, or behind a word for it; elsewhere it is a version."""
    parts = tuple(map(int, match[1].split(".")))
    told = match[1].startswith(_PRIVATE) or before(match, _NAMED)
    return NetworkAddress(parts) if told and max(parts) < 256 and not match["bits"] else None


DIALLED = Rule(
    "code to dial",
    _DIALLED,
    lambda match: Dialled(match[0]),
    (("*121# डायल करें", "स्टार एक दो एक हैश डायल करें"), ("*#06# दबाएँ", "स्टार हैश शून्य छह हैश दबाएँ")),
)
"""A rule of the class telephone."""

NETWORK_ADDRESS = Rule(
    "address of a network",
    _NETWORK,
    _network,
    (("192.168.1.1 खोलें", "एक सौ बानवे डॉट एक सौ अड़सठ डॉट एक डॉट एक खोलें"),),
)
"""A rule of the class identifier."""

_TICK = later(r"(?<=\()(?:(?P<right>[✓✔☑√])|[✗✘☒✕×xX])(?=\))")
_TICKED = later(r"\([✓✔☑√]\)")

_ROOT = later(rf"^\s*√(?= ?[{WORD}]{{2}})|√(?=\s*\Z)")

ROOT = Rule(
    "sign of a root as a tick",
    _ROOT,
    lambda _: SILENT,
    (("√ फ़ॉर्म भरें", "फ़ॉर्म भरें"),),
)
"""A rule of the class sign, of the sign at the head of a line of words or at the end of one."""

TICK = Rule(
    "tick and cross in brackets",
    _TICK,
    lambda match: "सही" if match["right"] else "ग़लत" if occurs(_TICKED, match.string) else None,
    (("(✓) या (✗) का चिह्न", "सही, या, ग़लत, का चिह्न"),),
)
"""A rule of the class sign: how true and false statements are marked."""

KEY = Rule(
    "sign to type",
    _LISTED,
    _listed,
    (("पासवर्ड में @, #, $ हो", "पासवर्ड में ऐट, हैश, डॉलर हो"), ("फिर # दबाएँ", "फिर हैश दबाएँ")),
)
"""A rule of the class sign."""
