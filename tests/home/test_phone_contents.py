"""What the app tells about what it keeps here."""

import pytest
from playwright.sync_api import expect

from ltsa_pwa.routes import OUTREACH, PAGES, POSTER
from tests.journeys.in_the_store import puts
from tests.journeys.phone import Handset, waits_for

pytestmark = pytest.mark.journeys

LIST = {"date": "2026-10-03", "agencies": [{"n": "PT Contoh Resmi"}, {"n": "PT Contoh Lain"}]}


def test_settings_tell_what_is_kept_and_of_which_day(phone: Handset):
    page = phone.opens_and_keeps("/en/settings")
    puts(page, "register", "agencies", {"register": LIST})
    page.reload()

    lines = page.locator("phone-contents p:visible")
    waits_for(lambda: lines.count() == 5)

    told = lines.all_inner_texts()
    # And the first screen, and the page behind the cross; outreach pages come when they are used.
    kept = {*PAGES} - {OUTREACH, POSTER}
    assert told[0].startswith(f"{len(kept) + 2} pages, texts of ")
    assert told[1:4] == [
        "The list of agencies of October 3, 2026, 2 entries",
        "0 answers in your checklist",
        "0 reports waiting to be sent",
    ]


def test_home_greets_with_what_is_left_once_begun(phone: Handset):
    page = phone.opens("/id/checklist")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)")
    puts(page, "ticks", "a01", {"answer": "yes", "on": "2026-11-20"})

    page = phone.opens("/id")

    expect(page.locator("home-greeting .left")).to_contain_text("74")
    expect(page.locator("home-greeting > .lead")).to_be_hidden()
