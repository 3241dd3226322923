"""Who tried to bring what in, and how it ended; lists that wait for a person's yes."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from sqlmodel import Session, col, select

from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.importing import Origin
from ltsa_pwa.agencies.tables import ImportAttempt, ProposedList
from ltsa_pwa.agencies.workbook import Sheet

Outcome = Literal["kept", "same", "proposed", "refused"]
Decision = Literal["accepted", "declined"]


@dataclass(frozen=True)
class Arrival:
    """Who brings a list, which way, of what kind."""

    by: str
    way: str
    kind: ListKind


class NothingWaits(LookupError):
    """There is no such proposal, or somebody has decided already."""


def note_attempt(
    session: Session, arrival: Arrival, outcome: Outcome, why: str, etag: str = ""
) -> ImportAttempt:
    """Write down that a list came, and what became of it. Not committed here."""
    attempt = ImportAttempt(
        at=datetime.now(UTC),
        by=arrival.by,
        way=arrival.way,
        kind=arrival.kind,
        outcome=outcome,
        why=why,
        etag=etag,
    )
    session.add(attempt)
    return attempt


def last_attempts(session: Session, most: int) -> list[ImportAttempt]:
    """The newest ones, newest first."""
    newest = select(ImportAttempt).order_by(col(ImportAttempt.id).desc()).limit(most)
    return list(session.exec(newest))


def known_etag(session: Session, way: str, since: datetime) -> str:
    """What the source called the answer that was last used, "" when it must come again.

    Asked for anew at least once a day (``since``): a list that is still the same
    is a list of today. And an answer that waits for a person must come again.
    """
    newest = (
        select(ImportAttempt)
        .where(ImportAttempt.way == way, ImportAttempt.etag != "", ImportAttempt.at >= since)
        .order_by(col(ImportAttempt.id).desc())
        .limit(1)
    )
    found = session.exec(newest).first()
    return found.etag if found and found.outcome in ("kept", "same") else ""


def propose(
    session: Session, sheets: dict[str, Sheet], arrival: Arrival, origin: Origin, why: str
) -> ProposedList:
    """Put a list aside for a person; the same list twice waits once."""
    rows = json.dumps(sheets, ensure_ascii=False)
    for waiting in waiting_lists(session):
        if (waiting.kind, waiting.rows) == (arrival.kind, rows):
            return waiting
    proposed = ProposedList(
        at=datetime.now(UTC),
        by=arrival.by,
        source=origin.source,
        source_date=origin.list_date,
        kind=arrival.kind,
        rows=rows,
        why=why,
    )
    session.add(proposed)
    return proposed


def waiting_lists(session: Session) -> Sequence[ProposedList]:
    """Lists that nobody has decided on, the oldest first."""
    undecided = select(ProposedList).where(ProposedList.decision == "")
    return session.exec(undecided.order_by(col(ProposedList.id))).all()


def waiting_list(session: Session, number: int) -> ProposedList:
    """One that waits; NothingWaits when it does not."""
    found = session.get(ProposedList, number)
    if found is None or found.decision:
        raise NothingWaits(number)
    return found


def decide(session: Session, number: int, decision: Decision, by: str) -> None:
    """Say what became of a list that waited, and let go of its rows: accounts stand there in full.

    Not committed here.
    """
    found = waiting_list(session, number)
    found.rows = ""
    found.decision, found.decided_by, found.decided_at = decision, by, datetime.now(UTC)
    session.add(found)
