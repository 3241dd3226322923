"""The four answers and what stands below a pasted number: in a real browser, on a list of ours."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from ltsa_pwa.agencies.agency import Agency, Permit, Register, Sanction
from ltsa_pwa.agencies.command import today
from ltsa_pwa.agencies.contact import contact
from tests.agencies.village import asks, shown, waits_for_list
from tests.journeys.in_the_store import lies
from tests.journeys.phone import waits_for

pytestmark = pytest.mark.journeys

NUMBER = contact("phone", "0812 3456 7890")
RESMI = Agency(
    "PT Contoh Resmi Abadi",
    "C-1/2024",
    until=date(2090, 12, 31),
    regency="Kabupaten Cirebon",
    contacts=(NUMBER,) if NUMBER else (),
    permits=(Permit("TW", "caregiver", until=date(2090, 1, 2)), Permit("HK")),
)
QUESTIONS = ["company", "permit", "person", "account"]


def a_list(*agencies: Agency, sanctions_old: int = 0) -> Register:
    day = today()
    looked = day - timedelta(days=sanctions_old)
    return Register("a test list", day, looked, agencies, permits_date=day, contacts_date=day)


def opens(
    village, phone, register: Register, query: str, job: str = "", country: str = "TW"
) -> Page:
    village.keeps(register)
    village.starts()
    page = waits_for_list(phone.opens("/en/agencies"))
    page.locator("[data-part=offer] details").evaluate("each => each.open = true")
    page.select_option("#agency-country", country)
    page.fill("#agency-job", job)
    page.fill("#agency-name", query)
    row = page.locator("[data-part=exact] details, [data-part=near] details").first
    expect(row).to_be_visible()
    # What was chosen above is looked at when the fingers rest: a row may be written anew meanwhile.
    answer = page.locator("details[open] .agency-opened")
    waits_for(lambda: row.evaluate("each => each.open = true") and answer.count())
    return page


def says(page: Page, question: str, verdict: str, words: str) -> None:
    row = page.locator(f"[data-question={question}]")
    expect(row.locator("[data-say=verdict]")).to_have_text(verdict)
    expect(row.locator("[data-say=lines]")).to_contain_text(words)


@pytest.mark.parametrize(
    "sanction",
    [Sanction("warning", "SK 4"), Sanction("suspended", "SK 1", until=date(2020, 3, 4))],
    ids=["warning", "ended"],
)
def test_nobody_reads_no_sanction_of_a_company_that_has_one(village, phone, sanction):
    page = opens(
        village, phone, a_list(replace(RESMI, sanctions=(sanction,))), "contoh resmi abadi"
    )

    assert "No sanction was found" not in page.locator("agency-search").inner_text()
    expect(page.locator("[data-part=exact] .agency-status")).to_contain_text(
        "A sanction stands there too"
    )
    says(page, "company", "Found", "A sanction stands there too")


def test_permit_is_not_found_while_nobody_has_looked_at_sanctions(village, phone):
    page = opens(village, phone, a_list(RESMI, sanctions_old=9), "contoh resmi abadi", "caregiver")

    says(page, "permit", "Not checked", "Not checked: the list on this phone is too old for today.")


@pytest.mark.parametrize("query", ["contoh abadi resmi", "contoh resmi abdi", "contoh resmi"])
def test_first_tick_of_another_name_is_not_found(village, phone, query):
    page = opens(village, phone, a_list(RESMI), query)

    likeness = page.locator("[data-part=near] .agency-likeness").inner_text()
    says(page, "company", "Ask first", likeness)


def test_company_whose_number_stands_beside_a_name_only_like_its_own_is_shown_once(village, phone):
    page = opens(village, phone, a_list(RESMI), "contoh abadi resmi")

    page.fill("#agency-chat", "Hubungi 0812-3456-7890")

    says(page, "person", "Found", "0812-3456-7890")
    assert (shown(page, "owner"), shown(page, "near")) == (False, True)
    says(page, "company", "Ask first", "The same words in another order.")


@pytest.mark.parametrize(("many", "is_said"), [(200, False), (201, True)])
def test_it_is_said_that_of_a_very_long_text_only_the_first_numbers_were_compared(
    village, phone, many, is_said
):
    page = opens(village, phone, a_list(RESMI), "contoh resmi abadi")

    page.fill("#agency-chat", "\n".join(f"0812-5550-{number:04}" for number in range(many)))

    expect(page.locator("[data-part=contacts] li")).to_have_count(200)
    left = page.get_by_text("Only the first 200 were compared. Paste the rest alone.")
    expect(left).to_be_visible(visible=is_said)


@pytest.mark.parametrize("chat", ["", "0812-3456-7890", "0812-9999-8888, BCA 1234567890"])
def test_every_answer_says_as_of_when_from_where_and_what_to_do(village, phone, chat):
    page = opens(village, phone, a_list(RESMI), "contoh resmi abadi", "caregiver")
    page.fill("#agency-chat", chat)
    page.wait_for_timeout(1000)

    for question in QUESTIONS:
        row = page.locator(f"[data-question={question}]")
        expect(row.locator("[data-say=as-of]")).to_contain_text("source: a test list")
        expect(row.locator("[data-say=next]")).not_to_be_empty()


def test_permit_that_names_no_job_is_found_for_none(village, phone):
    page = opens(village, phone, a_list(RESMI), "contoh resmi abadi", "caregiver", "HK")

    says(page, "permit", "Ask first", "It names no job")


def test_pasted_number_alone_has_its_day_its_next_step_and_a_report(village, phone):
    village.keeps(a_list(RESMI))
    village.starts()
    page = waits_for_list(phone.opens("/en/agencies"))
    page.locator("[data-part=offer] details").evaluate("each => each.open = true")
    assert not shown(page, "contacts-more")

    page.fill("#agency-chat", "0812-9999-8888")

    pasted = page.locator("[data-part=pasted]")
    expect(pasted).to_contain_text("source: a test list")
    expect(pasted).to_contain_text("Call the company on a number that the office gives you")
    pasted.get_by_role("button", name="Report this agency").click()
    page.wait_for_url("**/en/write")
    text = page.locator("textarea[name=text]")
    expect(text).not_to_be_empty()
    said = text.input_value().replace("\u2068", "").replace("\u2069", "")
    assert "about 0812-9999-8888:" in said
    assert "0812-9999-8888 is registered for no company in what we checked." in said


def test_followed_company_that_is_gone_can_be_reported(village, phone):
    page = opens(village, phone, a_list(RESMI), "contoh resmi abadi")
    page.locator("[data-part=exact] [data-do=follow]").click()
    row = page.locator("[data-part=followed]")
    expect(row).to_be_visible()
    village.keeps(a_list(replace(RESMI, name="PT Contoh Lain", licence="C-2/2024")))
    waits_for_list(phone.opens("/en/agencies"))

    row.locator("summary").click()
    row.get_by_role("button", name="Report this agency").click()

    page.wait_for_url("**/en/write")
    text = page.locator("textarea[name=text]")
    expect(text).not_to_be_empty()
    assert "about PT Contoh Resmi Abadi (C-1/2024):" in text.input_value()
    assert "Not found in what we checked; it was in the list before." in text.input_value()


@pytest.mark.parametrize(
    ("query", "missed"),
    [("PT Contoh Abadi Resmi", 1), ("PT Contoh Resmi", None), ("PT Contoh Resmi Abadi", None)],
)
def test_name_that_only_others_are_like_counts_as_not_found(village, phone, query, missed):
    village.keeps(a_list(RESMI))
    village.starts()
    page = waits_for_list(phone.opens("/en/agencies"))

    page.fill("#agency-name", query)
    page.wait_for_timeout(3500)

    kept = page.evaluate(
        """() => new Promise((done) => {
            indexedDB.open("bekal").onsuccess = ({ target: { result: db } }) => {
                const asked = db.transaction("register").objectStore("register").get("missed");
                asked.onsuccess = () => done(asked.result ?? null);
            };
        })"""
    )
    assert kept == missed


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("cierbon", "Cirebon"),
        ("taiwn", "Taiwan"),
        ("hongkon", "Hong Kong"),
        ("caregver", "Caregiver"),
    ],
)
def test_misspelt_place_country_or_job_is_found_and_said_to_be_a_guess(
    village, phone, query, meant
):
    village.keeps(a_list(RESMI))
    village.starts()
    page = waits_for_list(phone.opens("/id/agencies"))

    assert asks(page, query) == {"here": ["PT Contoh Resmi Abadi"]}
    expect(page.locator("[data-part=meant]")).to_contain_text(meant)
    assert shown(page, "not-found")
    assert asks(page, "cirebon") == {"here": ["PT Contoh Resmi Abadi"]}
    expect(page.locator("[data-part=meant]")).to_be_hidden()


def test_two_quick_touches_send_one_review(village, phone):
    village.keeps(a_list(RESMI))
    village.starts()
    waits_for_list(phone.opens_and_keeps("/en/agencies"))
    page = phone.opens("/en/how")
    page.fill("#review-name", "contoh resmi abadi")
    page.locator("[name=licence]").first.check()
    page.check("[name=helped][value=yes]")

    page.evaluate("() => [1, 2].forEach(() => document.querySelector('[data-part=send]').click())")

    expect(page.locator("[data-part=sent]")).to_be_visible()
    page.wait_for_timeout(1000)
    assert [each["kind"] for each in lies(page, "outbox")] == ["review"]
