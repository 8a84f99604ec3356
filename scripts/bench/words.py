"""How many words, and how many of their inherent vowels, are said right.

    python scripts/bench/words.py [--write]

The words of tests/data/words.tsv, said by briefing, by espeak-ng's Hindi voice and, where they
are installed (pip install g2p2 g2p2-group-indic), by the models of g2p2. Of each inherent vowel,
but a word's last and one before a vowel letter, it is asked whether it is said (per schwa); a
word is right if all are, and for briefing alone whether every sound is. Stress is not judged.
Beside them stand the published figures of Arora, Gessler and Schneider, Supervised
Grapheme-to-Phoneme Conversion of Orthographic Schwas in Hindi and Punjabi (ACL 2020), measured
on words of their own.

With --write the table replaces the one in docs/benchmarks-words.md.
"""

from __future__ import annotations

import argparse
import itertools
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import NamedTuple

from measure import ROOT

from briefing.hindi.pronounce.letters import INHERENT, NONE, SCHWA, Letter, letters, spell
from briefing.hindi.pronounce.phonology import phonemes as sounds
from briefing.hindi.pronounce.pronounce import pronounce
from briefing.io.espeakng import phonemes as espeak_ng

WORDS = ROOT / "tests" / "data" / "words.tsv"
PAGE = ROOT / "docs" / "benchmarks-words.md"
BELOW = "<!-- the table ends here -->"
PUBLISHED = (
    ("XGBoost, Arora et al.", 98.00),
    ("neural network, Arora et al.", 97.83),
    ("logistic regression, Arora et al.", 97.19),
    ("Wiktionary's module, as they measured it", 94.18),
)
REACH = 4  # symbols: a nasal, a glide or a vowel may stand between two letters

_CLASSES = {
    symbol: group[0]
    for group in ("kqx", "ɡgɣ", "cʧ", "ɟʤzʒ", "ʈt", "ɖɽd", "nɲɳŋ", "m", "pf", "b", "j", "ɾr")
    for symbol in group
} | {"l": "l", "ʋ": "v", "v": "v", "w": "v", "s": "s", "ʃ": "s", "ʂ": "s", "h": "h", "ɦ": "h"}
_CLUSTERS = {"t͡ʃ": "c", "tʃ": "c", "d͡ʒ": "ɟ", "dʒ": "ɟ", "r.": "ɽ", "aɪ": "V", "əɪ": "V", "ʌʊ": "V"}
_SCHWAS = "əʌa"


class Word(NamedTuple):
    """A line of words.tsv."""

    written: str
    said: str
    """Spelled by sound: a virama where an inherent vowel is not said."""
    source: str


class Score(NamedTuple):
    """What a program got of a list."""

    words: int
    words_right: int
    schwas: int
    schwas_right: int


def read() -> list[Word]:
    """The lines of words.tsv."""
    lines = WORDS.read_text(encoding="utf-8").splitlines()
    return [Word(*line.split("\t")) for line in lines if not line.startswith("#")]


def score(words: list[Word], say: Callable[[str], str]) -> Score:
    """The words and inherent vowels that `say`, which gives phonemes, has right."""
    schwas = right = whole = 0
    for word in words:
        heard = _heard(word.written, say(word.written))
        wanted = [letter.vowel != NONE for letter in letters(spell(word.said))]
        spelled = letters(spell(word.written))
        judged = [
            wanted[place] == heard[place]
            for place, (letter, following) in enumerate(itertools.pairwise(spelled))
            if letter.vowel == INHERENT and following.consonant and place < len(wanted)
        ]
        schwas += len(judged)
        right += sum(judged)
        whole += all(judged)
    return Score(len(words), whole, schwas, right)


def segments_right(words: list[Word]) -> int:
    """The words of which briefing says every sound right."""
    return sum(_plain(pronounce(word.written)) == _plain(_as_spelt(word.said)) for word in words)


def _heard(word: str, phonemes: str) -> list[bool]:
    """For each letter of `word` whether a vowel follows it in `phonemes`."""
    symbols = _symbols(phonemes)
    heard, at = [], 0
    for letter in letters(spell(word)):
        if not letter.consonant:
            at += symbols[at : at + 1] in ("ə", "V")
            heard.append(True)
            continue
        wanted = _CLASSES[letter.consonant[0]]
        found = next((i for i in range(at, at + REACH) if symbols[i : i + 1] == wanted), None)
        if found is not None:
            at = found + 1
        heard.append(symbols[at : at + 1] in ("ə", "V"))
    return heard


def _symbols(phonemes: str) -> str:
    """One letter a sound: consonants by their class, a short central vowel ə, all others V."""
    text = unicodedata.normalize("NFD", phonemes)
    for cluster, single in _CLUSTERS.items():
        text = text.replace(cluster, single)
    text = re.sub("[^\\w.]|[\\u0300-\\u036fːʰʱˈˌ]", lambda m: "ː" if m[0] == "ː" else "", text)
    text = re.sub(f"([{_SCHWAS}])(?!ː)", "ə", text).replace("ː", "")
    return "".join("ə" if c == "ə" else _CLASSES.get(c, "V") for c in text if c != ".")


def _as_spelt(said: str) -> str:
    """The phonemes of a word spelled by sound."""
    spelled = letters(spell(said))
    return "".join(sounds(list(_decided(spelled))))


def _decided(spelled: list[Letter]) -> Iterator[Letter]:
    for place, letter in enumerate(spelled):
        last = place == len(spelled) - 1
        inherent = letter.vowel == INHERENT
        yield letter._replace(vowel=(NONE if last else SCHWA)) if inherent else letter


def _plain(phonemes: str) -> str:
    """Phonemes without stress, its shades, and how long consonants are written."""
    text = re.sub("[ˈˌ]", "", unicodedata.normalize("NFD", phonemes))
    for shade, plain in (
        ("əɪj", "ɛːj"),
        ("ʌʊʋ", "ɔːʋ"),
        ("ʌ", "ə"),
        ("iː", "i"),
        ("r", "ɾ"),
        ("q", "k"),
    ):
        text = text.replace(shade, plain)
    text = re.sub("(?<=[^aeiouəɛɔɪʊː\u0303])ə$", "", text).replace("ʂ", "ʃ")
    text = re.sub("([kɡcɟʈɖtdpb]ʰ?)ː", r"\1\1", text)
    return re.sub("([kɡcɟʈɖtdpb])ʰ\\1ʰ", r"\1\1ʰ", text)


def programs() -> dict[str, Callable[[str], str]]:
    """Each program that is here, and how it says a word."""
    found: dict[str, Callable[[str], str]] = {"briefing": pronounce}
    found["espeak-ng"] = lambda word: espeak_ng(word, "hi")
    if find_spec("g2p2"):
        phonemize = import_module("g2p2").phonemize
        found["g2p2"] = lambda word: str(phonemize(word, "hi"))
    else:
        print("g2p2 is not installed: left out", file=sys.stderr)
    return found


def table(words: list[Word]) -> str:
    """The figures as Markdown."""
    rows = ["| program | list | words | every vowel right | inherent vowels | right |"]
    rows.append("| --- | --- | ---: | ---: | ---: | ---: |")
    for name, say in programs().items():
        for source in ("rare", "hard", "public", "public-2", "public-3"):
            listed = [word for word in words if word.source == source]
            got = score(listed, say)
            rows.append(
                f"| {name} | {source} | {got.words} | {100 * got.words_right / got.words:.1f} % "
                f"| {got.schwas} | {100 * got.schwas_right / got.schwas:.2f} % |"
            )
    rows += [f"| {name} | their test words | | | | {figure:.2f} % |" for name, figure in PUBLISHED]
    for source in ("rare", "hard"):
        listed = [word for word in words if word.source == source]
        right = 100 * segments_right(listed) / len(listed)
        rows.append(
            f"\nEvery sound right, {source}: {right:.1f} % of {len(listed)} words (briefing)."
        )
    return "\n".join(rows)


def main() -> None:
    """Print the table, and put it into the page if asked."""
    parser = argparse.ArgumentParser(description="Words and inherent vowels said right.")
    parser.add_argument("--write", action="store_true", help="replace the table in the page")
    arguments = parser.parse_args()
    figures = table(read())
    print(figures)
    if arguments.write:
        title, _, rest = PAGE.read_text(encoding="utf-8").partition("\n\n")
        text = rest[rest.index(BELOW) :]
        PAGE.write_text(f"{title}\n\n{figures}\n\n{text}", encoding="utf-8")


if __name__ == "__main__":
    main()
