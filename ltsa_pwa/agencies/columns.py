"""Which column is which, by its heading in Indonesian or English."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

Field = str

HEADINGS: dict[Field, str] = {
    "name": (
        "nama p3mi, nama perusahaan, nama pt, nama resmi, nama, perusahaan, p3mi, "
        "company, company name, official name, name, agency, agency name"
    ),
    "trade_name": "nama dagang, nama lain, merek, trade name, trading name, also known as",
    "licence": (
        "nomor sip3mi, no sip3mi, sip3mi, nomor izin, no izin, nomor lisensi, no lisensi, "
        "nomor siup, licence number, license number, licence no, license no, licence, "
        "license, permit number"
    ),
    "issued": (
        "tanggal terbit, tgl terbit, tanggal izin, tgl izin, tanggal sip3mi, tgl sip3mi, "
        "diterbitkan, berlaku sejak, berlaku dari, mulai berlaku, issued, issue date, "
        "date of issue, licence issued, license issued, valid from"
    ),
    "until": (
        "berlaku sampai, berlaku hingga, berlaku sd, masa berlaku, tanggal berakhir, tgl "
        "berakhir, berakhir, habis berlaku, tanggal habis berlaku, valid until, valid to, "
        "until, expires, expiry, expiry date, licence until, license until, end date"
    ),
    "address": "alamat, alamat kantor, alamat lengkap, address, office address",
    "province": "provinsi, propinsi, province",
    "regency": (
        "kabupaten, kab, kota, kabupaten kota, kab kota, regency, regency city, city, district"
    ),
    "phone": (
        "telepon, telp, no telepon, no telp, nomor telepon, tlp, phone, telephone, phone number"
    ),
    "email": "email, e mail, surel, alamat email, email address",
    "destinations": (
        "negara tujuan, negara penempatan, tujuan, penempatan, destination, destinations, "
        "countries, destination countries"
    ),
    "director": "direktur, direktur utama, pimpinan, nama direktur, penanggung jawab, director",
    "status": "status, status izin, status sip3mi, status p3mi, licence status, license status",
    "sanction_kind": "sanksi, jenis sanksi, sanction, sanction type, sanction kind",
    "sanction_decree": (
        "nomor sk, no sk, sk, sk sanksi, nomor sk sanksi, nomor keputusan, keputusan, "
        "decree, decree number, sanction decree"
    ),
    "sanction_since": (
        "tanggal sanksi, tgl sanksi, mulai sanksi, sanksi mulai, sanksi dari, tanggal "
        "mulai sanksi, sanction date, sanction from, sanction start, sanction since"
    ),
    "sanction_until": (
        "sanksi sampai, sanksi hingga, akhir sanksi, sanksi berakhir, tanggal berakhir "
        "sanksi, tanggal akhir sanksi, sanction until, sanction end, sanction to"
    ),
    "sanction_reason": "alasan, alasan sanksi, keterangan sanksi, reason, sanction reason",
}
REQUIRED = {"name": "the company's name", "licence": "the licence number (SIP3MI)"}
_BY_HEADING = {
    heading: field for field, headings in HEADINGS.items() for heading in headings.split(", ")
}
_LOOK_AT_ROWS = 15
ENOUGH_HEADINGS = 2


class NoHeader(Exception):
    """No row names the columns; the text says what is missing."""


@dataclass(frozen=True)
class Columns:
    """Where each field stands. ``row`` is the heading's number, counted from 1."""

    row: int
    places: dict[Field, int]
    headings: tuple[str, ...]

    @property
    def unused(self) -> tuple[str, ...]:
        """Headings that nothing is read from, to be shown to the operator."""
        used = set(self.places.values())
        return tuple(text for place, text in enumerate(self.headings) if text and place not in used)

    @property
    def has_sanctions(self) -> bool:
        return "sanction_kind" in self.places or "status" in self.places


def field_of(heading: str) -> Field | None:
    """The field a heading stands for; brackets, dots and case do not matter."""
    plain = unicodedata.normalize("NFKC", heading).lower()
    plain = re.sub(r"\(.*?\)", " ", plain).replace("s/d", "sd")
    return _BY_HEADING.get(" ".join(re.findall(r"[a-z0-9]+", plain)))


def header_score(row: Iterable[str]) -> int:
    """How many different fields a row names."""
    return len({field for field in map(field_of, row) if field})


def find_columns(rows: list[list[str]]) -> Columns:
    """The heading row among the first ones; titles above it are passed over."""
    scored = [(header_score(row), -at) for at, row in enumerate(rows[:_LOOK_AT_ROWS])]
    best, at = max(scored, default=(0, 0))
    if best < ENOUGH_HEADINGS:
        raise NoHeader(
            "No row names the columns: the first line must have headings such as"
            " “Nama perusahaan” and “Nomor SIP3MI”."
        )
    row = rows[-at]
    return Columns(1 - at, _places(row), tuple(" ".join(cell.split()) for cell in row))


def _places(row: list[str]) -> dict[Field, int]:
    places: dict[Field, int] = {}
    for place, heading in enumerate(row):
        field = field_of(heading)
        if field and field in places:
            first = row[places[field]].strip()
            raise NoHeader(f"“{first}” and “{heading.strip()}” are two columns for one thing.")
        if field:
            places[field] = place
    for field, words in REQUIRED.items():
        if field not in places:
            raise NoHeader(f"No column has {words}.")
    return places
