"""The user's own words: found in a sentence before any class looks at it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefing.devanagari import LETTERS, NUKTA, VIRAMA, WORD
from briefing.document import Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.grammar import POSTPOSITIONS, STARTERS
from briefing.hindi.latin.inflection import plural
from briefing.hindi.lexicon.forms import inflected
from briefing.hindi.lexicon.tables import frequent
from briefing.hindi.normalize.aligned import PLACEHOLDER_BASE, AlignedText
from briefing.hindi.normalize.folding import fold
from briefing.hindi.pronounce import stems
from briefing.hindi.pronounce.letters import spell
from briefing.hindi.pronounce.nukta import bare, restore
from briefing.io.later import later

_INSIDE = rf"{WORD}A-Za-z0-9"
_LETTER = later(rf"[{_INSIDE}]")
_WORD = later(rf"[{WORD}]+")
_INFLECTIONS = frozenset("ों ें ओं एं एँ यों यां याँ े ियों ियां ियाँ इयों इयां".split())  # noqa: SIM905
"""Endings of the plural and the oblique case (McGregor, Outline of Hindi Grammar, 2.2)."""

_FEWEST_LETTERS = 3
"""A shorter stem has no derived forms: बाल is no part of बाली."""

_PHRASE = later(rf"[{WORD}]+(?: [{WORD}]+)+")
_HONORED = "जी"
_POSSESSIVE = later("['’]s(?![A-Za-z])")
_DOT_INSIDE = later(rf"(?<=[{WORD}])\. ?(?=[{LETTERS}])")
_OF_ABBREVIATION = later(rf"\.(?= ?([{LETTERS}][{WORD}]*))")
_BEFORE = later(rf"([{WORD}]+) \Z")
_AFTER = later(rf" ([{WORD}]+)")


class Respelling:
    """Finds whole words or phrases of a lexicon, the longest first, and what inflects them.

    An entry with phonemes (`/kəmˈaːl/`) becomes one character from `PLACEHOLDER_BASE`
    on, which no class touches; `phonemes` maps it to the written form and the sound.
    """

    def __init__(self, entries: Mapping[str, str]) -> None:
        """`entries` maps what is written to a respelling, or to phonemes between slashes."""
        self._entries: dict[str, str] = {}
        self.phonemes: dict[str, tuple[str, str]] = {}
        self._stems: dict[str, str] = {}
        self._respelled: dict[str, str] = {}
        self._lines: dict[str, str] = {}
        others: dict[str, str] = {}
        for number, (written, said) in enumerate(entries.items()):
            forms = _forms(written)
            self._lines |= dict.fromkeys(forms, f"{written} → {said}")
            if len(said) > 2 and said[0] == said[-1] == "/":
                mark = chr(ord(PLACEHOLDER_BASE) + number)
                self.phonemes[mark] = (written, said[1:-1])
                self._entries |= dict.fromkeys(forms, mark)
            else:
                self._entries |= dict.fromkeys(forms, said)
                others |= (more := _in_latin_letters(written, said) | _of_a_phrase(written, said))
                for form in more:
                    self._lines.setdefault(form, f"{written} → {said}")
                self._stems |= {form: said for form in forms if _WORD.fullmatch(form)}
                if _is_respelling(written, said):
                    self._respelled |= dict.fromkeys(forms, said)
        self._entries = others | self._entries
        self._pattern = re.compile(_pattern(self._entries)) if self._entries else None

    def occurs(self, text: str) -> bool:
        """Whether any entry, or a form of one, is in `text`."""
        return self._pattern is not None and next(self._found(text), None) is not None

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Where entries stand in `text` and what is said there, in order and apart."""
        if self._pattern is None:
            return []
        return [
            (start, end, _without_doubles(said, text, start, end))
            for start, end, said in self._found(text)
        ]

    def line_of(self, written: str) -> str:
        """The line that `written`, which `find` found, is said by: "राव → राऊ"."""
        size = len(written)
        cuts = [(start, end) for end in range(size, 1, -1) for start in range(end - 1)]
        for start, end in sorted(cuts, key=lambda cut: cut[0] - cut[1]):
            part = written[start:end]
            for form in (part, *(stem for stem, _ in stems.candidates(part, written[end:]))):
                if form in self._lines:
                    return self._lines[form]
        return ""

    def sound(self, said: str) -> str:
        """`said`, or the phonemes between slashes that its mark stands for."""
        return f"/{self.phonemes[said][1]}/" if said in self.phonemes else said

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Entries as they stand, with the full stop of an abbreviation, and inflected ones."""
        done = 0
        for match in self._pattern.finditer(text) if self._pattern else ():
            yield from self._inflected(text, done, match.start())
            done = match.end()
            stop = _OF_ABBREVIATION.match(text, done)
            if stop and stop[1] not in STARTERS:
                done = stop.end()
            said = self._entries.get(match[0]) or self._entries[match[0].replace("-", " ")]
            possessive = _POSSESSIVE.match(text, done)
            if possessive and match[0].isascii() and said not in self.phonemes:
                said, done = plural(said), possessive.end()
            yield match.start(), done, said
        yield from self._inflected(text, done, len(text))

    def _inflected(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        for word in _WORD.finditer(text, start, end) if self._stems else ():
            said = self._form(word[0])
            if said is not None:
                yield *word.span(), said

    def _form(self, word: str) -> str | None:
        """What is said for a form of an entry: खिताबों by खिताब, बेरोजगारी by रोजगार."""
        said = self._inflection(word) or self._derived(word) or self._honored(word)
        if said is not None:
            return said
        for cut in range(2, len(word) - 1) if self._respelled else ():
            head, tail = word[:cut], word[cut:]
            first = stems.prefixes().get(head) or (head if _is_word(head) else None)
            if first and (last := self._respelled.get(tail) or self._derived(tail)):
                return first + last
            if head in self._respelled and _is_word(tail):
                return self._respelled[head] + tail
        return None

    def _honored(self, word: str) -> str | None:
        """मोदीजी by मोदी."""
        said = self._stems.get(word.removesuffix(_HONORED)) if word.endswith(_HONORED) else None
        return said + _HONORED if said and len(word) > _FEWEST_LETTERS + len(_HONORED) - 1 else None

    def _inflection(self, word: str) -> str | None:
        """A plural or an oblique case, of which an entry may also be said as another word."""
        for cut in range(len(word) - 1, max(len(word) - 5, 0), -1):
            head, ending = word[:cut], word[cut:]
            if ending not in _INFLECTIONS:
                continue
            for stem, whole in stems.candidates(head, ending):
                said = self._stems.get(stem)
                if said is None or (whole and ending == "े"):
                    continue
                form = inflected(stem, said).get(word)
                if form:
                    return form
                if whole:
                    return said + ending
                if said[-1] == stem[-1]:
                    return said[:-1] + ending
        return None

    def _derived(self, word: str) -> str | None:
        """What derives from an entry that is respelled letter by letter: जमीनी, गाजियाबादी."""
        for cut in range(len(word) - 1, _FEWEST_LETTERS - 1, -1):
            head, ending = word[:cut], word[cut:]
            said = self._respelled.get(head)
            if said and stems.takes(stems.Stem(head, stems.NOUN, ""), ending):
                return said.removesuffix(VIRAMA) + stems.with_nukta(ending)
        return None


def _is_word(half: str) -> bool:
    """Whether `half` may be one half of a compound (शेयरबाजार, बाजारभाव): no को or से."""
    return len(half) > 2 and half not in POSTPOSITIONS and half in frequent()


def _is_respelling(written: str, said: str) -> bool:
    """Whether `said` is `written` with other letters for some sounds, and no other word."""
    letters = [re.sub(f"[^{LETTERS}]", "", bare(word)) for word in (written, said)]
    return len(letters[0]) >= _FEWEST_LETTERS and letters[0] == letters[1] and " " not in said


def _forms(written: str) -> set[str]:
    """An entry as a sentence may have it.

    Folded, as cleaned before, with blanks between initials, and without dots that a word has
    though it is often typed without: जिन्दगी for ज़िन्दगी, but not खाना for ख़ाना.
    """
    cleaned = clean(Source(written, "")).text
    folded = {fold(AlignedText.of(form)).text for form in (written, cleaned) if form}
    undotted = {form.replace(NUKTA, "") for form in folded if _WORD.fullmatch(form)} - folded
    folded |= {form for form in undotted if restore(spell(form)) == spell(written)}
    return {_DOT_INSIDE.sub(dot, form) for form in folded for dot in (".", ". ")} | folded


def _of_a_phrase(written: str, said: str) -> dict[str, str]:
    """A phrase with its last word inflected: उज्ज्वला योजनाओं."""
    return inflected(written, said) if _PHRASE.fullmatch(written) else {}


def _in_latin_letters(written: str, said: str) -> dict[str, str]:
    """A word in Latin letters in capitals, at the beginning of a sentence, and its plural."""
    if not (written.isascii() and written.isalpha()):
        return {}
    forms = {written, written[0].upper() + written[1:]}
    if not written.isupper():
        forms.add(written.upper())
    plurals = {f"{form}s" for form in forms if form[-1].islower() and form[-1] != "s"}
    return dict.fromkeys(forms, said) | dict.fromkeys(plurals, plural(said))


def _without_doubles(said: str, text: str, start: int, end: int) -> str:
    """`said` without the words at its ends that stand beside it: शी जिनपिंग, शी जिनफिंग."""
    before, after = _BEFORE.search(text[:start]), _AFTER.match(text, end)
    words = said.split(" ")
    if len(words) > 1 and before and before[1] == words[0]:
        words = words[1:]
    if len(words) > 1 and after and after[1] == words[-1]:
        words = words[:-1]
    return " ".join(words)


def _pattern(entries: Iterable[str]) -> str:
    """One pattern for all entries, branched by first character so that most fail at once."""
    branches: dict[str, list[str]] = defaultdict(list)
    for entry in sorted(entries, key=len, reverse=True):
        if entry:
            end = rf"(?![{_INSIDE}])" if _LETTER.match(entry[-1]) else ""
            rest = re.escape(entry[1:]).replace(r"\ ", "[ -]")
            branches[entry[0]].append(rest + end)
    heads = []
    for first, rests in branches.items():
        start = rf"(?<![{_INSIDE}])" if _LETTER.match(first) else ""
        heads.append(f"{start}{re.escape(first)}(?:{'|'.join(rests)})")
    return "|".join(heads)
