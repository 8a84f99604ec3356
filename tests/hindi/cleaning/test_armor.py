"""Keys, signatures, certificates and files written in letters are named and not read aloud."""

from __future__ import annotations

import pytest

from briefing.document import Source
from briefing.hindi.cleaning.clean import clean
from briefing.hindi.cleaning.strays import drop_encoded

_LINE = "iQEzBAEBCAAdFiEEwbZ8bZ8bZ8bZ8bZ8bZ8bZ8bZ8bYFAlQq5pnbxaaaa1234"


def block(kind: str, more: str = "\n") -> str:
    return f"-----BEGIN {kind}-----\n{more}{_LINE}\n=olY7\n-----END {kind}-----\n"


_GOES = [
    block("PGP MESSAGE"),
    block("PGP SIGNATURE", "Version: GnuPG v2\n\n"),
    block("PGP PUBLIC KEY BLOCK"),
    block("CERTIFICATE", ""),
    block("RSA PRIVATE KEY", "Proc-Type: 4,ENCRYPTED\n\n"),
    f"{block('CERTIFICATE', '')}{block('CERTIFICATE', '')}",
    "begin 644 photo.jpg\nM_]C_X``02D9)1@`!`0```0`!\n`\nend\n",
    f"{_LINE}\n{_LINE}\nAbc+/w==\n",
]


@pytest.mark.parametrize("data", _GOES)
def test_the_data_goes_and_the_text_stays(data: str) -> None:
    assert drop_encoded(f"पहले।\n{data}बाद में।") == "पहले।\nबाद में।"


def test_what_is_signed_stays() -> None:
    signed = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nसंदेश है।\n"
    assert drop_encoded(f"पहले।\n{signed}{block('PGP SIGNATURE')}बाद में।") == ("पहले।\nसंदेश है।\nबाद में।")


@pytest.mark.parametrize(
    "text",
    [
        "-----BEGIN PGP MESSAGE-----\nकोई अंत नहीं।\n",
        "-----BEGIN NOTE-----\nयह हिंदी का संदेश है।\n-----END NOTE-----\n",
        f"-----BEGIN A A-----\n{_LINE}\n-----BEGIN B B-----\n{_LINE}\n-----END A A-----\n",
        "----- BEGIN -----\nपाठ\n",
        f"एक पंक्ति {_LINE} बीच में\n",
        f"{_LINE}\nएक ही पंक्ति।\n",
        "begin 644 x\nहिंदी पाठ\nend\n",
        "https://example.org/" + "a" * 90 + "\n" + "https://example.org/" + "b" * 90 + "\n",
    ],
)
def test_other_text_stays(text: str) -> None:
    assert drop_encoded(text) == text


def test_it_is_named_with_its_line() -> None:
    source = clean(Source(f"पहले।\n\n{block('PGP MESSAGE')}\nबाद में।\n", "a.txt"))
    assert source.text == "पहले।\n\n\nबाद में।\n"
    assert [(each.why, each.line) for each in source.left_out] == [("encoded data", 3)]
    assert _LINE in source.left_out[0].text


@pytest.mark.parametrize(
    "text",
    ["-----BEGIN A A-----\n" * 20_000, f"{_LINE}\n" * 20_000 + "!", "begin 644 x\n" * 20_000],
)
def test_text_without_end_is_gone_through_once(text: str) -> None:
    assert isinstance(drop_encoded(text), str)
