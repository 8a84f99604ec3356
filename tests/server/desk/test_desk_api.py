"""What the desk answers: drafts, words, lexicons, sound, files, the show."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from desk_client import Client
from local_server import at_desk

from briefing.cli import cli, run
from briefing.document import LeftOut, Source
from briefing.io.folders import own_lexicon
from briefing.read.dates import dated
from briefing.server import serve
from briefing.server.desk.desk import Desk
from briefing.server.desk.target import Target

TEXT = (
    "राजधानी में आज बारिश हुई। Xyzqp ने ₹2.5 लाख की योजना घोषित की।\n\n"
    "डॉ. अजय सिंह ने 1947 को याद किया। Xyzqp फिर आया।"
)


@pytest.fixture
def show(tmp_path: Path) -> Path:
    (tmp_path / "show").mkdir()
    return tmp_path / "show"


@pytest.fixture
def answering(tmp_path: Path, show: Path) -> Iterator[tuple[int, Desk]]:
    with at_desk(show, tmp_path / "data/desk") as found:
        yield found


@pytest.fixture
def client(answering: tuple[int, Desk]) -> Client:
    return Client(answering[0], answering[1].token)


def texts(draft: dict[str, Any]) -> list[str]:
    """Its sentences."""
    return [draft["shown"][line[0]]["text"] for line in draft["lines"]]


def word(draft: dict[str, Any], written: str) -> dict[str, Any]:
    """A word of a draft as it is shown."""
    for shown in draft["shown"].values():
        for each in shown["words"]:
            start, end = each["at"]
            if shown["text"][start:end].startswith(written):
                found: dict[str, Any] = each
                return found
    pytest.fail(f"no word {written}")


def test_under_every_word_stands_what_is_said_and_why_to_doubt_it(client: Client) -> None:
    draft = client.begin(TEXT)
    assert texts(draft)[0] == "राजधानी में आज बारिश हुई।"
    assert [line[1] for line in draft["lines"]] == [0, 0, 1, 1]
    rows = [
        ("बारिश", "", []),
        ("Xyzqp", "ज़ाइज़्क्प", ["guess", "english"]),
        ("₹2.5 लाख", "ढाई लाख रुपये", []),
        ("डॉ.", "डॉक्टर", []),
        ("अजय", "", ["name"]),
        ("1947", "उन्नीस सौ सैंतालीस", ["close"]),
    ]
    for written, said, marks in rows:
        found = word(draft, written)
        assert (found["said"], found["marks"]) == (said, marks), written


def test_a_full_date_in_figures_is_in_no_doubt(client: Client) -> None:
    draft = client.begin("अंतिम तिथि 31/01/2026 है, फिर 12-05-2025 और 5.6.2024 को; 5/6/24 को भी।")
    for written, marks in [("31", []), ("12", []), ("5.6", []), ("5/6", ["close"])]:
        assert word(draft, written)["marks"] == marks


def test_what_is_left_out_of_a_text_is_told(client: Client) -> None:
    story = "राजधानी में आज बारिश हुई और कई इलाक़ों में पानी भर गया, जिससे यातायात रुक गया।"
    draft = client.begin(
        f"पटना, 5 मई (भाषा)। {story}\n\nयह भी पढ़ें: कल की ख़बर\n\nयह भी पढ़ें: आज की ख़बर"
    )
    assert texts(draft) == ["पटना।", story]
    told = ["left out (dateline): “5 मई (भाषा)”", "left out 2 times: pointer to other texts"]
    assert draft["notices"] == told
    changed = client.change(draft, text=f"{story}\n\nफ़ोटो: पीटीआई")
    assert changed["notices"] == [*told, "left out (photo credit): “फ़ोटो: पीटीआई”"]
    asked = client.ask("GET", f"/studio/drafts/{draft['number']}", X_Briefing_Language="hi").json
    assert asked["notices"][1] == "2 बार छोड़ा गया: दूसरे पाठों की ओर इशारा"


def test_what_is_missing_of_a_file_is_told_until_it_is_written_in(
    client: Client, answering: tuple[int, Desk]
) -> None:
    desk = answering[1]
    letters = "कखगघचछजझटठडढतथदधनपफबभम"
    lost = [LeftOut(f"छूटा {letter}।", "", line) for line, letter in enumerate(letters, start=1)]
    begun = desk.drafts.begin(Source("आज बारिश हुई।", "a.md", unaccounted=tuple(lost)))
    draft = client.ask("GET", f"/studio/drafts/{begun.number}").json
    assert draft["notices"][0] == "a.md, line 1: not read: “छूटा क।”"
    assert draft["notices"][20] == "a.md: more pieces of text that were not read: 2"
    assert len(desk.maker.source(begun).unaccounted) == 22
    text = f"आज बारिश हुई। {' '.join(each.text for each in lost[2:])}"
    client.change(draft, text=text)
    changed = desk.drafts.get(begun.number)
    assert changed is not None
    assert [each.text for each in desk.maker.source(changed).unaccounted] == ["छूटा क।", "छूटा ख।"]


def test_a_word_is_kept_and_only_its_sentences_are_told_again(client: Client) -> None:
    draft = client.begin(TEXT)
    path = f"/studio/drafts/{draft['number']}"
    known = client.ask("POST", f"{path}/word", {"written": "Xyzqp", "said": "ज़ाइज़्क्प"}).json
    assert known["places"]["count"] == 2
    assert known["why"][0]["guess"]
    assert known["other"] == ["एक्स वाई ज़ेड क्यू पी"]
    asked = {"written": "Xyzqp", "spoken": "ज़िज़क", "scope": "text", "version": draft["version"]}
    kept = client.ask("POST", f"{path}/lexicon", asked | {"known": list(draft["shown"])}).json
    assert len(kept["shown"]) == 2
    assert word(kept, "Xyzqp") == {"at": [0, 5], "said": "ज़िज़क", "marks": ["own"]}
    back = client.ask("POST", f"{path}/lexicon", asked | {"version": 3, "spoken": ""}).json
    assert word(back, "Xyzqp")["said"] == "ज़ाइज़्क्प"


def test_words_of_the_show_and_of_always_are_lines_of_files(client: Client, show: Path) -> None:
    (show / "lexicon.tsv").write_text("# मेरे शब्द\nपुराना\tपूराना\n", encoding="utf-8")
    draft = client.begin(TEXT)
    other = client.begin("आज Xyzqp और पुराना घर देखा।")
    assert word(other, "पुराना")["said"] == "पूराना"
    path = f"/studio/drafts/{draft['number']}"
    for scope, spoken in (("always", "ज़ैज़क"), ("show", "/zˈɪzək/")):
        version = client.ask("GET", path).json["version"]
        asked = {"written": "Xyzqp", "spoken": spoken, "scope": scope, "version": version}
        assert client.ask("POST", f"{path}/lexicon", asked).status == 200
    assert (show / "lexicon.tsv").read_text(encoding="utf-8") == (
        "# मेरे शब्द\nपुराना\tपूराना\nXyzqp\t/zˈɪzək/\n"
    )
    assert "Xyzqp\tज़ैज़क\n" in own_lexicon().read_text(encoding="utf-8")
    said = CliRunner().invoke(cli, ["script", "-"], input="Xyzqp आया।")
    assert "ज़ैज़क आया।" in said.output
    other = client.ask("GET", f"/studio/drafts/{other['number']}").json
    assert word(other, "Xyzqp")["said"] == "/zˈɪzək/"
    known = client.ask("POST", f"{path}/word", {"written": "Xyzqp", "said": ""}).json
    assert (known["scope"], len(known["elsewhere"])) == ("show", 1)


def test_what_is_corrected_in_the_show_holds_for_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`init` names names.tsv; a lexicon of another folder is read and not written."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "all.tsv").write_text("पुराना\tपूराना\n", encoding="utf-8")
    assert run(["init", "show"]) == 0
    toml = tmp_path / "show/briefing.toml"
    named = toml.read_text("utf-8").replace('["names.tsv"]', '["names.tsv", "../all.tsv"]')
    toml.write_text(named, encoding="utf-8")
    targets: list[Target] = []
    monkeypatch.setattr(
        serve, "serve_at", lambda _bound, _site, _ready, studio: targets.append(studio.show)
    )
    assert run(["serve", "show/output", "--studio", "--port", "0"]) == 0
    (target,) = targets
    with at_desk(target.episodes, tmp_path / "data/desk", target=target) as (port, desk):
        client = Client(port, desk.token)
        draft = client.begin("आज Xyzqp और पुराना घर देखा।")
        assert word(draft, "पुराना")["said"] == "पूराना"
        page = client.ask("GET", f"/studio/d/{draft['number']}").content.decode()
        assert "इस शो में (names.tsv)" in page
        asked = {"written": "Xyzqp", "spoken": "ज़िज़क", "scope": "show"}
        asked |= {"version": draft["version"]}
        kept = client.ask("POST", f"/studio/drafts/{draft['number']}/lexicon", asked)
        assert word(kept.json, "Xyzqp")["said"] == "ज़िज़क"
    assert "Xyzqp\tज़िज़क\n" in (tmp_path / "show/names.tsv").read_text("utf-8")
    assert (tmp_path / "all.tsv").read_text("utf-8") == "पुराना\tपूराना\n"
    monkeypatch.chdir(tmp_path / "show")
    said = CliRunner().invoke(cli, ["script", "-"], input="Xyzqp आया।")
    assert "ज़िज़क आया।" in said.output


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"sentence": [1, "नई बात।"]}, ["राजधानी में आज बारिश हुई।", "नई बात।"]),
        ({"sentence": [0, ""]}, ["Xyzqp ने ₹2.5 लाख की योजना घोषित की।"]),
        ({"sentence": [0, "फिर।"], "chapter": [0, "दिल्ली"]}, ["दिल्ली", "फिर।"]),
        ({"text": "एक। दो।"}, ["एक।", "दो।"]),
    ],
)  # fmt: skip
def test_the_text_is_changed_a_sentence_at_a_time(
    client: Client, change: dict[str, object], expected: list[str]
) -> None:
    draft = client.change(client.begin(TEXT), **change)
    assert texts(draft)[: len(expected)] == expected


def test_pauses_and_chapters_come_and_go(client: Client) -> None:
    draft = client.begin(TEXT)
    before = draft["text"]
    for seconds in (1.5, 0.25, 0):
        draft = client.change(draft, pause=[1, seconds])
        assert [line[3] for line in draft["lines"]] == [0, seconds, 0, 0]
    assert draft["text"] == before
    draft = client.change(draft, pause=[3, 2])
    assert draft["lines"][3][3] == 2
    draft = client.change(draft, pause=[3, 0], chapter=[0, "आज"])
    assert (draft["lines"][0][2], draft["shown"][draft["lines"][0][0]]["text"]) == ("heading", "आज")
    draft = client.change(draft, chapter=[0, "कल"])
    assert draft["shown"][draft["lines"][0][0]]["text"] == "कल"
    assert client.change(draft, chapter=[0, ""])["text"].strip() == before


def test_what_is_heard_on_the_desk_is_what_the_file_is_made_of(client: Client, show: Path) -> None:
    draft = client.begin(TEXT, "आज")
    path = f"/studio/drafts/{draft['number']}"
    assert client.ask("GET", f"{path}/estimate").json["new"] == 4
    for number in range(4):
        heard = client.ask("POST", f"{path}/say", {"sentence": number})
        with wave.open(BytesIO(heard.content)) as sound:
            assert sound.getframerate() == 44_100
            assert 0.3 < sound.getnframes() / sound.getframerate() < 10
    assert client.ask("GET", f"{path}/estimate").json["new"] == 0
    for suffix, begins in ((".mp3", b"ID3"), (".epub", b"PK"), (".flac", b"fLaC")):
        task = client.ask("POST", f"{path}/make", {"kind": "make", "suffix": suffix}).json
        made = client.finished(f"/studio/tasks/{task['number']}")["made"]
        assert (made["title"], made["file"]) == ("आज", f"aaj{suffix}")
        assert client.ask("GET", f"{path}/made/aaj{suffix}").content.startswith(begins)
    whole = client.ask("GET", path).json
    assert (whole["files"], whole["made_anew"]) == (["aaj.epub", "aaj.flac", "aaj.mp3"], True)
    assert client.ask("GET", f"{path}/transcript/vtt").content.startswith(b"WEBVTT")
    for _ in range(2):  # published again, it is the same episode
        task = client.ask("POST", f"{path}/make", {"kind": "publish"}).json
        assert client.finished(f"/studio/tasks/{task['number']}")["state"] == "done"
    assert [file.name for file in show.glob("*.mp3")] == ["aaj.mp3"]
    assert client.ask("GET", "/feed.xml").content.count(b"<item>") == 1


def test_a_reading_is_heard_before_it_is_kept(client: Client) -> None:
    draft = client.begin(TEXT)
    path = f"/studio/drafts/{draft['number']}/say"
    asked = {"sentence": 1, "written": "Xyzqp"}
    sounds = [
        client.ask("POST", path, given).content
        for given in ({"sentence": 1}, asked | {"spoken": "ज़िज़क"}, asked | {"spoken": "अबकदमनप"})
    ]
    assert len(set(sounds)) == 3
    alone = client.ask("POST", path, {"word": "Xyzqp"})
    assert len(alone.content) < min(map(len, sounds))
    refused = client.ask("POST", path, asked | {"spoken": "abc"})
    assert (refused.status, "Devanagari" in refused.json["message"]) == (400, True)


def test_a_file_is_read_as_the_command_line_reads_it(client: Client) -> None:
    page = "<html><title>मौसम</title><body><p>आज बारिश हुई।</p><nav>सूची</nav></body></html>"
    sent = {"X_File_Name": "%E0%A4%AE.html", "Content_Type": "application/octet-stream"}
    begun = client.ask("POST", "/studio/file", body=page.encode(), **sent)
    assert begun.status == 201
    draft = client.ask("GET", f"/studio/drafts/{begun.json['number']}").json
    assert (draft["title"], texts(draft)) == ("मौसम", ["आज बारिश हुई।"])
    bad = client.ask("POST", "/studio/file", body=b"PK\x03\x04 nothing", **sent)
    assert bad.status == 400


def test_the_day_of_a_text_is_found_as_batch_finds_it(client: Client) -> None:
    text = "नई दिल्ली, 27 नवंबर (भाषा)। राजधानी में बारिश हुई।"
    pasted = client.ask("POST", "/studio/drafts", {"text": text}).json["number"]
    named = {"X_File_Name": "2026-02-10.txt", "Content_Type": "application/octet-stream"}
    sent = client.ask("POST", "/studio/file", body="बारिश हुई।".encode(), **named).json["number"]
    days = [client.ask("GET", f"/studio/drafts/{one}").json["date"] for one in (pasted, sent)]
    assert days == [dated(Source(text, "")).date, "2026-02-10"]
    assert days[0].endswith("-11-27")


def test_two_windows_do_not_write_over_each_other(client: Client) -> None:
    draft = client.begin(TEXT)
    client.change(draft, facts={"title": "एक", "date": "2026-01-02"})
    late = {"version": draft["version"], "facts": {"title": "दो"}}
    assert client.ask("PATCH", f"/studio/drafts/{draft['number']}", late).status == 409
    kept = client.ask("GET", f"/studio/drafts/{draft['number']}").json
    assert (kept["title"], kept["date"]) == ("एक", "2026-01-02")


@pytest.mark.parametrize(
    "change",
    [
        {"choices": {"speed": 9}},
        {"choices": {"voice": "../../etc/passwd", "engine": "nobody"}},
        {"choices": {"sound.bitrate": 96}},
        {"choices": {"engine": "gtts", "voice": "hi"}},
        {"choices": {"voices.quote": "/etc/passwd"}},
        {"choices": {"pauses.sentence": -1}},
        {"facts": {"date": "gestern"}},
        {"sentence": [99, "x"]},
        {"sentence": "x"},
        {"pause": [0, 99]},
        {"pause": [0, "x"]},
        {"text": " "},
        {"text": "क" * 200_001},
    ],
)
def test_what_cannot_be_is_refused_in_words_and_changes_nothing(
    client: Client, change: dict[str, object]
) -> None:
    draft = client.begin(TEXT)
    asked = {"version": draft["version"], **change}
    answer = client.ask("PATCH", f"/studio/drafts/{draft['number']}", asked)
    assert (answer.status, bool(answer.json["message"])) == (400, True)
    assert client.ask("GET", f"/studio/drafts/{draft['number']}").json["text"] == draft["text"]


def test_a_text_without_hindi_is_kept_with_what_is_wrong(client: Client) -> None:
    draft = client.ask("POST", "/studio/drafts", {"text": "only English"}).json
    draft = client.ask("GET", f"/studio/drafts/{draft['number']}").json
    assert (draft["lines"], "no Hindi" in draft["trouble"]) == ([], True)
    assert client.ask("GET", f"/studio/drafts/{draft['number']}/estimate").status == 400


def test_a_page_in_hindi_is_told_in_hindi(client: Client) -> None:
    """The page says its language; other programs do not, and get English."""
    begun = client.ask("POST", "/studio/drafts", {"text": "only English"}).json
    path = f"/studio/drafts/{begun['number']}"
    draft = client.ask("GET", path, X_Briefing_Language="hi").json
    assert "इसमें हिंदी नहीं है" in draft["trouble"]
    gone = client.ask("GET", f"{path}/estimate", X_Briefing_Language="hi")
    assert (gone.status, "इसमें हिंदी नहीं है" in gone.json["message"]) == (400, True)


def test_a_deleted_draft_is_gone_from_the_disk(client: Client, tmp_path: Path) -> None:
    draft = client.begin(TEXT)
    path = f"/studio/drafts/{draft['number']}"
    assert len(client.ask("GET", "/studio/drafts").json) == 1
    assert client.ask("DELETE", path).status == 204
    assert [client.ask(how, path).status for how in ("DELETE", "GET")] == [404, 404]
    assert list((tmp_path / "data/desk/drafts").iterdir()) == []


def test_speakers_get_voices_and_are_heard_in_them(client: Client) -> None:
    talk = "राम: नमस्ते दोस्त।\nसीता: आप कैसे हैं?\nराम: मैं ठीक हूँ।\nसीता: चलो चलें।"
    draft = client.begin(talk)
    assert draft["speakers"] == []
    draft = client.change(draft, cast=True)
    assert draft["speakers"] == ["राम", "सीता"]
    assert texts(draft) == ["नमस्ते दोस्त।", "आप कैसे हैं?", "मैं ठीक हूँ।", "चलो चलें।"]
    again = client.change(draft, cast=True)
    assert again["text"] == draft["text"]
    kokoro = {"engine": "kokoro", "voice": "hf_alpha", "voices.speakers": ["राम=hm_psi"]}
    draft = client.change(again, choices=kokoro)
    assert draft["choices"]["voices.speakers"] == ["राम=hm_psi"]
    refused = {"version": draft["version"], "choices": {"voices.speakers": ["राम=/etc/passwd"]}}
    assert client.ask("PATCH", f"/studio/drafts/{draft['number']}", refused).status == 400
