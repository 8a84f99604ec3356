"""Families A, G and H once more: folders of the user's in which something is made."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from sample_episodes import sample_episode
from situations import NEWS, REFUSED, SAID, Situation

_WELL = frozenset({0})
_WRITTEN = frozenset({0, 4})
_PUBLISH = "publish ep --site s --show S --base-url https://example.org"
_MINE = "यह मेरी फ़ाइल है।\n"
IN_A_SITE = (
    "feed.xml", "index.html", "published.json", "files.json", "files.jsonl", "sitemap.xml", "sw.js",
    "app.webmanifest", "assets/player.css", "assets/player.js", "assets/icon.svg",
    "assets/search.js", "feed.css", "search/episodes.json", "episodes/a.html", "episodes/a.mp3",
    "episodes/a.vtt", "episodes/a.srt", "episodes/a.transcript.json", "episodes/a.transcript.html",
    "episodes/a.embed.html", "episodes/a.oembed.json", "episodes/a.chapters.json", "episodes/a.jpg",
    "robots.txt", "CNAME", "cover.jpg", "photo-0123456789.jpg", "cover-0123456789.jpg",
    "feed-9.xml", "page-9.html", "search/words-ab.json", "episodes/a-0123456789-card.jpg", ".htaccess",
)  # fmt: skip
"""Files that a site has, or that somebody may put into one."""


def _text(path: Path) -> None:
    path.write_text(_MINE, encoding="utf-8")


def _link(path: Path) -> None:
    other = path.parent / "other-of-mine"
    _text(other)
    path.symlink_to(other.name)


def _hard_link(path: Path) -> None:
    other = path.parent / "other-of-mine"
    _text(other)
    os.link(other, path)


def _linked_folder(path: Path) -> None:
    (path.parent / "my-folder").mkdir()
    _text(path.parent / "my-folder/mine.txt")
    path.symlink_to("my-folder")


def _folder(path: Path) -> None:
    path.mkdir()
    _text(path / "mine.txt")


THERE: dict[str, Callable[[Path], None]] = {
    "a file of the user's": _text,
    "a link to a file of the user's": _link,
    "another name of a file of the user's": _hard_link,
    "a folder with a file": _folder,
    "a link to a folder of the user's": _linked_folder,
    "a link that leads nowhere": lambda path: path.symlink_to("nowhere"),
    "a pipe": os.mkfifo,
}


def _in_site(name: str, put: Callable[[Path], None]) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        (folder / "ep").mkdir()
        sample_episode(folder / "ep/a.mp3")
        (folder / "s" / name).parent.mkdir(parents=True)
        put(folder / "s" / name)

    return laid


def places() -> Iterator[Situation]:
    """What lies where something is to be made stays as it was."""
    for name in IN_A_SITE:
        for what, put in THERE.items():
            yield Situation(
                "H publish", f"s/{name} is {what}", _PUBLISH, _in_site(name, put), _WRITTEN | REFUSED,
                may=_besides(name),
            )  # fmt: skip
    for what, (call, lay, codes, may) in CALLS.items():
        yield Situation("A places", what, call, lay, codes, may=may)


def _besides(name: str) -> tuple[str, ...]:
    """All that a site has, but not this file, nor what is called the user's own."""
    kept = {"other-of-mine", "my-folder", "mine.txt", Path(name).name}
    patterns = ["s", "s/nowhere", "s/*/nowhere", "s/episodes", "s/assets", "s/search", "s/assets/*"]
    for folder in ("s", "s/episodes", "s/search"):
        patterns += [
            f"{folder}/*{end}" for end in (".html", ".xml", ".json", ".jpg", ".js", ".png")
        ]
        patterns += [f"{folder}/*{end}" for end in (".mp3", ".vtt", ".srt", ".css", ".webmanifest")]
        patterns += [f"{folder}/*{end}" for end in (".lrc", ".ass", ".txt", ".opus", ".svg")]
    return tuple(pattern for pattern in patterns if Path(pattern).name not in kept)


def _show_with(name: str, put: Callable[[Path], None]) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        (folder / "show").mkdir()
        put(folder / "show" / name)

    return laid


def _laid(**files: Callable[[Path], None]) -> Callable[[Path], None]:
    def laid(folder: Path) -> None:
        for name, put in files.items():
            put(folder / name)

    return laid


def _texts(folder: Path) -> None:
    folder.mkdir()
    for name in ("a.txt", "b.md"):
        (folder / name).write_text(f"{NEWS} {name}", encoding="utf-8")


def _texts_and_pages(folder: Path) -> None:
    _texts(folder)
    for name in ("a.html", "a.vtt"):
        _text(folder / name)


def _with_mine(name: str) -> Callable[[Path], None]:
    """A folder in which a file of the user's lies."""

    def laid(folder: Path) -> None:
        folder.mkdir()
        _text(folder / name)

    return laid


def _holds(content: str) -> Callable[[Path], None]:
    def laid(path: Path) -> None:
        path.write_text(content, encoding="utf-8")

    return laid


def _odd_texts(folder: Path) -> None:
    _texts(folder)
    (folder / "c.txt").mkdir()
    os.mkfifo(folder / "d.txt")
    (folder / "e.txt").symlink_to("/dev/zero")
    (folder / "f.txt").symlink_to("f.txt")
    (folder / "g.txt").symlink_to("nowhere")
    (folder / "h.txt").write_bytes(b"")


def _episodes(folder: Path) -> None:
    folder.mkdir()
    sample_episode(folder / "a.mp3")
    sample_episode(folder / "b.mp3", text="भारत जीता।")


def _clips_elsewhere(folder: Path) -> None:
    _episodes(folder)
    _linked_folder(folder / "clips")


def _clips_a_file(folder: Path) -> None:
    _episodes(folder)
    _text(folder / "clips")


def _cut(path: Path) -> None:
    """Sound of ours, with its tags, that another program made shorter."""
    path.write_bytes((path.parent / "ep/a.mp3").read_bytes()[:-2000])


def _own_clip(folder: Path) -> None:
    _episodes(folder)
    (folder / "clips").mkdir()
    _text(folder / "clips/a-s1.mp3")


def _copied(folder: Path) -> None:
    _episodes(folder)
    shutil.copy(folder / "a.mp3", folder / "a.wav")


_INIT = "init show --show S --base-url https://example.org"
_SHOW = ("show", "show/*")
_BATCH = "batch texts -d out --draft -q"
CALLS: dict[str, tuple[str, Callable[[Path], None], frozenset[int], tuple[str, ...]]] = {
    **{
        f"init: {name} is {what}": (_INIT, _show_with(name, put), _WRITTEN, ("show", "show/[!to]*", "show/texts"))
        for name in ("briefing.toml", "names.tsv", "example.md", ".gitignore", "texts")
        for what, put in THERE.items()
    },
    "init: a file for the folder": (_INIT, _laid(show=_text), frozenset({4}), ()),
    "init: a link to a folder": (_INIT, _laid(show=_linked_folder), _WELL, ("my-folder/*",)),
    "init: a link that leads nowhere": (_INIT, lambda f: (f / "show").symlink_to("nowhere"), frozenset({4}), ()),
    "init: below a file": ("init news.txt/show --show S", _laid(), frozenset({4}), ()),
    "init: here": ("init . --show S", _laid(), _WELL, ("briefing.toml", "names.tsv", "example.md", ".gitignore", "texts")),
    "init: a title of signs": ("init show --show '\"\"\"]\n[make]\nforce = true #'", _laid(), _WELL | REFUSED, _SHOW),
    "batch: a folder of what is no text": (_BATCH, _laid(texts=_odd_texts), SAID | REFUSED, ("out", "out/*")),
    "batch: its own output": ("batch out -d out --draft -q", _laid(out=_episodes), REFUSED, ()),
    "batch: its own output, and a text": ("batch out news.txt -d out --draft -q", _laid(out=_episodes), SAID | REFUSED, ("out/news.*",)),
    "batch: a folder that is a link": (_BATCH.replace("out", "k"), _laid(texts=_texts, k=_linked_folder), _WELL, ("my-folder/[ab].*",)),
    "batch: a link that leads nowhere": (_BATCH, _laid(texts=_texts, out=lambda p: p.symlink_to("nowhere")), frozenset({4}), ()),
    "batch: a file of the user's in the folder": (_BATCH, _laid(texts=_texts, out=_with_mine("a.mp3")), frozenset({4}), ("out/[b]*", "out/a-*")),
    "batch: a record of the user's in the folder": (_BATCH, _laid(texts=_texts, out=_with_mine("a.json")), frozenset({4}), ("out/[b]*", "out/a-*")),
    "batch: transcripts over the texts": ("batch texts -d texts --draft -q --html --transcript vtt", _laid(texts=_texts_and_pages), SAID | {3, 4}, ("texts/*.mp3", "texts/*.json", "texts/b.*", "texts/a-*")),
    "clip: over another episode": ("clip ep/a.mp3 --sentence 1 -o ep/b.mp3", _laid(ep=_episodes), frozenset({4}), ()),
    "clip: over another episode by another way": ("clip ep/a.mp3 --sentence 1 -o l.mp3", _laid(ep=_episodes, **{"l.mp3": lambda p: p.symlink_to("ep/b.mp3")}), frozenset({4}), ()),
    "clip: its folder is a link": ("clip ep/a.mp3 --sentence 1", _laid(ep=_clips_elsewhere), _WELL, ("ep/my-folder/a-s1.mp3",)),
    "clip: its folder is a file": ("clip ep/a.mp3 --sentence 1", _laid(ep=_clips_a_file), frozenset({4}), ()),
    "clip: a file of the user's is there": ("clip ep/a.mp3 --sentence 1", _laid(ep=_own_clip), frozenset({4}), ()),
    "clip: over a clip that was cut": ("clip ep/a.mp3 --sentence 1 -o c.mp3", _laid(ep=_episodes, **{"c.mp3": _cut}), frozenset({4}), ()),
    "clip: over its record": ("clip ep/a.mp3 --sentence 1 -o ep/a.json", _laid(ep=_episodes), REFUSED, ()),
    "clip: over itself by force": ("clip ep/a.mp3 --sentence 1 -o ep/../ep/a.mp3 --force", _laid(ep=_episodes), frozenset({2, 4}), ()),
    "clip: over a link to itself by force": ("clip ep/a.mp3 --sentence 1 -o l.mp3 --force", _laid(ep=_episodes, **{"l.mp3": lambda p: p.symlink_to("ep/a.mp3")}), frozenset({2, 4}), ()),
    "clip: a sentence of digits of India": ("clip ep/a.mp3 --sentence १ -o c.mp3", _laid(ep=_episodes), _WELL | {2}, ("c.mp3",)),
    "clip: a sentence of a raised digit": ("clip ep/a.mp3 --sentence ² -o c.mp3", _laid(ep=_episodes), frozenset({2}), ()),
    "clip: a sentence of 5,000 digits": (f"clip ep/a.mp3 --sentence {'9' * 5000} -o c.mp3", _laid(ep=_episodes), frozenset({2}), ()),
    "clip: a time without end": ("clip ep/a.mp3 --from 0 --to 1e999 -o c.mp3", _laid(ep=_episodes), frozenset({2}), ()),
    "clip: a time of 400 digits": (f"clip ep/a.mp3 --from 0 --to {'9' * 400} -o c.mp3", _laid(ep=_episodes), _WELL | {2}, ("c.mp3",)),
    "clip: a time of raised digits": ("clip ep/a.mp3 --from ² --to 3 -o c.mp3", _laid(ep=_episodes), frozenset({2}), ()),
    "clip: of another sound of that name": ("clip ep/a.wav --sentence 1 -o c.mp3", _laid(ep=_copied), frozenset({3}), ()),
    "publish: an empty folder of the user's stays": (f"{_PUBLISH} --withdraw nobody", _laid(ep=_episodes, s=lambda p: p.mkdir()), frozenset({2}), ()),
    "publish: folders above a site that came to nothing": (_PUBLISH.replace("--site s", "--site a/b/s") + " --withdraw nobody", _laid(ep=_episodes), frozenset({2}), ()),
    "publish: the site is a link to a folder": (_PUBLISH, _laid(ep=_episodes, s=_linked_folder), _WELL, ("my-folder/[!m]*", "my-folder/manifest*")),
    "publish: the site is a link that leads nowhere": (_PUBLISH, _laid(ep=_episodes, s=lambda p: p.symlink_to("nowhere")), frozenset({4}), ()),
    "publish: the folder of texts": ("publish texts --site s --show S --base-url https://example.org", _laid(texts=_texts), _WELL, ("s", "s/*")),
    "publish: the picture of the show in the site": (f"{_PUBLISH} --cover s/feed.xml", _laid(ep=_episodes, s=_with_mine("feed.xml")), REFUSED | {4}, ()),
    "make: the settings are the result's record": ("--config out.json make news.txt -o out.mp3 --draft -q", _laid(**{"out.json": Path.touch}), SAID | REFUSED | {4}, ("out.mp3",)),
    "make: a lexicon is the transcript": ("make news.txt -o out.mp3 --draft -q --lexicon out.vtt --transcript vtt --force", _laid(**{"out.vtt": _holds("भारत\tभा रत\n")}), frozenset({2, 4}), ()),
    "make: a jingle is the result": ("make news.txt -o j.wav --draft -q --jingle j.wav --force", _laid(), REFUSED | {4}, ()),
    "make: the text is a link to the result": ("make l.txt -o out.mp3 --draft -q --force", lambda f: (f / "l.txt").symlink_to("out.mp3"), frozenset({3}), ()),
    "make: a page beside a page of the same name": ("make p.html -o P.mp3 --draft -q --html", _laid(**{"p.html": _holds(f"<p>{NEWS}")}), SAID, ("P.*",)),
    "say: words that are the name of a folder": ("say out --draft -o out.wav", lambda f: (f / "out").mkdir(), REFUSED, ()),
    "voices: samples over files of the user's": ("voices --sample v espeak", _laid(v=_folder), SAID | REFUSED | {4}, ("v/[!m]*",)),
}  # fmt: skip
"""Calls by what is so: how it is laid, the exit codes that are right, and what they may make."""
