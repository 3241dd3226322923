"""The five words of a reporter, told to an officer by telephone: the address they make."""

import re
import unicodedata

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

from ltsa_desk import audit, events
from ltsa_desk.database import writing
from ltsa_desk.house import House

HOW_MANY = 5
ROUNDS = 600_000


class NotFiveWords(ValueError):
    """What was typed is not five words."""


def read_words(typed: str) -> str:
    """Five words as phones spell them; the check number behind them is not needed."""
    words = re.findall(r"[a-z]+", unicodedata.normalize("NFKC", typed).lower())
    if len(words) != HOW_MANY:
        raise NotFiveWords(len(words))
    return " ".join(words)


def case_of(words: str) -> str:
    """The address of the thread; slow on purpose, as on the phone."""
    slow = PBKDF2HMAC(SHA256(), 32, b"ltsa receipt v1", ROUNDS)
    seed = slow.derive(words.encode())
    return HKDF(SHA256(), 16, None, b"ltsa case v1").derive(seed).hex()


def is_well(house: House, case: str, officer: int) -> None:
    """She says that all is well: the server that carries her check-in hears it.

    Which case it is stays unknown here as long as nothing has come from it.
    """
    with writing(house.engine) as session:
        events.tell(session, events.WELL, case)
        audit.note(session, audit.WELL_TOLD, officer=officer, case=case)
