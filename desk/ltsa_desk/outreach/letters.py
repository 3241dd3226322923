"""Letters of outreach workers' phones: a code, a wish to go on, or a session. A machine answers."""

from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.moments import as_text, now
from ltsa_desk.outreach import post
from ltsa_desk.outreach.pairing import LASTS, CodeRefused, paired, redeem
from ltsa_desk.outreach.session import read_session
from ltsa_desk.sealing import CannotOpen, read_public_key, unseal
from ltsa_desk.tables import OutreachLetter, Pairing, SealedReport, SessionLog

SESSION = "session"


def read_letters(house: House) -> int:
    """Settle every letter that is not settled, oldest first; how many there were.

    A desk that died between keeping a letter and answering it answers at the next look.
    """
    waiting = _unsettled(house.engine)
    for report in waiting:
        with writing(house.engine) as session:
            _settle(session, house, report)
    return len(waiting)


def _unsettled(engine: Engine) -> list[str]:
    settled = col(OutreachLetter.report) == col(SealedReport.id)
    wanted = (
        select(SealedReport.id)
        .outerjoin(OutreachLetter, settled)
        .where(SealedReport.kind == SESSION, col(OutreachLetter.report).is_(None))
        .order_by(col(SealedReport.arrived_at), col(SealedReport.id))
    )
    with Session(engine) as session:
        return list(session.exec(wanted))


def _settle(session: Session, house: House, report: str) -> None:
    row = session.get(SealedReport, report)
    if row is None or session.get(OutreachLetter, report):
        return
    said = _opened(house, row)
    outcome = _outcome(session, house, row, said) if said else "unreadable"
    session.add(OutreachLetter(report=report, outcome=outcome, at=now()))


def _opened(house: House, row: SealedReport) -> dict[str, Any] | None:
    """What the letter says; None when it cannot be read or says nowhere to answer to."""
    try:
        said = unseal(row.sealed, house.keys.private(row.key), f"ltsa report v1 {row.id}")
        read_public_key(str(said.get("reply_key", "")))
    except (CannotOpen, ValueError):
        return None
    return said


def _outcome(session: Session, house: House, row: SealedReport, said: dict[str, Any]) -> str:
    asked = said.get("pairing")
    if isinstance(asked, dict) and isinstance(asked.get("code"), str):
        return _pair(session, house, row, said["reply_key"], asked["code"])
    phone = paired(session, row.case)
    # The address of a thread alone is not enough: the reply key proves who writes.
    if phone is None or phone.reply_key != said["reply_key"]:
        return _refuse(session, house, row, said["reply_key"], "unknown")
    if phone.revoked_at:
        post.reply(session, house, row.case, said["reply_key"], {"revoked": True})
        return "revoked"
    if isinstance(asked, dict):
        return _renew(session, house, row, phone)
    return _log(session, house, row, phone, said)


def _pair(session: Session, house: House, row: SealedReport, reply_key: str, code: str) -> str:
    try:
        phone = redeem(session, code, row.case, reply_key, row.received_at)
    except CodeRefused as refused:
        return _refuse(session, house, row, reply_key, refused.reason)
    _say_until(session, house, row, phone)
    return "paired"


def _refuse(session: Session, house: House, row: SealedReport, reply_key: str, reason: str) -> str:
    post.reply(session, house, row.case, reply_key, {"refused": reason})
    return reason


def _renew(session: Session, house: House, row: SealedReport, phone: Pairing) -> str:
    phone.until = max(phone.until or row.received_at, row.received_at + LASTS)
    _say_until(session, house, row, phone)
    return "renewed"


def _say_until(session: Session, house: House, row: SealedReport, phone: Pairing) -> None:
    until = phone.until or row.received_at
    told: dict[str, object] = {"until": as_text(until), "worker": phone.worker}
    post.reply(session, house, row.case, str(phone.reply_key), told)


def _log(
    session: Session, house: House, row: SealedReport, phone: Pairing, said: dict[str, Any]
) -> str:
    today = row.received_at.astimezone(house.settings.timezone).date()
    held = read_session(said.get("session"), today, said.get("written_at"))
    if held is None or phone.id is None:
        return "unreadable"
    phone.last_session_at = row.received_at
    session.add(
        SessionLog(
            report=row.id,
            case=row.case,
            worker=phone.id,
            village=held.village,
            place=held.place,
            date=held.date,
            topic=held.topic,
            counts=held.counts,
            questions=held.questions,
            lesson=held.lesson,
            received_at=row.received_at,
        )
    )
    return "logged"
