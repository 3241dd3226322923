"""A company may answer to what is said of it; the office writes its words down."""

from ltsa_desk.database import writing
from ltsa_desk.house import House
from ltsa_desk.moments import now
from ltsa_desk.reviews.counting import licence_key
from ltsa_desk.tables import AgencyReply

LONGEST = 600


def keep_reply(house: House, licence: str, text: str) -> None:
    """Put it in the place of the one before; ValueError when it is longer than is shown."""
    if len(text) > LONGEST:
        raise ValueError(f"The answer is over {LONGEST} letters.")
    with writing(house.engine) as session:
        session.merge(AgencyReply(licence=licence_key(licence), text=text, at=now()))


def drop_reply(house: House, licence: str) -> bool:
    """Take it away again; False when there was none."""
    with writing(house.engine) as session:
        kept = session.get(AgencyReply, licence_key(licence))
        if kept:
            session.delete(kept)
    return kept is not None
