"""Officers' accounts: made and closed on the command line only."""

import secrets
from dataclasses import dataclass
from typing import cast

from pwdlib import PasswordHash
from sqlalchemy import Engine
from sqlmodel import Session, col, delete, select

from ltsa_desk import audit
from ltsa_desk.database import writing
from ltsa_desk.moments import now
from ltsa_desk.officers.roles import Role
from ltsa_desk.tables import Officer, OfficerSession

PASSWORDS = PasswordHash.recommended()
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without l, i, o, 0 and 1: the password is copied from paper once."""


class NameTaken(ValueError):
    """There is an officer of that name already."""


class NoSuchOfficer(LookupError):
    """There is no officer of that name."""


@dataclass(frozen=True)
class OfficerSeen:
    """An officer as pages and lists may know one."""

    id: int
    name: str
    office: str
    language: str
    is_disabled: bool = False
    role: Role = Role.OFFICER
    area: str = ""


def add(  # noqa: PLR0913 -- an account has as many parts
    engine: Engine,
    name: str,
    office: str,
    language: str,
    *,
    role: Role = Role.OFFICER,
    area: str = "",
) -> str:
    """A new account; the password is returned once and kept nowhere."""
    password = _invent()
    hashed = PASSWORDS.hash(password)
    with writing(engine) as session:
        if find(session, name):
            raise NameTaken(name)
        officer = Officer(
            name=name,
            office=office,
            language=language,
            role=role.value,
            area=area,
            password=hashed,
            created_at=now(),
        )
        session.add(officer)
        session.flush()
        audit.note(session, audit.OFFICER_ADDED, officer=officer.id)
    return password


def new_password(engine: Engine, name: str) -> str:
    """Another password for an officer who lost it; open browsers are signed out."""
    password = _invent()
    hashed = PASSWORDS.hash(password)
    with writing(engine) as session:
        officer = find(session, name)
        if officer is None:
            raise NoSuchOfficer(name)
        officer.password = hashed
        session.exec(delete(OfficerSession).where(col(OfficerSession.officer) == officer.id))
        audit.note(session, audit.NEW_PASSWORD, officer=officer.id)
    return password


def set_role(engine: Engine, name: str, role: Role, area: str) -> None:
    """What somebody is from now on; whoever is signed in has to sign in again."""
    with writing(engine) as session:
        officer = find(session, name)
        if officer is None:
            raise NoSuchOfficer(name)
        officer.role, officer.area = role.value, area
        session.exec(delete(OfficerSession).where(col(OfficerSession.officer) == officer.id))
        detail = f"{role} {area}".strip()
        audit.note(session, audit.OFFICER_ROLE, officer=officer.id, detail=detail)


def disable(engine: Engine, name: str) -> None:
    """Nobody signs in by this name again, and whoever is signed in is out."""
    with writing(engine) as session:
        officer = find(session, name)
        if officer is None:
            raise NoSuchOfficer(name)
        officer.disabled_at = officer.disabled_at or now()
        session.exec(delete(OfficerSession).where(col(OfficerSession.officer) == officer.id))
        audit.note(session, audit.OFFICER_DISABLED, officer=officer.id)


def everyone(engine: Engine) -> list[OfficerSeen]:
    """All officers, by name."""
    with Session(engine) as session:
        return [seen(each) for each in session.exec(select(Officer).order_by(Officer.name))]


def find(session: Session, name: str) -> Officer | None:
    """The officer of that name."""
    return session.exec(select(Officer).where(Officer.name == name)).first()


def seen(officer: Officer) -> OfficerSeen:
    """Without the password's hash."""
    return OfficerSeen(
        cast("int", officer.id),
        officer.name,
        officer.office,
        officer.language,
        officer.disabled_at is not None,
        Role(officer.role),
        officer.area,
    )


def _invent() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(5)) for _ in range(4))
