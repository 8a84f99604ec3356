"""The hubs of a feed are told of it; a feed without one is an error."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from web_server import Connection, WebServer, answer, serving

from briefing.errors import InputError, NetworkError
from briefing.podcast.websub import ping
from briefing.read.addresses import is_reachable

TOPIC = "https://news.example.org/feed.xml"


def feed(*hubs: str) -> bytes:
    links = [f'<a:link rel="hub" href="{hub}"/>' for hub in hubs]
    links.append(f'<a:link rel="self" href="{TOPIC}"/>')
    body = f"<channel>{''.join(links)}</channel>"
    return f'<rss xmlns:a="http://www.w3.org/2005/Atom">{body}</rss>'.encode()


def test_every_hub_is_told_where_the_feed_is() -> None:
    told: list[dict[str, list[str]]] = []

    def listen(connection: Connection) -> None:
        head, _, body = connection.request.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        while len(body) < length:
            body += connection.socket.recv(4096)
        told.append(parse_qs(body.decode()))
        connection.send(answer(status="202 Accepted"))

    with serving() as server:
        hub, other = server.on("/hub", listen), server.on("/other", listen)
        assert ping(feed(hub, other), is_reachable) == [hub, other]
        fields = {"hub.mode": ["publish"], "hub.url": [TOPIC], "hub.topic": [TOPIC]}
        assert told == [fields, fields]
        refuses: WebServer = server
        full = refuses.on("/full", answer(b"no", "403 Forbidden"))
        with pytest.raises(NetworkError, match="HTTP 403"):
            ping(feed(full), is_reachable)
        with pytest.raises(InputError, match="not a public address"):
            ping(feed(hub))


@pytest.mark.parametrize("content", [feed(), b"<rss><channel/></rss>", b"<html>", b""])
def test_what_names_no_hub_is_refused(content: bytes) -> None:
    with pytest.raises(InputError):
        ping(content, is_reachable)
