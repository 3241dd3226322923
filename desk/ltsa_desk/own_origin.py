"""Let the built pages find their socket where they themselves came from."""

from pathlib import Path
from typing import Unpack

import reflex_base
from reflex_base.plugins.base import Plugin, PreCompileContext

REFLEX_OWN = Path(reflex_base.__file__).parent / ".templates" / "web" / "utils" / "state.js"
BAKED_IN = "endpoint.hostname = frontend_hostname;"
BAKED_IN_PORT = 'endpoint.port = ""; // Assume websocket is on https port via load balancer.'
# Not `host` alone: where the address names no port, that would leave the one that is baked in.
OF_THE_PAGE = BAKED_IN + " endpoint.port = window.location.port; /* the page's own */"


class ReflexChanged(Exception):
    """Reflex' script is no longer the one this was written for."""


class OwnOriginPlugin(Plugin):
    """One build for every port and name: Reflex would compile the port into the scripts."""

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        """Change Reflex' script before it is bundled.

        From its own copy: what lies in the folder of the build may have been
        changed by an older version of this.
        """
        script = follow_the_page(REFLEX_OWN.read_text(encoding="utf-8"))
        context["add_modify_task"]("utils/state.js", lambda _: script)


def follow_the_page(script: str) -> str:
    """The script with the page's own host and port; ReflexChanged when it cannot be found."""
    if BAKED_IN not in script or BAKED_IN_PORT not in script:
        raise ReflexChanged("utils/state.js: getBackendURL")
    return script.replace(BAKED_IN, OF_THE_PAGE).replace(BAKED_IN_PORT, "")
