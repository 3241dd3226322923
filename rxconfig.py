"""Reflex's configuration of the phone app."""

import os

import reflex as rx
from reflex.plugins import SitemapPlugin

from ltsa_pwa.offline.plugin import HtmlFirst
from ltsa_pwa.settings import read_settings

config = rx.Config(
    app_name="ltsa_pwa",
    app_module_import="ltsa_pwa.app",
    plugins=[HtmlFirst(read_settings(os.environ))],
    disable_plugins=[SitemapPlugin],
    show_built_with_reflex=False,
    telemetry_enabled=False,
    frontend_compression_formats=[],
)
