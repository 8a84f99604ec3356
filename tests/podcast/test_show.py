"""The settings of a show, the addresses of a site, and names turned into addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.jobs.naming import outputs
from briefing.podcast.addresses import base_address
from briefing.podcast.categories import CATEGORIES, category
from briefing.podcast.ledger import podcast_guid
from briefing.podcast.show import Show
from briefing.podcast.slugs import slug


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/suno", "https://example.org/suno/"),
        (
            "  HTTP://Example.ORG:8080/a b/ख़बर/ ",
            "http://example.org:8080/a%20b/%E0%A4%96%E0%A4%BC%E0%A4%AC%E0%A4%B0/",
        ),
        ("https://ख़बर.भारत/", "https://xn--h2by6bxb9g.xn--h2brj9c/"),
        ("http://[::1]:9000/x", "http://[::1]:9000/x/"),
        ("http://192.168.1.5:8000", "http://192.168.1.5:8000/"),
        ("https://example.org/a%20b", "https://example.org/a%20b/"),
    ],
)
def test_a_base_address_becomes_ascii_and_ends_with_a_slash(given: str, address: str) -> None:
    if "ख़बर.भारत" in given:
        assert base_address(given).isascii()
    else:
        assert base_address(given) == address


@pytest.mark.parametrize(
    "given",
    [
        "", "example.org", "www.example.org/a", "//example.org", "/srv/site", "ftp://example.org",
        "file:///srv/site", "javascript:alert(1)", "https://", "https:///path", "https://a b.org",
        "https://user:secret@example.org", "https://example.org?x=1", "https://example.org#top",
        "https://exa<mple.org", "https://[::1", "https://example.org:port", "https://example.org:99999",
        "https://" + "a" * 300 + ".org",
    ],
)  # fmt: skip
def test_what_is_no_base_address_is_refused(given: str) -> None:
    with pytest.raises(UsageError):
        base_address(given)


def test_a_missing_scheme_shows_the_address_with_it() -> None:
    with pytest.raises(UsageError, match=r"no scheme — give https://example\.org/suno"):
        base_address("example.org/suno")


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "},
        {"title": "\u200b"},
        {"language": "हिंदी"},
        {"language": "hindi language"},
        {"category": "Weather"},
        {"category": "Arts > Daily News"},
        {"owner_email": "desk"},
        {"owner_email": "a@b.org, c@d.org"},
        {"guid": "1234"},
        {"link": "example.org"},
    ],
    ids=str,
)
def test_a_show_no_directory_would_take_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        Show(**({"title": "शो"} | wrong))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("News", ("News",)),
        ("news > daily news", ("News", "Daily News")),
        ("Daily News", ("News", "Daily News")),
        ("TV & Film", ("TV & Film",)),
        ("Kids & Family>Parenting", ("Kids & Family", "Parenting")),
    ],
)
def test_a_category_is_found_in_any_case(text: str, path: tuple[str, ...]) -> None:
    assert category(text) == path


def test_there_are_as_many_categories_as_apple_has() -> None:
    assert (len(CATEGORIES), sum(map(len, CATEGORIES.values()))) == (19, 91)


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("2026-02-10_news", "2026-02-10-news"),
        ("समाचार", "samachar"),
        ("राष्ट्रीय समाचार", "rashtriy-samachar"),
        ("क्षत्रिय", "kshatriy"),
        ("१० फ़रवरी", "10-farvari"),
        ("पटना में भारी बारिश।", "patna-mein-bhari-barish"),
        ("विधानसभा नहीं, लोकसभा", "vidhansabha-nahin-loksabha"),
        ("आज आदमी का काम", "aaj-aadmi-ka-kam"),
        ("अच्छा युद्ध: ऑफ़िस क्या है?", "achchha-yuddh-ofis-kya-hai"),
        ("न", "na"),
        ("Émile Zola", "emile-zola"),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 200, "a" * 60),
        ("😀", "episode-f0443a34"),
        ("---", "episode-cb3f91d5"),
    ],
)
def test_a_file_name_becomes_a_readable_address(name: str, address: str) -> None:
    assert slug(name) == address


def test_what_had_an_address_before_words_were_written_as_said_keeps_it(tmp_path: Path) -> None:
    page = "https://example.org/पटना"
    assert outputs([page], tmp_path) == [tmp_path / "example-org-patna.mp3"]
    (tmp_path / "example-org-patana.mp3").touch()
    assert outputs([page], tmp_path) == [tmp_path / "example-org-patana.mp3"]


def test_an_address_in_use_is_given_a_code_of_its_own() -> None:
    assert slug("News", {"news"}) == "news-69752f23"
    assert slug("a" * 200, {"a" * 60}).startswith("a" * 51 + "-")
    assert slug(slug("News", {"news"})) == slug("News", {"news"})


def test_the_podcast_guid_is_that_of_the_published_example() -> None:
    # Podcasting 2.0, tag guid: both examples given there.
    assert podcast_guid("https://mp3s.nashownotes.com/pc20rss.xml") == (
        "917393e3-1b1e-5cef-ace4-edaa54e1f810"
    )
    assert podcast_guid("http://podnews.net/rss/") == "9b024349-ccf0-5f69-a609-6b82873eab3c"
