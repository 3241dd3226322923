"""Villages as the state numbers them, a file for each regency: a phone holds only its own."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ltsa_pwa.facts import Contact, Facts, Known, Service, known
from ltsa_pwa.offline.bundle import WEB

PACKAGE = WEB / "node_modules" / "idn-area-data"
REGENCY = 4
DISTRICT = 6
"""Digits of their codes; a village has ten."""
OFFICES = ("ltsa", "mrc")


class NoRegions(RuntimeError):
    """The package with the villages is not there, or is not as we know it."""


@dataclass
class Regency:
    """One regency or city, with everything in it by code."""

    code: str
    name: str
    province: str
    districts: dict[str, str] = field(default_factory=dict)
    villages: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))


def write_regions(site: Path, package: Path = PACKAGE) -> None:
    """``/regions/index.json`` for choosing a regency, and a file for each of them."""
    folder = site / "regions"
    folder.mkdir(parents=True)
    regencies = read_regencies(package / "data")
    _write(folder / "index.json", _index(regencies))
    for each in regencies:
        _write(folder / f"{each.code}.json", for_phones(each, known()))
    # The villages may be used by everybody, under terms that go along with them.
    licence = (package / "data" / "LICENSE.md").read_text(encoding="utf-8")
    (folder / "LICENSE.txt").write_text(licence, encoding="utf-8")


def read_regencies(data: Path) -> list[Regency]:
    """All of them, in the order of their codes; NoRegions when the files are not there."""
    provinces = {row["code"]: row["name"] for row in _rows(data / "provinces.csv")}
    regencies = {
        code: Regency(code, row["name"], provinces[row["province_code"]])
        for row in _rows(data / "regencies.csv")
        if (code := _plain(row["code"]))
    }
    for row in _rows(data / "districts.csv"):
        code = _plain(row["code"])
        regencies[code[:REGENCY]].districts[code] = row["name"]
    for row in _rows(data / "villages.csv"):
        code = _plain(row["code"])
        regencies[code[:REGENCY]].villages[code[:DISTRICT]].append((code, row["name"]))
    return [regencies[code] for code in sorted(regencies)]


def _rows(path: Path) -> Iterable[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)
    except OSError as error:
        raise NoRegions(f"{path}: {error.strerror}. Install the build's packages again.") from error


def _plain(code: str) -> str:
    return code.replace(".", "")


def _index(regencies: list[Regency]) -> dict[str, list[list[str]]]:
    """By province, the regencies as code and name."""
    by_province: dict[str, list[list[str]]] = defaultdict(list)
    for each in regencies:
        by_province[each.province].append([each.code, each.name])
    return dict(by_province)


def for_phones(regency: Regency, facts: Facts) -> dict[str, Any]:
    """What a phone keeps of its regency: villages, and who helps there."""
    return {
        "code": regency.code,
        "name": regency.name,
        "province": regency.province,
        # The first six digits are said once for a sub-district, the last four for each village.
        "districts": [
            [code[REGENCY:], name, [[each[DISTRICT:], village] for each, village in villages]]
            for code, name in regency.districts.items()
            if (villages := regency.villages[code])
        ],
        "helpers": [_helper(each) for each in facts.helpers_in(regency.code)],
        "offices": _offices(regency, facts),
    }


def _helper(service: Service) -> dict[str, Any]:
    return {
        "at": service.region,
        "name": service.name,
        "for": list(service.purposes),
        "ways": [_way(each) for each in service.contacts],
    }


def _way(contact: Contact) -> dict[str, str | None]:
    return {
        "kind": contact.kind,
        "shown": contact.value,
        "link": contact.href,
        "seen": _seen(contact),
        "old": contact.stale_after.isoformat(),
    }


def _offices(regency: Regency, facts: Facts) -> list[list[str | None]]:
    """Offices that a list names with this regency, and the day on which it did, if it says."""
    return [
        [kind, _seen(each)]
        for kind in OFFICES
        for key, each in facts.figures.items()
        if key.startswith(f"{kind}-") and each.kind == "office" and each.may_be_shown
        if (each.value, each.unit) == (regency.name, regency.province)
    ]


def _seen(known: Known) -> str | None:
    """As much of the day as its sources give; none of them may give one."""
    return str(known.dated) if known.dated else None


def _write(path: Path, content: object) -> None:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
