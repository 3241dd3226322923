"""Corrections of single companies: one person proposes, another one confirms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlmodel import Session, col, select

from ltsa_pwa.agencies.agency import Agency, Register, licence_key
from ltsa_pwa.agencies.cells import WESTERN_INDONESIA
from ltsa_pwa.agencies.correcting import Agreed, NotCorrectable, corrected, said
from ltsa_pwa.agencies.tables import Correction


@dataclass(frozen=True)
class Wish:
    """What a company's field should say, and why."""

    field: str
    becomes: str
    reason: str


class SamePerson(Exception):
    """Who proposed a correction cannot confirm it."""


class NoSuchCorrection(LookupError):
    """There is no such correction, or somebody has decided already."""


def company_of(register: Register | None, licence: str) -> Agency:
    """A company in use, by its licence number."""
    agencies = register.agencies if register else ()
    for agency in agencies:
        if agency.key == licence_key(licence):
            return agency
    raise NotCorrectable(f"No company has the licence {licence}.")


def propose_correction(session: Session, agency: Agency, wish: Wish, by: str) -> Correction:
    """Write a correction down; nothing changes yet. NotCorrectable when it cannot be."""
    was = said(agency, wish.field)
    after = corrected(agency, wish.field, wish.becomes)
    if after == agency:
        raise NotCorrectable(f"The register says “{was}” already.")
    if not wish.reason.strip():
        raise NotCorrectable("A correction needs a reason.")
    proposed = Correction(
        key=agency.key,
        field=wish.field,
        was=was,
        becomes=said(after, wish.field),
        reason=wish.reason.strip(),
        proposed_by=by,
        proposed_at=datetime.now(UTC),
    )
    session.add(proposed)
    session.commit()
    session.refresh(proposed)
    return proposed


def waiting_corrections(session: Session) -> Sequence[Correction]:
    """Those that wait for a second person."""
    waiting = select(Correction).where(Correction.decision == "").order_by(col(Correction.id))
    return session.exec(waiting).all()


def corrections_of(session: Session, key: str) -> Sequence[Correction]:
    """Everything that was ever proposed about one company."""
    return session.exec(
        select(Correction).where(Correction.key == key).order_by(col(Correction.id))
    ).all()


def agreed(session: Session) -> list[Agreed]:
    """What two people have said yes to, the oldest first."""
    confirmed = select(Correction).where(Correction.decision == "confirmed")
    return [
        Agreed(each.key, each.field, each.was, each.becomes, _jakarta_day(each.decided_at))
        for each in session.exec(confirmed.order_by(col(Correction.id)))
    ]


def _jakarta_day(moment: datetime | None) -> date | None:
    return moment.astimezone(WESTERN_INDONESIA).date() if moment else None


def decide_correction(session: Session, number: int, *, confirms: bool, by: str) -> Correction:
    """A second person's word; SamePerson when it is the first one's. Not committed here.

    Anybody may decline, the proposer too.
    """
    found = session.get(Correction, number)
    if found is None or found.decision:
        raise NoSuchCorrection(number)
    if confirms and _same(found.proposed_by, by):
        raise SamePerson(by)
    found.decision = "confirmed" if confirms else "declined"
    found.decided_by, found.decided_at = by, datetime.now(UTC)
    session.add(found)
    return found


def _same(one: str, other: str) -> bool:
    """Two names at one login are two people; a login alone may be whoever is named beside it."""
    (name, login), (other_name, other_login) = _name_and_login(one), _name_and_login(other)
    return name in {other_name, other_login} or login == other_name


def _name_and_login(who: str) -> tuple[str, str]:
    """As ``command.operator`` writes them: “Siti (root)”, or only “root”."""
    name, _, login = " ".join(who.casefold().split()).removesuffix(")").rpartition(" (")
    return (name, login) if name else (login, "")
