"""Keep a register as a snapshot, and bring one back."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, col, func, select

from ltsa_pwa.agencies.agency import Agency, Looked, Register
from ltsa_pwa.agencies.standing import is_news
from ltsa_pwa.agencies.states import PARTS, STATE_FIELDS, read_states
from ltsa_pwa.agencies.tables import AgencyRow, RegisterEntry, RegisterSnapshot
from ltsa_pwa.followers import book as followers

_AT_ONCE = 500


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
    """What one snapshot holds, in the order of the licence keys."""
    held = select(RegisterEntry.agency_id).where(RegisterEntry.snapshot_id == snapshot.id)
    states = read_states(session, held)
    return Register(
        snapshot.source,
        snapshot.source_date,
        snapshot.sanctions_date,
        tuple(sorted(states.values(), key=lambda agency: agency.key)),
        snapshot.is_sample,
        snapshot.permits_date,
        snapshot.branches_date,
        snapshot.contacts_date,
        looked_of(snapshot),
    )


def looked_of(snapshot: RegisterSnapshot) -> tuple[Looked, ...]:
    """Whose lists a snapshot holds, and of which days."""
    told = json.loads(snapshot.looked)
    return tuple(Looked(what, date.fromisoformat(day), source) for what, day, source in told)


def keep_register(
    session: Session, register: Register, imported_by: str, follows: int, what: str = ""
) -> RegisterSnapshot:
    """Keep a list whole, or not at all.

    ``follows`` is the snapshot it was compared with, 0 for none. RegisterMoved
    when another list has followed that one in the meantime. ``what`` says in a
    few words why there is a new one.
    """
    register = register.tidied()
    snapshot = RegisterSnapshot(
        follows=follows,
        source=register.source,
        source_date=register.list_date,
        sanctions_date=register.sanctions_date,
        permits_date=register.permits_date,
        branches_date=register.branches_date,
        contacts_date=register.contacts_date,
        looked=json.dumps([[each.what, str(each.day), each.source] for each in register.looked]),
        imported_at=datetime.now(UTC),
        imported_by=imported_by,
        what=what,
        is_sample=register.is_sample,
        digest=register_digest(register),
    )
    is_news_to_phones = _is_news(session, register, follows)
    # Before the transaction begins: reports wait while it lasts.
    states = {state_digest(agency): agency for agency in register.agencies}
    try:
        session.add(snapshot)
        session.flush()
        numbers = _state_numbers(session, states)
        held = [{"snapshot_id": snapshot.id, "agency_id": number} for number in numbers]
        _insert(session, RegisterEntry, held)
        if is_news_to_phones:
            followers.want(session.connection(), snapshot.imported_at)
        session.commit()
    except IntegrityError as error:
        session.rollback()
        raise RegisterMoved(follows) from error
    session.refresh(snapshot)
    return snapshot


def _is_news(session: Session, register: Register, follows: int) -> bool:
    """Whether phones that keep an eye on a company must look at once. Whose, they know alone."""
    # Beside: the session may hold decisions that are not committed yet, and the right to write.
    with Session(session.get_bind().execution_options(writes=False)) as beside:
        before = beside.get(RegisterSnapshot, follows)
        if before is None or not followers.are_there(beside.connection()):
            return False
        return is_news(read_register(beside, before), register, datetime.now(UTC).date())


def _state_numbers(session: Session, states: dict[str, Agency]) -> list[int]:
    """The number of each company's state; one not seen before is written down."""
    known = _known(session, list(states))
    new = {digest: agency for digest, agency in states.items() if digest not in known}
    rows = [
        {"digest": digest, "key": agency.key}
        | {name: getattr(agency, name) for name in STATE_FIELDS}
        for digest, agency in new.items()
    ]
    _insert(session, AgencyRow, rows)
    made = _known(session, list(new))
    for part, table in PARTS.items():
        parts = [
            {"agency_id": made[digest], **vars(each)}
            for digest, agency in new.items()
            for each in getattr(agency, part)
        ]
        _insert(session, table, parts)
    return [*known.values(), *made.values()]


def _known(session: Session, digests: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at in range(0, len(digests), _AT_ONCE):
        some = col(AgencyRow.digest).in_(digests[at : at + _AT_ONCE])
        rows = session.exec(select(AgencyRow.digest, AgencyRow.id).where(some))
        found |= {digest: number or 0 for digest, number in rows}
    return found


def _insert(session: Session, table: type[SQLModel], rows: Iterable[dict[str, Any]]) -> None:
    if rows := list(rows):
        session.connection().execute(insert(table), rows)


def state_digest(agency: Agency) -> str:
    """Equal for a company that two lists write in the same way."""
    names = (name for name in Agency.__dataclass_fields__ if name != "gone_since")
    # Companies in the list keep the digests they had before we remembered those that went.
    gone = [] if agency.gone_since is None else [agency.gone_since]
    said = repr([*[getattr(agency, name) for name in names], *gone, *_entered(agency)])
    return hashlib.sha256(said.encode()).hexdigest()


def register_digest(register: Register) -> str:
    """Equal for two lists that say the same, whoever imported them and when."""
    register = register.tidied()
    entered = [each for agency in register.agencies for each in _entered(agency)]
    said = f"{register!r}{entered or ''}"
    return hashlib.sha256(said.encode()).hexdigest()


def _entered(agency: Agency) -> list[tuple[str, str]]:
    return [(agency.key, each.decree) for each in agency.sanctions if each.entered_here]
