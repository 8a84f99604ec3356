"""Mail in parts: what is sent with a text is named and counted, and nothing is read by halves."""

# ruff: noqa: E501 - a row a line

from __future__ import annotations

from base64 import b64encode

import pytest

from briefing.document import Source
from briefing.errors import InputError
from briefing.read.kinds import source_of

CARRIED = "Received: from a.example by b.example\r\nMessage-ID: <1@a.example>\r\n"
PARTIAL = f"{CARRIED}Content-Type: message/partial; number=1; total=2\n\n"
CODED = f"{CARRIED}Content-Transfer-Encoding: base64\n\n"
PARAGRAPH = "<p>आज <b>बारिश</b> होगी।</p>"


def read(message: str | bytes) -> Source:
    data = message.encode() if isinstance(message, str) else message
    source = source_of(data, "a.eml", ".eml")
    assert source.unaccounted == ()
    return source


def part(kind: str, text: str, head: str = "") -> str:
    return f"Content-Type: {kind}\r\n{head}\r\n{text}"


def of_parts(*parts: str, kind: str = "mixed", before: str = "", after: str = "") -> str:
    inside = "".join(f"\r\n--B\r\n{each}" for each in parts)
    head = f'{CARRIED}Subject: मौसम\r\nContent-Type: multipart/{kind}; boundary="B"\r\n\r\n'
    return f"{head}{before}{inside}\r\n--B--\r\n{after}"


PLAIN = part("text/plain; charset=utf-8", "आज बारिश होगी।")
MESSAGE = "Subject: {}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nकल की बात।"


@pytest.mark.parametrize(
    ("beside", "named", "left"),
    [
        (part("application/pdf", "AAAA", 'Content-Disposition: inline; filename="रपट.pdf"\r\n'), "रपट.pdf", ()),
        (part("application/pdf", "AAAA", "Content-Disposition: attachment\r\n"), "application/pdf", ()),
        (part("text/plain; charset=utf-8", "संलग्न।", "Content-Disposition: attachment\r\n"), "text/plain", ("संलग्न।",)),
        (part("text/csv; charset=utf-8", "नाम,शहर"), "text/csv", ("नाम,शहर",)),
        (part("text/calendar; charset=utf-8", "SUMMARY:बैठक"), "text/calendar", ("SUMMARY:बैठक",)),
        (part("message/rfc822", MESSAGE.format("")), "message/rfc822", ("कल की बात।",)),
        (part("message/rfc822", MESSAGE.format("कल")), "कल", ("कल की बात।",)),
        (part("message/external-body; access-type=URL", MESSAGE.format("x")), "message/external-body", ("कल की बात।",)),
        (part("application/ms-tnef; name=winmail.dat", "AAAA"), "winmail.dat", ()),
        (part("application/pgp-signature; name=a.asc", "AAAA"), "", ()),
        (part("image/png; name=a.png", "AAAA", "Content-ID: <a>\r\n"), "", ()),
    ],
)  # fmt: skip
def test_what_is_sent_with_it_is_named_and_its_text_counted(
    beside: str, named: str, left: tuple[str, ...]
) -> None:
    source = read(of_parts(PLAIN, beside))
    assert source.text == "# मौसम\n\nआज बारिश होगी।\n"
    assert source.notices == ((f"attachments that were not read: {named}",) if named else ())
    assert tuple(each.text for each in source.left_out if each.why == "attached") == left


def test_what_is_attached_to_a_page_with_its_pictures_is_named() -> None:
    page = part("text/html; charset=utf-8", PARAGRAPH)
    picture = part("image/png; name=a.png", "AAAA", "Content-ID: <a>\r\n")
    letter = part(
        "application/msword", "AAAA", "Content-Disposition: attachment; filename=a.doc\r\n"
    )
    source = read(of_parts(page, picture, letter, kind="related"))
    assert source.notices == ("attachments that were not read: a.doc",)


def test_a_kind_of_text_that_nobody_knows_is_read_as_it_is() -> None:
    source = read(of_parts(PLAIN, part("text/x-new; charset=utf-8", "कल धूप।")))
    assert source.text == "# मौसम\n\nआज बारिश होगी।\n\nकल धूप।\n"


def test_the_other_form_and_what_stands_between_the_parts_is_left_out_by_name() -> None:
    page = part("text/html; charset=utf-8", PARAGRAPH)
    plain = part("text/plain; charset=utf-8", "आज बारिश होगी। कल धूप।")
    source = read(of_parts(plain, page, kind="alternative", before="एक।", after="दो।"))
    assert source.text == "# मौसम\n\nआज बारिश होगी।\n"
    left = [(each.why, each.text) for each in source.left_out if each.why != "mail header"]
    assert left == [
        ("between the parts of the mail", "एक।"),
        ("second form of the same", "आज बारिश होगी। कल धूप।"),
        ("between the parts of the mail", "दो।"),
    ]


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (b64encode("आज।".encode()).decode().rstrip("="), "आज।"),
        (b64encode("आज।".encode()).decode() + b64encode("कल!".encode()).decode(), "आज।कल!"),
        (b64encode("आज।".encode()).decode() + "\r\n__\r\nसूची का पता।", "आज।\n\n__\nसूची का पता।"),
    ],
    ids=["no padding", "two together", "a footer of a list"],
)  # fmt: skip
def test_base64_as_it_is_found(sent: str, said: str) -> None:
    head = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    assert read(f"{CARRIED}{head}{sent}\r\n").text == f"{said}\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_message_that_an_editor_saved(encoding: str) -> None:
    mail = f"{CARRIED}Subject: मौसम\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nआज।\r\n"
    assert read(mail.encode(encoding)).text == "# मौसम\n\nआज।\n"
    assert read(mail.replace("\r\n", "\r")).text == "# मौसम\n\nआज।\n"


@pytest.mark.parametrize(
    ("mail", "message"),
    [
        (
            f"From a@example.org now\n{CARRIED}\nक।\nFrom b@example.org now\nSubject: ख\n\nख।\n",
            "a mailbox with several messages — save each as an .eml file of its own",
        ),
        (f"From: {'(' * 5000}\n\nआज।\n", "nested too deeply — check the file"),
        (of_parts(PLAIN).replace("--B", "--C"), "its parts cannot be told apart — save"),
        (of_parts(PLAIN, part("multipart/mixed; boundary=D", "आज।")), "its parts cannot be told"),
        (
            of_parts(
                PLAIN,
                part(
                    "message/rfc822",
                    "Content-Type: multipart/mixed; boundary=C\r\n\r\n--C--\r\nआज।",
                ),
            ),
            "its parts cannot be told apart",
        ),
        (f"{PARTIAL}Subject: क\n\nआधा।\n", "only a part of a message — save the whole message"),
        (f"{CODED}4KSG4\n", "a text in it is cut off or damaged — save the message again"),
    ],
    ids=[
        "mailbox",
        "comments without end",
        "no boundary",
        "none within",
        "closed before it opened",
        "a part",
        "cut off",
    ],
)
def test_what_would_be_read_in_part_is_refused(mail: str, message: str) -> None:
    with pytest.raises(InputError, match=f"^a.eml: {message}"):
        read(mail)


def test_a_bounce_may_hold_only_the_head_of_what_was_sent() -> None:
    head = part(
        "message/rfc822", 'Subject: कल\r\nContent-Type: multipart/mixed; boundary="C"\r\n\r\n'
    )
    assert read(of_parts(PLAIN, head)).notices == ("attachments that were not read: कल",)


@pytest.mark.parametrize(
    "head",
    [
        "Subject: " + "=?utf-8?b?4KSu?= " * 20_000,
        "Content-Type: text/plain; " + "; ".join(f"a{n}*{n}=x" for n in range(20_000)),
        "X-A: " + "a" * 1_000_000,
    ],
    ids=["subject", "parameters", "anything"],
)
def test_a_long_head_is_no_work(head: str) -> None:
    assert read(f"{CARRIED}{head}\r\n\r\nआज।\r\n").text.endswith("आज।\n")


def test_a_zero_byte_in_the_name_of_a_charset_is_passed_over() -> None:
    head = f"{CARRIED}Content-Type: text/plain; charset=utf-8\0\r\n\r\n"
    assert read(f"{head}आज।\r\n").text == "आज।\n"
