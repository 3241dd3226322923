"""A report made by touching pictures: the officer reads each answer in words."""

import pytest
from playwright.sync_api import expect

from tests.journeys.worker import Worker

pytestmark = pytest.mark.journeys

TOUCHED = (
    "locked_in",
    "ship",
    "today",
    "other",
    "workmate",
    "unknown",
    "night",
    "hang_up",
    "union",
)
READ = {
    "What": "Cannot leave the house or the ship",
    "When": "Today or last night",
    "Where": "On a ship, Taiwan",
    "Call": "+886 900 000 000",
    "When to call": "At night",
    "If somebody else answers": "Nothing: hang up",
    "For whom": "For somebody else",
    "Relation": "They work together",
    "Consent": "It is not known whether that person agrees",
    "Wants to be heard by": "The union",
    "Language": "Bahasa Indonesia",
}


def answers(page):
    """Every question is gone through; what has a picture is touched."""
    form = page.locator("report-form")
    page.wait_for_selector("report-form[ready]")
    while True:
        for code in TOUCHED:
            # "Something else" has the code of "somebody else" as well.
            picture = form.locator(
                f".choice:has([value={code}]:not([name=what][value=other])):visible"
            )
            if picture.count():
                picture.click()
        if form.locator("[name='where.country']").is_visible():
            form.locator("[name='where.country']").select_option("TW")
        if form.locator("[name='contact.number']").is_visible():
            form.locator("[name='contact.number']").fill("+886 900 000 000")
        if not form.locator("[data-part=next]").is_visible():
            return
        form.locator("[data-part=next]").click()


def test_every_answer_given_by_pictures_is_read_at_the_desk(own_town, new_phone, new_officer):
    town = own_town
    town.starts_server()
    town.starts_desk()
    town.starts_relay()
    worker = Worker(new_phone(town))
    answers(worker.opens("/write"))
    worker.page.locator("[data-part=send]").click()
    worker.sees("office", "[data-part=sent]")

    officer = new_officer(town)
    officer.signs_in()
    officer.sees_cases(1)
    officer.opens_first_case()

    lines = officer.page.locator(".thread dl")
    expect(lines).to_contain_text("The union")
    labels = [each.strip() for each in lines.locator("dt").all_inner_texts()]
    assert dict(zip(labels, lines.locator("dd").all_inner_texts(), strict=True)) == READ
