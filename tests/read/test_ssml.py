"""SSML is read as what is to be said: pauses, paragraphs, substitutes; the rest is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.document import Source
from briefing.errors import InputError
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.lexicon.user import Lexicon
from briefing.hindi.normalize.normalize import normalize
from briefing.hindi.segment import segment
from briefing.pipeline import rundown, script
from briefing.read import read
from briefing.read.kinds import source_of
from briefing.settings import Settings, Voices


def text(inside: str, attributes: str = "") -> str:
    source = source_of(f"<speak{attributes}>{inside}</speak>".encode(), "x", ".ssml")
    assert source.unaccounted == ()
    return source.text


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ('नमस्ते। <break time="500ms"/> अब।', "नमस्ते। [विराम 0.500s] अब।"),
        ('क<break time="2s"/>ख<break strength="strong"/>ग<break/>घ', None),
        ("क <break strength='none'/>ख", "क ख"),
        ("<p>पहला\nपैरा।</p><p>दूसरा।</p>तीसरा।", "पहला पैरा।\n\nदूसरा।\n\nतीसरा।"),
        ("<p><s>एक</s><s>दो?</s></p>", "एक। दो?"),
        ('<sub alias="भारतीय जनता पार्टी">भाजपा</sub> जीती।', "भारतीय जनता पार्टी जीती।"),
        ('<say-as interpret-as="characters">ABC</say-as>', "A B C"),
        ('<say-as interpret-as="digits">१२3</say-as>', "१ २ 3"),
        ('<say-as interpret-as="ordinal">5</say-as>', "5वाँ"),
        ('<say-as interpret-as="date">15/8/2024</say-as>', "15/8/2024"),
        ('<say-as interpret-as="date" format="mdy">8/15/2024</say-as>', "15/8/2024"),
        ('<say-as interpret-as="currency">₹5</say-as>', "₹5"),
        ('<say-as interpret-as="telephone">98765 43210</say-as>', "98765 43210"),
        (
            "<emphasis>ज़ोर</emphasis> <prosody rate='slow'>धीरे <b>बोलो</b></prosody>",
            "ज़ोर [गति=0.8] धीरे बोलो [गति=1]",
        ),
        ("<audio src='a.mp3'><desc>घंटी</desc>घंटी</audio>आगे", "आगे"),
        ("क <!-- ख -->ग &amp; घ <![CDATA[<च>]]>", "क ग & घ <च>"),
    ],
)
def test_each_element_is_what_it_means(inside: str, said: str | None) -> None:
    expected = said or "क [विराम 2.000s] ख [विराम 1.000s] ग [विराम 0.500s] घ"
    assert text(inside) == expected


def test_what_is_not_followed_is_told_once() -> None:
    inside = "<prosody pitch='high'>क</prosody><voice gender='male'>ख</voice><prosody>ग</prosody>"
    source = source_of(f"<speak xml:lang='hi-IN'>{inside}</speak>".encode(), "x", ".ssml")
    assert source.notices == ("SSML that is not supported: prosody (2), voice (1)",)
    assert source.language == "hi-IN"


def test_it_is_known_by_its_content_and_its_lines_are_those_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    written = (
        '<?xml version="1.0"?>\n<speak version="1.1"\n xmlns="http://www.w3.org/2001/10/synthesis">'
    )
    path.write_text(f"{written}\nनमस्ते।\n\n<break time='1s'/>\nदुनिया।</speak>", encoding="utf-8")
    source = read(path)
    assert source.text == "नमस्ते। [विराम 1.000s] दुनिया।"
    assert source.where(source.text.index("दुनिया")) == f"{path}, line 7"
    assert [pause.seconds for pause in segment(clean(source)).pauses] == [1.0]


def test_the_name_for_an_alias_is_named_as_left_out() -> None:
    source = source_of("<speak><sub alias='सात'>VII</sub></speak>".encode(), "x", ".ssml")
    assert [(each.text, each.why) for each in source.left_out] == [("VII", "said as its alias")]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("<speak>क", "damaged XML"),
        ("<p>क</p>", "this is not SSML"),
        (
            '<!DOCTYPE speak [<!ENTITY a SYSTEM "file:///etc/passwd">]><speak>&a;</speak>',
            "entities",
        ),
    ],
)
def test_what_is_no_ssml_is_refused(written: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        source_of(written.encode(), "x", ".ssml")


def test_elements_may_be_nested_deep() -> None:
    depth = 20_000
    assert text("<emphasis>" * depth + "क" + "</emphasis>" * depth) == "क"


SPOKEN = (
    '<voice name="hm_psi">एक। <prosody rate="80%">दो। <voice name="राम">तीन।</voice></prosody> चार।'
    '</voice> पाँच। <prosody rate="+50%" volume="loud">छह।</prosody>'
)


def test_voices_and_paces_are_followed_and_end_where_they_end() -> None:
    settings = Settings(voices=Voices(speakers=("राम=hm_omega",)))
    source = source_of(f"<speak>{SPOKEN}</speak>".encode(), "x", ".ssml")
    assert source.notices == ("SSML that is not supported: prosody (1)",)
    heard = [(p.utterance.voice, p.sentence.text) for p in rundown(source, settings).pieces]
    assert heard == [
        ("hm_psi", "एक।"),
        ("hm_psi@0.8", "दो।"),
        ("hm_omega@0.8", "तीन।"),
        ("hm_psi", "चार।"),
        ("hf_alpha", "पाँच।"),
        ("hf_alpha@1.5", "छह।"),
    ]


def test_phonemes_of_the_text_are_said_unless_a_lexicon_says_otherwise() -> None:
    inside = (
        'यह <phoneme alphabet="ipa" ph="kəmˈaːl">कमल</phoneme> है, <phoneme ph="☃">राम</phoneme> भी।'
    )
    source = source_of(f"<speak>{inside}</speak>".encode(), "x", ".ssml")
    assert source.notices == ("SSML that is not supported: phoneme (1)",)
    document = segment(clean(source))
    words = [w for utterance in normalize(document).utterances for w in utterance.words]
    assert [(w.spoken, w.phonemes) for w in words if w.phonemes] == [("कमल", "kəmˈaːl")]
    own = normalize(document, Lexicon({"कमल": "कमाल"}))
    assert "कमाल" in own.utterances[0].spoken


def test_any_text_is_ssml_where_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text('नमस्ते। <break time="2s"/> <sub alias="भारत">भा.</sub>।', encoding="utf-8")
    assert read(path, ssml=True).text == "नमस्ते। [विराम 2.000s] भारत।"
    given = Source(path.read_text(encoding="utf-8"), "the words given")
    assert script(given, Settings(ssml=True)).utterances[-1].spoken == "भारत।"
    with pytest.raises(InputError):
        script(Source("क <break> ख", "x"), Settings(ssml=True))
