"""The sheet that hangs in a village hall."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from ltsa_pwa.agencies.agency import Agency, Branch, Permit, Register, Sanction
from ltsa_pwa.agencies.card import offices_in, report_card
from ltsa_pwa.agencies.command import today
from ltsa_pwa.i18n import LANGUAGES, in_language
from ltsa_pwa.reviews.scores import Score
from tests.agencies.office import Office

DAY = date(2026, 11, 21)
ENGLISH = next(each for each in LANGUAGES if each.tag == "en")
HERE = Agency("PT Contoh Resmi", "C-1/2024", regency="Kabupaten Cirebon", address="Jl. A")
BRANCH = Agency(
    "PT Contoh <Cabang>",
    "C-2/2024",
    regency="Kota Bekasi",
    branches=(Branch("Kabupaten Cirebon", "Jl. B", "", True, date(2025, 10, 1)),),
)
AWAY = Agency("PT Contoh Jauh", "C-3/2024", regency="Kabupaten Malang")
LIST = Register("a test list", DAY, DAY, (AWAY, HERE, BRANCH))


def card(register=LIST, scores=()):
    with in_language(ENGLISH):
        return report_card(register, scores, "cirebon", DAY)


def test_offices_and_branches_of_the_regency_are_on_the_card():
    assert offices_in(LIST, "Cirebon") == [(BRANCH, BRANCH.branches), (HERE, (None,))]


def test_card_says_a_closed_branch_and_lets_no_markup_in():
    said = card()

    assert "PT Contoh &lt;Cabang&gt;" in said
    assert "Its branch in Kabupaten Cirebon is closed since October 1, 2025" in said
    assert "PT Contoh Jauh" not in said


def test_every_office_in_the_regency_is_on_the_card_with_its_state():
    opened = Branch("Kabupaten Cirebon", "Jl. C")
    both = replace(HERE, branches=(opened, *BRANCH.branches, Branch("Kota Bekasi", "Jl. D")))

    said = card(replace(LIST, agencies=(both,)))

    assert re.findall(r"Jl\. .|is closed", said) == ["Jl. A", "Jl. C", "Jl. B", "is closed"]


@pytest.mark.parametrize(
    ("age", "told", "end"),
    [
        (10, "Branches as of November 11, 2026.", "November 28, 2026"),
        (27, "Branches as of October 25, 2026.", "November 24, 2026"),
        (
            31,
            "Branches as of October 21, 2026: too old for today. Ask whether the office is open.",
            "November 28, 2026",
        ),
    ],
)
def test_card_says_the_day_of_the_branches_and_when_it_is_too_old(age, told, end):
    said = card(replace(LIST, branches_date=DAY - timedelta(days=age)))

    assert said.count(told) == 1
    assert said.count(f"This sheet counts until {end}.") == 1


def test_card_shows_counts_only_where_there_are_some():
    score = Score("C12024", DAY, 5, ((4, 1),) * 8, "We pay back.", datetime(2026, 1, 2, tzinfo=UTC))

    said = card(scores=[score])

    assert said.count('<td class="n">4<td class="n">1') == 8
    assert "The company answers (January 2, 2026): We pay back." in said
    assert said.count("Fewer than five people have answered.") == 1


def test_card_says_what_is_wrong_with_a_company():
    revoked = replace(HERE, sanctions=(Sanction("revoked", "SK 9", date(2026, 1, 1)),))

    assert "Its licence has been taken away." in card(replace(LIST, agencies=(revoked,)))


def test_card_shows_no_permit_of_a_stopped_company_without_the_stop():
    revoked = (Sanction("revoked", "SK 9", date(2026, 1, 1)),)
    stopped = replace(HERE, sanctions=revoked, permits=(Permit("TW"),))

    said = card(replace(LIST, agencies=(stopped,), permits_date=DAY))

    stop = "<p>Its licence has been taken away. Do not sign and do not pay."
    assert f"{stop} A recruitment permit (SIP2MI) for it is in the list.</p>" in said


def test_card_says_whose_word_an_entered_stop_is():
    sanctions = (
        Sanction("suspended", "SK 9", date(2026, 1, 1), entered_here=True),
        Sanction("watch", "SK 8", date(2026, 1, 1), date(2026, 2, 1), entered_here=True),
        Sanction("warning", "SK 7", date(2026, 1, 1), entered_here=True),
        Sanction("suspended", "SK 6", date(2026, 1, 1)),
    )

    said = card(replace(LIST, agencies=(replace(HERE, sanctions=sanctions),)))

    told = "<p>The office entered it by decree SK 9. The list does not have it.</p>"
    assert (said.count(told), said.count("entered it by decree")) == (1, 1)


def test_company_that_has_gone_is_on_the_card_only_while_it_is_stopped():
    gone = replace(HERE, gone_since=DAY, permits=(Permit("TW"),))
    revoked = replace(gone, sanctions=(Sanction("revoked", "SK 9", date(2026, 1, 1)),))

    assert offices_in(replace(LIST, agencies=(gone,)), "Cirebon") == []
    said = card(replace(LIST, agencies=(revoked,), permits_date=DAY))
    assert "Its licence has been taken away." in said
    assert "No recruitment permit (SIP2MI) for it was found in what we checked." in said


def test_card_says_that_a_permit_ran_out():
    ended = replace(HERE, permits=(Permit("TW", until=date(2026, 1, 31)),))

    said = card(replace(LIST, agencies=(ended,), permits_date=DAY))

    assert "The recruitment permit (SIP2MI) in the list ran out on January 31, 2026." in said


def test_place_without_an_office_says_not_found():
    with in_language(ENGLISH):
        said = report_card(LIST, (), "Kupang", DAY)

    assert "Not found in what we checked." in said


@pytest.mark.parametrize(
    ("companies", "sanctions", "permits", "end"),
    [
        (0, 0, None, "November 28, 2026"),
        (0, 5, None, "November 23, 2026"),
        (28, 0, None, "November 23, 2026"),
        (0, 0, 27, "November 24, 2026"),
        (0, 0, 90, "November 28, 2026"),
    ],
)
def test_card_counts_until_the_first_of_its_lists_is_too_old(companies, sanctions, permits, end):
    of_permits = None if permits is None else DAY - timedelta(days=permits)
    days = DAY - timedelta(days=companies), DAY - timedelta(days=sanctions)

    said = card(Register("x", *days, (HERE,), permits_date=of_permits))

    told = f"This sheet counts until {end}. Then throw it away and ask for a new one."
    assert said.count(told) == 1


def test_card_says_when_a_licence_and_a_stop_end():
    ends = replace(HERE, until=date(2026, 11, 25))
    stop = Sanction("suspended", "SK 9", date(2026, 11, 1), date(2026, 11, 26))

    said = card(replace(LIST, agencies=(ends, replace(BRANCH, sanctions=(stop,)))))

    assert said.count("<p>Licence until November 25, 2026.</p>") == 1
    assert said.count("<p>Stopped until November 26, 2026, says the list.</p>") == 1


@pytest.mark.parametrize(("days", "is_written"), [(7, True), (8, False)])
def test_card_of_old_lists_is_not_printed(tmp_path, monkeypatch, days, is_written):
    office = Office(tmp_path, monkeypatch)
    rows = ("Nama,SIP3MI,Kab/Kota,Sanksi", "PT Contoh Resmi,C-1/2024,Kabupaten Cirebon,-")
    office.imports(rows, "--date", str(today() - timedelta(days=days)))
    sheet = tmp_path / "sheet.html"

    code, told = office.runs("card", "--regency", "Cirebon", "--output", sheet)

    assert (code, sheet.exists()) == (0 if is_written else 1, is_written)
    assert told.startswith("Written to" if is_written else "The lists are too old for a sheet")


def test_card_names_every_sanction_and_calls_nobody_who_has_one_without():
    warned = Sanction("warning", "SK 4", date(2026, 10, 5), None, "no report")
    ended = Sanction("suspended", "SK 1", date(2020, 1, 2), date(2020, 3, 4), "")

    said = card(replace(LIST, agencies=(replace(HERE, sanctions=(warned, ended)),)))

    assert "No sanction was found" not in said
    assert "A sanction stands there too" in said
    assert "Written warning · SK 4 · October 5, 2026 – …" in said
    assert "Stopped for now · SK 1 · January 2, 2020 – March 4, 2020" in said


def test_permit_on_the_card_is_not_alone_while_nobody_looked_at_sanctions():
    permitted = replace(HERE, permits=(Permit("TW"),))
    unseen = replace(LIST, agencies=(permitted,), sanctions_date=None, permits_date=DAY)

    said = card(unseen)

    assert "too old for today. A recruitment permit (SIP2MI) for it is in the list." in said
