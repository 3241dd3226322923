"""Who wants to be knocked at, and at whom to knock now."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, delete, exists, insert, select, update

from ltsa_pwa.reports.checkins.tables import checkin
from ltsa_pwa.reports.lines import pause
from ltsa_pwa.reports.push.tables import push_subscription
from ltsa_pwa.reports.tables import case_event

MOST = 5
"""Phones of one case; the oldest goes."""
AT_ONCE = 20
LEASE = timedelta(minutes=2)
MOST_ATTEMPTS = 12

columns = push_subscription.c


@dataclass(frozen=True, slots=True)
class Knock:
    """One knock on its way."""

    id: int
    endpoint: str
    attempts: int


def subscribe(connection: Connection, case: str, endpoint: str, moment: datetime) -> None:
    of_case = select(columns.id, columns.endpoint).where(columns.case == case)
    rows = connection.execute(of_case.order_by(columns.id)).all()
    if any(row.endpoint == endpoint for row in rows):
        return
    for row in rows[: max(0, len(rows) + 1 - MOST)]:
        connection.execute(delete(push_subscription).where(columns.id == row.id))
    told = {"case": case, "endpoint": endpoint, "made_at": moment, "attempts": 0}
    connection.execute(insert(push_subscription).values(told))


def unsubscribe(connection: Connection, case: str, endpoint: str) -> None:
    that = and_(columns.case == case, columns.endpoint == endpoint)
    connection.execute(delete(push_subscription).where(that))


def forget_cases(connection: Connection, cases: Collection[str]) -> None:
    connection.execute(delete(push_subscription).where(columns.case.in_(cases)))


def forget_unheard(connection: Connection, before: datetime) -> None:
    """Those of cases in which nothing ever happened."""
    heard = exists().where(case_event.c.case == columns.case)
    waits = exists().where(checkin.c.case == columns.case)
    connection.execute(delete(push_subscription).where(columns.made_at < before, ~heard, ~waits))


def want(connection: Connection, cases: Collection[str], moment: datetime) -> None:
    """Something has happened in these cases."""
    new = update(push_subscription).where(columns.case.in_(cases), columns.wanted_at.is_(None))
    connection.execute(new.values(wanted_at=moment, attempts=0))


def take(connection: Connection, moment: datetime) -> list[Knock]:
    """Knocks that may go now; another server passes over them for the length of a lease."""
    wanted = select(columns.id, columns.endpoint, columns.attempts).where(
        columns.wanted_at <= moment
    )
    rows = connection.execute(
        wanted.order_by(columns.wanted_at).limit(AT_ONCE).with_for_update(skip_locked=True)
    ).all()
    taken = update(push_subscription).where(columns.id.in_([row.id for row in rows]))
    connection.execute(taken.values(wanted_at=moment + LEASE))
    return [Knock(row.id, row.endpoint, row.attempts) for row in rows]


def heard(connection: Connection, knock: Knock) -> None:
    done = update(push_subscription).where(columns.id == knock.id)
    connection.execute(done.values(wanted_at=None, attempts=0))


def gone(connection: Connection, knock: Knock) -> None:
    """The push service knows that phone no more, in whichever case."""
    connection.execute(delete(push_subscription).where(columns.endpoint == knock.endpoint))


def put_off(connection: Connection, knock: Knock, moment: datetime) -> None:
    """Try again later, but not for ever: she finds the answer when she looks."""
    attempts = knock.attempts + 1
    again = moment + timedelta(seconds=pause(attempts + 2))
    values = {"wanted_at": again if attempts < MOST_ATTEMPTS else None, "attempts": attempts}
    connection.execute(update(push_subscription).where(columns.id == knock.id).values(values))
