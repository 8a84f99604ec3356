"""Web addresses are written in ASCII, without secrets; only public machines may be asked."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from briefing.errors import InputError
from briefing.read.addresses import is_address, is_public, is_reachable, normalized


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://example.org", "https://example.org/"),
        ("HTTP://Example.ORG:8080/a b?q=1#part", "http://example.org:8080/a%20b?q=1"),
        (
            "https://hi.wikipedia.org/wiki/भारत",
            "https://hi.wikipedia.org/wiki/%E0%A4%AD%E0%A4%BE%E0%A4%B0%E0%A4%A4",
        ),
        ("https://e.org/%E0%A4%AD?q=%20", "https://e.org/%E0%A4%AD?q=%20"),
        ("https://राजभाषा.भारत/", "https://xn--81b8ah4a6acb.xn--h2brj9c/"),
        ("http://[2001:db8::1]:81/a", "http://[2001:db8::1]:81/a"),
        ("  https://e.org/a\n", "https://e.org/a"),
    ],
)
def test_an_address_is_written_in_ascii(written: str, address: str) -> None:
    assert normalized(written) == address


def test_a_redirect_is_seen_from_where_it_was_met() -> None:
    assert normalized("../b?c", "https://e.org/x/a/d") == "https://e.org/x/b?c"
    assert normalized("//f.org/", "https://e.org/x") == "https://f.org/"


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("ftp://example.org/a", "only http and https addresses are read"),
        ("file:///etc/passwd", "only http and https addresses are read"),
        ("gopher://127.0.0.1/", "only http and https addresses are read"),
        ("https:///a", "this is not a web address"),
        ("https://[::1/a", "this is not a web address"),
        ("https://e.org:port/", "this is not a web address"),
        ("https://a..b/", "this is not a web address"),
        ("https://" + "a" * 70 + ".org/", "this is not a web address"),
    ],
)
def test_what_is_no_web_address_is_refused(written: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        normalized(written)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(InputError) as caught:
        normalized("https://user:secret@example.org/a")
    assert "an address with a password in it is not read" in str(caught.value)
    assert "secret" not in str(caught.value)


def test_addresses_and_names_of_files_are_told_apart() -> None:
    assert all(map(is_address, ("https://e.org", "HTTP://e.org", "ftp://e.org", "file:///a")))
    assert not any(map(is_address, ("news.txt", "/a/b", "C:\\news.txt", "-", "http", "a://b")))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "192.168.1.1",
        "169.254.169.254",  # metadata of clouds
        "192.0.0.8", "192.0.0.171", "192.88.99.1", "::ffff:192.88.99.1", "2002:c058:6301::1",
        "100.64.0.1", "192.0.2.1", "224.0.0.1", "255.255.255.255", "240.0.0.1",
        "::", "::1", "fe80::1", "fc00::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1",  # IPv4 in IPv6
        "fec0::1", "feff::1", "3fff::1", "3fff:fff::1", "5f00::1", "64:ff9b:1::808:808",
        "::7f00:1", "2001:0:7f00::1", "100::1",
        "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a00:1",
    ],
)  # fmt: skip
def test_this_machine_and_its_networks_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "103.21.244.0", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_the_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    ("address", "reachable"),
    [
        ("127.0.0.1", True), ("192.168.1.5", True), ("10.1.2.3", True), ("172.20.0.1", True),
        ("::1", True), ("fd00::5", True), ("::ffff:192.168.1.5", True), ("8.8.8.8", True),
        ("169.254.169.254", False), ("fe80::1", False), ("::ffff:169.254.169.254", False),
        ("0.0.0.0", False), ("::", False), ("224.0.0.1", False), ("ff02::1", False),
        ("255.255.255.255", False), ("240.0.0.1", False),
    ],
)  # fmt: skip
def test_ones_own_network_may_be_allowed_but_not_what_clouds_keep(
    address: str, reachable: bool
) -> None:
    assert is_reachable(ip_address(address)) is reachable
