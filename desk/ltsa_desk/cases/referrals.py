"""Cases that a partner works on as well: handed on by an officer, one by one."""

from dataclasses import dataclass

from sqlalchemy import Engine
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from ltsa_desk import audit, events
from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.moments import now
from ltsa_desk.officers.accounts import OfficerSeen
from ltsa_desk.officers.roles import Role
from ltsa_desk.tables import Officer, Referral


class NotAPartner(ValueError):
    """Nobody of this number is a partner who can sign in."""


@dataclass(frozen=True)
class Partner:
    """A partner as an officer chooses one."""

    id: int
    name: str


def refer(house: House, case: str, officer: OfficerSeen, partner: str) -> None:
    """Show the case to a partner, and tell the reporter that it was handed on."""
    known = {str(each.id): each for each in partners(house.engine)}
    if partner not in known:
        raise NotAPartner(partner)
    chosen = known[partner]
    with writing(house.engine) as session:
        if session.get(Referral, (case, chosen.id)):
            return
        session.add(Referral(case=case, partner=chosen.id, officer=officer.id, at=now()))
        events.tell(session, events.STEP, case, code="referred")
        audit.note(session, audit.REFERRED, officer=officer.id, case=case, detail=chosen.name)


def end(house: House, case: str, officer: OfficerSeen, partner: int) -> None:
    """Take the case back; what the partner wrote stays in the thread."""
    with writing(house.engine) as session:
        referral = session.get(Referral, (case, partner))
        if referral is not None:
            session.delete(referral)
            audit.note(
                session, audit.REFERRAL_ENDED, officer=officer.id, case=case, detail=str(partner)
            )


def partners(engine: Engine) -> list[Partner]:
    """Everybody a case can be handed on to, by name."""
    wanted = select(Officer).where(
        Officer.role == Role.PARTNER.value, col(Officer.disabled_at).is_(None)
    )
    return _as_seen(engine, wanted)


def of_case(engine: Engine, case: str) -> list[Partner]:
    """Who works on this case besides the office."""
    wanted = select(Officer).join(Referral, col(Referral.partner) == col(Officer.id))
    return _as_seen(engine, wanted.where(Referral.case == case))


def _as_seen(engine: Engine, wanted: SelectOfScalar[Officer]) -> list[Partner]:
    with Session(engine) as session:
        rows = session.exec(wanted.order_by(Officer.name))
        return [Partner(each.id or 0, f"{each.name}, {each.office}") for each in rows]
