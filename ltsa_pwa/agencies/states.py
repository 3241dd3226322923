"""Read companies back from their rows, with everything that belongs to them."""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from sqlmodel import Session, SQLModel, col, select

from ltsa_pwa.agencies.agency import Agency, Branch, Permit, Sanction
from ltsa_pwa.agencies.contact import Contact
from ltsa_pwa.agencies.tables import AgencyRow, BranchRow, ContactRow, PermitRow, SanctionRow

PARTS: dict[str, type[SQLModel]] = {
    "sanctions": SanctionRow,
    "branches": BranchRow,
    "permits": PermitRow,
    "contacts": ContactRow,
}
STATE_FIELDS = tuple(name for name in Agency.__dataclass_fields__ if name not in PARTS)
_MAKES: dict[str, type[Sanction | Branch | Permit | Contact]] = {
    "sanctions": Sanction,
    "branches": Branch,
    "permits": Permit,
    "contacts": Contact,
}


def read_states(session: Session, numbers: Any) -> dict[int, Agency]:
    """The states with these numbers, a list of them or a query that finds them."""
    parts = {part: _parts_of(session, part, numbers) for part in PARTS}
    columns = [getattr(AgencyRow, name) for name in ("id", *STATE_FIELDS)]
    rows = session.connection().execute(select(*columns).where(col(AgencyRow.id).in_(numbers)))
    states = {}
    for number, *said in rows:
        whole: dict[str, Any] = dict(zip(STATE_FIELDS, said, strict=True))
        whole |= {part: tuple(found[number]) for part, found in parts.items()}
        states[number] = Agency(**whole).tidied()
    return states


def _parts_of(session: Session, part: str, numbers: Any) -> dict[int, list[Any]]:
    make: Callable[..., Any] = _MAKES[part]
    table: Any = PARTS[part]
    names = tuple(_MAKES[part].__dataclass_fields__)
    columns = [getattr(table, name) for name in ("agency_id", *names)]
    found: dict[int, list[Any]] = defaultdict(list)
    for number, *said in session.connection().execute(
        select(*columns).where(table.agency_id.in_(numbers))
    ):
        found[number].append(make(*said))
    return found
