"""What the columns of each kind of list may be called, in Indonesian or English."""

from typing import Literal

Field = str
ListKind = Literal["companies", "sanctions", "permits", "branches", "contacts"]

_NAME = (
    "nama p3mi, nama perusahaan, nama pt, nama resmi, nama, perusahaan, p3mi, "
    "company, company name, official name, name, agency, agency name"
)
_LICENCE = (
    "nomor sip3mi, no sip3mi, sip3mi, nomor izin, no izin, nomor lisensi, no lisensi, "
    "nomor siup, licence number, license number, licence no, license no, licence, license"
)
_PLACE = {
    "regency": (
        "kabupaten, kab, kota, kabupaten kota, kab kota, regency, regency city, city, district"
    ),
    "regency_code": (
        "kode wilayah, kode kabupaten, kode kab kota, kode bps, regency code, area code"
    ),
}
_CONTACTS = {
    "phone": (
        "telepon, telp, no telepon, no telp, nomor telepon, tlp, telepon kantor, phone, "
        "telephone, phone number, telephone number"
    ),
    "whatsapp": "whatsapp, wa, no wa, nomor wa, no whatsapp, nomor whatsapp, whatsapp number",
    "email": "email, e mail, surel, alamat email, email address",
    "account": (
        "rekening, no rekening, nomor rekening, rekening perusahaan, account, account number, "
        "bank account"
    ),
}
_DECISION = {
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
_SINCE = (
    "tanggal terbit, tgl terbit, diterbitkan, berlaku sejak, berlaku dari, mulai berlaku, "
    "issued, issue date, date of issue, valid from"
)
_VALID_UNTIL = (
    "berlaku sampai, berlaku hingga, berlaku sd, masa berlaku, habis berlaku, tanggal habis "
    "berlaku, valid until, valid to, expires, expiry, expiry date"
)
_ENDS_ON = "tanggal berakhir, tgl berakhir, berakhir, until, end date"
_UNTIL = f"{_VALID_UNTIL}, {_ENDS_ON}"
_STARTS = "tanggal mulai, tgl mulai, mulai, sejak, dari, tanggal, since, from, start, date"
_ENDS = "tanggal selesai, tgl selesai, selesai, sampai, hingga, to, end"

HEADINGS: dict[ListKind, dict[Field, str]] = {
    "companies": {
        "name": _NAME,
        "licence": f"{_LICENCE}, permit number",
        "trade_name": "nama dagang, nama lain, merek, trade name, trading name, also known as",
        "issued": (
            f"{_SINCE}, tanggal izin, tgl izin, tanggal sip3mi, tgl sip3mi, "
            "licence issued, license issued"
        ),
        "until": f"{_UNTIL}, licence until, license until",
        "address": "alamat, alamat kantor, alamat lengkap, address, office address",
        "province": "provinsi, propinsi, province",
        **_PLACE,
        **_CONTACTS,
        "destinations": (
            "negara tujuan, negara penempatan, tujuan, penempatan, destination, destinations, "
            "countries, destination countries"
        ),
        "director": (
            "direktur, direktur utama, direksi, pimpinan, nama direktur, penanggung jawab, "
            "director, directors"
        ),
        "status": "status, status izin, status sip3mi, status p3mi, licence status, license status",
        **_DECISION,
    },
    "sanctions": {
        "name": _NAME,
        "licence": _LICENCE,
        **_DECISION,
        "sanction_kind": f"{_DECISION['sanction_kind']}, jenis, status, kind, type",
        "sanction_since": f"{_DECISION['sanction_since']}, {_STARTS}",
        # Not what is "valid until": beside a sanction that is mostly the licence.
        "sanction_until": f"{_DECISION['sanction_until']}, {_ENDS_ON}, {_ENDS}",
        "sanction_reason": f"{_DECISION['sanction_reason']}, keterangan, remark",
    },
    "permits": {
        "name": _NAME,
        "licence": _LICENCE,
        "number": (
            "nomor sip2mi, no sip2mi, sip2mi, job order, nomor job order, no job order, "
            "permit, permit number, permit no"
        ),
        "country": (
            "negara, negara tujuan, negara penempatan, tujuan, country, destination, "
            "destination country"
        ),
        "job": "jabatan, pekerjaan, posisi, lowongan, nama jabatan, job, position, occupation",
        "places": (
            "jumlah, kuota, kebutuhan, jumlah kebutuhan, jumlah lowongan, jumlah pekerja, "
            "places, quota, vacancies, number of places"
        ),
        "since": f"{_SINCE}, tanggal sip2mi, tgl sip2mi, {_STARTS}",
        "until": f"{_UNTIL}, {_ENDS}",
    },
    "branches": {
        "name": _NAME,
        "licence": _LICENCE,
        "address": (
            "alamat, alamat cabang, alamat kantor, alamat kantor cabang, alamat lengkap, "
            "address, branch address, office address"
        ),
        **_PLACE,
        **_CONTACTS,
        "state": "status, status cabang, keadaan, status kantor, state, branch status",
        "closed_since": (
            "tanggal tutup, tgl tutup, ditutup, tutup sejak, closed, closed since, closing date"
        ),
    },
    "contacts": {"name": _NAME, "licence": _LICENCE, **_CONTACTS},
}

REQUIRED: dict[ListKind, dict[Field, str]] = {
    "companies": {"name": "the company's name", "licence": "the licence number (SIP3MI)"},
    "sanctions": {"sanction_kind": "the kind of sanction"},
    "permits": {"country": "the country"},
    "branches": {"regency": "the regency"},
    "contacts": {},
}
"""Lists other than that of companies need one of name and licence as well, to say whose it is."""
