"""After each wrong password the next try has to wait longer; a restart forgets nothing."""

import hmac
from datetime import datetime, timedelta

from sqlmodel import Session, col, delete

from ltsa_desk.moments import now
from ltsa_desk.tables import WrongTry

FORGOTTEN_AFTER = timedelta(days=1)
FREE_TRIES_OF_ADDRESS = 4
"""A whole office may stand behind one address, and people mistype."""
LONGEST_FOR_ACCOUNT = 60
"""A stranger who guesses must not lock the officer out while somebody waits for help."""
LONGEST_FOR_ADDRESS = 900


def account(name: str) -> str:
    """The account as it is counted."""
    return f"account {name.casefold()[:100]}"


def address(ip: str, secret: str) -> str:
    """The network address as it is counted; the database alone does not give it away."""
    return "address " + hmac.new(secret.encode(), ip.encode(), "sha256").hexdigest()


def seconds_to_wait(session: Session, *subjects: str) -> int:
    """How long the next try has to wait; 0 when it may come now."""
    tries = [session.get(WrongTry, subject) for subject in subjects]
    until = [_free_at(each) for each in tries if each is not None]
    left = max(((moment - now()).total_seconds() for moment in until), default=0)
    return max(0, -int(-left // 1))


def remember(session: Session, *subjects: str) -> None:
    """Count one wrong try for each, and forget those of yesterday."""
    session.exec(delete(WrongTry).where(col(WrongTry.last_at) < now() - FORGOTTEN_AFTER))
    for subject in subjects:
        seen = session.get(WrongTry, subject) or WrongTry(who=subject, times=0, last_at=now())
        seen.times += 1
        seen.last_at = now()
        session.add(seen)


def forgive(session: Session, account: str, address: str) -> None:
    """The right password wipes the account's slate; of the address only this one try."""
    session.exec(delete(WrongTry).where(col(WrongTry.who) == account))
    shared = session.get(WrongTry, address)
    if shared is not None:
        shared.times -= 1


def _free_at(tried: WrongTry) -> datetime:
    if tried.who.startswith("account "):
        return tried.last_at + timedelta(seconds=_doubling(tried.times, LONGEST_FOR_ACCOUNT))
    counted = tried.times - FREE_TRIES_OF_ADDRESS
    return tried.last_at + timedelta(seconds=_doubling(counted, LONGEST_FOR_ADDRESS))


def _doubling(times: int, longest: int) -> int:
    return min(longest, 2 ** min(times - 1, 20)) if times > 0 else 0
