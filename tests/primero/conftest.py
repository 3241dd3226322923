"""A fake Primero on a real socket, an office's keys, and a phone that seals to them."""

import asyncio
import base64
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from sqlalchemy import Engine

from ltsa_pwa.database import migrate, open_database
from ltsa_pwa.reports.ledger import Ledger
from ltsa_pwa.reports.primero import Primero
from ltsa_pwa.reports.primero.line import Line
from ltsa_pwa.reports.primero.mapping import Mapping, read_mapping
from ltsa_pwa.reports.primero.opening import OfficePrivateKeys
from ltsa_pwa.reports.report import Report
from ltsa_pwa.reports.sealing import SUITE
from tests.primero.fake import PASSWORD, USER, FakePrimero
from tests.serving import listening

CASE = "0123456789abcdef0123456789abcdef"
RECEIVED = datetime(2026, 11, 21, 3, 14, tzinfo=UTC)
MAPPING = """
module = "primeromodule-gbv"
owner = "intake"
office = "LTSA Contoh"
note_for_reporter = "note_for_reporter"
reason = "closure_reason"

[notes]
field = "notes_section"
text = "note_text"
date = "note_date"

[owners]
women = "women_intake"

[fixed]
status = "open"
name = "(withheld)"
hidden_name = true

[fields]
received_on = "registration_date"
thread = "other_id_no"
what = "protection_concerns"
consent = "consent_for_services"

[options.what]
wages = "unpaid_wages"
documents = "retention"

[options.consent]
yes = true
no = false

[files]
image = "photos"
audio = "recorded_audio"
document = "other_documents"

[reasons]
moved = "referred"
"""


@pytest.fixture
def primero() -> FakePrimero:
    return FakePrimero()


@pytest.fixture
def address(primero: FakePrimero) -> Iterator[str]:
    with listening(primero.app()) as address:
        yield address


@pytest.fixture
def mapping_file(tmp_path: Path) -> Path:
    (tmp_path / "primero.toml").write_text(MAPPING)
    return tmp_path / "primero.toml"


@pytest.fixture
def mapping(mapping_file: Path) -> Mapping:
    return read_mapping(mapping_file)


@pytest.fixture
def office_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


@pytest.fixture
def receipt_key() -> ec.EllipticCurvePrivateKey:
    """What the office signs with."""
    return ec.generate_private_key(ec.SECP256R1())


@pytest.fixture
def keys_dir(
    tmp_path: Path,
    office_key: ec.EllipticCurvePrivateKey,
    receipt_key: ec.EllipticCurvePrivateKey,
) -> Path:
    """As the desk makes it: keys that open, and beside them keys that sign."""
    folder = tmp_path / "keys"
    (folder / "receipts").mkdir(parents=True)
    for path, key in (("office-1.pem", office_key), ("receipts/r-1.pem", receipt_key)):
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / path).write_bytes(pem)
        (folder / path).chmod(0o600)
    return folder


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path / 'phone.db'}"
    migrate(url)
    engine = open_database(url)
    yield engine
    engine.dispose()


@pytest.fixture
def reporter() -> ec.EllipticCurvePrivateKey:
    """The key that the five words make."""
    return ec.generate_private_key(ec.SECP256R1())


@pytest.fixture
def writes(
    office_key: ec.EllipticCurvePrivateKey, reporter: ec.EllipticCurvePrivateKey, engine: Engine
) -> Callable[..., Report]:
    """The phone seals a report, and the server keeps it."""

    def write(
        kind: str = "report", case: str = CASE, id_: str | None = None, **said: Any
    ) -> Report:
        report = id_ or str(uuid4())
        body = {"v": 1, "kind": kind, "reply_key": public(reporter)} | said
        info = f"ltsa report v1 {report}".encode()
        sealed = SUITE.encrypt(json.dumps(body).encode(), office_key.public_key(), info)
        written = Report(report, case, kind, "office-1", sealed, b"digest")
        ledger = Ledger(engine)
        ledger.write_down([written])
        ledger.close()
        return written

    return write


def public(key: ec.EllipticCurvePrivateKey) -> str:
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()


@pytest.fixture
def adapter(
    address: str, mapping: Mapping, keys_dir: Path, engine: Engine
) -> Callable[..., Primero]:
    def make(password: str = PASSWORD, mapping: Mapping = mapping) -> Primero:
        line = Line.at(address, USER, password)
        return Primero(line, mapping, OfficePrivateKeys(keys_dir), engine, USER)

    return make


@pytest.fixture
def doing(adapter: Callable[..., Primero]) -> Callable[..., Any]:
    """Do something with an adapter that is closed afterwards."""

    def do(work: Callable[[Primero], Any], **otherwise: Any) -> Any:
        async def done() -> Any:
            async with adapter(**otherwise) as primero:
                return await work(primero)

        return asyncio.run(done())

    return do


@pytest.fixture
def hand_over(doing: Callable[..., Any]) -> Callable[..., Any]:
    def do(*reports: Report, **otherwise: Any) -> Any:
        async def all_of(primero: Primero) -> None:
            for report in reports:
                await primero.hand_over(report, RECEIVED)

        return doing(all_of, **otherwise)

    return do
