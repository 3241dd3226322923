"""Reflex' view of the desk."""

import reflex as rx
from reflex.plugins import SitemapPlugin
from reflex_base.constants import StateManagerMode

from ltsa_desk.counts.places import PlaceNames
from ltsa_desk.own_origin import OwnOriginPlugin
from ltsa_desk.settings import read_settings

config = rx.Config(
    app_name="ltsa_desk",
    app_module_import="ltsa_desk.app",
    plugins=[OwnOriginPlugin(), PlaceNames()],
    disable_plugins=[SitemapPlugin],
    cors_allowed_origins=list(read_settings().origins),
    # What an officer reads is in the memory of this one process and on no disk.
    state_manager_mode=StateManagerMode.MEMORY,
    # A tab that was closed without signing out is forgotten after a quarter of an hour;
    # an open one speaks up every few seconds. (The setting is called after Redis only.)
    redis_token_expiration=900,
    show_built_with_reflex=False,
    telemetry_enabled=False,
    frontend_compression_formats=["gzip"],
)
