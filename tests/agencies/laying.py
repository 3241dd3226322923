"""A list of a day laid over the register, without a database."""

from collections.abc import Sequence
from datetime import date

from ltsa_pwa.agencies.agency import Register
from ltsa_pwa.agencies.correcting import Agreed
from ltsa_pwa.agencies.headings import ListKind
from ltsa_pwa.agencies.importing import Origin, Plan, plan_import
from ltsa_pwa.agencies.reading import read_list
from ltsa_pwa.agencies.standing import standing


def laid(
    before: Register | None,
    day: str,
    *rows: str,
    kind: ListKind = "companies",
    agreed: Sequence[Agreed] = (),
) -> Plan:
    """What a list of this day makes of the register."""
    reading = read_list({"": [row.split(",") for row in rows]}, kind)
    assert reading.problems == ()
    that_day = date.fromisoformat(day)
    return plan_import(reading, before, Origin("a test list", that_day), that_day, agreed)


def status(register: Register, name: str, day: str) -> str:
    """What is said of a company on a day."""
    [agency] = [each for each in register.agencies if each.name == name]
    return standing(agency, register, date.fromisoformat(day)).status
