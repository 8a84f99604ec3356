"""A sentence for every row of the lexicon in which the row, and nothing else, decides.

Those that the gold table has not yet are added to it, and shown, to be looked at:

    .venv/bin/python tests/support/lexicon_rows.py
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from paths import DATA

from briefing.devanagari import NUKTA
from briefing.hindi.latin import english_numbers
from briefing.hindi.lexicon.entries import ANYWHERE, FILES, Entry, entries
from briefing.hindi.normalize.explain import explain
from briefing.hindi.normalize.normalize import spoken
from briefing.hindi.pronounce.letters import spell
from briefing.hindi.pronounce.nukta import restore

GOLD = DATA / "lexicon.tsv"

PROBES = {
    "after figure": "यह 5 {} तक",
    "before figure": "वह {} 7 देखें",
    "before file": "वह {} 7/2021 देखें",
    "before year": "वह {} 1957 देखें",
    "before place": "वह {} 7.14.2 देखें",
    "before word": "वह {} राव",
    "before name": "वह {} राकेश गुप्ता",
    "of a match": "आज {} vs भारत",
    "before particle": "पद {} एवं नाम",
    "in brackets": "माधोपुर ({}) में",
    "after ordinal": "पहला {} छपा",
    "after century": "शताब्दी {} में",
    "after slash": "यह 5 मीटर/{} तक",
    "with amount": "यह 5 {} में",
    "in date": "यह 5 {} 2020 को",
    "in address": "https://{}.in पर",
    "in flight": "{} 2134 उड़ान",
    ANYWHERE: "यह {} यहाँ",
}
"""What a form stands in for each context."""

CUES = {
    "year-before": "{} 1857 पद",
    "year-after": "अन्य 1857 {}",
    "count-before": "{} 1857 में",
    "count-after": "वह 1857 से {}",
    "count-noun": "वह 1857 {} सम्मेलन",
    "score": "वह 1-3 {}",
    "cricket": "वह 250/6 {}",
    "marks": "वह 4/5 {}",
    "cricket-team": "वह ({}) 4/28",
    "team": "वह {} 143/5",
    "place": "वह {}/दिल्ली में",
    "firm": "मे. शर्मा {} आए",
    "train-name": "वह 12301 {} चली",
    "flight": "AI 302 {}",
    "law": "वह {} 147,148,149",
    "part-of-day": "{} 10 PM",
    "ruler": "{} IV",
    "numbered-part": "{} I",
    "eleven": "{} XI",
    "label-help": "{} 109 पर",
    "label-emergency": "{} नंबर 109 पर",
    "label-account": "{} 12345678",
    "label-train": "{} 12301",
    "feminine": "½ {}",
    "oblique": "½ {}",
    "halves-all": "वह 3.5 {}",
    "halves-small": "वह 1.5 {}",
    "scripture": "{} 3:12 में",
    "ruler-title": "{} पुरु II के",
    "surname": "वह प्रो राकेश {}",
    "heading-word": "{}ः यह",
    "drunk": "वह {} पी. पुलिस",
    "repeated": "वह {}-2 यह",
    "deadline": "{} 31.10 तक",
    "quantity": "कुल = {}-आय",
    "negative": "वह {} -7, यह",
    "state": "वह अररिया 803101 {}",
    "event": "वह 13/12 {}",
    "portion": "वह -7 {}",
    "film-series": "वह {} 2 थी",
    "film-series-word": "वह फिल्म {} 2 थी",
    "act": "वह {} 2/3 में",
    "call": "वह 112 पर {} करें",
    "case": "{} 1953/2017",
    "chemistry": "{} As, यह",
    "class": "{} 11/12 के",
    "code-of-law": "107,116 {}",
    "compound-end": "5-{} यह",
    "counted": "5L {}",
    "counted-in-pairs": "वहाँ 10/12 {}",
    "counted-stem": "1857 {}, 1861 क्षमख",
    "date-label": "{} 8.5.90",
    "departs": "ट्रेन 7.25 पर {}",
    "dimension": "वह 6' की {}",
    "film": "{} 'वह 2'",
    "followed": "वह 5k {}",
    "gold": "वह {} 22K",
    "goods": "{} 5850/5875",
    "holy": "वह {} (स.) आए",
    "holy-woman": "हज़रत {} (रज़ि) आए",
    "hours-label": "{} 10.30 से 5.30",
    "line": "{} IS और ON, यह",
    "lunar-month": "{} शु. 5",
    "market": "वह चना 20/35 {}",
    "measure": "वह 87. 58 {} पर",
    "money": "वह हेल्पलाइन 1098 {}",
    "nuclear": "{} C-14, यह",
    "number-label": "{} 1953/2017",
    "numbered-in-short": "{} न. 5",
    "ordered": "वह 5 वी {}",
    "pairs": "राम गुप्ता/श्याम वर्मा {}",
    "period": "वह ₹110/kW/{}",
    "personal-title": "वह सेब/ {} राम कुमार को",
    "physical-unit": "वह 6 × 105 {}",
    "place-end": "क{} 803101 लोग",
    "plot": "{} 12/3/1 में",
    "price": "{} 7.25 पर पहुँचेगी",
    "radio": "{} MW, यह",
    "reign": "राकेश II का {}",
    "report": "{} 109 पर दें",
    "ruler-end": "क{} II",
    "rupee": "25,3333 {}",
    "serial": "{} नंबर 123456",
    "shift": "{} 9.30-12.30",
    "small-number": "{} तो. में",
    "sold-by": "वह 5-7/{}",
    "sum": "{} 5L तक",
    "value": "{} -x",
    "vehicle": "{} 7.25 पर आई",
    "verse-part": "वह 5/{}",
    "work": "यह (1957 {}) है",
}
"""What shows that a word is a cue."""


_DOTS = str.maketrans(dict.fromkeys(NUKTA, ""))
_LISTED = "listed word or abbreviation in Latin letters"


def texts(entry: Entry) -> list[str]:
    """The sentences for a row; for a cue one for each thing that it shows."""
    written = entry.written
    if entry.file == "cues":
        return [CUES[role].format(written) for role in entry.value.split()]
    if entry.file == "english":
        return [written, *_asked_otherwise(entry)]
    if entry.file == "acronyms":
        return list(dict.fromkeys((written, written.capitalize(), *_like_a_word(entry))))
    if entry.file == "units":
        return [_probe(entry).format(written), *_unit_otherwise(entry)]
    if entry.file == "addresses":
        return [f"https://{label}.in पर" for label in (written, written.upper())]
    return [_probe(entry).format(written)]


def _like_a_word(entry: Entry) -> Iterator[str]:
    """Two capitals that are spelled anyway, with a figure, where they would be read as a word."""
    if len(entry.written) == 2 and entry.spoken.count(" ") == 1 and entry.written.isupper():
        yield f"{entry.written}-2"


def _unit_otherwise(entry: Entry) -> Iterator[str]:
    """A unit by itself if it may stand so, and one with a stop at the end of a sentence."""
    if entry.when == ANYWHERE:
        yield PROBES[ANYWHERE].format(entry.written)
    elif entry.when == "after figure" and entry.written.endswith("."):
        yield f"यह 5 {entry.written}"


def _asked_otherwise(entry: Entry) -> Iterator[str]:
    """What an English word is there for besides: dots of a word typed without, a number."""
    plain = unicodedata.normalize("NFD", entry.spoken).translate(_DOTS)
    if plain != entry.spoken:
        yield f"/{unicodedata.normalize('NFC', plain)}/"
    if entry.written in english_numbers.BELOW_20[1:]:
        yield f"Gen {english_numbers.BELOW_20.index(entry.written)}"


def _probe(entry: Entry) -> str:
    if entry.file == "phrases":
        return "{}"
    if entry.file == "months":
        return "वह {} 5, 2020 को"
    if entry.file == "scales":
        return "यह $5{} में" if entry.when == "with amount" else "यह 1.5 {} में"
    if entry.file == "letters" and not entry.written.isascii():
        return "{}.के. राव"
    if entry.file == "units" and entry.when == ANYWHERE:
        return PROBES["after figure"]
    return PROBES[entry.when]


def gold() -> dict[tuple[str, str], tuple[str, str]]:
    """The gold table: table and sentence to what is said and the rules that say it."""
    found = {}
    for line in GOLD.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            table, text, said, *rules = line.split("\t")
            found[table, text] = (said, rules[0] if rules else _LISTED)
    return found


def without_gold(
    rows: Iterable[Entry], known: Iterable[tuple[str, str]]
) -> Iterator[tuple[Entry, str]]:
    """The rows with a sentence that the gold table has not, and the sentence."""
    found = set(known)
    for entry in rows:
        for text in texts(entry):
            if (entry.file, text) not in found:
                yield entry, text


def answer(text: str) -> tuple[str, str]:
    """What is said for `text`, and the rules that say it; between slashes, its dots."""
    if text[0] == text[-1] == "/":
        return restore(spell(text.strip("/"))), "dots"
    return spoken(text), "; ".join(found.rule for found in explain(text))


def main() -> None:
    """Add the lines that are missing. The rules are left out where they are `_LISTED`."""
    rows = [entry for name in FILES for entry in entries(name)]
    lines: dict[str, None] = {}
    for entry, text in without_gold(rows, gold()):
        said, rules = answer(text)
        lines["\t".join((entry.file, text, said, *([] if rules == _LISTED else [rules])))] = None
    with GOLD.open("a", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in lines)
    print(*lines, f"{len(lines)} lines added to {GOLD}; is each said right?", sep="\n")


if __name__ == "__main__":
    main()
