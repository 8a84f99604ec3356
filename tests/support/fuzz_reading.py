"""Properties of all that reads: it gives what it promises or says in one line why not."""

from __future__ import annotations

import atexit
import io
import json
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from fuzz_input import edited, edited_archive, lines, texts
from hypothesis import given
from hypothesis import strategies as st
from sample_documents import epub, page, smallest_docx
from sample_episodes import sample_episode
from sample_pdf import Words, pdf

from briefing.document import Clip, Source
from briefing.episode import record
from briefing.errors import BriefingError
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.lexicon import user as lexicon
from briefing.hindi.normalize.normalize import normalize
from briefing.hindi.pronounce.pronounce import phonemes
from briefing.hindi.segment import segment
from briefing.podcast import ledger
from briefing.read import checked
from briefing.read.feed import parse
from briefing.read.kinds import source_of
from briefing.read.manifest import read_manifest
from briefing.settings.toml import load_defaults, load_styles
from briefing.synthesis.cache import ClipCache

MARKDOWN = (
    "---\ntitle: ख़बर\ndate: 2026-02-09\n---\n# मौसम\n\nआज **बारिश** [होगी](http://x.in).\n\n"
    "| क | ख |\n|---|---|\n| 1 | 2 |\n\n> उद्धरण\n\n- एक\n  1. दो\n\n```\ncode\n```\n\n"
    "[^1]: टिप्पणी\n"
).encode()
HTML = (
    '<!doctype html><html lang="hi"><head><meta charset="utf-8"><title>ख़बर</title>'
    '<meta name="author" content="क"><meta property="article:published_time" content="2026-02-09">'
    "</head><body><nav>x</nav><article><h1>मौसम</h1><p>आज <b>बारिश</b> होगी।<br>कल नहीं।</p>"
    "<ul><li>एक</ul><table><tr><th>क<td>1</table><p style='display:none'>y</p><script>z</script>"
    "</article></body></html>"
).encode()
SRT = (
    "1\n00:00:01,000 --> 00:00:02,500\n<i>नमस्ते</i> दुनिया\n\n2\n00:00:03,000 --> 00:00:04,000\nअंत।\n"
).encode()
VTT = (
    "WEBVTT\n\nNOTE x\n\nSTYLE\n::cue{}\n\nid\n00:01.000 --> 00:02.000 align:start\n<v क>नमस्ते\n\n"
    "00:03.000 --> 00:04.000\nअंत।\n"
).encode()
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>ख़बर</title><link>http://x.in</link>'
    "<item><title>क</title><guid>1</guid><pubDate>Mon, 09 Feb 2026 10:00:00 GMT</pubDate>"
    "<description>&lt;p&gt;आज बारिश होगी।&lt;/p&gt;</description></item></channel></rss>"
).encode()
LEXICON = "# शब्द\nमोदी\tमोदी\nNATO\tनाटो\n21वीं सदी\tइक्कीसवीं सदी\nGoogle\t/ɡˈuːɡəl/\n".encode()
TOML = (
    'voice = "hf_alpha"\nspeed = 1.2\n[make]\ndraft = true\n[pause]\nsentence = 0.5\n'
    '[styles.calm]\nword = 0.1\n[episode]\ntitle = "ख़बर"\nitems = ["a.txt", {text = "b.txt", '
    'title = "खेल"}]\n'
).encode()


def members(content: bytes) -> dict[str, bytes]:
    """The files in a ZIP archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


EPUB = members(
    epub({"1.xhtml": page("<h1>मौसम</h1><p>आज बारिश होगी।</p>"), "2.xhtml": page("<p>अंत।</p>")})
)
DOCX = members(smallest_docx("आज बारिश होगी।"))
PDF = pdf([[Words("आज", 72, 500), Words("बारिश", 110, 500)], [Words("होगी", 72, 400)]])


@cache
def folder() -> Path:
    """Where files are put to be read; one name each, written over and over."""
    made = tempfile.mkdtemp(prefix="fuzz-")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return Path(made)


@cache
def a_record() -> bytes:
    """The record of an episode."""
    return record.record_path(sample_episode(folder() / "news.mp3").audio).read_bytes()


@cache
def an_entry() -> bytes:
    """A clip as the cache keeps it."""
    import numpy as np

    ClipCache(folder() / "clips").put("ab12", Clip(np.ones(40, np.float32), 24_000))
    return (folder() / "clips/ab/ab12.clip").read_bytes()


def put(name: str, content: bytes) -> Path:
    """A file of that content."""
    path = folder() / name
    path.write_bytes(content)
    return path


@contextmanager
def one_line_reasons() -> Iterator[None]:
    """Errors that a person can act on are well, if they say so on one line."""
    try:
        yield
    except BriefingError as error:
        if len(str(error).splitlines()) != 1:
            raise AssertionError(str(error)) from error


@given(texts)
def text_becomes_speech(text: str) -> None:
    """In order, all of it inside what was written, without digits, and as known phonemes."""
    with one_line_reasons():
        check_spoken(text)


def check_spoken(text: str) -> None:
    """What is said of a text holds together; BriefingError when nothing can be."""
    script = normalize(segment(clean(checked(Source(text, "fuzz")))))
    sentences = [s for paragraph in script.document.paragraphs for s in paragraph.sentences]
    following = [*(utterance.sentence for utterance in script.utterances[1:]), len(sentences)]
    for utterance, following_sentence in zip(script.utterances, following, strict=True):
        # Sentences in which there is nothing to say belong to the utterance before them.
        start = sentences[utterance.sentence].span.start
        end = sentences[following_sentence - 1].span.end
        starts = [start, *(word.span.start for word in utterance.words)]
        ends = [*(word.span.end for word in utterance.words), end]
        assert starts == sorted(starts), (text, utterance)
        assert ends == sorted(ends), (text, utterance)
        assert not set("0123456789०१२३४५६७८९") & set(utterance.spoken), (text, utterance.spoken)
        assert "\n" not in phonemes(utterance.spoken)


def reads(content: bytes, suffix: str) -> None:
    """A reader gives text that can be said, or a reason in one line."""
    with one_line_reasons():
        source = checked(source_of(content, "fuzz", suffix))
        source.text.encode()
        source.title.encode()
        normalize(segment(clean(source)))


@given(
    st.one_of(
        st.tuples(edited(MARKDOWN), st.just(".md")),
        st.tuples(edited(HTML), st.just(".html")),
        st.tuples(edited(SRT), st.just(".srt")),
        st.tuples(edited(VTT), st.just(".vtt")),
        st.tuples(texts.map(lambda text: text.encode(errors="replace")), st.just(".txt")),
        st.tuples(st.binary(max_size=300), st.sampled_from([".txt", ".md", ".html", ".srt", ""])),
    )
)
def plain_files_are_read(case: tuple[bytes, str]) -> None:
    """Text, Markdown, HTML and subtitles, whole or damaged."""
    reads(*case)


@given(
    st.one_of(
        st.tuples(edited_archive(EPUB), st.just(".epub")),
        st.tuples(edited_archive(DOCX), st.just(".docx")),
        st.tuples(edited(PDF), st.just(".pdf")),
    )
)
def packed_files_are_read(case: tuple[bytes, str]) -> None:
    """EPUB, DOCX and PDF, whole or damaged."""
    reads(*case)


@given(edited(FEED))
def feeds_are_read(content: bytes) -> None:
    """Each entry is text that can be said."""
    with suppress(BriefingError):
        for source in parse(content, "fuzz"):
            source.text.encode()
            source.title.encode()


@given(edited(LEXICON), lines)
def lexicons_are_read(content: bytes, text: str) -> None:
    """And a text can be said with what they hold."""
    with suppress(BriefingError):
        words = lexicon.load_lexicon([put("words.tsv", content)])
        said = Source(f"मोदी ने NATO और {text}", "fuzz")
        for utterance in normalize(segment(clean(said)), words).utterances:
            phonemes(utterance.spoken, words)


@given(edited(TOML))
def settings_are_read(content: bytes) -> None:
    """briefing.toml: defaults, styles and what a briefing is made of."""
    path = put("briefing.toml", content)
    known = {"make": {"voice", "speed", "draft", "pause_sentence"}, "say": {"voice"}}
    for read in (
        lambda: load_defaults(path, known),
        lambda: load_styles(path),
        lambda: read_manifest(path),
    ):
        with suppress(BriefingError):
            read()


@given(st.data())
def kept_files_are_read(data: st.DataObject) -> None:
    """Records, ledgers and clips: what is read back is as good as what was written."""
    path = put("news.json", data.draw(edited(a_record())))
    with suppress(BriefingError):
        json.loads(record.to_json(record.load_record(path)))
    put(ledger.FILE, data.draw(edited(ledger.Ledger(ledger.podcast_guid("x")).to_json().encode())))
    with suppress(BriefingError):
        ledger.load(folder(), "x").to_json()
    (folder() / "clips/ab").mkdir(parents=True, exist_ok=True)
    put("clips/ab/ab12.clip", data.draw(edited(an_entry())))
    ClipCache(folder() / "clips").get("ab12")


PROPERTIES = (
    text_becomes_speech,
    plain_files_are_read,
    packed_files_are_read,
    feeds_are_read,
    lexicons_are_read,
    settings_are_read,
    kept_files_are_read,
)
