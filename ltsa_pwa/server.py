"""The one program on the internet that phones talk to: the pages and the API."""

import logging

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from ltsa_pwa.api import create_api
from ltsa_pwa.settings import Settings
from ltsa_pwa.site import Site


def create_server(settings: Settings) -> ASGIApp:
    """Pages and API behind one address; raises before anything listens if a setting is wrong."""
    site = Site(settings.site_dir)
    api = create_api(settings)

    async def server(scope: Scope, receive: Receive, send: Send) -> None:
        is_page = scope["type"] == "http" and not f"{scope['path']}/".startswith("/api/")
        await (site if is_page else api)(scope, receive, send)

    return server


def serve(settings: Settings) -> None:
    """Serve until told to stop. Nothing is logged about who asked for what."""
    server = create_server(settings)
    logging.getLogger("uvicorn.access").disabled = True
    uvicorn.run(
        server,
        host=settings.host,
        port=settings.port,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=10,
    )
