"""Many people in many villages, as the desk knows them after a year of work."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session

from ltsa_desk.house import House
from ltsa_desk.officers import accounts
from ltsa_desk.tables import CaseEvent, Pairing, SealedReport, SessionLog, WorkerStatus

STATES = ("prospective", "registered", "waiting", "left", "working", "working", "home", "again")
YEAR = timedelta(days=365)


def villages(many: int, chance: random.Random) -> list[str]:
    """Codes in a few regencies; some have hardly anybody in them."""
    regencies = ("3209", "3504", "3505", "1807", "3212", "3301", "5203", "5202")
    return [
        f"{chance.choice(regencies)}{chance.randint(1, 25):02}{chance.randint(2001, 2015)}"
        for _each in range(many)
    ]


def settle(house: House, people: int, sessions: int, *, now: datetime, cases: int = 300) -> None:
    """Statuses, sessions and cases of the year before ``now``, always the same ones."""
    chance = random.Random(7)  # noqa: S311 -- the same crowd every time
    places = [*villages(2500, chance), None]
    accounts.add(house.engine, "crowd", "LTSA Contoh", "id")
    [officer] = accounts.everyone(house.engine)

    def moment() -> datetime:
        return (now - YEAR * chance.random() ** 2).astimezone(UTC)

    with Session(house.engine) as session:
        session.add(Pairing(id=1, worker="Ibu Wati", code="1", made_at=now, made_by=officer.id))
        session.flush()
        session.execute(
            insert(WorkerStatus), [_status(n, chance, places, moment()) for n in range(people)]
        )
        session.execute(
            insert(SessionLog), [_session(n, chance, places, moment()) for n in range(sessions)]
        )
        for number in range(cases):
            received = moment()
            case = f"{number:032x}"
            session.add(_report(number, case, received, house.keys.current.id))
            if chance.random() < 0.8:
                answered = received + timedelta(hours=chance.random() * 90)
                session.add(CaseEvent(type="reply", case=case, at=answered, data={"sealed": "x"}))
            if chance.random() < 0.5:
                closed = received + timedelta(days=chance.random() * 30)
                session.add(CaseEvent(type="case.closed", case=case, at=closed, data={}))
        session.commit()


def _status(
    number: int, chance: random.Random, places: list[str | None], at: datetime
) -> dict[str, Any]:
    return {
        "case": f"{number:032x}",
        "report": f"s{number}",
        "state": chance.choice(STATES),
        "village": places[int(len(places) * chance.random() ** 2)],
        "wants": [],
        "for_other": False,
        "consent": True,
        "guide": False,
        "said_at": at,
        "updated_at": at,
    }


def _session(
    number: int, chance: random.Random, places: list[str | None], at: datetime
) -> dict[str, Any]:
    return {
        "report": f"e{number}",
        "case": "f" * 32,
        "worker": 1,
        "village": chance.choice(places) or "",
        "place": "",
        "date": at.date(),
        "topic": "rights",
        "counts": {"f_18_24": chance.randint(0, 15), "m_25_39": chance.randint(0, 9)},
        "questions": [],
        "lesson": {},
        "received_at": at + timedelta(days=2),
    }


def _report(number: int, case: str, received: datetime, key: str) -> SealedReport:
    return SealedReport(
        id=f"r{number}",
        case=case,
        kind="report",
        key=key,
        sealed="",
        received_at=received,
        arrived_at=received,
        erased_at=received,
    )
