"""What the register has said of one company, from snapshot to snapshot."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, func, select

from ltsa_pwa.agencies.agency import Agency, licence_key
from ltsa_pwa.agencies.names import likeness
from ltsa_pwa.agencies.snapshots import all_snapshots
from ltsa_pwa.agencies.states import read_states
from ltsa_pwa.agencies.tables import AgencyRow, RegisterEntry, RegisterSnapshot


@dataclass(frozen=True)
class Moment:
    """A snapshot in which a company came, changed or went; ``agency`` is None when it went."""

    snapshot: RegisterSnapshot
    before: Agency | None
    agency: Agency | None


def keys_by_name(session: Session, asked: str) -> list[str]:
    """Licence keys of companies, also gone ones, by number or by name; the alike ones too."""
    rows = session.exec(select(AgencyRow.key, AgencyRow.name).distinct()).all()
    by_number = [key for key, _ in rows if key and key == licence_key(asked)]
    exact = [key for key, name in rows if likeness(asked, name) == "exact"]
    near = [key for key, name in rows if likeness(asked, name)]
    return list(dict.fromkeys(by_number or exact or near))


def names_of(session: Session, keys: Sequence[str]) -> list[tuple[str, str]]:
    """Licence number and name by which companies were last known."""
    newest = select(func.max(AgencyRow.id)).where(col(AgencyRow.key).in_(keys))
    newest = newest.group_by(col(AgencyRow.key))
    rows = select(AgencyRow.licence, AgencyRow.name).where(col(AgencyRow.id).in_(newest))
    return [(licence, name) for licence, name in session.exec(rows.order_by(col(AgencyRow.name)))]


def history(session: Session, key: str) -> list[Moment]:
    """Every snapshot in which something about the company was new, the first one first."""
    held = session.exec(
        select(RegisterEntry.snapshot_id, RegisterEntry.agency_id)
        .join(AgencyRow, col(AgencyRow.id) == col(RegisterEntry.agency_id))
        .where(AgencyRow.key == key)
    ).all()
    state_of = dict(held)
    states = read_states(session, list(set(state_of.values())))
    moments, before = [], None
    for snapshot in all_snapshots(session):
        number = state_of.get(snapshot.id or 0)
        now = states[number] if number else None
        if now != before:
            moments.append(Moment(snapshot, before, now))
        before = now
    return moments
