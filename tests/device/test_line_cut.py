"""Patterns 6, 7 and 15: the line is cut at every step; a month without signal; the place."""

import json
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page

from ltsa_pwa.assets import DEVICE
from tests.device.lab import adds, opens, reports, states, writes
from tests.device.office import Answer, Office, waits_for
from tests.journeys.phone import Phone

KINDS = ["alarm", "place", "cancel"]
CUTS = {
    "while it is sent": Answer(cut=True),
    "before the answer": Answer(cut=True, keeps=True),
    "within the answer": Answer(201, '{"id": "', keeps=True),
}
TAP = "() => lab.outbox.sendNow()"


@pytest.mark.journeys
@pytest.mark.parametrize("how", CUTS)
@pytest.mark.parametrize("step", range(len(KINDS)))
def test_line_cut_at_any_step_makes_one_case_with_each_report_once_in_order(
    page: Page, office: Office, step: int, how: str
):
    office.has_signal = False
    writes(page, KINDS[0])
    for kind in KINDS[1:]:
        adds(page, kind)
    # An empty place in the line is an answer as it should be.
    office.answers = [*[None] * step, CUTS[how]]
    office.has_signal = True

    page.evaluate(TAP)
    waits_for(lambda: states(page) == dict.fromkeys(KINDS, "delivered"))

    assert office.kinds() == KINDS
    assert len({json.loads(body)["case"] for body in office.kept.values()}) == 1
    assert len(office.tries) == len(KINDS) + 1


@pytest.mark.journeys
def test_report_is_still_there_after_thirty_days_without_signal(phone: Phone, office: Office):
    # A browser of its own: the clock is turned for all its windows, of later tests too.
    page = phone.page
    page.clock.install(time=datetime(2026, 11, 1, tzinfo=UTC))
    opens(page, office.address)
    office.has_signal = False
    writes(page)
    page.evaluate("() => lab.outbox.startDelivering()")

    for _ in range(30):
        page.clock.fast_forward("24:00:00")
    after_a_month = states(page)
    opens(page, office.address)
    office.has_signal = True
    page.evaluate(TAP)

    waits_for(lambda: states(page) == {"report": "delivered"})
    assert after_a_month == {"report": "queued"}
    [kept] = reports(page)
    assert kept["written_at"].startswith("2026-11-01")


def test_place_is_read_in_one_script_once_and_never_followed():
    asking = [
        path.name
        for path in sorted(DEVICE.glob("*.js"))
        if "geolocation" in path.read_text(encoding="utf-8")
    ]
    script = (DEVICE / "place.js").read_text(encoding="utf-8")

    assert asking == ["place.js"]
    assert script.count("getCurrentPosition") == 1
    assert "watchPosition" not in script
