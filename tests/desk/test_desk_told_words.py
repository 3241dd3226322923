"""Five words told by telephone lead where the phone's own words lead."""

import json
from pathlib import Path

import pytest
from sqlmodel import Session, select

from ltsa_desk import audit, events
from ltsa_desk.cases.told_words import NotFiveWords, case_of, is_well, read_words
from ltsa_desk.officers import accounts
from ltsa_desk.tables import AuditEntry

RECEIPTS = json.loads((Path(__file__).parents[1] / "cases" / "receipt.json").read_text())


def test_words_make_the_same_case_as_on_the_phone():
    assert [case_of(each["words"]) for each in RECEIPTS] == [each["case"] for each in RECEIPTS]


@pytest.mark.parametrize(
    "typed", ["abad zona kopi lentera bulan", " Abad, ZONA kopi\nlentera bulan · 1499 "]
)
def test_words_are_read_as_officers_type_them(typed):
    assert read_words(typed) == "abad zona kopi lentera bulan"


@pytest.mark.parametrize("typed", ["", "abad zona kopi lentera", "a b c d e f"])
def test_what_is_not_five_words_is_said(typed):
    with pytest.raises(NotFiveWords):
        read_words(typed)


def test_server_hears_of_it_and_the_trail_says_who_heard(house):
    accounts.add(house.engine, "Ani", "LTSA Contoh", "id")
    [officer] = accounts.everyone(house.engine)

    is_well(house, "a" * 32, officer.id)

    [told] = events.after(house.engine, 0, 10)
    assert (told.type, told.case, told.report, told.data) == ("checkin.well", "a" * 32, None, {})
    with Session(house.engine) as session:
        trail = list(session.exec(select(AuditEntry)))
    last = trail[-1]
    assert (last.action, last.case, last.officer) == (audit.WELL_TOLD, "a" * 32, officer.id)
