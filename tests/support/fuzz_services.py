"""Properties of what answers, and of what is kept: bodies of requests, drafts, feeds, settings,
timelines, books, clips. Each does what it is for or says in one line why not."""

from __future__ import annotations

import asyncio
import io
import json
import os
import zipfile
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from fuzz_input import edited, lines, texts
from fuzz_reading import FEED, TOML, a_record, folder, one_line_reasons, put
from fuzz_writing import episodes
from hypothesis import given
from hypothesis import strategies as st
from sample_episodes import sample_episode

from briefing.document import Document, Episode, Paragraph, Sentence, Source, Span
from briefing.episode import record
from briefing.errors import BriefingError
from briefing.podcast.feed_check.check import check, grouped
from briefing.server.desk.changes import CHANGES
from briefing.server.desk.drafts import Draft, Drafts

_NUMBERS = st.one_of(st.integers(), st.floats(), st.integers(-3, 40), st.floats(0, 31))
json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), _NUMBERS, texts, lines),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(lines, inner, max_size=4)),
    max_leaves=8,
)


async def _asked(
    app: Any, method: str, path: str, body: bytes, headers: Mapping[str, str]
) -> tuple[int, bytes]:
    """An answer of an ASGI application, without any network."""
    sent: list[dict[str, Any]] = []
    given_body = [{"type": "http.request", "body": body, "more_body": False}]
    gone = asyncio.Event()

    async def receive() -> dict[str, Any]:
        if given_body:
            return given_body.pop()
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    pairs = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method,
        "scheme": "http", "path": path, "raw_path": path.encode(), "query_string": b"",
        "root_path": "", "headers": pairs, "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 1),
    }  # fmt: skip
    await app(scope, receive, send)
    gone.set()
    return sent[0]["status"], b"".join(part.get("body", b"") for part in sent[1:])


@cache
def _api() -> tuple[Any, asyncio.AbstractEventLoop]:
    from briefing.server.api.server import application
    from briefing.server.api.tasks import Tasks

    os.environ["BRIEFING_CACHE"] = str(folder() / "cache")
    return application(Tasks(folder() / "tasks")), asyncio.new_event_loop()


@cache
def _desk() -> tuple[Any, Any, asyncio.AbstractEventLoop]:
    from starlette.applications import Starlette

    from briefing.server.desk.desk import Desk
    from briefing.server.desk.routes import routes

    os.environ["BRIEFING_DATA"] = str(folder() / "data")
    desk = Desk(folder() / "desk", "http://127.0.0.1:1/")
    return Starlette(routes=routes(desk)), desk, asyncio.new_event_loop()


def _by_draft_voice(draft: Draft) -> Draft:
    return replace(draft, choices={"engine": "espeak", "voice": "hi"})


_SPEECH = {
    "model": "espeak", "input": "नमस्ते।", "voice": "hi", "response_format": "wav", "speed": 1,
    "stream_format": "audio",
}  # fmt: skip
_TIMED = {"text": "नमस्ते। कल 5 बजे।", "lexicon": {"मोदी": "मोदी"}, "title": "क", "settings": {}}
_PATHS = ("/v1/script", "/v1/explain", "/v1/audio/speech")


def _answer_is_told(status: int, body: bytes) -> None:
    assert status < 500 or status in {501, 502}, (status, body)
    if status >= 400:
        assert "\n" not in json.loads(body)["error"]["message"], body


@given(
    st.sampled_from(_PATHS),
    st.dictionaries(st.sampled_from([*_SPEECH, *_TIMED, "language", "x"]), json_values, max_size=3),
)
def api_requests_are_answered(path: str, changes: dict[str, Any]) -> None:
    """Whatever the values in its JSON are."""
    app, loop = _api()
    body = json.dumps({**_SPEECH, **changes}).encode()
    headers = {"host": "127.0.0.1", "content-type": "application/json"}
    _answer_is_told(*loop.run_until_complete(_asked(app, "POST", path, body, headers)))


@given(
    st.sampled_from(_PATHS),
    edited(json.dumps(_SPEECH).encode()),
    st.sampled_from(["application/json", "application/json; charset=utf-16", "text/plain", ""]),
    st.one_of(st.none(), st.text("0123456789-+ e.", max_size=6)),
)
def api_bytes_are_answered(path: str, body: bytes, kind: str, length: str | None) -> None:
    """Whatever its bytes are."""
    app, loop = _api()
    headers = {"host": "127.0.0.1", "content-type": kind}
    headers |= {} if length is None else {"content-length": length}
    _answer_is_told(*loop.run_until_complete(_asked(app, "POST", path, body, headers)))


_CHOICES = (
    "title", "author", "date", "engine", "voice", "speed", "pauses.sentence", "voices.speakers",
    "voices.quote", "voices.cast", "frame.disclosure", "frame.intro",
)  # fmt: skip
_CHANGES = st.sampled_from([*CHANGES, "choices", "cast", "version", "known", "x"])
_VALUES = st.one_of(
    json_values,
    st.tuples(_NUMBERS, st.one_of(texts, _NUMBERS)).map(list),
    st.dictionaries(
        st.sampled_from(_CHOICES),
        json_values,
        max_size=3,
    ),
)


@given(
    st.sampled_from(["", "/word", "/lexicon", "/say", "/warm", "/x"]),
    st.dictionaries(_CHANGES, _VALUES, max_size=3),
    st.dictionaries(
        st.sampled_from(["written", "spoken", "scope", "sentence", "word", "at", "text"]),
        json_values,
        max_size=4,
    ),
    texts,
)
def desk_requests_are_answered(
    path: str, changes: dict[str, Any], more: dict[str, Any], text: str
) -> None:
    """And the draft can be read afterwards."""
    app, desk, loop = _desk()
    try:
        draft = desk.drafts.begin(Source(f"नमस्ते दुनिया। {text}", "fuzz"))
    except BriefingError:
        return
    # The neural voice would take a minute of processor time over a long sentence.
    desk.drafts.change(draft.number, None, _by_draft_voice)
    headers = {"host": "127.0.0.1", "content-type": "application/json"}
    headers |= {"x-briefing-token": desk.token, "sec-fetch-site": "same-origin"}
    address = f"/studio/drafts/{draft.number}{path}"
    body = json.dumps(changes | more).encode()
    method = "POST" if path else "PATCH"
    status, said = loop.run_until_complete(_asked(app, method, address, body, headers))
    assert status < 500 or status == 503, (status, said)
    again = desk.drafts.get(draft.number)
    assert again is not None
    assert isinstance(again.digest, str)
    assert isinstance(again.name, str)
    desk.drafts.delete(draft.number)


@cache
def _a_draft() -> bytes:
    drafts = Drafts(folder() / "drafts")
    draft = drafts.begin(Source("नमस्ते दुनिया। कल 5 बजे।", "fuzz"))
    kept = (drafts.place(draft.number) / "draft.json").read_bytes()
    drafts.delete(draft.number)
    return kept


@given(st.one_of(edited(_a_draft()), json_values.map(lambda value: json.dumps(value).encode())))
def damaged_drafts_are_no_drafts(content: bytes) -> None:
    """Or are as good as whole ones: the list of all of them is always there."""
    drafts = Drafts(folder() / "drafts")
    place = drafts.place("0" * 16)
    place.mkdir(exist_ok=True)
    (place / "draft.json").write_bytes(content)
    for draft in [*drafts.every(), drafts.get("0" * 16)]:
        if draft:
            assert isinstance(draft.name, str)
            assert isinstance(draft.digest, str)
            with suppress(BriefingError):
                drafts.change(draft.number, None, lambda one: replace(one, title="क"))


@given(st.one_of(edited(FEED), json_values.map(str).map(lambda t: t.encode(errors="replace"))))
def any_feed_is_checked(content: bytes) -> None:
    """Findings in the order of their lines, a line each."""
    found = check(content)
    assert [one.line for one in found] == sorted(one.line for one in found)
    for told in grouped(found):
        assert len(told.splitlines()) == 1, told


@cache
def _published() -> tuple[Path, bytes]:
    shows = folder() / "shows"
    shows.mkdir(exist_ok=True)
    sample_episode(shows / "news.mp3")
    return shows, (shows / "news.json").read_bytes()


@given(st.data())
def damaged_records_are_told(data: st.DataObject) -> None:
    """By all that lists the episodes of a folder."""
    from briefing.podcast.collect import collect

    shows, whole = _published()
    (shows / "news.json").write_bytes(data.draw(edited(whole)))
    with one_line_reasons():
        for pair in collect(shows)[0]:
            record.to_json(pair.episode).encode(errors="backslashreplace")
    (shows / "news.json").write_bytes(whole)


_OPTIONS = (
    "--speed", "--lexicon", "--title", "--date", "--loudness", "--pause-sentence", "--style",
    "--voice", "--engine", "--quote-voice", "--speaker", "--format", "--explain", "--strict",
    "--chapters", "--field", "--cast", "--config", "--ssml", "--only", "-o", "--author", "--notes",
)  # fmt: skip
_COMMANDS = (
    "script", "make", "say", "batch", "publish", "clip", "check-feed", "voices", "init", "play",
    "cache", "api", "serve", "doctor",
)  # fmt: skip
_ARGUMENTS = st.lists(
    st.one_of(
        st.sampled_from(_OPTIONS),
        st.sampled_from(["news.txt", "-", "x.toml", "1", "-1", "nan", "1e999", "a=b", "json"]),
        lines,
    ),
    max_size=5,
)


@given(
    st.sampled_from(_COMMANDS),
    _ARGUMENTS,
    edited(TOML),
)  # fmt: skip
def command_lines_are_answered(command: str, arguments: list[str], config: bytes) -> None:
    """Never with a traceback or an error in briefing itself; nothing is made of no text."""
    from briefing.cli import run

    put("briefing.toml", config)
    here = Path.cwd()
    out, err = io.StringIO(), io.StringIO()
    if command in {"api", "serve", "init", "doctor", "voices", "cache"}:
        arguments = [*arguments, "--no-such-option"]
    os.chdir(folder())
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = run([command, "no-such.txt", *(a.replace("\0", "") for a in arguments)])
    except SystemExit as ended:
        code = int(ended.code or 0)
    finally:
        os.chdir(here)
    assert code in {0, 2, 3, 4, 5, 6, 7, 8}, (code, err.getvalue())
    assert "error in briefing itself" not in err.getvalue(), err.getvalue()
    if code:
        told = [line for line in err.getvalue().splitlines() if line.startswith("briefing: ")]
        assert told, err.getvalue()


@given(
    st.lists(st.tuples(st.floats(0.02, 1.5), st.floats(1e-4, 0.9), st.floats(0, 3)), max_size=6),
    st.floats(-40, -10),
    st.floats(0, 3),
)
def timelines_hold(clips: list[tuple[float, float, float]], loudness: float, lead: float) -> None:
    """Every take after the one before, inside the whole, its speech inside itself."""
    import numpy as np
    from stub_engine import RATE, rundown_of, script_of

    from briefing.audio.timeline.arrange import arrange
    from briefing.audio.timeline.profile import profile
    from briefing.audio.timeline.take import Take
    from briefing.document import Clip
    from briefing.errors import SynthesisFailed

    if not clips:
        return
    pieces = rundown_of(script_of(*(f"वाक्य {'क' * n}।" for n in range(1, len(clips) + 1)))).pieces
    takes = []
    for piece, (seconds, level, pause) in zip(pieces, clips, strict=True):
        time = np.arange(int(seconds * RATE), dtype=np.float32) / RATE
        sound = np.float32(level) * np.sin(2 * np.pi * 200 * time).astype(np.float32)
        with suppress(SynthesisFailed):
            known = profile(Clip(sound, RATE))
            takes.append(Take(replace(piece, pause=pause), None, known))  # type: ignore[arg-type]
    timeline = arrange(takes, loudness=loudness, lead_in=lead, lead_out=lead)
    before = 0
    for one in timeline.takes:
        assert before <= one.start <= one.speech_start <= one.speech_end <= one.end
        assert one.end <= timeline.length
        assert one.end - one.start == one.take.profile.length
        assert 0 < one.gain < float("inf")
        before = one.start
    for (_, end), (start, _) in zip(
        (one.speech for one in timeline.takes),
        (one.speech for one in timeline.takes[1:]),
        strict=False,
    ):
        assert start >= end - 0.2, "two voices at once"


def _document_of(episode: Episode) -> Document:
    text, paragraphs = "", []
    for cue in episode.cues:
        span = Span(len(text), len(text) + len(cue.text))
        paragraphs.append(Paragraph((Sentence(cue.text, span),), cue.kind))
        text += cue.text + "\n\n"
    return Document(Source(text, "fuzz"), episode.title, tuple(paragraphs))


@given(episodes)
def books_are_well_formed(episode: Episode) -> None:
    """Every part of an EPUB is XML that parses, and all that it names is in it."""
    if not any(one.text.strip() for one in episode.cues):
        return  # there is no briefing of nothing
    from briefing.episode.epub.book import write_book
    from briefing.io.atomic import replacing

    audio = put("book.mp3", b"\xff\xfb" + bytes(400))
    with replacing(folder() / "book.epub") as part:
        write_book(replace(episode, audio=audio), part, [_document_of(episode)], "x")
    with zipfile.ZipFile(folder() / "book.epub") as file:
        names = set(file.namelist())
        for name in names:
            if name.endswith((".xhtml", ".opf", ".smil", ".xml")):
                ET.fromstring(file.read(name))
        package = ET.fromstring(file.read("EPUB/package.opf"))
        for item in package.iter("{http://www.idpf.org/2007/opf}item"):
            assert f"EPUB/{item.get('href')}" in names


@given(edited(a_record()))
def records_read_back_the_same(content: bytes) -> None:
    """What is read of a record can be written, and reads the same."""
    path = put("again.json", content)
    with suppress(BriefingError):
        told = record.to_json(record.load_record(path))
        path.write_bytes(told.encode(errors="backslashreplace"))
        assert record.to_json(record.load_record(path)) == told


PROPERTIES = (
    api_requests_are_answered,
    api_bytes_are_answered,
    desk_requests_are_answered,
    damaged_drafts_are_no_drafts,
    any_feed_is_checked,
    damaged_records_are_told,
    command_lines_are_answered,
    timelines_hold,
    books_are_well_formed,
    records_read_back_the_same,
)
