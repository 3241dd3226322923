"""A status goes the whole road, is a row of codes at the desk, and goes when it is taken back."""

import sqlite3

import pytest
from playwright.sync_api import expect

from tests.journeys.phone import waits_for

pytestmark = pytest.mark.journeys


def rows(town):
    with sqlite3.connect(town.folder / "desk.sqlite3") as tables:
        return tables.execute(
            "SELECT state, country, for_other, consent FROM worker_status"
        ).fetchall()


def test_status_told_for_somebody_reaches_the_desk_without_a_name_and_can_be_taken_back(
    own_town, new_phone
):
    own_town.starts_server()
    own_town.starts_desk()
    own_town.starts_relay()
    page = new_phone(own_town).opens("/en/status")
    page.wait_for_selector("status-form[ready]")
    page.select_option("[name=who]", "new")
    page.fill("[name=label]", "Bu Siti")
    page.check("[name=consent][value=yes]")
    page.check("[name=state][value=working]")
    page.click("form details summary")
    page.select_option("[name=country]", "TW")

    page.click("[data-part=go-on]")
    page.click("[data-part=send]")
    expect(page.locator("[data-part=sent]")).to_be_visible()
    told = waits_for(lambda: rows(own_town))
    page.reload()
    page.wait_for_selector("status-form[ready]")
    page.select_option("[name=who]", label="Bu Siti")
    page.click("[data-part=take-back]")
    waits_for(lambda: rows(own_town) == [])

    assert told == [("working", "TW", 1, 1)]
