"""What officers see of the register, and how single companies are mended in twos."""

from contextlib import nullcontext
from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from ltsa_pwa.agencies.agency import Sanction
from ltsa_pwa.agencies.corrections import (
    SamePerson,
    Wish,
    agreed,
    company_of,
    decide_correction,
    propose_correction,
)
from ltsa_pwa.agencies.missed import MissedCounter
from ltsa_pwa.database import open_database, writer
from tests.agencies.office import Office

HEAD = "Nama,SIP3MI,Berlaku s/d,Sanksi,Nomor SK,Sanksi dari"
RESMI = "PT Contoh Resmi,C-1/2024,31-12-2028,-,,"
LAIN = "PT Contoh Lain,C-2/2024,31-12-2027,Skorsing,SK 1/2026,2026-01-15"


@pytest.fixture
def office(tmp_path, monkeypatch) -> Office:
    office = Office(tmp_path, monkeypatch)
    office.imports((HEAD, RESMI, LAIN), "--date", "2026-02-01", "--by", "Siti")
    return office


def until(office: Office) -> str:
    return str(office.register().agencies[0].until)


def proposed(office: Office, becomes: str = "2026-06-30") -> tuple[int, str]:
    reason = ("--reason", "letter of the office, 3 February", "--by", "Siti")
    return office.runs("propose", "C-1/2024", "until", becomes, *reason)


def test_correction_counts_when_a_second_person_confirms_it(office):
    proposed(office)
    before = until(office)

    code, _ = office.runs("confirm", "1", "--yes", "--by", "Budi")

    assert (code, before, until(office)) == (0, "2028-12-31", "2026-06-30")


@pytest.mark.parametrize("name", ["Siti", " siti "])
def test_who_proposed_a_correction_cannot_confirm_it(office, name):
    proposed(office)

    assert office.runs("confirm", "1", "--yes", "--by", name) == (
        1,
        "A correction needs a second person's yes: who proposed it cannot confirm it.",
    )
    assert until(office) == "2028-12-31"


def test_reports_can_be_kept_while_a_person_thinks_about_a_correction(office, monkeypatch):
    proposed(office)
    engine = open_database(office.url)
    held = []

    def thinks(question: str, **_more: bool) -> None:
        with writer(engine).begin() as connection:
            held.append((question, connection.exec_driver_sql("PRAGMA quick_check").scalar()))

    monkeypatch.setattr("typer.confirm", thinks)

    code, _ = office.runs("confirm", "1", "--by", "Budi")

    engine.dispose()
    assert (code, held, until(office)) == (0, [("Is that right?", "ok")], "2026-06-30")


@pytest.mark.parametrize(
    ("first", "second", "are_two"),
    [
        ("Siti (root)", "Budi (root)", True),
        ("siti", "budi", True),
        ("siti", "Budi (ani)", True),
        ("siti", "Siti (siti)", False),
        ("siti", "Budi (siti)", False),
        ("Siti (root)", "siti", False),
        ("Siti (root)", "SITI (ani)", False),
    ],
)
def test_two_people_are_two_names(office, first, second, are_two):
    engine = open_database(office.url)
    with Session(engine) as session:
        agency = company_of(office.register(), "C-1/2024")
        wish = propose_correction(session, agency, Wish("until", "2026-06-30", "seen"), first)

        with nullcontext() if are_two else pytest.raises(SamePerson):
            decide_correction(session, wish.id or 0, confirms=True, by=second)
    engine.dispose()


def test_both_people_and_the_reason_are_in_the_history(office):
    proposed(office)
    office.runs("confirm", "1", "--yes", "--by", "Budi")

    _, told = office.runs("history", "contoh resmi")

    assert "snapshot 1 by Siti (" in told
    assert "PT Contoh Resmi, licence C-1/2024 until 2028-12-31, no sanction" in told
    assert "snapshot 2 by Budi (" in told
    assert "until: “2028-12-31” → “2026-06-30”" in told
    assert "letter of the office, 3 February" in told


def test_correction_outlives_a_list_that_repeats_the_mistake(office):
    proposed(office)
    office.runs("confirm", "1", "--yes", "--by", "Budi")

    office.imports((HEAD, RESMI, LAIN), "--date", "2026-02-10")

    assert until(office) == "2026-06-30"


def test_correction_rests_when_the_list_has_moved_on(office):
    proposed(office)
    office.runs("confirm", "1", "--yes", "--by", "Budi")

    office.imports((HEAD, RESMI.replace("2028", "2031"), LAIN), "--date", "2026-02-10")

    assert until(office) == "2031-12-31"


def test_end_of_a_sanction_can_be_corrected(office):
    wish = ("C-2/2024", "sanction SK 1/2026", "1 Februari 2026")
    office.runs("propose", *wish, "--reason", "decree 14/2026", "--by", "Siti")

    office.runs("confirm", "1", "--yes", "--by", "Budi")

    [sanction] = office.register().agencies[1].sanctions
    assert (sanction.since, sanction.until) == (date(2026, 1, 15), date(2026, 2, 1))


def test_correction_of_what_changed_in_the_meantime_is_refused(office):
    proposed(office)
    office.imports((HEAD, RESMI.replace("2028", "2031"), LAIN), "--date", "2026-02-10")

    code, told = office.runs("confirm", "1", "--yes", "--by", "Budi")

    assert code == 1
    assert told.endswith("The register no longer says “2028-12-31” there. Propose it anew.")
    assert "waits" in office.runs("status")[1]


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        (("C-9", "until", "2026-06-30"), "No company has the licence C-9."),
        (("C-1/2024", "licence", "C-2"), "“licence” is no field."),
        (("C-1/2024", "until", "soon"), "The new value “soon” is not a day: write 31-12-2025."),
        (("C-1/2024", "name", "-"), "A company has a name."),
        (("C-1/2024", "until", "2028-12-31"), "The register says “2028-12-31” already."),
        (("C-1/2024", "sanction SK 9", "2026-06-30"), "PT Contoh Resmi has no sanction by"),
    ],
)
def test_correction_that_cannot_be_is_refused_with_a_sentence(office, wish, why):
    code, told = office.runs("propose", *wish, "--reason", "why", "--by", "Siti")

    assert code == 1
    assert told.startswith(why)


def test_correction_is_declined_once(office):
    proposed(office)

    office.runs("decline-correction", "1", "--by", "Siti")

    assert office.runs("confirm", "1", "--yes", "--by", "Budi") == (
        1,
        "Nothing with the number 1 waits for a decision.",
    )


def test_history_of_a_company_that_came_changed_and_went(office):
    office.imports((HEAD, RESMI, LAIN.replace("Skorsing", "Dicabut")), "--date", "2026-02-02")
    office.imports((HEAD, RESMI), "--date", "2026-02-03", "--allow-gone")

    _, told = office.runs("history", "C-2/2024")

    assert "licence C-2/2024 until 2027-12-31, suspended" in told
    assert "sanctions: suspended from 2026-01-15 → revoked from 2026-01-15" in told
    assert told.endswith("is gone from the list")


def test_history_of_a_name_that_several_have_asks_which(office):
    assert office.runs("history", "contoh") == (
        1,
        "Which of these? PT Contoh Lain C-2/2024 PT Contoh Resmi C-1/2024",
    )


def test_two_snapshots_are_compared(office):
    office.imports((HEAD, RESMI), "--date", "2026-02-03", "--allow-gone")

    assert office.runs("diff", "1", "2") == (
        0,
        "Gone PT Contoh Lain C-2/2024 0 new, 0 changed, 1 gone, 1 unchanged.",
    )


def test_status_says_what_is_stale_and_what_was_never_looked_at(office):
    _, told = office.runs("status")

    assert "companies 2026-02-01" in told
    assert told.count("stale") == 2
    assert told.count("never looked at") == 3


def test_names_not_found_are_told_as_numbers(office, monkeypatch):
    monkeypatch.setattr("ltsa_pwa.agencies.cli_officers.today", lambda: date(2026, 2, 3))
    engine = open_database(office.url)
    MissedCounter(engine).count(7, date(2026, 2, 2))
    engine.dispose()

    _, told = office.runs("missed")

    assert told.endswith("2026-02-02 7 1")


def test_count_of_names_goes_on_the_same_day_and_never_too_often(office):
    engine = open_database(office.url)
    day = date(2026, 2, 2)
    for _ in range(5):
        MissedCounter(engine).count(2, day)
    patient = MissedCounter(engine)
    for _ in range(100):
        patient.count(1, day)

    with Session(engine) as session:
        rows = session.connection().exec_driver_sql("SELECT times, phones FROM register_missed")
        assert [tuple(row) for row in rows] == [(11, 6)]
    engine.dispose()


ENTERED = "suspended; from 2026-02-03; until -; no departure"


def enters(office: Office, *more: str) -> tuple[int, str]:
    wish = ("C-1/2024", "skorsing", "SK 9/2026", "--since", "3 Februari 2026")
    why = ("--why", "no departure", "--reason", "seen at the office", "--by", "Siti")
    return office.runs("propose-sanction", *wish, *why, *more)


@pytest.fixture
def entered(office) -> Office:
    """An office in which two people have entered a sanction that no list has."""
    enters(office)
    office.runs("confirm", "1", "--yes", "--by", "Budi")
    return office


def sanctions_of_resmi(office: Office):
    return office.register().agencies[0].sanctions


MISSING = Sanction(
    "suspended", "SK 9/2026", date(2026, 2, 3), None, "no departure", entered_here=True
)


def test_missing_sanction_counts_when_a_second_person_confirms_it(office):
    _, told = enters(office)
    before = sanctions_of_resmi(office)

    code, _ = office.runs("confirm", "1", "--yes", "--by", "Budi")

    assert (code, before, sanctions_of_resmi(office)) == (0, (), (MISSING,))
    assert f"new sanction SK 9/2026: “” → “{ENTERED}”" in told


@pytest.mark.parametrize("kind", ["companies", "sanctions"])
def test_entered_sanction_outlives_lists_that_are_silent_about_it(entered, kind):
    rows = (HEAD, RESMI.replace(",-,", ",tidak ada sanksi,"), LAIN)
    if kind == "sanctions":
        rows = ("Nama,SIP3MI,Sanksi,Nomor SK,Sanksi dari", LAIN.replace(",31-12-2027", ""))

    code, _ = entered.imports(rows, "--kind", kind, "--date", "2026-02-10")

    assert (code, sanctions_of_resmi(entered)) == (0, (MISSING,))


def test_list_that_has_learnt_of_the_decree_speaks_for_itself(entered):
    known = "PT Contoh Resmi,C-1/2024,31-12-2028,Skorsing,SK 9/2026,2026-02-04"

    entered.imports((HEAD, known, LAIN), "--date", "2026-02-10")

    assert sanctions_of_resmi(entered) == (Sanction("suspended", "SK 9/2026", date(2026, 2, 4)),)


def test_list_that_calls_the_decree_by_another_name_speaks_for_itself_too(entered):
    known = "PT Contoh Resmi,C-1/2024,31-12-2028,Dicabut,SK 9/2026,2026-02-04"
    entered.imports((HEAD, known, LAIN), "--date", "2026-02-10")

    ends = ("C-1/2024", "sanction SK 9/2026", "2026-02-20", "--reason", "x", "--by", "Siti")
    code, _ = entered.runs("propose", *ends)

    of_the_list = Sanction("revoked", "SK 9/2026", date(2026, 2, 4))
    assert (code, sanctions_of_resmi(entered)) == (0, (of_the_list,))


def test_entered_sanction_is_lifted_by_two_people_and_stays_lifted(entered):
    wish = ("C-1/2024", "sanction SK 9/2026", "2026-02-20")
    entered.runs("propose", *wish, "--reason", "SK 12/2026", "--by", "Budi")

    code, _ = entered.runs("confirm", "2", "--yes", "--by", "Siti")
    entered.imports((HEAD, RESMI, LAIN), "--date", "2026-02-21")

    assert (code, sanctions_of_resmi(entered)) == (0, (replace(MISSING, until=date(2026, 2, 20)),))


def test_wrong_entry_is_taken_away_by_two_people_and_stays_away(entered):
    wish = ("C-1/2024", "new sanction SK 9/2026", "-")
    entered.runs("propose", *wish, "--reason", "another company's", "--by", "Budi")

    code, told = entered.runs("confirm", "2", "--yes", "--by", "Siti")
    entered.imports((HEAD, RESMI, LAIN), "--date", "2026-02-21")

    assert (code, sanctions_of_resmi(entered)) == (0, ())
    assert f"new sanction SK 9/2026: “{ENTERED}” → “”" in told


def test_sanction_of_the_list_is_not_taken_away_as_an_entry(office):
    wish = ("C-2/2024", "new sanction SK 1/2026", "-", "--reason", "x", "--by", "Siti")

    assert office.runs("propose", *wish) == (
        1,
        "Nobody has entered a sanction of PT Contoh Lain by “SK 1/2026”.",
    )


def test_entered_sanction_is_in_the_history_with_both_people(entered):
    _, told = entered.runs("history", "contoh resmi")

    assert "sanctions: none → suspended from 2026-02-03 (entered by decree SK 9/2026)" in told
    assert "proposed by Siti (root), confirmed by Budi (root). seen at the office" in told


def test_entered_sanction_comes_back_after_a_return_to_an_earlier_list(entered):
    entered.runs("rollback", "1", "--yes", "--allow-lifted")

    assert sanctions_of_resmi(entered) == (MISSING,)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        (("C-1/2024", "angry", "SK 9"), "The new value “angry” is no status or sanction we know."),
        (("C-1/2024", "nihil", "SK 9"), "The new value “nihil; from 2026-02-03; until -; -” names"),
        (("C-1/2024", "skorsing", " "), "The new value"),
        (("C-1/2024", "habis", "SK 9"), "The new value “habis” is no decision: a licence ends"),
        (("C-1/2024", "skorsing", "=A1"), "The decree “=A1” is a formula"),
        (("C-1/2024", "skorsing", "9" * 401), "The decree has 401 letters; 400 are allowed."),
        (("C-2/2024", "dicabut", "SK 1/2026"), "PT Contoh Lain has a sanction by the decree"),
    ],
)
def test_sanction_that_cannot_be_is_refused_with_a_sentence(office, changed, why):
    told = ("--since", "2026-02-03", "--reason", "x", "--by", "Siti")

    code, said = office.runs("propose-sanction", *changed, *told)

    assert (code, said.startswith(why)) == (1, True), said


def test_end_of_a_stop_without_a_decree_answers_the_lists_up_to_that_day(office):
    taken = "PT Contoh Resmi,C-1/2024,31-12-2028,Dicabut,,"
    office.imports((HEAD, taken, LAIN), "--date", "2026-02-02")
    office.runs(
        "propose", "C-1/2024", "sanction ", "2026-02-03", "--reason", "letter", "--by", "Siti"
    )
    office.runs("confirm", "1", "--yes", "--by", "Budi")

    code, _ = office.imports((HEAD, taken, LAIN), "--date", "2026-02-10")
    engine = open_database(office.url)
    with Session(engine) as session:
        [correction] = agreed(session)
    engine.dispose()

    assert (code, sanctions_of_resmi(office)) == (0, (Sanction("revoked", until=date(2026, 2, 3)),))
    assert correction.on is not None
    assert correction.on >= date(2026, 2, 10)
