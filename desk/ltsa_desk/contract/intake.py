"""Keep a report for good, once, however often it comes."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Engine, func
from sqlmodel import select

from ltsa_desk.contract.envelope import Envelope
from ltsa_desk.database import writing
from ltsa_desk.moments import now
from ltsa_desk.tables import SealedReport


class AnotherReport(Exception):
    """The id is taken by other bytes."""


@dataclass(frozen=True)
class Receipt:
    """When a report was first received, and whether it is new to us."""

    received_at: datetime
    is_new: bool


def keep(engine: Engine, report_id: str, envelope: Envelope) -> Receipt:
    """On disk when it returns; the same report again is the same report."""
    with writing(engine) as session:
        kept = session.get(SealedReport, report_id)
        if kept is None:
            last = session.exec(select(func.max(SealedReport.arrival))).one() or 0
            session.add(_row(report_id, envelope, last + 1))
            return Receipt(envelope.received_at, is_new=True)
        # What was erased cannot be compared any more, and is not kept again.
        if kept.erased_at is None and not _is_same(kept, envelope):
            raise AnotherReport(report_id)
        return Receipt(kept.received_at, is_new=False)


def _row(report_id: str, envelope: Envelope, arrival: int) -> SealedReport:
    return SealedReport(
        id=report_id,
        case=envelope.case,
        kind=envelope.kind,
        key=envelope.key,
        sealed=envelope.sealed,
        received_at=envelope.received_at,
        arrived_at=now(),
        arrival=arrival,
    )


def _is_same(kept: SealedReport, envelope: Envelope) -> bool:
    # Not received_at: it is the relay's clock, not the reporter's words.
    return (kept.case, kept.kind, kept.key, kept.sealed) == (
        envelope.case,
        envelope.kind,
        envelope.key,
        envelope.sealed,
    )
