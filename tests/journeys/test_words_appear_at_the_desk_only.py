"""Known words go through everything; then every place where something is kept is searched."""

import base64
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from tests.journeys.phone import waits_for
from tests.journeys.test_alarm_reaches_an_officer import kept_at_the_desk
from tests.journeys.town import Town
from tests.journeys.wire import Wire
from tests.journeys.worker import Worker
from tests.ports import free_port

pytestmark = pytest.mark.journeys

SAID = {
    "text": "KATASANDIUJIAN pintu dapur dikunci dari luar",
    "where.text": "TEMPATUJIAN lantai tujuh belas",
    "contact.number": "+886 911 770 431",
    "message": "PESANUJIAN nanti malam sendirian",
    "answer": "JAWABANUJIAN kami datang hari Selasa",
}


@dataclass
class WatchedTown(Town):
    """A town in which somebody listens on every line, and the relay tells its figures."""

    def __post_init__(self) -> None:
        self.lines = self.folder / "lines.bytes"
        self.by_air = Wire(self.port, self.lines)
        self.by_wire = Wire(self.desk_port, self.lines)
        self.metrics_port = free_port()

    @property
    def address(self) -> str:
        return f"http://localhost:{self.by_air.port}"

    @property
    def environment(self) -> dict[str, str]:
        watched = {
            "LTSA_CASE_SERVICE_URL": f"http://127.0.0.1:{self.by_wire.port}",
            "LTSA_METRICS_PORT": str(self.metrics_port),
        }
        return super().environment | watched


@pytest.fixture
def watched_town(tmp_path):
    folder = tmp_path / "town"
    folder.mkdir()
    town = WatchedTown(folder)
    town.settle()
    town.starts_server()
    town.starts_desk()
    town.starts_relay()
    yield town
    town.ends()
    town.by_air.ends()
    town.by_wire.ends()


def writes_a_report(worker):
    """Whatever the form asks: what is known is filled in, the rest is skipped."""
    page = worker.opens("/write")
    page.wait_for_selector("report-form[ready]")
    said = {name: words for name, words in SAID.items() if name not in {"message", "answer"}}
    fields = {name: page.locator(f"[name='{name}']:not([type=radio])") for name in said}
    for _ in range(15):
        for name in [each for each in fields if fields[each].is_visible()]:
            fields.pop(name).fill(said[name])
        if not fields:
            break
        page.locator("[data-part=next]").click()
    page.locator("[data-part=send]").click()
    return worker.writes_down_the_five_words()


def copies(town):
    """As docs/operating.md says that they are made."""
    for name in ("phone.db", "desk.sqlite3"):
        with (
            closing(sqlite3.connect(town.folder / name)) as database,
            closing(sqlite3.connect(town.folder / f"copy of {name}")) as copy,
        ):
            database.backup(copy)
    town.does("ltsa", "relay", "export", "--waiting", str(town.folder / "export.jsonl"))


def spellings(words):
    """As text, as browsers keep text, and inside of base64 wherever it begins."""
    plain = words.encode()
    inside = [base64.b64encode(b"x" * shift + plain)[4:-4] for shift in range(3)]
    return [plain, words.encode("utf-16-le"), *inside]


def found_in(folder: Path, words: str) -> list[str]:
    wanted = spellings(words)
    files = [each for each in folder.rglob("*") if each.is_file() and not each.is_symlink()]
    return sorted(each.name for each in files if any(one in each.read_bytes() for one in wanted))


def test_what_she_wrote_and_was_answered_appears_at_the_desk_only(
    watched_town, new_phone, new_officer, tmp_path
):
    town = watched_town
    worker = Worker(new_phone(town))
    worker.keeps_the_app()
    words = writes_a_report(worker)
    waits_for(lambda: len(kept_at_the_desk(town)) == 1)
    worker.opens("/mine")
    worker.page.locator("case-list textarea").first.fill(SAID["message"])
    worker.page.locator("case-list form button[type=submit]").first.click()
    waits_for(lambda: len(kept_at_the_desk(town)) == 2)
    case = case_of(town)

    officer = new_officer(town)
    officer.signs_in()
    officer.opens_first_case()
    for name in ("text", "where.text", "contact.number", "message"):
        expect(officer.page.locator("body")).to_contain_text(SAID[name])
    officer.answers(SAID["answer"])
    worker.reads(SAID["answer"])
    worker.page.locator("[data-part=have-them]").first.click()
    figures = httpx.get(f"http://127.0.0.1:{town.metrics_port}/metrics").text
    (town.folder / "metrics.txt").write_text(figures)
    copies(town)
    worker.phone.switches_off()

    # The search must find what is there, or it proves nothing.
    places = found_in(tmp_path, case)
    assert {"copy of phone.db", "copy of desk.sqlite3", "lines.bytes"} <= set(places)
    assert "bekal_reports_delivered_total 2" in figures
    searched = (town.folder, tmp_path / "phone0")
    assert [found_in(folder, said) for folder in searched for said in SAID.values()] == [[]] * 10
    assert found_in(town.folder, words) == []


def case_of(town):
    with closing(sqlite3.connect(town.folder / "desk.sqlite3")) as desk:
        return desk.execute('SELECT "case" FROM sealed_report').fetchone()[0]
