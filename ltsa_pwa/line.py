"""One connection of a phone: who says nothing, or talks for ever, does not hold it."""

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

SLOWEST_HEADERS = 20.0
"""Seconds for the head of a request: a kilobyte over GPRS takes two."""
LONGEST_HEADERS = 16 * 1024


class Line(HttpToolsProtocol):
    """The server's protocol, with an end to patience.

    Without it, a thousand sockets that send one letter a minute are a thousand
    phones that cannot get through. Bodies have their own term where they are read.
    """

    _deadline: asyncio.TimerHandle | None = None
    _heard = 0

    def connection_made(self, transport: asyncio.Transport) -> None:
        super().connection_made(transport)
        self._expect_headers()

    def data_received(self, data: bytes) -> None:
        is_idle = self.cycle is None or self.cycle.response_complete
        if self._deadline is None and is_idle:
            self._expect_headers()
        super().data_received(data)

    def on_message_begin(self) -> None:
        self._heard = 0
        super().on_message_begin()

    def on_url(self, url: bytes) -> None:
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count(len(name) + len(value))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._forget_deadline()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        self._forget_deadline()
        super().connection_lost(exc)

    def _expect_headers(self) -> None:
        self._deadline = self.loop.call_later(SLOWEST_HEADERS, self._hang_up)

    def _forget_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _count(self, more: int) -> None:
        """More than any browser sends in the head of a request is no browser's."""
        self._heard += more
        if self._heard > LONGEST_HEADERS:
            self._hang_up()

    def _hang_up(self) -> None:
        if not self.transport.is_closing():
            self.transport.abort()
