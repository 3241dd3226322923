"""Whose phone may do an outreach worker's work, and for how long."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from ltsa_desk import audit
from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.moments import now
from ltsa_desk.outreach import post
from ltsa_desk.tables import Pairing

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""Without I, L, O, 0 and 1: the code is read from one screen and typed into another."""
LENGTH = 10
CODE_LASTS = timedelta(minutes=10)
LASTS = timedelta(days=30)
"""So long a phone works without a signal."""
LONGEST_NAME = 80


class NoName(ValueError):
    """A pairing belongs to somebody, so that a lost phone can be told from the others."""


class CodeRefused(Exception):
    """The code pairs no phone; ``reason`` is ``unknown``, ``used`` or ``late``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Invitation:
    """A code that is shown once, and until when a phone may use it."""

    code: str
    worker: str
    until: datetime


def invite(house: House, officer: int, worker: str) -> Invitation:
    """A new code for one phone of this worker; only its fingerprint is kept."""
    name = " ".join(worker.split())[:LONGEST_NAME]
    if not name:
        raise NoName
    code = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    moment = now()
    row = Pairing(worker=name, code=fingerprint(code), made_at=moment, made_by=officer)
    with writing(house.engine) as session:
        session.add(row)
        audit.note(session, audit.PAIRING_OFFERED, officer=officer, detail=name)
    return Invitation(code, name, moment + CODE_LASTS)


def redeem(
    session: Session, code: str, case: str, reply_key: str, received_at: datetime
) -> Pairing:
    """Pair the phone that sent the code in time; CodeRefused says why not.

    In time is when the server had it: the relay may have been held up after that.
    """
    wanted = select(Pairing).where(Pairing.code == fingerprint(code))
    found = session.exec(wanted).first()
    if found is None:
        raise CodeRefused("unknown")
    if found.case is not None or found.revoked_at is not None:
        raise CodeRefused("used")
    if received_at > found.made_at + CODE_LASTS or paired(session, case):
        raise CodeRefused("late")
    found.case, found.reply_key = case, reply_key
    found.paired_at, found.until = received_at, received_at + LASTS
    audit.note(session, audit.PAIRED, case=case, detail=found.worker)
    return found


def paired(session: Session, case: str) -> Pairing | None:
    """The phone behind a thread, though it may be revoked."""
    return session.exec(select(Pairing).where(Pairing.case == case)).first()


def revoke(house: House, officer: int, pairing: int) -> None:
    """The phone is lost or given back: at its next contact the outreach tools go from it."""
    with writing(house.engine) as session:
        row = session.get(Pairing, pairing)
        if row is None or row.revoked_at is not None:
            return
        row.revoked_at = now()
        if row.case and row.reply_key:
            post.reply(session, house, row.case, row.reply_key, {"revoked": True})
        audit.note(session, audit.PAIRING_REVOKED, officer=officer, detail=row.worker)


def everyone(engine: Engine) -> list[Pairing]:
    """Every phone that was ever paired, and the codes that may still be used; newest first."""
    with Session(engine) as session:
        rows = session.exec(select(Pairing).order_by(col(Pairing.made_at).desc())).all()
    open_since = now() - CODE_LASTS
    return [each for each in rows if each.case or (each.made_at > open_since)]


def fingerprint(code: str) -> str:
    """Small letters, spaces and dashes are how people type."""
    plain = "".join(letter for letter in code.upper() if letter in LETTERS)
    return hashlib.sha256(plain.encode()).hexdigest()
