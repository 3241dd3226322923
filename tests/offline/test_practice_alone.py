"""Practice cannot send: nothing that can is in its script, in the sources or in what was built."""

import re
from pathlib import Path

import pytest

from ltsa_pwa.assets import DEVICE
from ltsa_pwa.i18n import LANGUAGES
from ltsa_pwa.routes import PRACTICE, address
from tests.offline.built import SITE, see

IMPORT = re.compile(r"""(?:^|\n)(?:import|export)\b[^;]*?["']\./([\w.-]+\.js)["']""")
LATE_IMPORT = re.compile(r"""(?<!\{ )\bimport\(["']\./([\w.-]+\.js)["']\)(?!\.)""")
SENDS = re.compile(
    r"\b(fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|WebTransport|RTCPeerConnection"
    r"|\.sync\b|controller\??\.postMessage|/api/)"
)
SENDERS = {"outbox.js", "deliver.js", "seal.js", "new_case.js", "frame.js", "clips.js"}


def code_of(name: str) -> str:
    text = (DEVICE / name).read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/|(?m:^\s*//[^\n]*$)", "", text, flags=re.DOTALL)


def reached_from(entry: str) -> set[str]:
    """Every module that the entry imports, at once or later."""
    found, waiting = set(), [entry]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        code = code_of(name)
        waiting += IMPORT.findall(code) + LATE_IMPORT.findall(code)
    return found


def scripts_of(page: Path) -> list[Path]:
    return [SITE / each.split("#")[0][1:] for each in see(page).addresses if each.endswith(".js")]


def test_no_module_that_sends_is_reached_from_the_practice():
    reached = reached_from("practice-page.js")

    assert reached & SENDERS == set()
    assert [name for name in sorted(reached) if SENDS.search(code_of(name))] == []


def test_the_walk_finds_the_senders_where_they_are():
    assert SENDERS - reached_from("alarm-page.js") == set()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_built_practice_is_one_script_that_imports_nothing_and_cannot_send(language):
    [script] = scripts_of(SITE / f"{address(PRACTICE, language.tag)[1:]}.html")
    code = script.read_text(encoding="utf-8")

    assert script.name == "practice-page.js"
    assert re.findall(r"""\bimport\b|\bfrom\s*["'`]\./""", code) == []
    assert SENDS.findall(code) == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.tag)
def test_browser_is_told_to_let_nothing_out_of_the_practice(language):
    page = (SITE / f"{address(PRACTICE, language.tag)[1:]}.html").read_text(encoding="utf-8")

    assert "connect-src 'none'; form-action 'none'" in page.replace("&#x27;", "'")
