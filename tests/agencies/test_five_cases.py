"""Five ways in which people were cheated, each as it was reported, checked with the server off.

The register reaches the phone once; then the server is dead, and she has only what she keeps.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from ltsa_pwa.agencies.agency import Agency, Branch, Permit, Register, Sanction
from ltsa_pwa.agencies.cli import today
from ltsa_pwa.agencies.contact import contact, mark
from tests.agencies.village import asks, on_the_page, shown, waits_for_list

pytestmark = pytest.mark.journeys

FAR = date(2090, 12, 31)
RESMI = Agency(
    "PT Contoh Resmi",
    "C-1/2024",
    until=FAR,
    regency="Kabupaten Cirebon",
    permits=(Permit("TW", "Perawat lansia", until=FAR),),
    contacts=tuple(
        each
        for each in (
            contact("phone", "021 5551234"),
            contact("account", "1234567890"),
            contact("email", "kantor@contoh.test"),
        )
        if each
    ),
)
OTHER = Agency("PT Contoh Lain", "C-2/2024", until=FAR)


def a_list(*agencies: Agency) -> Register:
    day = today()
    return Register(
        "a test list",
        day,
        day,
        agencies,
        permits_date=day,
        branches_date=day,
        contacts_date=day,
    )


@pytest.fixture
def keeps_and_goes_dark(village, phone):
    """The page with these companies kept on the phone, and the server killed."""

    def keep(*agencies: Agency):
        village.keeps(a_list(*agencies))
        village.starts()
        waits_for_list(phone.opens_and_keeps("/en/agencies"))
        village.goes_dark()
        return waits_for_list(phone.opens("/en/agencies"))

    return keep


def pastes(page, text):
    page.locator("[data-part=offer] details").evaluate("each => each.open = true")
    page.fill("#agency-chat", text)
    page.wait_for_selector("[data-part=pasted]:not([hidden])")


def answer(page, question):
    """Verdict and sentences under one of the four questions of the open company."""
    row = page.locator(f"[data-part=exact] [data-question={question}]")
    said = row.locator(".agency-verdict, [data-say=lines] p").all_inner_texts()
    return [line.replace("\u2068", "").replace("\u2069", "") for line in said]


def test_licence_taken_away_two_days_ago_is_not_still_listed(keeps_and_goes_dark):
    gone = Sanction("revoked", "SK 111", today() - timedelta(days=2))
    page = keeps_and_goes_dark(replace(RESMI, sanctions=(gone,)), OTHER)

    asks(page, "pt contoh resmi")

    assert answer(page, "company") == [
        "Ask first",
        "Its licence has been taken away. Do not sign and do not pay.",
    ]


def test_borrowed_name_is_told_by_number_and_account(keeps_and_goes_dark):
    page = keeps_and_goes_dark(RESMI, OTHER)

    asks(page, "pt contoh resmi")
    pastes(page, "Saya dari PT Contoh Resmi, WA 0812-9999-8888, DP ke BCA 9876543210 a.n. Budi")

    assert answer(page, "company")[0] == "Found"
    assert answer(page, "person") == [
        "Not found in what we checked",
        "0812-9999-8888 is not registered for this company in what we checked.",
    ]
    assert answer(page, "account") == [
        "Not found in what we checked",
        "9876543210 is not registered for this company in what we checked.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Lowongan PT Contoh Resmi Abadi Sentosa, hub 0812-9999-8888",
        "PT. Alfa Karya Semesta buka lowongan. WA 0812-9999-8888",
        "PT Contoh Resmi Abadi 0812-9999-8888",
        "PT CONTOH RESMI\nABADI SENTOSA\nHub 0812-9999-8888",
        "pt contoh resmi (abadi sentosa) 0812-9999-8888",
        "PT Contoh Resmi membuka lowongan perawat untuk Taiwan",
    ],
)
def test_longer_name_in_a_pasted_text_is_never_the_listed_company(keeps_and_goes_dark, text):
    page = keeps_and_goes_dark(replace(RESMI, trade_name="Alfa"), OTHER)

    pastes(page, text)

    found = on_the_page(page)
    assert (found.get("exact"), found["near"]) == (None, ["PT Contoh Resmi"])
    assert page.locator("[data-part=near] .agency-likeness").all_inner_texts() == [
        "You wrote more words. It can be another company."
    ]
    assert shown(page, "not-found")


def test_name_that_is_still_being_written_is_not_the_one_it_began_with(keeps_and_goes_dark):
    page = keeps_and_goes_dark(RESMI, OTHER)
    pastes(page, "Lowongan PT Contoh Resmi")
    assert on_the_page(page)["exact"] == ["PT Contoh Resmi"]

    page.fill("#agency-chat", "Lowongan PT Contoh Resmi Abadi")

    page.wait_for_selector("[data-part=near]:not([hidden])")
    assert on_the_page(page).get("exact") is None


def test_invented_company_named_after_a_place_is_not_found_there(keeps_and_goes_dark):
    page = keeps_and_goes_dark(RESMI, OTHER)

    assert asks(page, "cirebon") == {"here": ["PT Contoh Resmi"]}
    assert not shown(page, "not-found")
    assert asks(page, "PT Cirebon") == {"here": ["PT Contoh Resmi"]}
    assert shown(page, "not-found")


def test_number_and_account_that_are_registered_are_found(keeps_and_goes_dark):
    page = keeps_and_goes_dark(RESMI, OTHER)

    pastes(page, "Kantor (021) 5551234, rek BCA 123-456-7890")

    assert asks(page, "")["owner"] == ["PT Contoh Resmi"]
    asks(page, "pt contoh resmi")
    assert (answer(page, "person")[0], answer(page, "account")[0]) == ("Found", "Found")


def test_licensed_company_with_a_dead_permit_is_not_simply_found(keeps_and_goes_dark):
    ended = Permit("TW", "Perawat lansia", until=date(2026, 1, 31))
    page = keeps_and_goes_dark(replace(RESMI, permits=(ended,)), OTHER)

    asks(page, "pt contoh resmi")

    assert answer(page, "company")[0] == "Found"
    assert answer(page, "permit") == [
        "Ask first",
        "The recruitment permit (SIP2MI) in the list ran out on January 31, 2026."
        " Do not pay before you have asked.",
    ]


def test_permit_for_another_country_is_not_found_for_this_one(keeps_and_goes_dark):
    page = keeps_and_goes_dark(RESMI, OTHER)
    page.locator("[data-part=offer] details").evaluate("each => each.open = true")

    page.select_option("#agency-country", "JP")
    asks(page, "pt contoh resmi")
    page.wait_for_selector("[data-question=permit][data-verdict=not_found]")
    page.select_option("#agency-country", "TW")

    page.wait_for_selector("[data-question=permit][data-verdict=found]")


def test_closed_branch_is_told_to_whoever_looks_for_that_place(keeps_and_goes_dark):
    closed = Branch("Kabupaten Madiun", "Jl. Contoh 9", "", True, date(2025, 10, 1))
    page = keeps_and_goes_dark(replace(RESMI, branches=(closed,)), OTHER)

    found = asks(page, "madiun")

    assert found == {"here": ["PT Contoh Resmi"]}
    assert page.locator("[data-part=here] .agency-told").all_inner_texts() == [
        "Its branch in Kabupaten Madiun is closed since October 1, 2025, says the list."
        " Ask before you pay."
    ]


def test_forged_paper_with_another_companys_number_is_told(keeps_and_goes_dark):
    page = keeps_and_goes_dark(RESMI, OTHER)

    pastes(page, "RINCIAN BIAYA PT Contoh Resmi\nSIP3MI No. C-2/2024\nCap dan tanda tangan")

    assert page.input_value("#agency-name") == "PT Contoh Resmi"
    assert answer(page, "company") == [
        "Ask first",
        "Found in the list. No sanction was found in what we checked.",
        "The licence number C-2/2024 belongs to another company: PT Contoh Lain.",
    ]


def test_nothing_of_a_pasted_chat_leaves_the_phone(village, phone):
    village.keeps(a_list(RESMI))
    village.starts()
    page = waits_for_list(phone.opens_and_keeps("/en/agencies"))
    sent = []
    page.on("request", lambda each: sent.append(f"{each.url} {each.headers} {each.post_data}"))
    marks = mark("phone", "+6281299998888"), mark("account", "9876543210")

    pastes(page, "WA 081299998888, BCA 9876543210")
    asks(page, "pt contoh resmi")
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_timeout(1000)

    secrets = ("9999", "98765", "resmi", *marks)
    assert len(sent) >= 1
    assert [each for each in sent if any(secret in each for secret in secrets)] == []
    assert not shown(page, "not-found")
