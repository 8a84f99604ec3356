"""How each library is called: a function from a text to its spoken form, sentences or phonemes.

An adapter calls what the library's own documentation shows, with its defaults, and loads it only
when it is made: every one runs in an environment that holds that library and no other.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from itertools import pairwise

Answer = str | list[str]
Adapter = Callable[[str], Answer]

NUMBER = re.compile(r"(?P<minus>(?<!\S)[-−])?(?P<whole>\d+(?:,\d+)*)(?P<decimals>\.\d+)?")


def numbers(spell: Callable[[int], str]) -> Adapter:
    """A converter of whole numbers put to work on running text.

    Grouping commas are taken out, decimals said digit by digit after दशमलव, and a minus after
    a blank is माइनस: what anybody would write around such a library. Everything else stays.
    """

    def said(match: re.Match[str]) -> str:
        words = ["माइनस"] if match["minus"] else []
        words.append(spell(int(match["whole"].replace(",", ""))))
        if match["decimals"]:
            words += ["दशमलव", *map(spell, map(int, match["decimals"][1:]))]
        return " ".join(words)

    return lambda text: NUMBER.sub(said, text)


def nothing() -> Adapter:
    return lambda text: text


def briefing_normalize() -> Adapter:
    return import_module("briefing").normalize  # type: ignore[no-any-return]


def briefing_sentences() -> Adapter:
    return import_module("briefing").sentences  # type: ignore[no-any-return]


def briefing_phonemes() -> Adapter:
    """The stage alone, because the other libraries do not normalise before it either."""
    return import_module("briefing.hindi.pronounce.pronounce").phonemes  # type: ignore[no-any-return]


def nemo() -> Adapter:
    library = import_module("nemo_text_processing.text_normalization.normalize")
    normalizer = library.Normalizer(input_case="cased", lang="hi", cache_dir="grammars")
    return lambda text: str(normalizer.normalize(text, punct_post_process=True))


def kitten() -> Adapter:
    library = import_module("kitten_text_processing")
    normalizer = library.Normalizer(input_case="cased", lang="hi")
    return lambda text: str(normalizer.normalize(text, punct_post_process=True))


def indic_tts_preprocess() -> Adapter:
    preprocess = import_module("indic_tts_preprocess").preprocess
    return lambda text: str(preprocess(text, "hi"))


def voxnorm() -> Adapter:
    normalize = import_module("voxnorm").normalize
    return lambda text: str(normalize(text, lang="hi"))


def num2words2_sentence() -> Adapter:
    convert = import_module("num2words2").num2words_sentence
    return lambda text: str(convert(text, lang="hi"))


def num2words2() -> Adapter:
    convert = import_module("num2words2").num2words
    return numbers(lambda number: str(convert(number, lang="hi")))


def indic_numtowords() -> Adapter:
    convert = import_module("indic_numtowords").num2words
    return numbers(lambda number: str(convert(number, lang="hi")))


def indic_num2words() -> Adapter:
    convert = import_module("num_to_words").num_to_word
    return numbers(lambda number: str(convert(number, lang="hi")))


def unicode_rbnf() -> Adapter:
    engine = import_module("unicode_rbnf").RbnfEngine.for_language("hi")
    return numbers(lambda number: str(engine.format_number(number).text))


def icu_numbers() -> Adapter:
    icu = import_module("icu")
    formatter = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("hi"))
    return numbers(lambda number: str(formatter.format(number)))


def icu_sentences() -> Adapter:
    icu = import_module("icu")
    iterator = icu.BreakIterator.createSentenceInstance(icu.Locale("hi"))

    def split(text: str) -> list[str]:
        whole = icu.UnicodeString(text)  # boundaries count UTF-16 units, as it does
        iterator.setText(whole)
        ends = [0, *iterator]
        return [str(whole[start:end]) for start, end in pairwise(ends)]

    return split


def pysbd() -> Adapter:
    segmenter = import_module("pysbd").Segmenter(language="hi", clean=False)
    return lambda text: list(segmenter.segment(text))


def indic_nlp() -> Adapter:
    split = import_module("indicnlp.tokenize.sentence_tokenize").sentence_split
    return lambda text: list(split(text, lang="hi"))


def sentencex() -> Adapter:
    segment = import_module("sentencex").segment
    return lambda text: list(segment("hi", text))


def yasbd() -> Adapter:
    detector = import_module("yasbd").BoundaryDetector(lang="hi")
    return lambda text: list(detector.segment(text))


def spacy() -> Adapter:
    pipeline = import_module("spacy").blank("hi")
    pipeline.add_pipe("sentencizer")
    return lambda text: [str(sentence.text) for sentence in pipeline(text).sents]


def anuvaad() -> Adapter:
    tokenizer = import_module("Anuvaad_Tokenizer.AnuvaadHiTokenizer").AnuvaadHiTokenizer()
    return lambda text: list(tokenizer.tokenize(text))


def gtts() -> Adapter:
    """The tokenizer with the cases that the class gTTS has by default."""
    tokenizer = import_module("gtts.tokenizer")
    names = ("tone_marks", "period_comma", "colon", "other_punctuation")
    cases = [getattr(tokenizer.tokenizer_cases, name) for name in names]
    return lambda text: list(tokenizer.Tokenizer(cases).run(text))


def espeak_ng() -> Adapter:
    return import_module("briefing.io.espeakng").phonemes  # type: ignore[no-any-return]


def epitran() -> Adapter:
    transliterate = import_module("epitran").Epitran("hin-Deva").transliterate
    return lambda text: str(transliterate(text))


def aksharamukha() -> Adapter:
    process = import_module("aksharamukha.transliterate").process
    options = ["RemoveSchwaHindi"]
    return lambda text: str(process("Devanagari", "IPA", text, pre_options=options))


ADAPTERS: dict[str, dict[str, Callable[[], Adapter]]] = {
    "normalize": {
        "briefing": briefing_normalize,
        "nemo_text_processing": nemo,
        "kitten-text-processing": kitten,
        "indic-tts-preprocess": indic_tts_preprocess,
        "voxnorm": voxnorm,
        "num2words2, its own sentences": num2words2_sentence,
        "num2words2": num2words2,
        "indic-numtowords": indic_numtowords,
        "indic-num2words": indic_num2words,
        "unicode-rbnf": unicode_rbnf,
        "PyICU": icu_numbers,
        "the text as it is": nothing,
    },
    "sentences": {
        "briefing": briefing_sentences,
        "pysbd": pysbd,
        "indic-nlp-library": indic_nlp,
        "sentencex": sentencex,
        "yasbd-lib": yasbd,
        "PyICU": icu_sentences,
        "spaCy": spacy,
        "Anuvaad-Tokenizer": anuvaad,
        "gTTS": gtts,
    },
    "pronounce": {
        "briefing": briefing_phonemes,
        "espeak-ng": espeak_ng,
        "epitran": epitran,
        "aksharamukha": aksharamukha,
    },
}
