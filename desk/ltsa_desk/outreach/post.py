"""What the desk answers to an outreach worker's phone, for the phone to read by itself."""

from sqlmodel import Session

from ltsa_desk import events
from ltsa_desk.house import House
from ltsa_desk.moments import as_text, now
from ltsa_desk.sealing import read_public_key, seal


def reply(
    session: Session, house: House, case: str, reply_key: str, pairing: dict[str, object]
) -> None:
    """Seal it into the thread of the phone; ValueError when the key is none."""
    letter = {
        "v": 1,
        "kind": "reply",
        "written_at": as_text(now()),
        "from": house.settings.office,
        "pairing": pairing,
    }
    sealed = seal(letter, read_public_key(reply_key), f"ltsa reply v1 {case}")
    events.tell(session, events.REPLY, case, sealed=sealed)
