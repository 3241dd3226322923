"""Keep a register as a snapshot, and bring one back."""

import hashlib
from collections import defaultdict
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import get_args

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from ltsa_pwa.agencies.agency import Agency, Register, Sanction, SanctionKind
from ltsa_pwa.agencies.tables import AgencyRow, RegisterSnapshot, SanctionRow

_FIELDS = tuple(name for name in Agency.__dataclass_fields__ if name != "sanctions")
_SANCTION_FIELDS = tuple(Sanction.__dataclass_fields__)
_KINDS = {kind: kind for kind in get_args(SanctionKind)}


class RegisterMoved(Exception):
    """Somebody else imported a list since this one was compared."""


class NoSuchSnapshot(LookupError):
    """There is no snapshot with this number."""


def current_snapshot(session: Session) -> RegisterSnapshot | None:
    """The snapshot in use: the last one kept."""
    return session.exec(
        select(RegisterSnapshot).order_by(col(RegisterSnapshot.id).desc()).limit(1)
    ).first()


def current_number(session: Session) -> int:
    """The number of the snapshot in use, 0 before the first import."""
    return session.exec(select(func.max(RegisterSnapshot.id))).one() or 0


def all_snapshots(session: Session) -> list[RegisterSnapshot]:
    """Every snapshot, the first one first."""
    return list(session.exec(select(RegisterSnapshot).order_by(col(RegisterSnapshot.id))))


def snapshot_numbered(session: Session, number: int) -> RegisterSnapshot:
    """One snapshot; NoSuchSnapshot when there is none."""
    found = session.get(RegisterSnapshot, number)
    if found is None:
        raise NoSuchSnapshot(number)
    return found


def current_register(session: Session) -> Register | None:
    """The list in use, None before the first import."""
    snapshot = current_snapshot(session)
    return read_register(session, snapshot) if snapshot else None


def read_register(session: Session, snapshot: RegisterSnapshot) -> Register:
    """The list that one snapshot holds, in the order it was written."""
    sanctions = _sanctions_of(session, snapshot)
    rows = session.exec(
        select(AgencyRow).where(AgencyRow.snapshot_id == snapshot.id).order_by(col(AgencyRow.id))
    )
    return Register(
        snapshot.source,
        snapshot.source_date,
        snapshot.sanctions_date,
        tuple(
            Agency(
                **{name: getattr(row, name) for name in _FIELDS},
                sanctions=tuple(sanctions[row.id or 0]),
            )
            for row in rows
        ),
        snapshot.is_sample,
    )


def _sanctions_of(session: Session, snapshot: RegisterSnapshot) -> dict[int, list[Sanction]]:
    found: dict[int, list[Sanction]] = defaultdict(list)
    rows = session.exec(
        select(SanctionRow)
        .join(AgencyRow, col(SanctionRow.agency_id) == col(AgencyRow.id))
        .where(AgencyRow.snapshot_id == snapshot.id)
        .order_by(col(SanctionRow.id))
    )
    for row in rows:
        sanction = Sanction(_KINDS[row.kind], row.decree, row.since, row.until, row.reason)
        found[row.agency_id].append(sanction)
    return found


def keep_register(
    session: Session, register: Register, imported_by: str, follows: int
) -> RegisterSnapshot:
    """Keep a list whole, or not at all.

    ``follows`` is the snapshot it was compared with, 0 for none. RegisterMoved
    when another list has followed that one in the meantime.
    """
    snapshot = RegisterSnapshot(
        follows=follows,
        source=register.source,
        source_date=register.list_date,
        sanctions_date=register.sanctions_date,
        imported_at=datetime.now(UTC),
        imported_by=imported_by,
        is_sample=register.is_sample,
        digest=register_digest(register),
    )
    try:
        session.add(snapshot)
        session.flush()
        _add_agencies(session, snapshot.id or 0, register)
        session.commit()
    except IntegrityError as error:
        session.rollback()
        raise RegisterMoved(follows) from error
    session.refresh(snapshot)
    return snapshot


def _add_agencies(session: Session, snapshot_id: int, register: Register) -> None:
    rows = [
        AgencyRow(snapshot_id=snapshot_id, **{name: getattr(agency, name) for name in _FIELDS})
        for agency in register.agencies
    ]
    session.add_all(rows)
    session.flush()
    session.add_all(
        SanctionRow(agency_id=row.id or 0, **asdict(sanction))
        for row, agency in zip(rows, register.agencies, strict=True)
        for sanction in agency.sanctions
    )


def register_digest(register: Register) -> str:
    """Equal for two lists that say the same, whoever imported them and when."""
    same_order = sorted(register.agencies, key=lambda agency: agency.key)
    text = repr(replace(register, agencies=tuple(same_order)))
    return hashlib.sha256(text.encode()).hexdigest()
