"""Five ways in which people were cheated, each as it was reported, checked with the server off.

The register reaches the phone once; then the server is dead, and she has only what she keeps.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from ltsa_pwa.agencies.agency import Agency, Branch, Looked, Permit, Register, Sanction
from ltsa_pwa.agencies.cli import today
from ltsa_pwa.agencies.contact import contact, mark
from ltsa_pwa.i18n import in_language, language, say_date
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
OLD_BRANCHES = "Not checked: the list of branches is too old for today."
OTHER = Agency("PT Contoh Lain", "C-2/2024", until=FAR)


def a_list(*agencies: Agency, branches_old: int = 0) -> Register:
    day = today()
    return Register(
        "a test list",
        day,
        day,
        agencies,
        permits_date=day,
        branches_date=day - timedelta(days=branches_old),
        contacts_date=day,
    )


@pytest.fixture
def keeps_and_goes_dark(village, phone):
    """The page with these companies kept on the phone, and the server killed."""

    def keep(*agencies: Agency, branches_old: int = 0):
        village.keeps(a_list(*agencies, branches_old=branches_old))
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


def test_text_without_a_licence_number_is_told_that_none_was_compared(keeps_and_goes_dark):
    page = keeps_and_goes_dark(RESMI, OTHER)
    asks(page, "pt contoh resmi")
    none_seen = "No licence number was seen in the text, so none was compared."

    pastes(page, "Saya dari PT Contoh Resmi, resmi dan terpercaya, WA 0812-9999-8888")
    assert none_seen in answer(page, "company")

    pastes(page, f"Saya dari PT Contoh Resmi, SIP3MI {RESMI.licence}, WA 0812-9999-8888")
    expect(page.locator("[data-part=exact]")).not_to_contain_text(none_seen)
    assert answer(page, "company")[0] == "Found"


@pytest.mark.parametrize(
    ("text", "named", "verdict"),
    [
        ("Saya dari PT Alfa Karya, hub 0812-9999-8888", "PT Alfa Karya", "Ask first"),
        ("Saya dari *PT* ALFA _KARYA_, hub 0812-9999-8888", "PT ALFA KARYA", "Ask first"),
        ("Saya dari 𝐏𝐓 𝐀𝐥𝐟𝐚 𝐊𝐚𝐫𝐲𝐚, hub 0812-9999-8888", "PT Alfa Karya", "Ask first"),
        ("Saya dari pt cntoh resmi, 0812-9999-8888", "PT cntoh resmi", "Ask first"),
        ("Loker PT Contoh Resmi Abadi, 0812-9999-8888", "PT Contoh Resmi Abadi", "Found"),
        ("loker pt contoh resmi abadi, 0812-9999-8888", "PT contoh resmi abadi", "Found"),
        ("Saya dari PT Contoh Resmi mencari perawat", "", "Found"),
        ("SAYA DARI PT. CONTOH RESMI. GAJI 15 JUTA", "", "Found"),
        ("Saya Sri dari Cirebon, 0812-9999-8888", "", "Found"),
    ],
)
def test_other_name_in_the_text_is_told_beside_the_company_that_was_typed(
    keeps_and_goes_dark, text, named, verdict
):
    page = keeps_and_goes_dark(RESMI, OTHER)
    asks(page, "pt contoh resmi")

    pastes(page, text)

    said = answer(page, "company")
    told = [each for each in said if each.startswith("The text names")]
    sentence = "The text names “{}”. Compare every word with the name of this company."
    assert (said[0], told) == (verdict, [sentence.format(named)] if named else [])


@pytest.mark.parametrize(
    "text",
    [
        "Lowongan PT Contoh Resmi Abadi Sentosa, hub 0812-9999-8888",
        "PT. Alfa Karya Semesta buka lowongan. WA 0812-9999-8888",
        "PT Contoh Resmi Abadi 0812-9999-8888",
        "PT CONTOH RESMI\nABADI SENTOSA\nHub 0812-9999-8888",
        "PT CONTOH RESMI\nABADI 88 SENTOSA\nGaji 15 juta",
        "PT.Contoh Resmi Abadi, hub 0812-9999-8888",
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
    said = "021-5551234 is registered for this company."
    assert answer(page, "person")[1].startswith(said)


def test_number_of_another_country_keeps_its_own_shape(keeps_and_goes_dark):
    page = keeps_and_goes_dark(RESMI, OTHER)

    pastes(page, "PT Contoh Resmi, hub +966 50 123 4567")

    assert answer(page, "person")[1].startswith("+966501234567 is not registered")


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


def test_permit_of_a_revoked_company_is_not_simply_found(keeps_and_goes_dark):
    revoked = (Sanction("revoked", "SK 9", date(2026, 1, 1)),)
    page = keeps_and_goes_dark(replace(RESMI, sanctions=revoked), OTHER)
    page.locator("[data-part=offer] details").evaluate("each => each.open = true")

    page.select_option("#agency-country", "TW")
    page.fill("#agency-job", "perawat")
    asks(page, "pt contoh resmi")

    page.wait_for_selector("[data-question=permit][data-verdict=ask]")
    stopped = "Its licence has been taken away. Do not sign and do not pay."
    assert answer(page, "permit")[1] == stopped


def test_permit_for_another_country_is_not_found_for_this_one(keeps_and_goes_dark):
    page = keeps_and_goes_dark(RESMI, OTHER)
    page.locator("[data-part=offer] details").evaluate("each => each.open = true")

    page.select_option("#agency-country", "JP")
    asks(page, "pt contoh resmi")
    page.wait_for_selector("[data-question=permit][data-verdict=not_found]")
    page.select_option("#agency-country", "TW")
    page.fill("#agency-job", "perawat")

    page.wait_for_selector("[data-question=permit][data-verdict=found]")


@pytest.mark.parametrize(
    ("country", "job"), [("TW", ""), ("", "perawat"), ("TW", "?"), ("TW", "pekerja")]
)
def test_permit_is_found_only_for_a_country_and_a_job(keeps_and_goes_dark, country, job):
    page = keeps_and_goes_dark(RESMI, OTHER)
    page.locator("[data-part=offer] details").evaluate("each => each.open = true")

    asks(page, "pt contoh resmi")
    page.select_option("#agency-country", country)
    page.fill("#agency-job", job)

    expect(page.locator("[data-part=exact] [data-question=permit]")).to_contain_text(
        "Give both above, the country and the job. Then it is compared."
    )
    assert answer(page, "permit")[0] == "Not checked"


def test_closed_branch_is_told_to_whoever_looks_for_that_place(keeps_and_goes_dark):
    closed = Branch("Kabupaten Madiun", "Jl. Contoh 9", "", True, date(2025, 10, 1))
    page = keeps_and_goes_dark(replace(RESMI, branches=(closed,)), OTHER)

    found = asks(page, "madiun")

    assert found == {"here": ["PT Contoh Resmi"]}
    assert page.locator("[data-part=here] .agency-told").all_inner_texts() == [
        "Its branch in Kabupaten Madiun is closed since October 1, 2025, says the list."
        " Ask before you pay."
    ]


def test_every_closed_branch_is_told_and_the_asked_one_first(keeps_and_goes_dark):
    closed = tuple(Branch(place, is_closed=True) for place in ("Kota Blitar", "Kabupaten Madiun"))
    page = keeps_and_goes_dark(replace(RESMI, branches=closed), OTHER)

    asks(page, "madiun")

    assert page.locator("[data-part=here] .agency-told").all_inner_texts() == [
        "Its branch in Kabupaten Madiun is closed, says the list. Ask before you pay.",
        "Its branch in Kota Blitar is closed, says the list. Ask before you pay.",
    ]


@pytest.mark.parametrize(("days", "said"), [(29, []), (40, [OLD_BRANCHES])])
def test_old_list_of_branches_is_told_where_they_are_shown(keeps_and_goes_dark, days, said):
    open_one = replace(RESMI, branches=(Branch("Kota Blitar"),))
    page = keeps_and_goes_dark(open_one, OTHER, branches_old=days)

    asks(page, "blitar")
    row = page.locator("[data-part=here] .agency-told").all_inner_texts()
    asks(page, "pt contoh resmi")

    assert row == said
    shown_branches = page.locator("[data-part=exact] [data-hole=branches]").inner_text()
    assert shown_branches.split("\n") == ["Kota Blitar", *said]


@pytest.mark.parametrize(
    "paper",
    [
        "SIP3MI (C-2/2024)",
        "Izin Usaha C-2/2024",
        "SIP3MI No. KEP. C-2/2024",
        "SIP3MI kami adalah C-2/2024",
    ],
)
def test_anothers_number_is_told_however_it_is_written(keeps_and_goes_dark, paper):
    page = keeps_and_goes_dark(RESMI, OTHER)

    pastes(page, f"PT.Contoh Resmi\n{paper}")

    assert answer(page, "company")[::2] == [
        "Ask first",
        "The licence number C-2/2024 belongs to another company: PT Contoh Lain.",
    ]


def test_number_apart_by_its_strokes_is_another_number(keeps_and_goes_dark):
    page = keeps_and_goes_dark(replace(RESMI, licence="11/1/2019"), OTHER)

    pastes(page, "PT Contoh Resmi\nSIP3MI No. 1/11/2019")

    assert answer(page, "company")[::2] == [
        "Ask first",
        "The licence number 1/11/2019 was not found in what we checked.",
    ]


def test_second_number_behind_a_word_for_papers_is_not_left_out(keeps_and_goes_dark):
    page = keeps_and_goes_dark(RESMI, OTHER)

    pastes(page, "PT Contoh Resmi (021) 5551234. Kirim foto KTP ke 0812-9999-8888")

    assert answer(page, "person")[0] == "Not found in what we checked"
    assert answer(page, "person")[2:] == [
        "0812-9999-8888 is not registered for this company in what we checked."
    ]


def test_account_is_not_checked_where_the_list_has_no_account_at_all(keeps_and_goes_dark):
    phones = tuple(each for each in RESMI.contacts if each.kind == "phone")
    page = keeps_and_goes_dark(replace(RESMI, contacts=phones), OTHER)

    pastes(page, "Kantor (021) 5551234, rek BCA 123-456-7890")
    asks(page, "pt contoh resmi")

    assert answer(page, "person")[0] == "Found"
    assert answer(page, "account") == [
        "Not checked",
        "The registered accounts on this phone are missing or too old.",
    ]
    assert (
        page.locator("[data-part=contacts] li")
        .all_inner_texts()[1]
        .endswith("was not compared: the registered numbers are missing or too old.")
    )


def test_each_answer_names_the_list_and_the_day_of_what_was_compared(village, phone):
    day = today()
    looked = (
        Looked("account", day - timedelta(days=40), "Bank lists"),
        Looked("email", day - timedelta(days=9), "Disnaker Cirebon"),
        Looked("phone", day - timedelta(days=1), "Telephone lists"),
    )
    village.keeps(replace(a_list(RESMI), looked=looked))
    village.starts()
    page = waits_for_list(phone.opens("/en/agencies"))

    pastes(page, "Kantor (021) 5551234, kantor@contoh.test, rek BCA 123-456-7890")
    asks(page, "pt contoh resmi")

    said = page.locator("[data-part=exact] [data-question=person] [data-say=as-of]")
    with in_language(language("en")):
        oldest = say_date(day - timedelta(days=9))
    assert said.inner_text() == f"List of {oldest}, source: Disnaker Cirebon."
    assert answer(page, "person")[0] == "Found"
    assert answer(page, "account")[0] == "Not checked"


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
