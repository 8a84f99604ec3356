"""A web server on this machine that misbehaves on request, byte by byte as it is told."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from socketserver import StreamRequestHandler, ThreadingTCPServer

import trustme

Behavior = Callable[["Connection"], None]


def answer(
    body: bytes = b"", status: str = "200 OK", length: int | None = None, **headers: str
) -> bytes:
    """A whole answer; `length` is the Content-Length it claims, headers have _ for -."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + body


@dataclass
class Connection:
    """One connection: the bytes of the request's head, and what can be done to it."""

    socket: socket.socket
    request: bytes
    stop: threading.Event

    def send(self, data: bytes) -> None:
        """Send bytes; that the other side has gone is no trouble."""
        with contextlib.suppress(OSError):
            self.socket.sendall(data)

    def drip(self, data: bytes, seconds: float = 0.05) -> None:
        """Send one byte at a time, for as long as anyone listens."""
        for byte in data:
            if self.stop.wait(seconds):
                return
            try:
                self.socket.sendall(bytes([byte]))
            except OSError:
                return

    def hang(self) -> None:
        """Say nothing until the test is over."""
        self.stop.wait()

    def reset(self) -> None:
        """Break the connection off with RST."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


@dataclass
class WebServer:
    """`on("/path", behavior)` gives the address at which that will happen."""

    port: int
    scheme: str = "http"
    stop: threading.Event = field(default_factory=threading.Event)
    behaviors: dict[bytes, Behavior] = field(default_factory=dict)
    requests: list[bytes] = field(default_factory=list)

    def on(self, path: str, behavior: Behavior | bytes, host: str = "127.0.0.1") -> str:
        """Do `behavior`, or send those bytes, when asked for `path`."""
        does = behavior if callable(behavior) else lambda c: c.send(behavior)
        self.behaviors[path.encode()] = does
        return f"{self.scheme}://{host}:{self.port}{path}"

    def handle(self, connection: Connection) -> None:
        """Answer one request."""
        self.requests.append(connection.request)
        path = connection.request.partition(b" ")[2].partition(b" ")[0]
        if path in self.behaviors:
            self.behaviors[path](connection)
        else:
            connection.send(answer(status="400 Bad Request"))


def tls(certificate: trustme.LeafCert | None) -> ssl.SSLContext | None:
    """What a server needs to show `certificate`, if there is one."""
    if certificate is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


@contextlib.contextmanager
def listening(
    context: ssl.SSLContext | None, converse: Callable[[socket.socket], None]
) -> Iterator[int]:
    """A free port of 127.0.0.1 where `converse` answers, each connection in a thread."""

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(OSError):
                line = self.request
                if context is not None:
                    line = context.wrap_socket(line, server_side=True)
                converse(line)
                line.close()

    class Server(ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as tcp:
        threading.Thread(target=tcp.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield tcp.server_address[1]
        finally:
            tcp.shutdown()


@contextlib.contextmanager
def serving(certificate: trustme.LeafCert | None = None) -> Iterator[WebServer]:
    """A server on a free port of 127.0.0.1, with TLS if there is a certificate."""
    context = tls(certificate)

    def converse(line: socket.socket) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n") and (data := line.recv(4096)):
            head += data
            if not head.startswith(b"GET "):
                break
        server.handle(Connection(line, head, server.stop))

    with listening(context, converse) as port:
        server = WebServer(port, "https" if context else "http")
        try:
            yield server
        finally:
            server.stop.set()
