"""Asks the table of roles for one person and one deed; a no is written down."""

from sqlalchemy import Engine
from sqlmodel import Session, select

from ltsa_desk import audit
from ltsa_desk.database import writing
from ltsa_desk.officers.accounts import OfficerSeen
from ltsa_desk.officers.roles import OF_ONE_CASE, May, Reach, reach
from ltsa_desk.tables import Referral


def is_allowed(engine: Engine, officer: OfficerSeen, may: May, case: str = "") -> bool:
    """Whether this person may do this; for a deed of one case, with this case."""
    how_far = reach(officer.role, may)
    if how_far is Reach.OWN and may in OF_ONE_CASE:
        return case in referred_to(engine, officer)
    return how_far is not Reach.NOTHING


def refuse(engine: Engine, officer: OfficerSeen, may: May, case: str = "") -> None:
    """Write down that somebody tried what is not theirs."""
    with writing(engine) as session:
        audit.note(session, audit.REFUSED, officer=officer.id, case=case or None, detail=may)


def referred_to(engine: Engine, partner: OfficerSeen) -> set[str]:
    """The cases that an officer has referred to this partner."""
    with Session(engine) as session:
        return set(session.exec(select(Referral.case).where(Referral.partner == partner.id)))
