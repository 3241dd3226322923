"""A laptop in a village: reports come in without a line, and reach the server exactly once."""

import json
import sqlite3
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from ltsa_pwa.reports.envelope import read_envelope
from ltsa_pwa.reports.parent import as_the_phone_sent_it
from ltsa_pwa.run.children import Program, start, wait_until_answering
from ltsa_pwa.settings import read_office_keys
from tests.journeys.phone import waits_for
from tests.journeys.town import Town
from tests.ports import free_port

SEALED = "A" * 1400


@dataclass
class Laptop:
    """`ltsa village` on an address of its own, with its database in its own folder."""

    town: Town
    folder: Path
    host: str = "127.0.0.2"
    port: int = field(default_factory=free_port)

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}"

    def starts(self) -> None:
        environment = self.town.environment | {
            "LTSA_DATABASE_URL": f"sqlite:///{self.folder / 'village.db'}",
            "LTSA_HOST": self.host,
            "LTSA_PORT": str(self.port),
        }
        command = (
            "ltsa",
            "village",
            "--parent",
            self.town.address.replace("localhost", "127.0.0.1"),
        )
        child = start(
            Program("village", command, (self.host, self.port, "/id")), environment, self.folder
        )
        self.town.running["village"] = child
        wait_until_answering([child])


@dataclass
class Writer:
    """A phone beside the laptop, as the network sees it."""

    town: Town
    case: str = field(default_factory=lambda: uuid4().hex)

    def envelope(self, kind: str = "report") -> bytes:
        key = read_office_keys(Path(self.town.environment["LTSA_OFFICE_KEYS_FILE"])).current
        members = {"v": 1, "case": self.case, "kind": kind, "key": key, "sealed": SEALED}
        return json.dumps(members, separators=(",", ":")).encode()

    def hands(self, address: str, report: str, kind: str = "report") -> int:
        head = {"Content-Type": "application/json"}
        where = f"{address}/api/reports/{report}"
        return httpx.put(where, content=self.envelope(kind), headers=head).status_code

    def hears(self, address: str, after: int = 0) -> list[dict[str, object]]:
        told = httpx.get(f"{address}/api/cases/{self.case}/events", params={"after": after})
        return told.json()["events"]


@pytest.fixture
def town(tmp_path):
    mine = Town(tmp_path / "town")
    mine.folder.mkdir()
    mine.settle_without_office(with_agencies=True)
    yield mine
    mine.ends()


@pytest.fixture
def laptop(town, tmp_path):
    folder = tmp_path / "laptop"
    folder.mkdir()
    return Laptop(town, folder)


def arrived(town: Town) -> list[tuple[str, str]]:
    """What lies at the server on the internet."""
    with sqlite3.connect(town.folder / "phone.db") as connection:
        return connection.execute("SELECT id, kind FROM sealed_report ORDER BY arrival").fetchall()


@pytest.mark.journeys
def test_report_of_a_village_reaches_the_server_exactly_once(town, laptop):
    phone, report, second = Writer(town), str(uuid4()), str(uuid4())
    laptop.starts()

    taken_in = [phone.hands(laptop.address, report), phone.hands(laptop.address, report)]
    town.starts_server()
    waits_for(lambda: len(arrived(town)) == 1)
    town.kills("server")
    taken_in.append(phone.hands(laptop.address, second, "message"))
    town.kills("village")
    laptop.starts()
    town.starts_server()
    waits_for(lambda: len(arrived(town)) == 2)

    assert taken_in == [201, 200, 201]
    assert arrived(town) == [(report, "report"), (second, "message")]
    # The phone finds the server by itself meanwhile: the same bytes are the same report.
    assert phone.hands(town.address, report) == 200


@pytest.mark.journeys
def test_phone_hears_in_the_village_what_the_server_says_under_the_servers_numbers(town, laptop):
    phone, report = Writer(town), str(uuid4())
    town.starts_server()
    laptop.starts()

    phone.hands(laptop.address, report)
    waits_for(lambda: phone.hears(laptop.address))

    assert phone.hears(laptop.address) == phone.hears(town.address)
    assert [each["type"] for each in phone.hears(laptop.address)] == ["report.received"]
    assert phone.hears(laptop.address, after=1) == []


@pytest.mark.journeys
def test_list_of_agencies_is_there_when_the_line_is_gone(town, laptop):
    town.starts_server()
    laptop.starts()
    lists = f"{laptop.address}/api/agencies"
    waits_for(lambda: httpx.get(lists).status_code == 200)

    told = httpx.get(f"{town.address}/api/agencies").json()
    town.kills("server")
    answer = httpx.get(lists)

    assert answer.json() == told
    known = {"If-None-Match": answer.headers["ETag"]}
    assert httpx.get(lists, headers=known).status_code == 304


@pytest.mark.journeys
def test_what_only_the_server_can_do_is_put_off_and_not_taken_in(laptop):
    laptop.starts()

    answer = httpx.put(f"{laptop.address}/api/files/1/0", content=b"piece")

    assert (answer.status_code, answer.json()["error"]) == (503, "later")
    assert int(answer.headers["Retry-After"]) > 0


def test_server_is_sent_the_very_bytes_of_the_phone():
    report = str(uuid4())
    members = {"v": 1, "case": "0" * 32, "kind": "report", "key": "k", "sealed": SEALED}
    body = json.dumps(members, separators=(",", ":")).encode()

    taken_in = read_envelope(report, body, {"k"})

    assert as_the_phone_sent_it(taken_in) == body
    assert taken_in.digest == sha256(body).digest()
