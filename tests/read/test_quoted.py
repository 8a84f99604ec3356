"""Earlier messages and signatures of a mail are known however programs write them."""

from __future__ import annotations

import pytest

from briefing.read.quoted import additions

OWN = "बैठक कल 11 बजे होगी।"
ASKED = "> बैठक कब है?\n>\n>> सब आएँगे?"
ON = "On Mon, 9 Feb 2026 at 07:10, Ram Kumar <ram@example.org> wrote:"
HEAD = "From: राम कुमार <ram@example.org>\nSent: 9 February 2026 07:10\nTo: Sita\nSubject: बैठक"
FORWARD = "---------- Forwarded message ---------"


def quoted(text: str, *, is_page: bool = False, is_forwarded: bool = False) -> list[str]:
    found = additions(text, is_page=is_page, is_forwarded=is_forwarded).quoted
    return [each.text.strip() for each in found]


@pytest.mark.parametrize(
    ("introduction", "author"),
    [
        (ON, "Ram Kumar"),
        ("On Mon, 9 Feb 2026 at 07:10, Ram Kumar\n<ram@example.org>\nwrote:", "Ram Kumar"),
        ("On 09/02/26 07:10, Ram Kumar wrote:", "Ram Kumar"),
        ("On 9. Feb 2026, at 07:10, ram@example.org wrote:", ""),
        ("सोम, 9 फ़र॰ 2026 को 7:10 am बजे राम कुमार <ram@example.org> ने लिखा:", "राम कुमार"),
        ("2026-02-09 07:10 को राम कुमार ने लिखा:", "राम कुमार"),
        ("राम कुमार <ram@example.org> ने सोम, 9 फ़र 2026 को 7:10 बजे लिखा:", "राम कुमार"),
    ],
)
def test_an_answer_and_who_wrote_what_it_repeats(introduction: str, author: str) -> None:
    found = additions(f"{OWN}\n\n{introduction}\n\n{ASKED}\n", is_page=False, is_forwarded=False)
    assert [each.text.strip() for each in found.quoted] == [f"{introduction}\n\n{ASKED}"]
    assert [each.author for each in found.quoted] == [author]


def test_an_answer_below_or_between_what_it_repeats_is_read() -> None:
    text = f"{ON}\n{ASKED}\n\n{OWN}\n\n> किस कमरे में?\n\nपाँच में।\n"
    assert quoted(text) == [f"{ON}\n{ASKED}", "> किस कमरे में?"]


def test_without_marks_all_below_an_address_is_repeated() -> None:
    below = "बैठक कब है?\n\nसब आएँगे?"
    assert quoted(f"{OWN}\n\n{ON}\n\n{below}", is_page=True) == [f"{ON}\n\n{below}"]
    without = "9 फ़रवरी 2026 को राम ने लिखा:"
    assert quoted(f"{OWN}\n\n{without}\n\n{below}") == []


@pytest.mark.parametrize(
    "above", ["", "-----Original Message-----\n", "________________________________\n"]
)
def test_outlook_puts_a_head_before_it(above: str) -> None:
    assert quoted(f"{OWN}\n\n{above}{HEAD}\n\nबैठक कब है?\n") == [f"{above}{HEAD}\n\nबैठक कब है?"]


def test_a_head_in_hindi_and_in_bold() -> None:
    head = "**प्रेषक:** राम कुमार\n**भेजा गया:** 9 फ़रवरी 2026\n**प्रति:** सीता\n**विषय:** बैठक"
    found = additions(f"{OWN}\n\n{head}\n\nकब?", is_page=True, is_forwarded=False).quoted
    assert [each.author for each in found] == ["राम कुमार"]


@pytest.mark.parametrize("is_forwarded", [True, False])
@pytest.mark.parametrize("above", [FORWARD, "---------- अग्रेषित संदेश ---------"])
def test_of_a_message_sent_on_only_the_head_is_left_out(above: str, is_forwarded: bool) -> None:
    text = f"देखिए।\n\n{above}\n{HEAD}\n\n{OWN}\n\n> एक उद्धरण।\n"
    assert quoted(text, is_forwarded=is_forwarded) == [f"{above}\n{HEAD}"]


def test_a_quotation_of_the_author_is_none() -> None:
    poem = f"{OWN}\n\n> कबीरा खड़ा बाज़ार में\n> सबकी माँगे ख़ैर।\n"
    assert quoted(poem, is_page=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "सीता ने लिखा:\n\nबैठक कल होगी।",
        "प्रेमचंद ने 1936 में लिखा:\n\nगोदान।",
        "From: दिल्ली\n\nआगरा तक।",
        f"{ON}\n{ASKED}",
    ],
)
def test_what_only_looks_like_one_or_is_all_there_is_stays(text: str) -> None:
    assert additions(text, is_page=False, is_forwarded=False) == ((), ())


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        (f"{OWN}\n\n-- \nसीता वर्मा\n98765 43210\n", "-- \nसीता वर्मा\n98765 43210"),
        (f"{OWN}\n-- \nसीता\n\n{ON}\n{ASKED}", "-- \nसीता"),
        (f"{OWN}\n\nSent from my iPhone\n", "Sent from my iPhone"),
        (f"{OWN}\n\nमेरे iPhone से भेजा गया\n", "मेरे iPhone से भेजा गया"),
        (f"{OWN}\n\nसीता\n", ""),
        (f"{OWN}\n--\n" + "एक और ख़बर।\n" * 20, ""),
    ],
)
def test_a_signature_stands_under_two_hyphens(text: str, signature: str) -> None:
    found = additions(text, is_page=False, is_forwarded=False).signatures
    assert [each.strip("\n") for each in found] == ([signature] if signature else [])
