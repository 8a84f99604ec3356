"""Mail: what somebody wrote is read, under its subject; how it was sent is not."""

from __future__ import annotations

from base64 import b64encode
from email.message import EmailMessage

import pytest

import briefing
from briefing.document import Source
from briefing.errors import InputError
from briefing.read.kinds import source_of

CARRIED = (
    "Return-Path: <desk@example.org>\r\nReceived: from a.example by b.example;\r\n"
    "\tMon, 9 Feb 2026 07:10:11 +0530\r\n"
)
PARTS = "Content-Type: multipart/mixed; "
PARAGRAPH = "<p>आज <b>बारिश</b> होगी।</p>"


def written(**head: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "समाचार कक्ष <desk@example.org>"
    message["To"] = "reader@example.org"
    message["Subject"] = "सुबह की ख़बरें"
    message["Date"] = "Mon, 09 Feb 2026 07:10:09 +0530"
    for name, value in head.items():
        del message[name]
        message[name] = value
    return message


def read(message: EmailMessage | str | bytes, name: str = "a.eml", suffix: str = ".eml") -> Source:
    data = message.encode() if isinstance(message, str) else bytes(message)
    source = source_of(data, name, suffix)
    assert source.unaccounted == ()
    return source


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_the_text_stands_under_its_subject_however_it_was_sent(encoding: str) -> None:
    message = written()
    message.set_content("नमस्कार।\n\nआज बारिश होगी।\n", cte=encoding)
    source = read(message)
    assert source.text == "# सुबह की ख़बरें\n\nनमस्कार।\n\nआज बारिश होगी।\n"
    told = (source.title, source.author, source.date, source.published)
    assert told == ("सुबह की ख़बरें", "समाचार कक्ष", "2026-02-09", "2026-02-09T07:10:09+05:30")
    assert {each.why for each in source.left_out} == {"mail header"}
    assert source.notices == ()


def test_of_two_forms_of_a_text_the_page_is_read() -> None:
    message = written()
    message.set_content("आज बारिश होगी। https://example.org/a/b")
    message.add_alternative(f"<style>p {{color: red}}</style><h2>मौसम</h2>{PARAGRAPH}", "html")
    assert read(message).text == "# सुबह की ख़बरें\n\n## मौसम\n\nआज बारिश होगी।\n"


def test_a_page_that_is_only_a_picture_gives_way_to_the_text() -> None:
    message = written()
    message.set_content("आज बारिश होगी।")
    message.add_alternative('<img src="cid:a">', "html")
    assert read(message).text == "# सुबह की ख़बरें\n\nआज बारिश होगी।\n"


def test_a_table_of_a_page_is_a_table() -> None:
    message = written()
    message.set_content("<table><tr><th>शहर<th>तापमान<tr><td>दिल्ली<td>28</table>", subtype="html")
    source = read(message)
    assert source.text == "# सुबह की ख़बरें\n\n- शहर: दिल्ली; तापमान: 28\n"
    assert [table.header for table in source.tables] == [("शहर", "तापमान")]


def test_what_is_attached_is_named_and_pictures_of_the_page_are_not() -> None:
    message = written()
    message.set_content(PARAGRAPH, subtype="html")
    message.add_related(b"GIF8", "image", "gif", cid="<a>", filename="logo.gif")
    message.make_mixed()
    message.add_attachment(b"PK", "application", "zip", filename="ख़बर.docx")
    sent_on = written(Subject="कल की ख़बर")
    sent_on.set_content("कल।")
    message.add_attachment(sent_on)
    source = read(message)
    assert source.text == "# सुबह की ख़बरें\n\nआज बारिश होगी।\n"
    assert source.notices[-1] == "attachments that were not read: ख़बर.docx, कल की ख़बर"


def test_text_on_both_sides_of_a_picture_is_read() -> None:
    parts = ["एक वाक्य।", "दूसरा वाक्य।"]
    picture = "Content-Type: image/png; name=a.png\r\nContent-Disposition: inline\r\n\r\nAAAA"
    texts = [f"Content-Type: text/plain; charset=utf-8\r\n\r\n{part}" for part in parts]
    body = "\r\n--B\r\n".join(["", texts[0], picture, texts[1]]) + "\r\n--B--\r\n"
    head = f'{CARRIED}Subject: दो भाग\r\nContent-Type: multipart/mixed; boundary="B"\r\n'
    assert read(head + body).text == "# दो भाग\n\nएक वाक्य।\n\nदूसरा वाक्य।\n"


@pytest.mark.parametrize(
    ("subject", "text", "read_as"),
    [
        ("Re: Fwd: मौसम", "आज बारिश होगी।", "# मौसम\n\nआज बारिश होगी।\n"),
        ("RE[2]: मौसम", "आज बारिश होगी।", "# मौसम\n\nआज बारिश होगी।\n"),
        ("मौसम", "मौसम: आज बारिश होगी।", "मौसम: आज बारिश होगी।\n"),
        ("", "आज बारिश होगी।", "आज बारिश होगी।\n"),
        ("रेल: समय बदला", "आज से।", "# रेल: समय बदला\n\nआज से।\n"),
    ],
)
def test_the_subject_is_said_once_without_marks_of_an_answer(
    subject: str, text: str, read_as: str
) -> None:
    message = written(Subject=subject)
    message.set_content(text)
    assert read(message).text == read_as


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Subject: =?utf-8?b?4KSu4KWM4KS44KSu?=", "मौसम"),
        ("Subject: =?utf-8?q?=E0=A4=AE=E0=A5=8C=E0=A4=B8?=\r\n =?utf-8?q?=E0=A4=AE?=", "मौसम"),
        ("subject: मौसम", "मौसम"),
        ("Subject: =?x-none?b?4KSu?=", "=?x-none?b?4KSu?="),
        ("Subject: =?utf-8?b?4KSu4?= मौसम", "=?utf-8?b?4KSu4?= मौसम"),
    ],
)
def test_a_subject_in_every_form(head: str, title: str) -> None:
    assert read(f"{CARRIED}{head}\r\n\r\nआज बारिश होगी।\r\n").title == title


def test_letters_in_an_encoding_of_their_own() -> None:
    text = "Content-Type: text/html; charset={}\r\nContent-Transfer-Encoding: base64\r\n\r\n{}"
    page = f"{PARAGRAPH}".encode("utf-16")
    assert read(text.format("utf-16", b64encode(page).decode())).text == "आज बारिश होगी।\n"
    wrong = b64encode(PARAGRAPH.encode()).decode()
    assert read(text.format("iso-8859-1", wrong)).text == "आज बारिश होगी।\n"


@pytest.mark.parametrize("name", ["a.txt", "a", "-"])
def test_mail_is_known_by_what_carried_it(name: str) -> None:
    mail = f"{CARRIED}Subject: मौसम\r\n\r\nआज बारिश होगी।\r\n"
    assert read(mail, name, name[1:]).text == "# मौसम\n\nआज बारिश होगी।\n"
    assert read(f"From a@example.org Mon Feb  9\n{mail}", name, name[1:]).title == "मौसम"


@pytest.mark.parametrize(
    "text",
    [
        "Subject: मौसम\nFrom: राम\nDate: आज\n\nआज बारिश होगी।\n",
        "Received: एक पत्र\n\nआज बारिश होगी।\n",
        "राम: नमस्ते।\nसीता: नमस्ते।\nराम: चलें?\n",
    ],
)
def test_what_a_person_typed_is_no_mail(text: str) -> None:
    assert read(text, "a.txt", ".txt").text == text


@pytest.mark.parametrize(
    ("mail", "message"),
    [
        (f"{CARRIED}Subject: क\r\n\r\n", "a.eml: no text in this message — check the file"),
        (
            f"{CARRIED}Content-Type: application/pdf; name=a.pdf\r\n\r\nAAAA",
            "a.eml: no text in this message — save what is attached",
        ),
        (
            f"From a@example.org now\n{CARRIED}\nक।\n\nFrom b@example.org now\nSubject: ख\n\nख।\n",
            "a.eml: a mailbox with several messages — save each as an .eml file of its own",
        ),
        (
            "".join(
                f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(900)
            ),
            "a.eml: ",
        ),
    ],
    ids=["nothing", "only a file", "a mailbox", "parts without end"],
)
def test_what_has_no_text_of_one_message_is_refused(mail: str, message: str) -> None:
    with pytest.raises(InputError, match=f"^{message}"):
        read(mail)


REPLY = (
    "<div>बैठक 11 बजे है।</div><div class=gmail_quote><div class=gmail_attr>On Mon, 9 Feb 2026 at "
    "07:10, राम &lt;<a href='mailto:r@example.org'>r@example.org</a>&gt; wrote:<br></div>"
    "<blockquote class=gmail_quote><div>बैठक कब है?</div><div>राम</div></blockquote></div>"
)


@pytest.mark.parametrize("kind", ["plain", "html"])
@pytest.mark.parametrize(
    ("choice", "read_as"),
    [
        ("out", ["बैठक ग्यारह बजे है।"]),
        ("short", ["बैठक ग्यारह बजे है।", "पिछला संदेश, राम।"]),
    ],
)
def test_what_an_answer_repeats_is_left_out_and_told(
    kind: str, choice: str, read_as: list[str]
) -> None:
    head = "On Mon, 9 Feb 2026 at 07:10, राम <r@example.org> wrote:"
    plain = f"बैठक 11 बजे है।\n\n{head}\n> बैठक कब है?\n> राम\n"
    message = written(Subject="")
    message.set_content(REPLY if kind == "html" else plain, subtype=kind)
    settings = briefing.Settings(paratext=briefing.Paratext(quoted=choice))
    spoken = briefing.script(read(message), settings=settings)
    assert [sentence.spoken for sentence in spoken.utterances] == read_as
    told = [each for each in spoken.document.source.left_out if each.why == "quoted message"]
    assert [each.shortened for each in told] == [choice == "short"]
    assert "बैठक कब है?" in told[0].text


def test_a_message_that_breaks_off_says_so() -> None:
    message = written()
    message.set_content("आज बारिश होगी।")
    message.add_attachment(b"1", "application", "pdf", filename="a.pdf")
    whole = bytes(message)
    assert "ends in the middle" not in " ".join(read(whole).notices)
    cut = read(whole[: whole.rindex(b"\n--")])
    assert cut.notices[-1] == "the file ends in the middle: its end may be missing"
