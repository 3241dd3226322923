"""Who sits at this browser: proved once by a password, then by a cookie."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from http.cookies import CookieError, SimpleCookie

from sqlalchemy import Engine
from sqlmodel import Session, col, delete

from ltsa_desk import audit
from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.moments import now
from ltsa_desk.officers import accounts, patience
from ltsa_desk.officers.accounts import PASSWORDS, OfficerSeen
from ltsa_desk.tables import Officer, OfficerSession

COOKIE = "desk"
LASTS = timedelta(hours=12)
IDLE = timedelta(minutes=30)
NOTED_EVERY = timedelta(seconds=30)
"""So that not every click waits for the disk."""


class WrongPassword(Exception):
    """No officer who may sign in has this name and this password."""


@dataclass
class MustWait(Exception):
    """Too many wrong tries; the password was not even looked at."""

    seconds: int


def sign_in(house: House, name: str, password: str, ip: str) -> tuple[str, OfficerSeen]:
    """The secret for the cookie, and whose it is."""
    engine = house.engine
    subjects = (patience.account(name), patience.address(ip, house.settings.required_token()))
    officer = _begin_try(engine, name, subjects)
    if officer is None or not _is_right(officer, password):
        _note_wrong_try(engine, officer)
        raise WrongPassword(name)
    return _begin(engine, accounts.seen(officer), subjects)


def sign_out(engine: Engine, secret: str) -> None:
    """The cookie is worth nothing from now on."""
    with writing(engine) as session:
        row = session.get(OfficerSession, _fingerprint(secret))
        if row is not None:
            session.delete(row)
            audit.note(session, audit.SIGNED_OUT, officer=row.officer)


def who(engine: Engine, secret: str, *, by_hand: bool = True) -> OfficerSeen | None:
    """The officer behind a cookie, or None.

    ``by_hand`` is false for what the page does by itself: a screen nobody
    touches for half an hour signs out.
    """
    with Session(engine) as session:
        row = session.get(OfficerSession, _fingerprint(secret))
        if row is None or _is_over(row):
            return None
        officer = session.get(Officer, row.officer)
        if officer is None or officer.disabled_at:
            return None
        answer = accounts.seen(officer)
        if by_hand and now() - row.used_at > NOTED_EVERY:
            row.used_at = now()
            session.commit()
        return answer


def secret_in(cookies: str) -> str:
    """Our secret out of a ``Cookie`` header; empty when it is not there."""
    try:
        jar = SimpleCookie(cookies)
    except CookieError:
        return ""
    return jar[COOKIE].value if COOKIE in jar else ""


def _begin_try(engine: Engine, name: str, subjects: tuple[str, str]) -> Officer | None:
    """Counted as wrong until it proves right: a hundred tries at once are a hundred tries."""
    with writing(engine) as session:
        if seconds := patience.seconds_to_wait(session, *subjects):
            raise MustWait(seconds)
        patience.remember(session, *subjects)
        officer = accounts.find(session, name)
        if officer is not None:
            session.expunge(officer)
    if officer is None:
        # A name nobody has costs as much time as a wrong password, and tells as little.
        PASSWORDS.verify("", _nobodys_password())
    return officer


def _begin(
    engine: Engine, officer: OfficerSeen, subjects: tuple[str, str]
) -> tuple[str, OfficerSeen]:
    secret = secrets.token_urlsafe(32)
    row = OfficerSession(
        fingerprint=_fingerprint(secret), officer=officer.id, created_at=now(), used_at=now()
    )
    with writing(engine) as session:
        patience.forgive(session, *subjects)
        session.exec(delete(OfficerSession).where(col(OfficerSession.created_at) < now() - LASTS))
        session.add(row)
        audit.note(session, audit.SIGNED_IN, officer=officer.id)
    return secret, officer


def _note_wrong_try(engine: Engine, officer: Officer | None) -> None:
    if officer is not None:
        with writing(engine) as session:
            audit.note(session, audit.WRONG_PASSWORD, officer=officer.id)


def _is_right(officer: Officer, password: str) -> bool:
    return PASSWORDS.verify(password, officer.password) and officer.disabled_at is None


@cache
def _nobodys_password() -> str:
    return PASSWORDS.hash(secrets.token_urlsafe())


def _is_over(row: OfficerSession) -> bool:
    return now() >= min(row.created_at + LASTS, row.used_at + IDLE)


def _fingerprint(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
