"""Villages are laid out by regency, each with who helps there, and small enough for any phone."""

import json
from datetime import date

import pytest

from ltsa_pwa.facts import BadFact, load
from ltsa_pwa.offline.regions import NoRegions, for_phones, read_regencies, write_regions
from tests.journeys.in_the_store import HELPER
from tests.offline.built import SITE, on_the_wire

TABLES = {
    "provinces": "code,name\n32,Jawa Barat\n",
    "regencies": "code,province_code,name\n32.09,32,Kabupaten Cirebon\n32.10,32,Kabupaten Lain\n",
    "districts": "code,regency_code,name\n32.09.05,32.09,Babakan\n32.09.06,32.09,Kosong\n",
    "villages": "code,district_code,name\n32.09.05.2004,32.09.05,Gembongan Mekar\n",
}
SOURCE = '[our-visit]\ntitle = "Visited by our office"\n'
SERVICE = """
[satgas]
name = "Satgas Desa Contoh"
country = "ID"
purposes = ["task-force"]
region = "{region}"
"""
NUMBER = """
[satgas-telephone]
service = "satgas"
kind = "telephone"
value = "+62 812 3456 7890"
certainty = "one"
sources = ["our-visit"]
checked_on = 2026-11-20
last_seen = "2026-11-20"
stale_after_days = 365
"""


@pytest.fixture
def package(tmp_path):
    data = tmp_path / "package" / "data"
    data.mkdir(parents=True)
    for name, rows in TABLES.items():
        (data / f"{name}.csv").write_text(rows)
    (data / "LICENSE.md").write_text("ODbL")
    return data.parent


@pytest.fixture
def facts_with(tmp_path):
    def facts_with(region, noted=NUMBER):
        folder = tmp_path / "facts"
        folder.mkdir()
        (folder / "sources.toml").write_text(SOURCE)
        (folder / "services.toml").write_text(SERVICE.format(region=region))
        (folder / "local.toml").write_text(noted)
        return load(folder, today=date(2026, 11, 22))

    return facts_with


def test_regency_is_laid_out_with_its_villages(package):
    cirebon, _other = read_regencies(package / "data")

    told = for_phones(cirebon, load())

    assert told == {
        "code": "3209",
        "name": "Kabupaten Cirebon",
        "province": "Jawa Barat",
        "districts": [["05", "Babakan", [["2004", "Gembongan Mekar"]]]],
        "helpers": [],
        "offices": [["ltsa", "2022-04-20"], ["mrc", "2023-11-09"]],
    }


def test_list_for_choosing_names_every_regency(package, tmp_path):
    write_regions(tmp_path / "site", package)

    index = json.loads((tmp_path / "site" / "regions" / "index.json").read_text())
    files = sorted(each.name for each in (tmp_path / "site" / "regions").iterdir())
    assert index == {"Jawa Barat": [["3209", "Kabupaten Cirebon"], ["3210", "Kabupaten Lain"]]}
    assert files == ["3209.json", "3210.json", "LICENSE.txt", "index.json"]


def test_build_says_what_is_missing_when_the_villages_are_not_there(tmp_path):
    with pytest.raises(NoRegions, match="Install the build's packages again"):
        read_regencies(tmp_path)


@pytest.mark.parametrize("region", ["3209052004", "320905", "3209", "32"])
def test_helper_noted_by_the_operator_goes_to_the_phones_of_its_place(package, facts_with, region):
    cirebon = read_regencies(package / "data")[0]

    [helper] = for_phones(cirebon, facts_with(region))["helpers"]

    assert helper == HELPER | {"at": region}


@pytest.mark.parametrize(
    ("line", "seen"), [('last_seen = "2026-10"\n', "2026-10"), ("", None)], ids=["month", "no-day"]
)
def test_no_more_of_a_day_is_told_than_is_known(package, facts_with, line, seen):
    noted = NUMBER.replace('last_seen = "2026-11-20"\n', line)
    cirebon = read_regencies(package / "data")[0]

    [helper] = for_phones(cirebon, facts_with("3209", noted))["helpers"]

    assert [way["seen"] for way in helper["ways"]] == [seen]


def test_helper_of_one_village_is_not_among_the_numbers_of_the_country(facts_with):
    facts = facts_with("3209052004")

    assert "satgas" not in [each.key for each in facts.numbers_for("ID")]


@pytest.mark.parametrize("region", ["0932", "329", "32.09", "32090520041"])
def test_what_is_no_code_of_a_place_stops_the_build(facts_with, region):
    with pytest.raises(BadFact, match="region is"):
        facts_with(region)


@pytest.mark.journeys
def test_every_regency_is_at_most_20_kilobytes_on_the_wire():
    sizes = {each.name: on_the_wire(each) for each in (SITE / "regions").glob("*.json")}

    assert len(sizes) > 500
    assert max(sizes.values()) <= 20 * 1024
