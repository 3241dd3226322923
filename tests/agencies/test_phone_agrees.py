"""The phone decides about names and standings as the server does: one table, two languages."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Page

from ltsa_pwa.assets import DEVICE

pytestmark = pytest.mark.journeys

CASES = Path(__file__).parents[1] / "cases"
NAMES = """async (cases) => {
    const { likeness, numberLikeness, placeName } = await import("/agency_names.js");
    const answered = (table, name, answer) =>
        table.map((each) => ({ ...each, [name]: answer(each.asked, each.listed) ?? null }));
    const isPlace = (asked, listed) =>
        placeName(asked) !== "" && placeName(asked) === placeName(listed);
    return {
        names: answered(cases.names, "likeness", likeness),
        numbers: answered(cases.numbers, "likeness", numberLikeness),
        places: answered(cases.places, "is_place", isPlace),
    };
}"""
STANDINGS = """async (cases) => {
    const { standing } = await import("/agency_standing.js");
    const found = cases.map(({ agency, register, today, ...told }) => ({
        ...told, agency, register, today,
        standing: standing(agency ?? undefined, register ?? undefined, today),
    }));
    return JSON.parse(JSON.stringify(found));
}"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        """Say nothing."""


@pytest.fixture
def scripts(shared_phone) -> Iterator[Page]:
    """A page that may import the phone's scripts as they stand in the tree."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(DEVICE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    shared_phone.address = f"http://127.0.0.1:{server.server_port}"
    yield shared_phone.opens("/tsconfig.json")
    server.shutdown()
    server.server_close()


def test_phone_compares_names_numbers_and_places_as_the_table_says(scripts):
    cases = json.loads((CASES / "agency_names.json").read_text())

    assert scripts.evaluate(NAMES, cases) == cases


def test_phone_decides_standings_as_the_table_says(scripts):
    cases = json.loads((CASES / "agency_standing.json").read_text())

    assert scripts.evaluate(STANDINGS, cases) == cases
