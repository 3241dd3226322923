"""What a list says today: the cases that the phone passes too."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ltsa_pwa.agencies.agency import Agency, Permit, Register, Sanction
from ltsa_pwa.agencies.standing import permit_standing, standing

FOLDER = Path(__file__).parents[1] / "cases"
CASES: list[dict[str, Any]] = json.loads((FOLDER / "agency_standing.json").read_text())
PERMITS: list[dict[str, Any]] = json.loads((FOLDER / "agency_permits.json").read_text())


def a_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def agency_of(said: dict[str, Any] | None) -> Agency | None:
    if said is None:
        return None
    sanctions = tuple(
        Sanction(each["k"], since=a_day(each.get("f")), until=a_day(each.get("u")))
        for each in said.get("s", ())
    )
    licence = "CONTOH-1"
    days = (a_day(said.get("f")), a_day(said.get("u")))
    gone = a_day(said.get("g"))
    return Agency("PT Contoh", licence, "", *days, gone_since=gone, sanctions=sanctions)


def register_of(said: dict[str, Any] | None) -> Register | None:
    if said is None:
        return None
    return Register("list", date.fromisoformat(said["date"]), a_day(said["sanctions_date"]), ())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_company_stands_as_the_table_says(case):
    today = date.fromisoformat(case["today"])

    found = standing(agency_of(case["agency"]), register_of(case["register"]), today)

    said = {name: str(value) for name, value in asdict(found).items() if value}
    assert said == case["standing"]


@pytest.mark.parametrize("case", PERMITS, ids=lambda case: case["case"])
def test_a_permit_stands_as_the_table_says(case):
    permits = tuple(
        Permit(country, job, until=a_day(until))
        for country, until, *jobs in case["permits"]
        for job in jobs or [""]
    )
    today = date.fromisoformat(case["today"])
    register = Register("list", today, today, (), permits_date=a_day(case["permits_date"]))

    agency = Agency("PT Contoh", "C-1", permits=permits)
    found = permit_standing(agency, register, case["country"], case["job"], today)

    said = {name: str(value) for name, value in asdict(found).items() if value}
    assert said == case["standing"]
