"""What a status report says, as far as it makes sense; the rest is left out."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

STATES = (
    "prospective",
    "registered",
    "training",
    "waiting",
    "left",
    "working",
    "changed",
    "trouble",
    "leave",
    "home",
    "again",
)
SECTORS = ("household", "factory", "fishing", "plantation", "other")
WANTS = ("training", "credit", "counselling", "legal", "nothing")
SEXES = ("woman", "man")
VILLAGE = re.compile(r"[1-9]\d{9}")
COUNTRY = re.compile(r"[A-Z]{2}")
EASTERNMOST = timedelta(hours=14)
"""A month begins so much earlier there than in UTC."""
MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")


@dataclass(frozen=True)
class Standing:
    """Where one person stands. Nothing here names her."""

    state: str
    village: str | None = None
    country: str | None = None
    sector: str | None = None
    month: str | None = None
    sex: str | None = None
    wants: tuple[str, ...] = ()
    for_other: bool = False
    consent: bool = True
    guide: bool = False


def read_standing(said: dict[str, Any], arrived_at: datetime) -> Standing | None:
    """None when no known state is told. A month that has not begun yet is not believed."""
    told = said.get("status")
    if not isinstance(told, dict) or told.get("state") not in STATES:
        return None
    for_other = said.get("for_whom") == "other"
    return Standing(
        state=str(told["state"]),
        village=_matching(told, "village", VILLAGE),
        country=_matching(told, "country", COUNTRY),
        sector=_one_of(told, "sector", SECTORS),
        month=_month(told, arrived_at),
        sex=_one_of(told, "sex", SEXES),
        wants=_wants(told),
        for_other=for_other,
        consent=not for_other or said.get("consent") == "yes",
        guide=said.get("guide") is True,
    )


def _matching(told: dict[str, Any], name: str, shape: re.Pattern[str]) -> str | None:
    value = told.get(name)
    return value if isinstance(value, str) and shape.fullmatch(value) else None


def _one_of(told: dict[str, Any], name: str, choices: tuple[str, ...]) -> str | None:
    value = told.get(name)
    return value if isinstance(value, str) and value in choices else None


def _month(told: dict[str, Any], arrived_at: datetime) -> str | None:
    month = _matching(told, "month", MONTH)
    # Months written like this are in the order of the alphabet.
    return month if month and month <= f"{arrived_at + EASTERNMOST:%Y-%m}" else None


def _wants(told: dict[str, Any]) -> tuple[str, ...]:
    said = told.get("wants")
    wanted = [each for each in WANTS if isinstance(said, list) and each in said]
    return tuple(each for each in wanted if each != "nothing" or wanted == ["nothing"])
