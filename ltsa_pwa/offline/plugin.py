"""The Reflex plugin that turns a build into plain pages a phone can keep."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reflex.plugins import Plugin
from reflex_base.constants import CompileContext
from reflex_base.environment import environment
from rich.console import Console

from ltsa_pwa.assets import STYLE
from ltsa_pwa.offline.bundle import bundle_for_development
from ltsa_pwa.offline.heads import heads
from ltsa_pwa.offline.site import lay_out_site
from ltsa_pwa.offline.style import tightened
from ltsa_pwa.settings import Settings

_DOCUMENT = Path(__file__).with_name("document.js")
_PHONE_PACKAGES = (
    "idb@^8.0.3",
    "@hpke/core@^1.9.0",
    "minisearch@^7.2.0",
    "uqr@^0.1.3",
    "qr@^0.7.0",
    "workbox-precaching@^7.4.0",
)
_BUILD_PACKAGES = (
    "workbox-build@^7.4.0",
    "@resvg/resvg-js@^2.6.2",
    "purgecss@^8.0.0",
    "typescript@^7.0.2",
    "axe-core@^4.11.0",
    "idn-area-data@^4.0.1",  # villages, as the state numbers them
)


class HtmlFirst(Plugin):
    """Pages without React at run time, with our own scripts, worker and manifests."""

    def __init__(self, settings: Settings) -> None:
        """Build for the office keys and the public address in ``settings``."""
        self._settings = settings

    def get_frontend_dependencies(self, **_context: Any) -> tuple[str, ...]:
        """What the phone's scripts import."""
        return _PHONE_PACKAGES

    def get_frontend_development_dependencies(self, **_context: Any) -> tuple[str, ...]:
        """What bundles, draws and checks them."""
        return _BUILD_PACKAGES

    def pre_compile(self, **context: Any) -> None:
        """Put our document in the place of Reflex's."""
        context["add_modify_task"]("app/_document.js", _our_document)
        if _is_development():
            bundle_for_development(self._settings)

    def post_build(self, **context: Any) -> None:
        """Lay the finished site out, bundled, listed and compressed."""
        lay_out_site(Path(context["static_dir"]), self._settings, Console(stderr=True))


def _our_document(_theirs: str) -> str:
    table = {path: asdict(head) for path, head in heads().items()}
    document = _DOCUMENT.read_text(encoding="utf-8")
    style = tightened(STYLE.read_text(encoding="utf-8"))
    return document.replace("__STYLE__", json.dumps(style)).replace("__HEADS__", json.dumps(table))


def _is_development() -> bool:
    return environment.REFLEX_COMPILE_CONTEXT.get() == CompileContext.RUN
