"""One build of the desk's pages finds its socket at every name and port."""

import json
import subprocess
from pathlib import Path

import pytest
import reflex_base

from ltsa_desk.own_origin import ReflexChanged, follow_the_page

SCRIPT = Path(reflex_base.__file__).parent / ".templates" / "web" / "utils" / "state.js"
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
    script = follow_the_page(SCRIPT.read_text(encoding="utf-8"))

    asked = subprocess.run(
        ["node", str(ASK)],
        input=json.dumps({"script": script, "page": page, "baked": BAKED}),
        capture_output=True,
        text=True,
        check=True,
    )

    assert asked.stdout.strip() == socket


def test_a_script_is_changed_once():
    once = follow_the_page(SCRIPT.read_text(encoding="utf-8"))

    assert follow_the_page(once) == once


def test_a_script_that_reflex_changed_is_refused():
    with pytest.raises(ReflexChanged):
        follow_the_page("export const getBackendURL = () => 'ws://localhost:8000';")
