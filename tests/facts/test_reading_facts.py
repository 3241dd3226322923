"""A fact that is wrong stops the build, and says which one."""

from datetime import date
from pathlib import Path

import pytest

from ltsa_pwa.facts import BadFact, load

TODAY = date(2026, 11, 21)
FEE = """
[fee]
kind = "money"
unit = "IDR"
value = 5000
certainty = "one"
sources = ["tribun-2020"]
checked_on = 2026-11-20
stale_after_days = 30
"""
NUMBER = """
[number]
service = "kp2mi"
kind = "telephone"
value = "+62 21 2924 4800"
certainty = "one"
sources = ["tribun-2020"]
checked_on = 2026-11-20
stale_after_days = 30
"""


def written(folder: Path, text: str, name: str = "ours.toml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def why_refused(folder: Path, text: str, name: str = "ours.toml") -> str:
    with pytest.raises(BadFact) as refused:
        load(written(folder, text, name), today=TODAY)
    return str(refused.value).removeprefix(f"{folder / name}:")


def test_source_of_a_day_to_come_is_refused(tmp_path):
    coming = 'leaflet = { title = "A leaflet", dated = "2026-11-22" }\n'

    why = why_refused(tmp_path, coming, "sources.toml")

    assert why == "1: leaflet: dated 2026-11-22 is in the future"


def test_source_of_today_or_of_this_year_is_read(tmp_path):
    today, year = '{ title = "A", dated = "2026-11-21" }', '{ title = "B", dated = "2026" }'
    written(tmp_path, f"leaflet = {today}\nposter = {year}\n", "sources.toml")

    facts = load(written(tmp_path, FEE.replace("tribun-2020", "leaflet")), today=TODAY)

    assert str(facts.figure("fee").sources[0].dated) == "2026-11-21"


def test_operators_fact_is_added(tmp_path):
    facts = load(written(tmp_path, FEE), today=TODAY)

    assert (facts.figure("fee").value, facts.figure("fee").unit) == (5000, "IDR")


def test_operators_number_replaces_ours_and_keeps_its_place(tmp_path):
    ours = load(today=TODAY).numbers_for("ID")[0].contacts
    changed = NUMBER.replace("[number]", "[kp2mi-from-abroad]").replace("4800", "4801")

    theirs = load(written(tmp_path, changed), today=TODAY).numbers_for("ID")[0].contacts

    assert [each.key for each in theirs] == [each.key for each in ours]
    assert theirs[1].value == "+62 21 2924 4801"


@pytest.mark.parametrize(
    ("ours", "theirs", "why"),
    [
        ('kind = "money"', 'kind = "gold"', "kind is 'gold', not one of money"),
        ('unit = "IDR"', 'unit = "Rupiah"', "unit is 'Rupiah'"),
        ('"money"\nunit = "IDR"', '"number"\nunit = "moons"', "unit is 'moons', not one of banks"),
        ('"money"\nunit = "IDR"', '"day"', "value is 5000"),
        ('unit = "IDR"\n', "", "unit is missing"),
        ("value = 5000", 'value = "5000"', "value is '5000'"),
        ("value = 5000", "value = -1", "value is -1"),
        ("value = 5000", "value = true", "value is True"),
        ('certainty = "one"', 'certainty = "two"', "certainty 'two' needs more sources"),
        ('sources = ["tribun-2020"]\n', "", "certainty 'one' needs more sources than []"),
        ('sources = ["tribun-2020"]', 'sources = ["gossip"]', "sources ['gossip'] are not in"),
        ("2026-11-20", "2026-11-22", "checked_on 2026-11-22 is in the future"),
        ("2026-11-20", '"yesterday"', "checked_on is 'yesterday'"),
        ("days = 30", "days = 0", "stale_after_days is 0"),
        ("days = 30", 'days = 30\nlast_seen = "31-02-2025"', "last_seen: '31-02-2025' is no day"),
        ("days = 30", 'days = 30\nlast_seen = "2025-02-31"', "last_seen: day is out of range"),
        ("days = 30", 'days = 30\nlast_seen = "2026-11-21"', "last_seen is later than checked_on"),
        ("days = 30", "days = 30\nchekced = 1", "chekced: not known here"),
    ],
)
def test_wrong_figure_is_refused_by_file_line_and_key(tmp_path, ours, theirs, why):
    assert why_refused(tmp_path, FEE.replace(ours, theirs)).startswith(f"2: fee: {why}")


@pytest.mark.parametrize(
    ("ours", "theirs", "why"),
    [
        ('"kp2mi"', '"nobody"', "service 'nobody' is not in services.toml"),
        ("+62 21 2924 4800", "021 2924 4800", "value '021 2924 4800' is no telephone"),
        ("+62 21 2924 4800", "+999 21 2924 4800", "value '+999 21 2924 4800' is no telephone"),
        ("+62 21 2924 4800", "+62 21 29", "value '+62 21 29' is no telephone"),
        ("+62 21 2924 4800", "+62 call us", "value '+62 call us' is no telephone"),
        ('kind = "telephone"', 'kind = "email"', "value '+62 21 2924 4800' is no email"),
        ('kind = "telephone"', 'kind = "web"', "value '+62 21 2924 4800' is no web"),
        ("days = 30", 'days = 30\nonly_in = "Indonesia"', "only_in is 'Indonesia'"),
    ],
)
def test_wrong_contact_is_refused_by_file_line_and_key(tmp_path, ours, theirs, why):
    assert why_refused(tmp_path, NUMBER.replace(ours, theirs)) == f"2: number: {why}"


def test_short_number_that_no_phone_there_can_dial_is_refused(tmp_path):
    inside = NUMBER.replace('"+62 21 2924 4800"', '"123456789012"\nonly_in = "BN"')

    assert why_refused(tmp_path, inside) == "2: number: value '123456789012' is no telephone"


def test_name_that_stands_in_two_files_is_refused(tmp_path):
    written(tmp_path, FEE, "first.toml")

    assert why_refused(tmp_path, FEE) == f"2: fee: is there twice, also in {tmp_path}/first.toml:2"


def test_name_that_stands_twice_in_one_file_is_refused_with_its_line(tmp_path):
    assert why_refused(tmp_path, FEE + FEE).strip().startswith("Cannot declare ('fee',) twice")


def test_number_in_the_place_of_a_fee_is_refused(tmp_path):
    instead = NUMBER.replace("[number]", "[skck]")

    assert why_refused(tmp_path, instead).startswith("2: skck: is something else in ")


def test_line_is_found_below_other_tables_and_remarks(tmp_path):
    second = FEE.replace("[fee]", "# [fee-2] comes\n[fee-2]").replace("= 5000", "= -1")

    assert why_refused(tmp_path, FEE + second) == "12: fee-2: value is -1"


def test_service_with_a_purpose_nobody_can_say_is_refused(tmp_path):
    service = '[us]\nname = "Us"\ncountry = "ID"\npurposes = ["gossip"]\n'

    assert why_refused(tmp_path, service, "services.toml") == "1: us: purposes is ['gossip']"


def test_source_whose_address_is_none_is_refused(tmp_path):
    source = '[us]\ntitle = "Us"\naddress = "call us"\n'

    assert why_refused(tmp_path, source, "sources.toml") == "1: us: address is 'call us'"


def test_file_that_is_no_toml_is_refused_with_its_line(tmp_path):
    assert why_refused(tmp_path, "[fee\n").endswith("(at line 1, column 5)")


def test_value_outside_a_table_is_refused(tmp_path):
    assert why_refused(tmp_path, "fee = 5000\n") == "1: fee: is no table"


def test_folder_without_facts_is_refused(tmp_path):
    with pytest.raises(BadFact, match=r"no \.toml file lies here"):
        load(tmp_path, today=TODAY)
