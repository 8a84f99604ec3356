"""Chats exported from WhatsApp: what people said, and nothing else."""

from __future__ import annotations

import pytest
from sample_documents import archive

from briefing.errors import InputError
from briefing.read.kinds import source_of

HEADS = {
    "Android": "12/03/2024, 10:15 - ",
    "Android, twelve hours": "12/03/24, 10:15\u202fpm - ",
    "iPhone": "[12/03/24, 10:15:30 PM] ",
    "iPhone, marked": "\u200e[2024-03-12, 22:15:30] ",
    "Hindi figures": "१२/०३/२४, १०:१५ - ",
}


def chat(head: str) -> str:
    return (
        f"{head}Messages and calls are end-to-end encrypted.\n"
        f"{head}राम: नमस्ते: कैसे हैं?\nदूसरी पंक्ति।\n"
        f"{head}राम: और बताइए।\n"
        f"{head}सीता: <Media omitted>\n"
        f"{head}सीता: ठीक हूँ, 10:30 बजे मिलते हैं।\n"
        f"{head}राम: This message was deleted\n"
    )


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_people_are_heard_after_their_names(head: str) -> None:
    source = source_of(chat(head).encode(), "x.txt", ".txt")
    assert source.text == (
        "राम: नमस्ते: कैसे हैं?\nदूसरी पंक्ति।\n\nऔर बताइए।\n\nसीता: ठीक हूँ, 10:30 बजे मिलते हैं।\n"
    )
    assert not source.unaccounted
    assert source.where(source.text.index("ठीक")) == "x.txt, line 6"
    assert {each.why for each in source.left_out} >= {
        "time of a message",
        "line of WhatsApp itself",
    }


def test_a_chat_may_be_packed() -> None:
    packed = archive({"WhatsApp Chat with राम.txt": chat(HEADS["Android"])})
    assert source_of(packed, "x.zip", ".zip").text.startswith("राम: नमस्ते")


def test_a_text_with_times_is_no_chat() -> None:
    written = "12/03/2024, 10:15 - बैठक शुरू हुई।\nराम: मैं आया।\n"
    assert source_of(written.encode(), "x.txt", ".txt").text == written


def test_a_chat_without_words_is_refused() -> None:
    head = HEADS["Android"]
    with pytest.raises(InputError, match="there are no messages in this chat"):
        source_of(f"{head}राम: <Media omitted>\n{head}राम: null\n".encode(), "x.txt", ".txt")
