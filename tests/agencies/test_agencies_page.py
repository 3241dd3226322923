"""A worker looks an agency up on her phone: real browser, real build, real server."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from ltsa_pwa.agencies.agency import Agency, Register, Sanction
from ltsa_pwa.agencies.command import today
from ltsa_pwa.agencies.sample import sample_register
from tests.agencies.village import asks, reads, shown, waits_for_list

pytestmark = pytest.mark.journeys

ABADI = Agency(
    "PT Maju Jaya Abadi", "C-1/2024", regency="Kabupaten Cirebon", address="Jl. Contoh 1"
)
SWAPPED = Agency("PT Maju Abadi Jaya", "C-2/2024", regency="Kota Bekasi")
# A day more than it takes: a browser that lives in UTC turns its day seven hours after Jakarta.
TOO_OLD = timedelta(days=9)


def a_list(*agencies: Agency, days_old: int = 0) -> Register:
    day = today() - timedelta(days=days_old)
    return Register("a test list", day, day, agencies)


def test_exact_and_near_are_never_mixed(village, phone):
    village.keeps(a_list(ABADI, SWAPPED))
    village.starts()
    page = waits_for_list(phone.opens("/id/agencies"))

    assert asks(page, "p.t. maju jaya abadi") == {
        "exact": ["PT Maju Jaya Abadi"],
        "near": ["PT Maju Abadi Jaya"],
    }
    assert asks(page, "maju jaya abdi") == {"near": ["PT Maju Jaya Abadi", "PT Maju Abadi Jaya"]}
    assert asks(page, "C 2 2024") == {"exact": ["PT Maju Abadi Jaya"]}
    assert asks(page, "cirebon") == {"here": ["PT Maju Jaya Abadi"]}
    assert asks(page, "PT Sinar Timur") == {}
    assert shown(page, "not-found")


def test_search_works_after_the_browser_was_killed_and_the_server_too(village, own_phone):
    phone = own_phone
    village.keeps(a_list(ABADI))
    village.starts()
    waits_for_list(phone.opens_and_keeps("/id/agencies"))
    phone.page.evaluate("new Promise((done) => setTimeout(done, 500))")

    village.goes_dark()
    phone.is_killed()
    phone.switches_on()

    page = waits_for_list(phone.opens("/id/agencies"))
    assert asks(page, "maju jaya abadi") == {"exact": ["PT Maju Jaya Abadi"]}


def test_phone_without_a_list_says_not_checked(village, phone):
    village.starts()
    page = phone.opens("/id/agencies")

    page.wait_for_selector("[data-part='no-list']:not([hidden])")
    assert asks(page, "maju jaya abadi") == {}
    assert (shown(page, "not-checked"), shown(page, "not-found")) == (True, False)


def test_old_list_is_said_and_calls_nobody_active(village, phone):
    revoked = replace(SWAPPED, sanctions=(Sanction("revoked", "SK 1", date(2025, 1, 1)),))
    village.keeps(a_list(ABADI, revoked, days_old=9))
    village.starts()
    page = waits_for_list(phone.opens("/en/agencies"))

    asks(page, "maju abadi jaya")

    row = page.locator("[data-part='exact'] .agency-words").inner_text().split("\n")
    assert shown(page, "old")
    assert [line for line in row if line] == [
        "PT Maju Abadi Jaya",
        "Not checked: the list on this phone is too old for today.",
        "The old list said: licence taken away.",
    ]


def test_answer_says_each_thing_with_its_day(village, phone):
    stopped = replace(
        ABADI,
        until=date(2090, 12, 31),
        sanctions=(
            Sanction("suspended", "SK 7", date(2026, 1, 2), date(2090, 2, 3), "closed country"),
        ),
    )
    village.keeps(a_list(stopped))
    village.starts()
    page = waits_for_list(phone.opens("/en/agencies"))

    asks(page, "maju jaya abadi")

    row = page.locator("[data-part='exact'] details")
    lines = row.locator(".agency-facts").inner_text()
    assert row.get_attribute("open") == ""
    assert "Stopped since January 2, 2026." in lines
    assert "Stopped until February 3, 2090, says the list." in lines
    assert "Stopped for now · SK 7 · January 2, 2026 – February 3, 2090 · closed country" in lines


def test_sample_is_always_called_a_sample(village, phone):
    village.keeps(sample_register(today()))
    village.starts()

    page = waits_for_list(phone.opens("/id/agencies"))

    assert shown(page, "sample")


def test_revocation_reaches_a_phone_at_its_next_opening(village, phone):
    village.keeps(a_list(ABADI))
    village.starts()
    waits_for_list(phone.opens_and_keeps("/en/agencies"))
    village.keeps(a_list(replace(ABADI, sanctions=(Sanction("revoked", "SK 9"),))))

    page = waits_for_list(phone.opens("/en/agencies"))
    asks(page, "maju jaya abadi")

    page.wait_for_selector("[data-status='revoked']")


@pytest.mark.parametrize("says", ["<html>Log in</html>", '{"log_in": true, "agencies": []}'])
def test_log_in_page_of_a_wifi_does_not_become_the_list(village, phone, says):
    village.keeps(a_list(ABADI))
    village.starts()
    waits_for_list(phone.opens_and_keeps("/id/agencies"))
    phone.page.route("**/api/agencies*", lambda route: route.fulfill(body=says))

    with phone.page.expect_response("**/api/agencies*") as answer:
        page = phone.opens("/id/agencies")
    reads(page, answer.value)

    assert asks(page, "maju jaya abadi") == {"exact": ["PT Maju Jaya Abadi"]}
    village.goes_dark()
    page = waits_for_list(phone.opens("/id/agencies"))
    assert asks(page, "maju jaya abadi") == {"exact": ["PT Maju Jaya Abadi"]}


def test_page_without_scripts_waits_for_nothing(phone, village):
    village.starts()
    browser = phone.context.browser
    assert browser is not None
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{village.address}/en/agencies")

    said = page.locator(".register-line").inner_text()
    assert said.strip() == "Without scripts this page cannot compare anything. Ask an office."
    context.close()


def test_revocation_reaches_an_open_page_within_a_minute(village, own_phone):
    village.keeps(a_list(ABADI))
    village.starts()
    own_phone.page.clock.install()
    page = waits_for_list(own_phone.opens("/en/agencies"))
    asks(page, "maju jaya abadi")
    page.wait_for_selector("[data-part='exact'] [data-status='active']")
    village.keeps(a_list(replace(ABADI, sanctions=(Sanction("revoked", "SK 9"),))))

    page.clock.fast_forward(45_000)

    # The rest of the minute is for the answer.
    page.wait_for_selector("[data-part='exact'] [data-status='revoked']", timeout=15_000)


def test_page_left_open_says_not_checked_when_its_list_grows_too_old(village, own_phone):
    page = a_page_that_sleeps(village, own_phone)
    page.clock.install()
    waits_for_list(own_phone.opens("/en/agencies"))
    asks(page, "maju jaya abadi")

    page.clock.fast_forward(TOO_OLD / timedelta(milliseconds=1))

    page.wait_for_selector("[data-part='exact'] [data-status='not_checked']")
    assert shown(page, "old")


def test_page_that_is_looked_at_again_says_not_checked_when_its_list_is_too_old(village, own_phone):
    page = a_page_that_sleeps(village, own_phone)
    waits_for_list(own_phone.opens("/en/agencies"))
    asks(page, "maju jaya abadi")
    page.clock.set_fixed_time(datetime.now(UTC) + TOO_OLD)

    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    page.wait_for_selector("[data-part='exact'] [data-status='not_checked']")
    assert shown(page, "old")


def a_page_that_sleeps(village, phone):
    """With a list of today, and nobody to bring a newer one."""
    village.keeps(a_list(ABADI))
    village.starts()
    waits_for_list(phone.opens_and_keeps("/en/agencies"))
    village.goes_dark()
    return phone.page


def test_text_read_last_is_the_one_that_counts_however_long_the_one_before_takes(village, phone):
    village.keeps(a_list(ABADI))
    village.starts()
    page = waits_for_list(phone.opens("/id/agencies"))

    # The number of the first takes its marks to be made, the second has none: it is done at once.
    page.evaluate("""async () => {
        const [search, chat] = ["agency-search", "#agency-chat"].map((each) =>
            document.querySelector(each));
        chat.value = "hub 0812-7777-6666";
        const slow = search.readOffer();
        chat.value = "";
        await Promise.all([slow, search.readOffer()]);
    }""")

    assert not shown(page, "pasted")
