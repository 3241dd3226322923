"""Counts and roles in a real browser, at a real desk: one walk for each role."""

import pytest
from playwright.sync_api import Page, expect

from ltsa_desk.counts.counting import count_due
from ltsa_desk.counts.published import everything
from ltsa_desk.house import open_house
from ltsa_desk.moments import now
from ltsa_desk.officers.roles import Role
from ltsa_desk.settings import read_settings
from tests.desk.browsing import pictured
from tests.desk.crowd import settle

pytestmark = pytest.mark.journeys

PARTNERS_CASE = "RAHASIA"


@pytest.fixture(scope="module")
def village(office):
    """The desk after a year of work; the code of a village that is told of."""
    house = open_house(read_settings(office.environment))
    settle(house, 3000, 200, now=now())
    newest = count_due(house)[-1]
    told = everything(house.engine, newest)
    house.engine.dispose()
    return next(place for place in sorted(told) if len(place) == len("3209052004"))


def comes_in(page: Page, office, role: Role, area: str = "") -> None:
    password = office.hires(role.value, "en", role, area)
    page.goto(f"{office.address}/en/sign-in")
    page.get_by_label("Name").fill(role.value)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def doors(page: Page) -> list[str]:
    line = page.get_by_role("navigation", name="Pages").get_by_role("link")
    expect(line.first).to_be_visible()
    return line.all_inner_texts()


def is_refused(page: Page, office, path: str) -> None:
    page.goto(f"{office.address}{path}")
    expect(page.get_by_role("heading", name="This page is not for your account")).to_be_visible()


@pytest.mark.usefixtures("village")
def test_an_officer_goes_from_the_country_to_a_village_and_takes_a_file_along(page, office):
    comes_in(page, office, Role.OFFICER)
    page.get_by_role("link", name="Counts").click()
    expect(page.get_by_role("heading", name="All places")).to_be_visible()
    assert "Counts" in doors(page)
    pictured(page, "counts")

    page.get_by_role("button", name="Jawa Barat").first.click()
    expect(page.get_by_role("heading", name="Jawa Barat")).to_be_visible()
    page.get_by_role("button", name="Kabupaten Cirebon").first.click()
    expect(page.get_by_role("heading", name="Kabupaten Cirebon")).to_be_visible()
    with page.expect_download() as taken:
        page.get_by_role("link", name="This month as CSV").click()

    assert taken.value.suggested_filename.startswith("counts-20")


@pytest.mark.usefixtures("village")
def test_the_quarterly_sheet_is_printed_without_what_is_only_for_the_screen(page, office):
    comes_in(page, office, Role.ADMINISTRATOR)
    expect(page.get_by_role("heading", name="All places")).to_be_visible()
    page.get_by_role("link", name="Quarterly sheet").click()
    expect(page.get_by_role("heading", name="By regency")).to_be_visible()
    pictured(page, "sheet")

    page.emulate_media(media="print")

    expect(page.get_by_role("heading", name="By regency")).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Pages")).to_be_hidden()
    is_refused(page, office, "/en")


def test_a_village_task_force_sees_its_village_and_nothing_else(page, office, village):
    comes_in(page, office, Role.VILLAGE, village)

    expect(page.get_by_role("heading", name="Counts")).to_be_visible()
    assert doors(page) == ["Counts"]
    expect(page.get_by_role("table")).to_have_count(0)
    expect(page.get_by_role("link", name="Quarterly sheet")).to_have_count(0)
    is_refused(page, office, "/en")
    is_refused(page, office, "/en/counts/sheet")
    pictured(page, "refused")


@pytest.mark.usefixtures("village")
def test_an_outreach_worker_sees_the_counts_of_the_own_regency(page, office):
    comes_in(page, office, Role.OUTREACH, "3209")

    expect(page.get_by_role("heading", name="Kabupaten Cirebon")).to_be_visible()
    expect(page.get_by_role("button", name="Jawa Barat")).to_have_count(0)
    is_refused(page, office, "/en")


def test_a_partner_sees_a_case_once_it_is_handed_on_and_no_longer_when_it_is_taken_back(
    page, office, chromium
):
    comes_in(page, office, Role.PARTNER)
    expect(page.get_by_text("Nothing here.")).to_be_visible()
    phone = office.phone()
    office.gets(phone, "report", text=PARTNERS_CASE)
    is_refused(page, office, f"/en/cases/{phone.case}")
    desk = chromium.new_context().new_page()
    hands_on(desk, office, phone.case)

    page.goto(f"{office.address}/en/cases/{phone.case}")
    expect(page.locator(".thread")).to_contain_text(PARTNERS_CASE)
    expect(page.get_by_text("Close the case")).to_have_count(0)
    desk.get_by_role("button", name="Take it back").click()
    expect(desk.get_by_text("The partner can no longer see this case.")).to_be_visible()

    is_refused(page, office, f"/en/cases/{phone.case}")
    assert PARTNERS_CASE not in page.content()
    desk.context.close()


def hands_on(desk: Page, office, case: str) -> None:
    password = office.hires("Ani", "en")
    desk.goto(f"{office.address}/en/sign-in")
    desk.get_by_label("Name").fill("Ani")
    desk.get_by_label("Password").fill(password)
    desk.get_by_role("button", name="Sign in").click()
    expect(desk.get_by_role("heading", name="What waits")).to_be_visible()
    desk.goto(f"{office.address}/en/cases/{case}")
    desk.get_by_text("Hand on to a partner").click()
    desk.get_by_label("Partner", exact=True).select_option(label="partner, LTSA Contoh")
    desk.get_by_role("button", name="Hand on and tell the reporter").click()
    expect(desk.get_by_text("The partner sees the case now")).to_be_visible()
