"""What the operator sees and may do: status, retry, export, and figures for a monitor."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import update

from ltsa_pwa import database
from ltsa_pwa.reports import events, waiting
from ltsa_pwa.reports.first_answers import FirstAnswers, Waits, first_answers
from ltsa_pwa.reports.ledger import Ledger
from ltsa_pwa.reports.metrics import Tally, told_at
from ltsa_pwa.reports.report import REFUSED, Report, now
from ltsa_pwa.reports.tables import sealed_report
from ltsa_pwa.reports.waiting import Fate
from tests.ports import free_port

LTSA = Path(sys.executable).with_name("ltsa")
CASE = "0123456789abcdef0123456789abcdef"


def keep(engine, *kinds, case=CASE):
    reports = [Report(str(uuid4()), case, kind, "office-1", b"x" * 200, b"d") for kind in kinds]
    ledger = Ledger(engine)
    ledger.write_down(reports)
    ledger.close()
    return reports


def refuse(engine, *reports):
    with database.writer(engine).begin() as connection:
        waiting.settle(connection, [Fate(each, REFUSED, "refused (422)") for each in reports])


def tell(engine, case, *told):
    with database.writer(engine).begin() as connection:
        moment = now()
        events.append(connection, [events.Event(case, what, moment + at) for what, at in told])


def ltsa(url, keys, *command):
    named = {"LTSA_DATABASE_URL": url, "LTSA_OFFICE_KEYS_FILE": str(keys), "COLUMNS": "200"}
    return subprocess.run(
        [LTSA, *command], env=os.environ | named, capture_output=True, text=True, check=False
    )


def metrics(engine, tally):
    port = free_port()
    with told_at("127.0.0.1", port, engine, tally):
        text = httpx.get(f"http://127.0.0.1:{port}/metrics").text
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if not sample.name.endswith("_created")
    }


def test_monitor_reads_what_waits_and_what_was_done(engine):
    alarm, _other, bad, good = keep(engine, "alarm", "report", "report", "report")
    refuse(engine, bad)
    tally = Tally()
    for fate in (Fate(good, "forwarded"), Fate(bad, "refused"), Fate(alarm, "waiting")):
        tally.settled(fate)

    told = metrics(engine, tally)

    assert told.pop(("bekal_reports_oldest_seconds",)) < 60
    assert told == {
        ("bekal_reports_delivered_total",): 1,
        ("bekal_reports_refused_total",): 1,
        ("bekal_reports_put_off_total",): 1,
        ("bekal_database_up",): 1,
        ("bekal_reports_waiting", "alarm"): 1,
        ("bekal_reports_waiting", "other"): 2,
        ("bekal_reports_parked",): 1,
        ("bekal_line_up", "reports"): 1,
        ("bekal_line_up", "events"): 1,
    }


def test_monitor_is_told_how_long_people_waited(engine):
    [report] = keep(engine, "alarm")
    tell(engine, CASE, ("report.opened", timedelta(minutes=3)), ("reply", timedelta(hours=1)))

    told = metrics(engine, Tally())

    name = "bekal_first_answer_seconds"
    assert told[name, "0.5", "opened"] == pytest.approx(180, abs=30)
    assert told[name, "0.9", "answered"] == pytest.approx(3600, abs=30)
    assert not any(CASE in str(each) or report.id in str(each) for each in told)


def test_monitor_hears_that_the_database_is_gone(tmp_path):
    gone = database.open_database(f"sqlite:///{tmp_path / 'without-tables.db'}")

    told = metrics(gone, Tally())

    assert told["bekal_database_up",] == 0
    assert ("bekal_reports_waiting", "alarm") not in told


def test_only_the_first_answer_of_a_case_counts(engine):
    for minutes, case in ((10, "a" * 32), (20, "b" * 32), (30, "c" * 32)):
        keep(engine, "report", case=case)
        tell(engine, case, ("report.opened", timedelta(minutes=minutes)))
        tell(engine, case, ("report.opened", timedelta(days=9)))

    with engine.connect() as connection:
        told = first_answers(connection)

    assert told.answered == Waits(0, None, None)
    minutes = [
        round(each / timedelta(minutes=1))
        for each in (told.opened.half, told.opened.nine_in_ten)
        if each
    ]
    assert (told.opened.count, minutes) == (3, [20, 28])


def test_nobody_is_read_before_she_wrote(engine):
    keep(engine, "report")
    tell(engine, CASE, ("report.opened", -timedelta(minutes=10)))

    with engine.connect() as connection:
        told = first_answers(connection)

    nothing = Waits(1, timedelta(0), timedelta(0))
    assert told == FirstAnswers(nothing, Waits(0, None, None))


def test_all_refused_reports_are_tried_again_at_once(sqlite_engine, sqlite_url, office_keys_file):
    refuse(sqlite_engine, *keep(sqlite_engine, "report", "message"))

    said = ltsa(sqlite_url, office_keys_file, "relay", "retry")

    with sqlite_engine.connect() as connection:
        again = waiting.take(connection, 8, 7)
    assert (said.returncode, said.stdout) == (0, "2 go out with the next look.\n")
    assert len(again) == 1  # the second of the case waits for the first


def test_refused_reports_are_exported_as_the_case_service_takes_them(
    sqlite_engine, sqlite_url, office_keys_file, tmp_path
):
    refused, _waiting = keep(sqlite_engine, "report", "report")
    refuse(sqlite_engine, refused)
    file = tmp_path / "refused.jsonl"

    said = ltsa(sqlite_url, office_keys_file, "relay", "export", str(file))

    [line] = [json.loads(line) for line in file.read_text().splitlines()]
    body = line["body"]
    assert (said.returncode, line["id"]) == (0, refused.id)
    assert body.keys() == {"v", "case", "kind", "key", "sealed", "received_at"}
    assert file.stat().st_mode & 0o777 == 0o600


def test_export_of_everything_unsent_never_writes_over_a_file(
    sqlite_engine, sqlite_url, office_keys_file, tmp_path
):
    refuse(sqlite_engine, keep(sqlite_engine, "report", "report")[0])
    command = ("relay", "export", "--waiting", str(tmp_path / "all.jsonl"))

    first = ltsa(sqlite_url, office_keys_file, *command)
    second = ltsa(sqlite_url, office_keys_file, *command)

    assert (first.returncode, second.returncode) == (0, 1)
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == 2


def test_status_says_how_long_people_waited(sqlite_engine, sqlite_url, office_keys_file):
    keep(sqlite_engine, "alarm")
    with database.writer(sqlite_engine).begin() as connection:
        connection.execute(update(sealed_report).values(state="forwarded"))
    tell(sqlite_engine, CASE, ("report.opened", timedelta(minutes=3)))

    said = ltsa(sqlite_url, office_keys_file, "relay", "status").stdout.splitlines()

    assert said[0] == "Nothing is waiting."
    assert (
        said[-2] == "First read by a person in 0:03:00 (half), 0:03:00 (nine in ten); 1 in 30 days."
    )
    assert said[-1] == "No case was first answered by a person in the last 30 days."
