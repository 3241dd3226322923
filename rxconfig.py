"""Reflex's configuration of the phone app."""

import os

import reflex as rx
from reflex.plugins import SitemapPlugin

from ltsa_pwa.facts import load_for, use
from ltsa_pwa.offline.plugin import HtmlFirst
from ltsa_pwa.settings import read_settings

settings = read_settings(os.environ)
use(load_for(settings))

config = rx.Config(
    app_name="ltsa_pwa",
    app_module_import="ltsa_pwa.app",
    plugins=[HtmlFirst(settings)],
    disable_plugins=[SitemapPlugin],
    show_built_with_reflex=False,
    telemetry_enabled=False,
    frontend_compression_formats=[],
    # What our scripts import is bundled for them alone; the development server would load it into
    # every page, and into itself, where a worker's library does not run.
    frontend_lazy_bundled_libraries=True,
)
