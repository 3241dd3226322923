"""What several servers together let one address ask, counted in the database they share.

Who asks little is written nowhere. Only of an address that has drawn much from its
bucket here is a fingerprint kept, under a secret that is thrown away every day,
until the bucket is full again.
"""

import hmac
import logging
import secrets
import threading
from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, Engine, bindparam, delete, select, text
from sqlalchemy.exc import SQLAlchemyError

from ltsa_pwa import database
from ltsa_pwa.reports.crowd import Allowance
from ltsa_pwa.reports.report import now
from ltsa_pwa.reports.tables import crowd_bucket, crowd_secret

EVERY = 2.0
"""Seconds between two looks: what one address may draw too much, on the other servers."""

log = logging.getLogger(__name__)

# One statement, so that two servers that draw at once both count.
DRAW = text("""
    INSERT INTO crowd_bucket (who, tokens, at) VALUES (:who, :burst - :drawn, :at)
    ON CONFLICT (who) DO UPDATE SET at = excluded.at, tokens =
        CASE WHEN crowd_bucket.tokens + :refill * (:at - crowd_bucket.at) > :burst
             THEN :burst
             ELSE crowd_bucket.tokens + :refill * (:at - crowd_bucket.at) END - :drawn
    RETURNING tokens
""").bindparams(bindparam("at"))


class SharedCrowd:
    """Keeps several allowances of this server in step with those of the others."""

    def __init__(self, engine: Engine, allowances: Iterable[tuple[str, Allowance]]) -> None:
        self._engine = database.writer(engine)
        self._allowances = dict(allowances)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def open(self) -> None:
        self._thread = threading.Thread(target=self._keep_in_step, name="crowd", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _keep_in_step(self) -> None:
        while not self._stop.wait(EVERY):
            try:
                self.step()
            except SQLAlchemyError as error:
                # Each server then counts for itself: too much may pass, and nobody is kept out.
                log.warning("Limits are not shared: %s", database.in_its_words(error))

    def step(self) -> None:
        """Tell what was drawn here, and hear what was drawn everywhere."""
        heavy = {name: each.heavy() for name, each in self._allowances.items()}
        if not any(heavy.values()):
            return
        with self._engine.begin() as connection:
            secret = secret_of_today(connection)
            for name, drawn in heavy.items():
                allowance = self._allowances[name]
                for visitor, count in sorted(drawn.items(), key=repr):
                    who = fingerprint(secret, name, visitor)
                    allowance.correct(visitor, draw(connection, allowance, who, count))
            forget(connection)


def draw(connection: Connection, allowance: Allowance, who: str, count: int) -> float:
    values = {"who": who, "drawn": count, "at": now().timestamp()}
    limits = {"burst": float(allowance.burst), "refill": allowance.per_second}
    return connection.execute(DRAW, values | limits).scalar_one()


def fingerprint(secret: bytes, name: str, visitor: object) -> str:
    return hmac.new(secret, f"{name} {visitor!r}".encode(), sha256).hexdigest()[:32]


def secret_of_today(connection: Connection) -> bytes:
    """The same for every server; whoever is first today makes it."""
    today = now().date()
    held = select(crowd_secret.c.secret).where(crowd_secret.c.day == today)
    secret = connection.execute(held).scalar_one_or_none()
    if secret is None:
        make = text(
            "INSERT INTO crowd_secret (day, secret) VALUES (:day, :secret) ON CONFLICT DO NOTHING"
        ).bindparams(bindparam("day", type_=crowd_secret.c.day.type))
        connection.execute(make, {"day": today, "secret": secrets.token_bytes(32)})
        connection.execute(delete(crowd_secret).where(crowd_secret.c.day < today))
        secret = connection.execute(held).scalar_one()
    return secret


def forget(connection: Connection, moment: datetime | None = None) -> None:
    """A bucket nobody has drawn from for a day is full again, whatever the limits are."""
    old = ((moment or now()) - timedelta(days=1)).timestamp()
    connection.execute(delete(crowd_bucket).where(crowd_bucket.c.at < old))
