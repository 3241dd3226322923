"""What the four states say of one report."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.journeys

STATES = """(types) => {
    const told = types.map((type, at) => ({ n: at + 1, type, report: "r1", at: "", data: {} }));
    return lab.thread.statesOf("r1", undefined, told).refused;
}"""


@pytest.mark.parametrize(
    ("types", "refused"),
    [
        (["report.received", "report.refused"], True),
        (["report.refused", "report.forwarded", "report.opened"], False),
        (["report.forwarded", "report.refused"], True),
    ],
)
def test_report_the_office_took_after_all_is_not_refused(page: Page, types, refused):
    assert page.evaluate(STATES, types) is refused
