"""The contract on a real phone: answered, found, kept, and taken to a report only by her."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.phone import Handset, Phone
from tests.papers.no_room import has_no_room

pytestmark = pytest.mark.journeys


# While the floor of Hong Kong is still relied on.
TODAY = "2026-10-01T08:00:00+08:00"


def opens_check(phone: Handset, today: str = TODAY) -> Page:
    phone.page.clock.set_fixed_time(today)
    page = phone.opens("/en/contract")
    page.wait_for_selector("contract-check[ready]")
    return page


def works(page: Page, country: str, sector: str) -> None:
    page.locator("select[name=country]").select_option(country)
    page.locator("select[name=sector]").select_option(sector)


def goes_to(page: Page, question: str) -> None:
    while page.locator(f"fieldset#{question}").is_hidden():
        page.locator("[data-part=next]").click()


def answers(page: Page, question: str, answer: str) -> None:
    goes_to(page, question)
    page.locator(f"input[name={question}][value={answer}]").check()


def is_paid(page: Page, amount: str, currency: str = "HKD") -> None:
    answers(page, "wage", "yes")
    page.locator("[name=wage-amount]").fill(amount)
    page.locator("[name=wage-currency]").select_option(currency)
    page.locator("[name=wage-currency]").blur()


def names(page: Page, finding: str) -> list[str]:
    return page.locator(f"ul[data-part={finding}] strong").all_inner_texts()


def finishes(page: Page) -> None:
    page.locator("[data-part=finish]").click()
    expect(page.locator("[data-part=result]")).to_be_visible()


def test_result_says_what_differs_what_is_missing_and_what_to_ask(phone: Handset):
    page = opens_check(phone)
    works(page, "HK", "household")
    answers(page, "employer", "yes")
    answers(page, "place", "no")
    is_paid(page, "4.900")
    answers(page, "hours", "unknown")

    finishes(page)

    assert {each: names(page, each) for each in ("differs", "missing", "ask", "fits")} == {
        "differs": ["Wage"],
        "missing": ["Place of work"],
        "ask": ["Hours of work"],
        "fits": ["Employer and address"],
    }
    row = page.locator("ul[data-part=differs] li")
    expect(row).to_contain_text("In the contract: HK$4,900 a month.")
    expect(row).to_contain_text("at least HK$5,100 a month")


def test_floor_that_has_grown_old_is_only_asked_about(phone: Handset):
    page = opens_check(phone, today="2028-01-01T08:00:00+08:00")
    works(page, "HK", "household")
    is_paid(page, "5.100")

    finishes(page)

    assert {each: names(page, each) for each in ("differs", "ask", "fits")} == {
        "differs": [],
        "ask": ["Wage"],
        "fits": [],
    }
    row = page.locator("ul[data-part=ask] li")
    expect(row).to_contain_text("We looked long ago. Ask BP3MI or the mission for today’s rule.")


def test_wage_where_we_know_no_floor_is_asked_about(phone: Handset):
    page = opens_check(phone)
    works(page, "BN", "household")
    is_paid(page, "1", "BND")

    finishes(page)

    assert names(page, "ask") == ["Wage"]
    expect(page.locator("ul[data-part=ask] li")).to_contain_text("We found no wage and no rule")


@pytest.mark.parametrize("country", ["SA", "AE", "KW", "QA", "OM"])
def test_result_says_where_household_work_is_closed(phone: Handset, country: str):
    page = opens_check(phone)
    works(page, country, "household")
    answers(page, "employer", "yes")

    finishes(page)

    assert names(page, "ask") == ["The work"]
    expect(page.locator("ul[data-part=ask] li")).to_contain_text("closed for new workers")


def test_no_word_of_the_result_is_a_verdict(phone: Handset):
    page = opens_check(phone)
    works(page, "HK", "household")
    is_paid(page, "4.900")
    answers(page, "blank", "yes")

    finishes(page)

    told = page.locator("[data-part=result]").inner_text().lower()
    assert [word for word in ("illegal", "invalid", "safe", "fraud") if word in told] == []


def test_figure_of_a_country_stands_beside_the_question_with_its_date(phone: Handset):
    page = opens_check(phone)
    works(page, "TW", "factory")

    goes_to(page, "wage")

    shown = page.locator("fieldset#wage [data-standard]:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Known of Taiwan:")
    expect(shown).to_contain_text("NT$29,500")
    expect(shown).to_contain_text("Seen: ")


def test_country_without_a_figure_says_so(phone: Handset):
    page = opens_check(phone)

    works(page, "JP", "factory")

    expect(page.locator("[data-part=no-standard]")).to_be_visible()


def test_ship_is_asked_of_a_fisher_and_the_room_is_not(phone: Handset):
    page = opens_check(phone)
    works(page, "TW", "fishing")

    asked = []
    while page.locator("[data-part=result]").is_hidden():
        asked += page.locator("fieldset:visible").evaluate_all("(all) => all.map(({id}) => id)")
        page.locator("[data-part=next]").click()

    assert {"ship", "wayhome"} <= set(asked)
    assert {"room", "one", "family"} & set(asked) == set()


def test_answers_are_there_after_the_battery_was_pulled_out(own_phone: Phone):
    page = opens_check(own_phone)
    works(page, "HK", "household")
    is_paid(page, "4000")
    expect(page.locator("form:not([data-dirty])")).to_have_count(1)

    own_phone.is_killed()
    own_phone.switches_on()
    page = opens_check(own_phone)

    expect(page.locator("select[name=country]")).to_have_value("HK")
    finishes(page)
    assert names(page, "differs") == ["Wage"]


def test_deleted_answers_are_gone(phone: Handset):
    page = opens_check(phone)
    works(page, "HK", "household")
    answers(page, "employer", "yes")
    finishes(page)

    page.locator("[data-part=forget]").click()
    expect(page.locator("[data-part=told]")).to_have_text("Your answers are deleted.")
    page = opens_check(phone)

    expect(page.locator("select[name=country]")).to_have_value("")
    expect(page.locator("input[name=employer]:checked")).to_have_count(0)


def test_report_begins_with_what_was_found_and_nothing_is_sent(phone: Handset):
    page = opens_check(phone)
    works(page, "HK", "household")
    is_paid(page, "4.900")
    answers(page, "copy", "no")
    finishes(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.method))

    page.locator("[data-part=write]").click()
    page.wait_for_selector("report-form[ready]")

    expect(page.locator("[name=text]")).to_have_value(
        "My contract: Household or care, Hong Kong\n\nThis differs\n- Wage. In the contract:"
        " HK$4,900 a month. Known: Signed since September 30, 2025: at least HK$5,100 a month with"
        " free food, or HK$1,236 for food besides. Older contracts: HK$4,990\n\nThis is missing\n-"
        " Your own copy"
    )
    expect(page.locator("[name='where.country']")).to_have_value("HK")
    assert set(asked) == {"GET"}


def test_another_country_has_no_figures_and_is_left_to_the_report_to_ask(phone: Handset):
    page = opens_check(phone)
    works(page, "other", "household")
    expect(page.locator("[data-part=no-standard]")).to_be_visible()
    answers(page, "copy", "no")
    finishes(page)

    page.locator("[data-part=write]").click()
    page.wait_for_selector("report-form[ready]")

    expect(page.locator("[name=text]")).to_have_value(
        "My contract: Household or care, Another country\n\nThis is missing\n- Your own copy"
    )
    expect(page.locator("[name='where.country']")).to_have_value("")


def test_phone_that_keeps_nothing_still_finds(phone: Handset):
    page = opens_check(phone)
    has_no_room(page, "settings")
    works(page, "HK", "household")
    expect(page.locator("[data-part=told]")).to_contain_text("not kept: this phone is full")

    is_paid(page, "4.900")
    finishes(page)

    assert names(page, "differs") == ["Wage"]


def test_without_scripts_every_question_can_be_read(phone: Handset):
    page = phone.opens_window()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(phone.address + "/en/contract")

    expect(page.locator("fieldset:visible")).to_have_count(22)
