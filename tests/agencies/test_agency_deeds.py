"""What a worker does with an answer: share into it, scan into it, follow, report, review."""

import re
from dataclasses import replace
from datetime import date
from urllib.parse import quote

import pytest
import segno
from playwright.sync_api import Page, expect

from ltsa_pwa.agencies.agency import Agency, Register, Sanction
from ltsa_pwa.agencies.cli import today
from ltsa_pwa.agencies.contact import contact
from tests.agencies.village import asks, waits_for_list
from tests.journeys.in_the_store import lies, puts, takes_off_the_phone

pytestmark = pytest.mark.journeys

NUMBER = contact("phone", "0812 3456 7890")
RESMI = Agency(
    "PT Contoh Resmi",
    "C-1/2024",
    until=date(2090, 12, 31),
    regency="Kabupaten Cirebon",
    contacts=(NUMBER,) if NUMBER else (),
)
OTHER = Agency("PT Contoh Lain", "C-2/2024", until=date(2090, 12, 31))
REVOKED = replace(RESMI, sanctions=(Sanction("revoked", "SK 9"),))

# Android's Chrome reads pictures by itself; the Chromium of the tests does not.
READS_PICTURES = """(() => {
    const reads = (rawValue) => class {
        async detect(canvas) { return canvas.width ? [{ rawValue }] : []; }
    };
    window.BarcodeDetector = reads("https://wa.me/6281234567890");
    window.TextDetector = reads("PT Contoh Resmi");
})()"""


def queued(page: Page) -> list[list[str]]:
    """The kind and the case of each report that waits on the phone, or went."""
    return [[each["kind"], each["case"]] for each in lies(page, "outbox")]


def a_list(*agencies: Agency) -> Register:
    day = today()
    return Register("a test list", day, day, agencies, contacts_date=day)


@pytest.fixture
def page(village, phone):
    village.keeps(a_list(RESMI))
    village.starts()
    return waits_for_list(phone.opens_and_keeps("/en/agencies"))


def test_chat_that_is_shared_is_read_and_leaves_the_address(page, phone, village):
    village.goes_dark()

    shared = quote("Halo, saya dari PT Contoh Resmi. WA 0812-3456-7890")
    phone.opens(f"/en/agencies?title=Chat&text={shared}")

    expect(page.locator("#agency-name")).to_have_value("PT Contoh Resmi")
    expect(page.locator("[data-question=person]")).to_have_attribute("data-verdict", "found")
    assert page.url.endswith("/en/agencies")


def test_qr_code_in_a_photograph_is_read_without_a_signal(page, village, tmp_path):
    picture = tmp_path / "poster.png"
    segno.make("https://wa.me/6281234567890").save(str(picture), scale=8, border=4)
    village.goes_dark()

    page.locator("[data-part=offer] details").evaluate("each => each.open = true")
    page.set_input_files("poster-scan input", str(picture))

    expect(page.locator("#agency-chat")).to_have_value("https://wa.me/6281234567890")
    expect(page.locator("[data-part=contacts] li")).to_have_attribute("data-verdict", "found")


def test_browser_that_reads_pictures_itself_reads_the_code_and_the_words(village, phone, tmp_path):
    village.keeps(a_list(RESMI))
    village.starts()
    phone.page.add_init_script(READS_PICTURES)
    page = waits_for_list(phone.opens("/en/agencies"))
    picture = tmp_path / "poster.png"
    segno.make("not what the browser reads").save(str(picture), scale=8)

    page.locator("[data-part=offer] details").evaluate("each => each.open = true")
    page.set_input_files("poster-scan input", str(picture))

    read = "https://wa.me/6281234567890\nPT Contoh Resmi"
    expect(page.locator("#agency-chat")).to_have_value(read)
    expect(page.locator("#agency-name")).to_have_value("PT Contoh Resmi")
    expect(page.locator("[data-part=contacts] li")).to_have_attribute("data-verdict", "found")


def test_picture_without_anything_to_read_is_said_to_be_one(page):
    page.locator("[data-part=offer] details").evaluate("each => each.open = true")
    text = {"name": "a.png", "mimeType": "image/png", "buffer": b"no picture"}
    page.set_input_files("poster-scan input", files=[text])

    expect(page.locator("poster-scan [role=status]")).to_contain_text("Nothing could be read")


def test_followed_company_that_falls_is_said_at_the_next_opening(page, phone, village):
    asks(page, "contoh resmi")
    page.locator("[data-part=exact] [data-do=follow]").click()
    expect(page.locator("[data-part=followed] h3")).to_have_text("PT Contoh Resmi")
    village.keeps(a_list(REVOKED))

    waits_for_list(phone.opens("/en/agencies"))
    expect(page.locator("[data-part=followed]")).to_contain_text("Changed in the list")
    phone.opens("/en")
    expect(page.locator("follow-news")).to_be_visible()

    waits_for_list(phone.opens("/en/agencies"))
    page.locator("[data-part=followed] summary").click()
    expect(page.locator("[data-part=followed]")).not_to_contain_text("Changed in the list")


def test_fall_of_a_followed_company_is_asked_for_at_home(page, phone, village):
    asks(page, "contoh resmi")
    page.locator("[data-part=exact] [data-do=follow]").click()
    expect(page.locator("[data-part=followed] h3")).to_have_text("PT Contoh Resmi")
    village.keeps(a_list(REVOKED))

    phone.opens("/en")

    expect(page.locator("follow-news")).to_be_visible()


def test_followed_company_that_is_gone_can_be_let_go(page, phone, village):
    asks(page, "contoh resmi")
    page.locator("[data-part=exact] [data-do=follow]").click()
    row = page.locator("[data-part=followed]")
    expect(row.locator("h3")).to_have_text("PT Contoh Resmi")
    village.keeps(a_list(OTHER))
    waits_for_list(phone.opens("/en/agencies"))
    expect(row).to_contain_text("Not found in what we checked; it was in the list before.")
    expect(row).to_contain_text("Changed in the list")

    row.locator("summary").click()
    expect(row).not_to_contain_text("Changed in the list")
    expect(row.locator("details")).to_have_attribute("open", "")
    row.get_by_role("button", name="Stop keeping an eye on it").click()

    expect(row).to_be_hidden()
    phone.opens("/en")
    page.wait_for_timeout(4000)
    expect(page.locator("follow-news")).to_be_hidden()


def test_list_that_only_grew_old_is_no_news_of_a_company(own_phone, village):
    village.keeps(a_list(RESMI))
    village.starts()
    page = waits_for_list(own_phone.opens_and_keeps("/en/agencies"))
    asks(page, "contoh resmi")
    page.locator("[data-part=exact] [data-do=follow]").click()
    page.clock.set_fixed_time(date(2090, 1, 1).isoformat())

    waits_for_list(own_phone.opens("/en/agencies"))

    expect(page.locator("[data-part=followed] h3")).to_have_text("PT Contoh Resmi")
    expect(page.locator("[data-part=followed]")).not_to_contain_text("Changed in the list")


def test_report_of_an_agency_carries_what_the_screen_said(page):
    asks(page, "contoh resmi")
    page.locator("[data-part=exact] [data-do=report]").click()
    page.wait_for_url("**/en/write")

    text = page.locator("textarea[name=text]")
    expect(text).to_have_value(re.compile("^What Bekal showed on this phone on"))
    said = text.input_value()
    assert "about PT Contoh Resmi (C-1/2024):" in said
    assert "Is the company in the list? Found. Found in the list. No sanction was found" in said
    assert "source: a test list" in said


def test_report_from_a_similar_name_says_that_it_is_only_similar(page):
    page.locator("[data-part=offer] details").evaluate("each => each.open = true")
    page.fill("#agency-chat", "PT Contoh Resmi Abadi, WA 0812-9999-8888")
    page.locator("[data-part=near] summary").click()
    page.locator("[data-part=near] [data-do=report]").click()
    page.wait_for_url("**/en/write")

    text = page.locator("textarea[name=text]")
    expect(text).to_have_value(re.compile("about PT Contoh Resmi Abadi:\n"))
    said = text.input_value().replace("\u2068", "").replace("\u2069", "").split("\n")
    assert said[1:5] == [
        "You wrote: PT Contoh Resmi Abadi",
        "In the list: PT Contoh Resmi (C-1/2024)",
        "Similar, but not the same. You wrote more words. It can be another company.",
        "0812-9999-8888 is registered for no company in what we checked.",
    ]
    assert said[5].startswith("Is the company in the list? Ask first. You wrote more words.")


def reviews(page: Page) -> None:
    page.wait_for_url("**/en/how")
    if not page.locator("[name=licence]").count():
        page.fill("#review-name", "contoh resmi")
    page.locator("[name=licence]").first.check()
    page.check("[name=helped][value=yes]")
    page.click("[data-part=send]")
    expect(page.locator("[data-part=sent]")).to_be_visible()


def test_second_review_of_a_company_goes_into_the_case_of_the_first(page, village):
    asks(page, "contoh resmi")
    village.goes_dark()
    page.locator("[data-part=exact] [data-do=review]").click()
    for _ in range(2):
        reviews(page)
        page.reload()

    [[first, case], [second, same]] = queued(page)
    assert (first, second) == ("review", "review")
    assert case == same


def test_second_review_goes_there_also_when_that_case_was_taken_off_the_phone(page, phone):
    page.goto(f"{phone.address}/en/how")
    reviews(page)
    [[_, first]] = queued(page)
    takes_off_the_phone(phone, page)

    page.goto(f"{phone.address}/en/how")
    reviews(page)

    assert (queued(page), lies(page, "cases")) == ([["review", first]], [])


def test_second_review_goes_there_also_when_an_older_app_noted_its_name_alone(page, phone):
    page.goto(f"{phone.address}/en/how")
    reviews(page)
    [[_, first]] = queued(page)
    puts(page, "register", "reviewed", {"C12024": first})

    page.reload()
    reviews(page)

    assert queued(page) == [["review", first]] * 2


def test_sanction_that_no_list_has_says_whose_word_it_is(page, phone, village):
    entered = Sanction("suspended", "SK 9/2026", today(), entered_here=True)
    village.keeps(a_list(replace(RESMI, sanctions=(entered,)), OTHER))

    waits_for_list(phone.opens("/en/agencies"))
    asks(page, "contoh resmi")

    said = "The office entered it by decree SK 9/2026. The list does not have it."
    expect(page.locator("[data-question=company] [data-say=lines]")).to_contain_text(said)
    expect(page.locator("[data-hole=sanctions]")).to_contain_text(said)
