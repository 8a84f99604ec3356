"""Files made to take for ever are read or refused at once; each of these once hung or crashed."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from briefing.document import Source
from briefing.errors import InputError
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.segment import segment
from briefing.read.feed import parse
from briefing.read.kinds import is_feed, source_of
from briefing.read.seen.html import page

SENTENCE = "नमस्ते दुनिया।"
READ = {
    "deep tags in a header": (
        ".html",
        f"<header>{'<div>' * 1900}क{'</div>' * 1900}</header><p>{SENTENCE}",
    ),
    "deep headers": (".html", f"{'<header>' * 1500}{SENTENCE}"),
    "deep spans": (".html", f"<p>{'<span>' * 1990}{SENTENCE}"),
    "comments": (".html", f"{'<!-- -->' * 50_000}{SENTENCE}"),
    "lists in lists": (".md", SENTENCE + "\n" + "".join(f"{'  ' * n}- क\n" for n in range(1500))),
    "blanks behind dashes": (".md", f"---{' ' * 200_000}\n{SENTENCE}"),
    "blanks before a brace": (".txt", f"{' ' * 200_000}{{क {SENTENCE}"),
    "brackets": (".txt", f"क {'[' * 50_000}{'{' * 50_000}{'<' * 50_000}{SENTENCE}"),
    "marks of forums": (".txt", f"{'[b][i]' * 50_000}{SENTENCE}"),
    "references": (".txt", f"{'<ref>' * 50_000}{SENTENCE}"),
    "templates": (".txt", f"{'{{ क' * 50_000}{'{% क' * 50_000}{SENTENCE}"),
    "links of wikis": (".txt", f"{'[[क|' * 50_000}{SENTENCE}"),
}


@pytest.mark.parametrize(("suffix", "written"), READ.values(), ids=READ.keys())
def test_it_is_read_at_once(suffix: str, written: str) -> None:
    cleaned = clean(source_of(written.encode(), "x", suffix))
    assert SENTENCE in cleaned.text
    segment(cleaned)


@pytest.mark.parametrize("signs", ["\u093c\u094d", "\u0301\u0323", "\u0951\u0952"])
def test_a_letter_with_signs_without_end_is_refused_with_its_line(signs: str) -> None:
    with pytest.raises(InputError, match="x, line 2: more than 100 marks on one letter"):
        clean(Source(f"पाठ।\nक{signs * 50_000}", "x"))
    assert "क" in clean(Source(f"क{signs * 20}", "x")).text
    assert "क" in clean(Source(f"क{'ाे' * 50_000}", "x")).text


@pytest.mark.parametrize(
    "written",
    [
        lambda n: "<div>क" * n,
        lambda n: "<nav>क" * n,
        lambda n: "<footer>क" * n,
        lambda n: "<code>क" * n,
        lambda n: "<header><a href=x>क</a>" * n,
        lambda n: "<header>" * n + "क" + "<a href=x>क</a>" * n,
        lambda n: "<b>" * n + "<a href='#x'>1</a>" * n,
        lambda n: "<p><table>" + "<b>" * n + "<div>क" * n,
    ],
    ids=str.split("boxes menus footers code headers links marks tables"),
)
def test_elements_in_one_another_take_time_that_grows_with_them(
    written: Callable[[int], str],
) -> None:
    def seconds(count: int) -> float:
        began = time.process_time()
        assert sum(seen.text in "क1" for seen in page(written(count))) >= count
        return time.process_time() - began

    seconds(500)
    assert min(seconds(16_000) / seconds(4_000) for _ in range(3)) < 9  # a square takes 16


@pytest.mark.parametrize(
    "entry",
    [
        f"<item><title {' '.join(f'a{n}=1' for n in range(20_000))}>क</title></item>",
        f"<item><title>क</title><description>{'&lt;div&gt;' * 5000}</description></item>",
        "<item>" * 20_000,
    ],
)
def test_a_feed_without_end_is_refused(entry: str) -> None:
    data = f"<rss version='2.0'><channel>{entry}</channel></rss>".encode()
    assert is_feed(data)
    with pytest.raises(InputError):
        parse(data, "x")


def test_what_begins_with_comments_without_end_is_no_feed() -> None:
    assert not is_feed(b"<!-- -->" * 10_000)
    assert is_feed(b"<!-- a --><!-- b --> <?x?><rss>")
