"""Web addresses, e-mail addresses, hashtags and handles as a newsreader says them.

The scheme is not said, nor the www behind it; dots are डॉट, the @ is ऐट, a short path is said with
स्लैश, and where a long tail is left out the listener is told so. Words written together
are taken apart: #MakeInIndia, @narendramodi, indianexpress.com.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.devanagari import WORD
from briefing.hindi import numbers
from briefing.hindi.grammar import POSTPOSITIONS
from briefing.hindi.latin import letter_names, roman_hindi, vocabulary
from briefing.hindi.latin import words as latin
from briefing.hindi.lexicon.entries import readings
from briefing.hindi.lexicon.tables import frequent
from briefing.io.later import later

LEFT_OUT = "आगे लंबा पता"
"""What is said in place of the rest of a long address."""

_WORDS_IN_PATH = 24  # letters of a part of a path that is still worth hearing
_PARTS_IN_PATH = 2

_HOST = r"(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+"
_TOP = (
    "com|in|org|net|gov|edu|co|io|ai|app|tv|info|biz|news|live|me|uk|us|eu|int|mil|xyz|online"
    "|site|tech|dev|blog|today|store|bharat"
)
_BARE_HOST = (
    rf"(?:(?:[A-Za-z0-9][A-Za-z0-9-]+\.)+(?:{_TOP}|{_TOP.upper()}|Com|Org|Net|भारत)"
    r"|[a-z]\.(?:com|co|me)|(?:bit|cutt)\.ly|youtu\.be|goo\.gl|forms\.gle|amzn\.to)"
)
"""An address without scheme or www: only where the end cannot be taken for a word (B.Tech)."""

_TAIL = (
    rf"(?::[0-9]{{1,5}})?"
    rf"(?:[/?#][A-Za-z0-9{WORD}/?#%&=._~:+@!$*,;-]*(?<=[A-Za-z0-9{WORD}/=_~]))?"
)
_BEFORE = r"(?<![A-Za-z0-9._%+@-])"

PATTERN = later(
    rf"(?:{_BEFORE}[A-Za-z]{{2,8}}://[A-Za-z0-9{WORD}][A-Za-z0-9{WORD}.:@-]*(?<=[A-Za-z0-9{WORD}]){_TAIL}"
    rf"|{_BEFORE}[A-Za-z0-9][A-Za-z0-9._%+-]*@{_HOST}[A-Za-z]{{2,12}}(?![A-Za-z0-9])"
    rf"|{_BEFORE}(?i:www\.){_HOST}[A-Za-z]{{2,12}}(?![A-Za-z0-9]){_TAIL}"
    rf"|{_BEFORE}{_BARE_HOST}(?![A-Za-z0-9{WORD}@-]|\.[A-Za-z0-9]){_TAIL}"
    rf"|(?<![A-Za-z0-9{WORD}&/])[#＃](?=[0-9_]*[A-Za-z{WORD}])[A-Za-z0-9_{WORD}]+"
    rf"(?:[#＃][A-Za-z_{WORD}][A-Za-z0-9_{WORD}]*)*"
    rf"|(?<![A-Za-z0-9._%+/@-])@(?=[0-9_]*[A-Za-z])[A-Za-z0-9_]{{1,30}}"
    rf"(?:\.(?:{_TOP})(?![A-Za-z0-9]))?)"
)
"""One address, hashtag or handle in running text, without the punctuation behind it."""

_WORDY = later(rf"[A-Za-z{WORD}._~@-]*[0-9]{{0,4}}(?:\.[a-z]{{2,4}})?")
"""Part of a path that is words and at most a year, not a key or a number."""

_SCHEME = later(r"[A-Za-z]{2,8}://(?:[^/?#@]*@)?")
_WWW = later(r"www\.(?=[^/?#]*\.)", re.IGNORECASE)
_PIECES = later(
    r"[A-Z]{2,6}(?=vs?[A-Z]{2})|(?<=[A-Z])vs?(?=[A-Z]{2})|"  # #INDvsAUS, #MIvCSK
    r"(?<![A-Za-z])v[0-9]+(?![A-Za-z0-9])|"  # a version: /v1/
    rf"[A-Z]{{1,6}}-?[0-9]+(?![0-9a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[{WORD}]+"
)
_TAG = later("[#＃]")
_HUMP = later("[A-Z][a-z]+")
_HUMPS = later("(?:[A-Z][a-z]+){2,}")
_SHORT_HINDI = frozenset(("की", "के", "का", "से", "को", "में", "मन", "जन", "हर", "घर", "जय", "नव", "है"))
"""Words of two letters that are looked for where words are written together."""
_LONGEST_TAG = 60
_OFFICIAL = later(r"\.(?:gov|nic|edu|ac)\.in\Z")
_NO_ONSET = later(
    r"(?!(?:[bcdfgkpstvw]r|[bcfgkpsv]l|[bcdgjkprstwz]h|[dgkstr]w|[dst]v|s[ckmnpqtz]|[pkg]n|ks|ps|mn|ts|tz"
    r"|mb|nd|ng|nk)(?:[aeiouyhrlwv]|\Z))[bcdfghjklmnpqrstvwxz]{2}"
)
"""Two consonants that begin no English and no Hindi word: csjmu, rmlau."""

_SHORTEST_NAME = 7
"""Letters from which a name of an address is a word after all, of whatever language."""

_INITIALS = (2, 3, 4)
"""How many letters an office is named with before its place, likeliest first."""
_UNIVERSITY = later(r"(?P<head>[a-z]{2,8})(?P<tail>univ)")
_OFFICES = frozenset(("hr", "md", "cs", "it", "pr"))
"""Names of departments before the @ that are words elsewhere."""
_MAIL_SIGNS = {".": "डॉट", "_": "अंडरस्कोर", "-": "डैश", "+": "प्लस", "%": "प्रतिशत"}


def spoken(token: str) -> str:
    """What is said for one match of `PATTERN`: Devanagari words, no sign and no figure."""
    if token[0] in "#＃":
        return " ".join(f"हैशटैग {_tag(tag)}" for tag in _TAG.split(token[1:]) if tag)
    if token[0] == "@":
        return f"ऐट {_host(token[1:]) if '.' in token else _words(token[1:])}"
    if "@" in token and "/" not in token:
        name, _, host = token.rpartition("@")
        return f"{_mail_name(name)} ऐट {_host(host)}"
    if scheme := _SCHEME.match(token):
        return _address(_WWW.sub("", token[scheme.end() :]))
    return _address(token)


def _tag(tag: str) -> str:
    """What stands behind #; words of Hindi in it are read as such: AayegaTohModiHi."""
    text = " ".join(_HUMP.findall(tag))
    if not _HUMPS.fullmatch(tag) or vocabulary.listed(tag) or not roman_hindi.has_hindi(text):
        return _of_a_state(tag) or _words(tag)
    return " ".join(roman_hindi.each_spoken(text))


def _address(address: str) -> str:
    """A web address without its scheme."""
    host, tail = re.match(r"([^/?#]*)(.*)", address, re.DOTALL).groups()  # type: ignore[union-attr]
    host, _, port = host.partition(":")
    said = [_host(host)]
    if port.isdigit():
        said.append(f"पोर्ट {numbers.digits(port)}")
    path, signs, _ = re.match(r"([^?#]*)([?#]?)(.*)", tail, re.DOTALL).groups()  # type: ignore[union-attr]
    parts = [part for part in path.split("/") if part]
    worth = _worth_hearing(parts)
    said += [f"स्लैश {_part(part)}" for part in worth]
    if signs or len(worth) < len(parts):
        said.append(LEFT_OUT)
    return " ".join(said)


def _worth_hearing(parts: list[str]) -> list[str]:
    """The first parts of a path, as long as they are short and made of words."""
    worth: list[str] = []
    for part in parts[:_PARTS_IN_PATH]:
        if len(part) > _WORDS_IN_PATH or not _WORDY.fullmatch(part):
            break
        worth.append(part)
    return worth


def _part(part: str) -> str:
    """One part of a path; hyphens and underscores part its words."""
    return " डॉट ".join(_label(piece) for piece in part.split(".") if piece)


def _host(host: str) -> str:
    labels = [label for label in host.split(".") if label]
    of_a_state = _OFFICIAL.search(host.lower()) is not None
    return " डॉट ".join(
        (_of_a_state(label) if of_a_state else "") or _label(label, dash=" डैश ") for label in labels
    )


def _of_a_state(label: str) -> str:
    """यू पी and the rest, where a name begins with Uttar Pradesh: upresults.nic.in, #upnews."""
    name = label.lower()
    if not name.startswith("up") or not name[2:].isalpha() or vocabulary.listed(name):
        return ""
    parts = vocabulary.split(name)
    ours = parts is None or parts[0] == "up"  # updates.gov.in begins with another word
    return f"{letter_names.spelled('UP')} {_words(name[2:])}" if ours else ""


def _label(label: str, dash: str = " ") -> str:
    """What stands between two dots."""
    special = readings("addresses").get(label.lower())
    return special or dash.join(_words(part) for part in label.split("-") if part)


def _mail_name(name: str) -> str:
    """What stands before the @, every sign said, figures one by one."""
    return " ".join(
        _MAIL_SIGNS.get(part) or _part_of_name(part)
        for part in re.findall(r"[0-9]+|[A-Za-z]+|[._%+-]", name)
    )


def _part_of_name(part: str) -> str:
    if part.isdigit():
        return numbers.digits(part)
    return (letter_names.spelled(part.upper()) if part in _OFFICES else "") or _words(part)


def _words(run: str) -> str:
    """Words written together, by their capitals or, in small letters, by the lists."""
    return " ".join(filter(None, (_piece(piece) for piece in _pieces(run))))


def _pieces(run: str) -> Iterator[str]:
    whole = vocabulary.listed(run) if run.isascii() else None
    if whole:
        yield run
        return
    if university := _UNIVERSITY.fullmatch(run):
        yield from university.groups()
        return
    for piece in _PIECES.findall(run):
        if piece in {"v", "vs"}:
            yield "versus"
            continue
        known = not (piece.isascii() and piece.isalpha()) or vocabulary.listed(piece)
        yield from [piece] if known else (vocabulary.split(piece) or _office(piece))


def _office(piece: str) -> list[str]:
    """Initials and the place that has the office: dmjabalpur, cmhobhopal."""
    if len(piece) < _SHORTEST_NAME or not _NO_ONSET.match(piece):
        return [piece]
    cuts = (cut for cut in _INITIALS if vocabulary.known(piece[cut:]))
    cut = next(cuts, _INITIALS[0])
    return [*piece[:cut], piece[cut:]]


def devanagari_words(run: str) -> list[str]:
    """Hindi words written together, in the fewest frequent ones: दिल्लीचुनाव; the run if none fit.

    No name ends in a postposition: दुमका is a town.

    >>> devanagari_words("दिल्लीचुनाव")
    ['दिल्ली', 'चुनाव']
    """
    if run in frequent() or len(run) > _LONGEST_TAG:
        return [run]
    parts = vocabulary.fewest(run, _is_hindi_part)
    return parts if parts and parts[-1] not in POSTPOSITIONS else [run]


def _is_hindi_part(letters: str) -> bool:
    """A frequent word of three letters or more, or a postposition."""
    if letters in _SHORT_HINDI:
        return True
    return len(letters) > 2 and letters in frequent() and "अ" <= letters[0] <= "ह"


def _is_made_up(piece: str) -> bool:
    """Whether letters are no word: two or three that no list knows, or a beginning no word has."""
    impossible = len(piece) < _SHORTEST_NAME and _NO_ONSET.match(piece.lower())
    return bool(len(piece) < 4 or impossible) and vocabulary.known(piece) is None


def _piece(piece: str) -> str:
    """A word, a letter, a number, or a piece that is Devanagari already."""
    if not piece.isascii():
        return " ".join(devanagari_words(piece))
    if piece.isalpha() and (len(piece) == 1 or _is_made_up(piece)):
        return letter_names.spelled(piece)
    return numbers.number(piece) if piece.isdigit() else latin.spoken(piece)[0]
