"""What an officer does about a case; the reporter hears of each through the relay."""

from datetime import date
from uuid import uuid4

from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from sqlmodel import Session

from ltsa_desk import audit, events
from ltsa_desk.cases.file import CaseFile, copy_info, newest_of
from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.moments import as_text, now
from ltsa_desk.officers.accounts import OfficerSeen
from ltsa_desk.sealing import read_public_key, seal
from ltsa_desk.tables import Promise, SealedCopy


class NoKeyToAnswer(Exception):
    """No report of the case says where an answer can be sealed to."""


class MoreCame(Exception):
    """Another report has come since the officer looked."""


class NotAStep(ValueError):
    """The code is none of the contract, or the promise is not a day to come."""


def reply(house: House, file: CaseFile, officer: OfficerSeen, text: str) -> None:
    """Seal an answer to the reporter, and once more to the office to read it again."""
    sealed = seal(_letter(house, file, text), _reply_key(file), f"ltsa reply v1 {file.case}")
    copy = _copy(house, file.case, officer, text)
    with writing(house.engine) as session:
        events.tell(session, events.REPLY, file.case, sealed=sealed)
        session.add(copy)
        audit.note(session, audit.REPLIED, officer=officer.id, case=file.case)


def set_step(
    house: House, case: str, officer: OfficerSeen, code: str, promised: date | None
) -> None:
    """Say what happens next, and by when; a promise for yesterday is refused."""
    today = now().astimezone(house.settings.timezone).date()
    if code not in events.STEPS or (promised and promised < today):
        raise NotAStep(code)
    data = {"code": code} | ({"promised": promised.isoformat()} if promised else {})
    detail = " ".join(data.values())
    with writing(house.engine) as session:
        events.tell(session, events.STEP, case, **data)
        session.merge(Promise(case=case, step=code, promised=promised))
        audit.note(session, audit.STEP_SET, officer=officer.id, case=case, detail=detail)


def close(house: House, case: str, officer: OfficerSeen, reason: str, seen: str) -> None:
    """End the case; whatever still comes opens it again.

    ``seen`` is the newest report that the officer has before her eyes; MoreCame when it is not.
    """
    if reason not in events.REASONS:
        raise NotAStep(reason)
    with writing(house.engine) as session:
        newest = session.exec(newest_of(case)).first()
        if newest is None or newest.id != seen:
            raise MoreCame(case)
        events.tell_end(session, case, reason, newest.arrival)
        _forget_promise(session, case)
        audit.note(session, audit.CASE_CLOSED, officer=officer.id, case=case, detail=reason)


def _letter(house: House, file: CaseFile, text: str) -> dict[str, object]:
    return {
        "v": 1,
        "kind": "reply",
        "text": text,
        "language": file.language,
        "written_at": as_text(now()),
        "from": house.settings.office,
    }


def _reply_key(file: CaseFile) -> EllipticCurvePublicKey:
    # The oldest: five words always make the same key, so another one that
    # comes later was put there by somebody who does not have the words.
    for key in file.reply_keys[:1]:
        try:
            return read_public_key(key)
        except ValueError as error:
            raise NoKeyToAnswer(file.case) from error
    raise NoKeyToAnswer(file.case)


def _copy(house: House, case: str, officer: OfficerSeen, text: str) -> SealedCopy:
    key = house.keys.current
    copy = str(uuid4())
    sealed = seal({"v": 1, "text": text}, key.private.public_key(), copy_info(copy))
    return SealedCopy(id=copy, case=case, officer=officer.id, key=key.id, sealed=sealed, at=now())


def _forget_promise(session: Session, case: str) -> None:
    promise = session.get(Promise, case)
    if promise is not None:
        session.delete(promise)
