"""What has run out does not come alive because a list forgets its last day."""

from datetime import date

import pytest

from ltsa_pwa.agencies.agency import Permit, Register
from ltsa_pwa.agencies.standing import permit_standing
from tests.agencies.laying import laid, status
from tests.agencies.office import Office

HEAD = "Nama,SIP3MI,Berlaku s/d,Sanksi"
PERMITS = "SIP3MI,Negara,Jabatan,No SIP2MI,Berlaku s/d"
ENDED = date(2026, 1, 31)


def a_register() -> Register:
    rows = "PT A,C-1,31-12-2025,-", "PT B,C-2,31-12-2090,-"
    register = laid(None, "2026-02-01", HEAD, *rows).register
    permit = "C-2,Taiwan,Nelayan,S-1,31-01-2026"
    return laid(register, "2026-02-01", PERMITS, permit, kind="permits").register


def permit_of_b(register: Register) -> str:
    return permit_standing(register.agencies[1], register, "TW", "", date(2026, 2, 3)).status


def test_list_without_a_column_of_last_days_leaves_the_licence_expired():
    plan = laid(a_register(), "2026-02-02", "Nama,SIP3MI,Sanksi", "PT A,C-1,-", "PT B,C-2,-")

    assert status(plan.register, "PT A", "2026-02-02") == "expired"
    assert plan.endless == ""


def test_blank_last_day_of_a_licence_is_asked():
    plan = laid(a_register(), "2026-02-02", HEAD, "PT A,C-1,,-", "PT B,C-2,31-12-2090,-")

    assert plan.endless == "The last day of a licence or permit would be gone: PT A."


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("SIP3MI,Negara,Jabatan,No SIP2MI", "C-2,Taiwan,Nelayan,S-1"),
        ("SIP3MI,Negara,Jabatan", "C-2,Taiwan,Nelayan"),
        ("SIP3MI,Negara", "C-2,Taiwan"),
    ],
)
def test_list_without_a_column_of_last_days_leaves_the_permit_ended(head, row):
    plan = laid(a_register(), "2026-02-03", head, row, kind="permits")

    assert (permit_of_b(plan.register), plan.endless) == ("ended", "")


@pytest.mark.parametrize("row", ["C-2,Taiwan,Nelayan,S-1,", "C-2,Taiwan,,,", "C-2,Taiwan,,S-1,-"])
def test_blank_last_day_of_a_permit_is_asked(row):
    plan = laid(a_register(), "2026-02-03", PERMITS, row, kind="permits")

    assert plan.endless == "The last day of a licence or permit would be gone: PT B."


def test_permit_that_never_had_a_last_day_is_asked_about_no_more_than_once():
    rows = "C-2,Taiwan,Nelayan,S-1,31-01-2026", "C-2,Taiwan,,,"
    accepted = laid(a_register(), "2026-02-03", PERMITS, *rows, kind="permits").register

    again = laid(accepted, "2026-02-04", PERMITS, *rows, kind="permits")

    assert (again.endless, accepted.agencies[1].permits[0]) == ("", Permit("TW"))


def test_end_that_would_be_gone_waits_for_a_person(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    office.imports((HEAD, "PT A,C-1,31-12-2025,-"), "--date", "2026-02-01")
    (tmp_path / "box").mkdir()
    office.writes("box/p3mi-2026-02-02.csv", HEAD, "PT A,C-1,,-")

    _, told = office.runs("watch", tmp_path / "box", "--once")
    by_hand, why = office.imports((HEAD, "PT A,C-1,,-"), "--date", "2026-02-02")

    assert "proposed. The last day of a licence or permit would be gone: PT A." in told
    assert (by_hand, "If that is right, say --allow-lifted." in why) == (1, True)
    assert office.register().agencies[0].until == date(2025, 12, 31)


def test_return_to_a_list_of_other_days_is_not_held_up(tmp_path, monkeypatch):
    office = Office(tmp_path, monkeypatch)
    office.imports((HEAD, "PT A,C-1,,-"), "--date", "2026-02-01")
    office.imports((HEAD, "PT A,C-1,31-12-2025,-"), "--date", "2026-02-02")

    code, _ = office.runs("rollback", "1", "--yes")

    assert (code, office.register().agencies[0].until) == (0, None)
