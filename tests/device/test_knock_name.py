"""A knock carries the name she chose for the home screen, also under a lock."""

import pytest
from playwright.sync_api import Page

from tests.device.locking import locks, switches_on

pytestmark = pytest.mark.journeys

LOOKS = """() => lab.store.keep("settings", "look", { kind: "notes", name: "Catatan" })"""
KNOCKED = """async (said) => {
    const titles = [];
    await lab.knock.knocked({ showNotification: async (title) => titles.push(title) }, said);
    return titles;
}"""
OF_A_CASE, OF_THE_LIST = "", "list"


@pytest.mark.parametrize("said", [OF_A_CASE, OF_THE_LIST])
def test_knock_carries_the_chosen_name(page: Page, said: str):
    before = page.evaluate(KNOCKED, said)

    page.evaluate(LOOKS)

    assert (before, page.evaluate(KNOCKED, said)) == (["Bekal"], ["Catatan"])


@pytest.mark.parametrize("said", [OF_A_CASE, OF_THE_LIST])
def test_locked_phone_keeps_to_the_chosen_name(page: Page, said: str):
    page.evaluate(LOOKS)
    switches_on(page)
    locks(page)

    assert page.evaluate(KNOCKED, said) == ["Catatan"]
