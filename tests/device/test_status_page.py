"""What she told is taken back of the right person, or she hears why it cannot be."""

import pytest
from playwright.sync_api import Page, expect

from tests.device.lab import opens
from tests.device.office import Office

pytestmark = pytest.mark.journeys

TELLS = """async ([who, state, label]) => {
    const receipt = await lab.cases.prepareCase();
    const report = await lab.cases.postFirst(receipt, "status", { status: { state } });
    const told = { state, label, case: receipt.case, report: report.id };
    await lab.store.keep("status", who, { ...told, said_at: report.written_at });
    return receipt.case;
}"""
TAKES_OFF = """(name) => lab.store.remove("cases", name)"""
WITHDRAWN = """async () => (await lab.store.entries("outbox"))
    .filter(([, { kind }]) => kind === "withdraw").map(([, letter]) => letter.case)"""
TOLD_OF = """() => lab.store.keys("status")"""


def opens_status(page: Page, office: Office) -> None:
    page.goto(office.address + "/en/status")
    page.wait_for_selector("status-form[ready]")


def told(page: Page):
    return page.locator("status-form > [data-part=told]")


def looks(page: Page, office: Office) -> tuple[list[str], list[str]]:
    """Whose news lie here, and the cases that were taken back."""
    opens(page, office.address)
    return page.evaluate(TOLD_OF), page.evaluate(WITHDRAWN)


def test_what_cannot_be_taken_back_stays_and_says_so(page: Page, office: Office):
    page.evaluate(TAKES_OFF, page.evaluate(TELLS, ["self", "home", ""]))
    opens_status(page, office)

    page.click("[data-part=take-back]")

    expect(told(page)).to_contain_text("Open it under Mine with its five words")
    assert looks(page, office) == (["self"], [])


def test_news_of_another_taken_back_are_not_called_hers(page: Page, office: Office):
    page.evaluate(TELLS, ["self", "home", ""])
    case = page.evaluate(TELLS, ["other", "working", "Bu Siti"])
    opens_status(page, office)
    page.select_option("[name=who]", "other")

    page.click("[data-part=take-back]")

    expect(told(page)).to_contain_text("You took back what you told of Bu Siti.")
    expect(page.locator("[data-part=taken-back]")).to_be_hidden()
    expect(page.locator("[data-part=last-words]")).to_have_text("Home for good")
    assert looks(page, office) == (["self"], [case])


def test_her_own_news_taken_back_are_said_of_her_alone(page: Page, office: Office):
    page.evaluate(TELLS, ["other", "working", "Bu Siti"])
    page.evaluate(TELLS, ["self", "home", ""])
    opens_status(page, office)

    page.click("[data-part=take-back]")
    expect(page.locator("[data-part=taken-back]")).to_be_visible()
    opens_status(page, office)
    page.select_option("[name=who]", "other")

    expect(page.locator("[data-part=taken-back]")).to_be_hidden()
    expect(page.locator("[data-part=last-words]")).to_contain_text("Working abroad")
