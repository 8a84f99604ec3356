"""Web addresses: how they are written, and which machines may be asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import TypeAlias
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from briefing.errors import InputError

Address: TypeAlias = IPv4Address | IPv6Address
Policy: TypeAlias = Callable[[Address], bool]
"""Whether a machine at this address may be asked."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_NOT_PUBLIC = (
    IPv4Network("192.0.0.0/24"),  # RFC 6890: for protocols
    IPv4Network("192.88.99.0/24"),  # RFC 7526: once the way to IPv6
    IPv6Network("fec0::/10"),  # RFC 3879: once the networks of a site
    IPv6Network("3fff::/20"),  # RFC 9637: documentation
    IPv6Network("5f00::/16"),  # RFC 9602: segment routing inside a network
    IPv6Network("64:ff9b:1::/48"),  # RFC 8215: IPv4 addresses by a network's own rule
)
_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits
_PATH_SAFE, _QUERY_SAFE = "/%:@!$&'()*+,;=~", "/%:@!$&'()*+,;=~?"
_HINT = "give an address such as https://example.org/page"


def is_address(name: str) -> bool:
    """Whether `name` is a web address (of any scheme) and not a file's name."""
    return _SCHEME.match(name) is not None


def is_public(address: Address) -> bool:
    """Whether `address` is on the public internet: not this machine, its network, or a cloud's own.

    An IPv6 address that stands for an IPv4 one (mapped, 6to4, NAT64) is as public as that.
    """
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    if any(address in network for network in _NOT_PUBLIC):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def policy(*, allow_private: bool) -> Policy:
    """Which machines may be asked: public ones, or those of one's own network too."""
    return is_reachable if allow_private else is_public


def is_reachable(address: Address) -> bool:
    """Whether `address` is public, or of this machine or one's own network.

    Never one that only the link knows, where clouds keep their secrets, nor of many machines.
    """
    if isinstance(address, IPv6Address) and (inner := address.ipv4_mapped):
        return is_reachable(inner)
    own = address.is_private and not (
        address.is_link_local
        or address.is_multicast
        or address.is_unspecified
        or (address.is_reserved and not address.is_loopback)
    )
    return own or is_public(address)


def normalized(written: str, base: str = "") -> str:
    """`written`, seen from `base`, in ASCII: a Hindi host in IDNA, a Hindi path in percent signs.

    Raises InputError for another scheme than http and https, for a name and password in
    the address, and for what is no address.
    """
    shown = _without_secrets(written)
    try:
        parts = urlsplit(urljoin(base, written.strip()))
        host, port = parts.hostname or "", parts.port
        host = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise InputError(f"{shown}: this is not a web address", _HINT) from error
    if parts.scheme not in {"http", "https"}:
        raise InputError(f"{shown}: only http and https addresses are read", _HINT)
    if not host:
        raise InputError(f"{shown}: this is not a web address", _HINT)
    if "@" in parts.netloc:
        raise InputError(f"{shown}: an address with a password in it is not read", _HINT)
    netloc = f"{host}:{port}" if port is not None else host
    path = quote(parts.path, safe=_PATH_SAFE) or "/"
    return SplitResult(
        parts.scheme, netloc, path, quote(parts.query, safe=_QUERY_SAFE), ""
    ).geturl()


def _without_secrets(written: str) -> str:
    return re.sub(r"//[^/?#]*@", "//", written)
