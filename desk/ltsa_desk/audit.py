"""Who saw and did what, and when; nothing is ever taken back out."""

from sqlmodel import Session

from ltsa_desk.moments import now
from ltsa_desk.tables import AuditEntry

OFFICER_ADDED = "officer.added"
NEW_PASSWORD = "officer.new_password"  # noqa: S105 -- the name of an action
OFFICER_DISABLED = "officer.disabled"
OFFICER_ROLE = "officer.role"
SIGNED_IN = "signed_in"
SIGNED_OUT = "signed_out"
WRONG_PASSWORD = "wrong_password"  # noqa: S105 -- the name of an action
CASE_SEEN = "case.seen"
REPORT_OPENED = "report.opened"
REPORT_UNREADABLE = "report.unreadable"
REPLIED = "replied"
STEP_SET = "step.set"
CASE_CLOSED = "case.closed"
CASE_ERASED = "case.erased"
WELL_TOLD = "well.told"
PAIRING_OFFERED = "pairing.offered"
PAIRED = "paired"
PAIRING_REVOKED = "pairing.revoked"
REFERRED = "case.referred"
REFERRAL_ENDED = "case.referral_ended"
REFUSED = "refused"
FILE_SEEN = "file.seen"
COUNTS_EXPORTED = "counts.exported"


def note(  # noqa: PLR0913 -- an entry has as many parts as its table
    session: Session,
    action: str,
    *,
    officer: int | None = None,
    case: str | None = None,
    report: str | None = None,
    detail: str = "",
) -> None:
    """Write it down in the same transaction as the thing itself."""
    entry = AuditEntry(
        at=now(), officer=officer, action=action, case=case, report=report, detail=detail
    )
    session.add(entry)
