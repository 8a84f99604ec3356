"""Right or wrong: the gold tables, and how an answer is compared with them.

Every answer is judged twice. Strictly: character for character what the table says.
Leniently: what sounds the same is the same. Both sides go through the same folding, so that
nobody wins or loses by a spelling:

- written to spoken: dots under letters, ँ and ं, न् and ं before a consonant, blanks, every
  punctuation mark that a voice pauses at or passes over, the spellings of the number words
  that any of the libraries writes, माइनस and ऋण, प्रतिशत and फ़ीसदी;
- sentences: only letters are counted, so a quotation mark may go with either neighbor;
- pronunciation: stress, the length of i and u, the alphabet used, ʂ and ʃ, x and kʰ, q and k,
  ɣ and ɡ, ɛj and əj, which nasal stands before a consonant, the faint vowel after a last cluster
  (राज्य, पुत्र). Inherent vowels, nasals, doubled and aspirated consonants remain.

What is neither a Devanagari letter nor a pause is never folded away: a digit, ₹, %, a Latin
letter, but also an emoji or a footnote's mark, which a newsreader leaves out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

from measure import ROOT

DATA = ROOT / "tests" / "data"
TASKS = ("normalize", "sentences", "pronounce")


@dataclass(frozen=True, slots=True)
class Row:
    """A text, its class, and the answers that are right; for sentences, the sentences."""

    kind: str
    text: str
    right: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """What was right, wrongly given and missed in one row; boundaries, or the row itself."""

    hits: int
    extra: int
    missed: int

    @property
    def whole(self) -> bool:
        """Whether all of the row is right."""
        return not self.extra and not self.missed


def gold(task: str) -> list[Row]:
    """The rows of the project's own table for `task`, in its order."""
    if task == "normalize":
        return [Row(kind, text, tuple(said.split(" | "))) for kind, text, said in _lines(task)]
    if task == "pronounce":
        return [Row(kind, word, (said,)) for word, said, kind, _ in _lines("pronunciation")]
    cut = [(kind, text.replace("\\n", "\n").split("‖")) for kind, text in _lines(task)]
    return [Row(kind, "".join(sentences), tuple(sentences)) for kind, sentences in cut]


def _lines(name: str) -> list[list[str]]:
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def score(task: str, row: Row, answer: str | list[str] | None, lenient: bool) -> Score:
    """Compare one answer, None where the library gave none, with the table."""
    if task == "sentences":
        pieces = [answer] if isinstance(answer, str) else answer or [row.text]
        return boundaries(row, pieces, lenient)
    fold = {"normalize": spoken, "pronounce": segments}[task] if lenient else exact
    good = isinstance(answer, str) and fold(answer) in map(fold, row.right)
    return Score(int(good), 0, int(not good))


def exact(text: str) -> str:
    """A text itself, in one of the ways that Unicode can write it."""
    return unicodedata.normalize("NFC", text.strip())


def unread(answer: str | list[str] | None) -> bool:
    """Whether an answer still has something in it that a Hindi voice cannot say as it stands."""
    return not isinstance(answer, str) or _UNREAD.search(spoken(answer)) is not None


_UNREAD = re.compile(r"[^\u0900-\u0965\u0970-\u097f]")
_PASSED_OVER = re.compile(r"[\s,;:.!?।॥…'\"‘’“”«»()\[\]{}\-‐‑–—*|\u200b-\u200d\ufeff]")
_HALF_NASAL = re.compile("[ङञणनम]्(?=[क-म])")  # before the 25 stops and nasals
_SPELLINGS = """
छह छः छ छै|पंद्रह पंदरह|अठारह अट्ठारह|बाईस बाइस|तेईस तेइस|चौबीस चौबिस|सत्ताईस सत्ताइस
अट्ठाईस अट्ठाइस|उनतीस उन्तीस|इकतीस इकत्तीस इक्तीस|तैंतीस तैतीस|चौंतीस चौतीस|पैंतीस पैतीस
सैंतीस सैतीस|अड़तीस अड़्तिस|उनतालीस उन्तालिस उन्तालीस|चालीस चालिस|इकतालीस इक्तालिस
बयालीस बयालिस|तैंतालीस तैतालिस|चौवालीस चवालीस चौंतालीस चौवालिस|पैंतालीस पैतालिस
छियालीस छियालिस|सैंतालीस सैतालिस|अड़तालीस अड़्तालिस|उनचास उन्चास|तिरपन तिरेपन तिर्पन
उनसठ उन्सठ|इकसठ इक्सठ|तिरसठ तिरेसठ तिर्सठ|चौंसठ चौसठ|पैंसठ पैसठ|छियासठ छयासठ
सड़सठ सरसठ सर्सठ|अड़सठ अड़्सठ|उनहत्तर उन्हत्तर|इकहत्तर इक्हत्तर|पचहत्तर पच्हत्तर
सतहत्तर सत्हत्तर|अठहत्तर अठ्हत्तर|उन्यासी उनासी|सत्तासी सतासी|अट्ठासी अठासी अठ्ठासी
इक्यानवे इक्यानबे|बानवे बानबे|तिरानवे तिरानबे तिरान्बे|चौरानवे चौरानबे चौरान्बे
पचानवे पचानबे पंचानबे पन्चान्बे|छियानवे छियानबे छियान्बे|सत्तानवे सत्तानबे सत्तान्बे
अट्ठानवे अट्ठानबे अट्ठान्बे|निन्यानवे निन्यानबे निन्यान्बे
माइनस ऋण ऋणात्मक|प्रतिशत फ़ीसदी|रुपये रुपए|रुपया रूपया|ईस्वी ईसवी|ऐट एट|डेसिबल डेसीबल
"""


def _letters(text: str) -> str:
    """Spelling variants of one sound written one way."""
    bare = unicodedata.normalize("NFD", text).replace("\u093c", "").replace("ँ", "ं")
    return _HALF_NASAL.sub("ं", bare)


_SAME = {
    variant: words[0]
    for words in (_letters(line).split() for line in re.split(r"[|\n]", _SPELLINGS))
    for variant in words[1:]
}


def spoken(text: str) -> str:
    """A spoken text with everything folded away that sounds the same.

    >>> spoken("पाँच हज़ार, उन्तीस") == spoken("पांच हजार उनतीस")
    True
    """
    words = _PASSED_OVER.sub(" ", _letters(text)).split()
    return "".join(_SAME.get(word, word) for word in words)


_SOUNDS = (
    (r"r\.", "ɽ"),  # espeak-ng
    ("t͡ʃ", "c"),
    ("d͡ʒ", "ɟ"),
    ("(?<=h).\u0306", ""),  # aksharamukha's echo of a vowel after visarga
    ("[ˈˌ.͡\u032a_]", ""),  # stress, ties, dental bridges
    ("[\u0324\u0325ʱ]", "ʰ"),  # breathy voice
    ("r\u0329|ɾɨ", "ɾi"),  # ऋ
    ("əɪ|æː?", "ɛ"),
    ("əu", "ɔ"),
    ("a(?![ː\u0303])", "ə"),  # epitran's first letter अ
    ("[wv]", "ʋ"),
    ("ɦ", "h"),
    ("r", "ɾ"),
    ("g", "ɡ"),
    ("ʂ", "ʃ"),
    ("xʰ?", "kʰ"),
    ("q", "k"),
    ("ɣ", "ɡ"),
    ("ʌ", "ə"),
    ("ɑ", "a"),
    ("ɪ", "i"),
    ("ʊ", "u"),
    ("(?<=[aeiouɛɔə\u0303])ː", ""),
    (r"(.)(ʰ?)ː", r"\1\1\2"),
    (r"(.)ʰ(?=\1)", r"\1"),
    (r"^(.)\1", r"\1"),
    (r"(.)\1j", r"\1j"),  # espeak-ng writes क्या, नृत्य with a doubled consonant
    ("ɛj", "əj"),  # समय with its vowel colored by the glide
    ("ɽh", "ɽʰ"),
    (r"\u0303?[mnɲɳŋ](?=[kɡcɟʈɖtdpb])", "N"),
    ("[mnɲɳŋ](?=[sʃzfʋjɾl])", "N"),
    ("\u0303", "N"),
    ("(?<=[kɡcɟʈɖtdpbʰszʃfNmnɳ])([jɾlʋmnɳ])ə$", r"\1"),  # the faint vowel of राज्य, पुत्र
)
_FOLDS = [(re.compile(unicodedata.normalize("NFD", old)), new) for old, new in _SOUNDS]


def segments(phonemes: str) -> str:
    """The sounds of a word in one broad alphabet.

    >>> segments("lˈʌr.kˌaː") == segments("ləɽkɑː")
    True
    """
    folded = unicodedata.normalize("NFD", "".join(phonemes.split()))
    for old, new in _FOLDS:
        folded = old.sub(new, folded)
    return folded


def boundaries(row: Row, pieces: list[str], lenient: bool) -> Score:
    """Boundaries inside the text; its end, which nobody misses, is left out."""
    text, expected = _counted(list(row.right), lenient)
    given, found = _counted(pieces, lenient)
    if given != text:
        found = _moved(text, given, found)
    inside = set(range(1, len(text)))
    expected, found = expected & inside, found & inside
    return Score(len(expected & found), len(found - expected), len(expected - found))


def _counted(pieces: list[str], lenient: bool) -> tuple[str, set[int]]:
    """The characters that count, joined, and how many there are at each piece's end."""
    whole = ""
    ends = set()
    for piece in pieces:
        whole += "".join(char for char in piece if _counts(char, lenient))
        ends.add(len(whole))
    return whole, ends


def _counts(char: str, lenient: bool) -> bool:
    return unicodedata.category(char)[0] in "LMN" if lenient else not char.isspace()


def _moved(text: str, given: str, ends: set[int]) -> set[int]:
    """`ends` in an answer that changed the text, as places in the text itself."""
    blocks = SequenceMatcher(None, text, given, autojunk=False).get_matching_blocks()
    return {a + end - b for end in ends for a, b, size in blocks if b < end <= b + size}
