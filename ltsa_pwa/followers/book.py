"""Who wants to hear of the list, and at whom to knock now: all of them, or nobody."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, delete, insert, select, update

from ltsa_pwa.followers.tables import list_follower

AT_ONCE = 50
LEASE = timedelta(minutes=10)
AGAIN_AFTER = timedelta(minutes=5)
MOST_ATTEMPTS = 12

columns = list_follower.c


@dataclass(frozen=True, slots=True)
class Follower:
    """One knock on its way, taken until ``leased``."""

    id: int
    endpoint: str
    p256dh: str
    auth: str
    attempts: int
    leased: datetime


def follow(connection: Connection, endpoint: str, keys: tuple[str, str], moment: datetime) -> None:
    """Said again, it is the newer keys that count."""
    unfollow(connection, endpoint)
    told = {"endpoint": endpoint, "p256dh": keys[0], "auth": keys[1], "made_at": moment}
    connection.execute(insert(list_follower).values({**told, "attempts": 0}))


def unfollow(connection: Connection, endpoint: str) -> None:
    """Taken back by her, or the push service knows that phone no more."""
    connection.execute(delete(list_follower).where(columns.endpoint == endpoint))


def forget_silent(connection: Connection, before: datetime) -> None:
    """A phone that is still in use says every week or so that it wants to hear."""
    connection.execute(delete(list_follower).where(columns.made_at < before))


def are_there(connection: Connection) -> bool:
    return connection.execute(select(columns.id).limit(1)).first() is not None


def want(connection: Connection, moment: datetime) -> None:
    """The list says something else of some company: all are knocked at, so nobody says of which."""
    connection.execute(update(list_follower).values(wanted_at=moment, attempts=0))


def take(connection: Connection, moment: datetime) -> list[Follower]:
    """Knocks that may go now; another server passes over them for the length of a lease."""
    wanted = select(columns.id, columns.endpoint, columns.p256dh, columns.auth, columns.attempts)
    wanted = wanted.where(columns.wanted_at <= moment).order_by(columns.wanted_at).limit(AT_ONCE)
    rows = connection.execute(wanted.with_for_update(skip_locked=True)).all()
    leased = moment + LEASE
    taken = update(list_follower).where(columns.id.in_([row.id for row in rows]))
    connection.execute(taken.values(wanted_at=leased))
    return [
        Follower(row.id, row.endpoint, row.p256dh, row.auth, row.attempts, leased) for row in rows
    ]


def heard(connection: Connection, knock: Follower) -> None:
    """Unless the list has changed once more meanwhile."""
    connection.execute(_still(knock).values(wanted_at=None, attempts=0))


def put_off(connection: Connection, knock: Follower, moment: datetime) -> None:
    """Try again later, but not for ever: the phone finds it when she opens it."""
    attempts = knock.attempts + 1
    again = moment + AGAIN_AFTER if attempts < MOST_ATTEMPTS else None
    connection.execute(_still(knock).values(wanted_at=again, attempts=attempts))


def _still(knock: Follower):  # noqa: ANN202 -- SQLAlchemy's own type of an update
    same = and_(columns.id == knock.id, columns.wanted_at == knock.leased)
    return update(list_follower).where(same)
