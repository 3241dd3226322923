"""What a list of companies may say of stops: a valid licence says that of nobody."""

from datetime import date

import pytest

from ltsa_pwa.agencies.agency import Register, Sanction
from ltsa_pwa.agencies.correcting import Agreed, corrected
from tests.agencies.laying import laid, status

STATUS, SANKSI = "Nama,SIP3MI,Status SIP3MI", "Nama,SIP3MI,Sanksi"
STOPS = "SIP3MI,Sanksi,Nomor SK,Mulai"


def stopped(row: str) -> Register:
    """Two companies, and a list of sanctions of 8 February."""
    known = laid(None, "2026-02-01", SANKSI, "PT A,C-1,-", "PT B,C-2,-").register
    return laid(known, "2026-02-08", STOPS, row, kind="sanctions").register


def test_valid_licences_are_no_look_at_sanctions():
    register = laid(None, "2026-02-01", STATUS, "PT A,C-1,Berlaku", "PT B,C-2,Aktif").register

    assert (register.sanctions_date, status(register, "PT A", "2026-02-01")) == (
        None, "not_checked",
    )  # fmt: skip


def test_one_revoked_licence_in_the_column_of_status_is_no_look_at_all_stops():
    register = laid(None, "2026-02-01", STATUS, "PT A,C-1,Dicabut", "PT B,C-2,Aktif").register

    assert (register.sanctions_date, register.agencies[0].sanctions) == (
        None, (Sanction("revoked"),),
    )  # fmt: skip


def test_valid_licence_ends_no_stop_that_a_decree_has_begun():
    register = stopped("C-1,Skorsing,SK 1,2026-01-05")

    plan = laid(register, "2026-02-09", STATUS, "PT A,C-1,Berlaku", "PT B,C-2,Berlaku")

    assert (plan.lifts, plan.register.sanctions_date) == ("", date(2026, 2, 8))
    assert plan.register.agencies == register.agencies


def test_status_that_is_taken_back_is_asked():
    register = laid(None, "2026-02-01", STATUS, "PT A,C-1,Dicabut", "PT B,C-2,Aktif").register

    plan = laid(register, "2026-02-09", STATUS, "PT A,C-1,Aktif", "PT B,C-2,Aktif")

    assert plan.lifts == "No longer suspended or revoked: PT A."
    assert plan.register.agencies[0].sanctions == (Sanction("revoked", until=date(2026, 2, 9)),)


def test_lifting_is_asked_though_another_row_is_silent():
    register = stopped("C-1,Dicabut,SK 1,2026-01-05")

    plan = laid(register, "2026-02-09", SANKSI, "PT A,C-1,-", "PT B,C-2,")

    assert plan.lifts == "No longer suspended or revoked: PT A."
    assert plan.register.sanctions_date == date(2026, 2, 8)


@pytest.mark.parametrize(
    ("row", "last"),
    [
        ("C-1,Dalam pengawasan,SK 1,2026-01-05", "2027-01-05"),
        ("C-1,Dalam pengawasan,SK 1,", "2027-02-15"),
    ],
)
@pytest.mark.parametrize("silent", ["sanctions", "companies"])
def test_watch_that_a_list_forgets_runs_its_year(row, last, silent):
    register = stopped(row)
    for day in ("2026-02-15", "2026-02-22"):
        rows = (STOPS, "C-2,Peringatan,SK 2,2026-01-06")
        if silent == "companies":
            rows = SANKSI, "PT A,C-1,-", "PT B,C-2,-"
        register = laid(register, day, *rows, kind=silent).register

    end = date.fromisoformat(last)
    fresh = laid(register, last, SANKSI, "PT A,C-1,-", "PT B,C-2,-").register
    assert status(fresh, "PT A", last) == "under_watch"
    after = end.replace(day=end.day + 1).isoformat()
    assert status(fresh, "PT A", after) == "active"


ENDED = Agreed("C1", "sanction ", "", "2026-02-10", on=date(2026, 2, 12))


@pytest.mark.parametrize(
    ("day", "said"), [("2026-02-12", "under_watch"), ("2026-02-13", "revoked")]
)
def test_corrected_status_that_a_later_list_says_again_counts(day, said):
    first = laid(None, "2026-02-01", SANKSI, "PT A,C-1,Dicabut").register
    mended = laid(first, "2026-02-12", "Nama,SIP3MI", "PT A,C-1", agreed=[ENDED]).register

    plan = laid(mended, day, SANKSI, "PT A,C-1,Dicabut", agreed=[ENDED])

    assert mended.agencies[0].sanctions == (Sanction("revoked", until=date(2026, 2, 10)),)
    assert status(plan.register, "PT A", day) == said


def test_corrected_decree_holds_against_later_lists():
    ended = Agreed("C1", "sanction SK 1", "", "2026-02-10", on=date(2026, 2, 12))
    register = stopped("C-1,Dicabut,SK 1,2026-01-05")

    row = "C-1,Dicabut,SK 1,2026-01-05"
    plan = laid(register, "2026-02-20", STOPS, row, kind="sanctions", agreed=[ended])

    assert status(plan.register, "PT A", "2026-02-20") == "under_watch"


SEEN = Agreed(
    "C1", "new sanction Kep. 7/2026", "", "revoked; from 2026-02-02; until -; seen",
    date(2026, 2, 3),
)  # fmt: skip


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("C-1,Peringatan tertulis,Kep. 7/2026,2026-02-02", {"warning", "revoked"}),
        ("C-1,Dalam pengawasan,Kep. 7/2026,2026-02-02", {"watch", "revoked"}),
        ("C-1,Dicabut,Kep 7/2026,2026-02-02", {"revoked"}),
        ("C-1,Skorsing,KEP. 7/2026,2026-02-02", {"suspended"}),
        ("C-1,Dicabut,Kep. 72/026,2026-02-02", {"revoked"}),
    ],
)
def test_list_takes_over_what_was_entered_only_with_a_stop_of_the_same_decree(row, said):
    first = laid(None, "2026-02-01", SANKSI, "PT A,C-1,-", "PT B,C-2,-").register
    entered = laid(first, "2026-02-03", SANKSI, "PT A,C-1,-", "PT B,C-2,-", agreed=[SEEN]).register

    plan = laid(entered, "2026-02-08", STOPS, row, kind="sanctions", agreed=[SEEN])

    sanctions = plan.register.agencies[0].sanctions
    assert {each.kind for each in sanctions} == said
    is_same_stop = "7/2026" in row and len(said) == 1
    assert any(each.entered_here for each in sanctions) == (not is_same_stop)


def test_entered_stop_beside_a_warning_of_its_decree_can_be_ended():
    first = laid(None, "2026-02-01", SANKSI, "PT A,C-1,-", "PT B,C-2,-").register
    entered = laid(first, "2026-02-03", SANKSI, "PT A,C-1,-", "PT B,C-2,-", agreed=[SEEN]).register
    warned = "C-1,Peringatan tertulis,Kep. 7/2026,2026-02-02"
    both = laid(entered, "2026-02-08", STOPS, warned, kind="sanctions").register.agencies[0]

    ended = corrected(both, "sanction Kep. 7/2026", "2026-02-09")

    assert [(each.kind, each.until) for each in ended.sanctions] == [
        ("revoked", date(2026, 2, 9)),
        ("warning", None),
    ]
