"""One build of the desk's pages finds its socket at every name and port."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ltsa_desk.own_origin import REFLEX_OWN, OwnOriginPlugin, ReflexChanged, follow_the_page

ASK = Path(__file__).with_name("backend_address.mjs")
BAKED = "ws://localhost:8000/_event"


@pytest.mark.parametrize(
    ("page", "socket"),
    [
        ("https://desk.example.org/en", "wss://desk.example.org/_event"),
        ("https://desk.example.org:8443/en", "wss://desk.example.org:8443/_event"),
        ("http://localhost:8101/en", "ws://localhost:8101/_event"),
        ("http://desk.example.org/en", "ws://desk.example.org/_event"),
    ],
)
def test_the_socket_is_where_the_page_came_from(page, socket):
    script = follow_the_page(REFLEX_OWN.read_text(encoding="utf-8"))

    asked = subprocess.run(
        ["node", str(ASK)],
        input=json.dumps({"script": script, "page": page, "baked": BAKED}),
        capture_output=True,
        text=True,
        check=True,
    )

    assert asked.stdout.strip() == socket


def test_a_script_that_an_older_version_changed_is_no_hindrance():
    tasks: dict[str, Callable[[str], str]] = {}
    context: dict[str, Any] = {"add_modify_task": tasks.__setitem__}

    OwnOriginPlugin().pre_compile(**context)

    assert tasks["utils/state.js"]("endpoint.host = window.location.host;") == follow_the_page(
        REFLEX_OWN.read_text(encoding="utf-8")
    )


def test_a_script_that_reflex_changed_is_refused():
    with pytest.raises(ReflexChanged):
        follow_the_page("export const getBackendURL = () => 'ws://localhost:8000';")
