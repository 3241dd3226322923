"""Invented branches, permits and contacts for the invented companies.

The numbers are all 0810 000…, travel as marks and are shown nowhere; the
addresses end in ``.test``, which belongs to nobody.
"""

import random
from collections.abc import Sequence
from datetime import date, timedelta

from ltsa_pwa.agencies.agency import Branch, Permit
from ltsa_pwa.agencies.contact import Contact, ContactKind, contact

_COUNTRIES = ("TW", "HK", "MY", "SG", "JP", "KR", "BN", "PL", "TR", "SA", "AE", "IT")
_JOBS = (
    "Pekerja rumah tangga", "Perawat lansia", "Operator pabrik", "Nelayan", "Pekerja perkebunan",
    "Pekerja konstruksi", "Perawat", "Pelayan restoran", "Juru masak", "Pengemudi", "Tukang las",
    "Petugas kebersihan",
)  # fmt: skip
_STREETS = (
    "Kenanga", "Melati", "Cempaka", "Dahlia", "Flamboyan", "Anggrek", "Teratai", "Kamboja",
    "Pahlawan", "Merdeka", "Veteran", "Pemuda", "Raya Timur", "Raya Barat", "Pasar Baru", "Stasiun",
)  # fmt: skip
_BEGINS = ("Suka", "Karang", "Pasir", "Sumber", "Kali", "Tanjung", "Rawa", "Muara", "Gunung")
_ENDS = ("maju", "jaya", "sari", "rejo", "mulya", "baru", "asri", "anyar", "wetan", "kidul")
_CLOSED = 0.08


def branches(chance: random.Random, places: Sequence[str], today: date) -> tuple[Branch, ...]:
    """None to six offices, one in twelve of them closed."""
    count = chance.choice((0, 1, 2, 2, 3, 4, 6))
    return tuple(_branch(chance, chance.choice(places), today) for _ in range(count))


def _branch(chance: random.Random, regency: str, today: date) -> Branch:
    village = chance.choice(_BEGINS) + chance.choice(_ENDS)
    lane = f"RT {chance.randrange(1, 12):02}/RW {chance.randrange(1, 9):02}"
    number = chance.randrange(1, 250)
    address = f"Jl. Contoh {chance.choice(_STREETS)} No. {number} {lane}, Desa {village}"
    is_closed = chance.random() < _CLOSED
    since = today - timedelta(days=chance.randrange(10, 900)) if is_closed else None
    return Branch(regency, address, is_closed=is_closed, closed_since=since)


def permits(chance: random.Random, at: int, today: date) -> tuple[Permit, ...]:
    """None to four permits, each for one country and up to eight job orders."""
    found = []
    for number in range(chance.choice((0, 1, 2, 2, 3, 4))):
        country = chance.choice(_COUNTRIES)
        until = today + timedelta(days=chance.randrange(-200, 700))
        permit = f"SIP2MI-CONTOH-{at * 10 + number}"
        found += [
            Permit(country, job, permit, chance.randrange(5, 200), None, until)
            for job in chance.sample(_JOBS, chance.randrange(1, 9))
        ]
    return tuple(found)


def contacts(chance: random.Random, at: int, branch_count: int) -> tuple[Contact, ...]:
    """A telephone, and one for most branches; most have WhatsApp, an address and an account."""
    others = [_number(chance) for _ in range(branch_count) if chance.random() < 0.7]  # noqa: PLR2004
    phones = [_number(chance), *others]
    said: list[tuple[ContactKind, str]] = [("phone", phone) for phone in phones]
    if chance.random() < 0.6:  # noqa: PLR2004
        said.append(("whatsapp", _number(chance)))
    if chance.random() < 0.8:  # noqa: PLR2004
        said.append(("email", f"kantor@contoh-{at}.test"))
    if chance.random() < 0.7:  # noqa: PLR2004
        said.append(("account", f"0000{chance.randrange(10**6):06}"))
    return tuple(found for kind, text in said if (found := contact(kind, text)))


def _number(chance: random.Random) -> str:
    return f"+62810000{chance.randrange(10**5):05}"
