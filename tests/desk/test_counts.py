"""What is counted, when, for whom, and that it stays as it was told."""

import asyncio
import csv
import io
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import openpyxl
import pytest
from sqlmodel import Session, select

from ltsa_desk.counts import exporting
from ltsa_desk.counts.blocks import EVERYWHERE
from ltsa_desk.counts.compact import OBJECTIVES, SERVED
from ltsa_desk.counts.counting import count_due, counted_months
from ltsa_desk.counts.measures import NAMES, STATES
from ltsa_desk.counts.months import counted_at, month_of, months_of, oldest_open, quarter_of
from ltsa_desk.counts.places import inside, say_place, way_to
from ltsa_desk.counts.published import everything, inside_of, of_period, of_places
from ltsa_desk.moments import now
from ltsa_desk.officers import accounts
from ltsa_desk.returnees.standing import STATES as TOLD_STATES
from ltsa_desk.server import create_api
from ltsa_desk.tables import (
    CaseEvent,
    CountedFigure,
    CountedMonth,
    Pairing,
    SealedReport,
    SessionLog,
    WorkerStatus,
)
from ltsa_desk.words import speaking

ROOT = Path(__file__).parents[2]
VILLAGE = "3209052004"
NEXT_DOOR = "3209052005"
THEN = (now() - timedelta(days=70)).replace(day=15, hour=5)
"""In a month that has been over for long enough to be counted."""
MONTH = month_of(THEN.date())


@pytest.fixture
def village(house):
    """Words for what happens in a village, at the desk's own tables."""
    return Village(house)


class Village:
    def __init__(self, house, first=0):
        self.house = house
        self._made = first

    def add(self, *rows):
        with Session(self.house.engine) as session:
            session.add_all(rows)
            session.commit()

    def people(self, many, state="working", place=VILLAGE, at=THEN, *, consent=True):
        for _each in range(many):
            self._made += 1
            case = f"{self._made:032x}"
            self.add(
                WorkerStatus(
                    case=case,
                    report="",
                    state=state,
                    village=place,
                    wants=[],
                    consent=consent,
                    said_at=at,
                    updated_at=at,
                )
            )
            yield case

    def has(self, many, *told, **more):
        return list(self.people(many, *told, **more))

    def session(self, counts, place=VILLAGE, day=None, received_at=THEN):
        with Session(self.house.engine) as session:
            if session.get(Pairing, 1) is None:
                accounts.add(self.house.engine, "Beni", "LTSA Contoh", "id")
                session.add(Pairing(id=1, worker="W", code="1", made_at=THEN, made_by=1))
                session.commit()
        self._made += 1
        self.add(
            SessionLog(
                report=f"e{self._made}",
                case="f" * 32,
                worker=1,
                village=place,
                date=day or received_at.date(),
                topic="rights",
                counts=counts,
                questions=[],
                lesson={},
                received_at=received_at,
            )
        )

    def reports(self, cases, kind="report", at=THEN, answered_after=None, closed=False):
        for case in cases:
            self._made += 1
            self.add(
                SealedReport(
                    id=f"r{self._made}",
                    case=case,
                    kind=kind,
                    key="k",
                    sealed="",
                    received_at=at,
                    arrived_at=at,
                )
            )
            if answered_after is not None:
                answered = at + timedelta(hours=answered_after)
                self.add(CaseEvent(type="reply", case=case, at=answered, data={}))
            if closed:
                self.add(CaseEvent(type="case.closed", case=case, at=at, data={}))

    def told(self, place=VILLAGE, month=MONTH):
        count_due(self.house)
        return of_places(self.house.engine, month, [place]).get(place, {})


def test_people_are_told_by_where_they_stand_in_whole_fives(village):
    village.has(12, "working")
    village.has(7, "waiting")
    village.has(6, "home")

    assert village.told() == {"working": 10, "candidates": 5, "home": 5}


def test_whoever_is_in_trouble_is_told_as_working_and_not_apart(village):
    village.has(3, "working")
    village.has(2, "trouble")

    assert village.told() == {"working": 5}


def test_a_village_with_three_people_is_told_nothing_about(village, house):
    village.has(3)
    village.has(30, place=NEXT_DOOR)

    assert village.told() == {}
    assert VILLAGE not in everything(house.engine, MONTH)
    assert inside_of(house.engine, MONTH, "320905") == {NEXT_DOOR: {"working": 30}}
    assert village.told("320905") == {"working": 30}


def test_nobody_is_counted_for_whom_another_spoke_without_leave(village):
    village.has(9, consent=False)
    village.has(5)

    assert village.told() == {"working": 5}


def test_a_month_is_counted_once_and_stays_as_it_was_told(village, house):
    village.has(5)
    assert village.told() == {"working": 5}
    village.has(40)

    again = count_due(house)

    assert again == []
    assert village.told() == {"working": 5}


def test_only_what_may_be_told_is_kept(village, house):
    village.has(13)
    village.has(2, place=NEXT_DOOR)
    count_due(house)

    with Session(house.engine) as session:
        kept = {each.number for each in session.exec(select(CountedFigure))}

    assert kept == {10}


def test_people_reached_are_added_up_and_sessions_stand_with_them(village):
    village.session({"f_18_24": 4, "m_40": 4})
    village.session({"f_u18": 3})

    assert village.told() == {"reached": 10, "sessions": 2}


def test_a_session_of_two_thousand_is_counted(village):
    village.session({"f_25_39": 2000})

    assert village.told() == {"reached": 2000, "sessions": 1}


def test_a_session_with_three_people_is_not_told(village):
    village.session({"f_25_39": 3})

    assert village.told() == {}


def test_a_session_that_came_after_its_month_was_counted_goes_to_the_next(village, house):
    late = counted_at(MONTH, house.settings.timezone) + timedelta(days=1)
    village.session({"f_40": 20})
    village.session({"f_40": 30}, day=THEN.date(), received_at=late)

    assert village.told() == {"reached": 20, "sessions": 1}
    assert village.told(month=oldest_open(late, house.settings.timezone)) in (
        {"reached": 30, "sessions": 1},
        {},
    )


def test_people_who_reported_are_counted_once_each_in_their_village(village):
    cases = village.has(6)
    village.reports(cases, answered_after=10, closed=True)
    village.reports(cases[:3], kind="alarm")

    told = village.told()

    assert told == {"working": 5, "reports": 5, "answer_hours": 10, "closed": 5}


def test_who_did_not_tell_a_village_is_counted_without_one(village):
    village.reports([f"{number:032x}" for number in range(7)])

    assert village.told("?") == {"reports": 5}
    assert village.told(EVERYWHERE) == {"reports": 5}


def test_hours_are_told_only_where_five_people_were_answered(village):
    cases = village.has(9)
    village.reports(cases[:4], answered_after=3)
    village.reports(cases[4:])

    assert village.told() == {"working": 5, "reports": 5}


def test_an_unfinished_month_is_not_counted(village, house):
    village.has(20, at=now())

    assert month_of(now().date()) not in [*count_due(house), *counted_months(house.engine)]


def test_a_quarter_adds_up_what_was_told_and_nothing_else(village, house):
    for number in range(3):
        village.session({"f_40": 8}, received_at=THEN + timedelta(hours=number))
    village.has(3)
    count_due(house)
    months = months_of(quarter_of(MONTH))

    quarter = of_period(house.engine, months, 10)

    by_hand = [everything(house.engine, each).get(VILLAGE, {}) for each in months]
    assert quarter[VILLAGE]["reached"] == sum(each.get("reached", 0) for each in by_hand)
    assert "working" not in quarter[VILLAGE]


def test_quarter_leaves_out_how_many_there_were_before_its_last_month(house):
    told = {"working": 10, "sessions": 5}
    with Session(house.engine) as session:
        session.add(CountedMonth(month="2026-10", counted_at=now()))
        session.flush()
        for measure, number in told.items():
            row = CountedFigure(month="2026-10", place="3209", measure=measure, number=number)
            session.add(row)
        session.commit()

    assert of_period(house.engine, ["2026-10", "2026-11"], 4) == {"3209": {"sessions": 5}}


def test_every_state_a_person_can_tell_is_counted_somewhere():
    assert set(STATES) == set(TOLD_STATES)


@pytest.mark.parametrize(
    ("moment", "month"),
    [
        (datetime(2026, 12, 9, 10, tzinfo=UTC), "2026-11"),
        (datetime(2026, 12, 10, 10, tzinfo=UTC), "2026-12"),
        (datetime(2026, 12, 9, 17, 30, tzinfo=UTC), "2026-12"),
    ],
)
def test_the_oldest_open_month_ends_on_the_tenth_of_the_office(house, moment, month):
    assert oldest_open(moment, house.settings.timezone) == month


def test_quarters_have_three_months():
    assert months_of("2026-Q4") == ["2026-10", "2026-11", "2026-12"]
    assert quarter_of("2026-03") == "2026-Q1"
    with pytest.raises(ValueError, match="2026-Q5"):
        months_of("2026-Q5")


def test_a_place_knows_what_lies_in_it_and_around_it():
    assert [inside(each) for each in ("", "32", "3209", "320905", VILLAGE)] == [2, 4, 6, 10, None]
    assert way_to(VILLAGE) == ["", "32", "3209", "320905", VILLAGE]


def test_a_code_that_nobody_knows_any_more_stands_for_itself():
    with speaking("en"):
        assert say_place("9999999999") == "99.99.99.9999"


def test_csv_and_workbook_say_the_same_and_nothing_in_them_is_a_formula(village, house):
    village.has(12)
    count_due(house)
    with speaking("en"):
        rows = [*exporting.counts(house.engine, MONTH), ["=1+1", "@SUM(A1)", "-3", 4]]

    read = list(csv.reader(io.StringIO(exporting.as_csv(rows).decode("utf-8-sig"))))
    book = openpyxl.load_workbook(io.BytesIO(exporting.as_xlsx({"Counts": rows})))

    cells = list(book["Counts"].iter_rows())
    assert read[-1][:4] == ["'=1+1", "'@SUM(A1)", "'-3", "4"]
    assert [cell.value for cell in cells[-1]][:4] == ["=1+1", "@SUM(A1)", "-3", 4]
    assert {cell.data_type for row in cells for cell in row} <= {"s", "n"}
    assert [cell.value for cell in cells[0]] == read[0]
    assert len(cells) == len(read)


def test_a_year_is_told_in_the_terms_of_the_global_compact(village, house):
    village.session({"f_40": 11})
    count_due(house)

    with speaking("en"):
        rows = exporting.compact(house.engine, MONTH[:4])

    assert [
        3,
        "Provide accurate and timely information at all stages of migration",
        "People reached",
        "People who took part in these sessions.",
        MONTH,
        10,
    ] in rows


def test_a_year_is_told_whole_before_its_months(village, house):
    """A year adds up what happened and takes what stands from its last month."""
    village.has(11)
    village.session({"f_40": 11})
    count_due(house)
    months = sorted(each for each in counted_months(house.engine) if each[:4] == MONTH[:4])

    with speaking("en"):
        rows = exporting.compact(house.engine, MONTH[:4])

    year = f"{months[0]}/{months[-1]}"
    whole = {row[2]: row[5] for row in rows if row[4] == year}
    assert (whole["People reached"], whole["Working abroad"], whole["Back home"]) == (10, 10, None)
    assert len(rows) == 1 + len(SERVED) * (1 + len(months))


def test_every_figure_serves_an_objective():
    assert {each.measure for each in SERVED} == set(NAMES)
    assert {each.objective for each in SERVED} == set(OBJECTIVES)


def test_the_page_on_figures_says_what_the_files_say():
    page = (ROOT / "docs" / "figures-served.md").read_text(encoding="utf-8")

    told = re.findall(r"^\| (.+?) \| (\d+) \| (.+?) \|$", page, re.MULTILINE)

    assert told == [(NAMES[each.measure], str(each.objective), each.why) for each in SERVED]


def asked(house, path, cookie=""):
    async def ask():
        line = httpx.ASGITransport(create_api(house))
        async with httpx.AsyncClient(transport=line, base_url="http://desk.test") as client:
            return await client.get(path, headers={"Cookie": cookie})

    return asyncio.run(ask())


def test_a_download_without_signing_in_leads_to_the_door(house):
    answer = asked(house, f"/exports/counts.csv?month={MONTH}")

    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


@pytest.mark.parametrize("day", [date(2026, 1, 31), date(2026, 12, 31), date(2028, 2, 29)])
def test_a_month_is_counted_on_the_tenth_of_the_next(day):
    moment = counted_at(month_of(day), ZoneInfo("Asia/Jakarta"))

    assert (moment.day, moment.date() - day) == (10, timedelta(days=10))
