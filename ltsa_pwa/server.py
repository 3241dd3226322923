"""The one program on the internet that phones talk to: the pages and the API."""

import logging

import uvicorn
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ltsa_pwa.api import create_api
from ltsa_pwa.line import Line
from ltsa_pwa.settings import Settings
from ltsa_pwa.site import Site

STAY_WITH_TLS = (b"strict-transport-security", b"max-age=31536000; includeSubDomains")


def create_server(settings: Settings) -> ASGIApp:
    """Pages and API behind one address; raises before anything listens if a setting is wrong."""
    site = Site(settings.site_dir)
    api = create_api(settings)

    async def server(scope: Scope, receive: Receive, send: Send) -> None:
        if scope.get("scheme") == "https":
            send = with_header(send, STAY_WITH_TLS)
        is_page = scope["type"] == "http" and not f"{scope['path']}/".startswith("/api/")
        await (site if is_page else api)(scope, receive, send)

    return server


def with_header(send: Send, header: tuple[bytes, bytes]) -> Send:
    """Over plain HTTP a browser may not be told to stay with TLS: anybody could have said it."""

    async def send_more(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", []), header]
        await send(message)

    return send_more


def serve(settings: Settings) -> None:
    """Serve until told to stop. Nothing is logged about who asked for what."""
    server = create_server(settings)
    logging.getLogger("uvicorn.access").disabled = True
    uvicorn.run(
        server,
        host=settings.host,
        port=settings.port,
        http=Line,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=10,
    )
