"""An invented register, so that the app can be tried before a real list is here.

The same seed makes the same companies, only moved to the day it is made: a
sample that grows old would show nothing but "not checked".
"""

import random
from dataclasses import replace
from datetime import date, timedelta

from ltsa_pwa.agencies import sample_parts
from ltsa_pwa.agencies.agency import Agency, Register, Sanction

SIZE = 400
SOURCE = "data contoh"
_SEED = 18_2017
_IS_EXPIRED = 9
_HAS_TRADE_NAME = 3
_FIVE_YEARS = timedelta(days=1_826)
_WORDS = [
    "Karya",
    "Nusantara",
    "Maju",
    "Jaya",
    "Abadi",
    "Sentosa",
    "Bahari",
    "Cahaya",
    "Mandiri",
    "Sejahtera",
    "Utama",
    "Lestari",
    "Bina",
    "Harapan",
    "Anugerah",
    "Mitra",
    "Bangsa",
    "Sinar",
    "Timur",
    "Barat",
    "Graha",
    "Cipta",
    "Putra",
    "Perdana",
    "Kencana",
    "Surya",
    "Fajar",
    "Samudra",
    "Bintang",
    "Pertiwi",
    "Amanah",
    "Makmur",
    "Permata",
    "Tunas",
    "Wahana",
    "Griya",
    "Persada",
    "Citra",
    "Bakti",
]
_STREETS = ["Kenanga", "Melati", "Cempaka", "Dahlia", "Flamboyan", "Anggrek", "Teratai", "Kamboja"]
_DESTINATIONS = (
    "Taiwan, Hong Kong", "Malaysia", "Singapura, Hong Kong", "Taiwan", "Jepang", "Brunei, Malaysia",
    "Polandia, Turki", "Korea Selatan, Jepang",
)  # fmt: skip
_PLACES = (
    ("Kabupaten Cirebon", "Jawa Barat"),
    ("Kabupaten Indramayu", "Jawa Barat"),
    ("Kabupaten Subang", "Jawa Barat"),
    ("Kota Bekasi", "Jawa Barat"),
    ("Kabupaten Sukabumi", "Jawa Barat"),
    ("Kabupaten Cilacap", "Jawa Tengah"),
    ("Kabupaten Brebes", "Jawa Tengah"),
    ("Kabupaten Kendal", "Jawa Tengah"),
    ("Kabupaten Tulungagung", "Jawa Timur"),
    ("Kabupaten Blitar", "Jawa Timur"),
    ("Kabupaten Ponorogo", "Jawa Timur"),
    ("Kabupaten Malang", "Jawa Timur"),
    ("Kota Surabaya", "Jawa Timur"),
    ("Kabupaten Lampung Timur", "Lampung"),
    ("Kabupaten Lombok Timur", "Nusa Tenggara Barat"),
    ("Kabupaten Lombok Tengah", "Nusa Tenggara Barat"),
    ("Kabupaten Kupang", "Nusa Tenggara Timur"),
    ("Kabupaten Nunukan", "Kalimantan Utara"),
    ("Kota Jakarta Timur", "DKI Jakarta"),
    ("Kota Jakarta Selatan", "DKI Jakarta"),
)
_TWINS: tuple[str, ...] = (
    "PT Contoh Maju Jaya Abadi",
    "PT Contoh Maju Abadi Jaya",
    "PT Contoh Maju Jaya Abdi",
    "PT Contoh Karya Bahari",
    "PT Contoh Karya Bahari Utama",
    "PT Contoh Karya Bahagia",
    "PT Contoh Sinar Timur",
    "PT Contoh Sinar Timor",
)
"""Look-alikes and swapped words, always there: a borrowed name is the danger."""


def sample_register(today: date, size: int = SIZE) -> Register:
    """Invented companies, every status among them."""
    chance = random.Random(_SEED)  # noqa: S311 -- invented companies, nothing secret
    names = _names(chance, size)
    agencies = [_agency(chance, at, name, today) for at, name in enumerate(names)]
    # Dice of their own: a new part must not move the names that people know by now.
    parts = random.Random(_SEED)  # noqa: S311
    whole = tuple(_with_parts(parts, at, each, today) for at, each in enumerate(agencies))
    return Register(SOURCE, today, today, whole, True, today, today, today).tidied()


def _with_parts(chance: random.Random, at: int, agency: Agency, today: date) -> Agency:
    branches = sample_parts.branches(chance, [regency for regency, _ in _PLACES], today)
    return replace(
        agency,
        branches=branches,
        permits=sample_parts.permits(chance, at, today),
        contacts=sample_parts.contacts(chance, at, len(branches)),
    )


def _names(chance: random.Random, size: int) -> list[str]:
    names = dict.fromkeys(_TWINS)
    while len(names) < size:
        words = chance.sample(_WORDS, chance.choice((2, 3, 3, 4)))
        names[f"PT Contoh {' '.join(words)}"] = None
    return list(names)[:size]


def _agency(chance: random.Random, at: int, name: str, today: date) -> Agency:
    regency, province = chance.choice(_PLACES)
    issued = today - timedelta(days=chance.randrange(60, 1_500))
    is_expired = at % 20 == _IS_EXPIRED
    until = today - timedelta(days=chance.randrange(5, 300))
    return Agency(
        name=name,
        licence=f"CONTOH-{1_000 + at * 7}/{issued.year}",
        trade_name=f"Contoh {name.rsplit(maxsplit=1)[-1]} Group"
        if at % 25 == _HAS_TRADE_NAME
        else "",
        issued=issued - _FIVE_YEARS if is_expired else issued,
        until=until if is_expired else issued + _FIVE_YEARS,
        address=f"Jl. Contoh {chance.choice(_STREETS)} No. {chance.randrange(1, 200)}",
        province=province,
        regency=regency,
        destinations=chance.choice(_DESTINATIONS),
        sanctions=_sanctions(chance, at, today),
    )


def _sanctions(chance: random.Random, at: int, today: date) -> tuple[Sanction, ...]:
    """One company in ten was ever sanctioned; each kind comes round by its turn."""
    decree = f"SK Contoh {chance.randrange(1, 90)}/{today.year}"
    days = chance.randrange(5, 60)
    begun = today - timedelta(days=days)
    match at % 40:
        case 5:
            return (Sanction("suspended", decree, begun, begun + timedelta(days=90), "contoh"),)
        case 13:
            return (Sanction("revoked", decree, begun, None, "contoh"),)
        case 21:
            ended = today - timedelta(days=days + 20)
            return (Sanction("suspended", decree, ended - timedelta(days=90), ended, "contoh"),)
        case 33:
            return (Sanction("warning", decree, begun, None, "contoh"),)
        case _:
            return ()
